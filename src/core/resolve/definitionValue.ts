// The value that a definition has where its name is used, and the value that a callable returns.
import { bindingKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { builtinInstance } from "./builtins.ts";
import { contextualParameter } from "./context.ts";
import { canonicalOf } from "./declarations.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { representativeOf } from "./reopenedTypes.ts";
import { withStored } from "./stored.ts";
import { asyncInstance, iterated, unwrapAwaited } from "./protocols.ts";
import { wholeOf } from "./partialTypes.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { emptySet, isUnknown, TypeKind, unknownSet } from "./types.ts";

const returnBinding = bindingKinds.indexOf("return");
const yieldBinding = bindingKinds.indexOf("yield");
const yieldAllBinding = bindingKinds.indexOf("yieldAll");
const deleteBinding = bindingKinds.indexOf("delete");

export function definitionValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { types } = evaluator;
  const of = (kind: number, id: number): number =>
    evaluator.exactly(types.of(kind, id));
  switch (file.facts.definition.kind[row]) {
    case D.module:
      return of(TypeKind.module, file.slot);
    case D.class:
      return file.flag(row, DefinitionFlag.singleton)
        ? evaluator.exactly(types.instance(file.ids[row]!))
        : of(TypeKind.classObject, file.ids[canonicalOf(file, row)]!);
    case D.struct:
    case D.enum:
    case D.namespace:
    case D.package:
    case D.union:
    case D.interface:
    case D.trait:
    case D.protocol:
      if (isUnitValue(file, row)) return of(TypeKind.instance, file.ids[row]!);
      return of(
        TypeKind.classObject,
        wholeOf(
          evaluator,
          representativeOf(evaluator, file, canonicalOf(file, row)),
        ),
      );
    case D.function:
    case D.method:
    case D.constructor:
      if (file.flag(row, DefinitionFlag.getter))
        return getterValue(evaluator, file, row);
      if (file.flag(row, DefinitionFlag.setter))
        return setterValue(evaluator, file, row);
      return of(TypeKind.callable, file.ids[canonicalOf(file, row)]!);
    case D.enum_member: {
      if (
        (file.language.lookup.implementations === true ||
          file.language.lookup.extendedTypes === true) &&
        file.list(file.facts.definition.parameters[row]!).length > 0
      )
        return of(TypeKind.callable, file.ids[row]!);
      const container = file.facts.definition.container[row]!;
      // An enumeration without a name leaves its constants to what is around it.
      if (
        file.language.lookup.openNamespaces === true &&
        file.facts.definition.kind[container] !== D.enum
      )
        return unknownValue;
      return of(TypeKind.instance, file.ids[container]!);
    }
    case D.object:
      return of(TypeKind.instance, file.ids[row]!);
    case D.parameter:
      return parameterValue(evaluator, file, row);
    case D.type_alias:
      return file.flag(row, DefinitionFlag.ownType)
        ? of(TypeKind.classObject, file.ids[row]!)
        : aliasAsValue(evaluator, file, row);
    case D.type_parameter: {
      const bound = file.facts.definition.type[row]!;
      if (file.language.lookup.extendedTypes !== true || bound < 0)
        return unknownValue;
      const objects = types
        .membersOf(setOf(evaluator.evaluate(file, bound)))
        .filter((type) => types.kind[type] === TypeKind.instance)
        .map((type) =>
          types.of(
            TypeKind.classObject,
            types.definition[type]!,
            types.detail[type],
          ),
        );
      return objects.length === 0
        ? unknownValue
        : withMarks(types.set(objects), 0);
    }
    case D.variable:
    case D.constant:
    case D.local:
    case D.property:
    case D.entry:
    case D.field:
      if (file.flag(row, DefinitionFlag.getter))
        return getterValue(evaluator, file, row);
      if (isSetter(file, row)) return noValue;
      return (
        enumMemberValue(evaluator, file, row) ??
        variableValue(evaluator, file, row)
      );
    default:
      return unknownValue;
  }
}

/** What only takes a value has none to give. */
function isSetter(file: SourceFile, row: number): boolean {
  return (
    file.language.lookup.uniformAccess === true &&
    file.flag(row, DefinitionFlag.setter)
  );
}

/** A structure without unnamed fields is no function: as a value it is its one instance (Rust's `struct A;`). */
function isUnitValue(file: SourceFile, row: number): boolean {
  return (
    file.language.lookup.implementations === true &&
    file.facts.definition.kind[row] === D.struct &&
    file.list(file.facts.definition.parameters[row]!).length === 0
  );
}

/** Where enumerations are classes with a certain base, their attributes are instances of them. */
function enumMemberValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  const { enumTypes } = file.language.lookup;
  const { container, kind, value, type, flags } = file.facts.definition;
  const owner = container[row]!;
  if (enumTypes === undefined || kind[owner] !== D.class) return undefined;
  if (value[row]! < 0 || type[row]! >= 0) return undefined;
  if (flags[row]! & DefinitionFlag.implicit) return undefined;
  const { types, project } = evaluator;
  const { outside } = evaluator.classes.lineage(file.ids[owner]!);
  const isEnum = outside.some(
    (base) =>
      types.kind[base] === TypeKind.external &&
      enumTypes.includes(
        `${project.names.textOf(types.definition[base]!)}.${project.names.textOf(types.detail[base]!)}`,
      ),
  );
  return isEnum
    ? evaluator.exactly(types.instance(file.ids[owner]!))
    : undefined;
}

function getterValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const declared = file.facts.definition.type[row]!;
  return declared >= 0
    ? evaluator.evaluate(file, declared)
    : evaluator.evaluate(file, file.returnNode(row));
}

function setterValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const [first] = file.list(file.facts.definition.parameters[row]!);
  return first === undefined
    ? unknownValue
    : evaluator.evaluate(file, file.valueNode(first));
}

/** Where types are values (Python), an alias is the class that it names. */
function aliasAsValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const declared = file.facts.definition.type[row]!;
  if (declared < 0) return unknownValue;
  const value = evaluator.evaluate(file, declared);
  const { types } = evaluator;
  const classes = types
    .membersOf(setOf(value))
    .map((type) =>
      types.kind[type] === TypeKind.instance
        ? types.of(
            TypeKind.classObject,
            types.definition[type]!,
            types.detail[type],
          )
        : type,
    );
  return withMarks(types.set(classes), marksOf(value));
}

function variableValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { type, value, container } = file.facts.definition;
  if (type[row]! >= 0) return evaluator.evaluate(file, type[row]!);
  let result: number =
    value[row]! >= 0 ? evaluator.evaluate(file, value[row]!) : noValue;
  // Where the initialiser declares the type, assignments can only narrow it.
  if (
    file.language.lookup.initialiserDeclares === true &&
    value[row]! >= 0 &&
    setOf(result) !== emptySet &&
    !isUnknown(setOf(result))
  )
    return withStored(evaluator, file, row, result);
  const bindings = [...file.bindingsTo(row)];
  if (isField(file, row))
    bindings.push(
      ...file.memberBindings.named(container[row]!, file.definitionName(row)),
    );
  const { kind, value: bound } = file.facts.binding;
  let assigned = 0;
  for (const binding of bindings) {
    if (kind[binding] === deleteBinding || bound[binding]! < 0) continue;
    assigned++;
    result = evaluator.join(result, evaluator.evaluate(file, bound[binding]!));
  }
  const sources = assigned + (value[row]! >= 0 ? 1 : 0);
  if (sources === 0) return unknownValue;
  // One initialiser that nothing overwrites is as good as a declaration.
  const isDeclaration = sources === 1 && (assigned === 0 || isOnce(file, row));
  result = withStored(evaluator, file, row, result);
  return isDeclaration || result === noValue
    ? result
    : withMarks(setOf(result), result | Mark.inferred);
}

function isField(file: SourceFile, row: number): boolean {
  const code = file.facts.definition.kind[row];
  return code === D.property || code === D.field || code === D.entry;
}

/** A destructured constant is set by one binding and never again. */
function isOnce(file: SourceFile, row: number): boolean {
  return (
    file.facts.definition.kind[row] === D.constant ||
    file.flag(row, DefinitionFlag.pattern) ||
    file.flag(row, DefinitionFlag.readonly)
  );
}

function parameterValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { type, value, flags } = file.facts.definition;
  const isRest = (flags[row]! & DefinitionFlag.variadic) !== 0;
  if (type[row]! >= 0) {
    const declared = evaluator.evaluate(file, type[row]!);
    return isRest && file.language.lookup.variadicDeclaresElement === true
      ? restOf(evaluator, file, declared)
      : declared;
  }
  if ((flags[row]! & DefinitionFlag.pattern) !== 0) {
    const bound = variableValue(evaluator, file, row);
    if (bound !== unknownValue) return bound;
  }
  let result: number =
    value[row]! >= 0 ? evaluator.evaluate(file, value[row]!) : noValue;
  result = withAssigned(evaluator, file, row, result);
  const contextual = contextualParameter(evaluator, file, row);
  if (contextual !== undefined && setOf(contextual) !== emptySet)
    return evaluator.join(contextual, result);
  const { flows } = evaluator;
  evaluator.readFlow();
  if (flows === undefined)
    return withMarks(setOf(result), result | Mark.inferred);
  const passed = flows.get(file.ids[row]!) ?? emptySet;
  const set = evaluator.types.union(setOf(result), passed);
  if (set === emptySet) return withMarks(unknownSet, Mark.inferred);
  const value_ = withMarks(set, result | Mark.inferred);
  return isRest ? restOf(evaluator, file, value_) : value_;
}

/** `before`, and what is assigned to the parameter. */
function withAssigned(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  before: number,
): number {
  let result = before;
  for (const expr of file.assignedTo(row)) {
    const assigned = evaluator.evaluate(file, expr);
    result = evaluator.join(
      result,
      withMarks(setOf(assigned), assigned | Mark.inferred),
    );
  }
  return result;
}

function restOf(
  evaluator: Evaluator,
  file: SourceFile,
  element: number,
): number {
  const name = file.language.builtinTypes["tuple"] ?? "tuple";
  return withMarks(
    builtinInstance(evaluator, file, name, [setOf(element)]),
    element,
  );
}

/** What the callable in `row` returns as far as its body tells; callers prefer its declared type. */
export function returnedValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { kind, value } = file.facts.binding;
  let returned: number = noValue;
  let yielded: number = noValue;
  let yields = file.flag(row, DefinitionFlag.generator);
  for (const binding of file.bindingsTo(row)) {
    const code = kind[binding];
    const bound =
      value[binding]! < 0 ? noValue : evaluator.evaluate(file, value[binding]!);
    if (code === returnBinding) returned = evaluator.join(returned, bound);
    else if (code === yieldBinding || code === yieldAllBinding) {
      yields = true;
      const given =
        code === yieldAllBinding ? iterated(evaluator, file, bound) : bound;
      yielded = evaluator.join(yielded, given);
    }
  }
  const isAsync = file.flag(row, DefinitionFlag.async);
  const { results } = file.language.lookup;
  if (yields && results !== undefined)
    return withMarks(
      builtinInstance(
        evaluator,
        file,
        isAsync ? results.asyncGenerator : results.generator,
        yieldedAndReturned(file, setOf(yielded), setOf(returned)),
      ),
      yielded | returned | Mark.inferred,
    );
  if (isAsync) return asyncResult(evaluator, file, returned | Mark.inferred);
  return returned === noValue ? noValue : returned | Mark.inferred;
}

/** What the type parameters of a generator stand for. */
function yieldedAndReturned(
  { language }: SourceFile,
  yielded: number,
  returned: number,
): readonly number[] {
  const place = language.lookup.results?.generatorReturns;
  if (place === undefined) return [yielded];
  return Array.from({ length: place + 1 }, (_, each) =>
    each === 0 ? yielded : each === place ? returned : unknownSet,
  );
}

/** A value as an async function hands it out: inside a promise, once. */
export function asyncResult(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  const { results } = file.language.lookup;
  if (results === undefined) return value;
  const inner = unwrapAwaited(evaluator, file, setOf(value));
  return withMarks(asyncInstance(evaluator, file, inner), marksOf(value));
}
