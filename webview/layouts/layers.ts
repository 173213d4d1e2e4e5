// A picture without a center, of folders or of what an answer names: columns, users left of what they use, as far as cycles allow.
import type { SymbolRef } from "../../src/protocol.ts";
import type { PictureEdge, PictureNode } from "../state/picture.ts";
import { idealWidth, tallCardHeight } from "./blocks.ts";
import { entryOf, symbolsById } from "./entries.ts";
import { narrowWidth } from "./focus.ts";
import type { PlacedCard, Placement, Viewport } from "./placement.ts";
import { cardTextSize, shortenPath, textWidth } from "../drawing/text.ts";
import type { Letters } from "../drawing/text.ts";
import { byPlace } from "./zones.ts";

const rowGap = 16;
const columnGap = 84;
/** For the icon on the left and the counts of files on the right. */
const room = 27 + 12;

export function layoutLayers(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  containers: readonly SymbolRef[],
  viewport: Viewport,
): Placement {
  const sorted = [...nodes].sort(byPlace);
  const layers = layersOf(sorted, edges);
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
  const byLayer = new Map<number, string[]>();
  for (const node of sorted) {
    const layer = layers.get(node.id) ?? 0;
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), node.id]);
  }
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
  let y = 0;
  let column = 0;
  const rows = Math.max(
    16,
    Math.floor((1.6 * viewport.height) / (tallCardHeight + rowGap)),
  );
  for (const layer of [...byLayer.keys()].sort((a, b) => a - b)) {
    const ids = byLayer.get(layer) as string[];
    for (let start = 0; start < ids.length; start += rows) {
      const part = narrow ? ids : ids.slice(start, start + rows);
      if (!narrow) y = (-part.length * (tallCardHeight + rowGap)) / 2;
      for (const id of part) {
        cards[id] = {
          label: labelOf(
            names.get(id) as string,
            counts.get(id) ?? "",
            width - room,
            viewport.letters,
          ),
          group: undefined,
          zone: "both",
          level: layer,
          part: 0,
          x: narrow ? -width / 2 : column * (width + columnGap),
          y,
          width,
          height: tallCardHeight,
        };
        y += tallCardHeight + rowGap;
      }
      column += 1;
      if (narrow) break;
    }
  }
  return {
    arrangement: narrow ? "cascade" : "layers",
    cards,
    groups: [],
    captions: [],
  };
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
