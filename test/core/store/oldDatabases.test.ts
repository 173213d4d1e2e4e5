// Databases that earlier versions wrote, one for each schema: opened, brought up to date, nothing lost, nothing renamed.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { schemaVersion } from "../../../src/core/store/migrations/steps.ts";
import { openConnection } from "../../../src/core/store/openConnection.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import { sqliteForTests } from "./sampleStore.ts";

const folder = path.join(import.meta.dirname, "databases");
const stored = fs.readdirSync(folder);

/** What outside readers know a symbol or an edge by; it must read the same before and after. */
const lasting = [
  "SELECT symbol_id, key, path, qualified_name, kind, is_exported FROM definition ORDER BY symbol_id",
  "SELECT edge_id, kind, resolution, from_id, to_id, to_name, sites FROM dependency ORDER BY edge_id",
  "SELECT * FROM dependency_site ORDER BY edge_id, line, column",
  "SELECT * FROM file_dependency ORDER BY from_path, to_path, kind",
  "SELECT * FROM unresolved_reference ORDER BY path, line, column",
  "SELECT count(*) FROM file_facts",
];

describe("databases of earlier versions", () => {
  let sqlite: Sqlite;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  it("are all kept", () => {
    const versions = stored.map((name) => Number(/\d+/.exec(name)?.[0]));
    for (let version = 1; version < schemaVersion; version++)
      assert.ok(versions.includes(version), `schema ${version} is not kept`);
  });

  for (const name of stored)
    it(`${name} opens with all that it held, under the same keys`, () => {
      const bytes = gunzipSync(fs.readFileSync(path.join(folder, name)));
      const old = new sqlite.Database(bytes);
      const before = lasting.map((sql) => old.exec(sql));
      old.close();
      const { connection } = openConnection(sqlite, { bytes });
      assert.equal(connection.number("PRAGMA user_version"), schemaVersion);
      const after = lasting.map((sql) => connection.database.exec(sql));
      assert.deepEqual(after, before);
      assert.ok((before[0]![0]?.values.length ?? 0) > 10, "an empty sample");
      // Chosen when the file is made, in every version: it is in the header, and steps do not change it.
      assert.equal(connection.number("PRAGMA auto_vacuum"), 2);
      connection.close();
    });
});
