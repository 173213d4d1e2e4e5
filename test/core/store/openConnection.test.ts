// What the store does with bytes that are not, or not any more, a database of ours.
import assert from "node:assert/strict";
import { CodeweftError } from "../../../src/core/errors.ts";
import type { ErrorCode } from "../../../src/core/errors.ts";
import { schemaVersion } from "../../../src/core/store/migrations/steps.ts";
import {
  applicationId,
  readHeader,
} from "../../../src/core/store/databaseHeader.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import { HandmadeFacts } from "../model/handmadeFacts.ts";
import { SymbolIds, sqliteForTests, writeOne } from "./sampleStore.ts";

describe("opening a database", () => {
  let sqlite: Sqlite;
  let good: Uint8Array;
  before(async () => {
    sqlite = await sqliteForTests();
    const store = openStore(sqlite);
    const ids = new SymbolIds();
    for (let file = 0; file < 20; file++) {
      const facts = new HandmadeFacts(`f${file}.ts`);
      for (let index = 0; index < 40; index++)
        facts.define({ kind: "function", name: `function${index}` });
      writeOne(store, ids, `src/f${file}.ts`, facts.build());
    }
    good = store.exportBytes();
    store.close();
  });

  const refuses = (bytes: Uint8Array, code: ErrorCode, words: RegExp): void => {
    assert.throws(
      () => openStore(sqlite, { bytes, location: "/w/graph.db" }),
      (error) => {
        assert.ok(error instanceof CodeweftError);
        assert.equal(error.code, code, error.message);
        assert.match(error.message, words);
        assert.match(error.message, /\/w\/graph\.db/);
        assert.ok(
          error.advice.kept !== undefined && error.advice.next !== undefined,
        );
        return true;
      },
    );
  };
  const made = (sql: string): Uint8Array => {
    const database = new sqlite.Database();
    database.run(sql);
    const bytes = database.export();
    database.close();
    return bytes;
  };
  const changed = (at: number, bytes: readonly number[]): Uint8Array => {
    const copy = good.slice();
    copy.set(bytes, at);
    return copy;
  };

  it("opens a whole one, trusted or not", () => {
    for (const trusted of [true, false]) {
      const store = openStore(sqlite, { bytes: good, trusted });
      assert.equal(store.counts().symbols, 20 * 41);
      store.close();
    }
  });

  it("refuses a text that nobody saved here, and leaves it alone", () => {
    for (const text of ["hello ".repeat(100), "mine", "SQLite format"])
      refuses(
        new TextEncoder().encode(text),
        "database_foreign",
        /is not an SQLite database, and Codeweft did not write it/,
      );
  });

  it("finds a text damaged where a save of ours was, and ours with another beginning", () => {
    assert.throws(
      () =>
        openStore(sqlite, {
          bytes: new TextEncoder().encode("hello ".repeat(100)),
          ours: true,
        }),
      { code: "database_damaged", message: /does not begin like/ },
    );
    refuses(
      changed(0, new Array<number>(16).fill(0)),
      "database_damaged",
      /does not begin like/,
    );
  });

  it("finds a flipped bit of the signature or of the version damaged where a save of ours was", () => {
    const before = readHeader(good)!;
    for (const [at, byte] of [
      [68, (before.applicationId >>> 24) ^ 16],
      [63, before.userVersion ^ 64],
    ] as const)
      assert.throws(
        () =>
          openStore(sqlite, {
            bytes: changed(at, [byte]),
            ours: true,
            changed: true,
          }),
        { code: "database_damaged" },
      );
  });

  it("leaves another program's database alone also where a save of ours was", () => {
    assert.throws(
      () =>
        openStore(sqlite, {
          bytes: made("CREATE TABLE notes (text)"),
          ours: true,
        }),
      { code: "database_foreign" },
    );
  });

  it("finds an empty file and a cut one damaged", () => {
    refuses(new Uint8Array(0), "database_damaged", /it is empty/);
    refuses(good.subarray(0, 50), "database_damaged", /does not begin like/);
    refuses(
      good.subarray(0, good.length - 8192),
      "database_damaged",
      /should have \d+ bytes/,
    );
    refuses(
      good.subarray(0, good.length - 1),
      "database_damaged",
      /should have \d+ bytes/,
    );
  });

  it("finds an empty database that nobody signed damaged: it is what a save that went wrong leaves", () => {
    refuses(made("VACUUM"), "database_damaged", /nobody signed/);
    refuses(
      made("PRAGMA page_size=4096; CREATE TABLE t (a); DROP TABLE t"),
      "database_damaged",
      /nobody signed/,
    );
  });

  it("finds a signed one without tables damaged", () => {
    const { userVersion, applicationId } = readHeader(good)!;
    refuses(
      made(
        `PRAGMA application_id=${applicationId}; PRAGMA user_version=${userVersion}; CREATE TABLE x (a)`,
      ),
      "database_damaged",
      /tables are missing/,
    );
  });

  it("refuses another program's database, and says that it was not changed", () => {
    refuses(
      made(
        "PRAGMA user_version=7; CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')",
      ),
      "database_foreign",
      /another program/,
    );
    refuses(
      made("PRAGMA application_id=252006674; CREATE TABLE a (b)"),
      "database_foreign",
      /another program/,
    );
    refuses(
      made("CREATE TABLE notes (text)"),
      "database_foreign",
      /another program/,
    );
    const many = Array.from({ length: 9 }, (_, n) => `CREATE TABLE t${n} (a);`);
    refuses(made(many.join("")), "database_foreign", /another program/);
  });

  it("opens a newer schema for reading alone, where that says that it can be read", () => {
    const store = openStore(sqlite, {
      bytes: changed(60, [0, 0, 0, schemaVersion + 1]),
    });
    assert.equal(store.newer?.code, "database_newer");
    assert.equal(store.counts().symbols, 20 * 41);
    assert.throws(
      () => store.transaction(() => store.writeMeta("revision", "9")),
      /readonly/,
    );
    store.close();
  });

  it("refuses a newer schema that cannot be read, also where it looks damaged, and says to update", () => {
    const newer = `PRAGMA application_id=${String(applicationId)}; PRAGMA user_version=${String(schemaVersion + 1)};`;
    const silent = made(`${newer} CREATE TABLE meta (name, value)`);
    refuses(silent, "database_newer", /newer Codeweft/);
    const table = "CREATE TABLE meta (name, value)";
    const later = `INSERT INTO meta VALUES ('readable_by', '${String(schemaVersion + 1)}')`;
    refuses(made(`${newer} ${table}; ${later}`), "database_newer", /newer/);
    refuses(silent.subarray(0, 5_000), "database_newer", /newer Codeweft/);
  });

  it("finds pages that were overwritten, wherever they are", () => {
    const pageSize = readHeader(good)!.pageSize;
    const pages = good.length / pageSize;
    let found = 0;
    for (let page = 1; page < pages; page++) {
      const noise = Array.from(
        { length: 64 },
        (_, index) => (index * 37 + page) & 255,
      );
      try {
        openStore(sqlite, { bytes: changed(page * pageSize, noise) }).close();
      } catch (error) {
        assert.ok(error instanceof CodeweftError, String(error));
        assert.equal(error.code, "database_damaged", error.message);
        found++;
      }
    }
    // Overflow pages of facts have no structure that SQLite could check: there the sidecar's hash and the facts' own
    // checksum tell.
    assert.ok(found > pages / 2, `${found} of ${pages}`);
  });

  it("finds rows that point at nothing", () => {
    const database = new sqlite.Database(good);
    database.run("PRAGMA foreign_keys=off; DELETE FROM file WHERE id = 3");
    refuses(
      database.export(),
      "database_damaged",
      /point at rows that do not exist/,
    );
    database.close();
  });

  it("says which file's stored facts are damaged", () => {
    const database = new sqlite.Database(good);
    database.run(
      "UPDATE file_facts SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'ff' AS BLOB) WHERE file_id = 3",
    );
    const store = openStore(sqlite, { bytes: database.export() });
    database.close();
    assert.throws(() => store.readFacts(3), {
      code: "database_damaged",
      message: /src\/f2\.ts/,
    });
    assert.ok(store.readFacts(4) !== undefined);
    store.close();
  });

  it("has its settings after loading, and still after an export", () => {
    const store = openStore(sqlite, { bytes: good });
    store.exportBytes();
    assert.throws(
      () =>
        store.transaction(() => {
          store.writeRunFile(99, {
            path: "a",
            state: "parsed",
            milliseconds: 1,
          });
        }),
      /FOREIGN KEY/,
    );
    store.close();
  });

  it("takes back the transaction whose commit fails, and goes on", () => {
    const store = openStore(sqlite, { bytes: good });
    const before = store.digest();
    assert.throws(() =>
      store.transaction(() => {
        store.removeFile(1);
        store.writeRunFile(99, { path: "a", state: "parsed", milliseconds: 1 });
      }),
    );
    assert.equal(store.digest(), before);
    store.transaction(() => {
      store.removeFile(1);
    });
    assert.notEqual(store.digest(), before);
    store.close();
  });
});
