// Where this workspace's database is, by the setting.
import * as vscode from "vscode";
import type { DatabaseLocation } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** What the engine takes for a database without a file. */
const inMemory = ":memory:";

/**
 * An absolute path, or `:memory:`. `storage` is the editor's own folder for this workspace, where it has one; it serves also
 * where the workspace is on no disk and has no room for a database.
 */
export function databasePlace(
  location: DatabaseLocation,
  { roots, isVirtual }: Pick<WorkspacePaths, "roots" | "isVirtual">,
  storage: vscode.Uri | undefined,
): string {
  const [first] = roots;
  if (location === "workspaceFolder" && first !== undefined && !isVirtual)
    return vscode.Uri.joinPath(
      vscode.Uri.file(first.location),
      ".codeweft",
      "graph.db",
    ).fsPath;
  if (location === "memory" || storage?.scheme !== "file") return inMemory;
  return vscode.Uri.joinPath(storage, "graph.db").fsPath;
}

/** Looked up without opening anything. */
export async function hasDatabase(place: string): Promise<boolean> {
  if (place === inMemory) return false;
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.file(place))).size > 0;
  } catch {
    // Not there: then there is nothing to load ahead of need.
    return false;
  }
}
