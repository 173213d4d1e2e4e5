// Breadth-first walks over the graph: what is reached, and how far away it is. No recursion anywhere.
import { forEachIncoming, forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

export interface Walk {
  /** Reached nodes, nearest first, the starts included; among equals in the order of edges. */
  readonly order: Int32Array;
  /** Distance of every node of the graph in edges; -1 where it is not reached. */
  readonly distance: Int32Array;
}

export interface WalkLimits {
  /** At most so many edges far; absent: as far as it goes. */
  readonly depth?: number;
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
  const { depth = Infinity, everySource = false } = limits;
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  const queue = new Int32Array(graph.nodeCount);
  let length = 0;
  for (const start of starts)
    if (distance[start] === -1) {
      distance[start] = 0;
      queue[length++] = start;
    }
  let far = 0;
  const visit = (_: number, other: number): void => {
    if (distance[other] !== -1) return;
    distance[other] = far + 1;
    queue[length++] = other;
  };
  for (let next = 0; next < length; next++) {
    const node = queue[next]!;
    far = distance[node]!;
    if (far >= depth) break;
    if (direction === "out") forEachOutgoing(graph, node, filter, visit);
    else forEachIncoming(graph, node, filter, visit, { everySource });
  }
  return { order: queue.slice(0, length), distance };
}
