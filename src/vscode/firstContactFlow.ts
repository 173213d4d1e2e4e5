// The first look at a graph: load what is saved and catch up, or read the workspace, quietly or after a question.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import { literalGlob } from "./failedRows.ts";
import {
  countLimit,
  firstContact,
  isLarge,
  questionWords,
  quietLimit,
  quietVirtualLimit,
  virtualQuestionWords,
} from "./firstContactRule.ts";
import type { WorkspaceSize } from "./firstContactRule.ts";
import type { Ingestion } from "./ingestion.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";
import { folderItems } from "./scopePicker.ts";
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
    const size = await estimateSize({
      folders: paths.folders,
      extensions: await this.parts.sourceExtensions(),
      limit: isVirtual ? limit.files : countLimit,
      exclude: settings.excludedByPerson,
      toPath: (uri) => paths.toPath(uri),
    });
    const decision = firstContact(settings.onOpen, size, limit);
    log.write("info", "First look at this workspace.", { ...size, decision });
    if (ingestion.isRunning || decision === "nothing") return;
    if (decision === "ask") {
      if (await this.asks(size)) await ingestion.run({ quiet: false });
      return;
    }
    await ingestion.run({ quiet: true });
  }

  /** Whether all of it is to be read. Folders that are left out change a setting, and with that begins another first look. */
  private async asks(size: WorkspaceSize): Promise<boolean> {
    const { isVirtual } = this.parts.paths;
    const read = t("Ingest Workspace");
    const leaveOut = t("Leave Out Folders…");
    const canLeaveOut = !isVirtual && isLarge(size) && size.folders.length > 0;
    for (;;) {
      const chosen = await vscode.window.showInformationMessage(
        isVirtual ? virtualQuestionWords(size) : questionWords(size),
        read,
        ...(canLeaveOut ? [leaveOut] : []),
        t("Not Now"),
      );
      if (chosen !== leaveOut) return chosen === read;
      const folders = await vscode.window.showQuickPick(
        folderItems(size.folders),
        {
          canPickMany: true,
          title: t("Folders to leave out of the graph"),
          placeHolder: t(
            "They are added to the setting codeweft.ingest.exclude of this workspace",
          ),
        },
      );
      // Nothing was chosen: the question stands.
      if (folders === undefined || folders.length === 0) continue;
      await this.parts.settings.addExcludes(
        folders.map(({ path }) => literalGlob(path)),
      );
      return false;
    }
  }
}
