// A trail from one symbol: all the shortest ways to another one, or everything that it leads to, in columns from left to right.
import { z } from "zod";
import { relationKinds } from "../model/edge.ts";
import { symbolKinds } from "../model/symbol.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  filterParameters,
  kindsParameter,
  rollUpParameter,
  sourceLinesParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { readSourceLines } from "./sourceLines.ts";
import { everythingAround } from "./trailAround.ts";
import type { TrailAnswer } from "./trailResults.ts";
import { waysToTarget } from "./trailTarget.ts";

export const trail = defineQuery({
  id: "trail",
  title: "Which ways lead from this to that?",
  description:
    "All the shortest ways along edges from one symbol or file to another, on the side where they are shorter, in columns and with the place of each step; without a target, everything that it leads to up to some steps. How many ways there are and what was left out is counted; where there is no way, it says what stopped it.",
  parameters: z.object({
    from: symbolParameter,
    to: symbolParameter
      .optional()
      .describe("The target; everything where it is left out"),
    direction: z
      .enum(["out", "in", "both"])
      .default("both")
      .describe(
        "out: along what it uses; in: along what uses it; both: whichever side has the shorter way, or without a target both sides",
      ),
    depth: z
      .int()
      .min(1)
      .max(100)
      .default(8)
      .describe("How many edges far at most"),
    limit: z
      .int()
      .min(1)
      .max(5_000)
      .default(200)
      .describe(
        "At most so many symbols, the ends included; one way to the target is always whole",
      ),
    kinds: kindsParameter(relationKinds),
    symbolKinds: z
      .array(z.enum(symbolKinds))
      .default([])
      .describe(
        "Pass only symbols of these kinds; empty is every kind, and the ends are never left out",
      ),
    members: z
      .boolean()
      .default(true)
      .describe("Count what a class, namespace or file contains as part of it"),
    rollUp: rollUpParameter,
    ...filterParameters,
    sourceLines: sourceLinesParameter,
  }),
  positional: ["from", "to"],
  counted: "nodes",
  needs: "database",
  example: { from: "main" },
  run: async ({ graph, reads, sources }, parameters) => {
    const from = getSymbol(graph, parameters.from);
    const to =
      parameters.to === undefined ? undefined : getSymbol(graph, parameters.to);
    const { data, total } =
      to === undefined
        ? everythingAround(graph, from, parameters)
        : await waysToTarget({ graph, reads, parameters }, from, to);
    return {
      data: parameters.sourceLines ? await withLines(data, sources) : data,
      total,
      returned: data.nodes.length,
    };
  },
});

async function withLines(
  data: TrailAnswer,
  sources: Parameters<typeof readSourceLines>[0],
): Promise<TrailAnswer> {
  const attach = await readSourceLines(
    sources,
    data.edges.flatMap(({ site }) => site ?? []),
  );
  return {
    ...data,
    edges: data.edges.map((edge) =>
      edge.site === undefined ? edge : { ...edge, site: attach(edge.site) },
    ),
  };
}
