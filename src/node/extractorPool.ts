// Keeps a few extraction workers busy and outlives them: a file that kills or hangs one is an outcome, and the others go on.
import { MessageChannel } from "node:worker_threads";
import type { MessagePort, Worker } from "node:worker_threads";
import { CodeweftError } from "../core/errors.ts";
import type {
  ExtractionOutcome,
  ExtractionTask,
  ExtractorDescription,
  ExtractorPool,
  FileLooks,
  Log,
  RetryCount,
  WorkspaceRoot,
} from "../core/ports.ts";
import { addRetries } from "../core/reliability/retry.ts";
import { serveLooks } from "./askedFiles.ts";
import type { Programs } from "./programs.ts";
import { startThread } from "./programs.ts";
import { threadWire } from "./wires.ts";

export interface PoolOptions {
  readonly programs: Programs;
  readonly roots: readonly WorkspaceRoot[];
  /** Reads for the workers what is not on this machine's disk; they read the disk by themselves. */
  readonly files?: FileLooks;
  readonly assetsFolder: string;
  /** How many workers at most. */
  readonly workers: number;
  /** Milliseconds after which one file's worker is ended. */
  readonly fileTimeout?: number;
  /** Milliseconds after which idle workers but one are ended. */
  readonly idle?: number;
  /** Megabytes of JavaScript memory of one worker. */
  readonly workerMemory?: number;
  readonly log: Log;
}

/** What a worker is started with. */
export interface ExtractWorkerData {
  readonly roots: readonly WorkspaceRoot[];
  /** Where files are asked for that are not on this machine's disk. */
  readonly files?: MessagePort;
  readonly assetsFolder: string;
  /** One Int32: the sequence number of the task in work, 0 while idle. It tells which file a worker died of. */
  readonly current: SharedArrayBuffer;
}

export type ToExtractWorker =
  | { readonly kind: "tasks"; readonly tasks: readonly NumberedTask[] }
  | { readonly kind: "describe"; readonly languages: readonly string[] };

export interface NumberedTask {
  readonly sequence: number;
  readonly task: ExtractionTask;
}

export interface NumberedOutcome {
  readonly sequence: number;
  readonly outcome: ExtractionOutcome;
}

export type FromExtractWorker =
  | { readonly kind: "ready" }
  | {
      readonly kind: "outcomes";
      readonly outcomes: readonly NumberedOutcome[];
      /** What retrying has done in this worker since its start. */
      readonly retries: Readonly<Record<string, RetryCount>>;
      /** The worker's WebAssembly memory can no longer be trusted: it wants to be replaced. */
      readonly spoiled: boolean;
    }
  | { readonly kind: "described"; readonly description: ExtractorDescription };

interface Job {
  readonly sequence: number;
  readonly task: ExtractionTask;
  deaths: number;
  readonly settle: (outcome: ExtractionOutcome) => void;
  readonly fail: (error: Error) => void;
}

interface Question {
  readonly languages: readonly string[];
  readonly settle: (description: ExtractorDescription) => void;
  readonly fail: (error: Error) => void;
}

interface Slot {
  readonly worker: Worker;
  readonly current: Int32Array;
  readonly outstanding: Map<number, Job>;
  /** Tasks that leave together at the end of the turn: a message costs as much as reading a small file. */
  readonly unsent: NumberedTask[];
  /** It has opened its grammars at least. */
  ready: boolean;
  readonly startedAt: number;
  /** When it last handed something back. */
  lastActive: number;
  /** The task seen in work at the last look, and since when. */
  seen: number;
  seenSince: number;
  ended: boolean;
  retries: Readonly<Record<string, RetryCount>>;
}

/** Files for which a worker is started: one more pays only where it reads many, because each compiles the same code anew. */
const filesPerWorker = 250;
/** Tasks that lie ready at a worker, so that it never waits for a busy indexer. */
const tasksAhead = 16;
const watchInterval = 250;
/** Milliseconds until a worker must have opened its grammars; a busy machine takes some seconds. */
const startTimeout = 60_000;
/** A file is tried again once in a fresh worker: the first may have died of memory that earlier files took. */
const deathsAllowed = 2;
const failedStartsAllowed = 3;

export function createExtractorPool(options: PoolOptions): ExtractorPool & {
  readonly running: number;
  readonly retries: Readonly<Record<string, RetryCount>>;
} {
  return new WorkerPool(options);
}

class WorkerPool implements ExtractorPool {
  readonly size: number;
  /** Workers that run at present. */
  get running(): number {
    return this.#slots.size;
  }
  /** What retrying has done in all workers. */
  get retries(): Readonly<Record<string, RetryCount>> {
    return addRetries(
      this.#pastRetries,
      ...[...this.#slots].map(({ retries }) => retries),
    );
  }
  /** In workers that are gone. */
  #pastRetries: Readonly<Record<string, RetryCount>> = {};
  readonly #fileTimeout: number;
  readonly #slots = new Set<Slot>();
  readonly #queue: Job[] = [];
  /** Workers that what is to be read is worth. */
  #wanted = 1;
  #nextSequence = 1;
  #failedStarts = 0;
  /** The first of them is asked of a worker; the others wait. */
  readonly #questions: Question[] = [];
  #asked: Slot | undefined;
  #watch: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(private readonly options: PoolOptions) {
    this.size = Math.max(1, options.workers);
    this.#fileTimeout = options.fileTimeout ?? 30_000;
  }

  prepare(files: number): void {
    this.#wanted = Math.min(
      this.size,
      Math.max(1, Math.ceil(files / filesPerWorker)),
    );
    while (!this.#disposed && this.#slots.size < this.#wanted) this.#start();
  }

  describe(languages: readonly string[]): Promise<ExtractorDescription> {
    return new Promise<ExtractorDescription>((settle, fail) => {
      if (this.#disposed) {
        fail(stopped());
        return;
      }
      this.#questions.push({ languages, settle, fail });
      if (this.#questions.length === 1) this.#askNext();
    });
  }

  #askNext(): void {
    const [question] = this.#questions;
    this.#asked = undefined;
    if (question === undefined) return;
    const slot = [...this.#slots][0] ?? this.#start();
    this.#asked = slot;
    this.#post(slot, { kind: "describe", languages: question.languages });
  }

  extract(task: ExtractionTask): Promise<ExtractionOutcome> {
    return new Promise((settle, fail) => {
      if (this.#disposed) {
        fail(stopped());
        return;
      }
      const sequence = this.#nextSequence++;
      this.#queue.push({ sequence, task, deaths: 0, settle, fail });
      this.#dispatch();
    });
  }

  async recycle(): Promise<void> {
    const idle = [...this.#slots].filter(
      (slot) => slot.outstanding.size === 0 && this.#questions.length === 0,
    );
    for (const slot of idle) this.#retire(slot);
    await Promise.all(idle.map((slot) => slot.worker.terminate()));
    // One stands by, so that a saved file need not wait for a start.
    if (!this.#disposed && this.#slots.size === 0) this.#start();
  }

  dispose(): Promise<void> {
    this.#disposed = true;
    clearInterval(this.#watch);
    const slots = [...this.#slots];
    const jobs = [
      ...slots.flatMap((slot) => [...slot.outstanding.values()]),
      ...this.#queue.splice(0),
    ];
    for (const slot of slots) this.#retire(slot);
    for (const job of jobs) job.fail(stopped());
    for (const question of this.#questions.splice(0)) question.fail(stopped());
    // V8 may be compiling a large grammar for seconds yet, and no thread ends before that: nobody waits for it.
    for (const { worker } of slots) void worker.terminate();
    return Promise.resolve();
  }

  #start(): Slot {
    const current = new SharedArrayBuffer(4);
    const { programs, roots, assetsFolder, workerMemory } = this.options;
    const files = this.#serveFiles();
    const worker = startThread(programs, "extractWorker", {
      workerData: {
        roots,
        assetsFolder,
        current,
        ...(files === undefined ? {} : { files }),
      } satisfies ExtractWorkerData,
      ...(files === undefined ? {} : { transferList: [files] }),
      resourceLimits: {
        stackSizeMb: 32,
        maxOldGenerationSizeMb: workerMemory ?? 1024,
      },
    });
    const slot: Slot = {
      worker,
      current: new Int32Array(current),
      outstanding: new Map(),
      unsent: [],
      ready: false,
      startedAt: performance.now(),
      lastActive: performance.now(),
      seen: 0,
      seenSince: 0,
      ended: false,
      retries: {},
    };
    this.#slots.add(slot);
    let reason = "it ended without a reason";
    worker.on("message", (message: FromExtractWorker) => {
      this.#receive(slot, message);
    });
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.on("exit", () => {
      this.#ended(slot, reason);
    });
    worker.unref();
    this.#watch ??= setInterval(() => {
      this.#look();
    }, watchInterval).unref();
    return slot;
  }

  /** A channel of its own for each worker, which ends with it. */
  #serveFiles(): MessagePort | undefined {
    const { files, log } = this.options;
    if (files === undefined) return undefined;
    const { port1, port2 } = new MessageChannel();
    serveLooks(threadWire(port1), files, log);
    port1.unref();
    return port2;
  }

  #post(slot: Slot, message: ToExtractWorker): void {
    slot.worker.ref();
    slot.worker.postMessage(message);
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      let best: Slot | undefined;
      for (const slot of this.#slots)
        if (
          slot.outstanding.size < tasksAhead &&
          (best === undefined || slot.outstanding.size < best.outstanding.size)
        )
          best = slot;
      const idle = best !== undefined && best.outstanding.size === 0;
      if (!idle && this.#slots.size < this.#wanted) best = this.#start();
      if (best === undefined) return;
      const job = this.#queue.shift();
      if (job === undefined) return;
      best.outstanding.set(job.sequence, job);
      this.#send(best, job);
    }
  }

  #send(slot: Slot, { sequence, task }: Job): void {
    slot.unsent.push({ sequence, task });
    if (slot.unsent.length > 1) return;
    queueMicrotask(() => {
      this.#post(slot, { kind: "tasks", tasks: slot.unsent.splice(0) });
    });
  }

  #receive(slot: Slot, message: FromExtractWorker): void {
    slot.lastActive = performance.now();
    switch (message.kind) {
      case "ready":
        slot.ready = true;
        this.#failedStarts = 0;
        break;
      case "described":
        if (slot !== this.#asked) break;
        this.#questions.shift()?.settle(message.description);
        this.#askNext();
        break;
      case "outcomes":
        slot.retries = message.retries;
        for (const { sequence, outcome } of message.outcomes) {
          const job = slot.outstanding.get(sequence);
          slot.outstanding.delete(sequence);
          job?.settle(outcome);
        }
        if (message.spoiled) {
          void slot.worker.terminate();
          this.#ended(slot, "its memory was spoiled");
        } else this.#dispatch();
        break;
    }
    if (slot.outstanding.size === 0 && this.#questions.length === 0)
      slot.worker.unref();
  }

  /** Looks whether a worker stands at one file for too long. */
  #look(): void {
    const now = performance.now();
    for (const slot of this.#slots) {
      if (!slot.ready && now - slot.startedAt > startTimeout) {
        void slot.worker.terminate();
        this.#ended(slot, "it did not get ready");
        continue;
      }
      if (this.#isSpare(slot, now)) {
        this.#retire(slot);
        void slot.worker.terminate();
        continue;
      }
      const sequence = Atomics.load(slot.current, 0);
      if (sequence !== slot.seen || sequence === 0) {
        slot.seen = sequence;
        slot.seenSince = now;
      } else if (now - slot.seenSince > this.#fileTimeout) {
        const job = slot.outstanding.get(sequence);
        if (job !== undefined) {
          slot.outstanding.delete(sequence);
          job.settle(this.#timedOut(job.task.path));
        }
        void slot.worker.terminate();
        this.#ended(slot, "a file took too long");
      }
    }
  }

  /** One stands by; the others give their memory back when there is nothing to do for a while. */
  #isSpare(slot: Slot, now: number): boolean {
    return (
      this.#slots.size > 1 &&
      slot.ready &&
      slot.outstanding.size === 0 &&
      this.#questions.length === 0 &&
      now - slot.lastActive > (this.options.idle ?? 30_000)
    );
  }

  #retire(slot: Slot): void {
    slot.ended = true;
    if (this.#slots.delete(slot))
      this.#pastRetries = addRetries(this.#pastRetries, slot.retries);
  }

  /** A worker is gone: the file in work is to blame, the others go back to the head of the queue in their order. */
  #ended(slot: Slot, reason: string): void {
    if (slot.ended) return;
    const { ready } = slot;
    this.#retire(slot);
    if (this.#disposed) return;
    const culprit = Atomics.load(slot.current, 0);
    const again: Job[] = [];
    for (const job of slot.outstanding.values()) {
      if (job.sequence === culprit && ++job.deaths >= deathsAllowed)
        job.settle(this.#died(job.task.path, reason));
      else again.push(job);
    }
    this.#queue.unshift(...again);
    if (!ready && ++this.#failedStarts >= failedStartsAllowed) {
      this.#giveUp(reason);
      return;
    }
    this.options.log.write("warn", `An extraction worker ended: ${reason}`);
    if (slot === this.#asked) this.#askNext();
    this.#dispatch();
  }

  #giveUp(reason: string): void {
    this.#failedStarts = 0;
    const error = new CodeweftError(
      "internal",
      `The extraction workers do not start: ${reason}`,
      {
        kept: "What was indexed before is kept.",
        next: "Reinstall Codeweft; if that does not help, report this message.",
      },
    );
    for (const job of this.#queue.splice(0)) job.fail(error);
    for (const question of this.#questions.splice(0)) question.fail(error);
  }

  #timedOut(path: string): ExtractionOutcome {
    const seconds = Math.round(this.#fileTimeout / 1000);
    return {
      kind: "failed",
      path,
      error: {
        code: "timeout",
        message: `Reading ${path} took longer than ${seconds} s and was ended.`,
        kept: "All other files are read.",
        next: "Exclude the file, or ingest again after changing it.",
      },
    };
  }

  #died(path: string, reason: string): ExtractionOutcome {
    return {
      kind: "failed",
      path,
      error: {
        code: "worker_died",
        message: `Reading ${path} ended its worker: ${reason}`,
        kept: "All other files are read.",
        next: "Exclude the file, or ingest again after changing it.",
      },
    };
  }
}

function stopped(): CodeweftError {
  return new CodeweftError("engine_stopped", "The extraction pool is closed.");
}
