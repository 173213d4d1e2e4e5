// Any answer of the list of questions as rows of a tree: symbols and places that can be opened, lists, counts. Knows no editor
// and no question: a new question needs nothing here.
import { t } from "../l10n.ts";
import type { EdgeRef, Place, Resolution, SymbolRef } from "../protocol.ts";
import {
  isCounts,
  isEdge,
  isEmpty,
  isIdName,
  isMembers,
  isOfCounts,
  isSite,
  isSymbol,
  isTreeItem,
  siteNames,
  titleOf,
  knownIn,
  wordsOf,
} from "./answerShapes.ts";
import type { Members, Site, Known } from "./answerShapes.ts";
import { countWords, valueWords } from "./answerWords.ts";
import { definitionPlace } from "./relationRows.ts";
import {
  certaintyWords,
  containerWords,
  headingOf,
  iconOf,
  placeWords,
} from "./symbolWords.ts";

export interface AnswerRow {
  /** Where it stands in the answer: equal for equal answers, and for no other row of the same one. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** Name of an icon of the editor. */
  readonly icon?: string;
  /** What choosing it opens. */
  readonly place?: Place;
  /** The database's id of the symbol that it names. */
  readonly symbol?: number;
  /** What is below it makes a picture of its own: a circle, a path, a cluster. */
  readonly drawable?: true;
  /** It stands for items that were not asked for; choosing it asks for them. */
  readonly more?: true;
  readonly unfolded?: true;
  readonly children?: readonly AnswerRow[];
}

/** Lists whose texts are paths of files or folders. */
const pathLists = ["files", "members", "paths", "folders"];

/** Ids of items of the answer's own lists. */
const itemPattern = /^(?:\/(?<list>[^/]+))?\/(?<index>\d+)$/u;

/** The answer with this item alone, and what it says besides its lists; all of it where the row is no item. */
export function answerOfItem(data: unknown, id: string): unknown {
  const { list, index } = itemPattern.exec(id)?.groups ?? {};
  if (index === undefined) return data;
  if (Array.isArray(data)) return data.slice(Number(index), Number(index) + 1);
  if (!isMembers(data) || list === undefined) return data;
  const items = data[list];
  if (!Array.isArray(items)) return data;
  return {
    ...Object.fromEntries(
      Object.entries(data).filter(([, value]) => !Array.isArray(value)),
    ),
    [list]: items.slice(Number(index), Number(index) + 1),
  };
}

/** A list of so many rows is shown unfolded, and one of so many in the answer itself. */
const shortList = 12;
const mainList = 50;

/** `data` is that of an envelope; `left`: items behind those in it. An answer without items says so in a row. */
export function answerRows(
  data: unknown,
  {
    left = 0,
    total,
    folders = new Set(),
  }: {
    readonly left?: number;
    readonly total?: number;
    /** Paths of the workspace's folders: a name alone does not say that it is one. */
    readonly folders?: ReadonlySet<string>;
  } = {},
): readonly AnswerRow[] {
  if (total === 0 && (Array.isArray(data) || !isMembers(data)))
    return [
      {
        id: "/nothing",
        label: t("Nothing was found."),
        description: t("That is an answer: nothing in the graph fits."),
        icon: "info",
      },
    ];
  const known = knownIn(data, folders);
  const rows = Array.isArray(data)
    ? listRows("", data, known)
    : isMembers(data)
      ? memberRows("", data, known)
      : [scalarRow("", "answer", data)];
  if (left === 0) return rows;
  const more: AnswerRow = {
    id: "/more",
    label: t("{0} more…", left),
    icon: "ellipsis",
    more: true,
  };
  return [...rows, more];
}

/** What choosing an item of an answer's list opens. */
export function placeOfItem(item: unknown, known: Known): Place | undefined {
  return itemRow("", item, known).place;
}

function listRows(
  id: string,
  items: readonly unknown[],
  known: Known,
): AnswerRow[] {
  return items.every(isTreeItem)
    ? treeRows(id, items, known)
    : items.map((item, index) =>
        itemRow(`${id}/${String(index)}`, item, known),
      );
}

/** The items of a list that is a tree in depth-first order: `parent` is the index of another item, or -1. */
function treeRows(
  id: string,
  items: readonly (Members & { readonly parent: number })[],
  known: Known,
): AnswerRow[] {
  const below = new Map<number, number[]>();
  for (const [index, { parent }] of items.entries()) {
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [index]);
    else siblings.push(index);
  }
  const rowsBelow = (parent: number): AnswerRow[] =>
    (below.get(parent) ?? []).map((index) => {
      const { depth: _, parent: __, ...rest } = items[index]!;
      const row = itemRow(`${id}/${String(index)}`, rest, known);
      const children = rowsBelow(index);
      return children.length === 0
        ? row
        : { ...row, children: [...children, ...(row.children ?? [])] };
    });
  return rowsBelow(-1);
}

function itemRow(id: string, item: unknown, known: Known): AnswerRow {
  if (isSymbol(item)) return symbolRow(id, item);
  if (isMembers(item)) return recordRow(id, item, known);
  if (Array.isArray(item)) return { id, label: item.map(write).join(" · ") };
  const list = id.split("/").at(-2) ?? "";
  return typeof item === "string" && pathLists.includes(list)
    ? pathRow(id, item, 1, known)
    : { id, label: write(item) };
}

/** What the record is about names the row; its other figures stand behind that, and lists and groups of it below. */
function recordRow(id: string, item: Members, known: Known): AnswerRow {
  const { row, says } = subjectOf(id, item, known);
  const figures: string[] = [];
  const children: AnswerRow[] = [];
  for (const [name, value] of Object.entries(item)) {
    if (says.includes(name)) continue;
    const below = `${id}/${name}`;
    if (name === "members" && Array.isArray(value))
      figures.push(firstNames(value, known));
    if (isEdge(value)) figures.push(...edgeWords(value));
    else if (name === "sites" && Array.isArray(value))
      // Evidence needs no heading.
      children.push(...listRows(below, value, known));
    else if (isCounts(value))
      figures.push(
        ...Object.entries(value).map(
          ([of, n]) => `${countWords(of)} ${String(n)}`,
        ),
      );
    else if (Array.isArray(value) || isMembers(value)) {
      if (!isEmpty(value)) children.push(groupRow(below, name, value, known));
    } else figures.push(...figureWords(name, value, known));
  }
  const description = [row.description ?? "", ...figures]
    .filter((word) => word !== "")
    .join(" · ");
  return {
    ...row,
    ...(description === "" ? {} : { description }),
    ...(children.length === 0 ? {} : { children }),
    ...(isDrawable(id, item) ? { drawable: true } : {}),
  };
}

/** An item of one of the answer's own lists that names several. */
function isDrawable(id: string, { members, symbols }: Members): boolean {
  const named = members ?? symbols;
  return itemPattern.test(id) && Array.isArray(named) && named.length > 1;
}

function figureWords(name: string, value: unknown, known: Known): string[] {
  if (value === true) return [wordsOf(name)];
  if (value === false || value === null || value === "") return [];
  // What is sure needs no word behind a row.
  if (name === "resolution" && typeof value === "string")
    return [certaintyWords(value as Resolution) ?? ""];
  if (typeof value === "string")
    return [
      valueWords(name, value) ??
        (/^[a-z]+(?:_[a-z]+)*$/u.test(value) ? wordsOf(value) : value),
    ];
  const named = isIdName(name) ? known.symbols.get(value)?.name : undefined;
  return [`${titleOf(name, value)} ${named ?? write(value)}`];
}

/** The first two of a group, so that a person knows which one it is. */
function firstNames(members: readonly unknown[], known: Known): string {
  const names = members
    .slice(0, 2)
    .map((member) => itemRow("", member, known).label);
  return `${names.join(", ")}${members.length > names.length ? ", …" : ""}`;
}

interface Subject {
  /** The row of a record before its figures. */
  readonly row: AnswerRow;
  /** Members of the record that it says already. */
  readonly says: readonly string[];
}

/** Names of what a record may be about, where it is about no symbol and no place. */
const subjectNames = ["name", "label", "title", "kind", "reason", "day", "id"];

function subjectOf(id: string, item: Members, known: Known): Subject {
  const { symbol, from, to, path, line, site } = item;
  if (isSymbol(symbol)) return { row: symbolRow(id, symbol), says: ["symbol"] };
  const source = endOf(id, from, known);
  const target = endOf(id, to, known);
  if (source !== undefined && target !== undefined)
    return {
      row: {
        ...target,
        label: `${source.label} → ${target.label}`,
        tooltip: `${source.tooltip ?? source.label} → ${target.tooltip ?? target.label}`,
        ...(isSite(site) ? { place: placeOf(site) } : {}),
      },
      says: ["from", "to", "site", "id"],
    };
  if (isSite(site)) {
    const row = siteRow(id, site);
    const inside = source === undefined ? [] : [source.label];
    return {
      row: {
        ...row,
        description: [...inside, row.description ?? ""].join(" · "),
      },
      says: source === undefined ? ["site"] : ["site", "from"],
    };
  }
  if (isSite(item)) return { row: siteRow(id, item), says: siteNames };
  if (typeof path === "string")
    return {
      row: pathRow(id, path, typeof line === "number" ? line : 1, known),
      says: ["path", "line"],
    };
  const name = subjectNames.find(
    (each) => typeof item[each] === "string" || typeof item[each] === "number",
  );
  if (name !== undefined)
    return {
      row: {
        id,
        label: name === "id" ? `#${write(item[name])}` : write(item[name]),
      },
      says: [name],
    };
  // Nothing in it says what it is: its place in the list does.
  const index = Number(id.slice(id.lastIndexOf("/") + 1));
  return { row: { id, label: `${String(index + 1)}.` }, says: [] };
}

/** One end of an edge, between symbols, files or folders. */
function endOf(id: string, end: unknown, known: Known): AnswerRow | undefined {
  const symbol = isSymbol(end) ? end : known.symbols.get(end);
  if (symbol !== undefined) return symbolRow(id, symbol);
  const path = isMembers(end) ? end["path"] : end;
  return typeof path === "string" ? pathRow(id, path, 1, known) : undefined;
}

/** A folder is named and not opened. */
function pathRow(
  id: string,
  path: string,
  line: number,
  { folders }: Known,
): AnswerRow {
  const isFile = !folders.has(path) && /\.[^./]+$/u.test(path);
  return {
    id,
    label: path === "" ? t("(the workspace)") : path,
    icon: isFile ? "file" : "folder",
    ...(isFile ? { place: { path, line, column: 1 } } : {}),
  };
}

function siteRow(id: string, site: Site): AnswerRow {
  const where = `${site.path}:${String(site.line)}`;
  const text = site.text?.trim() ?? "";
  const stale = site.stale === true ? t(" · changed since") : "";
  return {
    id,
    label: text === "" ? where : text,
    ...(text === "" ? {} : { description: `${where}${stale}` }),
    icon: "location",
    place: placeOf(site),
  };
}

function placeOf({ path, line, column, endLine, endColumn }: Site): Place {
  return {
    path,
    line,
    column,
    ...(endLine === undefined || endColumn === undefined
      ? {}
      : { endLine, endColumn }),
  };
}

/** A list or record that stands under a name. */
function groupRow(
  id: string,
  name: string,
  value: unknown,
  known: Known,
): AnswerRow {
  const title = wordsOf(name);
  if (isSymbol(value)) {
    const row = symbolRow(id, value);
    return name === "symbol"
      ? row
      : { ...row, description: `${title} · ${row.description ?? ""}` };
  }
  if (Array.isArray(value)) {
    const scalars =
      !pathLists.includes(name) &&
      value.every((item) => !isMembers(item) && !Array.isArray(item));
    if (scalars && value.length <= shortList)
      return { id, label: title, description: value.map(write).join(", ") };
    const children = listRows(id, value, known);
    return {
      id,
      label: title,
      description: String(value.length),
      children,
      ...(value.length <= (id.lastIndexOf("/") === 0 ? mainList : shortList)
        ? { unfolded: true as const }
        : {}),
    };
  }
  const children = memberRows(id, value as Members, known);
  return {
    id,
    label: title,
    children,
    ...(children.length <= shortList ? { unfolded: true as const } : {}),
  };
}

function memberRows(id: string, data: Members, known: Known): AnswerRow[] {
  const table = tableRows(id, data);
  if (table !== undefined) return table;
  const counts = isOfCounts(data);
  const rows = Object.entries(data).flatMap(([name, value]) => {
    const rowId = `${id}/${name}`;
    if (isLengthOfAnother(name, value, data)) return [];
    if (Array.isArray(value) || isMembers(value))
      return isEmpty(value)
        ? { id: rowId, label: wordsOf(name), description: t("none") }
        : groupRow(rowId, name, value, known);
    const symbol = known.symbols.get(isIdName(name) ? value : undefined);
    const row = scalarRow(rowId, name, symbol?.name ?? value);
    return counts ? { ...row, label: countWords(name) } : row;
  });
  // What was asked for are the things that were found; how they were is read behind them.
  const found = (row: AnswerRow): boolean => row.children !== undefined;
  return [...rows.filter(found), ...rows.filter((row) => !found(row))];
}

/** `testCount` beside `tests`, when all of these are there: the list says how long it is. */
function isLengthOfAnother(
  name: string,
  value: unknown,
  data: Members,
): boolean {
  const list = /^(.+)Count$/u.exec(name)?.[1];
  if (list === undefined) return false;
  return [list, `${list}s`].some((each) => {
    const items = data[each];
    return Array.isArray(items) && items.length === value;
  });
}

/** What an SQL statement gave. */
function tableRows(id: string, data: Members): AnswerRow[] | undefined {
  const { columns, rows } = data;
  if (!Array.isArray(columns) || !Array.isArray(rows)) return undefined;
  return rows.map((row: unknown, index) => {
    const values = Array.isArray(row) ? row.map(write) : [write(row)];
    return {
      id: `${id}/${String(index)}`,
      label: values[0] ?? "",
      description: values.slice(1).join(" · "),
      tooltip: columns
        .map((column, at) => `${write(column)}: ${values[at] ?? ""}`)
        .join("\n"),
    };
  });
}

function scalarRow(id: string, name: string, value: unknown): AnswerRow {
  const text =
    (typeof value === "string" ? valueWords(name, value) : undefined) ??
    write(value);
  // What has several lines is a piece of source or a comment: the first line says which.
  const [line = ""] = text.split("\n");
  return {
    id,
    label: wordsOf(name),
    description: line,
    ...(line === text ? {} : { tooltip: text }),
  };
}

function symbolRow(id: string, symbol: SymbolRef): AnswerRow {
  return {
    id,
    label: symbol.name,
    description: [containerWords(symbol), placeWords(symbol)]
      .filter((word) => word !== "")
      .join(" · "),
    tooltip: symbol.signature ?? symbol.qualifiedName,
    icon: iconOf(symbol.kind),
    ...(symbol.external
      ? {}
      : { place: definitionPlace(symbol), symbol: symbol.id }),
  };
}

/** The symbol that a row of an answer names; undefined for what is no such row. */
export function symbolOfRow(value: unknown): number | undefined {
  return isMembers(value) && typeof value["symbol"] === "number"
    ? value["symbol"]
    : undefined;
}

/** A row of an answer that makes a picture of its own; undefined for what is no such row. */
export function drawableRow(
  value: unknown,
): Pick<AnswerRow, "id" | "label"> | undefined {
  if (!isMembers(value) || value["drawable"] !== true) return undefined;
  const { id, label } = value;
  return typeof id === "string" && typeof label === "string"
    ? { id, label }
    : undefined;
}

function write(value: unknown): string {
  if (typeof value === "number")
    return Number.isInteger(value)
      ? String(value)
      : String(Number(value.toPrecision(4)));
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What an edge is, without the ids that no person knows. */
function edgeWords({ kind, resolution, sites }: EdgeRef): string[] {
  return [
    headingOf(kind, "out"),
    certaintyWords(resolution) ?? "",
    sites > 1 ? t("{0} places", sites) : "",
  ].filter((word) => word !== "");
}
