// What could not be read, file by file.
import { z } from "zod";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { readScoped } from "./scopedRows.ts";

export const problems = defineQuery({
  id: "problems",
  title: "What could not be read?",
  description:
    "Syntax errors, unreadable files and other problems of the last ingest, with their places. Reading them changes nothing.",
  parameters: z.object({
    scope: scopeParameter,
    categories: z
      .array(z.string())
      .default([])
      .describe("Only of these categories; empty is every category"),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: ({ graph, reads }, { categories, ...page }) =>
    readScoped(
      graph,
      (filter) => reads.problems(filter),
      page,
      categories.length === 0
        ? undefined
        : ({ category }) => categories.includes(category),
    ),
});
