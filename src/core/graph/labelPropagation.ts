// Communities by what most neighbours say.
import { splitUnconnected } from "./communities.ts";
import type { Communities } from "./communities.ts";
import type { Undirected } from "./undirected.ts";

/** Labels mostly come to rest within a few rounds. */
const mostRounds = 100;

/**
 * U. Raghavan, R. Albert, S. Kumara, Near linear time algorithm to detect community structures in large-scale networks
 * (Physical Review E 76, 2007), weighted and without chance: nodes in their order, each takes the label that most weight
 * at it has; of equal ones its own, else one that is drawn by a fixed hash: were it the smallest, the first label would flood
 * the graph. Communities that fall apart are parted.
 */
export function propagateLabels(graph: Undirected): Communities {
  const { nodeCount, first, neighbours, weight } = graph;
  const label = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const towards = new Float64Array(nodeCount);
  for (let round = 0, changed = true; changed && round < mostRounds; round++) {
    changed = false;
    for (let node = 0; node < nodeCount; node++) {
      const begin = first[node]!;
      const end = first[node + 1]!;
      for (let at = begin; at < end; at++)
        towards[label[neighbours[at]!]!]! += weight[at]!;
      let best = label[node]!;
      for (let at = begin; at < end; at++) {
        const other = label[neighbours[at]!]!;
        const more = towards[other]! - towards[best]!;
        const drawn = more === 0 && best !== label[node] && other !== best;
        if (more > 0 || (drawn && draw(node, other) > draw(node, best)))
          best = other;
      }
      for (let at = begin; at < end; at++) towards[label[neighbours[at]!]!] = 0;
      if (best === label[node]) continue;
      label[node] = best;
      changed = true;
    }
  }
  return splitUnconnected(graph, label);
}

/** An unsigned number that looks as if it were by chance: the finalizer of MurmurHash3 (A. Appleby, public domain). */
function draw(node: number, label: number): number {
  let mixed = Math.imul(node, 0x9e3779b1) ^ label;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
