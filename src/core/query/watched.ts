// Which folders are followed by an editor or a server, and how well.
import { z } from "zod";
import { planWords } from "./followed.ts";
import { defineQuery } from "./query.ts";
import type { WatchedFolder } from "./results.ts";
import { toTime } from "./toTime.ts";

export const watched = defineQuery({
  id: "watched",
  title: "Which folders are followed?",
  description:
    "Folders whose changes an editor or a server follows by itself, and how well: watching, degraded, backing off, disabled, or off by a setting, since when, and why; how many changes it heard of, the last one, and what of the folders is followed (action `watch`). As the program that writes the database last said.",
  parameters: z.object({}),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }) => {
    const rows = await reads.watchedFolders();
    const follows = planWords(await reads.watchPlan());
    const data = rows.map(
      ({ since, changedAt, lastEventAt, ...row }): WatchedFolder => ({
        ...row,
        since: new Date(since).toISOString(),
        changedAt: new Date(changedAt).toISOString(),
        lastEventAt: toTime(lastEventAt),
        follows,
      }),
    );
    return { data, total: data.length, returned: data.length };
  },
});
