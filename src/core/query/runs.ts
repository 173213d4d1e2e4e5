// The ingests that this database has seen.
import { z } from "zod";
import { limitParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { RunSummary } from "./results.ts";

export const runs = defineQuery({
  id: "runs",
  title: "Past ingests",
  description: "Ingests, latest first, with their outcome and time.",
  parameters: z.object({ limit: limitParameter(20) }),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }, { limit }) => {
    // One more than wanted tells whether there are more without a second question.
    const rows = await reads.runs(limit + 1);
    const data: RunSummary[] = rows.slice(0, limit).map((row) => ({
      ...row,
      startedAt: new Date(row.startedAt).toISOString(),
    }));
    return { data, total: rows.length, returned: data.length };
  },
});
