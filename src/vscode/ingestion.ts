// Runs an ingestion for a person: one at a time, with progress, cancellable, and with one message at its end.
import type { Engine } from "../core/engine.ts";
import { Cancelled } from "../core/errors.ts";
import type {
  CancelSignal,
  IngestOptions,
  IngestSummary,
  Log,
} from "../core/ports.ts";
import { t } from "../l10n.ts";
import { summaryWords } from "./ingestWords.ts";
import type { Messages } from "./messages.ts";
import { withProgressNotification } from "./progressNotification.ts";
import type { Saving } from "./saving.ts";
import type { EngineSession } from "./session.ts";

type Run = (engine: Engine, signal: CancelSignal) => Promise<IngestSummary>;

export class Ingestion {
  private running: Promise<IngestSummary | undefined> | undefined;
  private controller: AbortController | undefined;

  constructor(
    private readonly session: EngineSession,
    private readonly messages: Messages,
    private readonly saving: Pick<Saving, "failed">,
    private readonly log: Log,
    /** Keeps updates back while files are read anyway; the answer lets them go on. */
    private readonly holdUpdates: () => () => void,
  ) {}

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /**
   * Ingests, or joins the ingestion that runs already. `quiet`: progress in the status bar alone, and a message only
   * when something failed. Resolves to undefined when it failed; the message was shown then.
   */
  async run(
    how: { readonly quiet: boolean } & IngestOptions,
  ): Promise<IngestSummary | undefined> {
    const { quiet, ...options } = how;
    return this.join(
      quiet,
      (engine, signal) => engine.ingest(options, signal),
      () => {
        void this.run(how);
      },
    );
  }

  /** Reads what waits in the queue, or joins what runs already; told like an ingestion. */
  processPending(): Promise<IngestSummary | undefined> {
    return this.join(
      false,
      (engine, signal) => engine.processPending(signal),
      () => {
        void this.processPending();
      },
    );
  }

  private async join(
    quiet: boolean,
    run: Run,
    retry: () => void,
  ): Promise<IngestSummary | undefined> {
    const work = (this.running ??= this.start(run, retry));
    const summary = await (quiet ? work : this.withNotification(work));
    if (summary === undefined) return undefined;
    if (!quiet || summary.failed > 0) this.report(summary);
    else this.log.write("info", summaryWords(summary));
    return summary;
  }

  cancel(): void {
    this.controller?.abort();
  }

  private async start(
    run: Run,
    retry: () => void,
  ): Promise<IngestSummary | undefined> {
    const controller = new AbortController();
    this.controller = controller;
    const release = this.holdUpdates();
    try {
      const summary = await this.session.during(async () => {
        const engine = await this.session.loaded();
        return run(engine, controller.signal);
      });
      if (summary.saveError !== undefined)
        this.saving.failed(summary.saveError);
      return summary;
    } catch (error) {
      if (error instanceof Cancelled || controller.signal.aborted)
        this.messages.tell({
          level: "info",
          text: t(
            "Codeweft: the ingestion was cancelled. What was committed before is kept; run “Ingest Workspace” to go on.",
          ),
          actions: [],
        });
      else this.messages.error(error, retry);
      return undefined;
    } finally {
      release();
      this.running = undefined;
      this.controller = undefined;
    }
  }

  private withNotification<T>(work: Promise<T>): Thenable<T> {
    return withProgressNotification(this.session, "Codeweft", work, () => {
      this.cancel();
    });
  }

  private report(summary: IngestSummary): void {
    const paused = summary.outcome === "paused";
    const level = summary.failed > 0 || paused ? "warning" : "info";
    this.messages.tell({
      level,
      text: `Codeweft: ${summaryWords(summary)}`,
      actions: paused ? ["resume", "showLog"] : ["openGraph", "showProblems"],
    });
  }
}
