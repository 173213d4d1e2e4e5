// The evidence of what leads from one symbol, file or folder to another.
import { passesFilter } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { NodePair } from "../graph/cycles.ts";
import type { Graph } from "../graph/graph.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { CycleStep } from "./cycleResults.ts";
import { inKindOrder, toSite } from "./describe.ts";
import type { LevelProjection } from "./level.ts";
import type { Site } from "./results.ts";

/** How any of the pairs looks; all edges of the graph are gone through once. */
export function describeSteps(
  graph: Graph,
  { digraph, groupOf, describe }: LevelProjection,
  filter: EdgeFilter,
  pairs: readonly NodePair[],
  maxSites: number,
): (pair: NodePair) => CycleStep {
  const keyOf = (from: number, to: number): number =>
    from * digraph.nodeCount + to;
  const edgesOf = new Map(
    pairs.map(([from, to]) => [keyOf(from, to), [] as number[]]),
  );
  const { from, to } = graph.columns;
  if (edgesOf.size > 0)
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const source = groupOf[from[edge]!]!;
      const target = groupOf[to[edge]!]!;
      if (source === -1 || target === -1 || source === target) continue;
      const own = edgesOf.get(keyOf(source, target));
      if (own !== undefined && passesFilter(graph, filter, edge))
        own.push(edge);
    }
  return (pair) => {
    const edges = edgesOf.get(keyOf(...pair))!;
    const kinds = new Map<EdgeKind, number>();
    let siteCount = 0;
    for (const edge of edges) {
      const sites = graph.siteCount(edge);
      const kind = graph.edgeKind(edge);
      kinds.set(kind, (kinds.get(kind) ?? 0) + sites);
      siteCount += sites;
    }
    return {
      from: describe(pair[0]),
      to: describe(pair[1]),
      typeOnly: edges.every((edge) => graph.isTypeOnly(edge)),
      kinds: inKindOrder(kinds),
      siteCount,
      sites: firstSites(graph, edges, maxSites),
    };
  };
}

/** The first places in order of file and place; one that is evidence for several edges is there once. */
function firstSites(
  graph: Graph,
  edges: readonly number[],
  most: number,
): readonly Site[] {
  const byPlace = new Map<string, Site>();
  for (const edge of edges) {
    const path = graph.path(graph.from(edge));
    for (const range of graph.sites(edge)) {
      const site = toSite(path, range);
      const place = `${path}:${String(site.line)}:${String(site.column)}`;
      if (!byPlace.has(place)) byPlace.set(place, site);
    }
  }
  return [...byPlace.values()]
    .sort(
      (a, b) =>
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
        a.line - b.line ||
        a.column - b.column,
    )
    .slice(0, most);
}
