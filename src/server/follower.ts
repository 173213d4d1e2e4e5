// Brings the index of a server up to date whenever files change, as far as the database says that they are to be followed.
import { CodeweftError } from "../core/errors.ts";
import type { WatchPlan, WatchReport } from "../core/following.ts";
import {
  everythingFollowed,
  openPlan,
  type Follow,
} from "../core/query/followed.ts";
import { ChangeQueue, meaningOfChange } from "../core/watching/changeQueue.ts";
import type { ChangeBatch } from "../core/watching/changeQueue.ts";
import { HeardChanges } from "../core/watching/heardChanges.ts";
import type { Service } from "./service.ts";

export interface FollowerParts {
  readonly service: Pick<Service, "update" | "watchPlan">;
  /** Workspace-relative paths of the folders, as `watched` names them. */
  readonly folders: readonly string[];
  /** For people beside the server. */
  readonly say: (message: string) => void;
  /** Milliseconds without a change until one is taken over. */
  readonly quiet?: number;
  /** Milliseconds until everything is compared after an update failed; doubled with each failure, up to ten times as much. */
  readonly patience?: number;
}

/** Milliseconds. */
const usualQuiet = 300;

export type HowChanged = "appeared" | "changed" | "gone";

export class Follower {
  readonly #queue: ChangeQueue;
  /** As the database said last. */
  #plan = JSON.stringify(everythingFollowed);
  #follow: Follow = openPlan(everythingFollowed);
  #failures = 0;
  readonly #heard = new HeardChanges();
  #again: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #message: string | undefined;

  constructor(private readonly parts: FollowerParts) {
    const { quiet = usualQuiet } = parts;
    this.#queue = new ChangeQueue(
      (batch) => this.#apply(batch),
      () => quiet,
      (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      () => Date.now(),
    );
  }

  /** What changed since the index was last brought up to date is found by one comparison. */
  start(): void {
    this.#queue.compareAll();
  }

  heard(path: string, how: HowChanged, what: "file" | "folder"): void {
    if (path === "") return;
    const meaning = meaningOfChange(path, how === "changed");
    if (meaning === "nothing") return;
    this.#heard.note(path, this.parts.folders.length > 1, Date.now());
    if (meaning === "rules") {
      this.#queue.compareAll();
      return;
    }
    const following = this.#follow(path, what);
    if (following === undefined) this.#lookSoon();
    else this.#queue.changed(path, following.debounce);
  }

  /** The system does not tell of all that happens. */
  failed(error: Error): void {
    const isFirst = this.#message === undefined;
    this.#message = error.message;
    // A limit of the system is met once for each of thousands of folders.
    if (!isFirst) return;
    this.parts.say(
      `Some changes will not be heard of (${error.message}); an ingest finds them.`,
    );
  }

  dispose(): void {
    clearTimeout(this.#again);
    clearTimeout(this.#looking);
    this.#queue.dispose();
  }

  async #apply({ paths, everything }: ChangeBatch): Promise<void> {
    try {
      const plan = await this.parts.service.watchPlan();
      // What happened by another plan was not kept, or would not be taken over any more.
      const all = this.#obey(plan) || everything;
      if (!plan.on) return;
      await this.parts.service.update(all ? undefined : paths, this.#reports());
      this.#failures = 0;
    } catch (error) {
      this.#waitAfter(error);
    }
  }

  /** Does it say something else than before? */
  #obey(plan: WatchPlan): boolean {
    const text = JSON.stringify(plan);
    if (text === this.#plan) return false;
    this.#plan = text;
    this.#follow = openPlan(plan);
    return true;
  }

  /** Nobody wants to hear of a change, as far as is known here: another program may have said otherwise since. */
  #lookSoon(): void {
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined;
      void this.#look();
    }, this.parts.quiet ?? usualQuiet).unref();
  }

  async #look(): Promise<void> {
    try {
      const plan = await this.parts.service.watchPlan();
      if (this.#obey(plan) && plan.on) this.#queue.compareAll();
    } catch {
      // The next change looks again, and what cannot be taken over is told by those that are.
    }
  }

  #reports(): readonly WatchReport[] {
    return this.parts.folders.map((path) => ({
      path,
      state: this.#message === undefined ? "watching" : "degraded",
      errors: this.#failures,
      message: this.#message,
      ...this.#heard.of(path),
    }));
  }

  #waitAfter(error: unknown): void {
    const { patience = 30_000, say } = this.parts;
    const wait = Math.min(10, 2 ** this.#failures++) * patience;
    const isHeld = error instanceof CodeweftError && error.code === "lock_held";
    // An editor that has the workspace open follows it itself.
    if (this.#failures === 1 && !isHeld)
      say(
        `What changed was not taken over: ${error instanceof Error ? error.message : String(error)} It is tried again.`,
      );
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#queue.compareAll();
    }, wait).unref();
  }
}
