// A trail without a target: everything that a symbol leads to, or that leads to it, up to some steps, in columns by distance.
import { forEachIncoming, forEachOutgoing } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { wholeOf } from "../graph/members.ts";
import { walkGraph } from "../graph/walk.ts";
import { toSymbolRef } from "./describe.ts";
import { chooseNearest } from "./neighbourhoodChoice.ts";
import type { ShownNode } from "./neighbourhoodChoice.ts";
import {
  countBundles,
  countHidden,
  edgesBetween,
} from "./neighbourhoodEdges.ts";
import { describeContainers, openTrailFilters } from "./trailParts.ts";
import type { TrailParameters } from "./trailParts.ts";
import type { TrailAnswer } from "./trailResults.ts";

export function everythingAround(
  graph: Graph,
  center: number,
  parameters: TrailParameters,
): { readonly data: TrailAnswer; readonly total: number } {
  const { direction, depth, limit, members } = parameters;
  const whole = members ? wholeOf(graph, center) : [center];
  const filters = openTrailFilters(graph, parameters, whole);
  const filter = filters.passing;
  // One step more than is shown: what stands there is counted.
  const walk = (side: "in" | "out") =>
    walkGraph(graph, whole, side, filter, {
      depth: direction === side || direction === "both" ? depth + 1 : 0,
    });
  const incoming = walk("in");
  const outgoing = walk("out");
  const far = new Set([...incoming.order, ...outgoing.order]);
  const distanceOf = (node: number): number =>
    Math.min(
      ...[incoming.distance[node]!, outgoing.distance[node]!].filter(
        (distance) => distance !== -1,
      ),
    );
  const { nodes, total } = chooseNearest(
    graph,
    center,
    whole,
    incoming,
    outgoing,
    limit,
    (node) => distanceOf(node) <= depth,
  );
  const picture = {
    graph,
    filter,
    center,
    whole: new Set(whole),
    shown: new Set(nodes.map(({ node }) => node)),
    includeTests: parameters.includeTests,
  };
  const expanded = nodes
    .filter(({ distance }) => distance < depth)
    .map(({ node }) => node);
  const columnOf = toColumns(nodes, incoming.distance, outgoing.distance);
  const data: TrailAnswer = {
    center: graph.id(center),
    nodes: nodes.map((shown) => ({
      ...toSymbolRef(graph, shown.node),
      side: shown.side,
      distance: shown.distance,
      column: columnOf(shown),
    })),
    edges: edgesBetween(picture),
    containers: describeContainers(graph, picture.shown),
    bundles: countBundles(picture, new Map([[picture.center, picture.whole]])),
    hidden: {
      ...countHidden({ ...picture, filter: filters.all }, expanded),
      symbolKind: countOtherKinds(picture, filters.all, expanded),
    },
    target: null,
    direction,
    steps: nodes.reduce((most, { distance }) => Math.max(most, distance), 0),
    ways: 0,
    shownWays: 0,
    deeper: [...far].filter((node) => distanceOf(node) > depth).length,
    back: null,
    reachedFrom: 0,
    reachedTo: 0,
    stoppedBy: [],
  };
  return { data, total };
}

/** What uses the center stands left of it, by distance; what stands on both sides, on the nearer one. */
function toColumns(
  nodes: readonly ShownNode[],
  before: Int32Array,
  behind: Int32Array,
): (shown: ShownNode) => number {
  const signed = ({ node, distance }: ShownNode): number =>
    behind[node] === distance ? distance : -distance;
  const first = nodes.reduce((least, shown) => {
    const at = signed(shown);
    return before[shown.node] === -1 ? least : Math.min(least, at);
  }, 0);
  return (shown) => signed(shown) - first;
}

/** Neighbours that everything but the choice of kinds of symbols lets pass. */
function countOtherKinds(
  picture: Parameters<typeof edgesBetween>[0],
  all: EdgeFilter,
  expanded: readonly number[],
): number {
  const { graph, filter, center, whole } = picture;
  if (filter === all) return 0;
  const others = new Set<number>();
  const visit = (_: number, other: number): void => {
    if (!whole.has(other) && filter.admits?.has[other] === 0) others.add(other);
  };
  for (const node of expanded)
    for (const one of node === center ? whole : [node]) {
      forEachOutgoing(graph, one, all, visit);
      forEachIncoming(graph, one, all, visit);
    }
  return others.size;
}
