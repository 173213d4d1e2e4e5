// Why no path was found is said in the language of the editor, from what the engine tells about it and not in its English.
import assert from "node:assert/strict";
import { stopWords } from "../../../src/vscode/stopWords.ts";

describe("what stood in the way of a path", () => {
  it("is said with the words of edges and certainty", () => {
    const text = "A sentence of the engine.";
    assert.deepEqual(
      [
        stopWords({ by: "kinds", text, needed: ["uses_type"] }),
        stopWords({ by: "resolutions", text, needed: ["ambiguous"] }),
        stopWords({
          by: "unresolved",
          text,
          references: {
            total: 1,
            examples: [
              { text: "go()", path: "a.ts", line: 3, reason: "unknown name" },
            ],
          },
        }),
      ],
      [
        "A path needs edges of other kinds too: uses type.",
        "A path needs less certain edges too: one of several.",
        "1 reference on the way leads nowhere for sure: go() at a.ts:3.",
      ],
    );
  });
});
