// Lets people's SQL look into the facts: the view `fact`, one row per row of a file's facts, its cells as JSON.
import type { Database, SqlValue } from "sql.js";
import {
  bindingKinds,
  contextKinds,
  definitionKinds,
  exportKinds,
  exprKinds,
  factsSchema,
  heritageKinds,
  importKinds,
  problemKinds,
  referenceRoles,
  scopeKinds,
} from "../model/facts.ts";
import type { FactsTableName, FileFacts } from "../model/facts.ts";
import { DamagedFacts, decodeFacts } from "../model/factsCodec.ts";

/** What codes mean, by table and column. */
const codes: Readonly<Record<string, readonly string[]>> = {
  "scope.kind": scopeKinds,
  "definition.kind": definitionKinds,
  "definition.contextKind": contextKinds,
  "expr.kind": exprKinds,
  "binding.kind": bindingKinds,
  "import.kind": importKinds,
  "export.kind": exportKinds,
  "heritage.kind": heritageKinds,
  "reference.role": referenceRoles,
  "problem.kind": problemKinds,
};

/** Columns that hold a name, by table and column. */
const named = new Set([
  "definition.name",
  "definition.signature",
  "definition.doc",
  "expr.name",
  "argument.label",
  "import.module",
  "import.imported",
  "import.local",
  "export.name",
  "problem.text",
]);

const tableNames = Object.keys(factsSchema) as FactsTableName[];

/**
 * Adds to a connection of a SQL console the function `facts_of(bytes, table)` and the temporary view
 * `fact (path, fact, row, content)`. Places are zero-based in `content`, as facts have them; cells that are -1 are null.
 */
export function addFactsView(database: Database): void {
  database.create_function("facts_of", (bytes: SqlValue, table: SqlValue) =>
    factsOf(bytes, table),
  );
  const tables = tableNames.map((name) => `('${name}')`).join(", ");
  database.exec(`CREATE TEMP VIEW fact AS
    SELECT file.path AS path, kind.column1 AS fact, item.key AS row, item.value AS content
    FROM main.file
    JOIN main.file_facts ON file_facts.file_id = file.id
    CROSS JOIN (VALUES ${tables}) AS kind
    CROSS JOIN json_each(facts_of(file_facts.bytes, kind.column1)) AS item`);
}

function factsOf(bytes: SqlValue, table: SqlValue): string {
  const name = tableNames.find((known) => known === table);
  if (name === undefined || !(bytes instanceof Uint8Array)) return "[]";
  try {
    return JSON.stringify(rowsOf(decodeFacts(bytes), name));
  } catch (error) {
    // Facts of an older version wait to be extracted again; they are no reason to fail a statement over all files.
    if (error instanceof DamagedFacts) return "[]";
    throw error;
  }
}

function rowsOf(facts: FileFacts, name: FactsTableName): object[] {
  const table = facts[name] as unknown as Readonly<
    Record<string, Int32Array>
  > & { readonly length: number };
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(
      factsSchema[name].map((column) => {
        const cell = table[column]![row]!;
        const place = `${name}.${column}`;
        if (cell === -1) return [column, null];
        if (named.has(place)) return [column, facts.names[cell] ?? null];
        return [column, codes[place]?.[cell] ?? cell];
      }),
    ),
  );
}
