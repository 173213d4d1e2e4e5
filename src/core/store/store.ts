// What the store offers to the indexer: the contract alone. `openStore.ts` opens one.
import type { FileFacts } from "../model/facts.ts";
import type { GraphSlice } from "../model/graph.ts";
import type { ResolvedFile } from "../model/resolved.ts";
import type { WorkspaceRoot } from "../ports.ts";
import type { DatabaseReads, RunRow, SkippedRow } from "../reads.ts";
import type { CodeweftError, ErrorForm } from "../errors.ts";
import type { ContentDigest, FileContent } from "./content.ts";
import type { Departure } from "./queueTable.ts";
import type { RepositoryOf } from "./records/repository.ts";
import type {
  failedFileRecord,
  historyRecord,
  metricRecord,
  QueuedFileRecord,
  queuedFileRecord,
  QueueLevel,
  runRecord,
  systemStateRecord,
  watchFolderRecord,
  watchRuleRecord,
} from "./records/types.ts";
import type { DatabaseSize, RemovedRows } from "./upkeep.ts";

/** States of a file in the order of its life. */
export const fileStates = [
  "pending",
  "processing",
  "parsed",
  "degraded",
  "failed",
  "skipped",
] as const;
export type FileState = (typeof fileStates)[number];

/** What is known about a file besides its facts. `path` is workspace-relative. */
export interface FileRecord {
  readonly path: string;
  readonly language: string;
  /** Hash of its bytes, hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Version of the extractor that read it: grammar, captures, code. */
  readonly extractorVersion: string;
  /** When it was extracted, and how long that took, in milliseconds. */
  readonly extractedAt: number;
  readonly extractMilliseconds: number;
}

/** A row of `file`. Failed files have neither facts nor symbols. */
export interface StoredFile extends FileRecord {
  readonly id: number;
  readonly state: FileState;
  /** Facts of the present `factsVersion` are stored. */
  readonly hasFacts: boolean;
  /** Its edges were derived after its facts were written. */
  readonly resolved: boolean;
  readonly error: ErrorForm | undefined;
}

export interface WrittenFile {
  readonly fileId: number;
  /** Aligned with the definition rows; -1 for definitions that are not symbols. */
  readonly symbolIds: Int32Array;
}

/** One problem to tell people about. Lines and columns are zero-based as in facts; absent when it has no place. */
export interface ProblemRecord {
  /** Short and stable, for grouping: `syntax`, `unreadable`, `worker_died`, `module`, … */
  readonly category: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export interface FinishedRun {
  readonly finishedAt: number;
  readonly milliseconds: number;
  readonly outcome:
    "completed" | "degraded" | "cancelled" | "paused" | "failed";
  readonly files: number;
  readonly failed: number;
}

export interface StoreRecords {
  readonly failedFile: RepositoryOf<typeof failedFileRecord>;
  readonly history: RepositoryOf<typeof historyRecord>;
  readonly queue: RepositoryOf<typeof queuedFileRecord>;
  readonly systemState: RepositoryOf<typeof systemStateRecord>;
  readonly watchFolder: RepositoryOf<typeof watchFolderRecord>;
  readonly watchRule: RepositoryOf<typeof watchRuleRecord>;
  readonly metric: RepositoryOf<typeof metricRecord>;
  readonly run: RepositoryOf<typeof runRecord>;
}

export interface RunFile {
  readonly path: string;
  readonly state: FileState;
  readonly milliseconds: number;
  readonly message?: string;
}

/** Exact counts; `contains` edges are not rows and not counted. */
export interface StoreCounts {
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly sites: number;
}

export interface StoreOpening {
  /** Absent: a new, empty database. */
  readonly bytes?: Uint8Array;
  /** The bytes are known to be those that were saved: the costly integrity checks are left out. */
  readonly trusted?: boolean;
  /** The bytes are known not to be those that were saved: whatever SQLite finds, nobody knows what they say. */
  readonly changed?: boolean;
  /** The bytes stand where a save of ours was: whatever they are now, they are no other program's. */
  readonly ours?: boolean;
  /** For messages: which file the database is. */
  readonly location?: string;
  /** For messages of the opening: which file the bytes came from, when it is another one. */
  readonly readFrom?: string;
}

/**
 * One database in memory. Everything is synchronous. Writers must run inside `transaction`; readers may run anywhere
 * and see what was written so far. Not re-entrant: `transaction` inside `transaction` throws.
 */
export interface Store {
  /** A newer version wrote it: every change throws, and this says what to do. */
  readonly newer: CodeweftError | undefined;
  /** Commits when `work` returns, rolls everything back when it throws. Foreign keys are checked at the commit. */
  transaction<T>(work: () => T): T;

  // ── facts: ground rows ──
  /** Replaces a file's rows whole. `encoded` are the bytes of `facts`. Its edges stay until `replaceEdges`; edges of any file to symbols that vanish are gone at once. */
  writeFile(
    record: FileRecord,
    encoded: Uint8Array,
    facts: FileFacts,
  ): WrittenFile;
  /** Its bytes are those that were extracted, though its time is another: facts, edges and revision stay. */
  touchFile(
    fileId: number,
    seen: Pick<FileRecord, "size" | "mtime" | "extractedAt">,
  ): void;
  /** The file could not be extracted: its earlier rows go, the reason stays. Returns the file's id. */
  writeFailedFile(record: FileRecord, error: ErrorForm): number;
  /** Removes the file, its symbols, its edges and all edges to it. Unknown ids are no error. */
  removeFile(fileId: number): void;
  /**
   * Records in `symbol_moved` what vanished since the last call and stands elsewhere now with the same text.
   * Call it once per run, inside a transaction, when all files of the run are written and removed.
   */
  recordMoves(): void;

  // ── derived rows ──
  /**
   * Replaces all edges and unresolved references whose source is in `resolved.file`. `symbolIdOf` maps
   * (file id, definition row) to the symbol's id, -1 when that is no symbol; such edges and candidates are left out.
   * Edges that stay the same keep their ids.
   */
  replaceEdges(
    resolved: ResolvedFile,
    symbolIdOf: (file: number, definition: number) => number,
  ): void;

  // ── bookkeeping ──
  /** Small tables that the conductor keeps. Writing needs an open transaction. */
  readonly records: StoreRecords;
  replaceRoots(roots: readonly WorkspaceRoot[]): void;
  /** Replaces the problems that no file's facts hold (unreadable folders, bad project files). A file's own syntax problems come with `writeFile`. */
  replaceProblems(problems: readonly ProblemRecord[]): void;
  replaceIgnoredFiles(rows: readonly SkippedRow[]): void;
  startRun(startedAt: number): number;
  writeRunFile(run: number, file: RunFile): void;
  finishRun(run: number, result: FinishedRun): void;
  /** Removes runs and history from before this time, in milliseconds since 1970; returns how many rows went. */
  forgetBefore(time: number): number;
  /** Free-form values that belong to the database, e.g. `resolver_version`. */
  writeMeta(name: string, value: string): void;
  readMeta(name: string): string | undefined;
  /** Raises the revision by one and stamps it; returns the new one. Inside a transaction. */
  advanceRevision(committedAt: number): number;
  readonly revision: number;
  /** Milliseconds since 1970; 0 for a database without a commit. */
  readonly committedAt: number;

  // ── the queue: written in bulk, read through `records` ──
  /**
   * Adds files, or replaces what is known of those that wait already. A file that waits since then, or whose state in the
   * queue becomes another one, gets a row of history; `message` says why of the latter. Times in milliseconds since 1970.
   */
  queueFiles(
    files: readonly QueuedFileRecord[],
    at: number,
    message?: string,
  ): void;
  /** Their reading begins. Paths that are not in the queue are no error. */
  beginFiles(paths: readonly string[], at: number): void;
  /** What was begun waits again. */
  putBackFiles(at: number): void;
  /** Those of them that wait get at least this level; their places among others stay. */
  raiseFiles(paths: readonly string[], level: QueueLevel): void;
  /** Whoever takes it says in the history what became of it. The state in which it was; undefined: it was not there. */
  unqueueFile(path: string): QueuedFileRecord["state"] | undefined;
  /** They are not read after all: each goes back to the state that it has, or gets the one that the departure names. */
  leaveQueue(paths: readonly string[], at: number, departure: Departure): void;
  /** Above those of all that wait. */
  nextQueuePosition(): number;

  // ── readers ──
  /** Ordered by path. */
  readFiles(): StoredFile[];
  findFile(path: string): StoredFile | undefined;
  /** Undefined when the file has no facts of the present version. Throws database_damaged when they do not decode. */
  readFacts(fileId: number): FileFacts | undefined;
  /** The same as they were written, and unchecked. */
  readEncodedFacts(fileId: number): Uint8Array | undefined;
  readSymbolIds(fileId: number): Int32Array;
  /** Everything, or the rows of these files; files without facts are in it with no rows. Files in order of path. */
  readGraph(fileIds?: readonly number[]): GraphSlice;
  readRoots(): WorkspaceRoot[];
  readRuns(limit: number): RunRow[];
  readonly reads: DatabaseReads;
  counts(): StoreCounts;
  /** Hex digest of the logical content: equal for equal sources, whatever the history. Leaves out ids, times and runs. */
  digest(): string;

  // ── maintenance ──
  /** Of every path that has rows, to compare two databases by. */
  contentDigests(): ReadonlyMap<string, ContentDigest>;
  /** Of one file; empty for a path without a row. */
  fileContent(path: string): FileContent;
  size(): DatabaseSize;
  /** See `removeOldRows`. Inside a transaction. */
  removeOldRows(time: number): RemovedRows;
  /** Outside of transactions. */
  giveFreePagesBack(): void;
  /** Writes every page anew, in order. Outside of transactions. */
  compact(): void;

  // ── the whole ──
  /**
   * For a first ingest: secondary indexes are dropped and foreign keys are not checked row by row until
   * `finishBulkLoad`. May be committed and exported in between. Outside of transactions.
   */
  startBulkLoad(): void;
  /** Builds the indexes and checks the foreign keys of everything. Throws CodeweftError internal when that fails. */
  finishBulkLoad(): void;
  /** The whole database as a file's bytes. Throws inside a transaction. */
  exportBytes(): Uint8Array;
  close(): void;
}
