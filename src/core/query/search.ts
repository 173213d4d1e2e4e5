// Search as you type over the names of all symbols.
import { z } from "zod";
import { symbolKinds } from "../model/symbol.ts";
import type { SymbolKind } from "../model/symbol.ts";
import { CodeweftError } from "../errors.ts";
import type { NodeSet } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { searchNames } from "../graph/searchNames.ts";
import { toSymbolRef } from "./describe.ts";
import { findNearest } from "./nearest.ts";
import {
  includeExternalParameter,
  includeTestsParameter,
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { compileGlob, isGlob } from "./glob.ts";
import { defineQuery } from "./query.ts";
import type { SearchHit } from "./results.ts";
import { admitNodes } from "./selection.ts";

export const search = defineQuery({
  id: "search",
  title: "Find a symbol",
  description:
    "Symbols by a piece of their name, best first: exact, exact but for case, prefix, word part, subsequence; then by how much they are used. The text may hold kind:, lang: and path: filters.",
  parameters: z.object({
    text: z
      .string()
      .describe(
        "A piece of a name, with filters such as kind:class lang:python path:src",
      ),
    limit: limitParameter(20),
    offset: offsetParameter,
    scope: scopeParameter,
    includeTests: includeTestsParameter,
    includeExternal: includeExternalParameter,
  }),
  positional: ["text"],
  needs: "graph",
  example: { text: "main" },
  run: ({ graph }, parameters) => {
    const { name, filters } = splitFilters(parameters.text);
    const rules = [
      setRule(admitNodes(graph, parameters)),
      kindRule(graph, filters.kind ?? []),
      languageRule(graph, filters.lang ?? []),
      pathRule(graph, filters.path ?? []),
    ].filter((rule) => rule !== undefined);
    // Nothing but white space asks for nothing; nothing but filters asks for all that pass them.
    if (parameters.text.trim() === "")
      return { data: [], total: 0, returned: 0 };
    const { limit, offset, includeExternal } = parameters;
    const { hits, total } = searchNames(graph, name, {
      limit,
      offset,
      externals: includeExternal,
      ...(rules.length === 0
        ? {}
        : { admits: (node) => rules.every((rule) => rule(node)) }),
    });
    const data: SearchHit[] = hits.map(({ node, rank, fanIn }) => ({
      symbol: toSymbolRef(graph, node),
      rank,
      fanIn,
    }));
    return { data, total, returned: data.length };
  },
});

type Rule = ((node: number) => boolean) | undefined;

function setRule(set: NodeSet | undefined): Rule {
  return set && ((node) => set.has[node] === 1);
}

function splitFilters(text: string): {
  readonly name: string;
  readonly filters: { readonly [key in "kind" | "lang" | "path"]?: string[] };
} {
  const filters: { [key in "kind" | "lang" | "path"]?: string[] } = {};
  const rest: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const match = /^(kind|lang|path):(.+)$/.exec(word);
    const key = match?.[1];
    if (key === "kind" || key === "lang" || key === "path")
      (filters[key] ??= []).push(match?.[2] ?? "");
    else rest.push(word);
  }
  return { name: rest.join(""), filters };
}

function kindRule(graph: Graph, wanted: readonly string[]): Rule {
  if (wanted.length === 0) return undefined;
  const kinds = new Set<SymbolKind>();
  for (const word of wanted) {
    const kind = symbolKinds.find((known) => known === word);
    if (kind === undefined) {
      const suggestions = findNearest(word, symbolKinds, 3);
      throw new CodeweftError(
        "invalid_parameters",
        `"${word}" is not a kind of symbol.`,
        {
          next: `Use ${suggestions.length > 0 ? suggestions.join(" or ") : `one of ${symbolKinds.join(", ")}`}.`,
        },
        { parameter: "text", value: word, suggestions },
      );
    }
    kinds.add(kind);
  }
  return (node) => kinds.has(graph.kind(node));
}

function languageRule(graph: Graph, wanted: readonly string[]): Rule {
  if (wanted.length === 0) return undefined;
  return (node) => {
    const file = graph.fileOf(node);
    return file !== -1 && wanted.includes(graph.fileLanguage(file));
  };
}

function pathRule(graph: Graph, wanted: readonly string[]): Rule {
  if (wanted.length === 0) return undefined;
  const rules = wanted.map((word) =>
    isGlob(word)
      ? compileGlob(word)
      : (path: string) => path.toLowerCase().includes(word.toLowerCase()),
  );
  return (node) => rules.some((rule) => rule(graph.path(node)));
}
