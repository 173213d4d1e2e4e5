// Step 5: what functions cost to test and to follow, beside each symbol that has a body.
import { DefinitionFlag } from "../../model/symbol.ts";
import { keyExpression } from "./localKeys.ts";
import type { MigrationStep } from "./step.ts";

const exported = DefinitionFlag.exported | DefinitionFlag.defaultExport;

/** NULL for what is no function, or has no body; facts of earlier versions are read again and bring the numbers. */
export const complexity: MigrationStep = {
  version: 5,
  additive: true,
  title: "the complexity of functions",
  sql: `
ALTER TABLE symbol ADD COLUMN cyclomatic INTEGER;
ALTER TABLE symbol ADD COLUMN cognitive INTEGER;
ALTER TABLE symbol ADD COLUMN nesting INTEGER;
ALTER TABLE symbol ADD COLUMN parameters INTEGER;
DROP VIEW definition;
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
  (symbol.flags & ${exported}) <> 0 AS is_exported,
  symbol.cyclomatic AS cyclomatic,
  symbol.cognitive AS cognitive,
  symbol.nesting AS nesting,
  symbol.parameters AS parameters,
  symbol.end_line - symbol.start_line + 1 AS lines
FROM symbol
JOIN file ON file.id = symbol.file_id
JOIN symbol_kind ON symbol_kind.code = symbol.kind;
`,
};
