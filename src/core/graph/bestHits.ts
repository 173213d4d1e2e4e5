// Keeps the best few of very many matches: a heap with the worst on top.
import { incomingCounts } from "./fanIn.ts";
import type { Graph } from "./graph.ts";

export interface NameHit {
  readonly node: number;
  /** Index of `nameRanks`; smaller is better. */
  readonly rank: number;
  /** Incoming edges, see `incomingCounts`. */
  readonly fanIn: number;
}

export class BestHits {
  readonly #graph: Graph;
  readonly #most: number;
  readonly #fanIn: Int32Array;
  readonly #heap: NameHit[] = [];

  constructor(graph: Graph, most: number) {
    this.#graph = graph;
    this.#most = most;
    this.#fanIn = incomingCounts(graph);
  }

  offer(rank: number, node: number): void {
    const hit = { node, rank, fanIn: this.#fanIn[node] ?? 0 };
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(hit);
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (worst === undefined || this.#compare(hit, worst) >= 0) return;
    heap[0] = hit;
    this.#sink();
  }

  /** Best first, without the first `offset`. */
  take(offset: number): readonly NameHit[] {
    return this.#heap.sort((a, b) => this.#compare(a, b)).slice(offset);
  }

  #compare(a: NameHit, b: NameHit): number {
    return (
      a.rank - b.rank ||
      b.fanIn - a.fanIn ||
      this.#length(a.node) - this.#length(b.node) ||
      a.node - b.node
    );
  }

  #length(node: number): number {
    return this.#graph.nameLength(node);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#compare(heap[at]!, heap[above]!) <= 0) return;
      [heap[at], heap[above]] = [heap[above]!, heap[at]!];
      at = above;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let largest = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (
          below < heap.length &&
          this.#compare(heap[below]!, heap[largest]!) > 0
        )
          largest = below;
      if (largest === at) return;
      [heap[at], heap[largest]] = [heap[largest]!, heap[at]!];
      at = largest;
    }
  }
}
