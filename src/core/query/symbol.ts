// Everything about one symbol that a details panel shows.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { Sources } from "../ports.ts";
import { fileCircle, symbolCircle } from "../graph/circle.ts";
import { toResolutionBits } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { wholeOf } from "../graph/members.ts";
import { findReach } from "../graph/reach.ts";
import { classKinds } from "../graph/metrics/classes.ts";
import { classFigures } from "./classFigures.ts";
import { judge } from "./coupling.ts";
import { inKindOrder, toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import type { ClassNumbers } from "./metricResults.ts";
import { resolutionsParameter, symbolParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { SymbolDetail } from "./results.ts";
import { openStructure } from "./selection.ts";
import { thresholdParameters } from "./thresholds.ts";

export const symbol = defineQuery({
  id: "symbol",
  title: "About a symbol",
  description:
    "Place, signature, documentation, source text, complexity of a function, metrics and grade of a class, members, bases, derived classes, how many edges of each kind lead to it and from it, how much notices a change of it as far as that goes, and the circles of symbols and of files that it is in.",
  parameters: z.object({
    symbol: symbolParameter,
    includeSource: z.boolean().default(true).describe("Read its source text"),
    includeDoc: z
      .boolean()
      .default(true)
      .describe("Look up its documentation in the database"),
    sourceLimit: z
      .int()
      .min(1)
      .max(10_000)
      .default(400)
      .describe("At most so many lines of source text"),
    resolutions: resolutionsParameter,
    ...thresholdParameters.coupling,
  }),
  positional: ["symbol"],
  needs: "database",
  example: { symbol: "main" },
  run: async ({ graph, reads, sources }, parameters) => {
    const node = getSymbol(graph, parameters.symbol);
    const external = graph.isExternal(node);
    const doc =
      parameters.includeDoc && !external
        ? await reads.doc(graph.id(node))
        : undefined;
    const source =
      parameters.includeSource && !external
        ? await readSource(graph, node, sources, parameters.sourceLimit)
        : undefined;
    const { resolutions } = parameters;
    const metrics = metricsOf(graph, node, resolutions);
    const data: SymbolDetail = {
      symbol: toSymbolRef(graph, node),
      containers: containersOf(graph, node).map((at) => toSymbolRef(graph, at)),
      doc,
      source: source?.text,
      stale: source?.stale ?? false,
      complexity: graph.complexity(node),
      metrics,
      grade:
        metrics === undefined ? undefined : judge(metrics, parameters).grade,
      ...(external ? {} : reachOf(graph, node, resolutions)),
      members: [...graph.children(node)]
        .filter((child) => !graph.isAnonymous(child))
        .map((child) => toSymbolRef(graph, child)),
      bases: inheritance(graph, node, "out"),
      derived: inheritance(graph, node, "in"),
      incoming: countKinds(graph, [...graph.incoming(node)], resolutions),
      outgoing: countKinds(graph, edgesFrom(graph, node), resolutions),
    };
    return { data, total: 1, returned: 1 };
  },
});

function metricsOf(
  graph: Graph,
  node: number,
  resolutions: readonly Resolution[],
): ClassNumbers | undefined {
  // The figures of all classes are computed for it: nothing else has any.
  if (!classKinds.has(graph.kind(node))) return undefined;
  const { nodes, ownerOf, numbers } = classFigures(graph, { resolutions });
  const index = ownerOf[node] ?? -1;
  return nodes[index] === node ? numbers[index] : undefined;
}

/** Of something in the workspace, over every kind of edge, tests included. */
function reachOf(
  graph: Graph,
  node: number,
  resolutions: readonly Resolution[],
): Required<Pick<SymbolDetail, "impact" | "circle">> {
  const filter = openStructure(graph, {
    kinds: relationKinds,
    scope: "",
    resolutions,
    includeTests: true,
  });
  const noticing = findReach(graph, wholeOf(graph, node), filter);
  const running = { ...filter, runningOnly: true };
  return {
    impact: {
      symbols: noticing.length,
      files: countFiles(graph, noticing),
      tests: noticing.filter((each) => graph.isTest(each)).length,
    },
    circle: {
      symbols: symbolCircle(graph, node, running),
      files: fileCircle(graph, graph.fileOf(node), running),
    },
  };
}

function countFiles(graph: Graph, nodes: readonly number[]): number {
  const seen = new Uint8Array(graph.fileCount);
  let count = 0;
  for (const node of nodes) {
    const file = graph.fileOf(node);
    if (seen[file] === 0) count++;
    seen[file] = 1;
  }
  return count;
}

/** Innermost first. */
export function containersOf(graph: Graph, node: number): readonly number[] {
  const found: number[] = [];
  for (let at = graph.parent(node); at !== -1; at = graph.parent(at))
    found.push(at);
  return found;
}

function edgesFrom(graph: Graph, node: number): readonly number[] {
  const { first, end } = graph.outgoing(node);
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function inheritance(graph: Graph, node: number, direction: "in" | "out") {
  const edges =
    direction === "out" ? edgesFrom(graph, node) : [...graph.incoming(node)];
  const others = edges
    .filter((edge) =>
      ["extends", "implements", "overrides"].includes(graph.edgeKind(edge)),
    )
    .map((edge) => (direction === "out" ? graph.to(edge) : graph.from(edge)));
  return [...new Set(others)].map((other) => toSymbolRef(graph, other));
}

function countKinds(
  graph: Graph,
  edges: readonly number[],
  resolutions: readonly Resolution[],
): Record<string, number> {
  const bits = toResolutionBits(resolutions);
  const counts = new Map<EdgeKind, number>();
  for (const edge of edges) {
    if (((bits >> (graph.columns.edgeResolution[edge] ?? 0)) & 1) === 0)
      continue;
    const kind = graph.edgeKind(edge);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return inKindOrder(counts);
}

async function readSource(
  graph: Graph,
  node: number,
  sources: Sources,
  limit: number,
): Promise<{ readonly text: string; readonly stale: boolean } | undefined> {
  const { startLine, endLine, endColumn } = graph.range(node);
  const end = Math.min(
    endColumn === 0 ? endLine : endLine + 1,
    startLine + limit,
  );
  try {
    const { lines, stale } = await sources.lines(
      graph.path(node),
      startLine,
      Math.max(end, startLine + 1),
    );
    return { text: lines.join("\n"), stale };
  } catch {
    // Deleted or locked since it was indexed: the rest of the answer still stands.
    return undefined;
  }
}
