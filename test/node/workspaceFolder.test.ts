// A workspace on a real disk: odd names, links, case, and what cannot be read.
import assert from "node:assert/strict";
import {
  chmod,
  link,
  mkdir,
  readdir,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import {
  isCaseSensitive,
  openWorkspaceFolder,
} from "../../src/node/workspaceFolder.ts";
import { inScratch } from "./scratch.ts";

const oddNames = [
  "with space.ts",
  'it\'s "quoted".ts',
  "emoji-🧶.ts",
  "日本語.ts",
  "Ünïcode-é.ts",
  "back\\slash.ts",
  "line\nbreak.ts",
  "percent%20#hash?.ts",
];

const openOne = (location: string) =>
  openWorkspaceFolder([{ name: "ws", location }]);

describe("workspace folder", () => {
  it("has no files of the database, where that stands in it", () =>
    inScratch(async (folder) => {
      const sources = ["graph.db.ts", "graph.dbx", "ingestion.txt", "src"];
      await mkdir(join(folder, "src"));
      await writeFile(join(folder, "src", "graph.db"), "of somebody else");
      for (const name of [
        "graph.db",
        "graph.db.meta",
        "graph.db.lock",
        "graph.db.lock.after-0123",
        "graph.db.journal",
        "graph.db.backup-000001",
        "graph.db.backup-000001.meta",
        "graph.db.damaged-2026-11-22T03-54-29-693Z",
        "graph.db.0123abcd-77-0123abcd.tmp",
        "ingestion-errors.txt",
        "ingestion-errors.1.txt",
        ...sources.slice(0, 3),
      ])
        await writeFile(join(folder, name), "");
      const files = openWorkspaceFolder([{ name: "ws", location: folder }], {
        database: join(folder, "graph.db"),
      });
      const names = (await files.readDirectory("")).map(({ name }) => name);
      assert.deepEqual(names, sources);
      await assert.rejects(files.stat("graph.db.meta"), { code: "ENOENT" });
      assert.equal((await files.stat("src/graph.db")).kind, "file");
    }));

  it("lists, measures and reads files whatever their names are", () =>
    inScratch(async (folder) => {
      const deep = join(folder, "sub folder", "зелёный");
      await mkdir(deep, { recursive: true });
      for (const name of oddNames) await writeFile(join(deep, name), name);
      const files = openOne(folder);
      assert.deepEqual(await files.readDirectory(""), [
        { name: "sub folder", kind: "directory" },
      ]);
      const entries = await files.readDirectory("sub folder/зелёный");
      assert.deepEqual(
        entries.map(({ name }) => name),
        [...oddNames].sort(),
      );
      for (const name of oddNames) {
        const path = `sub folder/зелёный/${name}`;
        const bytes = await files.read(path);
        assert.equal(new TextDecoder().decode(bytes), name);
        assert.equal((await files.stat(path)).size, bytes.length);
        assert.equal(await files.realPath(path), path);
      }
    }));

  it("begins paths with the folder's name when there are several folders", () =>
    inScratch(async (folder) => {
      for (const name of ["one", "two"]) {
        await mkdir(join(folder, name, "src"), { recursive: true });
        await writeFile(join(folder, name, "src", "a.ts"), name);
      }
      await symlink(join(folder, "one", "src"), join(folder, "two", "there"));
      const files = openWorkspaceFolder([
        { name: "first", location: join(folder, "one") },
        { name: "second", location: join(folder, "two") },
      ]);
      assert.deepEqual(await files.readDirectory(""), [
        { name: "first", kind: "directory" },
        { name: "second", kind: "directory" },
      ]);
      assert.equal((await files.stat("")).kind, "directory");
      assert.deepEqual(await files.readDirectory("second"), [
        { name: "src", kind: "directory" },
        { name: "there", kind: "symlink" },
      ]);
      const text = await files.read("second/src/a.ts");
      assert.equal(new TextDecoder().decode(text), "two");
      // A link from one folder into the other is inside the workspace.
      assert.equal(await files.realPath("second/there/a.ts"), "first/src/a.ts");
      await assert.rejects(files.read("third/a.ts"), /not a path inside/);
    }));

  it("follows links, says where they lead, and knows what lies outside", () =>
    inScratch(async (folder) => {
      const workspace = join(folder, "ws");
      await mkdir(join(workspace, "src"), { recursive: true });
      await writeFile(join(workspace, "src", "a.ts"), "a");
      await writeFile(join(folder, "outside.ts"), "out");
      await mkdir(join(folder, "ws-sibling"));
      await symlink("src/a.ts", join(workspace, "link.ts"));
      await symlink("../outside.ts", join(workspace, "out.ts"));
      await symlink("../ws-sibling", join(workspace, "sibling"));
      await symlink("nowhere", join(workspace, "broken.ts"));
      const files = openOne(workspace);
      assert.equal(await files.realPath("link.ts"), "src/a.ts");
      assert.equal((await files.stat("link.ts")).kind, "file");
      assert.equal(await files.realPath("out.ts"), undefined);
      assert.equal(await files.realPath("sibling"), undefined);
      assert.equal(await files.realPath(""), "");
      await assert.rejects(files.realPath("broken.ts"), { code: "ENOENT" });
    }));

  it("answers for a link in a circle with the system's own error or place, and never hangs", () =>
    inScratch(async (folder) => {
      await symlink("b", join(folder, "a"));
      await symlink("a", join(folder, "b"));
      await mkdir(join(folder, "sub"));
      await symlink("..", join(folder, "sub", "up"));
      const files = openOne(folder);
      await assert.rejects(files.realPath("a"), { code: "ELOOP" });
      await assert.rejects(files.stat("a"), { code: "ELOOP" });
      assert.equal(await files.realPath("sub/up/sub/up"), "");
    }));

  it("throws what the system says about files that cannot be read", async function () {
    if (process.platform === "win32") this.skip();
    await inScratch(async (folder) => {
      await chmod(folder, 0o755);
      await writeFile(join(folder, "secret.ts"), "x");
      await chmod(join(folder, "secret.ts"), 0);
      await mkdir(join(folder, "closed"));
      await chmod(join(folder, "closed"), 0);
      const files = openOne(folder);
      // Root may read everything: look with the eyes of nobody.
      const isRoot = process.getuid?.() === 0;
      if (isRoot) process.seteuid?.(65534);
      try {
        await assert.rejects(files.read("secret.ts"), { code: "EACCES" });
        await assert.rejects(files.readDirectory("closed"), { code: "EACCES" });
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
      await assert.rejects(files.read("missing.ts"), { code: "ENOENT" });
      await assert.rejects(files.read("closed"), { code: "EISDIR" });
    });
  });

  it("refuses paths that lead out of the workspace", () =>
    inScratch(async (folder) => {
      const files = openOne(folder);
      for (const path of [
        "..",
        "../x",
        "a/../../x",
        "/etc/passwd",
        "a//b",
        ".",
      ])
        await assert.rejects(
          files.read(path),
          /not a path inside the workspace/,
        );
    }));

  it("finds out about case without writing, on a volume like this one", () =>
    inScratch(async (folder) => {
      await writeFile(join(folder, "Name.ts"), "");
      const before = await readdir(folder);
      const other = await readdir(folder).then(() =>
        openOne(folder)
          .stat("NAME.TS")
          .then(
            () => true,
            () => false,
          ),
      );
      assert.equal(openOne(folder).caseSensitive, !other);
      assert.deepEqual(await readdir(folder), before);
    }));

  it("takes a volume that answers to the other case for one that ignores case, but not a link of that name", function () {
    if (process.platform !== "linux") this.skip();
    return inScratch(async (folder) => {
      // A hard link answers as a volume without case would: the same file under both names.
      await mkdir(join(folder, "ignoring"));
      await writeFile(join(folder, "ignoring", "file.ts"), "");
      await link(
        join(folder, "ignoring", "file.ts"),
        join(folder, "ignoring", "FILE.TS"),
      );
      assert.equal(isCaseSensitive(join(folder, "ignoring")), false);
      await mkdir(join(folder, "linked"));
      await writeFile(join(folder, "linked", "file.ts"), "");
      await symlink("file.ts", join(folder, "linked", "FILE.TS"));
      assert.equal(isCaseSensitive(join(folder, "linked")), true);
    });
  });
});
