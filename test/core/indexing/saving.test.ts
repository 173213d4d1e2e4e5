// What becomes of a graph that cannot be saved where it belongs: told once, tried again, and written elsewhere on request.
import assert from "node:assert/strict";
import type { EngineEvent } from "../../../src/core/engine.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import type { TestEngine } from "../../fakes/testEngine.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

interface Saving extends TestEngine {
  readonly disk: MemoryStorage;
  readonly files: MemoryWorkspace;
  readonly notices: string[];
  /** Resolves when an event makes this true. */
  readonly until: (condition: () => boolean) => Promise<void>;
}

function onFullDisk(work: (saving: Saving) => Promise<void>): Promise<void> {
  const files = new MemoryWorkspace(smallWorkspace);
  const disk = new MemoryStorage();
  disk.full = true;
  const settings = { saveAgain: { first: 2, longest: 4 } };
  return withTestEngine({ files, storage: disk, settings }, async (test) => {
    const notices: string[] = [];
    const waiting = new Set<(event: EngineEvent) => void>();
    test.engine.onEvent((event) => {
      if (event.kind === "notice") notices.push(event.error.code);
      for (const look of [...waiting]) look(event);
    });
    const until = (condition: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    await work({ ...test, disk, files, notices, until });
  });
}

describe("a graph that cannot be saved", () => {
  it("is saved by itself as soon as that is possible again", () =>
    onFullDisk(async ({ engine, disk, notices, until }) => {
      const summary = await engine.ingest({});
      assert.equal(summary.saveError?.code, "disk_full");
      const tries = disk.refused;
      await disk.untilRefused(tries + 2);
      disk.full = false;
      await until(() => !engine.status().dirty);
      assert.equal(disk.saves, 1);
      // Who asked for the ingest was told by its summary; the tries after it were nobody's news.
      assert.deepEqual(notices, []);
    }));

  it("is told once when nobody asked for the save", () =>
    onFullDisk(async ({ engine, disk, files, notices }) => {
      disk.full = false;
      await engine.ingest({});
      disk.full = true;
      files.write("app/main.ts", "export const changed = 1;\n");
      await engine.update(["app/main.ts"]);
      await disk.untilRefused(3);
      assert.deepEqual(notices, ["disk_full"]);
    }));

  it("is written to another file on request, and stays unsaved where it belongs", () =>
    onFullDisk(async ({ engine, disk, until }) => {
      await engine.ingest({});
      const report = await engine.saveCopy("elsewhere.db");
      assert.equal(report.location, "elsewhere.db");
      assert.equal(report.identity.revision, engine.status().revision);
      assert.equal(engine.status().dirty, true);
      assert.equal(engine.status().lastSave, undefined);
      disk.full = false;
      await until(() => !engine.status().dirty);
      assert.deepEqual(disk.copies.get("elsewhere.db"), disk.bytes);
    }));

  it("is not written anywhere while there is none", () =>
    onFullDisk(async ({ engine, disk }) => {
      await assert.rejects(engine.saveCopy("elsewhere.db"), {
        code: "not_found",
        message: /no graph .* elsewhere\.db/u,
      });
      assert.equal(disk.copies.size, 0);
    }));
});
