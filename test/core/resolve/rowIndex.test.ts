// Keys of a row index may be as large as row and name together.
import assert from "node:assert/strict";
import { rowNameKey } from "../../../src/core/resolve/names.ts";
import { RowIndex } from "../../../src/core/resolve/rowIndex.ts";

describe("the index of rows", () => {
  it("finds the rows of each key in source order, and nothing for a key that has none", () => {
    const index = new RowIndex();
    const expected = new Map<number, number[]>();
    assert.deepEqual(index.get(0), []);
    for (let row = 0; row < 5000; row++) {
      // Scopes and names that share their lower bits, and small keys between them.
      const key =
        row % 3 === 0 ? row % 40 : rowNameKey((row % 70) << 6, (row % 11) << 8);
      index.add(key, row);
      expected.set(key, [...(expected.get(key) ?? []), row]);
    }
    for (const [key, rows] of expected) assert.deepEqual(index.get(key), rows);
    for (const key of [-1, 41, rowNameKey(1, 7), rowNameKey(70 << 6, 256)])
      assert.deepEqual(index.get(key), []);
  });
});
