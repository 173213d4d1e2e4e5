// The view of the index: Failed Files, Queue, Runs and History, Health. Each part is read while somebody looks at it.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { RoomRow, RoomSection } from "./machineRoomRows.ts";
import {
  emptyRow,
  failedRows,
  healthRows,
  historyPage,
  historyRows,
  queueRows,
  runRows,
  sectionRows,
  unreadRow,
} from "./machineRoomRows.ts";
import { plainText } from "./plainText.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { TextPages } from "./textPages.ts";
import type { Watch } from "./watch.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

export interface MachineRoomParts {
  readonly session: EngineSession;
  readonly questions: Questions;
  readonly paths: WorkspacePaths;
  readonly pages: TextPages;
  readonly watch: Watch;
  readonly log: Log;
}

const indexViewId = "codeweft.index";
const longestList = 500;
const longestHistory = 100;
/** Milliseconds between two readings while an ingestion goes on. */
const refreshEvery = 1_000;

export class MachineRoom
  implements vscode.TreeDataProvider<RoomRow>, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<RoomRow>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: MachineRoomParts) {
    const { session, watch } = parts;
    this.view = vscode.window.createTreeView(indexViewId, {
      treeDataProvider: this,
    });
    const soon = (): void => {
      this.refreshSoon();
    };
    this.subscriptions = [
      this.view,
      this.changed,
      vscode.Disposable.from(session.onStatus(soon)),
      vscode.Disposable.from(session.onRevision(soon)),
      watch.onDidChange(soon),
    ];
  }

  /** Somebody unfolded the view. */
  onDidShow(listener: () => void): vscode.Disposable {
    return this.view.onDidChangeVisibility(({ visible }) => {
      if (visible) listener();
    });
  }

  refresh(): void {
    if (this.view.visible) this.changed.fire(undefined);
  }

  getTreeItem(row: RoomRow): vscode.TreeItem {
    return roomItem(row, this.parts.paths);
  }

  async getChildren(row?: RoomRow): Promise<RoomRow[]> {
    try {
      return [...(await this.rowsBelow(row))];
    } catch (error) {
      this.parts.log.write(
        "warn",
        `A part of the index view could not be read: ${String(error)}`,
      );
      return [unreadRow(row?.id ?? "all", error)];
    }
  }

  /** What became of a file: that of a row, or one in an editor. */
  async showHistory(path: string): Promise<void> {
    const { pages, questions } = this.parts;
    // A page of its own for each file, so that one opened before is not shown for a moment.
    await pages.show(`${path} history.md`, async () => {
      const { items, total } = await questions.history(longestList, path);
      return historyPage(path, items, total);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async rowsBelow(
    row: RoomRow | undefined,
  ): Promise<readonly RoomRow[]> {
    const { session, questions } = this.parts;
    if (row?.section !== undefined) {
      const rows = await this.rowsOf(row.section);
      return rows.length === 0 ? [emptyRow(row.section)] : rows;
    }
    if (row?.run !== undefined) {
      const { items, total } = await questions.run(row.run, longestHistory);
      return runRows(row.run, items, total);
    }
    if (row !== undefined) return row.children ?? [];
    const { state } = session.status();
    // The words of the empty view say what is missing.
    return session.started && (state === "ready" || state === "indexing")
      ? sectionRows()
      : [];
  }

  private async rowsOf(section: RoomSection): Promise<readonly RoomRow[]> {
    const { questions, watch } = this.parts;
    switch (section) {
      case "failed": {
        const { items, total } = await questions.failed(longestList);
        return failedRows(items, total, Date.now());
      }
      case "queue":
        return queueRows(await questions.queue(longestList), Date.now());
      case "history": {
        const [runs, history] = await Promise.all([
          questions.runs(longestHistory),
          questions.history(longestHistory),
        ]);
        return historyRows(runs.items, history.items, Date.now());
      }
      case "health":
        return healthRows(await questions.health(), watch.figures, Date.now());
    }
  }

  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.refresh();
    }, refreshEvery);
  }
}

/** The file that a row of the machine room is about; undefined for what is no such row. */
export function fileOfRow(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("path" in value))
    return undefined;
  // A place in an editor has a path too, and a scheme.
  if ("scheme" in value) return undefined;
  return typeof value.path === "string" ? value.path : undefined;
}

function iconOf({ icon = "file", severity }: RoomRow): vscode.ThemeIcon {
  if (severity === undefined) return new vscode.ThemeIcon(icon);
  return new vscode.ThemeIcon(
    icon,
    new vscode.ThemeColor(
      severity === "error" ? "list.errorForeground" : "list.warningForeground",
    ),
  );
}

export function roomItem(
  row: RoomRow,
  paths: Pick<WorkspacePaths, "toUri">,
): vscode.TreeItem {
  const folds =
    row.children !== undefined ||
    row.run !== undefined ||
    row.section !== undefined;
  const item = new vscode.TreeItem(
    plainText(row.label),
    !folds
      ? vscode.TreeItemCollapsibleState.None
      : row.unfolded === true
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = row.id;
  const uri = row.path === undefined ? undefined : paths.toUri(row.path);
  if (row.description !== undefined)
    item.description = plainText(row.description);
  item.tooltip = row.tooltip ?? row.description ?? row.label;
  if (row.icon !== undefined) item.iconPath = iconOf(row);
  else if (uri !== undefined) {
    item.resourceUri = uri;
    item.iconPath = vscode.ThemeIcon.File;
  }
  if (row.section !== undefined)
    item.contextValue = `codeweft.section.${row.section}`;
  else if (row.path !== undefined)
    item.contextValue =
      row.failed === true ? "codeweft.failedFile" : "codeweft.file";
  if (row.command !== undefined)
    item.command = { command: row.command, title: row.label };
  else if (row.path !== undefined)
    item.command = {
      command: "codeweft.openPlace",
      title: t("Open"),
      arguments: [{ path: row.path, line: 1, column: 1 }],
    };
  return item;
}
