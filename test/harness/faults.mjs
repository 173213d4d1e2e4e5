// The quick part of `npm run faults` as a phase of `npm test`.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { resultsFolder, root } from "./places.mjs";

/**
 * Throws when it ended before its results were written.
 * @returns {{ title: string, milliseconds: number, error?: string }[]}
 */
export function runQuickFaults() {
  const output = path.join(resultsFolder, "faults-quick.json");
  fs.rmSync(output, { force: true });
  const { status, signal } = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(root, "test/faults/main.ts"),
      "--quick",
      "--json",
      output,
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (!fs.existsSync(output))
    throw new Error(
      `the faults ended with ${signal ?? status} before they had results`,
    );
  const { experiments } = JSON.parse(fs.readFileSync(output, "utf8"));
  return experiments.map(({ title, milliseconds, failures }) => ({
    title,
    milliseconds,
    ...(failures.length === 0 ? {} : { error: failures.join("\n") }),
  }));
}
