// What depends on itself in a circle, and the least to cut so that nothing does.
import { z } from "zod";
import { callKinds } from "../model/edge.ts";
import { passesFilter } from "../graph/edgeFilter.ts";
import { findCycles } from "../graph/cycles.ts";
import type { CyclicComponent } from "../graph/cycles.ts";
import type { Graph } from "../graph/graph.ts";
import type { Cycle, CyclesAnswer } from "./cycleResults.ts";
import { describeSteps } from "./cycleSteps.ts";
import { toSymbolRef } from "./describe.ts";
import { levelParameter, levels, projectLevel } from "./level.ts";
import type { LevelProjection } from "./level.ts";
import {
  limitParameter,
  maxSitesParameter,
  offsetParameter,
  sourceLinesParameter,
  structureParameters,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";
import { readSourceLines } from "./sourceLines.ts";

export const cycles = defineQuery({
  id: "cycles",
  title: "What depends on itself in a circle?",
  description:
    "Strongly connected components of symbols, files or folders: groups in which everything depends on everything else. Each with a shortest circle and its evidence, and with the edges of fewest places whose removal ends all circles in it: the minimum where the answer says so (dynamic programming, up to 16 nodes that cannot be contracted, or a proven lower bound), else by the heuristic of Eades, Lin and Smyth. What only types close comes apart, behind the others, and so do symbols that call themselves.",
  parameters: z.object({
    level: levelParameter(levels, "file"),
    includeTypeOnly: z
      .boolean()
      .default(true)
      .describe(
        "Count what is types only: uses of types, inheritance from mere types, imports that are erased",
      ),
    ...structureParameters,
    members: z
      .int()
      .min(0)
      .max(100_000)
      .default(100)
      .describe(
        "At most so many members of each; the size says how many there are",
      ),
    cuts: z
      .int()
      .min(0)
      .max(100_000)
      .default(100)
      .describe(
        "At most so many edges of each cut; it says how many there are",
      ),
    limit: limitParameter(20),
    offset: offsetParameter,
    maxSites: maxSitesParameter.default(3),
    sourceLines: sourceLinesParameter,
  }),
  positional: ["scope"],
  counted: "cycles",
  needs: "graph",
  example: {},
  run: async ({ graph, sources, aborted }, parameters) => {
    const filter = openStructure(graph, parameters);
    const running = { ...filter, runningOnly: true };
    const { level, includeTypeOnly, limit, offset } = parameters;
    const projection = projectLevel(
      graph,
      includeTypeOnly ? filter : running,
      level,
    );
    const all = findCycles(
      projection.digraph,
      includeTypeOnly
        ? projectLevel(graph, running, level).digraph
        : projection.digraph,
    );
    const page = all.slice(offset, offset + limit);
    const opened = [];
    for (const component of page) {
      // Whoever asked is told of it.
      if (aborted()) break;
      opened.push({
        component,
        shortest: component.findShortest(),
        cut: component.findCut(),
      });
    }
    const shown = opened.map(({ component, shortest, cut }) => ({
      component,
      shortest,
      cut,
      listed: cut.pairs.slice(0, parameters.cuts),
    }));
    const step = describeSteps(
      graph,
      projection,
      includeTypeOnly ? filter : running,
      shown.flatMap(({ shortest, listed }) => [...shortest.pairs, ...listed]),
      parameters.maxSites,
    );
    const described = shown.map(
      ({ component, shortest, cut, listed }, at): Cycle => ({
        id: offset + at + 1,
        ...describeMembers(component, projection, parameters.members),
        shortest: { steps: shortest.pairs.map(step), proven: shortest.proven },
        cut: {
          method: cut.atLeast === cut.weight ? "minimum" : "eades-lin-smyth",
          edges: cut.pairs.length,
          sites: cut.weight,
          sitesAtLeast: cut.atLeast,
          steps: listed.map(step),
        },
      }),
    );
    const withLines = parameters.sourceLines
      ? await addSourceLines(described, sources)
      : described;
    const self = level === "symbol" ? findSelfRecursive(graph, filter) : [];
    const typeOnly = all.filter((one) => one.typeOnly).length;
    const data: CyclesAnswer = {
      level,
      cycles: withLines,
      running: all.length - typeOnly,
      typeOnly,
      selfRecursive: self
        .slice(0, limit)
        .map((node) => toSymbolRef(graph, node)),
      selfRecursiveCount: self.length,
    };
    return { data, total: all.length, returned: described.length };
  },
});

function describeMembers(
  { members, typeOnly }: CyclicComponent,
  { describe }: LevelProjection,
  most: number,
): Pick<Cycle, "size" | "typeOnly" | "members"> {
  return {
    size: members.length,
    typeOnly,
    members: Array.from(members.subarray(0, most), describe),
  };
}

/** Symbols that call themselves; what an anonymous function in them does is theirs. */
function findSelfRecursive(
  graph: Graph,
  filter: ReturnType<typeof openStructure>,
): number[] {
  const found = new Set<number>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const to = graph.to(edge);
    if (!passesFilter(graph, filter, edge)) continue;
    if (!callKinds.includes(graph.edgeKind(edge))) continue;
    if (graph.namedNode(graph.from(edge)) !== to) continue;
    if (filter.admits?.has[to] !== 0) found.add(to);
  }
  return [...found].sort((a, b) => a - b);
}

async function addSourceLines(
  described: readonly Cycle[],
  sources: Parameters<typeof readSourceLines>[0],
): Promise<readonly Cycle[]> {
  const attach = await readSourceLines(
    sources,
    described.flatMap(({ shortest, cut }) =>
      [...shortest.steps, ...cut.steps].flatMap(({ sites }) => sites),
    ),
  );
  const withText = (steps: Cycle["cut"]["steps"]) =>
    steps.map((one) => ({ ...one, sites: one.sites.map(attach) }));
  return described.map((one) => ({
    ...one,
    shortest: { ...one.shortest, steps: withText(one.shortest.steps) },
    cut: { ...one.cut, steps: withText(one.cut.steps) },
  }));
}
