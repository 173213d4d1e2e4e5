// What the overview shows as one: folders, and of those that somebody opened files, and of these definitions.
import type { Graph } from "../graph/graph.ts";
import type { Folder } from "./folderTree.ts";

/** Automatic level: a folder that holds more than this share of what is shown is opened. */
const openingShare = 0.35;
/** Automatic level: no folder is opened once there are this many. */
const enoughFolders = 12;

export interface Group {
  readonly kind: "folder" | "file" | "definition";
  /** Of the folder or file; of a definition that of its file. */
  readonly path: string;
  /** The files that it stands for; none for definitions. */
  readonly files: readonly number[];
  readonly symbols: number;
  /** The file's own symbol, or the definition. */
  readonly node: number | undefined;
  /** What was opened to show it; itself where it stands for what is not shown one by one. */
  readonly inside: string | undefined;
  /** Of a folder that was not opened. */
  readonly folder: Folder | undefined;
}

export interface Opened {
  readonly path: string;
  readonly inside?: string;
  readonly parts: number;
  readonly shown: number;
}

/** A partition of the files: whole folders, and for every opened folder the files directly in it. In path order. */
export function chooseFolders(
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
    ...closed.map((folder) => wholeFolder(folder, undefined)),
    ...opened
      .filter(({ files }) => files.length > 0)
      .map((folder) => ({
        ...wholeFolder(folder, undefined),
        files: folder.files,
        symbols:
          folder.symbolCount -
          folder.folders.reduce((sum, below) => sum + below.symbolCount, 0),
        folder: undefined,
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

const wholeFolder = (folder: Folder, inside: string | undefined): Group => ({
  kind: "folder",
  path: folder.path,
  files: filesBelow(folder),
  symbols: folder.symbolCount,
  node: undefined,
  inside,
  folder,
});

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

/**
 * Folders and files among the groups that are named are replaced by their parts, `limit` of them, and so many more for each
 * time that `more` names them: subfolders in path order, then files with the most symbols; of files the longest definitions.
 * What is left over stays together as one group. What is not shown cannot be opened and is passed over.
 */
export function openGroups(
  graph: Graph,
  groups: readonly Group[],
  open: readonly string[],
  more: readonly string[],
  limit: number,
): { readonly groups: readonly Group[]; readonly opened: readonly Opened[] } {
  const shown = [...groups];
  const opened: Opened[] = [];
  // What contains others comes before them.
  for (const path of [...new Set(open)].sort()) {
    const at = shown.findIndex(
      (group) => group.path === path && group.inside !== path,
    );
    const group = shown[at];
    if (group === undefined || group.kind === "definition") continue;
    const parts =
      group.kind === "folder"
        ? partsOfFolder(graph, group)
        : partsOfFile(graph, group);
    if (parts.length === 0) continue;
    const times = 1 + more.filter((each) => each === path).length;
    const first = parts.slice(0, limit * times);
    const left = parts.slice(first.length);
    opened.push({
      path,
      ...(group.inside === undefined ? {} : { inside: group.inside }),
      parts: parts.length,
      shown: first.length,
    });
    shown.splice(at, 1, ...inPlaceOrder(first), ...restOf(group, left));
  }
  return { groups: shown, opened };
}

function partsOfFolder(graph: Graph, group: Group): readonly Group[] {
  const { folder, path } = group;
  // One that was opened by itself shows its subfolders already.
  const files = folder?.files ?? group.files;
  return [
    ...(folder?.folders ?? []).map((below) => wholeFolder(below, path)),
    ...files
      .map((file): Group => {
        const { first, end } = graph.symbolsOfFile(file);
        return {
          kind: "file",
          path: graph.filePath(file),
          files: [file],
          symbols: end - first,
          node: graph.moduleOfFile(file),
          inside: path,
          folder: undefined,
        };
      })
      .sort((a, b) => b.symbols - a.symbols || (a.path < b.path ? -1 : 1)),
  ];
}

function partsOfFile(graph: Graph, { node, path }: Group): readonly Group[] {
  if (node === undefined) return [];
  const lines = (of: number): number => {
    const { startLine, endLine } = graph.range(of);
    return endLine - startLine;
  };
  return Array.from(graph.children(node))
    .filter((child) => !graph.isAnonymous(child))
    .sort((a, b) => lines(b) - lines(a) || a - b)
    .map((child) => ({
      kind: "definition",
      path,
      files: [],
      symbols: 1,
      node: child,
      inside: path,
      folder: undefined,
    }));
}

/** Definitions as they stand in their file; folders before files, both in path order. */
const inPlaceOrder = (parts: readonly Group[]): readonly Group[] =>
  [...parts].sort((a, b) =>
    a.kind === "definition"
      ? a.node! - b.node!
      : Number(a.kind === "file") - Number(b.kind === "file") ||
        (a.path < b.path ? -1 : 1),
  );

/** Of a file always: what it imports belongs to none of its definitions. */
function restOf(group: Group, left: readonly Group[]): readonly Group[] {
  if (group.kind === "folder" && left.length === 0) return [];
  return [
    {
      ...group,
      inside: group.path,
      folder: undefined,
      files:
        group.kind === "folder"
          ? left.flatMap(({ files }) => files)
          : group.files,
      symbols: left.reduce((sum, { symbols }) => sum + symbols, 0),
    },
  ];
}

/** By node of the graph the index of its group, or -1. */
export function groupOfNodes(
  graph: Graph,
  groups: readonly Group[],
): Int32Array {
  const groupOf = new Int32Array(graph.nodeCount).fill(-1);
  groups.forEach(({ files }, at) => {
    for (const file of files) {
      const { first, end } = graph.symbolsOfFile(file);
      groupOf.fill(at, first, end);
    }
  });
  const below = (node: number, at: number): void => {
    const pending = [node];
    while (pending.length > 0) {
      const next = pending.pop()!;
      groupOf[next] = at;
      pending.push(...graph.children(next));
    }
  };
  groups.forEach(({ kind, node }, at) => {
    if (kind === "definition") below(node!, at);
  });
  return groupOf;
}
