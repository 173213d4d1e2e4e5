// Lines and arrow heads as SVG paths, with the geometry of the drawing library. Pure.
import type { Rect } from "../layouts/placement.ts";
import type { Point, Route } from "./route.ts";

const at = ({ x, y }: Point): string =>
  `${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)}`;

const between = (a: Point, b: Point): Point => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

/** The inner points pull the line: quadratic pieces that meet in the middle between two of them. */
export function curvePath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (start === undefined || end === undefined) return "";
  const pulls = rest.slice(0, -1);
  if (pulls.length === 0) return `M${at(start)}L${at(end)}`;
  return pulls.reduce(
    (path, pull, index) => {
      const next = pulls[index + 1];
      return `${path}Q${at(pull)} ${at(next === undefined ? end : between(pull, next))}`;
    },
    `M${at(start)}`,
  );
}

/** Straight pieces with round corners. */
export function cornersPath(points: readonly Point[], radius: number): string {
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined) return "";
  let path = `M${at(start)}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, corner, after] = points.slice(index - 1, index + 2) as [
      Point,
      Point,
      Point,
    ];
    path += `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
  }
  return `${path}L${at(end)}`;
}

/** The point so far from `from` on the way to `to`, at most half the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(distance / length, 0.5);
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  };
}

/** Out of a card and back into it, at its lower left as on the canvas. */
export function loopPoints(card: Rect): readonly Point[] {
  const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  const pull = 50;
  const [out, back] = [200 + 20, 200 - 20].map((degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return {
      x: middle.x + Math.cos(angle) * pull,
      y: middle.y + Math.sin(angle) * pull,
    };
  }) as [Point, Point];
  return [leaving(card, middle, out), out, back, leaving(card, middle, back)];
}

/** Where the way from the middle of a card to a point crosses its edge. */
function leaving(card: Rect, middle: Point, to: Point): Point {
  const share = Math.min(
    card.width / 2 / Math.max(Math.abs(to.x - middle.x), 0.01),
    card.height / 2 / Math.max(Math.abs(to.y - middle.y), 0.01),
  );
  return {
    x: middle.x + (to.x - middle.x) * share,
    y: middle.y + (to.y - middle.y) * share,
  };
}

export interface ArrowHead {
  readonly path: string;
  /** Where the line ends, so that it does not show through or beside the head. */
  readonly foot: Point;
}

/** The head stands on the last point and looks where the line comes to. Sizes as the library computes them. */
export function arrowHead(
  points: readonly Point[],
  {
    shape,
    width,
    scale,
  }: {
    readonly shape: string;
    readonly width: number;
    readonly scale: number;
  },
): ArrowHead {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const along = direction(before, tip);
  const size = headSize(width, scale);
  const point = (back: number, aside: number): Point => ({
    x: tip.x - along.x * back * size - along.y * aside * size,
    y: tip.y - along.y * back * size + along.x * aside * size,
  });
  const [left, right] = [point(0.3, -0.15), point(0.3, 0.15)];
  const notch = shape === "vee" ? [point(0.15, 0)] : [];
  const path = `M${[tip, left, ...notch, right].map(at).join("L")}Z`;
  return { path, foot: point(shape === "vee" ? 0.15 : 0.3, 0) };
}

/** The middle of a line, where the library writes what stands on it, and where the line goes there. */
export function middleOf(
  points: readonly Point[],
  shape: Route["shape"],
): { readonly at: Point; readonly along: Point } {
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  const inner = points.slice(1, -1);
  const half = Math.floor(inner.length / 2);
  const middle = inner[half];
  const before = inner[half - 1];
  const after = inner[half + 1];
  if (middle === undefined)
    return { at: between(start, end), along: direction(start, end) };
  if (inner.length % 2 === 0 && before !== undefined)
    return { at: between(before, middle), along: direction(before, middle) };
  const from = before ?? start;
  if (shape === "corners")
    return { at: middle, along: direction(from, middle) };
  // The quadratic piece that the middle point pulls.
  const first = before === undefined ? start : between(before, middle);
  const last = after === undefined ? end : between(middle, after);
  return {
    at: between(between(first, middle), between(middle, last)),
    along: direction(first, last),
  };
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** As large as the library draws it, with its tip on the point. */
export function diamondPath(
  tip: Point,
  along: Point,
  { width, scale }: { readonly width: number; readonly scale: number },
): string {
  const size = headSize(width, scale);
  const point = (back: number, aside: number): Point => ({
    x: tip.x - (along.x * back + along.y * aside) * size,
    y: tip.y - (along.y * back - along.x * aside) * size,
  });
  return `M${[tip, point(0.3, -0.15), point(0.6, 0), point(0.3, 0.15)].map(at).join("L")}Z`;
}

const headSize = (width: number, scale: number): number =>
  Math.max((width * 13.37) ** 0.9, 29) * scale;
