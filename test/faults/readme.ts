// The README's section about reliability: sentences made of the figures of a full run, between two markers.
import { readFileSync, writeFileSync } from "node:fs";
import type { FaultsReport } from "./experiment.ts";
import { experiments } from "./list.ts";

const begin = "<!-- faults: written by `npm run faults -- --readme` -->";
const end = "<!-- /faults -->";

/** Throws when an experiment was not run in full, or something failed in it: the README tells of nothing else. */
export function writeReadme(file: string, report: FaultsReport): void {
  for (const { name } of experiments) {
    const result = report.experiments.find((each) => each.name === name);
    if (result?.quick !== false)
      throw new Error(
        `${name} was not run in full: nothing was written into the README.`,
      );
    if (result.failures.length > 0)
      throw new Error(`${name} failed: nothing was written into the README.`);
  }
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
      sectionOf(report) +
      "\n" +
      text.slice(to),
  );
}

export function sectionOf(report: FaultsReport): string {
  const minutes = Math.round(
    report.experiments.reduce((sum, each) => sum + each.milliseconds, 0) /
      60_000,
  );
  const days = report.experiments.map(({ date }) => date).sort();
  const lines = experiments.map((experiment) => {
    const result = report.experiments.find(
      ({ name }) => name === experiment.name,
    )!;
    const told =
      Object.keys(result.figures).length === 0
        ? ""
        : ` ${experiment.tell(result.figures)}`;
    const notRun =
      result.notRun === undefined ? "" : ` Not run: ${result.notRun}.`;
    return `- **${result.title}** (seed ${result.seed}): ${told.trim()}${notRun}\n`;
  });
  return `From \`npm run faults\` on ${days.at(-1)} (${report.cores} cores, ${report.system}, Node.js ${report.node}, ${minutes} minutes):\n\n${lines.join("")}`;
}
