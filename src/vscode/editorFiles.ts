// The files of a virtual workspace as the editor's file systems give them, for the engine, which cannot read those by itself.
import * as vscode from "vscode";
import type { DirectoryEntry, FileLooks, FileStat } from "../core/ports.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** A file system that does not answer must not hold up everything else. Milliseconds. */
const patience = 20_000;

/** The engine decides by the system's codes what is tried again, and what a failure means. */
const systemCodes: Readonly<Record<string, string>> = {
  FileNotFound: "ENOENT",
  FileIsADirectory: "EISDIR",
  FileNotADirectory: "ENOTDIR",
  NoPermissions: "EACCES",
  Unavailable: "EAGAIN",
};

/** Paths are those of `paths`. Failures have the system's codes where the file system tells which they are. */
export function editorFiles(
  paths: Pick<WorkspacePaths, "roots" | "toUri">,
): FileLooks {
  const isAbove = (path: string): boolean =>
    path === "" && paths.roots.length !== 1;
  const uriOf = (path: string): vscode.Uri => {
    const uri = paths.toUri(path);
    if (uri !== undefined) return uri;
    throw coded("ENOENT", `${path} is in no folder of this workspace.`);
  };
  return {
    async readDirectory(path) {
      if (isAbove(path))
        return paths.roots.map(({ name }) => ({ name, kind: "directory" }));
      const entries = await answered(path, (fs) =>
        fs.readDirectory(uriOf(path)),
      );
      return entries
        .map(([name, type]) => ({ name, kind: kindOf(type) }))
        .sort((left, right) =>
          left.name < right.name ? -1 : left.name > right.name ? 1 : 0,
        );
    },
    async stat(path) {
      if (isAbove(path)) return { kind: "directory", size: 0, mtime: 0 };
      return toFileStat(await answered(path, (fs) => fs.stat(uriOf(path))));
    },
    read: (path) => answered(path, (fs) => fs.readFile(uriOf(path))),
  };
}

/** A file system that knows no times would never have a changed file: there, each look finds one to read and to compare. */
function toFileStat({ type, size, mtime }: vscode.FileStat): FileStat {
  const kind =
    (type & vscode.FileType.Directory) !== 0
      ? "directory"
      : (type & vscode.FileType.File) !== 0
        ? "file"
        : "other";
  return { kind, size, mtime: mtime > 0 ? mtime : Date.now() };
}

function kindOf(type: vscode.FileType): DirectoryEntry["kind"] {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return "symlink";
  if (type === vscode.FileType.Directory) return "directory";
  return type === vscode.FileType.File ? "file" : "other";
}

async function answered<T>(
  path: string,
  ask: (fs: vscode.FileSystem) => Thenable<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(coded("ETIMEDOUT", `${path}: the file system does not answer.`));
    }, patience);
  });
  try {
    return await Promise.race([ask(vscode.workspace.fs), late]);
  } catch (error) {
    const code =
      error instanceof vscode.FileSystemError
        ? systemCodes[error.code]
        : undefined;
    throw code === undefined ? error : coded(code, messageOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
