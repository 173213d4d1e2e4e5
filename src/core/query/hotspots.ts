// Where the workspace is most entangled or hardest to follow: a ranking of symbols.
import { z } from "zod";
import { bodyNodes } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { projectSymbols } from "../graph/projection.ts";
import { toSymbolRef } from "./describe.ts";
import type { HotspotsAnswer } from "./metricResults.ts";
import { structureParameters, topParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";

export const hotspots = defineQuery({
  id: "hotspots",
  title: "Where are the hot spots?",
  description:
    "Symbols of the workspace, files left out. by coupling: fan-in + fan-out, the different symbols that use one and that it uses (Henry and Kafura 1981). by complexity: the cyclomatic complexity of a function times its fan-in + 1, so that what is hard to follow and much used comes first. What a nameless function does counts for the symbol around it.",
  parameters: z.object({
    by: z
      .enum(["coupling", "complexity"])
      .default("coupling")
      .describe("What makes a symbol hot"),
    ...structureParameters,
    top: topParameter(10),
  }),
  positional: ["scope"],
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const filter = openStructure(graph, parameters);
    const { digraph, nodes } = projectSymbols(graph, filter);
    const { firstIn, firstOut } = digraph;
    const fanIn = (node: number): number => firstIn[node + 1]! - firstIn[node]!;
    const fanOut = (node: number): number =>
      firstOut[node + 1]! - firstOut[node]!;
    const found: {
      node: number;
      score: number;
      cyclomatic: number | undefined;
    }[] = [];
    nodes.forEach((node, index) => {
      if (graph.kind(node) === "module") return;
      const cyclomatic = wholeCyclomatic(graph, node);
      const score =
        parameters.by === "coupling"
          ? fanIn(index) + fanOut(index)
          : (cyclomatic ?? 0) * (fanIn(index) + 1);
      if (score > 0) found.push({ node: index, score, cyclomatic });
    });
    found.sort((a, b) => b.score - a.score || a.node - b.node);
    const symbols = found
      .slice(0, parameters.top)
      .map(({ node, score, cyclomatic }) => ({
        symbol: toSymbolRef(graph, nodes[node]!),
        score,
        fanIn: fanIn(node),
        fanOut: fanOut(node),
        cyclomatic,
      }));
    const data: HotspotsAnswer = { by: parameters.by, symbols };
    return { data, total: found.length, returned: symbols.length };
  },
});

/** With the decisions of nameless functions inside of it; undefined for what is no function with a body. */
function wholeCyclomatic(graph: Graph, node: number): number | undefined {
  const own = graph.complexity(node);
  if (own === undefined) return undefined;
  return bodyNodes(graph, node)
    .slice(1)
    .reduce(
      (sum, inner) => sum + (graph.complexity(inner)?.cyclomatic ?? 1) - 1,
      own.cyclomatic,
    );
}
