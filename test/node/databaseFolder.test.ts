// The folder of a database, made by whoever comes first.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { withFailingDisk } from "./failingDisk.ts";
import { inScratch } from "./scratch.ts";

describe("the folder of a database", () => {
  it("is hidden also when the lock makes it, and is not left behind without that", () =>
    inScratch(async (folder) => {
      const database = join(folder, ".codeweft", "graph.db");
      const lock = openDatabaseLock({ database, program: "a test" });
      await withFailingDisk(
        (_, name) => (name === "writeFile" ? "ENOSPC" : undefined),
        () =>
          assert.rejects(lock.tryAcquire(), {
            code: "lock_failed",
            message: /ENOSPC/,
          }),
      );
      assert.deepEqual(await readdir(folder), []);
      assert.equal(await lock.tryAcquire(), undefined);
      await lock.release();
      assert.deepEqual(await readdir(join(folder, ".codeweft")), [
        ".gitignore",
      ]);
    }));
});
