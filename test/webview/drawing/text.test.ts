// Names on cards.
import assert from "node:assert/strict";
import {
  commonLetters,
  shorten,
  shortenPath,
  textWidth,
  visibleName,
} from "../../../webview/drawing/text.ts";

describe("a name on a card", () => {
  it("is shortened in the middle, as little as it takes", () => {
    const name = "availableQuantityForReservation";
    const width = textWidth(name, 12, commonLetters);
    assert.equal(shorten(name, width, 12, commonLetters), name);
    const short = shorten(name, width * 0.7, 12, commonLetters);
    assert.match(short, /^avail.*….*vation$/);
    assert.ok(textWidth(short, 12, commonLetters) <= width * 0.7);
    assert.equal(shorten(name, 0, 12, commonLetters).length <= 3, true);
  });

  it("loses folders from the far end of a path first", () => {
    const path = "packages/server/src/orders/service.ts";
    assert.equal(
      shortenPath(path, 112, 11, commonLetters),
      "…/orders/service.ts",
    );
    assert.match(shortenPath(path, 40, 11, commonLetters), /…/);
  });

  it("never splits a character", () => {
    for (let width = 0; width < 120; width += 3)
      assert.doesNotMatch(
        shorten("💥🧨💣🎆🎇🔥", width, 12, commonLetters),
        /[\ud800-\udbff](?![\udc00-\udfff])/,
      );
  });

  it("shows what would be invisible or turn the line around", () => {
    assert.equal(visibleName("a\u202eb\nc\u200bd"), "a\ufffdb\ufffdc\ufffdd");
    assert.equal(visibleName("naïve_名前"), "naïve_名前");
  });
});
