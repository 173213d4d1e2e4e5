// The overview: columns of folders, users left of what they use, and within the boxes of what is open columns of its parts.
import { t } from "../../src/l10n.ts";
import {
  cardTextSize,
  shortenPath,
  smallTextSize,
  textWidth,
  visibleName,
} from "../drawing/text.ts";
import type { Letters } from "../drawing/text.ts";
import { strongComponents } from "../state/circles.ts";
import type { Link } from "../state/circles.ts";
import { isRest, leftOf, pathOfNode } from "../state/overviewPart.ts";
import type { Part, PictureEdge, PictureNode } from "../state/picture.ts";
import { narrowWidth } from "./focus.ts";
import { waysThroughGaps } from "./gaps.ts";
import type {
  Corner,
  PlacedCard,
  PlacedGroup,
  Placement,
  Rect,
  Viewport,
} from "./placement.ts";
import { byPlace } from "./zones.ts";

const cardHeight = 32;
/** A card of the largest size is so much higher. */
const growth = 64;
const rowGap = 14;
const columnGap = { outside: 84, inside: 56 };
const header = 26;
const padding = 12;
const widest = 220;
const narrowest = 120;
/** For the icon on the left, and behind the name for what opens it. */
const room = 27 + 24;
/** A column of a box is no longer than this. */
const mostRows = 14;
const mostColumnsInside = 4;

/** What is drawn as one on its level: a card, or a box with all that is in it, its left upper corner at 0, 0. */
interface Unit {
  readonly id: string;
  /** Equal for a card and for the box that it becomes, so that it keeps its place in its column. */
  readonly order: string;
  readonly width: number;
  readonly height: number;
  readonly cards: Readonly<Record<string, PlacedCard>>;
  /** Outer ones before inner ones. */
  readonly groups: readonly PlacedGroup[];
  readonly ways: Ways;
}

/** See Placement. */
type Ways = Readonly<Record<string, readonly Corner[]>>;

export interface NestedInput {
  readonly part: Part;
  readonly edges: readonly PictureEdge[];
  /** What stands behind a name, by node. */
  readonly notes: Readonly<Record<string, string>>;
  /** The same of what is open, by path. */
  readonly boxNotes: Readonly<Record<string, string>>;
  /** From 0 to 1, by node. */
  readonly sizes: Readonly<Record<string, number>>;
}

export function layoutNested(
  input: NestedInput,
  viewport: Viewport,
): Placement {
  const narrow = viewport.width < narrowWidth;
  const outer = contentOf(undefined, input, viewport, 0);
  return {
    arrangement: narrow ? "cascade" : "layers",
    cards: outer.cards,
    groups: outer.groups,
    captions: [],
    ways: outer.ways,
  };
}

const boxId = (path: string): string => `g:${path}`;

function contentOf(
  path: string | undefined,
  input: NestedInput,
  viewport: Viewport,
  depth: number,
): Unit {
  const { part } = input;
  const narrow = viewport.width < narrowWidth;
  const nodes = part.nodes
    .filter(({ inside }) => inside === path)
    .sort(byPlace);
  const boxes = (part.opened ?? []).filter(
    (opened) => opened.inside === path && opened.path !== path,
  );
  const width = widthOf(nodes, path, input, viewport, depth);
  const units: Unit[] = [
    ...nodes.map((node) => cardOf(node, path, width, input, viewport)),
    ...boxes.map((box) => boxOf(box.path, input, viewport, depth + 1)),
  ].sort((a, b) => (a.order < b.order ? -1 : 1));
  const unitOf = unitsOf(path, input.part);
  const links = linksBetween(unitOf, input.edges);
  const most = narrow
    ? 1
    : path === undefined
      ? Math.max(3, Math.floor(viewport.width / (widest + 40)))
      : Math.min(mostColumnsInside, Math.ceil(Math.sqrt(units.length)));
  const columns = columnsOf(
    units,
    links,
    most,
    path === undefined ? Infinity : mostRows,
  );
  const content = placed(
    columns,
    path === undefined ? columnGap.outside : columnGap.inside,
    path === undefined,
  );
  return {
    ...content,
    ways: { ...content.ways, ...waysBetween(columns, content, unitOf, input) },
  };
}

/** A box with a title, around what it holds. */
function boxOf(
  path: string,
  input: NestedInput,
  viewport: Viewport,
  depth: number,
): Unit {
  const content = contentOf(path, input, viewport, depth);
  const opened = input.part.opened?.find((other) => other.path === path);
  const id = boxId(path);
  const note = input.boxNotes[path] ?? "";
  const label =
    opened === undefined || opened.shown === opened.parts
      ? visibleName(path || t("workspace")) + note
      : t(
          "{0} · {1} of {2}",
          visibleName(path || t("workspace")),
          opened.shown,
          opened.parts,
        );
  const inner = shifted(content, padding, header);
  const least =
    textWidth(
      nameIn(path, opened?.inside) + note,
      smallTextSize,
      viewport.letters,
    ) + 48;
  const width = Math.max(content.width + 2 * padding, Math.ceil(least));
  const height = content.height + header + padding;
  return {
    id,
    order: path,
    width,
    height,
    cards: Object.fromEntries(
      Object.entries(inner.cards).map(([card, place]) => [
        card,
        place.group === undefined ? { ...place, group: id } : place,
      ]),
    ),
    groups: [
      {
        id,
        label: shortenPath(label, width - 44, smallTextSize, viewport.letters),
        title: visibleName(path || t("workspace")),
        type: "folder",
        parent: undefined,
        x: 0,
        y: 0,
        width,
        height,
      },
      ...inner.groups.map((group) =>
        group.parent === undefined ? { ...group, parent: id } : group,
      ),
    ],
    ways: inner.ways,
  };
}

/** As it is called where it stands: without the folder around it. */
function nameIn(path: string, inside: string | undefined): string {
  const name =
    inside !== undefined && inside !== "" && path.startsWith(`${inside}/`)
      ? path.slice(inside.length + 1)
      : path || t("workspace");
  return visibleName(name);
}

export function nestedName(part: Part, node: PictureNode): string {
  const { item, inside } = node;
  if (isRest(node)) {
    const left = leftOf(part, node);
    if (left > 0) return t("+{0} more", left);
    return item.type === "symbol"
      ? t("{0} itself", visibleName(item.symbol.name))
      : t("the rest");
  }
  if (item.type === "folder") return nameIn(item.folder.path, inside);
  return item.symbol.kind === "module"
    ? nameIn(item.symbol.path, inside)
    : visibleName(item.symbol.name);
}

function widthOf(
  nodes: readonly PictureNode[],
  path: string | undefined,
  { part, notes }: NestedInput,
  { width, letters }: Viewport,
  depth: number,
): number {
  if (width < narrowWidth)
    return Math.max(110, width - 24 - 2 * 34 - depth * 2 * padding);
  const ideal = Math.max(
    0,
    ...nodes.map((node) =>
      textWidth(
        nestedName(part, node) + (notes[node.id] ?? ""),
        cardTextSize,
        letters,
      ),
    ),
  );
  const least = path === undefined ? narrowest + 10 : narrowest;
  return Math.ceil(Math.min(widest, Math.max(least, ideal + room)));
}

function cardOf(
  node: PictureNode,
  path: string | undefined,
  width: number,
  { part, notes, sizes }: NestedInput,
  { letters }: Viewport,
): Unit {
  const height = Math.round(cardHeight + growth * (sizes[node.id] ?? 0));
  return {
    id: node.id,
    order: orderName(node),
    width,
    height,
    cards: {
      [node.id]: {
        label: labelOf(
          nestedName(part, node),
          notes[node.id] ?? "",
          width - room,
          letters,
        ),
        group: path === undefined ? undefined : boxId(path),
        zone: "both",
        level: 0,
        part: 0,
        x: 0,
        y: 0,
        width,
        height,
      },
    },
    groups: [],
    ways: {},
  };
}

/** Definitions as they stand in their file; what stands for the rest comes last. */
function orderName(node: PictureNode): string {
  if (isRest(node)) return "\uffff";
  const path = pathOfNode(node);
  if (path !== undefined) return path;
  const line = node.item.type === "symbol" ? node.item.symbol.startLine : 0;
  return `${String(line).padStart(9, "0")} ${node.id}`;
}

/** The name as far as it fits, and the note behind it in full. */
function labelOf(
  name: string,
  note: string,
  width: number,
  letters: Letters,
): string {
  const left = width - textWidth(note, cardTextSize, letters);
  return shortenPath(name, left, cardTextSize, letters) + note;
}

// ── columns ──────────────────────────────────────────────────────────────────────────────────

/** The unit of one level in which a node is drawn, by node. */
function unitsOf(
  path: string | undefined,
  part: Part,
): ReadonlyMap<string, string> {
  const container = new Map(
    part.opened?.map((opened) => [opened.path, opened.inside]),
  );
  const unitOf = new Map<string, string>();
  for (const node of part.nodes) {
    let unit = node.id;
    let inside = node.inside;
    while (inside !== path && inside !== undefined) {
      unit = boxId(inside);
      inside = container.get(inside);
    }
    if (inside === path) unitOf.set(node.id, unit);
  }
  return unitOf;
}

/** Edges between the units of one level: those of what stands in a box are the box's. */
function linksBetween(
  unitOf: ReadonlyMap<string, string>,
  edges: readonly PictureEdge[],
): readonly (Link & { readonly sites: number })[] {
  const sums = new Map<string, { from: string; to: string; sites: number }>();
  for (const { from, to, sites } of edges) {
    const ends = { from: unitOf.get(from), to: unitOf.get(to) };
    if (ends.from === undefined || ends.to === undefined) continue;
    if (ends.from === ends.to) continue;
    const key = `${ends.from}>${ends.to}`;
    sums.set(key, {
      from: ends.from,
      to: ends.to,
      sites: (sums.get(key)?.sites ?? 0) + sites,
    });
  }
  return [...sums.values()];
}

/**
 * Users left of what they use. A circle has no such order: in it what uses more places than use it stands farther left.
 * At most `most` columns, into which a longer chain is folded, and none longer than `rows`.
 */
function columnsOf(
  units: readonly Unit[],
  links: readonly (Link & { readonly sites: number })[],
  most: number,
  rows: number,
): readonly (readonly Unit[])[] {
  const rank = new Map(
    orderOf(
      units.map(({ id }) => id),
      links,
    ).map((id, at) => [id, at]),
  );
  const place = (id: string): number => rank.get(id) as number;
  const layer = new Map<string, number>();
  for (const { id } of [...units].sort((a, b) => place(a.id) - place(b.id))) {
    const own = layer.get(id) ?? 0;
    layer.set(id, own);
    for (const { from, to } of links)
      if (from === id && place(to) > place(id))
        layer.set(to, Math.max(layer.get(to) ?? 0, own + 1));
  }
  const last = Math.max(0, ...layer.values());
  const fold = (at: number): number =>
    last < most ? at : Math.floor((at * most) / (last + 1));
  const columns = new Map<number, Unit[]>();
  for (const unit of units) {
    const at = fold(layer.get(unit.id) as number);
    columns.set(at, [...(columns.get(at) ?? []), unit]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([, inAny]) => {
      const column = inAny.sort(
        (a, b) => (layer.get(a.id) as number) - (layer.get(b.id) as number),
      );
      const parts: (readonly Unit[])[] = [];
      const size = Math.ceil(column.length / Math.ceil(column.length / rows));
      for (let at = 0; at < column.length; at += size)
        parts.push(column.slice(at, at + size));
      return parts;
    });
}

/** Users first. */
function orderOf(
  ids: readonly string[],
  links: readonly (Link & { readonly sites: number })[],
): readonly string[] {
  return [...strongComponents(ids, links)].reverse().flatMap((group) => {
    if (group.length === 1) return group;
    const within = new Set(group);
    const gain = new Map(group.map((id) => [id, 0]));
    for (const { from, to, sites } of links) {
      if (!within.has(from) || !within.has(to)) continue;
      gain.set(from, (gain.get(from) as number) + sites);
      gain.set(to, (gain.get(to) as number) - sites);
    }
    return [...group].sort(
      (a, b) => (gain.get(b) as number) - (gain.get(a) as number),
    );
  });
}

function placed(
  columns: readonly (readonly Unit[])[],
  gap: number,
  centred: boolean,
): Unit {
  const heights = columns.map((column) =>
    column.reduce((sum, { height }) => sum + height + rowGap, -rowGap),
  );
  const height = Math.max(0, ...heights);
  const cards: Record<string, PlacedCard> = {};
  const groups: PlacedGroup[] = [];
  const ways: Record<string, readonly Corner[]> = {};
  let x = 0;
  columns.forEach((column, level) => {
    const width = Math.max(...column.map((unit) => unit.width));
    let y = centred ? (height - (heights[level] as number)) / 2 : 0;
    for (const unit of column) {
      const moved = shifted(unit, x, y);
      for (const [id, card] of Object.entries(moved.cards))
        cards[id] = { ...card, level };
      groups.push(...moved.groups);
      Object.assign(ways, moved.ways);
      y += unit.height + rowGap;
    }
    x += width + gap;
  });
  return {
    id: "",
    order: "",
    width: Math.max(0, x - gap),
    height,
    cards,
    groups,
    ways,
  };
}

/** Lines from column to column of one level that would hide behind what stands between these. */
function waysBetween(
  columns: readonly (readonly Unit[])[],
  { cards, groups }: Unit,
  unitOf: ReadonlyMap<string, string>,
  { edges }: NestedInput,
): Ways {
  const boxes = new Map(groups.map((group) => [group.id, group]));
  const columnOf = new Map(
    columns.flatMap((units, at) => units.map(({ id }) => [id, at] as const)),
  );
  const endOf = (id: string) => {
    const card = cards[id];
    const column = columnOf.get(unitOf.get(id) ?? "");
    return card === undefined || column === undefined
      ? undefined
      : { card, column };
  };
  return waysThroughGaps(
    columns.map((units) =>
      units.flatMap(({ id }) => cards[id] ?? boxes.get(id) ?? []),
    ),
    edges.flatMap(({ id, from, to }) => {
      const ends = { from: endOf(from), to: endOf(to) };
      return ends.from === undefined || ends.to === undefined
        ? []
        : [{ id, from: ends.from, to: ends.to }];
    }),
  );
}

function shifted(unit: Unit, dx: number, dy: number): Unit {
  const move = <R extends Rect>(rect: R): R => ({
    ...rect,
    x: rect.x + dx,
    y: rect.y + dy,
  });
  return {
    ...unit,
    cards: Object.fromEntries(
      Object.entries(unit.cards).map(([id, card]) => [id, move(card)]),
    ),
    groups: unit.groups.map(move),
    ways: Object.fromEntries(
      Object.entries(unit.ways).map(([id, corners]) => [
        id,
        corners.map((corner) => ({ x: corner.x + dx, y: corner.y + dy })),
      ]),
    ),
  };
}
