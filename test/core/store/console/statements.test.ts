// Statements that the editor offers and runs: each finds something in a small workspace, so that none of them rots.
import assert from "node:assert/strict";
import { exampleStatements } from "../../../../src/core/store/console/examples.ts";
import { schemaStatement } from "../../../../src/core/store/console/schema.ts";
import { symbolsStatement } from "../../../../src/core/store/console/symbols.ts";
import type { SymbolRef } from "../../../../src/core/query/results.ts";
import { openSmallGraph } from "./smallGraph.ts";
import type { SmallGraph } from "./smallGraph.ts";

describe("statements for people", () => {
  let graph: SmallGraph;

  before(async () => {
    graph = await openSmallGraph({
      // So that two files depend on each other directly.
      "src/there.ts": `import { back } from "./back";\nexport function there(): number {\n  return back();\n}\n`,
      "src/back.ts": `import { there } from "./there";\nexport function back(): number {\n  return there();\n}\n`,
    });
  });
  after(() => graph.engine.dispose());

  for (const { id, title, text } of exampleStatements)
    it(`the example “${title}” finds something, alike each time`, () => {
      const first = graph.console.run(text, [], 1_000);
      assert.ok(first.rows.length > 0, id);
      assert.equal(first.truncated, false);
      assert.deepEqual(graph.console.run(text, [], 1_000), first);
    });

  it("has no two examples of one name", () => {
    for (const member of ["id", "title"] as const) {
      const all = exampleStatements.map((each) => each[member]);
      assert.deepEqual(all, [...new Set(all)]);
    }
  });

  it("the example about names finds the call with its place", () => {
    const { text } = exampleStatements.find(
      ({ id }) => id === "callersOfName",
    )!;
    const { rows } = graph.console.run(text, [], 10);
    assert.deepEqual(
      rows.map(([caller, path, line]) => [caller, path, line]),
      [
        ["describe", "src/shapes.ts", 7],
        ["checksLabel", "tests/label.test.ts", 4],
      ],
    );
  });

  it("the schema lists the stable views first, with all their columns, and the facts and tables after them", () => {
    const { rows } = graph.console.run(schemaStatement, [], 1_000);
    const names = [...new Set(rows.map(([name]) => name))];
    assert.deepEqual(names.slice(0, 6), [
      "definition",
      "dependency",
      "dependency_site",
      "file_dependency",
      "unresolved_reference",
      "fact",
    ]);
    assert.ok(names.includes("symbol"));
    const columnsOf = (name: string) =>
      rows.filter((row) => row[0] === name).map((row) => row[2]);
    assert.deepEqual(columnsOf("dependency_site"), [
      "edge_id",
      "path",
      "line",
      "column",
      "end_line",
      "end_column",
    ]);
    assert.deepEqual(columnsOf("fact"), ["path", "fact", "row", "content"]);
  });

  it("symbols named by ids and keys are those that the graph knows, in the order of their naming", async () => {
    const { data } = await graph.engine.ask("symbols", { limit: 100 });
    const all = (data as readonly SymbolRef[]).filter(
      ({ external }) => !external,
    );
    assert.ok(all.length > 20);
    // Every other one by its key, the last one first, one of them twice, one that is none.
    const wanted = all
      .map(({ id, key }, at) => (at % 2 === 0 ? id : key))
      .reverse();
    const { columns, rows } = graph.console.run(
      symbolsStatement,
      [JSON.stringify([...wanted, all[0]!.id, -1, "no such key"])],
      1_000,
    );
    const found = rows.map((row) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at]])),
    );
    assert.deepEqual(
      found,
      all
        .map(({ external: _, ...symbol }) => ({
          ...symbol,
          signature: symbol.signature ?? null,
          container: symbol.container ?? null,
          test: Number(symbol.test),
        }))
        .reverse(),
    );
  });
});
