// The tree behind callers, callees, dependencies and dependents: who is related to a symbol, over which edges, how far.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { SymbolKind } from "../model/symbol.ts";
import { forEachIncoming, forEachOutgoing } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { toMergedEdgeRef, toSite, toSymbolRef } from "./describe.ts";
import type { Relation, Site } from "./results.ts";

/** One relation before it is described: all edges of one kind and resolution between the same two nodes. */
export interface RelatedNode {
  readonly node: number;
  readonly kind: EdgeKind;
  readonly resolution: Resolution;
  readonly edges: readonly number[];
}

export interface TreeItem extends RelatedNode {
  readonly depth: number;
  readonly parent: number;
}

export interface TreeRequest {
  /** What the question is about; edges between these are left out, but for a node's edges to itself. */
  readonly starts: readonly number[];
  readonly direction: "in" | "out";
  readonly filter: EdgeFilter;
  readonly depth: number;
  readonly symbolKinds: ReadonlySet<SymbolKind> | undefined;
}

/**
 * Items in depth-first order. A symbol that is reached in several ways stands under each of them, and what is behind it
 * only under the first of the shortest ways, so that the tree is never larger than the edges that it shows.
 */
export function growTree(graph: Graph, request: TreeRequest): TreeItem[] {
  const { starts, direction, filter, depth } = request;
  const own = new Set(starts);
  const opened = openingItems(graph, request, own);
  const items: TreeItem[] = [];
  const stack: TreeItem[] = relatedNodes(graph, starts, direction, filter, own)
    .map((related) => ({ ...related, depth: 1, parent: -1 }))
    .reverse();
  const done = new Set<number>(own);
  while (stack.length > 0) {
    const item = stack.pop()!;
    const index = items.push(item) - 1;
    if (item.depth >= depth || done.has(item.node)) continue;
    if (opened.get(item.node) !== item.depth) continue;
    done.add(item.node);
    const below = relatedNodes(
      graph,
      [item.node],
      direction,
      filter,
      undefined,
    );
    for (let at = below.length - 1; at >= 0; at--)
      stack.push({ ...below[at]!, depth: item.depth + 1, parent: index });
  }
  return keepKinds(graph, items, request.symbolKinds);
}

/** At which depth each node is reached first. */
function openingItems(
  graph: Graph,
  { starts, direction, filter, depth }: TreeRequest,
  own: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let level: readonly number[] = starts;
  for (let far = 1; far < depth && level.length > 0; far++) {
    const next: number[] = [];
    for (const node of level)
      for (const related of relatedNodes(
        graph,
        [node],
        direction,
        filter,
        undefined,
      ))
        if (!own.has(related.node) && !depths.has(related.node)) {
          depths.set(related.node, far);
          next.push(related.node);
        }
    level = next;
  }
  return depths;
}

/** The neighbours of `nodes` on one side, in node order; parallel edges merged. `own`: see TreeRequest.starts. */
export function relatedNodes(
  graph: Graph,
  nodes: readonly number[],
  direction: "in" | "out",
  filter: EdgeFilter,
  own: ReadonlySet<number> | undefined,
): RelatedNode[] {
  const found = new Map<string, { related: RelatedNode; edges: Set<number> }>();
  for (const node of nodes) {
    const visit = (edge: number, other: number): void => {
      if (own?.has(other) === true && !(nodes.length === 1 && other === node))
        return;
      const kind = graph.edgeKind(edge);
      const resolution = graph.edgeResolution(edge);
      const key = `${String(other)} ${kind} ${resolution}`;
      const known = found.get(key);
      if (known === undefined) {
        const edges = new Set([edge]);
        found.set(key, {
          related: { node: other, kind, resolution, edges: [] },
          edges,
        });
      } else known.edges.add(edge);
    };
    if (direction === "out") forEachOutgoing(graph, node, filter, visit);
    else forEachIncoming(graph, node, filter, visit);
  }
  return [...found.values()]
    .map(({ related, edges }) => ({
      ...related,
      edges: [...edges].sort((a, b) => a - b),
    }))
    .sort((a, b) => a.node - b.node || a.edges[0]! - b.edges[0]!);
}

/** Leaves out other kinds; what stood under them moves up to the nearest item that is kept. */
function keepKinds(
  graph: Graph,
  items: readonly TreeItem[],
  kinds: ReadonlySet<SymbolKind> | undefined,
): TreeItem[] {
  if (kinds === undefined) return [...items];
  const place = new Map<number, number>([[-1, -1]]);
  const kept: TreeItem[] = [];
  items.forEach((item, index) => {
    const parent = place.get(item.parent) ?? -1;
    if (kinds.has(graph.kind(item.node)))
      place.set(index, kept.push({ ...item, parent }) - 1);
    else place.set(index, parent);
  });
  return kept;
}

/** Described, without source lines. `anchor` is the node under which the item stands. */
export function toRelation(
  graph: Graph,
  item: TreeItem,
  direction: "in" | "out",
  anchor: number,
  maxSites: number,
): Relation {
  const [from, to] =
    direction === "in" ? [item.node, anchor] : [anchor, item.node];
  return {
    symbol: toSymbolRef(graph, item.node),
    edge: toMergedEdgeRef(graph, item.edges, from, to),
    depth: item.depth,
    parent: item.parent,
    sites: toSites(graph, item.edges, maxSites),
  };
}

/** The first sites of some edges, in order of file and place. */
export function toSites(
  graph: Graph,
  edges: readonly number[],
  most: number,
): readonly Site[] {
  const sites: Site[] = [];
  for (const edge of edges) {
    if (sites.length >= most) break;
    const path = graph.path(graph.from(edge));
    for (const range of graph.sites(edge)) {
      if (sites.length >= most) break;
      sites.push(toSite(path, range));
    }
  }
  return sites;
}
