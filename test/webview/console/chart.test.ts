// Which results are bars, and how long these are.
import assert from "node:assert/strict";
import { chartOf } from "../../../webview/console/chart.ts";
import { toList } from "../../../webview/console/rows.ts";

type Cells = readonly (string | number | null)[];

function chart(columns: readonly string[], rows: readonly Cells[]) {
  const list = toList({ columns, rows, truncated: false });
  return chartOf(
    list,
    rows.map((_, at) => at),
  );
}

describe("the chart of a result", () => {
  it("has a bar for each row with a label and a number, zero being the beginning of all", () => {
    const drawn = chart(
      ["kind", "places"],
      [
        ["calls", 8],
        ["<b>", 2],
        [null, 0],
      ],
    )!;
    assert.deepEqual(
      drawn.bars.map(({ label, start, length }) => [label, start, length]),
      [
        ["calls", 0, 1],
        ["<b>", 0, 0.25],
        ["–", 0, 0],
      ],
    );
    assert.equal(drawn.words, "Bars of places by kind: calls 8, <b> 2, – 0");
    assert.equal(drawn.left, 0);
  });

  it("shows values below zero on the other side", () => {
    const { bars } = chart(
      ["day", "change"],
      [
        ["a", -1],
        ["b", 3],
      ],
    )!;
    assert.deepEqual(
      bars.map(({ start, length }) => [start, length]),
      [
        [0, 0.25],
        [0.25, 0.75],
      ],
    );
  });

  it("takes the numbers from whichever column has them, the second one first", () => {
    const of = (rows: readonly Cells[]) => {
      const { label, unit } = chart(["a", "b"], rows)!;
      return [label, unit];
    };
    assert.deepEqual(
      of([
        [1, "x"],
        [2, "y"],
      ]),
      ["b", "a"],
    );
    assert.deepEqual(
      of([
        [1, 5],
        [2, 6],
      ]),
      ["a", "b"],
    );
  });

  it("is none of other results: one row, no number, three columns", () => {
    assert.equal(chart(["a", "b"], [["x", 1]]), undefined);
    assert.equal(
      chart(
        ["a", "b"],
        [
          ["x", "1"],
          ["y", "2"],
        ],
      ),
      undefined,
    );
    assert.equal(
      chart(
        ["a", "b", "c"],
        [
          ["x", 1, 2],
          ["y", 1, 2],
        ],
      ),
      undefined,
    );
  });

  it("has no more bars than can be read, and says how many rows have none", () => {
    const rows = Array.from({ length: 50 }, (_, at) => [`n${at}`, at]);
    const drawn = chart(["a", "b"], [...rows, ["x", null]])!;
    assert.deepEqual([drawn.bars.length, drawn.left], [40, 11]);
    assert.match(drawn.words, /n4 4, …$/);
  });
});
