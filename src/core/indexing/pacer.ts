// Long work in short steps: others get their turn every few milliseconds, and a cancellation is noticed as fast.
import { Cancelled } from "../errors.ts";
import type { CancelSignal, Clock } from "../ports.ts";

/** How long one may work before others get a turn, in milliseconds. */
const stepLength = 10;

export class Pacer {
  #stepBegan: number;

  constructor(
    private readonly clock: Clock,
    readonly signal?: CancelSignal,
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

  /** Waits for something that cannot be cancelled itself; a cancellation leaves it alone. Throws Cancelled. */
  async wait<T>(result: Promise<T>): Promise<T> {
    this.check();
    const { signal } = this;
    if (signal === undefined) return result;
    let stop: () => void = () => undefined;
    const cancelled = new Promise<never>((_resolve, reject) => {
      stop = () => {
        reject(new Cancelled());
      };
      signal.addEventListener("abort", stop);
    });
    try {
      return await Promise.race([result, cancelled]);
    } finally {
      signal.removeEventListener("abort", stop);
      this.restart();
    }
  }

  /** Begins a step anew after a wait for something else. */
  restart(): void {
    this.#stepBegan = this.clock.monotonic();
  }
}
