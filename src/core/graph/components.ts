// Strongly connected components: what leads to one another and back.
import type { Digraph } from "./digraph.ts";

export interface Components {
  readonly count: number;
  /** Component of each node. A component comes before all that lead into it. */
  readonly of: Int32Array;
  /** Nodes of each component. */
  readonly sizes: Int32Array;
}

/**
 * R. Tarjan, Depth-first search and linear graph algorithms (SIAM Journal on Computing 1, 1972), with a stack of its own
 * instead of recursion: a chain of a million nodes is no deeper than one of two. Linear.
 */
export function findComponents({
  nodeCount,
  firstOut,
  to,
}: Digraph): Components {
  const of = new Int32Array(nodeCount).fill(-1);
  /** When a node was met, from 1; 0: not yet. */
  const index = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  /** Where the search goes on at a node that is open. */
  const next = new Uint32Array(nodeCount);
  const path = new Int32Array(nodeCount);
  const open = new Int32Array(nodeCount);
  const sizes: number[] = [];
  let pathLength = 0;
  let openLength = 0;
  let met = 0;
  const enter = (node: number): void => {
    index[node] = low[node] = ++met;
    next[node] = firstOut[node]!;
    path[pathLength++] = node;
    open[openLength++] = node;
  };
  for (let start = 0; start < nodeCount; start++) {
    if (index[start] !== 0) continue;
    enter(start);
    while (pathLength > 0) {
      const node = path[pathLength - 1]!;
      if (next[node]! < firstOut[node + 1]!) {
        const target = to[next[node]!++]!;
        if (index[target] === 0) enter(target);
        else if (of[target] === -1)
          low[node] = Math.min(low[node]!, index[target]!);
        continue;
      }
      pathLength--;
      if (pathLength > 0) {
        const before = path[pathLength - 1]!;
        low[before] = Math.min(low[before]!, low[node]!);
      }
      if (low[node] !== index[node]) continue;
      let size = 0;
      for (let member = -1; member !== node; size++) {
        member = open[--openLength]!;
        of[member] = sizes.length;
      }
      sizes.push(size);
    }
  }
  return { count: sizes.length, of, sizes: Int32Array.from(sizes) };
}
