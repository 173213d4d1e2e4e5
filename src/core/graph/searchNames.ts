// Finds symbols by a piece of their name: ranked, and without making strings of the names that do not match.
import type { GraphSlice, StringColumn } from "../model/graph.ts";
import type { Graph } from "./graph.ts";
import { BestHits } from "./bestHits.ts";
import type { NameHit } from "./bestHits.ts";

/** Smaller is better. */
export const nameRanks = [
  "exact",
  "exact but for case",
  "prefix",
  "word part",
  "subsequence",
] as const;

export interface NameSearch {
  readonly limit: number;
  readonly offset: number;
  /** Names outside of the workspace count too. */
  readonly externals: boolean;
  /** Asked only about names that match; absent: all of them count. */
  readonly admits?: (node: number) => boolean;
}

/**
 * The best `limit` matches behind the first `offset`, and how many there are in all. Order: rank, then fan-in, then
 * length of the name, then node.
 */
export function searchNames(
  graph: Graph,
  text: string,
  { limit, offset, externals, admits }: NameSearch,
): { readonly hits: readonly NameHit[]; readonly total: number } {
  const pattern = toPattern(text);
  const best = new BestHits(graph, limit + offset);
  let total = 0;
  const { files, firstSymbol, row } = graph.columns;
  for (let file = 0; file < files.length; file++) {
    const { slice } = files[file]!;
    const names = slice.symbols.name;
    const units = unitsOf(slice);
    for (let node = firstSymbol[file]!; node < firstSymbol[file + 1]!; node++) {
      const at = row[node]!;
      if ((units.masks[at]! & pattern.mask) !== pattern.mask) continue;
      const rank = rankName(pattern, names, at, units);
      if (rank === -1 || graph.isAnonymous(node) || admits?.(node) === false)
        continue;
      total++;
      best.offer(rank, node);
    }
  }
  const end = externals ? graph.nodeCount : graph.symbolCount;
  for (let node = graph.symbolCount; node < end; node++) {
    const rank = rankText(pattern, graph.name(node));
    if (rank === -1 || admits?.(node) === false) continue;
    total++;
    best.offer(rank, node);
  }
  return { hits: best.take(offset), total };
}

/** The nodes with exactly this name or qualified name, in node order; anonymous and external ones are left out. */
export function findNamed(
  graph: Graph,
  column: "name" | "qualifiedName",
  text: string,
  matches: "whole" | "end" = "whole",
): readonly number[] {
  const found: number[] = [];
  const { files, firstSymbol, row } = graph.columns;
  for (let file = 0; file < files.length; file++) {
    const { text: all, offsets } = files[file]!.slice.symbols[column];
    for (let node = firstSymbol[file]!; node < firstSymbol[file + 1]!; node++) {
      const begin = offsets[row[node]!]!;
      const end = offsets[row[node]! + 1]!;
      const fits =
        matches === "whole"
          ? end - begin === text.length
          : end - begin > text.length;
      if (!fits || !all.startsWith(text, end - text.length)) continue;
      if (!graph.isAnonymous(node)) found.push(node);
    }
  }
  return found;
}

interface Pattern {
  readonly text: string;
  readonly lower: Uint16Array;
  /** Its letters, as `NameUnits` has them. */
  readonly mask: number;
  /** Its first letter. */
  readonly start: number;
}

function toPattern(text: string): Pattern {
  const lower = lowerUnits(text);
  const mask = lower.reduce((bits, unit) => bits | unitBit(unit), 0);
  const start = lower.length === 0 ? 0 : unitBit(lower[0]!);
  return { text, lower, mask, start };
}

/** Lower case of the same length, so that positions in both forms agree: one letter alone would grow. */
function lowerUnits(text: string): Uint16Array {
  const lower = text.replaceAll("\u0130", "i").toLowerCase();
  const units = new Uint16Array(lower.length);
  for (let at = 0; at < units.length; at++) units[at] = lower.charCodeAt(at);
  return units;
}

/** One bit per letter; digits, `_` and `$`, and everything else share the remaining ones. */
function unitBit(unit: number): number {
  return unit < 128 ? bitOfAscii[unit]! : 1 << (28 + (unit & 1));
}

const bitOfAscii = Int32Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 97 && unit <= 122) return 1 << (unit - 97);
  if (unit >= 48 && unit <= 57) return 1 << 26;
  return unit === 95 || unit === 36 ? 1 << 27 : 1 << (28 + (unit & 1));
});

interface NameUnits {
  /** Lower case of the whole name column; the same offsets hold. */
  readonly lower: Uint16Array;
  /** Which letters a name has: a name that lacks one of the pattern's cannot match. */
  readonly masks: Int32Array;
  /** Which letters begin a part of a name behind its first: no other needs to be looked through for one. */
  readonly starts: Int32Array;
}

/** Kept per slice, because slices live through many revisions. */
const unitsOfSlice = new WeakMap<GraphSlice, NameUnits>();

function unitsOf(slice: GraphSlice): NameUnits {
  let units = unitsOfSlice.get(slice);
  if (units === undefined)
    unitsOfSlice.set(slice, (units = toUnits(slice.symbols.name)));
  return units;
}

function toUnits({ text, offsets }: StringColumn): NameUnits {
  const lower = lowerUnits(text);
  const count = Math.max(0, offsets.length - 1);
  const masks = new Int32Array(count);
  const starts = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const begin = offsets[row]!;
    let mask = 0;
    let start = 0;
    for (let at = begin; at < offsets[row + 1]!; at++) {
      const bit = unitBit(lower[at]!);
      mask |= bit;
      if (at > begin && isWordStart(text, at)) start |= bit;
    }
    masks[row] = mask;
    starts[row] = start;
  }
  return { lower, masks, starts };
}

function rankText(pattern: Pattern, name: string): number {
  const column = { text: name, offsets: Uint32Array.of(0, name.length) };
  return rankName(pattern, column, 0, toUnits(column));
}

/** The rank of the name in `row`, or -1 where it does not match. */
function rankName(
  pattern: Pattern,
  names: StringColumn,
  row: number,
  { lower, starts }: NameUnits,
): number {
  const begin = names.offsets[row]!;
  const end = names.offsets[row + 1]!;
  const wanted = pattern.lower;
  const length = wanted.length;
  if (end - begin < length) return -1;
  if (startsWith(lower, wanted, begin)) {
    if (end - begin > length) return 2;
    return names.text.startsWith(pattern.text, begin) ? 0 : 1;
  }
  if ((starts[row]! & pattern.start) !== 0)
    for (let at = begin + 1; at + length <= end; at++)
      if (startsWith(lower, wanted, at) && isWordStart(names.text, at))
        return 3;
  let next = 0;
  for (let at = begin; at < end && next < length; at++)
    if (lower[at] === wanted[next]) next++;
  return next === length ? 4 : -1;
}

function startsWith(
  units: Uint16Array,
  wanted: Uint16Array,
  begin: number,
): boolean {
  for (let at = 0; at < wanted.length; at++)
    if (units[begin + at] !== wanted[at]) return false;
  return true;
}

/** Begins a part of a camelCase or snake_case name: a capital behind a small letter, or anything behind a separator or digit. */
function isWordStart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (!isLetter(before)) return true;
  const capital = isCapital(unit);
  if (!capital) return false;
  // In `HTTPServer` the S begins a word: a small letter follows it.
  return !isCapital(before) || isSmall(text.charCodeAt(at + 1));
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
function isLetter(unit: number): boolean {
  return isCapital(unit) || isSmall(unit) || unit > 127;
}
