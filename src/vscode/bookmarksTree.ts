// The Bookmarks view: marked symbols with their notes, and the saved views, each one click away.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import { findAnchors } from "./anchoring.ts";
import type { AnchorSource } from "./anchoring.ts";
import type { Bookmark, Bookmarks } from "./bookmarks.ts";
import { plural } from "./ingestWords.ts";
import { plainText } from "./plainText.ts";
import { centerWords } from "./savedViews.ts";
import type { NamedView, SavedViews } from "./savedViews.ts";
import type { EngineSession } from "./session.ts";

const viewId = "codeweft.bookmarks";

interface Section {
  readonly section: "bookmarks" | "views";
}

interface MarkedRow extends Bookmark {
  /** Undefined where it cannot be told: there is no graph yet. */
  readonly isGone: boolean | undefined;
}

type Row = Section | MarkedRow | NamedView;

export interface BookmarksTreeParts {
  readonly bookmarks: Bookmarks;
  readonly views: SavedViews;
  readonly session: EngineSession;
  readonly source: AnchorSource;
  readonly log: Log;
}

export class BookmarksTree
  implements vscode.TreeDataProvider<Row>, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: { dispose(): void }[];

  constructor(private readonly parts: BookmarksTreeParts) {
    const { bookmarks, session, views } = parts;
    this.view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
    });
    const redraw = (): void => {
      this.changed.fire();
    };
    this.subscriptions = [
      this.changed,
      this.view,
      bookmarks.onDidChange(redraw),
      views.onDidChange(redraw),
      session.onRevision(redraw),
    ];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if ("section" in row) return sectionItem(row, this.parts);
    return "view" in row ? viewItem(row) : bookmarkItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const { bookmarks, views } = this.parts;
    if (row === undefined)
      return [
        ...(bookmarks.all.length > 0
          ? [{ section: "bookmarks" } as const]
          : []),
        ...(views.all.length > 0 ? [{ section: "views" } as const] : []),
      ];
    if (!("section" in row)) return [];
    return row.section === "views" ? [...views.all] : this.marked();
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  /** Looks up which are gone, where a graph is there; it starts nothing. */
  private async marked(): Promise<MarkedRow[]> {
    const { bookmarks, log, session, source } = this.parts;
    const { all } = bookmarks;
    if (session.status().files === 0)
      return all.map((bookmark) => ({ ...bookmark, isGone: undefined }));
    try {
      const found = await findAnchors(all, source);
      return all.map((bookmark, index) => ({
        ...bookmark,
        isGone: found[index] === undefined,
      }));
    } catch (error) {
      log.write("warn", `Bookmarks could not be looked up: ${String(error)}`);
      return all.map((bookmark) => ({ ...bookmark, isGone: undefined }));
    }
  }
}

function sectionItem(
  { section }: Section,
  { bookmarks, views }: BookmarksTreeParts,
): vscode.TreeItem {
  const isViews = section === "views";
  const item = new vscode.TreeItem(
    isViews ? t("Saved views") : t("Bookmarks"),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = section;
  item.description = String((isViews ? views.all : bookmarks.all).length);
  return item;
}

function bookmarkItem(row: MarkedRow): vscode.TreeItem {
  const { isGone, key, label, name, note } = row;
  const item = new vscode.TreeItem(plainText(label));
  item.id = `bookmark ${key}`;
  item.contextValue = "codeweft.bookmark";
  item.iconPath = new vscode.ThemeIcon(
    isGone === true ? "warning" : "bookmark",
  );
  item.description = plainText(
    isGone === true
      ? [t("gone"), ...(note === "" ? [] : [note])].join(" · ")
      : note,
  );
  item.tooltip = [
    name,
    ...(isGone === true ? [t("It is not in the graph any more.")] : []),
    ...(note === "" ? [] : [note]),
  ].join("\n");
  item.command = {
    command: "codeweft.goToBookmark",
    title: t("Go to Bookmark"),
    arguments: [row],
  };
  return item;
}

function viewItem(row: NamedView): vscode.TreeItem {
  const { name, view } = row;
  const item = new vscode.TreeItem(plainText(name));
  item.id = `view ${name}`;
  item.contextValue = "codeweft.savedView";
  item.iconPath = new vscode.ThemeIcon("type-hierarchy");
  item.description = plainText(centerWords(view));
  item.tooltip = t(
    "{0}\n{1}\n{2}, depth {3} up and {4} down",
    name,
    centerWords(view),
    plural(view.nodes.length, "node"),
    view.reach.in,
    view.reach.out,
  );
  item.command = {
    command: "codeweft.openView",
    title: t("Open Saved View"),
    arguments: [row],
  };
  return item;
}
