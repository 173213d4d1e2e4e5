// Breadth-first walks over the graph: what is reached, how far away it is, and by which edge. No recursion anywhere.
import { forEachIncoming, forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

export interface Walk {
  /** Reached nodes, nearest first, the starts included; among equals in the order of edges. */
  readonly order: Int32Array;
  /** Distance of every node of the graph in edges; -1 where it is not reached. */
  readonly distance: Int32Array;
  /** The edge by which a node was reached first; -1 for starts and for what is not reached. */
  readonly edge: Int32Array;
  /** The node from which it was reached; -1 likewise. */
  readonly before: Int32Array;
}

export interface WalkLimits {
  /** At most so many edges far; absent: as far as it goes. */
  readonly depth?: number;
  /** The walk ends when the first such node is reached. */
  readonly isGoal?: (node: number) => boolean;
  /** Steps that must not be taken. */
  readonly forbids?: (from: number, to: number) => boolean;
  /** Backwards with roll-up: also pass the anonymous functions themselves, as a walk forwards does. */
  readonly everySource?: boolean;
}

/** Walks from `starts` along edges (`out`) or against them (`in`). Linear in what it reaches. */
export function walkGraph(
  graph: Graph,
  starts: readonly number[],
  direction: "in" | "out",
  filter: EdgeFilter,
  limits: WalkLimits = {},
): Walk {
  const { depth = Infinity, isGoal, forbids, everySource = false } = limits;
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  const edges = new Int32Array(graph.nodeCount).fill(-1);
  const before = new Int32Array(graph.nodeCount).fill(-1);
  const queue = new Int32Array(graph.nodeCount);
  let length = 0;
  for (const start of starts)
    if (distance[start] === -1) {
      distance[start] = 0;
      queue[length++] = start;
    }
  let node = -1;
  let far = 0;
  const visit = (edge: number, other: number): void => {
    if (distance[other] !== -1 || forbids?.(node, other) === true) return;
    distance[other] = far + 1;
    edges[other] = edge;
    before[other] = node;
    queue[length++] = other;
  };
  for (let next = 0; next < length; next++) {
    node = queue[next]!;
    far = distance[node]!;
    if (far >= depth || isGoal?.(node) === true) break;
    if (direction === "out") forEachOutgoing(graph, node, filter, visit);
    else forEachIncoming(graph, node, filter, visit, everySource);
  }
  return { order: queue.slice(0, length), distance, edge: edges, before };
}
