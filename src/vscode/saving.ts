// A graph that could not be saved: what a person is told, what they can do, and that it worked in the end. Knows no editor.
import { toErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import type { DiskPause, Disposable } from "../core/ports.ts";
import { t } from "../l10n.ts";
import { errorWords } from "./errorWords.ts";
import { timeOfDay } from "./statusWords.ts";
import { Listeners } from "./listeners.ts";
import type { Message, Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";

export interface SavingParts {
  readonly session: Pick<EngineSession, "start" | "engineStatus" | "onStatus">;
  readonly messages: Pick<Messages, "tell" | "error">;
  /** Asks a person for a file, absolute; undefined when they would rather not. `usual`: where the graph is kept. */
  readonly chooseFile: (
    usual: string | undefined,
  ) => PromiseLike<string | undefined>;
}

export class Saving implements Disposable {
  private readonly listeners = new Listeners<undefined>();
  /** `failing` may be another one now. */
  readonly onDidChange = this.listeners.add;
  private failure: ErrorForm | undefined;
  private readonly subscription: Disposable;

  constructor(private readonly parts: SavingParts) {
    this.subscription = parts.session.onStatus(() => {
      this.look();
    });
  }

  /** The last save failed; the engine tries again by itself. */
  get failing(): boolean {
    return this.failure !== undefined;
  }

  /** Tells a failed save with what helps. */
  failed(error: ErrorForm): void {
    this.failure = error;
    this.listeners.tell(undefined);
    const paused = this.pausedSaving;
    this.parts.messages.tell(
      {
        level: "error",
        text: `Codeweft: ${errorWords(error)}${wayOut(error, paused)}`,
        actions: actionsAfter(error, paused !== undefined),
      },
      () => {
        void this.again();
      },
    );
  }

  /** Tries at once, if saving is paused. */
  async resume(): Promise<void> {
    if (this.pausedSaving !== undefined) await this.again();
  }

  /** Writes the graph to another file, asked for unless it is given. What was not saved in its own place is still tried there. */
  async saveCopy(file?: string): Promise<void> {
    const { session, messages, chooseFile } = this.parts;
    try {
      const engine = await session.start();
      const usual = engine.status().location;
      const location = file ?? (await chooseFile(usual));
      if (location === undefined) return;
      const { identity } = await engine.saveCopy(location);
      const { dirty } = engine.status();
      const still =
        dirty && this.failing && usual !== undefined
          ? t(
              " It is still not saved in {0}; Codeweft keeps trying there.",
              usual,
            )
          : "";
      messages.tell({
        level: "info",
        text: t(
          "Codeweft: the graph is saved in {0} (revision {1}, verified).{2}",
          location,
          identity.revision,
          still,
        ),
        actions: [],
      });
    } catch (error) {
      messages.error(error, () => {
        void this.saveCopy();
      });
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.listeners.clear();
  }

  private get pausedSaving(): DiskPause | undefined {
    const { disk } = this.parts.session.engineStatus() ?? {};
    return disk?.paused.find(({ work }) => work === "saving");
  }

  private async again(): Promise<void> {
    try {
      // That it worked is told when the engine says that nothing is unsaved any more.
      await (await this.parts.session.start()).save();
    } catch (error) {
      const form = toErrorForm(error);
      if (isFailedSave(form)) this.failed(form);
      else
        this.parts.messages.error(error, () => {
          void this.again();
        });
    }
  }

  private look(): void {
    if (this.failure === undefined) return;
    const status = this.parts.session.engineStatus();
    if (status?.dirty === true) return;
    this.failure = undefined;
    this.listeners.tell(undefined);
    // A new engine has saved nothing: it begins with what the file holds, and nothing is left to say.
    if (status?.lastSave?.location === undefined) return;
    this.parts.messages.tell({
      level: "info",
      text: t(
        "Codeweft: the graph is saved again, in {0}.",
        status.lastSave.location,
      ),
      actions: [],
    });
  }
}

/** The errors that leave a graph unsaved. */
export function isFailedSave({ code }: ErrorForm): boolean {
  return (
    code === "save_failed" ||
    code === "disk_full" ||
    code === "lock_failed" ||
    code === "database_changed_elsewhere"
  );
}

function wayOut(error: ErrorForm, paused: DiskPause | undefined): string {
  if (error.code === "database_changed_elsewhere") return "";
  const elsewhere = t("“Save As…” writes the graph to another file now.");
  if (paused === undefined)
    return t(" Codeweft keeps trying by itself; {0}", elsewhere);
  // The notice of the pause says by itself what a pause is.
  return error.details?.["paused"] === undefined
    ? t(
        " Saving stays paused: one save is tried by itself at {0}. {1}",
        timeOfDay(paused.probeAt),
        elsewhere,
      )
    : ` ${elsewhere}`;
}

function actionsAfter(
  { code }: ErrorForm,
  paused: boolean,
): Message["actions"] {
  if (code === "database_changed_elsewhere")
    return ["reload", "saveAs", "showLog"];
  const again = paused ? "resume" : "retry";
  return code === "disk_full"
    ? [again, "saveAs", "openSettings", "showLog"]
    : [again, "saveAs", "showLog"];
}
