// Where a node belongs around the center: left, right, above or below, and how many steps away, in a fixed order.
import type { PictureEdge, PictureNode } from "../state/picture.ts";
import type { Zone } from "./placement.ts";

export interface ZoneLevel {
  readonly zone: Exclude<Zone, "both">;
  readonly level: number;
  readonly nodes: readonly PictureNode[];
}

const inheritance = new Set(["extends", "implements", "overrides"]);

/**
 * Bases stand above and derived ones below as far as inheritance alone leads to them; of the rest, users stand
 * left and used ones right (what does both is used: its way back is an edge of its own). Levels come sorted;
 * nodes of a level by file and line, farther levels so that they stand beside what they are connected to.
 */
export function zoneLevels(
  center: string,
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): readonly ZoneLevel[] {
  const up = inheritanceDepths(center, edges, "from", "to");
  const down = inheritanceDepths(center, edges, "to", "from");
  const byKey = new Map<string, PictureNode[]>();
  for (const node of nodes) {
    const [zone, level] =
      node.id === center
        ? (["center", 0] as const)
        : up.has(node.id)
          ? (["up", up.get(node.id) as number] as const)
          : down.has(node.id)
            ? (["down", down.get(node.id) as number] as const)
            : ([
                node.side === "in" ? "in" : "out",
                Math.max(1, node.distance),
              ] as const);
    const key = `${zone} ${level}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [node]);
    else known.push(node);
  }
  const levels: ZoneLevel[] = [];
  for (const zone of ["center", "in", "out", "up", "down"] as const) {
    let before: readonly PictureNode[] | undefined;
    for (const [level, members] of [...byKey]
      .filter(([key]) => key.startsWith(`${zone} `))
      .map(([key, list]) => [Number(key.slice(zone.length + 1)), list] as const)
      .sort((a, b) => a[0] - b[0])) {
      const ordered = before
        ? nearTheirNeighbours(members, before, edges)
        : [...members].sort(byPlace);
      levels.push({ zone, level, nodes: ordered });
      before = ordered;
    }
  }
  return levels;
}

function inheritanceDepths(
  center: string,
  edges: readonly PictureEdge[],
  near: "from" | "to",
  far: "from" | "to",
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let frontier = [center];
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const at = new Set(frontier);
    frontier = [];
    for (const edge of edges) {
      if (!at.has(edge[near]) || !edge.kinds.some((k) => inheritance.has(k)))
        continue;
      const next = edge[far];
      if (next === center || depths.has(next)) continue;
      depths.set(next, depth);
      frontier.push(next);
    }
  }
  return depths;
}

const placeOf = (node: PictureNode): readonly [string, number] =>
  node.item.type === "symbol"
    ? [node.item.symbol.path, node.item.symbol.startLine]
    : [node.item.folder.path, 0];

export function byPlace(a: PictureNode, b: PictureNode): number {
  const [pathA, lineA] = placeOf(a);
  const [pathB, lineB] = placeOf(b);
  if (pathA !== pathB) return pathA < pathB ? -1 : 1;
  return lineA - lineB || (a.id < b.id ? -1 : 1);
}

/** Files ordered by the mean place of what their nodes are connected to, so that few lines cross. */
export function nearTheirNeighbours(
  nodes: readonly PictureNode[],
  before: readonly PictureNode[],
  edges: readonly PictureEdge[],
): readonly PictureNode[] {
  const rows = new Map(before.map((node, row) => [node.id, row]));
  const files = new Map(nodes.map((node) => [node.id, placeOf(node)[0]]));
  const sums = new Map<string, { total: number; count: number }>();
  for (const edge of edges)
    for (const [id, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      const file = files.get(id);
      const row = rows.get(other);
      if (file === undefined || row === undefined) continue;
      const sum = sums.get(file) ?? { total: 0, count: 0 };
      sum.total += row;
      sum.count += 1;
      sums.set(file, sum);
    }
  const mean = (node: PictureNode): number => {
    const sum = sums.get(placeOf(node)[0]);
    return sum === undefined ? before.length : sum.total / sum.count;
  };
  return [...nodes].sort((a, b) => mean(a) - mean(b) || byPlace(a, b));
}
