// Methods where they have names of their own and each overload is a definition of its own: which ones a call may mean, and
// which of them its arguments choose.
import { DefinitionFlag } from "../model/symbol.ts";
import {
  definitionEntity,
  entityDefinition,
  entityType,
  entityValue,
  externalMember,
  type Entity,
} from "./entities.ts";
import {
  isInferred,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import {
  calledByPath,
  calledFreely,
  calledThrough,
  calledValue,
} from "./freeCalls.ts";
import { chooseMethod, sameParameters } from "./overloads.ts";
import { constructorsOf, type CallSite, type Signature } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The methods of one type under one name, and the bases outside that may have it, too. */
export interface Methods {
  readonly methods: readonly Signature[];
  readonly outside: readonly number[];
}

/** What one call reaches: one method per type of the receiver. */
export interface Called {
  readonly chosen: readonly Signature[];
  /** Overloads between which the arguments do not decide. */
  readonly undecided: readonly Signature[];
  /** What has no definition in the workspace. */
  readonly outside: readonly Entity[];
  /** Function types of the value that is called, of whose functions nothing is known. */
  readonly held?: readonly Signature[];
  readonly inferred: boolean;
  readonly reason: string;
  /** The receiver is unknown: a match by name is allowed. */
  readonly openReceiver: boolean;
}

const none: Methods = { methods: [], outside: [] };

/** Own methods before those inherited, without those that they override. `above`: those of the bases alone. */
export function methodsNamed(
  evaluator: Evaluator,
  type: number,
  name: number,
  above = false,
): Methods {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  const definition = types.definition[type]!;
  if (kind === TypeKind.external) return { methods: [], outside: [type] };
  if (kind === TypeKind.parameter)
    return methodsOfBound(evaluator, definition, name);
  if (
    kind !== TypeKind.instance &&
    kind !== TypeKind.self &&
    kind !== TypeKind.classObject
  )
    return none;
  const environment = kind === TypeKind.self ? 0 : types.detail[type]!;
  const lineage = evaluator.classes.lineage(definition);
  const found: Signature[] = [];
  for (const ancestor of lineage.ancestors.slice(above ? 1 : 0)) {
    const file = project.sourceOf(ancestor.definition);
    evaluator.touch(file.slot);
    const rows = file
      .membersNamed(project.rowOf[ancestor.definition]!, name)
      .filter((row) => isMethod(file, row))
      // Private methods are inherited by nobody.
      .filter(
        (row) =>
          ancestor.definition === definition ||
          !file.flag(row, DefinitionFlag.private),
      );
    if (rows.length === 0) continue;
    const seen = types.extend(
      types.compose(ancestor.environment, environment),
      new Map([[ancestor.definition, types.single(type)]]),
    );
    const own = rows.map((row) => ({ file, row, environment: seen }));
    found.push(
      ...own.filter(
        (each) =>
          !found.some((nearer) => sameParameters(evaluator, nearer, each)),
      ),
    );
  }
  return {
    methods: found,
    outside: lineage.outside.filter((each) => each !== 0),
  };
}

/** A component of a record is called to get it. */
function isMethod(file: SourceFile, row: number): boolean {
  const kind = file.facts.definition.kind[row]!;
  return (
    kind === D.method ||
    (kind === D.field && file.flag(row, DefinitionFlag.getter))
  );
}

function methodsOfBound(
  evaluator: Evaluator,
  parameter: number,
  name: number,
): Methods {
  const { project, types } = evaluator;
  const file = project.sourceOf(parameter);
  const row = project.rowOf[parameter]!;
  const bound = row < 0 ? -1 : file.facts.definition.type[row]!;
  if (bound >= 0) {
    const all = types
      .membersOf(setOf(evaluator.evaluate(file, bound)))
      .filter((each) => types.kind[each] !== TypeKind.parameter)
      .map((each) => methodsNamed(evaluator, each, name));
    return {
      methods: all.flatMap(({ methods }) => methods),
      outside: all.flatMap(({ outside }) => outside),
    };
  }
  const { rootType } = file.language.lookup;
  const root =
    rootType === undefined ? -1 : project.builtinType(file.language, rootType);
  return root < 0 ? none : methodsNamed(evaluator, types.instance(root), name);
}

/** Methods as functions (`Type::name`). */
export function methodValue(
  evaluator: Evaluator,
  receiver: number,
  name: number,
): number {
  const { types } = evaluator;
  const found: number[] = [];
  for (const type of types.membersOf(setOf(receiver))) {
    const { methods, outside } = methodsNamed(evaluator, type, name);
    for (const { file, row, environment } of methods)
      found.push(types.of(TypeKind.callable, file.ids[row]!, environment));
    if (methods.length === 0) found.push(...outside);
  }
  return found.length === 0
    ? unknownValue
    : withMarks(types.set(found), receiver);
}

/** The methods or constructors that the call or construction `call` reaches. */
export function calledBy(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): Called {
  const { kind, base } = file.facts.expr;
  const site = { file, call };
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
      const value = isFree ? evaluator.evaluate(file, callee) : 0;
      return (
        calledValue(evaluator, site, value, callee) ?? unfound("unknown callee")
      );
    }
  }
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
  const best = chooseMethod(evaluator, candidates, site);
  const [only] = best;
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

/** A plain name: methods of the classes around, innermost first, then imported ones. */
function calledByName(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const { parent, owner, kind } = file.facts.scope;
  const outside: number[] = [];
  for (let at = file.facts.expr.scope[callee]!; at >= 0; at = parent[at]!) {
    if (kind[at] !== classScope || owner[at]! <= 0) continue;
    const type = evaluator.types.of(TypeKind.self, file.ids[owner[at]!]!);
    const found = methodsNamed(evaluator, type, name);
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
    const called = isFree
      ? calledThrough(evaluator, site, type, callee)
      : decided(evaluator, found.methods, site);
    if (called.held !== undefined) held.push(...called.held);
    if (called.inferred) inferred = true;
    outside.push(...called.outside);
    if (called.outside.length > 0) continue;
    chosen.push(...called.chosen);
    undecided.push(...called.undecided);
    const isMissing = called.chosen.length + called.undecided.length === 0;
    if (!isMissing || called.held !== undefined) continue;
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
  const { ancestors, outside } = evaluator.classes.lineage(definition);
  const base = ancestors
    .slice(1)
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
  return file.facts.definition.kind[row] === D.class;
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
  const value = evaluator.evaluate(site.file, callee);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.external) return unfound("", [type * 4 + 1]);
    if (kind === TypeKind.classObject)
      return chosenConstructor(evaluator, type, site);
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

/** All that a static import or a path can mean by `name` inside of what `entity` is: fields, types and every overload. */
export function membersInside(
  evaluator: Evaluator,
  entity: Entity,
  name: number,
): readonly Entity[] {
  const { types } = evaluator;
  const found = new Set<Entity>();
  const value = setOf(entityValue(evaluator, entity));
  for (const type of types.membersOf(value)) {
    for (const hit of evaluator.members.find(evaluator, type, name))
      found.add(hit.entity);
    for (const { file, row } of methodsNamed(evaluator, type, name).methods)
      found.add(definitionEntity(file.ids[row]!));
  }
  return [...found];
}
