// A saved graph that the reader reads by itself, while the indexer looks whether the file counts.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../../src/core/engine.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { readSavedFile } from "../../src/node/savedFile.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { smallWorkspace } from "../core/indexing/smallWorkspace.ts";
import { MemoryStorage } from "../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { openTestEngine } from "../fakes/testEngine.ts";
import { nodeEngineOptions, put } from "./nodeEngine.ts";
import { inScratch } from "./scratch.ts";

async function callers(engine: Engine): Promise<readonly string[]> {
  const { data } = await engine.ask("callers", { symbol: "Shop.sell" });
  const symbols = data as readonly { symbol: { name: string } }[];
  return symbols.map(({ symbol }) => symbol.name).sort();
}

describe("a saved graph that the reader reads", function () {
  this.timeout(120_000);

  it("is that of the file, under the stamp that the indexer knows it by", () =>
    inScratch(async (folder) => {
      await put(folder, smallWorkspace);
      const database = join(folder, ".codeweft/graph.db");
      const options = nodeEngineOptions(folder, database);
      const first = await openNodeEngine(options);
      const { files, symbols, edges, revision } = await first.ingest({});
      await first.dispose();
      const saved = await readSavedFile(database);
      const loaded = await openSnapshotFile(database).load();
      assert.equal(saved?.stamp, loaded?.stamp);
      assert.deepEqual(saved?.bytes, loaded?.bytes);
      const again = await openNodeEngine(options);
      try {
        const status = again.status();
        assert.deepEqual(
          [status.files, status.symbols, status.edges, status.revision],
          [files, symbols, edges, revision],
        );
        assert.deepEqual(await callers(again), ["main.ts"]);
      } finally {
        await again.dispose();
      }
    }));

  it("is none where no file stands, in a folder of its name, and where it is empty", () =>
    inScratch(async (folder) => {
      const database = join(folder, "graph.db");
      assert.equal(await readSavedFile(database), undefined);
      assert.equal(await readSavedFile(folder), undefined);
      await writeFile(database, "");
      assert.equal(await readSavedFile(database), undefined);
    }));

  const seller = (name: string): string =>
    `import { open } from "./shop";\nexport const ${name} = () => open().sell();\n`;

  /** A disk with a saved graph, and another file of the same workspace that holds one more. */
  async function saved(): Promise<{
    readonly files: MemoryWorkspace;
    readonly storage: MemoryStorage;
    readonly other: Uint8Array;
  }> {
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const { engine } = await openTestEngine({ files, storage });
    await engine.ingest({});
    await engine.save();
    const bytes = storage.bytes!;
    files.write("app/other.ts", seller("other"));
    await engine.update(["app/other.ts"]);
    await engine.dispose();
    const other = storage.bytes!;
    storage.bytes = bytes;
    files.remove("app/other.ts");
    return { files, storage, other };
  }

  it("is shown when the indexer says that its file counts, and follows what changes from there", async () => {
    const { files, storage, other } = await saved();
    const { engine } = await openTestEngine({
      files,
      storage,
      readSaved: () => Promise.resolve({ bytes: other, stamp: storage.stamp }),
    });
    assert.deepEqual(await callers(engine), ["main.ts", "other"]);
    files.write("app/late.ts", seller("late"));
    await engine.update(["app/late.ts"]);
    assert.ok((await callers(engine)).includes("late"));
    await engine.dispose();
  });

  for (const [what, stamp] of [
    ["another file", "elsewhere"],
    ["nothing", undefined],
  ] as const)
    it(`is taken from the indexer where the reader read ${what}`, async () => {
      const { files, storage, other } = await saved();
      const { engine } = await openTestEngine({
        files,
        storage,
        readSaved: () =>
          Promise.resolve(
            stamp === undefined ? undefined : { bytes: other, stamp },
          ),
      });
      assert.deepEqual(await callers(engine), ["main.ts"]);
      await engine.dispose();
    });

  it("is not shown where nobody vouches for the file, or where it is damaged", async () => {
    const { files, storage, other } = await saved();
    const { stamp } = storage;
    const readSaved = () => Promise.resolve({ bytes: other, stamp });
    storage.trusted = false;
    const unknown = await openTestEngine({ files, storage, readSaved });
    assert.deepEqual(await callers(unknown.engine), ["main.ts"]);
    await unknown.engine.dispose();
    storage.bytes!.fill(0, 8192);
    const damaged = await openTestEngine({ files, storage, readSaved });
    assert.equal(damaged.engine.status().files, 0);
    await damaged.engine.dispose();
  });
});
