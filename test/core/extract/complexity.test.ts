// What functions cost to test and to follow, by language and by what a person counted.
import assert from "node:assert/strict";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import { countedSources, type Counted } from "./complexitySources.ts";
import { sharedExtractor } from "./sourceAssets.ts";

async function extract(path: string, source: string): Promise<FileFacts> {
  const extractor = await sharedExtractor();
  const language = extractor.registry.languageOfPath(path);
  assert.ok(language !== undefined, `No language reads ${path}.`);
  return extractor.extract(path, language, source);
}

async function measured(path: string, source: string): Promise<Counted[]> {
  const { complexity, definition, names } = await extract(path, source);
  return Array.from(complexity.definition, (row, index) => [
    names[definition.name[row]!] ?? "",
    complexity.cyclomatic[index]!,
    complexity.cognitive[index]!,
    complexity.nesting[index]!,
    complexity.parameters[index]!,
  ]);
}

describe("complexity", () => {
  for (const { path, source, functions } of countedSources)
    it(`is what a person counts in ${path}`, async () => {
      const facts = await extract(path, source);
      assert.equal(facts.problem.length, 0, "the source does not parse");
      assert.deepEqual(await measured(path, source), functions);
    });

  it("has a function in every language", async () => {
    const { registry } = await sharedExtractor();
    assert.deepEqual(
      countedSources.map(({ path }) => registry.languageOfPath(path)).sort(),
      [...registry.languages.keys()].sort(),
    );
  });

  it("counts one for each sequence of like operators, through parentheses and no further", async () => {
    const one = async (condition: string) => {
      const [[, cyclomatic, cognitive] = []] = await measured(
        "a.ts",
        `function f() { return ${condition}; }`,
      );
      return [cyclomatic, cognitive];
    };
    assert.deepEqual(await one("a && b && c && d"), [4, 1]);
    assert.deepEqual(await one("a && b || c && d"), [4, 3]);
    assert.deepEqual(await one("a && (b && (c && d))"), [4, 1]);
    // What is negated or handed over begins anew.
    assert.deepEqual(await one("a && !(b && c)"), [3, 2]);
    assert.deepEqual(await one("a && g(b && c) && d"), [4, 2]);
    // A shorthand that spares a condition is a decision and nothing to follow.
    assert.deepEqual(await one("a ?? b"), [2, 0]);
  });

  it("leaves to themselves the functions of one that only declares, in JavaScript alone", async () => {
    const inner = "const g = () => { if (a) return 1; return 2; };";
    assert.deepEqual(await measured("a.ts", `function f() { ${inner} }`), [
      ["f", 1, 0, 0, 0],
      ["g", 2, 1, 1, 0],
    ]);
    // One of its own, and 1 + 1 of the other.
    assert.deepEqual(
      await measured("a.ts", `function f() { if (b) c(); ${inner} }`),
      [
        ["f", 2, 3, 1, 0],
        ["g", 2, 1, 1, 0],
      ],
    );
    assert.deepEqual(
      await measured("a.py", "def f():\n  def g():\n    if a: return 1\n"),
      [
        ["f", 1, 2, 0, 0],
        ["g", 2, 1, 1, 0],
      ],
    );
  });

  it("counts labelled jumps, and what stands outside of every function nowhere", async () => {
    assert.deepEqual(
      await measured(
        "a.ts",
        "if (a) b();\nfunction f() { outer: for (;;) { for (;;) continue outer; } }",
      ),
      // 1, 1 + 1, and 1 for the jump.
      [["f", 3, 4, 2, 0]],
    );
  });

  it("does not grow with the square of how deeply functions nest", async () => {
    const depth = 2_000;
    const found = await measured(
      "a.ts",
      `${"function f() { if (a) ".repeat(depth)}b();${" }".repeat(depth)}`,
    );
    assert.equal(found.length, depth);
    // 1 + 2 + … + 2 · depth - 1, as each stands in a condition and a function.
    assert.equal(found[0]![2], depth * depth);
    assert.deepEqual(found[depth - 1], ["f", 2, 1, 1, 0]);
  });
});
