// Search Symbol…: asks the graph with every key and lets a person choose one symbol.
import * as vscode from "vscode";
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { SymbolRef } from "../protocol.ts";
import { errorWords } from "./errorWords.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import { plainLabel } from "./plainText.ts";
import { definitionPlace } from "./relationRows.ts";
import { containerWords, iconOf, placeWords } from "./symbolWords.ts";

interface HitItem extends vscode.QuickPickItem {
  readonly symbol: SymbolRef;
}

const shownHits = 50;
/** Milliseconds without a key before the graph is asked. */
const typingPause = 50;

/** Resolves to the chosen symbol, or undefined when the list was closed; the editor then shows what it showed before. */
export async function pickSymbol(
  parts: {
    readonly questions: Questions;
    readonly places: Places;
    readonly messages: Messages;
  },
  title: string,
  { previews = true }: { readonly previews?: boolean } = {},
): Promise<SymbolRef | undefined> {
  const { questions, places, messages } = parts;
  const pick = vscode.window.createQuickPick<HitItem>();
  const origin = places.bookmark();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const search = async (text: string): Promise<void> => {
    asking?.abort();
    const controller = new AbortController();
    asking = controller;
    pick.busy = true;
    try {
      const { items } = await questions.search(
        text,
        shownHits,
        controller.signal,
      );
      if (controller.signal.aborted) return;
      pick.title = title;
      pick.items = items.map(({ symbol }) => toItem(symbol));
    } catch (error) {
      if (controller.signal.aborted) return;
      // Half a filter is a mistake only while it is being typed.
      if (
        error instanceof CodeweftError &&
        error.code === "invalid_parameters"
      ) {
        pick.items = [];
        pick.title = `${title} — ${errorWords(toErrorForm(error))}`;
        return;
      }
      pick.hide();
      messages.error(error);
    } finally {
      if (asking === controller) pick.busy = false;
    }
  };

  pick.title = title;
  pick.placeholder = t("Type a name; kind:, lang: and path: narrow the search");
  pick.onDidChangeValue((value) => {
    clearTimeout(timer);
    if (value.trim() === "") {
      pick.items = [];
      return;
    }
    timer = setTimeout(() => {
      void search(value);
    }, typingPause);
  });
  pick.onDidChangeActive(([item]) => {
    if (!previews || item === undefined || item.symbol.external) return;
    places.preview(definitionPlace(item.symbol)).catch(() => {
      // A file that is gone since the ingest has no preview; choosing it says so.
    });
  });
  const chosen = new Promise<SymbolRef | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.symbol);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
  });
  pick.show();
  const symbol = await chosen;
  clearTimeout(timer);
  asking?.abort();
  pick.dispose();
  places.clear();
  if (previews && symbol === undefined && origin !== undefined)
    await places.goBack(origin);
  return symbol;
}

/** Where a trail from the symbol of this name leads. A preview would cover the graph in which it is going to be shown. */
export const pickTarget = (
  parts: Parameters<typeof pickSymbol>[0],
  from: string,
): Promise<SymbolRef | undefined> =>
  pickSymbol(parts, t("Show the trail from {0} to …", from), {
    previews: false,
  });

/** A use that may lead to several definitions: a person says which one is meant. Undefined when nobody chose. */
export async function chooseSymbol(
  symbols: readonly SymbolRef[],
): Promise<SymbolRef | undefined> {
  if (symbols.length < 2) return symbols[0];
  const chosen = await vscode.window.showQuickPick(symbols.map(toItem), {
    title: t("This use can lead to several definitions"),
    placeHolder: t("Choose the one that you mean"),
    matchOnDescription: true,
  });
  return chosen?.symbol;
}

function toItem(symbol: SymbolRef): HitItem {
  return {
    symbol,
    label: `$(${iconOf(symbol.kind)}) ${plainLabel(symbol.name)}`,
    description: [containerWords(symbol), placeWords(symbol)]
      .filter((word) => word !== "")
      .map(plainLabel)
      .join(" · "),
    // The graph has ranked the hits already; the list must not filter them by its own rules.
    alwaysShow: true,
  };
}
