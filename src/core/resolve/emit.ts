// From the references of a file to edges and to what could not be resolved.
import { MemberForm, ReferenceFlag, referenceRoles } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { ResolvedFile, UnresolvedReference } from "../model/resolved.ts";
import {
  calleesOf,
  isClassKind,
  isConversion,
  takesNothing,
} from "./callees.ts";
import { isFunctionKind } from "./declarations.ts";
import { memberUsed, type AskedMembers } from "./duckTypes.ts";
import type { EdgeCollector } from "./edges.ts";
import { type EdgeTarget, type Site } from "./edges.ts";
import { emitHeritage, emitOverrides } from "./emitHeritage.ts";
import { emitImplicit } from "./emitImplicit.ts";
import { emitImports } from "./emitImports.ts";
import { isSpace } from "./moduleLookup.ts";
import { emitOperator } from "./emitOperators.ts";
import { entityDefinition } from "./entities.ts";
import { globalPackage } from "./evaluate.ts";
import type { Evaluator } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import type { ImplicitInterfaces } from "./implicitInterfaces.ts";
import { heldFunction, type Called } from "./called.ts";
import { calledBy, heldCallee } from "./calledBy.ts";
import { madeBy } from "./makers.ts";
import type { MemberNames } from "./nameMatch.ts";
import { chosenImplementation } from "./overloadResolution.ts";
import { pathText } from "./pathText.ts";
import { superConstructors } from "./self.ts";
import { isMemberHolder } from "./kinds.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import {
  definitionTarget,
  entityTarget,
  isSymbol,
  namedBy,
  type Target,
} from "./targets.ts";

const R = Object.fromEntries(
  referenceRoles.map((role, code) => [role, code]),
) as Record<(typeof referenceRoles)[number], number>;

export interface Emission {
  readonly evaluator: Evaluator;
  readonly file: SourceFile;
  readonly edges: EdgeCollector;
  readonly unresolved: UnresolvedReference[];
  readonly missingModules: number[];
  readonly callbacks: ReadonlyMap<number, number>;
  readonly memberNames: MemberNames;
  readonly interfaces: ImplicitInterfaces;
  /** Names that were looked up among all members of the project. */
  readonly askedNames: Set<number>;
  /** What is asked of the variables of the file, once somebody wanted to know. */
  asked?: AskedMembers;
}

/** References between two yields. */
const stride = 128;

/** The edges of one file, in steps of a few milliseconds. All strata before the last are settled. */
export function* emitFile(
  emission: Emission,
): Generator<undefined, ResolvedFile> {
  const { file, edges, unresolved, missingModules } = emission;
  emitImports(emission);
  emitHeritage(emission);
  emitOverrides(emission);
  emitImplicit(emission);
  const { role } = file.facts.reference;
  for (let row = 0; row < role.length; row++) {
    emitReference(emission, row);
    if (row % stride === stride - 1) yield undefined;
  }
  return {
    file: file.file,
    edges: edges.toEdges(),
    unresolved,
    missingModules,
  };
}

function emitReference(emission: Emission, row: number): void {
  const { file } = emission;
  const { role, expr, from } = file.facts.reference;
  const path = expr[row]!;
  if (isMemberOperator(file, path)) {
    emitOperator(emission, row, path, role[row] === R.write);
    return;
  }
  switch (role[row]) {
    case R.call:
    case R.construct:
      emitCall(emission, row, path);
      break;
    case R.type:
      emitType(emission, row, path);
      break;
    case R.read:
    case R.write:
    case R.reference:
      emitUse(emission, row, path);
      break;
    case R.decorate:
      emitDecorator(emission, row, path, from[row]!);
      break;
    default:
      // Heritage is emitted from its own table, which knows who inherits.
      break;
  }
}

/** Where operators and indexing are members, they are named by nothing else. */
function isMemberOperator(file: SourceFile, path: number): boolean {
  const kind = file.facts.expr.kind[path];
  return (
    file.language.lookup.uniformAccess === true &&
    (kind === E.operator || kind === E.element)
  );
}

export function siteOf(file: SourceFile, row: number): Site {
  const { line, column, endLine, endColumn } = file.facts.reference;
  return {
    line: line[row]!,
    column: column[row]!,
    endLine: endLine[row]!,
    endColumn: endColumn[row]!,
  };
}

export function edgeTarget(evaluator: Evaluator, target: Target): EdgeTarget {
  if (target.definition < 0)
    return { package: target.package, name: target.name };
  return {
    file: evaluator.project.sourceOf(target.definition).file,
    row: evaluator.project.rowOf[target.definition]!,
  };
}

export function certainty(inferred: boolean): Resolution {
  return inferred ? "inferred" : "exact";
}

/** How certain the reference in `row` can be at all. */
function certaintyAt(
  file: SourceFile,
  row: number,
  inferred: boolean,
): Resolution {
  const guessed = file.facts.reference.flags[row]! & ReferenceFlag.guessed;
  return certainty(inferred || guessed !== 0);
}

function fail(
  emission: Emission,
  row: number,
  path: number,
  reason: string,
  candidates: readonly number[] = [],
): void {
  const { project } = emission.evaluator;
  emission.unresolved.push({
    reference: row,
    reason,
    text: pathText(emission.file, path),
    candidates: candidates
      .map((id) => [project.sourceOf(id).file, project.rowOf[id]!] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  });
}

function emitCall(emission: Emission, row: number, call: number): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  // A tag or an element names its function directly.
  const isCall = kind[call] === E.call || kind[call] === E.construct;
  let callee = isCall ? base[call]! : call;
  if (isCall && file.language.lookup.separateMethods === true) {
    const called = calledBy(evaluator, file, call);
    if (called.reason !== heldFunction) {
      emitMethodCall(emission, row, call, called);
      return;
    }
    callee = heldCallee(evaluator, file, call);
  }
  if (kind[callee] === E.super) {
    emitSuperCall(emission, row, callee);
    return;
  }
  const called =
    madeBy(evaluator, file, call, callee) ??
    calleesOf(evaluator, file, callee, emission.callbacks);
  const { reason, openReceiver, isMember } = called;
  let { targets } = called;
  if (
    isCall &&
    targets.length > 1 &&
    file.language.lookup.implementations === true
  ) {
    const decided = chosenImplementation(evaluator, file, call, targets);
    if (decided === undefined) {
      fail(
        emission,
        row,
        call,
        "several candidates",
        targets.map((each) => each.definition).filter((each) => each >= 0),
      );
      return;
    }
    targets = [decided];
  }
  const from = file.facts.reference.from[row]!;
  const site = siteOf(file, row);
  for (const target of targets) {
    const constructs =
      target.constructs ||
      (isMember !== true && file.facts.reference.role[row] === R.construct);
    if (constructs && isCall && isConversion(file, call)) {
      if (!isOwnBuiltin(target))
        edges.add(
          from,
          edgeTarget(evaluator, target),
          "uses_type",
          certaintyAt(file, row, target.inferred),
          site,
        );
      continue;
    }
    edges.add(
      from,
      edgeTarget(evaluator, target),
      target.reads === true ? "reads" : constructs ? "constructs" : "calls",
      certaintyAt(file, row, target.inferred),
      site,
    );
  }
  if (targets.length > 0) return;
  if (openReceiver && matchByName(emission, row, call, callee)) return;
  fail(emission, row, call, reason);
}

/** A call where methods have names of their own and overloads are told apart. */
function emitMethodCall(
  emission: Emission,
  row: number,
  call: number,
  called: Called,
): void {
  const { file, evaluator, edges } = emission;
  const { reference, expr } = file.facts;
  const isConstruct =
    expr.kind[call] === E.construct || called.constructs !== undefined;
  const callee = expr.base[call]!;
  const isDelegation =
    expr.kind[callee] === E.self || expr.kind[callee] === E.super;
  const from = reference.from[row]!;
  const site = siteOf(file, row);
  const targets = called.chosen.map(({ file: source, row: method }) => {
    const kind = source.facts.definition.kind[method]!;
    return definitionTarget(
      evaluator,
      source.ids[method]!,
      called.inferred,
      kind === D.constructor || isMemberHolder(kind),
    );
  });
  for (const entity of called.outside) {
    const target = entityTarget(evaluator, entity, false);
    if (target !== undefined) targets.push(target);
  }
  for (const target of targets)
    edges.add(
      from,
      edgeTarget(evaluator, target),
      isConstruct || (target.constructs && !isDelegation)
        ? "constructs"
        : "calls",
      certaintyAt(file, row, target.inferred),
      site,
    );
  if (called.isFurther === true && targets.length === 0) return;
  if (called.undecided.length > 0)
    fail(
      emission,
      row,
      call,
      "several candidates",
      called.undecided
        .filter((each) => !each.file.isBuiltin)
        .map((each) => each.file.ids[each.row]!),
    );
  else if (
    targets.length === 0 &&
    (called.reason !== "" || called.openReceiver)
  ) {
    if (called.openReceiver && matchByName(emission, row, call, callee)) return;
    fail(emission, row, call, called.reason);
  }
}

function matchByName(
  emission: Emission,
  row: number,
  call: number,
  callee: number,
): boolean {
  const { file, evaluator, memberNames, edges } = emission;
  // Outside of all types the receiver that nobody writes is that of a library's block, if it is anything.
  const { kind, extra, base, scope } = file.facts.expr;
  if (kind[callee] === E.member && extra[callee] === MemberForm.implicit)
    if (file.selfContainer(scope[base[callee]!]!) < 0) return false;
  const name = file.exprName(callee);
  emission.askedNames.add(name);
  const used = memberUsed(emission, callee);
  const candidates =
    used >= 0 ? [used] : memberNames.candidates(name, { file, call });
  if (candidates.length === 0) return false;
  if (candidates.length > 1) {
    fail(emission, row, call, "several candidates", candidates);
    return true;
  }
  edges.add(
    file.facts.reference.from[row]!,
    edgeTarget(evaluator, definitionTarget(evaluator, candidates[0]!, false)),
    "calls",
    "name",
    siteOf(file, row),
  );
  return true;
}

/** `super(…)` runs the constructor that the class inherits; a base without one has nothing to run. */
function emitSuperCall(emission: Emission, row: number, callee: number): void {
  const { file, evaluator, edges } = emission;
  if (file.language.lookup.callConstructs) return;
  const targets = superConstructors(
    evaluator,
    file,
    file.facts.expr.scope[callee]!,
  );
  for (const target of targets)
    edges.add(
      file.facts.reference.from[row]!,
      edgeTarget(evaluator, target),
      "calls",
      certaintyAt(file, row, target.inferred),
      siteOf(file, row),
    );
}

function emitType(emission: Emission, row: number, path: number): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  const named = kind[path] === E.typeName ? base[path]! : path;
  const site = siteOf(file, row);
  const from = file.facts.reference.from[row]!;
  const arity =
    kind[path] === E.typeName
      ? file.list(file.facts.expr.list[path]!).length
      : 0;
  for (const entity of typeEntities(evaluator, file, named, arity)) {
    const target = entityTarget(evaluator, entity, false);
    if (target === undefined || isOwnBuiltin(target)) continue;
    if (target.definition >= 0 && !isSymbol(evaluator, target.definition))
      continue;
    if (isSpace(evaluator, file, target)) continue;
    edges.add(
      from,
      edgeTarget(evaluator, target),
      "uses_type",
      certaintyAt(file, row, false),
      site,
    );
  }
}

/** Uses of what the language or its host supplies are not worth an edge, calls apart. */
function isOwnBuiltin(target: Target): boolean {
  return (
    target.definition < 0 &&
    (target.package === "builtins" || target.package === globalPackage)
  );
}

function emitUse(emission: Emission, row: number, path: number): void {
  const { file, evaluator, edges } = emission;
  const { entities: all, inferred } = namedBy(evaluator, file, path);
  const namesCall = file.language.lookup.namesCall === true;
  const called = namesCall
    ? all.filter((entity) => takesNothing(evaluator, entity))
    : [];
  const entities = called.length > 0 ? called : all;
  if (file.language.lookup.separateMethods === true && entities.length > 1) {
    const candidates = entities
      .map(entityDefinition)
      .filter((each) => each >= 0 && isSymbol(evaluator, each))
      .filter((each) => !evaluator.project.sourceOf(each).isBuiltin);
    if (candidates.length > 1) {
      fail(emission, row, path, "several candidates", candidates);
      return;
    }
  }
  const isWrite = file.facts.reference.role[row] === R.write;
  const site = siteOf(file, row);
  const from = file.facts.reference.from[row]!;
  for (const entity of entities) {
    const target = entityTarget(evaluator, entity, inferred);
    if (target === undefined || isOwnBuiltin(target)) continue;
    if (target.definition < 0) {
      edges.add(
        from,
        edgeTarget(evaluator, target),
        "references",
        "external",
        site,
      );
      continue;
    }
    const kind =
      called.length > 0 && !isWrite
        ? "calls"
        : useKind(evaluator, target.definition, isWrite);
    if (kind !== undefined)
      edges.add(
        from,
        edgeTarget(evaluator, target),
        kind,
        certaintyAt(file, row, inferred),
        site,
      );
  }
}

/** Reading a variable reads it; naming a function or class without calling it refers to it; modules are no values of interest. */
function useKind(
  evaluator: Evaluator,
  definition: number,
  isWrite: boolean,
): EdgeKind | undefined {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  const kind = file.facts.definition.kind[row]!;
  if (
    kind === D.module ||
    kind === D.namespace ||
    !isSymbol(evaluator, definition)
  )
    return undefined;
  const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
  if (
    file.language.lookup.functionsAreCommands === true &&
    isFunctionKind(kind)
  )
    return undefined;
  if (file.language.lookup.uniformAccess === true && isWrite) {
    const isMethod = isFunctionKind(kind);
    if (isMethod && !file.flag(row, DefinitionFlag.setter)) return undefined;
  }
  if (isFunctionKind(kind) && file.flag(row, accessor)) {
    const wanted = isWrite ? DefinitionFlag.setter : DefinitionFlag.getter;
    if (!file.flag(row, wanted)) return undefined;
    return isWrite ? "writes" : "reads";
  }
  if (
    isFunctionKind(kind) ||
    isClassKind(kind) ||
    kind === D.interface ||
    kind === D.trait
  )
    return isWrite ? "writes" : "references";
  return isWrite ? "writes" : "reads";
}

function emitDecorator(
  emission: Emission,
  row: number,
  path: number,
  from: number,
): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  const callee = kind[path] === E.call ? base[path]! : path;
  const { targets } = calleesOf(evaluator, file, callee, emission.callbacks);
  const decorated = file.decoratedBy(path);
  for (const target of targets)
    edges.add(
      decorated < 0 ? from : decorated,
      edgeTarget(evaluator, target),
      "decorates",
      certainty(target.inferred),
      siteOf(file, row),
    );
}
