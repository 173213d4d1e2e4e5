// Where the workspace is most entangled or hardest to follow: a ranking of symbols.
import { z } from "zod";
import { bodyNodes } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { projectSymbols } from "../graph/projection.ts";
import { toSymbolRef } from "./describe.ts";
import { commitsParameter, countChanges } from "./fileChanges.ts";
import { getGit } from "./gitChanged.ts";
import type { HotspotFigures, HotspotsAnswer } from "./metricResults.ts";
import { structureParameters, topParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";

const measures = {
  coupling: ({ fanIn, fanOut }) => fanIn + fanOut,
  complexity: ({ cyclomatic = 0, fanIn }) => cyclomatic * (fanIn + 1),
  churn: ({ cyclomatic = 0, commits = 0 }) => cyclomatic * commits,
} as const satisfies Record<
  HotspotsAnswer["by"],
  (figures: HotspotFigures) => number
>;

export const hotspots = defineQuery({
  id: "hotspots",
  title: "Where are the hot spots?",
  description:
    "Symbols of the workspace, files left out. by coupling: fan-in + fan-out, the different symbols that use one and that it uses (Henry and Kafura 1981). by complexity: the cyclomatic complexity of a function times its fan-in + 1, so that what is hard to follow and much used comes first. by churn: the cyclomatic complexity of a function times the commits that changed its file, so that what is hard to follow and often worked on comes first (Tornhill, Your Code as a Crime Scene, 2015); needs git. What a nameless function does counts for the symbol around it.",
  parameters: z.object({
    by: z
      .enum(["coupling", "complexity", "churn"])
      .default("coupling")
      .describe("What makes a symbol hot"),
    ...structureParameters,
    commits: commitsParameter.describe(
      "by churn: at most so many commits back from HEAD, without merges",
    ),
    top: topParameter(10),
  }),
  positional: ["scope"],
  counted: "symbols",
  needs: "graph",
  example: {},
  run: async (context, parameters) => {
    const { graph } = context;
    const { by, commits, top } = parameters;
    const filter = openStructure(graph, parameters);
    const { digraph, nodes } = projectSymbols(graph, filter);
    const { firstIn, firstOut } = digraph;
    const changes =
      by === "churn"
        ? countChanges(await getGit(context).log(commits, context.signal))
        : undefined;
    const found: (HotspotFigures & { node: number; score: number })[] = [];
    nodes.forEach((node, index) => {
      if (graph.kind(node) === "module") return;
      const figures = {
        fanIn: firstIn[index + 1]! - firstIn[index]!,
        fanOut: firstOut[index + 1]! - firstOut[index]!,
        cyclomatic: wholeCyclomatic(graph, node),
        commits: changes?.get(graph.path(node))?.commits,
      };
      const score = measures[by](figures);
      if (score > 0) found.push({ node, score, ...figures });
    });
    found.sort((a, b) => b.score - a.score || a.node - b.node);
    const symbols = found.slice(0, top).map(({ node, ...figures }) => ({
      symbol: toSymbolRef(graph, node),
      ...figures,
    }));
    const data: HotspotsAnswer = { by, symbols };
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
