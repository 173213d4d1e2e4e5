// Which edges and nodes an algorithm may walk over.
import { edgeKinds, resolutions } from "../model/edge.ts";
import type { EdgeKind, Resolution } from "../model/edge.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Graph } from "./graph.ts";

/** Some of the nodes of a graph. */
export interface NodeSet {
  /** Tells it from the other sets of the graph. */
  readonly name: string;
  /** 1 for each node that is in it. */
  readonly has: Uint8Array;
}

/** Bit sets over the codes of kinds and resolutions, and a choice of nodes. */
export interface EdgeFilter {
  readonly kinds: number;
  readonly resolutions: number;
  /** Absent: every node. */
  readonly admits?: NodeSet;
  /**
   * true: what an anonymous function does counts as done by the nearest named symbol around it. A walk that arrives at
   * an anonymous function stays on it, because arriving there is not arriving at what stands around it.
   */
  readonly rollUp: boolean;
  /** true: edges that nothing runs on account of do not count. */
  readonly runningOnly?: boolean;
}

/** What of a filter is about an edge, whatever its ends. */
export type EdgeRule = Omit<EdgeFilter, "admits" | "rollUp">;

export function toKindBits(kinds: readonly EdgeKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << edgeKinds.indexOf(kind)), 0);
}

export function toResolutionBits(list: readonly Resolution[]): number {
  return list.reduce(
    (bits, resolution) => bits | (1 << resolutions.indexOf(resolution)),
    0,
  );
}

/** The edge alone; nodes are not looked at. */
export function passesFilter(
  graph: Graph,
  filter: EdgeRule,
  edge: number,
): boolean {
  const { edgeKind, edgeResolution } = graph.columns;
  return (
    ((filter.kinds >> edgeKind[edge]!) & 1) === 1 &&
    ((filter.resolutions >> edgeResolution[edge]!) & 1) === 1 &&
    (filter.runningOnly !== true || !graph.isTypeOnly(edge))
  );
}

/** The node and the anonymous functions and classes inside it that no other named symbol stands around. */
export function bodyNodes(graph: Graph, node: number): readonly number[] {
  const { firstChild, children, flags } = graph.columns;
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++) {
    const end = firstChild[nodes[next]! + 1]!;
    for (let at = firstChild[nodes[next]!]!; at < end; at++) {
      const child = children[at]!;
      if ((flags[child]! & DefinitionFlag.anonymous) !== 0) nodes.push(child);
    }
  }
  return nodes;
}

/**
 * Calls `visit` for every edge that leads from the node, as `filter` sees it. It reads the columns directly: walks over
 * whole graphs spend their time here.
 */
export function forEachOutgoing(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
  visit: (edge: number, target: number) => void,
): void {
  const { firstChild } = graph.columns;
  visitOutgoing(graph, node, filter, visit);
  // Most symbols contain nothing; then there is no body to look through.
  if (!filter.rollUp || firstChild[node] === firstChild[node + 1]) return;
  const body = bodyNodes(graph, node);
  for (let at = 1; at < body.length; at++)
    visitOutgoing(graph, body[at]!, filter, visit);
}

function visitOutgoing(
  graph: Graph,
  node: number,
  { kinds, resolutions: certainties, admits }: EdgeFilter,
  visit: (edge: number, target: number) => void,
): void {
  const { firstOut, to, edgeKind, edgeResolution } = graph.columns;
  const end = firstOut[node + 1]!;
  for (let edge = firstOut[node]!; edge < end; edge++) {
    if (((kinds >> edgeKind[edge]!) & 1) === 0) continue;
    if (((certainties >> edgeResolution[edge]!) & 1) === 0) continue;
    const target = to[edge]!;
    if (admits?.has[target] !== 0) visit(edge, target);
  }
}

export interface IncomingOptions {
  readonly everySource?: boolean;
  readonly settled?: Int32Array;
}

/**
 * Calls `visit` for every edge that leads to the node, as `filter` sees it. With `rollUp` the source is the nearest
 * named symbol; `everySource` also names the anonymous ones below it, so that a walk backwards passes every node that
 * a walk forwards would pass. Edges from a node that is not 0 in `settled` may be left out, which saves a look at most
 * edges of a walk over everything; with `rollUp` none of these may be anonymous.
 */
export function forEachIncoming(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
  visit: (edge: number, source: number) => void,
  { everySource = false, settled }: IncomingOptions = {},
): void {
  const { firstIn, incoming, from, parent, flags } = graph.columns;
  const { admits, rollUp } = filter;
  const end = firstIn[node + 1]!;
  for (let at = firstIn[node]!; at < end; at++) {
    const edge = incoming[at]!;
    let source = from[edge]!;
    if (settled !== undefined && settled[source] !== 0) continue;
    if (!passesFilter(graph, filter, edge)) continue;
    while (
      rollUp &&
      (flags[source]! & DefinitionFlag.anonymous) !== 0 &&
      parent[source] !== -1
    ) {
      if (everySource && admits?.has[source] !== 0) visit(edge, source);
      source = parent[source]!;
    }
    if (admits?.has[source] !== 0) visit(edge, source);
  }
}
