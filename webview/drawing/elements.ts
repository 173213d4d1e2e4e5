// From the state to what the canvas draws: plain elements, in a fixed order. Pure.
import type { EdgeKind, Resolution, SymbolKind } from "../../src/protocol.ts";
import { bundleLabel } from "../layouts/entries.ts";
import { drawnBundles } from "../layouts/bundles.ts";
import type {
  PlacedCard,
  PlacedGroup,
  Placement,
  Rect,
} from "../layouts/placement.ts";
import { drawnEdges } from "../state/cuts.ts";
import { circlesOf } from "../state/circles.ts";
import { openersOf } from "./openers.ts";
import { bundlesLeft, nodesOf } from "../state/picture.ts";
import type { Bundle, Picture, PictureEdge } from "../state/picture.ts";
import type { State } from "../state/state.ts";
import { commonLetters, smallTextSize, textWidth } from "./text.ts";

export type Icon = SymbolKind | "folder" | "more";

export interface DrawnNode {
  readonly type: "node";
  readonly id: string;
  readonly role:
    | "file"
    | "class"
    | "folder"
    | "card"
    | "bundle"
    | "handle"
    | "caption"
    | "mark";
  readonly rect: Rect;
  readonly parent: string | undefined;
  readonly label: string;
  readonly icon: Icon | undefined;
  /** Style classes, sorted. */
  readonly classes: readonly string[];
  /** The card that a handle belongs to. */
  readonly owner: string | undefined;
}

export interface DrawnEdge {
  readonly type: "edge";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Pixels at zoom 1. */
  readonly width: number;
  /** What is written on it; empty for most. */
  readonly label: string;
  readonly classes: readonly string[];
}

export type DrawnElement = DrawnNode | DrawnEdge;

export function elementsOf(state: State): readonly DrawnElement[] {
  const { picture } = state;
  if (picture === undefined) return [];
  const removed = new Set(state.removed);
  const bundles = bundlesLeft(picture);
  const cards = cardsOf(state, picture, removed);
  const shown = new Set(cards.map((card) => card.id));
  const edges = drawnEdges(picture, state.withoutCuts);
  const circles =
    picture.base.opened === undefined
      ? new Map<string, number>()
      : circlesOf([...shown], edges);
  return [
    ...groupsOf(picture.placement, shown),
    ...captionsOf(picture.placement),
    ...edges
      .filter((edge) => shown.has(edge.from) && shown.has(edge.to))
      .map((edge) => edgeElement(edge, picture, state, circles)),
    ...cards,
    ...drawnBundles(picture, bundles).flatMap((bundle) =>
      bundleElement(bundle, picture.placement, state),
    ),
    ...handlesOf(picture, bundles, shown, state),
    ...openersOf(picture, shown),
    ...marksOf(picture, shown, state),
  ];
}

function groupsOf(
  placement: Placement,
  shown: ReadonlySet<string>,
): readonly DrawnNode[] {
  const used = new Set<string>();
  const byId = new Map(placement.groups.map((group) => [group.id, group]));
  for (const [id, card] of Object.entries(placement.cards))
    if (shown.has(id))
      for (
        let group = byId.get(card.group ?? "");
        group !== undefined;
        group = byId.get(group.parent ?? "")
      )
        used.add(group.id);
  return placement.groups
    .filter((group) => used.has(group.id))
    .map((group: PlacedGroup) => ({
      type: "node",
      id: group.id,
      role: group.type,
      rect: rectOf(group),
      parent: group.parent,
      label: group.label,
      icon: undefined,
      classes: [],
      owner: undefined,
    }));
}

function captionsOf(placement: Placement): readonly DrawnNode[] {
  return placement.captions.map((caption) => ({
    type: "node",
    id: caption.id,
    role: "caption",
    rect: rectOf(caption),
    parent: undefined,
    label: caption.label,
    icon: undefined,
    classes: [],
    owner: undefined,
  }));
}

const rectOf = ({ x, y, width, height }: Rect): Rect => ({
  x,
  y,
  width,
  height,
});

function cardsOf(
  state: State,
  picture: Picture,
  removed: ReadonlySet<string>,
): readonly DrawnNode[] {
  return nodesOf(picture).flatMap((node): readonly DrawnNode[] => {
    const card = picture.placement.cards[node.id];
    if (card === undefined || removed.has(node.id)) return [];
    const { item } = node;
    const classes = [
      node.id === picture.center ? "active" : "",
      node.id === picture.trail?.target ? "target" : "",
      state.selection.includes(node.id) ? "selected" : "",
      picture.marks?.classes[node.id] ?? "",
      state.pins.includes(node.id) ? "pinned" : "",
      item.type === "symbol" && item.symbol.test ? "test" : "",
      item.type === "symbol" && item.symbol.external ? "external" : "",
    ];
    return [
      {
        type: "node",
        id: node.id,
        role: "card",
        rect: rectOf(card),
        parent: card.group,
        label: card.label,
        icon: item.type === "symbol" ? item.symbol.kind : "folder",
        classes: classes.filter((name) => name !== "").sort(),
        owner: undefined,
      },
    ];
  });
}

function bundleElement(
  bundle: Bundle,
  placement: Placement,
  state: State,
): readonly DrawnNode[] {
  const card = placement.cards[bundle.id];
  if (card === undefined) return [];
  return [
    {
      type: "node",
      id: bundle.id,
      role: "bundle",
      rect: rectOf(card),
      parent: undefined,
      label: bundleLabel(bundle),
      icon: "more",
      classes: [
        ...(state.asking.some((slot) => slot.startsWith(`open p${bundle.id}:`))
          ? ["asking"]
          : []),
        ...(state.selection.includes(bundle.id) ? ["selected"] : []),
      ],
      owner: undefined,
    },
  ];
}

// ── handles ──────────────────────────────────────────────────────────────────────────────────

export const handleHeight = 16;

/** Outward only, or the picture would be full of them; the selected node shows both of its own. */
function handleSides(
  card: PlacedCard,
  selected: boolean,
): readonly ("in" | "out")[] {
  if (card.zone === "center") return [];
  if (selected) return ["in", "out"];
  if (card.zone === "in" || card.zone === "down") return ["in"];
  return ["out"];
}

function handlesOf(
  picture: Picture,
  bundles: readonly Bundle[],
  shown: ReadonlySet<string>,
  state: State,
): readonly DrawnNode[] {
  const hidden = new Map<string, number>();
  for (const bundle of bundles) {
    const key = `${bundle.anchor} ${bundle.side}`;
    hidden.set(key, (hidden.get(key) ?? 0) + bundle.count);
  }
  const handles: DrawnNode[] = [];
  for (const [id, card] of Object.entries(picture.placement.cards)) {
    if (!shown.has(id)) continue;
    for (const side of ["in", "out"] as const) {
      const open = picture.openings.some(
        (opening) => opening.anchor === id && opening.side === side,
      );
      const count = hidden.get(`${id} ${side}`) ?? 0;
      const wanted = handleSides(card, state.selection.includes(id));
      if (!open && (count === 0 || !wanted.includes(side))) continue;
      const label = open ? "−" : `+${count}`;
      const width = Math.max(
        handleHeight,
        Math.ceil(textWidth(label, smallTextSize - 1, commonLetters)) + 9,
      );
      const x = side === "in" ? card.x - width + 6 : card.x + card.width - 6;
      handles.push({
        type: "node",
        id: `h${side}:${id}`,
        role: "handle",
        rect: {
          x,
          y: card.y + (card.height - handleHeight) / 2,
          width,
          height: handleHeight,
        },
        parent: undefined,
        label: state.asking.includes(`open o${id}:${side}`) ? "…" : label,
        icon: undefined,
        classes: [open ? "open" : "closed"],
        owner: id,
      });
    }
  }
  return handles;
}

/** A star on the upper right corner of what has a bookmark. */
function marksOf(
  picture: Picture,
  shown: ReadonlySet<string>,
  { bookmarks }: State,
): readonly DrawnNode[] {
  if (bookmarks.length === 0) return [];
  const marked = new Set(bookmarks.map(({ key }) => key));
  return nodesOf(picture).flatMap(({ id, item }): readonly DrawnNode[] => {
    const card = picture.placement.cards[id];
    if (card === undefined || !shown.has(id) || item.type !== "symbol")
      return [];
    if (!marked.has(item.symbol.key)) return [];
    const width = 14;
    return [
      {
        type: "node",
        id: `m:${id}`,
        role: "mark",
        rect: {
          x: card.x + card.width - width - 4,
          y: card.y - width / 2,
          width,
          height: width,
        },
        parent: undefined,
        label: "★",
        icon: undefined,
        classes: [],
        owner: id,
      },
    ];
  });
}

/** The node and side that a handle opens; undefined for other ids. */
export function handleTarget(
  id: string,
): { readonly anchor: string; readonly side: "in" | "out" } | undefined {
  const match = /^h(in|out):(.+)$/s.exec(id);
  if (match === null) return undefined;
  return { anchor: match[2] as string, side: match[1] as "in" | "out" };
}

// ── edges ────────────────────────────────────────────────────────────────────────────────────

/** Logarithm of the number of places, so that one call and a hundred can stand in one picture. Inferred ones are thinner. */
export function lineWidth(sites: number, resolution: Resolution): number {
  const width = 1.8 + 0.68 * Math.log(Math.max(1, sites));
  const thin = resolution === "inferred" ? 0.6 : 1;
  return Math.round(Math.min(5, width) * thin * 100) / 100;
}

const inheritanceKinds: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
  "extends",
  "implements",
  "overrides",
]);

function edgeElement(
  edge: PictureEdge,
  picture: Picture,
  state: State,
  circles: ReadonlyMap<string, number>,
): DrawnEdge {
  const { center } = picture;
  const direction =
    picture.trail !== undefined
      ? flowOfTrail(edge, picture)
      : edge.to === center && edge.from !== center
        ? "incoming"
        : edge.from === center
          ? "outgoing"
          : flow(edge, picture.placement, picture.titles.length > 0);
  const classes = [
    direction,
    `r-${edge.resolution}`,
    edge.kinds.some((kind) => inheritanceKinds.has(kind)) ? "inherits" : "",
    edge.note === undefined ? "" : "written",
    edge.note?.mark === "cut" ? "cut" : "",
    edge.from === edge.to ? "loop" : "",
    circles.has(edge.from) && circles.get(edge.from) === circles.get(edge.to)
      ? "circle"
      : "",
    state.selection.includes(edge.id) ? "selected" : "",
  ];
  return {
    type: "edge",
    id: edge.id,
    from: edge.from,
    to: edge.to,
    // Between folders stand hundreds of places: the same scale would make cables of them.
    width: lineWidth(
      edge.refs.length === 0 ? Math.sqrt(edge.sites) : edge.sites,
      edge.resolution,
    ),
    label: edge.note?.text ?? "",
    classes: classes.filter((name) => name !== "").sort(),
  };
}

/** Left of where a trail begins stands what uses it, right of it what it uses. */
function flowOfTrail({ from, to }: PictureEdge, picture: Picture): string {
  const { cards } = picture.placement;
  const level = (id: string | undefined): number => cards[id ?? ""]?.level ?? 0;
  if (level(from) === level(to) && from !== to) return "aside";
  return level(to) <= level(picture.center) ? "incoming" : "outgoing";
}

/** Lines that lead towards the center from users belong to them; those among used ones to these; all others stand back. */
function flow(
  edge: PictureEdge,
  placement: Placement,
  staged: boolean,
): string {
  const from = placement.cards[edge.from];
  const to = placement.cards[edge.to];
  // Within a column of an answer: what it tells of leads from column to column.
  if (staged && from && to && from.level === to.level) return "aside";
  const { arrangement } = placement;
  // In a map of many files no line is more important than another one.
  if (
    (arrangement === "layered" || arrangement === "organic") &&
    from?.zone === "both"
  )
    return "aside";
  if (placement.arrangement !== "layers" && from && to) {
    if (from.zone === "both") return "outgoing";
    if (from.zone === to.zone && from.level !== to.level)
      return from.zone === "in" || from.zone === "down"
        ? "incoming"
        : "outgoing";
    return "aside";
  }
  return "outgoing";
}
