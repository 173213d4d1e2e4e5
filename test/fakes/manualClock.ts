// A clock that stands still: sleeping moves it on at once.
import type { CancelSignal, Clock } from "../../src/core/ports.ts";

export class ManualClock implements Clock {
  #now = 0;
  /** Lengths of all sleeps, in milliseconds. */
  readonly sleeps: number[] = [];
  onSleep: (milliseconds: number) => void = () => undefined;

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  sleep(milliseconds: number, signal?: CancelSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    this.onSleep(milliseconds);
    if (signal?.aborted !== true) this.#now += milliseconds;
    return Promise.resolve();
  }
}
