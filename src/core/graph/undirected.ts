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
  const towards = new Float64Array(groupCount);
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
        if (towards[other] === 0) outNeighbours[count++] = other;
        towards[other]! += weight[entry]!;
      }
    }
    outNeighbours.subarray(begin, count).sort();
    for (let entry = begin; entry < count; entry++) {
      outWeight[entry] = towards[outNeighbours[entry]!]!;
      towards[outNeighbours[entry]!] = 0;
    }
    outFirst[group + 1] = count;
  }
  return withDegrees({
    nodeCount: groupCount,
    first: outFirst,
    neighbours: outNeighbours.slice(0, count),
    weight: outWeight.slice(0, count),
    inside: own,
  });
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
