// Counts of files, symbols and edges.
import { z } from "zod";
import { edgeKinds, resolutions } from "../model/edge.ts";
import { symbolKinds } from "../model/symbol.ts";
import { scopeParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { Statistics } from "./results.ts";
import { openScope } from "./scope.ts";

export const statistics = defineQuery({
  id: "statistics",
  title: "Statistics",
  description:
    "How many files, symbols and edges there are, by language, kind and resolution, test code apart, and where the database is. An edge belongs to the file in which it begins.",
  parameters: z.object({ scope: scopeParameter }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { scope }) => {
    const inScope = openScope(graph, scope);
    const languages = new Map<string, number>();
    const ofKind = new Int32Array(symbolKinds.length);
    const ofEdgeKind = new Int32Array(edgeKinds.length);
    const ofResolution = new Int32Array(resolutions.length);
    const tests = { files: 0, symbols: 0 };
    let files = 0;
    let symbols = 0;
    let edges = 0;
    const { kind, edgeKind, edgeResolution } = graph.columns;
    for (let file = 0; file < graph.fileCount; file++) {
      if (inScope?.[file] === 0) continue;
      files++;
      const language = graph.fileLanguage(file);
      languages.set(language, (languages.get(language) ?? 0) + 1);
      if (graph.isTest(graph.moduleOfFile(file))) tests.files++;
      const { first, end } = graph.symbolsOfFile(file);
      for (let node = first; node < end; node++) {
        symbols++;
        ofKind[kind[node]!]!++;
        if (graph.isTest(node)) tests.symbols++;
        const { first: firstEdge, end: endEdge } = graph.outgoing(node);
        for (let edge = firstEdge; edge < endEdge; edge++) {
          edges++;
          ofEdgeKind[edgeKind[edge]!]!++;
          ofResolution[edgeResolution[edge]!]!++;
        }
      }
    }
    const { location, bytes } = await reads.storage();
    const data: Statistics = {
      files,
      symbols,
      edges,
      filesByLanguage: Object.fromEntries(
        [...languages].sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      symbolsByKind: nameCounts(symbolKinds, ofKind),
      edgesByKind: nameCounts(edgeKinds, ofEdgeKind),
      edgesByResolution: nameCounts(resolutions, ofResolution),
      tests,
      database: { location, bytes },
    };
    return { data, total: 1, returned: 1 };
  },
});

/** Counts by name in the order of the names, without those that do not occur. */
function nameCounts(
  names: readonly string[],
  counts: Int32Array,
): Record<string, number> {
  const named: Record<string, number> = {};
  names.forEach((name, index) => {
    const count = counts[index] ?? 0;
    if (count > 0) named[name] = count;
  });
  return named;
}
