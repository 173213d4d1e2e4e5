// What was left out of the index on purpose, with the reason.
import { z } from "zod";
import { limitParameter, offsetParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";

export const skipped = defineQuery({
  id: "skipped",
  title: "What was left out?",
  description:
    "Files and folders that the scan skipped: ignored, binary, too large, generated, links; each with its reason.",
  parameters: z.object({
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }, { limit, offset }) => {
    const { total, rows } = await reads.skipped({ limit, offset });
    return { data: rows, total, returned: rows.length };
  },
});
