// Every place where a symbol is used, reads and writes apart.
import { z } from "zod";
import { edgeKinds, kindsOfRole } from "../model/edge.ts";
import type { EdgeKind } from "../model/edge.ts";
import { passesFilter } from "../graph/edgeFilter.ts";
import { inKindOrder, toSite, toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  filterParameters,
  limitParameter,
  offsetParameter,
  sourceLinesParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { References } from "./results.ts";
import { openFilter } from "./selection.ts";
import { readSourceLines } from "./sourceLines.ts";

export const references = defineQuery({
  id: "references",
  title: "Where is this used?",
  description:
    "Every occurrence of a symbol, in order of file and place, with reads and writes told apart.",
  parameters: z.object({
    symbol: symbolParameter,
    role: z
      .enum([
        "any",
        "call",
        "read",
        "write",
        "type",
        "import",
        "inherit",
        "decorate",
      ])
      .default("any")
      .describe("Only uses in this role"),
    ...filterParameters,
    limit: limitParameter(200),
    offset: offsetParameter,
    sourceLines: sourceLinesParameter,
  }),
  positional: ["symbol"],
  counted: "occurrences",
  needs: "graph",
  example: { symbol: "main" },
  run: async ({ graph, sources }, parameters) => {
    const node = getSymbol(graph, parameters.symbol);
    const kinds = kindsOfRole[parameters.role] ?? edgeKinds;
    const filter = openFilter(graph, parameters, kinds, false);
    const byKind = new Map<EdgeKind, number>();
    const places = [...graph.incoming(node)]
      .filter(
        (edge) =>
          passesFilter(graph, filter, edge) &&
          filter.admits?.has[graph.from(edge)] !== 0,
      )
      .flatMap((edge) => {
        const kind = graph.edgeKind(edge);
        const ranges = graph.sites(edge);
        byKind.set(kind, (byKind.get(kind) ?? 0) + ranges.length);
        return ranges.map((range) => ({ edge, range }));
      })
      .sort(
        (a, b) =>
          graph.fileOf(graph.from(a.edge)) - graph.fileOf(graph.from(b.edge)) ||
          a.range.startLine - b.range.startLine ||
          a.range.startColumn - b.range.startColumn ||
          a.edge - b.edge,
      );
    const page = places
      .slice(parameters.offset, parameters.offset + parameters.limit)
      .map(({ edge, range }) => ({
        kind: graph.edgeKind(edge),
        resolution: graph.edgeResolution(edge),
        from: toSymbolRef(graph, graph.namedNode(graph.from(edge))),
        site: toSite(graph.path(graph.from(edge)), range),
      }));
    const attach = parameters.sourceLines
      ? await readSourceLines(
          sources,
          page.map(({ site }) => site),
        )
      : undefined;
    const data: References = {
      symbol: toSymbolRef(graph, node),
      byKind: inKindOrder(byKind),
      reads: (byKind.get("reads") ?? 0) + (byKind.get("references") ?? 0),
      writes: byKind.get("writes") ?? 0,
      occurrences: page.map((item) => ({
        ...item,
        site: attach?.(item.site) ?? item.site,
      })),
    };
    return { data, total: places.length, returned: page.length };
  },
});
