// Extensions of `lookup.freeFunctions`: functions and properties whose receiver is declared outside of its class. They are found
// by their name, place by place outward, and count where their receiver's type fits.
import { ownTypeParameters } from "./builtins.ts";
import { isFunctionKind } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  entityValue,
  type Entity,
} from "./entities.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { unify, type Inferred } from "./infer.ts";
import { findInSet } from "./members.ts";
import { methodsNamed } from "./methodLookup.ts";
import { decided, noOverload, unfound, type Called } from "./called.ts";
import { isAssignable } from "./assignability.ts";
import { placesOutward } from "./placesOutward.ts";
import { receiverType } from "./receivers.ts";
import type { CallSite, Signature } from "./signatures.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

export function isFunction(evaluator: Evaluator, definition: number): boolean {
  const { project } = evaluator;
  return isFunctionKind(project.kindOf(definition));
}

/** A function as it is called on one of the receivers; undefined where it extends something else. */
export function withReceiver(
  evaluator: Evaluator,
  site: CallSite,
  definition: number,
  receivers: readonly number[],
): Signature | undefined {
  const { project, types } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  evaluator.touch(file.slot);
  const declared = receiverType(file, row);
  if (declared < 0) return { file, row, environment: 0 };
  const wanted = evaluator.setAt(file, declared);
  const all = types.membersOf(wanted);
  const receiver = receivers.find(
    (each) =>
      all.length === 0 ||
      all.some((other) => isExtended(evaluator, each, other)),
  );
  if (receiver === undefined) return undefined;
  // Type arguments are counted from the first type parameter, which the receiver does not tell then.
  const hasArguments =
    site.call >= 0 &&
    site.file.list(site.file.facts.expr.extra[site.call]!).length > 0;
  const found: Inferred = new Map();
  if (!hasArguments)
    unify(
      evaluator,
      wanted,
      types.single(receiver),
      ownTypeParameters(evaluator, definition),
      found,
    );
  return { file, row, environment: types.extend(0, found) };
}

/** Nothing speaks against calling an extension of `wanted` on `given`; of something outside only its own type is sure. */
function isExtended(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types } = evaluator;
  if (types.kind[given] === TypeKind.unknown) return false;
  if (types.kind[given] === TypeKind.classObject) return false;
  // Libraries know nothing of the project's types.
  if (
    types.kind[given] === TypeKind.external &&
    types.isObject(wanted) &&
    !evaluator.project.sourceOf(types.definition[wanted]!).isBuiltin
  )
    return false;
  if (types.kind[wanted] === TypeKind.callable)
    return types.kind[given] === TypeKind.callable;
  if (types.kind[wanted] === TypeKind.parameter) {
    const source = evaluator.project.sourceOf(types.definition[wanted]!);
    const row = evaluator.project.rowOf[types.definition[wanted]!]!;
    const bound = source.facts.definition.type[row]!;
    if (bound < 0) return true;
    const bounds = types.membersOf(evaluator.setAt(source, bound));
    return (
      bounds.length === 0 ||
      bounds.some((each) => isAssignable(evaluator, given, each))
    );
  }
  return isAssignable(evaluator, given, wanted);
}

/** The extension called `name` that is known where the call stands and extends one of the types. */
export function calledExtension(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
  receivers: readonly number[],
  name: number,
): Called | undefined {
  const { file } = site;
  if (file.language.lookup.freeFunctions !== true) return undefined;
  for (const entities of extensionsNamed(evaluator, file, callee, name)) {
    const fitting = entities.flatMap((entity) => {
      const definition = entityDefinition(entity);
      if (definition < 0 || !isFunction(evaluator, definition)) return [];
      const source = evaluator.project.sourceOf(definition);
      const row = evaluator.project.rowOf[definition]!;
      if (receiverType(source, row) < 0) return [];
      const found = withReceiver(evaluator, site, definition, receivers);
      return found === undefined ? [] : [found];
    });
    if (fitting.length === 0) {
      const held = entities.flatMap((each) => heldExtension(evaluator, each));
      if (held.length > 0) return { ...unfound("unknown function"), held };
      continue;
    }
    const called = decided(
      evaluator,
      nearest(evaluator, fitting, receivers),
      site,
    );
    if (called.reason !== noOverload) return called;
  }
  return undefined;
}

/** The function types with a receiver that a variable or parameter has: it is called like an extension. */
function heldExtension(
  evaluator: Evaluator,
  entity: Entity,
): readonly Signature[] {
  const definition = entityDefinition(entity);
  if (definition < 0 || isFunction(evaluator, definition)) return [];
  const { types, project } = evaluator;
  return types
    .membersOf(setOf(entityValue(evaluator, entity)))
    .filter((type) => types.kind[type] === TypeKind.callable)
    .map((type) => ({
      file: project.sourceOf(types.definition[type]!),
      row: project.rowOf[types.definition[type]!]!,
      environment: types.detail[type]!,
    }))
    .filter(({ file, row }) => receiverType(file, row) >= 0);
}

/** Extensions of a receiver's very type come first, then those of the more special type. */
export function nearest(
  evaluator: Evaluator,
  all: readonly Signature[],
  receivers: readonly number[],
): readonly Signature[] {
  if (all.length < 2) return all;
  if (all.some(({ file, row }) => receiverType(file, row) < 0)) return all;
  const { types } = evaluator;
  const extended = all.map(({ file, row }) =>
    types.membersOf(evaluator.setAt(file, receiverType(file, row))),
  );
  for (const receiver of receivers) {
    const very = all.filter((_, place) =>
      extended[place]!.some(
        (each) =>
          types.kind[each] === types.kind[receiver] &&
          types.definition[each] === types.definition[receiver] &&
          (types.isObject(each) || each === receiver),
      ),
    );
    if (very.length > 0) return very;
  }
  const isNarrower = (one: readonly number[], other: readonly number[]) =>
    one.length > 0 &&
    one.every(
      (a) =>
        types.kind[a] === TypeKind.instance &&
        other.some(
          (b) =>
            // Of a type outside nobody knows what is one.
            types.kind[b] !== TypeKind.external &&
            types.definition[a] !== types.definition[b] &&
            isAssignable(evaluator, a, b),
        ),
    );
  const kept = all.filter(
    (_, place) =>
      !all.some(
        (__, other) =>
          other !== place &&
          isNarrower(extended[other]!, extended[place]!) &&
          !isNarrower(extended[place]!, extended[other]!),
      ),
  );
  return kept.length > 0 ? kept : all;
}

/** What bears the name, place by place outward from where a path stands. */
function* extensionsNamed(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  name: number,
): Generator<readonly Entity[]> {
  const from = scopeOf(file, path);
  for (const place of placesOutward(evaluator, file, from, name))
    yield place.receiver === undefined
      ? place.entities
      : membersOfType(evaluator, place.receiver, name);
}

function membersOfType(
  evaluator: Evaluator,
  type: number,
  name: number,
): readonly Entity[] {
  const { types } = evaluator;
  return [
    ...methodsNamed(evaluator, type, name).methods.map(({ file, row }) =>
      definitionEntity(file.ids[row]!),
    ),
    ...findInSet(evaluator, types.single(type), name).map(
      ({ entity }) => entity,
    ),
  ];
}

/** The scope in which the first name of a path is looked up. */
function scopeOf(file: SourceFile, path: number): number {
  const { base, scope, length } = file.facts.expr;
  let at = path;
  for (let depth = 0; at >= 0 && depth < length; depth++) {
    if (scope[at]! >= 0) return scope[at]!;
    at = base[at]!;
  }
  return 0;
}

/** The extension properties called `name` that are known where a path stands and extend one of the types; functions too where asked. */
export function extensionProperties(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  receivers: readonly number[],
  name: number,
  withFunctions = false,
): readonly { readonly entity: Entity; readonly environment: number }[] {
  const site = { file, call: -1 };
  for (const entities of extensionsNamed(evaluator, file, path, name)) {
    const fitting = entities.flatMap((entity) => {
      const definition = entityDefinition(entity);
      if (definition < 0) return [];
      if (!withFunctions && isFunction(evaluator, definition)) return [];
      const source = evaluator.project.sourceOf(definition);
      const row = evaluator.project.rowOf[definition]!;
      if (receiverType(source, row) < 0) return [];
      const found = withReceiver(evaluator, site, definition, receivers);
      return found === undefined
        ? []
        : [{ entity, environment: found.environment }];
    });
    if (fitting.length > 0) return fitting.slice(0, 1);
  }
  return [];
}
