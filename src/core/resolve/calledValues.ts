// What runs when one of the things that bear a name is called, or a member of a type, or a value: functions, constructors of
// classes, function types, and the member of an object that stands for calling it (`lookup.callMember`).
import { argumentsOf, fitsArity, parametersOf } from "./argumentBinding.ts";
import {
  decided,
  isOutside,
  noOverload,
  reaching,
  unfound,
  type Called,
} from "./called.ts";
import { isAssignable } from "./assignability.ts";
import { returned } from "./callResults.ts";
import {
  chosenConstructor,
  constructedAs,
  instanceMade,
} from "./constructors.ts";
import {
  entityDefinition,
  entityValue,
  typeEntity,
  type Entity,
} from "./entities.ts";
import { qualified, withoutArguments } from "./evaluate.ts";
import { isInferred, setOf, withMarks, type Evaluator } from "./evaluator.ts";
import { entityAsTypes } from "./evaluateType.ts";
import {
  calledExtension,
  isFunction,
  nearest,
  withReceiver,
} from "./extensionFunctions.ts";
import { findMembers } from "./members.ts";
import { methodsNamed } from "./methodLookup.ts";
import { companionOf, receiverType } from "./receivers.ts";
import {
  constructorsOf,
  signatureOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";
import { DefinitionFlag } from "../model/symbol.ts";

/** What a call of `name` on a type reaches by its members; undefined where it has none of that name. */
export function calledOnType(
  evaluator: Evaluator,
  site: CallSite,
  type: number,
  name: number,
  callee: number,
): {
  readonly called: Called | undefined;
  readonly outside: readonly number[];
  /** Its members of that name that extend another type. */
  readonly extending?: readonly Signature[];
} {
  const { types } = evaluator;
  const { methods, outside } = methodsNamed(
    evaluator,
    type,
    name,
    false,
    site.file,
  );
  const plain = methods.filter(({ file, row }) => receiverType(file, row) < 0);
  const extending = methods.filter((each) => !plain.includes(each));
  if (plain.length > 0) {
    const called = decided(evaluator, plain, site);
    const given =
      called.reason === noOverload
        ? calledOnResult(evaluator, site, plain, callee)
        : undefined;
    if (given !== undefined) return { called: given, outside };
    if (called.reason !== noOverload || outside.length === 0)
      return { called, outside };
  }
  if (types.kind[type] === TypeKind.external || extending.length > 0)
    return { called: undefined, outside, extending };
  const held = findMembers(evaluator, type, name).filter(({ entity }) => {
    const definition = entityDefinition(entity);
    return definition >= 0 && !isFunction(evaluator, definition);
  });
  for (const { entity, environment } of held) {
    const value = entityValue(evaluator, entity);
    const set = types.substitute(setOf(value), environment);
    const called = calledEntity(
      evaluator,
      site,
      entity,
      withMarks(set, value),
      callee,
    );
    if (called !== undefined) return { called, outside };
  }
  return { called: undefined, outside };
}

/** The arguments may be meant for what a function gives that is called by its name alone: it runs, and what it gives is called. */
function calledOnResult(
  evaluator: Evaluator,
  site: CallSite,
  methods: readonly Signature[],
  callee: number,
): Called | undefined {
  if (site.file.language.lookup.namesCall !== true) return undefined;
  const silent = methods.filter((each) => parametersOf(each).length === 0);
  const [method] = silent;
  if (method === undefined || silent.length > 1) return undefined;
  const value = returned(evaluator, method, { file: site.file, call: -1 });
  const called = calledValue(evaluator, site, value, callee);
  return called === undefined
    ? undefined
    : { ...called, chosen: [...called.chosen, method] };
}

/** Of members that extend another type those that extend one of the receivers, which nobody writes. */
export function calledExtending(
  evaluator: Evaluator,
  site: CallSite,
  extending: readonly Signature[],
  receivers: readonly number[],
): Called | undefined {
  const fitting = extending.flatMap(
    ({ file, row }) =>
      withReceiver(evaluator, site, file.ids[row]!, receivers) ?? [],
  );
  return fitting.length === 0
    ? undefined
    : decided(evaluator, nearest(evaluator, fitting, receivers), site);
}

/** What a call of one of several things that bear one name in one place reaches. */
export function calledAmong(
  evaluator: Evaluator,
  site: CallSite,
  entities: readonly Entity[],
  receivers: readonly number[],
  callee: number,
): Called | undefined {
  if (entities.length === 0) return undefined;
  const functions: Signature[] = [];
  const others: Entity[] = [];
  for (const entity of entities) {
    const definition = entityDefinition(entity);
    if (definition < 0 || !isFunction(evaluator, definition)) {
      others.push(entity);
      continue;
    }
    const fitting = withReceiver(evaluator, site, definition, receivers);
    if (fitting !== undefined) functions.push(fitting);
  }
  if (functions.length > 0) {
    const called = decided(
      evaluator,
      nearest(evaluator, functions, receivers),
      site,
    );
    if (called.reason !== noOverload || others.length === 0) return called;
  }
  const both = calledOfBoth(evaluator, site, others);
  if (both !== undefined) return both;
  // The object of a class's name comes before the class.
  let unfitting: Called | undefined;
  for (const entity of others.toSorted(
    (a, b) => singleness(evaluator, b) - singleness(evaluator, a),
  )) {
    const called = calledEntity(
      evaluator,
      site,
      entity,
      withoutArguments(evaluator, site.file, entityValue(evaluator, entity)),
      callee,
    );
    if (called !== undefined && called.reason !== noOverload) return called;
    unfitting ??= called;
  }
  return unfitting;
}

/** Where a class and an object bear the name: what the object has for calls, and the constructor of the class beside it. */
function calledOfBoth(
  evaluator: Evaluator,
  site: CallSite,
  entities: readonly Entity[],
): Called | undefined {
  const { types, project } = evaluator;
  const { callMember } = site.file.language.lookup;
  if (entities.length !== 2 || callMember === undefined) return undefined;
  const [object, made] = [...entities]
    .sort((a, b) => singleness(evaluator, b) - singleness(evaluator, a))
    .map(entityDefinition);
  if (object === undefined || made === undefined || made < 0) return undefined;
  if (singleness(evaluator, object * 4) === 0) return undefined;
  if (singleness(evaluator, made * 4) === 1) return undefined;
  const type = types.of(TypeKind.classObject, made);
  const primary = constructorsOf(evaluator, type).filter(
    ({ file, row }) => file.ids[row] === made,
  );
  const { methods } = methodsNamed(
    evaluator,
    types.instance(object),
    project.names.intern(callMember),
  );
  const all = [...methods, ...primary];
  if (methods.length === 0 || primary.length === 0) return undefined;
  const called = decided(evaluator, all, site);
  return called.reason === noOverload ? undefined : called;
}

function singleness({ project }: Evaluator, entity: Entity): number {
  const definition = entityDefinition(entity);
  return definition >= 0 &&
    project.hasFlag(definition, DefinitionFlag.singleton)
    ? 1
    : 0;
}

/** A class is constructed, a value of a function type is called, and any other value through its member for calls. */
function calledEntity(
  evaluator: Evaluator,
  site: CallSite,
  entity: Entity,
  value: number,
  callee: number,
): Called | undefined {
  const { types, project } = evaluator;
  const definition = entityDefinition(entity);
  if (definition < 0)
    return isOutside(evaluator, entity)
      ? unfound("", [entity])
      : calledValue(evaluator, site, value, callee);
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  const kind = file.facts.definition.kind[row]!;
  evaluator.touch(file.slot);
  if (kind === D.macro) return reaching([signatureOf(project, definition)]);
  if (site.file.language.lookup.openNamespaces === true) {
    if (!file.isType(row) || kind === D.enum_member)
      return calledValue(
        evaluator,
        site,
        value,
        callee,
        signatureOf(project, definition),
      );
    const instances = setOf(entityAsTypes(evaluator, site.file, entity));
    return instanceMade(evaluator, site, types.membersOf(instances), false);
  }
  if (kind === D.type_alias) {
    const aliased = file.facts.definition.type[row]!;
    if (aliased < 0) return undefined;
    const [type] = types.membersOf(evaluator.setAt(file, aliased));
    if (type === undefined) return undefined;
    if (types.kind[type] === TypeKind.external)
      return unfound("", [typeEntity(type)]);
    return types.kind[type] === TypeKind.instance
      ? constructedAs(evaluator, site, types.definition[type]!)
      : undefined;
  }
  if (kind !== D.interface) return calledValue(evaluator, site, value, callee);
  const companion = companionOf(evaluator, definition);
  return companion < 0
    ? // One method makes an interface of functions a function of its own.
      constructedAs(evaluator, site, definition)
    : calledValue(evaluator, site, evaluator.exactly(companion), callee);
}

/** What calling a value runs; `holder` is the variable or field that holds it. */
export function calledValue(
  evaluator: Evaluator,
  site: CallSite,
  value: number,
  callee: number,
  holder?: Signature,
): Called | undefined {
  const { types, project } = evaluator;
  const inferred = isInferred(value);
  const held: Signature[] = [];
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.external) return unfound("", [typeEntity(type)]);
    if (kind === TypeKind.classObject)
      return { ...chosenConstructor(evaluator, type, site), inferred };
    if (kind === TypeKind.callable) {
      held.push(signatureOf(project, definition, types.detail[type]));
      continue;
    }
    if (!types.isObject(type)) continue;
    const { callMember } = project.sourceOf(definition).language.lookup;
    if (callMember === undefined) continue;
    const name = project.names.intern(callMember);
    const { methods } = methodsNamed(evaluator, type, name);
    if (methods.length > 0) return decided(evaluator, methods, site, inferred);
    const extension = calledExtension(evaluator, site, callee, [type], name);
    if (extension !== undefined) return { ...extension, inferred };
  }
  if (held.length === 0) return undefined;
  if (held.every((each) => !mayTake(evaluator, each, site)))
    return unfound(noOverload);
  const known = held.filter(
    ({ file, row }) => file.facts.definition.kind[row] !== D.function_type,
  );
  const chosen =
    known.length === 0 && holder !== undefined && isField(holder)
      ? [holder]
      : known;
  return { ...unfound("unknown function"), chosen, held, inferred };
}

/**
 * A value of a function type takes just so many arguments, its receiver perhaps as the first, or several as one tuple; where
 * extensions have the names of members, another number is meant for one of them.
 */
function mayTake(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): boolean {
  const { file, row } = signature;
  if (site.file.language.lookup.freeFunctions !== true || site.call < 0)
    return true;
  if (file.facts.definition.kind[row] !== D.function_type) return true;
  if (fitsArity(signature, site)) return true;
  const { label, expr } = site.file.facts.argument;
  const given = argumentsOf(signature, site);
  if (given.some((each) => label[each]! >= 0)) return false;
  const count = parametersOf(signature).length;
  const receiver = receiverType(file, row);
  if (receiver < 0 || given.length !== count + 1)
    return count === 1 && given.length > 1;
  const { types } = evaluator;
  const first = types.membersOf(evaluator.setAt(site.file, expr[given[0]!]!));
  const wanted = types.membersOf(evaluator.setAt(file, receiver));
  return (
    first.length === 0 ||
    first.some((a) => wanted.some((b) => isAssignable(evaluator, a, b)))
  );
}

/** A field that holds a function is what a call of it reaches, as far as is known. */
function isField({ file, row }: Signature): boolean {
  const kind = file.facts.definition.kind[row];
  return kind === D.field || kind === D.property || kind === D.variable;
}

/** What a call on a receiver of this type reaches: its members, those of the object that belongs to its class, extensions. */
export function calledThrough(
  evaluator: Evaluator,
  site: CallSite,
  type: number,
  callee: number,
): Called {
  const { types } = evaluator;
  const { file } = site;
  const name = file.exprName(callee);
  const ofClass = types.kind[type] === TypeKind.classObject;
  const companion = ofClass
    ? companionOf(evaluator, types.definition[type]!)
    : -1;
  let unfitting: Called | undefined;
  for (const each of companion < 0 ? [type] : [companion, type]) {
    const { called } = calledOnType(evaluator, site, each, name, callee);
    if (called !== undefined && called.reason !== noOverload) return called;
    unfitting ??= called;
  }
  const receivers = companion < 0 ? [type] : [companion];
  return (
    calledExtension(evaluator, site, callee, receivers, name) ??
    unfitting ??
    unfound("no such member")
  );
}

/** A function, object or class that is named from its package inward. */
export function calledByPath(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called | undefined {
  const named = qualified(evaluator, site.file, callee).filter(
    (entity) => entityDefinition(entity) >= 0,
  );
  return calledAmong(evaluator, site, named, [], callee);
}
