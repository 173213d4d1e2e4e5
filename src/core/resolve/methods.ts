// Methods where they have names of their own and each overload is a definition of its own: which ones a call may mean, and
// which of them its arguments choose.
import { DefinitionFlag } from "../model/symbol.ts";
import {
  entityDefinition,
  entityType,
  externalMember,
  type Entity,
} from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { extensionMethods } from "./extensionMethods.ts";
import {
  calledByPath,
  calledFreely,
  calledFurther,
  calledThrough,
  calledValue,
} from "./freeCalls.ts";
import { constructedClass } from "./calls.ts";
import { findMembers } from "./members.ts";
import { isMethod, methodsNamed } from "./methodLookup.ts";
import { calledOpenly } from "./openCalls.ts";
import { chooseOverloads } from "./overloadResolution.ts";
import { isConstructed } from "./partialTypes.ts";
import {
  constructorsOf,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** What one call reaches: one method per type of the receiver. */
export interface Called {
  readonly chosen: readonly Signature[];
  /** Overloads between which the arguments do not decide. */
  readonly undecided: readonly Signature[];
  /** What has no definition in the workspace. */
  readonly outside: readonly Entity[];
  /** The call hands further arguments to what another one reached. */
  readonly isFurther?: true;
  /** Function types of the value that is called, of whose functions nothing is known. */
  readonly held?: readonly Signature[];
  readonly inferred: boolean;
  readonly reason: string;
  /** The receiver is unknown: a match by name is allowed. */
  readonly openReceiver: boolean;
  /** The types of which something is constructed; calls construct where there are any. */
  readonly constructs?: readonly number[];
  /** By chosen one: the declaration that says what it gives, where that is another. */
  readonly declared?: readonly Signature[];
}

/** The methods or constructors that the call or construction `call` reaches. */
export function calledBy(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): Called {
  const { kind, base } = file.facts.expr;
  const site = { file, call };
  if (file.language.lookup.openNamespaces === true)
    return calledOpenly(evaluator, site);
  const callee = base[call]!;
  if (kind[call] === E.construct) return constructed(evaluator, site, callee);
  const isFree = file.language.lookup.freeFunctions === true;
  switch (kind[callee]) {
    case E.name:
      return isFree
        ? calledFreely(evaluator, site, callee)
        : calledByName(evaluator, site, callee);
    case E.member:
      return calledOn(evaluator, site, callee);
    case E.super:
    case E.self:
      return constructedHere(evaluator, site, callee);
    default: {
      const isFurther =
        isFree && (kind[callee] === E.call || kind[callee] === E.construct);
      const further = isFurther
        ? calledFurther(evaluator, site, callee)
        : undefined;
      if (further !== undefined) return further;
      const value = isFree ? evaluator.evaluate(file, callee) : 0;
      return (
        calledValue(evaluator, site, value, callee) ?? unfound("unknown callee")
      );
    }
  }
}

/** What is called is a variable, or a function in a body. */
export const heldFunction = "a function in a variable";

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

export function unfound(
  reason: string,
  outside: readonly Entity[] = [],
  openReceiver = false,
): Called {
  return {
    chosen: [],
    undecided: [],
    outside,
    inferred: false,
    reason: outside.length > 0 ? "" : reason,
    openReceiver,
  };
}

export function decided(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
): Called {
  const best = chooseOverloads(evaluator, candidates, site);
  const [only] = best;
  if (only !== undefined && areVariants(best))
    return { ...unfound(""), chosen: best };
  return {
    chosen: best.length === 1 && only !== undefined ? [only] : [],
    undecided: best.length > 1 ? best : [],
    outside: [],
    inferred: false,
    reason:
      best.length > 1
        ? "several candidates"
        : best.length === 1
          ? ""
          : "no overload fits",
    openReceiver: false,
  };
}

/** Methods of one signature in one file stand in branches of which a build takes one. */
function areVariants([first, ...others]: readonly Signature[]): boolean {
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every(
      (each) =>
        each.file === first.file && writtenAs(each) === writtenAs(first),
    )
  );
}

function writtenAs({ file, row }: Signature): string {
  return file.facts.names[file.facts.definition.signature[row]!] ?? "";
}

/** A plain name: methods of the classes around, innermost first, then imported ones. */
function calledByName(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const { parent, owner, kind } = file.facts.scope;
  // Where members have no plain names, it is that of a function or of a variable.
  if (file.language.lookup.classNames === "hidden")
    return unfound(heldFunction);
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
      if (called.reason !== "no overload fits" || found.outside.length === 0)
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

function isOutside(evaluator: Evaluator, entity: Entity): boolean {
  const type = entityType(entity);
  return type >= 0 && evaluator.types.kind[type] === TypeKind.external;
}

/** `receiver.name(…)`. */
function calledOn(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { kind, base, scope } = file.facts.expr;
  const { types } = evaluator;
  const prefix = base[callee]!;
  const name = file.exprName(callee);
  const above = kind[prefix] === E.super;
  let receivers: readonly number[];
  let inferred = false;
  let isOpen = false;
  if (above) {
    const row = file.selfContainer(scope[prefix]!);
    if (row < 0) return unfound("unknown receiver");
    receivers = [types.of(TypeKind.self, file.ids[row]!)];
  } else {
    const value = evaluator.evaluate(file, prefix);
    receivers = types.membersOf(setOf(value));
    inferred = isInferred(value);
    isOpen =
      types.hasUnknown(setOf(value)) ||
      receivers.every((type) => types.kind[type] === TypeKind.parameter);
  }
  const chosen: Signature[] = [];
  const undecided: Signature[] = [];
  const outside: Entity[] = [];
  const held: Signature[] = [];
  let reason = isOpen ? "unknown receiver" : "no such member";
  const isFree = file.language.lookup.freeFunctions === true && !above;
  for (const type of receivers) {
    const found = methodsNamed(evaluator, type, name, above);
    let called = isFree
      ? calledThrough(evaluator, site, type, callee)
      : decided(evaluator, found.methods, site);
    if (called.held !== undefined) held.push(...called.held);
    if (called.inferred) inferred = true;
    outside.push(...called.outside);
    if (called.outside.length > 0) continue;
    if (called.chosen.length + called.undecided.length === 0 && !above) {
      const extensions = extensionMethods(evaluator, file, type, name);
      if (extensions.methods.length > 0)
        called = decided(evaluator, extensions.methods, site);
      if (called.chosen.length > 0) inferred ||= extensions.inferred;
      if (extensions.inferred && called.undecided.length > 0)
        called = decided(evaluator, [], site);
    }
    chosen.push(...called.chosen);
    undecided.push(...called.undecided);
    const isMissing = called.chosen.length + called.undecided.length === 0;
    if (!isMissing || called.held !== undefined) continue;
    if (file.language.lookup.methodValues === true && !above) {
      const isHeld =
        findMembers(evaluator, type, name).some(
          ({ entity }) => entityDefinition(entity) >= 0,
        ) ||
        (isInvoke(evaluator, file, name) &&
          signaturesOf(evaluator, type).length > 0);
      if (isHeld) reason = heldFunction;
      else if (found.outside.length > 0)
        outside.push(externalMember(evaluator, found.outside[0]!, name));
      continue;
    }
    if (found.outside.length > 0)
      outside.push(externalMember(evaluator, found.outside[0]!, name));
    else if (found.methods.length > 0) reason = called.reason;
  }
  const isNothing =
    chosen.length === 0 &&
    undecided.length === 0 &&
    held.length === 0 &&
    outside.every((each) => isOutside(evaluator, each));
  if (isNothing && isFree) {
    const named = calledByPath(evaluator, site, callee);
    if (named !== undefined) return named;
  }
  return {
    chosen: distinct(chosen),
    undecided,
    held,
    outside: [...new Set(outside)],
    inferred,
    reason: undecided.length > 0 ? "several candidates" : reason,
    openReceiver: isNothing && outside.length === 0 && isOpen,
  };
}

function distinct(all: readonly Signature[]): readonly Signature[] {
  const seen = new Map<number, Signature>();
  for (const each of all) {
    const id = each.file.ids[each.row]!;
    if (!seen.has(id)) seen.set(id, each);
  }
  return seen.size === all.length ? all : [...seen.values()];
}

/** `this(…)` and `super(…)` in a constructor. */
function constructedHere(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { types } = evaluator;
  const row = file.selfContainer(file.facts.expr.scope[callee]!);
  if (row < 0) return unfound("unknown callee");
  const definition = file.ids[row]!;
  if (file.facts.expr.kind[callee] === E.self) {
    const type = types.of(TypeKind.classObject, definition);
    return chosenConstructor(evaluator, type, site);
  }
  const { ancestors, parts, outside } = evaluator.classes.lineage(definition);
  const base = ancestors
    .slice(parts)
    .find(({ definition: id }) => isClass(evaluator, id));
  if (base === undefined || isBuiltin(evaluator, base.definition)) {
    const [first] = outside.filter((each) => each !== 0);
    if (first !== undefined) return unfound("", [first * 4 + 1]);
  }
  if (base === undefined) return unfound("unknown base");
  const type = types.of(
    TypeKind.classObject,
    base.definition,
    base.environment,
  );
  return chosenConstructor(evaluator, type, site);
}

function isClass(evaluator: Evaluator, definition: number): boolean {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return isConstructed(file.facts.definition.kind[row]!);
}

function isBuiltin(evaluator: Evaluator, definition: number): boolean {
  return evaluator.project.sourceOf(definition).isBuiltin;
}

function constructed(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { types } = evaluator;
  const value = constructedClass(evaluator, site.file, callee);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.external) return unfound("", [type * 4 + 1]);
    if (kind === TypeKind.classObject)
      return chosenConstructor(evaluator, type, site);
    // `new self`: the receiver's own class.
    if (kind === TypeKind.self) {
      const made = types.of(TypeKind.classObject, types.definition[type]!);
      return chosenConstructor(evaluator, made, site);
    }
  }
  return unfound("unknown class");
}

/** The constructor of the class that the arguments choose; the class itself where none is written that fits. */
export function chosenConstructor(
  evaluator: Evaluator,
  type: number,
  site: CallSite,
): Called {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  evaluator.touch(file.slot);
  const all = constructorsOf(evaluator, type);
  const compact = all.filter((each) =>
    each.file.flag(each.row, DefinitionFlag.parameterProperty),
  );
  const called = decided(
    evaluator,
    all.filter((each) => !compact.includes(each)),
    site,
  );
  if (called.chosen.length + called.undecided.length > 0) return called;
  const own = compact[0] ?? {
    file,
    row: project.rowOf[definition]!,
    environment: types.detail[type]!,
  };
  return { ...called, chosen: [own], reason: "" };
}
