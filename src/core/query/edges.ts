// Edges with both ends and their evidence: by kind, by id, or between two symbols.
import { z } from "zod";
import { edgeKinds, relationKinds } from "../model/edge.ts";
import { bodyNodes, passesFilter } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { wholeOf } from "../graph/members.ts";
import { toContainsEdge, toEdgeRef, toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  filterParameters,
  limitParameter,
  maxSitesParameter,
  offsetParameter,
  rollUpParameter,
  sourceLinesParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { toSites } from "./relationTree.ts";
import type { EdgeDetail } from "./results.ts";
import { openFilter } from "./selection.ts";
import { withSourceLines } from "./sourceLines.ts";
import { nodesWithin } from "./within.ts";

const withinParameter = z.array(z.string()).default([]);

export const edges = defineQuery({
  id: "edges",
  title: "List edges with their evidence",
  description:
    "Edges in order of source and target, each with its ends and the places that are evidence for it. Edges named by id are given whatever the filters say. Between folders and files they are those behind a line of the overview.",
  parameters: z.object({
    kind: z.enum(edgeKinds).optional().describe("Only this kind of edge"),
    ids: z
      .array(z.int())
      .optional()
      .describe("Exactly these edges, by their ids"),
    from: symbolParameter.optional().describe("Only edges from this symbol"),
    to: symbolParameter.optional().describe("Only edges to this symbol"),
    fromWithin: withinParameter.describe(
      "Only edges from what is in these: folders and files by path ('' is the workspace), or symbols",
    ),
    fromExcept: withinParameter.describe("… but not in these"),
    toWithin: withinParameter.describe("Only edges to what is in these"),
    toExcept: withinParameter.describe("… but not in these"),
    members: z
      .boolean()
      .default(true)
      .describe("Count what a class, namespace or file contains as part of it"),
    rollUp: rollUpParameter,
    ...filterParameters,
    limit: limitParameter(100),
    offset: offsetParameter,
    maxSites: maxSitesParameter.default(200),
    sourceLines: sourceLinesParameter,
  }),
  positional: [],
  needs: "graph",
  example: { kind: "calls", limit: 10 },
  run: async ({ graph, sources }, parameters) => {
    const { from, to, ids, members, rollUp, offset, limit } = parameters;
    const filter = openFilter(
      graph,
      parameters,
      parameters.kind === undefined ? relationKinds : [parameters.kind],
      false,
    );
    const expand = (text: string | number): ReadonlySet<number> => {
      const node = getSymbol(graph, text);
      const nodes = members ? wholeOf(graph, node) : [node];
      return new Set(
        rollUp ? nodes.flatMap((one) => bodyNodes(graph, one)) : nodes,
      );
    };
    const ends: Ends = {
      origins: from === undefined ? undefined : expand(from),
      targets: to === undefined ? undefined : expand(to),
      fromHas: hasOf(graph, parameters.fromWithin, parameters.fromExcept),
      toHas: hasOf(graph, parameters.toWithin, parameters.toExcept),
    };
    if (parameters.kind === "contains" && ids === undefined)
      return listContains(graph, filter, ends, offset, limit);
    const found =
      ids === undefined
        ? selectEdges(graph, filter, ends)
        : graph.edgesOfIds(new Set(ids));
    const page = found
      .slice(offset, offset + limit)
      .map((edge) => toEdgeDetail(graph, edge, parameters.maxSites));
    const data = await withSourceLines(sources, page, parameters.sourceLines);
    return { data, total: found.length, returned: data.length };
  },
});

export function toEdgeDetail(
  graph: Graph,
  edge: number,
  maxSites: number,
): EdgeDetail {
  return {
    edge: toEdgeRef(graph, edge),
    from: toSymbolRef(graph, graph.from(edge)),
    to: toSymbolRef(graph, graph.to(edge)),
    sites: toSites(graph, [edge], maxSites),
  };
}

/** What an edge may lead from and to; undefined is anything. */
interface Ends {
  readonly origins: ReadonlySet<number> | undefined;
  readonly targets: ReadonlySet<number> | undefined;
  readonly fromHas: Uint8Array | undefined;
  readonly toHas: Uint8Array | undefined;
}

/** Where only exceptions are named, they are those of the whole workspace. */
const hasOf = (
  graph: Graph,
  within: readonly string[],
  except: readonly string[],
): Uint8Array | undefined =>
  within.length + except.length === 0
    ? undefined
    : nodesWithin(graph, within.length === 0 ? [""] : within, except);

const fits = (
  { admits }: EdgeFilter,
  { origins, targets, fromHas, toHas }: Ends,
  from: number,
  to: number,
): boolean =>
  targets?.has(to) !== false &&
  origins?.has(from) !== false &&
  fromHas?.[from] !== 0 &&
  toHas?.[to] !== 0 &&
  admits?.has[from] !== 0 &&
  admits?.has[to] !== 0;

function selectEdges(
  graph: Graph,
  filter: EdgeFilter,
  ends: Ends,
): readonly number[] {
  const { origins, targets } = ends;
  const found: number[] = [];
  const consider = (edge: number): void => {
    if (
      passesFilter(graph, filter, edge) &&
      fits(filter, ends, graph.from(edge), graph.to(edge))
    )
      found.push(edge);
  };
  if (origins !== undefined)
    for (const node of origins) {
      const { first, end } = graph.outgoing(node);
      for (let edge = first; edge < end; edge++) consider(edge);
    }
  else if (targets !== undefined)
    for (const node of targets) graph.incoming(node).forEach(consider);
  else for (let edge = 0; edge < graph.edgeCount; edge++) consider(edge);
  // A scan of everything finds them in order already.
  return origins === undefined && targets === undefined
    ? found
    : found.sort((a, b) => a - b);
}

/** Containment has no evidence of its own: it is read off the symbols. */
function listContains(
  graph: Graph,
  filter: EdgeFilter,
  ends: Ends,
  offset: number,
  limit: number,
) {
  const found: number[] = [];
  for (let child = 0; child < graph.symbolCount; child++)
    if (
      graph.parent(child) !== -1 &&
      fits(filter, ends, graph.parent(child), child)
    )
      found.push(child);
  const data: readonly EdgeDetail[] = found
    .slice(offset, offset + limit)
    .map((child) => ({
      edge: toContainsEdge(graph, child),
      from: toSymbolRef(graph, graph.parent(child)),
      to: toSymbolRef(graph, child),
      sites: [],
    }));
  return { data, total: found.length, returned: data.length };
}
