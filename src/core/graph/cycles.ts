// What leads in circles, with what closes them at run time apart from what types alone close.
import { findComponents } from "./components.ts";
import { buildDigraph } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import { findFeedbackArcs } from "./feedbackArcs.ts";
import { findShortestCycle } from "./shortestCycle.ts";
import { membersOf, subgraphOf } from "./subgraph.ts";
import type { Grouping } from "./subgraph.ts";

/** An edge by its ends. */
export type NodePair = readonly [from: number, to: number];

/** A strongly connected component of at least two nodes. Its circles are looked for when they are asked for. */
export interface CyclicComponent {
  /** There would be no circle without edges that are types only. */
  readonly typeOnly: boolean;
  /** Ascending. */
  readonly members: Int32Array;
  readonly findShortest: () => {
    readonly pairs: readonly NodePair[];
    readonly proven: boolean;
  };
  /** Of all edges between the members, types included: see `findFeedbackArcs`. */
  readonly findCut: () => {
    readonly pairs: readonly NodePair[];
    readonly weight: number;
    readonly atLeast: number;
  };
}

/**
 * `all` has every edge, `running` those that are not types only, over the same nodes. Components of `running` come first; then
 * those of the graph in which each of these is one node: what no circle would join without types. Both by size, the largest
 * first, then by first member. Cutting what each says ends all circles.
 */
export function findCycles(
  all: Digraph,
  running: Digraph,
): readonly CyclicComponent[] {
  const place = new Int32Array(all.nodeCount);
  const inner = findComponents(running);
  const { contracted, partOf } = contract(all, inner.of);
  const outer = findComponents(contracted);
  const of = partOf.map((part) => outer.of[part]!);
  const sizes = new Int32Array(outer.count);
  for (const group of of) sizes[group]!++;
  return [
    ...listGroups(inner, inner.sizes).map((members) =>
      toRunning(all, running, inner, members, place),
    ),
    ...listGroups({ of, sizes }, outer.sizes).map((members) =>
      toTypeOnly(all, running, inner, { of, sizes }, members, place),
    ),
  ];
}

/** Members of the groups that have at least two `parts`. */
function listGroups(grouping: Grouping, parts: Int32Array): Int32Array[] {
  const groups: number[] = [];
  parts.forEach((count, group) => {
    if (count > 1) groups.push(group);
  });
  return [...membersOf(grouping, groups).values()].sort(
    (a, b) => b.length - a.length || a[0]! - b[0]!,
  );
}

function toRunning(
  all: Digraph,
  running: Digraph,
  groups: Grouping,
  members: Int32Array,
  place: Int32Array,
): CyclicComponent {
  return {
    typeOnly: false,
    members,
    findShortest: () => {
      const { digraph } = subgraphOf(running, groups, members, place);
      const { edges, proven } = findShortestCycle(digraph)!;
      return { pairs: toPairs(digraph, edges, members), proven };
    },
    findCut: () => {
      const { digraph } = subgraphOf(all, groups, members, place);
      const { edges, weight, atLeast } = findFeedbackArcs(digraph);
      return { pairs: toPairs(digraph, edges, members), weight, atLeast };
    },
  };
}

function toTypeOnly(
  all: Digraph,
  running: Digraph,
  inner: Grouping,
  groups: Grouping,
  members: Int32Array,
  place: Int32Array,
): CyclicComponent {
  const open = (): Contraction & { readonly digraph: Digraph } => {
    const { digraph } = subgraphOf(all, groups, members, place);
    return {
      digraph,
      ...contract(
        digraph,
        members.map((node) => inner.of[node]!),
      ),
    };
  };
  return {
    typeOnly: true,
    members,
    findShortest: () => {
      const { digraph, contracted, partOf } = open();
      const { edges, proven } = findShortestCycle(contracted)!;
      // The first edge that each step stands for.
      const steps = edges.map((edge) => {
        const from = contracted.from[edge];
        const to = contracted.to[edge];
        const own = digraph.to.findIndex(
          (target, at) =>
            partOf[digraph.from[at]!] === from && partOf[target] === to,
        );
        return toPairs(digraph, [own], members)[0]!;
      });
      const pairs = steps.flatMap((step, at) => {
        const next = steps[(at + 1) % steps.length]!;
        return [step, ...findWithin(running, inner, step[1], next[0])];
      });
      return { pairs, proven };
    },
    findCut: () => {
      const { digraph, contracted, partOf } = open();
      const { edges, weight, atLeast } = findFeedbackArcs(contracted);
      const cut = new Set(
        edges.map(
          (edge) =>
            contracted.from[edge]! * contracted.nodeCount +
            contracted.to[edge]!,
        ),
      );
      const own = Array.from(digraph.to.keys()).filter((edge) =>
        cut.has(
          partOf[digraph.from[edge]!]! * contracted.nodeCount +
            partOf[digraph.to[edge]!]!,
        ),
      );
      return { pairs: toPairs(digraph, own, members), weight, atLeast };
    },
  };
}

function toPairs(
  { from, to }: Digraph,
  edges: readonly number[],
  nodes: Int32Array,
): NodePair[] {
  return edges.map((edge) => [nodes[from[edge]!]!, nodes[to[edge]!]!]);
}

interface Contraction {
  readonly contracted: Digraph;
  /** Node of the contracted digraph for each node. */
  readonly partOf: Int32Array;
}

/** Each group as one node, numbered by first members, so that nothing depends on how groups were found. */
function contract(digraph: Digraph, groupOf: Int32Array): Contraction {
  const number = new Map<number, number>();
  const partOf = groupOf.map((group) => {
    const known = number.get(group) ?? number.size;
    number.set(group, known);
    return known;
  });
  const contracted = buildDigraph(
    number.size,
    digraph.from.map((node) => partOf[node]!),
    digraph.to.map((node) => partOf[node]!),
    digraph.weight,
  );
  return { contracted, partOf };
}

/** A shortest way over what runs between two nodes of one of its components; none where they are the same. */
function findWithin(
  { firstOut, to }: Digraph,
  { of }: Grouping,
  start: number,
  goal: number,
): NodePair[] {
  const before = new Map<number, number>([[start, -1]]);
  for (const node of before.keys()) {
    if (node === goal) break;
    // A map is gone through with what is added meanwhile, in that order.
    for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
      const target = to[edge]!;
      if (of[target] === of[start] && !before.has(target))
        before.set(target, node);
    }
  }
  const pairs: NodePair[] = [];
  for (let at = goal; at !== start; at = before.get(at)!)
    pairs.push([before.get(at)!, at]);
  return pairs.reverse();
}
