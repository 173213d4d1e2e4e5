// How reading went over time: what share succeeded, and how long it took, per state and per day.
import { z } from "zod";
import { processingFigures } from "./processingFigures.ts";
import { defineQuery } from "./query.ts";
import type { ProcessingReport } from "./results.ts";

export const processing = defineQuery({
  id: "processing",
  title: "How did reading go?",
  description:
    "Success rate, mean and total time of the files that were read: by the state in which they ended and by day; ingests by outcome, and where their time went.",
  parameters: z.object({
    days: z
      .number()
      .int()
      .min(1)
      .max(3650)
      .default(30)
      .describe("Of so many of the last days on which something was read"),
  }),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }, { days }) => {
    const rows = await reads.metrics();
    const last = new Set(
      [...new Set(rows.map(({ day }) => day))].sort().reverse().slice(0, days),
    );
    const data: ProcessingReport = processingFigures(
      rows.filter(({ day }) => last.has(day)),
    );
    return { data, total: 1, returned: 1 };
  },
});
