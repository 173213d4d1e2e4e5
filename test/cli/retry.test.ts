// Files that failed, on the command line: listed, tried again, and told when they still fail.
import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ErrorForm } from "../../src/core/errors.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliSetting } from "./runCli.ts";

describe("codeweft retry", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  /** A workspace whose database says that a.ts failed five times. */
  async function withFailed(
    work: (place: CliSetting, file: string) => Promise<void>,
  ): Promise<void> {
    await inScratch(async (scratch) => {
      const folder = join(scratch, "shop");
      await mkdir(folder);
      const file = join(folder, "a.ts");
      await writeFile(file, "export function a() {}\n");
      await writeFile(join(folder, "b.ts"), "export function b() {}\n");
      const place = { folder, state: join(scratch, "state") };
      assert.equal((await runCli(place, "ingest")).code, 0);
      const database = join(folder, ".codeweft", "graph.db");
      const store = openStore(await sqliteForTests(), {
        bytes: await readFile(database),
      });
      const error: ErrorForm = {
        code: "unreadable_file",
        message: "a.ts may not be read (EACCES).",
      };
      store.transaction(() => {
        store.writeFailedFile(store.findFile("a.ts")!, error);
        store.records.failedFile.upsert({
          path: "a.ts",
          attempts: 5,
          errorClass: "permanent",
          code: error.code,
          message: error.message,
          firstAt: 0,
          lastAt: 0,
          quarantined: true,
        });
      });
      await openSnapshotFile(database).save(store.exportBytes(), 9);
      store.close();
      await work(place, file);
    });
  }

  it("lists what failed, leaves it alone in an ingest, reads it on request, and keeps its history", () =>
    withFailed(async (place) => {
      const { out } = await runCli(place, "failed");
      assert.match(out, /a\.ts +5 attempts, last 1970-/);
      assert.match(out, /Left alone until it changes or is retried/);
      await runCli(place, "ingest");
      assert.match((await runCli(place, "failed")).out, /5 attempts/);
      const retried = await runCli(place, "retry", "a.ts");
      assert.equal(retried.code, 0, retried.err);
      assert.match(
        retried.out,
        /1 file tried: 1 read or gone, 0 still failing/,
      );
      assert.match((await runCli(place, "failed")).out, /No file fails/);
      assert.match(
        (await runCli(place, "history", "a.ts")).out,
        /a\.ts +failed +parsed/,
      );
      assert.match((await runCli(place, "symbols")).out, /\ba\b/);
      const none = await runCli(place, "retry");
      assert.equal(none.code, 0);
      assert.match(none.out, /No file failed: nothing to retry/);
    }));

  it("forgets what is gone, and refuses what did not fail", () =>
    withFailed(async (place, file) => {
      const wrong = await runCli(place, "retry", "b.ts");
      assert.equal(wrong.code, 1);
      assert.match(wrong.err, /b\.ts did not fail/);
      await rm(file);
      const { out, code } = await runCli(place, "retry", "--json");
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(out), []);
    }));
});
