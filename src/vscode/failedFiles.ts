// Show Failed Files: each with its reason and attempts; opened, retried or excluded with one key or click.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { FailedFile } from "../protocol.ts";
import { failedRow, literalGlob } from "./failedRows.ts";
import type { Ingestion } from "./ingestion.ts";
import { number } from "./ingestWords.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import type { Settings } from "./settings.ts";

export interface FailedFilesParts {
  readonly ingestion: Ingestion;
  readonly messages: Messages;
  readonly places: Places;
  readonly questions: Questions;
  readonly settings: Settings;
}

const longestList = 1_000;

const retryOne: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("refresh"),
  tooltip: t("Retry"),
};
const exclude: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("circle-slash"),
  tooltip: t("Exclude from the index (codeweft.ingest.exclude)"),
};
const retryAll: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("refresh"),
  tooltip: t("Retry all"),
};

interface FailedItem extends vscode.QuickPickItem {
  readonly file: FailedFile;
}

/** Also those that are left alone by now. */
export async function retryAllFailed({
  ingestion,
  messages,
  questions,
}: FailedFilesParts): Promise<void> {
  const files = await questions.allFailed();
  if (files.length === 0) {
    tellNone(messages);
    return;
  }
  const paths = files.map(({ path }) => path);
  await ingestion.run({ quiet: false, paths, retry: true });
}

function tellNone(messages: Messages): void {
  messages.tell({
    level: "info",
    text: t("Codeweft: no failed files. Every source file could be read."),
    actions: [],
  });
}

export async function showFailedFiles(parts: FailedFilesParts): Promise<void> {
  const { ingestion, messages, places, questions, settings } = parts;
  const { items, total } = await questions.failed(longestList);
  if (items.length === 0) {
    tellNone(messages);
    return;
  }
  const pick = vscode.window.createQuickPick<FailedItem>();
  pick.title =
    total > items.length
      ? t(
          "Failed files (the first {0} of {1})",
          number(items.length),
          number(total),
        )
      : t("Failed files: {0}", number(total));
  pick.placeholder = t("Enter opens the file; the buttons retry or exclude it");
  pick.matchOnDetail = true;
  pick.buttons = [retryAll];
  pick.items = items.map((file) => ({
    ...failedRow(file),
    buttons: [retryOne, exclude],
    file,
  }));
  const retry = async ({ path }: FailedFile): Promise<void> => {
    pick.hide();
    await ingestion.run({ quiet: false, paths: [path], retry: true });
  };
  // What goes wrong in a list that is closed already is told like any other failure.
  const told = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      messages.error(error);
    });
  };
  pick.onDidTriggerButton(() => {
    pick.hide();
    told(retryAllFailed(parts));
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (button === retryOne) {
      told(retry(item.file));
      return;
    }
    pick.hide();
    told(settings.addExclude(literalGlob(item.file.path)));
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen !== undefined)
      told(places.open({ path: chosen.file.path, line: 1, column: 1 }));
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}
