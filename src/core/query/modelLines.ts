// From the data of any answer to lines that can be read: symbols, places and edges in one line each, the rest by name.
import { edgeKinds } from "../model/edge.ts";

interface Fields {
  readonly [name: string]: unknown;
}

/** Of symbols, by their id in the database. */
export type Names = ReadonlyMap<number, string>;

/**
 * Undefined, null and empty members are left out; ids of the database too, except as the names that they stand for. Each line is
 * written when it is taken: whoever takes no more of a huge answer than there is room for pays for no more.
 */
export function* writeData(
  data: unknown,
  names: Names = namesIn(data),
): Generator<string, void> {
  if (!Array.isArray(data)) yield* linesOf(data, "", names);
  else for (const item of data) yield* writeItem(item, names);
}

/** An item of a list that is the whole answer: a line at least. */
export function* writeItem(
  item: unknown,
  names: Names,
): Generator<string, void> {
  let none = true;
  for (const line of linesOf(item, "", names)) {
    none = false;
    yield line;
  }
  if (none) yield "-";
}

function* linesOf(
  value: unknown,
  indent: string,
  names: Names,
): Generator<string, void> {
  if (!isFields(value)) {
    const text = wordOf(value);
    if (text !== undefined) yield* blockOf(text, indent);
    return;
  }
  if (isTable(value)) {
    yield* tableOf(value, indent);
    return;
  }
  const { inline, below } = partsOf(value, names);
  // Items of a tree say how deep they stand.
  const deeper =
    "symbol" in value && typeof value["depth"] === "number" && "parent" in value
      ? "  ".repeat(Math.max(0, Math.min(40, value["depth"]) - 1))
      : "";
  const start = indent + deeper;
  if (inline !== "") yield `${start}${inline}`;
  const inside = inline === "" ? start : `${start}  `;
  for (const [name, member] of below)
    yield* memberLines(name, member, inside, names);
}

/** Nothing where the member has nothing to say. */
function* memberLines(
  name: string,
  member: unknown,
  indent: string,
  names: Names,
): Generator<string, void> {
  const count = Array.isArray(member) ? ` (${String(member.length)})` : "";
  let headed = false;
  for (const item of Array.isArray(member) ? member : [member])
    for (const line of linesOf(item, `${indent}  `, names)) {
      if (!headed) yield `${indent}${name}${count}:`;
      headed = true;
      yield line;
    }
}

/** What goes into the line of an object, and what stands in lines of its own below it. */
function partsOf(
  value: Fields,
  names: Names,
): { readonly inline: string; readonly below: readonly [string, unknown][] } {
  const words: string[] = [];
  const below: [string, unknown][] = [];
  let rest = Object.entries(value);
  const named = isSymbol(value) || isSite(value) || isEdge(value);
  if (named) {
    words.push(refOf(value, names));
    const said = isSymbol(value)
      ? symbolFields
      : isSite(value)
        ? siteFields
        : edgeFields;
    rest = rest.filter(([name]) => !said.has(name));
  }
  const hasOwn = isFields(value["symbol"]) || isFields(value["from"]);
  if (!named) {
    const { said, text } = lead(value);
    if (text !== "") words.push(text);
    rest = rest.filter(([name]) => !said.includes(name));
  }
  for (const [name, member] of rest) {
    if (
      isEmpty(member) ||
      (hasOwn && treeFields.has(name)) ||
      (member === false && quiet.has(name))
    )
      continue;
    if (
      isFields(member) &&
      (isSymbol(member) || isSite(member) || isEdge(member))
    ) {
      const text =
        isEdge(member) && hasOwn ? edgeWords(member) : refOf(member, names);
      const extra = partsOf(member, names);
      words.push(unnamed.has(name) ? text : `${name} ${text}`);
      below.push(...extra.below);
      continue;
    }
    const text = inlineOf(member) ?? pathOnly(member);
    if (text === undefined) below.push([name, member]);
    else words.push(`${name}: ${text}`);
  }
  return { inline: words.join("  "), below };
}

/** What an object that is none of the known ones begins with: its place, and the kind of edge that it is about. */
function lead(value: Fields): {
  readonly said: readonly string[];
  readonly text: string;
} {
  const { path, line, kind, resolution, symbol } = value;
  const said: string[] = [];
  const words: string[] = [];
  if (kinds.has(kind) && typeof resolution === "string") {
    said.push("kind", "resolution");
    words.push(edgeWords(value));
  }
  if (path === "" && symbol === undefined) {
    // The workspace's own folder.
    said.push("path");
    words.push(".");
  } else if (typeof path === "string" && path !== "") {
    said.push("path");
    if (typeof line === "number") {
      said.push("line", "column");
      words.push(`${path}:${String(line)}`);
    } else if (!isFields(symbol)) words.push(path);
  }
  return { said, text: words.join("  ") };
}

/** A value that needs no line of its own; undefined for any other. */
function inlineOf(member: unknown): string | undefined {
  const word = isFields(member) ? undefined : wordOf(member);
  if (word !== undefined)
    return word.includes("\n") || word.length > 300 ? undefined : word;
  if (Array.isArray(member)) {
    // Too long, whatever its words are: with the commas between them, two characters each.
    if (member.length > 151) return undefined;
    const words = member.map((item) =>
      isFields(item) ? undefined : wordOf(item),
    );
    if (words.every((each) => each !== undefined)) {
      const text = words.join(", ");
      return text.length > 300 || text.includes("\n") ? undefined : text;
    }
    return undefined;
  }
  if (!isFields(member)) return undefined;
  const entries = Object.entries(member);
  const flat = entries.every(
    ([, each]) => typeof each === "number" || typeof each === "boolean",
  );
  return flat && entries.length <= 30
    ? entries.map(([name, each]) => `${name} ${wordOf(each) ?? ""}`).join(", ")
    : undefined;
}

/** A file or folder as a node of a graph. */
function pathOnly(member: unknown): string | undefined {
  if (!isFields(member)) return undefined;
  const { path, ...rest } = member;
  return typeof path === "string" && Object.values(rest).every(isEmpty)
    ? path
    : undefined;
}

function wordOf(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return String(
        Number.isInteger(value) ? value : Number(value.toPrecision(4)),
      );
    case "boolean":
      return value ? "yes" : "no";
    default:
      return value === null ? "null" : undefined;
  }
}

function blockOf(text: string, indent: string): string[] {
  return text.split("\n").map((line) => `${indent}${line}`.trimEnd());
}

// ── what answers are made of ──────────────────────────────────────────────────────────────────

const symbolFields = new Set(
  "id key name qualifiedName kind path line column startLine endLine language signature container test external".split(
    " ",
  ),
);
const siteFields = new Set(
  "path line column endLine endColumn text stale".split(" "),
);
const edgeFields = new Set("id ids from to kind resolution sites".split(" "));
/** Where an item stands in its tree is seen from its indent. */
const treeFields = new Set(["depth", "parent", "id"]);
/** Worth a word only where they hold. */
const quiet = new Set(["stale", "test", "external", "typeOnly"]);
/** Members whose name adds nothing to what they are. */
const unnamed = new Set(["symbol", "edge", "site"]);
const kinds: ReadonlySet<unknown> = new Set(edgeKinds);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSymbol(value: Fields): boolean {
  return (
    typeof value["qualifiedName"] === "string" &&
    typeof value["kind"] === "string" &&
    typeof value["path"] === "string"
  );
}

function isSite(value: Fields): boolean {
  return (
    typeof value["path"] === "string" &&
    typeof value["line"] === "number" &&
    typeof value["endColumn"] === "number"
  );
}

function isEdge(value: Fields): boolean {
  return (
    kinds.has(value["kind"]) &&
    typeof value["from"] === "number" &&
    typeof value["to"] === "number"
  );
}

function isTable(value: Fields): boolean {
  const { columns, rows } = value;
  return (
    Array.isArray(columns) && Array.isArray(rows) && rows.every(Array.isArray)
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isFields(value) && Object.keys(value).length === 0;
}

function refOf(value: Fields, names: Names): string {
  if (isSymbol(value)) return symbolWords(value);
  if (isSite(value)) return siteWords(value);
  const name = (id: unknown): string =>
    (typeof id === "number" ? names.get(id) : undefined) ?? `#${String(id)}`;
  return `${name(value["from"])} → ${name(value["to"])} ${edgeWords(value)}`;
}

function symbolWords(value: Fields): string {
  const { qualifiedName, name, kind, path, line, test, external } = value;
  const own = qualifiedName === "" ? name : qualifiedName;
  const place =
    external === true
      ? `external ${String(path)}`
      : kind === "module"
        ? String(path)
        : `${String(path)}:${String(line)}`;
  return `${String(own)} (${String(kind)}${test === true ? ", test" : ""}) ${place}`;
}

function siteWords({ path, line, text, stale }: Fields): string {
  const source = typeof text === "string" ? `: ${text.trim()}` : "";
  return `${String(path)}:${String(line)}${source}${stale === true ? " (the file changed since)" : ""}`;
}

function edgeWords({ kind, resolution, sites }: Fields): string {
  const count =
    typeof sites === "number" && sites > 1 ? ` ×${String(sites)}` : "";
  const certain = resolution === "exact" ? "" : ` (${String(resolution)})`;
  return `${String(kind)}${count}${certain}`;
}

function* tableOf(
  { columns, rows }: Fields,
  indent: string,
): Generator<string, void> {
  const write = (row: readonly unknown[]): string =>
    `${indent}${row.map((cell) => wordOf(cell) ?? "").join(" | ")}`;
  yield write(columns as readonly unknown[]);
  for (const row of rows as readonly (readonly unknown[])[]) yield write(row);
}

/** Edges name their ends by number; the answer mostly holds the symbols, too. Not recursive: an answer may be deep. */
export function namesIn(data: unknown): Names {
  const names = new Map<number, string>();
  const open: unknown[] = [data];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (Array.isArray(at)) {
      for (const item of at)
        if (typeof item === "object" && item !== null) open.push(item);
      continue;
    }
    if (!isFields(at)) continue;
    if (isSymbol(at) && typeof at["id"] === "number")
      names.set(at["id"], String(at["qualifiedName"] || at["name"]));
    for (const item of Object.values(at))
      if (typeof item === "object" && item !== null) open.push(item);
  }
  return names;
}
