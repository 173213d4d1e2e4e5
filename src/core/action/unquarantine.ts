// Action: gives files another chance that failed so often that they are left alone.
import { z } from "zod";
import { defineAction } from "./action.ts";
import { askFailed, filesPerCall, retryAmong } from "./failedFiles.ts";

export const unquarantine = defineAction({
  id: "unquarantine",
  title: "Give files that are left alone another chance",
  description: `A file that fails five times in a row is left alone until it changes. This reads such files now; one that fails again stays left alone. At most ${String(filesPerCall)} a call.`,
  parameters: z.object({
    paths: z
      .array(z.string().min(1))
      .default([])
      .describe("Only these files, relative to the workspace; all without"),
  }),
  positional: ["paths"],
  example: {},
  destructive: false,
  idempotent: true,
  run: async (context, { paths }) =>
    retryAmong(
      context,
      (await askFailed(context.engine)).filter(
        ({ quarantined }) => quarantined,
      ),
      paths,
      "is not left alone.",
    ),
});
