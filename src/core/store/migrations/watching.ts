// Step 6: what of the workspace is to be followed, and what was heard of the folders that are.
import type { MigrationStep } from "./step.ts";

export const watching: MigrationStep = {
  version: 6,
  additive: true,
  title: "what is followed, and what was heard of it",
  sql: `
CREATE TABLE watch_rule (
  path TEXT PRIMARY KEY,
  patterns TEXT NOT NULL,
  recursive INTEGER NOT NULL CHECK (recursive IN (0, 1)),
  debounce REAL CHECK (debounce >= 0)
) STRICT, WITHOUT ROWID;

ALTER TABLE watch_folder ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watch_folder ADD COLUMN last_event_at REAL;
`,
};
