// What a call or construction reaches where methods have names of their own and each overload is a definition of its own
// (`lookup.separateMethods`): which functions it may mean, and which of them its arguments choose. Other languages: callees.ts.
import { MemberForm } from "../model/facts.ts";
import { hasFurtherLists } from "./argumentBinding.ts";
import { ownTypeParameters } from "./builtins.ts";
import {
  decided,
  heldFunction,
  isMissing,
  isOutside,
  reaching,
  unfound,
  type Called,
} from "./called.ts";
import {
  calledAmong,
  calledByPath,
  calledThrough,
  calledValue,
} from "./calledValues.ts";
import { constructed, constructedHere } from "./constructors.ts";
import { entityDefinition, externalMember, type Entity } from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { extensionMethods } from "./extensionMethods.ts";
import { inferArguments } from "./infer.ts";
import { findMembers } from "./members.ts";
import { methodsNamed } from "./methodLookup.ts";
import { qualifiedEntities } from "./qualifiedLookup.ts";
import { calledByName } from "./plainCalls.ts";
import { signaturesOf, type CallSite, type Signature } from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The functions or constructors that the call or construction `call` reaches. */
export function calledBy(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): Called {
  const { kind, base, extra } = file.facts.expr;
  const site = { file, call };
  const callee = base[call]!;
  if (kind[call] === E.construct) return constructed(evaluator, site, callee);
  switch (kind[callee]) {
    case E.name:
      return calledByName(evaluator, site, callee);
    case E.member:
      return extra[callee] === MemberForm.qualified
        ? calledQualified(evaluator, site, callee)
        : calledOn(evaluator, site, callee);
    case E.super:
    case E.self:
      if (file.language.lookup.openNamespaces === true) break;
      return constructedHere(evaluator, site, callee);
    case E.call:
    case E.construct: {
      if (file.language.lookup.parameterLists !== true) break;
      const further = calledFurther(evaluator, site, callee);
      if (further !== undefined) return further;
      break;
    }
    default:
      break;
  }
  const value = hasFunctionsOutside(file)
    ? evaluator.evaluate(file, callee)
    : 0;
  return (
    calledValue(evaluator, site, value, callee) ?? unfound("unknown callee")
  );
}

/** Functions stand outside of classes, too, and values are called like them. */
function hasFunctionsOutside({ language }: SourceFile): boolean {
  const { freeFunctions, openNamespaces } = language.lookup;
  return freeFunctions === true || openNamespaces === true;
}

function calledQualified(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const named = qualifiedEntities(evaluator, site.file, callee, false);
  return (
    calledAmong(evaluator, site, named, [], callee) ??
    unfound(named.length === 0 ? "unknown name" : "unknown function")
  );
}

/** The variable or function that a call means; `f.Invoke(…)` means `f` where the language calls functions so. */
export function heldCallee(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): number {
  const callee = file.facts.expr.base[call]!;
  const { kind, base } = file.facts.expr;
  return kind[callee] === E.member &&
    isInvoke(evaluator, file, file.exprName(callee))
    ? base[callee]!
    : callee;
}

function isInvoke(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): boolean {
  return (
    evaluator.project.names.textOf(name) === file.language.lookup.invokeMember
  );
}

/** What stands in front of the dot. */
interface Receivers {
  readonly types: readonly number[];
  readonly inferred: boolean;
  /** Nothing is known of it. */
  readonly isOpen: boolean;
}

function receiversOf(
  evaluator: Evaluator,
  file: SourceFile,
  callee: number,
): Receivers {
  const { types } = evaluator;
  const { kind, base, scope } = file.facts.expr;
  const prefix = base[callee]!;
  if (kind[prefix] === E.super) {
    const row = file.selfContainer(scope[prefix]!);
    const own = row < 0 ? [] : [types.of(TypeKind.self, file.ids[row]!)];
    return { types: own, inferred: false, isOpen: false };
  }
  const name = file.exprName(callee);
  const has = (value: number): boolean =>
    types
      .membersOf(setOf(value))
      .some((type) => findMembers(evaluator, type, name).length > 0);
  let value = evaluator.evaluate(file, prefix);
  if (kind[prefix] === E.dereference && !has(value)) {
    const pointer = evaluator.evaluate(file, base[prefix]!);
    if (has(pointer)) value = pointer;
  }
  const all = types.membersOf(setOf(value));
  return {
    types: all,
    inferred: isInferred(value),
    isOpen:
      types.hasUnknown(setOf(value)) ||
      all.every((type) => types.kind[type] === TypeKind.parameter),
  };
}

/** `receiver.name(…)`. */
function calledOn(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const above = file.facts.expr.kind[file.facts.expr.base[callee]!] === E.super;
  const receivers = receiversOf(evaluator, file, callee);
  const { isOpen } = receivers;
  if (above && receivers.types.length === 0) return unfound("unknown receiver");
  const isFree = hasFunctionsOutside(file) && !above;
  const all: Called[] = [];
  let reason = isOpen ? "unknown receiver" : "no such member";
  for (const type of receivers.types) {
    let called = isFree
      ? calledThrough(evaluator, site, type, callee)
      : decided(
          evaluator,
          methodsNamed(evaluator, type, name, above).methods,
          site,
        );
    if (called.outside.length === 0 && isMissing(called) && !above)
      called = onExtensions(evaluator, site, type, name) ?? called;
    all.push(called);
    if (called.outside.length > 0) continue;
    if (!isMissing(called) || called.held !== undefined) continue;
    const { methods, outside } = methodsNamed(
      evaluator,
      type,
      name,
      above,
      file,
    );
    const isHeld = !above && isHeldBy(evaluator, file, type, name);
    if (isHeld && !isFree) reason = heldFunction;
    else if (outside.length > 0)
      all.push(unfound("", [externalMember(evaluator, outside[0]!, name)]));
    else if (methods.length > 0) reason = called.reason;
    else if (isHeld) reason = "unknown function";
  }
  const joined = together(all);
  const isNothing =
    isMissing(joined) &&
    joined.held === undefined &&
    joined.outside.every((each) => isOutside(evaluator, each));
  const named =
    isNothing && isFree ? calledByPath(evaluator, site, callee) : undefined;
  return (
    named ?? {
      ...joined,
      inferred: receivers.inferred || joined.inferred,
      reason: joined.undecided.length > 0 ? "several candidates" : reason,
      openReceiver: isNothing && joined.outside.length === 0 && isOpen,
    }
  );
}

/** What is called as a member of a type without standing in it. */
function onExtensions(
  evaluator: Evaluator,
  site: CallSite,
  type: number,
  name: number,
): Called | undefined {
  const { methods, inferred } = extensionMethods(
    evaluator,
    site.file,
    type,
    name,
  );
  if (methods.length === 0) return undefined;
  const called = decided(evaluator, methods, site);
  return inferred && called.undecided.length > 0
    ? decided(evaluator, [], site)
    : { ...called, inferred: inferred && called.chosen.length > 0 };
}

/** Where functions are values, a member that is none of its methods holds what is called. */
function isHeldBy(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  name: number,
): boolean {
  if (file.language.lookup.methodValues !== true && !hasFunctionsOutside(file))
    return false;
  return (
    findMembers(evaluator, type, name).some(
      ({ entity }) => entityDefinition(entity) >= 0,
    ) ||
    (isInvoke(evaluator, file, name) &&
      signaturesOf(evaluator, type).length > 0)
  );
}

/** What calls on several types reach. */
function together(all: readonly Called[]): Called {
  const chosen: Signature[] = [];
  const undecided: Signature[] = [];
  const outside: Entity[] = [];
  const constructs: number[] = [];
  const made = all[0]?.made;
  let held: Signature[] | undefined;
  let inferred = false;
  for (const called of all) {
    chosen.push(...called.chosen);
    undecided.push(...called.undecided);
    outside.push(...called.outside);
    if (called.constructs !== undefined) constructs.push(...called.constructs);
    if (called.held !== undefined) (held ??= []).push(...called.held);
    inferred ||= called.inferred;
  }
  return {
    chosen: distinct(chosen),
    undecided,
    outside: withoutRepeats(outside),
    ...(held === undefined ? {} : { held }),
    ...(all.some((called) => called.declared !== undefined)
      ? { declared: all.flatMap((each) => each.declared ?? each.chosen) }
      : {}),
    ...(constructs.length > 0 ? { constructs } : {}),
    ...(all.length === 1 && made !== undefined ? { made } : {}),
    inferred,
    reason: "",
    openReceiver: false,
  };
}

function withoutRepeats<T>(all: readonly T[]): readonly T[] {
  return all.length < 2 ? all : [...new Set(all)];
}

function distinct(all: readonly Signature[]): readonly Signature[] {
  if (all.length < 2) return all;
  const seen = new Map<number, Signature>();
  for (const each of all) {
    const id = each.file.ids[each.row]!;
    if (!seen.has(id)) seen.set(id, each);
  }
  return seen.size === all.length ? all : [...seen.values()];
}

/** A call that hands the next list of arguments to what the call before it reached; undefined where that takes no more. */
function calledFurther(
  evaluator: Evaluator,
  { file }: CallSite,
  before: number,
): Called | undefined {
  const { types } = evaluator;
  const { chosen } = calledBy(evaluator, file, before);
  const held = chosen.filter(hasFurtherLists).map((signature): Signature => {
    const own = ownTypeParameters(
      evaluator,
      signature.file.ids[signature.row]!,
    );
    const inferred = inferArguments(
      evaluator,
      signature,
      { file, call: before },
      own,
      true,
    );
    return {
      ...signature,
      environment: types.extend(signature.environment, inferred),
      isLater: true,
    };
  });
  return held.length === 0
    ? undefined
    : { ...reaching([]), held, isFurther: true };
}
