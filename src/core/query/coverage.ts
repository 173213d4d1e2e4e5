// Which files were read: counted by what became of them, by language and by folder, with the reasons of the others.
import { z } from "zod";
import type { FileStateRow, ProblemRow, SkippedRow } from "../reads.ts";
import { limitParameter, scopeParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { CoverageCounts, CoverageReport } from "./results.ts";
import { matchScope, openScope } from "./scope.ts";

export const coverage = defineQuery({
  id: "coverage",
  title: "What was read?",
  description:
    "How many files were read whole, in part, not at all or left out, per language and per folder (the worst first), with the reasons. Asking changes nothing.",
  parameters: z.object({
    scope: scopeParameter,
    depth: z
      .int()
      .min(1)
      .max(100)
      .default(2)
      .describe("Count by folders up to this depth, with all below them"),
    limit: limitParameter(20).describe("At most so many folders"),
  }),
  positional: ["scope"],
  counted: "byFolder",
  needs: "database",
  example: {},
  run: async ({ graph, reads }, { scope, depth, limit }) => {
    const everything = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
    const [files, skipped, problems] = await Promise.all([
      reads.fileStates(),
      reads.skipped(everything),
      reads.problems(everything),
    ]);
    const covers = matchScope(scope) ?? (() => true);
    const seen = [
      ...files.map(toSeen),
      ...skipped.rows.map(toSeenSkipped),
    ].filter(({ path }) => covers(path));
    if (seen.length === 0) openScope(graph, scope);
    const folders = byFolder(seen, depth);
    const data: CoverageReport = {
      ...count(seen),
      byLanguage: byLanguage(seen),
      byFolder: folders.slice(0, limit),
      reasons: countReasons(
        problems.rows.filter(({ path }) =>
          path === undefined ? scope === "" : covers(path),
        ),
        skipped.rows.filter(({ path }) => covers(path)),
      ),
    };
    return {
      data,
      total: folders.length,
      returned: data.byFolder.length,
    };
  },
});

type State = keyof Omit<CoverageCounts, "total" | "eligible"> | "byRule";

interface Seen {
  readonly path: string;
  /** '' where nothing is known of it. */
  readonly language: string;
  readonly state: State;
}

const stateOf: Readonly<Record<string, State>> = {
  parsed: "parsed",
  degraded: "degraded",
  failed: "failed",
  skipped: "skipped",
};

function toSeen({ path, language, state }: FileStateRow): Seen {
  return { path, language, state: stateOf[state] ?? "waiting" };
}

function toSeenSkipped({ path, reason }: SkippedRow): Seen {
  return {
    path,
    language: "",
    state: ruled.has(reason) ? "byRule" : "skipped",
  };
}

/** Reasons that say nothing against the graph: a rule of the person's, another kind of file, or read elsewhere. */
const ruled: ReadonlySet<string> = new Set([
  "ignored",
  "unsupported",
  "language_disabled",
  "test",
  "symlink",
  "nested_repository",
  "not_a_file",
]);

function count(seen: readonly Seen[]): CoverageCounts {
  const of = (state: State): number =>
    seen.filter((each) => each.state === state).length;
  return {
    total: seen.length,
    eligible: seen.length - of("byRule"),
    parsed: of("parsed"),
    degraded: of("degraded"),
    failed: of("failed"),
    waiting: of("waiting"),
    skipped: of("skipped"),
  };
}

function byLanguage(seen: readonly Seen[]): CoverageReport["byLanguage"] {
  return [...group(seen, ({ language }) => language)]
    .filter(([language]) => language !== "")
    .map(([language, those]) => ({ language, ...count(those) }))
    .sort((a, b) => worseFirst(a, b) || compareText(a.language, b.language));
}

function byFolder(
  seen: readonly Seen[],
  depth: number,
): CoverageReport["byFolder"] {
  return [
    ...group(seen, ({ path }) =>
      path.split("/").slice(0, -1).slice(0, depth).join("/"),
    ),
  ]
    .map(([path, those]) => ({ path, ...count(those) }))
    .filter(({ eligible }) => eligible > 0)
    .sort((a, b) => worseFirst(a, b) || compareText(a.path, b.path));
}

/** Failed or read in part before left out: an empty file is skipped, too, and costs nothing. */
function worseFirst(a: CoverageCounts, b: CoverageCounts): number {
  const broken = (each: CoverageCounts): number =>
    share(each.failed + each.degraded, each.eligible);
  const unread = (each: CoverageCounts): number =>
    share(each.skipped + each.waiting, each.eligible);
  return broken(b) - broken(a) || unread(b) - unread(a);
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : part / whole;

function countReasons(
  problems: readonly ProblemRow[],
  skipped: readonly SkippedRow[],
): CoverageReport["reasons"] {
  const problem = [...group(problems, ({ category }) => category)].map(
    ([reason, rows]) => ({
      kind: "problem" as const,
      reason,
      count: rows.length,
      byRule: false,
    }),
  );
  const leftOut = [...group(skipped, ({ reason }) => reason)].map(
    ([reason, rows]) => ({
      kind: "skipped" as const,
      reason,
      count: rows.length,
      byRule: ruled.has(reason),
    }),
  );
  return [...problem, ...leftOut].sort(
    (a, b) =>
      Number(a.byRule) - Number(b.byRule) ||
      b.count - a.count ||
      compareText(a.reason, b.reason),
  );
}

function group<T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
}

const compareText = (a: string, b: string): number =>
  a < b ? -1 : a > b ? 1 : 0;
