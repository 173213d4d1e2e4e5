// What functions cost to test and to follow.
import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import type { Complexity } from "../model/graph.ts";
import { toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import type { ComplexityAnswer } from "./metricResults.ts";
import {
  includeTestsParameter,
  scopeParameter,
  symbolParameter,
  topParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { admitNodes } from "./selection.ts";

export const complexity = defineQuery({
  id: "complexity",
  title: "What is hard to follow?",
  description:
    "Functions with a body, nameless ones too. cyclomatic: decisions + 1, short-circuit operators counted (McCabe 1976). cognitive: how hard to follow, by Campbell's rules (SonarSource), with the functions inside of it. nesting: the deepest; parameters; lines, of the whole declaration. Without a symbol, of the whole workspace.",
  parameters: z.object({
    symbol: symbolParameter
      .optional()
      .describe(
        "Only functions in this symbol or file, itself among them; of the whole workspace where it is left out",
      ),
    by: z
      .enum(["cyclomatic", "cognitive", "nesting", "parameters", "lines"])
      .default("cyclomatic")
      .describe("The metric that is ranked by"),
    scope: scopeParameter,
    includeTests: includeTestsParameter,
    top: topParameter(20),
  }),
  positional: ["symbol"],
  counted: "functions",
  needs: "graph",
  example: {},
  run: ({ graph }, { symbol, by, top, ...selection }) => {
    const admits = admitNodes(graph, selection);
    const measured: { node: number; complexity: Complexity }[] = [];
    const nodes =
      symbol === undefined
        ? Array.from({ length: graph.symbolCount }, (_, node) => node)
        : insideOf(graph, getSymbol(graph, symbol));
    for (const node of nodes) {
      const found = graph.complexity(node);
      if (found !== undefined && admits?.has[node] !== 0)
        measured.push({ node, complexity: found });
    }
    measured.sort(
      (a, b) => b.complexity[by] - a.complexity[by] || a.node - b.node,
    );
    const values = measured.map((each) => each.complexity[by]);
    const functions = measured
      .slice(0, top)
      .map(({ node, complexity: numbers }) => ({
        symbol: toSymbolRef(graph, node),
        ...numbers,
      }));
    const data: ComplexityAnswer = {
      by,
      mean:
        values.length === 0
          ? 0
          : values.reduce((sum, value) => sum + value, 0) / values.length,
      median: medianOf(values),
      functions,
    };
    return { data, total: measured.length, returned: functions.length };
  },
});

/** The node and all that it contains, at any depth. */
function insideOf(graph: Graph, node: number): readonly number[] {
  if (graph.isExternal(node)) return [];
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++)
    for (const child of graph.children(nodes[next]!)) nodes.push(child);
  return nodes;
}

/** Of values in order; the mean of the two in the middle where there are two. */
function medianOf(values: readonly number[]): number {
  const half = values.length >> 1;
  if (values.length === 0) return 0;
  return values.length % 2 === 1
    ? values[half]!
    : (values[half - 1]! + values[half]!) / 2;
}
