// How changed files become batches.
import assert from "node:assert/strict";
import {
  ChangeQueue,
  meaningOfChange,
} from "../../../src/core/watching/changeQueue.ts";
import type { ChangeBatch } from "../../../src/core/watching/changeQueue.ts";

/** A queue with a clock that only `pass` moves. */
function openQueue(
  apply?: (batch: ChangeBatch) => Promise<void>,
  quiet = (): number => 300,
) {
  let now = 0;
  let timer: { at: number; callback: () => void } | undefined;
  const batches: ChangeBatch[] = [];
  const queue = new ChangeQueue(
    async (batch) => {
      batches.push(batch);
      await apply?.(batch);
    },
    quiet,
    (callback, milliseconds) => {
      const own = { at: now + milliseconds, callback };
      timer = own;
      return () => {
        if (timer === own) timer = undefined;
      };
    },
    () => now,
  );
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    queue,
    batches,
    /** Lets milliseconds go by, one after the other, and what they start come to rest. */
    pass: async (milliseconds: number) => {
      await settle();
      for (const end = now + milliseconds; now < end; now++)
        if (timer !== undefined && timer.at <= now) {
          const due = timer;
          timer = undefined;
          due.callback();
          await settle();
        }
      await settle();
    },
  };
}

describe("the queue of changes", () => {
  it("waits as long as is wanted now, however long that is, and never for ever; a saved file does not wait", async () => {
    let quiet = 50;
    const { queue, batches, pass } = openQueue(undefined, () => quiet);
    queue.changed("a.ts");
    await pass(51);
    assert.equal(batches.length, 1);
    quiet = 5_000;
    queue.changed("b.ts");
    await pass(4_999);
    assert.equal(batches.length, 1);
    await pass(2);
    assert.equal(batches.length, 2);
    for (let at = 0; at < 4; at++) {
      queue.changed("c.ts");
      await pass(4_000);
    }
    assert.equal(batches.length, 3);
    queue.saved("d.ts");
    await pass(20);
    assert.equal(batches.length, 4);
  });

  it("forgets what it collected when nothing is to be followed, and collects again afterwards", async () => {
    const { queue, batches, pass } = openQueue();
    queue.changed("a.ts");
    queue.compareAll();
    queue.clear();
    assert.equal(queue.pending, false);
    await pass(5_000);
    assert.deepEqual(batches, []);
    queue.changed("b.ts");
    await pass(301);
    assert.deepEqual(batches, [{ paths: ["b.ts"], everything: false }]);
  });

  it("hands on one sorted batch when it has been quiet for 300 ms", async () => {
    const { queue, batches, pass } = openQueue();
    queue.changed("b.ts");
    await pass(200);
    queue.changed("a.ts");
    queue.changed("b.ts");
    await pass(299);
    assert.deepEqual(batches, []);
    await pass(2);
    assert.deepEqual(batches, [{ paths: ["a.ts", "b.ts"], everything: false }]);
  });

  it("does not let a saved file wait for quiet", async () => {
    const { queue, batches, pass } = openQueue();
    queue.saved("a.ts");
    await pass(20);
    assert.deepEqual(batches, [{ paths: ["a.ts"], everything: false }]);
  });

  it("hands on in the end although it never becomes quiet", async () => {
    const { queue, batches, pass } = openQueue();
    for (let step = 0; step < 40; step++) {
      queue.changed(`${String(step)}.ts`);
      await pass(100);
    }
    assert.equal(batches.length, 1);
    assert.ok((batches[0]?.paths.length ?? 0) >= 29);
  });

  it("lets a folder stand for what is below it, also for names that only begin alike", async () => {
    const { queue, batches, pass } = openQueue();
    for (const path of ["src", "src/a.ts", "src/deep/b.ts", "srcs/c.ts"])
      queue.changed(path);
    await pass(301);
    assert.deepEqual(batches[0]?.paths, ["src", "srcs/c.ts"]);
  });

  it("compares everything after a checkout", async () => {
    const { queue, batches, pass } = openQueue();
    for (let file = 0; file < 600; file++)
      queue.changed(`src/${String(file)}.ts`);
    await pass(1_001);
    assert.equal(batches.length, 1);
    assert.equal(batches[0]?.everything, true);
  });

  it("handles ten thousand changes within a minute as one, also when they come with gaps and of some files twice", async () => {
    const { queue, batches, pass } = openQueue();
    let changes = 0;
    const make = async (count: number, gap: number): Promise<void> => {
      for (let step = 0; step < count; step++) {
        queue.changed(`src/${String(changes++ % 7_000)}.ts`);
        if (step % 100 === 0) await pass(gap);
      }
    };
    // A file now and then until it is clear that many come.
    await make(600, 250);
    await make(4_400, 400);
    await make(5_000, 700);
    assert.equal(changes, 10_000);
    assert.deepEqual(batches, []);
    await pass(3_000);
    assert.deepEqual(batches, [{ paths: [], everything: true }]);
    await pass(60_000);
    assert.equal(batches.length, 1);
  });

  it("compares in the end although a burst never becomes quiet", async () => {
    const { queue, batches, pass } = openQueue();
    for (let step = 0; step < 300; step++) {
      for (let file = 0; file < 40; file++)
        queue.changed(`${String(step)}/${String(file)}.ts`);
      await pass(100);
    }
    assert.equal(batches.length, 0);
    for (let step = 0; step < 310; step++) {
      queue.changed(`more/${String(step)}.ts`);
      await pass(100);
    }
    assert.equal(batches.length, 1);
  });

  it("waits for the end of a burst that begins while a batch is handled", async () => {
    let release = (): void => undefined;
    const { queue, batches, pass } = openQueue(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    queue.changed("a.ts");
    await pass(301);
    for (let file = 0; file < 600; file++) queue.changed(`${String(file)}.ts`);
    release();
    await pass(500);
    for (let file = 0; file < 600; file++) queue.changed(`${String(file)}.js`);
    await pass(999);
    assert.equal(batches.length, 1);
    await pass(2);
    assert.equal(batches.length, 2);
  });

  it("never runs two batches at once and loses nothing that comes meanwhile", async () => {
    let release = (): void => undefined;
    const { queue, batches, pass } = openQueue(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    queue.changed("a.ts");
    await pass(301);
    queue.changed("b.ts");
    await pass(1_000);
    assert.equal(batches.length, 1);
    assert.equal(queue.pending, true);
    release();
    await pass(10);
    assert.deepEqual(
      batches.map(({ paths }) => paths),
      [["a.ts"], ["b.ts"]],
    );
  });

  it("collects while it is held", async () => {
    const { queue, batches, pass } = openQueue();
    const first = queue.hold();
    const second = queue.hold();
    queue.changed("a.ts");
    await pass(1_000);
    first();
    first();
    await pass(1_000);
    assert.deepEqual(batches, []);
    second();
    await pass(301);
    assert.equal(batches.length, 1);
  });

  it("takes single files again after a comparison of everything", async () => {
    const { queue, batches, pass } = openQueue();
    queue.compareAll();
    await pass(301);
    queue.changed("a.ts");
    await pass(301);
    assert.deepEqual(batches, [
      { paths: [], everything: true },
      { paths: ["a.ts"], everything: false },
    ]);
  });

  it("is silent after it was disposed of", async () => {
    const { queue, batches, pass } = openQueue();
    queue.changed("a.ts");
    queue.dispose();
    await pass(1_000);
    assert.deepEqual(batches, []);
  });
});

describe("the meaning of a change", () => {
  it("knows rules, files and what is none of our business", () => {
    const meanings = {
      "src/a.ts": "file",
      src: "file",
      "packages/a/.gitignore": "rules",
      ".codeweftignore": "rules",
      ".git/info/exclude": "rules",
      "packages/a/.git/info/exclude": "rules",
      "node_modules/a/.gitignore": "nothing",
      ".git/index": "nothing",
      ".git": "nothing",
      "packages/a/node_modules/b/index.js": "nothing",
      ".codeweft/graph.db": "nothing",
      "my.git/a.ts": "file",
    } as const;
    for (const [path, meaning] of Object.entries(meanings))
      assert.equal(meaningOfChange(path, true), meaning, path);
  });

  it("knows that a repository that comes or goes takes its rules along", () => {
    const meanings = {
      ".git": "rules",
      ".git/info": "rules",
      "packages/a/.git": "rules",
      ".git/info/refs": "nothing",
      ".git/objects": "nothing",
    } as const;
    for (const [path, meaning] of Object.entries(meanings))
      assert.equal(meaningOfChange(path, false), meaning, path);
  });
});
