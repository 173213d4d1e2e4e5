// Wall time per phase of a run.
import type { Clock } from "../ports.ts";

export class Stopwatch {
  readonly #phases: Record<string, number> = {};
  readonly #began: number;

  constructor(private readonly clock: Pick<Clock, "monotonic">) {
    this.#began = clock.monotonic();
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return this.clock.monotonic() - this.#began;
  }

  get phases(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      Object.entries(this.#phases).map(([name, milliseconds]) => [
        name,
        Math.round(milliseconds * 10) / 10,
      ]),
    );
  }

  add(phase: string, milliseconds: number): void {
    this.#phases[phase] = (this.#phases[phase] ?? 0) + milliseconds;
  }

  async time<T>(phase: string, work: () => Promise<T> | T): Promise<T> {
    const began = this.clock.monotonic();
    try {
      return await work();
    } finally {
      this.add(phase, this.clock.monotonic() - began);
    }
  }
}
