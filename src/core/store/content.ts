// What the rows of each file say, in a form in which two databases can be compared: digests of all, details of one.
import type { ContentPart } from "../maintenance.ts";
import { contentParts } from "../maintenance.ts";
import { readExternalNames, sumCandidates, sumSites } from "./linked.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { RowSum } from "./rowSum.ts";
import { statements } from "./statements.ts";

/** Hex by part; a part without rows is absent. */
export type ContentDigest = Readonly<Partial<Record<ContentPart, string>>>;

/** A row of a file: what says it in words, and a text that is equal for equal rows. */
export interface ContentRow {
  readonly label: string;
  readonly content: string;
}

/** Equal rows of edges are listed as often as they are there. */
export interface FileContent {
  readonly symbols: readonly ContentRow[];
  readonly edges: readonly ContentRow[];
}

/** Of every path that has rows; '' holds what belongs to no file. What digests of the whole leave out is left out here. */
export function readContentDigests(
  connection: Connection,
): Map<string, ContentDigest> {
  const sums = new Map<string, Partial<Record<ContentPart, RowSum>>>();
  const add = (
    path: SqlValue | undefined,
    part: ContentPart,
    row: readonly (SqlValue | undefined)[],
  ): void => {
    const key = (path ?? "") as string;
    let parts = sums.get(key);
    if (parts === undefined) sums.set(key, (parts = {}));
    (parts[part] ??= new RowSum()).add(part, row);
  };
  const pathOf = new Map<SqlValue, string>();
  connection.each(statements.digestFiles, [], ([id, ...columns]) => {
    pathOf.set(id!, columns[0] as string);
    add(columns[0], "file", columns);
  });
  connection.each(statements.contentFacts, [], ([file, version, bytes]) => {
    add(pathOf.get(file!), "facts", [version, hashOf(bytes as Uint8Array)]);
  });
  const symbols = readSymbols(connection, pathOf, add);
  connection.each(statements.digestImports, [], ([file, ...columns]) => {
    add(pathOf.get(file!), "imports", columns);
  });
  connection.each(statements.digestProblems, [], ([path, ...columns]) => {
    add(path, "problems", columns);
  });
  connection.each(statements.digestIgnoredFiles, [], ([path, ...columns]) => {
    add(path, "skipped", columns);
  });
  addEdges(connection, symbols, add);
  addUnresolved(connection, symbols, add);
  return new Map(
    [...sums].map(([path, parts]) => [
      path,
      Object.fromEntries(
        contentParts.flatMap((part) => {
          const sum = parts[part];
          return sum === undefined ? [] : [[part, sum.toHex()]];
        }),
      ),
    ]),
  );
}

type Add = (
  path: SqlValue | undefined,
  part: ContentPart,
  row: readonly (SqlValue | undefined)[],
) => void;

/** By the symbol's id: its file, and its key within. */
type Symbols = ReadonlyMap<SqlValue, readonly [path: string, key: string]>;

function readSymbols(
  connection: Connection,
  pathOf: ReadonlyMap<SqlValue, string>,
  add: Add,
): Symbols {
  const rows = connection.all(statements.digestSymbols);
  const symbols = new Map<SqlValue, readonly [string, string]>();
  for (const [id, file, key] of rows)
    symbols.set(id!, [pathOf.get(file!) ?? "", key as string]);
  for (const [id, , key, parent, ...columns] of rows)
    add(symbols.get(id!)?.[0], "symbols", [
      key,
      symbols.get(parent!)?.[1] ?? null,
      ...columns,
    ]);
  return symbols;
}

function addEdges(connection: Connection, symbols: Symbols, add: Add): void {
  const externals = readExternalNames(connection);
  const sites = sumSites(connection);
  connection.each(
    statements.digestEdges,
    [],
    ([id, from, to, external, ...columns]) => {
      const [path, key] = symbols.get(from!) ?? [];
      add(path, "edges", [
        key,
        ...(symbols.get(to!) ?? [null, null]),
        externals.get(external!) ?? null,
        sites.get(id!)?.toHex() ?? null,
        ...columns,
      ]);
    },
  );
}

function addUnresolved(
  connection: Connection,
  symbols: Symbols,
  add: Add,
): void {
  const candidates = sumCandidates(
    connection,
    (symbol) => symbols.get(symbol) ?? [null],
  );
  connection.each(statements.digestUnresolved, [], ([id, from, ...columns]) => {
    const [path, key] = symbols.get(from!) ?? [];
    add(path, "unresolved", [
      key,
      candidates.get(id!)?.toHex() ?? null,
      ...columns,
    ]);
  });
}

/** Of one file; empty for a path that has no row. */
export function readFileContent(
  connection: Connection,
  path: string,
): FileContent {
  const rows = (sql: string): ContentRow[] =>
    connection.all(sql, [path]).map(([label, ...columns]) => ({
      label: String(label),
      content: JSON.stringify([label, ...columns]),
    }));
  return {
    symbols: rows(statements.contentSymbolsOf),
    edges: rows(statements.contentEdgesOf),
  };
}

/** FNV-1a in two lanes, hex. */
function hashOf(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) ^ (high >>> 15);
  }
  return `${bytes.length}-${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}
