// Backups on the command line: how many are kept, what takes the place of a damaged database, and what a person restores.
import assert from "node:assert/strict";
import { readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Backup } from "../../src/core/snapshots.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";

describe("backups on the command line", function () {
  this.timeout(300_000);
  before(ensureBuilt);

  it("lists what can be restored, and restores it also where the database is damaged or gone", async () => {
    await inScratch(async (folder) => {
      const setting = { folder, state: join(folder, "state") };
      const database = join(folder, ".codeweft/graph.db");
      const none = await runCli(setting, "restore");
      assert.equal(none.code, 1);
      assert.match(none.err, /no backups of .*graph\.db[^]*next: .* ingest /);
      for (const name of ["first", "second", "third"]) {
        await writeFile(join(folder, "a.ts"), `export function ${name}() {}\n`);
        await runCli(setting, "ingest", ".");
      }
      const { code, out } = await runCli(setting, "restore", "--list");
      assert.equal(code, 0);
      assert.match(
        out,
        /^backup +saved +size +files +symbols +revision\n +2 +less than a minute ago +[\d.]+ kB +1 +2 +2\n +1 .*\nNext: .* restore 2$/m,
      );
      const list = JSON.parse(
        (await runCli(setting, "restore", "--json")).out,
      ) as Backup[];
      assert.deepEqual(
        list.map(({ id, state }) => [id, state]),
        [
          ["2", "whole"],
          ["1", "whole"],
        ],
      );

      const restored = await runCli(setting, "restore", "1");
      assert.equal(restored.code, 0, restored.err);
      assert.match(
        restored.out,
        /^Restored: .*graph\.db from backup 1, saved less than a minute ago \(1 file, 2 symbols\)\nWhat stood there before is kept as .*graph\.db\.backup-000003-before-restore\nNext, .* ingest /,
      );
      assert.match((await runCli(setting, "search", "first")).out, /first/);
      const kept = await runCli(setting, "restore");
      assert.match(kept.out, / 3 .* before a restore\n/);
      await runCli(setting, "restore", "3");
      assert.match((await runCli(setting, "search", "third")).out, /third/);

      await truncate(database, 20_000);
      await runCli(setting, "restore", "2");
      assert.match((await runCli(setting, "search", "second")).out, /second/);
      await rm(database);
      await runCli(setting, "restore", "1");
      assert.match((await runCli(setting, "search", "first")).out, /first/);

      const wrong = await runCli(setting, "restore", "77");
      assert.equal(wrong.code, 1);
      assert.match(wrong.err, /has no backup 77/);
      const memory = await runCli(setting, "restore", "--db", ":memory:");
      assert.match(memory.err, /in memory has no backups/);
    });
  });

  it("answers from the newest backup when the database is damaged, says so, and keeps as many backups as it was told", async () => {
    await inScratch(async (folder) => {
      const setting = { folder, state: join(folder, "state") };
      const ingest = async (name: string, ...flags: string[]) => {
        await writeFile(join(folder, "a.ts"), `export function ${name}() {}\n`);
        return runCli(setting, "ingest", ".", ...flags);
      };
      await ingest("first");
      await ingest("second");
      await truncate(join(folder, ".codeweft/graph.db"), 20_000);
      const { code, out, err } = await runCli(setting, "search", "first");
      assert.equal(code, 0, err);
      assert.match(out, /first/);
      assert.match(
        err,
        /^warning: .* is damaged[^]*was moved to .*Backup 1, saved .* took its place/m,
      );
      const again = await runCli(setting, "search", "first");
      assert.deepEqual([again.code, again.err], [0, ""]);

      await truncate(join(folder, ".codeweft/graph.db"), 20_000);
      const caughtUp = await ingest("third");
      assert.match(
        caughtUp.err,
        /next: Nothing: this ingest reads what changed/,
      );
      assert.match((await runCli(setting, "search", "third")).out, /third/);

      await ingest("fourth", "--backups", "0");
      const left = await readdir(join(folder, ".codeweft"));
      assert.ok(!left.some((name) => name.includes("backup")), left.join());
      const wrong = await ingest("fifth", "--backups", "-1");
      assert.equal(wrong.code, 2);
    });
  });
});
