// Getting ready for edits in the background, once a saved graph is shown: begun, given up for what is more urgent, begun again.
import { noteFailure } from "../reliability/noteFailure.ts";
import type { CancelSignal } from "../ports.ts";
import { createCancelSource } from "./cancelSource.ts";
import type { CancelSource } from "./cancelSource.ts";
import { warmUp } from "./opening.ts";
import { Pacer } from "./pacer.ts";
import type { Saver } from "./saver.ts";
import type { Workbench } from "./workbench.ts";

export interface WarmingParts {
  readonly bench: () => Workbench;
  readonly saver: () => Saver;
  readonly takeTurn: (work: () => Promise<void>) => Promise<void>;
  /** Whoever writes nothing has no edits to get ready for. */
  readonly mayChange: () => boolean;
  /** Ends it for good. */
  readonly stop: CancelSignal;
}

export class Warming {
  #present: CancelSource | undefined;

  constructor(private readonly parts: WarmingParts) {}

  /** The next run does what is left to do, or a second start. */
  cancel(): void {
    this.#present?.cancel();
  }

  start(): void {
    const { bench, saver, stop, takeTurn } = this.parts;
    const present = createCancelSource(stop);
    this.#present = present;
    void takeTurn(() => {
      if (bench().warm) return Promise.resolve();
      const { clock } = bench().parts;
      return warmUp(bench(), saver(), new Pacer(clock, present.signal));
    })
      // The graph that was saved is shown all the same; the next run finds what is missing and says what is wrong.
      .catch(noteFailure(bench().parts.log, "error", "Warming up failed"));
  }

  /** Somebody is back: what was given back while nobody was there is got ready before it is needed. */
  wake(): void {
    const bench = this.parts.bench();
    bench.usedAt = bench.parts.clock.monotonic();
    if (!bench.hasRested || !this.parts.mayChange()) return;
    bench.hasRested = false;
    this.start();
  }

  /** Where one was cancelled, unless what came in its place did its work. */
  startAgain(): void {
    const { bench, mayChange, stop } = this.parts;
    if (this.#present?.signal.aborted !== true || stop.aborted) return;
    const { complete, warm } = bench();
    if (complete && !warm && mayChange()) this.start();
  }
}
