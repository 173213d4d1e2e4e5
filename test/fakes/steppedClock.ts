// A clock that only the test moves: who sleeps wakes when so much time has passed.
import type { CancelSignal, Clock } from "../../src/core/ports.ts";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export class SteppedClock implements Clock {
  #now = 1_700_000_000_000;
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  /** Giving way to others (0 ms) takes no time. */
  sleep(milliseconds: number, signal?: CancelSignal): Promise<void> {
    if (milliseconds <= 0 || signal?.aborted === true)
      return new Promise((resolve) => setImmediate(resolve));
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { at: this.#now + milliseconds, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  /** Wakes whoever is due on the way, in order, and lets what they do come to rest. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await this.settle();
      const next = [...this.#sleepers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
    await this.settle();
  }

  /** Until nothing is done any more that needs no time; work in the memory of this process takes few turns. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 50; turn++)
      await new Promise((resolve) => setImmediate(resolve));
  }
}
