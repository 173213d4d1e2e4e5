// What of a workspace is to be followed, and how well that goes.

/** How well the host follows the changes of one folder. */
export interface WatchReport {
  /** Workspace-relative; '' is the whole workspace. */
  readonly path: string;
  /** The host's own word: watching, degraded, backing_off, disabled, off. */
  readonly state: string;
  /** In a row. */
  readonly errors: number;
  /** What is wrong, for people. */
  readonly message: string | undefined;
  /** Changes that were heard of since the watcher began, and when the last one was: milliseconds since 1970. */
  readonly events: number;
  readonly lastEventAt: number | undefined;
}

/** A folder that is to be followed. */
export interface WatchRule {
  /** Workspace-relative; '' is the whole workspace. */
  readonly path: string;
  /** Globs over paths below the folder; one without a slash is about names at any depth. Empty: every file. */
  readonly patterns: readonly string[];
  /** Also what stands in folders below. */
  readonly recursive: boolean;
  /** Milliseconds without a change until one is taken over; undefined: as the host does by itself. */
  readonly debounce: number | undefined;
}

/** What of the workspace is to be followed by whoever follows it, whatever the host's own settings say besides. */
export interface WatchPlan {
  readonly on: boolean;
  /** By path; empty: all of the workspace. */
  readonly rules: readonly WatchRule[];
}
