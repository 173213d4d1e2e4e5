// Which database is meant: what people write, what was recorded, and the default.
import assert from "node:assert/strict";
import { appendFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import {
  locateDatabase,
  parseDatabaseLocation,
} from "../../src/node/databaseLocation.ts";
import {
  findRegisteredDatabase,
  registerDatabase,
  userRegistry,
} from "../../src/node/databaseRegistry.ts";
import { inScratch } from "./scratch.ts";

describe("database location", () => {
  for (const [text, meaning] of [
    [":memory:", ":memory:"],
    ["mem", ":memory:"],
    ["sqlite::memory:", ":memory:"],
    ["graph.db", "/project/graph.db"],
    ["sub/../graph.db", "/project/graph.db"],
    ["/abs/graph.db", "/abs/graph.db"],
    ["sqlite:graph.db", "/project/graph.db"],
    ["sqlite:/abs/graph.db", "/abs/graph.db"],
    ["sqlite:///abs/graph.db", "/abs/graph.db"],
    ["./odd:name.db", "/project/odd:name.db"],
    ["with space/日本.db", "/project/with space/日本.db"],
    ["~/graph.db", join(homedir(), "graph.db")],
    ["memory.db", "/project/memory.db"],
  ] as const)
    it(`takes ${text} for ${meaning}`, function () {
      if (process.platform === "win32") this.skip();
      assert.equal(parseDatabaseLocation(text, "/project"), meaning);
    });

  it("does not take the letter of a Windows drive for a prefix", () => {
    assert.doesNotThrow(() => parseDatabaseLocation("C:\\data\\graph.db", "/"));
    assert.doesNotThrow(() => parseDatabaseLocation("c:/data/graph.db", "/"));
  });

  for (const text of ["postgres://localhost/x", "file:graph.db", "duckdb:x.db"])
    it(`refuses ${text} and says what can be given`, () => {
      assert.throws(() => parseDatabaseLocation(text, "/project"), {
        code: "invalid_parameters",
        message: /does not know the prefix/,
      });
    });

  for (const text of ["", "  ", "sqlite:"])
    it(`refuses the empty place "${text}"`, () => {
      assert.throws(() => parseDatabaseLocation(text, "/project"), /is empty/);
    });
});

describe("database registry", () => {
  it("lets the command line find the editor's database, until that is gone", () =>
    inScratch(async (folder) => {
      const registry = join(folder, "state", "databases.jsonl");
      const root = join(folder, "repo");
      const database = join(folder, "storage", "graph.db");
      const ask = (given?: string) =>
        locateDatabase({ root, given, folder, registry });
      const own = join(root, ".codeweft", "graph.db");
      assert.equal(await ask(), own);
      await registerDatabase(registry, root, database);
      assert.equal(await ask(), own, "it was never saved");
      await registerDatabase(registry, root, join(folder, "graph.db"));
      await writeFile(join(folder, "graph.db"), "");
      assert.equal(await ask(), join(folder, "graph.db"));
      assert.equal(await ask("other.db"), join(folder, "other.db"));
    }));

  it("keeps the entries of many folders that register at the same time", () =>
    inScratch(async (folder) => {
      const registry = join(folder, "databases.jsonl");
      const database = join(folder, "graph.db");
      await writeFile(database, "");
      const roots = Array.from({ length: 50 }, (_, index) =>
        join(folder, `repo${index}`),
      );
      await Promise.all(
        roots.map((root) => registerDatabase(registry, root, database)),
      );
      for (const root of roots)
        assert.equal(await findRegisteredDatabase(registry, root), database);
    }));

  it("keeps what can be read of a damaged file, and adds to it", () =>
    inScratch(async (folder) => {
      const registry = join(folder, "databases.jsonl");
      const database = join(folder, "graph.db");
      await writeFile(database, "");
      await registerDatabase(registry, join(folder, "a"), database);
      await appendFile(registry, 'null\n{"root": 1}\n{"root": "/torn');
      await registerDatabase(registry, join(folder, "b"), database);
      for (const name of ["a", "b"])
        assert.equal(
          await findRegisteredDatabase(registry, join(folder, name)),
          database,
        );
    }));

  it("stands where the system keeps a user's state", () => {
    assert.equal(
      userRegistry({ CODEWEFT_STATE: "/s" }, "linux"),
      join("/s", "databases.jsonl"),
    );
    assert.match(
      userRegistry({}, "linux"),
      /\.local.state.codeweft.databases\.jsonl$/,
    );
    assert.match(
      userRegistry({ XDG_STATE_HOME: "/x" }, "linux"),
      /^.x.codeweft.databases/,
    );
    assert.match(
      userRegistry({}, "darwin"),
      /Library.Application Support.codeweft/,
    );
    assert.match(userRegistry({ LOCALAPPDATA: "/l" }, "win32"), /^.l.codeweft/);
  });
});
