// All small tables. A new one is a description here and a step in migrations; one test holds every description to its contract.
import type { ErrorClass } from "../../reliability/classify.ts";
import type { FileState } from "../store.ts";
import {
  flag,
  integer,
  oneOf,
  oneOfNumbers,
  optional,
  real,
  text,
} from "./columns.ts";
import { recordType } from "./recordType.ts";
import type { RecordOf } from "./recordType.ts";

export const metaRecord = recordType("meta", { name: text, value: text }, [
  "name",
]);

export const rootRecord = recordType(
  "root",
  { id: integer, name: text, location: text },
  ["id"],
  { numbered: true },
);

export type RunOutcome =
  | "running"
  | "completed"
  | "degraded"
  | "cancelled"
  | "paused"
  | "failed"
  | "interrupted";

/** Times are milliseconds since 1970. */
export const runRecord = recordType(
  "ingest_run",
  {
    id: integer,
    startedAt: real,
    finishedAt: optional(real),
    milliseconds: optional(real),
    outcome: oneOf<RunOutcome>(),
    files: integer,
    failed: integer,
  },
  ["id"],
  { numbered: true },
);

export const runFileRecord = recordType(
  "ingest_run_file",
  {
    runId: integer,
    path: text,
    state: oneOf<FileState>(),
    milliseconds: real,
    message: optional(text),
  },
  ["runId", "path"],
);

/** One row for each time that the state of a file changed. `milliseconds`: how long it waited or was read before; it ended at `at`. */
export const historyRecord = recordType(
  "processing_history",
  {
    id: integer,
    path: text,
    fromState: optional(oneOf<FileState>()),
    toState: oneOf<FileState | "gone">(),
    at: real,
    milliseconds: real,
    message: optional(text),
  },
  ["id"],
  { numbered: true },
);

/** A file that could not be read the last time that it was tried. */
export const failedFileRecord = recordType(
  "failed_file",
  {
    path: text,
    /** In a row. */
    attempts: integer,
    errorClass: oneOf<ErrorClass>(),
    /** Of the error that a person is told. */
    code: text,
    message: text,
    firstAt: real,
    lastAt: real,
    /** It failed so often that it is left alone until it changes or a person asks. */
    quarantined: flag,
  },
  ["path"],
);
export type FailedFileRecord = RecordOf<typeof failedFileRecord.columns>;

/** From low to urgent; what is higher is read first. */
export const queueLevels = { low: 1, normal: 2, high: 3, urgent: 4 } as const;
export type QueueLevel = (typeof queueLevels)[keyof typeof queueLevels];

/** A file that waits to be read, or is being read. Of one level the lowest position is the next. */
export const queuedFileRecord = recordType(
  "processing_queue",
  {
    path: text,
    level: oneOfNumbers<QueueLevel>(),
    position: integer,
    state: oneOf<Extract<FileState, "pending" | "processing">>(),
    queuedAt: real,
    /** It is left alone until then. Times are milliseconds since 1970. */
    notBefore: real,
    /** How often it was tried in vain: its reading failed, or the program ended meanwhile. */
    attempts: integer,
    /** Why it waits: `new`, `changed`, `retry`, `interrupted`, … */
    reason: text,
  },
  ["path"],
);
export type QueuedFileRecord = RecordOf<typeof queuedFileRecord.columns>;

/** What the program remembers about itself from one start to the next: how it ended, when it last tidied up, … */
export const systemStateRecord = recordType(
  "system_state",
  { name: text, value: text, changedAt: real },
  ["name"],
);

/** A folder whose changes are followed; '' is the whole workspace. */
export const watchFolderRecord = recordType(
  "watch_folder",
  {
    path: text,
    /** The watcher's own word. */
    state: text,
    /** When it began to be watched. */
    since: real,
    /** When its state last changed. */
    changedAt: real,
    /** In a row. */
    errors: integer,
    /** Of the last error. */
    message: optional(text),
    /** Changes that were heard of since the watcher began. */
    events: integer,
    lastEventAt: optional(real),
  },
  ["path"],
);
export type WatchFolderRecord = RecordOf<typeof watchFolderRecord.columns>;

/** A folder that is to be followed; where there is none, all of the workspace is. `patterns` is a JSON list of globs. */
export const watchRuleRecord = recordType(
  "watch_rule",
  { path: text, patterns: text, recursive: flag, debounce: optional(real) },
  ["path"],
);

/**
 * What was counted on one day, `YYYY-MM-DD` in UTC: so many values (`count`), what they add up to, the smallest and the
 * largest. `label` tells the kinds of one name apart, such as the states in which files ended; '' where there are none.
 */
export const metricRecord = recordType(
  "metric",
  {
    day: text,
    name: text,
    label: text,
    count: integer,
    sum: real,
    least: real,
    most: real,
  },
  ["day", "name", "label"],
);
export type MetricRecord = RecordOf<typeof metricRecord.columns>;

export const recordTypes = [
  metaRecord,
  rootRecord,
  runRecord,
  runFileRecord,
  historyRecord,
  failedFileRecord,
  queuedFileRecord,
  systemStateRecord,
  watchFolderRecord,
  watchRuleRecord,
  metricRecord,
] as const;
