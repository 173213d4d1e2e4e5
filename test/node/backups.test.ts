// Earlier saves beside the database: which are kept, when they are refused, and that no fault of the disk costs one.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  appendFile,
  copyFile,
  cp,
  mkdtemp,
  readFile,
  readdir,
  rm,
  unlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SaveOptions, SnapshotStorage } from "../../src/core/snapshots.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { HandmadeFacts } from "../core/model/handmadeFacts.ts";
import {
  SymbolIds,
  sqliteForTests,
  writeOne,
} from "../core/store/sampleStore.ts";
import { withFailingDisk } from "./failingDisk.ts";
import { inScratch } from "./scratch.ts";

/** Databases of 0, 1, 2 … functions; they differ in what they hold and some in size. */
const contents: Uint8Array[] = [];
const nameOf = new Map<string, number>();

const hash = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

before(async () => {
  const sqlite = await sqliteForTests();
  for (let functions = 0; functions < 12; functions++) {
    const store = openStore(sqlite);
    const facts = new HandmadeFacts("a.ts");
    for (let index = 0; index < functions * 30; index++)
      facts.define({ kind: "function", name: `f${index}` });
    writeOne(store, new SymbolIds(), "a.ts", facts.build());
    contents.push(store.exportBytes());
    nameOf.set(hash(contents.at(-1)!), functions);
    store.close();
  }
});

/** Which of the contents stands there. */
async function contentAt(path: string): Promise<number | undefined> {
  return nameOf.get(hash(await readFile(path)));
}

/** Contents of the backups, the newest first, with a mark at those that were made on an occasion. */
async function heldBy(storage: SnapshotStorage): Promise<string[]> {
  const backups = await storage.backups();
  return Promise.all(
    backups.map(async ({ location, before, state }) => {
      assert.equal(state, "whole", location);
      return `${await contentAt(location)}${before === undefined ? "" : ` ${before}`}`;
    }),
  );
}

interface Opened {
  readonly folder: string;
  readonly location: string;
  readonly storage: SnapshotStorage;
  readonly save: (content: number, options?: SaveOptions) => Promise<unknown>;
}

function inPlace(
  work: (opened: Opened) => Promise<void>,
  backups?: number,
): Promise<void> {
  return inScratch(async (folder) => {
    const location = join(folder, "graph.db");
    const storage = openSnapshotFile(location, {
      patience: 2_000,
      ...(backups === undefined ? {} : { backups }),
    });
    await storage.load();
    await work({
      folder,
      location,
      storage,
      save: (content, options) =>
        storage.save(contents[content]!, content, options),
    });
  });
}

describe("backups of the database", () => {
  it("are the last saves that differ, and one from before them", () =>
    inPlace(async ({ storage, location, save }) => {
      await save(1);
      assert.deepEqual(await heldBy(storage), []);
      await save(2);
      await save(2);
      await save(3);
      await save(4);
      assert.deepEqual(await heldBy(storage), ["3", "2", "1"]);
      for (const content of [5, 6, 7, 8]) await save(content);
      assert.deepEqual(await heldBy(storage), ["7", "6", "5", "1"]);
      assert.equal(await contentAt(location), 8);
    }));

  it("exchange the one from before them at most once a day", () =>
    inPlace(async ({ storage, save }) => {
      for (const content of [1, 2, 3, 4, 5, 6]) await save(content);
      const oldest = (await storage.backups()).at(-1)!;
      const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
      await utimes(oldest.location, twoDaysAgo, twoDaysAgo);
      await save(7);
      assert.deepEqual(await heldBy(storage), ["6", "5", "4", "3"]);
    }));

  it("keep what was there before a restore or a full ingest for longer", () =>
    inPlace(async ({ storage, save }) => {
      await save(1);
      await save(2);
      await save(3, { before: "reingest" });
      for (const content of [4, 5, 6, 7, 8]) await save(content);
      assert.deepEqual(await heldBy(storage), ["7", "6", "5", "2 reingest"]);
    }));

  it("are as many as the setting says, and none at 0", async () => {
    await inPlace(async ({ storage, save, folder }) => {
      for (const content of [1, 2, 3]) await save(content);
      assert.deepEqual(await storage.backups(), []);
      assert.deepEqual((await readdir(folder)).sort(), [
        "graph.db",
        "graph.db.meta",
      ]);
    }, 0);
    await inPlace(async ({ storage, save, location }) => {
      for (const content of [1, 2, 3, 4, 5, 6, 7, 8]) await save(content);
      assert.equal((await storage.backups()).length, 6);
      // Who was told no number goes on with what was asked for before.
      const other = openSnapshotFile(location);
      await other.load();
      await other.save(contents[9]!, 9);
      assert.deepEqual(await heldBy(other), ["8", "7", "6", "5", "4", "1"]);
    }, 5);
  });

  it("say what they hold, when it was saved, and where they are", () =>
    inPlace(async ({ storage, save, location }) => {
      const counts = { files: 1, symbols: 31, edges: 0 };
      const before = Date.now();
      await save(1, { counts });
      await save(2);
      const [backup] = await storage.backups();
      const { savedAt, ...rest } = backup!;
      assert.ok(savedAt >= before && savedAt <= Date.now());
      assert.deepEqual(rest, {
        id: "1",
        location: `${location}.backup-000001`,
        size: contents[1]!.length,
        revision: 1,
        counts,
        state: "whole",
      });
    }));

  it("are not made of a part of a graph", () =>
    inPlace(async ({ storage, save }) => {
      await save(1);
      await save(2, { partial: true });
      await save(3, { partial: true });
      await save(4);
      assert.deepEqual(await heldBy(storage), ["1"]);
    }));

  it("are refused when a bit of them flipped, and checked in full without their sidecar", () =>
    inPlace(async ({ storage, save }) => {
      await save(1);
      await save(2);
      const { location } = (await storage.backups())[0]!;
      const bytes = await readFile(location);
      await unlink(`${location}.meta`);
      const bare = await storage.loadBackup("1");
      assert.deepEqual(
        [bare.trusted, bare.backup.state, bare.backup.revision],
        [false, "unknown", undefined],
      );
      await storage.save(contents[3]!, 3);
      bytes[bytes.length - 5]! ^= 1;
      const [newer] = await storage.backups();
      await writeFile(newer!.location, bytes);
      assert.equal((await storage.backups())[0]?.state, "damaged");
      await assert.rejects(storage.loadBackup(newer!.id), {
        code: "database_damaged",
        message: /is not what was saved/,
      });
      await assert.rejects(storage.loadBackup("99"), { code: "not_found" });
    }));

  it("leave every file alone that has another name", () =>
    inPlace(async ({ folder, save, storage }) => {
      const others = [
        "graph.db.backup",
        "graph.db.backup-1",
        "graph.db.backup-mine",
        "graph.db.backup-000001.txt",
        "other.db.backup-000001",
        "graph.db.backup-000001-before-lunch.meta",
      ];
      for (const name of others) await writeFile(join(folder, name), "mine");
      for (const content of [1, 2, 3, 4, 5, 6, 7]) await save(content);
      assert.equal((await storage.backups()).length, 4);
      for (const name of others)
        assert.equal(await readFile(join(folder, name), "utf8"), "mine");
    }));

  it("are copies where the file system has no links", () =>
    inPlace(async ({ storage, save }) => {
      await withFailingDisk(
        (_, name) => (name === "link" ? "EPERM" : undefined),
        async () => {
          for (const content of [1, 2, 3]) await save(content);
        },
      );
      assert.deepEqual(await heldBy(storage), ["2", "1"]);
    }));

  it("keep a file of an older schema before it is replaced, and a save that cannot keep it fails", () =>
    inPlace(async ({ storage, save, location }) => {
      const old = contents[1]!.slice();
      new DataView(old.buffer).setUint32(60, 1);
      await writeFile(location, old);
      await storage.load();
      const full = (_: number, name: string) =>
        name === "link" || name === "copyFile" ? "ENOSPC" : undefined;
      await withFailingDisk(full, () =>
        assert.rejects(save(2), { code: "disk_full" }),
      );
      assert.deepEqual(await readFile(location), Buffer.from(old));
      await save(2);
      const [kept] = await storage.backups();
      assert.equal(kept?.before, "migration");
      assert.deepEqual(await readFile(kept.location), Buffer.from(old));
      // Of the graph of now against a backup of the one before, the graph counts more.
      await withFailingDisk(full, () => save(3));
      assert.equal(await contentAt(location), 3);
    }));
});

describe("a file that is not the one that was loaded", () => {
  it("is not overwritten, and may be loaded and then replaced", () =>
    inPlace(async ({ location, save, storage }) => {
      await save(1);
      const other = openSnapshotFile(location);
      await other.load();
      await other.save(contents[2]!, 41);
      await assert.rejects(save(3), {
        code: "database_changed_elsewhere",
        message: /changed by another .* revision 41/,
      });
      assert.equal(await contentAt(location), 2);
      await storage.load();
      await save(3);
      assert.equal(await contentAt(location), 3);
    }));

  it("is not overwritten when the other writer had no time for its sidecar, nor where nothing was before", () =>
    inPlace(async ({ location, save }) => {
      await writeFile(location, contents[5]!);
      await assert.rejects(save(1), { code: "database_changed_elsewhere" });
      assert.equal(await contentAt(location), 5);
    }));

  it("is replaced when it was only copied, touched or deleted", () =>
    inPlace(async ({ location, save, folder }) => {
      await save(1);
      await utimes(location, 1, 1);
      await save(2);
      await copyFile(location, join(folder, "copy"));
      await unlink(location);
      await copyFile(join(folder, "copy"), location);
      await save(3);
      await unlink(location);
      await save(4);
      assert.equal(await contentAt(location), 4);
    }));

  it("does not give way to an empty graph, also where nobody loaded it", () =>
    inPlace(async ({ location, save }) => {
      const some = { files: 1, symbols: 2, edges: 0 };
      const none = { files: 0, symbols: 0, edges: 0 };
      await save(11, { counts: some });
      const other = openSnapshotFile(location);
      await assert.rejects(other.save(contents[0]!, 9, { counts: none }), {
        code: "database_not_empty",
        message: /holds a graph/,
      });
      await unlink(`${location}.meta`);
      await assert.rejects(other.save(contents[0]!, 9, { counts: none }), {
        code: "database_not_empty",
      });
      assert.equal(await contentAt(location), 11);
    }));

  it("does not give way to one of an older schema", () =>
    inPlace(async ({ location, storage, save }) => {
      const newer = contents[1]!.slice();
      new DataView(newer.buffer).setUint32(60, 999);
      await writeFile(location, newer);
      await storage.load();
      for (const replaceAny of [false, true])
        await assert.rejects(save(2, { replaceAny }), {
          code: "database_newer",
        });
      assert.deepEqual(await readFile(location), Buffer.from(newer));
    }));

  it("may be written to by another program: the backup is what was saved, or says that it is not", () =>
    inPlace(async ({ location, save, storage }) => {
      await save(1);
      await save(2);
      await appendFile(location, "x");
      await assert.rejects(save(3), { code: "database_changed_elsewhere" });
      assert.deepEqual(await heldBy(storage), ["1"]);
    }));
});

describe("a disk that fails in the middle of a save", function () {
  this.timeout(300_000);

  let prepared: string;
  before(async () => {
    prepared = await mkdtemp(join(tmpdir(), "codeweft-test-"));
    const storage = openSnapshotFile(join(prepared, "graph.db"));
    for (const content of [1, 2, 3, 4, 5])
      await storage.save(contents[content]!, content);
  });
  after(() => rm(prepared, { recursive: true }));

  /** The state before: content 5, backups 4, 3, 2 and 1. The save that meets the fault writes content 6. */
  async function meet(
    fate: (call: number, name: string) => string | undefined,
  ): Promise<string[]> {
    let calls: string[] = [];
    await inPlace(async ({ folder, location, storage, save }) => {
      await cp(prepared, folder, { recursive: true });
      await storage.load();
      let failed = false;
      calls = await withFailingDisk(fate, () =>
        save(6).catch((error: unknown) => {
          failed = true;
          assert.ok(
            ["save_failed", "disk_full"].includes(
              String(Reflect.get(Object(error), "code")),
            ),
            String(error),
          );
        }),
      );
      const words = calls.join(" ");
      const present = await contentAt(location);
      assert.ok(present === 5 || present === 6, words);
      if (!failed) assert.equal(present, 6, words);
      const held = await storage.backups();
      for (const backup of held) {
        assert.notEqual(backup.state, "damaged", words);
        assert.ok((await contentAt(backup.location)) !== undefined, words);
      }
      // Nothing of use was lost: the three saves before this one are there.
      const names = await Promise.all(
        held.map(({ location: at }) => contentAt(at)),
      );
      for (const content of [4, 3]) assert.ok(names.includes(content), words);
      // And the next start goes on.
      const next = openSnapshotFile(location);
      const loaded = await next.load();
      assert.equal(nameOf.get(hash(loaded!.bytes)), present);
      await next.save(contents[7]!, 7);
      assert.equal(await contentAt(location), 7);
      // Where the fault cost a sidecar, only full checks tell what the backup is; it is whole all the same.
      const after = await Promise.all(
        (await next.backups()).map(({ location: at }) => contentAt(at)),
      );
      assert.ok(after.includes(present), after.join());
      assert.ok(after.length <= 6, after.join());
      assert.ok((await readdir(folder)).includes("graph.db.meta"));
    });
    return calls;
  }

  it("keeps a whole file and whole backups, whichever call fails once and however", async () => {
    const calls = await meet(() => undefined);
    for (const name of ["link", "rename", "unlink", "handle.sync"])
      assert.ok(calls.includes(name), `no ${name} in a save`);
    for (const code of ["EIO", "ENOSPC", "EPERM", "EBUSY", "EACCES"])
      for (let call = 0; call < calls.length; call++)
        await meet((now) => (now === call ? code : undefined));
  });

  it("keeps them also when nothing works any more from one call on, as when the program is killed", async () => {
    const calls = await meet(() => undefined);
    for (let last = 0; last < calls.length; last++)
      await meet((now) => (now >= last ? "EIO" : undefined));
  });
});
