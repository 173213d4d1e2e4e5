// The editor's globs of hidden files as lines of an ignore file.
import assert from "node:assert/strict";
import ignore from "ignore";
import { ignoreLinesOf } from "../../../src/vscode/filesExclude.ts";

describe("files that the editor hides", () => {
  it("are named as an ignore file names them: from the folder on, or anywhere", () => {
    const lines = ignoreLinesOf({
      "**/.git": true,
      out: true,
      "*.log": true,
      "gen/**": true,
      shown: false,
      "**/*.js": { when: "$(basename).ts" },
      " ": true,
    });
    assert.deepEqual(lines, ["**/.git", "/out", "/*.log", "/gen/**"]);
    const rules = ignore().add([...lines]);
    const hidden = ["out/a.ts", "a.log", "gen/x/y.ts", "deep/.git/x"];
    const shown = ["src/out/a.ts", "src/a.log", "src/gen/y.ts", "a.js"];
    assert.deepEqual(
      [...hidden, ...shown].filter((path) => rules.ignores(path)),
      hidden,
    );
  });

  it("may be written with choices in braces, also in each other", () => {
    assert.deepEqual(
      ignoreLinesOf({ "**/*.{map,{d,min}.js}": true, "{a": true }),
      ["**/*.map", "**/*.d.js", "**/*.min.js", "/{a"],
    );
  });

  it("are none where the setting is no list of globs", () => {
    for (const value of [undefined, null, "out", 3, []])
      assert.deepEqual(ignoreLinesOf(value), []);
  });
});
