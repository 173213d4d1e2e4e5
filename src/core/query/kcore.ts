// How deep in the graph symbols are: the coreness of each.
import { z } from "zod";
import { findCoreness } from "../graph/coreness.ts";
import { projectSymbols } from "../graph/projection.ts";
import { toSymbolRef } from "./describe.ts";
import {
  limitParameter,
  offsetParameter,
  structureParameters,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";
import type { CoreLayer, KCore } from "./structureResults.ts";
import { checkOrder, thresholdParameters } from "./thresholds.ts";
import type { Thresholds } from "./thresholds.ts";

export const kcore = defineQuery({
  id: "kcore",
  title: "What is the core?",
  description:
    "The coreness of symbols: the largest k for which a symbol belongs to a part of the graph in which everything is joined with at least k others. Layers: core, mid and periphery, by their coreness.",
  parameters: z.object({
    k: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(0)
      .describe("Only symbols of at least this coreness"),
    ...structureParameters,
    limit: limitParameter(50),
    offset: offsetParameter,
    ...thresholdParameters.kcore,
  }),
  positional: ["scope"],
  counted: "symbols",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    checkOrder(parameters, "midFrom", "coreFrom");
    const filter = openStructure(graph, parameters);
    const { digraph, nodes } = projectSymbols(graph, filter);
    const coreness = findCoreness(digraph);
    const layers: Record<CoreLayer, number> = { core: 0, mid: 0, periphery: 0 };
    let highest = 0;
    for (const value of coreness) {
      layers[layerOf(value, parameters)]++;
      highest = Math.max(highest, value);
    }
    const { k, limit, offset } = parameters;
    const listed = Array.from(coreness.keys()).filter(
      (node) => coreness[node]! >= k,
    );
    listed.sort((a, b) => coreness[b]! - coreness[a]! || a - b);
    const symbols = listed.slice(offset, offset + limit).map((node) => ({
      symbol: toSymbolRef(graph, nodes[node]!),
      coreness: coreness[node]!,
      layer: layerOf(coreness[node]!, parameters),
    }));
    const data: KCore = { highest, layers, symbols };
    return { data, total: listed.length, returned: symbols.length };
  },
});

function layerOf(
  coreness: number,
  { coreFrom, midFrom }: Thresholds<"kcore">,
): CoreLayer {
  if (coreness >= coreFrom) return "core";
  return coreness >= midFrom ? "mid" : "periphery";
}
