// What the upkeep of a database is asked for and what came of it: compacting, verifying, cleaning up. Types only.
import type { CancelSignal } from "./cancelSignal.ts";
import type { ErrorForm } from "./errors.ts";
import type { SaveReport } from "./snapshots.ts";

/** Every method changes the database in its turn and throws CodeweftError lock_held when another process writes it. */
export interface Maintenance {
  /** Gives free pages back and puts the rest in order. Throws `not_found` when there is no graph. */
  compact(): Promise<CompactReport>;
  /**
   * Catches up with the workspace, reads files of it anew into a database of its own and compares. Throws Cancelled: what was
   * caught up until then is kept, nothing else is changed. Throws `not_found` when there is no graph.
   */
  verify(options: VerifyOptions, signal?: CancelSignal): Promise<VerifyReport>;
  /** Forgets old history and runs, removes rows that nothing leads to, and gives free pages back. */
  cleanUp(options: CleanUpOptions): Promise<CleanUpReport>;
}

/** What was written to the disk afterwards, when something was to be written and could be. */
interface Saved {
  readonly saved: SaveReport | undefined;
  /** Why it could not be saved; what was done stands in memory. */
  readonly saveError: ErrorForm | undefined;
  readonly milliseconds: number;
}

export interface CompactReport extends Saved {
  /** Bytes of the database. */
  readonly before: number;
  readonly after: number;
}

export interface VerifyOptions {
  /** So many files, chosen at random, without their edges; everything when absent or when there are no more than that. */
  readonly sample?: number;
  /** What differs is read again, and all edges are derived again. */
  readonly repair?: boolean;
}

/** The tables of what is compared, file by file. */
export const contentParts = [
  "file",
  "facts",
  "symbols",
  "imports",
  "problems",
  "skipped",
  "edges",
  "unresolved",
] as const;
export type ContentPart = (typeof contentParts)[number];

/** How the database differs from what stands in one file. */
export interface Drift {
  /** Workspace-relative; '' for what belongs to no file. */
  readonly path: string;
  /** missing: the database has no row of the file; extra: it should have none. */
  readonly kind: "missing" | "extra" | "differs";
  readonly parts: readonly ContentPart[];
  /** A few of the rows that differ, in words. */
  readonly details: readonly string[];
}

export interface VerifyReport extends Saved {
  /** Files in the database, and how many of them were compared. */
  readonly files: number;
  readonly checked: number;
  /** Files that had changed in the workspace since the last update, and were read or removed before the comparison. */
  readonly caughtUp: number;
  /** Edges were compared too. */
  readonly edgesCompared: boolean;
  /** By path. */
  readonly drift: readonly Drift[];
  /** Files that could not be read now, and files that changed meanwhile: they were not compared. By path. */
  readonly unreadable: readonly string[];
  readonly changedMeanwhile: readonly string[];
  /** What still differs after the repair; absent when none was asked for or needed. */
  readonly left?: readonly Drift[];
}

export interface CleanUpOptions {
  /** Milliseconds for which history and runs are kept; the setting unless told. */
  readonly keep?: number;
}

export interface CleanUpReport extends Saved {
  /** Rows that went. */
  readonly runs: number;
  readonly history: number;
  /** Figures of a day. */
  readonly figures: number;
  readonly orphans: number;
  /** Bytes of the database. */
  readonly before: number;
  readonly after: number;
}
