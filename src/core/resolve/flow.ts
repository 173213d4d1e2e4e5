// Stratum 3: which arguments reach which parameters. One round, over the calls that strata 1 and 2 know.
import { firstInnerDefinitionKind, referenceRoles } from "../model/facts.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { appliedBy } from "./functionMembers.ts";
import { givenSet } from "./infer.ts";
import { superSignatures } from "./self.ts";
import { bindArguments, parametersOf } from "./argumentBinding.ts";
import {
  constructorsOf,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { eachStored } from "./storedFunctions.ts";
import { emptySet, TypeKind } from "./types.ts";

/** By parameter (definition id): the set of what one file passes for it. */
export type Contributions = ReadonlyMap<number, number>;

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
  const found = new Map<number, number>();
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
  }
  contributeDecorated(evaluator, file, found);
  if (file.language.lookup.storedFunctions === true)
    eachStored(evaluator, file, (definition, value) => {
      const given = evaluator.setAt(file, value);
      const set = functionsOf(evaluator, given);
      if (set === emptySet) return;
      const { types } = evaluator;
      found.set(
        definition,
        types.union(found.get(definition) ?? emptySet, set),
      );
    });
  return found;
}

/** A decorator is called with what it decorates. */
function contributeDecorated(
  evaluator: Evaluator,
  file: SourceFile,
  found: Map<number, number>,
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
          const id = signature.file.ids[first]!;
          found.set(id, types.union(found.get(id) ?? emptySet, decorated));
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
  found: Map<number, number>,
): void {
  const { definition } = signature.file.facts;
  const { types } = evaluator;
  for (const passed of bindArguments(signature, site)) {
    const { parameter, argument } = passed;
    const isTyped = definition.type[parameter]! >= 0;
    if (isTyped && !mayBeFunction(site.file, argument)) continue;
    const given = types.known(givenSet(evaluator, site.file, passed));
    const set = isTyped ? functionsOf(evaluator, given) : given;
    if (set === emptySet) continue;
    const id = signature.file.ids[parameter]!;
    found.set(id, types.union(found.get(id) ?? emptySet, set));
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

/** The union of what all files pass. */
export function mergeContributions(
  evaluator: Evaluator,
  all: Iterable<Contributions>,
): Map<number, number> {
  const merged = new Map<number, number>();
  for (const contributions of all)
    for (const [parameter, set] of contributions)
      merged.set(
        parameter,
        evaluator.types.union(merged.get(parameter) ?? emptySet, set),
      );
  return merged;
}
