// Which files change together with one: couplings that the code itself may not show.
import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import { CodeweftError } from "../errors.ts";
import { commitsParameter } from "./fileChanges.ts";
import { getGit } from "./gitChanged.ts";
import type { CoChange } from "./gitResults.ts";
import { findNearest } from "./nearest.ts";
import { topParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { bulkCommit } from "./thresholds.ts";
import { readPath } from "./writtenPath.ts";

export const coChange = defineQuery({
  id: "coChange",
  title: "What changes together with this file?",
  description: `Files that the same commits change, by support (commits that change both) and confidence (their share of the commits that change the file; Zimmermann, Weißgerber, Diehl and Zeller, 2005). Merges, and commits of more than ${String(bulkCommit)} files, are left out. Needs git.`,
  parameters: z.object({
    path: z.string().min(1).describe("A file of the workspace"),
    commits: commitsParameter,
    minimum: z
      .int()
      .min(1)
      .max(100_000)
      .default(2)
      .describe("Only files with at least this support"),
    top: topParameter(20),
  }),
  positional: ["path"],
  counted: "files",
  needs: "graph",
  example: { path: "src/main.ts" },
  run: async (context, { path: given, commits, minimum, top }) => {
    const { graph, signal } = context;
    const path = readPath(graph, given);
    const log = await getGit(context).log(commits, signal);
    const changes = new Map<string, number>();
    const support = new Map<string, number>();
    let looked = 0;
    for (const { files } of log) {
      if (files.length > bulkCommit) continue;
      looked++;
      const together = files.some((file) => file.path === path);
      for (const file of files) {
        changes.set(file.path, (changes.get(file.path) ?? 0) + 1);
        if (together) support.set(file.path, (support.get(file.path) ?? 0) + 1);
      }
    }
    const own = changes.get(path) ?? 0;
    if (own === 0 && graph.fileOfPath(path) === -1)
      throw unknownFile(graph, path);
    const linked = linkedFiles(graph, path);
    const files = [...support]
      .filter(([other, count]) => other !== path && count >= minimum)
      .map(([other, count]) => ({
        path: other,
        support: count,
        confidence: count / own,
        reverse: count / (changes.get(other) ?? count),
        linked: linked.has(other),
      }))
      .sort(
        (a, b) =>
          b.support - a.support ||
          b.reverse - a.reverse ||
          (a.path < b.path ? -1 : 1),
      );
    const data: CoChange = {
      path,
      commits: looked,
      changes: own,
      files: files.slice(0, top),
    };
    return { data, total: files.length, returned: data.files.length };
  },
});

function unknownFile(graph: Graph, path: string): CodeweftError {
  const paths = Array.from({ length: graph.fileCount }, (_, file) =>
    graph.filePath(file),
  );
  const suggestions = findNearest(path, paths, 3);
  return new CodeweftError(
    "not_found",
    `Neither the graph nor the commits that were looked at have a file ${path}.`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}?`
          : "Name a file by its path in the workspace.",
    },
    { path, suggestions },
  );
}

/** Files that an edge joins with this one, either way, whatever its kind and certainty. */
function linkedFiles(graph: Graph, path: string): ReadonlySet<string> {
  const linked = new Set<string>();
  const file = graph.fileOfPath(path);
  if (file === -1) return linked;
  const { first, end } = graph.symbolsOfFile(file);
  const add = (node: number): void => {
    if (!graph.isExternal(node)) linked.add(graph.path(node));
  };
  for (let node = first; node < end; node++) {
    const out = graph.outgoing(node);
    for (let edge = out.first; edge < out.end; edge++) add(graph.to(edge));
    for (const edge of graph.incoming(node)) add(graph.from(edge));
  }
  return linked;
}
