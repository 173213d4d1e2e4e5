// The order of a few nodes in which the least weight leads backwards.
import type { Digraph } from "./digraph.ts";

/**
 * Position of each node. Dynamic programming over the sets of nodes that stand first (M. Held, R. Karp, A dynamic programming
 * approach to sequencing problems, SIAM 10, 1962, for this problem E. Lawler, A comment on minimum feedback arc sets, IEEE
 * Transactions on Circuit Theory 11, 1964): 2ⁿ·n steps and 9 bytes for each set, for n of up to 16 nodes.
 */
export function orderExactly({
  nodeCount,
  from,
  to,
  weight,
}: Digraph): Int32Array {
  const low = Math.min(8, nodeCount);
  const high = nodeCount - low;
  const lowMask = (1 << low) - 1;
  // What leads from a node into a set, for each half of the set.
  const intoLow = sumsOf(nodeCount, low);
  const intoHigh = sumsOf(nodeCount, high);
  const direct = Array.from({ length: nodeCount }, () =>
    new Float64Array(nodeCount).fill(0),
  );
  for (let edge = 0; edge < to.length; edge++)
    direct[from[edge]!]![to[edge]!]! += weight[edge]!;
  for (let node = 0; node < nodeCount; node++) {
    fillSums(intoLow[node]!, direct[node]!, 0);
    fillSums(intoHigh[node]!, direct[node]!, low);
  }
  const sets = 1 << nodeCount;
  const cost = new Float64Array(sets).fill(Infinity);
  const last = new Uint8Array(sets);
  cost[0] = 0;
  for (let set = 1; set < sets; set++) {
    for (let node = 0; node < nodeCount; node++) {
      if (((set >> node) & 1) === 0) continue;
      const before = set & ~(1 << node);
      const own =
        cost[before]! +
        intoLow[node]![before & lowMask]! +
        intoHigh[node]![before >> low]!;
      if (own < cost[set]!) {
        cost[set] = own;
        last[set] = node;
      }
    }
  }
  const position = new Int32Array(nodeCount);
  let set = sets - 1;
  for (let at = nodeCount - 1; at >= 0; at--) {
    const node = last[set]!;
    position[node] = at;
    set &= ~(1 << node);
  }
  return position;
}

function sumsOf(nodes: number, bits: number): Float64Array[] {
  return Array.from({ length: nodes }, () => new Float64Array(1 << bits));
}

/** Entry of each set of the nodes from `first` on: what `values` says of its members, added up. */
function fillSums(
  sums: Float64Array,
  values: Float64Array,
  first: number,
): void {
  for (let set = 1; set < sums.length; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)]! + values[first + lowest]!;
  }
}
