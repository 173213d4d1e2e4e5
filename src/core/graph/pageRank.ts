// Which nodes matter because nodes that matter lead to them.
import type { Digraph } from "./digraph.ts";

export interface PageRankOptions {
  /** Probability of going on along an edge. */
  readonly damping: number;
  readonly rounds: number;
  /** The end: no more than this, times the number of nodes, changes in a round (sum over all nodes). */
  readonly tolerance: number;
}

export interface PageRank {
  /** Sum 1; empty for an empty graph. */
  readonly score: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

/**
 * S. Brin, L. Page, The anatomy of a large-scale hypertextual Web search engine (WWW7, 1998), by power iteration. Every edge
 * of a node counts the same; what stands on nodes without an edge is shared by all.
 */
export function rankPages(
  { nodeCount, firstOut, firstIn, incoming, from }: Digraph,
  { damping, rounds, tolerance }: PageRankOptions,
): PageRank {
  let score = new Float64Array(nodeCount).fill(1 / nodeCount);
  let next = new Float64Array(nodeCount);
  const share = new Float64Array(nodeCount);
  for (let round = 1; round <= rounds; round++) {
    let dangling = 0;
    for (let node = 0; node < nodeCount; node++) {
      const out = firstOut[node + 1]! - firstOut[node]!;
      if (out === 0) dangling += score[node]!;
      else share[node] = score[node]! / out;
    }
    const base = (1 - damping + damping * dangling) / nodeCount;
    let change = 0;
    for (let node = 0; node < nodeCount; node++) {
      let sum = 0;
      for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
        sum += share[from[incoming[at]!]!]!;
      next[node] = base + damping * sum;
      change += Math.abs(next[node]! - score[node]!);
    }
    [score, next] = [next, score];
    if (change < tolerance * nodeCount)
      return { score, rounds: round, converged: true };
  }
  return { score, rounds, converged: nodeCount === 0 };
}
