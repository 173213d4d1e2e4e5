// An answer or an error as text for a language model: compact, every fact with its place, with the age of the index and how to go on.
import type { ErrorForm } from "../errors.ts";
import { ageWords } from "./ageWords.ts";
import type { Envelope } from "./envelope.ts";
import { namesIn, writeData, writeItem } from "./modelLines.ts";
import type { Names } from "./modelLines.ts";

/** Characters of a text; about 8,000 tokens, of which clients take in between 10,000 and 25,000 for one answer. */
export const longestModelText = 30_000;
/** Characters of the data that goes along as JSON. */
const longestStructure = 100_000;

export interface ModelText {
  readonly text: string;
  /** What the text says, as data: with fewer items where the text has fewer, and without data where that would be too long. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** `now` is wall time in milliseconds since 1970, for the age of the index. */
export function toModelText(
  envelope: Envelope<unknown>,
  now: number,
  longest: number = longestModelText,
): ModelText {
  const foot = writeFoot(envelope, now);
  const room = Math.max(200, longest - foot.length - 300);
  const { data } = envelope;
  if (Array.isArray(data)) return writeList(envelope, data, foot, room);
  const names = namesIn(data);
  const shorter = fits(linesOf(data, names), room)
    ? undefined
    : cutLists(envelope, names, room);
  const returned = shorter?.main?.shown ?? envelope.returned;
  const more =
    shorter?.main === undefined
      ? envelope.truncated
      : "offset" in envelope.parameters;
  const { text, cut } = cutLines(linesOf(shorter?.data ?? data, names), room);
  const parts = [
    head(envelope, returned),
    text === "" ? "Nothing found." : text,
    ...(cut === 0
      ? []
      : [
          `… ${String(cut)} more lines are left out here.${shorter === undefined ? ` Narrow it down${narrowing(envelope)}.` : ""}`,
        ]),
    ...(shorter === undefined ? [] : [leftOut(envelope, shorter)]),
    ...(more ? [goOn(envelope, returned)] : []),
    foot,
  ];
  const structure = hasText(data)
    ? { ...envelope, data: figuresOf(data) }
    : shorter === undefined
      ? { ...envelope }
      : { ...envelope, data: shorter.data, returned, truncated: true };
  return { text: parts.join("\n"), envelope: fit(structure) };
}

interface Cut {
  readonly name: string;
  readonly shown: number;
  readonly length: number;
}

/** An answer whose lists have the first of their items alone. */
interface Shorter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Of each list that lost some. */
  readonly cuts: readonly Cut[];
  /** That of the list that the question counts, which is the one that an offset pages through; undefined where it is whole. */
  readonly main: Cut | undefined;
}

/**
 * As many whole items of each list as have room, equally many of all that are longer, and one of each even where it has no room;
 * undefined where that leaves nothing out.
 */
function cutLists(
  { data, counted }: Envelope<unknown>,
  names: Names,
  room: number,
): Shorter | undefined {
  if (typeof data !== "object" || data === null || hasText(data))
    return undefined;
  const entries = Object.entries(data);
  const cutTo = (most: number): Shorter["data"] =>
    Object.fromEntries(
      entries.map(([name, value]) => [
        name,
        isList(name, value) ? value.slice(0, most) : (value as unknown),
      ]),
    );
  let fitting = 1;
  // No item takes less than a character and its line feed.
  let tooMany = Math.ceil(room / 2) + 1;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(writeData(cutTo(middle), names), room)) fitting = middle;
    else tooMany = middle;
  }
  const cuts = entries.flatMap(([name, value]): Cut[] =>
    isList(name, value) && value.length > fitting
      ? [{ name, shown: fitting, length: value.length }]
      : [],
  );
  if (cuts.length === 0) return undefined;
  const main = cuts.find(({ name }) => name === counted);
  return { data: cutTo(fitting), cuts, main };
}

/** The headings of a table are no list to be cut. */
function isList(name: string, value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && name !== "columns";
}

function leftOut(envelope: Envelope<unknown>, { cuts }: Shorter): string {
  const words = cuts
    .map(
      ({ name, shown, length }) =>
        `${String(length - shown)} of ${String(length)} ${wordsOfName(name)}`,
    )
    .join(", ");
  return `Left out here: ${words}. Narrow it down${narrowing(envelope)}.`;
}

/** `selfRecursive` → `self recursive`. */
function wordsOfName(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

function fits(lines: Iterable<string>, room: number): boolean {
  let size = 0;
  for (const line of lines) {
    size += line.length + 1;
    if (size > room) return false;
  }
  return true;
}

interface WithText {
  readonly text: string;
}

/** An answer that was made to be read, as `context` is: it stands as it is, within the tokens that were asked for. */
function hasText(data: unknown): data is WithText {
  return (
    typeof data === "object" &&
    data !== null &&
    "text" in data &&
    typeof data.text === "string"
  );
}

/** What is said about the text: numbers and names, no lists. */
function figuresOf(data: WithText): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => name !== "text" && typeof value !== "object",
    ),
  );
}

function* linesOf(data: unknown, names: Names): Generator<string, void> {
  if (hasText(data)) yield* data.text.split("\n");
  yield* writeData(hasText(data) ? figuresOf(data) : data, names);
}

/** As many items as have room, and the offset that goes on behind them. */
function writeList(
  envelope: Envelope<unknown>,
  data: readonly unknown[],
  foot: string,
  room: number,
): ModelText {
  const lines: string[] = [];
  let size = 0;
  let taken = 0;
  const names = namesIn(data);
  for (const item of data) {
    // One item alone may be longer than everything: it is cut, not left out.
    const text = cutItem(writeItem(item, names), room);
    if (size + text.length > room && taken > 0) break;
    lines.push(text);
    size += text.length + 1;
    taken++;
  }
  const rest = taken < data.length;
  const shown: Envelope<unknown> = rest
    ? {
        ...envelope,
        data: data.slice(0, taken),
        returned: taken,
        truncated: true,
      }
    : envelope;
  const parts = [
    head(envelope, taken),
    taken === 0 ? nothing(envelope) : lines.join("\n"),
    ...(shown.truncated && taken > 0 ? [goOn(envelope, taken)] : []),
    foot,
  ];
  return { text: parts.join("\n"), envelope: fit({ ...shown }) };
}

/** Each with all of its lines, or as much as would fill the room. */
function cutItem(lines: Iterable<string>, room: number): string {
  let text = "";
  for (const line of lines) {
    text += text === "" ? line : `\n${line}`;
    if (text.length > room) return `${text.slice(0, room)} …`;
  }
  return text;
}

function head(
  { query, parameters, total }: Envelope<unknown>,
  shown: number,
): string {
  const named = Object.entries(parameters)
    .filter(([name, value]) => main.has(name) && value !== "")
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(" ");
  const count = shown < total ? ` — ${String(shown)} of ${String(total)}` : "";
  return `${query}${named === "" ? "" : ` ${named}`}${count}`;
}

/** What a question is about; the other parameters are how it is answered. */
const main: ReadonlySet<string> = new Set([
  "symbol",
  "text",
  "from",
  "to",
  "path",
  "line",
  "changed",
  "focus",
  "scope",
  "query",
  "run",
]);

function nothing({ total, parameters }: Envelope<unknown>): string {
  const { offset } = parameters;
  return total > 0
    ? `Nothing behind the first ${String(typeof offset === "number" ? offset : total)}.`
    : "Nothing found.";
}

function goOn({ parameters, query }: Envelope<unknown>, shown: number): string {
  const { offset } = parameters;
  if (typeof offset === "number")
    return `More: ask again with offset=${String(offset + shown)}.`;
  const limit = "top" in parameters ? "top" : "limit";
  return limit in parameters
    ? `More: ask again with a larger ${limit}.`
    : `There is more than ${query} shows at once.`;
}

function narrowing({ parameters }: Envelope<unknown>): string {
  const usable = [
    "scope",
    "depth",
    "hops",
    "kinds",
    "limit",
    "top",
    "tokens",
  ].filter((name) => name in parameters);
  return usable.length === 0 ? "" : ` with ${usable.join(", ")}`;
}

function writeFoot(
  { revision, captured }: Envelope<unknown>,
  now: number,
): string {
  const at = Date.parse(captured);
  return at > 0
    ? `(index revision ${String(revision)}, captured ${captured}, ${ageWords(at, now)})`
    : `(index revision ${String(revision)})`;
}

/** The lines for which there is room, at least the beginning of the first one, and how many more there are. */
function cutLines(
  lines: Iterable<string>,
  room: number,
): { readonly text: string; readonly cut: number } {
  const taken: string[] = [];
  let size = 0;
  let cut = 0;
  for (const line of lines) {
    size += line.length + 1;
    if (size <= room) taken.push(line);
    else if (taken.length === 0) taken.push(`${line.slice(0, room)} …`);
    else cut++;
  }
  return { text: taken.join("\n"), cut };
}

function fit(
  envelope: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return JSON.stringify(envelope).length <= longestStructure
    ? envelope
    : { ...envelope, data: null, left: "The data is too long to go along." };
}

/** The code stands first: it is what to act on. */
export function errorToModelText(error: ErrorForm): string {
  const { code, message, kept, next, details = {} } = error;
  const { candidates, suggestions } = details;
  return [
    `Error ${code}: ${message}`,
    ...(kept === undefined ? [] : [`Kept: ${kept}`]),
    ...(next === undefined ? [] : [`Next: ${next}`]),
    ...(Array.isArray(candidates) && candidates.length > 0
      ? ["Candidates:", ...writeData(candidates.slice(0, 20))]
      : []),
    ...(Array.isArray(suggestions) && suggestions.length > 0
      ? ["Closest:", ...writeData(suggestions.slice(0, 10))]
      : []),
  ].join("\n");
}
