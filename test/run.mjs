// `npm test`: check, unit tests, the quick part of the faults, integration tests in a real extension host, journeys in a real browser; one line at the end.
// Works in a fresh clone. E2E=skip leaves out what needs the editor, and says so.
import fs from "node:fs";
import { ensureDependencies } from "./harness/dependencies.mjs";
import { resultsFolder } from "./harness/places.mjs";
import { printResults } from "./harness/results.mjs";

const started = performance.now();
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const summaries = [];
let passed = 0;
let failed = 0;

/** Runs one phase. A phase that throws counts as one failure, and the next phase runs all the same. */
async function phase(name, work) {
  const begun = performance.now();
  console.log(`\n=== ${name}`);
  let outcome;
  try {
    outcome = printResults(name, await work());
  } catch (error) {
    console.log(`${name}: FAILED: ${error.message}`);
    outcome = { passed: 0, failed: 1, again: "" };
  }
  passed += outcome.passed;
  failed += outcome.failed;
  summaries.push(
    `${name}: ${outcome.passed} passed, ${outcome.failed} failed${outcome.again}, ${seconds(begun)} s`,
  );
  return outcome.failed === 0;
}

fs.mkdirSync(resultsFolder, { recursive: true });
let prepared = true;
try {
  ensureDependencies(console.log);
} catch (error) {
  console.log(error.message);
  prepared = false;
  failed += 1;
}

if (prepared) {
  const { check } = await import("./harness/check.mjs");
  const { runQuickFaults } = await import("./harness/faults.mjs");
  const { runMocha } = await import("./harness/mocha.mjs");
  const { buildForTests } = await import("./harness/package.mjs");

  await phase("check", check);
  let vsix;
  await phase("package", () => {
    vsix = buildForTests();
    return runMocha("package", [
      "test/packaging/manifest.test.ts",
      "test/packaging/vsix.test.ts",
    ]);
  });
  await phase("unit", () => runMocha("unit"));
  await phase("faults", runQuickFaults);
  if (process.env.E2E === "skip") summaries.push("e2e SKIPPED (E2E=skip)");
  else {
    const { runHostSuites, runVirtualSuites } =
      await import("./harness/host.mjs");
    const { unpackBrowser } = await import("./editor/setup.mjs");
    const { withSecondTry } = await import("./harness/secondTry.mjs");
    const journeys = ["test/e2e/**/*.test.ts"];
    const twice = (run) => withSecondTry(run, run);
    const needsVsix = (work) => () => {
      if (vsix === undefined) throw new Error("there is no VSIX to install");
      unpackBrowser();
      return work();
    };
    await phase(
      "integration",
      needsVsix(() => twice(() => runHostSuites(vsix))),
    );
    await phase(
      "virtual workspace",
      needsVsix(() => twice(() => runVirtualSuites(vsix))),
    );
    await phase("inspector", () =>
      runMocha("inspector", ["test/inspector/inspector.test.ts"]),
    );
    await phase(
      "e2e",
      needsVsix(() =>
        withSecondTry(
          () => runMocha("e2e", journeys),
          (files) => runMocha("e2e", files.length > 0 ? files : journeys),
        ),
      ),
    );
  }
}

console.log(`\n=== all in ${seconds(started)} s`);
for (const line of summaries) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
