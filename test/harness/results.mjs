// How the results of a run of tests are printed, wherever they ran.

/**
 * Prints every failure in full and one line of summary. `error` is the stack of a failure, absent when the test passed.
 * @param {string} phase
 * @param {readonly { title: string, milliseconds: number, error?: string }[]} tests
 * @returns {{ passed: number, failed: number }}
 */
export function printResults(phase, tests) {
  const failures = tests.filter((test) => test.error !== undefined);
  for (const { title, error } of failures)
    console.log(`\n${phase}: FAILED: ${title}\n${error}\n`);
  const passed = tests.length - failures.length;
  const slow = tests
    .filter((test) => test.milliseconds > 5000)
    .map((test) => `${test.title} ${(test.milliseconds / 1000).toFixed(1)} s`);
  if (slow.length > 0) console.log(`${phase}: slow: ${slow.join("; ")}`);
  console.log(`${phase}: ${passed} passed, ${failures.length} failed`);
  return { passed, failed: failures.length };
}
