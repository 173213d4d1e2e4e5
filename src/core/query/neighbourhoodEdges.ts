// The edges of a neighbourhood, and honest counts of the neighbours that it does not show.
import { edgeKinds, resolutions } from "../model/edge.ts";
import { symbolKinds } from "../model/symbol.ts";
import {
  bodyNodes,
  forEachIncoming,
  forEachOutgoing,
} from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { toMergedEdgeRef } from "./describe.ts";
import type { EdgeRef, Neighbourhood } from "./results.ts";

export interface Picture {
  readonly graph: Graph;
  readonly filter: EdgeFilter;
  readonly center: number;
  /** The center with all that counts as part of it. */
  readonly whole: ReadonlySet<number>;
  readonly shown: ReadonlySet<number>;
  readonly includeTests: boolean;
}

/** All edges between shown nodes, parallel ones of one kind and resolution merged, by source, target, kind, resolution. */
export function edgesBetween(picture: Picture): EdgeRef[] {
  const { graph, filter, center, whole, shown } = picture;
  return mergeEdges(
    graph,
    (add) => {
      for (const node of sorted(shown)) {
        // Rolled up, what it does is already drawn from the named symbol around it.
        const named = graph.namedNode(node);
        if (filter.rollUp && named !== node && shown.has(named)) continue;
        for (const source of node === center ? whole : [node])
          forEachOutgoing(graph, source, filter, (edge, target) => {
            const to = whole.has(target) ? center : target;
            if (!shown.has(to)) return;
            // What members of the center do among themselves is not a loop of the center.
            if (to === center && node === center && source !== target) return;
            add(node, to, edge);
          });
      }
    },
    (ref) => ref,
  );
}

/** Edges that count as leading from one node to another, merged and in order as above; `describe` gets them sorted. */
export function mergeEdges<T extends EdgeRef = EdgeRef>(
  graph: Graph,
  list: (add: (from: number, to: number, edge: number) => void) => void,
  describe: (ref: EdgeRef, edges: readonly number[]) => T,
): T[] {
  const merged = new Map<
    string,
    { readonly from: number; readonly to: number; readonly edges: Set<number> }
  >();
  list((from, to, edge) => {
    const key = `${String(from)} ${String(to)} ${graph.edgeKind(edge)} ${graph.edgeResolution(edge)}`;
    const known = merged.get(key);
    if (known === undefined)
      merged.set(key, { from, to, edges: new Set([edge]) });
    else known.edges.add(edge);
  });
  return [...merged.values()]
    .map(({ from, to, edges }) => {
      const sorted = [...edges].sort((a, b) => a - b);
      const ref = toMergedEdgeRef(graph, sorted, from, to);
      return { from, to, ref: describe(ref, sorted) };
    })
    .sort(
      (a, b) =>
        a.from - b.from ||
        a.to - b.to ||
        edgeKinds.indexOf(a.ref.kind) - edgeKinds.indexOf(b.ref.kind) ||
        resolutions.indexOf(a.ref.resolution) -
          resolutions.indexOf(b.ref.resolution),
    )
    .map(({ ref }) => ref);
}

/** Per shown node, side and symbol kind: how many neighbours are not shown. `wholes`: of each drawn node that stands for more than itself all that it stands for. */
export function countBundles(
  { graph, filter, shown }: Pick<Picture, "graph" | "filter" | "shown">,
  wholes: ReadonlyMap<number, Iterable<number>>,
): Neighbourhood["bundles"] {
  const drawn = new Set([
    ...shown,
    ...[...wholes.values()].flatMap((whole) => [...whole]),
  ]);
  const bundles: {
    anchor: number;
    side: "in" | "out";
    kind: (typeof symbolKinds)[number];
    count: number;
  }[] = [];
  for (const node of sorted(shown))
    for (const side of ["in", "out"] as const) {
      const others = new Set<number>();
      const visit = (_edge: number, other: number): void => {
        if (!drawn.has(other)) others.add(other);
      };
      for (const one of wholes.get(node) ?? [node])
        if (side === "out") forEachOutgoing(graph, one, filter, visit);
        else forEachIncoming(graph, one, filter, visit);
      for (const kind of symbolKinds) {
        let count = 0;
        for (const other of others) if (graph.kind(other) === kind) count++;
        if (count > 0)
          bundles.push({ anchor: graph.id(node), side, kind, count });
      }
    }
  return bundles;
}

/**
 * Neighbours of `expanded` nodes that a filter hides, each counted once, under the first filter that it fails:
 * kind, certainty, leading outside, tests. What lies out of scope was not asked for and is not counted.
 */
export function countHidden(
  picture: Picture,
  expanded: readonly number[],
): Neighbourhood["hidden"] {
  const { graph, filter, center, whole, shown } = picture;
  const everything: EdgeFilter = {
    kinds: -1,
    resolutions: -1,
    rollUp: filter.rollUp,
  };
  const passing = new Set<number>();
  const hidden = new Map<
    number,
    "tests" | "external" | "resolution" | "kind"
  >();
  const visit = (edge: number, other: number): void => {
    if (shown.has(other) || whole.has(other)) return;
    const reason = hidingReason(picture, edge, other);
    if (reason === "scope") return;
    if (reason === "passes") {
      passing.add(other);
      return;
    }
    const known = hidden.get(other);
    // Over several edges the one that fails last comes nearest to being shown.
    if (known === undefined || order.indexOf(reason) > order.indexOf(known))
      hidden.set(other, reason);
  };
  for (const node of expanded)
    for (const one of node === center
      ? [...whole].flatMap((part) =>
          filter.rollUp ? bodyNodes(graph, part) : [part],
        )
      : [node]) {
      forEachOutgoing(graph, one, everything, visit);
      forEachIncoming(graph, one, everything, visit);
    }
  const count = (reason: (typeof order)[number]): number =>
    [...hidden].filter(
      ([node, value]) => value === reason && !passing.has(node),
    ).length;
  return {
    tests: count("tests"),
    external: count("external"),
    resolution: count("resolution"),
    kind: count("kind"),
  };
}

const order = ["kind", "resolution", "external", "tests"] as const;

function hidingReason(
  { graph, filter, includeTests }: Picture,
  edge: number,
  other: number,
): (typeof order)[number] | "scope" | "passes" {
  const { edgeKind, edgeResolution } = graph.columns;
  if (((filter.kinds >> edgeKind[edge]!) & 1) === 0) return "kind";
  if (((filter.resolutions >> edgeResolution[edge]!) & 1) === 0)
    return graph.isExternal(other) ? "external" : "resolution";
  if (filter.admits?.has[other] !== 0) return "passes";
  return !includeTests && graph.isTest(other) ? "tests" : "scope";
}

function sorted(nodes: ReadonlySet<number>): readonly number[] {
  return [...nodes].sort((a, b) => a - b);
}
