// The writer's lock: exclusion between real processes, locks whose owners died, sleep, hang or live elsewhere.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFile,
  readdir,
  readFile,
  unlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { CodeweftError } from "../../src/core/errors.ts";
import type { LockOwner, WriterLock } from "../../src/core/ports.ts";
import { Retrier } from "../../src/core/reliability/retry.ts";
import type { RetryRequest } from "../../src/core/reliability/retry.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { makeLockFile, ownRecord } from "../../src/node/lockFiles.ts";
import type { LockRecord } from "../../src/node/lockFiles.ts";
import { ManualClock } from "../fakes/manualClock.ts";
import { canMount, inScratch, whileMounted } from "./scratch.ts";

const source = new URL("lockAgainAndAgain.ts", import.meta.url).pathname;

/** Milliseconds by the clock of the test. */
const times = {
  beatEvery: 5,
  longestGap: 5,
  silenceElsewhere: 20,
  silenceHere: 100,
  old: 60_000,
  silenceOfOld: 12,
};

/** The program as one file that starts quickly: many of them share the machine. */
async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  return child.pid!;
}

describe("the writer's lock", () => {
  /** Two windows on one database, with a clock that the test moves. */
  async function withTwo(
    work: (
      one: WriterLock,
      two: WriterLock,
      place: { readonly lock: string; readonly folder: string },
      clock: ManualClock,
    ) => Promise<void>,
    given: Partial<typeof times> = {},
  ): Promise<void> {
    await inScratch(async (folder) => {
      const database = join(folder, "graph.db");
      const clock = new ManualClock();
      const retrier = new Retrier({ clock, random: () => 0.5 });
      const options = {
        database,
        clock,
        retrier,
        times: { ...times, ...given },
      };
      const one = openDatabaseLock({ ...options, program: "VS Code" });
      const two = openDatabaseLock({ ...options, program: "codeweft ingest" });
      try {
        await work(one, two, { lock: `${database}.lock`, folder }, clock);
      } finally {
        await one.release();
        await two.release();
      }
    });
  }

  /** Looks of one process at a lock, so many milliseconds apart. */
  async function watch(
    lock: WriterLock,
    clock: ManualClock,
    looks: number,
  ): Promise<LockOwner | undefined> {
    let owner: LockOwner | undefined;
    for (let look = 0; look < looks; look++) {
      owner = await lock.tryAcquire();
      if (owner === undefined) return undefined;
      clock.advance(times.beatEvery);
    }
    return owner;
  }

  const leave = (path: string, record: Partial<LockRecord>): void => {
    makeLockFile(path, { ...ownRecord("a window that went", 0), ...record });
  };

  it("belongs to one, says to whom, and is free again when he gives it back", () =>
    withTwo(async (one, two, { folder }) => {
      assert.equal(await one.tryAcquire(), undefined);
      assert.deepEqual([one.held, two.held], [true, false]);
      const owner = await two.tryAcquire();
      assert.deepEqual([owner!.pid, owner!.program], [process.pid, "VS Code"]);
      // Whoever does not have it gives nothing back.
      await two.release();
      assert.equal(await one.confirm(), true);
      await one.release();
      assert.deepEqual(await readdir(folder), []);
      assert.equal(await two.tryAcquire(), undefined);
    }));

  // The owner shows life by the machine's clock, while the ten seconds of this one pass in an instant.
  it("waits up to ten seconds and then names the owner", () =>
    withTwo(
      async (one, two, _place, clock) => {
        await one.tryAcquire();
        await assert.rejects(two.acquire(), (error: unknown) => {
          assert.ok(error instanceof CodeweftError);
          assert.equal(error.code, "lock_held");
          assert.match(
            error.message,
            /written by VS Code \(process \d+ on .+\)/,
          );
          return true;
        });
        assert.ok(clock.monotonic() > 9_000 && clock.monotonic() <= 10_000);
        assert.deepEqual(clock.sleeps.slice(0, 3), [8, 15, 30]);
      },
      { silenceHere: 60_000 },
    ));

  it("gets a lock that is given back while it waits", () =>
    withTwo(async (one, two, _place, clock) => {
      await one.tryAcquire();
      clock.onSleep = () => {
        if (clock.monotonic() > 200) void one.release();
      };
      // A sleep of the test's clock lasts no time, the release does.
      while (!two.held) await two.acquire().catch(() => undefined);
      assert.equal(one.held, false);
    }));

  it("tells an error of the disk apart from a lock that is held", () =>
    inScratch(async (folder) => {
      const blocked = join(folder, "file");
      await writeFile(blocked, "");
      const lock = openDatabaseLock({
        database: join(blocked, "graph.db"),
        program: "VS Code",
      });
      await assert.rejects(lock.tryAcquire(), { code: "lock_failed" });
    }));

  it("takes over at once from a dead process, and from another that has got its number", async () => {
    const pid = await deadPid();
    const { started } = ownRecord("", 0);
    for (const record of [
      { pid },
      ...(started === "" ? [] : [{ started: "1" }]),
    ])
      await withTwo(async (one, two, { lock, folder }) => {
        leave(lock, record);
        assert.equal(await one.tryAcquire(), undefined);
        assert.equal((await two.tryAcquire())!.program, "VS Code");
        assert.deepEqual(await readdir(folder), ["graph.db.lock"]);
      });
  });

  it("takes over at once from a process that has ended and that its parent has not asked for", async function () {
    if (process.platform !== "linux") this.skip();
    // The shell becomes a program that never asks for the child it has.
    const parent = spawn(
      "/bin/sh",
      ["-c", "sleep 0 & echo $!; exec sleep 60"],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    try {
      const [said] = (await once(parent.stdout, "data")) as [Buffer];
      const pid = Number(said.toString());
      const stateOf = async (): Promise<string> =>
        / ([A-Z]) /.exec(await readFile(`/proc/${pid}/stat`, "utf8"))?.[1] ??
        "";
      while ((await stateOf()) !== "Z") await new Promise(setImmediate);
      await withTwo(async (one, _two, { lock }) => {
        leave(lock, { pid, started: "" });
        assert.equal(await one.tryAcquire(), undefined);
      });
    } finally {
      parent.kill("SIGKILL");
    }
  });

  it("takes over from a process elsewhere that has been silent, and not from one that beats", () =>
    withTwo(async (one, _two, { lock }, clock) => {
      leave(lock, { machine: "elsewhere" });
      for (let beat = 1; beat < 20; beat++) {
        const at = new Date(1_000_000 * beat);
        await utimes(lock, at, at);
        assert.notEqual(await watch(one, clock, 2), undefined);
      }
      assert.equal(await watch(one, clock, 6), undefined);
    }));

  it("listens for a moment only to a process elsewhere that has been silent for long by the clock, as before a restart", () =>
    withTwo(async (one, _two, { lock }, clock) => {
      leave(lock, { machine: "elsewhere" });
      const long = new Date(clock.now() - times.old);
      await utimes(lock, long, long);
      assert.notEqual(await watch(one, clock, 2), undefined);
      assert.equal(await watch(one, clock, 2), undefined);
    }));

  it("leaves no empty lock on a disk that is full", async function () {
    if (!canMount) this.skip();
    await inScratch((folder) =>
      whileMounted(
        ["-t", "tmpfs", "-o", "size=64k", "tmpfs"],
        folder,
        async () => {
          await writeFile(join(folder, "filler"), "");
          await assert.rejects(async () => {
            for (;;)
              await appendFile(join(folder, "filler"), Buffer.alloc(4096));
          });
          const lock = openDatabaseLock({
            database: join(folder, "graph.db"),
            program: "VS Code",
          });
          await assert.rejects(lock.tryAcquire(), { code: "lock_failed" });
          assert.deepEqual(await readdir(folder), ["filler"]);
        },
      ),
    );
  });

  it("takes over from a living process only when it has been silent for long", () =>
    withTwo(async (one, _two, { lock }, clock) => {
      leave(lock, {});
      assert.notEqual(await watch(one, clock, 20), undefined);
      assert.equal(await watch(one, clock, 2), undefined);
    }));

  it("takes no sleep of the machine for silence, nor clocks that are set", () =>
    withTwo(async (one, _two, { lock }, clock) => {
      leave(lock, { machine: "elsewhere" });
      assert.notEqual(await one.tryAcquire(), undefined);
      clock.advance(8 * 3600_000);
      assert.notEqual(await one.tryAcquire(), undefined);
      // The other's clock, or the file server's, went back by years.
      await utimes(lock, new Date(0), new Date(0));
      assert.notEqual(await one.tryAcquire(), undefined);
    }));

  it("takes over a lock whose writer died while writing it", () =>
    withTwo(async (one, _two, { lock }, clock) => {
      await writeFile(lock, "");
      const owner = await one.tryAcquire();
      assert.deepEqual([owner!.pid, owner!.program], [0, "another process"]);
      assert.equal(await watch(one, clock, 8), undefined);
    }));

  it("goes on where a rescuer died in the middle", () =>
    withTwo(async (one, two, { lock, folder }) => {
      const pid = await deadPid();
      leave(lock, { pid, token: "first" });
      leave(`${lock}.after-first`, { pid, token: "second" });
      leave(`${lock}.after-second`, { pid, token: "third" });
      assert.equal(await one.tryAcquire(), undefined);
      assert.notEqual(await two.tryAcquire(), undefined);
      assert.deepEqual(await readdir(folder), ["graph.db.lock"]);
    }));

  it("leaves no claim behind when it cannot replace a stale lock, and gets it the next time", () =>
    inScratch(async (folder) => {
      class Held extends Retrier {
        failures = 1;
        override run<T>(
          request: RetryRequest,
          work: (attempt: number) => Promise<T>,
        ): Promise<T> {
          if (request.operation === "replace" && this.failures-- > 0)
            return Promise.reject(
              Object.assign(new Error("EBUSY"), { code: "EBUSY" }),
            );
          return super.run(request, work);
        }
      }
      const database = join(folder, "graph.db");
      const clock = new ManualClock();
      const retrier = new Held({ clock, random: () => 0.5 });
      const lock = openDatabaseLock({ database, program: "VS Code", retrier });
      leave(`${database}.lock`, { pid: await deadPid() });
      await assert.rejects(lock.tryAcquire(), { code: "lock_failed" });
      assert.deepEqual(await readdir(folder), ["graph.db.lock"]);
      assert.equal(await lock.tryAcquire(), undefined);
      await lock.release();
    }));

  it("leaves a lock alone that a living rescuer is taking over", () =>
    withTwo(async (one, _two, { lock }) => {
      leave(lock, { pid: await deadPid(), token: "first" });
      leave(`${lock}.after-first`, { program: "another rescuer" });
      assert.equal((await one.tryAcquire())!.program, "another rescuer");
    }));

  it("withdraws when the lock it meant to replace is another one by now", () =>
    withTwo(async (one, two, { lock, folder }) => {
      // What a rescuer leaves that is late: its claim is on a lock that is gone.
      await one.tryAcquire();
      leave(`${lock}.after-gone`, {});
      assert.equal((await two.tryAcquire())!.program, "VS Code");
      assert.equal(await one.confirm(), true);
      await unlink(join(folder, "graph.db.lock.after-gone"));
    }));

  it("notices that it was broken, and gives nothing back then", () =>
    withTwo(async (one, two, { lock }) => {
      let lost = 0;
      one.onLost(() => lost++);
      await one.tryAcquire();
      await two.break();
      assert.equal(await one.confirm(), false);
      assert.deepEqual([one.held, two.held, lost], [false, true, 1]);
      await one.release();
      assert.match(await readFile(lock, "utf8"), /codeweft ingest/);
    }));

  it("makes its lock again when somebody deleted it", () =>
    withTwo(async (one, two, { lock }) => {
      await one.tryAcquire();
      await unlink(lock);
      assert.equal(await one.confirm(), true);
      assert.notEqual(await two.tryAcquire(), undefined);
    }));

  it("has exactly one owner at any time among processes that are killed at random", () =>
    inScratch(async (folder) => {
      const program = join(folder, "program.mjs");
      await bundle(program);
      const traces = await contend(program, join(folder, "graph.db"), {
        processes: 8,
        kills: 40,
      });
      const intervals = traces.flat().sort((a, b) => Number(a.from - b.from));
      assert.ok(intervals.length > 100, `${intervals.length} turns`);
      for (let next = 1; next < intervals.length; next++)
        assert.ok(
          intervals[next - 1]!.to <= intervals[next]!.from,
          `turn ${next} of ${intervals.length} began before the one before it ended`,
        );
    })).timeout(120_000);
});

interface Turn {
  readonly from: bigint;
  readonly to: bigint;
}

/** Runs processes that take the lock in turns and kills each after a while; when each had it, by the system's clock. */
async function contend(
  program: string,
  database: string,
  { processes, kills }: { readonly processes: number; readonly kills: number },
): Promise<Turn[][]> {
  const traces: Turn[][] = [];
  let begun = 0;
  const live = async (): Promise<void> => {
    while (begun < kills) {
      begun++;
      const child = spawn(process.execPath, [program, database, "20"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exited = once(child, "exit");
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      await once(child.stdout, "data");
      await new Promise((resolve) =>
        setTimeout(resolve, 200 + Math.random() * 800),
      );
      const killed = process.hrtime.bigint();
      child.kill("SIGKILL");
      await exited;
      traces.push(toTurns(text, killed));
    }
  };
  await Promise.all(Array.from({ length: processes }, live));
  return traces;
}

function toTurns(text: string, killed: bigint): Turn[] {
  assert.doesNotMatch(text, /lost/);
  const turns: Turn[] = [];
  let from: bigint | undefined;
  // The last line may be cut off by the kill.
  for (const line of text.split("\n").slice(0, -1)) {
    const [what, time] = line.split(" ");
    if (what === "enter") from = BigInt(time!);
    else if (from !== undefined) {
      turns.push({ from, to: BigInt(time!) });
      from = undefined;
    }
  }
  // Killed with the lock: it had it at least until the kill was sent, and the next one may have it before we hear of the death.
  if (from !== undefined)
    turns.push({ from, to: killed < from ? from : killed });
  return turns;
}
