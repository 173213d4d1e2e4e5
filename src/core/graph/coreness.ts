// How deep in the graph a node is: the largest k for which it belongs to a part in which everything has k neighbours.
import type { Digraph } from "./digraph.ts";

/**
 * Coreness of each node; edges count in both directions, and a pair of nodes once. V. Batagelj, M. Zaveršnik, An O(m)
 * Algorithm for Cores Decomposition of Networks (arXiv cs/0310049, 2003). Linear.
 */
export function findCoreness(digraph: Digraph): Int32Array {
  const { nodeCount } = digraph;
  const { first, neighbours } = undirected(digraph);
  const degree = new Int32Array(nodeCount);
  let highest = 0;
  for (let node = 0; node < nodeCount; node++) {
    degree[node] = first[node + 1]! - first[node]!;
    highest = Math.max(highest, degree[node]!);
  }
  // Nodes sorted by degree; `starts` says where those of each degree begin, as it is now.
  const starts = new Int32Array(highest + 2);
  for (let node = 0; node < nodeCount; node++) starts[degree[node]! + 1]!++;
  for (let at = 0; at <= highest; at++) starts[at + 1]! += starts[at]!;
  const sorted = new Int32Array(nodeCount);
  const place = new Int32Array(nodeCount);
  const next = starts.slice();
  for (let node = 0; node < nodeCount; node++) {
    place[node] = next[degree[node]!]!++;
    sorted[place[node]!] = node;
  }
  for (let at = 0; at < nodeCount; at++) {
    const node = sorted[at]!;
    for (let entry = first[node]!; entry < first[node + 1]!; entry++) {
      const other = neighbours[entry]!;
      const before = degree[other]!;
      if (before <= degree[node]!) continue;
      // It changes places with the first of its degree, which then begins one further on.
      const front = starts[before]!;
      const swapped = sorted[front]!;
      sorted[front] = other;
      sorted[place[other]!] = swapped;
      place[swapped] = place[other]!;
      place[other] = front;
      starts[before]!++;
      degree[other] = before - 1;
    }
  }
  return degree;
}

/** Neighbours of each node in either direction, each once. */
function undirected({
  nodeCount,
  firstOut,
  to,
  firstIn,
  incoming,
  from,
}: Digraph): { readonly first: Uint32Array; readonly neighbours: Int32Array } {
  const first = new Uint32Array(nodeCount + 1);
  const neighbours = new Int32Array(to.length * 2);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    let out = firstOut[node]!;
    let into = firstIn[node]!;
    // Both lists are sorted.
    while (out < firstOut[node + 1]! || into < firstIn[node + 1]!) {
      const target = out < firstOut[node + 1]! ? to[out]! : nodeCount;
      const source =
        into < firstIn[node + 1]! ? from[incoming[into]!]! : nodeCount;
      neighbours[count++] = Math.min(target, source);
      if (target <= source) out++;
      if (source <= target) into++;
    }
    first[node + 1] = count;
  }
  return { first, neighbours: neighbours.slice(0, count) };
}
