// Folders of the graph with what is in them.
import type { Graph } from "../graph/graph.ts";

export interface Folder {
  /** '' is the workspace itself. */
  readonly path: string;
  readonly depth: number;
  /** Direct subfolders, in path order. */
  readonly folders: readonly Folder[];
  /** Direct files, as file indices. */
  readonly files: readonly number[];
  /** With everything below. */
  readonly fileCount: number;
  readonly symbolCount: number;
}

interface OpenFolder {
  readonly path: string;
  readonly depth: number;
  readonly folders: OpenFolder[];
  readonly files: number[];
  fileCount: number;
  symbolCount: number;
}

/** The tree of the files that `admits` lets through; its root is the workspace. */
export function buildFolderTree(
  graph: Graph,
  admits: (file: number) => boolean,
): Folder {
  const root = openFolder("", 0);
  const known = new Map<string, OpenFolder>([["", root]]);
  for (let file = 0; file < graph.fileCount; file++) {
    if (!admits(file)) continue;
    const { first, end } = graph.symbolsOfFile(file);
    const parts = graph.filePath(file).split("/").slice(0, -1);
    let at = root;
    count(at, end - first);
    for (const part of parts) {
      const path = at.path === "" ? part : `${at.path}/${part}`;
      let below = known.get(path);
      if (below === undefined) {
        below = openFolder(path, at.depth + 1);
        known.set(path, below);
        at.folders.push(below);
      }
      at = below;
      count(at, end - first);
    }
    at.files.push(file);
  }
  for (const folder of known.values())
    folder.folders.sort((a, b) => (a.path < b.path ? -1 : 1));
  return root;
}

function openFolder(path: string, depth: number): OpenFolder {
  return { path, depth, folders: [], files: [], fileCount: 0, symbolCount: 0 };
}

function count(folder: OpenFolder, symbols: number): void {
  folder.fileCount++;
  folder.symbolCount += symbols;
}
