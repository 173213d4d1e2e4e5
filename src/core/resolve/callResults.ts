// What calls and constructions give.
import { ownTypeParameters } from "./builtins.ts";
import { asyncResult } from "./definitionValue.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { entityDefinition, entityType, entityValue } from "./entities.ts";
import { typeEntities } from "./evaluateType.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { constructedBy } from "./heritage.ts";
import { openParameters } from "./implementations.ts";
import { inferArguments, type Inferred } from "./infer.ts";
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
import { TypeKind, unknownSet } from "./types.ts";

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
  let result: number = noValue;
  for (const type of types.membersOf(setOf(called)))
    result = evaluator.join(
      result,
      types.kind[type] === TypeKind.callable
        ? callType(evaluator, type, site)
        : withMarks(types.single(type), 0),
    );
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | marksOf(called));
}

/** The class objects of a value's types. */
function classesOf(evaluator: Evaluator, value: number): number {
  const { types } = evaluator;
  const classes = types.membersOf(setOf(value)).map((type) => {
    const kind = types.kind[type]!;
    return kind === TypeKind.instance || kind === TypeKind.self
      ? types.of(
          TypeKind.classObject,
          types.definition[type]!,
          kind === TypeKind.self ? 0 : types.detail[type],
        )
      : type;
  });
  return withMarks(types.set(classes), marksOf(value));
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
  let result: number = noValue;
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
  for (const signature of all)
    result = evaluator.join(
      result,
      constructedType(evaluator, signature, site) ??
        returned(evaluator, signature, site),
    );
  for (const entity of called.outside)
    result = evaluator.join(result, entityValue(evaluator, entity));
  const isFound = all.length + called.outside.length > 0;
  if (!isFound) return unknownValue;
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
  let result: number = noValue;
  for (const type of evaluator.types.membersOf(setOf(callee)))
    result = evaluator.join(result, callType(evaluator, type, site));
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | marksOf(callee));
}

function callType(evaluator: Evaluator, type: number, site: CallSite): number {
  const { types } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.external) return withMarks(types.single(type), 0);
  if (kind === TypeKind.classObject)
    return constructType(evaluator, type, site);
  const signatures = signaturesOf(evaluator, type);
  if (signatures.length === 0) return unknownValue;
  let result: number = noValue;
  for (const signature of signatures)
    result = evaluator.join(
      result,
      returned(evaluator, firstOverload(evaluator, signature, site), site),
    );
  return result;
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
    value = evaluator.evaluate(file, declared);
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
  return withMarks(types.substitute(setOf(value), environment), value);
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
  return withMarks(types.single(types.instance(definition, environment)), 0);
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
    const set = stand < 0 ? unknownSet : setOf(evaluator.evaluate(file, stand));
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
      for (const each of types.membersOf(
        setOf(evaluator.evaluate(source, type[row]!)),
      ))
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
  if (file.facts.expr.kind[written]! >= E.typeName)
    return variantOwner(evaluator, callee);
  let result: number = noValue;
  for (const type of evaluator.types.membersOf(setOf(callee)))
    result = evaluator.join(
      result,
      constructType(evaluator, type, { file, call }),
    );
  return result === noValue
    ? noValue
    : withMarks(setOf(result), result | marksOf(callee));
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
  if (kind === TypeKind.external) return withMarks(types.single(type), 0);
  const definition = types.definition[type]!;
  if (kind === TypeKind.callable)
    return withMarks(types.single(types.instance(definition)), 0);
  if (kind === TypeKind.self) return withMarks(types.single(type), 0);
  if (kind === TypeKind.instance)
    return withMarks(constructedBy(evaluator, type), 0);
  if (kind !== TypeKind.classObject) return unknownValue;
  const own = ownTypeParameters(evaluator, definition).filter(
    (each) => types.lookup(types.detail[type]!, each) === undefined,
  );
  if (own.length === 0)
    return withMarks(
      types.single(types.instance(definition, types.detail[type])),
      0,
    );
  const inferred: Inferred = new Map();
  const explicit =
    site.call < 0
      ? []
      : [...site.file.list(site.file.facts.expr.extra[site.call]!)];
  explicit.slice(0, own.length).forEach((argument, place) => {
    inferred.set(own[place]!, setOf(evaluator.evaluate(site.file, argument)));
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
  return withMarks(
    types.single(
      types.instance(definition, types.extend(types.detail[type]!, inferred)),
    ),
    0,
  );
}
