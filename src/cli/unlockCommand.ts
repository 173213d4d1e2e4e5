// `codeweft unlock`: breaks the lock of a writer that is gone for good or hangs.
import type { Command } from "commander";
import { CodeweftError } from "../core/errors.ts";
import { describeOwner, openDatabaseLock } from "../node/databaseLock.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { addPlaceFlags } from "./commonFlags.ts";
import type { PlaceFlags } from "./commonFlags.ts";
import type { Terminal } from "./terminal.ts";
import { openWorkspace } from "./workspace.ts";

export function addUnlockCommand(program: Command, terminal: Terminal): void {
  addPlaceFlags(
    program
      .command("unlock")
      .summary("Break the lock of a writer that is gone")
      .description(
        "Takes the writer's lock away from whoever has it. A process that still runs keeps its graph in memory, saves no more and follows what others save.",
      ),
  ).action(async (flags: PlaceFlags) => {
    const { database } = await openWorkspace({
      root: flags.root,
      db: flags.db,
      folder: process.cwd(),
    });
    if (database === inMemory)
      throw new CodeweftError(
        "invalid_parameters",
        "A database in memory has no lock.",
        { next: "Name a database file with --db." },
      );
    const lock = openDatabaseLock({ database, program: "codeweft unlock" });
    const owner = await lock.tryAcquire();
    if (owner !== undefined) await lock.break();
    await lock.release();
    terminal.print(
      owner === undefined
        ? `Nobody held the lock of ${database}.`
        : `The lock of ${database} was taken from ${describeOwner(owner)}.`,
    );
  });
}
