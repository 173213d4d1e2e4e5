// What the judges of accuracy read out of traces and sources, and how what was found is compared with what they say.
import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { compare } from "../accuracy/compare.ts";
import { judgeImports, readImports } from "../accuracy/jvm/imports.ts";
import { splitBases } from "../accuracy/swift/bases.ts";
import { declaredFunctions, readTraceLine } from "../accuracy/bashOracle.ts";

describe("the trace of a bash", () => {
  it("says where a command stands, in which function, and where that was called", () => {
    assert.deepEqual(
      readTraceLine(
        "++:trace|/w/lib.sh|7|greet|3|/w/main.sh|main||/w| echo a|b",
      ),
      {
        file: "/w/lib.sh",
        line: 7,
        inside: "greet",
        calledAt: 3,
        callingFile: "/w/main.sh",
        caller: "main",
        isOutermost: true,
        folder: "/w",
        command: "echo a|b",
      },
    );
  });

  it("knows a function called main from the script", () => {
    const line = "+:trace|/w/a.sh|2|show|4|/w/a.sh|main|deeper|/w| :";
    assert.equal(readTraceLine(line)?.isOutermost, false);
  });

  it("passes over the further lines of a command", () => {
    assert.equal(readTraceLine("second line' of a text"), undefined);
  });
});

describe("functions of a bash source", () => {
  it("are found in both forms, each with the lines that declare it", () => {
    assert.deepEqual(
      [
        ...declaredFunctions(
          "one() {\n:\n}\nfunction two {\n:\n}\nif x; then\n  one () ( : )\nfi\n# three() {}\necho 'four()'\n",
        ),
      ],
      [
        ["one", [1, 8]],
        ["two", [4]],
      ],
    );
  });
});

describe("the bases that swiftc prints", () => {
  it("are taken apart, without attributes and type arguments", () => {
    assert.deepEqual(
      splitBases("Base<Int, Text>, @unchecked Sendable, Outer.Inner & Shown"),
      ["Base", "Sendable", "Outer.Inner", "Shown"],
    );
  });
});

describe("the comparison with a judge", () => {
  it("counts exact and inferred edges alone, too", () => {
    const found = (to: string, resolution: string) => ({
      kind: "calls" as const,
      resolution,
      from: ["a.ts:1:f"],
      fromPath: "a.ts",
      to,
      sites: ["a.ts:2:3"],
    });
    const score = compare(
      {
        name: "judge",
        expected: [
          {
            kind: "calls",
            from: "a.ts:1:f",
            accepted: ["a.ts:5:g"],
            site: "a.ts:2:3",
            text: "g()",
          },
        ],
        callers: new Set(["a.ts:1:f"]),
        noOpinion: new Set(),
        files: new Set(["a.ts"]),
      },
      {
        definitions: [],
        relations: [
          found("a.ts:5:g", "exact"),
          found("a.ts:6:h", "inferred"),
          found("a.ts:7:i", "name"),
        ],
        unresolved: new Map(),
      },
      "calls",
    );
    assert.deepEqual(
      [score.right, score.found, score.solid],
      [1, 3, { found: 2, right: 1 }],
    );
  });
});

describe("the imports of Kotlin and Scala", () => {
  const read = (text: string): string[] =>
    readImports(text.split("\n")).map(
      ({ segments, isWildcard, line, lastLine }) =>
        `${segments.join(".")}${isWildcard ? ".*" : ""} ${String(line)}-${String(lastLine)}`,
    );

  it("are read with selectors, second names, wildcards, and without what they hide", () => {
    assert.deepEqual(
      read(
        "package a\nimport a.b.C\nimport a.b.`in`.*\nimport a.b.f as g\nimport d.{E => F, G => _,\n  H}\nimport d.E._\n",
      ),
      [
        "a.b.C 2-2",
        "a.b.in.* 3-3",
        "a.b.f 4-4",
        "d.E 5-6",
        "d.H 5-6",
        "d.E.* 7-7",
      ],
    );
  });

  it("lead to the files that declare what they name; a package is in no file, and what leads outside in none", () => {
    const sourceOf = (path: string, name: string, text: string) => ({
      path,
      package: name,
      lines: text.split("\n"),
      declared: [],
    });
    const base = sourceOf("b/Base.kt", "a.b", "class Base\nval limit = 1\n");
    const using = sourceOf(
      "c/Use.kt",
      "a.c",
      "import a.b.Base\nimport a.b.limit\nimport b.Base.Inner\nimport a.b.*\nimport java.util.List\nimport a.b.unknown\n",
    );
    const classOf = (name: string) => ({
      name,
      source: "Base.kt",
      bases: [],
      methods: [],
      enclosing: undefined,
    });
    const classes = new Map(
      ["a/b/Base", "a/b/Base$Inner"].map((name) => [name, classOf(name)]),
    );
    const judged = judgeImports([base, using], classes, () => base);
    assert.deepEqual(
      judged.expected.map(({ site, accepted }) => [site, ...accepted]),
      [
        ["c/Use.kt:1", "b/Base.kt"],
        ["c/Use.kt:2", "b/Base.kt"],
        ["c/Use.kt:3", "b/Base.kt"],
      ],
    );
    assert.deepEqual([...judged.open], ["c/Use.kt:6"]);
  });
});
