// A shortest way from a node back to itself.
import type { Digraph } from "./digraph.ts";

export interface FoundCycle {
  /** Edges in order; the first leaves the smallest node, the last leads back to it. */
  readonly edges: readonly number[];
  /** false: the search was ended before it was sure that none is shorter. */
  readonly proven: boolean;
}

/**
 * Breadth-first from each node over those that are not smaller, after nodes that are in no circle any more are taken away: of
 * the shortest circles that with the smallest first node. Undefined where there is none. `budget` bounds the edges that are
 * looked at; a first circle is always found.
 */
export function findShortestCycle(
  digraph: Digraph,
  budget = 20_000_000,
): FoundCycle | undefined {
  const { nodeCount } = digraph;
  const pair = findPair(digraph);
  if (pair !== undefined) return { edges: pair, proven: true };
  const remaining = new Remaining(digraph);
  const search = new Search(digraph, remaining.present);
  let best: readonly number[] | undefined;
  for (let start = 0; start < nodeCount; start++) {
    if (remaining.present[start] === 0) continue;
    const limit = best?.length ?? Infinity;
    best = search.from(start, limit) ?? best;
    // No pair leads back and forth.
    if (best?.length === 3) break;
    if (search.looked > budget && best !== undefined)
      return { edges: best, proven: false };
    remaining.remove(start);
  }
  return best && { edges: best, proven: true };
}

function findPair({
  nodeCount,
  firstOut,
  to,
  firstIn,
  incoming,
  from,
}: Digraph): readonly number[] | undefined {
  const edgeFrom = new Int32Array(nodeCount).fill(-1);
  for (let node = 0; node < nodeCount; node++) {
    for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
      edgeFrom[from[incoming[at]!]!] = incoming[at]!;
    for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
      const back = edgeFrom[to[edge]!]!;
      // Edges of other nodes are still noted where nothing of this one leads.
      if (back !== -1 && to[back] === node) return [edge, back];
    }
  }
  return undefined;
}

/** Nodes that may still be in a circle. */
class Remaining {
  readonly present: Uint8Array;
  readonly #digraph: Digraph;
  readonly #out: Int32Array;
  readonly #in: Int32Array;

  constructor(digraph: Digraph) {
    const { nodeCount, firstOut, firstIn } = digraph;
    this.#digraph = digraph;
    this.present = new Uint8Array(nodeCount).fill(1);
    this.#out = new Int32Array(nodeCount);
    this.#in = new Int32Array(nodeCount);
    const dead: number[] = [];
    for (let node = 0; node < nodeCount; node++) {
      this.#out[node] = firstOut[node + 1]! - firstOut[node]!;
      this.#in[node] = firstIn[node + 1]! - firstIn[node]!;
      if (this.#out[node] === 0 || this.#in[node] === 0) {
        this.present[node] = 0;
        dead.push(node);
      }
    }
    this.#removeAll(dead);
  }

  /** With everything that is in no circle without it. */
  remove(node: number): void {
    this.present[node] = 0;
    this.#removeAll([node]);
  }

  #removeAll(dead: number[]): void {
    const { firstOut, firstIn, incoming, from, to } = this.#digraph;
    const lose = (degree: Int32Array, node: number): void => {
      if (--degree[node]! > 0 || this.present[node] === 0) return;
      this.present[node] = 0;
      dead.push(node);
    };
    while (dead.length > 0) {
      const node = dead.pop()!;
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++)
        lose(this.#in, to[edge]!);
      for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
        lose(this.#out, from[incoming[at]!]!);
    }
  }
}

class Search {
  looked = 0;
  readonly #digraph: Digraph;
  readonly #present: Uint8Array;
  readonly #seen: Int32Array;
  readonly #by: Int32Array;
  readonly #queue: Int32Array;

  constructor(digraph: Digraph, present: Uint8Array) {
    this.#digraph = digraph;
    this.#present = present;
    this.#seen = new Int32Array(digraph.nodeCount).fill(-1);
    this.#by = new Int32Array(digraph.nodeCount);
    this.#queue = new Int32Array(digraph.nodeCount);
  }

  /** A shortest circle through the node over what is present, shorter than `limit`. */
  from(start: number, limit: number): readonly number[] | undefined {
    const { firstOut, to, from } = this.#digraph;
    const queue = this.#queue;
    queue[0] = start;
    this.#seen[start] = start;
    let length = 1;
    let levelEnd = 1;
    let far = 0;
    for (let next = 0; next < length; next++) {
      if (next === levelEnd) {
        levelEnd = length;
        far++;
        if (far + 1 >= limit) return undefined;
      }
      const node = queue[next]!;
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
        this.looked++;
        const target = to[edge]!;
        if (target === start) {
          const edges = [edge];
          for (let at = node; at !== start; at = from[this.#by[at]!]!)
            edges.push(this.#by[at]!);
          return edges.reverse();
        }
        if (this.#present[target] === 0 || this.#seen[target] === start)
          continue;
        this.#seen[target] = start;
        this.#by[target] = edge;
        queue[length++] = target;
      }
    }
    return undefined;
  }
}
