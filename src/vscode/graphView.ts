// The graph in the side bar.
import * as vscode from "vscode";
import type { ActiveChange } from "./activeItem.ts";
import { GraphPage } from "./graphPage.ts";
import type { PageHost } from "./graphPage.ts";

export const graphViewId = "codeweft.graph";

export class GraphView
  implements vscode.WebviewViewProvider, vscode.Disposable
{
  private readonly shown = new vscode.EventEmitter<void>();
  /** The view became visible. */
  readonly onDidShow = this.shown.event;
  private view: vscode.WebviewView | undefined;
  private page: GraphPage | undefined;
  /** Where a command led while there was no view: the editor makes it later than the command that shows it comes back. */
  private unheard: ActiveChange | undefined;
  /** A command showed the view before the editor had made it. */
  private unfocused = false;
  private readonly listening: vscode.Disposable;

  constructor(private readonly host: PageHost) {
    this.listening = host.active.onDidChange((change) => {
      if (this.view !== undefined) return;
      this.unheard = change.source === "command" ? change : undefined;
    });
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** Shows the view; keys go to its picture, wherever in the view they went before. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${graphViewId}.focus`);
    this.unfocused = this.page === undefined;
    this.page?.focus();
  }

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
    this.page = page;
    if (this.unheard !== undefined) page.activate(this.unheard);
    this.unheard = undefined;
    if (this.unfocused) page.focus();
    this.unfocused = false;
    const visibility = view.onDidChangeVisibility(() => {
      if (view.visible) this.shown.fire();
      else page.hidden();
    });
    view.onDidDispose(() => {
      visibility.dispose();
      page.dispose();
      if (this.view !== view) return;
      this.view = undefined;
      this.page = undefined;
    });
    this.shown.fire();
  }
}
