// Which code counts as test code: by the path, and by what is handed to a test framework.
import assert from "node:assert/strict";
import { DefinitionFlag } from "../../../src/core/model/symbol.ts";
import { sharedExtractor } from "./sourceAssets.ts";

/** Lines (1-based) of the outermost definitions that are marked as test code. */
async function marked(
  path: string,
  language: string,
  source: string,
): Promise<number[]> {
  const { definition } = (await sharedExtractor()).extract(
    path,
    language,
    source,
  );
  return [...definition.flags].flatMap((flags, row) =>
    (flags & DefinitionFlag.test) === 0
      ? []
      : [(definition.startLine[row] ?? 0) + 1],
  );
}

const suite = `import { it } from "runner";\nexport function plain() {}\nit("works", () => {\n  plain();\n});\n`;

describe("test code", () => {
  it("is a whole file where the path says so", async () => {
    for (const path of [
      "src/a.test.ts",
      "src/__tests__/a.ts",
      "test/a.ts",
      "e2e/a.spec.tsx",
    ])
      assert.deepEqual(await marked(path, "typescript", suite), [1], path);
    for (const path of ["tests/a.py", "pkg/test_a.py", "pkg/conftest.py"])
      assert.deepEqual(await marked(path, "python", "def f(): pass\n"), [1]);
  });

  it("is never told from a part of a word", async () => {
    for (const path of ["src/latest/contest.ts", "src/testimony.ts"])
      assert.deepEqual(
        await marked(path, "typescript", "export const a = 1;\n"),
        [],
        path,
      );
    assert.deepEqual(
      await marked("pkg/attest_a.py", "python", "def testify(): pass\n"),
      [],
    );
  });

  it("is what a test framework's call is given, in any file", async () => {
    assert.deepEqual(await marked("src/a.ts", "typescript", suite), [3]);
  });

  it("is not what a function of the file with such a name is given", async () => {
    const source = `function test(run: () => void) { run(); }\ntest(() => {});\n`;
    assert.deepEqual(await marked("src/a.ts", "typescript", source), []);
  });
});
