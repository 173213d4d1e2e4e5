// What stands under the cursor, and the active item following it while somebody looks at a Codeweft view.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import type { Place, SymbolRef } from "../protocol.ts";
import { activationOf } from "./activeItem.ts";
import type { ActiveItem, Shown } from "./activeItem.ts";
import type { Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Typing and scrolling through code must not make the graph flicker. Milliseconds. */
const settleTime = 200;

export class Cursor implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;
  private readonly subscriptions: { dispose(): void }[];
  /** The person moved it since anything became the active item: while no view shows that item, it does not follow. */
  private hasStrayed = false;

  constructor(
    private readonly parts: {
      readonly paths: WorkspacePaths;
      readonly session: EngineSession;
      readonly questions: Questions;
      readonly settings: Settings;
      readonly places: Places;
      readonly active: ActiveItem;
      readonly log: Log;
      /** Whether any view shows the active item now. */
      readonly watched: () => boolean;
    },
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // Without a kind the extension itself moved the cursor.
        if (kind === undefined || textEditor !== vscode.window.activeTextEditor)
          return;
        this.hasStrayed = true;
        this.moved();
      }),
      parts.active.onDidChange(() => {
        this.hasStrayed = false;
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && !parts.places.busyPreviewing) this.moved();
      }),
    ];
  }

  /** The place of the cursor in the active editor, when that shows a file of the workspace. */
  place(): Place | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return undefined;
    return toPlace(
      this.parts.paths,
      editor.document.uri,
      editor.selection.active,
    );
  }

  /**
   * The symbol named at the cursor or, most certain first, those used there; else the one around it, else the file's
   * own. Empty where the graph does not know the file.
   */
  async symbols(signal?: AbortSignal): Promise<readonly SymbolRef[]> {
    const place = this.place();
    if (place === undefined) return [];
    const at = await this.parts.questions.symbolAt(place, signal);
    if (at === undefined) return [];
    if (at.symbols.length > 0) return at.symbols;
    return at.enclosing === undefined ? [] : [at.enclosing];
  }

  /** Where the person went while no view was looking; undefined where that is nowhere new. */
  async strayed(): Promise<Shown | undefined> {
    if (!this.hasStrayed || !this.parts.settings.page.followCursor)
      return undefined;
    const shown = await this.first();
    return shown.activation.kind === "overview" ? undefined : shown;
  }

  /** What a graph that nobody asked anything yet should show, and its name; the overview has none. */
  async first(): Promise<Shown> {
    const place = this.place();
    if (place === undefined) return overview;
    try {
      const [symbol] = await this.symbols();
      return symbol === undefined
        ? overview
        : { activation: activationOf(symbol), label: symbol.name };
    } catch (error) {
      // The page says what state the index is in; the overview is its place to wait.
      this.parts.log.write("debug", `No first symbol: ${String(error)}`);
      return overview;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private moved(): void {
    const { session, settings, watched } = this.parts;
    clearTimeout(this.timer);
    if (!settings.page.followCursor || !session.started || !watched()) return;
    this.timer = setTimeout(() => {
      void this.follow();
    }, settleTime);
  }

  private async follow(): Promise<void> {
    this.asking?.abort();
    // Following may have been switched off while the cursor settled.
    if (!this.parts.settings.page.followCursor) return;
    const controller = new AbortController();
    this.asking = controller;
    try {
      const [symbol] = await this.symbols(controller.signal);
      if (symbol === undefined || controller.signal.aborted) return;
      if (!this.parts.settings.page.followCursor) return;
      this.parts.active.set(activationOf(symbol), symbol.name, "cursor");
    } catch (error) {
      // Nobody asked for this; the next move tries again.
      if (!controller.signal.aborted)
        this.parts.log.write(
          "debug",
          `The cursor leads nowhere: ${String(error)}`,
        );
    }
  }
}

const overview: Shown = { activation: { kind: "overview" }, label: "" };

export function toPlace(
  paths: WorkspacePaths,
  uri: vscode.Uri,
  position: vscode.Position,
): Place | undefined {
  const path = paths.toPath(uri);
  if (path === undefined || path === "") return undefined;
  return { path, line: position.line + 1, column: position.character + 1 };
}
