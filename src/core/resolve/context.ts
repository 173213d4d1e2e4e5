// What the place of a nameless function or object says about its type.
import { ArgumentFlag, bindingKinds, contextKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { ownTypeParameters } from "./builtins.ts";
import { firstOverload } from "./overloadResolution.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { inferArguments } from "./infer.ts";
import { memberValue } from "./members.ts";
import { calledBy } from "./calledBy.ts";
import { unwrapAwaited } from "./protocols.ts";
import {
  elementOfRest,
  parameterPlaces,
  parametersOf,
} from "./argumentBinding.ts";
import { signaturesOf, type CallSite, type Signature } from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { emptySet, isUnknown, TypeKind, unknownSet } from "./types.ts";

const yieldBinding = bindingKinds.indexOf("yield");

const C = Object.fromEntries(
  contextKinds.map((kind, code) => [kind, code]),
) as Record<(typeof contextKinds)[number], number>;

/** The type that the context of a nameless function gives its parameter `row`; undefined where it gives none. */
export function contextualParameter(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  const { container, contextKind, parameters } = file.facts.definition;
  const owner = container[row]!;
  if (owner <= 0 || contextKind[owner] === C.none) return undefined;
  const place = file.list(parameters[owner]!).indexOf(row);
  if (place < 0) return undefined;
  const given = givenToBlock(evaluator, file, owner, place);
  if (given !== undefined) return given;
  const expected = contextualType(evaluator, file, owner);
  if (expected === undefined) return undefined;
  let result: number = noValue;
  const { types } = evaluator;
  for (const type of types.membersOf(setOf(expected)))
    for (const signature of signaturesOf(evaluator, type))
      result = evaluator.join(
        result,
        parameterType(evaluator, signature, place),
      );
  const known = types.known(setOf(result));
  return known === 0 ? undefined : withMarks(known, result | marksOf(expected));
}

/** What the functions that take this block pass to it (`yield`) in `place`; undefined for what is no block. */
function givenToBlock(
  evaluator: Evaluator,
  file: SourceFile,
  block: number,
  place: number,
): number | undefined {
  const { contextKind, context, contextIndex, parameters } =
    file.facts.definition;
  if (contextKind[block] !== C.argument) return undefined;
  const call = context[block]!;
  const { expr, argument } = file.facts;
  const row = file.list(expr.list[call]!)[contextIndex[block]!];
  if (row === undefined) return undefined;
  if (!(argument.flags[row]! & ArgumentFlag.trailingBlock)) return undefined;
  const { types } = evaluator;
  const isAlone = file.list(parameters[block]!).length === 1;
  const callee = evaluator.evaluate(file, expr.base[call]!);
  let result: number = noValue;
  for (const type of types.membersOf(setOf(callee)))
    for (const signature of signaturesOf(evaluator, type)) {
      const source = signature.file;
      const { kind, value } = source.facts.binding;
      for (const binding of source.bindingsTo(signature.row)) {
        if (kind[binding] !== yieldBinding || value[binding]! < 0) continue;
        const yielded = evaluator.evaluate(source, value[binding]!);
        const set = takenBy(evaluator, setOf(yielded), place, isAlone);
        result = evaluator.join(
          result,
          withMarks(types.substitute(set, signature.environment), yielded),
        );
      }
    }
  const known = types.known(setOf(result));
  return known === 0
    ? undefined
    : withMarks(known, result | marksOf(callee) | Mark.inferred);
}

/** Several parameters take a list apart; one takes what comes first. */
function takenBy(
  evaluator: Evaluator,
  set: number,
  place: number,
  isAlone: boolean,
): number {
  const { types } = evaluator;
  let result: number = emptySet;
  for (const type of types.membersOf(set)) {
    const isList = types.kind[type] === TypeKind.tuple;
    if (isList)
      result = types.union(result, types.items[type]![place] ?? unknownSet);
    else if (place === 0 || isAlone)
      result = types.union(result, types.single(type));
  }
  return result;
}

/** The declared type of the parameter in `place` of a callable, as an argument sees it. */
export function parameterType(
  evaluator: Evaluator,
  signature: Signature,
  place: number,
): number {
  const { file, environment } = signature;
  const { types } = evaluator;
  const all = parametersOf(signature);
  const last = all[all.length - 1];
  const isRest = last !== undefined && file.flag(last, DefinitionFlag.variadic);
  const parameter = all[place] ?? (isRest ? last : undefined);
  if (parameter === undefined) return noValue;
  const value = evaluator.evaluate(file, file.valueNode(parameter));
  const set = types.substitute(setOf(value), environment);
  return withMarks(
    parameter === last && isRest ? elementOfRest(evaluator, set) : set,
    value,
  );
}

/** The type that is expected where the definition `row` stands. */
export function contextualType(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  const { context, contextKind, contextIndex } = file.facts.definition;
  const at = context[row]!;
  switch (contextKind[row]) {
    case C.argument:
      return argumentType(evaluator, { file, call: at }, contextIndex[row]!);
    case C.typed:
    case C.assigned:
      return at < 0 ? undefined : evaluator.evaluate(file, at);
    case C.member:
      return memberType(evaluator, file, at, contextIndex[row]!);
    case C.return:
      return returnType(evaluator, file, row);
    default:
      return undefined;
  }
}

/** The class objects of the types that are expected in the place of `row`, as what members without a receiver are asked of. */
export function expectedClass(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { types } = evaluator;
  const expected = contextualType(evaluator, file, row) ?? noValue;
  const found = types.membersOf(setOf(expected)).flatMap((type) => {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.instance)
      return [types.of(TypeKind.classObject, definition, types.detail[type])];
    if (kind === TypeKind.self)
      return [types.of(TypeKind.classObject, definition)];
    return kind === TypeKind.external ? [type] : [];
  });
  return found.length === 0
    ? unknownValue
    : withMarks(types.set(found), expected);
}

/** The declared type of the parameter that takes the argument in `place`, as far as the other arguments tell. */
export function argumentType(
  evaluator: Evaluator,
  site: CallSite,
  place: number,
): number | undefined {
  const { file, call } = site;
  const { kind, base } = file.facts.expr;
  if (call < 0 || (kind[call] !== E.call && kind[call] !== E.construct))
    return undefined;
  const { types } = evaluator;
  let result: number = noValue;
  const add = (chosen: Signature, marks: number): void => {
    const parameter = parameterPlace(chosen, site, place);
    const expected = parameterType(evaluator, chosen, parameter);
    if (expected === noValue) return;
    const own = ownTypeParameters(evaluator, chosen.file.ids[chosen.row]!);
    const inferred = inferArguments(evaluator, chosen, site, own, false);
    const set = types.substitute(
      setOf(expected),
      types.extend(chosen.environment, inferred),
    );
    result = evaluator.join(result, withMarks(set, expected | marks));
  };
  if (file.language.lookup.separateMethods === true) {
    const { chosen, held, inferred } = calledBy(evaluator, file, call);
    for (const each of [...chosen, ...(held ?? [])])
      add(each, inferred ? Mark.inferred : 0);
    return result === noValue ? undefined : result;
  }
  const callee = evaluator.evaluate(file, base[call]!);
  for (const type of types.membersOf(setOf(callee)))
    for (const signature of signaturesOf(evaluator, type))
      add(firstOverload(evaluator, signature, site), marksOf(callee));
  return result === noValue ? undefined : result;
}

/** The place of the parameter that takes the argument in `place`, which may be given by label; -1 where none does. */
function parameterPlace(
  signature: Signature,
  site: CallSite,
  place: number,
): number {
  const found = parameterPlaces(signature, site)[place];
  return found === undefined || found < parametersOf(signature).length
    ? (found ?? place)
    : isPlainArgument(site, place)
      ? place
      : -1;
}

function isPlainArgument({ file, call }: CallSite, place: number): boolean {
  const { expr, argument } = file.facts;
  const row = file.list(expr.list[call]!)[place];
  return row === undefined || argument.label[row]! < 0;
}

function memberType(
  evaluator: Evaluator,
  file: SourceFile,
  object: number,
  name: number,
): number | undefined {
  if (object < 0) return undefined;
  const owner = file.facts.expr.extra[object]!;
  const expected = contextualType(evaluator, file, owner);
  if (expected === undefined) return undefined;
  const value = memberValue(evaluator, expected, file.nameOf(name));
  return value === noValue ? undefined : value;
}

function returnType(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  const { container, type } = file.facts.definition;
  const owner = container[row]!;
  if (owner <= 0) return undefined;
  const unwrap = (value: number): number =>
    file.flag(owner, DefinitionFlag.async)
      ? withMarks(unwrapAwaited(evaluator, file, setOf(value)), value)
      : value;
  if (type[owner]! >= 0) return unwrap(evaluator.evaluate(file, type[owner]!));
  const expected = contextualType(evaluator, file, owner);
  if (expected === undefined) return undefined;
  const { types } = evaluator;
  let result: number = noValue;
  for (const each of types.membersOf(setOf(expected)))
    for (const signature of signaturesOf(evaluator, each)) {
      const declared = signature.file.facts.definition.type[signature.row]!;
      if (declared < 0) continue;
      const value = evaluator.evaluate(signature.file, declared);
      result = evaluator.join(
        result,
        evaluator.substituted(value, signature.environment),
      );
    }
  return setOf(result) === 0 || isUnknown(setOf(result))
    ? undefined
    : unwrap(result);
}
