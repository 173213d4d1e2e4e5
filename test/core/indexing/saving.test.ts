// What becomes of a graph that cannot be saved where it belongs: told once, tried again, and written elsewhere on request.
import assert from "node:assert/strict";
import type { EngineEvent } from "../../../src/core/engine.ts";
import type { ErrorForm } from "../../../src/core/errors.ts";
import { defaultSettings } from "../../../src/core/indexing/parts.ts";
import type { DiskPause } from "../../../src/core/ports.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { SteppedClock } from "../../fakes/steppedClock.ts";
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
  const soon = { first: 2, longest: 4 };
  const settings = {
    saveAgain: soon,
    saveBreaker: { failures: 3, probe: soon },
  };
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
      // Who asked for the ingest was told by its summary; of the tries after it only the pause is news.
      assert.deepEqual(notices, ["disk_full"]);
    }));

  it("is told when nobody asked for the save, and then when saving is paused", () =>
    onFullDisk(async ({ engine, disk, files, notices, until }) => {
      disk.full = false;
      await engine.ingest({});
      disk.full = true;
      files.write("app/main.ts", "export const changed = 1;\n");
      await engine.update(["app/main.ts"]);
      await disk.untilRefused(5);
      await until(() => notices.length >= 2);
      assert.deepEqual(notices, ["disk_full", "disk_full"]);
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

interface Timed {
  readonly engine: TestEngine["engine"];
  readonly clock: SteppedClock;
  readonly disk: MemoryStorage;
  readonly notices: ErrorForm[];
  /** Adds a definition to a file, and tells the engine. */
  readonly edit: () => Promise<void>;
  readonly paused: () => readonly DiskPause[];
}

const second = 1_000;
const minute = 60 * second;

/** An ingested and saved workspace on a clock that the test moves; the settings are those of every day. */
async function onClock(work: (timed: Timed) => Promise<void>): Promise<void> {
  const files = new MemoryWorkspace(smallWorkspace);
  const disk = new MemoryStorage();
  const clock = new SteppedClock();
  const { saveAfterQuiet } = defaultSettings;
  const settings = { saveAfterQuiet };
  await withTestEngine(
    { files, storage: disk, clock, settings },
    async ({ engine }) => {
      const notices: ErrorForm[] = [];
      engine.onEvent((event) => {
        if (event.kind === "notice") notices.push(event.error);
      });
      await engine.ingest({});
      assert.equal(disk.saves, 1);
      let edits = 0;
      await work({
        engine,
        clock,
        disk,
        notices,
        edit: async () => {
          const text = `export const edit${++edits} = 1;\n`;
          files.write("app/main.ts", text);
          await engine.update(["app/main.ts"]);
        },
        paused: () => engine.status().disk.paused,
      });
    },
  );
}

describe("a graph is saved", () => {
  it("after two seconds without a change, once for all of them", () =>
    onClock(async ({ clock, disk, edit, engine }) => {
      for (let count = 0; count < 3; count++) {
        await edit();
        await clock.pass(1_900);
      }
      assert.equal(disk.saves, 1);
      await clock.pass(100);
      assert.equal(disk.saves, 2);
      assert.equal(engine.status().dirty, false);
    }));

  it("every five minutes where there is no quiet", () =>
    onClock(async ({ clock, disk, edit }) => {
      const began = clock.now();
      while (clock.now() - began < 5 * minute) {
        assert.equal(disk.saves, 1);
        await edit();
        await clock.pass(1.5 * second);
      }
      assert.equal(disk.saves, 2);
    }));

  it("when it is closed, and then with the last change", async () => {
    let disk: MemoryStorage | undefined;
    let revision = 0;
    await onClock(async (timed) => {
      ({ disk } = timed);
      await timed.edit();
      ({ revision } = timed.engine.status());
    });
    assert.deepEqual([disk?.saves, disk?.revision], [2, revision]);
  });

  it("never when nothing changed: not by a comparison, by an ingest, after hours, or when it is closed", async () => {
    let disk: MemoryStorage | undefined;
    await onClock(async (timed) => {
      ({ disk } = timed);
      await timed.engine.reconcile();
      await timed.engine.update(["app/main.ts"]);
      await timed.engine.ingest({});
      await timed.engine.save();
      await timed.clock.pass(60 * minute);
    });
    assert.equal(disk?.saves, 1);
  });
});

describe("a disk that fails again and again", () => {
  it("is left alone after three saves: it is told, shown, and probed by itself until it works", () =>
    onClock(async ({ clock, disk, edit, notices, paused, engine }) => {
      disk.full = true;
      await edit();
      while (paused().length === 0) await clock.pass(second);
      assert.equal(disk.refused, 3);
      assert.deepEqual(
        paused().map(({ work, failures }) => [work, failures]),
        [["saving", 3]],
      );
      assert.deepEqual(
        notices.map(({ details }) => details?.["paused"]),
        [undefined, "saving"],
      );
      assert.match(
        notices[1]?.message ?? "",
        /paused, because 3 saves in a row failed.*no room/u,
      );
      // The edits of a busy minute do not reach the disk.
      const { probeAt } = paused()[0]!;
      const before = disk.refused;
      while (clock.now() < probeAt - second) {
        await edit();
        await clock.pass(second);
      }
      assert.equal(disk.refused, before);
      disk.full = false;
      await clock.pass(2 * second);
      assert.deepEqual([disk.saves, paused()], [2, []]);
      assert.equal(engine.status().dirty, false);
      // And from then on as ever.
      await edit();
      await clock.pass(2 * second);
      assert.equal(disk.saves, 3);
      assert.equal(notices.length, 2);
    }));

  it("is tried less and less often, at least every five minutes, and nobody is told of that", () =>
    onClock(async ({ clock, disk, edit, notices }) => {
      disk.full = true;
      await edit();
      await clock.pass(60 * minute);
      assert.ok(disk.refused >= 12 && disk.refused <= 40, `${disk.refused}`);
      assert.equal(notices.length, 2);
    }));

  it("is tried at once by whoever asks for a save, and by the end", async () => {
    let disk: MemoryStorage | undefined;
    await onClock(async (timed) => {
      ({ disk } = timed);
      disk.full = true;
      await timed.edit();
      await timed.clock.pass(minute);
      const tried = disk.refused;
      await assert.rejects(timed.engine.save(), { code: "disk_full" });
      assert.equal(disk.refused, tried + 1);
      assert.equal(timed.paused().length, 1);
      disk.full = false;
      await timed.engine.save();
      assert.deepEqual([disk.saves, timed.paused()], [2, []]);
      disk.full = true;
      await timed.edit();
      await timed.clock.pass(minute);
      assert.equal(timed.paused().length, 1);
      disk.full = false;
    });
    assert.equal(disk?.saves, 3);
  });
});

describe("a workspace from which every file went", () => {
  it("leaves the saved graph in its place, and says so once", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const disk = new MemoryStorage();
    await withTestEngine({ files, storage: disk }, async ({ engine }) => {
      await engine.ingest({});
      const saved = disk.bytes;
      const notices: ErrorForm[] = [];
      engine.onEvent((event) => {
        if (event.kind === "notice") notices.push(event.error);
      });
      for (const path of files.paths()) files.remove(path);
      await engine.ingest({});
      await engine.ingest({});
      assert.deepEqual(disk.bytes, saved);
      assert.equal(notices.length, 1);
      assert.match(
        notices[0]?.message ?? "",
        /No source file is left in \/work/,
      );
      assert.match(
        notices[0]?.kept ?? "",
        /graph of \d+ files .* stays in graph\.db/,
      );
    });
  });
});
