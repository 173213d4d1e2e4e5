// Which nodes stand on the ways of others.
import type { Digraph } from "./digraph.ts";

export interface Betweenness {
  /** Shortest paths from one other node to another that lead through the node, each pair of ends counting 1 in all. */
  readonly score: Float64Array;
  /** Nodes from which was walked; fewer than all: the score is an estimate. */
  readonly sources: number;
}

export interface BetweennessLimits {
  readonly most: number;
  readonly least: number;
  readonly work: number;
}

/**
 * U. Brandes, A faster algorithm for betweenness centrality (Journal of Mathematical Sociology 25, 2001), directed, every
 * edge one step. With more nodes than `most`, some of them, evenly spread, are walked from, and what is found is scaled up
 * (U. Brandes, C. Pich, Centrality estimation in large networks, 2007): `most`, or fewer when they passed `work` edges before,
 * but never fewer than `least`. Nodes × edges, or about 2 × `work`.
 */
export function findBetweenness(
  { nodeCount, firstOut, to }: Digraph,
  { most, least, work }: BetweennessLimits,
): Betweenness {
  const score = new Float64Array(nodeCount);
  const paths = new Float64Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  /** Of each node that is done: (1 + what depends on it) / paths to it. One look per edge instead of two. */
  const share = new Float64Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const isExact = nodeCount <= most;
  const stride = strideOf(nodeCount);
  let sources = 0;
  let passed = 0;
  let source = 0;
  while (
    sources < Math.min(nodeCount, most) &&
    (isExact || passed < work || sources < least)
  ) {
    source = (source + stride) % nodeCount;
    sources++;
    let length = 0;
    distance[source] = 0;
    paths[source] = 1;
    queue[length++] = source;
    for (let at = 0; at < length; at++) {
      const node = queue[at]!;
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
        const target = to[edge]!;
        if (distance[target] === -1) {
          distance[target] = distance[node]! + 1;
          queue[length++] = target;
        }
        if (distance[target] === distance[node]! + 1)
          paths[target]! += paths[node]!;
      }
    }
    // Backwards: a node's successors on shortest paths are done before it.
    for (let at = length - 1; at >= 0; at--) {
      const node = queue[at]!;
      passed += firstOut[node + 1]! - firstOut[node]!;
      let sum = 0;
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
        const target = to[edge]!;
        if (distance[target] === distance[node]! + 1) sum += share[target]!;
      }
      const dependency = sum * paths[node]!;
      share[node] = (1 + dependency) / paths[node]!;
      if (node !== source) score[node]! += dependency;
    }
    for (let at = 0; at < length; at++) {
      const node = queue[at]!;
      distance[node] = -1;
      paths[node] = 0;
    }
  }
  const scale = sources === 0 ? 1 : nodeCount / sources;
  if (scale !== 1)
    for (let node = 0; node < nodeCount; node++) score[node]! *= scale;
  return { score, sources };
}

/** Steps of the golden section come to every node once, and any number of them lie evenly spread. */
function strideOf(nodeCount: number): number {
  let stride = Math.max(1, Math.round(nodeCount * 0.618_033_988_75));
  while (greatestCommonDivisor(stride, nodeCount) > 1) stride++;
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
