// A disk that refuses file after file: reading is paused, no file is blamed, and it goes on by itself.
import assert from "node:assert/strict";
import type { ErrorForm } from "../../../src/core/errors.ts";
import type { FailedFile } from "../../../src/core/query/results.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { SteppedClock } from "../../fakes/steppedClock.ts";
import type { TestEngine } from "../../fakes/testEngine.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

interface Broken {
  readonly engine: TestEngine["engine"];
  readonly files: MemoryWorkspace;
  readonly clock: SteppedClock;
  readonly notices: ErrorForm[];
  readonly failed: () => Promise<string[]>;
  /** What waits in the queue. */
  readonly digest: TestEngine["digest"];
}

const names = Object.keys(smallWorkspace).filter((path) =>
  /\.(ts|py)$/.test(path),
);

async function onDisk(work: (broken: Broken) => Promise<void>): Promise<void> {
  const files = new MemoryWorkspace(smallWorkspace);
  const clock = new SteppedClock();
  await withTestEngine({ files, clock }, async ({ engine, digest }) => {
    const notices: ErrorForm[] = [];
    engine.onEvent((event) => {
      if (event.kind === "notice") notices.push(event.error);
    });
    const failed = async (): Promise<string[]> => {
      const { data } = await engine.ask("failed", {});
      return (data as readonly FailedFile[]).map(({ path }) => path);
    };
    await work({ engine, files, clock, notices, failed, digest });
  });
}

/** Lets time go by until it is done. */
async function during<T>(clock: SteppedClock, work: Promise<T>): Promise<T> {
  let done = false;
  const end = (): void => {
    done = true;
  };
  work.then(end, end);
  while (!done) await clock.pass(500);
  return work;
}

async function cleanDigest(files: MemoryWorkspace): Promise<string> {
  return withTestEngine({ files }, async ({ engine, digest }) => {
    await engine.ingest({});
    return digest();
  });
}

describe("a disk that refuses file after file", function () {
  // The first of them loads the grammars.
  this.timeout(90_000);

  it("is waited for by an ingest, which then ends without a failed file; what waits is read by itself", () =>
    onDisk(async ({ engine, files, clock, failed, notices, digest }) => {
      files.broken = "EIO";
      const began = clock.now();
      const summary = await during(clock, engine.ingest({}));
      assert.deepEqual(
        [summary.outcome, summary.failed, summary.pending > 0],
        ["paused", 0, true],
      );
      assert.match(summary.readError?.message ?? "", /EIO/);
      // 2, 4, 8 and 16 s, or half of that.
      assert.ok(clock.now() - began >= 15_000);
      assert.deepEqual(await failed(), []);
      assert.deepEqual(
        engine.status().disk.paused.map(({ work }) => work),
        ["reading"],
      );
      // Each try costs one file, not all.
      const reads = files.reads.length;
      await clock.pass(600_000);
      const more = files.reads.length - reads;
      assert.ok(more >= 2 && more <= 20, String(more));
      files.broken = undefined;
      await clock.pass(310_000);
      assert.deepEqual(engine.status().disk.paused, []);
      assert.equal(engine.status().state, "ready");
      assert.equal(await digest(), await cleanDigest(files));
      assert.deepEqual(notices, []);
    }));

  it("is waited for when it answers again in time", () =>
    onDisk(async ({ engine, files, clock, failed }) => {
      files.broken = "EMFILE";
      const running = engine.ingest({});
      while (engine.status().disk.paused.length === 0) await clock.pass(100);
      files.broken = undefined;
      const summary = await during(clock, running);
      assert.deepEqual(
        [summary.outcome, summary.extracted],
        ["completed", names.length],
      );
      assert.deepEqual(await failed(), []);
      assert.deepEqual(engine.status().disk.paused, []);
    }));

  it("keeps the graph of before, tells a pause that nobody asked for, and resumes when a person asks", () =>
    onDisk(async ({ engine, files, clock, failed, notices, digest }) => {
      await during(clock, engine.ingest({}));
      const { symbols } = engine.status();
      for (const path of names) files.write(path, `${files.text(path)}\n\n`);
      files.broken = "ESTALE";
      await during(clock, engine.reconcile());
      assert.equal(engine.status().symbols, symbols);
      assert.deepEqual(
        notices.map(({ details }) => details?.["paused"]),
        ["reading"],
      );
      assert.match(notices[0]?.message ?? "", /5 files in a row.*ESTALE/);
      await clock.pass(60_000);
      assert.equal(notices.length, 1);
      files.broken = undefined;
      await during(clock, engine.reconcile());
      assert.deepEqual(engine.status().disk.paused, []);
      assert.deepEqual(await failed(), []);
      assert.equal(await digest(), await cleanDigest(files));
    }));

  it("is not suspected for one bad file, however often that is tried, nor for files that may not be read", () =>
    onDisk(async ({ engine, files, clock, failed }) => {
      const [bad, ...others] = names;
      for (const path of others) files.forbid(path);
      files.spoil(bad!, "EIO");
      for (let count = 0; count < 3; count++)
        await during(clock, engine.ingest({}));
      assert.deepEqual(engine.status().disk.paused, []);
      assert.deepEqual(await failed(), [...names].sort());
      for (let count = 0; count < 4; count++)
        await during(clock, engine.ingest({ paths: [bad!], retry: true }));
      assert.deepEqual(engine.status().disk.paused, []);
    }));

  it("takes nothing from the graph when the whole workspace is not there", () =>
    onDisk(async ({ engine, files, clock }) => {
      await during(clock, engine.ingest({}));
      const { symbols } = engine.status();
      files.detached = true;
      await during(clock, engine.reconcile());
      await during(clock, engine.update(["app", "lib/cart.ts"]));
      assert.equal(engine.status().symbols, symbols);
      const { data } = await engine.ask("problems", {});
      assert.match(JSON.stringify(data), /workspace folder/);
      files.detached = false;
      files.remove("lib/cart.ts");
      await during(clock, engine.update(["lib/cart.ts"]));
      assert.ok(engine.status().symbols < symbols);
    }));
});
