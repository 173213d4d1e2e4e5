// Any answer of the list of questions as lists with columns, for tables. Knows no editor and no question: a new question needs nothing here.
import type { Envelope } from "../core/engine.ts";
import { t } from "../l10n.ts";
import type {
  AnswerCell,
  AnswerList,
  AnswerListRow,
  Place,
} from "../protocol.ts";
import { placeOfItem } from "./answerRows.ts";
import {
  isCounts,
  isEdge,
  isIdName,
  isMembers,
  isOfCounts,
  isSite,
  isSymbol,
  isTreeItem,
  siteNames,
  symbolNames,
  titleOf,
  knownIn,
  wordsOf,
} from "./answerShapes.ts";
import type { Members, Known } from "./answerShapes.ts";
import { countWords, valueWords } from "./answerWords.ts";
import { number } from "./ingestWords.ts";
import { headingOf, kindWords, placeWords } from "./symbolWords.ts";

type Cells = Map<string, AnswerCell>;

/**
 * The lists of an answer, in its order; then its counts by name, and at last the figures that belong to no list. Rows have what
 * they name, figures, and of lists within them the first names, or the number of items that have none; what a statement of SQL gave stands as it is.
 */
export function answerLists(
  data: unknown,
  folders: ReadonlySet<string> = new Set(),
): readonly AnswerList[] {
  const known = knownIn(data, folders);
  if (Array.isArray(data)) return [listOf(wordsOf("answer"), data, known)];
  if (!isMembers(data)) return [listOf(wordsOf("answer"), [data], known)];
  const table = tableOf(data);
  if (table !== undefined) return [table];
  const lists: AnswerList[] = [];
  const counts: AnswerList[] = [];
  const figures: Cells = new Map();
  for (const [name, value] of Object.entries(data))
    if (Array.isArray(value)) {
      if (value.length > 0) lists.push(listOf(wordsOf(name), value, known));
    } else if (isMembers(value) && !isSymbol(value) && isOfCounts(value))
      counts.push(listOf(wordsOf(name), countRows(value), known));
    else addCells(figures, name, value, known);
  const summary = [...figures].map(([name, value]) => ({
    cells: [name, value],
  }));
  const last = {
    name: wordsOf("figures"),
    columns: [t("figure"), wordsOf("value")],
    rows: summary,
  };
  return [...lists, ...counts, ...(summary.length === 0 ? [] : [last])];
}

/** Which of them the question is about: the one that is counted, where the answer has several; else the last, its figures. */
export function mainList(
  lists: readonly AnswerList[],
  { counted }: Pick<Envelope<unknown>, "counted">,
): number {
  const at =
    counted === undefined
      ? -1
      : lists.findIndex(({ name }) => name === wordsOf(counted));
  return at === -1 ? Math.max(0, lists.length - 1) : at;
}

function listOf(
  name: string,
  items: readonly unknown[],
  known: Known,
): AnswerList {
  const found = items.map((item) => ({
    cells: cellsOf(item, known),
    place: placeOfItem(item, known) ?? placeOfGroup(item, known),
  }));
  const columns = [...new Set(found.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    name,
    columns,
    rows: found.map(({ cells, place }): AnswerListRow => ({
      cells: columns.map((column) => cells.get(column) ?? null),
      ...(place === undefined ? {} : { place }),
    })),
  };
}

function cellsOf(item: unknown, known: Known): Cells {
  const cells: Cells = new Map();
  if (!isMembers(item)) addCells(cells, "answer", item, known);
  else if (isSymbol(item)) {
    addCells(cells, "symbol", item, known);
    // What an answer says of a symbol beside what it is.
    for (const [name, value] of Object.entries(item))
      if (!symbolNames.includes(name)) addCells(cells, name, value, known);
  } else {
    // What a tree needs to be one says nothing in a flat list; how deep it stands does.
    const { parent: _, ...rest } = item;
    addMembers(cells, "", isTreeItem(item) ? rest : item, known);
  }
  return cells;
}

function addMembers(
  cells: Cells,
  prefix: string,
  members: Members,
  known: Known,
): void {
  const isPlace = isSite(members);
  if (isPlace) {
    const { path, line, text } = members;
    cells.set(wordsOf(`${prefix}place`), `${path}:${String(line)}`);
    if (text !== undefined) cells.set(wordsOf(`${prefix}source`), text.trim());
  }
  for (const [name, value] of Object.entries(members))
    if (!isPlace || !siteNames.includes(name))
      addCells(cells, `${prefix}${name}`, value, known);
}

/** Sets the cells that the value of a member makes: one for a figure, several for a symbol, a place or a record. */
function addCells(
  cells: Cells,
  name: string,
  value: unknown,
  known: Known,
): void {
  const title = titleOf(name, value);
  const named = isSymbol(value)
    ? value
    : isIdName(name)
      ? known.symbols.get(value)
      : undefined;
  if (named !== undefined) {
    const isSubject = name === "symbol";
    cells.set(
      isSubject ? wordsOf("name") : title,
      named.qualifiedName || named.name,
    );
    if (isSubject) cells.set(wordsOf("kind"), kindWords(named.kind));
    cells.set(
      isSubject ? wordsOf("place") : t("{0} place", title),
      placeWords(named),
    );
  } else if (isEdge(value)) {
    cells.set(wordsOf("edge"), headingOf(value.kind, "out"));
    cells.set(
      wordsOf("resolution"),
      valueWords("resolution", value.resolution) ?? "",
    );
    cells.set(wordsOf("places"), value.sites);
  } else if (Array.isArray(value)) {
    // Of an edge stands there how many places it has, those included that are not listed.
    if (!cells.has(title)) cells.set(title, listWords(value));
  } else if (isMembers(value)) {
    if (isSite(value))
      addMembers(cells, name === "site" ? "" : `${name} `, value, known);
    else if (isCounts(value) || isOfCounts(value))
      cells.set(
        title,
        Object.entries(value)
          .map(([of, count]) => `${countWords(of)} ${String(count)}`)
          .join(", "),
      );
    else addMembers(cells, `${name} `, value, known);
  } else if (typeof value === "string")
    cells.set(title, valueWords(name, value) ?? value);
  else if (value !== undefined) cells.set(title, toCell(value));
}

/** Of a list within an item so many are named. */
const mostNames = 5;

/** What is named stands by its names, other things by their number. */
function listWords(items: readonly unknown[]): AnswerCell {
  if (!items.some((item) => typeof item === "object")) return items.join(", ");
  const names = items.slice(0, mostNames).map(nameOfMember);
  if (names.includes(undefined)) return items.length;
  const rest = items.length - names.length;
  return `${names.join(", ")}${rest === 0 ? "" : t(" and {0} more", number(rest))}`;
}

/** Of a symbol, or of a file or folder; undefined for what is something else, as a place is. */
function nameOfMember(item: unknown): string | undefined {
  if (isSymbol(item)) return item.qualifiedName || item.name;
  if (!isMembers(item)) return undefined;
  const { symbol, path, line } = item;
  if (isSymbol(symbol)) return nameOfMember(symbol);
  return typeof path === "string" && line === undefined ? path : undefined;
}

/** A group of symbols or paths that says no place of its own leads to the first of them that has one. */
function placeOfGroup(item: unknown, known: Known): Place | undefined {
  if (!isMembers(item)) return undefined;
  for (const members of Object.values(item)) {
    if (!Array.isArray(members)) continue;
    for (const member of members.slice(0, mostNames)) {
      if (nameOfMember(member) === undefined) break;
      const place = placeOfItem(member, known);
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

function toCell(value: unknown): AnswerCell {
  return typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    value === null
    ? value
    : JSON.stringify(value);
}

function countRows(counts: Members): readonly Members[] {
  return Object.entries(counts).map(([name, count]) => ({
    name: countWords(name),
    count,
  }));
}

/** Columns of the database's views that say together where something stands, those first that say it best. */
const placeColumns = [
  ["path", "name_line"],
  ["path", "line"],
  ["path", "start_line"],
  ["from_path", "from_line"],
  ["to_path", "to_line"],
] as const;

/** What an SQL statement gave; a row that says path and line leads there. */
function tableOf({ columns, rows }: Members): AnswerList | undefined {
  if (!Array.isArray(columns) || !Array.isArray(rows)) return undefined;
  const names = columns.map(String);
  const [pathAt, lineAt] = placeColumns
    .map((pair) => pair.map((name) => names.indexOf(name)))
    .find((pair) => !pair.includes(-1)) ?? [-1, -1];
  return {
    name: wordsOf("rows"),
    columns: names,
    rows: rows.map((row: unknown): AnswerListRow => {
      const cells = (Array.isArray(row) ? row : [row]).map(toCell);
      const path = cells[pathAt!];
      const line = cells[lineAt!];
      return {
        cells,
        ...(typeof path === "string" && typeof line === "number" && line > 0
          ? { place: { path, line, column: 1 } }
          : {}),
      };
    }),
  };
}
