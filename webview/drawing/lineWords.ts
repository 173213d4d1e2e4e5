// Where the words on lines stand: on their line, and not on the words of another one. Pure.
import { intersects } from "../layouts/placement.ts";
import type { Rect } from "../layouts/placement.ts";
import type { Point, Route } from "./route.ts";
import { middleOf } from "./svgLines.ts";
import { commonLetters, smallTextSize, textWidth } from "./text.ts";

export interface WordedLine {
  readonly id: string;
  readonly label: string;
  readonly route: Route;
  /** The way of the line that leads back, close beside this one. */
  readonly back?: Route;
}

/** Parts of the length of a line, the middle first. */
const parts = [0.5, 0.36, 0.64, 0.24, 0.76, 0.16, 0.84];
/** Pieces by which a curve is followed. */
const pieces = 8;
/** Around the words on each side. */
const padding = 2;
const wordsHeight = smallTextSize * 1.2 + 2 * padding;

/** A line that rises less than this over its length is flat. */
const flat = 20;

/** How far words stand from the middle of their line; `crowded`: they have no room beside others. */
export type WordPlace = Point | "crowded";

/**
 * By id of the line where its words stand, only where that is not the middle. Flat lines come first, which have the fewest places,
 * and then those above. Each keeps its middle where that is free, else it takes the nearest free place on its way: lines that cross
 * meet in one point and are apart elsewhere.
 */
export function placeWords(
  lines: readonly WordedLine[],
): ReadonlyMap<string, WordPlace> {
  const found = new Map<string, WordPlace>();
  const taken: Rect[] = [];
  const worded = lines
    .filter(({ label, route }) => label !== "" && route.points.length > 1)
    .map((line) => ({
      ...line,
      middle: middleOf(line.route.points, line.route.shape).at,
      rise: riseOf(line.route),
      off: offTheOther(line),
    }))
    .sort(
      (a, b) =>
        a.rise - b.rise ||
        a.middle.y - b.middle.y ||
        a.middle.x - b.middle.x ||
        (a.id < b.id ? -1 : 1),
    );
  for (const { id, label, route, middle, off } of worded) {
    const width = textWidth(label, smallTextSize, commonLetters);
    const way = followed(route);
    const spots = parts.map((part) => {
      const on = part === 0.5 ? middle : pointAt(way, part);
      const point = off === 0 ? on : { x: on.x, y: on.y + off };
      return { point, rect: around(point, width) };
    });
    const free = spots.find(({ rect }) =>
      taken.every((other) => !intersects(rect, other, 0)),
    );
    if (free === undefined) {
      found.set(id, "crowded");
      continue;
    }
    const { point } = free;
    taken.push(free.rect);
    if (point !== middle)
      found.set(id, { x: point.x - middle.x, y: point.y - middle.y });
  }
  return found;
}

const riseOf = ({ points }: Route): number =>
  Math.abs((points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0));

/** How far words are moved down, or up, to leave free the line back beside theirs; both stay readable. */
function offTheOther({ route, back }: WordedLine): number {
  if (back === undefined || back.points.length < 2 || riseOf(route) > flat)
    return 0;
  const apart =
    middleOf(route.points, route.shape).at.y -
    middleOf(back.points, back.shape).at.y;
  const missing = wordsHeight / 2 - Math.abs(apart);
  return apart === 0 || missing <= 0 ? 0 : Math.sign(apart) * missing;
}

/** The line as straight pieces. Inner points of a curve pull it: quadratic pieces that meet in the middle between two of them. */
function followed({ shape, points }: Route): readonly Point[] {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (shape === "corners" || start === undefined || end === undefined)
    return points;
  const pulls = rest.slice(0, -1);
  const way: Point[] = [start];
  let from = start;
  pulls.forEach((pull, index) => {
    const next = pulls[index + 1];
    const to =
      next === undefined
        ? end
        : { x: (pull.x + next.x) / 2, y: (pull.y + next.y) / 2 };
    for (let piece = 1; piece <= pieces; piece++)
      way.push(bent(from, pull, to, piece / pieces));
    from = to;
  });
  if (pulls.length === 0) way.push(end);
  return way;
}

const bent = (from: Point, pull: Point, to: Point, at: number): Point => {
  const along = (a: number, b: number, c: number): number =>
    (1 - at) ** 2 * a + 2 * at * (1 - at) * b + at ** 2 * c;
  return { x: along(from.x, pull.x, to.x), y: along(from.y, pull.y, to.y) };
};

/** After this part of the way's length. */
function pointAt(way: readonly Point[], part: number): Point {
  const lengths = way
    .slice(1)
    .map((point, index) => distance(way[index] ?? point, point));
  let left = part * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [way[index], way[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length && length > 0)
      return {
        x: from.x + ((to.x - from.x) * left) / length,
        y: from.y + ((to.y - from.y) * left) / length,
      };
    left -= length;
  }
  return way.at(-1) ?? { x: 0, y: 0 };
}

const distance = (a: Point, b: Point): number =>
  Math.hypot(b.x - a.x, b.y - a.y);

function around({ x, y }: Point, letters: number): Rect {
  const width = letters + 2 * padding;
  return {
    x: x - width / 2,
    y: y - wordsHeight / 2,
    width,
    height: wordsHeight,
  };
}
