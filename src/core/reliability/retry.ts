// The one way in which anything is tried again: policy, classification, jitter, cancellation, a clock from outside, counters.
// cockatiel and p-retry wait by the system's timers and count by its clock; here both come from the host, as tests need them.
import { Cancelled } from "../errors.ts";
import type { CancelSignal, Clock, RetryCount } from "../ports.ts";
import { backoffDelay } from "./backoff.ts";
import type { BackoffPolicy } from "./backoff.ts";
import { classify } from "./classify.ts";
import type { ErrorClass, Operation } from "./classify.ts";

export interface RetryPolicy extends BackoffPolicy {
  /** Attempts in all, the first included; without it `patience` alone ends them. */
  readonly attempts?: number;
  /** Milliseconds since the first attempt after which no other one begins; without it `attempts` alone ends them. */
  readonly patience?: number;
}

/** Files that another program holds for a moment: at least 10 s in all. */
export const replacePolicy: RetryPolicy = {
  first: 100,
  longest: 1_600,
  patience: 12_000,
};
/** Reading a source or a grammar: nobody waits long for one file. */
export const readPolicy: RetryPolicy = { first: 20, longest: 200, attempts: 3 };

export interface Wait {
  readonly error: unknown;
  /** 1 for the wait after the first attempt. */
  readonly attempt: number;
  readonly milliseconds: number;
}

export interface RetryRequest {
  readonly operation: Operation;
  readonly policy: RetryPolicy;
  readonly signal?: CancelSignal | undefined;
  /** Called before each wait. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
  /** Where the operation alone does not tell what an error means. */
  readonly classify?: (error: unknown, operation: Operation) => ErrorClass;
}

export interface RetryTools {
  readonly clock: Pick<Clock, "monotonic" | "sleep">;
  /** In [0, 1). */
  readonly random: () => number;
}

export class Retrier {
  readonly #counts = new Map<Operation, RetryCount>();

  constructor(private readonly tools: RetryTools) {}

  /** Throws Cancelled, or what the last attempt threw. */
  async run<T>(
    request: RetryRequest,
    work: (attempt: number) => Promise<T>,
  ): Promise<T> {
    try {
      return await work(1);
    } catch (error) {
      return this.#again(request, work, error);
    }
  }

  /** By operation; those that never failed are absent. */
  counts(): Readonly<Record<string, RetryCount>> {
    return Object.fromEntries(this.#counts);
  }

  async #again<T>(
    request: RetryRequest,
    work: (attempt: number) => Promise<T>,
    first: unknown,
  ): Promise<T> {
    const { operation, policy, signal } = request;
    const { clock, random } = this.tools;
    const began = clock.monotonic();
    let error = first;
    for (let attempt = 1; ; attempt++) {
      if ((request.classify ?? classify)(error, operation) === "permanent")
        throw error;
      const milliseconds = backoffDelay(policy, attempt, random());
      const passed = clock.monotonic() - began;
      if (
        attempt >= (policy.attempts ?? Infinity) ||
        passed + milliseconds > (policy.patience ?? Infinity)
      ) {
        this.#count(operation, { gaveUp: 1 });
        throw error;
      }
      throwIfCancelled(signal);
      request.onWait?.({ error, attempt, milliseconds });
      await clock.sleep(milliseconds, signal);
      this.#count(operation, { waits: 1, waitedMilliseconds: milliseconds });
      throwIfCancelled(signal);
      try {
        const result = await work(attempt + 1);
        this.#count(operation, { recovered: 1 });
        return result;
      } catch (next) {
        error = next;
      }
    }
  }

  #count(operation: Operation, more: Partial<RetryCount>): void {
    this.#counts.set(operation, plus(this.#counts.get(operation), more));
  }
}

/** Of several threads together. */
export function addRetries(
  ...counts: readonly Readonly<Record<string, RetryCount>>[]
): Record<string, RetryCount> {
  const sum: Record<string, RetryCount> = {};
  for (const each of counts)
    for (const [operation, more] of Object.entries(each))
      sum[operation] = plus(sum[operation], more);
  return sum;
}

function plus(
  count: RetryCount | undefined,
  more: Partial<RetryCount>,
): RetryCount {
  return {
    recovered: (count?.recovered ?? 0) + (more.recovered ?? 0),
    gaveUp: (count?.gaveUp ?? 0) + (more.gaveUp ?? 0),
    waits: (count?.waits ?? 0) + (more.waits ?? 0),
    waitedMilliseconds:
      (count?.waitedMilliseconds ?? 0) + (more.waitedMilliseconds ?? 0),
  };
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}
