// Code that nests deeper than any stack: it is resolved all the same.
import assert from "node:assert/strict";
import { openSources } from "./sources.ts";

describe("deep sources", () => {
  it("follow a chain of a few thousand calls", async () => {
    const chain = ".add()".repeat(3000);
    const sources = await openSources(`// file: a.ts
class List { add() { return this; } }
new List()${chain};
`);
    assert.deepEqual(sources.unresolved(), []);
  });

  it("follow a value through a thousand variables and functions", async () => {
    const count = 1000;
    const lines = Array.from(
      { length: count },
      (_, i) => `function f${i + 1}() { const x = f${i}(); return x; }`,
    );
    const sources = await openSources(`// file: a.ts
class End { reach() {} }
function f0() { return new End(); }
${lines.reverse().join("\n")}
f${count}().reach();
`);
    assert.ok(
      sources.edges().includes("a.ts: -> a.ts:End.reach calls inferred"),
    );
  });

  it("find the way out of a large circle of functions", async () => {
    const count = 60;
    const lines = Array.from(
      { length: count },
      (_, i) =>
        `function f${i}(n) { return n ? f${(i + 1) % count}(n) : g${i}(n); } function g${i}(n) { return n > 1 ? f${(i * 7) % count}(n) : ${i === 31 ? "new End()" : "undefined"}; }`,
    );
    const sources = await openSources(`// file: a.js
class End { reach() {} }
${lines.join("\n")}
f0(3).reach();
`);
    assert.ok(
      sources.edges().includes("a.js: -> a.js:End.reach calls inferred"),
    );
  });

  it("find the way out of a circle of functions that is longer than any stack", async () => {
    const count = 1000;
    const lines = Array.from(
      { length: count },
      (_, i) =>
        `function f${i}(n) { return n ? f${(i + 1) % count}(n - 1) : ${i === count - 7 ? "new End()" : "undefined"}; }`,
    );
    const sources = await openSources(`// file: a.js
class End { reach() {} }
${lines.join("\n")}
f0(3).reach();
`);
    assert.ok(
      sources.edges().includes("a.js: -> a.js:End.reach calls inferred"),
    );
  });
});
