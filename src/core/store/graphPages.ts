// The graph of a saved file, read from its pages: a large one is there long before SQLite could have said it row by row.
import type { GraphPublication } from "../model/graph.ts";
import { applicationId, readHeader } from "./databaseHeader.ts";
import { FilePages, UnreadPages } from "./filePages.ts";
import { readGraph } from "./graphReader.ts";
import { named, symbolTexts } from "./graphRows.ts";
import type { GraphRows } from "./graphRows.ts";
import { schemaVersion } from "./migrations/steps.ts";
import type { PageTexts } from "./pageTexts.ts";
import { graphColumns } from "./statements.ts";

/**
 * What an opened store would publish of these bytes, if that is a whole graph of the present schema; undefined for whatever SQLite
 * had better look at. Whether the bytes are those that were saved is for others to say: of any others it says anything, but ends.
 */
export function readSavedGraph(
  bytes: Uint8Array,
): GraphPublication | undefined {
  return look(bytes, (pages, meta) => ({
    revision: Number(meta.get("revision") ?? 0),
    capturedAt: Number(meta.get("committed_at") ?? 0),
    complete: true,
    slice: readGraph(pageRows(pages, bytes.length)),
    removedFiles: new Int32Array(0),
  }));
}

/** Whether `readSavedGraph` finds one, as far as that can be told without reading it. */
export function holdsWholeGraph(bytes: Uint8Array): boolean {
  return look(bytes, () => true) ?? false;
}

function look<T>(
  bytes: Uint8Array,
  take: (pages: FilePages, meta: ReadonlyMap<string, string>) => T,
): T | undefined {
  const header = readHeader(bytes);
  if (
    header?.applicationId !== applicationId ||
    header.userVersion !== schemaVersion ||
    header.pages * header.pageSize !== bytes.length
  )
    return undefined;
  try {
    const pages = new FilePages(bytes);
    const { count, texts } = pages.read("meta", [], ["name", "value"]);
    const [name, value] = texts as [PageTexts, PageTexts];
    const meta = new Map<string, string>();
    for (let row = 0; row < count; row++) meta.set(name.at(row), value.at(row));
    return meta.get("complete") === "1" ? take(pages, meta) : undefined;
  } catch {
    // Whatever it is, SQLite has the words for it.
    return undefined;
  }
}

function pageRows(pages: FilePages, largest: number): GraphRows {
  // Arrays are made that large, of bytes that nobody vouches for yet.
  const checkAll = (column: Int32Array): void => {
    for (let row = 0; row < column.length; row++)
      if (!(column[row]! >= 0 && column[row]! <= largest))
        throw new UnreadPages("A number is too large.");
  };
  return {
    files: () => {
      const { count, numbers, texts } = pages.read(
        "file",
        ["id"],
        ["path", "language"],
      );
      const [path, language] = texts as [PageTexts, PageTexts];
      const found = Array.from({ length: count }, (_, row) => ({
        id: numbers[0]![row]!,
        path: path.at(row),
        language: language.at(row),
      }));
      return found.sort((one, other) => compareTexts(one.path, other.path));
    },
    symbols: () => {
      const { symbols, symbolTexts: texts } = graphColumns;
      const found = pages.read("symbol", symbols, texts);
      const numbers = named("symbols", found.numbers);
      checkAll(numbers.id);
      return {
        numbers,
        texts: (rows) =>
          symbolTexts(found.texts.map((column) => column.taken(rows))),
      };
    },
    edges: () => {
      const { numbers } = pages.read("edge", graphColumns.edges);
      const columns = named("edges", numbers);
      checkAll(columns.sites);
      return columns;
    },
    sites: () =>
      named("sites", pages.read("edge_site", graphColumns.sites).numbers),
    externals: () => {
      const { count, numbers, texts } = pages.read(
        "external",
        ["id"],
        ["package", "name"],
      );
      const [packages, names] = texts as [PageTexts, PageTexts];
      return Array.from({ length: count }, (_, row) => ({
        id: numbers[0]![row]!,
        package: packages.at(row),
        name: names.at(row),
      }));
    },
  };
}

/** By code points, which is the order of SQLite's bytes. */
function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const left = one.charCodeAt(index);
    const right = other.charCodeAt(index);
    if (left === right) continue;
    const isPair = left >= 0xd800 && left < 0xe000;
    // Half of a pair stands for what comes after all single ones.
    if (isPair !== (right >= 0xd800 && right < 0xe000)) return isPair ? 1 : -1;
    return left - right;
  }
  return one.length - other.length;
}
