// Stacks cards of one column into blocks: a box per file, within it a box per class that shows several members.
import {
  cardTextSize,
  shorten,
  shortenPath,
  smallTextSize,
  textWidth,
  visibleName,
} from "../drawing/text.ts";
import type { Letters } from "../drawing/text.ts";
import type { Entry } from "./entries.ts";
import type { PlacedGroup, Rect } from "./placement.ts";

export const cardHeight = 26;
export const tallCardHeight = 32;
/** Room for the kind's icon, and behind the name. */
const iconRoom = 27;
const endRoom = 9;
const boldness = 1.09;
const rowGap = 4;
const fileHeader = 22;
const classHeader = 20;
/** Between a box and what stands in it. */
const filePadding = 7;
const classPadding = 5;

export interface BlockCard extends Rect {
  readonly id: string;
  readonly label: string;
  readonly group: string | undefined;
}

/** Boxes and cards with their left upper corner at 0, 0. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly BlockCard[];
  readonly groups: readonly PlacedGroup[];
}

export interface BlockOptions {
  /** Keeps the ids of boxes of different columns apart. */
  readonly cluster: string;
  /** Outer width of every block: what stands in a column is aligned on both sides. */
  readonly width: number;
  /** A file with more rows goes on in another block. */
  readonly maxRows: number;
  readonly letters: Letters;
}

const qualified = (entry: Entry): string =>
  entry.owner === undefined ? entry.name : `${entry.owner.name}.${entry.name}`;

/** The active card's name is bold. */
const nameWidth = (entry: Entry, name: string, letters: Letters): number =>
  textWidth(name, cardTextSize, letters) * (entry.tall ? boldness : 1);

/** The narrowest block in which every name of these entries stands in full. */
export function idealWidth(
  entries: readonly Entry[],
  letters: Letters,
): number {
  return Math.max(
    0,
    ...entries.map(
      (entry) =>
        nameWidth(entry, qualified(entry), letters) +
        iconRoom +
        endRoom +
        2 * filePadding +
        1,
    ),
  );
}

/** Entries of one file follow each other; blocks come in the order in which their files first appear. */
export function fileBlocks(
  entries: readonly Entry[],
  options: BlockOptions,
): readonly Block[] {
  const files = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.path ?? entry.id;
    const known = files.get(key);
    if (known === undefined) files.set(key, [entry]);
    else known.push(entry);
  }
  const blocks: Block[] = [];
  for (const [path, members] of files) {
    const first = members[0] as Entry;
    if (first.path === undefined) {
      blocks.push(singleBlock(first, options));
      continue;
    }
    const rows = inClassOrder(members);
    for (let start = 0, page = 0; start < rows.length; page += 1) {
      const chunk = rows.slice(start, start + options.maxRows);
      blocks.push(
        fileBlock(
          path,
          chunk,
          `g:${options.cluster}:${page === 0 ? "" : `${page}:`}${path}`,
          options,
        ),
      );
      start += chunk.length;
    }
  }
  return blocks;
}

/** By line, members of one class together where its first member stands; the class itself before them. */
function inClassOrder(entries: readonly Entry[]): readonly Entry[] {
  const sorted = [...entries].sort(
    (a, b) => a.line - b.line || (a.id < b.id ? -1 : 1),
  );
  const homes = new Map<string, Entry[]>();
  const ids = new Set(entries.map((entry) => entry.id));
  for (const entry of sorted) {
    const home =
      entry.owner === undefined
        ? entry.id
        : ids.has(entry.owner.id)
          ? entry.owner.id
          : `of ${entry.owner.id}`;
    const known = homes.get(home);
    if (known === undefined) homes.set(home, [entry]);
    else known.push(entry);
  }
  return [...homes.values()].flat();
}

function singleBlock(entry: Entry, options: BlockOptions): Block {
  const height = entry.tall ? tallCardHeight : cardHeight;
  const width = options.width;
  return {
    width,
    height,
    cards: [card(entry, entry.name, 0, 0, width, undefined, options)],
    groups: [],
  };
}

function fileBlock(
  path: string,
  rows: readonly Entry[],
  id: string,
  options: BlockOptions,
): Block {
  const { width, letters } = options;
  const cards: BlockCard[] = [];
  const groups: PlacedGroup[] = [];
  let y = fileHeader;
  for (let index = 0; index < rows.length;) {
    const entry = rows[index] as Entry;
    const mates = classMates(rows, index);
    if (y > fileHeader) y += rowGap;
    if (mates.length < 2) {
      cards.push(
        card(
          entry,
          qualified(entry),
          filePadding,
          y,
          width - 2 * filePadding,
          id,
          options,
        ),
      );
      y += heightOf(entry);
      index += 1;
      continue;
    }
    // Where the class itself is drawn, its card is the title of its box.
    const leader = mates[0] as Entry;
    const owner = (mates[1] as Entry).owner as { id: string; name: string };
    const led = leader.id === owner.id;
    const groupId = `${id}#${owner.id}`;
    const top = y;
    y += led ? classPadding : classHeader;
    for (const mate of mates) {
      if (mate !== leader) y += rowGap;
      cards.push(
        card(
          mate,
          mate.name,
          filePadding + classPadding,
          y,
          width - 2 * (filePadding + classPadding),
          groupId,
          options,
        ),
      );
      y += heightOf(mate);
    }
    y += classPadding;
    const boxWidth = width - 2 * filePadding;
    groups.push({
      id: groupId,
      label: led
        ? ""
        : shorten(owner.name, boxWidth - 16, smallTextSize, letters),
      title: owner.name,
      type: "class",
      parent: id,
      x: filePadding,
      y: top,
      width: boxWidth,
      height: y - top,
    });
    index += mates.length;
  }
  const height = y + filePadding;
  const title = visibleName(path);
  groups.unshift({
    id,
    label: shortenPath(title, width - 18, smallTextSize, letters),
    title,
    type: "file",
    parent: undefined,
    x: 0,
    y: 0,
    width,
    height,
  });
  return { width, height, cards, groups };
}

/** The entries from `index` on that stand in one class box: members of one class, led by the class if it is there. */
function classMates(rows: readonly Entry[], index: number): readonly Entry[] {
  const first = rows[index] as Entry;
  const next = rows[index + 1];
  const owner =
    next?.owner?.id === first.id ? first.id : (first.owner?.id ?? undefined);
  if (owner === undefined) return [first];
  const mates = [first];
  for (let i = index + 1; rows[i]?.owner?.id === owner; i += 1)
    mates.push(rows[i] as Entry);
  return mates;
}

const heightOf = (entry: Entry): number =>
  entry.tall ? tallCardHeight : cardHeight;

function card(
  entry: Entry,
  name: string,
  x: number,
  y: number,
  width: number,
  group: string | undefined,
  options: BlockOptions,
): BlockCard {
  const room = width - iconRoom - endRoom;
  return {
    id: entry.id,
    label: shorten(
      name,
      room / (entry.tall ? boldness : 1),
      cardTextSize,
      options.letters,
    ),
    group,
    x,
    y,
    width,
    height: heightOf(entry),
  };
}
