// Shows backups to choose from, and asks once more.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { BackupRow } from "./restoring.ts";

/** The id of the chosen one; undefined when the list was closed. */
export async function chooseBackup(
  rows: readonly BackupRow[],
): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick([...rows], {
    title: t("Restore Backup"),
    placeHolder: t("Earlier saves of this workspace's graph, the newest first"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}

export async function confirmRestore(question: string): Promise<boolean> {
  const yes = t("Restore");
  return (
    (await vscode.window.showWarningMessage(question, { modal: true }, yes)) ===
    yes
  );
}
