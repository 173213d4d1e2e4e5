// Keeps the extraction pool fed and writes what comes back, both at the same time.
import type { CancelSignal } from "../ports.ts";
import type { Pacer } from "./pacer.ts";
import type { FileQueue } from "./fileQueue.ts";
import type { Workbench } from "./workbench.ts";
import type { Arrival, Settled } from "./writing.ts";
import { writeArrivals } from "./writing.ts";

export interface ExtractionRun {
  readonly bench: Workbench;
  readonly queue: FileQueue;
  readonly pacer: Pacer;
  readonly signal: CancelSignal | undefined;
  /** Called after each commit. May do work of its own, such as a checkpoint. */
  readonly onSettled: (settled: readonly Settled[]) => Promise<void> | void;
  /** Called whenever more files are under way. */
  readonly onBegun: () => void;
  /** Is told how many milliseconds writing took. */
  readonly onWritten: (milliseconds: number) => void;
}

/** Tasks per worker that are under way or wait to be written: enough to keep all busy, few enough to bound memory. */
const aheadPerWorker = 40;
/** Files per commit while more are coming: each commit costs as much as writing a small file. */
const filesPerCommit = 12;
/** Milliseconds after which what is there is written, however little: people watch the count. */
const longestWait = 100;

/** Throws Cancelled; what was written until then is committed. */
export async function extractAndWrite(run: ExtractionRun): Promise<void> {
  const { bench, queue, pacer, signal } = run;
  const { pool, clock } = bench.parts;
  const ahead = pool.size * aheadPerWorker;
  const arrived: Arrival[] = [];
  let begun: string[] = [];
  let underWay = 0;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  const onAbort = () => {
    wake();
  };
  signal?.addEventListener("abort", onAbort);

  let written = clock.monotonic();
  const isWorthWriting = () =>
    arrived.length > 0 &&
    (arrived.length >= filesPerCommit ||
      underWay === 0 ||
      clock.monotonic() - written > longestWait);
  const feed = () => {
    while (underWay + arrived.length < ahead) {
      const planned = queue.take();
      if (planned === undefined) break;
      underWay++;
      begun.push(planned.task.path);
      pool.extract(planned.task).then(
        (outcome) => {
          underWay--;
          arrived.push({ planned, outcome });
          queue.returned(planned.task.path);
          if (isWorthWriting()) wake();
        },
        (error: unknown) => {
          underWay--;
          failure ??= error instanceof Error ? error : new Error(String(error));
          wake();
        },
      );
    }
    run.onBegun();
  };

  queue.onMore(() => {
    feed();
    if (queue.isDone) wake();
  });
  try {
    feed();
    while (underWay > 0 || arrived.length > 0 || !queue.isDone) {
      if (!isWorthWriting()) {
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
      const settled = writeArrivals(bench, arrived, begun, () => pacer.due);
      begun = [];
      for (const { path } of settled) queue.settle(path);
      written = clock.monotonic();
      run.onWritten(written - began);
      feed();
      await run.onSettled(settled);
      await pacer.pause();
    }
  } finally {
    queue.onMore(() => undefined);
    signal?.removeEventListener("abort", onAbort);
  }
}
