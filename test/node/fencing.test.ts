// A writer that was stopped in the middle of a save, and whose lock was taken: what it made ready cannot come into place any more.
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { temporaryName } from "../../src/node/replaceFile.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { sidecarOf } from "../../src/node/snapshotIdentity.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { inScratch } from "./scratch.ts";

/** Made by another process that lives. */
const madeElsewhere = (path: string): string =>
  temporaryName(path).replace(`-${process.pid}-`, "-1-");

describe("whoever takes the lock", () => {
  // Node.js for Windows writes a path with slashes or with backslashes.
  for (const written of ["graph.db", "./graph.db"])
    it(`ends the save of its last owner, and puts the sidecar beside a file that is in place (${written})`, () =>
      inScratch(async (folder) => {
        const database = `${folder}/${written}`;
        const store = openStore(await sqliteForTests());
        const storage = openSnapshotFile(database);
        await storage.save(store.exportBytes(), 6);
        const other = await readFile(sidecarOf(database));
        store.transaction(() => {
          store.writeMeta("revision", "7");
        });
        await storage.save(store.exportBytes(), 7);
        store.close();
        const sidecar = await readFile(sidecarOf(database));
        await writeFile(sidecarOf(database), "of the save before");
        await writeFile(madeElsewhere(sidecarOf(database)), sidecar);
        await writeFile(madeElsewhere(sidecarOf(database)), other);
        await writeFile(madeElsewhere(database), "the next save");
        const own = temporaryName(database);
        await writeFile(own, "ours");
        const before = openDatabaseLock({ database, program: "stuck" });
        assert.equal(await before.tryAcquire(), undefined);
        const rescuer = openDatabaseLock({ database, program: "a rescuer" });
        try {
          await rescuer.break();
          const left = (await readdir(folder)).filter((name) =>
            name.endsWith(".tmp"),
          );
          assert.deepEqual(
            left.map((name) => join(folder, name)),
            [join(own)],
          );
          assert.deepEqual(await readFile(sidecarOf(database)), sidecar);
          const loaded = await openSnapshotFile(database).load();
          assert.equal(loaded?.trusted, true);
          assert.equal(loaded.revision, 7);
        } finally {
          await rescuer.release();
          await before.release();
        }
      }));
});

describe("a file whose sidecar is of the save before", () => {
  it("is not damaged while what vouches for it cannot be read", () =>
    inScratch(async (folder) => {
      const database = join(folder, "graph.db");
      const store = openStore(await sqliteForTests());
      const storage = openSnapshotFile(database);
      await storage.save(store.exportBytes(), 1);
      const before = await readFile(sidecarOf(database));
      store.transaction(() => {
        store.writeMeta("revision", "2");
      });
      await storage.save(store.exportBytes(), 2);
      store.close();
      await writeFile(sidecarOf(database), before);
      assert.equal((await openSnapshotFile(database).load())?.changed, true);
      // A folder cannot be read as a file, as what a scanner holds cannot.
      await mkdir(madeElsewhere(sidecarOf(database)));
      const loaded = await openSnapshotFile(database).load();
      assert.deepEqual([loaded?.trusted, loaded?.changed], [false, undefined]);
    }));
});
