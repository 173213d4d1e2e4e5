// The first look at a graph: load what is saved and catch up, or read the workspace, quietly or after a question.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import {
  firstContact,
  questionWords,
  quietLimit,
  quietVirtualLimit,
  virtualQuestionWords,
} from "./firstContactRule.ts";
import type { Ingestion } from "./ingestion.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";
import { estimateSize } from "./workspaceSize.ts";

export class FirstContactFlow {
  private begun: Promise<void> | undefined;

  constructor(
    private readonly parts: {
      readonly session: EngineSession;
      readonly settings: Settings;
      readonly ingestion: Ingestion;
      readonly messages: Messages;
      readonly paths: WorkspacePaths;
      readonly log: Log;
      readonly sourceExtensions: () => Promise<readonly string[]>;
      /** Compares the workspace with the graph in the background. */
      readonly catchUp: () => void;
    },
  ) {}

  /** Once per window, whoever comes first: a view that becomes visible, a command, or a saved graph. */
  begin(): Promise<void> {
    if (this.parts.paths.roots.length === 0) return Promise.resolve();
    this.begun ??= this.run().catch((error: unknown) => {
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

  private async run(): Promise<void> {
    const { session, settings, ingestion, paths, log } = this.parts;
    const engine = await session.loaded();
    if (engine.status().files > 0) {
      this.parts.catchUp();
      return;
    }
    if (ingestion.isRunning || settings.onOpen === "never") return;
    const { isVirtual } = paths;
    const limit = isVirtual ? quietVirtualLimit : quietLimit;
    const size = await estimateSize(
      paths.folders,
      await this.parts.sourceExtensions(),
      limit.files,
    );
    const decision = firstContact(settings.onOpen, size, limit);
    log.write("info", "First look at this workspace.", { ...size, decision });
    if (ingestion.isRunning || decision === "nothing") return;
    if (decision === "ask") {
      const read = t("Ingest Workspace");
      const chosen = await vscode.window.showInformationMessage(
        isVirtual ? virtualQuestionWords(size) : questionWords(size),
        read,
        t("Not Now"),
      );
      if (chosen === read) await ingestion.run({ quiet: false });
      return;
    }
    await ingestion.run({ quiet: true });
  }
}
