// Answers hovers from the graph in memory; quiet where there is no symbol and while the engine does not run.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { toPlace } from "./cursor.ts";
import { hoverCommands, hoverText } from "./hoverText.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Names of callers and callees that a hover spells out. */
const shownNames = 4;

export class GraphHover implements vscode.HoverProvider {
  constructor(
    private readonly parts: {
      readonly paths: WorkspacePaths;
      readonly session: EngineSession;
      readonly questions: Questions;
      readonly settings: Settings;
      readonly log: Log;
    },
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { log, paths, session, settings } = this.parts;
    // A hover never starts the engine: it must not be the reason for work that nobody asked for.
    if (!settings.hover || !session.started) return undefined;
    const place = toPlace(paths, document.uri, position);
    if (place === undefined) return undefined;
    const controller = new AbortController();
    const cancelling = token.onCancellationRequested(() => {
      controller.abort();
    });
    try {
      return await this.hoverAt(place, controller.signal);
    } catch (error) {
      // Other providers answer too; an error here would only cover what they say.
      if (!controller.signal.aborted)
        log.write("debug", `No hover: ${String(error)}`);
      return undefined;
    } finally {
      cancelling.dispose();
    }
  }

  private async hoverAt(
    place: { path: string; line: number; column: number },
    signal: AbortSignal,
  ): Promise<vscode.Hover | undefined> {
    const { questions } = this.parts;
    const at = await questions.symbolAt(place, signal);
    const symbol = at?.symbols[0];
    if (at === undefined || symbol === undefined) return undefined;
    if (at.on !== "name" && at.on !== "use") return undefined;
    const [callers, callees] = await Promise.all([
      questions.callers(symbol.id, shownNames, signal),
      symbol.external
        ? { items: [], total: 0 }
        : questions.callees(symbol.id, shownNames, signal),
    ]);
    const text = new vscode.MarkdownString(
      hoverText({
        symbol,
        callers: { total: callers.total, first: callers.items },
        callees: { total: callees.total, first: callees.items },
      }),
    );
    text.isTrusted = { enabledCommands: hoverCommands };
    return new vscode.Hover(
      text,
      new vscode.Range(
        at.line - 1,
        at.column - 1,
        at.endLine - 1,
        at.endColumn - 1,
      ),
    );
  }
}
