// Questions about changes and commits, computed by hand from what a git that is told what to say says.
import assert from "node:assert/strict";
import { CodeweftError } from "../../../src/core/errors.ts";
import type { Git, GitChanges, GitCommit } from "../../../src/core/ports.ts";
import type { Churn, CoChange } from "../../../src/core/query/gitResults.ts";
import type { HotspotsAnswer } from "../../../src/core/query/metricResults.ts";
import type { ImpactAnswer } from "../../../src/core/query/structureResults.ts";
import { askData, askEnvelope } from "./askText.ts";

const shop = `
  lib/price.ts#total -> lib/price.ts#tax calls
  main.ts#main -> lib/price.ts#total calls
  test t/price.test.ts
  t/price.test.ts#checks -> lib/price.ts#total calls
  stale.ts#old -> main.ts#main calls
`;

const changing = (files: GitChanges["files"]): Git => ({
  changes: () =>
    Promise.resolve({ from: "a".repeat(40), to: undefined, files }),
  log: () => Promise.resolve([]),
});

const day = 24 * 3_600_000;
const start = Date.UTC(2026, 0, 10);

/** The newest first; `at` in days before the newest. */
const history = (
  ...commits: readonly (readonly [number, Readonly<Record<string, string>>])[]
): Git => ({
  changes: () => Promise.reject(new Error("not asked")),
  log: (count) =>
    Promise.resolve(
      commits.slice(0, count).map(([at, files], index): GitCommit => ({
        hash: String(index),
        at: start - at * day,
        files: Object.entries(files).map(([path, counts]) => {
          const [added, removed] = counts.split("-").map(Number);
          return {
            path,
            added: counts === "binary" ? undefined : added,
            removed: counts === "binary" ? undefined : removed,
          };
        }),
      })),
    ),
});

describe("impact of what git says has changed", () => {
  it("counts all of a file that was moved since it was indexed", async () => {
    const git = changing([
      {
        path: "lib/cost.ts",
        before: "lib/price.ts",
        status: "renamed",
        content: "text",
        ranges: [],
        moved: false,
      },
    ]);
    const found = await askData<ImpactAnswer>(
      shop,
      "impact",
      { git: "worktree", hops: 1 },
      { git },
    );
    assert.deepEqual(found.symbols.map(({ symbol }) => symbol.name).sort(), [
      "checks",
      "main",
    ]);
  });

  it("leads from changed lines to symbols, who notices, and the tests to run", async () => {
    const git = changing([
      {
        path: "lib/price.ts",
        status: "modified",
        content: "text",
        ranges: [[1, 1_000]],
        moved: false,
      },
      {
        path: "notes.md",
        status: "added",
        content: "text",
        ranges: [[1, Number.MAX_SAFE_INTEGER]],
        moved: false,
      },
      {
        path: "stale.ts",
        status: "modified",
        content: "binary",
        ranges: [],
        moved: false,
      },
    ]);
    const found = await askData<ImpactAnswer>(
      shop,
      "impact",
      { git: "worktree", hops: 1 },
      { git },
    );
    assert.deepEqual(
      found.changed.map(({ qualifiedName }) => qualifiedName).sort(),
      ["price.ts", "tax", "total"],
    );
    assert.deepEqual(found.symbols.map(({ symbol }) => symbol.name).sort(), [
      "checks",
      "main",
    ]);
    assert.deepEqual(
      found.tests.map(({ symbol }) => symbol.name),
      ["checks"],
    );
    assert.deepEqual(found.git, {
      range: "worktree",
      from: "a".repeat(40),
      files: [
        {
          path: "lib/price.ts",
          status: "modified",
          content: "text",
          ranges: [[1, 1_000]],
          indexed: true,
          stale: false,
        },
        {
          path: "notes.md",
          status: "added",
          content: "text",
          ranges: [[1, -1]],
          indexed: false,
          stale: false,
        },
        // The file that is read in the test says that it is not what was indexed.
        {
          path: "stale.ts",
          status: "modified",
          content: "binary",
          ranges: [],
          indexed: true,
          stale: true,
        },
      ],
    });
  });

  it("counts all of a deleted file that the graph still has, and changes nothing where nothing changed", async () => {
    const gone = changing([
      {
        path: "main.ts",
        status: "deleted",
        content: "text",
        ranges: [],
        moved: false,
      },
    ]);
    const found = await askData<ImpactAnswer>(
      shop,
      "impact",
      { git: "HEAD", hops: 1 },
      { git: gone },
    );
    assert.deepEqual(
      found.symbols.map(({ symbol }) => symbol.name),
      ["old"],
    );
    const none = await askEnvelope(shop, "impact", { git: "worktree" });
    assert.equal(none.total, 0);
  });

  it("says so where nothing is named, and where nothing may be executed", async () => {
    await assert.rejects(askEnvelope(shop, "impact", {}), {
      code: "invalid_parameters",
    });
    for (const [id, parameters] of [
      ["impact", { git: "worktree" }],
      ["churn", {}],
      ["hotspots", { by: "churn" }],
      ["coChange", { path: "main.ts" }],
    ] as const)
      await assert.rejects(
        askEnvelope(shop, id, parameters, { git: null }),
        (error) =>
          error instanceof CodeweftError && error.code === "git_unavailable",
        id,
      );
  });
});

describe("hotspots by churn", () => {
  // tax decides 6 times and its file changed twice: 12; main 5 times, in one commit: 5; total once, in two: 2. What has no body, or
  // no commit, is not hot.
  const text = `${shop}
    function lib/price.ts#total 1 0 0 0
    function lib/price.ts#tax 6 5 2 0
    function main.ts#main 5 4 1 0
    function stale.ts#old 9 9 9 0
    class lib/price.ts#Price
  `;
  const git = history(
    [0, { "lib/price.ts": "1-1", "main.ts": "9-9" }],
    [5, { "lib/price.ts": "3-0", "gone.ts": "7-7" }],
  );

  it("are the complexity of a function times the commits of its file", async () => {
    const { total, data } = await askEnvelope(
      text,
      "hotspots",
      { by: "churn", top: 2 },
      { git },
    );
    assert.equal(total, 3);
    assert.deepEqual(
      (data as HotspotsAnswer).symbols.map(
        ({ symbol, score, cyclomatic, commits }) => [
          symbol.name,
          score,
          cyclomatic,
          commits,
        ],
      ),
      [
        ["tax", 12, 6, 2],
        ["main", 5, 5, 1],
      ],
    );
    const last = await askData<HotspotsAnswer>(
      text,
      "hotspots",
      { by: "churn", commits: 1 },
      { git },
    );
    assert.deepEqual(
      last.symbols.map(({ symbol, score }) => [symbol.name, score]),
      [
        ["tax", 6],
        ["main", 5],
        ["total", 1],
      ],
    );
  });
});

describe("churn", () => {
  const git = history(
    [0, { "main.ts": "5-1", "gone.ts": "0-9" }],
    [1, { "lib/price.ts": "2-2", "main.ts": "binary" }],
    [9, { "lib/price.ts": "10-0" }],
  );

  it("counts commits and lines of each file, the most often changed first", async () => {
    const { files, ...rest } = await askData<Churn>(shop, "churn", {}, { git });
    assert.deepEqual(rest, {
      commits: 3,
      oldest: "2026-01-01T00:00:00.000Z",
      newest: "2026-01-10T00:00:00.000Z",
    });
    assert.deepEqual(files, [
      {
        path: "lib/price.ts",
        commits: 2,
        added: 12,
        removed: 2,
        last: "2026-01-09T00:00:00.000Z",
      },
      {
        path: "main.ts",
        commits: 2,
        added: 5,
        removed: 1,
        last: "2026-01-10T00:00:00.000Z",
      },
    ]);
  });

  it("honours days, scope, commits and top, and its total does not follow top", async () => {
    const pathsOf = async (parameters: object): Promise<string[]> =>
      (
        await askData<Churn>(shop, "churn", { ...parameters }, { git })
      ).files.map(({ path, commits }) => `${path} ${String(commits)}`);
    assert.deepEqual(await pathsOf({ days: 5 }), [
      "main.ts 2",
      "lib/price.ts 1",
    ]);
    assert.deepEqual(await pathsOf({ scope: "lib" }), ["lib/price.ts 2"]);
    assert.deepEqual(await pathsOf({ commits: 1, indexedOnly: false }), [
      "gone.ts 1",
      "main.ts 1",
    ]);
    const top = await askEnvelope(shop, "churn", { top: 1 }, { git });
    assert.deepEqual([top.total, top.returned, top.truncated], [2, 1, true]);
  });
});

describe("co-change", () => {
  const many = Object.fromEntries(
    Array.from({ length: 101 }, (_, at) => [`f${String(at)}.ts`, "1-0"]),
  );
  const git = history(
    [0, { "main.ts": "1-1", "lib/price.ts": "1-1" }],
    [1, { "main.ts": "1-1", "lib/price.ts": "1-1", "stale.ts": "1-0" }],
    [2, { "main.ts": "1-1" }],
    [3, { "lib/price.ts": "1-1", "stale.ts": "1-0" }],
    [4, { ...many, "main.ts": "1-0" }],
    [5, { "main.ts": "1-1", "doc.md": "1-0" }],
  );

  it("gives support and confidence both ways, and whether the code shows why", async () => {
    const found = await askData<CoChange>(
      shop,
      "coChange",
      { path: "./main.ts", minimum: 1 },
      { git },
    );
    // The commit of 102 files says nothing.
    assert.deepEqual(found, {
      path: "main.ts",
      commits: 5,
      changes: 4,
      files: [
        {
          path: "lib/price.ts",
          support: 2,
          confidence: 0.5,
          reverse: 2 / 3,
          linked: true,
        },
        {
          path: "doc.md",
          support: 1,
          confidence: 0.25,
          reverse: 1,
          linked: false,
        },
        {
          path: "stale.ts",
          support: 1,
          confidence: 0.25,
          reverse: 0.5,
          linked: true,
        },
      ],
    });
    const fewer = await askEnvelope(
      shop,
      "coChange",
      { path: "main.ts", minimum: 2 },
      { git },
    );
    assert.deepEqual([fewer.total, fewer.returned], [1, 1]);
  });

  it("is empty for a file that never changed, and refuses one that nobody knows", async () => {
    const found = await askData<CoChange>(shop, "coChange", {
      path: "main.ts",
    });
    assert.deepEqual(found.files, []);
    await assert.rejects(askEnvelope(shop, "coChange", { path: "mian.ts" }), {
      code: "not_found",
      advice: { next: "Did you mean main.ts?" },
    });
  });
});
