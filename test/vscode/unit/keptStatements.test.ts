// Saved statements and the history: what is kept for a workspace, in which order, and what of it is trusted.
import assert from "node:assert/strict";
import {
  KeptStatements,
  statementLine,
} from "../../../src/vscode/keptStatements.ts";
import { queryRows, toQueryRow } from "../../../src/vscode/queryRows.ts";

function memory(content: Record<string, unknown> = {}) {
  const values = new Map(Object.entries(content));
  return {
    values,
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      // As the editor does it: what is kept is JSON.
      if (value === undefined) values.delete(key);
      else values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

describe("kept statements", () => {
  it("lists saved ones by name; one of the same name takes its place", async () => {
    const kept = new KeptStatements(memory());
    let told = 0;
    kept.onDidChange(() => told++);
    await kept.save("b10", "SELECT 1");
    await kept.save("b9", "SELECT 2");
    await kept.save("b10", "SELECT 3");
    assert.deepEqual(kept.saved, [
      { name: "b9", text: "SELECT 2" },
      { name: "b10", text: "SELECT 3" },
    ]);
    assert.equal(told, 3);
  });

  it("renames and removes; what is gone is no error", async () => {
    const kept = new KeptStatements(memory());
    await kept.save("a", "SELECT 1");
    await kept.save("b", "SELECT 2");
    await kept.rename("a", "b");
    assert.deepEqual(kept.saved, [{ name: "b", text: "SELECT 1" }]);
    await kept.rename("gone", "c");
    await kept.rename("b", "b");
    await kept.remove("gone");
    assert.equal(kept.has("b"), true);
    await kept.remove("b");
    assert.deepEqual(kept.saved, []);
  });

  it("has the latest statement first, each once, and the last fifty", async () => {
    const host = memory();
    const kept = new KeptStatements(host);
    for (let at = 0; at < 60; at++) await kept.note(`SELECT ${at}`, at);
    await kept.note("SELECT 30", 100);
    await kept.note(" ", 101);
    assert.equal(kept.past.length, 50);
    assert.deepEqual(kept.past.slice(0, 2), [
      { text: "SELECT 30", at: 100 },
      { text: "SELECT 59", at: 59 },
    ]);
    await kept.forget("SELECT 59");
    assert.equal(kept.past.length, 49);
    await kept.forget();
    assert.deepEqual([kept.past, host.values.size], [[], 0]);
  });

  it("forgets the oldest where the texts together are long, never the one just run", async () => {
    const kept = new KeptStatements(memory());
    const long = (name: string): string => `-- ${name}${"x".repeat(90_000)}`;
    for (const [at, name] of ["a", "b", "c"].entries())
      await kept.note(long(name), at);
    assert.deepEqual(
      kept.past.map(({ at }) => at),
      [2, 1],
    );
  });

  it("leaves out what is none of its own", () => {
    const kept = new KeptStatements(
      memory({
        "codeweft.queries.saved": [
          null,
          3,
          { name: "a" },
          { name: "b", text: "x" },
        ],
        "codeweft.queries.history": { text: "x" },
      }),
    );
    assert.deepEqual(kept.saved, [{ name: "b", text: "x" }]);
    assert.deepEqual(kept.past, []);
  });

  it("shows a statement in one line, without what is said about it", () => {
    assert.equal(
      statementLine("-- why\nSELECT 1 /* and */\n  FROM x -- so"),
      "SELECT 1 FROM x",
    );
    assert.equal(statementLine("-- only words"), "-- only words");
  });
});

describe("rows of the Queries view", () => {
  it("have ids of their own, also where texts and names are the same", async () => {
    const kept = new KeptStatements(memory());
    await kept.save("SELECT 1", "SELECT 1");
    await kept.note("SELECT 1", 1);
    const rows = (["saved", "examples", "history"] as const).flatMap((group) =>
      queryRows(kept, group),
    );
    const ids = rows.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const row of rows) assert.equal(toQueryRow(row), row);
    assert.equal(toQueryRow({ ...rows[0], group: "others" }), undefined);
    assert.equal(toQueryRow("SELECT 1"), undefined);
  });
});
