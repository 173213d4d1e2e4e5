// A line above each definition: how many call it, what it calls, how much a change of it reaches. Correct or absent.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { SymbolKind, SymbolRef } from "../protocol.ts";
import type { CommandId } from "./commandTable.ts";
import { isCallable } from "./hoverText.ts";
import { lensWords } from "./figureWords.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import { withSignal } from "./withSignal.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Definitions of one file that get a line; more would be a file that nobody reads. */
const mostLenses = 500;

const lensKinds: ReadonlySet<SymbolKind> = new Set([
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "function",
  "method",
  "constructor",
  "macro",
]);

/** Knows its symbol, so that the words wait until the line is seen. */
class SymbolLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly symbol: SymbolRef,
  ) {
    super(range);
  }
}

export class GraphLenses
  implements vscode.CodeLensProvider<SymbolLens>, vscode.Disposable
{
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changes.event;
  private readonly subscriptions: readonly { dispose(): void }[];

  constructor(
    private readonly parts: {
      readonly paths: WorkspacePaths;
      readonly session: EngineSession;
      readonly questions: Questions;
      readonly settings: Settings;
      readonly log: Log;
    },
  ) {
    const ask = (): void => {
      this.changes.fire();
    };
    this.subscriptions = [
      this.changes,
      parts.session.onRevision(ask),
      parts.settings.onDidChange(ask),
      // A save that changes nothing gives no revision, and ends what was unsaved all the same.
      vscode.workspace.onDidSaveTextDocument(ask),
      vscode.languages.registerCodeLensProvider("*", this),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
  ): Promise<SymbolLens[]> {
    const { log, paths, questions, session, settings } = this.parts;
    // Of unsaved text the graph knows the lines of before.
    if (!settings.codeLens || !session.started || document.isDirty) return [];
    const path = paths.toPath(document.uri);
    if (path === undefined) return [];
    try {
      const symbols = await questions.symbolsOf(path);
      return symbols
        .filter(({ kind }) => lensKinds.has(kind))
        .slice(0, mostLenses)
        .filter((symbol) => isAt(document, symbol))
        .map((symbol) => new SymbolLens(rangeOf(symbol), symbol));
    } catch (error) {
      // A file that is not in the graph has no lines; they come when it is.
      log.write("debug", `No lenses: ${String(error)}`);
      return [];
    }
  }

  async resolveCodeLens(
    lens: SymbolLens,
    token: vscode.CancellationToken,
  ): Promise<SymbolLens> {
    const { log, questions } = this.parts;
    const { symbol } = lens;
    const callable = isCallable(symbol);
    try {
      const [users, used, figures] = await withSignal(token, (signal) =>
        Promise.all([
          questions.glance(symbol.id, "in", callable, signal),
          questions.glance(symbol.id, "out", callable, signal),
          questions.figures(symbol.id, signal),
        ]),
      );
      lens.command = {
        title: lensWords(
          callable,
          users.total,
          used.total,
          figures.impact?.symbols ?? 0,
        ),
        tooltip: t("Open in graph"),
        command: "codeweft.openInGraph" satisfies CommandId,
        arguments: [symbol.id],
      };
    } catch (error) {
      // Without words the editor shows no line.
      if (!token.isCancellationRequested)
        log.write("debug", `No words for a lens: ${String(error)}`);
    }
    return lens;
  }
}

/** The name still stands where the graph has it. */
function isAt(document: vscode.TextDocument, symbol: SymbolRef): boolean {
  return (
    symbol.line <= document.lineCount &&
    document
      .lineAt(symbol.line - 1)
      .text.startsWith(symbol.name, symbol.column - 1)
  );
}

function rangeOf({ line, column, name }: SymbolRef): vscode.Range {
  return new vscode.Range(
    line - 1,
    column - 1,
    line - 1,
    column - 1 + name.length,
  );
}
