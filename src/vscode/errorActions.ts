// Which command stands behind each button of a message.
import type { CommandId } from "./commandTable.ts";
import type { Action } from "./errorWords.ts";

export const actionCommands: Readonly<
  Record<Exclude<Action, "retry">, CommandId | "vscode.openFolder">
> = {
  resume: "codeweft.resume",
  saveAs: "codeweft.saveCopy",
  reload: "codeweft.reloadDatabase",
  restoreBackup: "codeweft.restoreBackup",
  ingest: "codeweft.ingest",
  openFolder: "vscode.openFolder",
  openSettings: "codeweft.openSettings",
  showLog: "codeweft.showLog",
  showProblems: "codeweft.showProblems",
  openGraph: "codeweft.showGraph",
  repair: "codeweft.repairIndex",
  askAgain: "codeweft.askAgain",
};
