// What belongs to the context of a symbol, the nearest first.
import { toKindBits } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { incomingCounts } from "../graph/fanIn.ts";
import { wholeOf } from "../graph/members.ts";
import { walkGraph } from "../graph/walk.ts";
import type { ContextRelation } from "./contextResults.ts";
import { callKinds } from "../model/edge.ts";
import { contextScores } from "./thresholds.ts";

export interface Candidate {
  readonly node: number;
  readonly relation: ContextRelation;
  readonly score: number;
  readonly hops: number;
}

/**
 * The focus in the order in which it was named, then callers, callees, types that are used or inherited from, and what calls or
 * is called farther away: by score, then steps, then how much uses it, then path order. Each symbol is there once.
 */
export function rankContext(
  graph: Graph,
  focus: readonly number[],
  filter: EdgeFilter,
  hops: number,
  first: "callers" | "callees",
): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  const starts = focus.flatMap((node) => wholeOf(graph, node));
  const within = new Set(starts);
  const offer = (candidate: Candidate): void => {
    if (graph.isExternal(candidate.node) || within.has(candidate.node)) return;
    const known = found.get(candidate.node);
    if (known === undefined || known.score < candidate.score)
      found.set(candidate.node, candidate);
  };
  const calls = { ...filter, kinds: toKindBits(callKinds) };
  const [caller, callee] =
    first === "callers"
      ? [contextScores.first, contextScores.second]
      : [contextScores.second, contextScores.first];
  for (const direction of ["in", "out"] as const) {
    const walk = walkGraph(graph, starts, direction, calls, { depth: hops });
    for (const at of walk.order) {
      const far = walk.distance[at]!;
      if (far === 0) continue;
      const direct = direction === "in" ? caller : callee;
      const farther =
        contextScores.transitive - (far - 2) * contextScores.perHop;
      // After seven steps nothing is left.
      if (far > 1 && farther <= 0) break;
      offer({
        node: graph.namedNode(at),
        relation:
          far > 1 ? "transitive" : direction === "in" ? "caller" : "callee",
        score: far > 1 ? round(farther) : direct,
        hops: far,
      });
    }
  }
  const types = {
    ...filter,
    kinds: toKindBits(["uses_type", "extends", "implements"]),
  };
  const used = walkGraph(graph, starts, "out", types, { depth: 1 });
  for (const node of used.order)
    if (used.distance[node] === 1)
      offer({ node, relation: "type", score: contextScores.type, hops: 1 });
  const uses = incomingCounts(graph);
  return [
    ...[...new Set(focus)].map((node): Candidate => ({
      node,
      relation: "focus",
      score: 1,
      hops: 0,
    })),
    ...[...found.values()].sort(
      (a, b) =>
        b.score - a.score ||
        a.hops - b.hops ||
        uses[b.node]! - uses[a.node]! ||
        a.node - b.node,
    ),
  ];
}

/** Sums of tenths are not exact. */
function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
