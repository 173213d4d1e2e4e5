// A real engine that is really killed in the middle of an ingest: the next start recovers, and the end is that of a clean ingest.
import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EngineEvent } from "../../src/core/engine.ts";
import type { QueueReport } from "../../src/core/query/results.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { journalOf, openJournalFile } from "../../src/node/journalFile.ts";
import { smallWorkspace } from "../core/indexing/smallWorkspace.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { heard, nodeEngineOptions, put } from "./nodeEngine.ts";
import { inScratch } from "./scratch.ts";

const many = 200;

function manyFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < many; at++)
    files[`more/file${at}.ts`] =
      `import { open } from "../app/shop";\nexport function more${at}() { return open().sell() }\n`;
  return files;
}

/** Ingests in a process of its own and kills it when an event fits. */
async function killedWhen(
  options: ReturnType<typeof nodeEngineOptions>,
  fits: (event: EngineEvent) => boolean,
): Promise<void> {
  let pid: number | undefined;
  const engine = await openEngineClient({
    ...options,
    // It must not come back by itself: the next start is the test's.
    restarts: { first: 3_600_000, longest: 3_600_000 },
    log: {
      write: (_level, _message, details) => {
        if (typeof details?.pid === "number") pid = details.pid;
      },
    },
  });
  const reached = heard(engine, fits);
  const ingest = engine.ingest({});
  const failed = assert.rejects(ingest, { code: "engine_stopped" });
  await reached;
  assert.ok(pid !== undefined);
  process.kill(pid, "SIGKILL");
  await failed;
  await engine.dispose();
}

async function digestOf(database: string): Promise<string> {
  const store = openStore(await sqliteForTests(), {
    bytes: await readFile(database),
  });
  try {
    return store.digest();
  } finally {
    store.close();
  }
}

describe("an engine that was killed", function () {
  // Threads and processes start from TypeScript here, which takes a moment on a busy machine.
  this.timeout(240_000);

  it("is told of by its journal; the next start recovers, and the end is that of a clean ingest", () =>
    inScratch(async (scratch) => {
      const sources = join(scratch, "work");
      const database = join(scratch, "state", "graph.db");
      await put(sources, smallWorkspace);
      const options = nodeEngineOptions(sources, database);
      const first = await openNodeEngine(options);
      await first.ingest({});
      assert.ok(
        (await readdir(dirname(database))).includes("graph.db.journal"),
      );
      await first.dispose();
      assert.ok(
        !(await readdir(dirname(database))).includes("graph.db.journal"),
        "the end was orderly",
      );
      await put(sources, manyFiles());
      const stages: ((event: EngineEvent) => boolean)[] = [
        (event) =>
          event.kind === "progress" &&
          event.progress.stage === "extract" &&
          event.progress.done > many / 3,
        (event) =>
          event.kind === "progress" && event.progress.stage === "resolve",
      ];
      for (const stage of stages) {
        await killedWhen(options, stage);
        const left = await openJournalFile(database).read();
        assert.equal(left?.running, true);
      }
      const engine = await openNodeEngine({ ...options, follow: true });
      try {
        const notice = await heard(engine, ({ kind }) => kind === "notice");
        assert.ok(notice.kind === "notice");
        assert.equal(notice.error.code, "interrupted");
        await engine.reconcile();
        const { data } = await engine.ask("queue", {});
        assert.equal((data as QueueReport).depth, 0);
        const failed = await engine.ask("failed", {});
        assert.equal(failed.total, 0);
      } finally {
        await engine.dispose();
      }
      const clean = join(scratch, "clean", "graph.db");
      const other = await openNodeEngine(nodeEngineOptions(sources, clean));
      await other.ingest({});
      await other.dispose();
      assert.equal(await digestOf(database), await digestOf(clean));
    }));
});

describe("the journal's file", () => {
  it("gives back what was written, is gone when it is cleared, and says of what is torn that a run was under way", () =>
    inScratch(async (folder) => {
      const database = join(folder, "graph.db");
      const journal = openJournalFile(database);
      assert.equal(await journal.read(), undefined);
      await journal.clear();
      const entry = { running: false, reading: { "a b/ä.ts": 2 }, at: 5 };
      await journal.write(entry);
      assert.deepEqual(await journal.read(), entry);
      const text = await readFile(journalOf(database), "utf8");
      for (const torn of ["", text.slice(0, -9), "null", '{"running":true}']) {
        await writeFile(journalOf(database), torn);
        assert.equal((await journal.read())?.running, true, torn);
      }
      await journal.clear();
      assert.equal(await journal.read(), undefined);
      assert.deepEqual(await readdir(folder), []);
    }));
});
