// Lists symbols by kind, language, path and scope.
import { z } from "zod";
import { symbolKinds } from "../model/symbol.ts";
import { toSymbolRef } from "./describe.ts";
import {
  includeTestsParameter,
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { admitNodes } from "./selection.ts";
import { getFile } from "./symbolAt.ts";

export const symbols = defineQuery({
  id: "symbols",
  title: "List symbols",
  description:
    "Symbols in order of path and place, by kind, language and file.",
  parameters: z.object({
    kind: z.enum(symbolKinds).optional().describe("Only this kind"),
    language: z.string().optional().describe("Only this language, by its id"),
    path: z.string().optional().describe("Only this file"),
    scope: scopeParameter,
    includeTests: includeTestsParameter,
    includeAnonymous: z
      .boolean()
      .default(false)
      .describe("List anonymous functions and classes too"),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: [],
  needs: "graph",
  example: { kind: "function", limit: 20 },
  run: ({ graph }, parameters) => {
    const { kind, language, path, includeAnonymous } = parameters;
    const admits = admitNodes(graph, parameters);
    const file = path === undefined ? undefined : getFile(graph, path);
    const { first, end } =
      file === undefined
        ? { first: 0, end: graph.symbolCount }
        : graph.symbolsOfFile(file);
    const found: number[] = [];
    for (let node = first; node < end; node++)
      if (
        (kind === undefined || graph.kind(node) === kind) &&
        (language === undefined ||
          graph.fileLanguage(graph.fileOf(node)) === language) &&
        (includeAnonymous || !graph.isAnonymous(node)) &&
        admits?.has[node] !== 0
      )
        found.push(node);
    const data = found
      .slice(parameters.offset, parameters.offset + parameters.limit)
      .map((node) => toSymbolRef(graph, node));
    return { data, total: found.length, returned: data.length };
  },
});
