// Types whose members and bases also stand in extensions apart from them (`lookup.extendedTypes`): which parts a type has, who sees
// what of them, and what conforming to a protocol brings.
import { DefinitionFlag } from "../model/symbol.ts";
import type { Ancestor } from "./classes.ts";
import { type Evaluator } from "./evaluator.ts";
import { associatedTypes, isAssociated } from "./implementations.ts";
import { sameParameters } from "./overrideEquivalence.ts";
import type { Signature } from "./signatures.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { isUnknown, TypeKind } from "./types.ts";

/** A type and what extends it, the type first; for an extension those of what it extends, or itself alone where that is outside. */
export function withExtensions(
  evaluator: Evaluator,
  definition: number,
): readonly number[] {
  const whole = extended(evaluator, definition);
  if (kindOf(evaluator, whole) === D.impl) return [definition];
  const extensions = evaluator.implementations
    .of(whole)
    .map(({ file, row }) => file.ids[row]!);
  return [whole, ...extensions];
}

/** The type that an extension extends, where it is declared here; anything else is its own. */
function extended(evaluator: Evaluator, definition: number): number {
  if (kindOf(evaluator, definition) !== D.impl) return definition;
  const { project, types } = evaluator;
  const file = project.sourceOf(definition);
  const { attached } = file.facts.definition;
  const written = attached[project.rowOf[definition]!]!;
  if (written < 0) return definition;
  const type = types
    .membersOf(evaluator.setAt(file, written))
    .find((each) => types.kind[each] === TypeKind.instance);
  return type === undefined ? definition : types.definition[type]!;
}

function kindOf({ project }: Evaluator, definition: number): number {
  return project.kindOf(definition);
}

/** Whether code in `from` can mean the member `row` of `file`: private ones are for their file, others for their module and its importers. */
export function isSeenFrom(
  evaluator: Evaluator,
  from: SourceFile,
  file: SourceFile,
  row: number,
): boolean {
  if (file === from || file.language.lookup.extendedTypes !== true) return true;
  if (file.flag(row, DefinitionFlag.private)) return false;
  const container = file.facts.definition.container[row]!;
  if (file.facts.definition.kind[container] !== D.impl || file.isBuiltin)
    return true;
  if (file.flag(container, DefinitionFlag.private)) return false;
  const own = file.packageParts.find((each) => each.scope === 0);
  if (own === undefined || from.isBuiltin) return true;
  const { packages } = evaluator;
  return (
    from.packageParts.some((each) => each.id === own.id) ||
    from.importTargets.some(
      (target) =>
        target.kind === "package" && packages.idOf(target.key) === own.id,
    )
  );
}

/** Whether a type that is no protocol itself has `method` where a protocol requires `required`. */
export function isMetBy(
  evaluator: Evaluator,
  definition: number,
  required: Signature,
  method: Signature,
): boolean {
  const { lookup } = method.file.language;
  return (
    lookup.extendedTypes === true &&
    !method.file.isBuiltin &&
    required.file.flag(required.row, DefinitionFlag.bodiless) &&
    !method.file.flag(method.row, DefinitionFlag.bodiless) &&
    kindOf(evaluator, definition) !== D.protocol
  );
}

/** The constructors of a class, its extensions and its bases; what a protocol requires is one for those alone who have nothing else. */
export function inheritedConstructors(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  const { types, project, classes } = evaluator;
  const found: Signature[] = [];
  const { ancestors } = classes.lineage(types.definition[type]!);
  const isOpen = kindOf(evaluator, types.definition[type]!) === D.protocol;
  for (const { definition, environment } of ancestors) {
    const file = project.sourceOf(definition);
    evaluator.touch(file.slot);
    const { kind } = file.facts.definition;
    const row = project.rowOf[definition]!;
    const isRequired = kind[row] === D.protocol && !isOpen;
    const nearer = [...found];
    for (const each of file.membersOf(row)) {
      if (kind[each] !== D.constructor || isRequired) continue;
      const own: Signature = {
        file,
        row: each,
        environment: types.compose(environment, types.detail[type]!),
      };
      if (!nearer.some((other) => sameParameters(evaluator, other, own)))
        found.push(own);
    }
  }
  return found;
}

/** What is above a type with its extensions; an extension of a protocol is itself above what it says of requirements. */
export function extendedBases(
  evaluator: Evaluator,
  definition: number,
): readonly Ancestor[] {
  const { ancestors, parts } = evaluator.classes.lineage(definition);
  const above = ancestors.slice(parts);
  const whole = extended(evaluator, definition);
  return whole !== definition && kindOf(evaluator, whole) === D.protocol
    ? [{ definition: whole, environment: 0 }, ...above]
    : above;
}

/** A protocol as a type conforms to it: its associated types are the types of their names in the type. */
export function conformance(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  base: Ancestor,
): Ancestor {
  if (file.language.lookup.extendedTypes !== true) return base;
  const { types, project } = evaluator;
  const said = new Map<number, number>();
  const protocol = extended(evaluator, base.definition);
  for (const associated of associatedTypes(evaluator, protocol)) {
    const known = types.lookup(base.environment, associated);
    if (known !== undefined && !isLeftOpen(evaluator, known)) continue;
    const name = project
      .sourceOf(associated)
      .definitionName(project.rowOf[associated]!);
    const set = typeNamed(evaluator, file.ids[row]!, name);
    if (set !== undefined && !isUnknown(set)) said.set(associated, set);
  }
  return said.size === 0
    ? base
    : {
        definition: base.definition,
        environment: types.extend(base.environment, said),
      };
}

/** Nothing is said of it but what a protocol leaves to the types that conform to it. */
function isLeftOpen(evaluator: Evaluator, set: number): boolean {
  const { types, project } = evaluator;
  return types.membersOf(set).every((type) => {
    if (types.kind[type] !== TypeKind.parameter) return false;
    const definition = types.definition[type]!;
    return isAssociated(
      project.sourceOf(definition),
      project.rowOf[definition]!,
    );
  });
}

/** The type that a type itself or an extension of it calls by the name: a type parameter, an alias or a nested type. */
function typeNamed(
  evaluator: Evaluator,
  definition: number,
  name: number,
): number | undefined {
  const { types, project } = evaluator;
  for (const part of withExtensions(evaluator, definition)) {
    const file = project.sourceOf(part);
    const row = project.rowOf[part]!;
    const { typeParameters, kind, type } = file.facts.definition;
    for (const each of file.list(typeParameters[row]!))
      if (file.definitionName(each) === name)
        return types.single(types.of(TypeKind.parameter, file.ids[each]!));
    for (const each of file.membersNamed(row, name)) {
      if (kind[each] !== D.type_alias) {
        if (file.isType(each))
          return types.single(types.instance(file.ids[each]!));
      } else if (file.flag(each, DefinitionFlag.abstract))
        return types.single(types.of(TypeKind.parameter, file.ids[each]!));
      else if (type[each]! >= 0) return evaluator.setAt(file, type[each]!);
    }
  }
  return undefined;
}
