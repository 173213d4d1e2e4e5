// Keeps the extraction pool fed and writes what comes back, both at the same time.
import type { CancelSignal } from "../ports.ts";
import type { Pacer } from "./pacer.ts";
import type { FileQueue } from "./fileQueue.ts";
import { ReadingPaused } from "./readingGuard.ts";
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

/** Throws Cancelled, or ReadingPaused when the disk refuses file after file; what was written until then is committed. */
export async function extractAndWrite(run: ExtractionRun): Promise<void> {
  const { bench, queue, pacer, signal } = run;
  const { pool, clock } = bench.parts;
  const { reading } = bench;
  reading.begin();
  const ahead = (): number =>
    reading.isProbing ? 1 : pool.size * aheadPerWorker;
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
      reading.paused !== undefined ||
      clock.monotonic() - written > longestWait);
  const isOver = () => underWay === 0 && queue.isDone;
  const feed = () => {
    while (
      reading.paused === undefined &&
      underWay + arrived.length < ahead()
    ) {
      const planned = queue.take();
      if (planned === undefined) break;
      underWay++;
      begun.push(planned.task.path);
      pool.extract(planned.task).then(
        (outcome) => {
          underWay--;
          queue.returned(planned.task.path);
          const clear = reading.pass({ planned, outcome });
          arrived.push(...clear);
          // What is held back makes room, and after a probe there is more of it.
          if (clear.length !== 1) feed();
          if (isWorthWriting() || reading.paused !== undefined || isOver())
            wake();
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
    pool.prepare(queue.length);
    feed();
    if (queue.isDone) wake();
  });
  try {
    pool.prepare(queue.length);
    feed();
    while (!isOver() || arrived.length > 0 || reading.waiting > 0) {
      if (reading.paused !== undefined && arrived.length === 0)
        throw new ReadingPaused(reading.paused);
      if (isOver()) arrived.push(...reading.rest());
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
