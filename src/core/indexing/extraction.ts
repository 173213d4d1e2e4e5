// Keeps the extraction pool fed and writes what comes back, both at the same time.
import type { CancelSignal } from "../ports.ts";
import type { Pacer } from "./pacer.ts";
import type { PlannedFile } from "./plan.ts";
import type { Workbench } from "./workbench.ts";
import type { Arrival, Settled } from "./writing.ts";
import { writeArrivals } from "./writing.ts";

export interface ExtractionRun {
  readonly bench: Workbench;
  readonly files: readonly PlannedFile[];
  readonly pacer: Pacer;
  readonly signal: CancelSignal | undefined;
  /** Called after each commit. May do work of its own, such as a checkpoint. */
  readonly onSettled: (settled: readonly Settled[]) => Promise<void> | void;
  /** Is told how many milliseconds writing took. */
  readonly onWritten: (milliseconds: number) => void;
}

/** Tasks per worker that are under way or wait to be written: enough to keep all busy, few enough to bound memory. */
const aheadPerWorker = 40;

/** Throws Cancelled; what was written until then is committed. */
export async function extractAndWrite(run: ExtractionRun): Promise<void> {
  const { bench, files, pacer, signal } = run;
  const { pool, clock } = bench.parts;
  const ahead = pool.size * aheadPerWorker;
  const arrived: Arrival[] = [];
  let next = 0;
  let underWay = 0;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  const onAbort = () => {
    wake();
  };
  signal?.addEventListener("abort", onAbort);

  const feed = () => {
    while (next < files.length && underWay + arrived.length < ahead) {
      const planned = files[next++];
      if (planned === undefined) return;
      underWay++;
      pool.extract(planned.task).then(
        (outcome) => {
          underWay--;
          arrived.push({ planned, outcome });
          wake();
        },
        (error: unknown) => {
          underWay--;
          failure ??= error instanceof Error ? error : new Error(String(error));
          wake();
        },
      );
    }
  };

  try {
    feed();
    while (underWay > 0 || arrived.length > 0) {
      if (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal?.aborted === true) resolve();
        });
        pacer.restart();
      }
      pacer.check();
      if (failure !== undefined) throw failure;
      if (arrived.length === 0) continue;
      const began = clock.monotonic();
      const settled = writeArrivals(bench, arrived, () => pacer.due);
      run.onWritten(clock.monotonic() - began);
      feed();
      await run.onSettled(settled);
      await pacer.pause();
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}
