// Several engines on one database file: one writes, the others show what it saves, and one of them takes its place.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine, EngineEvent } from "../../src/core/engine.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { openTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "./scratch.ts";

const settings = { followEvery: 20, saveAfterQuiet: 1 };

/** Resolves when an event was heard after which `holds`. */
function until(engine: Engine, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      listening.dispose();
      resolve();
    };
    const listening = engine.onEvent((_event: EngineEvent) => {
      look();
    });
    look();
  });
}

describe("several engines on one database", () => {
  let files: MemoryWorkspace;
  let database: string;
  /** What is still open when a test ends is closed for it. */
  const opened: Engine[] = [];

  /** A window, or a program that asks or ingests and goes. */
  async function open(program: string, follow = true): Promise<Engine> {
    const { engine } = await openTestEngine({
      files,
      storage: openSnapshotFile(database),
      lock: openDatabaseLock({ database, program }),
      settings: { ...settings, follow },
    });
    opened.push(engine);
    return engine;
  }

  async function withDatabase(work: () => Promise<void>): Promise<void> {
    await inScratch(async (folder) => {
      database = join(folder, "graph.db");
      files = new MemoryWorkspace({
        "a.ts": "export function one() {}\n",
      });
      try {
        await work();
      } finally {
        for (const engine of opened.splice(0)) await engine.dispose();
      }
    });
  }

  async function names(engine: Engine): Promise<readonly string[]> {
    const { data } = await engine.ask("symbols", {});
    return (data as readonly { name: string; kind: string }[])
      .filter(({ kind }) => kind === "function")
      .map(({ name }) => name)
      .sort();
  }

  it("have one writer; the other says who that is and shows what it saves", () =>
    withDatabase(async () => {
      const writer = await open("the first window");
      const reader = await open("the second window");
      assert.equal(writer.status().writer, undefined);
      assert.equal(reader.status().writer!.program, "the first window");
      await writer.ingest({});
      await until(reader, () => reader.status().files === 1);
      assert.deepEqual(await names(reader), ["one"]);
      files.write("b.ts", "export function two() {}\n");
      // The reader's own watcher sees the file too, and leaves it to the writer.
      const { changed } = await reader.update(["b.ts"]);
      assert.equal(changed, 0);
      await writer.update(["b.ts"]);
      await until(reader, () => reader.status().files === 2);
      assert.deepEqual(await names(reader), ["one", "two"]);
      await reader.dispose();
      await writer.dispose();
    }));

  it("replace a writer that goes, and catch up with what changed meanwhile", () =>
    withDatabase(async () => {
      const writer = await open("the first window");
      await writer.ingest({});
      const reader = await open("the second window");
      // Nobody tells the reader of this file: it finds it when it takes over.
      files.write("b.ts", "export function two() {}\n");
      await writer.dispose();
      await until(
        reader,
        () =>
          reader.status().writer === undefined && reader.status().files === 2,
      );
      await reader.save();
      await reader.dispose();
      const third = await open("the third window");
      assert.deepEqual(await names(third), ["one", "two"]);
      await third.dispose();
    }));

  it("refuse an ingest while another writes, naming it, and overwrite nothing", () =>
    withDatabase(async () => {
      const writer = await open("the window");
      await writer.ingest({});
      const before = await readFile(database);
      const program = await open("codeweft ingest", false);
      assert.deepEqual(await names(program), ["one"]);
      files.write("b.ts", "export function two() {}\n");
      await assert.rejects(program.ingest({}), (error: Error) => {
        assert.match(error.message, /being written by the window \(process/);
        return Reflect.get(error, "code") === "lock_held";
      });
      await program.dispose();
      assert.deepEqual(await readFile(database), before);
      await writer.dispose();
    })).timeout(60_000);

  it("begin an ingest with what the writer saved last", () =>
    withDatabase(async () => {
      const program = await open("codeweft ingest", false);
      const window = await open("the window");
      await window.ingest({});
      const revision = window.status().revision;
      await window.dispose();
      files.write("b.ts", "export function two() {}\n");
      const summary = await program.ingest({});
      assert.deepEqual([summary.extracted, summary.unchanged], [1, 1]);
      assert.ok(summary.revision > revision);
      assert.ok(summary.saved !== undefined, summary.saveError?.message);
      await program.dispose();
    }));

  it("keep the graph in memory where the disk refuses even the lock, and say so when saving", () =>
    withDatabase(async () => {
      await mkdir(`${database}.lock`);
      const window = await open("the window");
      const summary = await window.ingest({});
      assert.equal(summary.saveError?.code, "lock_failed");
      assert.deepEqual(await names(window), ["one"]);
      files.write("b.ts", "export function two() {}\n");
      await window.update(["b.ts"]);
      assert.deepEqual(await names(window), ["one", "two"]);
    })).timeout(60_000);

  it("let a person break the lock: the old writer saves no more and follows", () =>
    withDatabase(async () => {
      const hung = await open("a window that hangs");
      await hung.ingest({});
      const other = await open("the other window");
      await other.breakLock();
      assert.equal(other.status().writer, undefined);
      files.write("b.ts", "export function two() {}\n");
      await other.update(["b.ts"]);
      await other.save();
      files.write("c.ts", "export function three() {}\n");
      await hung.update(["c.ts"]);
      // Its save finds that the lock is another's.
      await hung.save().catch(() => undefined);
      await until(hung, () => hung.status().writer !== undefined);
      await until(hung, () => hung.status().files === 2);
      assert.deepEqual(await names(hung), ["one", "two"]);
      await hung.dispose();
      assert.deepEqual(await names(other), ["one", "two"]);
      await other.dispose();
    }));
});
