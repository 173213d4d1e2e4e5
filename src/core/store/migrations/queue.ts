// Step 4: what waits to be read, what the program knows of itself, which folders are watched, and figures by the day.
import type { MigrationStep } from "./step.ts";

export const queue: MigrationStep = {
  version: 4,
  additive: true,
  title:
    "the queue of files, the state of the program, watched folders and figures by day",
  sql: `
CREATE TABLE processing_queue (
  path TEXT PRIMARY KEY,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'processing')),
  queued_at REAL NOT NULL,
  not_before REAL NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE system_state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  changed_at REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_folder (
  path TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  since REAL NOT NULL,
  changed_at REAL NOT NULL,
  errors INTEGER NOT NULL CHECK (errors >= 0),
  message TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE metric (
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  least REAL NOT NULL,
  most REAL NOT NULL,
  PRIMARY KEY (day, name, label)
) STRICT, WITHOUT ROWID;
`,
};
