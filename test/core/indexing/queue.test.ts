// The persistent queue: what a run leaves in it, in which order it is read, and that nothing depends on that order.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type { ExtractionTask } from "../../../src/core/ports.ts";
import type { QueueReport } from "../../../src/core/query/results.ts";
import { assertChained } from "../../fakes/historyChain.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

const few = 90;
/** So many that reading begins before all were found. */
const many = 150;

/** One calls the next; the last two are somebody else's. */
function sources(count = few): Record<string, string> {
  const files: Record<string, string> = {
    "vendor/lib.ts": "export function lent() {}\n",
    "src/vendor/other.ts": "export function other() {}\n",
  };
  for (let at = 0; at < count; at++)
    files[`src/file${String(at).padStart(3, "0")}.ts`] =
      `import { call${at + 1} } from "./file${String(at + 1).padStart(3, "0")}";\nexport function call${at}() { call${at + 1}(); }\n`;
  return files;
}

/** Tells of each task before it is done; `size` 1 and no randomness make the order that of the queue. */
class ToldPool extends InProcessPool {
  onTask: (task: ExtractionTask, number: number) => void = () => undefined;

  override extract(task: ExtractionTask) {
    this.onTask(task, this.asked.length);
    return super.extract(task);
  }
}

async function queueOf(engine: Engine, limit = 1_000): Promise<QueueReport> {
  return (await engine.ask("queue", { limit })).data as QueueReport;
}

const paths = ({ files }: QueueReport): string[] =>
  files.map(({ path }) => path);

/** Cancels an ingest when the `at`-th file is asked for. */
async function cancelAt(
  engine: Engine,
  pool: ToldPool,
  at: number,
): Promise<number> {
  const stop = new AbortController();
  pool.onTask = (_task, number) => {
    if (number === at) stop.abort();
  };
  const summary = await engine.ingest({}, stop.signal);
  pool.onTask = () => undefined;
  assert.equal(summary.outcome, "cancelled");
  return summary.pending;
}

async function cleanDigest(count = few): Promise<string> {
  return withTestEngine(
    { files: new MemoryWorkspace(sources(count)) },
    async ({ engine, digest }) => {
      await engine.ingest({});
      return digest();
    },
  );
}

describe("the persistent queue", () => {
  it("is empty after a whole ingest, and what others wrote was read last", async () => {
    const files = new MemoryWorkspace(sources());
    const pool = new InProcessPool(files, 1);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      const summary = await engine.ingest({});
      assert.equal(summary.pending, 0);
      const { depth, oldest, bottleneck } = await queueOf(engine);
      assert.deepEqual([depth, oldest], [0, undefined]);
      assert.ok(bottleneck !== undefined && bottleneck.share > 0);
      assert.deepEqual(pool.asked.slice(-2), [
        "src/vendor/other.ts",
        "vendor/lib.ts",
      ]);
    });
  });

  for (const count of [few, many])
    it(`keeps what a cancelled ingest of ${count} files did not come to, over a restart, until it is read`, async () => {
      const files = new MemoryWorkspace(sources(count));
      const storage = new MemoryStorage();
      const pool = new ToldPool(files, 1);
      const left = await withTestEngine(
        { files, storage, pool },
        async ({ engine }) => {
          const pending = await cancelAt(engine, pool, 60);
          await assertChained(engine);
          const report = await queueOf(engine);
          assert.ok(pending > 2 && pending < count, `${pending} left`);
          assert.deepEqual([report.depth, report.processing], [pending, 0]);
          // Those of others are taken early only where nothing else was found yet.
          const { normal = 0, low = 0, ...rest } = report.levels;
          assert.deepEqual([normal + low, rest], [pending, {}]);
          assert.ok(report.oldest !== undefined);
          for (const file of report.files)
            assert.deepEqual([file.reason, file.attempts], ["new", 0]);
          const runs = await engine.ask("runs", {});
          assert.match(JSON.stringify(runs.data), /"outcome":"cancelled"/);
          return paths(report);
        },
      );
      await withTestEngine({ files, storage }, async ({ engine, digest }) => {
        assert.deepEqual(paths(await queueOf(engine)), left);
        const summary = await engine.processPending();
        assert.deepEqual([summary.outcome, summary.pending], ["completed", 0]);
        // And those that had not been found yet when it was cancelled.
        assert.ok(summary.extracted >= left.length);
        assert.equal(await digest(), await cleanDigest(count));
      });
    });

  it("is gone through from urgent to low, and the graph is the same", async () => {
    const files = new MemoryWorkspace(sources());
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, pool }, async ({ engine, digest }) => {
      await engine.prioritise(["src/file020.ts"], "urgent");
      await engine.prioritise(["src/file010.ts", "vendor/lib.ts"], "high");
      await engine.ingest({});
      assert.deepEqual(pool.asked.slice(0, 4), [
        "src/file020.ts",
        "src/file010.ts",
        "vendor/lib.ts",
        "src/file000.ts",
      ]);
      assert.equal(await digest(), await cleanDigest());
    });
  });

  it("takes what somebody looks at now before the rest, also when the run is under way", async () => {
    const files = new MemoryWorkspace(sources());
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      let asked: Promise<void> | undefined;
      pool.onTask = (_task, number) => {
        if (number === 5)
          asked = engine.prioritise(["src/file089.ts"], "urgent");
      };
      await engine.ingest({});
      await asked;
      const place = pool.asked.indexOf("src/file089.ts");
      const before = pool.asked.indexOf("src/file088.ts");
      assert.ok(place < before, `${place} is not before ${before}`);
    });
  });

  it("reads what was interrupted again before what is new, in its old order", async () => {
    const files = new MemoryWorkspace(sources());
    const storage = new MemoryStorage();
    const first = new ToldPool(files, 1);
    await withTestEngine({ files, storage, pool: first }, ({ engine }) =>
      cancelAt(engine, first, 60),
    );
    files.write("src/a_new.ts", "export const a = 1;\n");
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      const left = paths(await queueOf(engine));
      await engine.ingest({});
      assert.deepEqual(
        pool.asked.filter((path) => !path.includes("vendor")),
        [...left.filter((path) => !path.includes("vendor")), "src/a_new.ts"],
      );
    });
  });

  it("forgets what is gone or needs no reading any more", async () => {
    const files = new MemoryWorkspace(sources());
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      await engine.ingest({});
      for (const path of ["src/file001.ts", "src/file002.ts", "src/file003.ts"])
        files.write(path, "export const changed = 1;\n");
      const stop = new AbortController();
      stop.abort();
      // Cancelled before anything was looked at: nothing is known to wait.
      await assert.rejects(engine.update(["src/file001.ts"], stop.signal));
      assert.equal((await queueOf(engine)).depth, 0);
      const later = new AbortController();
      pool.onTask = () => {
        later.abort();
      };
      await assert.rejects(engine.reconcile(later.signal));
      pool.onTask = () => undefined;
      const report = await queueOf(engine);
      assert.deepEqual(
        report.files.map(({ path, reason }) => `${path} ${reason}`),
        [
          "src/file001.ts changed",
          "src/file002.ts changed",
          "src/file003.ts changed",
        ],
      );
      files.remove("src/file001.ts");
      await engine.reconcile();
      assert.equal((await queueOf(engine)).depth, 0);
      await assertChained(engine);
    });
  });

  it("is emptied on request: the files stay as they were, and the next comparison finds them", async () => {
    const files = new MemoryWorkspace(sources());
    const storage = new MemoryStorage();
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      const pending = await cancelAt(engine, pool, 60);
      assert.equal(await engine.clearQueue(), pending);
      assert.equal(await engine.clearQueue(), 0);
      await assertChained(engine);
      assert.equal((await queueOf(engine)).depth, 0);
      assert.equal(engine.status().dirty, true);
    });
    await withTestEngine({ files, storage }, async ({ engine, digest }) => {
      assert.equal((await queueOf(engine)).depth, 0);
      assert.equal((await engine.ingest({})).outcome, "completed");
      assert.equal(await digest(), await cleanDigest());
    });
  });

  it("holds what is tried again later, with the time from which on it is, over a restart", async () => {
    const files = new MemoryWorkspace(sources());
    const storage = new MemoryStorage();
    const path = "src/file007.ts";
    files.hold(path, 3);
    const later = { retryFailed: { first: 3_600_000, longest: 3_600_000 } };
    await withTestEngine(
      { files, storage, settings: later },
      async ({ engine }) => {
        assert.equal((await engine.ingest({})).pending, 1);
      },
    );
    await withTestEngine(
      { files, storage, settings: later },
      async ({ engine }) => {
        const { files: waiting } = await queueOf(engine);
        assert.deepEqual(
          waiting.map((file) => [file.path, file.reason, file.attempts]),
          [[path, "retry", 1]],
        );
        assert.ok((waiting[0]?.notBefore ?? "") > waiting[0]!.queuedAt);
        const summary = await engine.processPending();
        assert.deepEqual([summary.extracted, summary.pending], [1, 0]);
        await assertChained(engine);
      },
    );
  });

  it("is asked for page by page", async () => {
    const files = new MemoryWorkspace(sources());
    const pool = new ToldPool(files, 1);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      await cancelAt(engine, pool, 60);
      const whole = paths(await queueOf(engine));
      const pages: string[] = [];
      while (pages.length < whole.length) {
        const { data, total } = await engine.ask("queue", {
          limit: 7,
          offset: pages.length,
        });
        assert.equal(total, whole.length);
        pages.push(...paths(data as QueueReport));
      }
      assert.deepEqual(pages, whole);
    });
  });
});
