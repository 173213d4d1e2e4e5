// From the parameter `scope` to the files that it covers.
import { CodeweftError } from "../errors.ts";
import type { Graph } from "../graph/graph.ts";
import { compileGlob, isGlob } from "./glob.ts";
import { findNearest } from "./nearest.ts";
import { pathReadings } from "./writtenPath.ts";

/** 1 for each file in scope; undefined stands for all of them. */
export type FileSet = Uint8Array | undefined;

/**
 * A folder of any depth, a file, or a glob. Throws unknown_scope with the closest folders where nothing is covered.
 */
export function openScope(graph: Graph, scope: string): FileSet {
  const matches = matchScope(scope);
  if (matches === undefined) return undefined;
  const files = new Uint8Array(graph.fileCount);
  let covered = 0;
  for (let file = 0; file < graph.fileCount; file++)
    if (matches(graph.filePath(file))) {
      files[file] = 1;
      covered++;
    }
  if (covered === 0)
    throw unknownScope(graph, scope, pathReadings(scope).at(-1)!);
  return files;
}

/** The paths of the files in scope, for the database; undefined stands for all of them. Throws as `openScope` does. */
export function listPaths(
  graph: Graph,
  scope: string,
): readonly string[] | undefined {
  const files = openScope(graph, scope);
  if (files === undefined) return undefined;
  const paths: string[] = [];
  files.forEach((covered, file) => {
    if (covered === 1) paths.push(graph.filePath(file));
  });
  return paths;
}

/** Whether a path is covered, also that of a file without a graph; undefined stands for every path. */
export function matchScope(
  scope: string,
): ((path: string) => boolean) | undefined {
  const readings = pathReadings(scope);
  if (readings.includes("")) return undefined;
  const tests = readings.map(matchReading);
  return (path) => tests.some((fits) => fits(path));
}

function matchReading(wanted: string): (path: string) => boolean {
  const isBelow = (path: string): boolean =>
    path === wanted || path.startsWith(`${wanted}/`);
  if (!isGlob(wanted)) return isBelow;
  const fits = compileGlob(wanted);
  // Folders may have names that look like globs: `app/[id]`.
  return (path) => isBelow(path) || fits(path);
}

/** Whether a node's file is covered. Externals have no file and pass: other filters decide about them. */
export function isInScope(graph: Graph, files: FileSet, node: number): boolean {
  if (files === undefined) return true;
  const file = graph.fileOf(node);
  return file === -1 || files[file] === 1;
}

/** Every folder that holds a file of the graph, in path order; '' is not among them. */
export function listFolders(graph: Graph): readonly string[] {
  const folders = new Set<string>();
  for (let file = 0; file < graph.fileCount; file++) {
    const path = graph.filePath(file);
    for (
      let slash = path.lastIndexOf("/");
      slash > 0;
      slash = path.lastIndexOf("/", slash - 1)
    ) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function unknownScope(
  graph: Graph,
  scope: string,
  wanted: string,
): CodeweftError {
  const folders = listFolders(graph);
  const last = wanted.slice(wanted.lastIndexOf("/") + 1);
  const suggestions = new Set(findNearest(wanted, folders, 5));
  for (const folder of folders)
    if (
      suggestions.size < 5 &&
      findNearest(last, [folder.slice(folder.lastIndexOf("/") + 1)], 1).length >
        0
    )
      suggestions.add(folder);
  const list = [...suggestions].slice(0, 5);
  return new CodeweftError(
    "unknown_scope",
    `No indexed file is in the scope "${scope}".`,
    {
      next:
        list.length > 0
          ? `Use one of the closest folders: ${list.join(", ")}.`
          : folders.length > 0
            ? `Use a folder or a glob of the workspace, for example ${folders[0] ?? ""}.`
            : "Ingest the workspace first; its index has no folders.",
    },
    { scope, suggestions: list },
  );
}
