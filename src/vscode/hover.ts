// Answers hovers from the graph in memory; quiet where there is no symbol and while the engine does not run.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { toPlace } from "./cursor.ts";
import { hoverCommands, hoverText, isCallable } from "./hoverText.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import { withSignal } from "./withSignal.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

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
    try {
      return await withSignal(token, (signal) => this.hoverAt(place, signal));
    } catch (error) {
      // Other providers answer too; an error here would only cover what they say.
      if (!token.isCancellationRequested)
        log.write("debug", `No hover: ${String(error)}`);
      return undefined;
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
    const [users, used, figures] = symbol.external
      ? []
      : await Promise.all([
          questions.glance(symbol.id, "in", isCallable(symbol), signal),
          questions.glance(symbol.id, "out", isCallable(symbol), signal),
          questions.figures(symbol.id, signal),
        ]);
    const text = new vscode.MarkdownString(
      hoverText({
        symbol,
        users: users && { total: users.total, first: users.items },
        used: used && { total: used.total, first: used.items },
        figures,
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
