// The folder tree with counts.
import { z } from "zod";
import { buildFolderTree } from "./folderTree.ts";
import type { Folder } from "./folderTree.ts";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { FolderCounts } from "./results.ts";
import { openScope } from "./scope.ts";

export const folders = defineQuery({
  id: "folders",
  title: "List folders",
  description:
    "Every folder with its files and symbols, everything below included; parents before children.",
  parameters: z.object({
    scope: scopeParameter,
    depth: z
      .int()
      .min(0)
      .max(1_000)
      .default(0)
      .describe("Only folders up to this depth; 0 is all of them"),
    limit: limitParameter(1_000),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "graph",
  example: {},
  run: ({ graph }, { scope, depth, limit, offset }) => {
    const files = openScope(graph, scope);
    const root = buildFolderTree(graph, (file) => files?.[file] !== 0);
    const rows: FolderCounts[] = [];
    const stack: Folder[] = [root];
    while (stack.length > 0) {
      const folder = stack.pop()!;
      if (depth > 0 && folder.depth > depth) continue;
      rows.push({
        path: folder.path,
        depth: folder.depth,
        folders: folder.folders.length,
        files: folder.fileCount,
        symbols: folder.symbolCount,
      });
      stack.push(...[...folder.folders].reverse());
    }
    const data = rows.slice(offset, offset + limit);
    return { data, total: rows.length, returned: data.length };
  },
});
