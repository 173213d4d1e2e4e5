// Actions on a real engine in memory: what each does, what it says of it, and what it refuses.
import assert from "node:assert/strict";
import { join } from "node:path";
import { act } from "../../../src/core/action/act.ts";
import type { ActionReport } from "../../../src/core/action/act.ts";
import type { ActionHost } from "../../../src/core/action/action.ts";
import { actions } from "../../../src/core/action/list.ts";
import type { Engine } from "../../../src/core/engine.ts";
import { Cancelled, CodeweftError } from "../../../src/core/errors.ts";
import type { ErrorCode } from "../../../src/core/errors.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { FailedFile, QueryHelp } from "../../../src/core/query/results.ts";
import { openSnapshotFile } from "../../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import type { TestEngine } from "../../fakes/testEngine.ts";
import { inScratch } from "../../node/scratch.ts";

function workspace(): MemoryWorkspace {
  return new MemoryWorkspace({
    "src/a.ts": "export function a() {}\n",
    "src/b.ts": "import { a } from './a';\nexport const b = () => a();\n",
    "lib/c.ts": "export function c() {}\n",
  });
}

function run(
  engine: Engine,
  id: string,
  parameters: Readonly<Record<string, unknown>> = {},
  host: ActionHost = {},
): Promise<ActionReport> {
  return act(actions, { engine, host, signal: undefined }, id, parameters);
}

async function refusal(
  code: ErrorCode,
  work: Promise<unknown>,
): Promise<CodeweftError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CodeweftError, String(error));
  assert.equal(error.code, code, error.message);
  return error;
}

async function failing(engine: Engine): Promise<readonly string[]> {
  const { data } = await engine.ask("failed", {});
  return (data as readonly FailedFile[]).map(({ path }) => path);
}

async function failedFiles(engine: Engine): Promise<readonly FailedFile[]> {
  return (await engine.ask("failed", { limit: 1_000 }))
    .data as readonly FailedFile[];
}

describe("actions", () => {
  it("read the workspace, then only what is named, and say how the graph is afterwards", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      const first = await run(engine, "ingest");
      assert.match(first.text, /^3 files read, 0 unchanged, 0 removed\. /);
      assert.deepEqual(first.parameters, { force: false });
      assert.equal(first.revision, engine.status().revision);
      assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
      const again = await run(engine, "ingest");
      assert.match(again.text, /^0 files read, 3 unchanged/);
      const folder = await run(engine, "reindex", { path: "./src/" });
      assert.match(folder.text, /^2 files read/);
    }));

  it("say what is followed, keep it, and refuse what cannot be meant", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      await run(engine, "ingest");
      const text = async (
        parameters: Readonly<Record<string, unknown>>,
      ): Promise<string> => (await run(engine, "watch", parameters)).text;
      assert.equal(await text({}), "Changes are followed: everything.");
      assert.equal(
        await text({ change: "add", path: "./src/", patterns: ["*.ts"] }),
        "Changes are followed: src, only *.ts.",
      );
      await text({ change: "add", path: "lib", recursive: false });
      assert.match(
        await text({ change: "add", path: "lob" }),
        /The index has no file in lob yet\. .*lib/u,
      );
      await text({ change: "remove", path: "lob" });
      await text({ change: "add", path: "src", debounce: 50 });
      assert.deepEqual(await engine.watchPlan(), {
        on: true,
        rules: [
          { path: "lib", patterns: [], recursive: false, debounce: undefined },
          { path: "src", patterns: [], recursive: true, debounce: 50 },
        ],
      });
      assert.equal(engine.status().dirty, false);
      assert.equal(
        await text({ change: "off" }),
        "Changes are followed: nothing.",
      );
      await text({ change: "remove", path: "lib" });
      assert.equal(
        await text({ change: "on" }),
        "Changes are followed: src, after 50 ms without a change.",
      );
      await refusal(
        "not_found",
        run(engine, "watch", { change: "remove", path: "lib" }),
      );
      await refusal(
        "invalid_parameters",
        run(engine, "watch", {
          change: "add",
          patterns: ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"],
        }),
      );
      // Each of these would have been kept, and have meant something else.
      for (const meant of [
        { change: "off", path: "src" },
        { change: "on", patterns: ["*.ts"] },
        { change: "remove", path: "src", recursive: false },
        { path: "src" },
        { change: "add", path: "../elsewhere" },
        { change: "add", path: "/work/src" },
        { change: "add", path: "C:\\work" },
      ])
        await refusal("invalid_parameters", run(engine, "watch", meant));
      assert.equal((await engine.watchPlan()).rules.length, 1);
    }));

  it("refuse to read again what is not there, is outside, or has no graph around it", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      await refusal("not_found", run(engine, "reindex", { path: "src" }));
      await run(engine, "ingest");
      const { message, advice } = await refusal(
        "not_found",
        run(engine, "reindex", { path: "srcc" }),
      );
      assert.match(message, /^srcc holds no file/);
      assert.ok(advice.kept !== undefined && advice.next !== undefined);
      for (const path of ["../x", "/etc", "C:\\x", "a/../../b", "a\0b"])
        await refusal("invalid_parameters", run(engine, "reindex", { path }));
    }));

  it("try failed files again, one or all, and say what still fails", () => {
    const files = workspace();
    files.forbid("src/a.ts");
    files.forbid("lib/c.ts");
    return withTestEngine({ files }, async ({ engine }) => {
      await run(engine, "ingest");
      assert.deepEqual(await failing(engine), ["lib/c.ts", "src/a.ts"]);
      files.allow("src/a.ts");
      files.allow("lib/c.ts");
      const one = await run(engine, "retryFailed", { paths: ["src/a.ts"] });
      assert.equal(one.text, "1 file tried: 1 read or gone, 0 still failing.");
      assert.deepEqual(await failing(engine), ["lib/c.ts"]);
      const { message } = await refusal(
        "not_found",
        run(engine, "retryFailed", { paths: ["src/a.ts"] }),
      );
      assert.equal(message, "src/a.ts did not fail.");
      await run(engine, "retryFailed");
      assert.deepEqual(await failing(engine), []);
      const none = await run(engine, "retryFailed");
      assert.equal(none.text, "There is nothing to try again.");
    });
  });

  it("try fifty files in one call and say how many wait for the next", () => {
    const files = workspace();
    for (let at = 0; at < 60; at++) {
      files.write(`many/f${String(at)}.ts`, "export {};\n");
      files.forbid(`many/f${String(at)}.ts`);
    }
    return withTestEngine({ files }, async ({ engine }) => {
      await run(engine, "ingest");
      const { text } = await run(engine, "retryFailed");
      assert.equal(
        text,
        "50 files tried: 0 read or gone, 50 still failing. 10 files more can be tried with another call.",
      );
      // What was not tried is: its turn comes with the next call.
      const untried = new Set(
        (await failedFiles(engine))
          .filter(({ attempts }) => attempts === 1)
          .map(({ path }) => path),
      );
      assert.equal(untried.size, 10);
      await run(engine, "retryFailed");
      const after = await failedFiles(engine);
      assert.ok(
        after.every(({ path, attempts }) => !untried.has(path) || attempts > 1),
      );
    });
  });

  it("give only files another chance that are left alone", () => {
    const files = workspace();
    files.forbid("src/a.ts");
    return withTestEngine({ files }, async ({ engine }) => {
      await run(engine, "ingest");
      await refusal(
        "not_found",
        run(engine, "unquarantine", { paths: ["src/a.ts"] }),
      );
      for (let at = 0; at < 4; at++) await run(engine, "retryFailed");
      files.allow("src/a.ts");
      await run(engine, "ingest");
      assert.deepEqual(await failing(engine), ["src/a.ts"], "left alone");
      const { text } = await run(engine, "unquarantine");
      assert.equal(text, "1 file tried: 1 read or gone, 0 still failing.");
      assert.deepEqual(await failing(engine), []);
    });
  });

  it("leave out what the host writes down, and take it out of the graph", () => {
    const files = workspace();
    return withTestEngine({ files }, async ({ engine }) => {
      await run(engine, "ingest");
      await refusal("unsupported", run(engine, "exclude", { glob: "/lib/" }));
      const host: ActionHost = {
        exclude: (line) => {
          files.write(".codeweftignore", `${line}\n`);
          return Promise.resolve(".codeweftignore");
        },
      };
      for (const glob of ["#lib", "  ", "a\nb"])
        await refusal(
          "invalid_parameters",
          run(engine, "exclude", { glob }, host),
        );
      const { text } = await run(engine, "exclude", { glob: "/lib/" }, host);
      assert.equal(
        text,
        "/lib/ is left out from now on (.codeweftignore). 1 file went out of the index.",
      );
      assert.equal(engine.status().files, 2);
    });
  });

  it("keep the queue and the database in order", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      await refusal("not_found", run(engine, "compact"));
      await run(engine, "ingest");
      assert.equal((await run(engine, "clearQueue")).text, "Nothing waited.");
      for (const id of ["processPending", "resume"])
        assert.match((await run(engine, id)).text, /^0 files read/);
      assert.match((await run(engine, "compact")).text, /^Compacted from /);
      const { text } = await run(engine, "verify", { all: true });
      assert.equal(
        text,
        "Nothing differs from the sources (3 files of 3 compared).",
      );
      await run(engine, "cleanUp", { days: 0 });
      assert.equal(engine.status().files, 3);
    }));

  it("bring the latest backup back, and list those that are there instead of one that is not", () => {
    const files = workspace();
    const inFolder = (work: (test: TestEngine) => Promise<void>) =>
      inScratch((folder) => {
        const storage = openSnapshotFile(join(folder, "graph.db"));
        return withTestEngine({ files, storage }, work);
      });
    return inFolder(async ({ engine }) => {
      await run(engine, "ingest");
      files.write("src/d.ts", "export function d() {}\n");
      await run(engine, "ingest");
      const [backup] = await engine.backups();
      assert.ok(backup !== undefined);
      const { advice } = await refusal(
        "not_found",
        run(engine, "restoreBackup", { backup: "99" }),
      );
      assert.equal(advice.next, `The backups are: ${backup.id}.`);
      const { text } = await run(engine, "restoreBackup", { backup: "latest" });
      assert.match(text, new RegExp(`^Backup ${backup.id}, saved `));
      assert.equal(engine.status().files, 3);
    });
  });

  it("say that nobody holds a lock, and that there is nothing to stop", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      const { text } = await run(engine, "breakLock");
      assert.equal(text, "Nobody held the lock.");
      await refusal("unsupported", run(engine, "cancel"));
      const stopped = await run(
        engine,
        "cancel",
        {},
        { cancel: () => Promise.resolve(2) },
      );
      assert.equal(stopped.text, "2 actions stopped.");
    }));

  it("refuse unknown ids and parameters with suggestions before anything is done", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      const unknown = await refusal("unknown_action", run(engine, "ingests"));
      assert.match(unknown.advice.next ?? "", /Did you mean ingest/);
      const wrong = await refusal(
        "invalid_parameters",
        run(engine, "ingest", { forces: true }),
      );
      assert.match(wrong.message, /The action "ingest" has no parameter/);
      await refusal(
        "invalid_parameters",
        run(engine, "ingest", { force: "yes" }),
      );
      assert.equal(engine.status().revision, 0);
    }));

  it("are not begun when somebody has stopped them already", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      const signal = AbortSignal.abort();
      await assert.rejects(
        act(actions, { engine, host: {}, signal }, "ingest", {}),
        Cancelled,
      );
      assert.equal(engine.status().revision, 0);
    }));

  it("stand in help behind the questions, marked as actions, with words for each parameter", () =>
    withTestEngine({ files: workspace() }, async ({ engine }) => {
      const { data } = await engine.ask("help", {});
      const help = data as readonly QueryHelp[];
      assert.deepEqual(
        help.map(({ kind, id }) => `${kind} ${id}`),
        [
          ...queries.map(({ id }) => `question ${id}`),
          ...actions.map(({ id }) => `action ${id}`),
        ],
      );
      for (const { id, title, description, parameters } of help) {
        assert.ok(title.length > 0 && description.length > 20, id);
        for (const { name, description: words } of parameters)
          assert.ok(words.length > 5, `${id} ${name}`);
      }
      const one = await engine.ask("help", { query: "reindex" });
      assert.equal(one.total, 1);
    }));
});
