// Tells a disk that fails from files that do: of several files in a row that the disk refuses, none is recorded as failed, and
// reading is paused.
import type { ErrorForm } from "../errors.ts";
import type { Breaker } from "../reliability/breaker.ts";
import { isDiskTrouble } from "../reliability/classify.ts";
import type { Arrival } from "./writing.ts";

/** Ends a run whose files cannot be read just now; what it did not read goes on waiting. */
export class ReadingPaused extends Error {
  override readonly name = "ReadingPaused";
  constructor(readonly form: ErrorForm) {
    super(form.message);
  }
}

export class ReadingGuard {
  /** Refused by the disk, one after the other, and not blamed for it yet. */
  #suspects: Arrival[] = [];
  /** Paths that were counted since the last success: one bad file, tried again and again, is no bad disk. */
  readonly #counted = new Set<string>();
  #paused: ErrorForm | undefined;

  constructor(readonly breaker: Breaker) {}

  /** A run begins to read. */
  begin(): void {
    this.#suspects = [];
    this.#paused = undefined;
  }

  /** Nothing more is to be read in this run: the last error. */
  get paused(): ErrorForm | undefined {
    return this.#paused;
  }

  /** Reading was paused: one file after the other, until the first that can be read. */
  get isProbing(): boolean {
    return this.breaker.open !== undefined;
  }

  /** Some wait until it is clear whether it is their own fault. */
  get waiting(): number {
    return this.#suspects.length;
  }

  /** What is clear now that this came, in the order of coming. */
  pass(arrival: Arrival): Arrival[] {
    const { outcome } = arrival;
    if (outcome.kind === "failed") {
      const cause = outcome.error.details?.["cause"];
      // A worker that died or a text that cannot be stored says nothing about the disk.
      if (typeof cause !== "string") return [arrival];
      if (isDiskTrouble(cause)) {
        this.#suspects.push(arrival);
        // Those that were under way when it was paused are no further tries.
        if (this.#paused !== undefined) return [];
        if (!this.#counted.has(outcome.path) || this.isProbing)
          this.breaker.failed(outcome.error);
        this.#counted.add(outcome.path);
        if (this.isProbing) this.#paused = outcome.error;
        return [];
      }
    }
    this.breaker.succeeded();
    this.#counted.clear();
    this.#paused = undefined;
    return [...this.rest(), arrival];
  }

  /** Nothing more comes: those that wait failed by themselves. */
  rest(): Arrival[] {
    const suspects = this.#suspects;
    this.#suspects = [];
    return suspects;
  }
}
