// Which of the symbols around a symbol are shown when not all can be: the nearest ones, with a fair share for each side.
import { incomingCounts } from "../graph/fanIn.ts";
import type { Graph } from "../graph/graph.ts";
import type { Walk } from "../graph/walk.ts";

export interface ShownNode {
  readonly node: number;
  readonly side: "center" | "in" | "out" | "both";
  readonly distance: number;
}

/**
 * The center first, then by distance, side (in, out, both), name and node. `total` counts all that the walks reached and `admits` lets pass.
 * Where the limit cuts a distance, both sides keep equal parts of it, the most used symbols first.
 */
export function chooseNearest(
  graph: Graph,
  center: number,
  whole: readonly number[],
  incoming: Walk,
  outgoing: Walk,
  limit: number,
  admits: (node: number) => boolean,
): { readonly nodes: readonly ShownNode[]; readonly total: number } {
  const own = new Set(whole);
  const found = new Map<number, ShownNode>();
  for (const [side, walk] of [
    ["in", incoming],
    ["out", outgoing],
  ] as const)
    for (const node of walk.order) {
      if (own.has(node) || !admits(node)) continue;
      const distance = walk.distance[node] ?? 0;
      const known = found.get(node);
      found.set(
        node,
        known === undefined
          ? { node, side, distance }
          : {
              node,
              side: "both",
              distance: Math.min(known.distance, distance),
            },
      );
    }
  const rest = limitNodes(graph, [...found.values()], limit - 1);
  const names = new Map(rest.map(({ node }) => [node, graph.name(node)]));
  const order = { center: 0, in: 1, out: 2, both: 3 };
  rest.sort(
    (a, b) =>
      a.distance - b.distance ||
      order[a.side] - order[b.side] ||
      compareText(names.get(a.node) ?? "", names.get(b.node) ?? "") ||
      a.node - b.node,
  );
  return {
    nodes: [{ node: center, side: "center", distance: 0 }, ...rest],
    total: found.size + 1,
  };
}

function limitNodes(
  graph: Graph,
  nodes: readonly ShownNode[],
  limit: number,
): ShownNode[] {
  if (nodes.length <= limit) return [...nodes];
  const fanIn = incomingCounts(graph);
  const importance = (a: ShownNode, b: ShownNode): number =>
    (fanIn[b.node] ?? 0) - (fanIn[a.node] ?? 0) || a.node - b.node;
  const chosen: ShownNode[] = [];
  const farthest = nodes.reduce(
    (most, { distance }) => Math.max(most, distance),
    0,
  );
  for (let distance = 1; distance <= farthest; distance++) {
    const here = nodes.filter((shown) => shown.distance === distance);
    const left = here.filter(({ side }) => side === "in").sort(importance);
    const right = here.filter(({ side }) => side !== "in").sort(importance);
    let fromLeft = 0;
    let fromRight = 0;
    while (chosen.length < limit && fromLeft + fromRight < here.length) {
      const next =
        fromRight >= right.length ||
        (fromLeft <= fromRight && fromLeft < left.length)
          ? left[fromLeft++]
          : right[fromRight++];
      if (next !== undefined) chosen.push(next);
    }
  }
  return chosen;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
