// Compacting and cleaning up make the database smaller and lose nothing that it says about the sources.
import assert from "node:assert/strict";
import { defaultSettings } from "../../../src/core/indexing/parts.ts";
import { Upkeep } from "../../../src/core/indexing/upkeep.ts";
import type { Workbench } from "../../../src/core/indexing/workbench.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import { schemaVersion } from "../../../src/core/store/migrations/steps.ts";
import { ManualClock } from "../../fakes/manualClock.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { SteppedClock } from "../../fakes/steppedClock.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { sqliteForTests } from "../store/sampleStore.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

/** Enough text to fill some pages, which its removal leaves empty. */
function bulkyWorkspace(): MemoryWorkspace {
  const files = new MemoryWorkspace(smallWorkspace);
  for (let file = 0; file < 30; file++)
    files.write(
      `bulk/part${file}.ts`,
      Array.from(
        { length: 40 },
        (_, at) => `export function part${file}Number${at}() { return ${at} }`,
      ).join("\n"),
    );
  return files;
}

async function valueOf(bytes: Uint8Array, sql: string): Promise<unknown> {
  const sqlite = await sqliteForTests();
  const database = new sqlite.Database(bytes);
  try {
    return database.exec(sql)[0]?.values[0]?.[0];
  } finally {
    database.close();
  }
}

describe("compact", () => {
  it("gives back what removed files left, saves, and keeps content, revision and settings of the file", async () => {
    const files = bulkyWorkspace();
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine, digest }) => {
      await engine.ingest({});
      files.remove("bulk");
      await engine.ingest({});
      const before = await digest();
      const { revision } = engine.status();
      const { bytes: saved } = storage;
      const report = await engine.maintenance.compact();
      assert.equal(report.before, saved?.length);
      assert.ok(report.after < report.before, JSON.stringify(report));
      assert.equal(report.after, storage.bytes?.length);
      assert.equal(report.saved?.identity.size, report.after);
      assert.equal(await digest(), before);
      assert.equal(engine.status().revision, revision);
      const bytes = storage.bytes!;
      assert.equal(await valueOf(bytes, "PRAGMA auto_vacuum"), 2);
      assert.equal(await valueOf(bytes, "PRAGMA freelist_count"), 0);
      assert.equal(await valueOf(bytes, "PRAGMA user_version"), schemaVersion);
      assert.equal(await valueOf(bytes, "PRAGMA integrity_check"), "ok");
      // Statements that were prepared before go on working.
      files.write("lib/money.ts", "export const money = 1;\n");
      assert.equal((await engine.update(["lib/money.ts"])).changed, 1);
    });
    await withTestEngine({ files, storage }, ({ engine }) => {
      assert.equal(engine.status().files, 9);
      return Promise.resolve();
    });
  });

  it("says that it could not be saved, and keeps the smaller database in memory", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, async ({ engine }) => {
      await engine.ingest({});
      storage.full = true;
      const report = await engine.maintenance.compact();
      assert.equal(report.saveError?.code, "disk_full");
      assert.equal(engine.status().dirty, true);
      storage.full = false;
    });
  });

  it("has nothing to do before the first ingest, and says so", () =>
    withTestEngine({ files: new MemoryWorkspace() }, async ({ engine }) => {
      await assert.rejects(engine.maintenance.compact(), /no graph/);
    }));
});

describe("clean-up", () => {
  const day = 24 * 3_600_000;

  it("removes old history, runs and figures, rows that nothing leads to and free pages, and nothing else", async () => {
    const files = bulkyWorkspace();
    const storage = new MemoryStorage();
    const digest = await withTestEngine({ files, storage }, async (test) => {
      await test.engine.ingest({});
      files.remove("bulk");
      await test.engine.ingest({});
      return test.digest();
    });
    const sqlite = await sqliteForTests();
    const database = new sqlite.Database(storage.bytes);
    database.exec(`
      INSERT INTO ingest_run (id, started_at, outcome, files, failed) VALUES (900, 5, 'completed', 1, 0);
      INSERT INTO ingest_run_file (run_id, path, state, milliseconds) VALUES (900, 'old.ts', 'parsed', 1), (901, 'lost.ts', 'parsed', 1);
      INSERT INTO processing_history (path, to_state, at, milliseconds) VALUES ('old.ts', 'parsed', 6, 1), ('older.ts', 'parsed', 5, 1);
      INSERT INTO metric VALUES ('1970-01-01', 'x', '', 1, 1, 1, 1), ('9999-01-01', 'x', '', 1, 1, 1, 1);
      INSERT INTO import VALUES (123456, 0, 'named', './x', NULL, NULL, 0, 1, 1, 1, 1);
      INSERT INTO external (id, package, name) VALUES (999, 'nobody', 'uses');
      INSERT INTO failed_file VALUES ('lost.ts', 1, 'permanent', 'x', 'x', 0, 0, 0);
    `);
    storage.bytes = database.export();
    database.close();
    await withTestEngine({ files, storage }, async (test) => {
      const { engine } = test;
      const report = await engine.maintenance.cleanUp({});
      assert.equal(report.runs, 1);
      assert.equal(report.history, 2);
      assert.equal(report.orphans, 4);
      assert.ok(report.after < report.before, JSON.stringify(report));
      assert.equal(report.after, report.saved?.identity.size);
      assert.equal(await test.digest(), digest);
      assert.equal((await engine.ask("runs", {})).total, 2);
      const again = await engine.maintenance.cleanUp({});
      assert.deepEqual([again.runs, again.history, again.orphans], [0, 0, 0]);
      // That there was nothing to do is no reason to write the file, and to push out a backup.
      assert.equal(again.saved, undefined);
      const none = await engine.maintenance.cleanUp({ keep: -day });
      assert.equal(none.runs, 2);
      assert.equal((await engine.ask("history", {})).total, 0);
      assert.equal(await test.digest(), digest);
    });
    const bytes = storage.bytes;
    assert.equal(await valueOf(bytes, "PRAGMA freelist_count"), 0);
    // Of the two days only the one that is yet to come.
    assert.equal(
      await valueOf(bytes, "SELECT min(day) FROM metric"),
      "9999-01-01",
    );
    openStore(sqlite, { bytes }).close();
  });
});

describe("clean-up by itself", () => {
  const hour = 3_600_000;

  it("is done when nothing else is going on, and once a day", async () => {
    const store = openStore(await sqliteForTests());
    const clock = new ManualClock();
    clock.advance(1_700_000_000_000);
    const controller = new AbortController();
    const looks: string[] = [];
    let idle = true;
    const bench = {
      parts: {
        clock,
        log: { write: () => undefined },
        settings: { ...defaultSettings, tidyEvery: 6 * hour },
      },
      store,
      dirty: false,
    };
    const upkeep: Upkeep = new Upkeep({
      bench: () => bench as unknown as Workbench,
      saver: () => assert.fail("It is saved with the next change."),
      becomeWriter: () => Promise.resolve(),
      renew: () => Promise.resolve(),
      rest: () => undefined,
      isIdle: () => idle,
      takeTurn: async (work) => {
        const result = await work();
        looks.push(`cleaned up at look ${clock.sleeps.length}`);
        return result;
      },
    });
    clock.onSleep = () => {
      // Somebody is busy at the fifth and sixth look, when it would be due again.
      idle = ![5, 6].includes(clock.sleeps.length);
      if (clock.sleeps.length > 12) controller.abort();
    };
    await upkeep.tidyWhenIdle(controller.signal);
    assert.deepEqual(looks, [
      "cleaned up at look 1",
      "cleaned up at look 7",
      "cleaned up at look 11",
    ]);
    assert.equal(upkeep.lastCleanUp, 1_700_000_000_000 + 11 * 6 * hour);
    // Another start of the program finds it in the database.
    assert.equal(
      store.records.systemState.read({ name: "last_clean_up" })?.changedAt,
      upkeep.lastCleanUp,
    );
    store.close();
  });

  it("removes what is old and is saved then, in an engine that stays", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, ({ engine }) => engine.ingest({}));
    const sqlite = await sqliteForTests();
    const database = new sqlite.Database(storage.bytes);
    database.exec("UPDATE processing_history SET at = 5");
    storage.bytes = database.export();
    database.close();
    const settings = { tidyEvery: 5, follow: true };
    await withTestEngine({ files, storage, settings }, async ({ engine }) => {
      await new Promise<void>((resolve) => {
        engine.onEvent((event) => {
          if (event.kind === "state" && event.saved !== undefined) resolve();
        });
      });
      assert.equal((await engine.ask("history", {})).total, 0);
    });
    assert.equal(
      await valueOf(storage.bytes, "SELECT count(*) FROM processing_history"),
      0,
    );
  });
});

describe("an engine that nobody uses for long", () => {
  const hour = 3_600_000;
  const sources = Object.keys(smallWorkspace).filter((path) =>
    /\.(ts|py)$/.test(path),
  );

  it("gives back what edits alone need, and gets it ready when somebody turns to a file", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const clock = new SteppedClock();
    const fed: string[] = [];
    const options = {
      files,
      clock,
      settings: { follow: true },
      onFed: (path: string) => fed.push(path),
    };
    await withTestEngine(options, async ({ engine, digest }) => {
      await engine.ingest({});
      await clock.pass(hour);
      fed.length = 0;
      await engine.prioritise(["app/main.ts"], "urgent");
      await clock.settle();
      assert.deepEqual(fed.sort(), sources.toSorted());
      fed.length = 0;
      files.write("app/main.ts", "");
      await engine.update(["app/main.ts"]);
      assert.deepEqual(fed, []);
      files.write("app/main.ts", smallWorkspace["app/main.ts"]!);
      await engine.update(["app/main.ts"]);
      assert.deepEqual(fed, ["app/main.ts"]);
      const before = await digest();

      await clock.pass(hour);
      assert.equal(await digest(), before);
      fed.length = 0;
      // Nobody turned to it: the update gets ready by itself.
      const text = smallWorkspace["lib/money.ts"]!;
      files.write("lib/money.ts", text.replace("function add", "function sum"));
      await engine.update(["lib/money.ts"]);
      assert.deepEqual([...new Set(fed)].sort(), sources.toSorted());
      files.write("lib/money.ts", text);
      await engine.update(["lib/money.ts"]);
      assert.equal(await digest(), before);
    });
  });

  it("keeps it while somebody works", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const clock = new SteppedClock();
    const fed: string[] = [];
    const options = {
      files,
      clock,
      settings: { follow: true },
      onFed: (path: string) => fed.push(path),
    };
    await withTestEngine(options, async ({ engine }) => {
      await engine.ingest({});
      fed.length = 0;
      for (let quarter = 0; quarter < 8; quarter++) {
        await clock.pass(defaultSettings.restAfter - 1);
        await engine.prioritise(["app/main.ts"], "urgent");
      }
      await clock.settle();
      assert.deepEqual(fed, []);
    });
  });
});
