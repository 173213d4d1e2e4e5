// Memory is not without end: an ingest that finds none left says so, keeps what it has, and goes on when there is room again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Database } from "sql.js";
import { CodeweftError } from "../../../src/core/errors.ts";
import { loadSqlite } from "../../../src/core/store/sqlite.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

/** Databases that cannot have more than so many pages of 8,192 bytes. */
async function limitedSqlite(pages: number): Promise<Sqlite> {
  const sqlite = await loadSqlite(
    await readFile("node_modules/sql.js/dist/sql-wasm.wasm"),
  );
  const Limited = class extends sqlite.Database {
    constructor(bytes?: Uint8Array | null) {
      super(bytes);
      this.exec(`PRAGMA page_size=8192; PRAGMA max_page_count=${pages}`);
    }
  } as new (bytes?: ArrayLike<number> | null) => Database;
  return { ...sqlite, Database: Limited };
}

const functions = (file: number): string =>
  Array.from(
    { length: 60 },
    (_, at) =>
      `export function f${file}_${at}(n: number): number { return n > 1 ? f${file}_${(at + 1) % 60}(n - 1) : n; }`,
  ).join("\n");

describe("a database without room", () => {
  it("is told in words that help, and nothing that was saved is lost", async () => {
    const files = new MemoryWorkspace({ "first.ts": functions(0) });
    const storage = new MemoryStorage();
    const sqlite = await limitedSqlite(150);
    await withTestEngine({ files, storage, sqlite }, async ({ engine }) => {
      await engine.ingest({});
      for (let file = 1; file < 80; file++)
        files.write(`more/f${file}.ts`, functions(file));
      await assert.rejects(engine.ingest({}), (error: unknown) => {
        assert.ok(error instanceof CodeweftError);
        assert.equal(error.code, "store_failed");
        assert.match(error.message, /no room in memory for a larger graph/u);
        assert.match(error.advice.next ?? "", /--exclude/u);
        return true;
      });
      const { data } = await engine.ask("search", { text: "f0_7" });
      assert.ok(JSON.stringify(data).includes("f0_7"));
    });
    await withTestEngine({ files, storage }, async ({ engine }) => {
      assert.ok(engine.status().files > 0);
      const { outcome } = await engine.ingest({});
      assert.equal(outcome, "completed");
      assert.equal(engine.status().files, 80);
    });
  });
});
