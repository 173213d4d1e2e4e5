// Calls of a plain name where overloads are told apart: in the classes around; with `lookup.freeFunctions` in all scopes outward;
// with `lookup.openNamespaces` by name lookup and beside the types of the arguments.
import {
  decided,
  heldFunction,
  isOutside,
  noOverload,
  unfound,
  type Called,
} from "./called.ts";
import { calledAmong, calledExtending, calledOnType } from "./calledValues.ts";
import {
  entityDefinition,
  externalEntity,
  externalMember,
  type Entity,
} from "./entities.ts";
import { globalPackage } from "./evaluate.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { isFunction } from "./extensionFunctions.ts";
import { lookupName } from "./lookup.ts";
import { findMembers } from "./members.ts";
import { isMethod, methodsNamed } from "./methodLookup.ts";
import { namespaceAround } from "./namespaces.ts";
import { inNamespace } from "./namespaceLookup.ts";
import { isViable } from "./overloadResolution.ts";
import { placesOutward } from "./placesOutward.ts";
import { receiversIn } from "./receivers.ts";
import type { CallSite, Signature } from "./signatures.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** A call of a plain name. */
export function calledByName(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { openNamespaces, freeFunctions, classNames } =
    site.file.language.lookup;
  if (openNamespaces === true)
    return calledInNamespaces(evaluator, site, callee);
  if (freeFunctions === true) return calledOutward(evaluator, site, callee);
  // Where members have no plain names, it is that of a function or of a variable.
  return classNames === "hidden"
    ? unfound(heldFunction)
    : calledInClasses(evaluator, site, callee);
}

/** Methods of the classes around, innermost first, then imported ones. */
function calledInClasses(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const { parent, owner, kind } = file.facts.scope;
  const outside: number[] = [];
  const hasValues = file.language.lookup.methodValues === true;
  for (let at = file.facts.expr.scope[callee]!; at >= 0; at = parent[at]!) {
    if (kind[at] !== classScope || owner[at]! <= 0) {
      if (hasValues && file.inScope(at, name).length > 0)
        return unfound(heldFunction);
      continue;
    }
    const type = evaluator.types.of(TypeKind.self, file.ids[owner[at]!]!);
    const found = methodsNamed(evaluator, type, name);
    const isHeld =
      hasValues &&
      found.methods.length === 0 &&
      findMembers(evaluator, type, name).some(
        ({ entity }) => entityDefinition(entity) >= 0,
      );
    if (isHeld) return unfound(heldFunction);
    if (found.methods.length > 0) {
      const called = decided(evaluator, found.methods, site);
      if (called.reason !== noOverload || found.outside.length === 0)
        return { ...called, inferred: outside.length > 0 };
    }
    outside.push(...found.outside);
  }
  const imported = importedMethods(evaluator, file, name);
  const methods = imported.flatMap((each) => asMethod(evaluator, each));
  if (methods.length > 0) return decided(evaluator, methods, site);
  const isNamed = file.importsIn(0, name).length > 0;
  if (outside.length > 0 && !isNamed)
    return unfound("", [externalMember(evaluator, outside[0]!, name)]);
  return unfound(
    "unknown name",
    imported.filter((each) => isOutside(evaluator, each)),
  );
}

const classScope = 2;

function importedMethods(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): readonly Entity[] {
  const named = file
    .importsIn(0, name)
    .flatMap((row) => evaluator.exports.ofImport(file, row));
  return named.length > 0 ? named : evaluator.exports.wildcard(file, name);
}

function asMethod(evaluator: Evaluator, entity: Entity): readonly Signature[] {
  const definition = entityDefinition(entity);
  if (definition < 0) return [];
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return isMethod(file, row) ? [{ file, row, environment: 0 }] : [];
}

/** What is nearest in scopes outward: functions, methods, classes, values that can be called. */
function calledOutward(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const from = file.facts.expr.scope[callee]!;
  const receivers = receiversIn(evaluator, file, from);
  const outside: number[] = [];
  let guesses: readonly Entity[] = [];
  let unfitting: Called | undefined;
  const settles = (called: Called | undefined): called is Called => {
    if (called === undefined) return false;
    const [one, ...others] = called.chosen;
    // What is further out is meant where nothing in between takes the arguments.
    const isFitting =
      one === undefined ||
      others.length > 0 ||
      called.outside.length > 0 ||
      isViable(evaluator, one, site);
    if (called.reason !== noOverload && isFitting) return true;
    unfitting ??= called;
    return false;
  };
  for (const place of placesOutward(evaluator, file, from, name)) {
    const { receiver, isGuess } = place;
    if (receiver !== undefined) {
      const found = calledOnType(evaluator, site, receiver, name, callee);
      if (settles(found.called))
        return place.inferred === true
          ? { ...found.called, inferred: true }
          : found.called;
      const { extending = [] } = found;
      const member = calledExtending(evaluator, site, extending, receivers);
      if (settles(member)) return member;
      outside.push(...found.outside);
      continue;
    }
    if (isGuess === true) guesses = place.entities;
    const entities =
      isGuess === true
        ? guesses.filter((each) => entityDefinition(each) >= 0)
        : place.entities;
    const called = calledAmong(evaluator, site, entities, receivers, callee);
    if (settles(called)) return called;
  }
  if (unfitting !== undefined) return unfitting;
  if (outside.length > 0)
    return unfound("", [externalMember(evaluator, outside[0]!, name)]);
  return unfound("unknown name", guesses);
}

/** What name lookup finds, and the functions beside the types of the arguments (argument-dependent lookup). */
function calledInNamespaces(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const scope = file.facts.expr.scope[callee]!;
  const found = lookupName(evaluator, file, scope, name, false);
  const among = (entities: readonly Entity[]): Called =>
    calledAmong(evaluator, site, entities, [], callee) ??
    unfound(entities.length === 0 ? "unknown name" : "unknown function");
  const plain = among(found);
  if (
    !found.every((each) => isFunctionEntity(evaluator, each)) ||
    plain.chosen.length > 0
  )
    return plain;
  const beside = besideArguments(evaluator, site, name);
  if (beside.length > 0) {
    const called = among([...new Set([...found, ...beside])]);
    if (called.chosen.length > 0 || found.length === 0) return called;
  }
  if (found.length > 0) return plain;
  const text = evaluator.project.names.textOf(name);
  return unfound("", [externalEntity(evaluator, globalPackage, text)]);
}

function isFunctionEntity(evaluator: Evaluator, entity: Entity): boolean {
  const definition = entityDefinition(entity);
  return definition >= 0 && isFunction(evaluator, definition);
}

function besideArguments(
  evaluator: Evaluator,
  { file, call }: CallSite,
  name: number,
): readonly Entity[] {
  const { types, project } = evaluator;
  const paths = new Set<string>();
  for (const row of file.list(file.facts.expr.list[call]!)) {
    const value = evaluator.evaluate(file, file.facts.argument.expr[row]!);
    for (const type of types.membersOf(setOf(value))) {
      if (!types.isObject(type)) continue;
      const definition = types.definition[type]!;
      const source = project.sourceOf(definition);
      if (source.isBuiltin) continue;
      paths.add(namespaceAround(source, project.rowOf[definition]!));
    }
  }
  return [...paths].flatMap((path) =>
    inNamespace(evaluator, file, path, name, false, 0).filter((entity) =>
      isFunctionEntity(evaluator, entity),
    ),
  );
}
