// Files that cannot be read: counted, tried again by themselves where that may help, left alone after a while, and retried on request.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type {
  FailedFile,
  Transition,
} from "../../../src/core/query/results.ts";
import { assertChained } from "../../fakes/historyChain.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { openTestEngine, withTestEngine } from "../../fakes/testEngine.ts";

const path = "src/a.ts";
const other = "src/b.ts";

function workspace(): MemoryWorkspace {
  return new MemoryWorkspace({
    [path]: "export function a() {}\n",
    [other]: "import { a } from './a';\nexport const b = () => a();\n",
  });
}

async function failed(engine: Engine): Promise<readonly FailedFile[]> {
  return (await engine.ask("failed", {})).data as readonly FailedFile[];
}

async function historyOf(engine: Engine, of: string): Promise<string[]> {
  const { data } = await engine.ask("history", { path: of });
  return (data as readonly Transition[])
    .map(({ fromState, toState }) => `${fromState ?? ""} → ${toState}`)
    .reverse();
}

describe("files that fail", () => {
  it("are listed with the number of attempts and the reason, and no longer once they are read", async () => {
    const files = workspace();
    files.forbid(path);
    await withTestEngine({ files }, async ({ engine }) => {
      await engine.ingest({});
      await engine.ingest({});
      const [row, ...rest] = await failed(engine);
      assert.deepEqual(rest, []);
      assert.deepEqual(
        [row!.path, row!.attempts, row!.errorClass, row!.quarantined],
        [path, 2, "permanent", false],
      );
      assert.match(row!.message, /may not be read \(EACCES\)/);
      files.allow(path);
      assert.equal((await engine.ingest({})).failed, 0);
      assert.deepEqual(await failed(engine), []);
      await assertChained(engine);
      assert.deepEqual(await historyOf(engine, path), [
        " → failed",
        "failed → failed",
        "failed → parsed",
      ]);
    });
  });

  it("are left alone after five failures in a row, also after a restart, until they are retried", async () => {
    const files = workspace();
    const storage = new MemoryStorage();
    files.forbid(path);
    const reads = (): number =>
      files.reads.filter((each) => each === path).length;
    await withTestEngine({ files, storage }, async ({ engine }) => {
      for (let attempt = 1; attempt <= 5; attempt++) {
        await engine.ingest({});
        assert.equal((await failed(engine))[0]!.attempts, attempt);
      }
      assert.equal((await failed(engine))[0]!.quarantined, true);
      await engine.ingest({});
      await engine.reconcile();
      assert.equal(reads(), 5);
    });
    files.allow(path);
    await withTestEngine({ files, storage }, async ({ engine }) => {
      const summary = await engine.ingest({});
      assert.deepEqual([reads(), summary.failed], [5, 1]);
      assert.equal(
        (await engine.ingest({ paths: [path], retry: true })).failed,
        0,
      );
      assert.deepEqual(await failed(engine), []);
    });
  });

  it("are tried anew when they change", async () => {
    const files = workspace();
    files.forbid(path);
    await withTestEngine({ files }, async ({ engine }) => {
      for (let attempt = 1; attempt <= 5; attempt++) await engine.ingest({});
      files.write(path, "export function a() { return 1; }\n");
      files.forbid(path);
      await engine.ingest({});
      assert.equal((await failed(engine))[0]!.attempts, 1);
      files.write(path, "export function a() { return 2; }\n");
      assert.equal((await engine.ingest({})).failed, 0);
    });
  });

  it("are tried again by themselves where the reason may pass, and in the end they are read", async () => {
    const files = workspace();
    // Three readings fail in each attempt.
    files.hold(path, 5);
    const { engine } = await openTestEngine({
      files,
      settings: { retryFailed: { first: 1, longest: 1 } },
    });
    try {
      assert.equal((await engine.ingest({})).failed, 1);
      await new Promise<void>((resolve) => {
        engine.onEvent((event) => {
          if (event.kind === "revision" && event.status.symbols > 0) resolve();
        });
      });
      assert.deepEqual(await failed(engine), []);
      await assertChained(engine);
      assert.deepEqual(await historyOf(engine, path), [
        " → failed",
        "failed → parsed",
      ]);
    } finally {
      await engine.dispose();
    }
  });

  it("are warned about once when those of one extension failed ten times, also over a restart", async () => {
    const names = Array.from({ length: 6 }, (_, at) => `many/m${at}.ts`);
    const files = new MemoryWorkspace(
      Object.fromEntries([...names, "a.py"].map((name) => [name, "x\n"])),
    );
    for (const name of [...names, "a.py"]) files.forbid(name);
    const storage = new MemoryStorage();
    const warnings: string[] = [];
    const ingestTimes = (times: number): Promise<void> =>
      withTestEngine({ files, storage }, async ({ engine }) => {
        engine.onEvent((event) => {
          if (event.kind === "notice") warnings.push(event.error.message);
        });
        for (let count = 0; count < times; count++) await engine.ingest({});
      });
    await ingestTimes(1);
    assert.deepEqual(warnings, []);
    await ingestTimes(2);
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0] ?? "",
      /\.ts files failed 10 times \(6 files\)\. .*EACCES/,
    );
    await ingestTimes(2);
    assert.equal(warnings.length, 1);
  });

  it("leave the list with the file, and the history says that it went", async () => {
    const files = workspace();
    files.forbid(path);
    await withTestEngine({ files }, async ({ engine }) => {
      await engine.ingest({});
      files.remove(path);
      await engine.reconcile();
      assert.deepEqual(await failed(engine), []);
      await assertChained(engine);
      assert.deepEqual(await historyOf(engine, path), [
        " → failed",
        "failed → gone",
      ]);
    });
  });

  it("have a history that is kept for so long and no longer", async () => {
    const files = workspace();
    const settings = { historyKept: -1 };
    await withTestEngine({ files, settings }, async ({ engine }) => {
      await engine.ingest({});
      assert.deepEqual(await historyOf(engine, path), []);
    });
    await withTestEngine({ files }, async ({ engine }) => {
      await engine.ingest({});
      assert.deepEqual(await historyOf(engine, path), [" → parsed"]);
    });
  });
});
