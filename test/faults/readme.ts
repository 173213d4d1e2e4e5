// The README's section about reliability: sentences made of the figures of a full run, between two markers.
import { readFileSync, writeFileSync } from "node:fs";
import type { ExperimentResult, FaultsReport } from "./experiment.ts";
import { experiments } from "./list.ts";

const begin = "<!-- faults: written by `npm run faults -- --readme` -->";
const end = "<!-- /faults -->";

/** Throws when something failed, or nothing was run in full: the README tells of nothing else. */
export function writeReadme(file: string, report: FaultsReport): void {
  const full = report.experiments.filter(({ quick }) => !quick);
  const failed = full.filter(({ failures }) => failures.length > 0);
  if (failed.length > 0 || full.length === 0)
    throw new Error(
      `Nothing was written into the README: ${failed.map(({ name }) => name).join(", ") || "no full run"} failed.`,
    );
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} has no section between ${begin} and ${end}.`);
  writeFileSync(
    file,
    text.slice(0, from) +
      begin +
      "\n\n" +
      sectionOf(report, full) +
      "\n" +
      text.slice(to),
  );
}

/** What was not run in full is named too. */
function sectionOf(
  { cores, node, system }: FaultsReport,
  full: readonly ExperimentResult[],
): string {
  const minutes = Math.round(
    full.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 60_000,
  );
  const days = full.map(({ date }) => date).sort();
  const lines = experiments.map(({ name, title }) => {
    const result = full.find((each) => each.name === name);
    if (result === undefined) return `- **${title}**: no full run yet.\n`;
    const { told, seed, notRun } = result;
    const words = told === undefined ? [] : [told];
    if (notRun !== undefined) words.push(`Not run: ${notRun}.`);
    return `- **${title}** (seed ${seed}): ${words.join(" ")}\n`;
  });
  return `From \`npm run faults\` on ${days.at(-1)} (${cores} cores, ${system}, Node.js ${node}, ${minutes} minutes):\n\n${lines.join("")}`;
}
