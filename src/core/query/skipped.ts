// What was left out of the index on purpose, with the reason.
import { z } from "zod";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { readScoped } from "./scopedRows.ts";

export const skipped = defineQuery({
  id: "skipped",
  title: "What was left out?",
  description:
    "Files and folders that the scan skipped: ignored, binary, too large, generated, links; each with its reason.",
  parameters: z.object({
    scope: scopeParameter,
    reasons: z
      .array(z.string())
      .default([])
      .describe(
        "Only what was left out for these reasons; empty is every reason",
      ),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: ({ graph, reads }, { reasons, ...page }) =>
    readScoped(
      graph,
      (filter) => reads.skipped(filter),
      page,
      reasons.length === 0
        ? undefined
        : ({ reason }) => reasons.includes(reason),
    ),
});
