// Find Path…: how one symbol leads to another, step by step, or why it does not.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { Place, SymbolRef } from "../protocol.ts";
import { plural } from "./ingestWords.ts";
import type { Messages } from "./messages.ts";
import type { Drawable } from "./answerGraph.ts";
import type { Bookmark, Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import { plainLabel } from "./plainText.ts";
import { definitionPlace, sitePlace } from "./relationRows.ts";
import { stopWords } from "./stopWords.ts";
import { headingOf, iconOf, placeWords } from "./symbolWords.ts";

interface StepItem extends vscode.QuickPickItem {
  /** Undefined: the whole path is to be drawn. */
  readonly place?: Place;
}

const drawItem: StepItem = { label: t("$(type-hierarchy) Draw as Graph") };

export async function showPath(
  parts: {
    readonly questions: Questions;
    readonly places: Places;
    readonly messages: Messages;
    readonly draw: (path: Drawable) => Promise<void>;
  },
  ends: {
    readonly from: SymbolRef;
    readonly to: SymbolRef;
    /** Where the person was before: shown again when they go to no step. */
    readonly origin: Bookmark | undefined;
  },
): Promise<void> {
  const { questions, places, messages, draw } = parts;
  const { from, to, origin } = ends;
  const answer = await questions.path(from.id, to.id);
  const [path] = answer.paths;
  if (path === undefined) {
    const stopped =
      answer.stoppedBy.length === 0
        ? ""
        : t(
            " What stood in the way: {0}",
            answer.stoppedBy.map(stopWords).join(" "),
          );
    await places.goBack(origin);
    messages.tell({
      level: "info",
      text: t(
        "Codeweft: no path leads from {0} to {1}. {2} reaches {3}; {4} is reached from {5}.{6}",
        from.name,
        to.name,
        from.name,
        plural(answer.reachedFrom, "symbol"),
        to.name,
        plural(answer.reachedTo, "symbol"),
        stopped,
      ),
      actions: [],
    });
    return;
  }
  const items = path.symbols.map((symbol, index): StepItem => {
    const edge = path.edges[index - 1];
    const site = edge?.sites[0];
    const icon = `$(${iconOf(symbol.kind)})`;
    return {
      label: `${index === 0 ? "" : "↳ "}${icon} ${plainLabel(symbol.name)}`,
      description: plainLabel(
        edge === undefined
          ? placeWords(symbol)
          : t(
              "{0} {1} in {2}",
              headingOf(edge.edge.kind, "in"),
              path.symbols[index - 1]?.name ?? "",
              site === undefined
                ? placeWords(edge.from)
                : `${site.path}:${String(site.line)}`,
            ),
      ),
      place: site === undefined ? definitionPlace(symbol) : sitePlace(site),
    };
  });
  const title = t("Path from {0} to {1}", from.name, to.name);
  const chosen = await vscode.window.showQuickPick([...items, drawItem], {
    title,
    placeHolder: t("Enter opens the place of a step"),
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      const place =
        typeof item === "string" ? undefined : (item as StepItem).place;
      if (place === undefined) return;
      places.preview(place).catch(() => {
        // A file that is gone has no preview; opening it says so.
      });
    },
  });
  if (chosen?.place !== undefined) {
    await places.open(chosen.place);
    return;
  }
  // Neither a drawn path nor none wants the previews of its steps.
  await places.goBack(origin);
  if (chosen !== undefined)
    await draw({
      title,
      data: answer,
      folders: new Set(),
      left: 0,
      old: false,
      source: { query: "path", parameters: { from: from.id, to: to.id } },
    });
}
