// The indexer in a worker thread, seen from the reader's thread: the same interface, over messages.
import type { Worker } from "node:worker_threads";
import { CodeweftError } from "../core/errors.ts";
import type { WatchPlan, WatchReport } from "../core/following.ts";
import type {
  CancelSignal,
  Disposable,
  FileLooks,
  Indexer,
  IndexerEvent,
  Log,
  LogLevel,
  OpenOptions,
  Priority,
  WorkspaceRoot,
} from "../core/ports.ts";
import type { Maintenance } from "../core/maintenance.ts";
import type { DatabaseReads } from "../core/reads.ts";
import { serveLooks } from "./askedFiles.ts";
import { Caller } from "./channel.ts";
import type { Programs } from "./programs.ts";
import { startThread } from "./programs.ts";
import { threadWire } from "./wires.ts";

/** What the worker is started with. Plain data. */
export interface IndexerWorkerData {
  readonly programs: Programs;
  readonly roots: readonly WorkspaceRoot[];
  /** The files are asked of the thread that starts this one: they are not on this machine's disk. */
  readonly asksForFiles?: true;
  /** Absolute path of the database file; undefined: in memory. */
  readonly database: string | undefined;
  /** How many saves are kept as backups; undefined: what was asked for before, else 3. */
  readonly backups?: number;
  /** Days for which past ingests and the history of files are kept. */
  readonly historyDays?: number;
  readonly assetsFolder: string;
  readonly exclude: readonly string[];
  readonly excludeTests: boolean;
  /** Ids. */
  readonly excludeLanguages: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
  /** Extraction workers. */
  readonly workers: number;
  /** See IndexerSettings. */
  readonly warmUp: boolean;
  readonly follow: boolean;
  /** Words for people, in the writer's lock: which program this is. */
  readonly program: string;
  /** Milliseconds for one file; for tests. */
  readonly fileTimeout?: number;
}

type Reads = {
  readonly [K in keyof DatabaseReads as `reads.${K}`]: DatabaseReads[K];
};

/** What the worker answers. Signals do not cross: cancelling is a message of the channel. */
export type IndexerContract = Reads & {
  open(options?: OpenOptions): ReturnType<Indexer["open"]>;
  publishAll(): Promise<void>;
  ingest(
    options: Parameters<Indexer["ingest"]>[0],
  ): ReturnType<Indexer["ingest"]>;
  update(paths: readonly string[]): ReturnType<Indexer["update"]>;
  reconcile(): ReturnType<Indexer["reconcile"]>;
  processPending(): ReturnType<Indexer["processPending"]>;
  clearQueue(): ReturnType<Indexer["clearQueue"]>;
  prioritise(paths: readonly string[], level: Priority): Promise<void>;
  save(): ReturnType<Indexer["save"]>;
  backups(): ReturnType<Indexer["backups"]>;
  restore(id: string): ReturnType<Indexer["restore"]>;
  reload(): ReturnType<Indexer["reload"]>;
  breakLock(): Promise<void>;
  recordWatch(folders: readonly WatchReport[]): Promise<void>;
  planWatch(plan: WatchPlan): Promise<void>;
  saveCopy(location: string): ReturnType<Indexer["saveCopy"]>;
  "maintenance.compact"(): ReturnType<Maintenance["compact"]>;
  "maintenance.verify"(
    options: Parameters<Maintenance["verify"]>[0],
  ): ReturnType<Maintenance["verify"]>;
  "maintenance.cleanUp": Maintenance["cleanUp"];
  exportBytes(): Promise<Uint8Array>;
  dispose(): Promise<void>;
};

export type FromIndexerWorker =
  /** What a database in memory has no file for. */
  | { readonly kind: "problemLog"; readonly text: string }
  | { readonly kind: "event"; readonly event: IndexerEvent }
  | {
      readonly kind: "log";
      readonly level: LogLevel;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>> | undefined;
    };

/** Milliseconds that a closing thread gets to save; the saved file is whole whenever it is ended. */
const closingTime = 60_000;

/**
 * `onDeath` is called once when the thread ends without having been disposed; `onProblemLog` for each ingest in memory. `files`
 * answers where the thread asks for files.
 */
export function startIndexerThread(
  data: Omit<IndexerWorkerData, "asksForFiles">,
  log: Log,
  onDeath: (error: CodeweftError) => void,
  onProblemLog: (text: string) => void,
  files?: FileLooks,
): Indexer {
  return new IndexerThread(data, log, onDeath, onProblemLog, files);
}

class IndexerThread implements Indexer {
  readonly reads: DatabaseReads;
  readonly maintenance: Maintenance;
  readonly #caller: Caller<IndexerContract, FromIndexerWorker>;
  readonly #listeners = new Set<(event: IndexerEvent) => void>();
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #disposing = false;

  constructor(
    data: Omit<IndexerWorkerData, "asksForFiles">,
    log: Log,
    onDeath: (error: CodeweftError) => void,
    onProblemLog: (text: string) => void,
    files: FileLooks | undefined,
  ) {
    const worker = startThread(data.programs, "indexerWorker", {
      workerData: {
        ...data,
        ...(files === undefined ? {} : { asksForFiles: true }),
      } satisfies IndexerWorkerData,
      // Resolving follows chains of types; JavaScript's default stack would end some of them early.
      resourceLimits: { stackSizeMb: 64, maxOldGenerationSizeMb: 8192 },
    });
    this.#worker = worker;
    if (files !== undefined) serveLooks(threadWire(worker), files, log);
    const caller = new Caller<IndexerContract, FromIndexerWorker>(
      threadWire(worker),
      (message) => {
        if (message.kind === "log")
          log.write(message.level, message.message, message.details);
        else if (message.kind === "problemLog") onProblemLog(message.text);
        else for (const listener of this.#listeners) listener(message.event);
      },
    );
    this.#caller = caller;
    let reason = "it ended without a reason";
    worker.on("error", (error) => {
      reason = error.stack ?? error.message;
    });
    this.#ended = new Promise((resolve) => {
      worker.on("exit", () => {
        const error = new CodeweftError(
          "engine_stopped",
          "The indexer ended unexpectedly.",
          {
            kept: "What was saved is kept.",
            next: "Open the workspace again; the log says what happened.",
          },
          { reason },
        );
        caller.end(error);
        if (!this.#disposing) {
          log.write("error", `The indexer ended: ${reason}`);
          onDeath(error);
        }
        resolve();
      });
    });
    const reads: DatabaseReads = {
      problems: (filter) => caller.call("reads.problems", [filter]),
      unresolved: (filter) => caller.call("reads.unresolved", [filter]),
      skipped: (filter) => caller.call("reads.skipped", [filter]),
      failures: (filter) => caller.call("reads.failures", [filter]),
      watchedFolders: () => caller.call("reads.watchedFolders", []),
      watchPlan: () => caller.call("reads.watchPlan", []),
      history: (filter) => caller.call("reads.history", [filter]),
      queue: (page) => caller.call("reads.queue", [page]),
      metrics: () => caller.call("reads.metrics", []),
      storage: () => caller.call("reads.storage", []),
      unresolvedTexts: () => caller.call("reads.unresolvedTexts", []),
      fileStates: () => caller.call("reads.fileStates", []),
      runFiles: (filter) => caller.call("reads.runFiles", [filter]),
      runs: (limit) => caller.call("reads.runs", [limit]),
      fileIdentity: (path) => caller.call("reads.fileIdentity", [path]),
      doc: (symbolId) => caller.call("reads.doc", [symbolId]),
      resolutionCounts: (paths) =>
        caller.call("reads.resolutionCounts", [paths]),
    };
    this.reads = reads;
    this.maintenance = {
      compact: () => caller.call("maintenance.compact", []),
      verify: (options, signal) =>
        caller.call("maintenance.verify", [options], signal),
      cleanUp: (options) => caller.call("maintenance.cleanUp", [options]),
    };
  }

  onEvent(listener: (event: IndexerEvent) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  open(options?: OpenOptions): ReturnType<Indexer["open"]> {
    return this.#caller.call("open", [options]);
  }

  publishAll(): Promise<void> {
    return this.#caller.call("publishAll", []);
  }

  ingest(
    options: Parameters<Indexer["ingest"]>[0],
    signal?: CancelSignal,
  ): ReturnType<Indexer["ingest"]> {
    return this.#caller.call("ingest", [options], signal);
  }

  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): ReturnType<Indexer["update"]> {
    return this.#caller.call("update", [paths], signal);
  }

  reconcile(signal?: CancelSignal): ReturnType<Indexer["reconcile"]> {
    return this.#caller.call("reconcile", [], signal);
  }

  processPending(signal?: CancelSignal): ReturnType<Indexer["processPending"]> {
    return this.#caller.call("processPending", [], signal);
  }

  clearQueue(): ReturnType<Indexer["clearQueue"]> {
    return this.#caller.call("clearQueue", []);
  }

  prioritise(paths: readonly string[], level: Priority): Promise<void> {
    return this.#caller.call("prioritise", [paths, level]);
  }

  save(): ReturnType<Indexer["save"]> {
    return this.#caller.call("save", []);
  }

  backups(): ReturnType<Indexer["backups"]> {
    return this.#caller.call("backups", []);
  }

  restore(id: string): ReturnType<Indexer["restore"]> {
    return this.#caller.call("restore", [id]);
  }

  recordWatch(folders: readonly WatchReport[]): Promise<void> {
    return this.#caller.call("recordWatch", [folders]);
  }

  planWatch(plan: WatchPlan): Promise<void> {
    return this.#caller.call("planWatch", [plan]);
  }

  breakLock(): Promise<void> {
    return this.#caller.call("breakLock", []);
  }

  reload(): ReturnType<Indexer["reload"]> {
    return this.#caller.call("reload", []);
  }

  saveCopy(location: string): ReturnType<Indexer["saveCopy"]> {
    return this.#caller.call("saveCopy", [location]);
  }

  exportBytes(): Promise<Uint8Array> {
    return this.#caller.call("exportBytes", []);
  }

  async dispose(): Promise<void> {
    if (this.#disposing) return this.#ended;
    this.#disposing = true;
    const killer = setTimeout(() => {
      void this.#worker.terminate();
    }, closingTime);
    try {
      await this.#caller.call("dispose", []);
    } catch (error) {
      // A thread that is gone already needs no closing.
      if (!(error instanceof CodeweftError && error.code === "engine_stopped"))
        throw error;
    }
    clearTimeout(killer);
    // All is saved. Its own threads may take seconds to end.
    void this.#worker.terminate();
  }
}
