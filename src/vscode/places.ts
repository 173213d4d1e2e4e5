// Shows places of the workspace in editors: a preview that leaves the focus where it is, or a jump.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { Place } from "../protocol.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Where the cursor stood before a walk through previews. */
export interface Bookmark {
  readonly uri: vscode.Uri;
  readonly selection: vscode.Selection;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

export class Places implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    borderColor: new vscode.ThemeColor("editor.findMatchBorder"),
    overviewRulerColor: new vscode.ThemeColor(
      "editorOverviewRuler.findMatchForeground",
    ),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    isWholeLine: true,
  });
  private marked: vscode.TextEditor | undefined;
  /** Files that previews opened: going back closes their tabs again. */
  private readonly opened = new Set<string>();
  private previewing = 0;
  /** Counts what was asked for: a preview that something newer has overtaken is left out. */
  private asked = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listener = vscode.window.onDidChangeTextEditorSelection(
    ({ textEditor, kind }) => {
      if (textEditor === this.marked && kind !== undefined) this.clear();
    },
  );

  constructor(private readonly paths: WorkspacePaths) {}

  /** Whether an editor is changing because of a preview and not because a person went there. */
  get busyPreviewing(): boolean {
    return this.previewing > 0;
  }

  /** Leaves the focus alone and uses the preview tab. `avoid`: the column of the page that asks. */
  async preview(place: Place, avoid?: vscode.ViewColumn): Promise<void> {
    this.previewing++;
    try {
      await this.inTurn((overtaken) =>
        overtaken() ? undefined : this.showPreview(place, avoid),
      );
    } finally {
      this.previewing--;
    }
  }

  /** Goes there: the focus and the cursor move. */
  async open(place: Place, avoid?: vscode.ViewColumn): Promise<void> {
    await this.inTurn(async () => {
      this.clear();
      this.opened.clear();
      const editor = await this.show(place, {
        preview: false,
        viewColumn: this.columnBeside(avoid),
      });
      const { start } = toRange(place);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(
        new vscode.Range(start, start),
        vscode.TextEditorRevealType.InCenterIfOutsideViewport,
      );
    });
  }

  bookmark(): Bookmark | undefined {
    const editor = vscode.window.activeTextEditor;
    return (
      editor && {
        uri: editor.document.uri,
        selection: editor.selection,
        viewColumn: editor.viewColumn,
      }
    );
  }

  /** Closes the previews since the last jump, and shows what they covered, where there was something. */
  async goBack(bookmark: Bookmark | undefined): Promise<void> {
    await this.inTurn(() => this.restore(bookmark));
  }

  clear(): void {
    this.marked?.setDecorations(this.mark, []);
    this.marked = undefined;
  }

  dispose(): void {
    this.clear();
    this.listener.dispose();
    this.mark.dispose();
  }

  /** One after another: an editor that opens slowly must not cover what was asked for after it. */
  private async inTurn(
    show: (overtaken: () => boolean) => Promise<void> | undefined,
  ): Promise<void> {
    const number = ++this.asked;
    const turn = this.turn.then(() => show(() => number !== this.asked));
    this.turn = turn.catch(() => {
      // Whoever asked for it hears of it.
    });
    await turn;
  }

  private async showPreview(
    place: Place,
    avoid: vscode.ViewColumn | undefined,
  ): Promise<void> {
    const uri = this.paths.toUri(place.path)?.toString();
    if (uri !== undefined && !isOpen(uri)) this.opened.add(uri);
    const editor = await this.show(place, {
      preserveFocus: true,
      preview: true,
      viewColumn: this.columnBeside(avoid),
    });
    const range = toRange(place);
    editor.revealRange(
      range,
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    this.clear();
    this.marked = editor;
    editor.setDecorations(this.mark, [range]);
  }

  private async restore(bookmark: Bookmark | undefined): Promise<void> {
    this.clear();
    if (bookmark !== undefined) await this.returnTo(bookmark);
    // The last preview may have shown this very place: the ones before it stand there still.
    const previews = previewTabs().filter(({ input }) =>
      this.opened.has(input.uri.toString()),
    );
    this.opened.clear();
    await vscode.window.tabGroups.close(
      previews.map(({ tab }) => tab),
      true,
    );
  }

  private async returnTo(bookmark: Bookmark): Promise<void> {
    const now = this.bookmark();
    const there =
      now?.uri.toString() === bookmark.uri.toString() &&
      now.selection.isEqual(bookmark.selection);
    if (!there) {
      const editor = await vscode.window.showTextDocument(bookmark.uri, {
        ...(bookmark.viewColumn === undefined
          ? {}
          : { viewColumn: bookmark.viewColumn }),
        selection: bookmark.selection,
        // Whoever closes a list is where they were before already, or has gone on: the focus would close the next list.
        preserveFocus: true,
      });
      editor.revealRange(
        bookmark.selection,
        vscode.TextEditorRevealType.InCenterIfOutsideViewport,
      );
    }
  }

  private async show(
    place: Place,
    options: vscode.TextDocumentShowOptions,
  ): Promise<vscode.TextEditor> {
    const uri = this.paths.toUri(place.path);
    if (uri === undefined)
      throw new CodeweftError(
        "not_found",
        t("The folder of {0} is not open in this window.", place.path),
        { next: t("Add it to the workspace, or ingest the workspace again.") },
      );
    try {
      return await vscode.window.showTextDocument(uri, options);
    } catch (error) {
      throw new CodeweftError(
        "unreadable_file",
        t(
          "{0} cannot be opened: {1}",
          place.path,
          error instanceof Error ? error.message : String(error),
        ),
        {
          kept: t("The graph still knows it from the last ingestion."),
          next: t(
            "Ingest the workspace again if the file was moved or deleted.",
          ),
        },
      );
    }
  }

  /** A graph in an editor tab keeps its place: code opens in another column. */
  private columnBeside(avoid: vscode.ViewColumn | undefined) {
    if (avoid === undefined)
      return (
        vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active
      );
    const other = vscode.window.visibleTextEditors.find(
      ({ viewColumn }) => viewColumn !== undefined && viewColumn !== avoid,
    );
    return other?.viewColumn ?? vscode.ViewColumn.Beside;
  }
}

function toRange(place: Place): vscode.Range {
  const line = Math.max(0, place.line - 1);
  const column = Math.max(0, place.column - 1);
  return new vscode.Range(
    line,
    column,
    Math.max(line, (place.endLine ?? place.line) - 1),
    Math.max(0, (place.endColumn ?? place.column) - 1),
  );
}

function textTabs() {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) =>
      tab.input instanceof vscode.TabInputText
        ? [{ tab, input: tab.input }]
        : [],
    );
}

function previewTabs() {
  return textTabs().filter(({ tab }) => tab.isPreview && !tab.isDirty);
}

function isOpen(uri: string): boolean {
  return textTabs().some(({ input }) => input.uri.toString() === uri);
}
