// Saving and loading of the database file, with disks that are full, busy or slow to let go, and with kills in the middle.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFile,
  mkdir,
  readFile,
  readdir,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { CodeweftError } from "../../src/core/errors.ts";
import type { ErrorCode } from "../../src/core/errors.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import type { Sqlite } from "../../src/core/store/sqlite.ts";
import { createMemorySnapshot } from "../../src/node/memorySnapshot.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { clearAbandoned } from "../../src/node/fencing.ts";
import { temporaryName } from "../../src/node/replaceFile.ts";
import { readSidecar } from "../../src/node/snapshotIdentity.ts";
import { HandmadeFacts } from "../core/model/handmadeFacts.ts";
import {
  SymbolIds,
  sqliteForTests,
  writeOne,
} from "../core/store/sampleStore.ts";
import { withFailingDisk } from "./failingDisk.ts";
import { canMount, inScratch, whileMounted } from "./scratch.ts";

const saveProgram = new URL("saveAgainAndAgain.ts", import.meta.url).pathname;

const hasCode =
  (code: ErrorCode, message: RegExp) =>
  (error: unknown): boolean =>
    error instanceof CodeweftError &&
    error.code === code &&
    message.test(error.message);

describe("snapshot file", () => {
  let sqlite: Sqlite;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  /** A database with this many functions. */
  function database(functions: number): Uint8Array {
    const store = openStore(sqlite);
    const facts = new HandmadeFacts("a.ts");
    for (let index = 0; index < functions; index++)
      facts.define({ kind: "function", name: `f${index}` });
    writeOne(store, new SymbolIds(), "a.ts", facts.build());
    const bytes = store.exportBytes();
    store.close();
    return bytes;
  }

  it("gives back what was saved and trusts it, because the sidecar says the same", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const bytes = database(5);
      const report = await openSnapshotFile(location).save(bytes, 7);
      assert.equal(report.location, location);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const { savedAt, ...identity } = report.identity;
      assert.deepEqual(identity, { revision: 7, size: bytes.length, sha256 });
      assert.ok(Date.now() - (savedAt ?? 0) < 60_000);
      assert.deepEqual(readSidecar(location), report.identity);
      const loaded = await openSnapshotFile(location).load();
      assert.deepEqual([loaded!.trusted, loaded!.ours], [true, true]);
      assert.deepEqual(Buffer.from(loaded!.bytes), Buffer.from(bytes));
      assert.deepEqual((await readdir(folder)).sort(), [
        "graph.db",
        "graph.db.meta",
      ]);
    }));

  it("loads nothing where nothing is", () =>
    inScratch(async (folder) => {
      const storage = openSnapshotFile(join(folder, "no", "graph.db"));
      assert.equal(await storage.load(), undefined);
      assert.equal(await storage.quarantine("none"), undefined);
      assert.deepEqual(await readdir(folder), []);
    }));

  it("finds a file with one flipped bit changed, and a cut one damaged", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      const bytes = database(50);
      await storage.save(bytes, 1);
      const flipped = bytes.slice();
      flipped[flipped.length - 77]! ^= 4;
      await writeFile(location, flipped);
      const changed = (await storage.load())!;
      assert.equal(changed.changed, true);
      assert.throws(
        () => openStore(sqlite, { ...changed, location }),
        hasCode("database_damaged", /it is not the file that Codeweft saved/),
      );
      await truncate(location, bytes.length - 100);
      const loaded = await storage.load();
      assert.equal(loaded!.trusted, false);
      assert.throws(
        () => openStore(sqlite, { ...loaded!, location }),
        hasCode("database_damaged", /graph\.db is damaged: it should have/),
      );
    }));

  for (const [what, content] of [
    ["torn", '{"revision":1,"si'],
    ["of another save", '{"revision":1,"size":12288,"sha256":"00"}'],
    ["not ours", "[1,2]"],
  ] as const)
    it(`checks everything when the sidecar is ${what}, and loads all the same`, () =>
      inScratch(async (folder) => {
        const location = join(folder, "graph.db");
        const storage = openSnapshotFile(location);
        await storage.save(database(5), 1);
        await writeFile(`${location}.meta`, content);
        const loaded = await storage.load();
        assert.equal(loaded!.trusted, false);
        assert.equal(openStore(sqlite, loaded).counts().symbols, 6);
      }));

  it("does not judge a file by a sidecar in which a bit has flipped", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      await storage.save(database(5), 1);
      const sidecar = await readFile(`${location}.meta`, "utf8");
      const other = sidecar.replace(/"sha256":"./, (start) =>
        start.endsWith("0")
          ? `${start.slice(0, -1)}1`
          : `${start.slice(0, -1)}0`,
      );
      await writeFile(`${location}.meta`, other);
      const loaded = await storage.load();
      assert.deepEqual([loaded!.trusted, loaded!.changed], [false, undefined]);
      assert.equal(openStore(sqlite, loaded).counts().symbols, 6);
    }));

  it("finds what vouches for the file when a save was interrupted before its sidecar was in place", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      await storage.save(database(5), 1);
      let renames = 0;
      await withFailingDisk(
        (_, name) => (name === "rename" && ++renames === 2 ? "EIO" : undefined),
        () =>
          assert.rejects(
            storage.save(database(6), 2),
            hasCode("save_failed", /EIO/),
          ),
      );
      const loaded = await openSnapshotFile(location).load();
      assert.deepEqual([loaded!.trusted, loaded!.revision], [true, 2]);
      assert.equal(openStore(sqlite, loaded).counts().symbols, 7);
    }));

  it("knows a file for one of ours by its sidecar, and an unsaved one for none", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      await storage.save(database(5), 1);
      await writeFile(location, "overwritten");
      const { trusted, ours } = (await storage.load())!;
      assert.deepEqual([trusted, ours], [false, true]);
      const notes = openSnapshotFile(join(folder, "notes.txt"));
      await writeFile(join(folder, "notes.txt"), "mine");
      assert.equal((await notes.load())!.ours, false);
      // Other tools have files of that name too.
      await writeFile(join(folder, "notes.txt.meta"), "guid: 1\n");
      assert.equal((await notes.load())!.ours, false);
    }));

  it("moves a damaged file aside with the time, as often as it happens, and never deletes it", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      const places: string[] = [];
      for (const content of ["first", "second"]) {
        await storage.save(database(1), 1);
        await writeFile(location, content);
        places.push((await storage.quarantine("damaged"))!);
        assert.equal(await storage.load(), undefined);
      }
      assert.match(places[0]!, /graph\.db\.damaged-\d{4}-\d\d-\d\dT/);
      assert.equal(await readFile(places[0]!, "utf8"), "first");
      assert.equal(await readFile(places[1]!, "utf8"), "second");
    }));

  it("moves a damaged file aside also where its sidecar has to stay, and says so", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const told: string[] = [];
      const storage = openSnapshotFile(location, {
        patience: 0,
        onWait: (message) => told.push(message),
      });
      await storage.save(database(1), 1);
      let renames = 0;
      let aside: string | undefined;
      await withFailingDisk(
        (_, name) => (name === "rename" && renames++ > 0 ? "EIO" : undefined),
        async () => {
          aside = await storage.quarantine("damaged");
        },
      );
      assert.equal((await stat(aside!)).isFile(), true);
      assert.match(
        told.join("\n"),
        /graph\.db\.meta was not kept beside .*EIO/,
      );
      await storage.save(database(2), 2);
      assert.equal((await storage.load())!.trusted, true);
    }));

  it("asks for leave directly before the file is put in place, and leaves nothing behind without it", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location, { backups: 0 });
      await storage.save(database(1), 1);
      const before = await readdir(folder);
      await assert.rejects(
        storage.save(database(2), 2, {
          confirm: async () => {
            const names = await readdir(folder);
            assert.equal(
              names.filter((name) => name.endsWith(".tmp")).length,
              2,
            );
            throw new CodeweftError("lock_held", "Another process writes.");
          },
        }),
        { code: "lock_held" },
      );
      assert.deepEqual(await readdir(folder), before);
      assert.deepEqual((await storage.load())!.bytes, Buffer.from(database(1)));
    }));

  it("writes nothing when the file holds this very content already, and makes no backup of it", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      await storage.save(database(1), 1);
      const first = await storage.save(database(2), 2);
      const { mtimeNs } = await stat(location, { bigint: true });
      for (let again = 0; again < 3; again++) {
        const report = await storage.save(database(2), 2);
        assert.deepEqual(report.identity, first.identity);
      }
      assert.equal((await stat(location, { bigint: true })).mtimeNs, mtimeNs);
      assert.equal((await storage.backups()).length, 1);
      assert.equal(
        (await readdir(folder)).filter((name) => name.endsWith(".tmp")).length,
        0,
      );
      // Without what vouches for it, it is written again.
      await writeFile(`${location}.meta`, "torn");
      await storage.save(database(2), 2);
      assert.equal((await storage.load())!.trusted, true);
      // So it is where another number of backups is asked for from now on.
      await openSnapshotFile(location, { backups: 5 }).save(database(2), 2);
      assert.equal(readSidecar(location)?.backups, 5);
    }));

  it("refuses to put anything in place that is not a whole database", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      const bytes = database(5);
      await storage.save(bytes, 1);
      for (const wrong of [new Uint8Array(0), bytes.subarray(0, 4096)])
        await assert.rejects(
          storage.save(wrong, 2),
          hasCode("internal", /not a whole database/),
        );
      assert.equal((await storage.load())!.trusted, true);
    }));

  it("hides a .codeweft folder that it creates from version control", () =>
    inScratch(async (folder) => {
      await openSnapshotFile(join(folder, ".codeweft", "graph.db")).save(
        database(1),
        1,
      );
      assert.equal(
        await readFile(join(folder, ".codeweft", ".gitignore"), "utf8"),
        "*\n",
      );
      await mkdir(join(folder, "own"));
      await openSnapshotFile(join(folder, "own", "graph.db")).save(
        database(1),
        1,
      );
      assert.deepEqual((await readdir(join(folder, "own"))).sort(), [
        "graph.db",
        "graph.db.meta",
      ]);
    }));

  it("says why it cannot save where no folder can be", () =>
    inScratch(async (folder) => {
      await writeFile(join(folder, "file"), "");
      await assert.rejects(
        openSnapshotFile(join(folder, "file", "graph.db")).save(database(1), 1),
        hasCode("save_failed", /file\/graph\.db could not be saved \(E/),
      );
    }));

  it("writes the problems of an ingest beside the database", () =>
    inScratch(async (folder) => {
      const storage = openSnapshotFile(join(folder, "graph.db"));
      const read = (number = "") =>
        readFile(join(folder, `ingestion-errors${number}.txt`), "utf8");
      await storage.writeProblemLog("first", "one\n");
      await storage.writeProblemLog("second", "two\n");
      assert.equal(await read(), "second\ntwo\n");
      assert.equal(await read(".1"), "first\none\n");
      // The same problems once more are no list to keep.
      await storage.writeProblemLog("third", "two\n");
      assert.equal(await read(), "third\ntwo\n");
      assert.equal(await read(".1"), "first\none\n");
      for (const body of ["3", "4", "5"])
        await storage.writeProblemLog("later", body);
      assert.deepEqual(await Promise.all(["", ".1", ".2", ".3"].map(read)), [
        "later\n5",
        "later\n4",
        "later\n3",
        "third\ntwo\n",
      ]);
      assert.deepEqual(
        (await readdir(folder)).sort(),
        ["", ".1", ".2", ".3"].map((n) => `ingestion-errors${n}.txt`).sort(),
      );
    }));

  it("removes what a dead process left, and nothing else", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const small = join(folder, "small");
      await writeFile(small, database(1));
      const child = spawn(process.execPath, [
        "--import",
        "tsx",
        saveProgram,
        location,
        small,
      ]);
      await once(child.stdout, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      for (const name of ["graph.db.meta", "ingestion-errors.txt"])
        await writeFile(
          temporaryName(join(folder, name)).replace(
            `-${process.pid}-`,
            `-${child.pid!}-`,
          ),
          "",
        );
      const foreign = [
        `graph.db.00000000-${child.pid!}-01234567.tmp`,
        "graph.db.tmp",
        "graph.db.backup",
      ];
      for (const name of foreign) await writeFile(join(folder, name), "");
      await clearAbandoned(location);
      const left = (await readdir(folder)).filter((name) =>
        name.endsWith(".tmp"),
      );
      assert.deepEqual(left.sort(), foreign.slice(0, 2).sort());
    }));

  it("leaves a whole old or new file wherever in the saving it is killed", async function () {
    this.timeout(60_000);
    await inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const contents = [database(50), database(4000)];
      const hashes = contents.map((bytes) =>
        createHash("sha256").update(bytes).digest("hex"),
      );
      const paths = await Promise.all(
        contents.map(async (bytes, index) => {
          const path = join(folder, `content${index}`);
          await writeFile(path, bytes);
          return path;
        }),
      );
      let cutInTheMiddle = 0;
      for (let round = 0; round < 6; round++) {
        const child = spawn(process.execPath, [
          "--import",
          "tsx",
          saveProgram,
          location,
          ...paths,
        ]);
        // A save takes some milliseconds: from the first one on, any moment is in one of them.
        await once(child.stdout, "data");
        const until = performance.now() + round * 3.7;
        while (performance.now() < until) await new Promise(setImmediate);
        child.kill("SIGKILL");
        await once(child, "exit");
        const names = await readdir(folder);
        if (names.some((name) => name.endsWith(".tmp"))) cutInTheMiddle++;
        const loaded = await openSnapshotFile(location).load();
        const found = createHash("sha256").update(loaded!.bytes).digest("hex");
        assert.ok(hashes.includes(found), "the file is neither old nor new");
        for (const backup of await openSnapshotFile(location).backups()) {
          assert.notEqual(backup.state, "damaged");
          const held = await readFile(backup.location);
          const whole = createHash("sha256").update(held).digest("hex");
          assert.ok(hashes.includes(whole), "a backup is not what was saved");
        }
        const store = openStore(sqlite, loaded);
        assert.ok([51, 4001].includes(store.counts().symbols));
        store.close();
        await clearAbandoned(location);
        const left = await readdir(folder);
        assert.ok(!left.some((name) => name.endsWith(".tmp")));
      }
      assert.ok(
        cutInTheMiddle > 0,
        "no kill met a save: the test shows nothing",
      );
    });
  });

  it("keeps the old file and says disk_full when a limit on file sizes stops the write", async function () {
    if (process.platform === "win32") this.skip();
    await inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      await openSnapshotFile(location).save(database(5), 1);
      const large = join(folder, "large");
      await writeFile(large, database(20_000));
      const child = spawn("bash", [
        "-c",
        'ulimit -f 1000; exec "$@"',
        "bash",
        process.execPath,
        "--import",
        "tsx",
        saveProgram,
        location,
        large,
      ]);
      const said: string[] = [];
      child.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString()));
      const [code] = (await once(child, "exit")) as [number];
      assert.equal(code, 3);
      assert.equal(said.join(""), "disk_full\n");
      assert.equal((await openSnapshotFile(location).load())!.trusted, true);
      assert.ok(!(await readdir(folder)).some((name) => name.endsWith(".tmp")));
    });
  });

  if (canMount) {
    it("keeps the old file and says disk_full on a disk that is really full", () =>
      inScratch((folder) =>
        whileMounted(
          ["-t", "tmpfs", "-o", "size=1m", "tmpfs"],
          folder,
          async () => {
            const location = join(folder, "graph.db");
            const storage = openSnapshotFile(location);
            const old = database(5);
            await storage.save(old, 1);
            await assert.rejects(
              storage.save(database(20_000), 2),
              (error) =>
                hasCode(
                  "disk_full",
                  /no room to save .*graph\.db \(ENOSPC/,
                )(error) &&
                /stands unchanged/.test((error as CodeweftError).advice.kept!),
            );
            const loaded = await storage.load();
            assert.equal(loaded!.trusted, true);
            assert.deepEqual(Buffer.from(loaded!.bytes), Buffer.from(old));
            assert.deepEqual((await readdir(folder)).sort(), [
              "graph.db",
              "graph.db.meta",
            ]);
          },
        ),
      ));

    it("waits while another program holds the file, says so, and then saves", () =>
      inScratch(async (folder) => {
        const location = join(folder, "graph.db");
        const held = join(folder, "held");
        await writeFile(held, "");
        await writeFile(location, "");
        // Linux answers EBUSY to a rename over a mount point, as Windows does to one over an open file.
        await whileMounted(["--bind", held], location, async (unmount) => {
          const waits: string[] = [];
          let letGo: Promise<void> | undefined;
          const storage = openSnapshotFile(location, {
            onWait: (message) => {
              waits.push(message);
              if (waits.length === 2) letGo = unmount();
            },
          });
          await storage.save(database(5), 1);
          await letGo;
          assert.match(
            waits[0]!,
            /Waiting for another program .*graph\.db \(EBUSY\)/,
          );
          assert.equal((await storage.load())!.trusted, true);
        });
      }));

    it("gives up after its patience, keeps the old file and leaves nothing behind", () =>
      inScratch(async (folder) => {
        const location = join(folder, "graph.db");
        const held = join(folder, "held");
        await writeFile(held, "old");
        await writeFile(location, "");
        await whileMounted(["--bind", held], location, async () => {
          const storage = openSnapshotFile(location, { patience: 250 });
          await assert.rejects(
            storage.save(database(5), 1),
            hasCode("save_failed", /EBUSY/),
          );
          assert.equal(await readFile(location, "utf8"), "old");
          assert.deepEqual((await readdir(folder)).sort(), [
            "graph.db",
            "held",
          ]);
        });
      }));
  } else {
    it("was not tried on a full or a busy disk: this machine does not let the test mount one", () => {
      assert.equal(canMount, false);
    });
  }

  it("writes a copy to another file with the same care, and leaves its own file alone", () =>
    inScratch(async (folder) => {
      const storage = openSnapshotFile(join(folder, "graph.db"));
      await storage.save(database(1), 1);
      const elsewhere = join(folder, "mine", "copy.db");
      const report = await storage.saveCopy(elsewhere, database(2), 2);
      assert.equal(report.location, elsewhere);
      const copy = await openSnapshotFile(elsewhere).load();
      assert.deepEqual(
        [copy?.trusted, copy?.bytes.length],
        [true, report.identity.size],
      );
      assert.deepEqual((await storage.load())?.bytes, Buffer.from(database(1)));
      await assert.rejects(
        storage.saveCopy(join(elsewhere, "no.db"), database(2), 2),
        hasCode("save_failed", /copy\.db\/no\.db could not be saved/),
      );
    }));

  it("writes a copy from memory too", () =>
    inScratch(async (folder) => {
      const elsewhere = join(folder, "copy.db");
      await createMemorySnapshot().saveCopy(elsewhere, database(2), 2);
      assert.equal((await openSnapshotFile(elsewhere).load())?.trusted, true);
    }));

  it("notices a file that grew behind its back", () =>
    inScratch(async (folder) => {
      const location = join(folder, "graph.db");
      const storage = openSnapshotFile(location);
      await storage.save(database(5), 1);
      await appendFile(location, "x");
      assert.equal((await storage.load())!.trusted, false);
    }));

  it("leaves no file in memory mode", async () => {
    const logs: string[] = [];
    const storage = createMemorySnapshot((text) => logs.push(text));
    const bytes = database(1);
    const report = await storage.save(bytes, 3);
    assert.equal(report.location, undefined);
    assert.equal(report.identity.size, bytes.length);
    assert.equal(await storage.load(), undefined);
    await storage.writeProblemLog("now", "a problem");
    assert.deepEqual(logs, ["now\na problem"]);
  });
});
