// A picture as boxes with lines between them: every file keeps its symbols together, so that layouts place few large things instead of many small ones.
import { drawnBundles } from "./bundles.ts";
import type { Picture, PictureNode } from "../state/picture.ts";
import { bundlesLeft, edgesOf, nodesOf, partsOf } from "../state/picture.ts";
import { fileBlocks, idealWidth } from "./blocks.ts";
import type { Block } from "./blocks.ts";
import { bundleEntry, entryOf, symbolsById } from "./entries.ts";
import type { Entry } from "./entries.ts";
import type { PlacedCard, PlacedGroup, Rect, Zone } from "./placement.ts";
import type { Letters } from "../drawing/text.ts";
import { byPlace } from "./zones.ts";

/** Rows of one box; a larger file has several. */
const mostRows = 18;
const narrowest = 120;
const widest = 230;

export interface BoxLink {
  readonly from: number;
  readonly to: number;
  /** How many edges it stands for. */
  readonly edges: number;
}

export interface Boxes {
  readonly blocks: readonly Block[];
  /** Between different boxes, each pair of ends once, in a fixed order. */
  readonly links: readonly BoxLink[];
  /** The box of a card. */
  readonly boxOf: ReadonlyMap<string, number>;
}

export function boxesOf(picture: Picture, letters: Letters): Boxes {
  const nodes = [...nodesOf(picture)].sort(byPlace);
  const containers = partsOf(picture).flatMap((part) => part.containers);
  const symbols = symbolsById(nodes, containers);
  const bundles = drawnBundles(picture, bundlesLeft(picture));
  const files = new Map<string, Entry[]>();
  for (const node of nodes) {
    const entry = entryOf(node, symbols);
    const key = entry.path ?? entry.id;
    const known = files.get(key);
    if (known === undefined) files.set(key, [entry]);
    else known.push(entry);
  }
  for (const bundle of bundles) files.set(bundle.id, [bundleEntry(bundle)]);
  const blocks = [...files.values()].flatMap((entries) =>
    fileBlocks(entries, {
      cluster: "f",
      width: Math.ceil(
        Math.min(widest, Math.max(narrowest, idealWidth(entries, letters))),
      ),
      maxRows: mostRows,
      letters,
    }),
  );
  const boxOf = new Map<string, number>();
  blocks.forEach((block, at) => {
    for (const card of block.cards) boxOf.set(card.id, at);
  });
  const ends = [
    ...edgesOf(picture),
    ...bundles.map(({ id, anchor, side }) =>
      side === "in" ? { from: id, to: anchor } : { from: anchor, to: id },
    ),
  ];
  return { blocks, links: linksOf(ends, boxOf), boxOf };
}

function linksOf(
  ends: readonly { readonly from: string; readonly to: string }[],
  boxOf: ReadonlyMap<string, number>,
): readonly BoxLink[] {
  const links = new Map<string, BoxLink>();
  for (const end of ends) {
    const from = boxOf.get(end.from);
    const to = boxOf.get(end.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    links.set(key, { from, to, edges: (links.get(key)?.edges ?? 0) + 1 });
  }
  return [...links.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Cards and groups of boxes whose left upper corners are known. */
export function placeBoxes(
  picture: Picture,
  { blocks }: Boxes,
  corners: readonly { readonly x: number; readonly y: number }[],
): {
  readonly cards: Readonly<Record<string, PlacedCard>>;
  readonly groups: readonly PlacedGroup[];
} {
  const nodes = new Map<string, PictureNode>(
    nodesOf(picture).map((node) => [node.id, node]),
  );
  const cards: Record<string, PlacedCard> = {};
  const groups: PlacedGroup[] = [];
  blocks.forEach((block, at) => {
    const { x, y } = corners[at] ?? { x: 0, y: 0 };
    const moved = <R extends Rect>(rect: R): R => ({
      ...rect,
      x: rect.x + x,
      y: rect.y + y,
    });
    for (const { id, ...card } of block.cards) {
      const node = nodes.get(id);
      cards[id] = {
        ...moved(card),
        zone: zoneOf(id, node),
        level: node?.distance ?? 1,
        part: 0,
      };
    }
    groups.push(...block.groups.map(moved));
  });
  return { cards, groups };
}

function zoneOf(id: string, node: PictureNode | undefined): Zone {
  if (node === undefined) return id.includes(":in:") ? "in" : "out";
  return node.side;
}
