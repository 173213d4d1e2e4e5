// Action: reads one file or folder again, whether it changed or not.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import { defineAction } from "./action.ts";
import { toOutcome } from "./outcomeWords.ts";
import { toWorkspacePath } from "./workspacePath.ts";

export const reindex = defineAction({
  id: "reindex",
  title: "Read one file or folder again",
  description:
    "Reads a file, or all files of a folder, again, also those that did not change, and derives the edges that depend on them.",
  parameters: z.object({
    path: z
      .string()
      .min(1)
      .describe("File or folder, relative to the workspace"),
  }),
  positional: ["path"],
  example: { path: "src" },
  destructive: false,
  idempotent: true,
  run: async ({ engine, signal }, { path }) => {
    const wanted = toWorkspacePath(path);
    if (engine.status().revision === 0)
      throw new CodeweftError(
        "not_found",
        "There is no graph yet, so nothing can be read again.",
        { next: "Ingest the workspace first." },
      );
    const known = await engine.ask("coverage", { scope: wanted }, signal).then(
      () => true,
      (error: unknown) => {
        if (error instanceof CodeweftError && error.code === "unknown_scope")
          return false;
        throw error;
      },
    );
    const summary = await engine.ingest(
      { paths: [wanted], force: true },
      signal,
    );
    // A path that is neither in the graph nor on the disk is a slip of the pen: silence would look like a success.
    if (!known && summary.extracted === 0 && summary.removed === 0)
      throw new CodeweftError(
        "not_found",
        `${wanted} holds no file that Codeweft reads: it is not there, is left out by a rule, or is written in another language.`,
        {
          kept: "The graph is as it was.",
          next: 'The question "skipped" says what is left out and why.',
        },
        { path: wanted },
      );
    return toOutcome(summary);
  },
});
