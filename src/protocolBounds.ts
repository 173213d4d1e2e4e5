// How large a message between the editor and its pages may be: stated once, with the reason, and enforced by whoever sends and whoever receives.
import type { ToHost, ToPage } from "./protocol.ts";

/** A picture of 5,000 symbols has 2 million; a picture that nobody could look at is not sent. */
const picture = 16_000_000;
/** 100,000 rows of a statement have about 20 million. */
const rows = 64_000_000;
/** The longest statement of SQL; SQLite itself takes no more than a million bytes. */
const statement = 1_100_000;
/** Names, paths and places; the longest of each have a few thousand. */
const words = 100_000;
/** Numbers and words of a closed list. */
const sign = 2_000;

/** In units of `sizeOf`. */
export const mostToPage: Readonly<Record<ToPage["type"], number>> = {
  answer: rows,
  table: rows,
  activate: picture,
  openView: picture,
  trail: words,
  // A note each, which a person wrote.
  bookmarks: 4_000_000,
  statement,
  schema: statement,
  failed: words,
  // With the file that is being read.
  status: words,
  settings: sign,
  export: sign,
  outdated: sign,
  focus: sign,
};

/** In units of `sizeOf`. */
export const mostToHost: Readonly<Record<ToHost["type"], number>> = {
  // A PNG of 100 million pixels, in base64.
  exported: 200_000_000,
  // All rows of a table.
  copy: 100_000_000,
  exportRows: 100_000_000,
  // Keys of up to 10,000 symbols and paths, and what leads between them.
  drawRows: picture,
  // The ids of all that is drawn.
  ask: 1_000_000,
  showSql: 1_000_000,
  // The statement itself, where the answer is one of the console.
  showAnswerSql: statement,
  runStatement: statement,
  saveStatement: statement,
  preview: words,
  open: words,
  activated: words,
  returned: words,
  pageError: words,
  ready: sign,
  used: sign,
  cancelAsk: sign,
  setFollowCursor: sign,
  setResolutions: sign,
  run: sign,
  bookmark: sign,
  pickTarget: sign,
  tooLarge: sign,
};

/** What a value takes as JSON, in UTF-16 units, where a number, a truth or nothing counts as eight; it stops counting beyond `most`. */
export function sizeOf(value: unknown, most: number): number {
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0 && size <= most) {
    const next = waiting.pop();
    if (typeof next === "string") size += next.length + 2;
    else if (typeof next !== "object" || next === null) size += 8;
    else if (Array.isArray(next)) {
      size += 2 + next.length;
      for (const item of next) waiting.push(item);
    } else {
      size += 2;
      for (const [name, item] of Object.entries(next)) {
        size += name.length + 4;
        waiting.push(item);
      }
    }
  }
  return size;
}

/** Unchecked values too: what is no message of that direction does not fit. */
export function fits(
  message: unknown,
  bounds: Readonly<Record<string, number>>,
): boolean {
  const type =
    typeof message === "object" && message !== null && "type" in message
      ? message.type
      : undefined;
  if (typeof type !== "string" || !Object.hasOwn(bounds, type)) return false;
  const most = bounds[type] ?? 0;
  return sizeOf(message, most) <= most;
}
