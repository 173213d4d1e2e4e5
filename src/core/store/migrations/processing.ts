// Step 3: what became of each file over time, and which files fail again and again.
import type { MigrationStep } from "./step.ts";

export const processing: MigrationStep = {
  version: 3,
  additive: true,
  title: "the history of processing and the registry of failed files",
  sql: `
CREATE TABLE processing_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  at REAL NOT NULL,
  milliseconds REAL NOT NULL,
  message TEXT
) STRICT;
CREATE INDEX processing_history_path ON processing_history (path, id);

CREATE TABLE failed_file (
  path TEXT PRIMARY KEY,
  attempts INTEGER NOT NULL CHECK (attempts > 0),
  error_class TEXT NOT NULL CHECK (error_class IN ('retryable', 'permanent')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  first_at REAL NOT NULL,
  last_at REAL NOT NULL,
  quarantined INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
