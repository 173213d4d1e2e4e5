// What became of files over time.
import { z } from "zod";
import { limitParameter, offsetParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { Transition } from "./results.ts";
import { readPath } from "./writtenPath.ts";

export const history = defineQuery({
  id: "history",
  title: "What became of a file over time?",
  description:
    "Each time that a file was read, left out, failed or went, the latest first: of one file, or of all.",
  parameters: z.object({
    path: z
      .string()
      .default("")
      .describe("One file, relative to the workspace; empty is all files"),
    steps: z
      .boolean()
      .default(false)
      .describe("Also when it began to wait and to be read"),
    limit: limitParameter(50),
    offset: offsetParameter,
  }),
  positional: ["path"],
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { path, steps, limit, offset }) => {
    const { total, rows } = await reads.history({
      ...(path === "" ? {} : { path: readPath(graph, path) }),
      steps,
      limit,
      offset,
    });
    const data = rows.map(({ at, ...row }): Transition => ({
      ...row,
      at: new Date(at).toISOString(),
    }));
    return { data, total, returned: data.length };
  },
});
