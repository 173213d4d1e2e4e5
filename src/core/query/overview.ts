// The first picture where no file is open: folders with counts and what leads from one to another.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import type { Resolution } from "../model/edge.ts";
import { passesFilter } from "../graph/edgeFilter.ts";
import { buildFolderTree } from "./folderTree.ts";
import { toSymbolRef } from "./describe.ts";
import { filterParameters, kindsParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { Overview } from "./overviewResults.ts";
import { chooseFolders, groupOfNodes, openGroups } from "./overviewGroups.ts";
import type { Group } from "./overviewGroups.ts";
import type { Graph } from "../graph/graph.ts";
import { openScope } from "./scope.ts";
import { openFilter } from "./selection.ts";

export const overview = defineQuery({
  id: "overview",
  title: "The workspace from above",
  description:
    "Folders with their files and symbols, and the edges between them added up. A folder whose subfolders are shown stands for the files directly in it. Folders that are opened show their files one by one, and files that are opened their definitions.",
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
    open: z
      .array(z.string())
      .default([])
      .describe(
        "Folders of those shown whose subfolders and files are shown one by one, and files of which their definitions are",
      ),
    limit: z
      .int()
      .min(1)
      .max(5_000)
      .default(40)
      .describe("At most so many parts of each that is opened"),
    most: z
      .int()
      .min(1)
      .max(5_000)
      .default(5_000)
      .describe(
        "At most so many folders, files and definitions in all: what was opened first is shown first, and the rest stays together",
      ),
    more: z
      .array(z.string())
      .default([])
      .describe(
        "Each time that something opened is named here, so many of its parts more",
      ),
    figures: z
      .boolean()
      .default(false)
      .describe(
        "With lines and the cyclomatic complexity of functions, added up",
      ),
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
    const { groups, opened } = openGroups(
      graph,
      chooseFolders(
        root,
        parameters.level,
        new Set(parameters.expand),
        parameters.most,
      ),
      parameters,
    );
    const groupOf = groupOfNodes(graph, groups);
    const filter = openFilter(graph, parameters, parameters.kinds, false);
    const sums = new Map<number, Sum>();
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      if (!passesFilter(graph, filter, edge)) continue;
      const from = graph.from(edge);
      const to = graph.to(edge);
      if (graph.isExternal(to)) continue;
      const source = groupOf[from]!;
      const target = groupOf[to]!;
      if (source === -1 || target === -1 || source === target) continue;
      const { admits } = filter;
      if (admits?.has[from] === 0 || admits?.has[to] === 0) continue;
      const key = source * groups.length + target;
      const sum = sums.get(key) ?? { edges: 0, sites: 0, certain: 0 };
      const sites = graph.siteCount(edge);
      sum.edges++;
      sum.sites += sites;
      if (isCertain(graph.edgeResolution(edge))) sum.certain += sites;
      sums.set(key, sum);
    }
    const figuresOf = parameters.figures
      ? figures(graph, groups, groupOf)
      : () => ({});
    const data: Overview = {
      ...describe(graph, groups, figuresOf),
      ...(opened.length === 0 ? {} : { opened }),
      edges: [...sums]
        .sort(([a], [b]) => a - b)
        .map(([key, sum]) => ({
          from: endOf(graph, groups[Math.floor(key / groups.length)]!),
          to: endOf(graph, groups[key % groups.length]!),
          ...sum,
        })),
    };
    return { data, total: groups.length, returned: groups.length };
  },
});

interface Sum {
  edges: number;
  sites: number;
  certain: number;
}

const isCertain = (resolution: Resolution): boolean =>
  resolution === "exact" || resolution === "inferred";

const endOf = (graph: Graph, { kind, path, node }: Group): string | number =>
  kind === "definition" ? graph.id(node!) : path;

type Figures = (at: number) => {
  readonly lines?: number;
  readonly complexity?: number;
};

function describe(
  graph: Graph,
  groups: readonly Group[],
  figuresOf: Figures,
): Pick<Overview, "folders" | "files" | "definitions"> {
  const rows = groups.map((group, at) => ({
    ...group,
    more: {
      ...(group.inside === undefined ? {} : { inside: group.inside }),
      ...figuresOf(at),
    },
  }));
  const files = rows.filter(({ kind }) => kind === "file");
  const definitions = rows.filter(({ kind }) => kind === "definition");
  return {
    folders: rows
      .filter(({ kind }) => kind === "folder")
      .map(({ path, files: own, symbols, more }) => ({
        path,
        files: own.length,
        symbols,
        ...more,
      })),
    ...(files.length === 0
      ? {}
      : {
          files: files.map(({ path, node, symbols, more }) => ({
            path,
            symbol: toSymbolRef(graph, node!),
            symbols,
            ...more,
          })),
        }),
    ...(definitions.length === 0
      ? {}
      : {
          definitions: definitions.map(({ node, more }) => ({
            symbol: toSymbolRef(graph, node!),
            ...more,
          })),
        }),
  };
}

/** Lines of whole files, of definitions their own; complexity of all functions with a body, nameless ones too. */
function figures(
  graph: Graph,
  groups: readonly Group[],
  groupOf: Int32Array,
): Figures {
  const linesOf = (node: number): number => {
    const { startLine, endLine } = graph.range(node);
    return endLine - startLine + 1;
  };
  const complexity = new Float64Array(groups.length);
  for (let node = 0; node < graph.symbolCount; node++)
    if (groupOf[node] !== -1)
      complexity[groupOf[node]!]! += graph.complexity(node)?.cyclomatic ?? 0;
  return (at) => {
    const { files, node, kind } = groups[at]!;
    return {
      lines:
        kind === "definition"
          ? linesOf(node!)
          : files.reduce(
              (sum, file) => sum + linesOf(graph.moduleOfFile(file)),
              0,
            ),
      complexity: complexity[at]!,
    };
  };
}
