// The list of questions, as an answer: generated from what the questions declare, so that help cannot lie.
import { z } from "zod";
import { describeParameters } from "./describeParameters.ts";
import { defineQuery } from "./query.ts";
import type { Query } from "./query.ts";
import type { QueryHelp } from "./results.ts";

/** `list` is asked when the question runs: the list contains this question too. */
export function defineHelp(list: () => readonly Query[]) {
  return defineQuery({
    id: "help",
    title: "What can be asked?",
    description: "Every question with its parameters, defaults and an example.",
    parameters: z.object({
      query: z.string().optional().describe("Only this question, by its id"),
    }),
    positional: ["query"],
    needs: "graph",
    example: {},
    run: (_context, { query }) => {
      const wanted =
        query === undefined ? list() : list().filter(({ id }) => id === query);
      const data: QueryHelp[] = wanted.map((one) => ({
        id: one.id,
        title: one.title,
        description: one.description,
        positional: one.positional,
        parameters: describeParameters(one),
        example: one.example,
      }));
      return { data, total: data.length, returned: data.length };
    },
  });
}
