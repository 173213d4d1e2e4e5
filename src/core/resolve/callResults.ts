// What calls and constructions give.
import { bindArguments } from "./argumentBinding.ts";
import { ownTypeParameters } from "./builtins.ts";
import { asyncResult } from "./definitionValue.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { entityDefinition, entityType, entitiesValue } from "./entities.ts";
import { classObjectsOf, typeEntities } from "./evaluateType.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { appliedBy, isWhole } from "./functionMembers.ts";
import { constructedBy } from "./heritage.ts";
import { openParameters } from "./implementations.ts";
import { givenSet, inferArguments, type Inferred } from "./infer.ts";
import { heldFunction } from "./called.ts";
import { calledBy, heldCallee } from "./calledBy.ts";
import { chooseOverloads, firstOverload } from "./overloadResolution.ts";
import {
  constructorsOf,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { isMemberHolder } from "./kinds.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { isUnknown, TypeKind, unknownSet } from "./types.ts";

export function callResult(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): number {
  const callee = file.facts.expr.base[call]!;
  if (file.language.lookup.separateMethods === true)
    return methodResult(evaluator, file, call);
  if (file.facts.expr.kind[callee] === E.super)
    return file.language.lookup.callConstructs
      ? evaluator.evaluate(file, callee)
      : noValue;
  const applied = appliedBy(evaluator, file, call);
  if (applied !== undefined && applied.value !== noValue) {
    if (applied.how !== "partial")
      return callValue(evaluator, applied.value, applied.site);
    return isWhole(applied) ? applied.value : unknownValue;
  }
  const called = evaluator.evaluate(file, callee);
  if (file.language.lookup.uniformAccess === true)
    return accessResult(evaluator, called, { file, call });
  return callValue(evaluator, called, { file, call });
}

/** What a member gives that is always called: the result of a method, or the value that it holds. */
function accessResult(
  evaluator: Evaluator,
  called: number,
  site: CallSite,
): number {
  const { types } = evaluator;
  const { file, call } = site;
  const callee = file.facts.expr.base[call]!;
  const { kind, base } = file.facts.expr;
  const { classMember } = file.language.lookup;
  if (
    classMember !== undefined &&
    kind[callee] === E.member &&
    evaluator.project.names.textOf(file.exprName(callee)) === classMember
  )
    return classesOf(evaluator, evaluator.evaluate(file, base[callee]!));
  return evaluator.ofEach(called, (type) =>
    types.kind[type] === TypeKind.callable
      ? callType(evaluator, type, site)
      : evaluator.exactly(type),
  );
}

/** The class objects of a value's types. */
function classesOf(evaluator: Evaluator, value: number): number {
  return withMarks(classObjectsOf(evaluator, setOf(value)), marksOf(value));
}

/** What the methods give that a call reaches. */
function methodResult(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): number {
  const site = { file, call };
  const called = calledBy(evaluator, file, call);
  if (called.reason === heldFunction) {
    const callee = heldCallee(evaluator, file, call);
    return callValue(evaluator, evaluator.evaluate(file, callee), site);
  }
  if (called.constructs !== undefined)
    return withMarks(
      evaluator.types.set(called.constructs),
      called.inferred ? Mark.inferred : 0,
    );
  if (called.made !== undefined)
    return constructType(evaluator, called.made, site);
  const all = [
    ...(called.declared ?? called.chosen),
    ...called.undecided,
    ...(called.held ?? []),
  ];
  if (all.length + called.outside.length === 0) return unknownValue;
  const result = evaluator.join(
    evaluator.joined(
      all.map(
        (each) =>
          constructedType(evaluator, each, site) ??
          returned(evaluator, each, site),
      ),
    ),
    entitiesValue(evaluator, called.outside),
  );
  return called.inferred
    ? withMarks(setOf(result), result | Mark.inferred)
    : result;
}

/** What a call makes that reaches a class or a constructor. */
function constructedType(
  evaluator: Evaluator,
  { file, row }: Signature,
  site: CallSite,
): number | undefined {
  const { kind, container } = file.facts.definition;
  const made =
    kind[row] === D.constructor
      ? container[row]!
      : isMemberHolder(kind[row]!)
        ? row
        : -1;
  if (made < 0) return undefined;
  const type = evaluator.types.of(TypeKind.classObject, file.ids[made]!);
  return constructType(evaluator, type, site);
}

/** What a call of `callee` gives at `site`. */
export function callValue(
  evaluator: Evaluator,
  callee: number,
  site: CallSite,
): number {
  return evaluator.ofEach(callee, (type) => callType(evaluator, type, site));
}

function callType(evaluator: Evaluator, type: number, site: CallSite): number {
  const { types } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.external) return evaluator.exactly(type);
  if (kind === TypeKind.classObject)
    return constructType(evaluator, type, site);
  const signatures = signaturesOf(evaluator, type);
  if (signatures.length === 0) return unknownValue;
  return evaluator.joined(
    signatures.map((each) =>
      returned(evaluator, firstOverload(evaluator, each, site), site),
    ),
  );
}

/** What a callable gives back: its declared type, else what its body returns; type parameters replaced. */
export function returned(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): number {
  const { file, row } = signature;
  const { type, kind } = file.facts.definition;
  const declared = type[row]!;
  let value: number;
  if (declared >= 0) {
    value =
      typeOfVariable(evaluator, signature, site) ??
      evaluator.evaluate(file, declared);
    const wraps =
      file.flag(row, DefinitionFlag.async) &&
      !file.flag(row, DefinitionFlag.generator) &&
      file.language.lookup.results?.asyncDeclaresInner === true;
    if (wraps) value = asyncResult(evaluator, file, value);
  } else if (
    kind[row] === D.function_type ||
    file.flag(row, DefinitionFlag.bodiless)
  ) {
    value = unknownValue;
  } else if (kind[row] === D.enum_member)
    return variantValue(evaluator, signature, site);
  else value = evaluator.evaluate(file, file.returnNode(row));
  if (!evaluator.types.isOpen(setOf(value))) return value;
  // The receiver has told what its own parameters stand for.
  const own = openParameters(evaluator, file.ids[row]!).filter(
    (each) => evaluator.types.lookup(signature.environment, each) === undefined,
  );
  const inferred = inferArguments(evaluator, signature, site, own, true);
  complete(evaluator, own, inferred);
  const { types } = evaluator;
  const environment = types.extend(signature.environment, inferred);
  return evaluator.substituted(value, environment);
}

/**
 * What a function gives that declares the same type variable for a parameter and for its result (`def copy(self: T) -> T`): that of
 * the receiver, or of the argument. Undefined where it does not.
 */
function typeOfVariable(
  evaluator: Evaluator,
  { file, row }: Signature,
  site: CallSite,
): number | undefined {
  if (file.language.lookup.typeVariable === undefined) return undefined;
  const { kind, type, container } = file.facts.definition;
  const result = type[row]!;
  const name = plainType(file, result);
  if (name === 0) return undefined;
  let parameter = row + 1;
  const isOwn = (): boolean =>
    container[parameter] === row && kind[parameter] === D.parameter;
  while (isOwn() && plainType(file, type[parameter]!) !== name) parameter++;
  if (!isOwn() || !isUnknown(evaluator.setAt(file, result))) return undefined;
  const passable = file.list(file.facts.definition.parameters[row]!);
  if (!passable.includes(parameter))
    return isMemberHolder(kind[container[row]!]!)
      ? evaluator.exactly(
          evaluator.types.of(TypeKind.self, file.ids[container[row]!]!),
        )
      : undefined;
  const passed = bindArguments({ file, row, environment: 0 }, site).find(
    (each) => each.parameter === parameter,
  );
  return passed === undefined
    ? undefined
    : withMarks(givenSet(evaluator, site.file, passed), 0);
}

/** The name that a type consists of, or 0. */
function plainType(file: SourceFile, type: number): number {
  if (type < 0) return 0;
  const { kind, base, list } = file.facts.expr;
  const isPlain =
    kind[type] === E.typeName &&
    kind[base[type]!] === E.name &&
    file.list(list[type]!).length === 0;
  return isPlain ? file.exprName(base[type]!) : 0;
}

/** A variant of an enumeration is called with its fields and gives the enumeration. */
function variantValue(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): number {
  const { file, row } = signature;
  const { types } = evaluator;
  const definition = file.ids[file.facts.definition.container[row]!]!;
  const own = ownTypeParameters(evaluator, definition);
  const inferred = inferArguments(evaluator, signature, site, own, true);
  complete(evaluator, own, inferred);
  const environment = types.environment(inferred);
  return evaluator.exactly(types.instance(definition, environment));
}

/** Type parameters that nothing tells stand for their default, or for nothing known. */
function complete(
  evaluator: Evaluator,
  wanted: readonly number[],
  inferred: Inferred,
): void {
  const { project } = evaluator;
  for (const parameter of wanted) {
    if (inferred.has(parameter)) continue;
    const file = project.sourceOf(parameter);
    const { value, type } = file.facts.definition;
    const row = project.rowOf[parameter]!;
    const stand = value[row]! >= 0 ? value[row]! : type[row]!;
    const set = stand < 0 ? unknownSet : evaluator.setAt(file, stand);
    inferred.set(parameter, evaluator.types.isOpen(set) ? unknownSet : set);
  }
}

/** What the path behind `new` means: a class, also where its name as a value means the object beside it. */
export function constructedClass(
  evaluator: Evaluator,
  file: SourceFile,
  callee: number,
): number {
  const { separateTypeNames, freeFunctions } = file.language.lookup;
  const value = (): number => evaluator.evaluate(file, callee);
  if (separateTypeNames !== true || freeFunctions !== true) return value();
  const { types, project } = evaluator;
  const found: number[] = [];
  for (const entity of typeEntities(evaluator, file, callee)) {
    const definition = entityDefinition(entity);
    if (definition < 0) {
      if (entityType(entity) >= 0) found.push(entityType(entity));
      continue;
    }
    const source = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    const { kind, type } = source.facts.definition;
    if (kind[row] !== D.type_alias)
      found.push(types.of(TypeKind.classObject, definition));
    else if (type[row]! >= 0)
      for (const each of types.membersOf(evaluator.setAt(source, type[row]!)))
        found.push(
          types.kind[each] === TypeKind.instance
            ? types.of(
                TypeKind.classObject,
                types.definition[each]!,
                types.detail[each],
              )
            : each,
        );
  }
  return found.length === 0 ? value() : withMarks(types.set(found), 0);
}

export function constructResult(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): number {
  const written = file.facts.expr.base[call]!;
  const callee = constructedClass(evaluator, file, written);
  // A class that is written as a type.
  const kind = file.facts.expr.kind[written]!;
  if (kind >= E.typeName && kind !== E.typeOf)
    return variantOwner(evaluator, callee);
  return evaluator.ofEach(callee, (type) =>
    constructType(evaluator, type, { file, call }),
  );
}

/** Variants of an enumeration are of its type. */
function variantOwner(evaluator: Evaluator, value: number): number {
  const { types, project } = evaluator;
  const all = types.membersOf(setOf(value)).map((type) => {
    if (types.kind[type] !== TypeKind.callable) return type;
    const definition = types.definition[type]!;
    const file = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    const owner = file.facts.definition.container[row]!;
    return types.instance(file.ids[owner]!, types.detail[type]);
  });
  return withMarks(types.set(all), value);
}

function constructType(
  evaluator: Evaluator,
  type: number,
  site: CallSite,
): number {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.external) return evaluator.exactly(type);
  const definition = types.definition[type]!;
  if (kind === TypeKind.callable)
    return evaluator.exactly(types.instance(definition));
  if (kind === TypeKind.self) return evaluator.exactly(type);
  if (kind === TypeKind.instance)
    return withMarks(constructedBy(evaluator, type), 0);
  if (kind !== TypeKind.classObject) return unknownValue;
  const own = ownTypeParameters(evaluator, definition).filter(
    (each) => types.lookup(types.detail[type]!, each) === undefined,
  );
  if (own.length === 0)
    return evaluator.exactly(types.instance(definition, types.detail[type]));
  const inferred: Inferred = new Map();
  const explicit =
    site.call < 0
      ? []
      : [...site.file.list(site.file.facts.expr.extra[site.call]!)];
  explicit.slice(0, own.length).forEach((argument, place) => {
    inferred.set(own[place]!, evaluator.setAt(site.file, argument));
  });
  const constructors = constructorsOf(evaluator, type);
  const isSeparate =
    project.sourceOf(definition).language.lookup.separateMethods === true;
  const candidates = isSeparate
    ? chooseOverloads(evaluator, constructors, site)
    : constructors;
  if (explicit.length === 0)
    for (const signature of candidates.slice(0, 1)) {
      const unbound = { ...signature, environment: 0 };
      const chosen = firstOverload(evaluator, unbound, site);
      for (const [parameter, set] of inferArguments(
        evaluator,
        chosen,
        site,
        own,
        true,
      ))
        inferred.set(parameter, set);
    }
  complete(evaluator, own, inferred);
  return evaluator.exactly(
    types.instance(definition, types.extend(types.detail[type]!, inferred)),
  );
}
