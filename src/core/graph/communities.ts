// Communities: groups of nodes with more between them than chance would put there.
import type { Undirected } from "./undirected.ts";

/** Numbered from 0 without gaps by first members. */
export interface Communities {
  readonly count: number;
  readonly of: Int32Array;
}

/**
 * M. Newman, M. Girvan, Finding and evaluating community structure in networks (Physical Review E 69, 2004), undirected and
 * weighted, with the resolution γ of J. Reichardt and S. Bornholdt (Physical Review E 74, 2006): the sum over all communities of
 * the share of weight inside − γ·(the share of weight at their nodes)². 0 where there is no weight.
 */
export function modularityOf(
  graph: Undirected,
  { of, count }: Communities,
  resolution: number,
): number {
  const { nodeCount, first, neighbours, weight, inside, degree, total } = graph;
  if (total === 0) return 0;
  const within = new Float64Array(count);
  const at = new Float64Array(count);
  for (let node = 0; node < nodeCount; node++) {
    const own = of[node]!;
    within[own]! += inside[node]!;
    at[own]! += degree[node]!;
    for (let entry = first[node]!; entry < first[node + 1]!; entry++)
      if (of[neighbours[entry]!] === own) within[own]! += weight[entry]!;
  }
  let sum = 0;
  for (let group = 0; group < count; group++) {
    const share = at[group]! / total;
    sum += within[group]! / total - resolution * share * share;
  }
  return sum;
}

/** The same communities, each connected: one that falls apart becomes its parts, which never lowers modularity. */
export function splitUnconnected(
  { nodeCount, first, neighbours }: Undirected,
  of: Int32Array,
): Communities {
  const own = new Int32Array(nodeCount).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (own[start] !== -1) continue;
    own[start] = count;
    stack.push(start);
    while (stack.length > 0) {
      const node = stack.pop()!;
      for (let entry = first[node]!; entry < first[node + 1]!; entry++) {
        const other = neighbours[entry]!;
        if (own[other] !== -1 || of[other] !== of[node]) continue;
        own[other] = count;
        stack.push(other);
      }
    }
    count++;
  }
  return { of: own, count };
}
