// What type parameters stand for in a call: explicit type arguments, else the types of the arguments.
import { noValue, setOf, type Evaluator } from "./evaluator.ts";
import { returned } from "./callResults.ts";
import { memberValue } from "./members.ts";
import { tupleAsSequence } from "./tuples.ts";
import { ArgumentFlag } from "../model/facts.ts";
import {
  bindArguments,
  declaredParameter,
  isReceiver,
  type Passed,
} from "./argumentBinding.ts";
import { iterated } from "./protocols.ts";
import {
  functionalSignature,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, emptySet, isUnknown } from "./types.ts";

export type Inferred = Map<number, number>;

/**
 * What the type parameters `wanted` of a signature stand for at a call.
 * Arguments that are functions count after the others, since their parameters follow from these, or not at all.
 */
export function inferArguments(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
  wanted: readonly number[],
  withFunctions: boolean,
): Inferred {
  const found: Inferred = new Map();
  if (wanted.length === 0 || site.call < 0) return found;
  const { expr } = site.file.facts;
  const explicit = site.file.list(expr.extra[site.call]!);
  if (explicit.length > 0) {
    for (let i = 0; i < explicit.length && i < wanted.length; i++)
      found.set(wanted[i]!, evaluator.setAt(site.file, explicit[i]!));
    return found;
  }
  unifyReceiver(evaluator, signature, site, wanted, found);
  const passed = bindArguments(signature, site);
  for (const functions of withFunctions ? [false, true] : [false])
    for (const each of passed) {
      if (isFunction(site.file, each.argument) !== functions) continue;
      const declared = declaredParameter(evaluator, signature, each.parameter);
      if (!evaluator.types.isOpen(declared)) continue;
      const given = givenSet(evaluator, site.file, each);
      unify(evaluator, declared, given, wanted, found);
    }
  return found;
}

/** The types of what an argument gives its parameter: of a spread one what it holds. */
export function givenSet(
  evaluator: Evaluator,
  file: SourceFile,
  { argument, flags, index = 0 }: Passed,
): number {
  if (!(flags & ArgumentFlag.spread)) return evaluator.setAt(file, argument);
  const { types } = evaluator;
  const spread = evaluator.evaluate(file, argument);
  return types.membersOf(setOf(spread)).reduce((all, type) => {
    const item =
      types.kind[type] === TypeKind.tuple
        ? types.items[type]![index]
        : setOf(iterated(evaluator, file, evaluator.exactly(type)));
    return types.union(all, item ?? emptySet);
  }, emptySet as number);
}

/** The first parameter of a method that is called as a member of it, or that declares what it is called on. */
function unifyReceiver(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
  wanted: readonly number[],
  found: Inferred,
): void {
  const { file, row } = signature;
  const [first] = file.list(file.facts.definition.parameters[row]!);
  if (first === undefined) return;
  const { kind, base } = site.file.facts.expr;
  const callee = base[site.call]!;
  const receiver =
    signature.receiver ??
    (isReceiver(file, first) && kind[callee] === E.member
      ? evaluator.setAt(site.file, base[callee]!)
      : undefined);
  if (receiver === undefined) return;
  const declared = declaredParameter(evaluator, signature, first);
  unify(evaluator, declared, receiver, wanted, found);
}

export function isFunction(file: SourceFile, expr: number): boolean {
  const { kind, extra } = file.facts.expr;
  return (
    kind[expr] === E.function &&
    file.facts.definition.kind[extra[expr]!] === D.function
  );
}

/** What type parameters stand for as far as is known while types are held against each other. */
interface Unification {
  readonly evaluator: Evaluator;
  readonly wanted: readonly number[];
  readonly found: Inferred;
}

/** Adds to `found` what `wanted` parameters in `declared` must stand for so that `given` fits. */
export function unify(
  evaluator: Evaluator,
  declared: number,
  given: number,
  wanted: readonly number[],
  found: Inferred,
): void {
  unifySets({ evaluator, wanted, found }, declared, given, 0);
}

function unifySets(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): void {
  const { evaluator, wanted, found } = unification;
  const { types } = evaluator;
  if (given === emptySet || depth > 4 || !types.isOpen(declared)) return;
  const bare: number[] = [];
  const left = new Set(types.membersOf(given));
  for (const type of types.membersOf(declared)) {
    if (types.kind[type] === TypeKind.parameter) {
      if (wanted.includes(types.definition[type]!))
        bare.push(types.definition[type]!);
      continue;
    }
    for (const other of types.membersOf(given))
      if (unifyTypes(unification, type, other, depth)) left.delete(other);
  }
  if (bare.length === 0 || left.size === 0) return;
  const rest = types.set([...left]);
  for (const parameter of bare) {
    const known = found.get(parameter);
    if (known === undefined || isUnknown(known)) found.set(parameter, rest);
    else if (!isUnknown(rest)) found.set(parameter, types.union(known, rest));
  }
}

/** Whether the two have a shape in common, so that `given` is no candidate for a bare parameter beside `declared`. */
function unifyTypes(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const { types } = evaluator;
  const kind = types.kind[declared]!;
  if (kind === TypeKind.callable)
    return unifyCallables(unification, declared, given, depth);
  if (kind === TypeKind.tuple) {
    if (types.kind[given] !== TypeKind.tuple) return false;
    types.items[declared]!.forEach((item, place) =>
      unifySets(
        unification,
        item,
        types.items[given]![place] ?? emptySet,
        depth + 1,
      ),
    );
    return true;
  }
  if (kind === TypeKind.dictionary) {
    if (types.kind[given] === TypeKind.dictionary)
      unifySets(
        unification,
        types.items[declared]![0]!,
        types.items[given]![0]!,
        depth + 1,
      );
    return types.kind[given] === TypeKind.dictionary;
  }
  if (kind === TypeKind.classObject) {
    if (types.kind[given] !== TypeKind.classObject) return false;
    return types.definition[declared] === types.definition[given];
  }
  if (kind !== TypeKind.instance) return false;
  if (
    types.kind[given] === TypeKind.callable &&
    (functionalSignature(evaluator, declared) !== undefined ||
      signaturesOf(evaluator, declared).length > 0)
  )
    return unifyCallables(unification, declared, given, depth);
  if (types.kind[given] === TypeKind.classObject)
    return unifyConstructor(unification, declared, given, depth);
  if (unifyIndex(unification, declared, given, depth)) return true;
  return unifyInstances(unification, declared, given, depth);
}

/** `Type::new` gives an instance. */
function unifyConstructor(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const expected = functionalSignature(evaluator, declared);
  if (expected === undefined) return false;
  const { types } = evaluator;
  const result = expected.file.facts.definition.type[expected.row]!;
  if (result < 0) return false;
  const set = evaluator.setAt(expected.file, result, expected.environment);
  const made = types.single(types.instance(types.definition[given]!));
  unifySets(unification, set, made, depth + 1);
  return true;
}

function unifyInstances(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const { types } = evaluator;
  const definition = types.definition[declared]!;
  const sequence = asInstance(evaluator, given);
  if (sequence < 0) return false;
  const environment = evaluator.classes.asAncestor(
    types.definition[sequence]!,
    definition,
  );
  const pairs = types.pairsOf(types.detail[declared]!);
  if (environment !== undefined) {
    const full = types.compose(environment, types.detail[sequence]!);
    for (let i = 0; i < pairs.length; i += 2) {
      const value = types.lookup(full, pairs[i]!);
      if (value !== undefined)
        unifySets(unification, pairs[i + 1]!, value, depth + 1);
    }
    return true;
  }
  return unifyShapes(unification, declared, given, depth);
}

/** `{ [key: string]: V }` meets a dictionary or the members of an object literal. */
function unifyIndex(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const { types, project } = evaluator;
  const { elementMember } = project.sourceOf(types.definition[declared]!)
    .language.lookup;
  if (elementMember === undefined) return false;
  const kind = types.kind[given]!;
  if (kind !== TypeKind.dictionary && kind !== TypeKind.instance) return false;
  const name = project.names.intern(elementMember);
  const own = evaluator.exactly(declared);
  const source = project.sourceOf(types.definition[declared]!);
  const row = project.rowOf[types.definition[declared]!]!;
  if (source.facts.definition.kind[row] !== D.object_type) return false;
  const index = memberValue(evaluator, own, name);
  if (index === noValue) return false;
  const values =
    kind === TypeKind.dictionary
      ? types.items[given]![0]!
      : valuesOf(evaluator, given, name);
  unifySets(unification, setOf(index), values, depth + 1);
  return true;
}

/** What the index signature of a type gives, or what the members of an object literal are. */
function valuesOf(evaluator: Evaluator, type: number, name: number): number {
  const { types, project } = evaluator;
  const own = evaluator.exactly(type);
  const indexed = memberValue(evaluator, own, name);
  if (indexed !== noValue) return setOf(indexed);
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (file.facts.definition.kind[row] !== D.object) return emptySet;
  let all: number = emptySet;
  for (const member of file.membersOf(row))
    all = types.union(all, evaluator.setAt(file, file.valueNode(member)));
  return types.substitute(all, types.detail[type]!);
}

function asInstance(evaluator: Evaluator, given: number): number {
  const { types } = evaluator;
  if (types.isObject(given)) return given;
  return types.kind[given] === TypeKind.tuple
    ? tupleAsSequence(evaluator, given)
    : -1;
}

/** Structural types: members of the same name are held against each other. */
function unifyShapes(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const { types, project } = evaluator;
  const definition = types.definition[declared]!;
  const file = project.sourceOf(definition);
  if (!file.language.lookup.structural || depth > 2) return false;
  const row = project.rowOf[definition]!;
  const kind = file.facts.definition.kind[row]!;
  if (kind !== D.interface && kind !== D.object_type) return false;
  const own = evaluator.exactly(given);
  let shared = false;
  for (const member of file.membersOf(row)) {
    const name = file.definitionName(member);
    const value = memberValue(evaluator, own, name);
    if (value === noValue) continue;
    shared = true;
    const wantedValue = evaluator.setAt(
      file,
      file.valueNode(member),
      types.detail[declared],
    );
    unifySets(unification, wantedValue, setOf(value), depth + 1);
  }
  return shared;
}

function unifyCallables(
  unification: Unification,
  declared: number,
  given: number,
  depth: number,
): boolean {
  const { evaluator } = unification;
  const [expected] = signaturesOf(evaluator, declared);
  const [actual] = signaturesOf(evaluator, given);
  if (expected === undefined || actual === undefined) return false;
  const nowhere = { file: actual.file, call: -1 };
  const result = returned(evaluator, actual, nowhere);
  const wantedReturn = expected.file.facts.definition.type[expected.row]!;
  if (wantedReturn >= 0) {
    const set = evaluator.setAt(
      expected.file,
      wantedReturn,
      expected.environment,
    );
    const givenSet = setOf(result);
    unifySets(unification, set, givenSet, depth + 1);
  }
  unifyParameters(unification, expected, actual, depth);
  return true;
}

/** What an argument that is a function calls its parameter with (`resolve(value)`), where that is a function, too. */
function unifyCalls(
  unification: Unification,
  declared: number,
  file: SourceFile,
  parameter: number,
  depth: number,
): void {
  const { evaluator } = unification;
  const { types } = evaluator;
  for (const type of types.membersOf(declared)) {
    if (types.kind[type] !== TypeKind.callable) continue;
    const [signature] = signaturesOf(evaluator, type);
    if (signature === undefined) continue;
    evaluator.touch(file.slot);
    for (const call of file.stores.callsOf(parameter))
      for (const each of bindArguments(signature, { file, call }))
        unifySets(
          unification,
          declaredParameter(evaluator, signature, each.parameter),
          givenSet(evaluator, file, each),
          depth + 1,
        );
  }
}

/** Parameters that the argument declares itself (`(item: Item) => …`) say what the type parameters are, too. */
function unifyParameters(
  unification: Unification,
  expected: Signature,
  actual: Signature,
  depth: number,
): void {
  const { evaluator } = unification;
  const theirs = expected.file.list(
    expected.file.facts.definition.parameters[expected.row]!,
  );
  const own = actual.file.list(
    actual.file.facts.definition.parameters[actual.row]!,
  );
  for (let i = 0; i < theirs.length && i < own.length; i++) {
    const type = actual.file.facts.definition.type[own[i]!]!;
    const expectedType = expected.file.facts.definition.type[theirs[i]!]!;
    if (expectedType < 0) continue;
    const declared = evaluator.setAt(
      expected.file,
      expectedType,
      expected.environment,
    );
    unifyCalls(unification, declared, actual.file, own[i]!, depth);
    if (type < 0) continue;
    const given = evaluator.setAt(actual.file, type, actual.environment);
    unifySets(unification, declared, given, depth + 1);
  }
}
