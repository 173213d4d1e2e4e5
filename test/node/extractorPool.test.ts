// The extraction pool with real threads: what happens to a file that kills, hangs or fills its worker, and to the others.
import assert from "node:assert/strict";
import type { ExtractionOutcome, Log } from "../../src/core/ports.ts";
import { createExtractorPool } from "../../src/node/extractorPool.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";

const quiet: Log = { write: () => undefined };

describe("extractor pool", () => {
  let pool: ReturnType<typeof createExtractorPool>;

  function open(
    more: {
      fileTimeout?: number;
      assetsFolder?: string;
      workers?: number;
      idle?: number;
    } = {},
  ): void {
    pool = createExtractorPool({
      programs: {
        ...sourcePrograms,
        folder: new URL("../fakes/failingWorkers/", import.meta.url).href,
      },
      roots: [],
      assetsFolder: "",
      workers: 2,
      workerMemory: 64,
      log: quiet,
      ...more,
    });
  }

  afterEach(() => pool.dispose());

  function extractAll(
    paths: readonly string[],
  ): Promise<readonly ExtractionOutcome[]> {
    return Promise.all(
      paths.map((path) =>
        pool.extract({ path, language: "text", maxFileSize: 1 }),
      ),
    );
  }

  function told(outcomes: readonly ExtractionOutcome[]): string[] {
    return outcomes.map((outcome) =>
      outcome.kind === "failed"
        ? `${outcome.path} ${outcome.error.code}`
        : `${outcome.path} ${outcome.kind}`,
    );
  }

  it("hands every file back, in whatever order they are done", async () => {
    open();
    const paths = Array.from({ length: 50 }, (_, at) => `file${at}`);
    assert.deepEqual(
      told(await extractAll(paths)),
      paths.map((path) => `${path} skipped`),
    );
  });

  it("adds up what retrying has done in all workers, also in those that are gone", async () => {
    open();
    const paths = Array.from({ length: 40 }, (_, at) => `file${at}`);
    await extractAll([...paths, "spoil"]);
    await pool.recycle();
    await extractAll(["last"]);
    const count = paths.length + 2;
    assert.deepEqual(pool.retries, {
      read: {
        recovered: count,
        gaveUp: 0,
        waits: count,
        waitedMilliseconds: 20 * count,
      },
    });
  });

  it("records a file that kills its worker and reads all others", async () => {
    open();
    const paths = ["a", "b", "die", "c", "d", "e", "f", "g", "h", "i"];
    assert.deepEqual(
      told(await extractAll(paths)),
      paths.map((path) =>
        path === "die" ? "die worker_died" : `${path} skipped`,
      ),
    );
  });

  it("records a file that fills its worker's memory", async () => {
    open();
    const outcomes = await extractAll(["a", "fill", "b"]);
    assert.deepEqual(told(outcomes), [
      "a skipped",
      "fill worker_died",
      "b skipped",
    ]);
  });

  it("ends a worker that stands at one file for too long", async () => {
    open({ fileTimeout: 500, workers: 1 });
    const outcomes = await extractAll(["a", "hang", "b", "c"]);
    assert.deepEqual(told(outcomes), [
      "a skipped",
      "hang timeout",
      "b skipped",
      "c skipped",
    ]);
    const failed = outcomes[1];
    assert.ok(failed?.kind === "failed");
    assert.match(failed.error.next ?? "", /Exclude the file/);
  });

  it("replaces a worker whose memory was spoiled, keeping its outcome", async () => {
    open({ workers: 1 });
    assert.deepEqual(told(await extractAll(["spoil", "a"])), [
      "spoil skipped",
      "a skipped",
    ]);
  });

  it("works on after it was recycled", async () => {
    open();
    await extractAll(["a"]);
    await pool.recycle();
    assert.deepEqual(told(await extractAll(["b"])), ["b skipped"]);
  });

  it("starts no more workers than there are files for", async () => {
    open({ workers: 3 });
    await extractAll(["a", "b", "c", "d"]);
    assert.equal(pool.running, 1);
    pool.prepare(251);
    assert.equal(pool.running, 2);
    pool.prepare(100_000);
    assert.equal(pool.running, 3);
  });

  it("ends idle workers but one", async () => {
    open({ workers: 3, idle: 1 });
    pool.prepare(1_000);
    assert.equal(pool.running, 3);
    await extractAll(["a", "b", "c", "d"]);
    while (pool.running > 1)
      await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(told(await extractAll(["e"])), ["e skipped"]);
  });

  it("describes the languages that it is asked for, one question after the other", async () => {
    open();
    const answers = await Promise.all([
      pool.describe(["text"]),
      pool.describe(["text", "prose"]),
    ]);
    assert.deepEqual(
      answers.map(({ versions }) => versions),
      [{ text: "1" }, { text: "1", prose: "1" }],
    );
  });

  it("asks again when the worker that was asked ends", async () => {
    open({ workers: 1 });
    const died = extractAll(["die"]);
    const described = pool.describe(["text"]);
    assert.deepEqual((await described).versions, { text: "1" });
    assert.deepEqual(told(await died), ["die worker_died"]);
  });

  it("says so when no worker starts", async () => {
    open({ assetsFolder: "broken" });
    await assert.rejects(extractAll(["a"]), {
      code: "internal",
      message: /do not start: no assets here/,
    });
  });

  it("fails what waits when it is closed", async () => {
    open();
    const waiting = extractAll(["hang"]);
    void pool.dispose();
    await assert.rejects(waiting, { code: "engine_stopped" });
  });
});
