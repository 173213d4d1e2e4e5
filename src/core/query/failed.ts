// Files that could not be read, how often in a row, and whether they are still tried.
import { z } from "zod";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { FailedFile } from "./results.ts";
import { readScoped } from "./scopedRows.ts";

export const failed = defineQuery({
  id: "failed",
  title: "Which files fail?",
  description:
    "Files that could not be read the last time they were tried: why, how often in a row, and whether they are left alone until they change or are retried.",
  parameters: z.object({
    scope: scopeParameter,
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: async ({ graph, reads }, page) => {
    const answer = await readScoped(
      graph,
      (filter) => reads.failures(filter),
      page,
    );
    return {
      ...answer,
      data: answer.data.map(({ firstAt, lastAt, ...row }): FailedFile => ({
        ...row,
        firstAt: new Date(firstAt).toISOString(),
        lastAt: new Date(lastAt).toISOString(),
      })),
    };
  },
});
