// Shortest paths by number of edges; the same graph always gives the same path.
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { walkGraph } from "./walk.ts";

export interface GraphPath {
  /** One more than edges. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** A shortest path, or undefined where `filter` lets none through. From a node to itself it is the node alone. */
export function findShortestPath(
  graph: Graph,
  from: number,
  to: number,
  filter: EdgeFilter,
): GraphPath | undefined {
  const walk = walkGraph(graph, [from], "out", filter, undefined, to);
  if (walk.distance[to] === -1) return undefined;
  const nodes = [to];
  const edges: number[] = [];
  for (let at = to; walk.before[at] !== -1; at = walk.before[at]!) {
    edges.push(walk.edge[at]!);
    nodes.push(walk.before[at]!);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse() };
}
