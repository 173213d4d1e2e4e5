// Steps that a language takes through members of builtin types: iteration, awaiting, indexing.
import { DefinitionFlag } from "../model/symbol.ts";
import {
  builtinInstance,
  literalValue,
  ownTypeParameters,
} from "./builtins.ts";
import { callValue } from "./callResults.ts";
import { isFunctionKind } from "./declarations.ts";
import { entityDefinition } from "./entities.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { pointedTo } from "./implementedMembers.ts";
import { findInSet, findMembers, hitValue, memberValue } from "./members.ts";
import { tupleAsSequence } from "./tuples.ts";
import { instancesOf } from "./heritage.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { emptySet, isUnknown, TypeKind, unknownSet } from "./types.ts";

/** One element of an iterable value. */
export function iterated(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  return evaluator.ofEach(value, (type) => iteratedType(evaluator, file, type));
}

function iteratedType(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
): number {
  const { types, project } = evaluator;
  if (types.kind[type] === TypeKind.unknown) return unknownValue;
  if (types.kind[type] === TypeKind.external) return evaluator.exactly(type);
  if (types.kind[type] === TypeKind.tuple)
    return withMarks(
      types.items[type]!.reduce(
        (all, item) => types.union(all, item),
        emptySet as number,
      ),
      0,
    );
  for (const steps of file.language.lookup.iterateMembers) {
    let value = evaluator.exactly(type);
    for (const [place, step] of steps.entries()) {
      const name = project.names.intern(step);
      const isLast = place === steps.length - 1;
      value = stepThrough(evaluator, file, value, name, isLast);
      if (value === noValue) break;
      // Asynchronous iteration waits on its way.
      value = awaited(evaluator, file, value);
    }
    if (value !== noValue) return value;
  }
  return unknownValue;
}

/** What a member on the way of an iteration gives: a method is called, and so is what a property holds, but for the last, which is read. */
function stepThrough(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
  name: number,
  isLast: boolean,
): number {
  const { project } = evaluator;
  if (!isLast)
    return callIfCallable(evaluator, file, memberValue(evaluator, value, name));
  let result: number = noValue;
  for (const hit of findInSet(evaluator, setOf(value), name)) {
    const definition = entityDefinition(hit.entity);
    const isRead =
      definition >= 0 && !isFunctionKind(project.kindOf(definition));
    const held = hitValue(evaluator, hit);
    result = evaluator.join(
      result,
      isRead ? held : callIfCallable(evaluator, file, held),
    );
  }
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | marksOf(value));
}

/** One key of a value, as the language's member for it says; a string where it has none. */
export function keyOf(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  const { keyMember } = file.language.lookup;
  if (keyMember === undefined) return literalValue(evaluator, file, "string");
  const name = evaluator.project.names.intern(keyMember);
  const found = memberValue(evaluator, value, name);
  return found === noValue
    ? unknownValue
    : callIfCallable(evaluator, file, found);
}

function callIfCallable(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  const { types } = evaluator;
  const callables = types
    .membersOf(setOf(value))
    .filter((type) => types.kind[type] === TypeKind.callable);
  return callables.length === 0
    ? value
    : callValue(evaluator, value, { file, call: -1 });
}

/** What a value leads to as a pointer: by the first of the language's members for it, else the value itself. */
export function dereferenced(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  const { types, project } = evaluator;
  const { dereferenceMembers = [] } = file.language.lookup;
  let result: number = noValue;
  for (const type of types.membersOf(setOf(value))) {
    const single = evaluator.exactly(type);
    let led: number = noValue;
    if (types.kind[type] === TypeKind.instance)
      for (const name of dereferenceMembers) {
        const member = memberValue(
          evaluator,
          single,
          project.names.intern(name),
        );
        if (member !== noValue) led = callIfCallable(evaluator, file, member);
        if (led !== noValue) break;
      }
    result = evaluator.join(result, led === noValue ? single : led);
  }
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | marksOf(value));
}

/** `await value`: what promises promise, anything else itself. */
export function awaited(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  return withMarks(
    unwrapAwaited(evaluator, file, setOf(value)),
    marksOf(value),
  );
}

export function unwrapAwaited(
  evaluator: Evaluator,
  file: SourceFile,
  set: number,
): number {
  const { types } = evaluator;
  let result: number = emptySet;
  for (const type of types.membersOf(set)) {
    const inner = promised(evaluator, file, type);
    result = types.union(result, inner ?? types.single(type));
  }
  return result;
}

/** The last type argument of the promise-like type that `type` is or extends, or undefined. */
function promised(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
): number | undefined {
  const { types, project } = evaluator;
  const { results } = file.language.lookup;
  if (results === undefined || types.kind[type] !== TypeKind.instance)
    return undefined;
  for (const name of results.awaited) {
    const promise = project.builtinType(file.language, name);
    if (promise < 0) continue;
    const environment = evaluator.classes.asAncestor(
      types.definition[type]!,
      promise,
    );
    if (environment === undefined) continue;
    const parameter = ownTypeParameters(evaluator, promise)[
      awaitedPlace(evaluator, promise)
    ];
    if (parameter === undefined) return unknownSet;
    const full = types.compose(environment, types.detail[type]!);
    return types.lookup(full, parameter) ?? unknownSet;
  }
  return undefined;
}

/** Which type parameter of a promise is what it promises: the last without a default. */
function awaitedPlace(evaluator: Evaluator, promise: number): number {
  const { project } = evaluator;
  return ownTypeParameters(evaluator, promise).findLastIndex((parameter) => {
    const { value } = project.sourceOf(parameter).facts.definition;
    return value[project.rowOf[parameter]!]! < 0;
  });
}

/** A promise of `inner`, as async functions of the language return it. */
export function asyncInstance(
  evaluator: Evaluator,
  file: SourceFile,
  inner: number,
): number {
  const { results } = file.language.lookup;
  if (results === undefined) return inner;
  const definition = evaluator.project.builtinType(
    file.language,
    results.async,
  );
  if (definition < 0) return unknownSet;
  const count = ownTypeParameters(evaluator, definition).length;
  const awaitedAt = awaitedPlace(evaluator, definition);
  const items = Array.from({ length: count }, (_, place) =>
    place === awaitedAt ? inner : unknownSet,
  );
  return builtinInstance(evaluator, file, results.async, items);
}

/** `base[index]`: a named member, a place in a tuple, else what the language's index member gives. */
export function elementOf(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { base, extra } = file.facts.expr;
  const receiver = evaluator.evaluate(file, base[row]!);
  if (file.language.lookup.indexInstantiates === true) {
    const generic = instantiated(evaluator, file, row, receiver);
    if (generic !== noValue) return generic;
  }
  return elementOfValue(
    evaluator,
    file,
    receiver,
    file.exprName(row),
    extra[row]!,
  );
}

/** `f[T]` of a generic function is the function with T for its first type parameter. */
function instantiated(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  receiver: number,
): number {
  const { types } = evaluator;
  const [index] = file.list(file.facts.expr.list[row]!);
  let result: number = noValue;
  for (const type of types.membersOf(setOf(receiver))) {
    if (types.kind[type] !== TypeKind.callable) continue;
    const definition = types.definition[type]!;
    const [first] = ownTypeParameters(evaluator, definition);
    if (first === undefined || index === undefined) continue;
    const stands = instancesOf(evaluator, evaluator.setAt(file, index));
    const environment = types.extendWith(types.detail[type]!, first, stands);
    const made = types.of(TypeKind.callable, definition, environment);
    result = evaluator.join(result, withMarks(types.single(made), receiver));
  }
  return result;
}

export function elementOfValue(
  evaluator: Evaluator,
  file: SourceFile,
  receiver: number,
  name: number,
  index: number,
): number {
  return evaluator.ofEach(receiver, (type) =>
    elementOfType(evaluator, file, type, name, index),
  );
}

/** One of the parts into which a value is taken apart: what its member for it gives, or the property of its constructor in that place. */
function componentOf(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  index: number,
): number {
  const { types, project } = evaluator;
  const { componentMember } = file.language.lookup;
  if (componentMember === undefined) return noValue;
  const single = evaluator.exactly(type);
  const name = project.names.intern(`${componentMember}${index + 1}`);
  const member = memberValue(evaluator, single, name);
  if (member !== noValue) return callIfCallable(evaluator, file, member);
  if (types.kind[type] !== TypeKind.instance) return noValue;
  const source = project.sourceOf(types.definition[type]!);
  const { kind, parameters } = source.facts.definition;
  const own = project.rowOf[types.definition[type]!]!;
  const constructor = source
    .membersOf(own)
    .find((row) => kind[row] === D.constructor);
  const taken =
    source.list(parameters[own]!).length > 0 ? own : (constructor ?? -1);
  if (taken < 0) return noValue;
  const property = source.list(parameters[taken]!)[index];
  return property === undefined ||
    !source.flag(property, DefinitionFlag.parameterProperty)
    ? noValue
    : memberValue(evaluator, single, source.definitionName(property));
}

function elementOfType(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  name: number,
  index: number,
): number {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  const single = evaluator.exactly(type);
  if (kind === TypeKind.unknown || kind === TypeKind.external) return single;
  if (kind === TypeKind.dictionary) return withMarks(types.items[type]![0]!, 0);
  if (index >= 0) {
    const field = unnamedField(evaluator, type, index);
    if (field !== undefined) return withMarks(field, 0);
  }
  if (kind === TypeKind.tuple && index >= 0)
    return withMarks(types.items[type]![index] ?? unknownSet, 0);
  if (index >= 0 && file.language.lookup.placesAreFields === true)
    return fieldInPlace(evaluator, type, index);
  if (name !== 0) {
    const member = memberValue(evaluator, single, name);
    if (member !== noValue) return member;
  }
  const sequence =
    kind === TypeKind.tuple ? tupleAsSequence(evaluator, type) : type;
  const { elementMember } = file.language.lookup;
  if (elementMember === undefined || sequence < 0) return unknownValue;
  const member = project.names.intern(elementMember);
  const hits = findMembers(evaluator, sequence, member);
  if (hits.length === 0 && index >= 0) {
    const component = componentOf(evaluator, file, sequence, index);
    if (component !== noValue) return component;
    const item = setOf(iteratedType(evaluator, file, sequence));
    if (item !== emptySet && !isUnknown(item)) return withMarks(item, 0);
  }
  let result: number = noValue;
  for (const hit of hits) {
    const definition = entityDefinition(hit.entity);
    if (definition < 0) continue;
    const source = project.sourceOf(definition);
    const declared = source.facts.definition.type[project.rowOf[definition]!]!;
    const value =
      declared >= 0
        ? source.flag(project.rowOf[definition]!, DefinitionFlag.async)
          ? unknownValue
          : evaluator.evaluate(source, declared)
        : evaluator.evaluate(
            source,
            source.returnNode(project.rowOf[definition]!),
          );
    result = evaluator.join(
      result,
      evaluator.substituted(value, hit.environment),
    );
  }
  if (hits.length > 0) return result;
  if (name === 0 && index < 0) {
    const any = anyMember(evaluator, type);
    if (any !== noValue) return any;
  }
  // Where pointers are what they lead to, so are arrays.
  return file.language.lookup.dereferenceMembers === undefined
    ? unknownValue
    : single;
}

/** `table[key]` of an object literal, whatever the key: any of its members. */
function anyMember(evaluator: Evaluator, type: number): number {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return noValue;
  const definition = types.definition[type]!;
  const source = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (source.facts.definition.kind[row] !== D.object) return noValue;
  evaluator.touch(source.slot);
  const { value } = source.facts.binding;
  const stored = source.stores.elementsOf(row);
  const result = evaluator.joined([
    ...source
      .membersOf(row)
      .map((each) => evaluator.evaluate(source, source.valueNode(each))),
    ...stored.map((each) => evaluator.evaluate(source, value[each]!)),
  ]);
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | Mark.inferred);
}

/** The field that stands in this place of a class. */
function fieldInPlace(
  evaluator: Evaluator,
  type: number,
  place: number,
): number {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return unknownValue;
  const definition = types.definition[type]!;
  const source = project.sourceOf(definition);
  evaluator.touch(source.slot);
  const fields = source
    .membersOf(project.rowOf[definition]!)
    .filter(
      (row) =>
        source.facts.definition.kind[row] === D.field &&
        !source.flag(row, DefinitionFlag.static),
    );
  const field = fields[place];
  if (field === undefined) return unknownValue;
  const single = evaluator.exactly(type);
  const value = memberValue(evaluator, single, source.definitionName(field));
  return value === noValue ? unknownValue : value;
}

/** The field in a place of a structure or variant whose fields have no names. */
function unnamedField(
  evaluator: Evaluator,
  type: number,
  index: number,
): number | undefined {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  if (
    kind !== TypeKind.instance &&
    kind !== TypeKind.self &&
    kind !== TypeKind.callable
  )
    return undefined;
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  const { implementations, extendedTypes } = file.language.lookup;
  const row = project.rowOf[definition]!;
  const code = file.facts.definition.kind[row];
  const hasFields =
    (implementations === true && code === D.struct) ||
    ((implementations === true || extendedTypes === true) &&
      code === D.enum_member);
  if (!hasFields) return undefined;
  const field = file.list(file.facts.definition.parameters[row]!)[index];
  if (field === undefined) {
    const inner = pointedTo(evaluator, type);
    return inner === emptySet
      ? undefined
      : setOf(elementOfValue(evaluator, file, withMarks(inner, 0), 0, index));
  }
  const value = evaluator.evaluate(file, file.valueNode(field));
  const environment = kind === TypeKind.self ? 0 : types.detail[type]!;
  return types.substitute(setOf(value), environment);
}
