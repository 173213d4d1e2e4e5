// The one place where URIs become workspace-relative paths and back.
import * as vscode from "vscode";
import type { WorkspaceRoot } from "../core/ports.ts";
import { uniqueRootNames } from "./rootNames.ts";

interface Root extends WorkspaceRoot {
  readonly folder: vscode.WorkspaceFolder;
}

/** Follows the folders of the workspace, on whatever file system they are. */
export class WorkspacePaths {
  /** The engine cannot read all folders by itself: at least one is on a file system of the editor's, and all locations are URIs. */
  get isVirtual(): boolean {
    return (vscode.workspace.workspaceFolders ?? []).some(
      ({ uri }) => uri.scheme !== "file",
    );
  }

  get roots(): readonly WorkspaceRoot[] {
    return this.all().map(({ name, location }) => ({ name, location }));
  }

  get folders(): readonly vscode.WorkspaceFolder[] {
    return this.all().map(({ folder }) => folder);
  }

  /** Undefined for what stands outside the workspace. `''` is the folder itself when there is only one. */
  toPath(uri: vscode.Uri): string | undefined {
    const owner = vscode.workspace.getWorkspaceFolder(uri);
    const roots = this.all();
    const root = roots.find(
      ({ folder }) => folder.uri.toString() === owner?.uri.toString(),
    );
    if (root === undefined) return undefined;
    const base = root.folder.uri.path.replace(/\/$/u, "");
    const inner = uri.path.slice(base.length + 1);
    if (roots.length === 1) return inner;
    return inner === "" ? root.name : `${root.name}/${inner}`;
  }

  /** Undefined when no folder of that name is open any more. */
  toUri(path: string): vscode.Uri | undefined {
    const roots = this.all();
    const [only] = roots;
    if (only === undefined) return undefined;
    if (roots.length === 1)
      return vscode.Uri.joinPath(only.folder.uri, ...path.split("/"));
    const [name, ...inner] = path.split("/");
    const root = roots.find((each) => each.name === name);
    return root && vscode.Uri.joinPath(root.folder.uri, ...inner);
  }

  private all(): readonly Root[] {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const { isVirtual } = this;
    const names = uniqueRootNames(folders.map(({ name }) => name));
    return folders.map((folder, index) => ({
      folder,
      name: names[index] ?? folder.name,
      location: isVirtual ? folder.uri.toString() : folder.uri.fsPath,
    }));
  }
}
