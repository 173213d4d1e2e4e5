// How certain the graph is: references counted by resolution, and why the rest lead nowhere.
import { z } from "zod";
import { resolutions } from "../model/edge.ts";
import type { ResolutionCount } from "../reads.ts";
import { limitParameter, scopeParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { ResolutionReport } from "./results.ts";
import { listPaths } from "./scope.ts";

export const resolution = defineQuery({
  id: "resolution",
  title: "How certain is the graph?",
  description:
    "How many references are exact, inferred, by name, ambiguous, external or unresolved, per language and per folder (the least certain first), with the most frequent reasons of those that lead nowhere for sure.",
  parameters: z.object({
    scope: scopeParameter,
    depth: z
      .int()
      .min(1)
      .max(100)
      .default(1)
      .describe("Count by folders up to this depth, with all below them"),
    limit: limitParameter(20).describe("At most so many reasons and folders"),
  }),
  positional: ["scope"],
  counted: "reasons",
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { scope, depth, limit }) => {
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
      byFolder: countByFolder(counts, depth).slice(0, limit),
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

/** The folders with the largest part of uncertain references first. */
function countByFolder(
  counts: readonly ResolutionCount[],
  depth: number,
): ResolutionReport["byFolder"] {
  const folders = new Map<string, ResolutionCount[]>();
  for (const count of counts) {
    const folder = count.folder.split("/").slice(0, depth).join("/");
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [count]);
    else known.push(count);
  }
  return [...folders]
    .map(([path, those]) => {
      const references = those.reduce((sum, { count }) => sum + count, 0);
      const uncertain = those
        .filter(({ resolution }) => isUncertain.has(resolution))
        .reduce((sum, { count }) => sum + count, 0);
      return { path, references, uncertain, byResolution: inOrder(those) };
    })
    .sort(
      (a, b) =>
        b.uncertain / b.references - a.uncertain / a.references ||
        (a.path < b.path ? -1 : 1),
    );
}

const isUncertain: ReadonlySet<string> = new Set([
  "name",
  "ambiguous",
  "unresolved",
]);

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
