// Which database is meant: what people write, what was recorded, and the default.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
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
      const registry = join(folder, "state", "databases.json");
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
      const registry = join(folder, "databases.json");
      const database = join(folder, "graph.db");
      await writeFile(database, "");
      for (let round = 0; round < 5; round++) {
        const root = (index: number) => join(folder, `repo${round}-${index}`);
        await Promise.all(
          [0, 1].map((index) =>
            registerDatabase(registry, root(index), database),
          ),
        );
        for (const index of [0, 1])
          assert.equal(
            await findRegisteredDatabase(registry, root(index)),
            database,
          );
      }
      assert.equal(
        Object.keys(JSON.parse(await readFile(registry, "utf8")) as object)
          .length,
        10,
      );
    }));

  it("starts anew when the file is damaged", () =>
    inScratch(async (folder) => {
      const registry = join(folder, "databases.json");
      await writeFile(registry, '{"/a": "');
      await writeFile(join(folder, "graph.db"), "");
      assert.equal(await findRegisteredDatabase(registry, "/a"), undefined);
      await registerDatabase(registry, "/a", join(folder, "graph.db"));
      assert.equal(
        await findRegisteredDatabase(registry, "/a"),
        join(folder, "graph.db"),
      );
    }));

  it("stands where the system keeps a user's state", () => {
    assert.equal(
      userRegistry({ CODEWEFT_STATE: "/s" }, "linux"),
      join("/s", "databases.json"),
    );
    assert.match(
      userRegistry({}, "linux"),
      /\.local.state.codeweft.databases\.json$/,
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
