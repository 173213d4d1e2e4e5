// Estimates how much source a workspace holds before anything is read, from the names that languages claim.
import * as vscode from "vscode";
import type { WorkspaceSize } from "./firstContactRule.ts";

/** Sizes are looked up for so many files, evenly spread, and scaled up. */
const sample = 400;
/** The same, and for folders, where each look may go over a network. */
const virtualSample = 40;
const virtualFolders = 500;

const passedOver = ["node_modules", ".git", ".codeweft"];

/** `extensions` as `.ts`; `limit` ends the count early, because only "more than that" matters then. */
export async function estimateSize(
  folders: readonly vscode.WorkspaceFolder[],
  extensions: readonly string[],
  limit: number,
): Promise<WorkspaceSize> {
  if (extensions.length === 0) return { files: 0, bytes: 0 };
  const found: vscode.Uri[] = [];
  let isVirtual = false;
  for (const folder of folders) {
    const left = limit + 1 - found.length;
    if (left <= 0) break;
    const onDisk = folder.uri.scheme === "file";
    isVirtual ||= !onDisk;
    // The editor's search knows few file systems other than the disk.
    const search = onDisk ? searchDisk : walk;
    found.push(...(await search(folder, extensions, left)));
  }
  const looks = isVirtual ? virtualSample : sample;
  const step = Math.max(1, Math.floor(found.length / looks));
  const looked = found.filter((_, index) => index % step === 0);
  const sizes = await Promise.all(looked.map(sizeOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const bytes =
    looked.length === 0
      ? 0
      : Math.round((total / looked.length) * found.length);
  return { files: found.length, bytes };
}

async function searchDisk(
  folder: vscode.WorkspaceFolder,
  extensions: readonly string[],
  most: number,
): Promise<readonly vscode.Uri[]> {
  const names = extensions.map((extension) => extension.replace(/^\./u, ""));
  const pattern =
    names.length === 1 ? `**/*.${names[0] ?? ""}` : `**/*.{${names.join(",")}}`;
  return vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, pattern),
    `**/{${passedOver.join(",")}}/**`,
    most,
  );
}

/** Folder by folder, the upper ones first. Where there are too many folders to look at, what is found by then counts. */
async function walk(
  { uri }: vscode.WorkspaceFolder,
  extensions: readonly string[],
  most: number,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [uri];
  for (const folder of folders) {
    if (found.length >= most) break;
    for (const [name, type] of await entriesOf(folder)) {
      const inside = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) {
        if (!passedOver.includes(name) && folders.length < virtualFolders)
          folders.push(inside);
      } else if (extensions.some((extension) => name.endsWith(extension)))
        found.push(inside);
    }
  }
  return found.slice(0, most);
}

async function entriesOf(
  folder: vscode.Uri,
): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // What cannot be listed is told by the reading itself.
    return [];
  }
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    // Gone between the search and now: it will not be read either.
    return 0;
  }
}
