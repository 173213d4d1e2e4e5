// The engine's process seen from the editor: what happens to questions and work when it dies.
import assert from "node:assert/strict";
import { writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine, EngineEvent } from "../../src/core/engine.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";
import { inScratch } from "./scratch.ts";

interface Watched {
  readonly engine: Engine;
  readonly database: string;
  readonly events: EngineEvent[];
  /** Resolves when an event of the kind has come, also one that came before. */
  readonly heard: (kind: EngineEvent["kind"]) => Promise<EngineEvent>;
}

async function withEngine(
  work: (watched: Watched) => Promise<void>,
): Promise<void> {
  await inScratch(async (folder) => {
    const database = join(folder, "graph.db");
    const engine = await openEngineClient({
      programs: {
        ...sourcePrograms,
        folder: new URL("../fakes/fragileEngine/", import.meta.url).href,
      },
      roots: [],
      database,
      workers: 4,
      memoryBudget: 64 * 1024 ** 3,
      restarts: { first: 10, longest: 20 },
      log: { write: () => undefined },
    });
    const events: EngineEvent[] = [];
    let listeners: (() => void)[] = [];
    engine.onEvent((event) => {
      events.push(event);
      for (const listener of listeners) listener();
    });
    const heard = (kind: EngineEvent["kind"]) =>
      new Promise<EngineEvent>((resolve) => {
        const look = () => {
          const event = events.find((one) => one.kind === kind);
          if (event === undefined) return;
          listeners = listeners.filter((one) => one !== look);
          resolve(event);
        };
        listeners.push(look);
        look();
      });
    try {
      await work({ engine, database, events, heard });
    } finally {
      await engine.dispose();
    }
  });
}

async function pidOf(engine: Engine): Promise<number> {
  return ((await engine.ask("who", {})).data as { pid: number }).pid;
}

describe("engine client", () => {
  it("asks a process of its own", () =>
    withEngine(async ({ engine }) => {
      assert.notEqual(await pidOf(engine), process.pid);
      assert.equal(engine.status().state, "ready");
    }));

  it("repeats a question whose process died, and tells of the death and the restart", () =>
    withEngine(async ({ engine, heard, events }) => {
      const before = await pidOf(engine);
      const answer = await engine.ask("dieOnce", {});
      assert.notEqual((answer.data as { pid: number }).pid, before);
      await heard("restarted");
      const kinds = events.map(({ kind }) => kind);
      assert.deepEqual(kinds.slice(0, 2), ["stopped", "restarted"]);
    }));

  it("comes back when it is killed", () =>
    withEngine(async ({ engine, heard }) => {
      const pid = await pidOf(engine);
      process.kill(pid, "SIGKILL");
      const stopped = await heard("stopped");
      assert.ok(
        stopped.kind === "stopped" && stopped.reason === "signal SIGKILL",
      );
      assert.notEqual(await pidOf(engine), pid);
    }));

  it("fails an ingest whose process died, saying what is kept and what to do", () =>
    withEngine(async ({ engine, heard }) => {
      await assert.rejects(engine.ingest({ paths: ["die"] }), (error) => {
        assert.ok(
          error instanceof Error && "code" in error && "advice" in error,
        );
        assert.equal(error.code, "engine_stopped");
        assert.deepEqual(error.advice, {
          kept: "What was saved is kept.",
          next: "It starts again by itself; then try once more.",
        });
        return true;
      });
      await heard("restarted");
    }));

  it("gives up after five deaths in a row, and tries again when a person asks", () =>
    withEngine(async ({ engine, database, events, heard }) => {
      await writeFile(`${database}.deadly`, "");
      await assert.rejects(engine.ask("die", {}), { code: "engine_stopped" });
      await new Promise<void>((resolve) => {
        engine.onEvent((event) => {
          if (
            event.kind === "stopped" &&
            event.restartInMilliseconds === undefined
          )
            resolve();
        });
      });
      assert.equal(events.filter(({ kind }) => kind === "stopped").length, 5);
      await rm(`${database}.deadly`);
      assert.ok((await pidOf(engine)) > 0);
      await heard("restarted");
    }));

  it("starts anew with fewer workers when it holds too much memory, and goes on with the ingest", () =>
    withEngine(async ({ engine, heard }) => {
      const summary = engine.ingest({ paths: ["fill"] });
      await heard("restarted");
      // The second life has two workers and would fill up again; the third has one and completes.
      assert.equal((await summary).outcome, "completed");
      assert.equal((await summary).files, 1);
    }));

  it("cancels an ingest in the process", () =>
    withEngine(async ({ engine }) => {
      const controller = new AbortController();
      const summary = engine.ingest({}, controller.signal);
      controller.abort();
      // An abort before the request left is a cancellation as well.
      const outcome = await summary.then(
        (done) => done.outcome,
        (error: unknown) => (error as Error).name,
      );
      assert.ok(["cancelled", "Cancelled"].includes(outcome));
    }));

  it("fails every request after it was closed", () =>
    withEngine(async ({ engine }) => {
      await engine.dispose();
      await assert.rejects(engine.ask("who", {}), { code: "engine_stopped" });
    }));

  it("rejects when the engine cannot be opened", async () => {
    await inScratch(async (folder) => {
      const database = join(folder, "graph.db");
      await writeFile(`${database}.deadly`, "");
      await assert.rejects(
        openEngineClient({
          programs: {
            ...sourcePrograms,
            folder: new URL("../fakes/fragileEngine/", import.meta.url).href,
          },
          roots: [],
          database,
          log: { write: () => undefined },
        }),
        { code: "engine_stopped" },
      );
    });
  });
});
