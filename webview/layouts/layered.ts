// Files in columns, each left of what it uses as far as circles allow; lines that pass a column are led between its files. Pure.
import { Graph, layout } from "@dagrejs/dagre";
import { edgesOf } from "../state/picture.ts";
import type { Picture } from "../state/picture.ts";
import type { Letters } from "../drawing/text.ts";
import { boxesOf, placeBoxes } from "./boxes.ts";
import type { Boxes, BoxLink } from "./boxes.ts";
import { columnsOf } from "./columns.ts";
import { levelOut } from "./level.ts";
import type { Item } from "./level.ts";
import type { Corner, PlacedCard, Placement } from "./placement.ts";
import { shelve } from "./shelves.ts";
import type { Size } from "./shelves.ts";

const columnGap = 104;
const boxGap = 16;
const lineGap = 9;
const partGap = 90;
/** Lines turn this far outside of a column. */
const turn = 12;
/** Columns that lines are led through, all together; each costs time, and lines beyond them go straight. */
const mostPassed = 1_200;

interface LaidPart extends Size {
  readonly corners: ReadonlyMap<number, Corner>;
  /** By `from to`. */
  readonly ways: ReadonlyMap<string, readonly Corner[]>;
}

export function layoutLayered(picture: Picture, letters: Letters): Placement {
  const boxes = boxesOf(picture, letters);
  const parts = partsOf(boxes).map((part) => layPart(boxes, part));
  const places = shelve(parts, partGap);
  const corners: Corner[] = [];
  const boxWays = new Map<string, readonly Corner[]>();
  parts.forEach((part, at) => {
    const { x, y } = places[at] ?? { x: 0, y: 0 };
    const moved = (corner: Corner): Corner => ({
      x: Math.round(corner.x + x),
      y: Math.round(corner.y + y),
    });
    for (const [box, corner] of part.corners) corners[box] = moved(corner);
    for (const [key, way] of part.ways) boxWays.set(key, way.map(moved));
  });
  const placed = placeBoxes(picture, boxes, corners);
  const ways: Record<string, readonly Corner[]> = {};
  for (const { id, from, to } of edgesOf(picture)) {
    const [source, target] = [boxes.boxOf.get(from), boxes.boxOf.get(to)];
    const way =
      boxWays.get(`${String(source)} ${String(target)}`) ??
      (source === target
        ? undefined
        : beside(placed.cards[from], placed.cards[to]));
    if (way !== undefined) ways[id] = way;
  }
  return { arrangement: "layered", ...placed, captions: [], ways };
}

/** Between files of one column: through the gap on its right, longer lines farther out. */
function beside(
  from: PlacedCard | undefined,
  to: PlacedCard | undefined,
): readonly Corner[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [right, other] = [from.x + from.width, to.x + to.width];
  if (from.x >= other || to.x >= right) return undefined;
  const [start, end] = [from, to].map(({ y, height }) => y + height / 2) as [
    number,
    number,
  ];
  const length = Math.abs(end - start);
  const x = Math.max(right, other) + 16 + 48 * (1 - 1 / (1 + length / 900));
  return [
    { x, y: start },
    { x, y: end },
  ];
}

interface Part {
  readonly members: readonly number[];
  readonly links: readonly BoxLink[];
}

/** What lines join, each for itself, and all that no line leads to by itself. */
function partsOf({ blocks, links }: Boxes): readonly Part[] {
  const parent = blocks.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    parent[at] = top;
    return top;
  };
  for (const { from, to } of links) {
    const [a, b] = [root(from), root(to)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, { members: number[]; links: BoxLink[] }>();
  blocks.forEach((_, at) => {
    const part = parts.get(root(at));
    if (part === undefined) parts.set(root(at), { members: [at], links: [] });
    else part.members.push(at);
  });
  for (const link of links) parts.get(root(link.from))?.links.push(link);
  return [...parts.values()];
}

function layPart({ blocks }: Boxes, part: Part): LaidPart {
  const { members } = part;
  const columnOf = columnsOf(members, part.links);
  const graph = new Graph();
  graph.setGraph({
    rankdir: "LR",
    nodesep: boxGap,
    edgesep: lineGap,
    ranksep: columnGap,
    // The library's own ways of choosing columns take seconds for large graphs. It has doubled the steps when it asks.
    ranker: (ranked: Graph) => {
      for (const id of ranked.nodes())
        (ranked.node(id) as { rank?: number }).rank =
          2 * (columnOf.get(Number(id)) ?? 0);
    },
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const at of members) {
    const { width, height } = blocks[at] as Size;
    graph.setNode(String(at), { width, height });
  }
  const led = ledLinks(part, columnOf);
  for (const { from, to, edges } of led)
    graph.setEdge(String(from), String(to), { weight: Math.min(8, edges) });
  layout(graph);

  return placeInColumns(blocks, members, led, graph);
}

/** Takes from the library who stands in which column and in which order, and gives all of it compact places. */
function placeInColumns(
  blocks: readonly Size[],
  members: readonly number[],
  led: readonly BoxLink[],
  graph: Graph,
): LaidPart {
  const middleOf = (at: number): Corner => graph.node(String(at)) as Corner;
  const centers = [
    ...new Set(members.map((at) => Math.round(middleOf(at).x))),
  ].sort((a, b) => a - b);
  const columnAt = new Map(centers.map((x, column) => [x, column]));
  const widths = centers.map(() => 0);
  const items: (Item & { readonly y: number })[] = [];
  const itemOf = new Map<number, number>();
  for (const at of members) {
    const { width, height } = blocks[at] as Size;
    const { x, y } = middleOf(at);
    const column = columnAt.get(Math.round(x)) as number;
    widths[column] = Math.max(widths[column] as number, width);
    itemOf.set(at, items.length);
    items.push({ column, y, height, gap: boxGap, joined: [] });
  }
  const join = (a: number, b: number): void => {
    items[a]?.joined.push(b);
    items[b]?.joined.push(a);
  };
  const passes = led.map(({ from, to }) => {
    const { points } = graph.edge(String(from), String(to)) as {
      readonly points: readonly Corner[];
    };
    // The first and the last lie on the boxes, others between the columns.
    const passed = points.slice(1, -1).flatMap(({ x, y }) => {
      const column = columnAt.get(Math.round(x));
      if (column === undefined) return [];
      items.push({ column, y, height: 0, gap: lineGap, joined: [] });
      return [items.length - 1];
    });
    const all = [
      itemOf.get(from) as number,
      ...passed,
      itemOf.get(to) as number,
    ];
    all.slice(1).forEach((item, before) => join(all[before] as number, item));
    return { from, to, passed };
  });
  const heightAt = (at: number): number => items[at]?.y ?? 0;
  const order = centers.map((): number[] => []);
  items.forEach(({ column }, at) => order[column]?.push(at));
  for (const column of order)
    column.sort((a, b) => heightAt(a) - heightAt(b) || a - b);
  const middles = levelOut(items, order);

  let left = 0;
  const lefts = widths.map((width) => {
    const own = left;
    left += width + columnGap;
    return own;
  });
  const top = Math.min(
    ...items.map(({ height }, at) => (middles[at] as number) - height / 2),
  );
  const bottom = Math.max(
    ...items.map(({ height }, at) => (middles[at] as number) + height / 2),
  );
  const corners = new Map(
    members.map((at) => {
      const item = itemOf.get(at) as number;
      const { column, height } = items[item] as Item;
      return [
        at,
        {
          x: lefts[column] as number,
          y: (middles[item] as number) - height / 2 - top,
        },
      ];
    }),
  );
  const ways = new Map<string, readonly Corner[]>();
  for (const { from, to, passed } of passes) {
    if (passed.length === 0) continue;
    const way = passed.flatMap((item) => {
      const { column } = items[item] as Item;
      const y = (middles[item] as number) - top;
      const x = lefts[column] as number;
      return [
        { x: x - turn, y },
        { x: x + (widths[column] as number) + turn, y },
      ];
    });
    ways.set(`${from} ${to}`, way);
    ways.set(`${to} ${from}`, [...way].reverse());
  }
  return {
    corners,
    ways,
    width: left - columnGap,
    height: bottom - top,
  };
}

/** Lines from left to right, each pair of boxes once, the shorter ones first, as many as can be led in a moment. */
function ledLinks(
  { links }: Part,
  columnOf: ReadonlyMap<number, number>,
): readonly BoxLink[] {
  const span = ({ from, to }: BoxLink): number =>
    (columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0);
  const byEnds = new Map<string, BoxLink>();
  for (const link of links) {
    const forth =
      span(link) < 0 ? { ...link, from: link.to, to: link.from } : link;
    // Within a column nothing is to be led.
    if (span(forth) === 0) continue;
    const key = `${forth.from} ${forth.to}`;
    const edges = (byEnds.get(key)?.edges ?? 0) + link.edges;
    byEnds.set(key, { ...forth, edges });
  }
  let room = mostPassed;
  return [...byEnds.values()]
    .sort((a, b) => span(a) - span(b) || a.from - b.from || a.to - b.to)
    .filter((link) => (room -= span(link)) >= 0);
}
