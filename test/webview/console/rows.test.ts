// What rows of a statement lead to and name, told by their columns.
import assert from "node:assert/strict";
import { namedIn, toList } from "../../../webview/console/rows.ts";

type Cells = readonly (string | number | null)[];

const listOf = (columns: string, ...rows: readonly Cells[]) =>
  toList({ columns: columns.split(" "), rows, truncated: false });

const first = (columns: string, ...cells: Cells) => {
  const row = listOf(columns, cells).rows[0]!;
  return row.place ?? row.symbol;
};

describe("rows of a statement", () => {
  it("lead to the most telling place that their columns name", () => {
    assert.deepEqual(
      first("path line column end_line end_column", "a.ts", 3, 5, 3, 9),
      { path: "a.ts", line: 3, column: 5, endLine: 3, endColumn: 9 },
    );
    assert.deepEqual(
      first("name Path start_line name_line name_column", "x", "a.ts", 3, 4, 7),
      { path: "a.ts", line: 4, column: 7 },
    );
    assert.deepEqual(
      first("from_path from_line to_path to_line", "a.ts", 3, "b.ts", 8),
      { path: "a.ts", line: 3, column: 1 },
    );
    assert.deepEqual(first("path start_line", "a.ts", 3), {
      path: "a.ts",
      line: 3,
      column: 1,
    });
    assert.deepEqual(first("from_path to_path", "a.ts", "b.ts"), {
      path: "a.ts",
      line: 1,
      column: 1,
    });
  });

  it("lead to the symbol that they name where they have no place", () => {
    assert.equal(first("symbol_id users", 12, 3), 12);
    assert.equal(first("key users", "a.ts#run", 3), "a.ts#run");
    assert.equal(first("path start_line symbol_id", null, null, 7), 7);
  });

  it("lead nowhere without either: a folder, a plain id, a line that is none", () => {
    assert.equal(first("path", "src/core"), undefined);
    assert.equal(first("id name", 3, "x"), undefined);
    assert.equal(first("path line", "a.ts", 0), undefined);
    assert.equal(first("path line", "a.ts", "<img>"), undefined);
  });

  it("name each symbol once, of those that are shown", () => {
    const list = listOf("from_id to_id", [1, 2], [1, -3], [4, null], [5, 1]);
    assert.deepEqual(namedIn(list, [0, 1, 2]), {
      symbols: [1, 2, -3, 4],
      paths: [],
      links: [],
      left: 0,
      linksLeft: 0,
    });
  });

  it("name files with what leads between them where they name no symbol", () => {
    const list = listOf(
      "from_path to_path sites",
      ["a.ts", "b.ts", 4],
      ["b.ts", "b.ts", 1],
      ["b.ts", "c.ts", null],
    );
    assert.deepEqual(namedIn(list, [0, 1, 2]), {
      symbols: [],
      paths: ["a.ts", "b.ts", "c.ts"],
      links: [
        { from: "a.ts", to: "b.ts", sites: 4 },
        { from: "b.ts", to: "c.ts", sites: 1 },
      ],
      left: 0,
      linksLeft: 0,
    });
    assert.equal(namedIn(listOf("kind", ["a"]), [0]), undefined);
  });

  it("join what several rows say of the same two files", () => {
    const list = listOf(
      "from_path to_path kind sites",
      ["a.ts", "b.ts", "calls", 3],
      ["a.ts", "b.ts", "imports", 1],
    );
    assert.deepEqual(namedIn(list, [0, 1])?.links, [
      { from: "a.ts", to: "b.ts", sites: 4 },
    ]);
  });

  it("name no symbol where a column is merely called key", () => {
    assert.equal(namedIn(listOf("key value", ["schema", "3"]), [0]), undefined);
    assert.equal(first("key value", "schema", "3"), undefined);
  });

  it("leave out what no graph calls anything, and count it", () => {
    const list = listOf("path", ["a.ts"], ["x".repeat(4_097)]);
    const { paths, left } = namedIn(list, [0, 1])!;
    assert.deepEqual([paths, left], [["a.ts"], 1]);
    assert.equal(namedIn(list, [1]), undefined);
  });

  it("lead along as many lines as the host takes, those of the first files first, and say how many more there are", () => {
    const pairs = Array.from({ length: 120 }, (_, from) =>
      Array.from({ length: 120 }, (__, to) => [
        `${String(from)}.ts`,
        `${String(to)}.ts`,
      ]),
    ).flat();
    const list = listOf("from_path to_path", ...pairs);
    const shown = pairs.map((_, at) => at);
    const { links, linksLeft } = namedIn(list, shown)!;
    assert.deepEqual([links.length, linksLeft], [10_000, 120 * 119 - 10_000]);
    assert.ok(links.some(({ from, to }) => from === "99.ts" && to === "0.ts"));
    assert.ok(!links.some(({ from }) => from === "119.ts"));
  });

  it("name at most as many as any picture may have, and say how many more there are", () => {
    const list = listOf(
      "symbol_id",
      ...Array.from({ length: 2_010 }, (_, at) => [at + 1]),
    );
    const shown = list.rows.map((_, at) => at);
    const { symbols, left } = namedIn(list, shown)!;
    assert.deepEqual([symbols.length, left], [2_000, 10]);
  });
});
