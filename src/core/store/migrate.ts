// Brings a database to the present schema, one numbered step at a time.
import { CodeweftError } from "../errors.ts";
import type { MigrationStep } from "./migrations/step.ts";
import {
  migrationSteps,
  readableBy,
  readableByName,
} from "./migrations/steps.ts";
import type { Connection } from "./sqlite.ts";

/**
 * Runs the steps above `user_version`, each in one transaction with the rows of every table counted before and after.
 * Returns the versions that were reached. Throws CodeweftError migration_failed when a step fails or would lose or invent
 * rows, and database_damaged; the step is undone then. `name`: the file, for the message.
 */
export function migrate(
  connection: Connection,
  steps: readonly MigrationStep[] = migrationSteps,
  name = "The database",
): number[] {
  const reached: number[] = [];
  for (const step of steps) {
    if (step.version <= connection.number("PRAGMA user_version")) continue;
    try {
      take(connection, step, readableBy(step, steps));
    } catch (error) {
      throw explain(error, step, name);
    }
    reached.push(step.version);
  }
  return reached;
}

function take(
  connection: Connection,
  step: MigrationStep,
  readable: number,
): void {
  connection.execute("BEGIN IMMEDIATE");
  try {
    const before = countRows(connection);
    connection.execute(step.sql);
    const after = countRows(connection);
    for (const [table, rows] of before) {
      if (step.changes?.includes(table) === true) continue;
      const now = after.get(table);
      if (now !== rows)
        throw new Error(
          `${table} would have ${now === undefined ? "gone" : `${now} rows`} instead of ${rows}`,
        );
    }
    connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", [
      readableByName,
      String(readable),
    ]);
    connection.execute(`PRAGMA user_version=${step.version}`);
    connection.execute("COMMIT");
  } catch (error) {
    try {
      connection.execute("ROLLBACK");
    } catch {
      // Some errors end the transaction by themselves; the first error is the one to tell.
    }
    throw error;
  }
}

function explain(
  error: unknown,
  { version, title }: MigrationStep,
  name: string,
): CodeweftError {
  if (error instanceof CodeweftError && error.code === "database_damaged")
    return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new CodeweftError(
    "migration_failed",
    `${name} could not be brought to schema ${version} (${title}): ${reason.replace(/\.$/, "")}.`,
    {
      kept: "The file was not changed: it stands as the earlier version wrote it.",
      next: "Report this. To go on meanwhile, move the file away: the graph is built anew from the sources.",
    },
    { version },
  );
}

/** Of every table of ours. */
function countRows(connection: Connection): Map<string, number> {
  const names = connection.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(
    names.map(([name]) => [
      String(name),
      connection.number(`SELECT count(*) FROM "${String(name)}"`),
    ]),
  );
}
