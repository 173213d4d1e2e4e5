// What a host must supply, and what crosses between the engine's threads. Types only: no port has logic here.
import type { WatchPlan, WatchReport } from "./following.ts";
import type { GraphPublication } from "./model/graph.ts";
import type { CancelSignal } from "./cancelSignal.ts";
import type { ErrorForm } from "./errors.ts";
import type { Maintenance } from "./maintenance.ts";
import type { DatabaseReads } from "./reads.ts";
import type {
  Backup,
  RestoreReport,
  SaveReport,
  SnapshotIdentity,
} from "./snapshots.ts";

export type { CancelSignal };

export interface Disposable {
  dispose(): void;
}

/** Milliseconds. `now` is wall time since 1970, `monotonic` never runs backwards. */
export interface Clock {
  now(): number;
  monotonic(): number;
  sleep(milliseconds: number, signal?: CancelSignal): Promise<void>;
}

export type LogLevel = "debug" | "info" | "warn" | "error";
export interface Log {
  write(
    level: LogLevel,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ): void;
}

/** One folder of the workspace. With several roots every path begins with `name`; with one it does not. */
export interface WorkspaceRoot {
  readonly name: string;
  /** Absolute, in the host's own spelling; opaque to core. */
  readonly location: string;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "symlink" | "other";
}

export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

/** Paths are workspace-relative with `/`; '' is the workspace itself. Failures are thrown as the host throws them, with `code` where it has one. */
export interface WorkspaceFiles {
  readonly roots: readonly WorkspaceRoot[];
  readonly caseSensitive: boolean;
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Follows links. */
  stat(path: string): Promise<FileStat>;
  read(path: string): Promise<Uint8Array>;
  /** Where a link leads, workspace-relative; undefined when that is outside the workspace. */
  realPath(path: string): Promise<string | undefined>;
  /**
   * Where `relative` leads from a folder on the disk, workspace-relative; undefined outside the workspace. Reads nothing.
   * With several roots paths alone do not tell: the roots need not stand side by side, nor be named like their folders.
   */
  join(folder: string, relative: string): string | undefined;
}

/** The looks at files that a host has to answer where they are not on the disk of the machine that the engine runs on. */
export type FileLooks = Pick<WorkspaceFiles, "readDirectory" | "stat" | "read">;

/** The bytes that the engine needs from the installation: grammars, queries, language.json, sql-wasm. */
export interface Assets {
  /** `name` is relative to the asset folder, with `/`, e.g. `sql-wasm.wasm`, `grammars/tree-sitter-python.wasm`, `languages/python/language.json`. */
  read(name: string): Promise<Uint8Array>;
  list(folder: string): Promise<readonly string[]>;
}

export interface ExtractionTask {
  readonly path: string;
  readonly language: string;
  /** Files above this size in bytes are skipped by the worker too (they may have grown since the scan). */
  readonly maxFileSize: number;
  /** An empty file is read like any other: in its language it is a module by being there, and may mark a package. */
  readonly keepEmpty?: boolean;
  /** When the file's bytes still have this hash it is not extracted: the outcome is `unchanged`. */
  readonly knownHash?: string;
}

/** What came of one file. A bad file is an outcome, never an exception. */
export type ExtractionOutcome =
  | {
      readonly kind: "extracted";
      readonly path: string;
      /** Encoded FileFacts (see model/factsCodec). */
      readonly facts: Uint8Array;
      /** Hash of the file's bytes, hex. */
      readonly hash: string;
      readonly size: number;
      readonly mtime: number;
      readonly degraded: boolean;
      /** Wall time at which its bytes were read, milliseconds since 1970. */
      readonly readAt: number;
      /** Time in the extractor, and with reading and encoding. */
      readonly parseMilliseconds: number;
      readonly totalMilliseconds: number;
    }
  | {
      readonly kind: "unchanged";
      readonly path: string;
      readonly size: number;
      readonly mtime: number;
    }
  | {
      readonly kind: "skipped";
      readonly path: string;
      readonly reason: SkipReason;
      readonly size: number;
      readonly mtime: number;
      /** Wall time at which it was read, milliseconds since 1970. */
      readonly readAt: number;
    }
  | {
      readonly kind: "failed";
      readonly path: string;
      readonly error: ErrorForm;
    };

export const skipReasons = [
  "ignored",
  "binary",
  "empty",
  "minified",
  "generated",
  "too_large",
  "unsupported",
  "language_disabled",
  "test",
  "symlink",
  "nested_repository",
  "not_a_file",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What the installed extractor can read of the languages that it was asked for. */
export interface ExtractorDescription {
  /** By language, without those that are switched off: facts that were extracted by another version are extracted again. */
  readonly versions: Readonly<Record<string, string>>;
  /** Encoded facts of the declaration sources that describe the languages' standard libraries. */
  readonly builtins: readonly {
    readonly language: string;
    readonly name: string;
    readonly facts: Uint8Array;
  }[];
  /** Languages that are known to be switched off because their rules, their grammar or their queries do not load. */
  readonly problems: readonly {
    readonly language: string;
    readonly message: string;
  }[];
}

/** Extracts files in parallel. A file that kills its worker comes back as failed with code `worker_died`. */
export interface ExtractorPool {
  readonly size: number;
  /** Says how many files are to be read, as far as that is known: as many workers are started. Returns at once. */
  prepare(files: number): void;
  /** Asks one worker. */
  describe(languages: readonly string[]): Promise<ExtractorDescription>;
  extract(task: ExtractionTask): Promise<ExtractionOutcome>;
  /** Ends idle workers and gives their memory back; the next task starts new ones. */
  recycle(): Promise<void>;
  dispose(): Promise<void>;
}

/** What retrying has done since the start, for one operation. What succeeds at once is not counted. */
export interface RetryCount {
  /** Pieces of work that succeeded after at least one failure. */
  readonly recovered: number;
  /** Pieces of work that failed in the end though they were retryable. */
  readonly gaveUp: number;
  /** Attempts beyond the first ones. */
  readonly waits: number;
  /** In all waits. */
  readonly waitedMilliseconds: number;
}

/** Work that the disk failed again and again, so that it is not tried for a while. */
export interface DiskPause {
  readonly work: "saving" | "reading";
  /** In a row. */
  readonly failures: number;
  readonly lastError: ErrorForm;
  /** Milliseconds since 1970: when it was paused, and when it is tried again by itself. */
  readonly since: number;
  readonly probeAt: number;
}

/** How the work with the disk goes, as far as it was last told. */
export interface DiskFigures {
  /** Empty while the disk answers. */
  readonly paused: readonly DiskPause[];
  /** By operation: read, replace, lock, load; those that never failed are absent. */
  readonly retries: Readonly<Record<string, RetryCount>>;
}

/** Who holds the writer's lock. */
export interface LockOwner {
  /** 0 when it is not known yet. */
  readonly pid: number;
  readonly host: string;
  /** Words for people: which program. */
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** One of all processes that use a database writes it. Every method throws CodeweftError lock_failed when the disk refuses. */
export interface WriterLock {
  /** Other processes can reach the database: its writer may be one of them. */
  readonly shared: boolean;
  /** As far as this process knows; `confirm` looks. */
  readonly held: boolean;
  /** Who else has it, as far as one look tells; nothing is taken or made. Never throws. */
  look(): Promise<LockOwner | undefined>;
  /** One try, a stale lock included. Undefined: it is ours; else who has it. */
  tryAcquire(): Promise<LockOwner | undefined>;
  /** Tries for 10 s, then throws CodeweftError lock_held, which names the owner. Throws Cancelled. */
  acquire(signal?: CancelSignal): Promise<void>;
  /** Takes it whoever has it: a person says so. */
  break(): Promise<void>;
  /** Looks whether it is still ours; when not, whoever listens is told. */
  confirm(): Promise<boolean>;
  /** Gives it back, if it is ours. Never throws. */
  release(): Promise<void>;
  onLost(listener: () => void): Disposable;
}

// ── between the engine's threads ─────────────────────────────────────────────────────────────

export type IngestStage = "scan" | "extract" | "resolve" | "save";

export interface IngestProgress {
  readonly stage: IngestStage;
  readonly done: number;
  readonly total: number;
  /** Workspace-relative path being worked on, when there is one. */
  readonly current?: string;
}

export interface IngestOptions {
  /** Limit to these folders or files (workspace-relative); everything when absent. */
  readonly paths?: readonly string[];
  /** Extract again even what has not changed. */
  readonly force?: boolean;
  /** Also files that are left alone because they failed again and again. */
  readonly retry?: boolean;
}

/** What a host says of files that somebody looks at: the one in the active editor, and what else is visible or just changed. */
export type Priority = "urgent" | "high";

export interface IngestSummary {
  /** `paused`: the disk refused file after file. What was not read waits, and a process that stays goes on by itself. */
  readonly outcome: "completed" | "degraded" | "cancelled" | "paused";
  /** Of the last file that the disk refused, when it was paused. */
  readonly readError?: ErrorForm;
  readonly revision: number;
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  /** Files extracted in this run. */
  readonly extracted: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of the whole index: source files left out for another reason than ignore rules; files that failed; files that are only partly read. */
  readonly skipped: number;
  readonly failed: number;
  readonly degraded: number;
  /** Files that wait in the queue: what a cancelled run did not come to, and what is tried again later. */
  readonly pending: number;
  /** Bytes of source that were parsed in this run. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Wall milliseconds per phase: scan, extract, write, resolve, store, publish, save; parse is the sum over workers. */
  readonly phases: Readonly<Record<string, number>>;
  readonly saved: SaveReport | undefined;
  /** Why it could not be saved; the graph is usable in memory. */
  readonly saveError: ErrorForm | undefined;
}

export interface UpdateSummary {
  readonly revision: number;
  readonly changed: number;
  readonly removed: number;
  /** Files whose edges were derived again. */
  readonly resolved: number;
  readonly milliseconds: number;
}

export type IndexState = "empty" | "loading" | "ready" | "indexing" | "failed";

export type IndexerEvent =
  | { readonly kind: "published"; readonly publication: GraphPublication }
  | { readonly kind: "progress"; readonly progress: IngestProgress }
  | {
      readonly kind: "state";
      readonly state: IndexState;
      readonly dirty: boolean;
      readonly saved: SaveReport | undefined;
      /** What the sidecar says of the file that was loaded. */
      readonly loadedAs?: SnapshotIdentity;
      /** Who writes the database, when it is another process. */
      readonly writer: LockOwner | undefined;
      /** Why nobody here can write it: the disk refuses the lock, or it is another program's file. */
      readonly unwritable?: ErrorForm;
      /** Why the graph can be looked at and not changed: a newer version wrote the database. */
      readonly readOnly: ErrorForm | undefined;
      /** Why the database may not be touched, and nothing can be asked. */
      readonly refused: ErrorForm | undefined;
      readonly disk: DiskFigures;
    }
  /** Something that a person should be told, e.g. that a damaged database was moved aside. */
  | {
      readonly kind: "notice";
      readonly level: "info" | "warning" | "error";
      readonly error: ErrorForm;
    };

export interface OpenedIndex {
  readonly state: IndexState;
  readonly files: number;
  /** Why the database may not be touched: it is another program's, or a newer version's. State is `failed` then. */
  readonly refused: ErrorForm | undefined;
  /** What was kept back: the graph of the file with this stamp. */
  readonly keptBack?: string;
}

/** A saved file as it stood there, whoever vouches for it. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** As `LoadedSnapshot` has it. */
  readonly stamp: string;
}

export interface OpenOptions {
  /** The caller reads the saved file, too: a graph that is shown as it was saved need not be published. See `publishAll`. */
  readonly keepBack: boolean;
}

/** The indexer: owns the database, the resolver and saving. In a worker in production, in-process in tests. */
export interface Indexer {
  readonly reads: DatabaseReads;
  readonly maintenance: Maintenance;
  onEvent(listener: (event: IndexerEvent) => void): Disposable;
  /** Loads the saved database, if any, publishes it and resolves to the state it is in. */
  open(options?: OpenOptions): Promise<OpenedIndex>;
  /** Publishes the whole graph as it stands now, if there is one: for who cannot do with what was kept back. */
  publishAll(): Promise<void>;
  ingest(options: IngestOptions, signal?: CancelSignal): Promise<IngestSummary>;
  /** Files that may have changed, appeared or gone; folders mean all below them. Unchanged ones cost a stat. */
  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary>;
  /** Compares the workspace with the database and updates what differs. */
  reconcile(signal?: CancelSignal): Promise<UpdateSummary>;
  /**
   * Reads what waits in the queue, what is not due yet included; where the first ingest did not come to its end, the rest of
   * the workspace. Cancelling is an outcome of the summary.
   */
  processPending(signal?: CancelSignal): Promise<IngestSummary>;
  /**
   * Nothing waits any more; how many files did. They stay as they were last read, and are found again by the next ingest or
   * comparison with the workspace.
   */
  clearQueue(): Promise<number>;
  /**
   * From now on these files, and no others, have this level: they are read before what is lower, also in the run in
   * progress. Nothing is read on account of it.
   */
  prioritise(paths: readonly string[], level: Priority): Promise<void>;
  save(): Promise<SaveReport | undefined>;
  /** Earlier saves that are kept, the newest first. */
  backups(): Promise<readonly Backup[]>;
  /**
   * Puts a backup in the place of the database and publishes it; the file that stood there is kept as a backup. What changed
   * in the workspace since is not looked for. Throws CodeweftError, and nothing is changed then.
   */
  restore(id: string): Promise<RestoreReport>;
  /** Forgets what is in memory, saved or not, and loads the file again. */
  reload(): Promise<OpenedIndex>;
  /** Takes the writer's lock whoever has it: a person says so. */
  breakLock(): Promise<void>;
  /** Remembers which folders the host follows, all of them, and how well. Does nothing where another process writes. */
  recordWatch(folders: readonly WatchReport[]): Promise<void>;
  /** Replaces what is to be followed. Throws as `ingest` does where the database cannot be changed. */
  planWatch(plan: WatchPlan): Promise<void>;
  /** Writes the database to another file; what is not saved stays unsaved. Throws `not_found` when the graph is empty. */
  saveCopy(location: string): Promise<SaveReport>;
  /** The whole database as it stands, for SQL workers and exports; in the middle of an ingest with what is committed so far. */
  exportBytes(): Promise<Uint8Array>;
  dispose(): Promise<void>;
}

/** Runs one statement on a copy of the published bytes in a thread of its own that a timeout or Cancel ends. */
export interface SqlRunner {
  run(
    request: {
      readonly text: string;
      readonly parameters: readonly (string | number | null)[];
      readonly limit: number;
      readonly timeout: number;
    },
    signal?: CancelSignal,
  ): Promise<SqlResult>;
  dispose(): Promise<void>;
}
export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly truncated: boolean;
}

/** Source text as it stands on the disk. Lines are zero-based, `to` is exclusive. `stale`: it is not what was indexed. */
export interface Sources {
  /** Lines `from` … `to` - 1, zero-based, without line breaks; fewer where the file ends before. Throws when it cannot be read. */
  lines(
    path: string,
    from: number,
    to: number,
  ): Promise<{ readonly lines: readonly string[]; readonly stale: boolean }>;
}

/** What version control knows. Paths are workspace-relative; what lies outside of the workspace is left out. */
export interface Git {
  /**
   * `range`: `worktree` (what is not committed yet), `A` (since that commit), `A..B` or `A...B`. Throws git_unavailable where
   * there is no git or no repository, invalid_parameters for an unknown commit, git_failed, Cancelled.
   */
  changes(range: string, signal?: CancelSignal): Promise<GitChanges>;
  /** At most so many commits back from HEAD, the newest first, without merges. Throws as `changes` does. */
  log(commits: number, signal?: CancelSignal): Promise<readonly GitCommit[]>;
}

export interface GitChanges {
  /** Hashes; undefined for a repository without a commit, and for the working tree. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** In path order. */
  readonly files: readonly GitFileChange[];
}

export interface GitFileChange {
  /** On the new side; on the old one where it was deleted. */
  readonly path: string;
  /** Where it was before, when it was renamed or copied. */
  readonly before?: string;
  readonly status: "added" | "modified" | "deleted" | "renamed" | "copied";
  readonly content: "text" | "binary" | "submodule";
  /** Lines of the new side, 1-based, both included, in order; what was only removed counts at the line before it. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** The file on the disk is not that of the new side: its lines may be others. */
  readonly moved: boolean;
}

export interface GitCommit {
  readonly hash: string;
  /** When it was committed, milliseconds since 1970. */
  readonly at: number;
  /** By the names that the files have now; those that were deleted since by their last ones. */
  readonly files: readonly {
    readonly path: string;
    /** Lines; undefined for binary files. */
    readonly added: number | undefined;
    readonly removed: number | undefined;
  }[];
}

/** Counts tokens as a language model's encoding does. */
export interface Tokenizer {
  /** The encoding's name, for example `o200k_base`. */
  readonly encoding: string;
  /** Loads the encoding when it is first asked. Special tokens in a text count as the text that they are. */
  count(text: string): Promise<number>;
}
