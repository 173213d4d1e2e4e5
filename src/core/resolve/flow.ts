// Stratum 3: which arguments reach which parameters. One round, over the calls that strata 1 and 2 know; parameters that are
// handed on as they are take along what is passed for them.
import { firstInnerDefinitionKind, referenceRoles } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { argumentType, parameterType } from "./context.ts";
import { entityDefinition } from "./entities.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { appliedBy } from "./functionMembers.ts";
import { givenSet } from "./infer.ts";
import { superSignatures } from "./self.ts";
import { bindArguments, parametersOf } from "./argumentBinding.ts";
import { findInSet } from "./members.ts";
import {
  constructorsOf,
  signatureOf,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { eachStored } from "./storedFunctions.ts";
import { emptySet, isUnknown, TypeKind } from "./types.ts";

/** What the calls of one file pass. */
export interface Contributions {
  /** By parameter (definition id): the set of what is passed for it. */
  readonly passed: ReadonlyMap<number, number>;
  /** Pairs of parameters: what is passed for the first is handed on to the second. */
  readonly handedOn: readonly (readonly [number, number])[];
}

/** What is being collected. */
interface Collected {
  readonly passed: Map<number, number>;
  readonly handedOn: (readonly [number, number])[];
}

/** References between two yields. */
const stride = 128;

const callRole = referenceRoles.indexOf("call");
const constructRole = referenceRoles.indexOf("construct");

/**
 * What the calls in this file pass: everything for parameters without a declared type, functions of the project for the
 * others too, so that a call of the parameter leads to them. In steps of a few milliseconds.
 */
export function* collectContributions(
  evaluator: Evaluator,
  file: SourceFile,
): Generator<undefined, Contributions> {
  const found: Collected = { passed: new Map(), handedOn: [] };
  // Every parameter has a type, and functions are called through the methods of theirs.
  if (file.language.lookup.separateMethods === true) return found;
  const { role, expr } = file.facts.reference;
  for (let row = 0; row < role.length; row++) {
    if (row % stride === stride - 1) yield undefined;
    if (role[row] !== callRole && role[row] !== constructRole) continue;
    const call = expr[row]!;
    const kind = file.facts.expr.kind[call];
    if (kind !== E.call && kind !== E.construct) continue;
    if (file.facts.expr.list[call] === 0) continue;
    const site = { file, call };
    const base = file.facts.expr.base[call]!;
    if (file.facts.expr.kind[base] === E.super) {
      const { scope } = file.facts.expr;
      for (const signature of superSignatures(evaluator, file, scope[base]!))
        if (!signature.file.isBuiltin)
          contribute(evaluator, signature, site, found);
      continue;
    }
    const applied = appliedBy(evaluator, file, call);
    const callee = applied?.value ?? evaluator.evaluate(file, base);
    for (const type of evaluator.types.membersOf(setOf(callee)))
      for (const signature of calledSignatures(evaluator, type))
        if (!signature.file.isBuiltin)
          contribute(evaluator, signature, applied?.site ?? site, found);
    contributeToHanded(evaluator, site, callee, found);
  }
  contributeDecorated(evaluator, file, found);
  contributeToSetters(evaluator, file, found);
  if (file.language.lookup.storedFunctions === true)
    eachStored(evaluator, file, (definition, value) => {
      const given = evaluator.setAt(file, value);
      const set = functionsOf(evaluator, given);
      if (set === emptySet) return;
      add(evaluator, found, definition, set);
    });
  return found;
}

/** A decorator is called with what it decorates. */
function contributeDecorated(
  evaluator: Evaluator,
  file: SourceFile,
  found: Collected,
): void {
  const { types } = evaluator;
  const { decorators } = file.facts.definition;
  for (let row = 1; row < decorators.length; row++)
    for (const decorator of file.list(decorators[row]!)) {
      const decorated = functionsOf(
        evaluator,
        evaluator.setAt(file, file.valueNode(row)),
      );
      if (decorated === emptySet) continue;
      const callee = evaluator.evaluate(file, decorator);
      for (const type of types.membersOf(setOf(callee)))
        for (const signature of calledSignatures(evaluator, type)) {
          const [first] = parametersOf(signature);
          if (first === undefined || signature.file.isBuiltin) continue;
          add(evaluator, found, signature.file.ids[first]!, decorated);
        }
    }
}

function calledSignatures(
  evaluator: Evaluator,
  type: number,
): readonly Signature[] {
  return evaluator.types.kind[type] === TypeKind.classObject
    ? constructorsOf(evaluator, type)
    : signaturesOf(evaluator, type);
}

function contribute(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
  found: Collected,
): void {
  const { definition } = signature.file.facts;
  const { types } = evaluator;
  for (const passed of bindArguments(signature, site)) {
    const { parameter, argument } = passed;
    const id = signature.file.ids[parameter]!;
    for (const from of parametersNamed(site.file, argument))
      found.handedOn.push([from, id]);
    const isTyped = definition.type[parameter]! >= 0;
    if (isTyped && !mayBeFunction(site.file, argument)) continue;
    const given = types.known(givenSet(evaluator, site.file, passed));
    const set = isTyped ? functionsOf(evaluator, given) : given;
    add(evaluator, found, id, set);
  }
}

function add(
  { types }: Evaluator,
  { passed }: Collected,
  parameter: number,
  set: number,
): void {
  if (set !== emptySet)
    passed.set(parameter, types.union(passed.get(parameter) ?? emptySet, set));
}

/** The parameters that an argument names (`callback`, `callback || nothing`): whatever is passed for them reaches it. */
function parametersNamed(file: SourceFile, argument: number): number[] {
  const { kind, list } = file.facts.expr;
  if (kind[argument] === E.union)
    return [...file.list(list[argument]!)].flatMap((each) =>
      parametersNamed(file, each),
    );
  if (kind[argument] !== E.name) return [];
  const row = file.ownerOfPath(argument);
  return row >= 0 && file.facts.definition.kind[row] === D.parameter
    ? [file.ids[row]!]
    : [];
}

/** A function that is handed to the library by its name is called with what the library declares. */
function contributeToHanded(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
  found: Collected,
): void {
  const { types } = evaluator;
  const isLibrary = types
    .membersOf(setOf(callee))
    .some(
      (type) =>
        (types.kind[type] === TypeKind.callable ||
          types.kind[type] === TypeKind.classObject) &&
        evaluator.project.sourceOf(types.definition[type]!).isBuiltin,
    );
  if (!isLibrary) return;
  const { file, call } = site;
  const { expr, argument } = file.facts;
  for (const [place, row] of file.list(expr.list[call]!).entries()) {
    const given = argument.expr[row]!;
    // One that is written here gets its types from its place.
    if (!mayBeFunction(file, given) || expr.kind[given] === E.function)
      continue;
    const functions = functionsOf(evaluator, evaluator.setAt(file, given));
    if (functions === emptySet) continue;
    const expected = argumentType(evaluator, site, place);
    if (expected === undefined) continue;
    for (const type of types.membersOf(setOf(expected)))
      for (const declared of signaturesOf(evaluator, type))
        for (const each of types.membersOf(functions))
          for (const taken of signaturesOf(evaluator, each))
            contributeDeclared(evaluator, declared, taken, found);
  }
}

/** The parameters of `taken` are given what those of `declared` are declared to be. */
function contributeDeclared(
  evaluator: Evaluator,
  declared: Signature,
  taken: Signature,
  found: Collected,
): void {
  const { file } = taken;
  for (const [place, parameter] of parametersOf(taken).entries()) {
    if (file.facts.definition.type[parameter]! >= 0) continue;
    const given = setOf(parameterType(evaluator, declared, place));
    if (evaluator.types.isOpen(given)) continue;
    add(evaluator, found, file.ids[parameter]!, evaluator.types.known(given));
  }
}

/** What is assigned to a property is passed to the function that sets it. */
function contributeToSetters(
  evaluator: Evaluator,
  file: SourceFile,
  found: Collected,
): void {
  const { targetExpr, value } = file.facts.binding;
  const { kind, base } = file.facts.expr;
  const { project } = evaluator;
  for (let row = 0; row < targetExpr.length; row++) {
    const path = targetExpr[row]!;
    if (path < 0 || kind[path] !== E.member || value[row]! < 0) continue;
    const holder = evaluator.setAt(file, base[path]!);
    for (const { entity } of findInSet(
      evaluator,
      holder,
      file.exprName(path),
    )) {
      const definition = entityDefinition(entity);
      if (definition < 0 || !project.hasFlag(definition, DefinitionFlag.setter))
        continue;
      const taken = signatureOf(project, definition);
      const [parameter] = parametersOf(taken);
      if (
        parameter === undefined ||
        taken.file.isBuiltin ||
        taken.file.facts.definition.type[parameter]! >= 0
      )
        continue;
      const given = evaluator.types.known(evaluator.setAt(file, value[row]!));
      add(evaluator, found, taken.file.ids[parameter]!, given);
    }
  }
}

function mayBeFunction(file: SourceFile, argument: number): boolean {
  const kind = file.facts.expr.kind[argument];
  return kind === E.function || kind === E.name || kind === E.member;
}

function functionsOf(evaluator: Evaluator, set: number): number {
  const { types, project } = evaluator;
  return types.set(
    types.membersOf(set).filter((type) => {
      if (types.kind[type] !== TypeKind.callable) return false;
      const file = project.sourceOf(types.definition[type]!);
      const row = project.rowOf[types.definition[type]!]!;
      return (
        !file.isBuiltin &&
        file.facts.definition.kind[row]! < firstInnerDefinitionKind
      );
    }),
  );
}

/** The union of what all files pass, and of what is handed on, as far as that says anything. */
export function mergeContributions(
  evaluator: Evaluator,
  all: Iterable<Contributions>,
): Map<number, number> {
  const { types } = evaluator;
  const merged = new Map<number, number>();
  const takers = new Map<number, number[]>();
  for (const { passed, handedOn } of all) {
    for (const [parameter, set] of passed)
      merged.set(
        parameter,
        types.union(merged.get(parameter) ?? emptySet, set),
      );
    for (const [from, to] of handedOn) {
      const known = takers.get(from);
      if (known === undefined) takers.set(from, [to]);
      else known.push(to);
    }
  }
  for (const [parameter, set] of handOn(evaluator, merged, takers))
    if (!isUnknown(set)) merged.set(parameter, set);
  return merged;
}

/** What reaches each parameter that others are handed on to, by way of any number of them. */
function handOn(
  { project, types }: Evaluator,
  passed: ReadonlyMap<number, number>,
  takers: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const reached = new Map<number, number>();
  const setAt = (parameter: number): number =>
    reached.get(parameter) ?? passed.get(parameter) ?? emptySet;
  const pending = [...passed.keys()].filter((each) => takers.has(each));
  for (let from = pending.pop(); from !== undefined; from = pending.pop())
    for (const to of takers.get(from)!) {
      const row = project.rowOf[to]!;
      // Its file may have lost the parameter while the callers are still to be asked again.
      if (row < 0 || project.sourceOf(to).facts.definition.type[row]! >= 0)
        continue;
      const after = types.union(setAt(to), setAt(from));
      if (after === setAt(to)) continue;
      reached.set(to, after);
      if (takers.has(to)) pending.push(to);
    }
  return reached;
}
