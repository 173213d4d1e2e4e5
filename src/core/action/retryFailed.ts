// Action: tries files again that could not be read.
import { z } from "zod";
import { defineAction } from "./action.ts";
import { askFailed, filesPerCall, retryAmong } from "./failedFiles.ts";

export const retryFailed = defineAction({
  id: "retryFailed",
  title: "Try files again that could not be read",
  description: `Reads files again that failed, also those that failed so often that they are left alone. At most ${String(filesPerCall)} a call.`,
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
      await askFailed(context.engine),
      paths,
      "did not fail.",
    ),
});
