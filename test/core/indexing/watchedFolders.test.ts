// The folders that a host follows, as the database remembers them.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type { WatchReport } from "../../../src/core/following.ts";
import type { WatchedFolder } from "../../../src/core/query/results.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { SteppedClock } from "../../fakes/steppedClock.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

const shown = { path: "a", state: "watching", errors: 0, events: 3 };
const well: WatchReport = {
  ...shown,
  message: undefined,
  lastEventAt: undefined,
};

async function watched(engine: Engine): Promise<readonly WatchedFolder[]> {
  return (await engine.ask("watched", {})).data as readonly WatchedFolder[];
}

describe("folders that are followed", () => {
  it("are known with their state, since when, and why, also after a restart", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const clock = new SteppedClock();
    const at = (): string => new Date(clock.now()).toISOString();
    const began = at();
    let degradedAt = "";
    await withTestEngine({ files, storage, clock }, async ({ engine }) => {
      await engine.recordWatch([well, { ...well, path: "b" }]);
      await clock.pass(60_000);
      degradedAt = at();
      const lost = { ...well, path: "b", state: "degraded", errors: 1 };
      await engine.recordWatch([well, { ...lost, message: "No." }]);
      await clock.pass(60_000);
      await engine.recordWatch([well, { ...lost, errors: 2, message: "Nor." }]);
      await engine.ingest({});
    });
    await withTestEngine({ files, storage, clock }, async ({ engine }) => {
      const times = { since: began, changedAt: began };
      assert.deepEqual(await watched(engine), [
        { ...shown, ...times, follows: "everything" },
        {
          path: "b",
          state: "degraded",
          errors: 2,
          message: "Nor.",
          events: 3,
          since: began,
          changedAt: degradedAt,
          follows: "everything",
        },
      ]);
      await engine.recordWatch([{ ...well, events: 4, lastEventAt: 1_000 }]);
      assert.deepEqual(await watched(engine), [
        {
          ...shown,
          ...times,
          events: 4,
          lastEventAt: "1970-01-01T00:00:01.000Z",
          follows: "everything",
        },
      ]);
    });
  });

  it("are no reason to write the database anew", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      await engine.recordWatch([well]);
      assert.equal(engine.status().dirty, false);
    });
    assert.equal(storage.saves, 1);
  });
});
