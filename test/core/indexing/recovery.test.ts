// What the next start makes of a process that did not come to its end.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type { ErrorForm } from "../../../src/core/errors.ts";
import type {
  FailedFile,
  QueueReport,
  RunSummary,
  Transition,
} from "../../../src/core/query/results.ts";
import type { JournalEntry } from "../../../src/core/snapshots.ts";
import type { QueuedFileRecord } from "../../../src/core/store/records/types.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Store } from "../../../src/core/store/store.ts";
import { assertChained } from "../../fakes/historyChain.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryJournal } from "../../fakes/memoryJournal.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { openTestEngine, withTestEngine } from "../../fakes/testEngine.ts";
import { sqliteForTests } from "../store/sampleStore.ts";

const count = 20;

function sources(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < count; at++)
    files[`src/f${String(at).padStart(2, "0")}.ts`] =
      `export function f${at}() {}\n`;
  return files;
}

async function ask<T>(engine: Engine, query: string): Promise<T> {
  return (await engine.ask(query, { limit: 1_000 })).data as T;
}

/** A database that is saved whole, and then as `change` leaves it; with it, its workspace and its journal. */
async function leftBehind(change: (store: Store) => void): Promise<{
  readonly files: MemoryWorkspace;
  readonly storage: MemoryStorage;
  readonly journal: MemoryJournal;
  readonly digest: string;
}> {
  const files = new MemoryWorkspace(sources());
  const storage = new MemoryStorage();
  const digest = await withTestEngine({ files, storage }, async (test) => {
    await test.engine.ingest({});
    return test.digest();
  });
  const store = openStore(await sqliteForTests(), { bytes: storage.bytes! });
  store.transaction(() => {
    change(store);
  });
  storage.bytes = store.exportBytes();
  store.close();
  return { files, storage, journal: new MemoryJournal(), digest };
}

function waiting(
  path: string,
  more: Partial<QueuedFileRecord> = {},
): QueuedFileRecord {
  return {
    path,
    level: 2,
    position: 1,
    state: "pending",
    queuedAt: 1,
    notBefore: 1,
    attempts: 0,
    reason: "changed",
    ...more,
  };
}

const running = (reading: Readonly<Record<string, number>>): JournalEntry => ({
  running: true,
  reading,
  at: 1,
});

/** Opens it and gives the work the notices of the opening. */
async function reopened(
  options: Parameters<typeof openTestEngine>[0],
  work: (
    engine: Engine,
    notices: readonly ErrorForm[],
    digest: () => Promise<string>,
  ) => Promise<void>,
): Promise<void> {
  const { engine, digest } = await openTestEngine(options);
  try {
    const notices: ErrorForm[] = [];
    engine.onEvent((event) => {
      if (event.kind === "notice") notices.push(event.error);
    });
    // Those of the opening are told to the first listener.
    await Promise.resolve();
    await work(engine, notices, digest);
  } finally {
    await engine.dispose();
  }
}

describe("recovery", () => {
  it("puts back what was being read, high, lets go what is gone, ends the run, and tells it", async () => {
    const { journal, digest, ...left } = await leftBehind((store) => {
      store.queueFiles(
        [
          waiting("src/f01.ts", { state: "processing", attempts: 1 }),
          waiting("src/f02.ts", { position: 2 }),
          waiting("src/gone.ts", { position: 3 }),
          waiting("src/gone too.ts", { position: 4, state: "processing" }),
        ],
        1,
      );
      store.startRun(7);
    });
    journal.entry = running({ "src/f01.ts": 2, "src/f03.ts": 1 });
    await reopened({ ...left, journal }, async (engine, notices, present) => {
      const queue = await ask<QueueReport>(engine, "queue");
      assert.deepEqual(
        queue.files.map((file) => [
          file.path,
          file.level,
          file.state,
          file.attempts,
          file.reason,
        ]),
        [
          ["src/f01.ts", "high", "pending", 2, "interrupted"],
          ["src/f03.ts", "high", "pending", 1, "interrupted"],
          ["src/f02.ts", "normal", "pending", 0, "changed"],
        ],
      );
      const [run] = await ask<readonly RunSummary[]>(engine, "runs");
      assert.equal(run?.outcome, "interrupted");
      assert.equal(notices.length, 1);
      assert.equal(notices[0]?.code, "interrupted");
      assert.match(
        notices[0].message,
        /2 files that were being read are read again first\. 3 files wait in all/,
      );
      const history = await ask<readonly Transition[]>(engine, "history");
      assert.deepEqual(
        [history[0]?.path, history[0]?.fromState, history[0]?.toState],
        ["src/f03.ts", "processing", "pending"],
      );
      // Nothing of them differs from what is stored.
      await engine.reconcile();
      assert.equal((await ask<QueueReport>(engine, "queue")).depth, 0);
      assert.equal(await present(), digest);
      await assertChained(engine);
    });
    assert.equal(journal.entry, undefined, "the end was orderly");
    await reopened({ ...left, journal }, (_engine, notices) => {
      assert.deepEqual(notices, []);
      return Promise.resolve();
    });
  });

  it("leaves a file alone that was being read each time, until it changes or is retried", async () => {
    const { journal, digest, ...left } = await leftBehind(() => undefined);
    journal.entry = running({ "src/f05.ts": 5 });
    const pool = new InProcessPool(left.files);
    await reopened(
      { ...left, journal, pool },
      async (engine, notices, present) => {
        assert.match(
          notices[0]?.message ?? "",
          /1 file that was being read each time it ended is left alone now/,
        );
        const [row, ...rest] = await ask<readonly FailedFile[]>(
          engine,
          "failed",
        );
        assert.deepEqual(rest, []);
        assert.deepEqual(
          [row?.path, row?.attempts, row?.quarantined],
          ["src/f05.ts", 5, true],
        );
        await engine.reconcile();
        await engine.ingest({});
        assert.deepEqual(pool.asked, []);
        await engine.ingest({ paths: ["src/f05.ts"], retry: true });
        assert.deepEqual(pool.asked, ["src/f05.ts"]);
        assert.equal(await present(), digest);
        await assertChained(engine);
      },
    );
  });

  it("takes a torn journal for an interrupted run, and goes on without one that cannot be written", async () => {
    const { journal, digest, ...left } = await leftBehind((store) => {
      store.queueFiles([waiting("src/f01.ts", { state: "processing" })], 1);
    });
    // As the file's reader says of one that does not parse.
    journal.entry = { running: true, reading: {}, at: 0 };
    journal.broken = true;
    await reopened({ ...left, journal }, async (engine, notices, present) => {
      assert.equal(notices[0]?.code, "interrupted");
      assert.equal((await engine.ingest({ force: true })).outcome, "completed");
      assert.equal(await present(), digest);
    });
  });

  it("finds by the database alone that it was saved in the middle of a run", async () => {
    const left = await leftBehind((store) => {
      store.queueFiles([waiting("src/f01.ts", { state: "processing" })], 1);
      store.startRun(7);
    });
    left.journal.entry = undefined;
    await reopened(left, async (engine, notices) => {
      assert.equal(notices[0]?.code, "interrupted");
      const { files } = await ask<QueueReport>(engine, "queue");
      assert.deepEqual(
        files.map(({ path, attempts }) => [path, attempts]),
        [["src/f01.ts", 1]],
      );
    });
  });

  it("says nothing after an end that interrupted nothing", async () => {
    const { journal, ...left } = await leftBehind(() => undefined);
    journal.entry = { running: false, reading: {}, at: 1 };
    await reopened({ ...left, journal }, async (engine, notices) => {
      assert.deepEqual(notices, []);
      assert.equal((await ask<QueueReport>(engine, "queue")).depth, 0);
    });
    assert.equal(journal.entry, undefined);
  });
});

describe("the journal", () => {
  it("stands from the first run to the orderly end, and names what is being read", async () => {
    const files = new MemoryWorkspace(sources());
    const storage = new MemoryStorage();
    const journal = new MemoryJournal();
    const pool = new InProcessPool(files, 1);
    await withTestEngine(
      { files, storage, journal, pool },
      async ({ engine }) => {
        assert.equal(journal.entry, undefined);
        await engine.ingest({});
        assert.deepEqual(
          journal.written.map(({ running: runs, reading }) => [runs, reading]),
          [
            [true, {}],
            [true, { "src/f00.ts": 1 }],
            [false, {}],
          ],
        );
        journal.written.length = 0;
        // Nothing changed: there is nothing to tell.
        await engine.reconcile();
        assert.deepEqual(journal.written, []);
        files.write("src/f07.ts", "export const other = 1;\n");
        await engine.update(["src/f07.ts"]);
        assert.deepEqual(
          journal.written.map(({ reading }) => reading),
          [{ "src/f07.ts": 1 }, {}],
        );
        assert.ok(journal.entry !== undefined);
      },
    );
    assert.equal(journal.entry, undefined);
  });

  it("stays when what was done could not be saved", async () => {
    const files = new MemoryWorkspace(sources());
    const storage = new MemoryStorage();
    const journal = new MemoryJournal();
    await withTestEngine({ files, storage, journal }, async ({ engine }) => {
      storage.full = true;
      await engine.ingest({});
    });
    assert.deepEqual(
      [journal.entry?.running, journal.entry?.reading],
      [false, {}],
    );
  });
});
