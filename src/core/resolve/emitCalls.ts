// The edges of calls and constructions.
import { MemberForm, referenceRoles } from "../model/facts.ts";
import { calleesOf, isConversion } from "./callees.ts";
import { memberUsed } from "./duckTypes.ts";
import { emitHanded } from "./emitImplied.ts";
import { heldFunction, type Called } from "./called.ts";
import { calledBy, heldCallee } from "./calledBy.ts";
import { appliedBy } from "./functionMembers.ts";
import { madeBy } from "./makers.ts";
import { chosenImplementation } from "./overloadResolution.ts";
import { superConstructors } from "./self.ts";
import { isMemberHolder } from "./kinds.ts";
import { D, E } from "./sourceFile.ts";
import { isFunctionName } from "./nameMatch.ts";
import { definitionTarget, entityTarget } from "./targets.ts";
import {
  certaintyAt,
  edgeTarget,
  fail,
  isOwnBuiltin,
  siteOf,
  type Emission,
} from "./emission.ts";

const constructRole = referenceRoles.indexOf("construct");

export function emitCall(emission: Emission, row: number, call: number): void {
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
  const applied = isCall ? appliedBy(evaluator, file, call) : undefined;
  if (applied !== undefined && applied.how !== "partial") callee = applied.path;
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
  if (
    file.language.lookup.functionNames !== undefined &&
    kind[callee] === E.name &&
    targets.every((each) => each.definition < 0) &&
    isFunctionName(
      file,
      evaluator.project.names.textOf(file.exprName(callee)),
    ) &&
    matchFunction(emission, row, call, callee)
  )
    return;
  const from = file.facts.reference.from[row]!;
  const site = siteOf(file, row);
  for (const target of targets) {
    const constructs =
      target.constructs ||
      (isMember !== true && file.facts.reference.role[row] === constructRole);
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
  if (
    isCall &&
    file.language.lookup.callsHanded === true &&
    targets.some(isOwnBuiltin)
  )
    emitHanded(emission, row, call);
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
  const { file, memberNames } = emission;
  // Outside of all types the receiver that nobody writes is that of a library's block, if it is anything.
  const { kind, extra, base, scope } = file.facts.expr;
  if (kind[callee] === E.member && extra[callee] === MemberForm.implicit)
    if (file.selfContainer(scope[base[callee]!]!) < 0) return false;
  const name = file.exprName(callee);
  emission.askedNames.add(name);
  const used = memberUsed(emission, callee);
  const candidates =
    used >= 0 ? [used] : memberNames.candidates(name, { file, call });
  return settleByName(emission, row, call, candidates);
}

/** A function of a script that whoever sources this one may have sourced, too. */
function matchFunction(
  emission: Emission,
  row: number,
  call: number,
  callee: number,
): boolean {
  const { file, memberNames } = emission;
  const name = file.exprName(callee);
  emission.askedNames.add(name);
  const candidates = memberNames.functionsNamed(name, file.language.family);
  return settleByName(emission, row, call, candidates);
}

function settleByName(
  emission: Emission,
  row: number,
  call: number,
  candidates: readonly number[],
): boolean {
  const { file, evaluator, edges } = emission;
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
