// The way of a line from card to card: curves between columns, rounded corners along lanes where cards stand above each other.
import type { Rect, Zone } from "../layouts/placement.ts";

export interface RouteEnd {
  readonly card: Rect;
  /** The outermost box that the card stands in, or the card itself. */
  readonly box: Rect;
  readonly zone: Zone;
  readonly level: number;
  /** See PlacedCard: in which of the stacks of its level it stands, and how high these are together. */
  readonly part: number;
  readonly span?: { readonly top: number; readonly bottom: number } | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly shape: "curve" | "corners" | "loop";
  /** Where it leaves, control points or corners, where it arrives. Empty for loops. */
  readonly points: readonly Point[];
}

/** Columns nearer than this are not beside each other for a line. */
const beside = 26;
const laneOffset = 13;
const familyLaneOffset = 6;
const laneStep = 8;
const busGap = 11;
/** About from card to card in a column of the overview. */
const columnStep = 46;
/** Lines that run back use their own height, so that they never hide behind the way there. */
const backOffset = 5;

export function route(from: RouteEnd, to: RouteEnd): Route {
  if (from.card === to.card) return { shape: "loop", points: [] };
  const around = passingBy(from, to);
  if (around !== undefined) return around;
  const source = from.card;
  const target = to.card;
  const rightOfSource = source.x + source.width;
  const rightOfTarget = target.x + target.width;
  if (target.x - rightOfSource >= beside)
    return curve(
      { x: rightOfSource, y: middle(source) },
      { x: target.x, y: middle(target) },
    );
  if (source.x - rightOfTarget >= beside)
    return curve(
      { x: source.x, y: middle(source) + backOffset },
      { x: rightOfTarget, y: middle(target) + backOffset },
    );
  return isFamily(from) && isFamily(to)
    ? family(from, to)
    : lane(from, to, laneSide(from, to));
}

/** From middle to middle, as far as the cards leave it free. */
export function straight(from: RouteEnd, to: RouteEnd): Route {
  const [start, end] = [from, to].map(({ card }) => ({
    x: card.x + card.width / 2,
    y: middle(card),
  })) as [Point, Point];
  return corners([border(from.card, start, end), border(to.card, end, start)]);
}

/** Where the line from a card's middle to somewhere leaves the card. */
function border(card: Rect, center: Point, towards: Point): Point {
  const dx = towards.x - center.x;
  const dy = towards.y - center.y;
  const share = Math.min(
    1,
    card.width / 2 / Math.max(0.01, Math.abs(dx)),
    card.height / 2 / Math.max(0.01, Math.abs(dy)),
  );
  return { x: center.x + dx * share, y: center.y + dy * share };
}

/** Through the corners that a layout found, from the sides that look towards them. */
export function led(
  from: RouteEnd,
  to: RouteEnd,
  way: readonly Point[],
): Route {
  const side = ({ card }: RouteEnd, towards: Point | undefined): Point => ({
    x:
      towards !== undefined && towards.x < card.x + card.width / 2
        ? card.x
        : card.x + card.width,
    y: middle(card),
  });
  return corners([side(from, way[0]), ...way, side(to, way.at(-1))]);
}

/**
 * Between the center and a stack that stands behind others of its level: through the gap beside the stack, over
 * or under the nearer ones, and along the center's own gap. Such lines share their way and cross no card.
 */
function passingBy(from: RouteEnd, to: RouteEnd): Route | undefined {
  const far = from.part > 0 ? from : to;
  const center = far === from ? to : from;
  const { span } = far;
  if (far.part === 0 || span === undefined || center.zone !== "center")
    return undefined;
  const users = far.zone === "in";
  const edgeOf = (rect: Rect, right: boolean): number =>
    right ? rect.x + rect.width : rect.x;
  const outward = users ? 1 : -1;
  const gap = edgeOf(far.box, users) + outward * busGap;
  const entry = edgeOf(center.box, !users) - outward * (busGap + 12);
  const y = middle(far.card);
  const over = y < middle(center.card);
  const bus = over
    ? span.top - laneStep * far.part
    : span.bottom + busGap + laneStep * far.part;
  const points = [
    { x: edgeOf(far.card, users), y },
    { x: gap, y },
    { x: gap, y: bus },
    { x: entry, y: bus },
    { x: entry, y: middle(center.card) },
    { x: edgeOf(center.card, !users), y: middle(center.card) },
  ];
  return corners(far === from ? points : points.reverse());
}

const middle = (rect: Rect): number => rect.y + rect.height / 2;

const isFamily = (end: RouteEnd): boolean =>
  end.zone === "up" || end.zone === "down" || end.zone === "center";

function curve(start: Point, end: Point): Route {
  const dx = end.x - start.x;
  const pull = Math.sign(dx) * Math.min(Math.max(Math.abs(dx) * 0.45, 24), 140);
  return {
    shape: "curve",
    points: [
      start,
      { x: start.x + pull, y: start.y },
      { x: end.x - pull, y: end.y },
      end,
    ],
  };
}

/** Left of nothing is 0; users count down, used ones up. */
function rank(end: RouteEnd): number {
  if (end.zone === "in") return -end.level;
  return end.zone === "out" ? end.level : end.zone === "both" ? end.level : 0;
}

/**
 * Lines from users run down on the right, lines to what is used on the left; what runs back takes the other
 * side, and neighbours of one level are joined on the outer side.
 */
function laneSide(from: RouteEnd, to: RouteEnd): "left" | "right" {
  const step = rank(to) - rank(from);
  // In a column of the overview users stand above: what runs back is seen as such.
  if (step === 0 && from.zone === "both")
    return from.card.y < to.card.y ? "right" : "left";
  if (step === 0) return rank(from) < 0 ? "left" : "right";
  const users = from.zone === "in" || (from.zone === "out" && step < 0);
  return users === step > 0 || (from.zone === "out" && step < 0)
    ? "right"
    : "left";
}

/** How far out a line runs beside cards: the lines of a level share a lane, in the overview those of like length do. */
function laneDepth(from: RouteEnd, to: RouteEnd): number {
  if (from.zone !== "both")
    return Math.min(4, Math.max(0, Math.max(from.level, to.level) - 1));
  const passed = Math.abs(middle(from.card) - middle(to.card)) / columnStep - 1;
  return Math.min(2, Math.max(0, passed / 2));
}

function lane(from: RouteEnd, to: RouteEnd, side: "left" | "right"): Route {
  const offset = laneOffset - 3 + laneStep * laneDepth(from, to);
  const back = rank(to) < rank(from) ? backOffset : 0;
  const y1 = middle(from.card) + back;
  const y2 = middle(to.card) + back;
  if (side === "right") {
    const x =
      Math.max(from.box.x + from.box.width, to.box.x + to.box.width) + offset;
    return corners([
      { x: from.card.x + from.card.width, y: y1 },
      { x, y: y1 },
      { x, y: y2 },
      { x: to.card.x + to.card.width, y: y2 },
    ]);
  }
  const x = Math.min(from.box.x, to.box.x) - offset;
  return corners([
    { x: from.card.x, y: y1 },
    { x, y: y1 },
    { x, y: y2 },
    { x: to.card.x, y: y2 },
  ]);
}

const corners = (points: readonly Point[]): Route => ({
  shape: "corners",
  points,
});

/** Inheritance: out of the top or bottom of the center, up or down beside the boxes, in from the right. */
function family(from: RouteEnd, to: RouteEnd): Route {
  const toCenter = to.zone === "center";
  const center = toCenter ? to : from.zone === "center" ? from : undefined;
  const other = toCenter ? from : to;
  if (center === undefined) {
    const x =
      Math.max(from.box.x + from.box.width, to.box.x + to.box.width) +
      familyLaneOffset;
    return corners([
      { x: from.card.x + from.card.width, y: middle(from.card) },
      { x, y: middle(from.card) },
      { x, y: middle(to.card) },
      { x: to.card.x + to.card.width, y: middle(to.card) },
    ]);
  }
  const x = other.box.x + other.box.width + familyLaneOffset;
  const above = other.card.y < center.card.y;
  const port = {
    x: center.card.x + center.card.width - 18,
    y: above ? center.card.y : center.card.y + center.card.height,
  };
  const turn = above
    ? center.box.y - 12
    : center.box.y + center.box.height + 12;
  const points = [
    port,
    { x: port.x, y: turn },
    { x, y: turn },
    { x, y: middle(other.card) },
    { x: other.card.x + other.card.width, y: middle(other.card) },
  ];
  return corners(toCenter ? points.reverse() : points);
}

/**
 * Inner points as shares of the way and distances from the straight line between the two ends, which is how
 * the renderer wants them.
 */
export function relativePoints(points: readonly Point[]): {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
} {
  const start = points[0];
  const end = points.at(-1);
  if (start === undefined || end === undefined)
    return { weights: [], distances: [] };
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.max(Math.hypot(dx, dy), 0.01);
  const inner = points.slice(1, -1);
  return {
    weights: inner.map(
      (point) =>
        ((point.x - start.x) * dx + (point.y - start.y) * dy) /
        (length * length),
    ),
    distances: inner.map(
      (point) => ((point.y - start.y) * dx - (point.x - start.x) * dy) / length,
    ),
  };
}
