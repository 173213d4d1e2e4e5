// A digraph seen without directions: what communities are looked for in.
import type { Digraph } from "./digraph.ts";

/** Each pair of neighbours stands once with each of them; compressed sparse rows. */
export interface Undirected {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  /** Ascending for each node; never the node itself. */
  readonly neighbours: Int32Array;
  readonly weight: Float64Array;
  /** Weight inside of each node, counted twice, as both ends are in it. */
  readonly inside: Float64Array;
  /** Weight at each node, `inside` included. */
  readonly degree: Float64Array;
  /** Sum of `degree`. */
  readonly total: number;
}

/** Weights of both directions are added up. */
export function toUndirected({
  nodeCount,
  firstOut,
  to,
  firstIn,
  incoming,
  from,
  weight,
}: Digraph): Undirected {
  const first = new Uint32Array(nodeCount + 1);
  const neighbours = new Int32Array(to.length * 2);
  const weights = new Float64Array(to.length * 2);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    let out = firstOut[node]!;
    let into = firstIn[node]!;
    // Both lists are sorted.
    while (out < firstOut[node + 1]! || into < firstIn[node + 1]!) {
      const target = out < firstOut[node + 1]! ? to[out]! : nodeCount;
      const source =
        into < firstIn[node + 1]! ? from[incoming[into]!]! : nodeCount;
      neighbours[count] = Math.min(target, source);
      if (target <= source) weights[count]! += weight[out++]!;
      if (source <= target) weights[count]! += weight[incoming[into++]!]!;
      count++;
    }
    first[node + 1] = count;
  }
  return withDegrees({
    nodeCount,
    first,
    neighbours: neighbours.slice(0, count),
    weight: weights.slice(0, count),
    inside: new Float64Array(nodeCount),
  });
}

/** Each group as one node. `groups` are numbered from 0 without gaps. */
export function aggregate(
  { nodeCount, first, neighbours, weight, inside }: Undirected,
  groupOf: Int32Array,
  groupCount: number,
): Undirected {
  const start = new Uint32Array(groupCount + 1);
  for (let node = 0; node < nodeCount; node++) start[groupOf[node]! + 1]!++;
  for (let group = 0; group < groupCount; group++)
    start[group + 1]! += start[group]!;
  const members = new Int32Array(nodeCount);
  const next = start.slice();
  for (let node = 0; node < nodeCount; node++)
    members[next[groupOf[node]!]!++] = node;
  const own = new Float64Array(groupCount);
  /** The entry of a neighbour; that of another group's stands before this group's first. */
  const entryOf = new Int32Array(groupCount).fill(-1);
  const outFirst = new Uint32Array(groupCount + 1);
  const outNeighbours = new Int32Array(neighbours.length);
  const outWeight = new Float64Array(neighbours.length);
  let count = 0;
  for (let group = 0; group < groupCount; group++) {
    const begin = count;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const node = members[at]!;
      own[group]! += inside[node]!;
      for (let entry = first[node]!; entry < first[node + 1]!; entry++) {
        const other = groupOf[neighbours[entry]!]!;
        if (other === group) {
          own[group]! += weight[entry]!;
          continue;
        }
        if (entryOf[other]! < begin) {
          entryOf[other] = count;
          outNeighbours[count++] = other;
        }
        outWeight[entryOf[other]!]! += weight[entry]!;
      }
    }
    outFirst[group + 1] = count;
  }
  return withDegrees({
    nodeCount: groupCount,
    first: outFirst,
    ...turn(outFirst, outNeighbours, outWeight),
    inside: own,
  });
}

/** Both ends of each edge have it: whoever hands its entries on to its neighbours, one node after the other, sorts theirs. */
function turn(
  first: Uint32Array,
  neighbours: Int32Array,
  weight: Float64Array,
): Pick<Undirected, "neighbours" | "weight"> {
  const next = first.slice();
  const count = first.at(-1)!;
  const turned = {
    neighbours: new Int32Array(count),
    weight: new Float64Array(count),
  };
  for (let node = 0; node + 1 < first.length; node++)
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const place = next[neighbours[at]!]!++;
      turned.neighbours[place] = node;
      turned.weight[place] = weight[at]!;
    }
  return turned;
}

function withDegrees(graph: Omit<Undirected, "degree" | "total">): Undirected {
  const degree = graph.inside.slice();
  let total = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    for (let at = graph.first[node]!; at < graph.first[node + 1]!; at++)
      degree[node]! += graph.weight[at]!;
    total += degree[node]!;
  }
  return { ...graph, degree, total };
}
