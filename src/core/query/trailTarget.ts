// A trail to a target: all the shortest ways, as many of them as the limit of symbols has room for, or why there is none.
import type { DatabaseReads } from "../reads.ts";
import { forEachOutgoing } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { findShortestWays } from "../graph/shortestWays.ts";
import type { ShortestWays } from "../graph/shortestWays.ts";
import { toSymbolRef } from "./describe.ts";
import { explainMissingPath } from "./missingPath.ts";
import { countBundles, mergeEdges } from "./neighbourhoodEdges.ts";
import { openEnds } from "./pathEnds.ts";
import { toSites } from "./relationTree.ts";
import { describeContainers, openTrailFilters } from "./trailParts.ts";
import type { TrailParameters } from "./trailParts.ts";
import type { TrailAnswer, TrailStop } from "./trailResults.ts";

interface Asked {
  readonly graph: Graph;
  readonly reads: DatabaseReads;
  readonly parameters: TrailParameters;
}

/** An end of the ways: the symbol that is drawn, and all that counts as it. */
interface End {
  readonly node: number;
  readonly whole: readonly number[];
}

export async function waysToTarget(
  asked: Asked,
  center: number,
  target: number,
): Promise<{ readonly data: TrailAnswer; readonly total: number }> {
  const { graph, parameters } = asked;
  const [own = [center], other = [target]] = openEnds(
    graph,
    [center, target],
    parameters.members,
  );
  const from = { node: center, whole: own };
  const to = { node: target, whole: other };
  const { passing } = openTrailFilters(graph, parameters, [...own, ...other]);
  const find = (side: "in" | "out", depth: number): ShortestWays | undefined =>
    center === target
      ? undefined
      : findShortestWays(
          graph,
          side === "out" ? own : other,
          new Set(side === "out" ? other : own),
          passing,
          depth,
        );
  const found = {
    out: find("out", parameters.depth),
    in: find("in", parameters.depth),
  };
  const direction = chooseSide(parameters.direction, found);
  const ways = found[direction];
  const back = found[direction === "out" ? "in" : "out"];
  const common = {
    center: graph.id(center),
    target: graph.id(target),
    direction,
    deeper: 0,
    hidden: { tests: 0, external: 0, resolution: 0, kind: 0, symbolKind: 0 },
    back: back === undefined ? null : { steps: back.steps, ways: back.count },
  };
  if (ways === undefined) {
    const why =
      center === target
        ? { reachedFrom: 0, reachedTo: 0, stoppedBy: [] }
        : await explain(asked, passing, from, to, find);
    return {
      data: {
        ...common,
        ...drawWays(graph, passing, direction, from, to, undefined, 2),
        ...why,
      },
      total: center === target ? 1 : 2,
    };
  }
  return {
    data: {
      ...common,
      ...drawWays(graph, passing, direction, from, to, ways, parameters.limit),
      reachedFrom: 0,
      reachedTo: 0,
      stoppedBy: [],
    },
    total: 2 + ways.layers.reduce((sum, layer) => sum + layer.length, 0),
  };
}

/** Of two sides the one with the shorter ways; what it uses where both are equal. */
function chooseSide(
  wanted: TrailParameters["direction"],
  found: Readonly<Record<"in" | "out", ShortestWays | undefined>>,
): "in" | "out" {
  if (wanted !== "both") return wanted;
  const { out, in: incoming } = found;
  if (incoming === undefined) return "out";
  return out === undefined || incoming.steps < out.steps ? "in" : "out";
}

type Drawn = Pick<
  TrailAnswer,
  "nodes" | "edges" | "containers" | "bundles" | "steps" | "ways" | "shownWays"
>;

/** Both ends alone where there is no way. */
function drawWays(
  graph: Graph,
  filter: EdgeFilter,
  direction: "in" | "out",
  from: End,
  to: End,
  ways: ShortestWays | undefined,
  limit: number,
): Drawn {
  const chosen = ways === undefined ? new Set<number>() : choose(ways, limit);
  const between = (ways?.layers ?? []).map((layer) =>
    layer.filter((node) => chosen.has(node)),
  );
  const steps = between.length + 1;
  const [left, right] = direction === "out" ? [from, to] : [to, from];
  const columns = [[left.node], ...between, [right.node]];
  const nodes = columns.flatMap((column, at) =>
    column.map((node) => ({
      node,
      column: at,
      distance: direction === "out" ? at : steps - at,
      side: node === from.node ? ("center" as const) : direction,
    })),
  );
  const ends = from.node === to.node ? nodes.slice(0, 1) : nodes;
  ends.sort((a, b) => a.distance - b.distance || a.node - b.node);
  const shown = new Set(ends.map(({ node }) => node));
  return {
    nodes: ends.map(({ node, side, distance, column }) => ({
      ...toSymbolRef(graph, node),
      side,
      distance,
      column,
    })),
    edges:
      ways === undefined ? [] : stepsOf(graph, filter, columns, left, right),
    containers: describeContainers(graph, shown),
    bundles: countBundles(
      { graph, filter, shown },
      new Map([from, to].map(({ node, whole }) => [node, whole])),
    ),
    steps: ways?.steps ?? 0,
    ways: ways?.count ?? 0,
    shownWays: ways?.countWithin(chosen) ?? 0,
  };
}

/** The nodes of whole ways, one way after the other, while there is room; the first one in any case. */
function choose(ways: ShortestWays, limit: number): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const node of ways.layers.flat()) {
    if (chosen.has(node)) continue;
    const way = ways.wayThrough(node).filter((each) => !chosen.has(each));
    if (chosen.size > 0 && chosen.size + way.length > limit - 2) break;
    for (const each of way) chosen.add(each);
  }
  return chosen;
}

/** The edges from each column to the next, each with its first place. */
function stepsOf(
  graph: Graph,
  filter: EdgeFilter,
  columns: readonly (readonly number[])[],
  left: End,
  right: End,
): TrailAnswer["edges"] {
  const isGoal = new Set(right.whole);
  const last = columns.length - 1;
  const levelOf = new Map(
    columns.flatMap((column, at) => column.map((node) => [node, at] as const)),
  );
  return mergeEdges<TrailAnswer["edges"][number]>(
    graph,
    (add) => {
      for (const [node, level] of levelOf) {
        if (level === last) continue;
        for (const source of level === 0 ? left.whole : [node])
          forEachOutgoing(graph, source, filter, (edge, other) => {
            const target = isGoal.has(other) ? right.node : other;
            if (levelOf.get(target) === level + 1) add(node, target, edge);
          });
      }
    },
    (ref, edges) => {
      const [site] = toSites(graph, edges, 1);
      return site === undefined ? ref : { ...ref, site };
    },
  );
}

/** First of all what belongs to trails alone: the depth, the direction and the kinds of symbols. */
async function explain(
  { graph, reads, parameters }: Asked,
  filter: EdgeFilter,
  from: End,
  to: End,
  find: (side: "in" | "out", depth: number) => ShortestWays | undefined,
): Promise<Pick<TrailAnswer, "reachedFrom" | "reachedTo" | "stoppedBy">> {
  const { direction } = parameters;
  const sides = direction === "both" ? (["out", "in"] as const) : [direction];
  const deep = sides.flatMap((side) => find(side, Infinity)?.steps ?? []);
  const steps = Math.min(...deep);
  const stops: TrailStop[] = [];
  if (deep.length > 0)
    stops.push({
      by: "depth",
      text: `The depth: the shortest way has ${String(steps)} steps.`,
      steps,
    });
  if (parameters.symbolKinds.length > 0) {
    const { all } = openTrailFilters(graph, parameters, []);
    const [start, end] =
      direction === "in" ? [to.whole, from.whole] : [from.whole, to.whole];
    const around = (a: readonly number[], b: readonly number[]) =>
      findShortestWays(graph, a, new Set(b), all, parameters.depth);
    if (
      around(start, end) !== undefined ||
      (direction === "both" && around(end, start) !== undefined)
    )
      stops.push({
        by: "symbolKinds",
        text: "The kinds of symbols: a way passes others too.",
      });
  }
  const [start, end] = direction === "in" ? [to, from] : [from, to];
  const missing = await explainMissingPath(
    { graph, reads, filter, parameters },
    start.whole,
    end.whole,
  );
  return {
    reachedFrom: direction === "in" ? missing.reachedTo : missing.reachedFrom,
    reachedTo: direction === "in" ? missing.reachedFrom : missing.reachedTo,
    stoppedBy: [
      ...stops,
      // The depth is the whole reason then: without it there is a way through all filters.
      ...(deep.length > 0
        ? missing.stoppedBy.filter(({ by }) => by === "direction")
        : missing.stoppedBy),
    ],
  };
}
