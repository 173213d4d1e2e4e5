// From the nodes of the graph to those of an export: symbols, files, folders, and the packages outside.
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { resolutions } from "../model/edge.ts";
import type { GraphLevel, GraphNode } from "./graphResults.ts";

export interface Grouping {
  readonly count: number;
  /** By node of the graph; -1 for what is left out. */
  readonly groupOf: Int32Array;
  /** The id that the group's node has in the answer. */
  readonly idOf: (group: number) => string;
  /** By group, where `chosen` has a 1. */
  readonly describe: (chosen: Uint8Array) => readonly (GraphNode | undefined)[];
}

/** Externals are nodes where the filter lets edges lead out: each by itself among symbols, else by package. */
export function groupNodes(
  graph: Graph,
  filter: EdgeFilter,
  level: GraphLevel,
): Grouping {
  const outside =
    ((filter.resolutions >> resolutions.indexOf("external")) & 1) === 1;
  return level === "symbol"
    ? groupSymbols(graph, filter, outside)
    : groupPaths(graph, filter, outside, level);
}

function groupSymbols(
  graph: Graph,
  { admits, rollUp }: EdgeFilter,
  outside: boolean,
): Grouping {
  const groupOf = new Int32Array(graph.nodeCount).fill(-1);
  const members: number[] = [];
  const end = outside ? graph.nodeCount : graph.symbolCount;
  for (let node = 0; node < end; node++) {
    if (admits?.has[node] === 0) continue;
    const named =
      rollUp && !graph.isExternal(node) ? graph.namedNode(node) : node;
    // What contains a node stands before it.
    groupOf[node] = named === node ? members.push(node) - 1 : groupOf[named]!;
  }
  return {
    count: members.length,
    groupOf,
    idOf: (group) => graph.key(members[group]!),
    describe: (chosen) =>
      members.map((node, group) =>
        chosen[group] === 1
          ? describeSymbol(graph, node, (other) => {
              const around = groupOf[other]!;
              return around !== -1 && chosen[around] === 1
                ? graph.key(members[around]!)
                : undefined;
            })
          : undefined,
      ),
  };
}

function describeSymbol(
  graph: Graph,
  node: number,
  keyOf: (node: number) => string | undefined,
): GraphNode {
  const external = graph.isExternal(node);
  const parent = graph.parent(node);
  const container = parent === -1 ? undefined : keyOf(parent);
  const path = graph.path(node);
  return {
    id: graph.key(node),
    label: labelOf(graph, node),
    kind: graph.kind(node),
    path,
    ...(external
      ? {}
      : {
          line: graph.namePosition(node).line + 1,
          language: graph.fileLanguage(graph.fileOf(node)),
        }),
    ...(container === undefined ? {} : { container }),
    test: graph.isTest(node),
    external,
  };
}

/** A file's own symbol is known by its path: the names of two files are often equal. */
function labelOf(graph: Graph, node: number): string {
  if (!graph.isExternal(node))
    return graph.kind(node) === "module" && graph.parent(node) === -1
      ? graph.path(node)
      : graph.qualifiedName(node);
  const path = graph.path(node);
  const name = graph.name(node);
  return name === "" || name === path ? path : `${path}.${name}`;
}

interface PathGroup {
  readonly path: string;
  readonly external: boolean;
  readonly language: string | undefined;
  symbols: number;
  /** Of the symbols, those of tests. */
  tests: number;
}

function groupPaths(
  graph: Graph,
  { admits }: EdgeFilter,
  outside: boolean,
  level: "file" | "folder",
): Grouping {
  const groupOf = new Int32Array(graph.nodeCount).fill(-1);
  const found = new Map<string, PathGroup>();
  const groupAt = new Map<PathGroup, number[]>();
  const end = outside ? graph.nodeCount : graph.symbolCount;
  for (let node = 0; node < end; node++) {
    if (admits?.has[node] === 0) continue;
    const external = graph.isExternal(node);
    const path =
      external || level === "file"
        ? graph.path(node)
        : folderOf(graph.path(node));
    const key = `${external ? "1" : "0"}${path}`;
    let group = found.get(key);
    if (group === undefined) {
      const language =
        external || level === "folder"
          ? undefined
          : graph.fileLanguage(graph.fileOf(node));
      group = { path, external, language, symbols: 0, tests: 0 };
      found.set(key, group);
      groupAt.set(group, []);
    }
    group.symbols++;
    if (graph.isTest(node)) group.tests++;
    groupAt.get(group)!.push(node);
  }
  // Folders come in the order of their own paths, not of their first files.
  const groups = [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
  groups.forEach((group, index) => {
    for (const node of groupAt.get(group)!) groupOf[node] = index;
  });
  return {
    count: groups.length,
    groupOf,
    idOf: (group) => idOfPath(groups[group]!),
    describe: (chosen) =>
      groups.map((group, index) =>
        chosen[index] === 1 ? describePath(group, level) : undefined,
      ),
  };
}

const nameOfPath = (path: string): string => (path === "" ? "." : path);

function idOfPath({ path, external }: PathGroup): string {
  return external ? `external:${path}` : nameOfPath(path);
}

function describePath(group: PathGroup, level: "file" | "folder"): GraphNode {
  const { path, external, language, symbols, tests } = group;
  const name = nameOfPath(path);
  return {
    id: idOfPath(group),
    label: name,
    kind: external ? "package" : level,
    path,
    ...(language === undefined ? {} : { language }),
    ...(external ? {} : { symbols }),
    test: tests > 0 && tests === symbols,
    external,
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
