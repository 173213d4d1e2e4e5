// All small tables. A new one is a description here and a step in migrations; one test holds every description to its contract.
import type { ErrorClass } from "../../reliability/classify.ts";
import type { FileState } from "../store.ts";
import { flag, integer, oneOf, optional, real, text } from "./columns.ts";
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
  "running" | "completed" | "degraded" | "cancelled" | "failed";

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

/** One row for each time that a file's state was decided. `milliseconds`: how long that took; it ended at `at`. */
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

export const recordTypes = [
  metaRecord,
  rootRecord,
  runRecord,
  runFileRecord,
  historyRecord,
  failedFileRecord,
] as const;
