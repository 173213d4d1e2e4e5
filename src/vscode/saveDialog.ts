// Asks a person for the file that a copy of the database is written to.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";

/** An absolute path; undefined when the dialog was closed. `usual` is offered under a name of its own: that file could not be written. */
export async function chooseDatabaseFile(
  usual: string | undefined,
): Promise<string | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const beside = usual === undefined ? undefined : vscode.Uri.file(usual);
  const start =
    folder?.uri.scheme === "file"
      ? folder.uri
      : beside && vscode.Uri.joinPath(beside, "..");
  const file = await vscode.window.showSaveDialog({
    title: t("Save the Codeweft database as"),
    saveLabel: t("Save"),
    filters: { "SQLite database": ["db", "sqlite"] },
    ...(start === undefined
      ? {}
      : { defaultUri: vscode.Uri.joinPath(start, "codeweft-graph.db") }),
  });
  if (file === undefined) return undefined;
  if (file.scheme === "file") return file.fsPath;
  throw new CodeweftError(
    "invalid_parameters",
    t("{0} is not on a disk of this machine.", file.toString(true)),
    { next: t("Choose a file in a folder.") },
  );
}
