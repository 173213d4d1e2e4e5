// What the store and its users count on in this build of sql.js; a newer one that differs fails here first.
import assert from "node:assert/strict";
import { Connection } from "../../../src/core/store/sqlite.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import { sqliteForTests } from "./sampleStore.ts";

describe("sql.js", () => {
  let sqlite: Sqlite;
  let connection: Connection;
  before(async () => {
    sqlite = await sqliteForTests();
  });
  beforeEach(() => {
    connection = new Connection(sqlite, new sqlite.Database(), (error) =>
      error instanceof Error ? error : new Error(String(error)),
    );
  });
  afterEach(() => {
    connection.close();
  });

  it("does not export in the middle of a write transaction", () => {
    connection.execute("CREATE TABLE t (a); BEGIN; INSERT INTO t VALUES (1)");
    assert.throws(() => connection.export());
    connection.execute("COMMIT");
    assert.ok(connection.export().length > 0);
  });

  it("keeps settings, functions and prepared statements over an export", () => {
    connection.execute("CREATE TABLE t (a INTEGER)");
    connection.database.create_function("twice", (value: number) => value * 2);
    connection.run("INSERT INTO t VALUES (?)", [21]);
    const statement = connection.prepare("SELECT twice(a) FROM t");
    connection.export();
    assert.equal(connection.number("PRAGMA foreign_keys"), 1);
    assert.equal(connection.number("PRAGMA cache_size"), -32768);
    assert.equal(connection.value("SELECT twice(a) FROM t"), 42);
    assert.equal(connection.prepare("SELECT twice(a) FROM t"), statement);
  });

  it("has JSON, full text 3 and 4, and SQLite's own mathematics, but not full text 5", () => {
    assert.equal(connection.value(`SELECT '{"a":[1,2]}' ->> '$.a[1]'`), 2);
    // The functions that sql.js used to bring along had the natural logarithm under this name.
    assert.equal(connection.value("SELECT log(10)"), 1);
    for (const version of ["fts3", "fts4"])
      connection.execute(
        `CREATE VIRTUAL TABLE ${version}_t USING ${version}(a)`,
      );
    assert.throws(() => {
      connection.execute("CREATE VIRTUAL TABLE fts5_t USING fts5(a)");
    }, /no such module/);
  });

  it("writes and reads the same values in bulk as one by one", () => {
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v)");
    const values = [
      "",
      "plain",
      "zażółć 🙂",
      "a\0b",
      "\ud83d",
      // Longer than the room that is kept, and more than SQLite has at first.
      "é".repeat(10_000_000),
      0,
      -1,
      2 ** 31,
      -(2 ** 40),
      0.5,
      null,
    ];
    for (const [index, value] of values.entries())
      connection.run("INSERT INTO t VALUES (?, ?)", [index + 1, value]);
    const rows = values.flatMap((value, index) => [index + 101, value]);
    const places = values.map(() => "(?, ?)").join(", ");
    connection.write(`INSERT INTO t VALUES ${places}`, rows, rows.length);
    // What the statement ran with before is forgotten: a value that is not given is NULL.
    connection.write("INSERT INTO t VALUES (?, ?)", [201, "before"], 2);
    connection.write("INSERT INTO t VALUES (?, ?)", [202, null], 2);
    const read = (from: number) =>
      connection.all(
        "SELECT v, typeof(v), hex(v) FROM t WHERE id BETWEEN ? AND ? ORDER BY id",
        [from, from + 99],
      );
    assert.deepEqual(read(101), read(1));
    assert.deepEqual(read(201), [
      ["before", "text", "6265666F7265"],
      [null, "null", ""],
    ]);
    const numbers: number[] = [];
    connection.eachOfNumbers(
      "SELECT id, v FROM t WHERE id > ? AND id < ? ORDER BY id",
      [106, 113],
      (column) => numbers.push(column(0), column(1)),
    );
    assert.deepEqual(
      numbers,
      values.slice(6).flatMap((value, index) => [index + 107, value ?? 0]),
    );
  });

  it("says what is wrong with a bulk statement, and can go on with it", () => {
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b NOT NULL)");
    const sql = "INSERT INTO t VALUES (?, ?), (?, ?)";
    assert.throws(
      () => connection.write(sql, [1, "x", 1, "y"], 4),
      /UNIQUE constraint/,
    );
    assert.throws(
      () => connection.write(sql, [1, "x", 2, null], 4),
      /NOT NULL constraint/,
    );
    assert.throws(() => connection.write("INSERT INTO", [], 0), /incomplete/);
    assert.throws(
      () => connection.write(sql, [1, new Uint8Array(1), 2, "y"], 4),
      /not written in bulk/,
    );
    connection.write(sql, [1, "x", 2, "y"], 4);
    assert.throws(
      () =>
        connection.eachOfNumbers("SELECT a FROM t", [], () => {
          throw new Error("enough");
        }),
      /enough/,
    );
    assert.deepEqual(connection.all("SELECT a, b FROM t"), [
      [1, "x"],
      [2, "y"],
    ]);
  });

  it("can go on with a statement that failed", () => {
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT");
    const insert = "INSERT INTO t VALUES (?)";
    connection.run(insert, [1]);
    assert.throws(() => connection.run(insert, [1]), /UNIQUE/);
    assert.throws(() => connection.run(insert, ["x"]), /datatype/);
    connection.run(insert, [2]);
    assert.deepEqual(connection.all("SELECT a FROM t"), [[1], [2]]);
  });

  it("says that it is closed instead of using freed memory", () => {
    connection.close();
    assert.throws(() => connection.value("SELECT 1"), /closed/);
    connection.close();
  });
});
