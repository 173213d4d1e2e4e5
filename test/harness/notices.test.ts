// The licences of what is bundled: collected in full, and refused when they may not be shipped.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { formatNotices } from "./notices.mjs";

describe("the notices", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "codeweft-notices-"));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function addPackage(folder: string, license: string, text?: string): string {
    const where = path.join(root, "node_modules", folder);
    mkdirSync(where, { recursive: true });
    writeFileSync(
      path.join(where, "package.json"),
      JSON.stringify({ name: folder, version: "1.2.3", license }),
    );
    if (text !== undefined) writeFileSync(path.join(where, "LICENSE"), text);
    return `node_modules/${folder}/dist/deep/index.js`;
  }

  it("name every package once, with its licence in full", () => {
    const one = addPackage("one", "MIT", "Terms of one");
    const two = addPackage("@scope/two", "ISC", "Terms of two");
    const text = formatNotices(root, [two, one, one, "src/extension.ts"]);
    assert.equal(text.split("Terms of one").length, 2);
    assert.ok(
      text.indexOf("@scope/two 1.2.3 (ISC)") < text.indexOf("one 1.2.3"),
    );
  });

  it("find the package that is nested in another one", () => {
    addPackage("outer", "MIT", "Terms of outer");
    const inner = addPackage(
      "outer/node_modules/inner",
      "MIT",
      "Terms of inner",
    );
    const text = formatNotices(root, [inner]);
    assert.ok(text.includes("Terms of inner"));
    assert.ok(!text.includes("Terms of outer"));
  });

  it("name what a package has compiled into it", () => {
    const grammars = addPackage("@repomix/tree-sitter-wasms", "Unlicense", "x");
    assert.match(
      formatNotices(root, [grammars]),
      /tree-sitter-swift .*[\s\S]*alex-pinkus/,
    );
  });

  it("refuse a licence that nobody has read", () => {
    const input = addPackage("strict", "GPL-3.0", "Terms");
    assert.throws(
      () => formatNotices(root, [input]),
      /strict@1\.2\.3 has the licence GPL-3\.0/,
    );
  });

  it("refuse a package without the text of its licence", () => {
    const input = addPackage("silent", "MIT");
    assert.throws(
      () => formatNotices(root, [input]),
      /silent@1\.2\.3 ships no licence text/,
    );
  });
});
