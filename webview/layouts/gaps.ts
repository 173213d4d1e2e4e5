// Lines of the overview that would run behind what stands between their ends are led through the gaps of its columns. Pure.
import { route } from "../drawing/route.ts";
import type { Point, RouteEnd } from "../drawing/route.ts";
import type { Corner, PlacedCard, Rect } from "./placement.ts";

interface Line {
  readonly id: string;
  /** Both as they stand, and the column that each is in. */
  readonly from: { readonly card: PlacedCard; readonly column: number };
  readonly to: { readonly card: PlacedCard; readonly column: number };
}

/** A line is seen as such where it is so far away from a card. */
const clear = 4;
/** Half of the room that is left above and below a column. */
const beyond = 9;
const samples = 24;

/** What stands in a column, and where lines can pass it. */
interface Column {
  readonly rects: readonly Rect[];
  readonly left: number;
  readonly right: number;
  readonly gaps: readonly number[];
}

/**
 * Where lines turn, by their ids; none for those that hide behind nothing. `columns`: what stands in each from above,
 * from the left column to the right one.
 */
export function waysThroughGaps(
  columns: readonly (readonly Rect[])[],
  lines: readonly Line[],
): Readonly<Record<string, readonly Corner[]>> {
  const measured = columns.map(columnOf);
  const ways: Record<string, readonly Corner[]> = {};
  for (const { id, from, to } of lines) {
    const forth = from.column < to.column;
    const passed = forth
      ? measured.slice(from.column + 1, to.column)
      : measured.slice(to.column + 1, from.column).reverse();
    if (passed.length === 0) continue;
    const points = pointsOf(from.card, to.card);
    if (!passed.some((column) => hides(column, points))) continue;
    ways[id] = passed.flatMap(({ left, right, gaps }) => {
      const y = nearest(gaps, heightAt((left + right) / 2, points));
      const corners = [
        { x: left, y },
        { x: right, y },
      ];
      return forth ? corners : corners.reverse();
    });
  }
  return ways;
}

const columnOf = (rects: readonly Rect[]): Column => ({
  rects,
  left: Math.min(...rects.map(({ x }) => x)),
  right: Math.max(...rects.map(({ x, width }) => x + width)),
  gaps: gapsOf(rects),
});

/** Points along the line as it is drawn when nobody leads it. */
function pointsOf(from: PlacedCard, to: PlacedCard): readonly Point[] {
  const { shape, points } = route(endOf(from), endOf(to));
  const [start, first, second, end] = points;
  if (shape !== "curve" || !start || !first || !second || !end) return [];
  return Array.from({ length: samples + 1 }, (_, step) => {
    const t = step / samples;
    const along = (of: "x" | "y"): number =>
      start[of] * (1 - t) ** 3 +
      3 * first[of] * t * (1 - t) ** 2 +
      3 * second[of] * t ** 2 * (1 - t) +
      end[of] * t ** 3;
    return { x: along("x"), y: along("y") };
  });
}

const endOf = (card: PlacedCard): RouteEnd => ({
  card,
  box: card,
  zone: card.zone,
  level: card.level,
  part: card.part,
});

/** Whether something in the column lies on the line. */
function hides(
  { rects, left, right }: Column,
  points: readonly Point[],
): boolean {
  const near = points.filter(({ x }) => x > left && x < right);
  return rects.some((rect) =>
    near.some(
      ({ x, y }) =>
        x > rect.x &&
        x < rect.x + rect.width &&
        y > rect.y - clear &&
        y < rect.y + rect.height + clear,
    ),
  );
}

/** Heights between the units of a column, above and below it. */
function gapsOf(column: readonly Rect[]): readonly number[] {
  return [
    ...column.map(({ y }, at) => {
      const above = column[at - 1];
      return above === undefined
        ? y - beyond
        : (above.y + above.height + y) / 2;
    }),
    ...column.slice(-1).map(({ y, height }) => y + height + beyond),
  ];
}

const nearest = (heights: readonly number[], wanted: number): number =>
  heights.reduce((best, y) =>
    Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best,
  );

function heightAt(x: number, points: readonly Point[]): number {
  return points.reduce((best, point) =>
    Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best,
  ).y;
}
