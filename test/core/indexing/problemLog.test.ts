// The list of problems: every group with its number, every place as editors write it, after every run and after no question.
import assert from "node:assert/strict";
import { formatProblems } from "../../../src/core/indexing/problemLog.ts";
import { problemGroups } from "../../../src/core/model/problemGroup.ts";
import type { ExtractorPool } from "../../../src/core/ports.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

const zero = problemGroups
  .map((group) => `  ${group.replace("_", " ")}: 0`)
  .join("\n");

function poolThat(
  files: MemoryWorkspace,
  extract: (pool: InProcessPool) => ExtractorPool["extract"],
): ExtractorPool {
  const pool = new InProcessPool(files);
  const changed = extract(pool);
  return Object.assign(Object.create(pool) as ExtractorPool, {
    extract: changed,
  });
}

describe("the ingestion log", () => {
  it("lists problems by group, a line each, with what was left out counted below", () => {
    const { head, body } = formatProblems({
      at: 0,
      outcome: "degraded",
      problems: [
        {
          category: "syntax",
          path: "a.ts",
          line: 3,
          column: 7,
          message: "at\n  all",
        },
        {
          category: "worker_died",
          path: "b.ts",
          line: undefined,
          column: undefined,
          message: "It ended its worker.",
        },
        {
          category: "grammar_failed",
          path: undefined,
          line: undefined,
          column: undefined,
          message: "kotlin is switched off",
        },
      ],
      skipped: [
        {
          path: "big.ts",
          reason: "too_large",
          detail: "9 bytes, the limit is 8",
        },
        {
          path: "x.kt",
          reason: "unsupported",
          detail: "kotlin is switched off",
        },
        {
          path: "logo.png",
          reason: "unsupported",
          detail: "no language reads this kind of file",
        },
        {
          path: "Makefile",
          reason: "unsupported",
          detail: "no language reads this kind of file",
        },
        {
          path: "min.js",
          reason: "minified",
          detail: "its lines are too long",
        },
      ],
    });
    assert.equal(
      head,
      "Codeweft: ingestion of 1970-01-01T00:00:00.000Z, degraded",
    );
    assert.equal(
      body,
      `Problems: 5
  parse: 1
  extract: 2
  store: 0
  walk: 0
  unsupported: 1
  too large: 1
  unreadable: 0

== parse
a.ts:3:7: [syntax] at all

== extract
b.ts: [worker_died] It ended its worker.
[grammar_failed] kotlin is switched off

== unsupported
x.kt: [unsupported] kotlin is switched off

== too large
big.ts: [too_large] 9 bytes, the limit is 8

Files that no language reads: 2 (.png 1, Makefile 1)
Left out on purpose: minified 1
`,
    );
  });

  it("is written by every run, also without problems, and by no question", async () => {
    const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      assert.match(storage.problemLog, /, completed\nProblems: 0\n/);
      assert.ok(storage.problemLog.includes(zero));
      await engine.ingest({});
      assert.equal(storage.problemLogs, 2);
      for (const question of ["problems", "health", "skipped", "statistics"])
        await engine.ask(question, {});
      assert.equal(storage.problemLogs, 2);
      files.write("a.ts", "export const a = ((;\n");
      await engine.update(["a.ts"]);
      assert.equal(storage.problemLogs, 3);
      assert.match(storage.problemLog, /^a\.ts:1:\d+: \[syntax\]/m);
      // An update that finds what is known already leaves the list alone.
      await engine.update(["a.ts"]);
      files.touch("a.ts");
      await engine.reconcile();
      assert.equal(storage.problemLogs, 3);
    });
  });

  it("has what the workspace, the extraction and the database refuse, each in its group, and the database has it too", async () => {
    const files = new MemoryWorkspace({
      "broken.ts": "function (\n",
      "secret.ts": "export const a = 1;\n",
      "big.ts": `export const text = "${"x".repeat(200)}";\n`,
      "closed/a.ts": "export const a = 1;\n",
      "deadly.ts": "export const a = 1;\n",
      "twice.ts": "export const a = 1;\n",
    });
    files.forbid("secret.ts");
    files.forbid("closed");
    const storage = new MemoryStorage();
    const pool = poolThat(files, (real) => async (task) => {
      const outcome = await real.extract(task);
      if (task.path === "deadly.ts")
        return {
          kind: "failed",
          path: task.path,
          error: {
            code: "worker_died",
            message: "deadly.ts ended its worker.",
          },
        };
      // Facts that do not decode are what the database refuses.
      return task.path === "twice.ts" && outcome.kind === "extracted"
        ? { ...outcome, facts: new Uint8Array([1, 2, 3]) }
        : outcome;
    });
    const settings = { maxFileSize: 100 };
    await withTestEngine(
      { files, storage, pool, settings },
      async ({ engine }) => {
        await engine.ingest({});
        const log = storage.problemLog;
        assert.match(log, /, degraded\n/);
        for (const [group, line] of [
          ["parse", "broken.ts:1:"],
          ["extract", "deadly.ts: [worker_died]"],
          ["store", "twice.ts: [store_failed]"],
          ["walk", "closed: [unreadable]"],
          ["too large", "big.ts: [too_large]"],
          ["unreadable", "secret.ts: [unreadable_file]"],
        ] as const) {
          const section = log.split(`== ${group}\n`)[1]?.split("\n\n")[0] ?? "";
          assert.ok(section.includes(line), `${group}: ${log}`);
        }
        const { data } = await engine.ask("problems", {
          categories: ["store", "walk"],
        });
        assert.deepEqual(
          (data as { path: string }[]).map(({ path }) => path),
          ["closed", "twice.ts"],
        );
      },
    );
  });

  it("says so when the run was cancelled, and when it failed", async () => {
    const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
    const storage = new MemoryStorage();
    const pool = poolThat(
      files,
      () => () => Promise.reject(new Error("The pool is gone.")),
    );
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      await assert.rejects(engine.ingest({}), /pool is gone/);
      assert.match(
        storage.problemLog,
        /, failed\nThe run failed: The pool is gone\.\nProblems: 0\n/,
      );
      const aborted = AbortSignal.abort();
      assert.equal((await engine.ingest({}, aborted)).outcome, "cancelled");
      assert.match(storage.problemLog, /, cancelled\nProblems: 0\n/);
    });
  });
});
