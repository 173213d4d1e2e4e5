// Columns that are read from the pages of a file, beside what SQLite says of the same file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { columnOrder } from "../../../src/core/store/columnOrder.ts";
import { FilePages, UnreadPages } from "../../../src/core/store/filePages.ts";
import { openConnection } from "../../../src/core/store/openConnection.ts";
import type { Connection, Sqlite } from "../../../src/core/store/sqlite.ts";
import { sqliteForTests } from "./sampleStore.ts";

const databases = path.join(import.meta.dirname, "databases");

describe("the pages of a database file", () => {
  let sqlite: Sqlite;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  /** A database of its own with these statements; what they made is read from its bytes. */
  function pagesAfter(...statements: readonly string[]): FilePages {
    const database = new sqlite.Database();
    for (const sql of statements) database.exec(sql);
    const bytes = database.export();
    database.close();
    return new FilePages(bytes);
  }

  /** Texts of all rows in order. */
  function textsOf(
    pages: FilePages,
    table: string,
    column: string,
  ): readonly string[] {
    const { count, texts } = pages.read(table, [], [column]);
    const rows = Uint32Array.from({ length: count }, (_, row) => row);
    const { text, offsets } = texts[0]!.taken(rows);
    return Array.from(rows, (row) =>
      text.slice(offsets[row], offsets[row + 1]),
    );
  }

  it("give integers of every size, the row's number, and 0 for NULL", () => {
    const values = [
      0,
      1,
      -1,
      127,
      -128,
      300,
      -300,
      70_000,
      -70_000,
      2 ** 31 - 1,
      -(2 ** 31),
    ];
    const pages = pagesAfter(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT, c INTEGER) STRICT",
      ...values.map(
        (value, row) =>
          `INSERT INTO t VALUES (${row * 1000 + 5}, ${value}, 'x', NULL)`,
      ),
    );
    const { count, numbers } = pages.read("t", ["c", "a", "id"]);
    assert.equal(count, values.length);
    assert.deepEqual([...numbers[1]!], values);
    assert.deepEqual(
      [...numbers[0]!],
      values.map(() => 0),
    );
    assert.deepEqual(
      [...numbers[2]!],
      values.map((_, row) => row * 1000 + 5),
    );
  });

  it("give rows of many pages in the order of the key, with and without row numbers", () => {
    const pages = pagesAfter(
      "PRAGMA page_size=512",
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL) STRICT",
      "CREATE TABLE k (b INTEGER NOT NULL, a INTEGER NOT NULL, c TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID",
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO t SELECT i, i * 3 FROM n ORDER BY i % 7, i",
      "INSERT INTO k SELECT id % 10, id, 'text ' || id FROM t ORDER BY id % 13",
    );
    const rows = Array.from({ length: 5000 }, (_, row) => row + 1);
    const table = pages.read("t", ["id", "a"]).numbers;
    assert.deepEqual([...table[0]!], rows);
    assert.deepEqual(
      [...table[1]!],
      rows.map((id) => id * 3),
    );
    const key = pages.read("k", ["a", "b"]).numbers;
    assert.deepEqual([...key[0]!], rows);
    assert.deepEqual(
      [...key[1]!],
      rows.map((id) => id % 10),
    );
    assert.deepEqual(
      textsOf(pages, "k", "c"),
      rows.map((id) => `text ${id}`),
    );
  });

  it("give texts that fill several pages, empty ones, and letters of every length", () => {
    const written = [
      "",
      "plain",
      "ä",
      "漢字",
      "𝔾raph 👩‍💻",
      "x".repeat(40_000),
      "é".repeat(5_000),
      "end",
    ];
    const pages = pagesAfter(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, before TEXT, a TEXT) STRICT",
      ...written.map(
        (text) => `INSERT INTO t (before, a) VALUES ('b', '${text}')`,
      ),
    );
    assert.deepEqual(textsOf(pages, "t", "a"), written);
    const { texts } = pages.read("t", [], ["a"]);
    assert.deepEqual(
      written.map((_, row) => texts[0]!.at(row)),
      written,
    );
  });

  it("give 0 and nothing for columns that came after a row was written", () => {
    const pages = pagesAfter(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER) STRICT",
      "INSERT INTO t VALUES (1, 10)",
      "ALTER TABLE t ADD COLUMN late INTEGER",
      "ALTER TABLE t ADD COLUMN word TEXT",
      "INSERT INTO t VALUES (2, 20, 30, 'forty')",
    );
    const { numbers } = pages.read("t", ["a", "late"]);
    assert.deepEqual([...numbers[0]!], [10, 20]);
    assert.deepEqual([...numbers[1]!], [0, 30]);
    assert.deepEqual(textsOf(pages, "t", "word"), ["", "forty"]);
  });

  it("refuse what is not there, a text in UTF-16, and a file with a log beside it", () => {
    const pages = pagesAfter("CREATE TABLE t (a INTEGER) STRICT");
    assert.equal(pages.read("t", ["a"]).count, 0);
    assert.throws(() => pages.read("u", ["a"]), UnreadPages);
    assert.throws(() => pages.read("t", ["b"]), UnreadPages);
    assert.throws(
      () => pagesAfter("PRAGMA encoding='UTF-16le'", "CREATE TABLE t (a)"),
      UnreadPages,
    );
    const database = new sqlite.Database();
    database.exec("CREATE TABLE t (a)");
    const bytes = database.export();
    database.close();
    bytes[18] = bytes[19] = 2;
    assert.throws(() => new FilePages(bytes), UnreadPages);
    assert.throws(() => new FilePages(new Uint8Array(50)), UnreadPages);
  });

  /** Of every table, as SQLite says itself: the key first where there is no row number. */
  function checkColumns(connection: Connection): void {
    const tables = connection.all(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    ) as [string, string][];
    assert.ok(tables.length > 10);
    for (const [table, sql] of tables) {
      const columns = connection.all(`PRAGMA table_info(${table})`);
      const withoutRowid = /without rowid/i.test(sql);
      const keyOf = (row: (typeof columns)[number]): number =>
        withoutRowid && row[5] !== 0 ? Number(row[5]) : Infinity;
      const expected = [...columns].sort((one, other) => {
        const left = keyOf(one);
        const right = keyOf(other);
        return left === right
          ? Number(one[0]) - Number(other[0])
          : left - right;
      });
      const found = columnOrder(sql);
      assert.deepEqual(
        found.columns,
        expected.map((row) => row[1]),
        table,
      );
      const rowid = columns.findIndex(
        (row) => !withoutRowid && row[5] === 1 && row[2] === "INTEGER",
      );
      assert.equal(found.rowid, rowid, table);
    }
  }

  it("have their columns where SQLite has them, in a new database and in those of earlier versions", () => {
    const databasesBefore = fs
      .readdirSync(databases)
      .map((name) => gunzipSync(fs.readFileSync(path.join(databases, name))));
    for (const opening of [
      {},
      ...databasesBefore.map((bytes) => ({ bytes })),
    ]) {
      const { connection } = openConnection(sqlite, opening);
      checkColumns(connection);
      connection.close();
    }
  });
});
