// What rows of a statement name, told by their columns: places, symbols, and what leads from one file to another. Pure.
import type {
  AnswerList,
  AnswerListRow,
  NamedInRows,
  Place,
  SqlTable,
} from "../../src/protocol.ts";

type Cell = string | number | null;

/** Columns of the stable views that say where something stands, the most telling first: path, line, column, end line, end column. */
const placeColumns: readonly (readonly string[])[] = [
  ["path", "line", "column", "end_line", "end_column"],
  ["path", "name_line", "name_column"],
  ["path", "start_line", "start_column"],
  ["from_path", "line", "column", "end_line", "end_column"],
  ["from_path", "from_line"],
  ["to_path", "to_line"],
  ["path"],
  ["from_path"],
  ["to_path"],
];

/** Columns that hold ids of symbols; `id` alone may be anything's. */
const idColumns = ["symbol_id", "from_id", "to_id"];

/** More than any picture shows. */
const mostNamed = 2_000;
/** The host takes no more. */
const mostLinks = 10_000;
/** UTF-16 units; nothing that the graph knows is called by so many. */
const longestName = 4_096;

export function toList({ columns, rows }: SqlTable): AnswerList {
  const at = indexes(columns);
  const [name] = placeColumns.filter(([path = "", line]) =>
    [path, line].every((each) => each === undefined || at.has(each)),
  );
  const wanted = name?.map((column) => at.get(column));
  const symbol = idColumns
    .map((column) => at.get(column))
    .find((index) => index !== undefined);
  return {
    name: "rows",
    columns,
    rows: rows.map((cells): AnswerListRow => {
      const place =
        wanted && placeOf(wanted.map((index) => cellAt(cells, index)));
      if (place !== undefined) return { cells, place };
      const id = cellAt(cells, symbol);
      if (isSymbol(id)) return { cells, symbol: id };
      const key = cellAt(cells, at.get("key"));
      return isSymbolKey(key) ? { cells, symbol: key } : { cells };
    }),
  };
}

/** Of the rows with these indexes. Undefined where they name nothing that could be drawn. */
export function namedIn(
  { columns, rows }: AnswerList,
  shown: readonly number[],
): NamedInRows | undefined {
  const at = indexes(columns);
  const symbolColumns = idColumns.filter((column) => at.has(column));
  const found = (names: readonly string[]): readonly AnswerCellOf[] =>
    shown.flatMap((row) =>
      names.map((name) => cellAt(rows[row]?.cells ?? [], at.get(name))),
    );
  const symbols = unique(
    symbolColumns.length > 0
      ? found(symbolColumns).filter(isSymbol)
      : found(["key"]).filter(isSymbolKey),
  );
  if (symbols.length > 0) return named({ symbols });
  const paths = unique(found(["path", "from_path", "to_path"]).filter(isPath));
  if (paths.length === 0) return undefined;
  const links = new Map<string, NamedInRows["links"][number]>();
  for (const row of shown) {
    const cells = rows[row]?.cells ?? [];
    const from = cellAt(cells, at.get("from_path"));
    const to = cellAt(cells, at.get("to_path"));
    if (!isPath(from) || !isPath(to) || from === to) continue;
    const sites = cellAt(cells, at.get("sites") ?? at.get("edges"));
    const pair = `${from}\0${to}`;
    const before = links.get(pair)?.sites ?? 0;
    links.set(pair, { from, to, sites: before + (isCount(sites) ? sites : 1) });
  }
  return named({ paths, links: [...links.values()] });
}

/** As much of it as a picture could show, and how much that leaves. Undefined where nothing could be drawn. */
function named({
  symbols = [],
  paths = [],
  links = [],
}: Partial<NamedInRows>): NamedInRows | undefined {
  const known = {
    symbols: symbols.filter(isShort).slice(0, mostNamed),
    paths: paths.filter(isShort).slice(0, mostNamed),
  };
  const count = known.symbols.length + known.paths.length;
  if (count === 0) return undefined;
  // What comes first is drawn: so are the lines between.
  const place = new Map(known.paths.map((path, index) => [path, index]));
  const between = links
    .flatMap((link) => {
      const from = place.get(link.from);
      const to = place.get(link.to);
      return from === undefined || to === undefined
        ? []
        : [{ link, last: Math.max(from, to) }];
    })
    .sort((a, b) => a.last - b.last)
    .map(({ link }) => link);
  return {
    ...known,
    links: between.slice(0, mostLinks),
    left: symbols.length + paths.length - count,
    linksLeft: Math.max(0, between.length - mostLinks),
  };
}

type AnswerCellOf = Cell | boolean;

/** Of columns that come twice the first. */
function indexes(columns: readonly string[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const [index, name] of columns.entries()) {
    const known = name.toLowerCase();
    if (!at.has(known)) at.set(known, index);
  }
  return at;
}

function cellAt(
  cells: readonly AnswerCellOf[],
  index: number | undefined,
): AnswerCellOf {
  return index === undefined ? null : (cells[index] ?? null);
}

function placeOf(values: readonly AnswerCellOf[]): Place | undefined {
  const [path, line, column, endLine, endColumn] = values;
  // Without a line only what looks like a file can be opened.
  if (!isPath(path) || (values.length === 1 && !/\.[^./]+$/u.test(path)))
    return undefined;
  if (values.length > 1 && !isPlace(line)) return undefined;
  return {
    path,
    line: isPlace(line) ? line : 1,
    column: isPlace(column) ? column : 1,
    ...(isPlace(endLine) && isPlace(endColumn) ? { endLine, endColumn } : {}),
  };
}

function isPath(value: AnswerCellOf | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function isSymbol(value: AnswerCellOf): value is number | string {
  return isPath(value) || Number.isSafeInteger(value);
}

/** Other tables have keys, too: a symbol's names its file. */
function isSymbolKey(value: AnswerCellOf): value is string {
  return typeof value === "string" && /^[^#]+#/u.test(value);
}

const isShort = (value: number | string): boolean =>
  typeof value === "number" || value.length <= longestName;

function isPlace(value: AnswerCellOf | undefined): value is number {
  return isCount(value) && value > 0;
}

function isCount(value: AnswerCellOf | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
