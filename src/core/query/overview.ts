// The first picture where no file is open: folders with counts and what leads from one to another.
import { z } from "zod";
import { passesFilter } from "../graph/edgeFilter.ts";
import { buildFolderTree } from "./folderTree.ts";
import type { Folder } from "./folderTree.ts";
import {
  filterParameters,
  kindsParameter,
  relationKinds,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { Overview } from "./results.ts";
import { openScope } from "./scope.ts";
import { openFilter } from "./selection.ts";

/** Automatic level: a folder that holds more than this share of what is shown is opened. */
const openingShare = 0.35;
/** Automatic level: no folder is opened once there are this many. */
const enoughFolders = 12;

export const overview = defineQuery({
  id: "overview",
  title: "The workspace from above",
  description:
    "Folders with their files and symbols, and the edges between them added up. A folder whose subfolders are shown stands for the files directly in it.",
  parameters: z.object({
    level: z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .describe("Depth of the folders; 0 opens large folders by itself"),
    expand: z
      .array(z.string())
      .default([])
      .describe("Folders whose subfolders are shown too"),
    kinds: kindsParameter(relationKinds),
    ...filterParameters,
  }),
  positional: ["scope"],
  counted: "folders",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const files = openScope(graph, parameters.scope);
    const root = buildFolderTree(
      graph,
      (file) =>
        files?.[file] !== 0 &&
        (parameters.includeTests || !graph.isTest(graph.moduleOfFile(file))),
    );
    const groups = chooseGroups(
      root,
      parameters.level,
      new Set(parameters.expand),
    );
    const groupOfFile = new Int32Array(graph.fileCount).fill(-1);
    groups.forEach((group, index) => {
      for (const file of group.files) groupOfFile[file] = index;
    });
    const filter = openFilter(graph, parameters, parameters.kinds, false);
    const sums = new Map<number, { edges: number; sites: number }>();
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      if (!passesFilter(graph, filter, edge)) continue;
      const from = graph.from(edge);
      const to = graph.to(edge);
      if (graph.isExternal(to)) continue;
      const source = groupOfFile[graph.fileOf(from)] ?? -1;
      const target = groupOfFile[graph.fileOf(to)] ?? -1;
      if (source === -1 || target === -1 || source === target) continue;
      const { admits } = filter;
      if (admits?.has[from] === 0 || admits?.has[to] === 0) continue;
      const key = source * groups.length + target;
      const sum = sums.get(key) ?? { edges: 0, sites: 0 };
      sum.edges++;
      sum.sites += graph.siteCount(edge);
      sums.set(key, sum);
    }
    const data: Overview = {
      folders: groups.map(({ path, files: own, symbols }) => ({
        path,
        files: own.length,
        symbols,
      })),
      edges: [...sums]
        .sort(([a], [b]) => a - b)
        .map(([key, sum]) => ({
          from: groups[Math.floor(key / groups.length)]?.path ?? "",
          to: groups[key % groups.length]?.path ?? "",
          ...sum,
        })),
    };
    return { data, total: groups.length, returned: groups.length };
  },
});

interface Group {
  readonly path: string;
  readonly files: readonly number[];
  readonly symbols: number;
}

/** A partition of the files: whole folders, and for every opened folder the files directly in it. In path order. */
function chooseGroups(
  root: Folder,
  level: number,
  expand: ReadonlySet<string>,
): readonly Group[] {
  const closed: Folder[] = [];
  const opened: Folder[] = [];
  const pending = [root];
  while (pending.length > 0) {
    const folder = pending.pop()!;
    const open =
      folder === root ||
      folder.depth < level ||
      [...expand].some(
        (path) => path === folder.path || path.startsWith(`${folder.path}/`),
      );
    if (open && (folder.folders.length > 0 || folder === root)) {
      opened.push(folder);
      pending.push(...folder.folders);
    } else closed.push(folder);
  }
  if (level === 0) openLargest(root, closed, opened);
  return [
    ...closed.map((folder) => ({
      path: folder.path,
      files: filesBelow(folder),
      symbols: folder.symbolCount,
    })),
    ...opened
      .filter(({ files }) => files.length > 0)
      .map((folder) => ({
        path: folder.path,
        files: folder.files,
        symbols:
          folder.symbolCount -
          folder.folders.reduce((sum, below) => sum + below.symbolCount, 0),
      })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function openLargest(root: Folder, closed: Folder[], opened: Folder[]): void {
  while (closed.length + opened.length < enoughFolders) {
    const largest = closed
      .filter(({ folders }) => folders.length > 0)
      .sort(
        (a, b) => b.symbolCount - a.symbolCount || (a.path < b.path ? -1 : 1),
      )[0];
    if (largest === undefined) return;
    const few = closed.length < 4;
    if (!few && largest.symbolCount < root.symbolCount * openingShare) return;
    closed.splice(closed.indexOf(largest), 1, ...largest.folders);
    opened.push(largest);
  }
}

function filesBelow(folder: Folder): readonly number[] {
  const files: number[] = [];
  const stack = [folder];
  while (stack.length > 0) {
    const at = stack.pop()!;
    files.push(...at.files);
    stack.push(...at.folders);
  }
  return files.sort((a, b) => a - b);
}
