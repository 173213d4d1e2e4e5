// The first look at a graph: load what is saved and catch up, or read the workspace, quietly or after a question.
import type { Engine } from "../core/engine.ts";
import type { Log } from "../core/ports.ts";
import { firstContact } from "./firstContactRule.ts";
import type { SizeLimit, WorkspaceSize } from "./firstContactRule.ts";
import type { Ingestion } from "./ingestion.ts";
import type { Messages } from "./messages.ts";
import type { Settings } from "./settings.ts";

/** Or the globs of folders that are to be left out first. */
export type FirstAnswer = "read" | "nothing" | readonly string[];

export interface FirstContactParts {
  readonly session: { loaded(): Promise<Pick<Engine, "status">> };
  readonly settings: Pick<Settings, "onOpen" | "addExcludes">;
  readonly ingestion: Pick<Ingestion, "isRunning" | "run">;
  readonly messages: Pick<Messages, "error">;
  readonly log: Log;
  readonly hasWorkspace: () => boolean;
  /** Up to this size nobody is asked. */
  readonly limit: () => SizeLimit;
  readonly estimate: () => Promise<WorkspaceSize>;
  /** Tells a person what the reading takes. */
  readonly ask: (size: WorkspaceSize) => Promise<FirstAnswer>;
  /** Compares the workspace with the graph in the background. */
  readonly catchUp: () => void;
}

export class FirstContactFlow {
  private begun: Promise<void> | undefined;
  /** Until the person who wants the workspace read has agreed to what that takes, or has not. */
  private consenting: Promise<void> | undefined;

  constructor(private readonly parts: FirstContactParts) {}

  /** Once per window, whoever comes first: a view that becomes visible, a command, or a saved graph. */
  begin(): Promise<void> {
    if (!this.parts.hasWorkspace()) return Promise.resolve();
    this.begun ??=
      this.consenting ??
      this.run().catch((error: unknown) => {
        this.begun = undefined;
        this.parts.messages.error(error, () => {
          void this.begin();
        });
      });
    return this.begun;
  }

  /** The folders or the database changed: the next look is a first one again. */
  forget(): void {
    this.begun = undefined;
  }

  /**
   * A person wants the workspace read. Before the first reading of one that is large they are told what that takes, and what
   * could be left out, unless they are not to be `asked`.
   */
  async ingest({ asked }: { readonly asked: boolean }): Promise<void> {
    if (asked && !(await this.consents())) return;
    await this.parts.ingestion.run({ quiet: false });
  }

  private async consents(): Promise<boolean> {
    const answer = this.askBeforeFirst();
    // Folders that are left out change a setting, with which the engine begins anew: that look waits for this answer, too.
    const consenting = answer.then(nothing, nothing);
    this.consenting = consenting;
    this.begun ??= consenting;
    try {
      return await answer;
    } finally {
      if (this.consenting === consenting) this.consenting = undefined;
    }
  }

  /** What is left when folders were left out is counted anew, and may be large again. */
  private async askBeforeFirst(): Promise<boolean> {
    const { session, ingestion, settings } = this.parts;
    for (;;) {
      // What keeps the engine from starting is told by the ingestion.
      const engine = await session.loaded().catch(nothing);
      if (engine?.status().files !== 0 || ingestion.isRunning) return true;
      const size = await this.parts.estimate();
      if (firstContact("auto", size, this.parts.limit()) !== "ask") return true;
      const answer = await this.parts.ask(size);
      if (typeof answer === "string") return answer === "read";
      await settings.addExcludes(answer);
    }
  }

  private async run(): Promise<void> {
    const { session, settings, ingestion, log } = this.parts;
    const engine = await session.loaded();
    if (engine.status().files > 0) {
      this.parts.catchUp();
      return;
    }
    if (ingestion.isRunning || settings.onOpen === "never") return;
    const size = await this.parts.estimate();
    const decision = firstContact(settings.onOpen, size, this.parts.limit());
    log.write("info", "First look at this workspace.", { ...size, decision });
    if (ingestion.isRunning || decision === "nothing") return;
    if (decision === "ingest") {
      await ingestion.run({ quiet: true });
      return;
    }
    const answer = await this.parts.ask(size);
    if (answer === "read") await ingestion.run({ quiet: false });
    // A changed setting begins another first look.
    else if (answer !== "nothing") await settings.addExcludes(answer);
  }
}

const nothing = (): undefined => undefined;
