// The smallest set of edges without which nothing leads in a circle: a minimum feedback arc set.
import { findComponents } from "./components.ts";
import { buildDigraph } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import { orderExactly } from "./exactOrder.ts";
import { orderGreedily } from "./greedyOrder.ts";
import { contractDominated } from "./dominatedNodes.ts";
import { findShortestCycle } from "./shortestCycle.ts";
import { membersOf, subgraphOf } from "./subgraph.ts";

export interface FeedbackArcs {
  /** Edges of the digraph, ascending. */
  readonly edges: readonly number[];
  /** What they weigh. */
  readonly weight: number;
  /** No set weighs less than this; of a minimum it is its weight. */
  readonly atLeast: number;
}

/** Nodes, after contraction, up to which the minimum is found for certain. */
export const exactNodes = 16;
/** Edges up to which contraction, lower bounds and needless edges are looked for. */
const carefulEdges = 20_000;

/**
 * What weighs least: each strongly connected part by itself, after nodes that cannot matter are contracted. Parts of up to
 * `exactNodes` nodes are solved exactly, by dynamic programming over sets of nodes; larger ones by P. Eades, X. Lin,
 * W. F. Smyth, A fast and effective heuristic for the feedback arc set problem (Information Processing Letters 47, 1993), with
 * the nodes then moved one by one to their best places. Loops are not among the edges of a digraph. What is left is acyclic.
 */
export function findFeedbackArcs(digraph: Digraph): FeedbackArcs {
  const chosen: number[] = [];
  let atLeast = 0;
  /** Parts that are still to be cut, with the edges of the whole that each of their edges stands for. */
  const pending: Part[] = [{ digraph, edges: undefined }];
  while (pending.length > 0) {
    const part = pending.pop()!;
    const take = (edge: number): void => {
      if (part.edges === undefined) chosen.push(edge);
      else chosen.push(...part.edges[edge]!);
    };
    const components = findComponents(part.digraph);
    const circles: number[] = [];
    components.sizes.forEach((size, component) => {
      if (size > 1) circles.push(component);
    });
    if (circles.length === 0) continue;
    const place = new Int32Array(part.digraph.nodeCount);
    const members = membersOf(components, circles);
    for (const component of circles) {
      const inner = subgraphOf(
        part.digraph,
        components,
        members.get(component)!,
        place,
      );
      const { digraph: own } = inner;
      if (own.to.length <= carefulEdges) {
        const contracted = contractDominated(own);
        if (contracted !== undefined) {
          for (const edge of contracted.cut) {
            take(inner.edges[edge]!);
            atLeast += own.weight[edge]!;
          }
          pending.push({
            digraph: contracted.digraph,
            edges: contracted.edges.map((edges) =>
              edges.flatMap((edge) => {
                const outer = inner.edges[edge]!;
                return part.edges?.[outer] ?? [outer];
              }),
            ),
          });
          continue;
        }
      }
      const cut =
        own.nodeCount <= exactNodes
          ? backwards(own, orderExactly(own))
          : withoutNeedless(own, backwards(own, orderGreedily(own)));
      for (const edge of cut) take(inner.edges[edge]!);
      const weight = weightOf(own, cut);
      atLeast +=
        own.nodeCount <= exactNodes
          ? weight
          : Math.min(weight, packCycles(own));
    }
  }
  chosen.sort((a, b) => a - b);
  return { edges: chosen, weight: weightOf(digraph, chosen), atLeast };
}

interface Part {
  readonly digraph: Digraph;
  readonly edges: readonly (readonly number[])[] | undefined;
}

function weightOf({ weight }: Digraph, edges: readonly number[]): number {
  return edges.reduce((sum, edge) => sum + weight[edge]!, 0);
}

/** Edges that lead to an earlier node. `position` of each node. */
function backwards({ from, to }: Digraph, position: Int32Array): number[] {
  const edges: number[] = [];
  for (let edge = 0; edge < to.length; edge++)
    if (position[from[edge]!]! > position[to[edge]!]!) edges.push(edge);
  return edges;
}

/** Puts edges back that close no circle, the heaviest first. */
function withoutNeedless(digraph: Digraph, cut: number[]): number[] {
  const { nodeCount, firstOut, from, to, weight } = digraph;
  if (to.length > carefulEdges) return cut;
  const isCut = new Uint8Array(to.length);
  for (const edge of cut) isCut[edge] = 1;
  const seen = new Int32Array(nodeCount).fill(-1);
  const order = [...cut].sort((a, b) => weight[b]! - weight[a]! || a - b);
  for (const back of order) {
    const goal = from[back]!;
    const stack = [to[back]!];
    seen[to[back]!] = back;
    while (stack.length > 0 && seen[goal] !== back) {
      const node = stack.pop()!;
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
        if (isCut[edge] === 1 || seen[to[edge]!] === back) continue;
        seen[to[edge]!] = back;
        stack.push(to[edge]!);
      }
    }
    if (seen[goal] !== back) isCut[back] = 0;
  }
  return cut.filter((edge) => isCut[edge] === 1);
}

/**
 * What has to be cut at least: circles, the shortest first, each of which takes its lightest edge's weight away from all of
 * its edges. 0 for what is too large to look at.
 */
function packCycles(digraph: Digraph): number {
  if (digraph.to.length > carefulEdges) return 0;
  const weight = digraph.weight.slice();
  let left = digraph;
  let edges = Int32Array.from(weight.keys());
  let sum = 0;
  for (let looks = 0; looks < 1_000; looks++) {
    const cycle = findShortestCycle(left, 100_000);
    if (cycle === undefined) return sum;
    const own = cycle.edges.map((edge) => edges[edge]!);
    const lightest = Math.min(...own.map((edge) => weight[edge]!));
    sum += lightest;
    for (const edge of own) weight[edge]! -= lightest;
    edges = edges.filter((edge) => weight[edge]! > 0);
    left = withEdges(digraph, edges);
  }
  return sum;
}

/** The same nodes with some of the edges, which ascend. */
function withEdges(
  { nodeCount, from, to, weight }: Digraph,
  edges: Int32Array,
): Digraph {
  return buildDigraph(
    nodeCount,
    edges.map((edge) => from[edge]!),
    edges.map((edge) => to[edge]!),
    Float64Array.from(edges, (edge) => weight[edge]!),
  );
}
