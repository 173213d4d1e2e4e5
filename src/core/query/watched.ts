// Which folders an editor follows, and how well.
import { z } from "zod";
import { defineQuery } from "./query.ts";
import type { WatchedFolder } from "./results.ts";

export const watched = defineQuery({
  id: "watched",
  title: "Which folders are followed?",
  description:
    "Folders whose changes an editor follows by itself, and how well: watching, degraded, backing off, disabled, or off by a setting, since when, and why. As the window that writes the database last said.",
  parameters: z.object({}),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }) => {
    const rows = await reads.watchedFolders();
    const data = rows.map(({ since, changedAt, ...row }): WatchedFolder => ({
      ...row,
      since: new Date(since).toISOString(),
      changedAt: new Date(changedAt).toISOString(),
    }));
    return { data, total: data.length, returned: data.length };
  },
});
