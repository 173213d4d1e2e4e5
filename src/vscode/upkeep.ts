// Compact Database, Verify Index, Repair Index and Clean Up Database: the work, its progress, and one message at its end. Knows no editor.
import type { Engine } from "../core/engine.ts";
import type { ErrorForm } from "../core/errors.ts";
import type { VerifyOptions, VerifyReport } from "../core/maintenance.ts";
import { t } from "../l10n.ts";
import type { Messages } from "./messages.ts";
import type { Saving } from "./saving.ts";
import type { EngineSession } from "./session.ts";
import {
  cleanUpWords,
  compactWords,
  queueClearedWords,
  verifyPage,
  verifyWords,
} from "./upkeepWords.ts";

/** Files of a sample. */
export const sampleSize = 200;

export interface UpkeepParts {
  readonly session: Pick<EngineSession, "loaded">;
  readonly messages: Pick<Messages, "tell" | "error">;
  readonly saving: Pick<Saving, "failed">;
  /** Shows how far the work is; `cancel` is absent where it cannot be stopped. */
  readonly withProgress: <T>(
    title: string,
    work: Promise<T>,
    cancel?: () => void,
  ) => PromiseLike<T>;
  /** Undefined when a person would rather not. */
  readonly chooseExtent: () => PromiseLike<"sample" | "all" | undefined>;
  readonly showPage: (name: string, text: string) => PromiseLike<void>;
}

export class Upkeep {
  constructor(private readonly parts: UpkeepParts) {}

  async compact(): Promise<void> {
    await this.work(t("Codeweft: compacting the database"), async (engine) => {
      const report = await engine.maintenance.compact();
      this.tell(compactWords(report), report.saveError);
    });
  }

  async cleanUp(): Promise<void> {
    await this.work(t("Codeweft: cleaning up"), async (engine) => {
      const report = await engine.maintenance.cleanUp({});
      this.tell(cleanUpWords(report), report.saveError);
    });
  }

  /** Nothing is lost: what waited is found again by the next ingestion. */
  async clearQueue(): Promise<void> {
    await this.work(t("Codeweft: clearing the queue"), async (engine) => {
      const waited = await engine.clearQueue();
      this.tell(queueClearedWords(waited), undefined);
    });
  }

  /** `extent` comes from other extensions; a person is asked. */
  async verify(extent?: "sample" | "all"): Promise<void> {
    const chosen = extent ?? (await this.parts.chooseExtent());
    if (chosen === undefined) return;
    await this.compare(chosen === "all" ? {} : { sample: sampleSize });
  }

  async repair(): Promise<void> {
    await this.compare({ repair: true });
  }

  private async compare(options: VerifyOptions): Promise<void> {
    const controller = new AbortController();
    await this.work(
      options.repair === true
        ? t("Codeweft: repairing the index")
        : t("Codeweft: verifying the index"),
      async (engine) => {
        const report = await engine.maintenance.verify(
          options,
          controller.signal,
        );
        await this.report(report);
      },
      () => {
        controller.abort();
      },
    );
  }

  private async report(report: VerifyReport): Promise<void> {
    const { drift, left, unreadable, changedMeanwhile, saveError } = report;
    const isOpen = drift.length > 0 && left === undefined;
    this.parts.messages.tell({
      level: (left ?? drift).length > 0 ? "warning" : "info",
      text: verifyWords(report),
      actions: isOpen ? ["repair"] : [],
    });
    if (saveError !== undefined) this.parts.saving.failed(saveError);
    if (drift.length + unreadable.length + changedMeanwhile.length > 0)
      await this.parts.showPage("Codeweft Verification.md", verifyPage(report));
  }

  private tell(text: string, unsaved: ErrorForm | undefined): void {
    this.parts.messages.tell({ level: "info", text, actions: [] });
    if (unsaved !== undefined) this.parts.saving.failed(unsaved);
  }

  /** Cancelling is told by the notification's going away. */
  private async work(
    title: string,
    run: (engine: Engine) => Promise<void>,
    cancel?: () => void,
  ): Promise<void> {
    const { session, messages, withProgress } = this.parts;
    try {
      const work = session.loaded().then(run);
      await (cancel === undefined
        ? withProgress(title, work)
        : withProgress(title, work, cancel));
    } catch (error) {
      messages.error(error);
    }
  }
}
