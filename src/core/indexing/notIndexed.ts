// What a run found and did not index: the rows of skipped files and of problems that belong to no file's facts.
import type { ExtractorDescription } from "../ports.ts";
import type { ProblemRecord } from "../store/store.ts";
import { followLeftOut, writeLeftOut } from "./leftOut.ts";
import { byPath } from "./paths.ts";
import type { Plan } from "./plan.ts";
import type { Survey } from "./survey.ts";
import type { Workbench } from "./workbench.ts";
import type { Settled } from "./writing.ts";

export type LanguageProblem = ExtractorDescription["problems"][number];

/** Replaces those of what was looked at, when they differ from what is stored. A transaction of its own. */
export function writeNotIndexed(
  bench: Workbench,
  found: Survey,
  plan: Plan,
  disabled: readonly LanguageProblem[],
  settled: readonly Settled[],
): void {
  const rows = [...found.skipped, ...plan.leftOut];
  const read = settled.flatMap(({ skipped }) => skipped ?? []);
  for (const { row } of read) rows.push(row);
  const leftOut = followLeftOut(bench.leftOut, {
    covers: found.covers,
    kept: plan.leftOut,
    read,
  });
  const problems: ProblemRecord[] = [
    ...found.problems,
    ...disabled.map(({ language, message }) => ({
      category: "grammar_failed",
      message: `${language} is switched off: ${message}`,
    })),
  ];
  const told = new Set(problems.map(({ path }) => path));
  const isOld = ({ path }: { readonly path?: string }) =>
    path === undefined || found.covers(path) || told.has(path);
  const oldRows = [...bench.skipped.values()].filter(isOld);
  const newRows =
    JSON.stringify(rows.sort(byPath)) !== JSON.stringify(oldRows.sort(byPath));
  const newProblems =
    JSON.stringify(problems) !== JSON.stringify(bench.problems.filter(isOld));
  if (!newRows && !newProblems && leftOut === undefined) return;
  const skipped = new Map(bench.skipped);
  for (const { path } of oldRows) skipped.delete(path);
  for (const row of rows) skipped.set(row.path, row);
  const allProblems = [
    ...bench.problems.filter((problem) => !isOld(problem)),
    ...problems,
  ];
  bench.store.transaction(() => {
    if (newRows)
      bench.store.replaceIgnoredFiles([...skipped.values()].sort(byPath));
    if (newProblems) bench.store.replaceProblems(allProblems);
    if (leftOut !== undefined) writeLeftOut(bench.store, leftOut);
  });
  bench.dirty = true;
  bench.skipped = skipped;
  if (leftOut !== undefined) bench.leftOut = leftOut;
  bench.problems = allProblems;
}
