// Step 2: a symbol's row holds its key without the path, which was most of the text in the database and of its largest index.
import { DefinitionFlag } from "../../model/symbol.ts";
import type { MigrationStep } from "./step.ts";

/** The key as outside readers see it; equal to `symbolKey` in the model. Needs `file` and `symbol`. */
export const keyExpression =
  "replace(replace(file.path, '%', '%25'), '#', '%23') || '#' || symbol.local_key";

const exported = DefinitionFlag.exported | DefinitionFlag.defaultExport;

export const localKeys: MigrationStep = {
  version: 2,
  title: "symbol keys are stored without their path",
  sql: `
DROP VIEW definition;
DROP INDEX IF EXISTS symbol_key;
DROP INDEX IF EXISTS symbol_file;
ALTER TABLE symbol RENAME COLUMN key TO local_key;
UPDATE symbol SET local_key = substr(local_key, instr(local_key, '#') + 1);
CREATE VIEW definition AS
SELECT
  symbol.id AS symbol_id,
  ${keyExpression} AS key,
  file.path AS path,
  symbol.name AS name,
  symbol.name_line + 1 AS name_line,
  symbol.name_column + 1 AS name_column,
  symbol.qualified_name AS qualified_name,
  symbol_kind.name AS kind,
  symbol.start_line + 1 AS start_line,
  symbol.start_column + 1 AS start_column,
  symbol.end_line + 1 AS end_line,
  symbol.end_column + 1 AS end_column,
  symbol.signature AS signature,
  CASE
    WHEN flags & ${DefinitionFlag.private} THEN 'private'
    WHEN flags & ${DefinitionFlag.protected} THEN 'protected'
    WHEN flags & ${DefinitionFlag.internal} THEN 'internal'
    ELSE 'public'
  END AS visibility,
  file.language AS language,
  (symbol.flags & ${DefinitionFlag.test}) <> 0 AS is_test,
  (symbol.flags & ${exported}) <> 0 AS is_exported
FROM symbol
JOIN file ON file.id = symbol.file_id
JOIN symbol_kind ON symbol_kind.code = symbol.kind;
`,
};
