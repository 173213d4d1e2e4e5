// The graph as editor tabs: one or several, restored after a restart of the window.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { AnswerGraph } from "../protocol.ts";
import type { Shown } from "./activeItem.ts";
import { GraphPage } from "./graphPage.ts";
import type { PageHost } from "./graphPage.ts";

export const graphTabType = "codeweft.graph";

export class GraphTabs implements vscode.WebviewPanelSerializer {
  private readonly shown = new vscode.EventEmitter<void>();
  readonly onDidShow = this.shown.event;
  private readonly panels = new Set<vscode.WebviewPanel>();

  constructor(private readonly host: PageHost) {}

  get visible(): boolean {
    return [...this.panels].some((panel) => panel.visible);
  }

  /** Opens a new tab with what is active now. */
  open(shown: Shown | undefined): void {
    const page = this.create();
    if (shown !== undefined) page.activate({ ...shown, source: "command" });
  }

  /** Opens a new tab with what an answer names. */
  openAnswer(graph: AnswerGraph): void {
    this.create().showAnswer(graph);
  }

  /** A new tab, for a view that nobody has a page for. */
  create(): GraphPage {
    return this.attach(
      vscode.window.createWebviewPanel(
        graphTabType,
        t("Graph"),
        vscode.ViewColumn.Active,
      ),
    );
  }

  /** The page's own memory brings back what it showed; here it gets a document and a channel. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.attach(panel);
    return Promise.resolve();
  }

  private attach(panel: vscode.WebviewPanel): GraphPage {
    this.panels.add(panel);
    panel.iconPath = vscode.Uri.joinPath(
      this.host.extension,
      "media",
      "icon.png",
    );
    const page = new GraphPage(
      {
        webview: panel.webview,
        visible: () => panel.visible,
        column: () => panel.viewColumn,
        activated: (label) => {
          panel.title = label === "" ? t("Graph") : t("Graph: {0}", label);
        },
      },
      this.host,
    );
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.shown.fire();
      else page.hidden();
    });
    panel.onDidDispose(() => {
      this.panels.delete(panel);
      page.dispose();
    });
    this.shown.fire();
    return page;
  }
}
