// Elements in the words of the drawing library, ready to be added or compared. Pure.
import { boundsOf } from "../layouts/placement.ts";
import type { PlacedCard, Placement, Rect } from "../layouts/placement.ts";
import type { DrawnEdge, DrawnElement, DrawnNode } from "./elements.ts";
import { placeWords } from "./lineWords.ts";
import type { WordPlace } from "./lineWords.ts";
import { led, relativePoints, route, straight } from "./route.ts";
import type { Point, Route, RouteEnd } from "./route.ts";

export interface Written {
  readonly definition: {
    readonly group: "nodes" | "edges";
    readonly data: Record<string, string | number>;
    readonly classes: string;
    readonly position?: { x: number; y: number };
    readonly grabbable?: boolean;
  };
  /** Equal for elements that look and stand the same. */
  readonly text: string;
}

/** Where cards stand around the center; the way of lines depends on it. */
export type Zones = (id: string) => PlacedCard | undefined;

/** How lines go where their cards are placed so. */
export interface Lines {
  /** From card to card, whatever is in between. */
  readonly straight: boolean;
  /** Those that were led around what is in between, by id. */
  readonly ways: Readonly<Record<string, readonly Point[]>>;
}

export function linesOf(placement: Placement | undefined): Lines {
  return {
    straight: placement?.arrangement === "organic",
    ways: placement?.ways ?? {},
  };
}

export function writeNode(node: DrawnNode): Written {
  const { rect, role } = node;
  const group = role === "file" || role === "class" || role === "folder";
  const shade = node.classes.find((name) => /^(?:heat|group)-\d/u.test(name));
  const definition = {
    group: "nodes" as const,
    data: {
      id: node.id,
      label: node.label,
      width: rect.width,
      height: rect.height,
      labelShift: labelShift(node),
      ...(node.icon === undefined ? {} : { icon: node.icon }),
      ...(shade === undefined ? {} : { shade }),
      ...(node.owner === undefined ? {} : { owner: node.owner }),
    },
    classes: [
      group ? "group" : "",
      role === "bundle" ? "card bundle" : role,
      ...node.classes,
    ].join(" "),
    position: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
    grabbable: role !== "handle" && role !== "caption" && role !== "mark",
  };
  return { definition, text: JSON.stringify(definition) };
}

/** Names stand right of the card by the library's rule; this moves them back to where they begin. */
function labelShift({ role, rect }: DrawnNode): number {
  const begin = { file: 10, class: 8, folder: 10, caption: 2 } as const;
  return (role in begin ? begin[role as keyof typeof begin] : 27) - rect.width;
}

export function writeEdge(
  edge: DrawnEdge,
  endOf: (id: string) => RouteEnd | undefined,
  lines: Lines,
  words: WordPlace | undefined,
): Written {
  const from = endOf(edge.from);
  const to = endOf(edge.to);
  const way =
    from === undefined ||
    to === undefined ||
    edge.from === edge.to ||
    isStraight(from, to, lines)
      ? undefined
      : wayData(from, to, lines.ways[edge.id]);
  const isCrowded = words === "crowded";
  const shift = words === undefined || isCrowded ? { x: 0, y: 0 } : words;
  const definition = {
    group: "edges" as const,
    data: {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      width: edge.width,
      ...(edge.label === ""
        ? {}
        : {
            label: edge.label,
            labelX: shift.x,
            labelY: shift.y,
          }),
      ...way?.data,
    },
    classes: [
      ...edge.classes,
      ...(isCrowded ? ["crowded"] : []),
      ...(way === undefined ? [] : [way.shape]),
    ].join(" "),
  };
  return { definition, text: JSON.stringify(definition) };
}

/** Where the words on lines stand that would cover one another in the middle, by id. */
export function wordShifts(
  elements: readonly DrawnElement[],
  endOf: (id: string) => RouteEnd | undefined,
  lines: Lines,
): ReadonlyMap<string, WordPlace> {
  const edges = new Map(
    elements.flatMap((element) =>
      element.type === "edge"
        ? [[`${element.from}>${element.to}`, element] as const]
        : [],
    ),
  );
  const routeBetween = (from: string, to: string): Route | undefined => {
    const edge = edges.get(`${from}>${to}`);
    const [start, end] = [endOf(from), endOf(to)];
    return edge === undefined || start === undefined || end === undefined
      ? undefined
      : routeOf(start, end, edge.id, lines);
  };
  return placeWords(
    [...edges.values()].flatMap(({ id, label, from, to }) => {
      if (label === "") return [];
      const route = routeBetween(from, to);
      const back = from === to ? undefined : routeBetween(to, from);
      return route === undefined
        ? []
        : [{ id, label, route, ...(back === undefined ? {} : { back }) }];
    }),
  );
}

/** All that nodes and the ways of lines take. */
export function extentOf(
  elements: readonly DrawnElement[],
  endOf: (id: string) => RouteEnd | undefined,
  lines: Lines,
): Rect {
  const rects = elements.flatMap((element): readonly Rect[] => {
    if (element.type === "node") return [element.rect];
    const [from, to] = [endOf(element.from), endOf(element.to)];
    // From a card to itself it stays beside it.
    if (from === undefined || to === undefined || from === to) return [];
    const { points } = routeOf(from, to, element.id, lines);
    return [
      boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
    ];
  });
  return boundsOf(rects);
}

/** The way of a line, as the layout found it or else from card to card. */
export function routeOf(
  from: RouteEnd,
  to: RouteEnd,
  id: string,
  lines: Lines,
): Route {
  if (isStraight(from, to, lines)) return straight(from, to);
  const way = lines.ways[id];
  return way === undefined ? route(from, to) : led(from, to, way);
}

/** Within a box cards stand above each other: a straight line would hide behind those in between. */
export function isStraight(
  from: RouteEnd,
  to: RouteEnd,
  { straight }: Pick<Lines, "straight">,
): boolean {
  const { box } = from;
  return straight && !(box.x === to.box.x && box.y === to.box.y);
}

/** A line's way as the library wants it: ends relative to the cards, corners relative to the ends. */
export function wayData(
  from: RouteEnd,
  to: RouteEnd,
  way?: readonly Point[],
): { readonly shape: string; readonly data: Record<string, string> } {
  const { shape, points } =
    way === undefined ? route(from, to) : led(from, to, way);
  const { weights, distances } = relativePoints(points);
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  return {
    shape,
    data: {
      weights: weights.join(" "),
      distances: distances.join(" "),
      sourceEnd: endpoint(from.card, start),
      targetEnd: endpoint(to.card, end),
    },
  };
}

function endpoint(card: Rect, point: { x: number; y: number }): string {
  return `${point.x - card.x - card.width / 2}px ${point.y - card.y - card.height / 2}px`;
}

export function routeEnd(
  card: Rect,
  box: Rect,
  placed: PlacedCard | undefined,
): RouteEnd {
  return {
    card,
    box,
    zone: placed?.zone ?? "both",
    level: placed?.level ?? 0,
    part: placed?.part ?? 0,
    span: placed?.span,
  };
}

/** Ends of lines as the elements place them, each computed once. */
export function drawnEnds(
  nodes: ReadonlyMap<string, DrawnNode>,
  zones: Zones,
): (id: string) => RouteEnd | undefined {
  const known = new Map<string, RouteEnd>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const card = nodes.get(id);
    if (card === undefined) return undefined;
    let box = card;
    for (
      let parent = nodes.get(card.parent ?? "");
      parent !== undefined;
      parent = nodes.get(parent.parent ?? "")
    ) {
      // Its cards stand in columns of their own: lines run between these, not around all of them.
      if (parent.role === "folder") break;
      box = parent;
    }
    const end = routeEnd(card.rect, box.rect, zones(id));
    known.set(id, end);
    return end;
  };
}
