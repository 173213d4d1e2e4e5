// Estimates how much source a workspace holds before anything is read, from the names that languages claim.
import * as vscode from "vscode";
import type { WorkspaceSize } from "./firstContactRule.ts";
import { largestFolders, searchGlobs } from "./scopeSuggestions.ts";

/** Sizes are looked up for so many files, evenly spread, and scaled up. */
const sample = 400;
/** The same, and for folders, where each look may go over a network. */
const virtualSample = 40;
const virtualFolders = 500;

const passedOver = ["node_modules", ".git", ".codeweft"];

export interface Counted {
  readonly folders: readonly vscode.WorkspaceFolder[];
  /** As `.ts`. */
  readonly extensions: readonly string[];
  /** Ends the count early, because only "more than that" matters then. */
  readonly limit: number;
  /** Lines of what is left out, as in `.gitignore`. */
  readonly exclude: readonly string[];
  /** Where a file stands in the workspace. */
  readonly toPath: (uri: vscode.Uri) => string | undefined;
}

export async function estimateSize({
  folders,
  extensions,
  limit,
  exclude,
  toPath,
}: Counted): Promise<WorkspaceSize> {
  if (extensions.length === 0) return { files: 0, bytes: 0, folders: [] };
  const found: vscode.Uri[] = [];
  const paths: string[] = [];
  let isVirtual = false;
  for (const folder of folders) {
    const left = limit + 1 - found.length;
    if (left <= 0) break;
    const onDisk = folder.uri.scheme === "file";
    isVirtual ||= !onDisk;
    // Where its paths begin in the workspace; asked once, because the files are many.
    const root = folders.length > 1 ? (toPath(folder.uri) ?? "") : "";
    // The editor's search knows few file systems other than the disk.
    const inside = onDisk
      ? await searchDisk(folder, extensions, left, [
          ...passedOver.map((name) => `**/${name}/**`),
          ...searchGlobs(exclude, root),
        ])
      : await walk(folder, extensions, left);
    const start = folder.uri.path.replace(/\/$/u, "").length + 1;
    for (const uri of inside) {
      found.push(uri);
      paths.push(joined(root, uri.path.slice(start)));
    }
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
  return { files: found.length, bytes, folders: largestFolders(paths) };
}

const joined = (root: string, path: string): string =>
  root === "" ? path : `${root}/${path}`;

async function searchDisk(
  folder: vscode.WorkspaceFolder,
  extensions: readonly string[],
  most: number,
  leftOut: readonly string[],
): Promise<readonly vscode.Uri[]> {
  const names = extensions.map((extension) => extension.replace(/^\./u, ""));
  const pattern =
    names.length === 1 ? `**/*.${names[0] ?? ""}` : `**/*.{${names.join(",")}}`;
  return vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, pattern),
    `{${leftOut.join(",")}}`,
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
