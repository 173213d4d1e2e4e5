// Backups on the command line: how many are kept, what takes the place of a damaged database, and what a person restores.
import assert from "node:assert/strict";
import { readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";

describe("backups on the command line", function () {
  this.timeout(300_000);
  before(ensureBuilt);

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
