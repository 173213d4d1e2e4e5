// Action: puts a backup in the place of the database.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import type { Backup } from "../snapshots.ts";
import { defineAction } from "./action.ts";

/** By its number, or `latest`: the newest that is not damaged. */
export function findBackup(
  backups: readonly Backup[],
  wanted: string,
): Backup | undefined {
  return backups.find(({ id, state }) =>
    wanted === "latest" ? state !== "damaged" : id === wanted,
  );
}

export const restoreBackup = defineAction({
  id: "restoreBackup",
  title: "Bring a backup back",
  description:
    "Puts a backup in the place of the database; what stood there is kept as a backup too. What changed in the workspace since is read by the next ingest.",
  parameters: z.object({
    backup: z
      .string()
      .min(1)
      .describe("Number of the backup, or `latest` for the newest usable one"),
  }),
  positional: ["backup"],
  example: { backup: "latest" },
  destructive: true,
  idempotent: false,
  run: async ({ engine }, { backup: wanted }) => {
    const backups = await engine.backups();
    const found = findBackup(backups, wanted);
    if (found === undefined)
      throw new CodeweftError(
        "not_found",
        backups.length === 0
          ? "There are no backups of this database."
          : `There is no ${wanted === "latest" ? "usable backup" : `backup ${JSON.stringify(wanted)}`}.`,
        {
          kept: "Nothing was changed.",
          next:
            backups.length === 0
              ? "The graph can always be built from the sources: ingest."
              : `The backups are: ${backups.map(({ id }) => id).join(", ")}.`,
        },
        { backup: wanted, backups },
      );
    const report = await engine.restore(found.id);
    return {
      text: `Backup ${found.id}, saved ${new Date(found.savedAt).toISOString()}, is the database now. Ingest to read what changed since.`,
      data: report,
    };
  },
});
