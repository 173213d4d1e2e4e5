// What HTTP and MCP stand on: one saved index that is asked, shown anew when somebody saves it, and changed by one action at a time.
import { act, getAction } from "../core/action/act.ts";
import type { ActionReport } from "../core/action/act.ts";
import type { ActionHost } from "../core/action/action.ts";
import { actions } from "../core/action/list.ts";
import type { Engine, Envelope } from "../core/engine.ts";
import { Cancelled, CodeweftError } from "../core/errors.ts";
import type { WatchPlan, WatchReport } from "../core/following.ts";
import { getQuery, parseParameters } from "../core/query/ask.ts";
import { queries } from "../core/query/list.ts";

export interface ServiceParts {
  /** Tells one saved file from another; undefined while there is none. */
  readonly identity: () => Promise<string | undefined>;
  /** An engine that shows what is saved, and leaves the writer's lock alone. */
  readonly openReader: () => Promise<Engine>;
  /** An engine for one action; disposing it saves and lets the lock go. */
  readonly openWriter: () => Promise<Engine>;
  readonly host: Pick<ActionHost, "exclude">;
  /** Milliseconds for which a writer stays open for the next action; absent: it is closed at once. */
  readonly lingers?: number;
  /** Why nothing can be asked while there is no saved file, and what to do. */
  readonly missing: () => CodeweftError;
  /** For people beside the server: an index that was saved and cannot be shown. */
  readonly warn: (message: string) => void;
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface Service {
  /** Throws CodeweftError as `Engine.ask` does, not_found while there is no index; Cancelled. */
  ask(
    id: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Envelope<unknown>>;
  /** Waits for the actions before it. Throws CodeweftError, overloaded when too many wait; Cancelled. */
  act(
    id: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<ActionReport>;
  /**
   * Takes these files and folders over as they are now, everything where undefined; waits for the actions before it. Nothing is
   * done while there is no index. `reports` are remembered with it. Throws as `act` does.
   */
  update(
    paths: readonly string[] | undefined,
    reports: readonly WatchReport[],
  ): Promise<void>;
  /** What the index says is to be followed. Throws as `ask` does. */
  watchPlan(): Promise<WatchPlan>;
  /** Stops actions, which keep what they did, and closes the index. */
  dispose(): Promise<void>;
}

/** Actions that run or wait; each may take minutes. */
const actionsAtOnce = 16;

export function createService(parts: ServiceParts): Service {
  return new IndexService(parts);
}

/** A reader and the questions that still use it: it is closed behind the last one. */
interface Shown {
  readonly identity: string;
  readonly engine: Engine;
  users: number;
  retired: boolean;
}

class IndexService implements Service {
  #shown: Shown | undefined;
  #opening: Promise<void> | undefined;
  /** A file that cannot be shown, so that it is not opened with every question. */
  #unusable: string | undefined;
  #closed = false;
  readonly #running = new Set<AbortController>();
  #writer: Engine | undefined;
  #lingering: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ServiceParts) {}

  async ask(
    id: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Envelope<unknown>> {
    // What is wrong with the question itself does not wait for an index.
    parseParameters(getQuery(queries, id), parameters);
    const shown = await this.#look();
    shown.users++;
    try {
      return await shown.engine.ask(id, parameters, signal);
    } finally {
      shown.users--;
      this.#closeWhenUnused(shown);
    }
  }

  async act(
    id: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<ActionReport> {
    parseParameters(getAction(actions, id), parameters, "action");
    if (this.#closed) throw new Cancelled();
    if (id === "cancel") return this.#cancel(parameters);
    return this.#inTurn(signal, (engine, own) =>
      act(
        actions,
        { engine, host: this.parts.host, signal: own },
        id,
        parameters,
      ),
    );
  }

  async update(
    paths: readonly string[] | undefined,
    reports: readonly WatchReport[],
  ): Promise<void> {
    if ((await this.parts.identity()) === undefined) return;
    await this.#inTurn(undefined, async (engine, own) => {
      await engine.recordWatch(reports);
      await (paths === undefined
        ? engine.reconcile(own)
        : engine.update(paths, own));
      if (engine.status().dirty) await engine.save();
    });
  }

  async watchPlan(): Promise<WatchPlan> {
    return (await this.#look()).engine.watchPlan();
  }

  async #inTurn<T>(
    signal: AbortSignal | undefined,
    work: (engine: Engine, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) throw new Cancelled();
    if (this.#running.size >= actionsAtOnce)
      throw new CodeweftError(
        "overloaded",
        `${String(actionsAtOnce)} actions run or wait already.`,
        {
          kept: "Nothing was changed.",
          next: "Try again when one of them has ended, or cancel them.",
        },
      );
    const own = new AbortController();
    const stop = (): void => {
      own.abort();
    };
    signal?.addEventListener("abort", stop);
    if (signal?.aborted === true) stop();
    this.#running.add(own);
    const done = this.#turn.then(() => this.#run(own.signal, work));
    this.#turn = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#running.delete(own);
      signal?.removeEventListener("abort", stop);
    }
  }

  async dispose(): Promise<void> {
    this.#closed = true;
    for (const each of this.#running) each.abort();
    await this.#turn;
    await this.#letWriterGo();
    await this.#opening?.catch(() => undefined);
    const shown = this.#shown;
    this.#shown = undefined;
    await shown?.engine.dispose();
  }

  async #run<T>(
    signal: AbortSignal,
    work: (engine: Engine, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (signal.aborted) throw new Cancelled();
    clearTimeout(this.#lingering);
    this.#writer ??= await this.parts.openWriter();
    try {
      return await work(this.#writer, signal);
    } finally {
      const { lingers } = this.parts;
      if (lingers === undefined) await this.#closeWriter();
      else
        this.#lingering = setTimeout(() => {
          this.#turn = this.#turn.then(() => this.#closeIdleWriter());
        }, lingers);
    }
  }

  /** In its turn: an action that began meanwhile has the writer, and closes it later. */
  async #closeIdleWriter(): Promise<void> {
    if (this.#running.size === 0) await this.#letWriterGo();
  }

  /** Never rejects: turns go on, and the rest is closed, too. */
  async #letWriterGo(): Promise<void> {
    try {
      await this.#closeWriter();
    } catch (error) {
      this.parts.warn(
        `What was changed last may not be saved (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
  }

  async #closeWriter(): Promise<void> {
    clearTimeout(this.#lingering);
    const engine = this.#writer;
    this.#writer = undefined;
    await engine?.dispose();
  }

  /** Does not wait for its turn: it is what runs that it is meant for. */
  async #cancel(parameters: Parameters): Promise<ActionReport> {
    const engine = this.#writer ?? (await this.#look()).engine;
    const cancel = (): Promise<number> => {
      const count = this.#running.size;
      for (const each of this.#running) each.abort();
      return Promise.resolve(count);
    };
    return act(
      actions,
      { engine, host: { cancel }, signal: undefined },
      "cancel",
      parameters,
    );
  }

  /** The index as it is saved now. What is gone from the disk, or cannot be read, leaves the last one that could. */
  async #look(): Promise<Shown> {
    for (;;) {
      if (this.#closed) throw new Cancelled();
      const identity = await this.parts.identity();
      const shown = this.#shown;
      if (identity === undefined) {
        if (shown !== undefined) return shown;
        throw this.parts.missing();
      }
      if (
        shown !== undefined &&
        (shown.identity === identity || this.#unusable === identity)
      )
        return shown;
      this.#opening ??= this.#open(identity).finally(() => {
        this.#opening = undefined;
      });
      await this.#opening;
    }
  }

  async #open(identity: string): Promise<void> {
    const before = this.#shown;
    let engine: Engine;
    try {
      engine = await this.parts.openReader();
    } catch (error) {
      if (before === undefined) throw error;
      this.#keep(identity, error instanceof Error ? error.message : "");
      return;
    }
    const { state, revision } = engine.status();
    if (before !== undefined && (state === "failed" || revision === 0)) {
      await engine.dispose();
      this.#keep(identity, "it holds no graph that can be shown");
      return;
    }
    this.#shown = { identity, engine, users: 0, retired: false };
    if (before === undefined) return;
    before.retired = true;
    this.#closeWhenUnused(before);
  }

  #keep(identity: string, reason: string): void {
    this.#unusable = identity;
    this.parts.warn(
      `What was saved last is not shown (${reason}); the graph from before goes on being asked.`,
    );
  }

  #closeWhenUnused(shown: Shown): void {
    if (!shown.retired || shown.users > 0) return;
    // It is nobody's any more; what it cannot close ends with the program.
    void shown.engine.dispose().catch(() => undefined);
  }
}
