// People's SQL in its disposable thread: it answers, and it can be ended.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { SqlRunner } from "../../src/core/ports.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { loadSqlite } from "../../src/core/store/sqlite.ts";
import { createSqlRunner } from "../../src/node/sqlThread.ts";
import { assetsFolder } from "../fakes/assetsFolder.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";

const endless =
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

describe("SQL thread", () => {
  let runner: SqlRunner;
  let exports = 0;
  let revision = 1;

  before(async () => {
    const wasm = await readFile("node_modules/sql.js/dist/sql-wasm.wasm");
    const store = openStore(await loadSqlite(wasm));
    runner = createSqlRunner({
      programs: sourcePrograms,
      assetsFolder: assetsFolder(),
      exportBytes: () => {
        exports++;
        store.transaction(() => {
          store.writeMeta("revision", String(revision));
        });
        return Promise.resolve(store.exportBytes());
      },
      revision: () => revision,
    });
  });

  after(() => runner.dispose());

  const ask = (text: string, timeout = 10_000) =>
    runner.run({ text, parameters: [], limit: 10, timeout });
  const revisionSeen = async () =>
    (await ask("SELECT value FROM meta WHERE name = 'revision'")).rows;

  it("answers on one copy as long as the revision is the same", async () => {
    assert.deepEqual(await revisionSeen(), [["1"]]);
    assert.deepEqual(await revisionSeen(), [["1"]]);
    assert.equal(exports, 1);
  });

  it("asks the next revision on a new copy", async () => {
    revision = 2;
    assert.deepEqual(await revisionSeen(), [["2"]]);
    assert.equal(exports, 2);
  });

  it("ends a statement that takes too long, and answers the next one", async () => {
    await assert.rejects(ask(endless, 300), {
      code: "timeout",
      message: /ended after 300 ms/,
    });
    assert.deepEqual(await revisionSeen(), [["2"]]);
  });

  it("ends a statement that is cancelled", async () => {
    const controller = new AbortController();
    const endlessly = runner.run(
      { text: endless, parameters: [], limit: 1, timeout: 60_000 },
      controller.signal,
    );
    const next = revisionSeen();
    controller.abort();
    await assert.rejects(endlessly, { name: "Cancelled" });
    assert.deepEqual(await next, [["2"]]);
  });

  it("hands refusals over as they are", async () => {
    await assert.rejects(ask("DELETE FROM meta"), { code: "sql_refused" });
  });
});
