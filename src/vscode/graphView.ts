// The graph in the side bar.
import * as vscode from "vscode";
import { GraphPage } from "./graphPage.ts";
import type { PageHost } from "./graphPage.ts";

export const graphViewId = "codeweft.graph";

export class GraphView implements vscode.WebviewViewProvider {
  private readonly shown = new vscode.EventEmitter<void>();
  /** The view became visible. */
  readonly onDidShow = this.shown.event;
  private view: vscode.WebviewView | undefined;

  constructor(private readonly host: PageHost) {}

  get visible(): boolean {
    return this.view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const page = new GraphPage(
      {
        webview: view.webview,
        visible: () => view.visible,
        column: () => undefined,
        activated: (label) => {
          view.description = label;
        },
      },
      this.host,
    );
    const visibility = view.onDidChangeVisibility(() => {
      if (view.visible) this.shown.fire();
      else page.hidden();
    });
    view.onDidDispose(() => {
      visibility.dispose();
      page.dispose();
      if (this.view === view) this.view = undefined;
    });
    this.shown.fire();
  }
}
