// The history of files: every time that the state of one changes there is a row, with the state before and after.
import assert from "node:assert/strict";
import type { Transition } from "../../../src/core/query/results.ts";
import { assertChained, stepsOf } from "../../fakes/historyChain.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

const path = "src/a.ts";
const source = "export function a() {}\n";

const states = (rows: readonly Transition[]): string[] =>
  rows.map(({ toState }) => toState);

describe("the history of files", () => {
  for (const count of [1, 200])
    it(`has a row for each step of each of ${count} files`, async () => {
      const files = new MemoryWorkspace({ [path]: source });
      for (let at = 1; at < count; at++)
        files.write(`src/more/f${at}.ts`, `export const f${at} = ${at};\n`);
      await withTestEngine({ files }, async ({ engine }) => {
        await engine.ingest({});
        assert.equal(await assertChained(engine), 3 * count);
        const steps = await stepsOf(engine, path);
        assert.deepEqual(states(steps), ["pending", "processing", "parsed"]);
        const times = steps.map(({ at }) => at);
        assert.deepEqual(times, [...times].sort());
        assert.equal((await engine.ask("history", {})).total, count);
      });
    });

  it("goes on where it ended: read again, failed, read after that, left out, gone", async () => {
    const files = new MemoryWorkspace({ [path]: source });
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      files.write(path, `${source}// more\n`);
      await engine.update([path]);
      files.write(path, `${source}// still more\n`);
      files.forbid(path);
      await engine.update([path]);
    });
    await withTestEngine({ files, storage }, async ({ engine }) => {
      files.allow(path);
      await engine.ingest({});
      files.write(path, "");
      await engine.update([path]);
      files.write(path, source);
      await engine.update([path]);
      files.remove(path);
      await engine.update([path]);
      await assertChained(engine);
      const decided = states(await stepsOf(engine, path)).filter(
        (state) => state !== "pending" && state !== "processing",
      );
      assert.deepEqual(decided, [
        "parsed",
        "parsed",
        "failed",
        "parsed",
        "skipped",
        "parsed",
        "gone",
      ]);
      const { data } = await engine.ask("history", { path });
      assert.deepEqual(
        (data as readonly Transition[])
          .map(({ fromState, toState }) => `${fromState ?? ""} → ${toState}`)
          .reverse(),
        [
          " → parsed",
          "parsed → parsed",
          "parsed → failed",
          "failed → parsed",
          "parsed → skipped",
          " → parsed",
          "parsed → gone",
        ],
      );
    });
  });

  it("says of a file that was touched only that it did not change", async () => {
    const files = new MemoryWorkspace({ [path]: source });
    await withTestEngine({ files }, async ({ engine }) => {
      await engine.ingest({});
      files.write(path, source);
      await engine.update([path]);
      await assertChained(engine);
      const { toState, message } = (await stepsOf(engine, path)).at(-1)!;
      assert.deepEqual([toState, message], ["parsed", "It did not change."]);
    });
  });
});
