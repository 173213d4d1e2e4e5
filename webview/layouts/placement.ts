// Where things stand: rectangles of cards and groups in the picture's own units, one unit a pixel at zoom 1.

import type { Letters } from "../drawing/text.ts";

/** Left upper corner and size. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Zone = "center" | "in" | "out" | "up" | "down" | "both";

export interface PlacedCard extends Rect {
  /** The name as it fits the card. */
  readonly label: string;
  /** The group that it stands in; undefined for bundles. */
  readonly group: string | undefined;
  readonly zone: Zone;
  /** Steps from the center; 0 for the center. */
  readonly level: number;
  /** A level that is too long for one column has several; 0 is the nearest to the center. */
  readonly part: number;
  /** Top and bottom of all parts of its level, for lines that pass by the nearer ones. */
  readonly span?: { readonly top: number; readonly bottom: number };
}

/** A file, or a class within a file, with several of its members; in the overview what is open. */
export interface PlacedGroup extends Rect {
  readonly id: string;
  /** The file's path or the class's name, as it fits. */
  readonly label: string;
  /** The same in full. */
  readonly title: string;
  readonly type: "file" | "class" | "folder";
  readonly parent: string | undefined;
}

/** Words above a block that say what stands in it. */
export interface PlacedCaption extends Rect {
  readonly id: string;
  readonly label: string;
}

export interface Placement {
  /**
   * columns: users left, used right. cascade: for narrow pages, users above and to the left, used below and to the right.
   * layers: columns without a center. layered: files in columns, lines led around them. organic: what belongs together is near.
   */
  readonly arrangement:
    "columns" | "cascade" | "layers" | "layered" | "organic";
  readonly cards: Readonly<Record<string, PlacedCard>>;
  readonly groups: readonly PlacedGroup[];
  readonly captions: readonly PlacedCaption[];
  /** Corners of lines that the layout led around what stands between their ends, by the edge's id. */
  readonly ways?: Readonly<Record<string, readonly Corner[]>>;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The part of the page that the picture has, in pixels, and how wide its letters are. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly letters: Letters;
}

export const emptyPlacement: Placement = {
  arrangement: "columns",
  cards: {},
  groups: [],
  captions: [],
};

export function intersects(a: Rect, b: Rect, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

export function boundsOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...rects.map((rect) => rect.x));
  const top = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function shift<R extends Rect>(rect: R, dx: number, dy: number): R {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}

/** The boxes as their cards stand now: a box is as large as what it holds, with its own margins around. */
export function boxesAround(
  groups: readonly PlacedGroup[],
  before: Readonly<Record<string, PlacedCard>>,
  after: Readonly<Record<string, PlacedCard>>,
): readonly PlacedGroup[] {
  const inner = (
    group: PlacedGroup,
    cards: Readonly<Record<string, PlacedCard>>,
    known: ReadonlyMap<string, Rect>,
  ): Rect =>
    boundsOf([
      ...Object.values(cards).filter((card) => card.group === group.id),
      ...groups
        .filter((other) => other.parent === group.id)
        .map((other) => known.get(other.id) ?? other),
    ]);
  const old = new Map(groups.map((group) => [group.id, group]));
  const fresh = new Map<string, Rect>();
  const depth = (group: PlacedGroup): number => {
    const parent = old.get(group.parent ?? "");
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  // Inner ones before those that hold them.
  for (const group of [...groups].sort((a, b) => depth(b) - depth(a))) {
    const was = inner(group, before, old);
    const is = inner(group, after, fresh);
    fresh.set(group.id, {
      x: is.x - (was.x - group.x),
      y: is.y - (was.y - group.y),
      width: group.width - was.width + is.width,
      height: group.height - was.height + is.height,
    });
  }
  return groups.map((group) => ({ ...group, ...fresh.get(group.id) }));
}
