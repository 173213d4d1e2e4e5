// The commands that pages offer as buttons.
import * as vscode from "vscode";
import type { ToHost } from "../protocol.ts";
import type { CommandId } from "./commandTable.ts";

type RunCommand = Extract<ToHost, { type: "run" }>["command"];

const commandOfRun: Readonly<
  Record<RunCommand, CommandId | "vscode.openFolder">
> = {
  ingest: "codeweft.ingest",
  cancel: "codeweft.cancelIngestion",
  showProblems: "codeweft.showProblems",
  showLog: "codeweft.showLog",
  openFolder: "vscode.openFolder",
  openInTab: "codeweft.openGraphInEditor",
  askAgain: "codeweft.askAgain",
  askForMore: "codeweft.askForMore",
  exportGraph: "codeweft.exportGraph",
  runQuery: "codeweft.runQuery",
  saveView: "codeweft.saveView",
  showSql: "codeweft.showSql",
};

export async function runForPage(command: RunCommand): Promise<void> {
  await vscode.commands.executeCommand(commandOfRun[command]);
}
