// A database of an earlier version under the present program: brought up to date, kept as it was, and left alone when that fails.
import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Engine } from "../../src/core/engine.ts";
import type { ErrorForm } from "../../src/core/errors.ts";
import { schemaVersion } from "../../src/core/store/migrations/steps.ts";
import { readHeader } from "../../src/core/store/databaseHeader.ts";
import type { Sqlite } from "../../src/core/store/sqlite.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import {
  identify,
  sidecarOf,
  sidecarText,
} from "../../src/node/snapshotIdentity.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "./scratch.ts";

function firstNotice(engine: Engine): Promise<ErrorForm> {
  return new Promise((resolve) => {
    engine.onEvent((event) => {
      if (event.kind === "notice") resolve(event.error);
    });
  });
}

const stored = join(import.meta.dirname, "../core/store/databases");

describe("a database of an earlier version", () => {
  let sqlite: Sqlite;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  it("is kept as it was before the first save under the new schema, and only then", () =>
    inScratch(async (folder) => {
      for (const name of await readdir(stored)) {
        const location = join(folder, name, "graph.db");
        const old = gunzipSync(await readFile(join(stored, name)));
        const storage = openSnapshotFile(location);
        await storage.save(old, 1);
        const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
        // Who only asks changes nothing on the disk.
        await withTestEngine(
          {
            files,
            storage: openSnapshotFile(location),
            settings: { warmUp: false },
          },
          ({ engine }) => {
            assert.equal(engine.status().state, "ready");
            assert.ok(engine.status().symbols > 10);
            return Promise.resolve();
          },
        );
        assert.deepEqual(await readFile(location), old);
        assert.deepEqual(await storage.backups(), []);
        await withTestEngine(
          { files, storage: openSnapshotFile(location) },
          ({ engine }) => engine.ingest({}),
        );
        assert.equal(
          readHeader(await readFile(location))?.userVersion,
          schemaVersion,
        );
        const kept = (await storage.backups()).at(-1);
        assert.equal(kept?.before, "migration");
        assert.deepEqual(await readFile(kept.location), old);
        // It can be restored, and is brought up to date again then.
        await withTestEngine(
          {
            files,
            storage: openSnapshotFile(location),
            settings: { warmUp: false },
          },
          async ({ engine }) => {
            await engine.restore(kept.id);
            assert.ok(engine.status().symbols > 10);
          },
        );
      }
    }));

  it("is left as it is when a step fails: that is told, and every request says why", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const database = new sqlite.Database(
        gunzipSync(await readFile(join(stored, "schema1.db.gz"))),
      );
      // Somebody's tool removed a view, so that the second step has nothing to replace.
      database.run("DROP VIEW definition");
      const old = database.export();
      database.close();
      await writeFile(location, old);
      await withTestEngine(
        {
          files: new MemoryWorkspace({ "a.ts": "export const a = 1;\n" }),
          storage: openSnapshotFile(location),
        },
        async ({ engine }) => {
          const notice = await firstNotice(engine);
          assert.equal(notice.code, "migration_failed");
          assert.match(
            notice.message,
            /graph\.db could not be brought to schema 2 \(.*\): .*no such view/,
          );
          assert.match(notice.kept ?? "", /was not changed/);
          for (const request of [
            () => engine.ingest({}),
            () => engine.save(),
            () => engine.ask("statistics", {}),
          ])
            await assert.rejects(request, { code: "migration_failed" });
        },
      );
      assert.deepEqual(await readFile(location), Buffer.from(old));
      assert.deepEqual(await readdir(folder), ["graph.db"]);
    }));
});

/** What a program of the next schema leaves behind, after one ingest of `files` and another one of what it writes. */
async function saveNewer(
  location: string,
  files: MemoryWorkspace,
  readableBy: number,
): Promise<Buffer> {
  await withTestEngine(
    { files, storage: openSnapshotFile(location) },
    async ({ engine }) => {
      await engine.ingest({});
      files.write("a.ts", "export const b = 1;\n");
      await engine.ingest({});
    },
  );
  const sqlite = await sqliteForTests();
  const database = new sqlite.Database(await readFile(location));
  database.run(`
    CREATE TABLE from_the_future (a INTEGER) STRICT;
    UPDATE meta SET value = '${String(readableBy)}' WHERE name = 'readable_by';
    PRAGMA user_version=${String(schemaVersion + 1)}`);
  const newer = Buffer.from(database.export());
  database.close();
  await writeFile(location, newer);
  await writeFile(sidecarOf(location), sidecarText(await identify(newer, 3)));
  return newer;
}

describe("a database of a later version", () => {
  it("is shown as it was saved where this version can read it, and left alone", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
      const newer = await saveNewer(location, files, schemaVersion);
      files.write("c.ts", "export const c = 1;\n");
      const lock = openDatabaseLock({
        database: location,
        program: "an old one",
      });
      await withTestEngine(
        {
          files,
          storage: openSnapshotFile(location),
          lock,
          settings: { follow: true },
        },
        async ({ engine, indexer }) => {
          const status = engine.status();
          assert.equal(status.state, "ready");
          assert.equal(status.readOnly?.code, "database_newer");
          assert.equal(
            lock.held,
            false,
            "whoever understands the file writes it",
          );
          const notice = await firstNotice(engine);
          assert.match(notice?.message ?? "", /written by a newer Codeweft/);
          assert.match(notice?.kept ?? "", /shown as it was saved/);
          assert.match(notice?.next ?? "", /[Uu]pdate the extension/);
          const found = await engine.ask("search", { text: "b" });
          assert.equal(found.total, 1);
          assert.deepEqual(await indexer.exportBytes(), new Uint8Array(newer));
          assert.equal((await engine.update(["c.ts"])).changed, 0);
          assert.equal((await engine.reconcile()).changed, 0);
          for (const request of [
            () => engine.ingest({ force: true }),
            () => engine.save(),
            () => engine.restore("1"),
            () => engine.breakLock(),
            () => engine.maintenance.compact(),
          ])
            await assert.rejects(request, { code: "database_newer" });
          assert.equal(lock.held, false);
        },
      );
      assert.deepEqual(await readFile(location), newer);
    }));

  it("is refused with what to do where it cannot, and never overwritten, whatever is asked for", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
      const newer = await saveNewer(location, files, schemaVersion + 1);
      await withTestEngine(
        { files, storage: openSnapshotFile(location) },
        async ({ engine }) => {
          assert.equal(engine.status().state, "failed");
          for (const request of [
            () => engine.ingest({ force: true }),
            () => engine.save(),
            () => engine.restore("1"),
            () => engine.ask("statistics", {}),
          ])
            await assert.rejects(
              request,
              (error: { code: string; advice: { next?: string } }) =>
                error.code === "database_newer" &&
                /[Uu]pdate the extension/.test(error.advice.next ?? ""),
            );
        },
      );
      assert.deepEqual(await readFile(location), newer);
    }));
});
