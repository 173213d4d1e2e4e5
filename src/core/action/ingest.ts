// Action: reads what changed in the workspace, or everything.
import { z } from "zod";
import { defineAction } from "./action.ts";
import { toOutcome } from "./outcomeWords.ts";

export const ingest = defineAction({
  id: "ingest",
  title: "Bring the index up to date",
  description:
    "Reads the files of the workspace that are new or changed, forgets those that are gone, derives the edges and saves. The first time it reads everything. Answers go on being given from the previous revision meanwhile.",
  parameters: z.object({
    force: z
      .boolean()
      .default(false)
      .describe("Read every file again, also unchanged ones"),
  }),
  positional: [],
  example: {},
  destructive: false,
  idempotent: true,
  run: async ({ engine, signal }, { force }) =>
    toOutcome(await engine.ingest({ force }, signal)),
});
