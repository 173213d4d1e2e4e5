// A picture without a center, of folders or of what an answer names: columns, those of the answer, else users left of what they use, as far as cycles allow.
import type { SymbolRef } from "../../src/protocol.ts";
import type { PictureEdge, PictureNode } from "../state/picture.ts";
import { idealWidth, tallCardHeight } from "./blocks.ts";
import { entryOf, symbolsById } from "./entries.ts";
import { narrowWidth } from "./focus.ts";
import { heightOf, waysThrough, withSlots } from "./passing.ts";
import type { Item } from "./passing.ts";
import type {
  PlacedCaption,
  PlacedCard,
  Placement,
  Viewport,
} from "./placement.ts";
import {
  cardTextSize,
  shortenPath,
  smallTextSize,
  textWidth,
} from "../drawing/text.ts";
import type { Letters } from "../drawing/text.ts";
import { byPlace, nearTheirNeighbours } from "./zones.ts";

const rowGap = 16;
const columnGap = 84;
/** Where something is written on the lines. */
const writtenGap = 150;
const captionHeight = 22;
/** Of lines that pass a column between its cards, with the room below. */
const slotHeight = 20;
/** They turn so far outside of it. */
const turn = 12;
/** For the icon on the left and the counts of files on the right. */
const room = 27 + 12;

export interface LayersInput {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly containers: readonly SymbolRef[];
  /** Of the columns that the answer has made. */
  readonly titles: readonly string[];
}

export function layoutLayers(
  { nodes, edges, containers, titles }: LayersInput,
  viewport: Viewport,
): Placement {
  const sorted = [...nodes].sort(byPlace);
  const byLayer = stagesOf(sorted, edges) ?? groupLayers(sorted, edges);
  const symbols = symbolsById(nodes, containers);
  const entries = sorted.map((node) => {
    const entry = entryOf(node, symbols);
    // No boxes stand around cards here: the class belongs to the name.
    return entry.owner === undefined
      ? entry
      : { ...entry, name: `${entry.owner.name}.${entry.name}` };
  });
  const narrow = viewport.width < narrowWidth;
  const width = narrow
    ? Math.max(200, viewport.width - 24 - 2 * 34)
    : Math.ceil(
        Math.min(
          220,
          Math.max(130, 40 + idealWidth(entries, viewport.letters)),
        ),
      );
  const cards: Record<string, PlacedCard> = {};
  const counts = new Map(
    nodes.map((node) => [
      node.id,
      // Of a folder that an answer names, nobody counted the files.
      node.item.type === "folder" && node.item.folder.files > 0
        ? ` · ${node.item.folder.files}`
        : "",
    ]),
  );
  const names = new Map(entries.map((entry) => [entry.id, entry.name]));
  const captions: PlacedCaption[] = [];
  const gap = edges.some(({ note }) => note !== undefined)
    ? writtenGap
    : columnGap;
  const steps = { card: tallCardHeight + rowGap, slot: slotHeight };
  const rows = Math.max(16, Math.floor((1.6 * viewport.height) / steps.card));
  const columns = [...byLayer].flatMap(([layer, ids]) =>
    (narrow ? [ids] : chunks(ids, rows)).map((part, index) => ({
      layer,
      ids: part,
      title: index === 0 ? (titles[layer] ?? "") : "",
    })),
  );
  const idsOf = columns.map(({ ids }) => ids);
  // In a narrow page columns stand below each other: there is nothing to pass.
  const items = narrow
    ? idsOf.map((ids) => ids.map((card): Item => ({ card })))
    : withSlots(idsOf, edges, steps);
  const slots = new Map<string, number>();
  const leftOf = (column: number): number => column * (width + gap);
  let y = 0;
  for (const [column, { layer, title }] of columns.entries()) {
    const x = narrow ? -width / 2 : leftOf(column);
    const own = items[column] as readonly Item[];
    if (!narrow) y = -heightOf(own, steps) / 2;
    if (title !== "") {
      if (narrow) y += captionHeight;
      captions.push(captionAt(layer, title, x, y, viewport.letters));
    }
    for (const item of own) {
      if ("linesTo" in item) {
        slots.set(`${column} ${item.linesTo}`, y + (slotHeight - rowGap) / 2);
        y += steps.slot;
        continue;
      }
      cards[item.card] = {
        label: labelOf(
          names.get(item.card) as string,
          counts.get(item.card) ?? "",
          width - room,
          viewport.letters,
        ),
        group: undefined,
        zone: "both",
        level: layer,
        part: 0,
        x,
        y,
        width,
        height: tallCardHeight,
      };
      y += steps.card;
    }
  }
  return {
    arrangement: narrow ? "cascade" : "layers",
    cards,
    groups: [],
    captions,
    ways: waysThrough(
      idsOf,
      edges,
      (column, linesTo) => slots.get(`${column} ${linesTo}`),
      (column) => ({
        left: leftOf(column) - turn,
        right: leftOf(column) + width + turn,
      }),
    ),
  };
}

function captionAt(
  layer: number,
  label: string,
  x: number,
  bottom: number,
  letters: Letters,
): PlacedCaption {
  return {
    id: `c:${layer}`,
    label,
    x,
    y: bottom - captionHeight,
    width: Math.ceil(textWidth(label, smallTextSize, letters)) + 4,
    height: captionHeight - 4,
  };
}

function chunks<T>(
  list: readonly T[],
  size: number,
): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let start = 0; start < list.length; start += size)
    parts.push(list.slice(start, start + size));
  return parts;
}

type Columns = ReadonlyMap<number, readonly string[]>;

/** The answer's own columns, from the left; each ordered after the one to the right of it, where the lines lead. What it put in none stands left of all. */
function stagesOf(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): Columns | undefined {
  const byStage = new Map<number, PictureNode[]>();
  for (const node of nodes) {
    const stage = node.stage ?? -1;
    byStage.set(stage, [...(byStage.get(stage) ?? []), node]);
  }
  if (![...byStage.keys()].some((stage) => stage >= 0)) return undefined;
  let right: readonly PictureNode[] | undefined;
  const columns: [number, readonly string[]][] = [];
  for (const stage of [...byStage.keys()].sort((a, b) => b - a)) {
    const members = byStage.get(stage) as readonly PictureNode[];
    right =
      right === undefined
        ? members
        : nearTheirNeighbours(members, right, edges);
    columns.unshift([stage, right.map(({ id }) => id)]);
  }
  return new Map(columns);
}

/** Lines that are to be cut lead back: they do not count. */
function groupLayers(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): Columns {
  const layers = layersOf(
    nodes,
    edges.filter(({ note }) => note?.mark !== "cut"),
  );
  const byLayer = new Map<number, string[]>();
  for (const { id } of nodes) {
    const layer = layers.get(id) ?? 0;
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), id]);
  }
  return new Map([...byLayer].sort(([a], [b]) => a - b));
}

/** The path as far as it fits, and how many files it has. */
function labelOf(
  path: string,
  count: string,
  width: number,
  letters: Letters,
): string {
  const room = width - textWidth(count, cardTextSize, letters);
  return shortenPath(path, room, cardTextSize, letters) + count;
}

/** Longest way from a folder that nobody uses; edges that close a cycle are left out, found in the order of names. */
function layersOf(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) targets.get(edge.from)?.push(edge.to);
  for (const list of targets.values()) list.sort();
  const done: string[] = [];
  const state = new Map<string, "open" | "done">();
  const forward = new Map<string, string[]>();
  for (const node of nodes) {
    if (state.has(node.id)) continue;
    state.set(node.id, "open");
    const stack = [{ id: node.id, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = (targets.get(top.id) as string[])[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.id, "done");
        done.push(top.id);
        stack.pop();
        continue;
      }
      if (!targets.has(target) || state.get(target) === "open") continue;
      forward.set(top.id, [...(forward.get(top.id) ?? []), target]);
      if (state.has(target)) continue;
      state.set(target, "open");
      stack.push({ id: target, next: 0 });
    }
  }
  const layer = new Map<string, number>();
  for (const id of done.reverse()) {
    const own = layer.get(id) ?? 0;
    layer.set(id, own);
    for (const target of forward.get(id) ?? [])
      layer.set(target, Math.max(layer.get(target) ?? 0, own + 1));
  }
  return layer;
}
