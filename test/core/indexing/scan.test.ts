// The scan: what is found in a workspace, what is left out, and the reason that is recorded for it.
import assert from "node:assert/strict";
import { Cancelled } from "../../../src/core/errors.ts";
import { RuleBook } from "../../../src/core/indexing/directoryRules.ts";
import type { ScanOptions } from "../../../src/core/indexing/scan.ts";
import { scan } from "../../../src/core/indexing/scan.ts";
import { survey } from "../../../src/core/indexing/survey.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";

function optionsFor(
  files: MemoryWorkspace,
  exclude: readonly string[] = [],
): ScanOptions {
  return {
    files,
    rules: new RuleBook({ files, exclude }),
    languageOf: (path, firstLine) =>
      path.endsWith(".ts")
        ? "typescript"
        : firstLine?.includes("python")
          ? "python"
          : undefined,
    isProjectFile: (path) => path.endsWith("tsconfig.json"),
    maxFileSize: 1000,
    pause: () => Promise.resolve(),
  };
}

async function scanned(files: MemoryWorkspace, exclude?: readonly string[]) {
  const result = await scan(optionsFor(files, exclude), [""]);
  return {
    ...result,
    found: result.files.map(({ path }) => path),
    left: Object.fromEntries(
      result.skipped.map(({ path, reason, detail }) => [
        path,
        `${reason}: ${detail}`,
      ]),
    ),
  };
}

describe("scan", () => {
  it("finds sources and project files in every folder, ordered by path", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        "src/b.ts": "b",
        "src/a.ts": "a",
        "tsconfig.json": "{}",
        "src/deep/er/c.ts": "c",
      }),
    );
    assert.deepEqual(result.found, [
      "src/a.ts",
      "src/b.ts",
      "src/deep/er/c.ts",
    ]);
    assert.deepEqual(result.projectFiles, ["tsconfig.json"]);
  });

  it("follows .gitignore at every level, the inner one deciding", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        ".gitignore": "*.gen.ts\nout/\n",
        "a.gen.ts": "",
        "out/x.ts": "x",
        "lib/.gitignore": "!keep.gen.ts\nlocal.ts\n",
        "lib/keep.gen.ts": "kept",
        "lib/local.ts": "x",
        "local.ts": "x",
      }),
    );
    assert.deepEqual(result.found, ["lib/keep.gen.ts", "local.ts"]);
    assert.equal(result.left["a.gen.ts"], "ignored: .gitignore: *.gen.ts");
    assert.equal(result.left["out"], "ignored: .gitignore: out/");
    assert.equal(
      result.left["lib/local.ts"],
      "ignored: lib/.gitignore: local.ts",
    );
  });

  it("follows .git/info/exclude and .codeweftignore", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        ".git/info/exclude": "secret.ts\n",
        ".codeweftignore": "slow/\n",
        "secret.ts": "x",
        "slow/x.ts": "x",
        "fast.ts": "x",
      }),
    );
    assert.deepEqual(result.found, ["fast.ts"]);
    assert.equal(
      result.left["secret.ts"],
      "ignored: .git/info/exclude: secret.ts",
    );
  });

  it("excludes by whole segments, so that rebuild.ts is not lost to build", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        "build/x.ts": "x",
        "rebuild.ts": "x",
        "src/build.ts": "x",
        "src/build/y.ts": "x",
        "test/deep/x.spec.ts": "x",
      }),
      ["build", "**/*.spec.ts"],
    );
    assert.deepEqual(result.found, ["rebuild.ts", "src/build.ts"]);
    assert.equal(result.left["src/build"], "ignored: setting: build");
  });

  it("skips what tools fetched or made, recording the folder once", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        "node_modules/a/index.ts": "x",
        "node_modules/b/index.ts": "x",
        "packages/p/node_modules/c/index.ts": "x",
        "a.ts": "x",
      }),
    );
    assert.deepEqual(result.found, ["a.ts"]);
    assert.deepEqual(Object.keys(result.left), [
      "node_modules",
      "packages/p/node_modules",
    ]);
  });

  it("leaves out large files, other kinds, links and repositories inside, each with its reason", async () => {
    const files = new MemoryWorkspace({
      "large.ts": "x".repeat(1001),
      "picture.png": "x",
      "inner/.git/HEAD": "ref",
      "inner/x.ts": "x",
      "a.ts": "x",
    });
    files.link("again", "");
    const result = await scanned(files);
    assert.deepEqual(result.found, ["a.ts"]);
    assert.match(result.left["large.ts"] ?? "", /^too_large: 1001 bytes/);
    assert.match(result.left["picture.png"] ?? "", /^unsupported/);
    assert.match(result.left["inner"] ?? "", /^nested_repository/);
    assert.match(result.left["again"] ?? "", /^symlink/);
  });

  it("reads the first line of programs without an extension", async () => {
    const result = await scanned(
      new MemoryWorkspace({
        tool: "#!/usr/bin/env python3\nprint(1)\n",
        LICENSE: "words",
      }),
    );
    assert.deepEqual(result.found, ["tool"]);
  });

  it("records a folder that cannot be read and goes on", async () => {
    const files = new MemoryWorkspace({ "a.ts": "x", "closed/x.ts": "x" });
    files.forbid("closed");
    const result = await scanned(files);
    assert.deepEqual(result.found, ["a.ts"]);
    assert.deepEqual(result.unreadable, ["closed"]);
    assert.match(
      result.problems[0]?.message ?? "",
      /closed cannot be looked at \(EACCES\).*is kept/,
    );
  });

  it("finds nothing in an empty folder", async () => {
    const result = await scanned(new MemoryWorkspace());
    assert.deepEqual(result.found, []);
    assert.deepEqual(result.problems, []);
  });

  it("keeps names with spaces, quotes, emoji and other scripts", async () => {
    const names = [
      "with space.ts",
      "quo\"te's.ts",
      "🧵 weft.ts",
      "日本語/ファイル.ts",
      "naïve.ts",
      "-dash.ts",
      "#hash.ts",
      "!bang.ts",
    ];
    const result = await scanned(
      new MemoryWorkspace(Object.fromEntries(names.map((name) => [name, "x"]))),
    );
    assert.deepEqual([...result.found].sort(), [...names].sort());
  });

  it("stops when it is cancelled", async () => {
    const files = new MemoryWorkspace({ "a.ts": "x", "b/c.ts": "x" });
    const options = {
      ...optionsFor(files),
      pause: () => Promise.reject(new Cancelled()),
    };
    await assert.rejects(scan(options, [""]), { name: "Cancelled" });
  });
});

describe("survey of a part", () => {
  const paths = { "src/a.ts": "a", "src/b.ts": "b", "lib/c.ts": "c" };

  it("covers a file that is gone and nothing else", async () => {
    const files = new MemoryWorkspace(paths);
    files.remove("src/a.ts");
    const part = await survey(optionsFor(files), ["src/a.ts"]);
    assert.deepEqual(part.files, []);
    assert.ok(part.covers("src/a.ts"));
    assert.ok(!part.covers("src/b.ts"));
  });

  it("covers all that stood in a folder that is gone", async () => {
    const files = new MemoryWorkspace(paths);
    files.remove("src");
    const part = await survey(optionsFor(files), ["src"]);
    assert.ok(part.covers("src/b.ts"));
    assert.ok(!part.covers("lib/c.ts"));
  });

  it("looks at everything that a changed ignore file governs", async () => {
    const files = new MemoryWorkspace(paths);
    const options = optionsFor(files);
    await survey(options, undefined);
    files.write("src/.gitignore", "a.ts\n");
    const part = await survey(options, ["src/.gitignore"]);
    assert.deepEqual(
      part.files.map(({ path }) => path),
      ["src/b.ts"],
    );
    assert.ok(part.covers("src/a.ts"));
    assert.ok(!part.covers("lib/c.ts"));
  });

  it("records the folder, not the file, where the folder is left out", async () => {
    const files = new MemoryWorkspace({
      "node_modules/x/index.ts": "x",
      ".git/index": "x",
      "src/a.ts": "a",
    });
    const part = await survey(optionsFor(files), [
      "node_modules/x/index.ts",
      ".git/index",
      "../elsewhere.ts",
    ]);
    assert.deepEqual(part.files, []);
    assert.deepEqual(
      part.skipped.map(({ path }) => path),
      [".git", "node_modules"],
    );
  });

  it("covers the folder that went with its last file", async () => {
    const files = new MemoryWorkspace(paths);
    files.remove("lib/c.ts");
    const part = await survey(optionsFor(files), ["lib/c.ts"]);
    assert.ok(part.covers("lib"));
  });

  it("does not cover what it could not look at", async () => {
    const files = new MemoryWorkspace(paths);
    files.forbid("src");
    const all = await survey(optionsFor(files), undefined);
    assert.ok(!all.covers("src/a.ts"));
    assert.ok(all.covers("lib/c.ts"));
  });
});
