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
  const { starts, depth } = request;
  const levels = openLevels(graph, request);
  const items: TreeItem[] = [];
  const opened = new Set<number>(starts);
  const stack = placed(levels.direct, 1, -1);
  while (stack.length > 0) {
    const item = stack.pop()!;
    const index = items.push(item) - 1;
    const level = levels.behind.get(item.node);
    if (item.depth >= depth || level === undefined) continue;
    if (level.depth !== item.depth || opened.has(item.node)) continue;
    opened.add(item.node);
    stack.push(...placed(level.related, item.depth + 1, index));
  }
  return keepKinds(graph, items, request.symbolKinds);
}

/** In reverse, because the stack gives the last one first. */
function placed(
  related: readonly RelatedNode[],
  depth: number,
  parent: number,
): TreeItem[] {
  return related.map((one) => ({ ...one, depth, parent })).reverse();
}

interface Levels {
  readonly direct: readonly RelatedNode[];
  /** For each node that is opened: at which depth it is reached first, and what is behind it. */
  readonly behind: ReadonlyMap<
    number,
    { readonly depth: number; readonly related: readonly RelatedNode[] }
  >;
}

/** Level by level, so that the shortest way to a node is known before its tree is laid out. */
function openLevels(graph: Graph, request: TreeRequest): Levels {
  const { starts, direction, filter, depth } = request;
  const own = new Set(starts);
  const direct = relatedNodes(graph, starts, direction, filter, own);
  const behind = new Map<
    number,
    { readonly depth: number; readonly related: readonly RelatedNode[] }
  >();
  let level: readonly RelatedNode[] = direct;
  for (let far = 1; far < depth && level.length > 0; far++) {
    const next: RelatedNode[] = [];
    for (const { node } of level) {
      if (own.has(node) || behind.has(node)) continue;
      const related = relatedNodes(graph, [node], direction, filter, undefined);
      behind.set(node, { depth: far, related });
      for (const one of related) next.push(one);
    }
    level = next;
  }
  return { direct, behind };
}

/** The neighbours of `nodes` on one side, in node order; parallel edges merged. `own`: see TreeRequest.starts. */
function relatedNodes(
  graph: Graph,
  nodes: readonly number[],
  direction: "in" | "out",
  filter: EdgeFilter,
  own: ReadonlySet<number> | undefined,
): RelatedNode[] {
  const { edgeKind, edgeResolution } = graph.columns;
  const found = new Map<number, { readonly node: number; edges: number[] }>();
  for (const node of nodes) {
    const visit = (edge: number, other: number): void => {
      if (own?.has(other) === true && !(nodes.length === 1 && other === node))
        return;
      // Both codes stay below 256, so that one number tells the three apart.
      const key =
        (other * 256 + (edgeKind[edge] ?? 0)) * 256 +
        (edgeResolution[edge] ?? 0);
      const known = found.get(key);
      if (known === undefined) found.set(key, { node: other, edges: [edge] });
      else known.edges.push(edge);
    };
    if (direction === "out") forEachOutgoing(graph, node, filter, visit);
    else forEachIncoming(graph, node, filter, visit);
  }
  return [...found.values()]
    .map(({ node, edges }) => {
      const [first = -1] = edges;
      return {
        node,
        kind: graph.edgeKind(first),
        resolution: graph.edgeResolution(first),
        edges:
          edges.length === 1
            ? edges
            : [...new Set(edges)].sort((a, b) => a - b),
      };
    })
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
