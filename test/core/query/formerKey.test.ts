// Whose key is gone: which symbol of today it most likely is.
import assert from "node:assert/strict";
import { findHeir } from "../../../src/core/query/formerKey.ts";

describe("a symbol whose key is gone", () => {
  it("is the one with its signature, of several that at the same place", () => {
    const of = (key: string, ...candidates: string[]): number | undefined =>
      findHeir(
        `a.ts#${key}`,
        candidates.map((each) => `a.ts#${each}`),
      );
    assert.equal(of("f method aa ~2", "f method bb", "f method aa"), 1);
    assert.equal(
      of("f method aa ~3", "f method aa", "f method bb", "f method aa ~2"),
      2,
    );
    assert.equal(of("f method aa ~2", "f method aa", "f function aa"), 0);
  });

  it("is else the only one of its kind, or the only one", () => {
    assert.equal(findHeir("a#f method aa", ["a#f method bb"]), 0);
    assert.equal(findHeir("a#f method aa", ["a#f class", "a#f method bb"]), 1);
    assert.equal(findHeir("a#f function aa", ["a#f constant"]), 0);
    assert.equal(findHeir("a#C class ~2", ["a#C class"]), 0);
  });

  it("is none of several that are equally likely, and none of none", () => {
    for (const candidates of [
      [],
      ["a#f method bb", "a#f method cc"],
      ["a#f class", "a#f constant"],
    ])
      assert.equal(findHeir("a#f method aa", candidates), undefined);
  });
});
