// Real files that change in a real folder, and what is heard of them.
import assert from "node:assert/strict";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { watchFolder } from "../../src/node/folderWatch.ts";
import { put } from "./nodeEngine.ts";
import { inScratch } from "./scratch.ts";

interface Heard {
  readonly folder: string;
  /** Does something, and resolves when all of the paths have been heard of. */
  readonly hears: (
    work: () => Promise<unknown>,
    ...paths: readonly string[]
  ) => Promise<void>;
  /** Everything so far. */
  readonly all: ReadonlySet<string>;
}

function whileWatched(work: (heard: Heard) => Promise<void>): Promise<void> {
  return inScratch(async (folder) => {
    await put(folder, {
      "src/a.ts": "1",
      "src/deep/b.ts": "1",
      "node_modules/x/index.js": "1",
    });
    const all = new Set<string>();
    let since = new Set<string>();
    let look = (): void => undefined;
    const watch = await watchFolder(folder, {
      passesOver: (path) => path.split("/").includes("node_modules"),
      heard: (path) => {
        all.add(path);
        since.add(path);
        look();
      },
      failed: (path, error) => {
        assert.fail(`${path}: ${String(error)}`);
      },
    });
    try {
      await work({
        folder,
        all,
        hears: async (change, ...paths) => {
          since = new Set();
          const done = new Promise<void>((resolve) => {
            look = () => {
              if (paths.every((path) => since.has(path))) resolve();
            };
          });
          await change();
          await done;
        },
      });
    } finally {
      watch.dispose();
    }
  });
}

describe("following a folder", function () {
  this.timeout(60_000);

  it("hears of files that appear, change, move and go, at any depth", () =>
    whileWatched(async ({ folder, hears }) => {
      const at = (path: string) => join(folder, path);
      await hears(() => writeFile(at("src/new.ts"), "1"), "src/new.ts");
      await hears(() => writeFile(at("src/deep/b.ts"), "2"), "src/deep/b.ts");
      await hears(
        () => rename(at("src/a.ts"), at("src/deep/a.ts")),
        "src/a.ts",
        "src/deep/a.ts",
      );
      await hears(() => rm(at("src/deep/b.ts")), "src/deep/b.ts");
    }));

  it("follows folders that appear, also under a name that went before", () =>
    whileWatched(async ({ folder, hears }) => {
      const at = (path: string) => join(folder, path);
      for (let round = 0; round < 2; round++) {
        await hears(() => mkdir(at("late/inner"), { recursive: true }), "late");
        // Until it is followed itself, the folder above stands for what is in it.
        let written = Promise.resolve();
        const timer = setInterval(() => {
          written = written.then(() => writeFile(at("late/inner/c.ts"), "1"));
        }, 20);
        await hears(() => Promise.resolve(), "late/inner/c.ts");
        clearInterval(timer);
        await written;
        await hears(() => rm(at("late"), { recursive: true }), "late");
      }
    }));

  it("passes over what is not to be followed", () =>
    whileWatched(async ({ folder, hears, all }) => {
      await writeFile(join(folder, "node_modules/x/index.js"), "2");
      await mkdir(join(folder, "node_modules/y"));
      await hears(() => writeFile(join(folder, "last.ts"), "1"), "last.ts");
      assert.deepEqual(
        [...all].filter((path) => path.startsWith("node_modules")),
        [],
      );
    }));
});
