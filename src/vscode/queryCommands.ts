// What a person does with statements: choosing one, keeping it under a name, renaming, removing it, and rows put into a file.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";
import { confirm } from "./confirm.ts";
import { freeName } from "./keptList.ts";
import type { KeptStatements } from "./keptStatements.ts";
import { statementLine } from "./keptStatements.ts";
import { plainLabel } from "./plainText.ts";
import { groupTitles, queryRows } from "./queryRows.ts";
import type { QueryGroup, QueryRow } from "./queryRows.ts";
import { writeWhole } from "./writeWhole.ts";

interface QueryItem extends vscode.QuickPickItem {
  readonly row?: QueryRow;
}

/** Undefined when nothing was chosen. */
export async function pickQuery(
  kept: KeptStatements,
): Promise<QueryRow | undefined> {
  const groups: readonly QueryGroup[] = ["saved", "examples", "history"];
  const items = groups.flatMap((group): QueryItem[] => {
    const rows = queryRows(kept, group);
    if (rows.length === 0) return [];
    return [
      {
        label: groupTitles[group],
        kind: vscode.QuickPickItemKind.Separator,
      },
      ...rows.map((row): QueryItem => ({
        row,
        label: plainLabel(row.label),
        description: group === "history" ? row.description : "",
        ...(group === "history"
          ? {}
          : { detail: plainLabel(statementLine(row.text)) }),
      })),
    ];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: t("Run Query"),
    placeHolder: t("A statement to run in the console"),
    matchOnDetail: true,
  });
  return chosen?.row;
}

/** Asks for a name; nothing is kept where the person gives none. */
export async function saveQuery(
  kept: KeptStatements,
  text: string,
  proposed = "",
): Promise<void> {
  if (text.trim() === "")
    throw new CodeweftError(
      "invalid_parameters",
      t("There is no statement to save: the console is empty."),
      { next: t("Write one, or begin with an example.") },
    );
  const name = await askName(
    t("Save Query"),
    freeName(proposed, (name) => kept.has(name)),
  );
  if (name === undefined || !(await mayReplace(kept, name))) return;
  await kept.save(name, text);
}

export async function renameQuery(
  kept: KeptStatements,
  { label }: QueryRow,
): Promise<void> {
  const name = await askName(t("Rename Query"), label);
  if (name === undefined || name === label) return;
  if (await mayReplace(kept, name)) await kept.rename(label, name);
}

/** One of the history goes at once; what a person gave a name is asked about. */
export async function deleteQuery(
  kept: KeptStatements,
  { group, label, text }: QueryRow,
): Promise<void> {
  if (group === "history") return kept.forget(text);
  if (group !== "saved") return;
  const mayGo = await confirm({
    question: t("Delete the query “{0}”?", label),
    detail: statementLine(text).slice(0, 200),
    yes: t("Delete"),
  });
  if (mayGo) await kept.remove(label);
}

export async function clearHistory(kept: KeptStatements): Promise<void> {
  const mayGo = await confirm({
    question: t("Clear the history of queries?"),
    detail: t(
      "The statements that were run are forgotten. Saved queries stay.",
    ),
    yes: t("Clear"),
  });
  if (mayGo) await kept.forget();
}

/** Nothing is written where the dialog is closed. */
export async function exportRows(
  text: string,
  format: "csv" | "json",
): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = await vscode.window.showSaveDialog({
    title: t("Save the rows as {0}", format.toUpperCase()),
    saveLabel: t("Save"),
    filters: format === "csv" ? { CSV: ["csv"] } : { JSON: ["json"] },
    ...(folder === undefined
      ? {}
      : { defaultUri: vscode.Uri.joinPath(folder.uri, `rows.${format}`) }),
  });
  if (file === undefined) return;
  await writeWhole(vscode.workspace.fs, file, new TextEncoder().encode(text));
}

async function askName(
  title: string,
  value: string,
): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: t("The name under which this workspace keeps it"),
    value,
    validateInput: (text) =>
      text.trim() === "" ? t("Write a name.") : undefined,
  });
  return name?.trim();
}

async function mayReplace(
  kept: KeptStatements,
  name: string,
): Promise<boolean> {
  return (
    !kept.has(name) ||
    confirm({
      question: t("There is a query with this name already."),
      detail: name,
      yes: t("Replace"),
    })
  );
}
