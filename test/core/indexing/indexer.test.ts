// The conductor from opening to closing: what is published when, what is saved, and what a cancellation leaves.
import assert from "node:assert/strict";
import type { Engine, EngineEvent } from "../../../src/core/engine.ts";
import type { IndexerEvent } from "../../../src/core/ports.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { openTestEngine, withTestEngine } from "../../fakes/testEngine.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

const sources = Object.keys(smallWorkspace).filter((path) =>
  /\.(ts|py)$/.test(path),
);

describe("indexer", () => {
  it("ingests a workspace, publishes it whole, and saves it", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine, indexer }) => {
      const published: IndexerEvent[] = [];
      indexer.onEvent((event) => {
        if (event.kind === "published") published.push(event);
      });
      const summary = await engine.ingest({});
      assert.equal(summary.outcome, "completed");
      assert.equal(summary.files, sources.length);
      assert.equal(summary.extracted, sources.length);
      assert.equal(summary.saved?.identity.revision, 1);
      assert.equal(storage.saves, 1);
      assert.equal(published.length, 1);
      const status = engine.status();
      assert.deepEqual(
        [status.state, status.files, status.symbols, status.dirty],
        ["ready", sources.length, summary.symbols, false],
      );
      assert.ok(summary.edges > 20, `${summary.edges} edges`);
    });
  });

  it("shows the saved graph at once when it is opened again, and extracts nothing", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const before = await withTestEngine({ files, storage }, async (test) => {
      await test.engine.ingest({});
      return test.engine.status();
    });
    const pool = new InProcessPool(files);
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      const { state, revision, symbols, edges } = engine.status();
      assert.deepEqual(
        [state, revision, symbols, edges],
        ["ready", before.revision, before.symbols, before.edges],
      );
      const update = await engine.reconcile();
      assert.deepEqual([update.changed, update.removed], [0, 0]);
      const again = await engine.ingest({});
      assert.deepEqual(
        [again.outcome, again.extracted, again.unchanged, again.edges],
        ["completed", 0, sources.length, edges],
      );
      assert.deepEqual(pool.asked, []);
    });
    assert.equal(storage.saves, 1);
  });

  it("compares the workspace before it gets ready for edits, and does that afterwards", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, ({ engine }) => engine.ingest({}));
    const fed: string[] = [];
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    class SlowPool extends InProcessPool {
      override async describe(languages: readonly string[]) {
        await begun;
        return super.describe(languages);
      }
    }
    await withTestEngine(
      {
        files,
        storage,
        pool: new SlowPool(files),
        onFed: (path) => fed.push(path),
      },
      async ({ engine }) => {
        const reconciled = engine.reconcile();
        begin();
        const { changed, removed } = await reconciled;
        assert.deepEqual([changed, removed], [0, 0]);
        assert.deepEqual(fed, []);
        // It takes its turn before what is asked for later.
        await engine.update(["app/main.ts"]);
        assert.deepEqual([...fed].sort(), [...sources].sort());
      },
    );
  });

  it("tells the beginning of every stage once and in order, also where there is little or nothing to do", async () => {
    const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
    await withTestEngine({ files }, async ({ engine }) => {
      let stages: string[] = [];
      engine.onEvent((event) => {
        if (event.kind === "progress" && event.progress.stage !== stages.at(-1))
          stages.push(event.progress.stage);
      });
      for (const what of ["first", "unchanged", "changed"]) {
        if (what === "changed") files.write("a.ts", "export const b = 1;\n");
        stages = [];
        await engine.ingest({});
        assert.deepEqual(stages, ["scan", "extract", "resolve", "save"], what);
      }
    });
  });

  it("reads only the file that was saved, and shows it", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const pool = new InProcessPool(files);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      await engine.ingest({});
      pool.asked.length = 0;
      files.write(
        "app/main.ts",
        'import { open } from "./shop";\nexport function begin() { open().sell() }\n',
      );
      const update = await engine.update(["app/main.ts"]);
      assert.equal(update.changed, 1);
      assert.deepEqual(pool.asked, ["app/main.ts"]);
      const callers = await engine.ask("callers", { symbol: "sell" });
      assert.match(JSON.stringify(callers.data), /"name":"begin"/);
    });
  });

  it("takes a touched file for unchanged when its bytes are the same", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    await withTestEngine({ files }, async ({ engine }) => {
      const { revision } = await engine.ingest({});
      files.touch("lib/money.ts");
      const update = await engine.update(["lib/money.ts"]);
      assert.deepEqual([update.changed, update.revision], [0, revision]);
      // The new time is known now: the next look costs no reading.
      files.reads.length = 0;
      await engine.update(["lib/money.ts"]);
      assert.deepEqual(files.reads, []);
    });
  });

  it("hashes again what was written shortly before it was read", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    files.now = Date.now() - 5_500;
    files.write("lib/money.ts", smallWorkspace["lib/money.ts"] ?? "");
    const pool = new InProcessPool(files);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      await engine.ingest({});
      pool.asked.length = 0;
      await engine.reconcile();
      assert.deepEqual(pool.asked, ["lib/money.ts"]);
    });
  });

  it("reads a file that it left out once, until it changes or everything is to be read", async () => {
    const files = new MemoryWorkspace({
      ...smallWorkspace,
      "dist/binary.ts": new Uint8Array([0, 1, 2, 3]),
      "dist/minified.js": "a=1;".repeat(5_000),
      "dist/generated.ts": "// @generated\nexport const a = 1;\n",
      "dist/empty.ts": "",
    });
    const reasons = async (engine: Engine): Promise<string[]> => {
      const { data } = await engine.ask("skipped", { scope: "dist" });
      return (data as { path: string; reason: string }[]).map(
        ({ path, reason }) => `${path} ${reason}`,
      );
    };
    const expected = [
      "dist/binary.ts binary",
      "dist/empty.ts empty",
      "dist/generated.ts generated",
      "dist/minified.js minified",
    ];
    const storage = new MemoryStorage();
    const pool = new InProcessPool(files);
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      await engine.ingest({});
      assert.deepEqual(await reasons(engine), expected);
      pool.asked.length = 0;
      await engine.reconcile();
      await engine.update(["dist/binary.ts"]);
      assert.deepEqual(pool.asked, []);
    });
    const { saves } = storage;
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      await engine.ingest({});
      assert.deepEqual([pool.asked, storage.saves], [[], saves]);
      assert.deepEqual(await reasons(engine), expected);

      files.write("dist/minified.js", "export const a = 1;\n");
      files.remove("dist/empty.ts");
      await engine.reconcile();
      assert.deepEqual(pool.asked, ["dist/minified.js"]);
      assert.deepEqual(await reasons(engine), [expected[0], expected[2]]);

      files.write("dist/minified.js", "b=1;".repeat(5_000));
      files.write("dist/empty.ts", "");
      pool.asked.length = 0;
      await engine.update(["dist/minified.js", "dist/empty.ts"]);
      assert.deepEqual(pool.asked.sort(), [
        "dist/empty.ts",
        "dist/minified.js",
      ]);
      assert.deepEqual(await reasons(engine), expected);

      pool.asked.length = 0;
      await engine.ingest({ force: true });
      for (const path of ["dist/binary.ts", "dist/generated.ts"])
        assert.ok(pool.asked.includes(path), path);
    });
  });

  it("reads what it left out again when it was written shortly before", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    files.now = Date.now() - 5_500;
    files.write("lib/blob.ts", new Uint8Array([0, 1, 2, 3]));
    const pool = new InProcessPool(files);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      await engine.ingest({});
      pool.asked.length = 0;
      await engine.reconcile();
      assert.deepEqual(pool.asked, ["lib/blob.ts"]);
    });
  });

  it("extracts again what another extractor read, and derives again what another resolver derived", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, ({ engine }) => engine.ingest({}));
    const before = storage.saves;
    const options = { files, storage, resolverVersion: "another" };
    await withTestEngine(options, async ({ engine }) => {
      const update = await engine.reconcile();
      assert.equal(update.changed, 0);
      assert.equal(engine.status().revision, 2);
    });
    assert.ok(storage.saves > before);
  });

  it("forgets files that are gone, ignored or renamed", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    await withTestEngine({ files }, async ({ engine }) => {
      await engine.ingest({});
      files.remove("py/store");
      files.write(".gitignore", "app/\n");
      files.rename("lib/cart.ts", "lib/basket.ts");
      await engine.update(["py/store", ".gitignore", "lib"]);
      const { data } = await engine.ask("symbols", {
        kind: "module",
        limit: 100,
      });
      assert.deepEqual(
        (data as { path: string }[]).map(({ path }) => path).sort(),
        ["lib/basket.ts", "lib/index.ts", "lib/money.ts", "py/run.py"],
      );
    });
  });

  it("tells of a folder that cannot be read once, and no longer when it can", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    files.forbid("py");
    const told = async (engine: Engine) =>
      ((await engine.ask("problems", {})).data as { path?: string }[]).map(
        ({ path }) => path,
      );
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      await engine.reconcile();
      assert.deepEqual(await told(engine), ["py"]);
    });
    await withTestEngine({ files, storage }, async ({ engine }) => {
      assert.deepEqual(await told(engine), ["py"]);
      files.permit("py");
      await engine.reconcile();
      assert.deepEqual(await told(engine), []);
      assert.equal(engine.status().files, sources.length);
    });
  });

  it("reads again what another program holds for a moment, and says when it went on too long", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const [first, second] = sources;
    files.hold(first!, 2);
    files.hold(second!, 5);
    await withTestEngine({ files }, async ({ engine }) => {
      const { failed } = await engine.ingest({});
      assert.equal(failed, 1);
      const { data } = await engine.ask("problems", {});
      const [problem] = data as { path: string; message: string }[];
      assert.equal(problem!.path, second);
      assert.match(problem!.message, /could not be read \(EBUSY\)/);
      assert.equal((await engine.ingest({})).failed, 0);
    });
  });

  it("keeps the fuller graph when an ingest is cancelled", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      const before = engine.status();
      const saved = storage.bytes;
      for (const path of sources) files.write(path, "");
      for (const path of sources.slice(0, 3)) files.write(path, "a = 1\n");
      const controller = new AbortController();
      const listening = engine.onEvent((event) => {
        if (event.kind !== "progress") return;
        const { stage, done } = event.progress;
        if (stage === "extract" && done > 0) controller.abort();
      });
      const summary = await engine.ingest({}, controller.signal);
      listening.dispose();
      assert.equal(summary.outcome, "cancelled");
      assert.deepEqual(
        { ...engine.status(), dirty: false, lastSave: undefined },
        { ...before, dirty: false, lastSave: undefined },
      );
      assert.equal(storage.bytes, saved);
    });
  });

  it("keeps what a cancelled first ingest committed, without showing a part as the whole", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      const controller = new AbortController();
      engine.onEvent((event) => {
        if (event.kind !== "progress") return;
        const { stage, done } = event.progress;
        if (stage === "extract" && done > 0) controller.abort();
      });
      const summary = await engine.ingest({}, controller.signal);
      assert.equal(summary.outcome, "cancelled");
      assert.ok(summary.files > 0, "something was committed");
      assert.deepEqual(
        [engine.status().state, engine.status().files],
        ["empty", 0],
      );
    });
    const pool = new InProcessPool(files);
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      assert.equal(engine.status().state, "empty");
      const summary = await engine.ingest({});
      assert.equal(summary.outcome, "completed");
      assert.ok(summary.unchanged > 0, "what was committed is not read again");
      assert.equal(summary.unchanged + summary.extracted, sources.length);
    });
  });

  it("keeps empty files where they mark packages, and skips them where they say nothing", async () => {
    const files = new MemoryWorkspace({
      "lib/store/__init__.py": "",
      "lib/store/book.py": "class Book:\n    pass\n",
      "lib/store/shelf.py": "from store.book import Book\nBook()\n",
      "empty.ts": "",
    });
    await withTestEngine({ files }, async ({ engine }) => {
      const summary = await engine.ingest({});
      assert.deepEqual([summary.files, summary.skipped], [3, 1]);
      const { data } = await engine.ask("edges", { kind: "imports" });
      assert.match(
        JSON.stringify(data),
        /"to":{[^}]*"path":"lib\/store\/book.py"/,
      );
    });
  });

  it("is cancelled also while the workers start", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const pool = new InProcessPool(files);
    pool.describe = () => new Promise(() => undefined);
    await withTestEngine({ files, pool }, async ({ engine }) => {
      const controller = new AbortController();
      engine.onEvent((event) => {
        if (event.kind === "progress") controller.abort();
      });
      const summary = await engine.ingest({}, controller.signal);
      assert.equal(summary.outcome, "cancelled");
    });
  });

  it("ingests a part of the workspace when it is told to", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    await withTestEngine({ files }, async ({ engine }) => {
      const summary = await engine.ingest({ paths: ["lib"] });
      assert.equal(summary.files, 3);
      assert.deepEqual(
        [engine.status().state, engine.status().files],
        ["ready", 3],
      );
      await engine.reconcile();
      assert.equal(engine.status().files, sources.length);
    });
  });

  it("saves by itself after quiet, and nothing when nothing changed", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      files.write("app/main.ts", "export const changed = 1;\n");
      const saved = new Promise<EngineEvent>((resolve) => {
        engine.onEvent((event) => {
          if (event.kind === "state" && !event.dirty && storage.saves === 2)
            resolve(event);
        });
      });
      await engine.update(["app/main.ts"]);
      assert.equal(engine.status().dirty, true);
      await saved;
      await engine.save();
      assert.equal(storage.saves, 2);
    });
    assert.equal(storage.saves, 2);
  });

  it("saves what is not saved when it is closed", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const settings = { saveAfterQuiet: 1_000_000 };
    const { engine } = await openTestEngine({ files, storage, settings });
    await engine.ingest({});
    files.write("app/main.ts", "export const changed = 1;\n");
    await engine.update(["app/main.ts"]);
    assert.equal(storage.saves, 1);
    await engine.dispose();
    assert.equal(storage.saves, 2);
    await withTestEngine({ files, storage }, async (test) => {
      const { data } = await test.engine.ask("search", { text: "changed" });
      assert.match(JSON.stringify(data), /app\/main\.ts/);
    });
  });

  it("saves checkpoints in the middle of a long ingest", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const settings = { checkpointEvery: 0 };
    await withTestEngine({ files, storage, settings }, async ({ engine }) => {
      await engine.ingest({});
      assert.ok(storage.saves > 1, `${storage.saves} saves`);
    });
  });

  it("never replaces a full database by an empty one", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      const { bytes } = storage;
      for (const path of files.paths()) files.remove(path);
      await engine.reconcile();
      await engine.save();
      assert.equal(engine.status().files, 0);
      assert.equal(storage.bytes, bytes);
    });
  });

  it("answers from the database in the middle of an ingest", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    await withTestEngine({ files }, async ({ engine }) => {
      const answers: Promise<unknown>[] = [];
      engine.onEvent((event) => {
        if (event.kind === "progress" && answers.length < 3)
          answers.push(
            engine.ask("problems", {}),
            engine.ask("statistics", {}),
          );
      });
      await engine.ingest({});
      assert.ok(answers.length >= 3);
      await Promise.all(answers);
    });
  });
});
