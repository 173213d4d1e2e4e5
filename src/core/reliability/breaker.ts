// Stops trying what fails again and again: closed while it works, open after several failures in a row, and then one probe now and then.
import type { ErrorForm } from "../errors.ts";
import type { Clock } from "../ports.ts";
import { backoffDelay } from "./backoff.ts";
import type { BackoffPolicy } from "./backoff.ts";

export interface BreakerPolicy {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Milliseconds between two probes while it is open. */
  readonly probe: BackoffPolicy;
}

/** Why and since when it is open. */
export interface OpenBreaker {
  /** In a row, failed probes included. */
  readonly failures: number;
  readonly lastError: ErrorForm;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Milliseconds until the next probe is due; 0 when it is. */
  readonly wait: number;
}

export interface BreakerTools {
  readonly clock: Pick<Clock, "now" | "monotonic">;
  /** In [0, 1). */
  readonly random: () => number;
}

export class Breaker {
  #failures = 0;
  #open:
    | { since: number; probes: number; probeAt: number; lastError: ErrorForm }
    | undefined;

  constructor(
    private readonly policy: BreakerPolicy,
    private readonly tools: BreakerTools,
  ) {}

  /** Undefined while it is closed. */
  get open(): OpenBreaker | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    const { since, lastError, probeAt } = open;
    const wait = Math.max(0, probeAt - this.tools.clock.monotonic());
    return { failures: this.#failures, lastError, since, wait };
  }

  /** Nobody who waits for the answer asks for it: is it worth trying now? */
  get mayTry(): boolean {
    return (this.open?.wait ?? 0) === 0;
  }

  /** Whoever tried says what came of it; a try while it is open is a probe. True when this opened it. */
  failed(error: ErrorForm): boolean {
    const { clock, random } = this.tools;
    const before = this.#open;
    this.#failures++;
    if (before === undefined && this.#failures < this.policy.failures)
      return false;
    const probes = (before?.probes ?? 0) + 1;
    this.#open = {
      since: before?.since ?? clock.now(),
      probes,
      probeAt:
        clock.monotonic() + backoffDelay(this.policy.probe, probes, random()),
      lastError: error,
    };
    return before === undefined;
  }

  /** True when this closed it. */
  succeeded(): boolean {
    const wasOpen = this.#open !== undefined;
    this.#open = undefined;
    this.#failures = 0;
    return wasOpen;
  }
}
