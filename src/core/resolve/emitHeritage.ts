// Edges of inheritance: who extends and implements what, and which member overrides which.
import { heritageKinds, referenceRoles } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Ancestor } from "./classes.ts";
import { isFunctionKind } from "./declarations.ts";
import type { Emission } from "./emission.ts";
import { certainty, edgeTarget, siteOf } from "./emission.ts";
import { entityDefinition } from "./entities.ts";
import { isInferred } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import { extendedBases } from "./extendedTypes.ts";
import { baseTypes } from "./heritage.ts";
import { membersDeclaredFor } from "./ownMembers.ts";
import { sameParameters } from "./overrideEquivalence.ts";
import { rowNameKey } from "./names.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import {
  definitionTarget,
  entityTarget,
  isSymbol,
  type Target,
} from "./targets.ts";
import { TypeKind } from "./types.ts";

const implementsKind = heritageKinds.indexOf("implements");
const extendRole = referenceRoles.indexOf("extend");
const implementRole = referenceRoles.indexOf("implement");

export function emitHeritage(emission: Emission): void {
  const { file, edges, evaluator } = emission;
  const { definition, kind, target } = file.facts.heritage;
  if (definition.length === 0) return;
  const references = heritageReferences(file);
  for (let row = 0; row < definition.length; row++) {
    const reference = references.get(
      rowNameKey(definition[row]!, namedBase(file, target[row]!)),
    );
    if (reference === undefined) continue;
    for (const base of baseTargets(emission, target[row]!))
      edges.add(
        inheriting(file, definition[row]!),
        edgeTarget(evaluator, base),
        kind[row] === implementsKind ||
          isImplementing(emission, definition[row]!, base)
          ? "implements"
          : "extends",
        certainty(base.inferred),
        siteOf(file, reference),
      );
  }
}

/** Who inherits: of an implementation its type, where that stands in the file. */
function inheriting(file: SourceFile, row: number): number {
  const { kind, attached } = file.facts.definition;
  if (kind[row] !== D.impl || attached[row]! < 0) return row;
  const owner = file.ownerOfPath(attached[row]!);
  return owner < 0 ? row : owner;
}

/** Where bases are written in one list, classes implement those that are interfaces; so it is for classes without a name. */
function isImplementing(
  { file, evaluator }: Emission,
  row: number,
  { definition }: Target,
): boolean {
  if (definition < 0) return false;
  const source = evaluator.project.sourceOf(definition);
  const base =
    source.facts.definition.kind[evaluator.project.rowOf[definition]!];
  const own = file.facts.definition.kind[row];
  if (base === D.protocol) return own !== D.protocol;
  return base === D.interface && (own === D.class || own === D.struct);
}

/** The rows of `reference` by who inherits and the path that names the base. */
function heritageReferences(file: SourceFile): Map<number, number> {
  const rows = new Map<number, number>();
  const { role, expr, from } = file.facts.reference;
  for (let row = 0; row < role.length; row++)
    if (role[row] === extendRole || role[row] === implementRole)
      rows.set(rowNameKey(from[row]!, namedBase(file, expr[row]!)), row);
  return rows;
}

/** The path in a base expression, without type arguments. */
function namedBase(file: SourceFile, target: number): number {
  const { kind, base } = file.facts.expr;
  return kind[target] === E.typeName ? base[target]! : target;
}

function baseTargets(emission: Emission, target: number): readonly Target[] {
  const { file, evaluator } = emission;
  const named = namedBase(file, target);
  const { kind, list } = file.facts.expr;
  const arity =
    kind[target] === E.typeName ? file.list(list[target]!).length : 0;
  const direct = typeEntities(evaluator, file, named, arity)
    .filter((entity) => isNamedBase(emission, entity))
    .map((entity) => entityTarget(evaluator, entity, false))
    .filter((each) => each !== undefined);
  if (direct.length > 0) return direct;
  const { types, project } = evaluator;
  const found: Target[] = [];
  const inferred = isInferred(evaluator.evaluate(file, named));
  for (const type of types.membersOf(baseTypes(evaluator, file, target))) {
    const code = types.kind[type]!;
    const definition = types.definition[type]!;
    if (code === TypeKind.instance && isSymbol(evaluator, definition))
      found.push(definitionTarget(evaluator, definition, inferred));
    else if (code === TypeKind.external)
      found.push({
        definition: -1,
        package: project.names.textOf(definition),
        name: project.names.textOf(types.detail[type]!),
        inferred: false,
        constructs: false,
      });
  }
  return found;
}

/** A class or interface by its name, an alias of a type, or something outside; variables that hold a class are followed. */
function isNamedBase(emission: Emission, entity: number): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return entity % 4 === 1;
  const { project } = emission.evaluator;
  const file = project.sourceOf(definition);
  const kind = file.facts.definition.kind[project.rowOf[definition]!]!;
  return file.isBuiltin || isBaseKind(kind);
}

function isBaseKind(kind: number): boolean {
  return (
    kind === D.class ||
    kind === D.interface ||
    kind === D.struct ||
    kind === D.trait ||
    kind === D.protocol ||
    kind === D.type_alias ||
    kind === D.enum
  );
}

/** From each member to the nearest one that it overrides along every base. */
export function emitOverrides(emission: Emission): void {
  const { file } = emission;
  const { kind } = file.facts.definition;
  for (let row = 1; row < kind.length; row++)
    if (
      (isBaseKind(kind[row]!) || kind[row] === D.impl) &&
      (file.heritage(row).length > 0 ||
        file.flag(row, DefinitionFlag.partial) ||
        file.language.lookup.extendedTypes === true)
    )
      emitOverridesOf(emission, row);
}

/** What is above a type, or above an implementation of a trait. */
function basesOf(
  { file, evaluator }: Emission,
  row: number,
): readonly Ancestor[] {
  const { types, classes } = evaluator;
  if (file.language.lookup.extendedTypes === true)
    return extendedBases(evaluator, file.ids[row]!);
  if (file.facts.definition.kind[row] !== D.impl) {
    const lineage = classes.lineage(file.ids[row]!);
    return lineage.ancestors.slice(lineage.parts);
  }
  return file
    .heritage(row)
    .flatMap((each) =>
      types.membersOf(
        baseTypes(evaluator, file, file.facts.heritage.target[each]!),
      ),
    )
    .filter((type) => types.kind[type] === TypeKind.instance)
    .flatMap((type) => classes.lineage(types.definition[type]!).ancestors);
}

function emitOverridesOf(emission: Emission, container: number): void {
  const { file, edges, evaluator } = emission;
  const bases = basesOf(emission, container);
  const { kind, nameLine, nameColumn } = file.facts.definition;
  for (const member of file.membersOf(container)) {
    if (!isOverridable(kind[member]!)) continue;
    const name = file.definitionName(member);
    const length =
      file.facts.names[file.facts.definition.name[member]!]!.length;
    const site = {
      line: nameLine[member]!,
      column: nameColumn[member]!,
      endLine: nameLine[member]!,
      endColumn: nameColumn[member]! + length,
    };
    const { separateMethods, freeFunctions, oneMethodPerName } =
      file.language.lookup;
    const isSeparate =
      separateMethods === true &&
      oneMethodPerName !== true &&
      kind[member] !== D.property &&
      (freeFunctions !== true || isFunctionKind(kind[member]!));
    const targets = isSeparate
      ? overriddenMethods(emission, bases, member)
      : overridden(
          emission,
          bases,
          name,
          isFunctionKind(kind[member]!) ||
            file.language.lookup.namesCall === true,
        );
    for (const target of targets)
      edges.add(
        member,
        edgeTarget(evaluator, definitionTarget(evaluator, target, false)),
        "overrides",
        "exact",
        site,
      );
  }
}

function isOverridable(kind: number): boolean {
  return kind === D.method || kind === D.property || kind === D.field;
}

/** The nearest declaration of the name, and those of interfaces that it does not reach itself. */
function overridden(
  emission: Emission,
  bases: readonly { readonly definition: number }[],
  name: number,
  isMethod: boolean,
): readonly number[] {
  const { project, classes } = emission.evaluator;
  const found: number[] = [];
  const covered = new Set<number>();
  for (const { definition } of bases) {
    if (covered.has(definition)) continue;
    const source = project.sourceOf(definition);
    if (source.isBuiltin) continue;
    emission.evaluator.touch(source.slot);
    for (const member of membersDeclaredFor(
      emission.evaluator,
      definition,
      name,
      false,
    )) {
      const code = project.kindOf(member);
      if (!isOverridable(code) || (!isMethod && isFunctionKind(code))) continue;
      found.push(member);
      for (const each of classes.lineage(definition).ancestors)
        covered.add(each.definition);
    }
  }
  return found;
}

/** The same among overloads: those with the same parameters, that can be overridden. */
function overriddenMethods(
  { file, evaluator }: Emission,
  bases: readonly Ancestor[],
  member: number,
): readonly number[] {
  const fixed =
    DefinitionFlag.static | DefinitionFlag.private | DefinitionFlag.getter;
  if (file.facts.definition.kind[member] !== D.method) return [];
  const isExplicit = file.flag(member, DefinitionFlag.override);
  if (file.flag(member, fixed) && !isExplicit) return [];
  const { project, classes } = evaluator;
  const own = { file, row: member, environment: 0 };
  const found: number[] = [];
  const covered = new Set<number>();
  for (const { definition, environment } of bases) {
    const source = project.sourceOf(definition);
    if (covered.has(definition) || source.isBuiltin) continue;
    evaluator.touch(source.slot);
    const { kind } = source.facts.definition;
    const row = source
      .membersNamed(project.rowOf[definition]!, file.definitionName(member))
      .find(
        (each) =>
          kind[each] === D.method &&
          !source.flag(each, fixed) &&
          sameParameters(evaluator, own, {
            file: source,
            row: each,
            environment,
          }),
      );
    if (row === undefined) continue;
    found.push(source.ids[row]!);
    for (const each of classes.lineage(definition).ancestors)
      covered.add(each.definition);
  }
  return found;
}
