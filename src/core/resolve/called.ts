// What a call leads to where overloads are told apart: the answer that all ways of calling give, and how answers are put together.
import { entityType, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { chooseOverloads } from "./overloadResolution.ts";
import { definitionsOf } from "./redeclarations.ts";
import { signatureOf, type CallSite, type Signature } from "./signatures.ts";
import { TypeKind } from "./types.ts";

/** What one call reaches: one function per type of the receiver. */
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
  /** The class object of which one is made, where the constructor may be that of another class. */
  readonly made?: number;
  /** By chosen one: the declaration that says what it gives, where that is another. */
  readonly declared?: readonly Signature[];
}

/** What is called is a variable, or a function in a body. */
export const heldFunction = "a function in a variable";
/** There are candidates, and none of them takes the arguments. */
export const noOverload = "no overload fits";

const nothing: Called = {
  chosen: [],
  undecided: [],
  outside: [],
  inferred: false,
  reason: "",
  openReceiver: false,
};

/** Reaches nothing in the workspace; `outside` is what it reaches elsewhere. */
export function unfound(
  reason: string,
  outside: readonly Entity[] = [],
  openReceiver = false,
): Called {
  return {
    ...nothing,
    outside,
    reason: outside.length > 0 ? "" : reason,
    openReceiver,
  };
}

export function reaching(chosen: readonly Signature[]): Called {
  return { ...nothing, chosen };
}

export function isMissing({ chosen, undecided }: Called): boolean {
  return chosen.length + undecided.length === 0;
}

export function isOutside(evaluator: Evaluator, entity: Entity): boolean {
  const type = entityType(entity);
  return type >= 0 && evaluator.types.kind[type] === TypeKind.external;
}

/** The candidate that the arguments choose, and from its declaration to its definition. */
export function decided(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
  inferred = false,
): Called {
  const best = chooseOverloads(evaluator, candidates, site);
  if (best.length === 0) return { ...unfound(noOverload), inferred };
  const isDeclared = site.file.language.lookup.openNamespaces === true;
  const all = isDeclared
    ? best.flatMap((each) => definitionsBehind(evaluator, each))
    : best;
  if (best.length > 1 && !areVariants(best))
    return { ...unfound("several candidates"), undecided: all, inferred };
  return {
    ...reaching(all),
    inferred,
    ...(isDeclared ? { declared: best } : {}),
  };
}

function definitionsBehind(
  evaluator: Evaluator,
  { file, row, environment }: Signature,
): readonly Signature[] {
  return definitionsOf(evaluator, file, row).map((id) =>
    signatureOf(evaluator.project, id, environment),
  );
}

/** Methods of one signature in one file stand in branches of which a build takes one. */
function areVariants([first, ...others]: readonly Signature[]): boolean {
  return (
    first !== undefined &&
    others.every(
      (each) =>
        each.file === first.file && writtenAs(each) === writtenAs(first),
    )
  );
}

function writtenAs({ file, row }: Signature): string {
  return file.facts.names[file.facts.definition.signature[row]!] ?? "";
}
