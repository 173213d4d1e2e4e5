// Where a graph comes from when its file is damaged, gone, changed by somebody else, or not what a person wants.
import assert from "node:assert/strict";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine, EngineEvent } from "../../../src/core/engine.ts";
import type { ErrorForm } from "../../../src/core/errors.ts";
import type { Health } from "../../../src/core/query/results.ts";
import { openSnapshotFile } from "../../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import type { TestEngine } from "../../fakes/testEngine.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { openDatabaseLock } from "../../../src/node/databaseLock.ts";
import { withFailingDisk } from "../../node/failingDisk.ts";
import { inScratch } from "../../node/scratch.ts";

interface Session extends TestEngine {
  readonly notices: readonly ErrorForm[];
}

interface Place {
  readonly folder: string;
  readonly location: string;
  readonly files: MemoryWorkspace;
  /** Opens the engine on the same files, old and new ones. */
  readonly session: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Three saves: the first, second and third version of a.ts. Two backups. */
  readonly threeSaves: () => Promise<void>;
}

function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return inScratch(async (folder) => {
    const location = join(folder, "graph.db");
    const files = new MemoryWorkspace({
      "a.ts": "export function first() {}\n",
      "b.ts": "export const other = 1;\n",
    });
    const session: Place["session"] = (inside) =>
      withTestEngine(
        { files, storage: openSnapshotFile(location) },
        async (test) => {
          const notices: ErrorForm[] = [];
          const hear = (event: EngineEvent): void => {
            if (event.kind === "notice") notices.push(event.error);
          };
          test.engine.onEvent(hear);
          // What was said at the opening comes in the next turn.
          await new Promise(setImmediate);
          return inside({ ...test, notices });
        },
      );
    await work({
      folder,
      location,
      files,
      session,
      threeSaves: () =>
        session(async ({ engine }) => {
          await engine.ingest({});
          for (const name of ["second", "third"]) {
            files.write("a.ts", `export function ${name}() {}\n`);
            await engine.ingest({});
          }
        }),
    });
  });
}

async function functions(engine: Engine): Promise<string[]> {
  const { data } = await engine.ask("symbols", { kind: "function" });
  return (data as { name: string }[]).map(({ name }) => name);
}

async function damage(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 100));
}

describe("a damaged database", () => {
  it("gives way to its newest valid backup, which is told, and what changed since is caught up", () =>
    inPlace(async ({ location, session, threeSaves, folder }) => {
      await threeSaves();
      const { length } = await readFile(location);
      await damage(location);
      await session(async ({ engine, notices }) => {
        assert.equal(notices.length, 1);
        const [notice] = notices;
        assert.equal(notice?.code, "database_damaged");
        assert.match(notice.message, /graph\.db is damaged: it should have/);
        const aside =
          /was moved to (.*); nothing was deleted\. Backup 2, saved 2.* UTC, revision 2, 2 files and \d+ symbols, took its place/.exec(
            notice.kept ?? "",
          )?.[1];
        assert.equal((await readFile(aside ?? "")).length, length - 100);
        assert.deepEqual(await functions(engine), ["second"]);
        const health = (await engine.ask("health", {})).data as Health;
        assert.equal(health.database.location, location);
        assert.equal(engine.status().dirty, false);
        assert.ok(
          engine.status().revision > 3,
          "a revision never means two things",
        );
        await engine.reconcile();
        assert.deepEqual(await functions(engine), ["third"]);
      });
      // It stands in the place of the damaged one, which did not become a backup.
      await session(async ({ engine, notices }) => {
        assert.deepEqual(notices, []);
        assert.deepEqual(await functions(engine), ["third"]);
        for (const { state } of await engine.backups())
          assert.equal(state, "whole");
      });
      const names = await readdir(folder);
      assert.equal(
        names.filter((name) => /damaged-[^.]*$/.test(name)).length,
        1,
      );
    }));

  it("gives way to an older backup where the newest is damaged too", () =>
    inPlace(async ({ location, session, threeSaves }) => {
      await threeSaves();
      await damage(location);
      await damage(`${location}.backup-000002`);
      await session(async ({ engine, notices }) => {
        assert.match(notices[0]?.kept ?? "", /Backup 1, .* took its place/);
        assert.deepEqual(await functions(engine), ["first"]);
      });
    }));

  it("is built again from the sources where no backup is whole", () =>
    inPlace(async ({ location, session, threeSaves }) => {
      await threeSaves();
      for (const file of [
        location,
        `${location}.backup-000001`,
        `${location}.backup-000002`,
      ])
        await damage(file);
      await session(async ({ engine, notices }) => {
        assert.match(
          notices[0]?.kept ?? "",
          /was moved to .*; nothing was deleted\.$/,
        );
        assert.equal(engine.status().state, "empty");
        await engine.ingest({});
        assert.deepEqual(await functions(engine), ["third"]);
      });
    }));
});

describe("a database that another program holds", () => {
  it("is read when that one lets go of it", () =>
    inPlace(async ({ threeSaves, session }) => {
      await threeSaves();
      let fails = 0;
      await withFailingDisk(
        (_, name) => (name === "open" && fails++ < 3 ? "EBUSY" : undefined),
        () =>
          session(async ({ engine, notices }) => {
            assert.deepEqual(notices, []);
            assert.deepEqual(await functions(engine), ["third"]);
          }),
      );
      assert.ok(fails > 3, "it was read again and again");
    }));

  it("is read by a later look where that took too long; meanwhile that is told once", () =>
    inPlace(async ({ threeSaves, files, location }) => {
      await threeSaves();
      let held = true;
      await withFailingDisk(
        // A code that no attempt would overcome.
        (_, name) => (name === "open" && held ? "EIO" : undefined),
        () =>
          withTestEngine(
            {
              files,
              storage: openSnapshotFile(location),
              lock: openDatabaseLock({ database: location, program: "a test" }),
              settings: { follow: true, followEvery: 5, warmUp: false },
            },
            async ({ engine }) => {
              let told = 0;
              let looks = 0;
              engine.onEvent((event) => {
                if (event.kind === "notice") told++;
                if (event.kind === "state") looks++;
              });
              while (looks < 6)
                await new Promise((next) => setTimeout(next, 5));
              assert.equal(engine.status().state, "failed");
              assert.equal(told, 1);
              held = false;
              while (engine.status().state !== "ready")
                await new Promise((next) => setTimeout(next, 5));
              assert.deepEqual(await functions(engine), ["third"]);
            },
          ),
      );
    }));
});

describe("a damaged database that cannot be set aside", () => {
  it("stays as it is, and its backup is shown", () =>
    inPlace(async ({ threeSaves, session, location, files }) => {
      await threeSaves();
      await damage(location);
      const damaged = await readFile(location);
      await withFailingDisk(
        (_, name) =>
          name === "link" || name === "copyFile" ? "EROFS" : undefined,
        () =>
          session(async ({ engine, notices }) => {
            const [notice] = notices;
            assert.equal(notice?.code, "database_damaged");
            assert.match(
              notice.kept ?? "",
              /left where it is.*is shown; it is not saved/,
            );
            assert.deepEqual(await functions(engine), ["second"]);
            files.write("a.ts", "export function fourth() {}\n");
            const { saveError } = await engine.ingest({});
            assert.match(saveError?.message ?? "", /could not be set aside/);
          }),
      );
      assert.deepEqual(await readFile(location), damaged);
    }));
});

describe("a database that somebody deleted", () => {
  it("is built anew; of its backups a person is told, and may restore one", () =>
    inPlace(async ({ location, session, threeSaves }) => {
      await threeSaves();
      await rm(location);
      await session(async ({ engine, notices }) => {
        assert.equal(engine.status().state, "empty");
        assert.match(notices[0]?.message ?? "", /no database .* built anew/);
        assert.match(notices[0]?.kept ?? "", /2 backups .* revision 2/);
        const { backup } = await engine.restore("1");
        assert.equal(backup.revision, 1);
        assert.deepEqual(await functions(engine), ["first"]);
      });
    }));

  it("is built anew without a word where it has no backups", () =>
    inPlace(({ session }) =>
      session(async ({ notices }) => {
        assert.deepEqual(await Promise.resolve(notices), []);
      }),
    ));
});

describe("a backup that a person restores", () => {
  it("takes the place of the graph, which is kept, and is caught up with the workspace", () =>
    inPlace(async ({ session, threeSaves, location }) => {
      await threeSaves();
      await session(async ({ engine, notices, digest }) => {
        const before = await digest();
        const revision = engine.status().revision;
        const { backup, saved } = await engine.restore("1");
        assert.deepEqual([backup.id, saved.location], ["1", location]);
        assert.deepEqual(await functions(engine), ["first"]);
        assert.ok(engine.status().revision > revision);
        assert.equal(engine.status().state, "ready");
        const [kept] = await engine.backups();
        assert.deepEqual([kept?.before, kept?.revision], ["restore", revision]);
        await engine.reconcile();
        assert.equal(await digest(), before);
        assert.deepEqual(notices, []);
        // And back again.
        await engine.restore(kept!.id);
        assert.deepEqual(await functions(engine), ["third"]);
      });
      await session(async ({ engine }) => {
        assert.deepEqual(await functions(engine), ["third"]);
      });
    }));

  it("does nothing when it is damaged or not there", () =>
    inPlace(async ({ session, threeSaves, location }) => {
      await threeSaves();
      await damage(`${location}.backup-000001`);
      const bytes = await readFile(location);
      await session(async ({ engine }) => {
        await assert.rejects(engine.restore("1"), { code: "database_damaged" });
        await assert.rejects(engine.restore("7"), { code: "not_found" });
        assert.deepEqual(await functions(engine), ["third"]);
        assert.deepEqual(await readFile(location), bytes);
      });
    }));

  it("is none in memory", () =>
    withTestEngine(
      { files: new MemoryWorkspace({ "a.ts": "" }) },
      async ({ engine }) => {
        assert.deepEqual(await engine.backups(), []);
        await assert.rejects(engine.restore("1"), { code: "not_found" });
      },
    ));

  it("is also the one from before every file was read again", () =>
    inPlace(async ({ session }) => {
      await session(async ({ engine }) => {
        await engine.ingest({});
        await engine.ingest({ force: true });
        const [kept] = await engine.backups();
        assert.equal(kept?.before, "reingest");
      });
    }));
});

describe("a database that another writer changed", () => {
  it("is not overwritten, and is shown after a reload", () =>
    inPlace(async ({ session, files, location }) => {
      await session(async (one) => {
        await one.engine.ingest({});
        await session(async ({ engine }) => {
          files.write("a.ts", "export function theirs() {}\n");
          await engine.ingest({});
        });
        const theirs = await readFile(location);
        files.write("b.ts", "export function mine() {}\n");
        const summary = await one.engine.ingest({});
        assert.equal(summary.saveError?.code, "database_changed_elsewhere");
        assert.match(summary.saveError.next ?? "", /Reload/);
        await assert.rejects(one.engine.save(), {
          code: "database_changed_elsewhere",
        });
        assert.deepEqual(await readFile(location), theirs);
        assert.deepEqual(await functions(one.engine), ["theirs", "mine"]);
        const { state } = await one.engine.reload();
        assert.equal(state, "ready");
        assert.deepEqual(await functions(one.engine), ["theirs"]);
        await one.engine.reconcile();
        assert.ok((await one.engine.save())?.location !== undefined);
        assert.deepEqual(await functions(one.engine), ["theirs", "mine"]);
      });
    }));

  it("is taken as it is when a person reloads it, though its sidecar is of another one, and vouched for from then on", () =>
    inPlace(async ({ session, files, location, folder }) => {
      await session(async ({ engine }) => {
        await engine.ingest({});
        const theirs = await readFile(location);
        files.write("a.ts", "export function later() {}\n");
        await engine.ingest({});
        assert.deepEqual(await functions(engine), ["later"]);
        await writeFile(location, theirs);
        const { state } = await engine.reload();
        assert.equal(state, "ready");
        assert.deepEqual(await functions(engine), ["first"]);
      });
      await session(async ({ engine }) => {
        assert.deepEqual(await functions(engine), ["first"]);
        assert.equal(engine.status().state, "ready");
      });
      const names = await readdir(folder);
      assert.deepEqual(
        names.filter((name) => name.includes("damaged")),
        [],
      );
    }));

  it("is gone from the views when a reload finds nothing", () =>
    inPlace(async ({ session, location }) => {
      await session(async ({ engine }) => {
        await engine.ingest({});
        await rm(location);
        assert.equal((await engine.reload()).state, "empty");
        assert.equal(engine.status().files, 0);
        assert.deepEqual(await functions(engine), []);
      });
    }));
});
