// How the results of a run of tests are printed, wherever they ran.

/**
 * Prints every failure in full and one line of summary. `error` is the stack of a failure, absent when the test passed,
 * `flaked` that of a test which passed only when it was run once more.
 * @param {string} phase
 * @param {readonly { title: string, milliseconds: number, error?: string, flaked?: string }[]} tests
 * @returns {{ passed: number, failed: number, again: string }} `again` says how many flaked, for the last lines
 */
export function printResults(phase, tests) {
  const failures = tests.filter((test) => test.error !== undefined);
  for (const { title, error } of failures)
    console.log(`\n${phase}: FAILED: ${title}\n${error}\n`);
  const flaked = tests.filter((test) => test.flaked !== undefined);
  for (const test of flaked)
    console.log(
      `\n${phase}: FLAKED, passed when it was run once more: ${test.title}\n${test.flaked}\n`,
    );
  const passed = tests.length - failures.length;
  const slow = tests
    .filter((test) => test.milliseconds > 5000)
    .map((test) => `${test.title} ${(test.milliseconds / 1000).toFixed(1)} s`);
  if (slow.length > 0) console.log(`${phase}: slow: ${slow.join("; ")}`);
  const again =
    flaked.length === 0 ? "" : `, ${flaked.length} only when run once more`;
  console.log(`${phase}: ${passed} passed, ${failures.length} failed${again}`);
  return { passed, failed: failures.length, again };
}
