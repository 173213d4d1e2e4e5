// How many requests are worked on at once, how many wait, and what the rest is told.
import { Cancelled, CodeweftError } from "../core/errors.ts";

export interface Admission {
  /** Runs it when its turn comes. Throws overloaded when too many wait, Cancelled when the signal ends the waiting. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createAdmission(
  atOnce: number,
  waitingAllowed: number,
): Admission {
  let running = 0;
  /** In the order in which they came. */
  const waiting = new Set<() => void>();

  const enter = (signal: AbortSignal): Promise<void> => {
    if (running < atOnce) {
      running++;
      return Promise.resolve();
    }
    if (waiting.size >= waitingAllowed)
      throw new CodeweftError(
        "overloaded",
        `${String(running + waiting.size)} requests are worked on or wait already.`,
        { next: "Ask again in a second." },
      );
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(begin);
        reject(new Cancelled());
      };
      const begin = (): void => {
        waiting.delete(begin);
        signal.removeEventListener("abort", leave);
        running++;
        resolve();
      };
      waiting.add(begin);
      signal.addEventListener("abort", leave, { once: true });
    });
  };

  return {
    async run(work, signal) {
      if (signal.aborted) throw new Cancelled();
      await enter(signal);
      try {
        return await work();
      } finally {
        running--;
        const [next] = waiting;
        next?.();
      }
    },
  };
}
