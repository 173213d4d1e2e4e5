// The file that says where a database is served: written whole, for its owner alone, and taken away only by who wrote it.
import assert from "node:assert/strict";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  portFileOf,
  readPortFile,
  removePortFile,
  writePortFile,
} from "../../src/server/portFile.ts";
import { inScratch } from "../node/scratch.ts";

const own = {
  pid: 1,
  port: 7777,
  url: "http://127.0.0.1:7777/",
  token: "abc",
  since: "2026-01-01T00:00:00.000Z",
};

describe("the port file", () => {
  it("comes back as it was written, and nobody else may read it", () =>
    inScratch(async (folder) => {
      const file = portFileOf(join(folder, "graph.db"));
      await writePortFile(file, own);
      assert.deepEqual(await readPortFile(file), own);
      assert.deepEqual(await readdir(folder), ["graph.db.server"]);
      if (process.platform !== "win32")
        assert.equal((await stat(file)).mode & 0o777, 0o600);
    }));

  it("of a later server stays when an earlier one ends", () =>
    inScratch(async (folder) => {
      const file = join(folder, "x.server");
      const later = { ...own, token: "def" };
      await writePortFile(file, own);
      await writePortFile(file, later);
      await removePortFile(file, own);
      assert.deepEqual(await readPortFile(file), later);
      await removePortFile(file, later);
      assert.equal(await readPortFile(file), undefined);
    }));

  it("is none where it is nonsense", () =>
    inScratch(async (folder) => {
      const file = join(folder, "x.server");
      for (const text of ["", "{", "null", "[]", '{"pid":"1"}']) {
        await writeFile(file, text);
        assert.equal(await readPortFile(file), undefined, text);
      }
    }));
});
