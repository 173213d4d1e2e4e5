// Communities by the Leiden algorithm.
import { splitUnconnected } from "./communities.ts";
import type { Communities } from "./communities.ts";
import { aggregate } from "./undirected.ts";
import type { Undirected } from "./undirected.ts";

/** Gains below this are rounding. In weight. */
const least = 1e-9;
/** How often the whole is begun anew from what it found, as long as that gains: more where it is cheap. */
const passes = { small: 10, large: 2 } as const;
/** Edges above which a graph counts as large. */
const largeEdges = 100_000;

/**
 * V. Traag, L. Waltman, N. van Eck, From Louvain to Leiden: guaranteeing well-connected communities (Scientific Reports 9,
 * 2019), for modularity with a resolution: nodes move to better communities, each community is refined into parts that are
 * connected, the parts become the nodes of the next level. Without chance: nodes are gone through in their order, and the
 * refinement takes the best merge (the limit of randomness θ → 0); of equal ones the first. Communities are connected.
 */
export function findLeiden(graph: Undirected, resolution: number): Communities {
  let of: Int32Array = Int32Array.from(
    { length: graph.nodeCount },
    (_, node) => node,
  );
  // Nothing is joined, and shares of nothing are no numbers.
  if (graph.total === 0) return splitUnconnected(graph, of);
  const isLarge = graph.neighbours.length > 2 * largeEdges;
  const most = isLarge ? passes.large : passes.small;
  for (let pass = 0; pass < most; pass++) {
    const next = runLevels(graph, of, resolution);
    of = next.of;
    if (!next.moved) break;
  }
  return splitUnconnected(graph, of);
}

/** From a partition of the nodes to a better one, over all levels. */
function runLevels(
  whole: Undirected,
  start: Int32Array,
  resolution: number,
): { readonly of: Int32Array; readonly moved: boolean } {
  let graph = whole;
  let partition = start;
  /** Node of the present level for each node of the whole. */
  let place = Int32Array.from({ length: whole.nodeCount }, (_, node) => node);
  let moved = false;
  for (;;) {
    const found = moveNodes(graph, partition, resolution);
    moved ||= found.moved;
    const refined = refine(graph, found.of, resolution);
    // A community for each node: nothing is left to be put together.
    if (refined.count === graph.nodeCount)
      return { of: place.map((node) => found.of[node]!), moved };
    const outer = new Int32Array(refined.count);
    for (let node = 0; node < graph.nodeCount; node++)
      outer[refined.of[node]!] = found.of[node]!;
    graph = aggregate(graph, refined.of, refined.count);
    place = place.map((node) => refined.of[node]!);
    partition = renumber(outer);
  }
}

/** Numbers from 0 on, by first use. */
function renumber(of: Int32Array): Int32Array {
  const number = new Int32Array(
    of.reduce((a, b) => Math.max(a, b), 0) + 1,
  ).fill(-1);
  let count = 0;
  return of.map((group) => {
    if (number[group] === -1) number[group] = count++;
    return number[group]!;
  });
}

/** Moves nodes to the communities where they add most, until none gains; only neighbours of what moved are looked at again. */
function moveNodes(
  { nodeCount, first, neighbours, weight, degree, total }: Undirected,
  start: Int32Array,
  resolution: number,
): { readonly of: Int32Array; readonly moved: boolean } {
  const of = start.slice();
  const size = new Int32Array(nodeCount);
  const weightAt = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    size[of[node]!]!++;
    weightAt[of[node]!]! += degree[node]!;
  }
  const empty: number[] = [];
  for (let group = nodeCount - 1; group >= 0; group--)
    if (size[group] === 0) empty.push(group);
  const towards = new Float64Array(nodeCount);
  /** Communities next to the node at hand. */
  const around = new Int32Array(nodeCount);
  // A ring: no node waits twice.
  const queue = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const waits = new Uint8Array(nodeCount).fill(1);
  let head = 0;
  let waiting = nodeCount;
  let moved = false;
  while (waiting > 0) {
    const node = queue[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    waits[node] = 0;
    const begin = first[node]!;
    const end = first[node + 1]!;
    let count = 0;
    for (let at = begin; at < end; at++) {
      const group = of[neighbours[at]!]!;
      if (towards[group] === 0) around[count++] = group;
      towards[group]! += weight[at]!;
    }
    const own = of[node]!;
    const pull = (resolution * degree[node]!) / total;
    let best = own;
    let gain = towards[own]! - pull * (weightAt[own]! - degree[node]!);
    for (let at = 0; at < count; at++) {
      const group = around[at]!;
      if (group === own) continue;
      const other = towards[group]! - pull * weightAt[group]!;
      if (other > gain + least) {
        gain = other;
        best = group;
      }
    }
    // Alone it gains nothing and loses nothing.
    if (gain < -least && size[own]! > 1) best = empty.at(-1)!;
    for (let at = 0; at < count; at++) towards[around[at]!] = 0;
    if (best === own) continue;
    if (size[best] === 0) empty.pop();
    if (--size[own]! === 0) empty.push(own);
    size[best]!++;
    weightAt[own]! -= degree[node]!;
    weightAt[best]! += degree[node]!;
    of[node] = best;
    moved = true;
    for (let at = begin; at < end; at++) {
      const other = neighbours[at]!;
      if (waits[other] === 1 || of[other] === best) continue;
      waits[other] = 1;
      let tail = head + waiting;
      if (tail >= nodeCount) tail -= nodeCount;
      queue[tail] = other;
      waiting++;
    }
  }
  return { of, moved };
}

/** Parts of each community, each merged node by node from what is well connected to the rest of the community. */
function refine(
  { nodeCount, first, neighbours, weight, degree, total }: Undirected,
  community: Int32Array,
  resolution: number,
): Communities {
  const of = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const size = new Int32Array(nodeCount).fill(1);
  const weightAt = degree.slice();
  const communityWeight = new Float64Array(nodeCount);
  /** Weight from each part to the rest of its community. */
  const outwards = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    communityWeight[community[node]!]! += degree[node]!;
    for (let at = first[node]!; at < first[node + 1]!; at++)
      if (community[neighbours[at]!] === community[node])
        outwards[node]! += weight[at]!;
  }
  const isWellConnected = (part: number, whole: number): boolean =>
    outwards[part]! + least >=
    ((resolution * weightAt[part]!) / total) *
      (communityWeight[whole]! - weightAt[part]!);
  const towards = new Float64Array(nodeCount);
  /** Parts next to the node at hand. */
  const around = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const whole = community[node]!;
    const own = of[node]!;
    if (size[own]! > 1 || !isWellConnected(own, whole)) continue;
    const begin = first[node]!;
    const end = first[node + 1]!;
    let count = 0;
    for (let at = begin; at < end; at++) {
      if (community[neighbours[at]!] !== whole) continue;
      const part = of[neighbours[at]!]!;
      if (towards[part] === 0) around[count++] = part;
      towards[part]! += weight[at]!;
    }
    const pull = (resolution * degree[node]!) / total;
    let best = own;
    let gain = 0;
    for (let at = 0; at < count; at++) {
      const part = around[at]!;
      const other = towards[part]! - pull * weightAt[part]!;
      if (other < gain + least && !(best === own && other >= 0)) continue;
      if (!isWellConnected(part, whole)) continue;
      gain = other;
      best = part;
    }
    const between = towards[best]!;
    for (let at = 0; at < count; at++) towards[around[at]!] = 0;
    if (best === own) continue;
    outwards[best]! += outwards[own]! - 2 * between;
    weightAt[best]! += degree[node]!;
    size[best]!++;
    size[own] = 0;
    of[node] = best;
  }
  const numbered = renumber(of);
  return {
    of: numbered,
    count: numbered.reduce((a, b) => Math.max(a, b), -1) + 1,
  };
}
