// A part of a digraph as a digraph of its own.
import { countStarts, placeByStart } from "./countingSort.ts";
import type { Digraph } from "./digraph.ts";

export interface Subgraph {
  readonly digraph: Digraph;
  /** Nodes of the whole, ascending, by node of the part. */
  readonly nodes: Int32Array;
  /** Edges of the whole, ascending, by edge of the part. */
  readonly edges: Int32Array;
}

/** The group of each node, and how many nodes each group has. */
export interface Grouping {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/**
 * The nodes of a group and the edges between them. `nodes` are those of the group, ascending; `place` is scratch of one entry
 * for each node of the whole. Linear in the nodes and their edges.
 */
export function subgraphOf(
  whole: Digraph,
  { of }: Grouping,
  nodes: Int32Array,
  place: Int32Array,
): Subgraph {
  const count = nodes.length;
  const group = of[nodes[0] ?? 0];
  let capacity = 0;
  for (let at = 0; at < count; at++) {
    const node = nodes[at]!;
    place[node] = at;
    capacity += whole.firstOut[node + 1]! - whole.firstOut[node]!;
  }
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  const weight = new Float64Array(capacity);
  const edges = new Int32Array(capacity);
  const firstOut = new Uint32Array(count + 1);
  const loops = new Uint8Array(count);
  let length = 0;
  for (let at = 0; at < count; at++) {
    const node = nodes[at]!;
    loops[at] = whole.loops[node]!;
    // Nodes keep their order, so the edges come sorted by source and target again.
    const end = whole.firstOut[node + 1]!;
    for (let edge = whole.firstOut[node]!; edge < end; edge++) {
      const target = whole.to[edge]!;
      if (of[target] !== group) continue;
      from[length] = at;
      to[length] = place[target]!;
      weight[length] = whole.weight[edge]!;
      edges[length++] = edge;
    }
    firstOut[at + 1] = length;
  }
  const ends = to.slice(0, length);
  const firstIn = countStarts(ends, count);
  return {
    digraph: {
      nodeCount: count,
      from: from.slice(0, length),
      to: ends,
      weight: weight.slice(0, length),
      firstOut,
      firstIn,
      incoming: placeByStart(ends, firstIn),
      loops,
    },
    nodes,
    edges: edges.slice(0, length),
  };
}

/** The nodes of some groups, ascending; one pass over all nodes. */
export function membersOf(
  { of, sizes }: Grouping,
  groups: Iterable<number>,
): ReadonlyMap<number, Int32Array> {
  const members = new Map<number, Int32Array>();
  const next = new Int32Array(sizes.length);
  for (const group of groups) members.set(group, new Int32Array(sizes[group]!));
  for (let node = 0; node < of.length; node++) {
    const group = of[node]!;
    const own = members.get(group);
    if (own !== undefined) own[next[group]!++] = node;
  }
  return members;
}
