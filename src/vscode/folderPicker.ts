// Which folders a person wants to be read again: those of the explorer, or one that is chosen in a dialog.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/**
 * Workspace-relative, '' for the workspace itself; undefined when the dialog was closed. `clicked` and `selected` are what the
 * explorer's menu says; other extensions may say the first alone.
 */
export async function foldersToIngest(
  paths: Pick<WorkspacePaths, "toPath">,
  clicked: unknown,
  selected: unknown,
): Promise<readonly string[] | undefined> {
  const given = (Array.isArray(selected) ? selected : [clicked]).filter(
    (each) => each instanceof vscode.Uri,
  );
  const folders = given.length > 0 ? given : await chooseFolders();
  return folders?.map((uri) => {
    const path = paths.toPath(uri);
    if (path !== undefined) return path;
    throw new CodeweftError(
      "not_found",
      t(
        "{0} is not in this workspace.",
        uri.scheme === "file" ? uri.fsPath : uri.toString(true),
      ),
      {
        next: t(
          "Choose a folder of the workspace, or add this one with “Add Folder to Workspace…” first.",
        ),
      },
    );
  });
}

async function chooseFolders(): Promise<readonly vscode.Uri[] | undefined> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showOpenDialog({
    title: t("Ingest Folder"),
    openLabel: t("Ingest"),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    ...(first === undefined ? {} : { defaultUri: first.uri }),
  });
}
