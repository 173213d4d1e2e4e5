// Every word of the interface can be translated: none bypasses `t`, and none is put together where nobody could translate it.
import assert from "node:assert/strict";
import { readSentences } from "./sentences.ts";

const { bypassing, unreadable } = readSentences();

describe("the words of the interface", () => {
  it("all go through t(…)", () => {
    assert.deepEqual(
      bypassing,
      [],
      `These words are shown as they stand. Write them as t("…") of src/l10n.ts, values as {0}, {1} …:\n${bypassing.join("\n")}`,
    );
  });

  it("are literals where t is called, so that they can be collected", () => {
    assert.deepEqual(
      unreadable,
      [],
      `These calls of t have no literal: choose between two literals instead of building one.\n${unreadable.join("\n")}`,
    );
  });

  it("are found where they would bypass, and not where programs read them", () => {
    const { bypassing: found } = readSentences(["a.ts"], () =>
      [
        'vscode.window.showErrorMessage("Nothing was done.");',
        'const item = { label: `The ${name} is gone`, id: "The id", class: "button secondary" };',
        'make("p", { class: "note quiet" }, isOld ? "Was changed" : "");',
        'throw new CodeweftError("not_found", "No symbol is there.", { next: t("Look again.") });',
        'log.write("warn", "The log stays English.");',
      ].join("\n"),
    );
    assert.deepEqual(found, [
      'a.ts:1: "Nothing was done."',
      'a.ts:2: "The   is gone"',
      'a.ts:3: "Was changed"',
      'a.ts:4: "No symbol is there."',
    ]);
  });
});
