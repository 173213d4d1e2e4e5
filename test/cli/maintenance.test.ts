// The upkeep of the database on the command line: what is printed, what the exit code says, what is in the file afterwards.
import assert from "node:assert/strict";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliSetting } from "./runCli.ts";

describe("codeweft compact, verify and clean-up", function () {
  this.timeout(240_000);
  before(ensureBuilt);

  async function inShop(
    work: (place: CliSetting, database: string) => Promise<void>,
  ): Promise<void> {
    await inScratch(async (scratch) => {
      const folder = join(scratch, "shop");
      await mkdir(folder);
      await writeFile(
        join(folder, "a.ts"),
        'import { b } from "./b";\nexport function a() { return b() }\n',
      );
      await writeFile(join(folder, "b.ts"), "export function b() {}\n");
      const place = { folder, state: join(scratch, "state") };
      assert.equal((await runCli(place, "ingest")).code, 0);
      await work(place, join(folder, ".codeweft", "graph.db"));
    });
  }

  async function change(database: string, sql: string): Promise<void> {
    const sqlite = await sqliteForTests();
    const opened = new sqlite.Database(await readFile(database));
    opened.exec(sql);
    const bytes = opened.export();
    opened.close();
    await openSnapshotFile(database).save(bytes, 9);
  }

  it("compacts the file and shows both sizes", () =>
    inShop(async (place, database) => {
      await change(
        database,
        "CREATE TABLE filler AS SELECT randomblob(200000) AS x; DROP TABLE filler;",
      );
      const { size } = await stat(database);
      const { code, out, err } = await runCli(place, "compact");
      assert.equal(code, 0, err);
      assert.match(out, /Compacted: [\d.]+ kB → [\d.]+ kB/);
      assert.ok((await stat(database)).size < size - 190_000);
      const told = JSON.parse(
        (await runCli(place, "compact", "--json")).out,
      ) as { after: number };
      assert.equal(told.after, (await stat(database)).size);
    }));

  it("verifies: says that nothing differs, or what does and how to repair it, and repairs", () =>
    inShop(async (place, database) => {
      const whole = await runCli(place, "verify");
      assert.equal(whole.code, 0, whole.err);
      assert.match(
        whole.out,
        /Verified: nothing differs \(2 files of 2 with all edges/,
      );
      await change(
        database,
        "DELETE FROM edge_site WHERE edge_id IN (SELECT edge_id FROM dependency WHERE kind = 'calls'); DELETE FROM edge WHERE id IN (SELECT edge_id FROM dependency WHERE kind = 'calls');",
      );
      const found = await runCli(place, "verify", "--all");
      assert.equal(found.code, 1);
      assert.match(found.out, /^a\.ts {2}edges$/m);
      assert.match(found.out, /edge a calls b of b\.ts is missing/);
      assert.match(found.out, /Drift: 1 file differs/);
      assert.match(found.out, /Next: .* verify --all --repair/);
      const one = await runCli(place, "verify", "--sample", "1");
      assert.equal(one.code, 0, "one file without its edges");
      assert.match(one.out, /1 file of 2 without edges/);
      const repaired = await runCli(place, "verify", "--all", "--repair");
      assert.equal(repaired.code, 0, repaired.err);
      assert.match(repaired.out, /Repaired: nothing differs any more/);
      assert.match((await runCli(place, "callers", "b")).out, /\ba\b/);
      const again = JSON.parse(
        (await runCli(place, "verify", "--all", "--json")).out,
      ) as { drift: unknown[]; saved?: unknown };
      assert.deepEqual(again.drift, []);
      assert.equal(again.saved, undefined);
    }));

  it("writes the list of problems at each ingest and at no question", () =>
    inShop(async (place, database) => {
      const list = join(dirname(database), "ingestion-errors.txt");
      assert.match(await readFile(list, "utf8"), /^Problems: 0$/m);
      const { mtimeMs } = await stat(list);
      for (const question of ["problems", "health", "skipped"])
        assert.equal((await runCli(place, question)).code, 0);
      assert.equal((await stat(list)).mtimeMs, mtimeMs);
      await writeFile(join(place.folder, "b.ts"), "export function (\n");
      await runCli(place, "ingest");
      assert.match(await readFile(list, "utf8"), /^b\.ts:1:\d+: \[syntax\]/m);
      const earlier = await readFile(list.replace(".txt", ".1.txt"), "utf8");
      assert.match(earlier, /^Problems: 0$/m);
    }));

  it("cleans up history and past ingests", () =>
    inShop(async (place) => {
      assert.match((await runCli(place, "runs")).out, /completed/);
      const kept = await runCli(place, "clean-up");
      assert.equal(kept.code, 0, kept.err);
      assert.match(kept.out, /Clean already: there was nothing to remove/);
      const gone = await runCli(place, "clean-up", "--days", "0");
      assert.match(gone.out, /6 rows of history, 1 past ingest /);
      assert.match((await runCli(place, "runs")).out, /No ingest is known/);
      assert.equal((await runCli(place, "clean-up", "--days", "x")).code, 2);
    }));
});
