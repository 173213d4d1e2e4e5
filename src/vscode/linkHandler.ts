// Opens what a link names, in code and in the graph; the editor hands over links with its own scheme and this extension's name.
import * as vscode from "vscode";
import type { SymbolDetail } from "../protocol.ts";
import { findLinked, symbolsOfLink, viewOfLink } from "./links.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import { definitionPlace } from "./relationRows.ts";
import type { SavedViews } from "./savedViews.ts";
import type { EngineSession } from "./session.ts";

export interface LinkParts {
  readonly session: Pick<EngineSession, "ask">;
  readonly places: Pick<Places, "open">;
  readonly messages: Messages;
  readonly views: Pick<SavedViews, "show">;
  readonly needsGraph: () => Promise<void>;
}

export class LinkHandler implements vscode.UriHandler {
  constructor(private readonly parts: LinkParts) {}

  /** What cannot be opened is told; opening a link changes nothing else. */
  async handleUri({ path, query }: vscode.Uri): Promise<void> {
    const { messages, needsGraph, places, session, views } = this.parts;
    try {
      const view = viewOfLink(path, query);
      if (view !== undefined) return await views.show(view);
      const symbols = symbolsOfLink(path, query);
      await needsGraph();
      const { symbol } = await findLinked(symbols, async (named) => {
        const parameters = {
          symbol: named,
          includeSource: false,
          includeDoc: false,
        };
        return (await session.ask("symbol", parameters)).data as SymbolDetail;
      });
      if (!symbol.external) await places.open(definitionPlace(symbol));
      await vscode.commands.executeCommand("codeweft.openInGraph", symbol.id);
    } catch (error) {
      messages.error(error);
    }
  }
}
