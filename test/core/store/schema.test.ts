// The contract with outside readers, and that no statement names what does not exist.
import assert from "node:assert/strict";
import { CodeweftError } from "../../../src/core/errors.ts";
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import { DefinitionFlag, symbolKinds } from "../../../src/core/model/symbol.ts";
import { migrate } from "../../../src/core/store/migrate.ts";
import {
  migrationSteps,
  schemaVersion,
} from "../../../src/core/store/migrations/steps.ts";
import { secondaryIndexes } from "../../../src/core/store/indexes.ts";
import { applicationId } from "../../../src/core/store/databaseHeader.ts";
import { openConnection } from "../../../src/core/store/openConnection.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Connection, Sqlite } from "../../../src/core/store/sqlite.ts";
import {
  countRowsOf,
  countedTables,
  insertRows,
  rowShapes,
  statements,
} from "../../../src/core/store/statements.ts";
import { HandmadeFacts } from "../model/handmadeFacts.ts";
import {
  SymbolIds,
  resolvedFile,
  sqliteForTests,
  writeOne,
  referenceAt,
} from "./sampleStore.ts";

/** The promise of the README: these columns in this order, in every version. */
const viewColumns = {
  definition:
    "symbol_id, key, path, name, name_line, name_column, qualified_name, kind, start_line, start_column, end_line, end_column, signature, visibility, language, is_test, is_exported, cyclomatic, cognitive, nesting, parameters, lines",
  dependency:
    "edge_id, kind, resolution, from_id, from_path, from_name, from_line, to_id, to_path, to_name, to_line, sites",
  dependency_site: "edge_id, path, line, column, end_line, end_column",
  file_dependency: "from_path, to_path, kind, edges, sites, type_only",
  unresolved_reference:
    "path, line, column, text, kind, reason, from_id, candidates",
} as const;

describe("schema", () => {
  let sqlite: Sqlite;
  let connection: Connection;
  before(async () => {
    sqlite = await sqliteForTests();
  });
  beforeEach(() => {
    ({ connection } = openConnection(sqlite, {}));
  });
  afterEach(() => {
    connection.close();
  });

  for (const [view, columns] of Object.entries(viewColumns))
    it(`has the view ${view} with its columns in their order`, () => {
      const found = connection.all(
        "SELECT name FROM pragma_table_info(?) ORDER BY cid",
        [view],
      );
      assert.equal(found.flat().join(", "), columns);
    });

  it("has views that SQLite 3.37 can parse, so that no outside reader finds the file unreadable", () => {
    const newer =
      /json_group_array\([^()]*ORDER BY|->|\b(RIGHT|FULL) (OUTER )?JOIN|DISTINCT FROM|string_agg|\b(concat|concat_ws|iif|if|unixepoch|timediff|octet_length)\(|jsonb?_(?!group_array)/i;
    for (const [sql] of connection.all(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL",
    ))
      assert.doesNotMatch(String(sql), newer);
  });

  it("says whose file it is and of which version, and can be shrunk bit by bit", () => {
    assert.equal(connection.number("PRAGMA application_id"), applicationId);
    assert.equal(connection.number("PRAGMA user_version"), schemaVersion);
    assert.equal(connection.number("PRAGMA auto_vacuum"), 2);
  });

  it("has only strict tables", () => {
    const loose = connection.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    );
    assert.deepEqual(loose, []);
  });

  it("can prepare every statement that the store has", () => {
    const all = [
      ...Object.values(statements),
      ...Object.values(rowShapes).flatMap((shape) => [
        insertRows(shape, 1),
        insertRows(shape, shape.rowsAtOnce),
      ]),
      ...countedTables.map(countRowsOf),
      ...Object.values(secondaryIndexes),
    ];
    assert.ok(all.length > 90);
    for (const sql of all)
      assert.doesNotThrow(() => connection.prepare(sql), sql);
  });

  it("finds children of every deleted row by an index", () => {
    for (const table of ["file", "symbol", "edge", "external", "unresolved"])
      for (const [, , , detail] of connection.all(
        `EXPLAIN QUERY PLAN DELETE FROM ${table} WHERE id = 1`,
      ))
        assert.match(
          String(detail),
          /^SEARCH .* USING /,
          `${table}: ${String(detail)}`,
        );
  });

  it("holds the names of all codes", () => {
    const names = (table: string) =>
      connection.all(`SELECT name FROM ${table} ORDER BY code`).flat();
    assert.deepEqual(names("symbol_kind"), [...symbolKinds]);
    assert.deepEqual(names("edge_kind"), [...edgeKinds]);
    assert.deepEqual(names("resolution"), [...resolutions]);
  });

  it("numbers its steps without gaps and runs none twice", () => {
    assert.deepEqual(
      migrationSteps.map(({ version }) => version),
      migrationSteps.map((_, index) => index + 1),
    );
    assert.deepEqual(migrate(connection), []);
  });

  it("takes a step as a whole or not at all, and never one that loses rows", () => {
    const version = schemaVersion + 1;
    connection.run(
      "INSERT INTO external (id, package, name) VALUES (1, 'a', 'b')",
    );
    const step = (sql: string) => [{ version, title: "a trial", sql }];
    assert.throws(() =>
      migrate(
        connection,
        step(
          "CREATE TABLE trial (a INTEGER) STRICT; SELECT no_such_function()",
        ),
      ),
    );
    assert.equal(connection.number("PRAGMA user_version"), schemaVersion);
    assert.equal(
      connection.number(
        "SELECT count(*) FROM pragma_table_list WHERE name = 'trial'",
      ),
      0,
    );
    assert.deepEqual(
      migrate(connection, step("CREATE TABLE trial (a INTEGER) STRICT")),
      [version],
    );
    connection.execute(
      "INSERT INTO file (id, path, language, state, hash, size, mtime, extractor_version, extracted_at, extract_milliseconds, line_count, resolved) VALUES (1, 'a', '', 'parsed', '', 1, 1, '', 1, 1, 1, 1)",
    );
    assert.throws(
      () =>
        migrate(connection, [
          { version: version + 1, title: "bad", sql: "DELETE FROM file" },
        ]),
      {
        code: "migration_failed",
        message:
          /to schema \d+ \(bad\): file would have 0 rows instead of 1\.$/,
      },
    );
    assert.equal(connection.number("SELECT count(*) FROM file"), 1);
    for (const [sql, words] of [
      ["DROP TABLE external", /external would have gone instead of 1/],
      ["DELETE FROM external", /external would have 0 rows/],
      ["INSERT INTO meta VALUES ('more', '1')", /meta would have \d+ rows/],
      ["no statement", /syntax error/],
    ] as const)
      assert.throws(
        () =>
          migrate(
            connection,
            [{ version: version + 1, title: "bad", sql }],
            "/w/graph.db",
          ),
        (error) =>
          error instanceof CodeweftError &&
          error.code === "migration_failed" &&
          words.test(error.message) &&
          /^\/w\/graph\.db could not/.test(error.message) &&
          /was not changed/.test(error.advice.kept ?? ""),
        sql,
      );
    assert.equal(connection.number("SELECT count(*) FROM external"), 1);
    // What a step says that it changes, it may.
    migrate(connection, [
      {
        version: version + 1,
        title: "good",
        sql: "DELETE FROM external",
        changes: ["external"],
      },
    ]);
    assert.equal(connection.number("SELECT count(*) FROM external"), 0);
  });

  it("shows outside readers definitions, dependencies and sites, counted from 1", () => {
    const store = openStore(sqlite);
    const ids = new SymbolIds();
    const facts = new HandmadeFacts("cart.ts");
    const cart = facts.define({
      kind: "class",
      name: "Cart",
      line: 4,
      flags: DefinitionFlag.exported,
    });
    facts.define({
      kind: "method",
      name: "add",
      container: cart,
      signature: "add(x)",
      line: 5,
      flags: DefinitionFlag.private | DefinitionFlag.test,
    });
    facts.reference(2, "call", facts.path("x.y"), 6);
    const a = writeOne(store, ids, "src/cart.ts", facts.build());
    const other = new HandmadeFacts("b.ts");
    other.define({ kind: "interface", name: "Item", line: 1 });
    const b = writeOne(store, ids, "src/b.ts", other.build());
    store.transaction(() => {
      store.replaceEdges(
        resolvedFile(
          a,
          [
            {
              from: 2,
              to: [b, 1],
              kind: "uses_type",
              sites: [
                [5, 6],
                [7, 8],
              ],
            },
            {
              from: 0,
              to: [b, 1],
              kind: "imports",
              typeOnly: true,
              sites: [[0, 9]],
            },
            { from: 2, to: ["lodash", "map"], resolution: "external" },
            {
              from: 2,
              to: ["react", ""],
              kind: "imports",
              resolution: "external",
            },
          ],
          [
            {
              ...referenceAt(facts.build(), 0),
              reason: "unknown receiver",
              text: "x.y()",
              candidates: [],
            },
          ],
        ),
        ids.of,
      );
      store.replaceEdges(
        resolvedFile(b, [
          { from: 0, to: [a, 1] },
          { from: 1, to: [a, 1], kind: "uses_type" },
        ]),
        ids.of,
      );
    });
    const database = new sqlite.Database(store.exportBytes());
    const query = (sql: string): unknown[][] =>
      database.exec(sql)[0]?.values ?? [];
    assert.deepEqual(
      query(
        "SELECT symbol_id, path, name, name_line, name_column, qualified_name, kind, start_line, end_line, end_column, signature, visibility, language, is_test, is_exported FROM definition WHERE path = 'src/cart.ts' ORDER BY start_line",
      ),
      [
        [
          ids.of(a, 0),
          "src/cart.ts",
          "cart.ts",
          1,
          10,
          "cart.ts",
          "module",
          1,
          1001,
          2,
          null,
          "public",
          "typescript",
          0,
          0,
        ],
        [
          ids.of(a, 1),
          "src/cart.ts",
          "Cart",
          5,
          10,
          "Cart",
          "class",
          5,
          14,
          2,
          null,
          "public",
          "typescript",
          0,
          1,
        ],
        [
          ids.of(a, 2),
          "src/cart.ts",
          "add",
          6,
          10,
          "Cart.add",
          "method",
          6,
          15,
          2,
          "add(x)",
          "private",
          "typescript",
          1,
          0,
        ],
      ],
    );
    assert.deepEqual(
      query(
        "SELECT kind, resolution, from_path, from_name, from_line, to_path, to_name, to_line, sites FROM dependency WHERE kind <> 'contains' ORDER BY kind, from_name, to_name",
      ),
      [
        ["calls", "external", "src/cart.ts", "add", 6, null, "map", null, 1],
        ["calls", "exact", "src/b.ts", "b.ts", 1, "src/cart.ts", "Cart", 5, 1],
        [
          "imports",
          "external",
          "src/cart.ts",
          "add",
          6,
          null,
          "react",
          null,
          1,
        ],
        [
          "imports",
          "exact",
          "src/cart.ts",
          "cart.ts",
          1,
          "src/b.ts",
          "Item",
          2,
          1,
        ],
        [
          "uses_type",
          "exact",
          "src/b.ts",
          "Item",
          2,
          "src/cart.ts",
          "Cart",
          5,
          1,
        ],
        [
          "uses_type",
          "exact",
          "src/cart.ts",
          "add",
          6,
          "src/b.ts",
          "Item",
          2,
          2,
        ],
      ],
    );
    assert.deepEqual(
      query(
        "SELECT edge_id, resolution, from_name, to_name, to_id, sites FROM dependency WHERE kind = 'contains' AND from_path = 'src/cart.ts' ORDER BY to_id",
      ),
      [
        [-ids.of(a, 1), "exact", "cart.ts", "Cart", ids.of(a, 1), 0],
        [-ids.of(a, 2), "exact", "Cart", "add", ids.of(a, 2), 0],
      ],
    );
    assert.deepEqual(
      query(
        "SELECT path, line, column, end_line, end_column FROM dependency_site JOIN dependency USING (edge_id) WHERE kind = 'uses_type' AND from_name = 'add' ORDER BY line",
      ),
      [
        ["src/cart.ts", 6, 7, 6, 10],
        ["src/cart.ts", 8, 9, 8, 12],
      ],
    );
    assert.deepEqual(
      query(
        "SELECT from_path, to_path, kind, edges, sites, type_only FROM file_dependency ORDER BY 1, 3",
      ),
      [
        ["src/b.ts", "src/cart.ts", "calls", 1, 1, 0],
        ["src/b.ts", "src/cart.ts", "uses_type", 1, 1, 1],
        ["src/cart.ts", "src/b.ts", "imports", 1, 1, 1],
        ["src/cart.ts", "src/b.ts", "uses_type", 1, 2, 1],
      ],
    );
    assert.deepEqual(query("SELECT * FROM unresolved_reference"), [
      [
        "src/cart.ts",
        7,
        5,
        "x.y()",
        "calls",
        "unknown receiver",
        ids.of(a, 2),
        "[]",
      ],
    ]);
    database.close();
    store.close();
  });
});
