// How mixed what a symbol uses is.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import type { EdgeKind } from "../model/edge.ts";
import { forEachOutgoing } from "../graph/edgeFilter.ts";
import { entropyOf } from "../graph/entropy.ts";
import { wholeOf } from "../graph/members.ts";
import { inKindOrder, toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  filterParameters,
  kindsParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openFilter } from "./selection.ts";
import type { Entropy } from "./structureResults.ts";
import { entropyLevels } from "./thresholds.ts";

export const entropy = defineQuery({
  id: "entropy",
  title: "How mixed is what this uses?",
  description:
    "The Shannon entropy of the kinds of a symbol's outgoing edges, in bits: low below 1, moderate below 1.4, high from there on.",
  parameters: z.object({
    symbol: symbolParameter,
    members: z
      .boolean()
      .default(true)
      .describe("Count what a class, namespace or file contains as part of it"),
    kinds: kindsParameter(relationKinds),
    ...filterParameters,
  }),
  positional: ["symbol"],
  needs: "graph",
  example: { symbol: "main" },
  run: ({ graph }, parameters) => {
    const about = getSymbol(graph, parameters.symbol);
    const filter = openFilter(graph, parameters, parameters.kinds, true);
    const counts = new Map<EdgeKind, number>();
    const seen = new Set<number>();
    for (const node of parameters.members ? wholeOf(graph, about) : [about])
      forEachOutgoing(graph, node, filter, (edge) => {
        // What a member's anonymous function does belongs to the member and to the whole.
        if (seen.has(edge)) return;
        seen.add(edge);
        const kind = graph.edgeKind(edge);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      });
    const { bits, normalised } = entropyOf([...counts.values()]);
    const data: Entropy = {
      symbol: toSymbolRef(graph, about),
      bits,
      normalised,
      level:
        bits >= entropyLevels.high
          ? "high"
          : bits >= entropyLevels.moderate
            ? "moderate"
            : "low",
      kinds: inKindOrder(counts),
    };
    return { data, total: 1, returned: 1 };
  },
});
