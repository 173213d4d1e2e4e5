// What the command line says where something is in its way, and that the commands it names work when they are pasted.
import assert from "node:assert/strict";
import { mkdir, readdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ErrorForm } from "../../src/core/errors.ts";
import { inShell } from "../../src/cli/inShell.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, pasteIntoShell, runCli } from "./runCli.ts";
import type { CliSetting } from "./runCli.ts";

describe("the words of the command line", function () {
  this.timeout(240_000);
  before(ensureBuilt);

  async function inShop(
    work: (place: CliSetting, database: string) => Promise<void>,
  ): Promise<void> {
    await inScratch(async (scratch) => {
      const folder = join(scratch, "my shop");
      await mkdir(folder);
      await writeFile(join(folder, "a.ts"), "export function a() {}\n");
      const place = { folder, state: join(scratch, "state") };
      assert.equal((await runCli(place, "ingest")).code, 0);
      await work(place, join(folder, ".codeweft", "graph.db"));
    });
  }

  const commandIn = (text: string, pattern: RegExp): string => {
    const command = pattern.exec(text)?.[1];
    assert.ok(command !== undefined, text);
    return command;
  };

  it("say for whom they wait, and give a command that takes the lock away from elsewhere", () =>
    inShop(async (place, database) => {
      const lock = openDatabaseLock({ database, program: "the other window" });
      assert.equal(await lock.tryAcquire(), undefined);
      try {
        const health = await runCli(place, "health");
        assert.match(health.out, /^Written by the other window on /m);
        assert.match(health.out, /^Last save: revision 1, \d{4}-.* UTC, /m);
        const { code, err } = await runCli(place, "compact");
        assert.equal(code, 1);
        assert.match(
          err,
          /Waiting for the other window \(process \d+\), which writes .*graph\.db…/,
        );
        assert.match(err, /is being written by the other window/);
        const unlock = commandIn(err, /gone for good: (.*)/);
        const away = { ...place, folder: dirname(place.folder) };
        const broken = await pasteIntoShell(away, unlock);
        assert.equal(broken.code, 0, broken.err);
        assert.match(broken.out, /was taken from the other window/);
      } finally {
        await lock.release();
      }
      assert.match((await runCli(place, "health")).out, /^Nobody writes it/m);
    }));

  it("say first that nothing was saved, and not that all went well", () =>
    inShop(async (place, database) => {
      // No lock can be made where a folder bears its name.
      await mkdir(`${database}.lock`);
      for (const words of [["compact"], ["clean-up", "--days", "0"]]) {
        const { code, out, err } = await runCli(place, ...words);
        assert.equal(code, 1, out);
        assert.match(out, /in memory only, not saved: /);
        assert.match(err, /^error: The lock of .* could not be made/m);
        assert.match(err, /next: Check who may write to .*\.codeweft, or give/);
      }
      await rmdir(`${database}.lock`);
    }));

  it("recommend commands that ask the same workspace from elsewhere", () =>
    inShop(async (place) => {
      await writeFile(join(place.folder, "b.ts"), "export function (\n");
      await runCli(place, "ingest");
      const away = { ...place, folder: dirname(place.folder) };
      const { out } = await runCli(away, "health", "--root", place.folder);
      const command = commandIn(out, /look at it\. (.*)$/m);
      const problems = await pasteIntoShell(away, command);
      assert.equal(problems.code, 0, problems.err);
      assert.match(problems.out, /^b\.ts:1/m);
    }));

  it("name what was not found, and what lists it", () =>
    inShop(async (place) => {
      const told = async (...words: string[]): Promise<string> =>
        (await runCli(place, ...words)).out;
      const list = commandIn(await told("run", "77"), /List them: (.*)/);
      const runs = await pasteIntoShell(place, list);
      assert.match(runs.out, /^ *1 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC /m);
      assert.match(
        await told("history", "nosuch.ts"),
        /Nothing is known of a file nosuch\.ts/,
      );
      assert.equal(
        await told("watched"),
        "Nobody follows this workspace: no window, and no server with --follow.\n",
      );
      assert.equal(await told("failed"), "No file fails.\n");
      assert.match(await told("run"), /^a\.ts +parsed +\d+ ms *$/m);
    }));

  it("tell of backups where the database is gone, and which of them there are", () =>
    inShop(async (place, database) => {
      await writeFile(join(place.folder, "a.ts"), "export function b() {}\n");
      await runCli(place, "ingest");
      const missing = await runCli(place, "restore", "abc");
      assert.equal(missing.code, 1);
      assert.match(missing.err, /has no backup abc\./);
      const list = commandIn(missing.err, /See those that are there: (.*)/);
      assert.match((await pasteIntoShell(place, list)).out, /^ *1 /m);
      await rm(database);
      const { err } = await runCli(place, "health");
      assert.match(err, /kept: A backup of it is there\./);
      const command = commandIn(err, /Bring one back: (.*) — or/);
      assert.match((await pasteIntoShell(place, command)).out, /^ *1 /m);
      assert.deepEqual(
        (await readdir(dirname(database))).filter(
          (name) => name === basename(database),
        ),
        [],
      );
    }));

  it("leave another program's file alone, and do not offer to read into it", () =>
    inShop(async (place) => {
      const other = join(place.folder, "notes.txt");
      await writeFile(other, "not a database\n");
      const { code, err } = await runCli(
        place,
        "restore",
        "--list",
        "--db",
        other,
      );
      assert.equal(code, 1);
      assert.match(err, /notes\.txt is no database of Codeweft/);
      assert.doesNotMatch(err, /ingest/);
      assert.equal((await stat(other)).size, 15);
    }));

  it("say what a full disk, a lost lock and an interrupted ingest ask for", () => {
    const workspace = {
      root: { name: "ws", location: "/ws" },
      database: "/data/g.db",
    };
    const nextOf = (
      code: ErrorForm["code"],
      details: Record<string, unknown>,
      ingests = false,
    ) => inShell({ code, message: "", details }, workspace, ingests).next;
    assert.equal(
      nextOf("lock_failed", { code: "ENOSPC" }),
      "Free some space on the disk of /data, then run the command again.",
    );
    assert.match(nextOf("lock_failed", { code: "EACCES" }) ?? "", /^Check who/);
    assert.match(nextOf("lock_held", { lost: true }) ?? "", /^Run the command/);
    assert.match(
      nextOf("interrupted", {}) ?? "",
      /: .* ingest \/ws --db \/data\/g\.db$/,
    );
    assert.match(
      nextOf("interrupted", {}, true) ?? "",
      /^Nothing: this ingest/,
    );
    assert.match(
      nextOf("database_damaged", { backup: "2" }) ?? "",
      / ingest \/ws --db \/data\/g\.db$/,
    );
    const full = inShell(
      { code: "disk_full", message: "", kept: "…memory", details: {} },
      workspace,
    );
    assert.equal(full.kept, "The file that was there before stands unchanged.");
  });
});
