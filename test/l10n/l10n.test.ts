// How a sentence becomes that of another language, and what values may do to it: nothing.
import assert from "node:assert/strict";
import { t, textsInUse, useTexts } from "../../src/l10n.ts";

describe("a word of the interface", () => {
  afterEach(() => useTexts({}));

  it("is the language's own, or English where that has none", () => {
    useTexts({ Open: "Öffnen" });
    assert.equal(t("Open"), "Öffnen");
    assert.equal(t("Close"), "Close");
    assert.deepEqual(textsInUse(), { Open: "Öffnen" });
  });

  it("has its values where the language puts them", () => {
    useTexts({ "{0} of {1}": "von {1} sind es {0}" });
    assert.equal(t("{0} of {1}", 3, "12"), "von 12 sind es 3");
  });

  it("takes values as they are, whatever they look like", () => {
    assert.equal(t("{0} and {1}", "{1}", "$& $1 {0}"), "{1} and $& $1 {0}");
    assert.equal(t("no value for {0}"), "no value for {0}");
  });

  it("is no property that every object has", () => {
    for (const word of ["constructor", "__proto__", "toString"])
      assert.equal(t(word), word);
  });
});
