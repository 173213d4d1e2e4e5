// The graph at the level at which a question looks at it: symbols, files or folders, with words for each.
import { z } from "zod";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import { projectFiles, projectSymbols } from "../graph/projection.ts";
import type { Projection } from "../graph/projection.ts";
import type { Graph } from "../graph/graph.ts";
import type { LevelNode } from "./cycleResults.ts";
import { toSymbolRef } from "./describe.ts";

export const levels = ["symbol", "file", "folder"] as const;
export type Level = (typeof levels)[number];

export function levelParameter<const L extends Level>(
  choices: readonly [L, ...L[]],
  standard: NoInfer<L>,
) {
  return z
    .enum(choices)
    .default(standard as never)
    .describe("What is looked at as one");
}

/** `describe` and `pathOf` by node of the digraph. */
export interface LevelProjection extends Projection {
  readonly describe: (node: number) => LevelNode;
  readonly pathOf: (node: number) => string;
}

export function projectLevel(
  graph: Graph,
  filter: EdgeFilter,
  level: Level,
): LevelProjection {
  if (level === "symbol") {
    const projection = projectSymbols(graph, filter);
    const { nodes } = projection;
    return {
      ...projection,
      pathOf: (node) => graph.path(nodes[node]!),
      describe: (node) => ({
        path: graph.path(nodes[node]!),
        symbol: toSymbolRef(graph, nodes[node]!),
      }),
    };
  }
  const projection = projectFiles(graph, filter, level);
  const { labels } = projection;
  return {
    ...projection,
    pathOf: (node) => labels[node]!,
    describe: (node) => ({ path: labels[node]! }),
  };
}
