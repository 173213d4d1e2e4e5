// What comes after a run whose files the disk refused: it is tried again, for a while by whoever waits for it, then by itself.
import type { ErrorForm } from "../errors.ts";
import { noteFailure } from "../reliability/noteFailure.ts";
import type { CancelSignal } from "../ports.ts";
import type { OpenBreaker } from "../reliability/breaker.ts";
import type { CancelSource } from "./cancelSource.ts";
import { createCancelSource } from "./cancelSource.ts";
import type { RunRequest, RunResult } from "./run.ts";
import { runOnce } from "./run.ts";
import type { Saver } from "./saver.ts";
import type { Workbench } from "./workbench.ts";

/** So often a run that somebody waits for goes on after a pause. */
const patience = 4;

/** Like `runOnce`; a run that is paused waits for the disk, half a minute in all. Must have the turn. */
export async function runPatiently(
  bench: Workbench,
  saver: Saver,
  request: RunRequest,
): Promise<RunResult> {
  let result = await runOnce(bench, saver, request);
  for (let tries = 0; tries < patience; tries++) {
    const { open } = bench.reading.breaker;
    if (result.paused === undefined || open === undefined) return result;
    bench.tellState();
    await bench.parts.clock.sleep(open.wait, request.signal);
    if (request.signal?.aborted === true) return { ...result, cancelled: true };
    const next = await runOnce(bench, saver, request);
    result = {
      ...next,
      extracted: result.extracted + next.extracted,
      removed: result.removed + next.removed,
      resolved: result.resolved + next.resolved,
      bytes: result.bytes + next.bytes,
    };
  }
  return result;
}

export class ReadingPause {
  #waiting: CancelSource | undefined;
  #told = false;

  /** `compare` waits for its turn and reads what is missing. `stop` ends everything. */
  constructor(
    private readonly bench: () => Workbench,
    private readonly compare: (signal: CancelSignal) => Promise<unknown>,
    private readonly stop: CancelSignal,
  ) {}

  /** After each run. `asked`: whoever asked for it is told by its summary; else a pause is told here, once. */
  plan(asked: boolean): void {
    this.#waiting?.cancel();
    const bench = this.bench();
    const { clock, settings, log } = bench.parts;
    const { open } = bench.reading.breaker;
    if (open === undefined) {
      this.#told = false;
      return;
    }
    // Whoever only asks, or reads once, does not stay.
    if (!settings.warmUp || !settings.follow) return;
    if (!asked && !this.#told)
      bench.tell({
        kind: "notice",
        level: "warning",
        error: pausedReading(open),
      });
    this.#told = true;
    const waiting = createCancelSource(this.stop);
    this.#waiting = waiting;
    void clock.sleep(open.wait, waiting.signal).then(() => {
      if (waiting.signal.aborted) return undefined;
      return this.compare(waiting.signal).catch(
        noteFailure(log, "error", "Going on reading did not work"),
      );
    });
  }
}

function pausedReading({ failures, lastError }: OpenBreaker): ErrorForm {
  return {
    code: "unreadable_file",
    message: `Reading is paused, because ${failures} files in a row could not be read. The last one: ${lastError.message}`,
    kept: "What was read before is kept, and none of these files counts as failed.",
    next: "Look at the disk, then resume. It is tried by itself, too, every five minutes at the latest.",
    details: { ...lastError.details, paused: "reading" },
  };
}
