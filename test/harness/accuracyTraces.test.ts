// What the judges of accuracy read out of traces and sources.
import assert from "node:assert/strict";
import { describe, it } from "mocha";
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
