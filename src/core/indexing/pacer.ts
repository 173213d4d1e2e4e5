// Long work in short steps: others get their turn every few milliseconds, and a cancellation is noticed as fast.
import { Cancelled } from "../errors.ts";
import type { CancelSignal, Clock } from "../ports.ts";

/** How long one may work before others get a turn, in milliseconds. */
const stepLength = 10;

export class Pacer {
  #stepBegan: number;

  constructor(
    private readonly clock: Clock,
    private readonly signal?: CancelSignal,
  ) {
    this.#stepBegan = clock.monotonic();
  }

  /** Is it time to give way? Cheap enough for inner loops. */
  get due(): boolean {
    return this.clock.monotonic() - this.#stepBegan >= stepLength;
  }

  /** Throws Cancelled. */
  check(): void {
    if (this.signal?.aborted === true) throw new Cancelled();
  }

  /** Gives way when it is time. Throws Cancelled. */
  async pause(): Promise<void> {
    this.check();
    if (!this.due) return;
    await this.clock.sleep(0);
    this.#stepBegan = this.clock.monotonic();
    this.check();
  }

  /** Begins a step anew after a wait for something else. */
  restart(): void {
    this.#stepBegan = this.clock.monotonic();
  }
}
