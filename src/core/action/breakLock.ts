// Action: takes the writer's lock from whoever has it.
import { z } from "zod";
import { defineAction } from "./action.ts";

export const breakLock = defineAction({
  id: "breakLock",
  title: "Break the lock of a writer that is gone",
  description:
    "Takes the writer's lock away from whoever has it. A process that still runs keeps its graph in memory, saves no more and follows what others save. Only for a writer that hangs or is gone for good.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: true,
  idempotent: true,
  run: async ({ engine }) => {
    const { writer } = engine.status();
    await engine.breakLock();
    return {
      text:
        writer === undefined
          ? "Nobody held the lock."
          : `The lock was taken from ${writer.program}${writer.pid === 0 ? "" : ` (process ${String(writer.pid)} on ${writer.host})`}.`,
      data: { from: writer ?? null },
    };
  },
});
