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

  it("is shortened at once also where it has tens of thousands of letters", () => {
    const name = "x".repeat(20_000);
    let asked = 0;
    const letters = {
      ...commonLetters,
      get ascii() {
        asked += 1;
        return commonLetters.ascii;
      },
    };
    const short = shorten(name, 100, 12, letters);
    assert.ok(textWidth(short, 12, commonLetters) <= 100);
    assert.ok(textWidth(`${short}x`, 12, commonLetters) > 100);
    // Each letter is measured a few times, and not once for each other letter.
    assert.ok(asked < 40 * name.length, String(asked));
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
