// The life of the window's engine: opened late, restarted, lost, found again.
import assert from "node:assert/strict";
import type {
  Engine,
  EngineEvent,
  EngineStatus,
} from "../../../src/core/engine.ts";
import { CodeweftError } from "../../../src/core/errors.ts";
import { ActiveItem } from "../../../src/vscode/activeItem.ts";
import type { ActiveChange } from "../../../src/vscode/activeItem.ts";
import { Listeners } from "../../../src/vscode/listeners.ts";
import { EngineSession } from "../../../src/vscode/session.ts";

/** An engine that does what a test says and remembers what it was asked. */
class ScriptedEngine implements Engine {
  readonly events = new Listeners<EngineEvent>();
  readonly asked: string[] = [];
  disposed = 0;
  figures: EngineStatus = {
    state: "ready",
    revision: 4,
    files: 2,
    symbols: 9,
    edges: 8,
    dirty: false,
    location: "/tmp/graph.db",
    lastSave: undefined,
    writer: undefined,
    readOnly: undefined,
    disk: { paused: [], retries: {} },
  };
  readonly onEvent = this.events.add;
  status = () => this.figures;
  ask: Engine["ask"] = (query, parameters) => {
    this.asked.push(query);
    return Promise.resolve({
      query,
      parameters,
      revision: 4,
      captured: "",
      data: [],
      total: 0,
      returned: 0,
      truncated: false,
      estimatedTokens: 1,
    });
  };
  ingest: Engine["ingest"] = () => Promise.reject(new Error("not asked for"));
  update: Engine["update"] = () => Promise.reject(new Error("not asked for"));
  reconcile: Engine["reconcile"] = () =>
    Promise.reject(new Error("not asked for"));
  processPending: Engine["processPending"] = () =>
    Promise.reject(new Error("not asked for"));
  clearQueue: Engine["clearQueue"] = () => Promise.resolve(0);
  prioritise: Engine["prioritise"] = () => Promise.resolve();
  save: Engine["save"] = () => Promise.resolve(undefined);
  backups: Engine["backups"] = () => Promise.resolve([]);
  restore: Engine["restore"] = () => Promise.reject(new Error("not asked for"));
  recordWatch: Engine["recordWatch"] = () => Promise.resolve();
  watchPlan: Engine["watchPlan"] = () =>
    Promise.resolve({ on: true, rules: [] });
  planWatch: Engine["planWatch"] = () => Promise.resolve();
  breakLock: Engine["breakLock"] = () => Promise.resolve();
  reload: Engine["reload"] = () => Promise.reject(new Error("not asked for"));
  saveCopy: Engine["saveCopy"] = () =>
    Promise.reject(new Error("not asked for"));
  readonly maintenance: Engine["maintenance"] = {
    compact: () => Promise.reject(new Error("not asked for")),
    verify: () => Promise.reject(new Error("not asked for")),
    cleanUp: () => Promise.reject(new Error("not asked for")),
  };
  dispose: Engine["dispose"] = () => {
    this.disposed++;
    return Promise.resolve();
  };
}

function openSession(engines: (ScriptedEngine | Error)[], folders = true) {
  let opened = 0;
  const host = { folders };
  const session = new EngineSession({
    hasWorkspace: () => host.folders,
    limits: (question) => (question === "debt" ? { maxCbo: 12, top: 5 } : {}),
    open: () => {
      const next = engines[opened++];
      return next instanceof ScriptedEngine
        ? Promise.resolve(next)
        : Promise.reject(next ?? new Error("no engine left"));
    },
  });
  return { session, host, opened: () => opened };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe("the engine session", () => {
  it("asks with the limits that a person has set, unless others are given along", async () => {
    const { session } = openSession([new ScriptedEngine()]);
    const asked = await session.ask("debt", { top: 9 });
    assert.deepEqual(asked.parameters, { maxCbo: 12, top: 9 });
    assert.deepEqual((await session.ask("statistics", {})).parameters, {});
  });

  it("starts nothing until somebody asks, and then one engine for all", async () => {
    const { session, opened } = openSession([new ScriptedEngine()]);
    assert.equal(session.status().state, "empty");
    assert.equal(opened(), 0);
    await Promise.all([session.ask("search", {}), session.ask("help", {})]);
    assert.equal(opened(), 1);
    assert.deepEqual(session.status(), {
      state: "ready",
      revision: 4,
      files: 2,
      symbols: 9,
      edges: 8,
    });
  });

  it("refuses to start without a folder and says what to do", async () => {
    const { session, opened } = openSession([new ScriptedEngine()], false);
    await assert.rejects(
      session.start(),
      (error) =>
        error instanceof CodeweftError &&
        error.code === "no_workspace" &&
        /Open the folder/u.test(error.advice.next ?? ""),
    );
    assert.equal(session.status().state, "no_workspace");
    assert.equal(opened(), 0);
  });

  it("shows why it could not open and tries again when asked again", async () => {
    const { session } = openSession([
      new CodeweftError("engine_stopped", "The process did not start", {
        next: "Look into the log",
      }),
      new ScriptedEngine(),
    ]);
    await assert.rejects(session.start());
    assert.deepEqual(
      [session.status().state, session.status().message],
      ["failed", "The process did not start. Look into the log."],
    );
    await session.start();
    assert.equal(session.status().state, "ready");
  });

  it("says that the process stopped, when it comes back, and that it did", async () => {
    const engine = new ScriptedEngine();
    const { session } = openSession([engine]);
    await session.start();
    const states: string[] = [];
    session.onStatus(({ state }) => states.push(state));
    engine.events.tell({
      kind: "stopped",
      reason: "killed by SIGKILL",
      restartInMilliseconds: 2_000,
    });
    assert.match(
      session.status().message ?? "",
      /killed by SIGKILL.*kept.*in 2 s/u,
    );
    engine.events.tell({ kind: "restarted" });
    assert.deepEqual(states, ["stopped", "ready"]);
    assert.equal(session.status().message, undefined);
  });

  it("carries progress while it indexes and forgets it afterwards", async () => {
    const engine = new ScriptedEngine();
    const { session } = openSession([engine]);
    await session.start();
    const progress = { stage: "extract", done: 1, total: 2 } as const;
    await session.during(() => {
      engine.events.tell({ kind: "progress", progress });
      assert.equal(session.status().state, "indexing");
      assert.deepEqual(session.status().progress, progress);
      return Promise.resolve();
    });
    assert.equal(session.status().state, "ready");
    assert.equal(session.status().progress, undefined);
  });

  it("is idle when the last work has ended", async () => {
    const { session } = openSession([]);
    await session.idle();
    const ends: (() => void)[] = [];
    const work = () =>
      session.during(() => new Promise<void>((resolve) => ends.push(resolve)));
    const [one, other] = [work(), work()];
    let idle = false;
    const waiting = session.idle().then(() => {
      idle = true;
    });
    ends[0]?.();
    await one;
    await Promise.resolve();
    assert.equal(idle, false);
    ends[1]?.();
    await other;
    await waiting;
    assert.equal(idle, true);
  });

  it("waits for a saved graph that is being loaded", async () => {
    const engine = new ScriptedEngine();
    engine.figures = { ...engine.figures, state: "loading", files: 0 };
    const { session } = openSession([engine]);
    const loaded = session.loaded().then(() => session.status().files);
    await session.start();
    engine.figures = { ...engine.figures, state: "ready", files: 5 };
    engine.events.tell({
      kind: "state",
      state: "ready",
      dirty: false,
      saved: undefined,
      writer: undefined,
      readOnly: undefined,
      refused: undefined,
      disk: { paused: [], retries: {} },
    });
    assert.equal(await loaded, 5);
  });

  it("closes the old engine before it opens another, and opens none that was not open", async () => {
    const first = new ScriptedEngine();
    const { session, opened } = openSession([first, new ScriptedEngine()]);
    await session.restart();
    assert.equal(opened(), 0);
    await session.start();
    await session.restart();
    assert.equal(first.disposed, 1);
    assert.equal(opened(), 2);
  });

  it("is loading between two engines, never empty", async () => {
    const { session } = openSession([
      new ScriptedEngine(),
      new ScriptedEngine(),
    ]);
    await session.start();
    const states: string[] = [];
    session.onStatus(({ state }) => states.push(state));
    await session.restart();
    assert.deepEqual([...new Set(states)], ["loading", "ready"]);
  });

  it("hears no old engine after a restart", async () => {
    const first = new ScriptedEngine();
    const { session } = openSession([first, new ScriptedEngine()]);
    await session.start();
    await session.restart();
    first.events.tell({
      kind: "stopped",
      reason: "disposed",
      restartInMilliseconds: undefined,
    });
    assert.equal(session.status().state, "ready");
  });

  it("never takes an engine that was closed while it opened for the window's own", async () => {
    const opens: ((engine: Engine) => void)[] = [];
    const session = new EngineSession({
      hasWorkspace: () => true,
      limits: () => ({}),
      open: () => new Promise((resolve) => opens.push(resolve)),
    });
    const old = new ScriptedEngine();
    const current = new ScriptedEngine();
    current.figures = { ...current.figures, revision: 1 };
    const first = session.start();
    const restarted = session.restart();
    // A question that comes while the old one is not even open.
    const second = session.start();
    await until(() => opens.length > 0);
    assert.equal(opens.length, 1, "two engines would contend for one file");
    opens[0]?.(old);
    await until(() => opens.length > 1);
    assert.equal(old.disposed, 1);
    opens[1]?.(current);
    assert.equal(await first, old);
    assert.equal(await second, current);
    await restarted;
    assert.equal(session.status().revision, 1);
    old.events.tell({
      kind: "stopped",
      reason: "gone",
      restartInMilliseconds: undefined,
    });
    assert.equal(session.status().state, "ready");
  });

  it("tells notices and revisions apart", async () => {
    const engine = new ScriptedEngine();
    const { session } = openSession([engine]);
    await session.start();
    const heard: unknown[] = [];
    session.onNotice(({ error }) => heard.push(error.code));
    session.onRevision((revision) => heard.push(revision));
    engine.events.tell({
      kind: "notice",
      level: "warning",
      error: { code: "database_damaged", message: "" },
    });
    engine.events.tell({
      kind: "revision",
      revision: 5,
      status: engine.figures,
    });
    assert.deepEqual(heard, ["database_damaged", 5]);
  });
});

describe("the active item", () => {
  it("tells the same item once, but every command", () => {
    const active = new ActiveItem();
    const heard: ActiveChange["source"][] = [];
    active.onDidChange(({ source }) => heard.push(source));
    active.set({ kind: "symbol", id: 1 }, "f", "cursor");
    active.set({ kind: "symbol", id: 1 }, "f", "page");
    active.set({ kind: "symbol", id: 1 }, "f", "command");
    active.set({ kind: "file", path: "a.ts" }, "a.ts", "page");
    assert.deepEqual(heard, ["cursor", "command", "page"]);
    assert.deepEqual(active.current, {
      activation: { kind: "file", path: "a.ts" },
      label: "a.ts",
    });
  });
});
