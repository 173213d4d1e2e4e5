// What stopped a trail is said in the language of the page, from what the engine tells about it and not in its English.
import assert from "node:assert/strict";
import { useTexts } from "../../../src/l10n.ts";
import { stopWords } from "../../../webview/state/stopWords.ts";

const text = "A sentence of the engine.";

describe("what stopped a trail", () => {
  afterEach(() => useTexts({}));

  it("is said with the words of edges, certainty and places", () => {
    assert.deepEqual(
      [
        stopWords({ by: "depth", text, steps: 4 }),
        stopWords({ by: "kinds", text, needed: ["uses_type", "re_exports"] }),
        stopWords({ by: "resolutions", text, needed: ["name"] }),
        stopWords({ by: "scope", text, scope: "src/shop" }),
        stopWords({
          by: "unresolved",
          text,
          references: {
            total: 2,
            examples: [
              {
                text: "plugin.run()",
                path: "main.ts",
                line: 7,
                reason: "unknown receiver",
              },
            ],
          },
        }),
      ],
      [
        "The shortest way has 4 steps.",
        "A path needs edges of other kinds too: uses as a type, re-exports.",
        "A path needs less certain edges too: by name.",
        "A path leaves the folder src/shop.",
        "2 references on the way lead nowhere for sure, for example plugin.run() at main.ts:7.",
      ],
    );
  });

  it("is said in the language in use", () => {
    useTexts({ "A path leads through test code.": "Durch Tests." });
    assert.equal(stopWords({ by: "tests", text }), "Durch Tests.");
  });
});
