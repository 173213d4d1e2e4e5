// Runs mocha in a process of its own and reads what came of every test.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { resultsFolder, root } from "./places.mjs";

/**
 * `files` replace the list of .mocharc.cjs. Throws when mocha ended before it had run the tests.
 * @param {string} phase names the file of results
 * @param {readonly string[]} files
 * @param {Readonly<Record<string, string>>} environment
 * @returns {{ title: string, milliseconds: number, error?: string }[]}
 */
export function runMocha(phase, files = [], environment = {}) {
  const output = path.join(resultsFolder, `${phase}.json`);
  fs.rmSync(output, { force: true });
  const { status, signal } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/mocha/bin/mocha.js"),
      ...files,
      "--reporter",
      path.join(root, "test/harness/reporter.cjs"),
      "--reporter-option",
      `output=${output}`,
    ],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    },
  );
  if (!fs.existsSync(output))
    throw new Error(
      `mocha ended with ${signal ?? status} before it ran the ${phase} tests`,
    );
  return JSON.parse(fs.readFileSync(output, "utf8"));
}
