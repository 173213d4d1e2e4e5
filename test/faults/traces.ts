// What the traces of many writers say together: who had the lock when, and whether each save was built on the one before.

export interface Trace {
  /** Lines of one process; the last one may be cut off. */
  readonly lines: readonly string[];
  /** By the system's clock, when it was killed. */
  readonly killed: bigint;
}

export interface Turn {
  readonly from: bigint;
  readonly to: bigint;
}

export interface Story {
  readonly turns: readonly Turn[];
  /** Numbers that were saved, in the order of their time. */
  readonly saved: readonly number[];
  /** Numbers whose save had begun when its process was killed: they may be there or not. */
  readonly open: readonly number[];
  readonly seen: number;
  readonly torn: readonly string[];
  readonly errors: readonly string[];
  /** Turns of processes that were killed with the lock in their hands. */
  readonly leftBehind: number;
}

export function readTraces(traces: readonly Trace[]): Story {
  const turns: Turn[] = [];
  const saves: { readonly count: number; readonly at: bigint }[] = [];
  const open: number[] = [];
  const torn: string[] = [];
  const errors: string[] = [];
  let seen = 0;
  let leftBehind = 0;
  for (const { lines, killed } of traces) {
    let from: bigint | undefined;
    let begun: number | undefined;
    for (const line of lines) {
      const words = line.split(" ");
      const at = BigInt(words.at(-1)!);
      switch (words[0] ?? "") {
        case "enter":
          from = at;
          break;
        case "saving":
          begun = Number(words[1]);
          break;
        case "saved":
          saves.push({ count: Number(words[1]), at });
          begun = undefined;
          break;
        case "leave":
        case "lost":
          if (from !== undefined) turns.push({ from, to: at });
          from = undefined;
          break;
        case "seen":
          seen++;
          break;
        case "torn":
          torn.push(line);
          break;
        case "error":
          errors.push(line);
          if (from !== undefined) turns.push({ from, to: at });
          from = undefined;
          break;
      }
    }
    if (begun !== undefined) open.push(begun);
    // It had the lock at least until the kill was sent; the next one may have it before its death is heard of.
    if (from !== undefined) {
      leftBehind++;
      turns.push({ from, to: killed < from ? from : killed });
    }
  }
  turns.sort((a, b) => Number(a.from - b.from));
  saves.sort((a, b) => Number(a.at - b.at));
  const saved = saves.map(({ count }) => count);
  return { turns, saved, open, seen, torn, errors, leftBehind };
}

/** Turns that began before the one before them had ended. */
export function overlapsOf({ turns }: Story): number {
  return turns.filter(
    ({ from }, index) => index > 0 && turns[index - 1]!.to > from,
  ).length;
}

/**
 * Each save adds one to what its writer found: two that came to the same number did not know of one another, and a number
 * that nobody told of is lost, unless its writer was killed before it could tell. The order in which they told of it says
 * nothing: who is stopped in between tells late.
 */
export function lostOf({ saved, open }: Story): number {
  const inOrder = [...saved].sort((a, b) => a - b);
  return inOrder.filter((count, index) => {
    const before = inOrder[index - 1] ?? 0;
    if (count === before) return true;
    for (let gap = before + 1; gap < count; gap++)
      if (!open.includes(gap)) return true;
    return false;
  }).length;
}
