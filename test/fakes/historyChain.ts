// What must be true of every history: each row of a file goes on where the row before it ended.
import assert from "node:assert/strict";
import type { Engine } from "../../src/core/engine.ts";
import type { Transition } from "../../src/core/query/results.ts";

/** Of one file, or of all; the first row first. */
export async function stepsOf(
  engine: Engine,
  path = "",
): Promise<readonly Transition[]> {
  const { data, total } = await engine.ask("history", {
    path,
    steps: true,
    limit: 1_000,
  });
  const rows = data as readonly Transition[];
  for (let offset = rows.length; offset < total; offset += 1_000)
    (rows as Transition[]).push(
      ...((
        await engine.ask("history", { path, steps: true, limit: 1_000, offset })
      ).data as readonly Transition[]),
    );
  return [...rows].reverse();
}

/** How many rows there are. Fails where one of them does not go on where the one before ended. */
export async function assertChained(engine: Engine): Promise<number> {
  const last = new Map<string, Transition>();
  const rows = await stepsOf(engine);
  for (const row of rows) {
    const before = last.get(row.path);
    // A file that comes back begins anew.
    const expected = before?.toState === "gone" ? undefined : before?.toState;
    assert.equal(
      row.fromState,
      // What is left out has no row in the index.
      expected === "skipped" ? undefined : expected,
      `${row.path}: ${JSON.stringify(before)} → ${JSON.stringify(row)}`,
    );
    last.set(row.path, row);
  }
  return rows.length;
}
