// Globs over paths, also those that nobody would write on purpose.
import assert from "node:assert/strict";
import fc from "fast-check";
import { compileGlob } from "../../../src/core/query/glob.ts";

describe("compileGlob", () => {
  it("takes stars within and across folders, classes and choices", () => {
    const matches = (glob: string, path: string) => compileGlob(glob)(path);
    assert.ok(matches("src/*.ts", "src/a.ts"));
    assert.ok(!matches("src/*.ts", "src/b/a.ts"));
    assert.ok(matches("**/a.ts", "a.ts") && matches("**/a.ts", "x/y/a.ts"));
    assert.ok(matches("[a-c].ts", "b.ts") && !matches("[!a-c].ts", "b.ts"));
    assert.ok(matches("{a,b}.ts", "b.ts"));
    assert.ok(matches("***/a.ts", "x/a.ts"));
  });

  it("takes a range that runs backwards for the characters that it is made of", () => {
    const glob = compileGlob("[z-a].ts");
    for (const path of ["z.ts", "-.ts", "a.ts"]) assert.ok(glob(path), path);
    assert.ok(!glob("m.ts"));
    assert.ok(compileGlob("[^].ts")("^.ts"));
  });

  it("never fails, whatever is written", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      "!",
      "^",
      "-",
      "\\",
      "*",
      "?",
      ",",
      "/",
      "a",
      "z",
      "(",
      "|",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        compileGlob(pieces.join(""))("src/a.ts");
      }),
      { numRuns: 5_000 },
    );
  });
});
