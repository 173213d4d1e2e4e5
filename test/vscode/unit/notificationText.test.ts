// What notifications show of texts that anybody may have written.
import assert from "node:assert/strict";
import { notificationText } from "../../../src/vscode/notificationText.ts";

describe("the text of a notification", () => {
  it("has no link, whatever it repeats", () => {
    assert.equal(
      notificationText(
        "No symbol is called [Repair](command:workbench.action.terminal.new).",
      ),
      "No symbol is called [Repair] (command:workbench.action.terminal.new).",
    );
    assert.equal(
      notificationText("copied handlers[key]"),
      "copied handlers[key]",
    );
  });
});
