// How certain the graph is: references counted by resolution, and why the rest lead nowhere.
import { z } from "zod";
import { resolutions } from "../model/edge.ts";
import type { ResolutionCount } from "../ports.ts";
import { limitParameter, scopeParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { ResolutionReport } from "./results.ts";
import { listPaths } from "./scope.ts";

export const resolution = defineQuery({
  id: "resolution",
  title: "How certain is the graph?",
  description:
    "How many references are exact, inferred, by name, ambiguous, external or unresolved, per language, with the most frequent reasons of those that lead nowhere for sure.",
  parameters: z.object({
    scope: scopeParameter,
    limit: limitParameter(20).describe("At most so many reasons"),
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { scope, limit }) => {
    const counts = await reads.resolutionCounts(listPaths(graph, scope));
    const reasons = sumBy(
      counts.filter(({ reason }) => reason !== ""),
      ({ reason }) => reason,
    ).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const languages = [
      ...new Set(counts.map(({ language }) => language)),
    ].sort();
    const data: ResolutionReport = {
      references: counts.reduce((sum, { count }) => sum + count, 0),
      byResolution: inOrder(counts),
      byLanguage: Object.fromEntries(
        languages.map((language) => [
          language,
          inOrder(counts.filter((count) => count.language === language)),
        ]),
      ),
      reasons: reasons
        .slice(0, limit)
        .map(([reason, count]) => ({ reason, count })),
    };
    return {
      data,
      total: reasons.length,
      returned: data.reasons.length,
    };
  },
});

function inOrder(counts: readonly ResolutionCount[]): Record<string, number> {
  const sums = new Map(sumBy(counts, (count) => count.resolution));
  return Object.fromEntries(
    resolutions
      .filter((name) => sums.has(name))
      .map((name) => [name, sums.get(name) ?? 0]),
  );
}

function sumBy(
  counts: readonly ResolutionCount[],
  key: (count: ResolutionCount) => string,
): [string, number][] {
  const sums = new Map<string, number>();
  for (const count of counts)
    sums.set(key(count), (sums.get(key(count)) ?? 0) + count.count);
  return [...sums];
}
