// What was read and what was not, counted, and the lists behind the counts.
import assert from "node:assert/strict";
import type { CoverageReport } from "../../../src/core/query/results.ts";
import { askData, askEnvelope, askError } from "./askText.ts";
import type { TextDatabase } from "./askText.ts";

const graph = "file src/a.ts\nfile src/deep/er/b.py\nfile lib/c.ts\n";
const file = (path: string, language: string, state: string) => ({
  path,
  language,
  state,
});
const leftOut = (path: string, reason: string) => ({
  path,
  reason,
  detail: "",
});
const problem = (path: string | undefined, category: string) => ({
  category,
  path,
  line: 1,
  column: 1,
  message: "unexpected end",
});
const database: TextDatabase = {
  files: [
    file("lib/c.ts", "typescript", "degraded"),
    file("lib/d.ts", "typescript", "parsed"),
    file("src/a.ts", "typescript", "parsed"),
    file("src/deep/er/b.py", "python", "parsed"),
    file("src/deep/gone.py", "python", "failed"),
    file("src/late.go", "go", "pending"),
  ],
  skipped: [
    leftOut("media/logo.png", "unsupported"),
    leftOut("node_modules", "ignored"),
    leftOut("src/deep/empty.py", "empty"),
  ],
  problems: [
    problem("lib/c.ts", "syntax"),
    problem("lib/c.ts", "syntax"),
    problem("src/deep/gone.py", "failed"),
    problem(undefined, "limit"),
  ],
};
const asked = (
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<CoverageReport> => askData(graph, "coverage", parameters, database);

describe("the coverage", () => {
  it("counts files by what became of them; what a rule leaves out is not to be read", async () => {
    const { byLanguage, byFolder, reasons, ...counts } = await asked();
    assert.deepEqual(counts, {
      total: 9,
      eligible: 7,
      parsed: 3,
      degraded: 1,
      failed: 1,
      waiting: 1,
      skipped: 1,
    });
    assert.deepEqual(
      byLanguage.map(({ language, eligible }) => [language, eligible]),
      [
        ["python", 2],
        ["typescript", 3],
        ["go", 1],
      ],
    );
    assert.deepEqual(
      reasons.map(({ kind, reason, count }) => `${kind} ${reason} ${count}`),
      [
        "problem syntax 2",
        "skipped empty 1",
        "problem failed 1",
        "problem limit 1",
        "skipped ignored 1",
        "skipped unsupported 1",
      ],
    );
    assert.deepEqual(
      reasons.map(({ byRule }) => byRule),
      [false, false, false, false, true, true],
    );
    assert.ok(byFolder.length > 0);
  });

  it("names the worst folders first, and none in which there is nothing to read", async () => {
    const paths = async (depth: number): Promise<string[]> =>
      (await asked({ depth })).byFolder.map(({ path }) => path);
    assert.deepEqual(await paths(1), ["lib", "src"]);
    assert.deepEqual(await paths(2), ["lib", "src/deep", "src"]);
    assert.deepEqual(await paths(3), ["src/deep", "lib", "src", "src/deep/er"]);
    const { total, truncated } = await askEnvelope(
      graph,
      "coverage",
      { depth: 3, limit: 2 },
      database,
    );
    assert.deepEqual([total, truncated], [4, true]);
  });

  it("of a scope counts also what has no graph there", async () => {
    const { eligible, failed, reasons } = await asked({
      scope: "src/deep/gone.py",
    });
    assert.deepEqual([eligible, failed], [1, 1]);
    assert.deepEqual(
      reasons.map(({ reason }) => reason),
      ["failed"],
    );
    assert.equal((await asked({ scope: "media" })).eligible, 0);
    await askError(graph, "unknown_scope", "coverage", { scope: "nowhere" });
  });

  it("leads to lists of one reason each", async () => {
    const list = async (
      question: string,
      parameters: Readonly<Record<string, unknown>>,
    ): Promise<unknown[]> => {
      const { data, total } = await askEnvelope(
        graph,
        question,
        parameters,
        database,
      );
      const paths = (data as { path: string | undefined }[]).map(
        ({ path }) => path,
      );
      assert.equal(paths.length, total);
      return paths;
    };
    assert.deepEqual(await list("problems", { categories: ["failed"] }), [
      "src/deep/gone.py",
    ]);
    assert.deepEqual(
      await list("problems", { categories: ["failed"], scope: "lib" }),
      [],
    );
    assert.deepEqual(await list("problems", { languages: ["python"] }), [
      "src/deep/gone.py",
    ]);
    assert.deepEqual(
      await list("problems", {
        languages: ["python", "typescript"],
        categories: ["syntax"],
      }),
      ["lib/c.ts", "lib/c.ts"],
    );
    assert.deepEqual(
      await list("problems", { languages: ["go"], scope: "src" }),
      [],
    );
    assert.deepEqual(await list("skipped", { reasons: ["ignored", "empty"] }), [
      "node_modules",
      "src/deep/empty.py",
    ]);
    assert.deepEqual(
      await list("skipped", { reasons: ["ignored"], scope: "src" }),
      [],
    );
  });
});
