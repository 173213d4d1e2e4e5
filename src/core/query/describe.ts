// From nodes and edges of the graph to the plain shapes of answers. Lines and columns become 1-based here and nowhere else.
import { edgeKinds } from "../model/edge.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { Range } from "../model/position.ts";
import type { Graph } from "../graph/graph.ts";
import type { EdgeRef, Site, SymbolRef } from "./results.ts";

export function toSymbolRef(graph: Graph, node: number): SymbolRef {
  const external = graph.isExternal(node);
  const file = graph.fileOf(node);
  const position = graph.namePosition(node);
  const range = graph.range(node);
  const signature = graph.signature(node);
  const parent = graph.parent(node);
  return {
    id: graph.id(node),
    key: graph.key(node),
    name: graph.name(node),
    qualifiedName: graph.qualifiedName(node),
    kind: graph.kind(node),
    path: graph.path(node),
    line: position.line + 1,
    column: position.column + 1,
    startLine: range.startLine + 1,
    endLine: range.endLine + 1,
    language: file === -1 ? "" : graph.fileLanguage(file),
    signature: signature === "" ? undefined : signature,
    container: parent === -1 ? undefined : graph.id(parent),
    test: graph.isTest(node),
    external,
  };
}

export function toEdgeRef(graph: Graph, edge: number): EdgeRef {
  return {
    id: graph.edgeId(edge),
    from: graph.id(graph.from(edge)),
    to: graph.id(graph.to(edge)),
    kind: graph.edgeKind(edge),
    resolution: graph.edgeResolution(edge),
    sites: graph.siteCount(edge),
  };
}

/**
 * Several edges of one kind and resolution, drawn as one from `source` to `target`: what an anonymous function does
 * counts as done by the named symbol around it, and what a member does by the class that is looked at as a whole.
 */
export function toMergedEdgeRef(
  graph: Graph,
  edges: readonly number[],
  source: number,
  target: number,
): EdgeRef {
  const [first = -1] = edges;
  const alone =
    edges.length === 1 &&
    graph.from(first) === source &&
    graph.to(first) === target;
  return {
    ...toEdgeRef(graph, first),
    from: graph.id(source),
    to: graph.id(target),
    sites: edges.reduce((sum, edge) => sum + graph.siteCount(edge), 0),
    ...(alone ? {} : { ids: edges.map((edge) => graph.edgeId(edge)) }),
  };
}

export function toSite(path: string, range: Range): Site {
  return {
    path,
    line: range.startLine + 1,
    column: range.startColumn + 1,
    endLine: range.endLine + 1,
    endColumn: range.endColumn + 1,
  };
}

/** Containment as an edge: it follows from the child, has no sites, and its id is the negative of the child's. */
export function toContainsEdge(graph: Graph, child: number): EdgeRef {
  return {
    id: -graph.id(child),
    from: graph.id(graph.parent(child)),
    to: graph.id(child),
    kind: "contains",
    resolution: "exact",
    sites: 0,
  };
}

/** A record with the keys in the order of edge kinds, so that equal counts give equal bytes. */
export function inKindOrder(
  counts: ReadonlyMap<EdgeKind, number>,
): Record<string, number> {
  const ordered: Record<string, number> = {};
  for (const kind of edgeKinds) {
    const count = counts.get(kind);
    if (count !== undefined) ordered[kind] = count;
  }
  return ordered;
}
