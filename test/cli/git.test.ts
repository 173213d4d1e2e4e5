// Questions about changes and commits, on a real repository through the real program.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliRun } from "./runCli.ts";

describe("codeweft about changes and commits", function () {
  this.timeout(120_000);
  let base: string;
  let folder: string;
  const run = (...words: readonly string[]): Promise<CliRun> =>
    runCli({ folder, state: join(base, "state") }, ...words);
  const git = (...words: readonly string[]): string =>
    execFileSync(
      "git",
      ["-c", "user.name=S", "-c", "user.email=s@example.org", ...words],
      { cwd: folder, encoding: "utf8" },
    );

  before(async () => {
    ensureBuilt();
    base = await mkdtemp(join(tmpdir(), "codeweft-cligit-"));
    folder = join(base, "work");
    await mkdir(folder);
    await writeFile(
      join(folder, "price.ts"),
      "export function total() {\n  return 1;\n}\nexport function tax() {\n  return 2;\n}\n",
    );
    await writeFile(
      join(folder, "main.ts"),
      'import { total } from "./price.ts";\nexport function main() {\n  return total();\n}\n',
    );
    assert.equal((await run("ingest")).code, 0);
  });
  after(() => rm(base, { recursive: true, force: true }));

  it("say so where there is no repository, and the rest works", async () => {
    for (const words of [
      ["churn"],
      ["co-change", "main.ts"],
      ["impact", "--git"],
    ]) {
      const { code, err } = await run(...words);
      assert.equal(code, 1);
      assert.match(err, /is in no working tree of a git repository/);
    }
    assert.equal((await run("impact", "total")).code, 0);
  });

  it("find who notices what is not committed yet, and what a range of commits changed", async () => {
    git("init", "--quiet", "--initial-branch=main");
    await writeFile(join(folder, ".gitignore"), ".codeweft\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "one");
    const clean = await run("impact", "--git");
    assert.match(clean.out, /^0 files changed, not committed yet/);
    await writeFile(
      join(folder, "price.ts"),
      "export function total() {\n  return 3;\n}\nexport function tax() {\n  return 2;\n}\n",
    );
    const before = await run("impact", "--git");
    assert.match(before.out, /changed since they were indexed.*: price\.ts/);
    await run("ingest");
    const dirty = await run("impact", "--git");
    assert.match(dirty.out, /^1 file changed.*; 1 symbol in 1 of them$/m);
    assert.match(dirty.out, /^ {2}price\.ts {2}total$/m);
    assert.match(dirty.out, /^ +1 +function +main +main\.ts:2$/m);
    assert.doesNotMatch(dirty.out, /changed since/);
    git("commit", "--quiet", "--all", "--message", "two");
    const range = await run("impact", "--git", "HEAD~1..HEAD");
    assert.match(range.out, /^1 file changed, [0-9a-f]{10} → [0-9a-f]{10};/);
    assert.match(range.out, /^ {2}price\.ts {2}total$/m);
    const unknown = await run("impact", "--git", "nowhere...HEAD");
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /git knows no commit "nowhere" here/);
    const nothing = await run("impact");
    assert.equal(nothing.code, 2);
    const churn = await run("churn");
    assert.match(churn.out, /^ +2 +\+7 +-1 +\d{4}-\d\d-\d\d +price\.ts$/m);
    const together = await run("co-change", "price.ts", "--minimum", "1");
    assert.match(together.out, /^ +1 +50 % +100 % +yes +main\.ts$/m);
  });
});
