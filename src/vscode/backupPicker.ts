// Shows backups to choose from, and asks once more.
import * as vscode from "vscode";
import type { BackupRow } from "./restoring.ts";

/** The id of the chosen one; undefined when the list was closed. */
export async function chooseBackup(
  rows: readonly BackupRow[],
): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick([...rows], {
    title: "Restore Backup",
    placeHolder: "Earlier saves of this workspace's graph, the newest first",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}

export async function confirmRestore(question: string): Promise<boolean> {
  const yes = "Restore";
  return (
    (await vscode.window.showWarningMessage(question, { modal: true }, yes)) ===
    yes
  );
}
