// The port to git on real repositories: what changed, line by line, what was committed, and that nothing of a repository is run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Git, GitChanges } from "../../src/core/ports.ts";
import { openGit } from "../../src/node/git.ts";
import { findGit } from "../../src/node/gitProgram.ts";

/** A repository in a folder of its own, and its workspace: the whole of it or a sub-folder. */
class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), "codeweft-git-"));

  constructor() {
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("config", "user.name", "Somebody");
    this.git("config", "user.email", "somebody@example.org");
    this.git("config", "commit.gpgSign", "false");
  }

  git(...words: readonly string[]): string {
    return execFileSync("git", words, {
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 20_000,
    });
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  commit(message = "change"): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--no-verify", "--message", message);
    return this.git("rev-parse", "HEAD").trim();
  }

  open(below = ""): Git {
    return openGit([{ name: "work", location: join(this.folder, below) }]);
  }
}

const lines = (...list: readonly string[]): string =>
  list.map((line) => `${line}\n`).join("");

const shown = ({ files }: GitChanges) =>
  files.map(({ path, status, ranges }) => [path, status, ranges]);

describe("git", function () {
  this.timeout(60_000);
  const made: Repository[] = [];
  const create = (): Repository => {
    const repository = new Repository();
    made.push(repository);
    return repository;
  };
  after(() => {
    for (const { folder } of made)
      rmSync(folder, { recursive: true, force: true });
  });

  it("says which lines of the working tree are not committed: changed, added, removed, staged, unknown", async () => {
    const repository = create();
    const text = ["one", "two", "three", "four", "five", "six"];
    for (const name of ["a.ts", "b.ts", "c.ts", "gone.ts"])
      repository.put(name, lines(...text));
    repository.put(".gitignore", "ignored.ts\n");
    const head = repository.commit();
    repository.put("a.ts", lines("one", "2", "three", "four", "5", "6", "7"));
    repository.put("b.ts", lines("one", "two", "five", "six"));
    repository.put("c.ts", lines("two", "three", "four", "five", "six"));
    unlinkSync(join(repository.folder, "gone.ts"));
    repository.put("staged.ts", lines("x", "y"));
    repository.git("add", "staged.ts");
    repository.put("unknown.ts", "x\n");
    repository.put("ignored.ts", "x\n");
    const found = await repository.open().changes("worktree");
    assert.deepEqual([found.from, found.to], [head, undefined]);
    assert.deepEqual(shown(found), [
      [
        "a.ts",
        "modified",
        [
          [2, 2],
          [5, 7],
        ],
      ],
      // What was removed counts at the line before it, at the first where there is none.
      ["b.ts", "modified", [[2, 2]]],
      ["c.ts", "modified", [[1, 1]]],
      ["gone.ts", "deleted", []],
      ["staged.ts", "added", [[1, 2]]],
      ["unknown.ts", "added", [[1, Number.MAX_SAFE_INTEGER]]],
    ]);
  });

  it("compares commits, and says where the disk is ahead of them", async () => {
    const repository = create();
    repository.put("a.ts", lines("1", "2", "3"));
    repository.put("b.ts", lines("1"));
    const first = repository.commit();
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.put("a.ts", lines("1", "two", "3"));
    const feature = repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.put("b.ts", lines("one"));
    const main = repository.commit();
    repository.git("checkout", "--quiet", "feature");
    repository.put("b.ts", lines("0", "1"));
    const git = repository.open();
    const mine = await git.changes("main...HEAD");
    assert.deepEqual([mine.from, mine.to], [first, feature]);
    assert.deepEqual(shown(mine), [["a.ts", "modified", [[2, 2]]]]);
    assert.equal(mine.files[0]?.moved, false);
    const both = await git.changes("main..feature");
    assert.deepEqual([both.from, both.to], [main, feature]);
    assert.deepEqual(
      both.files.map(({ path, moved }) => [path, moved]),
      [
        ["a.ts", false],
        // Not committed in this branch: the lines of its commit are not those on the disk.
        ["b.ts", true],
      ],
    );
    assert.deepEqual(shown(await git.changes("HEAD")), [
      ["b.ts", "modified", [[1, 1]]],
    ]);
    assert.deepEqual(shown(await git.changes("HEAD~1..")), [
      ["a.ts", "modified", [[2, 2]]],
    ]);
  });

  it("knows renames, binary files, links, and names that need quoting, in a sub-folder of the repository", async () => {
    const repository = create();
    const names = [
      'quo"te.ts',
      "two\nlines.ts",
      "tab\tbed.ts",
      "ü 🦊.ts",
      "with blank.ts",
      "back\\slash.ts",
      "-dash.ts",
      "+++ b",
    ];
    for (const name of names)
      repository.put(`app/${name}`, lines("--- a", "+++ b", "3"));
    repository.put("app/old.ts", lines(..."abcdefghij"));
    repository.put("app/picture.bin", Uint8Array.of(0, 1, 2));
    repository.put("outside.ts", "1\n");
    repository.commit();
    for (const name of names)
      repository.put(`app/${name}`, lines("--- a", "-- x", "++ y", "3"));
    renameSync(
      join(repository.folder, "app/old.ts"),
      join(repository.folder, "app/new.ts"),
    );
    repository.put("app/new.ts", lines(..."abcdXfghij"));
    repository.put("app/picture.bin", Uint8Array.of(0, 9, 2));
    repository.put("outside.ts", "2\n");
    repository.git("add", "--all");
    for (const quotePath of ["true", "false"]) {
      repository.git("config", "core.quotePath", quotePath);
      const found = await repository.open("app").changes("worktree");
      assert.deepEqual(
        shown(found),
        [
          ...names.map((name) => [name, "modified", [[2, 3]]]),
          ["new.ts", "renamed", [[5, 5]]],
          ["picture.bin", "modified", []],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
      const byPath = new Map(found.files.map((file) => [file.path, file]));
      assert.equal(byPath.get("new.ts")?.before, "old.ts");
      assert.equal(byPath.get("picture.bin")?.content, "binary");
    }
  });

  it("passes over a folder of several that no repository has", async () => {
    const repository = create();
    repository.put("a.ts", lines("1"));
    repository.commit();
    const plain = mkdtempSync(join(tmpdir(), "codeweft-plain-"));
    after(() => {
      rmSync(plain, { recursive: true, force: true });
    });
    const git = openGit([
      { name: "work", location: repository.folder },
      { name: "plain", location: plain },
    ]);
    const log = await git.log(5);
    assert.deepEqual(
      log.flatMap(({ files }) => files.map(({ path }) => path)),
      ["work/a.ts"],
    );
  });

  it("lists a commit once when several folders of the workspace are of one repository", async () => {
    const repository = create();
    repository.put("a/a.ts", "1\n");
    repository.put("b/b.ts", "1\n");
    const both = repository.commit();
    repository.put("b/b.ts", "2\n");
    const one = repository.commit();
    const git = openGit(
      ["a", "b"].map((name) => ({
        name,
        location: join(repository.folder, name),
      })),
    );
    const found = await git.log(10);
    assert.deepEqual(
      new Map(
        found.map(({ hash, files }) => [hash, files.map(({ path }) => path)]),
      ),
      new Map([
        [one, ["b/b.ts"]],
        [both, ["a/a.ts", "b/b.ts"]],
      ]),
    );
    assert.equal(found.length, 2);
    assert.equal((await git.log(1)).length, 1);
  });

  it("works before the first commit, where everything is new", async () => {
    const repository = create();
    repository.put("a.ts", lines("1", "2"));
    repository.git("add", "a.ts");
    repository.put("b.ts", lines("1"));
    const git = repository.open();
    const found = await git.changes("worktree");
    assert.equal(found.from, undefined);
    assert.deepEqual(shown(found), [
      ["a.ts", "added", [[1, 2]]],
      ["b.ts", "added", [[1, Number.MAX_SAFE_INTEGER]]],
    ]);
    assert.deepEqual(await git.log(10), []);
  });

  it("lists commits with the lines of each file, under the names of today, without merges", async () => {
    const repository = create();
    repository.put("old.ts", lines(..."abcdefgh"));
    repository.put("b.bin", Uint8Array.of(0, 1));
    const first = repository.commit();
    // A person's own setting hides what the first commit brought.
    repository.git("config", "log.showRoot", "false");
    repository.git("mv", "old.ts", "new.ts");
    repository.put("new.ts", lines(..."abcdefgX"));
    const second = repository.commit();
    repository.git("checkout", "--quiet", "-b", "side", first);
    repository.put("side.ts", lines("1"));
    const side = repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-edit", "side");
    const log = await repository.open().log(10);
    assert.deepEqual(
      new Map(log.map(({ hash, files }) => [hash, files])),
      new Map([
        [side, [{ path: "side.ts", added: 1, removed: 0 }]],
        [second, [{ path: "new.ts", added: 1, removed: 1 }]],
        [
          first,
          [
            { path: "b.bin", added: undefined, removed: undefined },
            { path: "new.ts", added: 8, removed: 0 },
          ],
        ],
      ]),
    );
    assert.ok(log.every(({ at }) => Math.abs(at - Date.now()) < 3_600_000));
    assert.equal((await repository.open().log(2)).length, 2);
  });

  it("says what is missing: a repository, a commit, the program", async () => {
    const folder = mkdtempSync(join(tmpdir(), "codeweft-nogit-"));
    try {
      await assert.rejects(
        openGit([{ name: "work", location: folder }]).changes("worktree"),
        { code: "git_unavailable", message: /no working tree/ },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
    const repository = create();
    repository.put("a.ts", "1\n");
    repository.commit();
    const git = repository.open();
    for (const range of [
      "nowhere",
      "HEAD..nowhere",
      "--output=owned..HEAD",
      "-p",
      "HEAD\n--all",
      "HEAD:a.ts",
    ])
      await assert.rejects(git.changes(range), { code: "invalid_parameters" });
    assert.equal(existsSync(join(repository.folder, "owned")), false);
    const path = process.env.PATH;
    process.env.PATH = repository.folder;
    try {
      await assert.rejects(git.changes("worktree"), {
        code: "git_unavailable",
        message: /no git on the PATH/,
      });
    } finally {
      process.env.PATH = path;
    }
  });

  it("takes no program from the workspace, nor from a relative folder on the PATH", () => {
    const repository = create();
    const bin = join(repository.folder, "node_modules/.bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, "git"), "");
    const find = (...path: readonly string[]): string | undefined =>
      findGit([repository.folder], { PATH: path.join(delimiter) }, "linux");
    assert.equal(find(".", "", "bin", bin), undefined);
    const real = findGit([]) ?? "";
    assert.equal(find(".", bin, dirname(real)), real);
  });

  it("ends when it is cancelled", async () => {
    const repository = create();
    const cancel = new AbortController();
    cancel.abort();
    await assert.rejects(repository.open().changes("worktree", cancel.signal), {
      name: "Cancelled",
    });
  });

  describe("in a repository that means harm", () => {
    const marks = mkdtempSync(join(tmpdir(), "codeweft-marks-"));
    after(() => {
      rmSync(marks, { recursive: true, force: true });
    });
    /** A command that leaves a mark, and hands on what it is given. */
    const trap = (name: string, answers = true): string => {
      const script = join(marks, `${name}.sh`);
      writeFileSync(
        script,
        `#!/bin/sh\n: > '${join(marks, `${name}.mark`)}'\n${answers ? "exec cat" : "exit 1"}\n`,
      );
      chmodSync(script, 0o755);
      return script;
    };
    const sprung = (): string[] => {
      const found = readdirSync(marks).filter((file) => file.endsWith(".mark"));
      for (const file of found) unlinkSync(join(marks, file));
      return found.map((file) => file.replace(".mark", "")).sort();
    };

    const build = (): Repository => {
      const repository = create();
      repository.put("a.ts", lines("1", "2"));
      repository.put("sub/kept.ts", "1\n");
      repository.commit();
      // A commit that bears a signature, so that looking at it would call whoever checks it.
      repository.put("signed.ts", "1\n");
      repository.git("add", "signed.ts");
      const tree = repository.git("write-tree").trim();
      const parent = repository.git("rev-parse", "HEAD").trim();
      const raw = join(repository.folder, ".git/signed");
      writeFileSync(
        raw,
        `tree ${tree}\nparent ${parent}\nauthor S <s@example.org> 1700000000 +0000\ncommitter S <s@example.org> 1700000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nsigned\n`,
      );
      const signed = repository
        .git("hash-object", "-t", "commit", "-w", raw)
        .trim();
      repository.git("reset", "--quiet", "--soft", signed);
      // A submodule with settings of its own.
      const inner = join(repository.folder, "module");
      mkdirSync(inner);
      const inModule = (...words: readonly string[]): string =>
        execFileSync("git", words, { cwd: inner, encoding: "utf8" });
      inModule("init", "--quiet", "--initial-branch=main");
      writeFileSync(join(inner, "m.ts"), "1\n");
      inModule("add", "m.ts");
      inModule(
        ...["-c", "user.name=S", "-c", "user.email=s@example.org"],
        ...["commit", "--quiet", "--message", "m"],
      );
      writeFileSync(
        join(repository.folder, ".gitmodules"),
        '[submodule "module"]\n\tpath = module\n\turl = ./module\n',
      );
      repository.git("add", "module", ".gitmodules");
      repository.git("commit", "--quiet", "--no-verify", "--message", "module");
      inModule("config", "core.fsmonitor", trap("module-fsmonitor"));
      writeFileSync(join(inner, "m.ts"), "2\n");

      repository.put(".gitattributes", "* diff=evil filter=evil merge=evil\n");
      for (const [key, name] of [
        ["core.fsmonitor", "fsmonitor"],
        ["core.pager", "pager"],
        ["pager.diff", "pager-diff"],
        ["core.editor", "editor"],
        ["core.sshCommand", "ssh"],
        ["core.askPass", "askpass"],
        ["core.gitProxy", "proxy"],
        ["core.alternateRefsCommand", "alternates"],
        ["diff.external", "external-diff"],
        ["diff.evil.command", "driver"],
        ["diff.evil.textconv", "textconv"],
        ["filter.evil.clean", "clean"],
        ["filter.evil.smudge", "smudge"],
        ["filter.two words.process", "process"],
        ["merge.evil.driver", "merge"],
        ["gpg.program", "gpg"],
        ["credential.helper", "credentials"],
        ["alias.diff", "alias"],
        ["alias.log", "alias"],
        ["alias.rev-parse", "alias"],
        ["remote.origin.uploadpack", "uploadpack"],
      ] as const)
        repository.git(
          "config",
          key,
          key.startsWith("alias") ? `!${trap(name)}` : trap(name),
        );
      repository.git("config", "filter.evil.required", "true");
      repository.git("config", "log.showSignature", "true");
      repository.git("config", "diff.submodule", "log");
      repository.git("config", "status.submoduleSummary", "true");
      repository.put("two words.ts", "1\n");
      repository.put(
        ".git/info/attributes",
        '"two words.ts" filter="two words"\n',
      );
      for (const hook of ["post-index-change", "pre-commit", "post-checkout"]) {
        const script = join(repository.folder, ".git/hooks", hook);
        mkdirSync(dirname(script), { recursive: true });
        writeFileSync(script, `#!/bin/sh\n: > '${marks}/hook.mark'\n`);
        chmodSync(script, 0o755);
      }
      repository.put("a.ts", lines("1", "two"));
      return repository;
    };

    it("runs nothing of it, where a plain git would", async () => {
      const repository = build();
      sprung();
      const git = repository.open();
      const found = await git.changes("worktree");
      assert.deepEqual(
        found.files
          .filter(({ path }) => path === "a.ts")
          .map(({ status, ranges }) => [status, ranges]),
        [["modified", [[2, 2]]]],
      );
      await git.changes("HEAD~2..HEAD");
      assert.equal((await git.log(10)).length, 3);
      assert.deepEqual(sprung(), []);
      // The traps do work: git itself falls into them. It would wait for an answer of the one that is a process.
      repository.git("config", "--unset", "filter.two words.process");
      repository.git("diff");
      repository.git("log", "-1", "HEAD~1");
      repository.git("diff", "--no-ext-diff");
      const caught = sprung();
      for (const name of [
        ..."clean driver fsmonitor gpg module-fsmonitor textconv".split(" "),
      ])
        assert.ok(caught.includes(name), `${name} of ${caught.join(", ")}`);
    });

    it("fetches nothing that is missing, whatever would fetch it", async () => {
      const repository = create();
      repository.put("a.ts", lines("1", "2"));
      repository.commit();
      repository.put("a.ts", lines("1", "two"));
      repository.commit();
      const blob = repository.git("rev-parse", "HEAD~1:a.ts").trim();
      repository.git("config", "core.repositoryFormatVersion", "1");
      repository.git("config", "extensions.partialClone", "origin");
      repository.git("config", "remote.origin.promisor", "true");
      repository.git("config", "remote.origin.partialCloneFilter", "blob:none");
      repository.git("config", "protocol.ext.allow", "always");
      const file = join(
        repository.folder,
        ".git/objects",
        blob.slice(0, 2),
        blob.slice(2),
      );
      chmodSync(file, 0o644);
      unlinkSync(file);
      for (const [url, name] of [
        [`ext::${trap("transport", false)} %S`, "transport"],
        ["ssh://example.invalid/x", "fetch-ssh"],
      ] as const) {
        repository.git("config", "remote.origin.url", url);
        repository.git("config", "core.sshCommand", trap("fetch-ssh", false));
        sprung();
        await assert.rejects(repository.open().changes("HEAD~1..HEAD"), {
          code: "git_failed",
        });
        assert.deepEqual(sprung(), []);
        assert.throws(() => repository.git("diff", "HEAD~1..HEAD"));
        assert.deepEqual(sprung(), [name]);
      }
    });
  });
});
