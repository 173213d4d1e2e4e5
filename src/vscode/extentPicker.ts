// Asks how much of the index is to be verified.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import { sampleSize } from "./upkeep.ts";

interface ExtentItem extends vscode.QuickPickItem {
  readonly extent: "sample" | "all";
}

export async function chooseExtent(): Promise<"sample" | "all" | undefined> {
  const items: readonly ExtentItem[] = [
    {
      extent: "sample",
      label: t("A sample"),
      detail: t(
        "{0} files chosen at random are read again and compared, without their edges. Takes seconds.",
        sampleSize,
      ),
    },
    {
      extent: "all",
      label: t("Everything"),
      detail: t(
        "All files are read again and all edges derived again, in memory. Takes as long as a first ingest.",
      ),
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t("Verify Index"),
    placeHolder: t(
      "Compare the database with the sources. Nothing is changed.",
    ),
  });
  return chosen?.extent;
}
