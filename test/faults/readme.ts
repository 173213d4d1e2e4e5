// The README's section about reliability: sentences made of the figures of a full run, between two markers.
import { readFileSync, writeFileSync } from "node:fs";
import type { FaultsReport } from "./experiment.ts";
import { experiments } from "./list.ts";

const begin = "<!-- faults: written by `npm run faults -- --readme` -->";
const end = "<!-- /faults -->";

/** Throws when the run was not a whole one, or something failed in it: the README tells of nothing else. */
export function writeReadme(file: string, report: FaultsReport): void {
  if (report.quick || report.experiments.length < experiments.length)
    throw new Error("Only a full run of all experiments goes into the README.");
  const failed = report.experiments.filter(
    ({ failures }) => failures.length > 0,
  );
  if (failed.length > 0)
    throw new Error(
      `${failed.map(({ name }) => name).join(", ")} failed: nothing was written into the README.`,
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
  const lines = report.experiments.map((result) => {
    const experiment = experiments.find(({ name }) => name === result.name)!;
    const told =
      Object.keys(result.figures).length === 0
        ? ""
        : ` ${experiment.tell(result.figures)}`;
    const notRun =
      result.notRun === undefined ? "" : ` Not run: ${result.notRun}`;
    return `- **${result.title}.**${told}${notRun}\n`;
  });
  return `Figures of \`npm run faults\` on ${report.date} (${report.cores} cores, ${report.system}, Node.js ${report.node}, ${minutes} minutes, seed ${report.seed}):\n\n${lines.join("")}`;
}
