// Files of languages that a setting leaves out: with their reason, whatever tells the language, and back again.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import type { CoverageReport } from "../../../src/core/query/results.ts";
import type { SkippedRow } from "../../../src/core/reads.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

const workspace = (): MemoryWorkspace =>
  new MemoryWorkspace({
    "src/shop.ts": "export function shop() {}\n",
    "tools/report.py": "def report():\n    pass\n",
    // Its first line alone tells the language.
    "tools/deploy": "#!/usr/bin/env python3\ndef deploy():\n    pass\n",
    "stack/stack.go": "package stack\n\nfunc Push() {}\n",
  });

async function paths(engine: Engine): Promise<string[]> {
  const { data } = await engine.ask("statistics", {});
  const { filesByLanguage } = data as {
    filesByLanguage: Readonly<Record<string, number>>;
  };
  return Object.keys(filesByLanguage)
    .filter((language) => (filesByLanguage[language] ?? 0) > 0)
    .sort();
}

const settings = { excludeLanguages: ["python"] };

describe("languages that are disabled", () => {
  it("are left out, listed with the reason and counted as left out by rule", () =>
    withTestEngine({ files: workspace(), settings }, async ({ engine }) => {
      await engine.ingest({});
      assert.deepEqual(await paths(engine), ["go", "typescript"]);
      const skipped = await engine.ask("skipped", {});
      assert.deepEqual(
        (skipped.data as SkippedRow[]).map(({ path, reason, detail }) => [
          path,
          reason,
          detail,
        ]),
        [
          [
            "tools/deploy",
            "language_disabled",
            "python is disabled by a setting",
          ],
          [
            "tools/report.py",
            "language_disabled",
            "python is disabled by a setting",
          ],
        ],
      );
      const coverage = (await engine.ask("coverage", {}))
        .data as CoverageReport;
      assert.equal(coverage.eligible, 2);
      assert.deepEqual(coverage.reasons, [
        {
          kind: "skipped",
          reason: "language_disabled",
          count: 2,
          byRule: true,
        },
      ]);
    }));

  it("go from the graph and come back with the setting, and an edit of a file does not bring it in", async () => {
    const files = workspace();
    const storage = new MemoryStorage();
    const clean = await withTestEngine({ files, storage }, async (test) => {
      await test.engine.ingest({});
      assert.deepEqual(await paths(test.engine), [
        "go",
        "python",
        "typescript",
      ]);
      return test.digest();
    });
    await withTestEngine({ files, storage, settings }, async ({ engine }) => {
      await engine.reconcile();
      assert.deepEqual(await paths(engine), ["go", "typescript"]);
      const before = "def report():\n    pass\n";
      files.write("tools/report.py", `${before}report()\n`);
      await engine.update(["tools/report.py"]);
      assert.deepEqual(await paths(engine), ["go", "typescript"]);
      files.write("tools/report.py", before);
    });
    await withTestEngine({ files, storage }, async (test) => {
      await test.engine.reconcile();
      assert.equal(await test.digest(), clean);
      assert.equal((await test.engine.ask("skipped", {})).total, 0);
    });
  });
});
