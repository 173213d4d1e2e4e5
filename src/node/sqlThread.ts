// Runs people's SQL in a thread that can be ended: SQLite in WebAssembly has no interrupt.
import type { Worker } from "node:worker_threads";
import { Cancelled, CodeweftError } from "../core/errors.ts";
import type { CancelSignal, SqlResult, SqlRunner } from "../core/ports.ts";
import { Caller } from "./channel.ts";
import type { Programs } from "./programs.ts";
import { startThread } from "./programs.ts";
import { threadWire } from "./wires.ts";

export interface SqlWorkerData {
  readonly assetsFolder: string;
  /** A copy of the database; the thread owns it. */
  readonly bytes: Uint8Array;
}

export interface SqlContract {
  /** Resolves when the copy can be asked. */
  open(): Promise<void>;
  run(
    text: string,
    parameters: readonly (string | number | null)[],
    limit: number,
  ): Promise<SqlResult>;
}

export interface SqlRunnerOptions {
  readonly programs: Programs;
  readonly assetsFolder: string;
  readonly exportBytes: () => Promise<Uint8Array>;
  /** Changes when a copy made before is out of date. */
  readonly revision: () => number;
  /** Milliseconds after which a thread that nobody asks is ended and its copy dropped. */
  readonly idle?: number;
}

type SqlRequest = Parameters<SqlRunner["run"]>[0];

export function createSqlRunner(options: SqlRunnerOptions): SqlRunner {
  return new ThreadedSqlRunner(options);
}

interface Session {
  readonly worker: Worker;
  readonly caller: Caller<SqlContract, never>;
  readonly revision: number;
}

class ThreadedSqlRunner implements SqlRunner {
  #session: Session | undefined;
  /** One statement at a time: a timeout ends the thread, and must end nobody else's statement. */
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(private readonly options: SqlRunnerOptions) {}

  run(request: SqlRequest, signal?: CancelSignal): Promise<SqlResult> {
    const turn = this.#last.then(() => this.#run(request, signal));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#end(new CodeweftError("engine_stopped", "The engine closes."));
  }

  async #run(
    { text, parameters, limit, timeout }: SqlRequest,
    signal: CancelSignal | undefined,
  ): Promise<SqlResult> {
    throwIfAborted(signal);
    clearTimeout(this.#idle);
    const stop = (error: Error) => {
      void this.#end(error);
    };
    const onAbort = () => {
      stop(new Cancelled());
    };
    signal?.addEventListener("abort", onAbort);
    let timer: NodeJS.Timeout | undefined;
    let thread: Worker | undefined;
    try {
      const { caller, worker } = await this.#open();
      thread = worker;
      // A process that waits for an answer must not end before it comes.
      worker.ref();
      await caller.call("open", []);
      throwIfAborted(signal);
      // Only from here on: the copy of a large database takes a moment that is not the statement's.
      timer = setTimeout(() => {
        stop(timedOut(timeout));
      }, timeout);
      return await caller.call("run", [text, parameters, limit]);
    } finally {
      thread?.unref();
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      this.#idle = setTimeout(() => {
        stop(new Cancelled());
      }, this.options.idle ?? 30_000).unref();
    }
  }

  async #open(): Promise<Session> {
    if (this.#disposed)
      throw new CodeweftError("engine_stopped", "The engine is closed.");
    const revision = this.options.revision();
    if (this.#session?.revision === revision) return this.#session;
    await this.#end(new Cancelled());
    const { programs, assetsFolder, exportBytes } = this.options;
    const bytes = await exportBytes();
    const worker = startThread(programs, "sqlWorker", {
      workerData: { assetsFolder, bytes } satisfies SqlWorkerData,
      transferList: bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    worker.unref();
    const caller = new Caller<SqlContract, never>(
      threadWire(worker),
      () => undefined,
    );
    const session = { worker, caller, revision };
    let reason = "it ended without a reason";
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.on("exit", () => {
      if (this.#session === session) this.#session = undefined;
      caller.end(
        new CodeweftError(
          "sql_failed",
          `The statement's thread ended: ${reason}`,
          {
            kept: "Nothing was changed.",
            next: "Ask for less at a time.",
          },
        ),
      );
    });
    this.#session = session;
    return session;
  }

  async #end(error: Error): Promise<void> {
    clearTimeout(this.#idle);
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    session.caller.end(error);
    await session.worker.terminate();
  }
}

function throwIfAborted(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}

function timedOut(timeout: number): CodeweftError {
  return new CodeweftError(
    "timeout",
    `The statement was ended after ${timeout} ms.`,
    {
      kept: "Nothing was changed.",
      next: "Narrow it down, or give it a longer timeout.",
    },
  );
}
