// Brings a database to the present schema, one numbered step at a time.
import { CodeweftError } from "../errors.ts";
import type { MigrationStep } from "./migrations/step.ts";
import { migrationSteps } from "./migrations/steps.ts";
import type { Connection } from "./sqlite.ts";

/** Tables whose rows no step may lose. */
const countedTables = ["file", "symbol", "edge", "edge_site"] as const;

/**
 * Runs the steps above `user_version`, each in one transaction with row counts compared before and after.
 * Returns the versions that were reached. Throws CodeweftError internal when a step would lose rows; it is undone then.
 */
export function migrate(
  connection: Connection,
  steps: readonly MigrationStep[] = migrationSteps,
): number[] {
  const reached: number[] = [];
  for (const step of steps) {
    if (step.version <= connection.number("PRAGMA user_version")) continue;
    connection.execute("BEGIN IMMEDIATE");
    try {
      const before = countRows(connection);
      connection.execute(step.sql);
      const after = countRows(connection);
      for (const [table, rows] of before)
        if (after.get(table) !== rows)
          throw new CodeweftError(
            "internal",
            `The change of the database to schema ${step.version} (${step.title}) would lose rows of ${table}.`,
            { kept: "The database stands as it was." },
          );
      connection.execute(`PRAGMA user_version=${step.version}`);
      connection.execute("COMMIT");
    } catch (error) {
      connection.execute("ROLLBACK");
      throw error;
    }
    reached.push(step.version);
  }
  return reached;
}

function countRows(connection: Connection): Map<string, number> {
  const counts = new Map<string, number>();
  const names = connection.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  );
  const present = new Set(names.map((row) => row[0]));
  for (const table of countedTables)
    if (present.has(table))
      counts.set(table, connection.number(`SELECT count(*) FROM ${table}`));
  return counts;
}
