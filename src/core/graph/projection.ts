// The graph as seen from a level: its symbols, files or folders as the nodes of a digraph, and what joins them as its edges.
import type { EdgeFilter } from "./edgeFilter.ts";
import { passesFilter } from "./edgeFilter.ts";
import { buildDigraph } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import type { Graph } from "./graph.ts";
import { Kept } from "./kept.ts";

export interface Projection {
  readonly digraph: Digraph;
  /** Node of the digraph for each node of the graph; -1 for what is left out: externals, and what the filter does not admit. */
  readonly groupOf: Int32Array;
}

type SymbolProjection = Projection & { readonly nodes: Int32Array };
type FileProjection = Projection & { readonly labels: readonly string[] };

/** Two, because the question about circles looks at a graph with and without what is types only. About 20 bytes an edge each. */
const symbolProjections = new Kept<Graph, SymbolProjection>(2);
const fileProjections = new Kept<Graph, FileProjection>(2);

/** Filters of a graph with the same name let the same edges pass. */
function nameOf(filter: EdgeFilter): string {
  const { kinds, resolutions, rollUp, runningOnly = false, admits } = filter;
  return [kinds, resolutions, rollUp, runningOnly, admits?.name ?? ""].join(
    " ",
  );
}

/**
 * Symbols in the order of the graph; an anonymous function or class is a part of the nearest symbol with a name around it,
 * where the filter rolls up. The weight of an edge is its number of sites. `nodes`: of the graph, by node of the digraph.
 */
export function projectSymbols(
  graph: Graph,
  filter: EdgeFilter,
): SymbolProjection {
  return symbolProjections.get(graph, nameOf(filter), () =>
    joinSymbols(graph, filter),
  );
}

function joinSymbols(graph: Graph, filter: EdgeFilter): SymbolProjection {
  const { admits, rollUp } = filter;
  const groupOf = new Int32Array(graph.nodeCount).fill(-1);
  const nodes = new Int32Array(graph.symbolCount);
  let count = 0;
  for (let node = 0; node < graph.symbolCount; node++) {
    if (admits?.has[node] === 0) continue;
    const named = rollUp ? graph.namedNode(node) : node;
    if (named !== node) {
      // What contains a node stands before it.
      groupOf[node] = groupOf[named]!;
      continue;
    }
    groupOf[node] = count;
    nodes[count++] = node;
  }
  return {
    digraph: joinGroups(graph, filter, groupOf, count),
    groupOf,
    nodes: nodes.slice(0, count),
  };
}

/** Files of which the filter admits anything, in path order, or folders in the order in which their files come. `labels`: paths, by node of the digraph. */
export function projectFiles(
  graph: Graph,
  filter: EdgeFilter,
  level: "file" | "folder",
): FileProjection {
  return fileProjections.get(graph, `${level} ${nameOf(filter)}`, () =>
    joinFiles(graph, filter, level),
  );
}

function joinFiles(
  graph: Graph,
  filter: EdgeFilter,
  level: "file" | "folder",
): FileProjection {
  const labels: string[] = [];
  const known = new Map<string, number>();
  const admitted = admittedFiles(graph, filter);
  const groupOfFile = Int32Array.from(
    { length: graph.fileCount },
    (_, file) => {
      if (admitted?.[file] === 0) return -1;
      const path = graph.filePath(file);
      const label =
        level === "file"
          ? path
          : path.slice(0, Math.max(0, path.lastIndexOf("/")));
      let group = known.get(label);
      if (group === undefined) {
        group = labels.push(label) - 1;
        known.set(label, group);
      }
      return group;
    },
  );
  const groupOf = new Int32Array(graph.nodeCount).fill(-1);
  for (let node = 0; node < graph.symbolCount; node++)
    if (filter.admits?.has[node] !== 0)
      groupOf[node] = groupOfFile[graph.fileOf(node)]!;
  return {
    digraph: joinGroups(graph, filter, groupOf, labels.length),
    groupOf,
    labels,
  };
}

/** 1 for files with a node that the filter admits; undefined where it admits all. */
function admittedFiles(
  graph: Graph,
  { admits }: EdgeFilter,
): Uint8Array | undefined {
  if (admits === undefined) return undefined;
  const files = new Uint8Array(graph.fileCount);
  for (let node = 0; node < graph.symbolCount; node++)
    if (admits.has[node] === 1) files[graph.fileOf(node)] = 1;
  return files;
}

function joinGroups(
  graph: Graph,
  filter: EdgeFilter,
  groupOf: Int32Array,
  count: number,
): Digraph {
  const { from, to } = graph.columns;
  const sources = new Int32Array(graph.edgeCount);
  const targets = new Int32Array(graph.edgeCount);
  const weights = new Float64Array(graph.edgeCount);
  let length = 0;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (!passesFilter(graph, filter, edge)) continue;
    const source = groupOf[from[edge]!]!;
    const target = groupOf[to[edge]!]!;
    if (source === -1 || target === -1) continue;
    sources[length] = source;
    targets[length] = target;
    weights[length++] = graph.siteCount(edge);
  }
  return buildDigraph(
    count,
    sources.subarray(0, length),
    targets.subarray(0, length),
    weights.subarray(0, length),
  );
}
