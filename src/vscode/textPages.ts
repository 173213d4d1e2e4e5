// Read-only pages of text in the editor: one address each, whose text is made anew when the page is shown.
import * as vscode from "vscode";
import { t } from "../l10n.ts";

const scheme = "codeweft";

export class TextPages implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly sources = new Map<string, () => Promise<string>>();
  private readonly registration =
    vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  /** `name` is the title of the tab and says the language by its ending. */
  async show(name: string, source: () => Promise<string>): Promise<void> {
    const address = vscode.Uri.from({ scheme, path: name });
    this.sources.set(address.path, source);
    // An open page is read again.
    this.changed.fire(address);
    const document = await vscode.workspace.openTextDocument(address);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const source = this.sources.get(path);
    // A page of an earlier window: what it showed is gone.
    return source === undefined
      ? t("This page was made in an earlier window. Run its command again.")
      : source();
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
