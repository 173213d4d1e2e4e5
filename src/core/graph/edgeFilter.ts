// Which edges and nodes an algorithm may walk over.
import { edgeKinds, resolutions } from "../model/edge.ts";
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { Graph } from "./graph.ts";

/** Bit sets over the codes of kinds and resolutions, and a rule for nodes. */
export interface EdgeFilter {
  readonly kinds: number;
  readonly resolutions: number;
  /** Absent: every node. */
  readonly admits?: (node: number) => boolean;
  /**
   * true: what an anonymous function does counts as done by the nearest named symbol around it. A walk that arrives at
   * an anonymous function stays on it, because arriving there is not arriving at what stands around it.
   */
  readonly rollUp: boolean;
}

export function toKindBits(kinds: readonly EdgeKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << edgeKinds.indexOf(kind)), 0);
}

export function toResolutionBits(list: readonly Resolution[]): number {
  return list.reduce(
    (bits, resolution) => bits | (1 << resolutions.indexOf(resolution)),
    0,
  );
}

/** Kind and resolution only; nodes are not looked at. */
export function passesFilter(
  graph: Graph,
  filter: EdgeFilter,
  edge: number,
): boolean {
  const { edgeKind, edgeResolution } = graph.columns;
  return (
    ((filter.kinds >> edgeKind[edge]!) & 1) === 1 &&
    ((filter.resolutions >> edgeResolution[edge]!) & 1) === 1
  );
}

/** The node and the anonymous functions and classes inside it that no other named symbol stands around. */
export function bodyNodes(graph: Graph, node: number): readonly number[] {
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++)
    for (const child of graph.children(nodes[next]!))
      if (graph.isAnonymous(child)) nodes.push(child);
  return nodes;
}

/** Calls `visit` for every edge that leads from the node, as `filter` sees it. */
export function forEachOutgoing(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
  visit: (edge: number, target: number) => void,
): void {
  const sources = filter.rollUp ? bodyNodes(graph, node) : [node];
  for (const source of sources) {
    const { first, end } = graph.outgoing(source);
    for (let edge = first; edge < end; edge++)
      if (passesFilter(graph, filter, edge)) {
        const target = graph.to(edge);
        if (filter.admits === undefined || filter.admits(target))
          visit(edge, target);
      }
  }
}

/**
 * Calls `visit` for every edge that leads to the node, as `filter` sees it. With `rollUp` the source is the nearest
 * named symbol; `everySource` also names the anonymous ones below it, so that a walk backwards passes every node that
 * a walk forwards would pass.
 */
export function forEachIncoming(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
  visit: (edge: number, source: number) => void,
  everySource = false,
): void {
  for (const edge of graph.incoming(node)) {
    if (!passesFilter(graph, filter, edge)) continue;
    let source = graph.from(edge);
    while (filter.rollUp && graph.isAnonymous(source)) {
      const parent = graph.parent(source);
      if (parent === -1) break;
      if (everySource && (filter.admits === undefined || filter.admits(source)))
        visit(edge, source);
      source = parent;
    }
    if (filter.admits === undefined || filter.admits(source))
      visit(edge, source);
  }
}
