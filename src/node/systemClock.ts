// The real clock.
import { performance } from "node:perf_hooks";
import type { CancelSignal, Clock } from "../core/ports.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  /** Resolves early when the signal is aborted. Zero gives way to what waits in the event loop and comes back at once. */
  sleep(milliseconds: number, signal?: CancelSignal): Promise<void> {
    if (milliseconds <= 0)
      return new Promise((resolve) => setImmediate(resolve));
    return new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal?.addEventListener("abort", wake);
    });
  },
};
