// Globs over paths, also those that nobody would write on purpose.
import assert from "node:assert/strict";
import fc from "fast-check";
import { randomFrom } from "../indexing/smallWorkspace.ts";
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

  it("takes no longer for a glob that is made to take long", () => {
    for (const glob of [
      `**/${"*?".repeat(12)}#`,
      `${"*a".repeat(40)}b`,
      `${"{a,b}".repeat(9)}*b`,
    ])
      assert.equal(compileGlob(glob)("a".repeat(2_000)), false, glob);
    assert.throws(
      () => compileGlob("{a,b}".repeat(40)),
      /stands for more than 1000 globs/u,
    );
  });

  it("matches what a regular expression made of it matches", () => {
    const pieces = [
      "*",
      "**/",
      "**",
      "?",
      "[ab]",
      "[!a]",
      "{a,b/c}",
      "a",
      "b",
      "/",
      ".",
    ];
    const written: Readonly<Record<string, string>> = {
      "*": "[^/]*",
      "**/": "(?:[^/]+/)*",
      "**": ".*",
      "?": "[^/]",
      "[!a]": "[^a/]",
      "{a,b/c}": "(?:a|b/c)",
      ".": "\\.",
    };
    const random = randomFrom(11);
    const pick = (list: readonly string[]): string =>
      list[Math.floor(random() * list.length)]!;
    let matched = 0;
    for (let round = 0; round < 3_000; round++) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        pick(pieces),
      );
      // Stars that meet are read as one run, and a slash behind two as part of it.
      if (
        parts.some((part, index) => {
          const next = parts[index + 1] ?? "";
          return (
            part.endsWith("*") &&
            (next.startsWith("*") || (part === "**" && next === "/"))
          );
        })
      )
        continue;
      const glob = parts.join("");
      const expected = new RegExp(
        `^${parts.map((part) => written[part] ?? part).join("")}$`,
        "u",
      );
      const path = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
        pick(["a", "b", "c", "/", "."]),
      ).join("");
      const fits = compileGlob(glob)(path);
      assert.equal(fits, expected.test(path), `${glob} on ${path}`);
      if (fits) matched++;
    }
    assert.ok(matched > 100, String(matched));
  });
});
