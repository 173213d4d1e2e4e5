// Action: leaves a file, a folder or what a pattern matches out of the index from now on.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import { defineAction } from "./action.ts";
import { countOf } from "./outcomeWords.ts";

export const exclude = defineAction({
  id: "exclude",
  title: "Leave something out of the index",
  description:
    "Adds a line to what the workspace leaves out, with the meaning of a line in `.gitignore`, and takes what it matches out of the index. In an editor the line stands in the setting `codeweft.ingest.exclude`, elsewhere in the file `.codeweftignore` of the workspace.",
  parameters: z.object({
    glob: z
      .string()
      .min(1)
      .max(1_000)
      .describe(
        "What to leave out, for example /build/ or *.generated.ts; `!` before it takes a rule back",
      ),
  }),
  positional: ["glob"],
  example: { glob: "*.generated.ts" },
  destructive: true,
  idempotent: true,
  run: async ({ engine, host, signal }, { glob }) => {
    const line = glob.trim();
    if (line === "" || line.startsWith("#") || /[\r\n\0]/.test(line))
      throw new CodeweftError(
        "invalid_parameters",
        `${JSON.stringify(glob)} is no pattern that could be left out.`,
        { next: "Give one line, for example /build/ or *.generated.ts." },
        { parameter: "glob", value: glob },
      );
    if (host.exclude === undefined)
      throw new CodeweftError(
        "unsupported",
        "What is left out cannot be changed from here.",
        { next: "Write the line into .codeweftignore, then ingest." },
      );
    const place = await host.exclude(line);
    const update = await engine.reconcile(signal);
    await engine.save();
    return {
      text: `${line} is left out from now on (${place}). ${countOf(update.removed, "file")} went out of the index.`,
      data: { line, place, update },
    };
  },
});
