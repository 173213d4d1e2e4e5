// A database in memory: every way to ask for one, what is said on the way, and that nothing is left behind.
import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IngestSummary } from "../../src/core/ports.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";

describe("a database in memory", function () {
  this.timeout(300_000);
  before(ensureBuilt);

  it("leaves no file behind, and tells problems on standard error", async () => {
    await inScratch(async (scratch) => {
      const folder = join(scratch, "project");
      await mkdir(folder);
      await writeFile(join(folder, "a.ts"), "export const a = 1;\n");
      await writeFile(join(folder, "b.ts"), "export const = ;\n");
      const setting = { folder, state: join(scratch, "state") };
      for (const db of [":memory:", "mem", "sqlite::memory:"]) {
        const flags = ["ingest", ".", "--db", db];
        const { code, out, err } = await runCli(setting, ...flags);
        assert.equal(code, 0, err);
        assert.match(out, /^2 files[^]*Nothing was saved/);
        assert.match(
          err,
          /^Codeweft: ingestion of .*, completed\nProblems: 1\n {2}parse: 1\n[^]*^b\.ts:1:\d+: \[\w+\] /m,
        );
        const { out: json } = await runCli(setting, ...flags, "--json");
        const summary = JSON.parse(json) as IngestSummary;
        assert.deepEqual(
          [summary.files, summary.saved, summary.saveError],
          [2, undefined, undefined],
        );
      }
      assert.deepEqual((await readdir(folder)).sort(), ["a.ts", "b.ts"]);
      assert.deepEqual(await readdir(scratch), ["project"]);
      const asked = await runCli(setting, "stats");
      assert.equal(asked.code, 1);
    });
  });

  it("is not what another prefix means: that is refused before anything is read", async () => {
    await inScratch(async (folder) => {
      const setting = { folder, state: join(folder, "state") };
      for (const db of ["postgres://localhost/x", "memory:graph", "duckdb:x"]) {
        const { code, err } = await runCli(setting, "ingest", ".", "--db", db);
        assert.equal(code, 2);
        assert.match(err, /does not know the prefix[^]*next: Give a path/);
      }
      assert.deepEqual(await readdir(folder), []);
      const file = await runCli(setting, "ingest", ".", "--db", "sqlite:x.db");
      assert.match(file.out, /^Saved: .*\/x\.db /);
    });
  });
});
