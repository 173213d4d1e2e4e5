// A number by three others, whatever they are.
import assert from "node:assert/strict";
import { TripleIndex } from "../../../src/core/resolve/tripleIndex.ts";

describe("the index by three numbers", () => {
  it("finds the value of each key, and nothing for a key that has none", () => {
    const index = new TripleIndex();
    const expected = new Map<string, number>();
    assert.equal(index.find(0, 0, 0), undefined);
    for (let value = 0; value < 5000; value++) {
      // Keys that share most of their bits, negative and large ones among them.
      const key = [value % 7, (value % 31) - 3, value << 12] as const;
      index.add(...key, value);
      expected.set(key.join(), value);
    }
    for (const [key, value] of expected) {
      const [a, b, c] = key.split(",").map(Number) as [number, number, number];
      assert.equal(index.find(a, b, c), value);
    }
    for (const [a, b, c] of [
      [7, 0, 0],
      [0, -4, 0],
      [0, 0, 1],
      [-1, -1, -1],
    ] as const)
      assert.equal(index.find(a, b, c), undefined);
  });
});
