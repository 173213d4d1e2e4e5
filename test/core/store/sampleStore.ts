// Stores for tests: real SQLite, facts written by hand, edges written as rows.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import type { EdgeKind, Resolution } from "../../../src/core/model/edge.ts";
import { referenceRoles } from "../../../src/core/model/facts.ts";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import { encodeFacts } from "../../../src/core/model/factsCodec.ts";
import type {
  MissingModule,
  ResolvedFile,
  UnresolvedReference,
} from "../../../src/core/model/resolved.ts";
import { loadSqlite } from "../../../src/core/store/sqlite.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import type {
  FileRecord,
  Store,
  WrittenFile,
} from "../../../src/core/store/store.ts";

let loaded: Promise<Sqlite> | undefined;

/** SQLite as the product loads it, once per test process. */
export function sqliteForTests(): Promise<Sqlite> {
  const wasm = createRequire(import.meta.url).resolve(
    "sql.js/dist/sql-wasm.wasm",
  );
  loaded ??= readFile(wasm).then((bytes) => loadSqlite(bytes));
  return loaded;
}

export function recordOf(
  path: string,
  more: Partial<FileRecord> = {},
): FileRecord {
  return {
    path,
    language: "typescript",
    hash: `hash of ${path}`,
    size: 1000,
    mtime: 1_700_000_000_000.25,
    extractorVersion: "1",
    extractedAt: 1_700_000_001_000,
    extractMilliseconds: 1.5,
    ...more,
  };
}

/** Ids by file and definition row, as the indexer keeps them. */
export class SymbolIds {
  private readonly byFile = new Map<number, Int32Array>();
  readonly of = (file: number, definition: number): number =>
    this.byFile.get(file)?.[definition] ?? -1;

  set({ fileId, symbolIds }: WrittenFile): number {
    this.byFile.set(fileId, symbolIds);
    return fileId;
  }
}

/** Writes one file in a transaction of its own; returns its id. */
export function writeOne(
  store: Store,
  ids: SymbolIds,
  path: string,
  facts: FileFacts,
  more: Partial<FileRecord> = {},
): number {
  return ids.set(
    store.transaction(() =>
      store.writeFile(recordOf(path, more), encodeFacts(facts), facts),
    ),
  );
}

/** What an unresolved reference takes over from the facts. */
export function referenceAt(
  { reference }: FileFacts,
  row: number,
): Pick<UnresolvedReference, "from" | "role" | "site"> {
  return {
    from: reference.from[row]!,
    role: referenceRoles[reference.role[row]!]!,
    site: {
      line: reference.line[row]!,
      column: reference.column[row]!,
      endLine: reference.endLine[row]!,
      endColumn: reference.endColumn[row]!,
    },
  };
}

export interface EdgeRow {
  readonly from: number;
  /** [file id, definition row], or [package, name] of something outside. */
  readonly to: readonly [number, number] | readonly [string, string];
  readonly kind?: EdgeKind;
  readonly resolution?: Resolution;
  readonly typeOnly?: boolean;
  /** [line, column] of each site; three columns wide. */
  readonly sites?: readonly (readonly [number, number])[];
}

export function resolvedFile(
  file: number,
  rows: readonly EdgeRow[],
  unresolved: readonly UnresolvedReference[] = [],
  missingModules: readonly MissingModule[] = [],
): ResolvedFile {
  const externals: { package: string; name: string }[] = [];
  const sitesOf = (row: EdgeRow): readonly (readonly [number, number])[] =>
    row.sites ?? [[row.from, 4]];
  const firstSite = [0];
  for (const row of rows)
    firstSite.push(firstSite.at(-1)! + sitesOf(row).length);
  const sites = rows.flatMap((row) => [...sitesOf(row)]);
  const targetOf = ({ to: [first, second] }: EdgeRow): number => {
    if (typeof first === "number") return second as number;
    return externals.push({ package: first, name: second as string }) - 1;
  };
  return {
    file,
    unresolved,
    missingModules,
    edges: {
      from: Int32Array.from(rows, ({ from }) => from),
      toFile: Int32Array.from(rows, ({ to }) =>
        typeof to[0] === "number" ? to[0] : -1,
      ),
      to: Int32Array.from(rows, targetOf),
      kind: Uint8Array.from(rows, ({ kind }) =>
        edgeKinds.indexOf(kind ?? "calls"),
      ),
      resolution: Uint8Array.from(rows, ({ resolution }) =>
        resolutions.indexOf(resolution ?? "exact"),
      ),
      flags: Uint8Array.from(rows, ({ typeOnly }) => (typeOnly ? 1 : 0)),
      firstSite: Uint32Array.from(firstSite),
      siteLine: Int32Array.from(sites, ([line]) => line),
      siteColumn: Int32Array.from(sites, ([, column]) => column),
      siteEndLine: Int32Array.from(sites, ([line]) => line),
      siteEndColumn: Int32Array.from(sites, ([, column]) => column + 3),
      externals,
    },
  };
}
