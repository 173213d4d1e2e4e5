// What stands at a place of a file: what a hover explains and what the cursor makes the active item.
import { z } from "zod";
import { resolutions } from "../model/edge.ts";
import { CodeweftError } from "../errors.ts";
import type { Graph } from "../graph/graph.ts";
import { findEdgesAt, findInnermost, findNamedAt } from "../graph/locate.ts";
import { toSymbolRef } from "./describe.ts";
import { findNearest } from "./nearest.ts";
import { defineQuery } from "./query.ts";
import type { SymbolAt } from "./results.ts";
import { readPath } from "./writtenPath.ts";

export const symbolAt = defineQuery({
  id: "symbolAt",
  title: "What stands here?",
  description:
    "The symbol whose name stands at a place, or what is used there, or the symbol around it.",
  parameters: z.object({
    path: z.string().min(1).describe("Workspace-relative path of the file"),
    line: z.int().min(1).describe("Line, from 1"),
    column: z
      .int()
      .min(1)
      .default(1)
      .describe("Column in UTF-16 units, from 1"),
  }),
  positional: ["path", "line", "column"],
  counted: "symbols",
  needs: "graph",
  example: { path: "src/main.ts", line: 1, column: 1 },
  run: ({ graph }, { path, line, column }) => {
    const file = getFile(graph, path);
    const data = lookAt(graph, file, line - 1, column - 1);
    const count = data.symbols.length;
    return { data, total: count, returned: count };
  },
});

function lookAt(
  graph: Graph,
  file: number,
  line: number,
  column: number,
): SymbolAt {
  const place = { line, column };
  const inner = findInnermost(graph, file, place);
  const around = inner === -1 ? -1 : graph.namedNode(inner);
  const enclosing = around === -1 ? undefined : toSymbolRef(graph, around);
  const named = findNamedAt(graph, file, place);
  if (named !== -1) {
    const position = graph.namePosition(named);
    return {
      on: "name",
      symbols: [toSymbolRef(graph, named)],
      enclosing,
      line: position.line + 1,
      column: position.column + 1,
      endLine: position.line + 1,
      endColumn: position.column + 1 + graph.nameLength(named),
    };
  }
  const uses = findEdgesAt(graph, file, place);
  if (uses.length > 0) {
    const targets = [...uses].sort(
      (a, b) =>
        certainty(graph, a) - certainty(graph, b) || graph.to(a) - graph.to(b),
    );
    const site = graph.siteAt(targets[0]!, place)!;
    return {
      on: "use",
      symbols: [...new Set(targets.map((edge) => graph.to(edge)))].map((node) =>
        toSymbolRef(graph, node),
      ),
      enclosing,
      line: site.startLine + 1,
      column: site.startColumn + 1,
      endLine: site.endLine + 1,
      endColumn: site.endColumn + 1,
    };
  }
  const inside = around !== -1 && graph.parent(around) !== -1;
  return {
    on: inside ? "inside" : "nothing",
    symbols: inside ? [toSymbolRef(graph, around)] : [],
    enclosing,
    line: line + 1,
    column: column + 1,
    endLine: line + 1,
    endColumn: column + 1,
  };
}

function certainty(graph: Graph, edge: number): number {
  return resolutions.indexOf(graph.edgeResolution(edge));
}

/** Throws not_found with the closest paths. */
export function getFile(graph: Graph, path: string): number {
  const file = graph.fileOfPath(readPath(graph, path));
  if (file !== -1) return file;
  const paths = Array.from({ length: graph.fileCount }, (_, index) =>
    graph.filePath(index),
  );
  const name = path.slice(path.lastIndexOf("/") + 1);
  const suggestions = [
    ...new Set([
      ...paths.filter((candidate) => candidate.endsWith(`/${name}`)),
      ...findNearest(path, paths, 5),
    ]),
  ].slice(0, 5);
  throw new CodeweftError(
    "not_found",
    `The file "${path}" is not in the index.`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}?`
          : "Ingest it, or look among the problems whether it was skipped.",
    },
    { path, suggestions },
  );
}
