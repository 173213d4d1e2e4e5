// People's SQL: what is answered, what is refused, and that nothing of it changes anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { CodeweftError } from "../../../src/core/errors.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import { loadSqlite } from "../../../src/core/store/sqlite.ts";
import type { SqlConsole } from "../../../src/core/store/userSql.ts";
import { openSqlConsole } from "../../../src/core/store/userSql.ts";

describe("people's SQL", () => {
  let console: SqlConsole;

  before(async () => {
    const wasm = await readFile("node_modules/sql.js/dist/sql-wasm.wasm");
    const store = openStore(await loadSqlite(wasm));
    store.transaction(() => {
      store.writeMeta("greeting", "hello");
    });
    console = await openSqlConsole(wasm, store.exportBytes());
  });

  const run = (text: string, ...parameters: (string | number | null)[]) =>
    console.run(text, parameters, 100);

  it("answers with columns and rows", () => {
    assert.deepEqual(
      run("SELECT name, value FROM meta WHERE name = ?", "greeting"),
      {
        columns: ["name", "value"],
        rows: [["greeting", "hello"]],
        truncated: false,
      },
    );
  });

  it("answers an empty question about a view with its columns", () => {
    const { columns, rows } = run(
      "SELECT path, reason FROM unresolved_reference",
    );
    assert.deepEqual([columns, rows], [["path", "reason"], []]);
  });

  it("says when the limit cut the rows, and only then", () => {
    const numbers = (count: number) =>
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n`;
    assert.equal(run(numbers(100)).truncated, false);
    const cut = run(numbers(101));
    assert.deepEqual([cut.rows.length, cut.truncated], [100, true]);
  });

  it("shows the beginning of blobs", () => {
    assert.deepEqual(run("SELECT x'0aff', zeroblob(40)").rows, [
      ["x'0aff'", `x'${"00".repeat(32)}…' (40 bytes)`],
    ]);
  });

  for (const text of [
    "DELETE FROM meta",
    "INSERT INTO meta VALUES ('a', 'b')",
    "WITH x AS (SELECT 1) DELETE FROM meta",
    "WITH x AS (SELECT 1) INSERT INTO meta SELECT 'a', 'b'",
    "CREATE TABLE t (a)",
    "DROP TABLE meta",
    "ATTACH 'x.db' AS x",
    "VACUUM",
    "VACUUM INTO 'x.db'",
    "BEGIN",
    "PRAGMA query_only = 0",
    "PRAGMA query_only(0)",
    "pragma main.query_only=0",
    "PRAGMA writable_schema=1",
    "PRAGMA user_version = 7",
    "PRAGMA user_version(7)",
    "PRAGMA schema_version(7)",
    "SELECT 1; DELETE FROM meta",
    "-- a comment\n/* and another */ DELETE FROM meta",
    "; DROP TABLE meta",
    "",
    "-- nothing",
  ])
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => run(text), {
        code: "sql_refused",
        message: /was not run/,
      });
      assert.deepEqual(
        run("SELECT value FROM meta WHERE name = 'greeting'").rows,
        [["hello"]],
      );
    });

  it("takes comments, a closing semicolon, EXPLAIN and telling pragmas", () => {
    for (const text of [
      "-- why\nSELECT 1;",
      "/* why */ SELECT 1 ; -- done",
      "EXPLAIN QUERY PLAN SELECT * FROM meta",
      "PRAGMA table_info(meta)",
      "PRAGMA user_version",
      "VALUES (1), (2)",
    ])
      assert.ok(run(text).rows.length > 0, text);
  });

  it("says in SQLite's words what is wrong with a statement", () => {
    assert.throws(() => run("SELECT missing FROM nowhere"), {
      code: "sql_failed",
      message: /no such table: nowhere/,
    });
  });

  /** `⟦…⟧` stands around what the error is about. */
  for (const text of [
    "SELECT name FORM ⟦meta⟧",
    "SELECT name\nFROM meta\nWHERE WHERE ⟦FROM⟧ = 1".replace(
      "WHERE WHERE ⟦FROM⟧",
      "WHERE ⟦WHERE⟧ FROM",
    ),
    "SELECT 'FORM', name AS \"FORM\" ⟦FORM⟧ meta -- FORM",
    "SELECT ⟦nothing⟧ FROM meta WHERE name = 'nothing' -- nothing",
    "SELECT * FROM ⟦nowhere⟧",
    "SELECT m.name, m.⟦nothing⟧ FROM meta AS m",
    "SELECT ⟦no_such⟧(name) FROM meta",
    "SELECT name FROM meta WHERE⟦⟧",
    "SELECT ⟦'open",
    "SELECT name, FORMAT('%s', 1) FORM ⟦meta⟧",
  ])
    it(`says where the trouble is in ${JSON.stringify(text)}`, () => {
      const from = text.indexOf("⟦");
      const close = text.indexOf("⟧");
      const to = (close === -1 ? text.length : close) - 1;
      assert.throws(
        () => run(text.replace(/[⟦⟧]/gu, "")),
        (error: CodeweftError) => {
          assert.equal(error.code, "sql_failed");
          assert.deepEqual(error.details, { from, to });
          const lines = text.slice(0, from).split("\n");
          assert.ok(
            error.message.endsWith(
              ` (line ${lines.length}, column ${lines.at(-1)!.length + 1})`,
            ),
            error.message,
          );
          return true;
        },
      );
    });

  it("names no place where a name that is wrong stands in several", () => {
    assert.throws(() => run("SELECT missing FROM meta ORDER BY missing"), {
      code: "sql_failed",
      message: "SQLite says: no such column: missing",
      details: {},
    });
  });
});
