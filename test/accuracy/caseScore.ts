// The score of one case of a micro-benchmark: the calls that the graph has against those that its labels have.
import { isSolid, type Tally } from "./compare.ts";

export interface CaseScore {
  /** The folder of the case, relative to the one that was given. */
  readonly name: string;
  readonly found: number;
  readonly right: number;
  /** The same of `exact` and `inferred` alone: the labels themselves do not say how sure one may be. */
  readonly solid: Tally;
  readonly expected: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** What the graph says against what the labels say. */
export function scoreOf(
  calls: LabelledCalls,
  labels: ReadonlySet<string>,
): Omit<CaseScore, "name"> {
  const tally = (some: readonly string[]): Tally => ({
    found: some.length,
    right: some.filter((call) => labels.has(call)).length,
  });
  const all = [...calls.keys()];
  return {
    ...tally(all),
    solid: tally(all.filter((call) => calls.get(call) === true)),
    expected: labels.size,
    missed: [...labels].filter((call) => !calls.has(call)),
    wrong: all.filter((call) => !labels.has(call)),
  };
}

/** `caller → callee`, and whether one of the edges that say so is drawn as a solid line. */
export type LabelledCalls = ReadonlyMap<string, boolean>;

/** Notes a call; what is sure at one place stays sure. */
export function noteCall(
  calls: Map<string, boolean>,
  call: string,
  resolution: string,
): void {
  calls.set(call, calls.get(call) === true || isSolid(resolution));
}
