// `npm run faults`: everything that can go wrong with the database, done to it on purpose, with real processes and disks.
// Arguments: names of experiments, all unless told; `--quick` for the part that `npm test` runs; `--seed N` to repeat a run;
// `--json FILE`, test-results/faults.json unless told, keeps the last result of each experiment; `--readme` puts the figures
// of full runs into the README.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, release, tmpdir, type } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { resultsFolder, root } from "../harness/places.mjs";
import { printResults } from "../harness/results.mjs";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import type {
  Experiment,
  ExperimentResult,
  FaultsReport,
} from "./experiment.ts";
import { experiments } from "./list.ts";
import { writeReadme } from "./readme.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    seed: { type: "string" },
    json: { type: "string" },
    readme: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const unknown = positionals.filter(
  (name) => !experiments.some((experiment) => experiment.name === name),
);
if (unknown.length > 0 || !Number.isInteger(seed)) {
  console.error(
    `There is no experiment ${unknown.join(", ")}. There are: ${experiments.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

execFileSync(process.execPath, [join(root, "esbuild.mjs")], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
console.log(
  `faults: ${values.quick ? "the quick part" : "the full run"}; repeat it with --seed ${seed}`,
);
const file = values.json ?? join(resultsFolder, "faults.json");
const results: ExperimentResult[] = [];
for (const experiment of experiments)
  if (
    positionals.length === 0
      ? !(values.quick && experiment.fullOnly === true)
      : positionals.includes(experiment.name)
  ) {
    results.push(await run(experiment));
    // After each one, so that a run that is ended loses nothing.
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report(), undefined, 1)}\n`);
  }
if (values.readme) writeReadme(join(root, "README.md"), report());
const { failed } = printResults(
  "faults",
  results.map(({ title, milliseconds, failures }) => ({
    title,
    milliseconds,
    ...(failures.length === 0 ? {} : { error: failures.join("\n") }),
  })),
);
// Children that were killed leave nothing that could keep this process.
process.exit(failed > 0 ? 1 : 0);

function report(): FaultsReport {
  return {
    node: process.version,
    system: `${type()} ${release()}`,
    cores: availableParallelism(),
    experiments: [...keptFrom(file), ...results],
  };
}

/** Results of experiments that were not run this time. */
function keptFrom(file: string): readonly ExperimentResult[] {
  if (!existsSync(file)) return [];
  const { experiments: before } = JSON.parse(
    readFileSync(file, "utf8"),
  ) as FaultsReport;
  return before.filter(
    ({ name }) => !results.some((result) => result.name === name),
  );
}

async function run(experiment: Experiment): Promise<ExperimentResult> {
  const { name, title } = experiment;
  const folder = await mkdtemp(join(tmpdir(), `codeweft-faults-${name}-`));
  const failures: string[] = [];
  const started = performance.now();
  const say = (line: string): void => {
    console.log(`  ${name}: ${line}`);
  };
  let found: Pick<ExperimentResult, "figures" | "notRun"> = { figures: {} };
  try {
    found = await experiment.run({
      quick: values.quick,
      seed,
      random: randomFrom(seed + name.length),
      folder,
      say,
      fail: (what) => {
        failures.push(what);
        say(`FAILED: ${what}`);
      },
    });
  } catch (error) {
    failures.push(String(error instanceof Error ? error.stack : error));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(
    () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  );
  const milliseconds = Math.round(performance.now() - started);
  console.log(
    `faults: ${title}: ${failures.length === 0 ? "ok" : "FAILED"} (${(milliseconds / 1000).toFixed(1)} s)`,
  );
  const told =
    Object.keys(found.figures).length === 0
      ? undefined
      : experiment.tell(found.figures);
  if (failures.length === 0 && told !== undefined) console.log(`  ${told}`);
  if (found.notRun !== undefined)
    console.log(`faults: ${title} NOT RUN: ${found.notRun}`);
  return {
    name,
    title,
    date: new Date().toISOString().slice(0, 10),
    quick: values.quick,
    seed,
    milliseconds,
    failures,
    ...(told === undefined ? {} : { told }),
    ...found,
  };
}
