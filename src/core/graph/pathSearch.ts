// One shortest path, looked for from both ends at once: they meet after a look at few nodes, where from one end most are seen.
import { forEachIncoming, forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

export interface GraphPath {
  /** One more than edges. */
  readonly nodes: readonly number[];
  /** The edge of each step. With roll-up its source may be an anonymous function inside the step's node. */
  readonly edges: readonly number[];
}

/** Whether a step must not be taken. */
export type Forbids = (from: number, to: number) => boolean;

/** Searches in one graph with one filter, one after the other; they share their columns. */
export class PathSearch {
  readonly #graph: Graph;
  readonly #filter: EdgeFilter;
  readonly #fromStart: Reach;
  readonly #toGoal: Reach;

  constructor(graph: Graph, filter: EdgeFilter) {
    this.#graph = graph;
    this.#filter = filter;
    this.#fromStart = new Reach(graph.nodeCount);
    this.#toGoal = new Reach(graph.nodeCount);
  }

  /**
   * Of the shortest paths from any start to any goal the one at which a breadth-first walk from the starts would arrive first:
   * it begins at the first start that it can, and takes the first edge that it can. Undefined where there is none.
   */
  find(
    starts: readonly number[],
    goals: ReadonlySet<number>,
    forbids: Forbids = () => false,
  ): GraphPath | undefined {
    const already = starts.find((node) => goals.has(node));
    if (already !== undefined) return { nodes: [already], edges: [] };
    const { admits } = this.#filter;
    this.#fromStart.begin(starts);
    this.#toGoal.begin([...goals].filter((node) => admits?.has[node] !== 0));
    if (!this.#meet(forbids)) return undefined;
    const length = this.#fromStart.level + this.#toGoal.level;
    this.#markPaths(forbids);
    return this.#trace(starts, length, forbids);
  }

  /** Goes on, level by level, at the end with fewer nodes, until the last levels of both have nodes in common. */
  #meet(forbids: Forbids): boolean {
    const fromStart = this.#fromStart;
    const toGoal = this.#toGoal;
    let node = -1;
    let met = false;
    const forwards = (_: number, target: number): void => {
      if (forbids(node, target) || !fromStart.add(target)) return;
      met ||= toGoal.steps(target) !== -1;
    };
    const backwards = (_: number, source: number): void => {
      if (forbids(source, node) || !toGoal.add(source)) return;
      met ||= fromStart.steps(source) !== -1;
    };
    while (!met && fromStart.last.length > 0 && toGoal.last.length > 0)
      // Starts may be nodes that the filter does not admit: they are left, and not arrived at from the other end.
      if (fromStart.level === 0 || fromStart.last.length <= toGoal.last.length)
        for (node of fromStart.advance())
          forEachOutgoing(this.#graph, node, this.#filter, forwards);
      else
        for (node of toGoal.advance())
          forEachIncoming(this.#graph, node, this.#filter, backwards, {
            everySource: true,
          });
    return met;
  }

  /** Extends what is known of the way to the goals to all nodes on shortest paths, but the starts. */
  #markPaths(forbids: Forbids): void {
    const fromStart = this.#fromStart;
    const toGoal = this.#toGoal;
    let marked: readonly number[] = fromStart.last.filter(
      (node) => toGoal.steps(node) !== -1,
    );
    let level = fromStart.level;
    let node = -1;
    const mark = (_: number, source: number): void => {
      if (fromStart.steps(source) !== level || forbids(source, node)) return;
      toGoal.add(source);
    };
    while (--level > 0) {
      toGoal.advance();
      for (node of marked)
        forEachIncoming(this.#graph, node, this.#filter, mark, {
          everySource: true,
        });
      marked = toGoal.last;
    }
  }

  #trace(
    starts: readonly number[],
    length: number,
    forbids: Forbids,
  ): GraphPath {
    const nodes: number[] = [];
    const edges: number[] = [];
    let left = length;
    let from = -1;
    let next = -1;
    const take = (edge: number, target: number): void => {
      if (next !== -1 || this.#toGoal.steps(target) !== left - 1) return;
      if (forbids(from, target)) return;
      next = target;
      edges.push(edge);
    };
    for (from of starts) {
      forEachOutgoing(this.#graph, from, this.#filter, take);
      if (next !== -1) break;
    }
    nodes.push(from);
    while (next !== -1) {
      nodes.push((from = next));
      next = -1;
      left--;
      if (left > 0) forEachOutgoing(this.#graph, from, this.#filter, take);
    }
    return { nodes, edges };
  }
}

/** What is reached from one end, level by level. */
class Reach {
  /** One more than the steps to a node; 0 where it is not reached. */
  readonly #level: Int32Array;
  #levels: number[][] = [];

  constructor(nodeCount: number) {
    this.#level = new Int32Array(nodeCount);
  }

  /** Forgets the search before; each of `ends` is reached in no step. */
  begin(ends: readonly number[]): void {
    for (const nodes of this.#levels)
      for (const node of nodes) this.#level[node] = 0;
    this.#levels = [[]];
    for (const node of ends) this.add(node);
  }

  /** Steps of the last level. */
  get level(): number {
    return this.#levels.length - 1;
  }

  get last(): readonly number[] {
    return this.#levels.at(-1) ?? [];
  }

  /** Begins the next level; the nodes of the one that was the last. */
  advance(): readonly number[] {
    const { last } = this;
    this.#levels.push([]);
    return last;
  }

  /** Puts a node into the last level, unless it is reached already. */
  add(node: number): boolean {
    if (this.#level[node] !== 0) return false;
    this.#level[node] = this.#levels.length;
    this.#levels.at(-1)?.push(node);
    return true;
  }

  /** Steps to the node; -1 where it is not reached. */
  steps(node: number): number {
    return this.#level[node]! - 1;
  }
}
