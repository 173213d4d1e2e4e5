// Runs layouts beside the page's main thread: one job at a time, the newest wins. Where no worker can be started, the page runs them itself.
import { textsInUse } from "../../src/l10n.ts";
import type { LayoutJob } from "../layouts/layOut.ts";
import type { Done, LayoutProgram } from "../layouts/program.ts";

declare global {
  /** The bundle of the layouts: a function, whose text is a worker's program. */
  var codeweftLayouts: (() => LayoutProgram) | undefined;
}

export interface RunnerParts {
  /** Brings `codeweftLayouts`; rejects where it cannot be had. */
  readonly load: () => Promise<() => LayoutProgram>;
  /** Throws, or fires `error`, where the page may start none. */
  readonly start: (program: string) => Worker;
  readonly done: (job: LayoutJob, done: Done) => void;
}

export class LayoutRunner {
  private job: LayoutJob | undefined;
  private worker: Worker | undefined;
  private isBusy = false;
  private isWithoutWorker = false;

  constructor(private readonly parts: RunnerParts) {}

  /** What is under way is ended; its answer will not come. */
  ask(job: LayoutJob): void {
    this.cancel();
    this.job = job;
    this.parts.load().then(
      (bundle) => {
        if (this.job === job) this.run(job, bundle);
      },
      () => {
        if (this.job === job)
          this.finish(job, { placement: undefined, took: 0 });
      },
    );
  }

  cancel(): void {
    this.job = undefined;
    // A layout cannot be interrupted, but its thread can be ended; the next job gets another one.
    if (this.isBusy) this.end();
  }

  private run(job: LayoutJob, bundle: () => LayoutProgram): void {
    const worker = this.isWithoutWorker
      ? undefined
      : (this.worker ??= this.start(bundle));
    if (worker === undefined) {
      this.runHere(job, bundle);
      return;
    }
    this.isBusy = true;
    worker.onmessage = ({ data }: MessageEvent<Done>) => {
      this.isBusy = false;
      if (this.job === job) this.finish(job, data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.isWithoutWorker = true;
      this.end();
      if (this.job === job) this.runHere(job, bundle);
    };
    worker.postMessage(job);
  }

  private start(bundle: () => LayoutProgram): Worker | undefined {
    try {
      const texts = JSON.stringify(textsInUse());
      return this.parts.start(
        `const program = (${String(bundle)})(); program.useTexts(${texts}); program.serve(self)`,
      );
    } catch {
      // A policy forbids it: the page does the work.
      this.isWithoutWorker = true;
      return undefined;
    }
  }

  private runHere(job: LayoutJob, bundle: () => LayoutProgram): void {
    const program = bundle();
    program.useTexts(textsInUse());
    this.finish(job, program.run(job));
  }

  private finish(job: LayoutJob, done: Done): void {
    this.job = undefined;
    this.parts.done(job, done);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.isBusy = false;
  }
}
