// Which files the installed languages claim: read from the data folders of the extension, never written down here.
import * as vscode from "vscode";

/** File name endings with their dot, sorted. */
export async function readSourceExtensions(
  extension: vscode.Uri,
): Promise<readonly string[]> {
  const folder = vscode.Uri.joinPath(extension, "dist", "assets", "languages");
  const endings = new Set<string>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (type !== vscode.FileType.Directory) continue;
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(folder, name, "language.json"),
    );
    const language = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly extensions?: readonly string[];
    };
    for (const ending of language.extensions ?? []) endings.add(ending);
  }
  return [...endings].sort();
}
