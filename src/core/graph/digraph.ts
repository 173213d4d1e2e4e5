// A directed graph without names, in compact columns: what algorithms over a whole graph walk over.
import { countStarts, placeByStart } from "./countingSort.ts";

/** Compressed sparse rows in both directions. Of each pair of nodes at most one edge leads from the one to the other. */
export interface Digraph {
  readonly nodeCount: number;
  /** By source, then target. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What was joined in the edge, added up. */
  readonly weight: Float64Array;
  /** First outgoing edge of each node; one more entry than nodes. */
  readonly firstOut: Uint32Array;
  /** First entry of each node in `incoming`; one more entry than nodes. */
  readonly firstIn: Uint32Array;
  /** Edges by target, then source. */
  readonly incoming: Int32Array;
  /** 1 for each node that leads to itself; such edges are not among the others. */
  readonly loops: Uint8Array;
}

/** Edge i leads from `from[i]` to `to[i]`; parallel ones become one with the sum of their weights. Linear. */
export function buildDigraph(
  nodeCount: number,
  from: Int32Array,
  to: Int32Array,
  weight: Float64Array,
): Digraph {
  const loops = new Uint8Array(nodeCount);
  // A stable sort by target and then by source is one by both.
  const byTarget = placeByStart(to, countStarts(to, nodeCount));
  const sources = byTarget.map((edge) => from[edge]!);
  const order = placeByStart(sources, countStarts(sources, nodeCount));
  const ownFrom = new Int32Array(from.length);
  const ownTo = new Int32Array(from.length);
  const ownWeight = new Float64Array(from.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const edge = byTarget[order[at]!]!;
    const source = from[edge]!;
    const target = to[edge]!;
    if (source === target) {
      loops[source] = 1;
      continue;
    }
    if (
      count > 0 &&
      ownFrom[count - 1] === source &&
      ownTo[count - 1] === target
    ) {
      ownWeight[count - 1]! += weight[edge]!;
      continue;
    }
    ownFrom[count] = source;
    ownTo[count] = target;
    ownWeight[count++] = weight[edge]!;
  }
  const finalFrom = ownFrom.slice(0, count);
  const finalTo = ownTo.slice(0, count);
  const firstIn = countStarts(finalTo, nodeCount);
  return {
    nodeCount,
    from: finalFrom,
    to: finalTo,
    weight: ownWeight.slice(0, count),
    firstOut: countStarts(finalFrom, nodeCount),
    firstIn,
    incoming: placeByStart(finalTo, firstIn),
    loops,
  };
}
