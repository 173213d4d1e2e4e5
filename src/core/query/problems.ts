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
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: ({ graph, reads }, page) =>
    readScoped(graph, (filter) => reads.problems(filter), page),
});
