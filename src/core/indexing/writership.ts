// Who writes the database: this process, or another one whose saves it follows until it can take over.
import { CodeweftError } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import { noteFailure } from "../reliability/noteFailure.ts";
import type { CancelSignal, LockOwner } from "../ports.ts";
import type { IndexerParts } from "./parts.ts";

export interface WritershipEvents {
  /** The file is another one than was loaded or saved here. */
  readonly onChanged: () => Promise<void>;
  /** The lock became ours; what is on the disk is loaded. */
  readonly onTaken: () => Promise<void>;
  /** Somebody took the lock away. */
  readonly onLost: () => Promise<void>;
  /** Somebody else has the lock, and this process waits for it. */
  readonly onWait: (told: ErrorForm) => void;
}

export class Writership {
  #owner: LockOwner | undefined;
  #unwritable: CodeweftError | undefined;
  #allowed = true;

  constructor(
    private readonly parts: Pick<
      IndexerParts,
      "lock" | "storage" | "clock" | "log" | "settings"
    >,
    private readonly takeTurn: (work: () => Promise<void>) => Promise<void>,
    private readonly events: WritershipEvents,
  ) {}

  get isOurs(): boolean {
    return this.parts.lock.held;
  }

  /** Who writes, when it is somebody else and as far as it was looked at. */
  get owner(): LockOwner | undefined {
    return this.isOurs ? undefined : this.#owner;
  }

  /** The disk refuses the lock: the graph lives in memory, and saving it says this. */
  get unwritable(): CodeweftError | undefined {
    return this.isOurs ? undefined : this.#unwritable;
  }

  /** Nobody else keeps the graph up to date. */
  get mayChange(): boolean {
    return this.isOurs || (this.#allowed && this.#unwritable !== undefined);
  }

  /** Without permission the lock is let go and not taken again: the file is one that this process must not write. */
  async allow(allowed: boolean): Promise<void> {
    this.#allowed = allowed;
    if (!allowed) await this.parts.lock.release();
  }

  /** Who writes is looked up; nothing is taken. */
  async look(): Promise<void> {
    this.#owner = await this.parts.lock.look();
  }

  /** One try; true when the lock is ours. */
  async tryTake(): Promise<boolean> {
    if (!this.#allowed) return false;
    try {
      this.#owner = await this.parts.lock.tryAcquire();
      this.#unwritable = undefined;
      return this.#owner === undefined;
    } catch (error) {
      this.#refused(error);
      return false;
    }
  }

  /** Told once, however often it is tried. */
  #refused(error: unknown): void {
    if (!(error instanceof CodeweftError) || error.code !== "lock_failed")
      throw error;
    if (this.#unwritable === undefined)
      this.parts.log.write("warn", error.message);
    this.#unwritable = error;
    this.#owner = undefined;
  }

  /**
   * Waits for the lock where it is another's, and loads what that one saved. Must have the turn.
   * Throws CodeweftError lock_held, which names the owner; Cancelled. See `unwritable`.
   */
  async take(signal?: CancelSignal): Promise<void> {
    const { lock, storage } = this.parts;
    if (lock.held) return;
    try {
      const owner = await lock.tryAcquire();
      if (owner !== undefined)
        this.events.onWait(waitingFor(owner, storage.location));
      await lock.acquire(signal);
      this.#unwritable = undefined;
    } catch (error) {
      this.#refused(error);
      return;
    }
    if (!(await storage.isCurrent())) await this.events.onChanged();
  }

  /** Looks again and again at who writes and what was saved, until the signal ends it. */
  async follow(signal: CancelSignal): Promise<void> {
    const { clock, settings, lock } = this.parts;
    lock.onLost(() => {
      if (!signal.aborted)
        void this.#watched(() => this.takeTurn(() => this.events.onLost()));
    });
    for (;;) {
      await clock.sleep(settings.followEvery, signal);
      if (signal.aborted) return;
      if (lock.held) continue;
      await this.#watched(() => this.takeTurn(() => this.#look()));
    }
  }

  /** The next look tries again. */
  async #watched(look: () => Promise<void>): Promise<void> {
    await look().catch(
      noteFailure(this.parts.log, "warn", "The database could not be followed"),
    );
  }

  /** A person takes the lock, whoever has it. Must have the turn. */
  async break(): Promise<void> {
    const { lock, storage } = this.parts;
    if (lock.held) return;
    await lock.break();
    if (!(await storage.isCurrent())) await this.events.onChanged();
    await this.events.onTaken();
  }

  async #look(): Promise<void> {
    const took = await this.tryTake();
    if (!(await this.parts.storage.isCurrent())) await this.events.onChanged();
    if (took) await this.events.onTaken();
  }
}

function waitingFor(
  { program, pid }: LockOwner,
  location: string | undefined,
): ErrorForm {
  const who = pid === 0 ? program : `${program} (process ${String(pid)})`;
  return {
    code: "lock_held",
    message: `Waiting for ${who}, which writes ${location ?? "the database"}…`,
    details: { waiting: true },
  };
}
