// Tells the engine what somebody looks at: the file in the active editor is read first, then those that are visible. An engine
// that gave memory back while nobody was there gets ready for edits when somebody is.
import * as vscode from "vscode";
import { toErrorForm } from "../core/errors.ts";
import type { Log, Priority } from "../core/ports.ts";
import type { EngineSession } from "./session.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Milliseconds after which typing tells again that somebody is there; the engine rests only after many minutes. */
const tellTypingEvery = 60_000;

export interface AttentionHost {
  readonly paths: WorkspacePaths;
  readonly session: EngineSession;
  readonly log: Log;
}

export class EditorAttention implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  /** What the engine that runs now was told last, by level; nothing while none runs. */
  private readonly told = new Map<Priority, string>();
  private toldAt = -Infinity;

  constructor(private readonly host: AttentionHost) {
    const tell = (): void => {
      this.tell();
    };
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(tell),
      vscode.window.onDidChangeVisibleTextEditors(tell),
      host.session.onStatus(tell),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.tellAgain();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (performance.now() - this.toldAt < tellTypingEvery) return;
        if (host.paths.toPath(document.uri) !== undefined) this.tellAgain();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Also what it was told before: somebody is there. */
  private tellAgain(): void {
    this.toldAt = performance.now();
    this.told.clear();
    this.tell();
  }

  /** Nothing is started on account of it. */
  private tell(): void {
    const { session } = this.host;
    if (session.engineStatus() === undefined) {
      this.told.clear();
      return;
    }
    const active = vscode.window.activeTextEditor;
    this.tellOf("urgent", active === undefined ? [] : [active]);
    this.tellOf("high", vscode.window.visibleTextEditors);
  }

  private tellOf(level: Priority, editors: readonly vscode.TextEditor[]): void {
    const { paths, session, log } = this.host;
    const present = editors.flatMap(
      ({ document }) => paths.toPath(document.uri) ?? [],
    );
    const words = present.join("\n");
    if (words === (this.told.get(level) ?? "")) return;
    this.told.set(level, words);
    session
      .start()
      .then((engine) => engine.prioritise(present, level))
      .catch((error: unknown) => {
        // Only the order of reading depends on it.
        log.write(
          "debug",
          `What is looked at was not told: ${toErrorForm(error).message}`,
        );
      });
  }
}
