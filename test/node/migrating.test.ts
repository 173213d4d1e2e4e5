// A database of an earlier version under the present program: brought up to date, kept as it was, and left alone when that fails.
import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { EngineEvent } from "../../src/core/engine.ts";
import type { ErrorForm } from "../../src/core/errors.ts";
import { schemaVersion } from "../../src/core/store/migrations/steps.ts";
import { readHeader } from "../../src/core/store/openConnection.ts";
import type { Sqlite } from "../../src/core/store/sqlite.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "./scratch.ts";

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
          const notice = await new Promise<ErrorForm>((resolve) => {
            engine.onEvent((event: EngineEvent) => {
              if (event.kind === "notice") resolve(event.error);
            });
          });
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

describe("a database of a later version", () => {
  it("is refused with what to do, and never overwritten, whatever is asked for", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const files = new MemoryWorkspace({ "a.ts": "export const a = 1;\n" });
      await withTestEngine(
        { files, storage: openSnapshotFile(location) },
        async ({ engine }) => {
          await engine.ingest({});
          files.write("a.ts", "export const b = 1;\n");
          await engine.ingest({});
        },
      );
      const newer = await readFile(location);
      newer.writeUInt32BE(schemaVersion + 1, 60);
      await writeFile(location, newer);
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
