// How often files change: commits and lines per file.
import { z } from "zod";
import { commitsParameter, countChanges } from "./fileChanges.ts";
import { getGit } from "./gitChanged.ts";
import type { Churn } from "./gitResults.ts";
import { scopeParameter, topParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { matchScope } from "./scope.ts";

const day = 24 * 3_600_000;

export const churn = defineQuery({
  id: "churn",
  title: "What changes often?",
  description:
    "Commits and lines per file over the last commits, merges left out, by the names that the files have now; the most commits first, then the most lines (relative code churn: Nagappan and Ball, 2005). Needs git.",
  parameters: z.object({
    scope: scopeParameter,
    commits: commitsParameter,
    days: z
      .int()
      .min(0)
      .max(100_000)
      .default(0)
      .describe(
        "Only commits of so many days before the newest one; 0: as far as commits go",
      ),
    indexedOnly: z
      .boolean()
      .default(true)
      .describe("Leave out files that the graph has not, also deleted ones"),
    top: topParameter(20),
  }),
  positional: ["scope"],
  counted: "files",
  needs: "graph",
  example: {},
  run: async (context, { scope, commits, days, indexedOnly, top }) => {
    const covers = matchScope(scope);
    const all = await getGit(context).log(commits, context.signal);
    const newest = all[0]?.at ?? 0;
    const log =
      days === 0 ? all : all.filter(({ at }) => at > newest - days * day);
    const files = [...countChanges(log)]
      .filter(
        ([path]) =>
          covers?.(path) !== false &&
          (!indexedOnly || context.graph.fileOfPath(path) !== -1),
      )
      .map(([path, { last, ...counts }]) => ({
        path,
        ...counts,
        last: new Date(last).toISOString(),
      }))
      .sort(
        (a, b) =>
          b.commits - a.commits ||
          b.added + b.removed - a.added - a.removed ||
          (a.path < b.path ? -1 : 1),
      );
    const oldest = log.at(-1)?.at;
    const data: Churn = {
      commits: log.length,
      oldest: oldest === undefined ? undefined : new Date(oldest).toISOString(),
      newest: log.length === 0 ? undefined : new Date(newest).toISOString(),
      files: files.slice(0, top),
    };
    return { data, total: files.length, returned: data.files.length };
  },
});
