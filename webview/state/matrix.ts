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
  const places = new Map(group.map((id, at) => [id, at]));
  const incoming = new Float64Array(group.length);
  const outgoing = new Float64Array(group.length);
  const touching = group.map((): Weighed[] => []);
  for (const { from, to, sites } of edges) {
    const source = places.get(from);
    const target = places.get(to);
    if (source === undefined || target === undefined || source === target)
      continue;
    outgoing[source] = (outgoing[source] as number) + sites;
    incoming[target] = (incoming[target] as number) + sites;
    const edge = { source, target, sites };
    touching[source]?.push(edge);
    touching[target]?.push(edge);
  }
  const head: number[] = [];
  const tail: number[] = [];
  // In the order of the group, of which those that were taken are left out.
  let left = Uint32Array.from(group.keys());
  while (left.length > 0) {
    const { at, isLast } = nextOf(left, incoming, outgoing);
    (isLast ? tail : head).push(at);
    const place = left.indexOf(at);
    left.copyWithin(place, place + 1);
    left = left.subarray(0, -1);
    for (const { source, target, sites } of touching[at] ?? []) {
      if (source === at)
        incoming[target] = (incoming[target] as number) - sites;
      else outgoing[source] = (outgoing[source] as number) - sites;
    }
  }
  return [...head, ...tail.reverse()].map((at) => group[at] as string);
}

interface Weighed {
  readonly source: number;
  readonly target: number;
  readonly sites: number;
}

/** What uses nothing of the rest, else what nothing of the rest uses, which comes last, else what is used most beyond what it uses. */
function nextOf(
  left: Uint32Array,
  incoming: Float64Array,
  outgoing: Float64Array,
): { readonly at: number; readonly isLast: boolean } {
  let last: number | undefined;
  let best = left[0] as number;
  let most = -Infinity;
  for (const at of left) {
    const [users, used] = [incoming[at] as number, outgoing[at] as number];
    if (used === 0) return { at, isLast: false };
    if (users === 0) last ??= at;
    if (users - used <= most) continue;
    best = at;
    most = users - used;
  }
  return last === undefined
    ? { at: best, isLast: false }
    : { at: last, isLast: true };
}
