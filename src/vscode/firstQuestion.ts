// Asks a person, before a workspace is read for the first time, whether all of it is to be read.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import { literalGlob } from "./failedRows.ts";
import type { FirstAnswer, FirstContactParts } from "./firstContactFlow.ts";
import {
  countLimit,
  isLarge,
  questionWords,
  quietLimit,
  quietVirtualLimit,
  virtualQuestionWords,
} from "./firstContactRule.ts";
import type { WorkspaceSize } from "./firstContactRule.ts";
import { folderItems } from "./scopePicker.ts";
import type { Settings } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";
import { estimateSize } from "./workspaceSize.ts";

/** The estimate of this workspace, above which size a person is asked, and the question itself. */
export function firstQuestion(
  paths: WorkspacePaths,
  settings: Settings,
  sourceExtensions: () => Promise<readonly string[]>,
): Pick<FirstContactParts, "limit" | "estimate" | "ask"> {
  return {
    limit: () => (paths.isVirtual ? quietVirtualLimit : quietLimit),
    estimate: async () =>
      estimateSize({
        folders: paths.folders,
        extensions: await sourceExtensions(),
        limit: paths.isVirtual ? quietVirtualLimit.files : countLimit,
        exclude: settings.excludedByPerson,
        toPath: (uri) => paths.toPath(uri),
      }),
    ask: (size) => ask(size, paths.isVirtual),
  };
}

/** Says what it takes. The editor shows equal questions once: one that stood before is closed then, which answers "nothing". */
async function ask(
  size: WorkspaceSize,
  isVirtual: boolean,
): Promise<FirstAnswer> {
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
    if (chosen !== leaveOut) return chosen === read ? "read" : "nothing";
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
    // Without a choice the question stands.
    if (folders !== undefined && folders.length > 0)
      return folders.map(({ path }) => literalGlob(path));
  }
}
