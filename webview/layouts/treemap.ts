// Rectangles whose areas are as values are to each other, boxes within boxes: a squarified treemap (Bruls, Huizing, van Wijk 2000). Pure.
import type { Rect } from "./placement.ts";

export interface TreemapItem {
  readonly id: string;
  /** More than 0. Of a box that of all that is in it. */
  readonly value: number;
  readonly parts?: readonly TreemapItem[];
}

export interface TreemapTile extends Rect {
  readonly id: string;
  readonly isBox: boolean;
}

const header = 18;
const padding = 3;

/** Boxes before what is in them. The largest stands at the upper left; what is equal keeps its order. */
export function layoutTreemap(
  items: readonly TreemapItem[],
  room: Rect,
): readonly TreemapTile[] {
  return squarified(items, room).flatMap(({ item, rect }) => {
    const tile = { ...rect, id: item.id, isBox: item.parts !== undefined };
    if (item.parts === undefined) return [tile];
    const inner = {
      x: rect.x + padding,
      y: rect.y + header,
      width: Math.max(0, rect.width - 2 * padding),
      height: Math.max(0, rect.height - header - padding),
    };
    return [tile, ...layoutTreemap(item.parts, inner)];
  });
}

interface Placed {
  readonly item: TreemapItem;
  readonly rect: Rect;
}

function squarified(
  items: readonly TreemapItem[],
  room: Rect,
): readonly Placed[] {
  const total = items.reduce((sum, { value }) => sum + value, 0);
  if (total === 0 || room.width <= 0 || room.height <= 0) return [];
  const scale = (room.width * room.height) / total;
  const sorted = [...items].sort((a, b) => b.value - a.value);
  const placed: Placed[] = [];
  let left = room;
  let row: TreemapItem[] = [];
  const close = (): void => {
    const { tiles, rest } = layRow(row, left, scale);
    placed.push(...tiles);
    left = rest;
    row = [];
  };
  for (const item of sorted) {
    const side = Math.min(left.width, left.height);
    if (
      row.length > 0 &&
      worst([...row, item], side, scale) > worst(row, side, scale)
    )
      close();
    row.push(item);
  }
  if (row.length > 0) close();
  return placed;
}

/** The least square of a row along a side: the longer edge over the shorter one. */
function worst(
  row: readonly TreemapItem[],
  side: number,
  scale: number,
): number {
  const areas = row.map(({ value }) => value * scale);
  const sum = areas.reduce((a, b) => a + b, 0);
  const [most, least] = [Math.max(...areas), Math.min(...areas)];
  return Math.max(
    (side ** 2 * most) / sum ** 2,
    sum ** 2 / (side ** 2 * least),
  );
}

function layRow(
  row: readonly TreemapItem[],
  left: Rect,
  scale: number,
): { readonly tiles: readonly Placed[]; readonly rest: Rect } {
  const area = row.reduce((sum, { value }) => sum + value, 0) * scale;
  const isTall = left.width >= left.height;
  const side = isTall ? left.height : left.width;
  const depth = side === 0 ? 0 : area / side;
  let at = 0;
  const tiles = row.map((item): Placed => {
    const length = depth === 0 ? 0 : (item.value * scale) / depth;
    const rect = isTall
      ? { x: left.x, y: left.y + at, width: depth, height: length }
      : { x: left.x + at, y: left.y, width: length, height: depth };
    at += length;
    return { item, rect };
  });
  return {
    tiles,
    rest: isTall
      ? { ...left, x: left.x + depth, width: left.width - depth }
      : { ...left, y: left.y + depth, height: left.height - depth },
  };
}
