// Methods where they have names of their own and each overload is a definition of its own: which ones a call may mean, and
// which of them its arguments choose.
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
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
  constructorsOf,
  fitsArity,
  functionalSignature,
  parametersOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, isUnknown } from "./types.ts";

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
      .filter((row) => isMethod(file, row));
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
  return kind === D.method || file.flag(row, DefinitionFlag.getter);
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
  switch (kind[callee]) {
    case E.name:
      return calledByName(evaluator, site, callee);
    case E.member:
      return calledOn(evaluator, site, callee);
    case E.super:
    case E.self:
      return constructedHere(evaluator, site, callee);
    default:
      return unfound("unknown callee");
  }
}

function unfound(
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

function decided(
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
    reason: best.length > 1 ? "several candidates" : "no overload fits",
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
  let reason = isOpen ? "unknown receiver" : "no such member";
  for (const type of receivers) {
    const found = methodsNamed(evaluator, type, name, above);
    const called = decided(evaluator, found.methods, site);
    chosen.push(...called.chosen);
    undecided.push(...called.undecided);
    const isMissing = called.chosen.length + called.undecided.length === 0;
    if (!isMissing) continue;
    if (found.outside.length > 0)
      outside.push(externalMember(evaluator, found.outside[0]!, name));
    else if (found.methods.length > 0) reason = called.reason;
  }
  const isNothing =
    chosen.length === 0 && undecided.length === 0 && outside.length === 0;
  return {
    chosen: distinct(chosen),
    undecided,
    outside: [...new Set(outside)],
    inferred,
    reason: undecided.length > 0 ? "several candidates" : reason,
    openReceiver: isNothing && isOpen,
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
function chosenConstructor(
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

// ---- overloads ----

/** The overloads that the arguments choose by number and types; several where they do not decide. */
export function chooseMethod(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const fitting = all.filter((each) => fitsArity(each, site));
  const given = site.file.list(site.file.facts.expr.list[site.call]!).length;
  const fixed = fitting.filter(
    (each) => !isVariadic(each) && parametersOf(each).length === given,
  );
  const first = decide(evaluator, fixed, site);
  if (first.length > 0) return first;
  const second = decide(evaluator, fitting, site);
  return second.length > 0 ? second : fitting.length === 1 ? fitting : [];
}

function isVariadic({ file, row }: Signature): boolean {
  const last = parametersOf({ file, row, environment: 0 }).at(-1);
  return last !== undefined && file.flag(last, DefinitionFlag.variadic);
}

function decide(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  if (all.length < 2) return all;
  const applicable = all.filter((each) => applies(evaluator, each, site));
  if (applicable.length < 2) return applicable;
  return applicable.filter(
    (each) =>
      !applicable.some(
        (other) =>
          other !== each &&
          isMoreSpecific(evaluator, other, each) &&
          !isMoreSpecific(evaluator, each, other),
      ),
  );
}

function applies(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): boolean {
  const { expr, argument } = site.file.facts;
  return site.file
    .list(expr.list[site.call]!)
    .every((row, place) =>
      takes(
        evaluator,
        parameterSet(evaluator, signature, place),
        site.file,
        argument.expr[row]!,
      ),
    );
}

/** What the parameter in `place` takes; one of a variadic parameter takes one element. */
function parameterSet(
  evaluator: Evaluator,
  signature: Signature,
  place: number,
): number {
  const parameters = parametersOf(signature);
  const parameter = parameters[Math.min(place, parameters.length - 1)];
  if (parameter === undefined) return 0;
  const type = signature.file.facts.definition.type[parameter]!;
  if (type < 0) return 0;
  return evaluator.types.substitute(
    setOf(evaluator.evaluate(signature.file, type)),
    signature.environment,
  );
}

function takes(
  evaluator: Evaluator,
  wanted: number,
  file: SourceFile,
  argument: number,
): boolean {
  const { types } = evaluator;
  const all = types.membersOf(wanted);
  if (all.length === 0) return true;
  const { kind, extra } = file.facts.expr;
  if (kind[argument] === E.function) {
    const count = file.list(
      file.facts.definition.parameters[extra[argument]!]!,
    ).length;
    return all.some((type) => takesFunction(evaluator, type, count));
  }
  const given = types.membersOf(setOf(evaluator.evaluate(file, argument)));
  return (
    given.length === 0 ||
    all.some((each) =>
      given.some((other) => isAssignable(evaluator, other, each)),
    )
  );
}

function takesFunction(
  evaluator: Evaluator,
  type: number,
  count: number,
): boolean {
  const { types } = evaluator;
  const kind = types.kind[type]!;
  if (kind !== TypeKind.instance) return kind !== TypeKind.self;
  const signature = functionalSignature(evaluator, type);
  return signature !== undefined && parametersOf(signature).length === count;
}

/** Nothing speaks against giving a value of the type `given` where `wanted` is declared. */
function isAssignable(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types, classes } = evaluator;
  if (given === wanted) return true;
  const from = types.kind[given]!;
  const to = types.kind[wanted]!;
  if (from === TypeKind.unknown || from === TypeKind.external) return true;
  if (from === TypeKind.parameter) return true;
  if (to === TypeKind.unknown || to === TypeKind.parameter) return true;
  if (from === TypeKind.callable)
    return (
      to === TypeKind.external ||
      functionalSignature(evaluator, wanted) !== undefined
    );
  if (from !== TypeKind.instance && from !== TypeKind.self) return from === to;
  const lineage = classes.lineage(types.definition[given]!);
  const isOpen = lineage.outside.length > 0;
  if (to === TypeKind.external) return isOpen;
  if (to !== TypeKind.instance && to !== TypeKind.self) return false;
  const definition = types.definition[wanted]!;
  if (types.definition[given] === definition)
    return elementsFit(evaluator, given, wanted);
  return (
    isOpen || lineage.ancestors.some((each) => each.definition === definition)
  );
}

/** Arrays differ by what they hold; of other generic types the arguments are erased. */
function elementsFit(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types, project } = evaluator;
  const definition = types.definition[wanted]!;
  const { language } = project.sourceOf(definition);
  if (definition !== project.builtinType(language, "array")) return true;
  const element = (type: number): readonly number[] =>
    types.membersOf(types.pairsOf(types.detail[type]!)[1] ?? 0);
  const own = element(given);
  const other = element(wanted);
  return (
    own.length === 0 ||
    other.length === 0 ||
    own.some((a) => other.some((b) => isAssignable(evaluator, a, b)))
  );
}

/** Whatever `one` takes, `other` takes, too. */
function isMoreSpecific(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
): boolean {
  if (isVariadic(other) && !isVariadic(one)) return true;
  const { types } = evaluator;
  const count = Math.max(parametersOf(one).length, parametersOf(other).length);
  for (let place = 0; place < count; place++) {
    const narrow = types.membersOf(parameterSet(evaluator, one, place));
    const wide = types.membersOf(parameterSet(evaluator, other, place));
    const fits = narrow.every((a) =>
      wide.some(
        (b) => isKnownType(evaluator, a) && isAssignable(evaluator, a, b),
      ),
    );
    if (!fits) return false;
  }
  return true;
}

function isKnownType(evaluator: Evaluator, type: number): boolean {
  const kind = evaluator.types.kind[type]!;
  return kind === TypeKind.instance || kind === TypeKind.self;
}

/** Two methods of one name of which the nearer one overrides the other. */
export function sameParameters(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
): boolean {
  const { types } = evaluator;
  const own = parametersOf(one);
  const theirs = parametersOf(other);
  if (own.length !== theirs.length) return false;
  const isVague = (set: number): boolean =>
    set === 0 || isUnknown(set) || types.isOpen(set);
  return own.every((_, place) => {
    const a = parameterSet(evaluator, one, place);
    const b = parameterSet(evaluator, other, place);
    return a === b || isVague(a) || isVague(b) || erasure(a) === erasure(b);
  });

  function erasure(set: number): string {
    return types
      .membersOf(set)
      .map((type) =>
        isArray(type)
          ? `${erasure(types.pairsOf(types.detail[type]!)[1] ?? 0)}[]`
          : `${types.kind[type]! === TypeKind.self ? TypeKind.instance : types.kind[type]!} ${types.definition[type]!} ${types.kind[type] === TypeKind.external ? types.detail[type]! : ""}`,
      )
      .sort()
      .join(",");
  }

  function isArray(type: number): boolean {
    if (types.kind[type] !== TypeKind.instance) return false;
    const definition = types.definition[type]!;
    const { language } = evaluator.project.sourceOf(definition);
    return definition === evaluator.project.builtinType(language, "array");
  }
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

export function isMethodEntity(evaluator: Evaluator, entity: Entity): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return false;
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return isFunctionKind(file.facts.definition.kind[row]!);
}
