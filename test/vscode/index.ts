// Runs the suites with mocha inside the extension host. The editor calls `run`; the harness reads the results from a file.
import Mocha from "mocha";
import { writeFileSync } from "node:fs";
import { otherSuites, suites } from "./suites.ts";

/** Called by the editor. Rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  const count = Number(process.env["CODEWEFT_TEST_SUITES"] ?? suites.length);
  const group = otherSuites[process.env["CODEWEFT_TEST_GROUP"] ?? ""];
  for (const load of group ?? suites.slice(0, count)) await load();

  const tests: TestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const record = (test: Mocha.Test, error?: Error) =>
      tests.push({
        title: test.fullTitle(),
        milliseconds: test.duration ?? 0,
        ...(error === undefined ? {} : { error: error.stack ?? error.message }),
      });
    runner.on("pass", (test) => record(test));
    runner.on("fail", (test, error: Error) => record(test, error));
  });
  // The editor reports success even when its extension host never started: only this file proves that tests ran.
  const file = process.env["CODEWEFT_TEST_RESULTS"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(tests));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

interface TestResult {
  readonly title: string;
  readonly milliseconds: number;
  /** Stack of the failure; absent when the test passed. */
  readonly error?: string;
}
