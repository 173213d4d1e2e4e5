// What the overview shows as one: folders, and of those that somebody opened files, and of these definitions.
import type { Graph } from "../graph/graph.ts";
import type { Folder } from "./folderTree.ts";

/** Automatic level: a folder that holds more than this share of what is shown is opened. */
const openingShare = 0.35;
/** Automatic level: no folder is opened once there are this many. */
const enoughFolders = 12;
/** Where there are too many folders, so much of what may be shown is. */
const firstShare = 0.75;

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
  most: number,
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
  if (level === 0) openLargest(root, closed, opened, most);
  const left = beyond(root, closed, opened, most);
  return [
    ...closed
      .filter((folder) => !left.includes(folder))
      .map((folder) => wholeFolder(folder, undefined)),
    ...opened
      .filter(({ files }) => files.length > 0)
      .filter((folder) => folder !== root || left.length === 0)
      .map((folder) => ({
        ...wholeFolder(withFolders(folder, []), undefined),
        folder: undefined,
      })),
    ...(left.length === 0
      ? []
      : [wholeFolder(withFolders(root, left), undefined)]),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Of the workspace's own folders those with the fewest symbols, where there are more than can be shown. */
function beyond(
  root: Folder,
  closed: readonly Folder[],
  opened: readonly Folder[],
  most: number,
): readonly Folder[] {
  const shown = shownOf(closed, opened);
  if (shown <= most) return [];
  // They stand together with the workspace's own files, which need a place then; and there must be room to open something.
  const count =
    shown - Math.ceil(most * firstShare) + (root.files.length > 0 ? 0 : 1);
  return closed
    .filter((folder) => folder.depth === root.depth + 1)
    .sort((a, b) => a.symbolCount - b.symbolCount || (a.path < b.path ? 1 : -1))
    .slice(0, count)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folder with its own files and these of its subfolders. */
function withFolders(folder: Folder, folders: readonly Folder[]): Folder {
  const missing = folder.folders.filter((below) => !folders.includes(below));
  return {
    ...folder,
    folders,
    fileCount:
      folder.fileCount - missing.reduce((sum, each) => sum + each.fileCount, 0),
    symbolCount:
      folder.symbolCount -
      missing.reduce((sum, each) => sum + each.symbolCount, 0),
  };
}

/** An opened folder stands for the files directly in it, where it has some. */
const shownOf = (
  closed: readonly Folder[],
  opened: readonly Folder[],
): number =>
  closed.length + opened.filter(({ files }) => files.length > 0).length;

function openLargest(
  root: Folder,
  closed: Folder[],
  opened: Folder[],
  most: number,
): void {
  while (closed.length + opened.length < enoughFolders) {
    const others = shownOf(closed, opened) - 1;
    const largest = closed
      .filter(({ folders }) => folders.length > 0)
      .filter((folder) => others + shownOf(folder.folders, [folder]) <= most)
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

/** What is opened, in the order in which it was, and how much may be shown. */
export interface Openings {
  readonly open: readonly string[];
  readonly more: readonly string[];
  /** Parts of each at first, and each time that `more` names it. */
  readonly limit: number;
  /** Groups in all. */
  readonly most: number;
}

/** A folder or file that is opened: so many of its parts stand in its place, and one group for the rest. */
interface Box {
  readonly group: Group;
  readonly parts: readonly Group[];
  shown: number;
}

/**
 * Folders and files among the groups that are named are replaced by their parts, `limit` of them, and so many more for each
 * time that `more` names them: subfolders in path order, then files with the most symbols; of files the longest definitions.
 * What is left over stays together as one group. What is not shown cannot be opened and is passed over, as is what there is no
 * room for: what was opened first comes first.
 */
export function openGroups(
  graph: Graph,
  groups: readonly Group[],
  { open, more, limit, most }: Openings,
): { readonly groups: readonly Group[]; readonly opened: readonly Opened[] } {
  const boxes = new Map<string, Box>();
  const closed = new Map<string, Group>();
  let count = groups.length;
  const show = (parts: readonly Group[]): void => {
    for (const part of parts)
      if (part.kind !== "definition") closed.set(part.path, part);
  };
  const grow = (box: Box, before: number): boolean => {
    const room = most - (count - before);
    const wanted = Math.min(box.shown + limit, box.parts.length);
    const fits =
      wanted + restOf(box, wanted).length <= room ? wanted : room - 1;
    if (fits <= box.shown) return false;
    show(box.parts.slice(box.shown, fits));
    box.shown = fits;
    count += fits + restOf(box, fits).length - before;
    return true;
  };
  // What contains others may have been opened after them.
  const openAll = (): void => {
    let waiting = [...new Set(open)].filter((path) => !boxes.has(path));
    for (let before = -1; before !== boxes.size;) {
      before = boxes.size;
      waiting = waiting.filter((path) => {
        const group = closed.get(path);
        if (group === undefined) return true;
        const box = { group, parts: partsOf(graph, group), shown: 0 };
        if (grow(box, 1)) boxes.set(path, box);
        return false;
      });
    }
  };
  show(groups);
  openAll();
  for (const path of more) {
    const box = boxes.get(path);
    if (box !== undefined) grow(box, box.shown + restOf(box, box.shown).length);
    openAll();
  }
  return {
    groups: unfold(groups, boxes),
    opened: [...boxes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { group, parts, shown }]) => ({
        path,
        ...(group.inside === undefined ? {} : { inside: group.inside }),
        parts: parts.length,
        shown,
      })),
  };
}

/** Each group, or what stands in its place where it is open. */
function unfold(
  groups: readonly Group[],
  boxes: ReadonlyMap<string, Box>,
): readonly Group[] {
  const all: Group[] = [];
  const pending = [...groups].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const box = boxes.get(next.path);
    if (box?.group !== next) all.push(next);
    else {
      const parts = inPlaceOrder(box.parts.slice(0, box.shown));
      pending.push(...[...parts, ...restOf(box, box.shown)].reverse());
    }
  }
  return all;
}

const partsOf = (graph: Graph, group: Group): readonly Group[] =>
  group.kind === "folder"
    ? partsOfFolder(graph, group)
    : partsOfFile(graph, group);

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

/** One or none. Of a file always: what it imports belongs to none of its definitions. */
function restOf({ group, parts }: Box, shown: number): readonly Group[] {
  const left = parts.slice(shown);
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
