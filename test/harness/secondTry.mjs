// In CI, what failed in a real editor is run once more in a new one: a machine that stood still for a moment is no mistake of the program. It is said aloud.

/**
 * Runs `first`. Without CI, or where all passed, that is the result. Else `again` runs the files that failed (all, where the
 * first run did not come to its end), and its results take the place of theirs: a file passes when it passes whole. What
 * failed only the first time keeps its error as `flaked`.
 * @param {() => Test[] | Promise<Test[]>} first
 * @param {(files: readonly string[]) => Test[] | Promise<Test[]>} again
 * @param {boolean} wanted
 * @returns {Promise<Test[]>}
 * @typedef {{ title: string, milliseconds: number, file?: string, error?: string, flaked?: string }} Test
 */
export async function withSecondTry(
  first,
  again,
  wanted = process.env.CI !== undefined,
) {
  if (!wanted) return first();
  const { tests, fault } = await attempt(first);
  const failures = tests.filter(({ error }) => error !== undefined);
  if (fault === undefined && failures.length === 0) return tests;
  const files = [...new Set(failures.map(({ file }) => file))].filter(
    (file) => file !== undefined,
  );
  console.log(`  once more: ${files.join(", ") || "all"}`);
  const second = await again(files);
  const kept = tests.filter(({ file }) => file && !files.includes(file));
  const before = new Map(failures.map(({ title, error }) => [title, error]));
  if (fault !== undefined) before.set("the run as a whole", fault.stack);
  const seen = second.map((test) => {
    const flaked = before.get(test.title);
    before.delete(test.title);
    return flaked === undefined || test.error !== undefined
      ? test
      : { ...test, flaked };
  });
  // A hook that failed is no test of the second run.
  const rest = [...before].map(([title, flaked]) => ({
    title,
    milliseconds: 0,
    flaked,
  }));
  return [...(files.length === 0 ? [] : kept), ...seen, ...rest];
}

async function attempt(run) {
  try {
    return { tests: await run() };
  } catch (error) {
    console.log(`  did not come to its end: ${error.message}`);
    return { tests: [], fault: error };
  }
}
