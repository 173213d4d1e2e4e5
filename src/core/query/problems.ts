// What could not be read, file by file.
import { z } from "zod";
import { limitParameter, offsetParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";

export const problems = defineQuery({
  id: "problems",
  title: "What could not be read?",
  description:
    "Syntax errors, unreadable files and other problems of the last ingest, with their places. Reading them changes nothing.",
  parameters: z.object({
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ reads }, { limit, offset }) => {
    const { total, rows } = await reads.problems({ limit, offset });
    return { data: rows, total, returned: rows.length };
  },
});
