// Which lines of a text another one changes. Knows no editor.

/** Lines of the text before, 1-based, both included. */
export type LineRange = readonly [first: number, last: number];

/** In order. What is only added counts at the line before it, at the first where there is none; equal texts have no ranges. */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
): readonly LineRange[] {
  const ranges: LineRange[] = [];
  for (const { from, to } of hunks(before, after))
    ranges.push(
      from < to ? [from + 1, to] : [Math.max(1, from), Math.max(1, from)],
    );
  return ranges;
}

/** Half-open, in lines of the text before. */
interface Hunk {
  readonly from: number;
  readonly to: number;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Patience diff (Bram Cohen): lines that stand once in both texts tie them together, the rest is compared between these. */
function hunks(
  before: readonly string[],
  after: readonly string[],
): readonly Hunk[] {
  const found: Hunk[] = [];
  const open: Block[] = [
    { from: 0, to: before.length, newFrom: 0, newTo: after.length },
  ];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    let { from, to, newFrom, newTo } = block;
    while (from < to && newFrom < newTo && before[from] === after[newFrom]) {
      from++;
      newFrom++;
    }
    while (
      from < to &&
      newFrom < newTo &&
      before[to - 1] === after[newTo - 1]
    ) {
      to--;
      newTo--;
    }
    if (from === to && newFrom === newTo) continue;
    const ties = tiesIn(before, after, { from, to, newFrom, newTo });
    if (ties.length === 0) {
      found.push({ from, to });
      continue;
    }
    let [last, newLast] = [from, newFrom];
    for (const [line, newLine] of [...ties, [to, newTo] as const]) {
      open.push({ from: last, to: line, newFrom: newLast, newTo: newLine });
      [last, newLast] = [line, newLine];
    }
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Pairs of lines that are equal and stand once on either side of the block, as many as keep their order. */
function tiesIn(
  before: readonly string[],
  after: readonly string[],
  { from, to, newFrom, newTo }: Block,
): readonly (readonly [number, number])[] {
  const once = onceIn(before, from, to);
  const newOnce = onceIn(after, newFrom, newTo);
  const pairs: (readonly [number, number])[] = [];
  for (const [text, line] of once) {
    const newLine = newOnce.get(text);
    if (newLine !== undefined) pairs.push([line, newLine]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return longestRising(pairs);
}

function onceIn(
  lines: readonly string[],
  from: number,
  to: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let line = from; line < to; line++) {
    const text = lines[line]!;
    if (found.has(text)) twice.add(text);
    found.set(text, line);
  }
  for (const text of twice) found.delete(text);
  return found;
}

/** The longest run of pairs whose second numbers rise, by patience sorting. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const below: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    below.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = below[at]!)
    run.push(pairs[at]!);
  return run.reverse();
}
