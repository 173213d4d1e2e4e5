// A row of an answer as the editor's trees show it.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { AnswerRow } from "./answerRows.ts";
import { plainText } from "./plainText.ts";

/** `tree` tells equal rows of different answers apart. What a row that stands for more does is the tree's own affair. */
export function answerItem(row: AnswerRow, tree: string): vscode.TreeItem {
  const item = new vscode.TreeItem(
    plainText(row.label),
    row.children === undefined
      ? vscode.TreeItemCollapsibleState.None
      : row.unfolded === true
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${tree}${row.id}`;
  if (row.description !== undefined)
    item.description = plainText(row.description);
  item.tooltip = row.tooltip ?? `${row.label}\n${row.description ?? ""}`.trim();
  if (row.icon !== undefined) item.iconPath = new vscode.ThemeIcon(row.icon);
  if (row.symbol !== undefined) item.contextValue = "codeweft.symbol";
  else if (row.drawable === true) item.contextValue = "codeweft.drawable";
  if (row.place !== undefined)
    item.command = {
      command: "codeweft.openPlace",
      title: t("Open"),
      arguments: [row.place],
    };
  return item;
}
