// The engine in a process of its own, seen from the extension host: started, watched, started again when it dies.
import type { ChildProcess } from "node:child_process";
import type {
  Engine,
  EngineEvent,
  EngineStatus,
  Envelope,
} from "../core/engine.ts";
import { Cancelled, CodeweftError, toErrorForm } from "../core/errors.ts";
import type { WatchPlan, WatchReport } from "../core/following.ts";
import type {
  CancelSignal,
  Disposable,
  FileLooks,
  IngestOptions,
  IngestSummary,
  Log,
  OpenedIndex,
  Priority,
  UpdateSummary,
} from "../core/ports.ts";
import type { Maintenance } from "../core/maintenance.ts";
import type { Backup, RestoreReport, SaveReport } from "../core/snapshots.ts";
import { backoffDelay } from "../core/reliability/backoff.ts";
import { serveLooks } from "./askedFiles.ts";
import { Caller } from "./channel.ts";
import type {
  EngineContract,
  EngineProcessOptions,
  FromEngineProcess,
} from "./engineContract.ts";
import type { Programs } from "./programs.ts";
import { programsHere, startProcess } from "./programs.ts";
import { processWire } from "./wires.ts";
import { defaultWorkers } from "./workerCount.ts";

export interface EngineClientOptions extends Omit<
  EngineProcessOptions,
  "asksForFiles"
> {
  /** Reads for the process what is not on this machine's disk; it reads the disk by itself. */
  readonly files?: FileLooks;
  readonly log: Log;
  /** Bytes of memory of the process above which it is started anew with fewer workers. */
  readonly memoryBudget?: number;
  /** Waits between deaths and restarts, in milliseconds. */
  readonly restarts?: { readonly first: number; readonly longest: number };
}

const defaultMemoryBudget = 4 * 1024 ** 3;
const defaultRestarts = { first: 500, longest: 30_000 };
/** So many deaths in a row, each soon after the start, and it is not started again by itself. */
const deathsAllowed = 5;
/** A process that lived this long was healthy: counting begins anew. Milliseconds. */
const healthyAfter = 60_000;
/** How often the watch looks, and after how many looks without a sign of life the process is taken for stuck. */
const lookEvery = 5_000;
const looksAllowed = 4;
/** Milliseconds that a closing process gets to save. */
const closingTime = 70_000;

/** Resolves when the saved graph, if there is one, can be asked. Rejects with what speaks against opening. */
export async function openEngineClient(
  options: EngineClientOptions,
): Promise<Engine> {
  const client = new EngineClient(options);
  await client.start();
  return client;
}

/** One life of the process. */
interface Life {
  readonly process: ChildProcess;
  readonly caller: Caller<EngineContract, FromEngineProcess>;
  readonly startedAt: number;
  readonly opened: Promise<EngineStatus>;
  /** Looks of the watch since the last sign of life. */
  silent: number;
  /** We ended it, and this is why; it did not die by itself. */
  ending: "closed" | "memory" | undefined;
}

class EngineClient implements Engine {
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  /** Notices that came before anybody listened. */
  #early: EngineEvent[] = [];
  readonly #programs: Programs;
  #workers: number;
  #life: Life | undefined;
  /** Who asks between two lives waits for the next one. */
  #next: Promise<Life> | undefined;
  #status: EngineStatus;
  /** What the host said last, for the next life. */
  readonly #attention = new Map<Priority, readonly string[]>();
  #deaths = 0;
  #disposed = false;
  #watch: NodeJS.Timeout | undefined;
  #restart: NodeJS.Timeout | undefined;
  readonly maintenance: Maintenance = {
    compact: async () =>
      (await this.#living()).caller.call("maintenance.compact", []),
    verify: async (options, signal) =>
      (await this.#living()).caller.call(
        "maintenance.verify",
        [options],
        signal,
      ),
    cleanUp: async (options) =>
      (await this.#living()).caller.call("maintenance.cleanUp", [options]),
  };

  constructor(private readonly options: EngineClientOptions) {
    this.#programs = options.programs ?? programsHere();
    this.#workers = options.workers ?? defaultWorkers();
    this.#status = {
      state: "loading",
      revision: 0,
      files: 0,
      symbols: 0,
      edges: 0,
      dirty: false,
      location: undefined,
      lastSave: undefined,
      writer: undefined,
      readOnly: undefined,
      disk: { paused: [], retries: {} },
    };
  }

  async start(): Promise<void> {
    this.#watch = setInterval(() => {
      this.#look();
    }, lookEvery).unref();
    const life = this.#begin();
    try {
      this.#status = await life.opened;
    } catch (error) {
      await this.dispose();
      throw error;
    }
  }

  status(): EngineStatus {
    return this.#status;
  }

  onEvent(listener: (event: EngineEvent) => void): Disposable {
    this.#listeners.add(listener);
    for (const event of this.#early.splice(0))
      queueMicrotask(() => {
        listener(event);
      });
    return { dispose: () => this.#listeners.delete(listener) };
  }

  ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Envelope<unknown>> {
    return this.#repeatable(({ caller }) =>
      caller.call("ask", [id, parameters], signal),
    );
  }

  ingest(
    options: IngestOptions,
    signal?: CancelSignal,
  ): Promise<IngestSummary> {
    return this.#resumable(
      ({ caller }, again) =>
        caller.call(
          "ingest",
          [again ? { ...options, force: false } : options],
          signal,
        ),
      signal,
    );
  }

  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary> {
    return this.#repeatable(({ caller }) =>
      caller.call("update", [paths], signal),
    );
  }

  reconcile(signal?: CancelSignal): Promise<UpdateSummary> {
    return this.#repeatable(({ caller }) =>
      caller.call("reconcile", [], signal),
    );
  }

  processPending(signal?: CancelSignal): Promise<IngestSummary> {
    return this.#resumable(
      ({ caller }) => caller.call("processPending", [], signal),
      signal,
    );
  }

  async clearQueue(): Promise<number> {
    return (await this.#living()).caller.call("clearQueue", []);
  }

  prioritise(paths: readonly string[], level: Priority): Promise<void> {
    this.#attention.set(level, paths);
    return this.#repeatable(({ caller }) =>
      caller.call("prioritise", [paths, level]),
    );
  }

  async save(): Promise<SaveReport | undefined> {
    return (await this.#living()).caller.call("save", []);
  }

  async backups(): Promise<readonly Backup[]> {
    return (await this.#living()).caller.call("backups", []);
  }

  async restore(id: string): Promise<RestoreReport> {
    return (await this.#living()).caller.call("restore", [id]);
  }

  async recordWatch(folders: readonly WatchReport[]): Promise<void> {
    await (await this.#living()).caller.call("recordWatch", [folders]);
  }

  async watchPlan(): Promise<WatchPlan> {
    return (await this.#living()).caller.call("watchPlan", []);
  }

  async planWatch(plan: WatchPlan): Promise<void> {
    await (await this.#living()).caller.call("planWatch", [plan]);
  }

  async breakLock(): Promise<void> {
    await (await this.#living()).caller.call("breakLock", []);
  }

  async reload(): Promise<OpenedIndex> {
    return (await this.#living()).caller.call("reload", []);
  }

  async saveCopy(location: string): Promise<SaveReport> {
    return (await this.#living()).caller.call("saveCopy", [location]);
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    clearInterval(this.#watch);
    clearTimeout(this.#restart);
    const life = this.#life;
    if (life === undefined) return;
    life.ending = "closed";
    await this.#close(life);
  }

  #begin(): Life {
    const child = startProcess(this.#programs, "engineProcess", {
      serialization: "advanced",
      // In the editor this program is Electron; as Node it runs our file instead of a window.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      execArgv: ["--max-old-space-size=8192"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const wire = processWire(child);
    const caller = new Caller<EngineContract, FromEngineProcess>(
      wire,
      (message) => {
        this.#hear(life, message);
      },
    );
    const { files, log, memoryBudget: _, restarts: __, ...rest } = this.options;
    if (files !== undefined) serveLooks(wire, files, log);
    const life: Life = {
      process: child,
      caller,
      startedAt: performance.now(),
      opened: caller.call("open", [
        {
          ...rest,
          workers: this.#workers,
          ...(files === undefined ? {} : { asksForFiles: true }),
        },
      ]),
      silent: 0,
      ending: undefined,
    };
    // Whoever needs the life hears of its failure.
    life.opened.catch(() => undefined);
    child.stderr?.on("data", (chunk: Buffer) => {
      log.write("warn", `engine: ${chunk.toString("utf8").trimEnd()}`);
    });
    child.on("error", (error) => {
      this.#ended(life, error.message);
    });
    child.on("exit", (code, signal) => {
      this.#ended(
        life,
        signal === null ? `exit code ${String(code)}` : `signal ${signal}`,
      );
    });
    this.#life = life;
    log.write("info", "The engine's process runs.", { pid: child.pid });
    return life;
  }

  #hear(life: Life, message: FromEngineProcess): void {
    life.silent = 0;
    switch (message.kind) {
      case "log":
        this.options.log.write(message.level, message.message, message.details);
        break;
      case "event":
        this.#status = message.status;
        this.#tell(message.event);
        break;
      case "pulse":
        this.#checkMemory(life, message.memory);
        break;
    }
  }

  #ended(life: Life, reason: string): void {
    if (this.#life !== life) return;
    this.#life = undefined;
    const error = new CodeweftError(
      "engine_stopped",
      `The engine stopped in the middle of this (${reason}).`,
      {
        kept: "What was saved is kept.",
        next: "It starts again by itself; then try once more.",
      },
    );
    if (life.ending === "closed" || this.#disposed) {
      life.caller.end(error);
      return;
    }
    const now = performance.now();
    if (now - life.startedAt > healthyAfter) this.#deaths = 0;
    const planned = life.ending === "memory";
    if (!planned) this.#deaths++;
    const gaveUp = this.#deaths >= deathsAllowed;
    const delay = planned
      ? 0
      : backoffDelay(
          this.options.restarts ?? defaultRestarts,
          this.#deaths,
          Math.random(),
        );
    this.options.log.write("error", `The engine's process ended: ${reason}`);
    if (!gaveUp) this.#scheduleRestart(delay);
    // Only now: who repeats a request must find the next life already announced.
    life.caller.end(error);
    this.#status = { ...this.#status, state: "failed" };
    this.#tell({
      kind: "stopped",
      reason,
      restartInMilliseconds: gaveUp ? undefined : delay,
    });
  }

  #scheduleRestart(delay: number): void {
    const next = new Promise<Life>((resolve, reject) => {
      this.#restart = setTimeout(() => {
        this.#next = undefined;
        if (this.#disposed) {
          reject(closed());
          return;
        }
        const life = this.#begin();
        resolve(life);
        void this.#recover(life);
      }, delay);
    });
    next.catch(() => undefined);
    this.#next = next;
  }

  /** After a restart: the saved graph is shown, and what changed since it was saved is caught up. */
  async #recover(life: Life): Promise<void> {
    try {
      this.#status = await life.opened;
      this.#tell({ kind: "restarted" });
      for (const [level, paths] of this.#attention)
        await life.caller.call("prioritise", [paths, level]);
      if (this.#status.state === "ready")
        await life.caller.call("reconcile", []);
    } catch (error) {
      // Another death is told by itself; what else went wrong is worth a line.
      if (!(error instanceof Cancelled))
        this.options.log.write(
          "warn",
          `After the restart: ${toErrorForm(error).message}`,
        );
    }
  }

  /** The life that runs, or the next one. A person who asks after the last restart failed gets another. */
  async #living(): Promise<Life> {
    if (this.#disposed) throw closed();
    if (this.#life === undefined && this.#next === undefined) {
      this.#deaths = 0;
      this.#scheduleRestart(0);
    }
    const life = this.#life ?? (await this.#next);
    if (life === undefined) throw closed();
    await life.opened;
    return life;
  }

  /** What changes nothing, or changes nothing more when done twice, is asked once more after a death. */
  async #repeatable<T>(request: (life: Life) => Promise<T>): Promise<T> {
    const life = await this.#living();
    try {
      return await request(life);
    } catch (error) {
      const died =
        error instanceof CodeweftError && error.code === "engine_stopped";
      if (!died || this.#disposed || this.#next === undefined) throw error;
      return request(await this.#living());
    }
  }

  /** A process that was ended to give memory back saved what was committed: the next one goes on from there. */
  async #resumable(
    request: (life: Life, again: boolean) => Promise<IngestSummary>,
    signal: CancelSignal | undefined,
    again = false,
  ): Promise<IngestSummary> {
    const life = await this.#living();
    try {
      const summary = await request(life, again);
      if (life.ending !== "memory" || signal?.aborted === true) return summary;
    } catch (error) {
      if (life.ending !== "memory") throw error;
    }
    return this.#resumable(request, signal, true);
  }

  #look(): void {
    const life = this.#life;
    if (life === undefined || life.ending !== undefined) return;
    // Counted in looks, not in time: after a sleep of the machine both sides wake up late.
    if (++life.silent <= looksAllowed) return;
    this.options.log.write("error", "The engine's process does not answer.");
    life.process.kill("SIGKILL");
  }

  #checkMemory(life: Life, memory: number): void {
    const budget = this.options.memoryBudget ?? defaultMemoryBudget;
    if (memory <= budget || life.ending !== undefined) return;
    if (this.#workers === 1) return;
    this.#workers = Math.max(1, this.#workers >> 1);
    this.options.log.write(
      "warn",
      `The engine holds ${Math.round(memory / 1024 ** 2)} MB: it saves and starts anew with ${this.#workers} workers.`,
    );
    life.ending = "memory";
    void this.#close(life);
  }

  /** Lets the process save and end; a process that does not is ended. */
  async #close(life: Life): Promise<void> {
    const exited = new Promise<void>((resolve) => {
      if (life.process.exitCode !== null || life.process.signalCode !== null)
        resolve();
      else
        life.process.once("exit", () => {
          resolve();
        });
    });
    const killer = setTimeout(() => {
      life.process.kill("SIGKILL");
    }, closingTime).unref();
    try {
      await life.caller.call("dispose", []);
    } catch {
      // It may be gone already, or never have opened: then there is nothing to save.
    }
    // All is saved and the lock is given back; the process itself would wait for V8's compilations of grammars.
    life.process.kill("SIGKILL");
    await exited;
    clearTimeout(killer);
  }

  #tell(event: EngineEvent): void {
    if (this.#listeners.size === 0 && event.kind === "notice")
      this.#early.push(event);
    for (const listener of this.#listeners) listener(event);
  }
}

function closed(): CodeweftError {
  return new CodeweftError("engine_stopped", "The engine is closed.");
}
