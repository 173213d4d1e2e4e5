// Finds room for nodes that the person opened: beside the node that they were opened from, on its side, where nothing stands.
import type { Bundle, Part, PictureNode } from "../state/picture.ts";
import type { SymbolRef } from "../../src/protocol.ts";
import { fileBlocks, idealWidth } from "./blocks.ts";
import type { Block } from "./blocks.ts";
import { bundleEntry, entryOf, symbolsById } from "./entries.ts";
import { intersects } from "./placement.ts";
import type { Placement, Rect, Viewport } from "./placement.ts";
import { byPlace } from "./zones.ts";

const gap = 64;
const blockGap = 14;
const clearance = 18;

export interface SproutInput {
  readonly part: Part;
  /** The card beside which the nodes appear. */
  readonly from: string;
  readonly side: "in" | "out";
  readonly bundles: readonly Bundle[];
  /** Nodes and containers of the whole picture, for the names of classes. */
  readonly nodes: readonly PictureNode[];
  readonly containers: readonly SymbolRef[];
}

/** The placement with the part's nodes added; what stood stands where it stood. */
export function sprout(
  placement: Placement,
  input: SproutInput,
  viewport: Viewport,
): Placement {
  const anchor = placement.cards[input.from];
  if (anchor === undefined) return placement;
  const symbols = symbolsById(input.nodes, input.containers);
  const entries = [
    ...[...input.part.nodes]
      .sort(byPlace)
      .map((node) => entryOf({ ...node, side: input.side }, symbols)),
    ...input.bundles.map((bundle) => bundleEntry(bundle)),
  ].filter((entry) => placement.cards[entry.id] === undefined);
  if (entries.length === 0) return placement;
  const width = Math.ceil(
    Math.min(220, Math.max(124, idealWidth(entries, viewport.letters))),
  );
  const blocks = fileBlocks(entries, {
    cluster: input.part.id,
    width,
    maxRows: Number.POSITIVE_INFINITY,
    letters: viewport.letters,
  });
  const size = { width, height: stackHeight(blocks) };
  const home =
    placement.groups.find(
      (group) => group.id === fileGroup(placement, anchor),
    ) ?? anchor;
  const spot = freeSpot(placement, home, anchor, size, input.side);

  const cards = { ...placement.cards };
  const groups = [...placement.groups];
  let y = spot.y;
  for (const block of blocks) {
    for (const { id, ...card } of block.cards)
      cards[id] = {
        ...card,
        x: card.x + spot.x,
        y: card.y + y,
        zone: input.side,
        level: anchor.level + 1,
        part: 0,
      };
    for (const group of block.groups)
      groups.push({ ...group, x: group.x + spot.x, y: group.y + y });
    y += block.height + blockGap;
  }
  return { ...placement, cards, groups };
}

/** The placement without these cards and without the boxes that are empty then. */
export function prune(
  placement: Placement,
  keeps: (id: string) => boolean,
): Placement {
  const cards = Object.fromEntries(
    Object.entries(placement.cards).filter(([id]) => keeps(id)),
  );
  const used = new Set<string>();
  const parents = new Map(
    placement.groups.map((group) => [group.id, group.parent]),
  );
  for (const card of Object.values(cards))
    for (
      let group = card.group;
      group !== undefined;
      group = parents.get(group)
    )
      used.add(group);
  return {
    ...placement,
    cards,
    groups: placement.groups.filter((group) => used.has(group.id)),
  };
}

const stackHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.height, 0) +
  (blocks.length - 1) * blockGap;

function fileGroup(
  placement: Placement,
  card: { readonly group: string | undefined },
): string | undefined {
  const group = placement.groups.find((other) => other.id === card.group);
  return group?.parent ?? group?.id;
}

/** The nearest free place on the wanted side; places are tried in a fixed order, so equal pictures grow equally. */
function freeSpot(
  placement: Placement,
  home: Rect,
  anchor: Rect,
  size: { readonly width: number; readonly height: number },
  side: "in" | "out",
): { readonly x: number; readonly y: number } {
  const obstacles: readonly Rect[] = [
    ...placement.groups.filter((group) => group.parent === undefined),
    ...Object.values(placement.cards).filter(
      (card) => card.group === undefined,
    ),
    ...placement.captions,
  ];
  const middle = anchor.y + anchor.height / 2 - size.height / 2;
  const tries: { x: number; y: number; cost: number }[] = [];
  for (let column = 0; column <= 60; column += 1)
    for (let row = -90; row <= 90; row += 1) {
      const away = gap + column * 32;
      tries.push({
        x:
          side === "in"
            ? home.x - away - size.width
            : home.x + home.width + away,
        y: middle + row * 24,
        // A step aside is worth less than the same way up or down: lines stay short and level.
        cost: column * 32 + Math.abs(row) * 24 * 0.8 + (row < 0 ? 1 : 0),
      });
    }
  tries.sort((a, b) => a.cost - b.cost);
  const free = tries.find(
    ({ x, y }) =>
      !obstacles.some((rect) => intersects({ x, y, ...size }, rect, clearance)),
  );
  if (free !== undefined) return free;
  // Everything near is taken: beyond all that stands there is always room.
  const edge =
    side === "in"
      ? Math.min(...obstacles.map((rect) => rect.x)) - gap - size.width
      : Math.max(...obstacles.map((rect) => rect.x + rect.width)) + gap;
  return { x: edge, y: middle };
}
