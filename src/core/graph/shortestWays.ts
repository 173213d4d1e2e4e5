// All the shortest ways from some nodes to others at once, as layers of nodes: their number may be huge, the layers never are.
import { forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

/** Stands for all goals together among the successors of a node. */
const goal = -1;

/** Starts count as one place and goals as one: ways differ only in the nodes between. */
export interface ShortestWays {
  /** Edges of each way. */
  readonly steps: number;
  /** Between the ends, by distance from the starts: nodes that lie on at least one way, in node order. */
  readonly layers: readonly (readonly number[])[];
  /** How many ways there are; `Number.MAX_SAFE_INTEGER` stands for so many or more. */
  readonly count: number;
  /** How many of them pass nothing but these nodes. */
  readonly countWithin: (nodes: ReadonlySet<number>) => number;
  /** The nodes of a way through this one: of several the first in node order. */
  readonly wayThrough: (node: number) => readonly number[];
}

/**
 * One breadth-first walk from the starts, then one look back from the goals. The number of ways follows the recurrence of
 * Brandes (J. of Mathematical Sociology 25, 2001): those from a node are the sum of those from its successors one step nearer to
 * the goals. Linear in what is nearer than the goals; undefined where no goal is at most `depth` edges away. `starts` and `goals`
 * have no node in common.
 */
export function findShortestWays(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  depth: number,
): ShortestWays | undefined {
  const levels = walkToGoals(graph, starts, goals, filter, depth);
  if (levels === undefined) return undefined;
  const { distance, layers } = levels;
  const successors = new Map<number, readonly number[]>();
  const kept: number[][] = [];
  for (let at = layers.length - 1; at >= 1; at--) {
    const isLast = at === layers.length - 1;
    const here = layers[at]!.filter((node) => {
      const next = nextOf(graph, node, filter, (other) =>
        isLast
          ? goals.has(other)
            ? goal
            : undefined
          : distance[other] === at + 1 && successors.has(other)
            ? other
            : undefined,
      );
      if (next.length === 0) return false;
      successors.set(node, next);
      return true;
    });
    kept.unshift(here.sort((a, b) => a - b));
  }
  return describeWays(kept, successors);
}

/** Nodes by distance, up to the last before the goals. */
function walkToGoals(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  depth: number,
):
  | { readonly distance: Int32Array; readonly layers: readonly number[][] }
  | undefined {
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  for (const start of starts) distance[start] = 0;
  const layers: number[][] = [[...starts]];
  for (let far = 0; far < depth; far++) {
    const next: number[] = [];
    let isThere = false;
    const visit = (_: number, other: number): void => {
      if (goals.has(other)) isThere = true;
      else if (distance[other] === -1) {
        distance[other] = far + 1;
        next.push(other);
      }
    };
    for (const node of layers[far]!)
      forEachOutgoing(graph, node, filter, visit);
    if (isThere) return { distance, layers };
    if (next.length === 0) return undefined;
    layers.push(next);
  }
  return undefined;
}

/** What `choose` makes of the nodes that one leads to, each once, in node order. */
function nextOf(
  graph: Graph,
  node: number,
  filter: EdgeFilter,
  choose: (other: number) => number | undefined,
): readonly number[] {
  const found = new Set<number>();
  forEachOutgoing(graph, node, filter, (_, other) => {
    const chosen = choose(other);
    if (chosen !== undefined) found.add(chosen);
  });
  return [...found].sort((a, b) => a - b);
}

function describeWays(
  layers: readonly (readonly number[])[],
  successors: ReadonlyMap<number, readonly number[]>,
): ShortestWays {
  const before = new Map<number, number>();
  for (const [node, next] of successors)
    for (const other of next) {
      const known = before.get(other);
      if (known === undefined || node < known) before.set(other, node);
    }
  const countWithin = (admits: (node: number) => boolean): number => {
    if (layers.length === 0) return 1;
    const counts = new Map<number, number>([[goal, 1]]);
    for (let at = layers.length - 1; at >= 0; at--)
      for (const node of layers[at]!)
        if (admits(node))
          counts.set(
            node,
            sum(successors.get(node)!.map((next) => counts.get(next) ?? 0)),
          );
    return sum(layers[0]!.map((node) => counts.get(node) ?? 0));
  };
  return {
    steps: layers.length + 1,
    layers,
    count: countWithin(() => true),
    countWithin: (nodes) => countWithin((node) => nodes.has(node)),
    wayThrough: (node) => {
      const way = [node];
      for (
        let next = before.get(node);
        next !== undefined;
        next = before.get(next)
      )
        way.unshift(next);
      for (
        let next = successors.get(node)?.[0];
        next !== undefined && next !== goal;
        next = successors.get(next)?.[0]
      )
        way.push(next);
      return way;
    },
  };
}

const sum = (counts: readonly number[]): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    counts.reduce((all, count) => all + count, 0),
  );
