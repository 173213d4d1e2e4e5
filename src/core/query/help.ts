// The list of questions, as an answer: generated from what the questions declare, so that help cannot lie.
import { z } from "zod";
import { describeParameters } from "./describeParameters.ts";
import { defineQuery } from "./query.ts";
import type { Declared, Query } from "./query.ts";
import type { QueryHelp } from "./results.ts";

/** `list` is asked when the question runs: the list contains this question too. */
export function defineHelp(list: () => readonly Query[]) {
  return defineQuery({
    id: "help",
    title: "What can be asked?",
    description:
      "Every question and every action with its parameters, defaults and an example.",
    parameters: z.object({
      query: z
        .string()
        .optional()
        .describe("Only this question or action, by its id"),
    }),
    positional: ["query"],
    needs: "graph",
    example: {},
    run: ({ actions = [] }, { query }) => {
      const all = describeAll(list(), actions);
      const data =
        query === undefined ? all : all.filter(({ id }) => id === query);
      return { data, total: data.length, returned: data.length };
    },
  });
}

/** In the order of the lists, questions first. */
export function describeAll(
  questions: readonly Declared[],
  actions: readonly Declared[],
): readonly QueryHelp[] {
  return [
    ...questions.map((one) => describe(one, "question")),
    ...actions.map((one) => describe(one, "action")),
  ];
}

function describe(declared: Declared, kind: QueryHelp["kind"]): QueryHelp {
  const { id, title, description, positional, example } = declared;
  return {
    kind,
    id,
    title,
    description,
    positional,
    parameters: describeParameters(declared),
    example,
  };
}
