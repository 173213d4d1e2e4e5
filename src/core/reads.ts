// What the indexer's thread answers from the database: questions and their rows.
import type { WatchPlan } from "./following.ts";

/** Reads of the database that the reader thread cannot answer from the graph. Plain data, JSON-safe. */
export interface DatabaseReads {
  problems(filter: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly rows: readonly ProblemRow[] }>;
  unresolved(filter: {
    /** Only of these files. */
    readonly paths?: readonly string[];
    readonly fromIds?: readonly number[];
    /** Only what would be edges of these kinds. */
    readonly kinds?: readonly string[];
    /** Only what leads nowhere for one of these reasons. */
    readonly reasons?: readonly string[];
    /** Only in files of these languages. */
    readonly languages?: readonly string[];
    readonly limit: number;
    readonly offset: number;
  }): Promise<{
    readonly total: number;
    readonly rows: readonly UnresolvedRow[];
  }>;
  /** Every text of a reference that leads nowhere or to several definitions, each once. */
  unresolvedTexts(): Promise<readonly string[]>;
  skipped(filter: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly rows: readonly SkippedRow[] }>;
  /** What became of every file that a language reads, by path; those left out have rows in `skipped` instead. */
  fileStates(): Promise<readonly FileStateRow[]>;
  /** Files that failed the last time that they were tried, by path. */
  failures(filter: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly rows: readonly FailureRow[] }>;
  /** What the host last said of the folders that it follows, by path. */
  watchedFolders(): Promise<readonly WatchedFolderRow[]>;
  /** What is to be followed; all of the workspace where nobody said anything. */
  watchPlan(): Promise<WatchPlan>;
  /**
   * When it was decided what becomes of files, the latest first; of this file, of all when undefined. `steps`: also when they
   * began to wait and to be read.
   */
  history(filter: {
    readonly path?: string;
    readonly steps: boolean;
    readonly limit: number;
    readonly offset: number;
  }): Promise<{
    readonly total: number;
    readonly rows: readonly TransitionRow[];
  }>;
  /** What waits to be read, from the next to the last, and what the queue is like as a whole. */
  queue(page: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<QueueFigures>;
  storage(): Promise<StorageFigures>;
  /** What was counted by the day, the latest day first: `file` by end state, `run` by outcome, `phase` by name; milliseconds. */
  metrics(): Promise<readonly MetricRow[]>;
  runs(limit: number): Promise<readonly RunRow[]>;
  /** What became of the files of one run: failed ones first, then those that took longest. */
  runFiles(filter: {
    readonly run: number;
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly rows: readonly RunFileRow[] }>;
  /** What the index knows of a file's bytes; undefined for files that are not in it. `hash` is hex. */
  fileIdentity(path: string): Promise<
    | {
        readonly hash: string;
        readonly size: number;
        readonly mtime: number;
      }
    | undefined
  >;
  /** Doc comment of a symbol, if it has one. */
  doc(symbolId: number): Promise<string | undefined>;
  /** Reference counts by folder, language, resolution and reason; of these files, of all when undefined. */
  resolutionCounts(
    paths: readonly string[] | undefined,
  ): Promise<readonly ResolutionCount[]>;
}

export interface ProblemRow {
  readonly category: string;
  readonly path: string | undefined;
  /** 1-based; undefined when the problem has no place. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly message: string;
}
export interface UnresolvedRow {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly reason: string;
  readonly fromId: number;
  readonly candidates: readonly number[];
}
export interface SkippedRow {
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}
export interface FailureRow {
  readonly path: string;
  /** In a row. */
  readonly attempts: number;
  /** `retryable`: it may pass by itself. */
  readonly errorClass: "retryable" | "permanent";
  readonly code: string;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** It failed so often that it is left alone until it changes or a person asks. */
  readonly quarantined: boolean;
}
export interface WatchedFolderRow {
  /** '' is the whole workspace. */
  readonly path: string;
  readonly state: string;
  /** Milliseconds since 1970: when it was first watched, and when its state last changed. */
  readonly since: number;
  readonly changedAt: number;
  /** In a row. */
  readonly errors: number;
  readonly message: string | undefined;
  /** Changes that were heard of since the watcher began, and when the last one was: milliseconds since 1970. */
  readonly events: number;
  readonly lastEventAt: number | undefined;
}
export interface TransitionRow {
  readonly path: string;
  /** Undefined: it was not in the index. */
  readonly fromState: string | undefined;
  readonly toState: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
  readonly message: string | undefined;
}
export interface QueueRow {
  readonly path: string;
  /** 4 urgent, 3 high, 2 normal, 1 low. */
  readonly level: number;
  readonly state: "pending" | "processing";
  /** Milliseconds since 1970. */
  readonly queuedAt: number;
  /** It is left alone until then. */
  readonly notBefore: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
  /** Why it waits: `new`, `changed`, `again`, `retry`, `interrupted`. */
  readonly reason: string;
}
export interface QueueFigures {
  readonly total: number;
  readonly rows: readonly QueueRow[];
  /** Files by level, the highest first; levels without files are left out. */
  readonly levels: readonly {
    readonly level: number;
    readonly count: number;
  }[];
  /** Of all, those that are being read. */
  readonly processing: number;
  /** When the one that waits longest was queued; undefined where none waits. */
  readonly oldest: number | undefined;
  /** Milliseconds that the phases of runs took on the last day with one. */
  readonly phases: readonly {
    readonly phase: string;
    readonly milliseconds: number;
  }[];
}
export interface MetricRow {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  readonly name: string;
  readonly label: string;
  /** How many values, what they add up to, the smallest and the largest. */
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}
export interface FileStateRow {
  readonly path: string;
  readonly language: string;
  readonly state: string;
}
export interface StorageFigures {
  readonly location: string | undefined;
  readonly bytes: number;
  readonly pages: number;
  readonly freePages: number;
  readonly schemaVersion: number;
  readonly rows: Readonly<Record<string, number>>;
}
export interface RunRow {
  readonly id: number;
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly outcome: string;
  readonly files: number;
  readonly failed: number;
}
export interface RunFileRow {
  readonly path: string;
  readonly state: string;
  readonly milliseconds: number;
  readonly message: string | undefined;
}
export interface ResolutionCount {
  /** The folder that the files stand in directly; '' is the workspace itself. */
  readonly folder: string;
  readonly language: string;
  readonly resolution: string;
  readonly reason: string;
  readonly count: number;
}
