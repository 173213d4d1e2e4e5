// Which lines of a text another one changes: by hand, and against what putting the rest together again gives.
import assert from "node:assert/strict";
import fc from "fast-check";
import { changedLines } from "../../../src/vscode/changedLines.ts";

const of = (before: string, after: string) =>
  changedLines(before.split(" "), after.split(" "));

describe("changed lines", () => {
  it("are none between equal texts", () => {
    assert.deepEqual(of("a b c", "a b c"), []);
  });

  it("are those that were changed or removed, each hunk apart", () => {
    assert.deepEqual(of("a b c d e f", "a X c d f"), [
      [2, 2],
      [5, 5],
    ]);
  });

  it("are the line before what was only added, and the first where there is none", () => {
    assert.deepEqual(of("a b c", "a b X c"), [[2, 2]]);
    assert.deepEqual(of("a b c", "X a b c"), [[1, 1]]);
    assert.deepEqual(of("a b c", "a b c X"), [[3, 3]]);
  });

  it("keep to what was changed between lines that stand in the text many times", () => {
    assert.deepEqual(of("f { x } g { y } h { z }", "f { x } g { Y } h { z }"), [
      [7, 7],
    ]);
  });

  it("are all of them where nothing is the same", () => {
    assert.deepEqual(of("a b", "c d e"), [[1, 2]]);
  });

  it("leave lines that the other text has in the same order, whatever the texts are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ranges = changedLines(before, after);
        const changed = new Set(
          ranges.flatMap(([first, last]) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          ),
        );
        let at = 0;
        for (const [index, line] of before.entries()) {
          if (changed.has(index + 1)) continue;
          at = after.indexOf(line, at) + 1;
          if (at === 0) return false;
        }
        return ranges.length > 0 || before.join("\n") === after.join("\n");
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
