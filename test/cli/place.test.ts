// Which folder a command is about when a database is named from somewhere else.
import assert from "node:assert/strict";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { nodeEngineOptions } from "../node/nodeEngine.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";

describe("a database that is named from another folder", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  it("is about the folder whose graph it holds: that one is asked, compared and caught up with", () =>
    inScratch(async (scratch) => {
      const state = join(scratch, "state");
      const shop = join(scratch, "shop");
      const other = join(scratch, "other");
      for (const folder of [shop, other]) await mkdir(folder);
      await writeFile(join(shop, "a.ts"), "export function sell() {}\n");
      await writeFile(join(other, "b.ts"), "export function elsewhere() {}\n");
      const database = join(shop, "g.db");
      const here = { folder: shop, state };
      const away = { folder: other, state };
      assert.equal((await runCli(here, "ingest", "--db", database)).code, 0);

      const found = await runCli(away, "search", "sell", "--db", database);
      assert.match(found.out, /sell.*a\.ts/);
      const verified = await runCli(away, "verify", "--db", database);
      assert.match(verified.out, /nothing differs \(1 file of 1/);

      for (const words of [["ingest"], ["verify", "--root", other]]) {
        const refused = await runCli(away, ...words, "--db", database);
        assert.equal(refused.code, 2, refused.err);
        assert.match(
          refused.err,
          /g\.db holds the graph of .*shop, not of .*other\./,
        );
      }
      assert.match(
        (await runCli(here, "search", "sell", "--db", database)).out,
        /sell/,
      );
    }));

  it("is left alone where its folder is on no disk: only the editor can read that", () =>
    inScratch(async (scratch) => {
      const here = { folder: scratch, state: join(scratch, "state") };
      await writeFile(join(scratch, "b.ts"), "export function here() {}\n");
      const database = join(scratch, "g.db");
      const roots = [{ name: "shop", location: "memfs:/shop" }];
      const engine = await openNodeEngine({
        ...nodeEngineOptions("", database),
        roots,
        files: new MemoryWorkspace(
          { "a.ts": "export function sell() {}\n" },
          roots,
        ),
      });
      await engine.ingest({});
      await engine.dispose();
      for (const words of [["ingest"], ["search", "sell"]]) {
        const refused = await runCli(here, ...words, "--db", database);
        assert.equal(refused.code, 1, refused.err);
        assert.match(
          refused.err,
          /g\.db holds the graph of memfs:\/shop, which the editor alone can read\..*Ask in the editor/su,
        );
      }
    }));

  it("goes along with a folder that was moved", () =>
    inScratch(async (scratch) => {
      const state = join(scratch, "state");
      const before = join(scratch, "before");
      const after = join(scratch, "after");
      await mkdir(before);
      await writeFile(join(before, "a.ts"), "export function sell() {}\n");
      const database = join(scratch, "g.db");
      await runCli({ folder: before, state }, "ingest", "--db", database);
      await rename(before, after);
      const moved = await runCli(
        { folder: after, state },
        "ingest",
        "--db",
        database,
      );
      assert.equal(moved.code, 0, moved.err);
      const asked = await runCli(
        { folder: scratch, state },
        "search",
        "sell",
        "--db",
        database,
      );
      assert.match(asked.out, /sell/, asked.err);
    }));
});
