// Macros of one word that stand for nothing that declares, or for the head or the end of a namespace: what is read in their place.
import type { MacroRules } from "../languages/extractionRules.ts";
import { patternOf } from "../model/patternOf.ts";

export interface MacroReading {
  /** As long as the text: every place stays where it was. */
  readonly text: string;
  /** By offset: names that stand in the text of a macro and not where it is used. */
  readonly names: ReadonlyMap<number, string>;
}

/** What a macro stands for: names of namespaces that it opens (none where it opens none), and how many blocks it ends. */
interface Meaning {
  readonly opens: readonly string[];
  readonly closes: number;
}

/** A macro whose text is that of a namespace, alone on its line. */
interface Use extends Meaning {
  readonly start: number;
  readonly end: number;
}

const noNames: ReadonlyMap<number, string> = new Map();
const nothing: Meaning = { opens: [], closes: 0 };
/** Macros that open or end more blocks are not read; so many may stand for other macros, one behind the other. */
const maxBlocks = 16;

/**
 * The text without the macros that it defines itself and that say nothing here, and with namespaces in place of those that open and
 * close them. A macro of which one definition says something else stays as it is, and so do definitions, comments and strings.
 */
export function readWordMacros(
  text: string,
  rules: MacroRules,
  skip: string,
): MacroReading {
  const bodies = bodiesOf(text, rules);
  const meanings = new Map<string, Meaning>();
  const known = new Map<string, Meaning | undefined>();
  for (const name of bodies.keys()) {
    const meaning = meaningOf(name, bodies, rules, known, 0);
    if (meaning !== undefined) meanings.set(name, meaning);
  }
  if (meanings.size === 0) return { text, names: noNames };
  const blanks: { start: number; end: number }[] = [];
  const uses: Use[] = [];
  const tokens = patternOf(`(?<skip>${skip})|[A-Za-z_]\\w*`, "gm");
  for (const match of text.matchAll(tokens)) {
    if (match.groups!["skip"] !== undefined) continue;
    const meaning = meanings.get(match[0]);
    if (meaning === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (meaning === nothing) blanks.push({ start, end });
    else uses.push({ ...meaning, start, end });
  }
  return written(text, blanks, paired(uses), rules);
}

/** By name: the texts of all definitions of a macro. */
function bodiesOf(text: string, rules: MacroRules): Map<string, string[]> {
  const bodies = new Map<string, string[]>();
  for (const { groups } of text.matchAll(patternOf(rules.definition, "gm"))) {
    const { name = "", body = "" } = groups!;
    const known = bodies.get(name);
    if (known === undefined) bodies.set(name, [body]);
    else known.push(body);
  }
  return bodies;
}

function meaningOf(
  name: string,
  bodies: ReadonlyMap<string, readonly string[]>,
  rules: MacroRules,
  known: Map<string, Meaning | undefined>,
  depth: number,
): Meaning | undefined {
  if (depth > maxBlocks) return undefined;
  if (known.has(name)) return known.get(name);
  // One that stands for itself stands for a name.
  known.set(name, undefined);
  let meaning = nothing;
  for (const body of bodies.get(name) ?? []) {
    const each = meaningOfBody(body, bodies, rules, known, depth);
    if (each === undefined) return undefined;
    // Where directives choose, the first one that says something is as good as the others.
    if (meaning === nothing) meaning = each;
  }
  known.set(name, meaning);
  return meaning;
}

function meaningOfBody(
  body: string,
  bodies: ReadonlyMap<string, readonly string[]>,
  rules: MacroRules,
  known: Map<string, Meaning | undefined>,
  depth: number,
): Meaning | undefined {
  const opens: string[] = [];
  let closes = 0;
  const tokens = patternOf(
    `(?<silent>${rules.silent})|(?<opens>${rules.opens})|(?<closes>${rules.closes})|(?<word>[A-Za-z_]\\w*)`,
    "y",
  );
  tokens.lastIndex = 0;
  while (tokens.lastIndex < body.length) {
    const found = tokens.exec(body)?.groups;
    if (found === undefined) return undefined;
    if (found["opens"] !== undefined) opens.push(found["name"] ?? "");
    else if (found["closes"] !== undefined) closes++;
    else if (found["word"] !== undefined) {
      if (!bodies.has(found["word"])) return undefined;
      // The pattern is shared: its place is kept over the question.
      const { lastIndex } = tokens;
      const inner = meaningOf(found["word"], bodies, rules, known, depth + 1);
      if (inner === undefined) return undefined;
      opens.push(...inner.opens);
      closes += inner.closes;
      if (opens.length + closes > maxBlocks) return undefined;
      tokens.lastIndex = lastIndex;
    }
  }
  if (opens.length === 0 && closes === 0) return nothing;
  return opens.length > 0 && closes > 0 ? undefined : { opens, closes };
}

/** Uses that open with those that close as many, in the order of the text; the others open and close nothing that is read here. */
function paired(uses: readonly Use[]): readonly Use[] {
  const open: Use[] = [];
  const kept = new Set<Use>();
  for (const use of uses) {
    if (use.opens.length > 0) {
      open.push(use);
      continue;
    }
    const last = open.pop();
    if (last?.opens.length !== use.closes) continue;
    kept.add(last).add(use);
  }
  return uses.map((use) => (kept.has(use) ? use : { ...use, ...nothing }));
}

function written(
  text: string,
  blanks: readonly { readonly start: number; readonly end: number }[],
  uses: readonly Use[],
  { open: [head, tail], close }: MacroRules,
): MacroReading {
  const names = new Map<number, string>();
  const pieces: { start: number; end: number; by: string }[] = blanks.map(
    ({ start, end }) => ({ start, end, by: " ".repeat(end - start) }),
  );
  const isShort: boolean[] = [];
  for (const use of uses) {
    const { start, end } = use;
    const width = end - start;
    const name = use.opens.filter((each) => each !== "").join("::");
    const room = width - head.length - tail.length;
    let by = "";
    if (use.opens.length > 0) {
      isShort.push(name === "" || room < 1);
      if (isShort.at(-1) === false) {
        by = head + "_".repeat(room) + tail;
        names.set(start + head.length, name);
      }
    } else if (use.closes > 0 && isShort.pop() === false) by = close;
    pieces.push({ start, end, by: by.padEnd(width) });
  }
  pieces.sort((a, b) => a.start - b.start);
  let read = "";
  let from = 0;
  for (const { start, end, by } of pieces) {
    read += text.slice(from, start) + by;
    from = end;
  }
  return { text: read + text.slice(from), names };
}
