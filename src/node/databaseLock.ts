// The writer's lock beside the database: one process writes, whatever dies, sleeps or wakes up in between.
//
// A stale lock is taken over by a claim: a file named after the token of what it replaces, which exactly one process can
// make. Its maker looks whether the lock is still that one and renames the claim over it. When it dies before that, its claim
// is replaced in the same way. Nobody deletes what another may be replacing, so that two rescuers cannot both win.
import { readdir, rename, unlink, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type {
  CancelSignal,
  Clock,
  Disposable,
  LockOwner,
  WriterLock,
} from "../core/ports.ts";
import {
  classify,
  classifyCode,
  codeOf,
} from "../core/reliability/classify.ts";
import { readPolicy, replacePolicy } from "../core/reliability/retry.ts";
import type { Retrier, RetryPolicy } from "../core/reliability/retry.ts";
import { createDatabaseFolder } from "./databaseFolder.ts";
import { clearAbandoned, fence } from "./fencing.ts";
import { lifeOf, makeLockFile, ownRecord, readLockFile } from "./lockFiles.ts";
import type { LockFile, LockRecord } from "./lockFiles.ts";
import { systemClock } from "./systemClock.ts";
import { systemRetrier } from "./systemRetrier.ts";

export interface DatabaseLockOptions {
  /** Absolute path of the database. */
  readonly database: string;
  /** Words for people: which program this is. */
  readonly program: string;
  readonly clock?: Clock;
  readonly retrier?: Retrier;
  /** Milliseconds; see `defaultTimes`. */
  readonly times?: Partial<LockTimes>;
}

export interface LockTimes {
  /** Between two signs of life. */
  readonly beatEvery: number;
  /** Between two looks no more than this counts as silence. */
  readonly longestGap: number;
  /** Silence after which a process that cannot be looked at is taken for dead. */
  readonly silenceElsewhere: number;
  /** A sign of life that is older than this by the clocks … */
  readonly old: number;
  /** … needs no more silence than this, which two signs of life would have broken. */
  readonly silenceOfOld: number;
  /** Silence after which a process that lives on this machine is taken for stuck. */
  readonly silenceHere: number;
}

const defaultTimes: LockTimes = {
  beatEvery: 5_000,
  longestGap: 15_000,
  silenceElsewhere: 30_000,
  old: 300_000,
  silenceOfOld: 8_000,
  silenceHere: 120_000,
};

const waiting: RetryPolicy = { first: 10, longest: 500, patience: 10_000 };

export function openDatabaseLock(options: DatabaseLockOptions): WriterLock {
  return new DatabaseLock(options);
}

class DatabaseLock implements WriterLock {
  readonly shared = true;
  readonly #path: string;
  readonly #clock: Clock;
  readonly #retrier: Retrier;
  readonly #times: LockTimes;
  readonly #listeners = new Set<() => void>();
  readonly #watched = new Silence();
  /** The record in the lock while it is ours. */
  #own: LockRecord | undefined;
  #heart: NodeJS.Timeout | undefined;

  constructor(private readonly options: DatabaseLockOptions) {
    this.#path = `${options.database}.lock`;
    this.#clock = options.clock ?? systemClock;
    this.#retrier = options.retrier ?? systemRetrier;
    this.#times = { ...defaultTimes, ...options.times };
  }

  get held(): boolean {
    return this.#own !== undefined;
  }

  async look(): Promise<LockOwner | undefined> {
    // A question is no reason to fail where the file cannot be read.
    const found = await readLockFile(this.#path).catch(() => undefined);
    if (this.held || found === undefined) return undefined;
    const isDead =
      found.record !== undefined && lifeOf(found.record) === "dead";
    return isDead ? undefined : ownerOf(found);
  }

  tryAcquire(): Promise<LockOwner | undefined> {
    return this.#told(() => this.#try(false));
  }

  acquire(signal?: CancelSignal): Promise<void> {
    return this.#told(() =>
      this.#retrier.run(
        {
          operation: "lock",
          policy: waiting,
          signal,
          classify: classifyHere,
        },
        async () => {
          const owner = await this.#try(false);
          if (owner !== undefined) throw heldBy(this.options.database, owner);
        },
      ),
    );
  }

  break(): Promise<void> {
    return this.#told(async () => {
      const owner = await this.#try(true);
      if (owner !== undefined) throw heldBy(this.options.database, owner);
    });
  }

  async confirm(): Promise<boolean> {
    const own = this.#own;
    if (own === undefined) return false;
    const found = await this.#told(() =>
      this.#retrier.run({ operation: "lock", policy: readPolicy }, () =>
        readLockFile(this.#path),
      ),
    );
    // Given back in the meantime.
    if (this.#own !== own) return false;
    // A lock that somebody deleted by hand is made again; whoever was quicker has it.
    if (found === undefined && makeQuietly(this.#path, own)) return true;
    if (found?.token === own.token) return true;
    this.#lose();
    return false;
  }

  async release(): Promise<void> {
    const own = this.#own;
    this.#forget();
    if (own === undefined) return;
    // Whoever takes this very lock over at the moment makes the same claim: then it is his.
    const claim = this.#claimOn(own.token);
    try {
      if (!makeLockFile(claim, this.#record())) return;
      try {
        const found = await readLockFile(this.#path);
        if (found?.token === own.token) await this.#remove(this.#path);
      } finally {
        await this.#remove(claim);
      }
    } catch {
      // The process ends or opens another database: the next one finds the lock of a dead process, or a silent one.
    }
  }

  onLost(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Undefined: it is ours. */
  async #try(whoever: boolean): Promise<LockOwner | undefined> {
    if (this.#own !== undefined) return undefined;
    await createDatabaseFolder(this.options.database);
    const own = this.#record();
    if (makeLockFile(this.#path, own)) {
      await clearAbandoned(this.options.database);
      return this.#hold(own);
    }
    const found = await readLockFile(this.#path);
    if (found === undefined) return nobody(this.#clock.now());
    if (!whoever && !this.#isStale(this.#path, found)) return ownerOf(found);
    return this.#takeOver(found, whoever);
  }

  async #takeOver(
    stale: LockFile,
    whoever: boolean,
  ): Promise<LockOwner | undefined> {
    const own = this.#record();
    const replaced: string[] = [];
    let last = stale;
    for (;;) {
      const claim = this.#claimOn(last.token);
      if (makeLockFile(claim, own)) {
        try {
          const now = await readLockFile(this.#path);
          if (now?.token !== stale.token) {
            await this.#remove(claim);
            return ownerOf(now);
          }
          await this.#retrier.run(
            { operation: "replace", policy: replacePolicy },
            () => rename(claim, this.#path),
          );
        } catch (error) {
          // A claim that a living process leaves behind would keep everybody out.
          await this.#remove(claim).catch(() => undefined);
          throw error;
        }
        for (const path of replaced) await this.#remove(path);
        await fence(this.options.database);
        return this.#hold(own);
      }
      const other = await readLockFile(claim);
      if (other === undefined) return ownerOf(stale);
      if (!whoever && !this.#isStale(claim, other)) return ownerOf(other);
      // Not even a person's wish takes what another is taking at this moment.
      if (other.record !== undefined && lifeOf(other.record) === "alive")
        return ownerOf(other);
      replaced.push(claim);
      last = other;
    }
  }

  #isStale(path: string, { record, token, beat }: LockFile): boolean {
    const life = record === undefined ? "unknown" : lifeOf(record);
    if (life === "dead") return true;
    const silence = this.#watched.look(
      path,
      `${token} ${beat}`,
      this.#clock.monotonic(),
      this.#times.longestGap,
    );
    const { silenceHere, silenceElsewhere, silenceOfOld, old } = this.#times;
    if (life === "alive") return silence >= silenceHere;
    // Nobody takes longer to write his name. And who has been silent for long by the clock need not be listened to for long:
    // the machine has started anew since, or the container is gone.
    if (record === undefined || this.#clock.now() - beat >= old)
      return silence >= silenceOfOld;
    return silence >= silenceElsewhere;
  }

  #hold(own: LockRecord): undefined {
    this.#own = own;
    this.#watched.forget();
    this.#heart = setInterval(() => {
      void this.#beat();
    }, this.#times.beatEvery).unref();
    void this.#clean(own);
    return undefined;
  }

  async #beat(): Promise<void> {
    // What cannot be read now is looked at again by the next beat.
    if (!(await this.confirm().catch(() => false))) return;
    const now = new Date(this.#clock.now());
    await utimes(this.#path, now, now).catch(() => {
      // A scanner has it open: the next beat comes soon.
    });
  }

  /** Claims of processes that died with their work done or given up: none of them can win against the lock that is ours. */
  async #clean(own: LockRecord): Promise<void> {
    const folder = dirname(this.#path);
    const prefix = basename(this.#claimOn(""));
    const mine = basename(this.#claimOn(own.token));
    const names = await readdir(folder).catch((): string[] => []);
    for (const name of names)
      if (name.startsWith(prefix) && name !== mine) {
        const claim = join(folder, name);
        const found = await readLockFile(claim).catch(() => undefined);
        if (found?.record !== undefined && lifeOf(found.record) === "dead")
          await this.#remove(claim).catch(() => undefined);
      }
  }

  #lose(): void {
    this.#forget();
    for (const listener of [...this.#listeners]) listener();
  }

  #forget(): void {
    clearInterval(this.#heart);
    this.#heart = undefined;
    this.#own = undefined;
  }

  #claimOn(token: string): string {
    return `${this.#path}.after-${token}`;
  }

  #record(): LockRecord {
    return ownRecord(this.options.program, this.#clock.now());
  }

  async #remove(path: string): Promise<void> {
    await this.#retrier.run(
      { operation: "replace", policy: replacePolicy },
      async () => {
        try {
          await unlink(path);
        } catch (error) {
          if (codeOf(error) !== "ENOENT") throw error;
        }
      },
    );
  }

  /** What the file system says becomes an error of the lock; that somebody else has it is another one. */
  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CodeweftError || codeOf(error) === "") throw error;
      throw new CodeweftError(
        "lock_failed",
        `The lock of ${this.options.database} could not be made (${String(error)}).`,
        {
          kept: "The database was not changed.",
          next: nextAfter(codeOf(error), dirname(this.#path)),
        },
        { path: this.#path, code: codeOf(error) },
      );
    }
  }
}

const withoutPermission = new Set(["EACCES", "EPERM"]);
const withoutRoom = new Set(["ENOSPC", "EDQUOT"]);

/** Only Windows says that permission is missing where another program has a file open; elsewhere it does not come by waiting. */
const classifyHere: typeof classify = (error, operation) =>
  process.platform !== "win32" && withoutPermission.has(codeOf(error))
    ? "permanent"
    : classify(error, operation);

function nextAfter(code: string, folder: string): string {
  if (withoutRoom.has(code))
    return `Free some space on the disk of ${folder}, then try again.`;
  if (withoutPermission.has(code) || classifyCode(code, "lock") === "permanent")
    return `Check who may write to ${folder}, or choose another place with the setting codeweft.database.location or --db.`;
  return "Try again in a moment.";
}

/** How long something has looked the same, by the looks of one process. */
class Silence {
  readonly #seen = new Map<
    string,
    { readonly look: string; silence: number; at: number }
  >();

  /**
   * Milliseconds. Between two looks at most `longest` counts: a machine that was asleep in between has heard nothing,
   * and no clock of another machine, nor one that somebody sets, has a say.
   */
  look(what: string, look: string, now: number, longest: number): number {
    const seen = this.#seen.get(what);
    if (seen?.look !== look) {
      this.#seen.set(what, { look, silence: 0, at: now });
      return 0;
    }
    seen.silence += Math.min(longest, now - seen.at);
    seen.at = now;
    return seen.silence;
  }

  forget(): void {
    this.#seen.clear();
  }
}

function makeQuietly(path: string, record: LockRecord): boolean {
  try {
    return makeLockFile(path, record);
  } catch {
    return false;
  }
}

function ownerOf(file: LockFile | undefined): LockOwner {
  const { record } = file ?? {};
  if (record === undefined) return nobody(file?.beat ?? 0);
  const { pid, host, program, since } = record;
  return { pid, host, program, since };
}

/** Somebody who came or went in this moment. */
function nobody(since: number): LockOwner {
  return { pid: 0, host: "", program: "another process", since };
}

/** Words for people: who writes. */
export function describeOwner({ program, pid, host }: LockOwner): string {
  return pid === 0 ? program : `${program} (process ${pid} on ${host})`;
}

function heldBy(database: string, owner: LockOwner): CodeweftError {
  return new CodeweftError(
    "lock_held",
    `${database} is being written by ${describeOwner(owner)} since ${new Date(owner.since).toISOString()}.`,
    {
      kept: "Nothing was changed.",
      next: "Wait until it has finished or close it; questions can be asked meanwhile. If it is gone for good, “Codeweft: Break Lock” or `codeweft unlock` takes its lock away.",
    },
    { owner },
  );
}
