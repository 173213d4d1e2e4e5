// Brings the index of a server up to date whenever files change, as far as the database says that they are to be followed.
import { CodeweftError } from "../core/errors.ts";
import type { WatchReport } from "../core/following.ts";
import {
  everythingFollowed,
  openPlan,
  type Follow,
} from "../core/query/followed.ts";
import { ChangeQueue, meaningOfChange } from "../core/watching/changeQueue.ts";
import type { ChangeBatch } from "../core/watching/changeQueue.ts";
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

export type HowChanged = "appeared" | "changed" | "gone";

export class Follower {
  readonly #queue: ChangeQueue;
  #follow: Follow = openPlan(everythingFollowed);
  #isOn = true;
  #failures = 0;
  #events = 0;
  #lastEventAt: number | undefined;
  #again: NodeJS.Timeout | undefined;
  #message: string | undefined;

  constructor(private readonly parts: FollowerParts) {
    const { quiet = 300 } = parts;
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

  heard(path: string, how: HowChanged): void {
    if (path === "") return;
    const meaning = meaningOfChange(path, how === "changed");
    if (meaning === "nothing") return;
    this.#events++;
    this.#lastEventAt = Date.now();
    if (meaning === "rules") {
      this.#queue.compareAll();
      return;
    }
    // While nothing is followed somebody may say otherwise: the next change looks.
    const following = this.#isOn
      ? this.#follow(path, how !== "changed")
      : { debounce: undefined };
    if (following !== undefined) this.#queue.changed(path, following.debounce);
  }

  /** The system does not tell of all that happens. */
  failed(error: Error): void {
    this.#message = error.message;
    this.parts.say(
      `Some changes will not be heard of (${error.message}); an ingest finds them.`,
    );
  }

  dispose(): void {
    clearTimeout(this.#again);
    this.#queue.dispose();
  }

  async #apply({ paths, everything }: ChangeBatch): Promise<void> {
    try {
      const plan = await this.parts.service.watchPlan();
      const wasOn = this.#isOn;
      this.#isOn = plan.on;
      this.#follow = openPlan(plan);
      if (!plan.on) return;
      // What happened while nothing was followed was not kept.
      const all = everything || !wasOn;
      await this.parts.service.update(all ? undefined : paths, this.#reports());
      this.#failures = 0;
    } catch (error) {
      this.#waitAfter(error);
    }
  }

  #reports(): readonly WatchReport[] {
    return this.parts.folders.map((path) => ({
      path,
      state: this.#message === undefined ? "watching" : "degraded",
      errors: this.#failures,
      message: this.#message,
      events: this.#events,
      lastEventAt: this.#lastEventAt,
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
