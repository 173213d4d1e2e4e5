// What a container of the library holds by what is put into it where it is known by a name or as a member: the type parameters
// of its class grow by the arguments of methods that take them, and by what is assigned to its elements.
import { bindArguments, declaredParameter } from "./argumentBinding.ts";
import { ownTypeParameters } from "./builtins.ts";
import { entityDefinition } from "./entities.ts";
import { Mark, setOf, withMarks, type Evaluator } from "./evaluator.ts";
import { givenSet, unify, type Inferred } from "./infer.ts";
import { findMembers } from "./members.ts";
import { isFunctionKind } from "./declarations.ts";
import { overloads, signatureOf, type Signature } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, emptySet } from "./types.ts";

/** `value` as the definition `row` holds it, with what the file puts into it. */
export function withStored(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  value: number,
): number {
  const { types, project } = evaluator;
  const isContainer = (type: number): boolean =>
    types.kind[type] === TypeKind.instance &&
    project.sourceOf(types.definition[type]!).isBuiltin &&
    ownTypeParameters(evaluator, types.definition[type]!).length > 0;
  const members = types.membersOf(setOf(value));
  if (!members.some(isContainer)) return value;
  const { calls, elements } = storesInto(file, row);
  if (calls.length + elements.length === 0) return value;
  let result: number = emptySet;
  let grew = false;
  for (const type of members) {
    const grown = isContainer(type)
      ? grownType(evaluator, file, type, calls, elements)
      : type;
    grew ||= grown !== type;
    result = types.union(result, types.single(grown));
  }
  return grew ? withMarks(result, value | Mark.inferred) : value;
}

/** Somebody makes the container for it, and does not write what it is to hold. */
function isMadeHere(file: SourceFile, row: number): boolean {
  const { kind, extra } = file.facts.expr;
  const { definition, binding } = file.facts;
  const isNew = (expr: number): boolean =>
    expr >= 0 &&
    (kind[expr] === E.collection ||
      (kind[expr] === E.construct && file.list(extra[expr]!).length === 0));
  if (isNew(definition.value[row]!)) return true;
  const given = [
    ...file.bindingsTo(row),
    ...(isMemberOf(file, row)
      ? file.memberBindings.named(
          definition.container[row]!,
          file.definitionName(row),
        )
      : []),
  ];
  return given.some((each) => isNew(binding.value[each]!));
}

function isMemberOf(file: SourceFile, row: number): boolean {
  const kind = file.facts.definition.kind[row];
  return kind === D.property || kind === D.field || kind === D.entry;
}

/** Calls (rows of `expr`) and assignments to elements (rows of `binding`) that may put something into what the definition `row` holds. */
export function storesInto(
  file: SourceFile,
  row: number,
): {
  readonly calls: readonly number[];
  readonly elements: readonly number[];
} {
  if (!isMadeHere(file, row)) return { calls: [], elements: [] };
  const { container } = file.facts.definition;
  if (!isMemberOf(file, row))
    return {
      calls: file.stores.callsOn(row),
      elements: file.stores.elementsOf(row),
    };
  const owner = container[row]!;
  const name = file.definitionName(row);
  return {
    calls: file.stores.callsOnMember(owner, name),
    elements: file.stores.elementsOfMember(owner, name),
  };
}

function grownType(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  calls: readonly number[],
  elements: readonly number[],
): number {
  const { types } = evaluator;
  const own = ownTypeParameters(evaluator, types.definition[type]!);
  const found: Inferred = new Map();
  for (const call of calls) takeArguments(evaluator, file, type, call, found);
  for (const binding of elements)
    takeElement(evaluator, file, type, binding, found);
  const grown = new Map<number, number>();
  for (const parameter of own) {
    const more = types.known(found.get(parameter) ?? emptySet);
    if (more === emptySet) continue;
    const known = types.lookup(types.detail[type]!, parameter) ?? emptySet;
    grown.set(parameter, types.union(types.known(known), more));
  }
  return types.instance(
    types.definition[type]!,
    types.extend(types.detail[type]!, grown),
  );
}

/** What the parameters of the method that `call` names take for the type parameters of its class. */
function takeArguments(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  call: number,
  found: Inferred,
): void {
  const { types } = evaluator;
  const { base } = file.facts.expr;
  const name = file.exprName(base[call]!);
  const own = ownTypeParameters(evaluator, types.definition[type]!);
  for (const method of methodsOf(evaluator, type, name))
    for (const signature of overloads(method)) {
      const site = { file, call };
      for (const passed of bindArguments(signature, site)) {
        const declared = declaredParameter(
          evaluator,
          signature,
          passed.parameter,
        );
        if (!isHeld(evaluator, declared, own)) continue;
        const given = givenSet(evaluator, file, passed);
        unify(evaluator, declared, given, own, found);
      }
    }
}

/** A method as its class declares it, its type parameters as they are. */
function methodsOf(
  evaluator: Evaluator,
  type: number,
  name: number,
): readonly Signature[] {
  const { project, types } = evaluator;
  const bare = types.instance(types.definition[type]!);
  return findMembers(evaluator, bare, name).flatMap(({ entity }) => {
    const definition = entityDefinition(entity);
    return definition >= 0 && isFunctionKind(project.kindOf(definition))
      ? [signatureOf(project, definition)]
      : [];
  });
}

/** What is given for it is kept: it is a type parameter itself, or one in a tuple or container. Functions are called with one. */
function isHeld(
  { types }: Evaluator,
  declared: number,
  own: readonly number[],
): boolean {
  return (
    types
      .membersOf(declared)
      .every((type) => types.kind[type] !== TypeKind.callable) &&
    types
      .membersOf(declared)
      .some(
        (type) =>
          types.kind[type] === TypeKind.parameter &&
          own.includes(types.definition[type]!),
      )
  );
}

function takeElement(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  binding: number,
  found: Inferred,
): void {
  const { types, project } = evaluator;
  const { elementMember } = file.language.lookup;
  if (elementMember === undefined) return;
  const own = ownTypeParameters(evaluator, types.definition[type]!);
  const name = project.names.intern(elementMember);
  const bare = types.instance(types.definition[type]!);
  for (const { entity } of findMembers(evaluator, bare, name)) {
    const definition = entityDefinition(entity);
    if (definition < 0) continue;
    const source = project.sourceOf(definition);
    const declared = source.facts.definition.type[project.rowOf[definition]!]!;
    if (declared < 0) continue;
    const wanted = evaluator.setAt(source, declared);
    const value = evaluator.setAt(file, file.facts.binding.value[binding]!);
    if (isHeld(evaluator, wanted, own))
      unify(evaluator, wanted, value, own, found);
  }
}
