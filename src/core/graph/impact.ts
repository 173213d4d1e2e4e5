// What a change may be noticed by: a walk against the edges that also crosses dispatch.
//
// Who calls a method of an interface may run any method that overrides it: a change of one of those is noticed by these callers
// too. So a method is left along its `overrides` edges upwards, where it is not changed itself but called through, and from
// there along everything that leads in but other overriding methods.
import { edgeKinds } from "../model/edge.ts";
import { forEachIncoming, forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter, IncomingOptions } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { Kept } from "./kept.ts";

export interface Impact {
  /** Nodes that notice, nearest first, without those that changed; among equals in the order of edges. */
  readonly order: readonly number[];
  /** Steps from the change; 0 for what changed, -1 for what notices nothing. */
  readonly hop: (node: number) => number;
  /** The edges of a shortest way from a node that notices to a change. */
  readonly proof: (node: number) => readonly number[];
}

export const overridingKinds = 1 << edgeKinds.indexOf("overrides");
export const importingKinds =
  (1 << edgeKinds.indexOf("imports")) | (1 << edgeKinds.indexOf("re_exports"));

/**
 * At most `hops` steps; Infinity: as far as it goes. Imports count as one step from a file that is changed itself, and not
 * further on: a file that imports one in which something notices a change need not notice it. Linear in what is reached.
 */
export function findImpact(
  graph: Graph,
  changed: readonly number[],
  filter: EdgeFilter,
  hops: number,
): Impact {
  const count = graph.nodeCount;
  // A node has two states: it notices, and behind all of these it is called through.
  // One more than each, so that nothing has to be written where nothing is reached.
  const hop = new Int32Array(2 * count);
  const before = new Int32Array(2 * count);
  const by = new Int32Array(2 * count);
  const order: number[] = [];
  let level: number[] = [];
  for (const node of changed)
    if (hop[node] === 0) {
      hop[node] = 1;
      level.push(node);
    }
  const upwards = { ...filter, kinds: filter.kinds & overridingKinds };
  const climbs = overriding.get(graph, "", () => findOverriding(graph));
  const incoming: IncomingOptions = changed.some((node) =>
    graph.isAnonymous(node),
  )
    ? {}
    : { settled: hop };
  for (let far = 0; far < hops && level.length > 0; far++) {
    const next: number[] = [];
    const kinds = far === 0 ? filter.kinds : filter.kinds & ~importingKinds;
    const direct = { ...filter, kinds };
    const through = { ...filter, kinds: kinds & ~overridingKinds };
    let state = -1;
    const reach = (edge: number, source: number): void => {
      // What notices by itself is not reached again by being called through.
      if (hop[source] !== 0) return;
      hop[source] = far + 2;
      before[source] = state + 1;
      by[source] = edge;
      next.push(source);
      order.push(source);
    };
    const climb = (edge: number, target: number): void => {
      if (hop[target + count] !== 0) return;
      // Its callers are found by what it notices itself, unless that is a step later.
      if (hop[target] !== 0 && hop[target]! <= far + 1) return;
      hop[target + count] = far + 1;
      before[target + count] = state + 1;
      by[target + count] = edge;
      level.push(target + count);
    };
    // It grows while it is gone through: climbing costs no step.
    for (let at = 0; at < level.length; at++) {
      state = level[at]!;
      const isThrough = state >= count;
      const node = isThrough ? state - count : state;
      const rule = isThrough ? through : direct;
      forEachIncoming(graph, node, rule, reach, incoming);
      if (climbs[node] === 1) forEachOutgoing(graph, node, upwards, climb);
    }
    level = next;
  }
  return {
    order,
    hop: (node) => hop[node]! - 1,
    proof: (node) => {
      const edges: number[] = [];
      for (let state = node; before[state] !== 0; state = before[state]! - 1)
        edges.push(by[state]!);
      return edges;
    },
  };
}

/** Which nodes may climb at all: few do, and nobody need look through the edges of all others. */
const overriding = new Kept<Graph, Uint8Array>(1);

/** 1 for whatever overrides something, and for what stands around it where that is anonymous. */
function findOverriding(graph: Graph): Uint8Array {
  const { edgeKind, from } = graph.columns;
  const found = new Uint8Array(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (((overridingKinds >> edgeKind[edge]!) & 1) === 0) continue;
    let node = from[edge]!;
    found[node] = 1;
    while (graph.isAnonymous(node) && graph.parent(node) !== -1)
      found[(node = graph.parent(node))] = 1;
  }
  return found;
}

/** Whether anything but itself leads to it, or calls it through what it overrides. */
export function isUsed(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
): boolean {
  const upwards = { ...filter, kinds: filter.kinds & overridingKinds };
  const through = { ...filter, kinds: filter.kinds & ~overridingKinds };
  const seen = [node];
  let used = false;
  for (let next = 0; next < seen.length && !used; next++) {
    const at = seen[next]!;
    forEachIncoming(graph, at, at === node ? filter : through, (_, source) => {
      used ||= source !== node;
    });
    forEachOutgoing(graph, at, upwards, (_, target) => {
      if (!seen.includes(target)) seen.push(target);
    });
  }
  return used;
}
