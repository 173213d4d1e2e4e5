// The focus picture: the active node in the middle, users left, used right, bases above, derived below.
// A pure function of what is drawn and of the page's size: the same input gives the same picture.
import { t } from "../../src/l10n.ts";
import type { SymbolRef } from "../../src/protocol.ts";
import type { Bundle, PictureEdge, PictureNode } from "../state/picture.ts";
import { smallTextSize, textWidth } from "../drawing/text.ts";
import type { Letters } from "../drawing/text.ts";
import { fileBlocks, idealWidth } from "./blocks.ts";
import type { Block } from "./blocks.ts";
import { bundleEntry, entryOf, symbolsById } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { boundsOf } from "./placement.ts";
import type {
  PlacedCaption,
  PlacedCard,
  PlacedGroup,
  Placement,
  Viewport,
} from "./placement.ts";
import { waysAroundMiddle } from "./aroundMiddle.ts";
import { zoneLevels } from "./zones.ts";
import type { ZoneLevel } from "./zones.ts";

export interface FocusInput {
  readonly center: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly containers: readonly SymbolRef[];
  /** Those of the center: they stand at the end of its neighbours. */
  readonly bundles: readonly Bundle[];
}

/** Below this width, in pixels, three columns of names do not fit beside each other. */
export const narrowWidth = 560;
const blockGap = 14;
const captionHeight = 22;
/** Between neighbouring columns of different levels; the lines need it. */
const columnGap = 84;
/** Between the parts of one level that is too long for one column. */
const partGap = 28;
const stackGap = 40;
const pageMargin = 12;

/** A level's blocks, ready to be put somewhere. */
interface Column {
  readonly level: ZoneLevel;
  /** Blocks that stand on each other; several parts stand beside each other. */
  readonly parts: readonly (readonly Block[])[];
  readonly width: number;
}

/** One of the stacks of a level. */
interface Part {
  readonly index: number;
  readonly span: { readonly top: number; readonly bottom: number };
}

const onlyPart: Part = { index: 0, span: { top: 0, bottom: 0 } };

interface Canvas {
  readonly cards: Record<string, PlacedCard>;
  readonly groups: PlacedGroup[];
  readonly captions: PlacedCaption[];
}

export function layoutFocus(input: FocusInput, viewport: Viewport): Placement {
  const levels = zoneLevels(input.center, input.nodes, input.edges);
  return viewport.width < narrowWidth
    ? cascade(input, levels, viewport)
    : columns(input, levels, viewport);
}

function entriesOf(input: FocusInput, level: ZoneLevel): readonly Entry[] {
  const symbols = symbolsById(input.nodes, input.containers);
  const side = level.level === 1 ? level.zone : undefined;
  return [
    ...level.nodes.map((node) => entryOf(node, symbols)),
    ...input.bundles
      .filter((bundle) => bundle.side === side)
      .map((bundle) => bundleEntry(bundle)),
  ];
}

/** Levels 1 of both sides exist as soon as something was left out there, even when nothing is shown. */
function withBundleLevels(
  input: FocusInput,
  levels: readonly ZoneLevel[],
): readonly ZoneLevel[] {
  const missing = (["in", "out"] as const).filter(
    (zone) =>
      input.bundles.some((bundle) => bundle.side === zone) &&
      !levels.some((level) => level.zone === zone && level.level === 1),
  );
  return [...levels, ...missing.map((zone) => ({ zone, level: 1, nodes: [] }))];
}

function put(
  canvas: Canvas,
  block: Block,
  x: number,
  y: number,
  level: ZoneLevel,
  part: Part,
): void {
  for (const card of block.cards) {
    const { id, ...rest } = card;
    canvas.cards[id] = {
      ...rest,
      x: card.x + x,
      y: card.y + y,
      zone: level.zone,
      level: level.level,
      part: part.index,
      ...(part.index > 0 ? { span: part.span } : {}),
    };
  }
  for (const group of block.groups)
    canvas.groups.push({ ...group, x: group.x + x, y: group.y + y });
}

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.height, 0) +
  Math.max(0, blocks.length - 1) * blockGap;

function putStack(
  canvas: Canvas,
  blocks: readonly Block[],
  x: number,
  top: number,
  level: ZoneLevel,
  part: Part = onlyPart,
): void {
  let y = top;
  for (const block of blocks) {
    put(canvas, block, x, y, level, part);
    y += block.height + blockGap;
  }
}

function caption(
  canvas: Canvas,
  level: ZoneLevel,
  x: number,
  bottom: number,
  letters: Letters,
): void {
  const label = captionOf(level);
  if (label === undefined) return;
  canvas.captions.push({
    id: `c:${level.zone}:${level.level}`,
    label,
    x,
    y: bottom - captionHeight,
    width: Math.ceil(textWidth(label, smallTextSize, letters)) + 4,
    height: captionHeight - 4,
  });
}

function captionOf({ zone, level }: ZoneLevel): string | undefined {
  if (zone === "center") return undefined;
  if (level > 1) return t("{0} steps away", level);
  return {
    in: t("Used by"),
    out: t("Uses"),
    up: t("Bases"),
    down: t("Derived"),
  }[zone];
}

// ── wide pages ───────────────────────────────────────────────────────────────────────────────

function columns(
  input: FocusInput,
  levels: readonly ZoneLevel[],
  viewport: Viewport,
): Placement {
  const canvas: Canvas = { cards: {}, groups: [], captions: [] };
  const all = bestColumns(input, withBundleLevels(input, levels), viewport);
  const of = (zone: string): readonly Column[] =>
    all
      .filter((column) => column.level.zone === zone)
      .sort((a, b) => a.level.level - b.level.level);

  const halfMiddle = middle(
    canvas,
    of("center"),
    of("up"),
    of("down"),
    viewport,
  );
  for (const [zone, sign] of [
    ["in", -1],
    ["out", 1],
  ] as const) {
    let edge = halfMiddle;
    for (const column of of(zone)) {
      edge += columnGap;
      const tallest = Math.max(...column.parts.map(heightOf));
      const span = {
        top: -tallest / 2 - captionHeight,
        bottom: tallest / 2,
      };
      column.parts.forEach((blocks, index) => {
        if (index > 0) edge += partGap;
        const x = sign < 0 ? -edge - column.width : edge;
        const top = -heightOf(blocks) / 2;
        putStack(canvas, blocks, x, top, column.level, { index, span });
        if (index === 0)
          caption(canvas, column.level, x, top, viewport.letters);
        edge += column.width;
      });
    }
  }
  return {
    arrangement: "columns",
    ...canvas,
    ways: waysAroundMiddle(canvas, input.edges),
  };
}

/** How high a stack may be before it goes on beside itself, in heights of the page. */
const stackHeights = [1.1, 1.5, 2, 2.7, 3.6] as const;
/** What another stack must be worth: lines to the farther ones lead around the nearer ones. */
const stackCost = 0.85;

/** Of few high stacks and many low ones those that are largest when all of them are seen. */
function bestColumns(
  input: FocusInput,
  levels: readonly ZoneLevel[],
  viewport: Viewport,
): readonly Column[] {
  let best: readonly Column[] = [];
  let bestWorth = -1;
  for (const height of stackHeights) {
    const columns = levels.map((level) =>
      columnOf(input, level, viewport, Math.max(420, viewport.height * height)),
    );
    const further = columns.reduce(
      (sum, { parts }) => sum + parts.length - 1,
      0,
    );
    const worth = zoomOf(columns, viewport) * stackCost ** further;
    if (worth > bestWorth) [best, bestWorth] = [columns, worth];
    if (further === 0) break;
  }
  return best;
}

/** How large the columns are drawn when all of them are seen, at most 1. */
function zoomOf(columns: readonly Column[], viewport: Viewport): number {
  let width = 0;
  let height = 0;
  let middleHeight = 0;
  for (const { level, parts, width: each } of columns) {
    const tallest = Math.max(0, ...parts.map(heightOf)) + captionHeight;
    if (level.zone === "up" || level.zone === "down") {
      middleHeight += tallest + stackGap;
      continue;
    }
    width += parts.length * (each + partGap) - partGap + columnGap;
    height = Math.max(height, tallest);
  }
  return Math.min(
    1,
    viewport.width / Math.max(1, width),
    viewport.height / Math.max(1, height, middleHeight),
  );
}

function columnOf(
  input: FocusInput,
  level: ZoneLevel,
  viewport: Viewport,
  highest: number,
): Column {
  const entries = entriesOf(input, level);
  const vertical = level.zone === "up" || level.zone === "down";
  // What is active is read first: its name stands in full where that is possible.
  const limit =
    level.zone === "center" ? 300 : viewport.width < 900 ? 190 : 236;
  const width = Math.ceil(
    Math.min(limit, Math.max(124, idealWidth(entries, viewport.letters))),
  );
  const maxHeight = vertical
    ? Math.max(420, viewport.height * 1.1) / 2
    : highest;
  const blocks = fileBlocks(entries, {
    cluster: `base:${level.zone}${level.level}`,
    width,
    maxRows: Math.max(4, Math.floor((maxHeight - 40) / 30)),
    letters: viewport.letters,
  });
  return { level, parts: splitStack(blocks, maxHeight), width };
}

/** As many stacks as needed, filled in order, none much higher than the others. */
function splitStack(
  blocks: readonly Block[],
  maxHeight: number,
): readonly (readonly Block[])[] {
  const total = heightOf(blocks);
  const wanted = Math.max(1, Math.ceil(total / maxHeight));
  const target = Math.min(maxHeight, total / wanted + 40);
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last !== undefined && heightOf([...last, block]) <= target)
      last.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** The center with bases above and derived below; the center's card has its middle at 0, 0. Returns half the width. */
function middle(
  canvas: Canvas,
  center: readonly Column[],
  up: readonly Column[],
  down: readonly Column[],
  viewport: Viewport,
): number {
  let half = 0;
  let top = 0;
  let bottom = 0;
  for (const column of center) {
    const block = column.parts[0]?.[0];
    const card = block?.cards[0];
    if (block === undefined || card === undefined) continue;
    half = block.width / 2;
    top = -(card.y + card.height / 2);
    bottom = top + block.height;
    put(canvas, block, -half, top, column.level, onlyPart);
  }
  for (const [list, sign] of [
    [up, -1],
    [down, 1],
  ] as const) {
    let edge = sign < 0 ? top : bottom;
    for (const column of list) {
      const width = column.parts.length * (column.width + partGap) - partGap;
      half = Math.max(half, width / 2);
      const tallest = Math.max(...column.parts.map(heightOf));
      const start =
        sign < 0 ? edge - stackGap - tallest : edge + stackGap + captionHeight;
      column.parts.forEach((blocks, index) => {
        const x = -width / 2 + index * (column.width + partGap);
        // Bases hang down to the center, so that the nearest stands next to it.
        const y = sign < 0 ? start + tallest - heightOf(blocks) : start;
        putStack(canvas, blocks, x, y, column.level);
        if (index === 0) caption(canvas, column.level, x, y, viewport.letters);
      });
      edge = sign < 0 ? start - captionHeight : start + tallest;
    }
  }
  return half;
}

// ── narrow pages ─────────────────────────────────────────────────────────────────────────────

/**
 * Users stand above and at the left edge, used ones below and at the right edge, the center between them:
 * lines leave users on the right, run down beside the boxes and come in from the left further down.
 */
function cascade(
  input: FocusInput,
  levels: readonly ZoneLevel[],
  viewport: Viewport,
): Placement {
  const canvas: Canvas = { cards: {}, groups: [], captions: [] };
  const all = withBundleLevels(input, levels);
  const deepest = Math.max(1, ...all.map((level) => level.level));
  const lane = 22 + 8 * (deepest - 1);
  const width = Math.max(236, viewport.width - 2 * pageMargin);
  const of = (zone: string, direction: 1 | -1): readonly ZoneLevel[] =>
    all
      .filter((level) => level.zone === zone)
      .sort((a, b) => direction * (a.level - b.level));
  const order = [
    ...of("in", -1),
    ...of("up", -1),
    ...of("center", 1),
    ...of("down", 1),
    ...of("out", 1),
  ];
  let y = 0;
  for (const level of order) {
    const [left, right] = {
      in: [0, lane],
      out: [lane, 0],
      up: [lane, lane],
      down: [lane, lane],
      center: [lane, lane],
    }[level.zone] as [number, number];
    const blocks = fileBlocks(entriesOf(input, level), {
      cluster: `base:${level.zone}${level.level}`,
      width: width - left - right,
      maxRows: Number.POSITIVE_INFINITY,
      letters: viewport.letters,
    });
    if (level.zone !== "center") y += captionHeight;
    caption(canvas, level, left, y, viewport.letters);
    putStack(canvas, blocks, left, y, level);
    y += heightOf(blocks) + 24;
  }
  const center = canvas.cards[input.center];
  if (center === undefined) return { arrangement: "cascade", ...canvas };
  // The center's card has its middle at 0, 0 in every arrangement: what is kept across sizes stays near it.
  const dx = -(center.x + center.width / 2);
  const dy = -(center.y + center.height / 2);
  return {
    arrangement: "cascade",
    cards: Object.fromEntries(
      Object.entries(canvas.cards).map(([id, card]) => [
        id,
        { ...card, x: card.x + dx, y: card.y + dy },
      ]),
    ),
    groups: canvas.groups.map((group) => ({
      ...group,
      x: group.x + dx,
      y: group.y + dy,
    })),
    captions: canvas.captions.map((item) => ({
      ...item,
      x: item.x + dx,
      y: item.y + dy,
    })),
  };
}

/** The whole picture's rectangle. */
export function placementBounds(placement: Placement): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  return boundsOf([
    ...Object.values(placement.cards),
    ...placement.groups,
    ...placement.captions,
  ]);
}
