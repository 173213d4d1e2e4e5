// Which symbols matter most to the whole.
import { z } from "zod";
import { findBetweenness } from "../graph/betweenness.ts";
import type { Digraph } from "../graph/digraph.ts";
import { rankPages } from "../graph/pageRank.ts";
import { projectSymbols } from "../graph/projection.ts";
import { toSymbolRef } from "./describe.ts";
import { structureParameters, topParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";
import type { Centrality } from "./structureResults.ts";
import { betweennessLimits } from "./thresholds.ts";

export const centrality = defineQuery({
  id: "centrality",
  title: "What matters most?",
  description:
    "A ranking of symbols. pagerank: used by what is itself used much. betweenness: on the shortest ways between others; estimated from 1000 symbols where there are more, and the answer says so.",
  parameters: z.object({
    method: z
      .enum(["pagerank", "betweenness"])
      .default("pagerank")
      .describe("What counts as mattering"),
    damping: z
      .number()
      .min(0)
      .max(0.999)
      .default(0.85)
      .describe("pagerank: the probability of going on along an edge"),
    rounds: z
      .int()
      .min(1)
      .max(10_000)
      .default(100)
      .describe("pagerank: how often the scores are computed anew at most"),
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(1e-6)
      .describe(
        "pagerank: it ends when the scores change by less than this, times the number of symbols, in all",
      ),
    ...structureParameters,
    top: topParameter(20),
  }),
  positional: ["scope"],
  counted: "symbols",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const filter = openStructure(graph, parameters);
    const { digraph, nodes } = projectSymbols(graph, filter);
    const { score, ...how } = scoreNodes(digraph, parameters);
    const ranking = Array.from(score.keys()).sort(
      (a, b) => score[b]! - score[a]! || a - b,
    );
    const symbols = ranking.slice(0, parameters.top).map((node) => ({
      symbol: toSymbolRef(graph, nodes[node]!),
      score: score[node]!,
    }));
    const data: Centrality = {
      method: parameters.method,
      symbols,
      nodes: digraph.nodeCount,
      edges: digraph.to.length,
      ...how,
    };
    return { data, total: ranking.length, returned: symbols.length };
  },
});

function scoreNodes(
  digraph: Digraph,
  options: {
    readonly method: Centrality["method"];
    readonly damping: number;
    readonly rounds: number;
    readonly tolerance: number;
  },
): { readonly score: Float64Array } & Pick<
  Centrality,
  "rounds" | "converged" | "sources"
> {
  return options.method === "pagerank"
    ? rankPages(digraph, options)
    : findBetweenness(digraph, betweennessLimits);
}
