// References that lead nowhere for sure, with the reason; also imports whose module is not there.
import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import { edgeKinds } from "../model/edge.ts";
import { toSymbolRef } from "./describe.ts";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { SymbolRef, UnresolvedPlace } from "./results.ts";
import { listPaths } from "./scope.ts";

export const unresolved = defineQuery({
  id: "unresolved",
  title: "What leads nowhere?",
  description:
    "References for which nothing was found, or several candidates, and imports whose module is not there; in the order of their places, each with the reason.",
  parameters: z.object({
    scope: scopeParameter,
    kinds: z
      .array(z.enum(edgeKinds))
      .default([])
      .describe("Only what would be edges of these kinds; empty is every kind"),
    reasons: z
      .array(z.string())
      .default([])
      .describe("Only for these reasons, as `resolution` counts them"),
    languages: z
      .array(z.string())
      .default([])
      .describe("Only in files of these languages"),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: { kinds: ["imports"] },
  run: async ({ graph, reads }, { scope, limit, offset, ...only }) => {
    const paths = listPaths(graph, scope);
    const { kinds, reasons, languages } = only;
    const { total, rows } = await reads.unresolved({
      ...(paths === undefined ? {} : { paths }),
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(reasons.length === 0 ? {} : { reasons }),
      ...(languages.length === 0 ? {} : { languages }),
      limit,
      offset,
    });
    const data = rows.map(
      ({ fromId, candidates, ...row }): UnresolvedPlace => ({
        ...row,
        from: findById(graph, fromId),
        candidates: candidates.flatMap((id) => findById(graph, id) ?? []),
      }),
    );
    return { data, total, returned: data.length };
  },
});

/** The database may be ahead of the published graph while an ingest runs. */
function findById(graph: Graph, id: number): SymbolRef | undefined {
  const node = graph.nodeOfId(id);
  return node === -1 ? undefined : toSymbolRef(graph, node);
}
