// The one engine of this window: opened when it is first needed, asked by everybody, closed with the window. Knows no editor.
import type {
  Engine,
  EngineEvent,
  EngineStatus,
  Envelope,
} from "../core/engine.ts";
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import type {
  CancelSignal,
  Disposable,
  IngestProgress,
} from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { PageStatus } from "../protocol.ts";
import { errorWords } from "./errorWords.ts";
import { Listeners } from "./listeners.ts";

export interface Notice {
  readonly level: "info" | "warning" | "error";
  readonly error: ErrorForm;
}

/** What a session needs from its window. `hasWorkspace` is asked anew each time: folders come and go. */
export interface SessionHost {
  readonly hasWorkspace: () => boolean;
  readonly open: () => Promise<Engine>;
  /** Parameters that a person has set otherwise for a question; what is given along comes before them. */
  readonly limits: (question: string) => Readonly<Record<string, unknown>>;
}

const noFigures: EngineStatus = {
  state: "empty",
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

export class EngineSession implements Disposable {
  private readonly statusListeners = new Listeners<PageStatus>();
  private readonly noticeListeners = new Listeners<Notice>();
  private readonly progressListeners = new Listeners<IngestProgress>();
  private readonly revisionListeners = new Listeners<number>();
  readonly onStatus = this.statusListeners.add;
  readonly onNotice = this.noticeListeners.add;
  readonly onProgress = this.progressListeners.add;
  /** A new revision was committed: what was answered before may be old. */
  readonly onRevision = this.revisionListeners.add;

  private opening: Promise<Engine> | undefined;
  /** Ends when the engine before is closed: two at a time would contend for one file. */
  private closing: Promise<void> = Promise.resolve();
  private engine: Engine | undefined;
  private subscription: Disposable | undefined;
  private progress: IngestProgress | undefined;
  private stopped: string | undefined;
  private failure: ErrorForm | undefined;
  /** Work that a person started, which the engine's own state may not show yet. */
  private working = 0;
  /** Between two engines the views wait; they must not say that there is no graph. */
  private reopening = false;

  constructor(private readonly host: SessionHost) {}

  /** The engine, opened now if it was not. Throws `no_workspace` without a folder, else what opening threw. */
  start(): Promise<Engine> {
    if (!this.host.hasWorkspace())
      return Promise.reject(
        new CodeweftError(
          "no_workspace",
          t("No folder is open, so there is nothing to read."),
          { next: t("Open the folder of your project, then try again.") },
        ),
      );
    if (this.opening === undefined) {
      const opening: Promise<Engine> = this.closing.then(() =>
        this.open(() => this.opening === opening),
      );
      this.opening = opening;
      this.tellStatus();
    }
    return this.opening;
  }

  /** Whether somebody started it; does not start it. */
  get started(): boolean {
    return this.opening !== undefined;
  }

  async ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Envelope<unknown>> {
    const engine = await this.start();
    return engine.ask(id, { ...this.host.limits(id), ...parameters }, signal);
  }

  status(): PageStatus {
    const figures = this.engine?.status() ?? noFigures;
    const { revision, files, symbols, edges } = figures;
    const progress = this.progress;
    return {
      state: this.state(figures),
      revision,
      files,
      symbols,
      edges,
      ...(progress === undefined ? {} : { progress }),
      ...this.message(),
    };
  }

  /** The engine's own words, when it runs: saved or not, and where. */
  engineStatus(): EngineStatus | undefined {
    return this.engine?.status();
  }

  /** Marks the time of an ingestion, so that the views say so from its first moment to its last. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.working++;
    this.tellStatus();
    try {
      return await work();
    } finally {
      this.working--;
      if (this.working === 0) this.progress = undefined;
      this.tellStatus();
    }
  }

  /** Waits until nothing runs that was marked as work. */
  async idle(): Promise<void> {
    if (this.working === 0) return;
    await new Promise<void>((resolve) => {
      const subscription = this.onStatus(() => {
        if (this.working > 0) return;
        subscription.dispose();
        resolve();
      });
    });
  }

  /** Waits until a saved graph, if there is one, is loaded. */
  async loaded(): Promise<Engine> {
    const engine = await this.start();
    if (engine.status().state !== "loading") return engine;
    await new Promise<void>((resolve) => {
      const subscription = engine.onEvent(() => {
        if (engine.status().state === "loading") return;
        subscription.dispose();
        resolve();
      });
    });
    return engine;
  }

  /** Closes the engine and, when it ran, opens it again: folders or settings changed that it reads at its start. */
  async restart(): Promise<void> {
    const again = this.started && this.host.hasWorkspace();
    this.reopening = again;
    try {
      await this.close();
      if (again) await this.start();
    } finally {
      this.reopening = false;
      this.tellStatus();
    }
  }

  /** Saves what is not saved and ends the engine. */
  close(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    this.subscription?.dispose();
    this.subscription = undefined;
    this.engine = undefined;
    this.progress = undefined;
    this.stopped = undefined;
    this.failure = undefined;
    this.tellStatus();
    if (opening === undefined) return this.closing;
    const closed = end(opening);
    this.closing = closed.catch(() => undefined);
    return closed;
  }

  dispose(): void {
    for (const listeners of [
      this.statusListeners,
      this.noticeListeners,
      this.progressListeners,
      this.revisionListeners,
    ])
      listeners.clear();
  }

  /** `isWanted`: it was not closed meanwhile; then another one may be the window's engine already. */
  private async open(isWanted: () => boolean): Promise<Engine> {
    this.failure = undefined;
    try {
      const engine = await this.host.open();
      if (!isWanted()) return engine;
      this.engine = engine;
      this.subscription = engine.onEvent((event) => {
        this.hear(event);
      });
      this.tellStatus();
      return engine;
    } catch (error) {
      if (!isWanted()) throw error;
      // The next question tries again.
      this.opening = undefined;
      this.failure = toErrorForm(error);
      this.tellStatus();
      throw error;
    }
  }

  private hear(event: EngineEvent): void {
    switch (event.kind) {
      case "progress":
        this.progress = event.progress;
        this.progressListeners.tell(event.progress);
        break;
      case "state":
        if (event.state !== "indexing" && this.working === 0)
          this.progress = undefined;
        break;
      case "revision":
        this.revisionListeners.tell(event.revision);
        break;
      case "notice":
        this.noticeListeners.tell({ level: event.level, error: event.error });
        break;
      case "stopped":
        this.stopped = stoppedWords(event.reason, event.restartInMilliseconds);
        this.progress = undefined;
        break;
      case "restarted":
        this.stopped = undefined;
        break;
    }
    this.tellStatus();
  }

  private state(figures: EngineStatus): PageStatus["state"] {
    if (!this.host.hasWorkspace()) return "no_workspace";
    if (this.failure !== undefined) return "failed";
    if (this.stopped !== undefined) return "stopped";
    if (this.working > 0) return "indexing";
    if (this.reopening && this.engine === undefined) return "loading";
    if (this.opening !== undefined && this.engine === undefined)
      return "loading";
    return figures.state;
  }

  private message(): { message?: string } {
    if (this.failure !== undefined)
      return { message: errorWords(this.failure) };
    return this.stopped === undefined ? {} : { message: this.stopped };
  }

  private tellStatus(): void {
    this.statusListeners.tell(this.status());
  }
}

async function end(opening: Promise<Engine>): Promise<void> {
  let engine: Engine;
  try {
    engine = await opening;
  } catch {
    // Opening failed and was told then; there is nothing to close.
    return;
  }
  await engine.dispose();
}

function stoppedWords(reason: string, restartIn: number | undefined): string {
  const next =
    restartIn === undefined
      ? t(
          "It was not started again; run “Codeweft: Ingest Workspace” to try once more.",
        )
      : t(
          "It starts again by itself in {0} s.",
          Math.max(1, Math.round(restartIn / 1_000)),
        );
  return t(
    "The index process stopped ({0}). What was saved is kept. {1}",
    reason,
    next,
  );
}
