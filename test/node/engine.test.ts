// The engine as the editor and the shell use it: real folders, real threads, a real process that is really killed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../../src/core/engine.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { smallWorkspace } from "../core/indexing/smallWorkspace.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";
import { heard, nodeEngineOptions, put } from "./nodeEngine.ts";
import { inScratch } from "./scratch.ts";

function optionsFor(folder: string) {
  return {
    ...nodeEngineOptions(folder, join(folder, ".codeweft/graph.db")),
    restarts: { first: 10, longest: 20 },
  };
}

async function callersOf(engine: Engine, symbol: string): Promise<string[]> {
  const { data } = await engine.ask("callers", { symbol });
  return (data as { symbol: { name: string } }[]).map(
    ({ symbol: { name } }) => name,
  );
}

describe("engine", function () {
  // Threads and processes start from TypeScript here, which takes a moment on a busy machine.
  this.timeout(120_000);

  it("ingests a folder in threads, follows an edit, answers SQL, and finds it all again", () =>
    inScratch(async (folder) => {
      await put(folder, smallWorkspace);
      const engine = await openNodeEngine(optionsFor(folder));
      try {
        const summary = await engine.ingest({});
        assert.equal(summary.outcome, "completed");
        assert.equal(summary.files, 9);
        assert.deepEqual(await callersOf(engine, "Shop.sell"), ["main.ts"]);
        await put(folder, {
          "app/late.ts":
            'import { open } from "./shop";\nexport const late = () => open().sell();\n',
        });
        const update = await engine.update(["app/late.ts"]);
        assert.equal(update.changed, 1);
        assert.deepEqual((await callersOf(engine, "Shop.sell")).sort(), [
          "late",
          "main.ts",
        ]);
        const sql = await engine.ask("sql", {
          text: "SELECT path FROM definition WHERE name = 'late' AND kind = 'function'",
        });
        assert.deepEqual((sql.data as { rows: unknown }).rows, [
          ["app/late.ts"],
        ]);
      } finally {
        await engine.dispose();
      }
      const again = await openNodeEngine(optionsFor(folder));
      try {
        assert.equal(again.status().files, 10);
        assert.ok((await callersOf(again, "Shop.sell")).includes("late"));
      } finally {
        await again.dispose();
      }
      const problems = join(folder, ".codeweft/ingestion-errors.txt");
      assert.match(await readFile(problems, "utf8"), /^Problems: 0$/m);
    }));

  it("records a file that kills its worker and indexes all others", () =>
    inScratch(async (folder) => {
      await put(folder, { ...smallWorkspace, "lib/deadly.ts": "x = 1;\n" });
      const engine = await openNodeEngine({
        ...optionsFor(folder),
        programs: {
          ...sourcePrograms,
          folder: new URL("../fakes/dyingWorkers/", import.meta.url).href,
        },
      });
      try {
        const summary = await engine.ingest({});
        assert.deepEqual(
          [summary.outcome, summary.failed, summary.extracted],
          ["degraded", 1, 9],
        );
        assert.deepEqual(await callersOf(engine, "Shop.sell"), ["main.ts"]);
        const { data } = await engine.ask("problems", {});
        const [problem] = data as { path: string; message: string }[];
        assert.equal(problem?.path, "lib/deadly.ts");
        assert.match(problem.message, /deadly\.ts ended its worker/);
      } finally {
        await engine.dispose();
      }
    }));

  it("ends with its resolver, and keeps what was saved", () =>
    inScratch(async (folder) => {
      await put(folder, smallWorkspace);
      const engine = await openNodeEngine({
        ...optionsFor(folder),
        programs: {
          ...sourcePrograms,
          folder: new URL("../fakes/dyingWorkers/", import.meta.url).href,
        },
      });
      try {
        const { saved } = await engine.ingest({});
        assert.ok(saved !== undefined);
        await put(folder, { "lib/last-straw.ts": "export const x = 1;\n" });
        await assert.rejects(engine.update(["lib/last-straw.ts"]), {
          code: "engine_stopped",
        });
      } finally {
        await engine.dispose();
      }
      const again = await openNodeEngine(optionsFor(folder));
      try {
        assert.equal(again.status().files, 9);
        assert.deepEqual(await callersOf(again, "Shop.sell"), ["main.ts"]);
      } finally {
        await again.dispose();
      }
    }));

  it("indexes several folders, each with its name before its paths", () =>
    inScratch(async (folder) => {
      await put(folder, {
        "one/a.ts": "export function first() {}\n",
        "one/.gitignore": "left.ts\n",
        "one/left.ts": "export const left = 1;\n",
        "two/b.ts": "export function second() {}\nsecond();\n",
        "two/left.ts": "export const taken = 1;\n",
      });
      const engine = await openNodeEngine({
        ...optionsFor(folder),
        database: ":memory:",
        roots: ["one", "two"].map((name) => ({
          name,
          location: join(folder, name),
        })),
      });
      try {
        const summary = await engine.ingest({});
        assert.equal(summary.saved, undefined);
        const { data } = await engine.ask("symbols", { kind: "module" });
        assert.deepEqual(
          (data as { path: string }[]).map(({ path }) => path).sort(),
          ["one/a.ts", "two/b.ts", "two/left.ts"],
        );
        assert.deepEqual(await callersOf(engine, "second"), ["b.ts"]);
      } finally {
        await engine.dispose();
      }
    }));

  it("gives source lines with sites, and says when they are no longer what was indexed", () =>
    inScratch(async (folder) => {
      await put(folder, smallWorkspace);
      const engine = await openNodeEngine(optionsFor(folder));
      try {
        await engine.ingest({});
        const lines = async () => {
          const { data } = await engine.ask("callers", { symbol: "Shop.sell" });
          return (
            data as { sites: { text?: string; stale?: boolean }[] }[]
          ).flatMap(({ sites }) =>
            sites.map(({ text, stale }) => [text, stale ?? false]),
          );
        };
        assert.deepEqual(await lines(), [["shop.sell();", false]]);
        await put(folder, {
          "app/main.ts": `// a new line\n${smallWorkspace["app/main.ts"] ?? ""}`,
        });
        assert.deepEqual(await lines(), [["const shop = open();", true]]);
      } finally {
        await engine.dispose();
      }
    }));

  it("comes back after it was killed in the middle of an ingest, with all that was saved", () =>
    inScratch(async (folder) => {
      await put(folder, smallWorkspace);
      const pids: number[] = [];
      const engine = await openEngineClient({
        ...optionsFor(folder),
        log: {
          write: (_level, _message, details) => {
            if (typeof details?.pid === "number") pids.push(details.pid);
          },
        },
      });
      try {
        const first = await engine.ingest({});
        const before = engine.status();
        assert.equal(before.lastSave?.identity.revision, first.revision);
        // Enough new files that the kill comes before the end.
        const many: Record<string, string> = {};
        for (let at = 0; at < 300; at++)
          many[`more/file${at}.ts`] =
            `import { open } from "../app/shop";\nexport function more${at}() { return open().sell() }\n`;
        await put(folder, many);
        const restarted = heard(engine, ({ kind }) => kind === "restarted");
        const caughtUp = heard(
          engine,
          (event) => event.kind === "revision" && event.status.files === 309,
        );
        const ingesting = heard(
          engine,
          (event) =>
            event.kind === "progress" && event.progress.stage === "extract",
        );
        const ingest = engine.ingest({});
        const failed = assert.rejects(ingest, { code: "engine_stopped" });
        await ingesting;
        assert.equal(pids.length, 1);
        for (const pid of pids) process.kill(pid, "SIGKILL");
        await failed;
        await restarted;
        // What was saved is there at once, and what was lost is caught up by itself.
        assert.equal(engine.status().state, "ready");
        assert.ok(engine.status().symbols >= before.symbols);
        await caughtUp;
        const callers = await engine.ask("callers", {
          symbol: "Shop.sell",
          limit: 1000,
        });
        assert.equal(callers.total, 301);
      } finally {
        await engine.dispose();
      }
    }));

  it("tells of a damaged database after it was opened, also across processes", () =>
    inScratch(async (folder) => {
      await put(folder, {
        ...smallWorkspace,
        ".codeweft/graph.db": "",
      });
      const engine = await openEngineClient(optionsFor(folder));
      try {
        const notice = await heard(engine, ({ kind }) => kind === "notice");
        assert.ok(notice.kind === "notice");
        assert.equal(notice.error.code, "database_damaged");
      } finally {
        await engine.dispose();
      }
    }));
});
