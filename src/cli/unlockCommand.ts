// `codeweft unlock`: breaks the lock of a writer that is gone for good or hangs.
import type { Command } from "commander";
import { CodeweftError } from "../core/errors.ts";
import { describeOwner, openDatabaseLock } from "../node/databaseLock.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { exists } from "../node/replaceFile.ts";
import { addPlaceFlags } from "./commonFlags.ts";
import type { PlaceFlags } from "./commonFlags.ts";
import type { Terminal } from "./terminal.ts";
import { ingestCommand, openWorkspace } from "./workspace.ts";

export function addUnlockCommand(program: Command, terminal: Terminal): void {
  addPlaceFlags(
    program
      .command("unlock")
      .alias("break-lock")
      .summary("Break the lock of a writer that is gone")
      .description(
        "Takes the writer's lock away from whoever has it. A process that still runs keeps its graph in memory, saves no more and follows what others save.",
      ),
  ).action(async (flags: PlaceFlags) => {
    const place = { root: flags.root, db: flags.db, folder: process.cwd() };
    const workspace = await openWorkspace(place);
    const { database } = workspace;
    if (database === inMemory)
      throw new CodeweftError(
        "invalid_parameters",
        "A database in memory has no lock.",
        { next: "Name a database file with --db." },
      );
    // To look for a lock makes nothing, least of all a folder where there is no database.
    if (!(await exists(`${database}.lock`))) {
      if (!(await exists(database)))
        throw new CodeweftError(
          "not_found",
          `There is no database at ${database}, and no lock.`,
          {
            kept: "Nothing was changed.",
            next: `Name the workspace with --root or the database with --db, or make one: ${ingestCommand(workspace, place)}`,
          },
          { database },
        );
      terminal.print(`Nobody holds the lock of ${database}.`);
      return;
    }
    const lock = openDatabaseLock({ database, program: "codeweft unlock" });
    const owner = await lock.tryAcquire();
    if (owner !== undefined) await lock.break();
    await lock.release();
    terminal.print(
      owner === undefined
        ? `The lock of ${database} was left behind by a process that is gone; it was removed.`
        : `The lock of ${database} was taken from ${describeOwner(owner)}.`,
    );
  });
}
