// From the data of any answer to lines that can be read: symbols, places and edges in one line each, the rest by name.
import { edgeKinds } from "../model/edge.ts";

interface Fields {
  readonly [name: string]: unknown;
}

export interface LineOptions {
  /** Every item of the list, from the second on, begins with NUL, so that whoever cuts knows where. */
  readonly items?: boolean;
  /** The whole answer, where `data` is a part of it: what is left out gives names all the same. */
  readonly whole?: unknown;
}

/** Undefined, null and empty members are left out; ids of the database too, except as the names that they stand for. */
export function writeData(
  data: unknown,
  { items = false, whole = data }: LineOptions = {},
): string[] {
  const names = new Map<number, string>();
  collectNames(whole, names);
  const lines: string[] = [];
  if (Array.isArray(data))
    data.forEach((item, at) => {
      const own = linesOf(item, "", names);
      if (own.length === 0) own.push("-");
      if (items && at > 0) own[0] = `\u0000${own[0] ?? ""}`;
      lines.push(...own);
    });
  else lines.push(...linesOf(data, "", names));
  return lines;
}

function linesOf(
  value: unknown,
  indent: string,
  names: ReadonlyMap<number, string>,
): string[] {
  if (!isFields(value)) {
    const text = wordOf(value);
    return text === undefined ? [] : blockOf(text, indent);
  }
  if (isTable(value)) return tableOf(value, indent);
  const { inline, below } = partsOf(value, names);
  // Items of a tree say how deep they stand.
  const deeper =
    "symbol" in value && typeof value["depth"] === "number" && "parent" in value
      ? "  ".repeat(Math.max(0, Math.min(40, value["depth"]) - 1))
      : "";
  const start = indent + deeper;
  const lines = inline === "" ? [] : [`${start}${inline}`];
  const inside = inline === "" ? start : `${start}  `;
  for (const [name, member] of below)
    lines.push(...memberLines(name, member, inside, names));
  return lines;
}

function memberLines(
  name: string,
  member: unknown,
  indent: string,
  names: ReadonlyMap<number, string>,
): string[] {
  if (Array.isArray(member)) {
    const own = member.flatMap((item) => linesOf(item, `${indent}  `, names));
    return own.length === 0
      ? []
      : [`${indent}${name} (${String(member.length)}):`, ...own];
  }
  const own = linesOf(member, `${indent}  `, names);
  return own.length === 0 ? [] : [`${indent}${name}:`, ...own];
}

/** What goes into the line of an object, and what stands in lines of its own below it. */
function partsOf(
  value: Fields,
  names: ReadonlyMap<number, string>,
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

function refOf(value: Fields, names: ReadonlyMap<number, string>): string {
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

function tableOf({ columns, rows }: Fields, indent: string): string[] {
  const write = (row: readonly unknown[]): string =>
    `${indent}${row.map((cell) => wordOf(cell) ?? "").join(" | ")}`;
  return [columns, ...(rows as readonly unknown[])].map((row) =>
    write(row as readonly unknown[]),
  );
}

/** Edges name their ends by number; the answer mostly holds the symbols, too. Not recursive: an answer may be deep. */
function collectNames(data: unknown, names: Map<number, string>): void {
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
}
