// How one symbol leads to another: shortest paths, or what stands in the way.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import { findShortestPaths } from "../graph/shortestPath.ts";
import type { GraphPath } from "../graph/pathSearch.ts";
import { toSymbolRef } from "./describe.ts";
import { toEdgeDetail } from "./edges.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  filterParameters,
  kindsParameter,
  maxSitesParameter,
  rollUpParameter,
  sourceLinesParameter,
  symbolParameter,
} from "./parameters.ts";
import { explainMissingPath } from "./missingPath.ts";
import { openEnds } from "./pathEnds.ts";
import { defineQuery } from "./query.ts";
import type { PathAnswer } from "./pathResults.ts";
import { openFilter } from "./selection.ts";
import { readSourceLines } from "./sourceLines.ts";

export const path = defineQuery({
  id: "path",
  title: "How does this lead to that?",
  description:
    "The shortest ways along edges from one symbol or file to another, with the places that are evidence; if there is none, how far each side reaches and what stopped it.",
  parameters: z.object({
    from: symbolParameter,
    to: symbolParameter,
    via: symbolParameter
      .optional()
      .describe("A symbol that the way has to pass"),
    k: z.int().min(1).max(20).default(1).describe("How many ways at most"),
    kinds: kindsParameter(relationKinds),
    members: z
      .boolean()
      .default(true)
      .describe("Count what a class, namespace or file contains as part of it"),
    rollUp: rollUpParameter,
    ...filterParameters,
    maxSites: maxSitesParameter,
    sourceLines: sourceLinesParameter,
  }),
  positional: ["from", "to"],
  counted: "paths",
  needs: "database",
  example: { from: "main", to: "main" },
  run: async ({ graph, reads, sources }, parameters) => {
    const filter = openFilter(
      graph,
      parameters,
      parameters.kinds,
      parameters.rollUp,
    );
    const stops = [parameters.from, parameters.via, parameters.to]
      .filter((stop) => stop !== undefined)
      .map((stop) => getSymbol(graph, stop));
    const ends = openEnds(graph, stops, parameters.members);
    const paths = findThrough(graph, ends, filter, parameters.k);
    const first = ends[0] ?? [];
    const last = ends.at(-1) ?? [];
    const why =
      paths.length > 0
        ? { reachedFrom: 0, reachedTo: 0, stoppedBy: [] }
        : await explainMissingPath(
            { graph, reads, filter, parameters },
            first,
            last,
          );
    const described: PathAnswer["paths"] = paths.map(({ nodes, edges }) => ({
      symbols: nodes.map((node) => toSymbolRef(graph, node)),
      edges: edges.map((edge) =>
        toEdgeDetail(graph, edge, parameters.maxSites),
      ),
    }));
    const data: PathAnswer = {
      paths: parameters.sourceLines
        ? await withLines(described, sources)
        : described,
      ...why,
    };
    return { data, total: paths.length, returned: paths.length };
  },
});

/** Paths through all stops. With stops between, only the shortest piece is taken for each but the last. */
function findThrough(
  graph: Graph,
  stops: readonly (readonly number[])[],
  filter: EdgeFilter,
  count: number,
): readonly GraphPath[] {
  let paths: readonly GraphPath[] = [];
  for (let at = 0; at + 1 < stops.length; at++) {
    const last = at + 2 === stops.length;
    const starts = at === 0 ? (stops[0] ?? []) : [paths[0]?.nodes.at(-1) ?? -1];
    const pieces = findShortestPaths(
      graph,
      starts,
      new Set(stops[at + 1]),
      filter,
      last ? count : 1,
    );
    if (pieces.length === 0) return [];
    const [before] = paths;
    paths = pieces.map((piece) =>
      before === undefined
        ? piece
        : {
            nodes: [...before.nodes, ...piece.nodes.slice(1)],
            edges: [...before.edges, ...piece.edges],
          },
    );
  }
  return paths;
}

async function withLines(
  paths: PathAnswer["paths"],
  sources: Parameters<typeof readSourceLines>[0],
): Promise<PathAnswer["paths"]> {
  const attach = await readSourceLines(
    sources,
    paths.flatMap(({ edges }) => edges.flatMap(({ sites }) => sites)),
  );
  return paths.map(({ symbols, edges }) => ({
    symbols,
    edges: edges.map((edge) => ({ ...edge, sites: edge.sites.map(attach) })),
  }));
}
