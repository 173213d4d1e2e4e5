// The facts as people's SQL sees them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { SqlConsole } from "../../../src/core/store/userSql.ts";
import { openSqlConsole } from "../../../src/core/store/userSql.ts";
import { HandmadeFacts } from "../model/handmadeFacts.ts";
import { SymbolIds, sqliteForTests, writeOne } from "./sampleStore.ts";

describe("the view fact of the SQL console", () => {
  let console: SqlConsole;
  before(async () => {
    const store = openStore(await sqliteForTests());
    const ids = new SymbolIds();
    for (const name of ["a", "b"]) {
      const facts = new HandmadeFacts(`${name}.ts`);
      facts.define({ kind: "function", name: "f", signature: "f()", line: 4 });
      facts.define({ kind: "local", name: "x", container: 1 });
      facts.import("named", `./${name}`, "thing", 2);
      facts.reference(1, "call", facts.path("x.run"), 7);
      writeOne(store, ids, `src/${name}.ts`, facts.build());
    }
    const wasm = await readFile("node_modules/sql.js/dist/sql-wasm.wasm");
    console = await openSqlConsole(wasm, store.exportBytes());
    store.close();
  });

  it("has locals, references and imports, with names and kinds in words", () => {
    const rows = (text: string): unknown => console.run(text, [], 100).rows;
    assert.deepEqual(
      rows(
        "SELECT row, content ->> 'kind', content ->> 'name', content ->> 'container', content ->> 'startLine' FROM fact WHERE path = 'src/a.ts' AND fact = 'definition'",
      ),
      [
        [0, "module", "a.ts", null, 0],
        [1, "function", "f", 0, 4],
        [2, "local", "x", 1, 20],
      ],
    );
    assert.deepEqual(
      rows(
        "SELECT path, content ->> 'module', content ->> 'imported' FROM fact WHERE fact = 'import' ORDER BY path",
      ),
      [
        ["src/a.ts", "./a", "thing"],
        ["src/b.ts", "./b", "thing"],
      ],
    );
    assert.deepEqual(
      rows(
        "SELECT content ->> 'role', content ->> 'line' FROM fact WHERE fact = 'reference' AND path LIKE '%b.ts'",
      ),
      [["call", 7]],
    );
  });

  it("counts every row of every table", () => {
    assert.deepEqual(
      console.run(
        "SELECT fact, count(*) FROM fact GROUP BY 1 ORDER BY 1",
        [],
        100,
      ).rows,
      [
        ["definition", 6],
        ["expr", 4],
        ["import", 2],
        ["reference", 2],
        ["scope", 2],
      ],
    );
  });
});
