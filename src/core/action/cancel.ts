// Action: stops the other actions that run or wait in the same host.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import { defineAction } from "./action.ts";
import { countOf } from "./outcomeWords.ts";

export const cancel = defineAction({
  id: "cancel",
  title: "Stop the actions that run",
  description:
    "Stops an ingest or another action that was started through the same server, and those that wait behind it. What was read until then is kept.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: false,
  idempotent: true,
  run: async ({ host }) => {
    if (host.cancel === undefined)
      throw new CodeweftError(
        "unsupported",
        "There is nothing here that could be stopped.",
        {
          next: "An ingest in a terminal ends with Ctrl-C, one in an editor with Cancel.",
        },
      );
    const cancelled = await host.cancel();
    return {
      text:
        cancelled === 0
          ? "No action runs."
          : `${countOf(cancelled, "action")} stopped.`,
      data: { cancelled },
    };
  },
});
