// What could not be read, file by file.
import { z } from "zod";
import { groupOfProblem, problemGroups } from "../model/problemGroup.ts";
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
      .describe(
        `Only of these categories or groups of them (${problemGroups.join(", ")}); empty is every category`,
      ),
    languages: z
      .array(z.string())
      .default([])
      .describe("Only in files of these languages"),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { categories, languages, ...page }) => {
    const paths =
      languages.length === 0
        ? undefined
        : new Set(
            (await reads.fileStates())
              .filter(({ language }) => languages.includes(language))
              .map(({ path }) => path),
          );
    return readScoped(
      graph,
      (filter) => reads.problems(filter),
      page,
      paths === undefined && categories.length === 0
        ? undefined
        : ({ category, path }) =>
            (categories.length === 0 ||
              categories.includes(category) ||
              categories.includes(groupOfProblem(category))) &&
            (paths === undefined || (path !== undefined && paths.has(path))),
    );
  },
});
