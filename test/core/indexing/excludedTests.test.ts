// Files of tests that the setting leaves out: with their reason, by the conventions of each language, and back again.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type { CoverageReport } from "../../../src/core/query/results.ts";
import type { SkippedRow } from "../../../src/core/reads.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

function workspace(): MemoryWorkspace {
  return new MemoryWorkspace({
    "src/shop.ts": "export function shop() {}\n",
    "src/shop.spec.ts": 'import { shop } from "./shop";\nshop();\n',
    "tests/setup.ts": "export const ready = true;\n",
    "src/contest.ts": "export const won = 1;\n",
    "stack/stack.go": "package stack\n\nfunc Push() {}\n",
    "stack/stack_test.go":
      'package stack\n\nimport "testing"\n\nfunc TestPush(t *testing.T) { Push() }\n',
    // Tests inside a file of something else stay.
    "src/lib.rs":
      "pub fn one() {}\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn is_one() { super::one() }\n}\n",
  });
}

async function paths(engine: Engine): Promise<string[]> {
  const { data } = await engine.ask("symbols", { kind: "module" });
  return (data as { path: string }[]).map(({ path }) => path).sort();
}

const others = [
  "src/contest.ts",
  "src/lib.rs",
  "src/shop.ts",
  "stack/stack.go",
];

describe("tests that are excluded", () => {
  it("are listed as skipped and counted as left out by rule; those inside other files stay", () =>
    withTestEngine(
      { files: workspace(), settings: { excludeTests: true } },
      async ({ engine }) => {
        await engine.ingest({});
        assert.deepEqual(await paths(engine), others);
        const skipped = await engine.ask("skipped", {});
        assert.deepEqual(
          (skipped.data as SkippedRow[]).map(({ path, reason }) => [
            path,
            reason,
          ]),
          [
            ["src/shop.spec.ts", "test"],
            ["stack/stack_test.go", "test"],
            ["tests/setup.ts", "test"],
          ],
        );
        const coverage = (await engine.ask("coverage", {}))
          .data as CoverageReport;
        assert.equal(coverage.eligible, 4);
        assert.deepEqual(coverage.reasons, [
          { kind: "skipped", reason: "test", count: 3, byRule: true },
        ]);
        const tests = await engine.ask("search", { text: "is_one" });
        assert.equal(tests.total, 1);
      },
    ));

  it("go from the graph and come back with the setting, and an edit of one alone does not bring it in", async () => {
    const files = workspace();
    const storage = new MemoryStorage();
    const clean = await withTestEngine({ files, storage }, async (test) => {
      await test.engine.ingest({});
      assert.equal((await paths(test.engine)).length, 7);
      return test.digest();
    });
    await withTestEngine(
      { files, storage, settings: { excludeTests: true } },
      async ({ engine }) => {
        await engine.reconcile();
        assert.deepEqual(await paths(engine), others);
        files.write("tests/setup.ts", "export const ready = false;\n");
        await engine.update(["tests/setup.ts"]);
        assert.deepEqual(await paths(engine), others);
        files.write("tests/setup.ts", "export const ready = true;\n");
      },
    );
    await withTestEngine({ files, storage }, async (test) => {
      await test.engine.reconcile();
      assert.equal(await test.digest(), clean);
      assert.equal((await test.engine.ask("skipped", {})).total, 0);
    });
  });
});
