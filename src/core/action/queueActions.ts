// Actions on the queue: read what waits, let nothing wait, go on after disk errors.
import { z } from "zod";
import { defineAction } from "./action.ts";
import { countOf, toOutcome } from "./outcomeWords.ts";

export const processPending = defineAction({
  id: "processPending",
  title: "Read what waits in the queue",
  description:
    "Reads the files that a cancelled or interrupted ingest left, and those that are to be tried again later; all of the workspace where its first ingest did not come to its end.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: false,
  idempotent: true,
  run: async ({ engine, signal }) =>
    toOutcome(await engine.processPending(signal)),
});

export const clearQueue = defineAction({
  id: "clearQueue",
  title: "Let nothing wait any more",
  description:
    "Empties the queue. The files stay as they were last read; the next ingest finds them again.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: true,
  idempotent: true,
  run: async ({ engine }) => {
    const cleared = await engine.clearQueue();
    await engine.save();
    return {
      text:
        cleared === 0
          ? "Nothing waited."
          : `${countOf(cleared, "file")} no longer ${cleared === 1 ? "waits" : "wait"}. The next ingest finds what changed.`,
      data: { cleared },
    };
  },
});

export const resume = defineAction({
  id: "resume",
  title: "Go on after disk errors",
  description:
    "After the disk refused file after file, or a save: reads what still waits, and saves what is not saved, now and not at the next attempt.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: false,
  idempotent: true,
  run: async ({ engine, signal }) => {
    const outcome = toOutcome(await engine.processPending(signal));
    if (engine.status().dirty) await engine.save();
    return outcome;
  },
});
