// The picture as a dependency structure matrix: in which order its nodes stand, and what stands where two of them meet. Pure.
import { byPlace } from "../layouts/zones.ts";
import { strongComponents } from "./circles.ts";
import { drawnEdges } from "./cuts.ts";
import { nodesOf } from "./picture.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

export interface Matrix {
  /** Rows and, in the same order, columns. */
  readonly nodes: readonly PictureNode[];
  /** By row, then column: the row's node uses the column's. */
  readonly cells: readonly ReadonlyMap<number, PictureEdge>[];
  /** Circles: rows from `first` on, so many, everything in which leads to everything else. */
  readonly blocks: readonly { readonly first: number; readonly size: number }[];
}

/**
 * What is used stands before what uses it, so that ordinary edges are below the diagonal. A circle stands together, in the
 * order in which the fewest places lead back: these are above the diagonal. Nodes of one layer are in the order of their
 * places, so that equal pictures give equal matrices.
 */
export function matrixOf(
  picture: Picture,
  removed: readonly string[],
  withoutCuts = false,
): Matrix {
  const gone = new Set(removed);
  const nodes = nodesOf(picture)
    .filter(({ id }) => !gone.has(id))
    .sort(byPlace);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const edges = drawnEdges(picture, withoutCuts).filter(
    ({ from, to }) => known.has(from) && known.has(to),
  );
  const groups = inLayers(
    strongComponents(
      nodes.map(({ id }) => id),
      edges,
    ),
    edges,
    new Map(nodes.map(({ id }, at) => [id, at])),
  );
  const ordered: PictureNode[] = [];
  const blocks: Matrix["blocks"][number][] = [];
  for (const group of groups) {
    if (group.length > 1)
      blocks.push({ first: ordered.length, size: group.length });
    for (const id of untangle(group, edges))
      ordered.push(known.get(id) as PictureNode);
  }
  const rows = new Map(ordered.map(({ id }, row) => [id, row]));
  const cells = ordered.map(() => new Map<number, PictureEdge>());
  for (const edge of edges)
    cells[rows.get(edge.from) as number]?.set(
      rows.get(edge.to) as number,
      edge,
    );
  return { nodes: ordered, cells, blocks };
}

/** Groups that use nothing else first, then what uses only these, and so on; within a layer by their first member. */
function inLayers(
  groups: readonly (readonly string[])[],
  edges: readonly PictureEdge[],
  place: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const groupOf = new Map(
    groups.flatMap((group, at) => group.map((id) => [id, at] as const)),
  );
  const uses = groups.map(() => new Set<number>());
  for (const { from, to } of edges)
    if (groupOf.get(from) !== groupOf.get(to))
      uses[groupOf.get(from) as number]?.add(groupOf.get(to) as number);
  // What is used comes first in the list, so that one pass knows all layers.
  const layers: number[] = [];
  uses.forEach((used, at) => {
    layers[at] = Math.max(-1, ...[...used].map((of) => layers[of] ?? 0)) + 1;
  });
  const first = (at: number): number =>
    place.get(groups[at]?.[0] as string) as number;
  return groups
    .map((group, at) => ({ group, at }))
    .sort(
      (a, b) =>
        (layers[a.at] as number) - (layers[b.at] as number) ||
        first(a.at) - first(b.at),
    )
    .map(({ group }) => group);
}

/** The heuristic of Eades, Lin and Smyth (1993), weighted by places, turned round: what is used most comes first. */
function untangle(
  group: readonly string[],
  edges: readonly PictureEdge[],
): readonly string[] {
  if (group.length < 2) return group;
  const left = new Set(group);
  const inner = edges.filter(
    ({ from, to }) => from !== to && left.has(from) && left.has(to),
  );
  const incoming = new Map<string, number>(group.map((id) => [id, 0]));
  const outgoing = new Map<string, number>(group.map((id) => [id, 0]));
  const touching = new Map<string, PictureEdge[]>(group.map((id) => [id, []]));
  const add = (sums: Map<string, number>, id: string, by: number): void => {
    sums.set(id, (sums.get(id) as number) + by);
  };
  for (const edge of inner) {
    add(outgoing, edge.from, edge.sites);
    add(incoming, edge.to, edge.sites);
    touching.get(edge.from)?.push(edge);
    touching.get(edge.to)?.push(edge);
  }
  const head: string[] = [];
  const tail: string[] = [];
  const take = (id: string): void => {
    left.delete(id);
    for (const edge of touching.get(id) as PictureEdge[]) {
      if (edge.from === id) add(incoming, edge.to, -edge.sites);
      else add(outgoing, edge.from, -edge.sites);
    }
  };
  while (left.size > 0) {
    const rest = [...left];
    const last = rest.find((id) => incoming.get(id) === 0);
    const begin = rest.find((id) => outgoing.get(id) === 0);
    if (begin !== undefined) {
      head.push(begin);
      take(begin);
    } else if (last !== undefined) {
      tail.unshift(last);
      take(last);
    } else {
      const gain = (id: string): number =>
        (incoming.get(id) as number) - (outgoing.get(id) as number);
      const best = rest.reduce((a, b) => (gain(b) > gain(a) ? b : a));
      head.push(best);
      take(best);
    }
  }
  return [...head, ...tail];
}
