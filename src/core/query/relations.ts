// Four questions that are one: who uses a symbol, what it uses, over calls or over all kinds of edges.
import { callKinds, relationKinds } from "../model/edge.ts";
import { z } from "zod";
import type { EdgeKind } from "../model/edge.ts";
import { symbolKinds } from "../model/symbol.ts";
import { callableParts, wholeOf } from "../graph/members.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  depthParameter,
  filterParameters,
  kindsParameter,
  limitParameter,
  maxSitesParameter,
  offsetParameter,
  rollUpParameter,
  sourceLinesParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { growTree, toRelation } from "./relationTree.ts";
import { openFilter } from "./selection.ts";
import { withSourceLines } from "./sourceLines.ts";

interface Wording {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly direction: "in" | "out";
  readonly kinds: readonly EdgeKind[];
  /** Whether a class, namespace or file is asked about with all that it contains. */
  readonly members: boolean;
}

function defineRelations(wording: Wording) {
  return defineQuery({
    id: wording.id,
    title: wording.title,
    description: wording.description,
    parameters: z.object({
      symbol: symbolParameter,
      depth: depthParameter(1),
      kinds: kindsParameter(wording.kinds),
      symbolKinds: z
        .array(z.enum(symbolKinds))
        .default([])
        .describe("Only symbols of these kinds; empty is every kind"),
      members: z
        .boolean()
        .default(wording.members)
        .describe(
          "Count what a class, namespace or file contains as part of it",
        ),
      rollUp: rollUpParameter,
      ...filterParameters,
      limit: limitParameter(100),
      offset: offsetParameter,
      maxSites: maxSitesParameter,
      sourceLines: sourceLinesParameter,
    }),
    positional: ["symbol"],
    needs: "graph",
    example: { symbol: "main" },
    run: async ({ graph, sources }, parameters) => {
      const { direction } = wording;
      const about = getSymbol(graph, parameters.symbol);
      const filter = openFilter(
        graph,
        parameters,
        parameters.kinds,
        parameters.rollUp,
      );
      // A file has no calls but those of what is in it; asked by its path it is always meant as a whole.
      const whole = parameters.members || graph.kind(about) === "module";
      const tree = growTree(graph, {
        starts: whole ? wholeOf(graph, about) : callableParts(graph, about),
        direction,
        filter,
        depth: parameters.depth,
        symbolKinds:
          parameters.symbolKinds.length === 0
            ? undefined
            : new Set(parameters.symbolKinds),
      });
      const end = parameters.offset + parameters.limit;
      const page = tree
        .slice(parameters.offset, end)
        .map((item) =>
          toRelation(
            graph,
            item,
            direction,
            tree[item.parent]?.node ?? about,
            parameters.maxSites,
          ),
        );
      const data = await withSourceLines(sources, page, parameters.sourceLines);
      return { data, total: tree.length, returned: data.length };
    },
  });
}

export const callers = defineRelations({
  id: "callers",
  title: "Who calls this?",
  description:
    "The functions that call or construct a symbol, with every place, as a tree when asked deeper.",
  direction: "in",
  kinds: callKinds,
  members: false,
});

export const callees = defineRelations({
  id: "callees",
  title: "What does this call?",
  description:
    "The functions and classes that a symbol calls or constructs, with every place.",
  direction: "out",
  kinds: callKinds,
  members: false,
});

export const dependencies = defineRelations({
  id: "dependencies",
  title: "What does this use?",
  description:
    "Everything that a symbol or file uses: calls, imports, bases, types, reads and writes, with every place.",
  direction: "out",
  kinds: relationKinds,
  members: true,
});

export const dependents = defineRelations({
  id: "dependents",
  title: "Who uses this?",
  description:
    "Everything that uses a symbol or file: calls, imports, derived classes, types, reads and writes, with every place.",
  direction: "in",
  kinds: relationKinds,
  members: true,
});
