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
    connection = new Connection(new sqlite.Database(), (error) =>
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
