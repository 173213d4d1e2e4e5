// The graph as nodes and weighted edges, for drawing and analysis in other programs.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import { passesFilter } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { edgeKinds, resolutions, relationKinds } from "../model/edge.ts";
import { groupNodes } from "./graphNodes.ts";
import type { Grouping } from "./graphNodes.ts";
import { graphLevels } from "./graphResults.ts";
import type { GraphAnswer, GraphEdge } from "./graphResults.ts";
import {
  filterParameters,
  kindsParameter,
  rollUpParameter,
} from "./parameters.ts";
import { findNearest } from "./nearest.ts";
import { defineQuery } from "./query.ts";
import { openFilter } from "./selection.ts";

/** More nodes than any workspace has. */
export const everyNode = 100_000_000;

export const wholeGraph = defineQuery({
  id: "graph",
  title: "The graph as nodes and weighted edges",
  description:
    "Symbols, files or folders and what leads from one to another, added up: the weight of an edge is the number of places that are evidence for it. Edges within a file or folder are left out at that level.",
  parameters: z.object({
    level: z
      .enum(graphLevels)
      .default("file")
      .describe("What a node is: a symbol, a file or a folder"),
    kinds: kindsParameter(relationKinds),
    ...filterParameters,
    rollUp: rollUpParameter,
    nodes: z
      .array(z.string())
      .max(10_000)
      .optional()
      .describe(
        "Only these nodes, by their ids, and the edges between them; ids that name none are listed as `unknown`",
      ),
    isolated: z
      .boolean()
      .default(true)
      .describe("List also nodes that no edge joins to another"),
    limit: z
      .int()
      .min(1)
      .max(everyNode)
      .default(1_000)
      .describe("At most so many nodes, the first ones, and the edges between"),
  }),
  positional: ["scope"],
  counted: "nodes",
  needs: "graph",
  example: { level: "folder" },
  run: ({ graph }, parameters) => {
    const { level, nodes: named, isolated, limit } = parameters;
    const filter = openFilter(
      graph,
      parameters,
      parameters.kinds,
      parameters.rollUp,
    );
    const groups = groupNodes(graph, filter, level);
    const sums = addUp(graph, filter, groups, level === "symbol");
    if (level === "symbol" && parameters.kinds.includes("contains"))
      addContainment(graph, groups, sums);
    const keys = Float64Array.from(sums.keys()).sort();
    const joined = isolated ? undefined : joinedGroups(keys, groups.count);
    const wanted = named && new Set(named);
    const chosen = new Uint8Array(groups.count);
    let total = 0;
    let returned = 0;
    for (let group = 0; group < groups.count; group++) {
      if (joined?.[group] === 0) continue;
      if (wanted?.has(groups.idOf(group)) === false) continue;
      if (++total > limit) continue;
      chosen[group] = 1;
      returned++;
    }
    const nodes = groups.describe(chosen);
    const unknown = unknownAmong(groups, named);
    const data: GraphAnswer = {
      level,
      nodes: nodes.flatMap((node) => node ?? []),
      edges: foldSums(keys, sums, groups.count, (group) => nodes[group]?.id),
      ...(unknown.length === 0 ? {} : { unknown }),
    };
    return { data, total, returned };
  },
});

/** Throws not_found where none of them is a node. */
function unknownAmong(
  groups: Grouping,
  named: readonly string[] | undefined,
): readonly string[] {
  if (named === undefined || named.length === 0) return [];
  const missing = new Set(named);
  const ids: string[] = [];
  for (let group = 0; group < groups.count; group++) {
    const id = groups.idOf(group);
    missing.delete(id);
    ids.push(id);
  }
  const unknown = [...missing];
  if (unknown.length < new Set(named).size) return unknown;
  const [first = ""] = unknown;
  const suggestions = findNearest(first, ids, 5);
  throw new CodeweftError(
    "not_found",
    unknown.length === 1
      ? `No node of this graph has the id "${first}".`
      : `None of the ${String(unknown.length)} ids names a node of this graph: "${first}" and others.`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}?`
          : "Ask without `nodes` for the ids that there are; scope, tests and level decide which.",
    },
    { nodes: unknown.slice(0, 20), suggestions },
  );
}

const kindCount = edgeKinds.length;
const resolutionCount = resolutions.length;

/** Source, target, kind and resolution in one number, so that sums need no object each and sort by themselves. */
function keyOf(pair: number, kind: number, resolution: number): number {
  return (pair * kindCount + kind) * resolutionCount + resolution;
}

/** Places by key. */
function addUp(
  graph: Graph,
  filter: EdgeFilter,
  { groupOf, count }: Grouping,
  withLoops: boolean,
): Map<number, number> {
  const { from, to, edgeKind, edgeResolution } = graph.columns;
  const sums = new Map<number, number>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (!passesFilter(graph, filter, edge)) continue;
    const source = groupOf[from[edge]!]!;
    const target = groupOf[to[edge]!]!;
    if (source === -1 || target === -1) continue;
    if (source === target && !withLoops) continue;
    const key = keyOf(
      source * count + target,
      edgeKind[edge]!,
      edgeResolution[edge]!,
    );
    const sites = Math.max(1, graph.siteCount(edge));
    sums.set(key, (sums.get(key) ?? 0) + sites);
  }
  return sums;
}

/** Containment is read off the symbols: the graph has no edges for it. */
function addContainment(
  graph: Graph,
  { groupOf, count }: Grouping,
  sums: Map<number, number>,
): void {
  const contains = edgeKinds.indexOf("contains");
  const exact = resolutions.indexOf("exact");
  for (let node = 0; node < graph.symbolCount; node++) {
    const parent = graph.parent(node);
    const source = parent === -1 ? -1 : groupOf[parent]!;
    const target = groupOf[node]!;
    if (source === -1 || target === -1 || source === target) continue;
    sums.set(keyOf(source * count + target, contains, exact), 1);
  }
}

function joinedGroups(keys: Float64Array, count: number): Uint8Array {
  const joined = new Uint8Array(count);
  for (const key of keys) {
    const pair = Math.floor(key / (kindCount * resolutionCount));
    const source = Math.floor(pair / count);
    const target = pair % count;
    if (source === target) continue;
    joined[source] = 1;
    joined[target] = 1;
  }
  return joined;
}

/** `idOf` is undefined for groups that are left out; their edges are left out too. */
function foldSums(
  keys: Float64Array,
  sums: ReadonlyMap<number, number>,
  count: number,
  idOf: (group: number) => string | undefined,
): GraphEdge[] {
  const edges: GraphEdge[] = [];
  const each = kindCount * resolutionCount;
  for (let at = 0; at < keys.length;) {
    const pair = Math.floor(keys[at]! / each);
    const kinds: Record<string, number> = {};
    const certainties = new Array<number>(resolutionCount).fill(0);
    let weight = 0;
    for (; at < keys.length && Math.floor(keys[at]! / each) === pair; at++) {
      const code = keys[at]! % each;
      const sites = sums.get(keys[at]!) ?? 0;
      const kind = edgeKinds[Math.floor(code / resolutionCount)]!;
      kinds[kind] = (kinds[kind] ?? 0) + sites;
      certainties[code % resolutionCount]! += sites;
      weight += sites;
    }
    const from = idOf(Math.floor(pair / count));
    const to = idOf(pair % count);
    if (from === undefined || to === undefined) continue;
    const found: Record<string, number> = {};
    resolutions.forEach((resolution, code) => {
      if (certainties[code]! > 0) found[resolution] = certainties[code]!;
    });
    edges.push({ from, to, weight, kinds, resolutions: found });
  }
  return edges;
}
