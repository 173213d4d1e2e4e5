// The Queries view: saved statements, examples and the history, each opened in the console by a click.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { KeptStatements } from "./keptStatements.ts";
import { plainText } from "./plainText.ts";
import { groupTitles, queryRows } from "./queryRows.ts";
import type { QueryGroup, QueryRow } from "./queryRows.ts";
import type { EngineSession } from "./session.ts";

export const queriesViewId = "codeweft.queries";

type Node = QueryRow | { readonly title: QueryGroup };

const icons: Readonly<Record<QueryGroup, string>> = {
  saved: "bookmark",
  examples: "lightbulb",
  history: "history",
};

export class QueriesTree
  implements vscode.TreeDataProvider<Node>, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: readonly { dispose(): void }[];
  private hadGraph = false;

  constructor(
    private readonly session: EngineSession,
    private readonly kept: KeptStatements,
  ) {
    this.view = vscode.window.createTreeView(queriesViewId, {
      treeDataProvider: this,
    });
    this.subscriptions = [
      this.changed,
      this.view,
      kept.onDidChange(() => {
        this.changed.fire(undefined);
      }),
      session.onStatus(() => {
        // The rows come with the graph and go with it.
        if (this.hasGraph !== this.hadGraph) this.changed.fire(undefined);
      }),
    ];
  }

  onDidShow(listener: () => void): vscode.Disposable {
    return this.view.onDidChangeVisibility(({ visible }) => {
      if (visible) listener();
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return "title" in node ? groupItem(node.title) : queryItem(node);
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined)
      return "title" in node ? [...queryRows(this.kept, node.title)] : [];
    this.hadGraph = this.hasGraph;
    if (!this.hadGraph) return [];
    const groups: readonly QueryGroup[] = ["saved", "examples", "history"];
    return groups
      .filter((title) => queryRows(this.kept, title).length > 0)
      .map((title) => ({ title }));
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private get hasGraph(): boolean {
    return this.session.status().revision > 0;
  }
}

function groupItem(group: QueryGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(
    groupTitles[group],
    group === "history"
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = group;
  item.contextValue = `codeweft.queries.${group}`;
  return item;
}

export function queryItem(row: QueryRow): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(row.label));
  item.id = row.id;
  item.description = plainText(row.description);
  item.tooltip = row.text;
  item.iconPath = new vscode.ThemeIcon(icons[row.group]);
  item.contextValue = `codeweft.query.${row.group}`;
  item.command = {
    command: "codeweft.openQuery",
    title: t("Open in Console"),
    arguments: [row],
  };
  return item;
}
