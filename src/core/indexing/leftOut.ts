// What was read once and found not worth indexing: remembered, so that it is read again only when it has changed.
import type { SkippedRow } from "../reads.ts";
import type { Store } from "../store/store.ts";

/** A file as it was when its text was looked at. */
export interface LeftOutFile {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as `readAt`. */
  readonly mtime: number;
  readonly readAt: number;
  /** Of the extractor that would have read it. */
  readonly extractorVersion: string;
  readonly row: SkippedRow;
}

/** Reasons that only the text gives. All others cost no more than a look at the file's entry. */
const textReasons: ReadonlySet<string> = new Set([
  "binary",
  "empty",
  "minified",
  "generated",
]);

/** What is remembered after a look at the files that `covers` names; undefined when that is what it was. */
export function followLeftOut(
  before: ReadonlyMap<string, LeftOutFile>,
  seen: {
    readonly covers: (path: string) => boolean;
    /** Left out again without being read. */
    readonly kept: readonly SkippedRow[];
    readonly read: readonly LeftOutFile[];
  },
): ReadonlyMap<string, LeftOutFile> | undefined {
  const kept = new Set(seen.kept.map(({ path }) => path));
  const after = new Map(
    [...before].filter(([path]) => kept.has(path) || !seen.covers(path)),
  );
  const dropped = after.size < before.size;
  const read = seen.read.filter(({ row }) => textReasons.has(row.reason));
  for (const file of read) after.set(file.row.path, file);
  return dropped || read.length > 0 ? after : undefined;
}

const metaName = "left_out_files";

type Entry = readonly [string, number, number, number, string];

/** `rows` are those of the skipped files: what has none there any more is forgotten. */
export function readLeftOut(
  store: Store,
  rows: ReadonlyMap<string, SkippedRow>,
): Map<string, LeftOutFile> {
  const found = new Map<string, LeftOutFile>();
  const entries = JSON.parse(store.readMeta(metaName) ?? "[]") as Entry[];
  for (const [path, size, mtime, readAt, extractorVersion] of entries) {
    const row = rows.get(path);
    if (row !== undefined && textReasons.has(row.reason))
      found.set(path, { size, mtime, readAt, extractorVersion, row });
  }
  return found;
}

/** Inside a transaction. */
export function writeLeftOut(
  store: Store,
  leftOut: ReadonlyMap<string, LeftOutFile>,
): void {
  const entries = [...leftOut]
    .map(([path, { size, mtime, readAt, extractorVersion }]): Entry => [
      path,
      size,
      mtime,
      readAt,
      extractorVersion,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  store.writeMeta(metaName, JSON.stringify(entries));
}
