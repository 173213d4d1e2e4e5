// The callables behind a value; how the arguments of a call meet their parameters stands in argumentBinding.ts.
import { DefinitionFlag } from "../model/symbol.ts";
import { declarationGroup, isFunctionKind } from "./declarations.ts";
import { entityDefinition, entityValue } from "./entities.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { inheritedConstructors } from "./extendedTypes.ts";
import { findMembers } from "./members.ts";
import { methodsNamed } from "./methodLookup.ts";
import { partsOf } from "./partialTypes.ts";
import type { Project } from "./project.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** A call or construct expression with its arguments. */
export interface CallSite {
  readonly file: SourceFile;
  /** Row of the expression; -1 for a call without arguments that stands nowhere. */
  readonly call: number;
  /** Its first argument is the receiver, and what follows are the arguments or, `list`, one list of them. */
  readonly behindReceiver?: "arguments" | "list";
}

/** A function, method or function type, seen with what its outer type parameters stand for. */
export interface Signature {
  readonly file: SourceFile;
  readonly row: number;
  readonly environment: number;
  /** What stands before the dot where the method takes it as its first parameter. */
  readonly receiver?: number;
  /** The call that hands over the further lists of arguments. */
  readonly isLater?: true;
  /** Its last parameter, one for the rest, takes the array that holds the rest. */
  readonly takesArray?: true;
}

export function signatureOf(
  project: Project,
  definition: number,
  environment = 0,
): Signature {
  const row = project.rowOf[definition]!;
  return { file: project.sourceOf(definition), row, environment };
}

/** What a call of a value of this type would call; constructors for class objects. */
export function signaturesOf(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.callable) {
    return [signatureOf(project, types.definition[type]!, types.detail[type])];
  }
  if (kind === TypeKind.classObject) return constructorsOf(evaluator, type);
  if (kind === TypeKind.parameter) {
    const bound = boundSignatures(evaluator, types.definition[type]!);
    if (bound.length > 0) return bound;
  }
  if (
    kind === TypeKind.instance ||
    kind === TypeKind.self ||
    kind === TypeKind.parameter
  ) {
    const called = memberSignatures(
      evaluator,
      type,
      callMemberOf(evaluator, type),
    );
    if (called.length > 0) return called;
    const functional = functionalSignature(evaluator, type);
    return functional !== undefined
      ? [functional]
      : shapeSignatures(evaluator, type);
  }
  return [];
}

/** A type parameter that is bound to functions. */
function boundSignatures(
  evaluator: Evaluator,
  parameter: number,
): readonly Signature[] {
  const { project, types } = evaluator;
  const file = project.sourceOf(parameter);
  if (file.language.lookup.implementations !== true) return [];
  const row = project.rowOf[parameter]!;
  const bound = row < 0 ? -1 : file.facts.definition.type[row]!;
  if (bound < 0) return [];
  return types
    .membersOf(evaluator.setAt(file, bound))
    .filter((each) => types.kind[each] === TypeKind.callable)
    .flatMap((each) => signaturesOf(evaluator, each));
}

/** The one abstract method of an interface, where that makes it the type of functions. */
export function functionalSignature(
  evaluator: Evaluator,
  type: number,
): Signature | undefined {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return undefined;
  const definition = types.definition[type]!;
  const own = project.sourceOf(definition);
  if (
    own.language.lookup.functionalInterfaces !== true ||
    own.facts.definition.kind[project.rowOf[definition]!] !== D.interface
  )
    return undefined;
  const seen = new Set<number>();
  let found: Signature | undefined;
  for (const ancestor of evaluator.classes.lineage(definition).ancestors) {
    const file = project.sourceOf(ancestor.definition);
    const row = project.rowOf[ancestor.definition]!;
    evaluator.touch(file.slot);
    const { kind } = file.facts.definition;
    if (kind[row] !== D.interface) continue;
    for (const member of file.membersOf(row)) {
      if (kind[member] !== D.method) continue;
      if (file.flag(member, DefinitionFlag.static)) continue;
      const name = file.definitionName(member);
      if (seen.has(name)) continue;
      seen.add(name);
      if (!file.flag(member, DefinitionFlag.bodiless)) continue;
      if (found !== undefined) return undefined;
      const environment = types.compose(
        ancestor.environment,
        types.detail[type]!,
      );
      found = { file, row: member, environment };
    }
  }
  return found;
}

/** A type of its own that is made of a function type (`type Handler func()`) is called like it. */
function shapeSignatures(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return [];
  const definition = types.definition[type]!;
  const row = project.rowOf[definition]!;
  const file = project.sourceOf(definition);
  if (row < 0 || !file.flag(row, DefinitionFlag.ownType)) return [];
  const shape = evaluator.setAt(file, file.facts.definition.type[row]!);
  return types
    .membersOf(types.substitute(shape, types.detail[type]!))
    .filter((each) => types.kind[each] === TypeKind.callable)
    .flatMap((each) => signaturesOf(evaluator, each));
}

/** The construct signatures of an instance's type (`new (…): T`). */
export function constructSignatures(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  const definition = evaluator.types.definition[type]!;
  const { lookup } = evaluator.project.sourceOf(definition).language;
  return memberSignatures(evaluator, type, lookup.constructMember);
}

function callMemberOf(evaluator: Evaluator, type: number): string | undefined {
  const definition = evaluator.types.definition[type]!;
  return evaluator.project.sourceOf(definition).language.lookup.callMember;
}

/** The constructor that an instance of the class is made with, own or inherited. */
export function constructorsOf(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const { lookup } = project.sourceOf(definition).language;
  if (lookup.oneMethodPerName === true)
    return lookup.constructorNames
      .flatMap(
        (name) =>
          methodsNamed(evaluator, type, project.names.intern(name)).methods,
      )
      .filter(({ file }) => !file.isBuiltin);
  if (lookup.extendedTypes === true)
    return inheritedConstructors(evaluator, type);
  if (lookup.separateMethods === true) {
    return partsOf(evaluator, definition).flatMap((part) => {
      const file = project.sourceOf(part);
      const own = project.rowOf[part]!;
      const { kind, parameters, attached } = file.facts.definition;
      // A class that has parameters itself is its own constructor.
      const primary =
        lookup.parameterLists === true && file.list(parameters[own]!).length > 0
          ? [own]
          : [];
      return [
        ...primary,
        ...file
          .membersOf(own)
          .filter(
            (row) =>
              kind[row] === D.constructor &&
              attached[row]! < 0 &&
              !file.flag(row, DefinitionFlag.static),
          ),
      ].map((row) => ({ file, row, environment: types.detail[type]! }));
    });
  }
  if (lookup.implementations === true) {
    // A structure of unnamed fields is called with them.
    const file = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    return file.list(file.facts.definition.parameters[row]!).length === 0
      ? []
      : [{ file, row, environment: types.detail[type]! }];
  }
  const instance = types.instance(definition, types.detail[type]);
  for (const name of lookup.constructorNames) {
    const found = memberSignatures(evaluator, instance, name);
    const declared = found.filter(
      ({ file, row }) =>
        !(file.isBuiltin && isRootMember(evaluator, file, row)),
    );
    if (declared.length > 0) return declared;
  }
  return [];
}

function isRootMember(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): boolean {
  const { rootType } = file.language.lookup;
  const container = file.ids[file.facts.definition.container[row]!];
  return (
    rootType !== undefined &&
    container === evaluator.project.builtinType(file.language, rootType)
  );
}

function memberSignatures(
  evaluator: Evaluator,
  type: number,
  name: string | undefined,
): readonly Signature[] {
  if (name === undefined) return [];
  const { types, project } = evaluator;
  const found: Signature[] = [];
  const hits = findMembers(evaluator, type, project.names.intern(name));
  for (const hit of hits) {
    const definition = entityDefinition(hit.entity);
    if (definition < 0) continue;
    const file = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    if (isFunctionKind(file.facts.definition.kind[row]!)) {
      found.push({ file, row, environment: hit.environment });
      continue;
    }
    const value = types.substitute(
      setOf(entityValue(evaluator, hit.entity)),
      hit.environment,
    );
    for (const each of types.membersOf(value))
      if (types.kind[each] === TypeKind.callable)
        found.push(...signaturesOf(evaluator, each));
  }
  return found;
}

/** The overload signatures of a callable, or the callable alone. */
export function overloads(signature: Signature): readonly Signature[] {
  const { file, row, environment } = signature;
  const { kind } = file.facts.definition;
  if (!isFunctionKind(kind[row]!)) return [signature];
  if (file.language.lookup.separateMethods === true) return [signature];
  const group = declarationGroup(file, row);
  if (group.length < 2) return [signature];
  const isStatic = file.flag(row, DefinitionFlag.static);
  const signatures = group.filter(
    (each) =>
      isFunctionKind(kind[each]!) &&
      file.flag(each, DefinitionFlag.bodiless) &&
      file.flag(each, DefinitionFlag.static) === isStatic,
  );
  if (signatures.length === 0) return [signature];
  return signatures.map((each) => ({ file, row: each, environment }));
}
