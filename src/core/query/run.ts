// What one ingest did, file by file.
import { z } from "zod";
import { limitParameter, offsetParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";

export const run = defineQuery({
  id: "run",
  title: "What did an ingest do?",
  description:
    "What became of the files that one ingest read: failed ones first, then those that took longest.",
  parameters: z.object({
    run: z
      .number()
      .int()
      .default(0)
      .describe("Number of the ingest, as runs lists it; 0 is the latest"),
    limit: limitParameter(50),
    offset: offsetParameter,
  }),
  positional: ["run"],
  needs: "database",
  example: {},
  run: async ({ reads }, { run: number, ...page }) => {
    const id = number === 0 ? (await reads.runs(1))[0]?.id : number;
    if (id === undefined) return { data: [], total: 0, returned: 0 };
    const { total, rows } = await reads.runFiles({ run: id, ...page });
    return { data: rows, total, returned: rows.length };
  },
});
