// The Answer view: what was asked last, as a tree whose rows open what they name.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import { answerItem } from "./answerItem.ts";
import type { AnswerRow } from "./answerRows.ts";

export const answerViewId = "codeweft.answer";

export interface ShownAnswer {
  readonly title: string;
  /** What was chosen otherwise than by default, and how much there is. */
  readonly description: string;
  /** Said above the rows: that there are none, or that they are not of the latest revision. */
  readonly message: string | undefined;
  readonly rows: readonly AnswerRow[];
}

export class AnswerView
  implements vscode.TreeDataProvider<AnswerRow>, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<AnswerRow>;
  private shown: ShownAnswer | undefined;

  constructor() {
    this.view = vscode.window.createTreeView(answerViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /** Runs the work with the view's own progress bar, which appears when it takes longer than a moment. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    return vscode.window.withProgress(
      { location: { viewId: answerViewId } },
      work,
    );
  }

  async show(answer: ShownAnswer): Promise<void> {
    this.set(answer);
    await vscode.commands.executeCommand(
      "setContext",
      "codeweft.answered",
      true,
    );
    await vscode.commands.executeCommand(`${answerViewId}.focus`);
  }

  get current(): ShownAnswer | undefined {
    return this.shown;
  }

  /** Changes what is said above the rows. */
  say(message: string): void {
    if (this.shown === undefined) return;
    this.shown = { ...this.shown, message };
    this.view.message = message;
  }

  getTreeItem(row: AnswerRow): vscode.TreeItem {
    const item = answerItem(row, this.shown?.title ?? "");
    if (row.more === true)
      item.command = { command: "codeweft.askForMore", title: t("Show More") };
    return item;
  }

  getChildren(row?: AnswerRow): AnswerRow[] {
    return [
      ...(row === undefined ? (this.shown?.rows ?? []) : (row.children ?? [])),
    ];
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  private set(answer: ShownAnswer): void {
    this.shown = answer;
    this.view.title = answer.title;
    this.view.description = answer.description;
    // Never deleted: the editor's own object loses the property for good.
    this.view.message = answer.message ?? "";
    this.changed.fire(undefined);
  }
}
