// Writes a file through the editor's file system so that what was there is never lost without what should replace it.
import type * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";

type Files = Pick<
  vscode.FileSystem,
  "stat" | "writeFile" | "rename" | "delete"
>;

/** `vscode.FileType.Directory`; links to folders have it set beside another one. */
const directory = 2;

/**
 * Replaces what is there: whoever chose the file was asked. Throws unwritable_output, with what became of both files; a folder is
 * refused before anything is written.
 */
export async function writeWhole(
  files: Files,
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<void> {
  const before = await statOf(files, file);
  // The editor's rename would take a folder away with everything in it.
  if (before !== undefined && (before.type & directory) !== 0)
    throw new CodeweftError(
      "unwritable_output",
      t(
        "{0} is a folder, so no file can be written in its place.",
        wordsOf(file),
      ),
      {
        kept: t("Nothing was changed."),
        next: t("Choose the name of a file."),
      },
    );
  const part = file.with({ path: `${file.path}.${String(Date.now())}.part` });
  try {
    await files.writeFile(part, bytes);
  } catch (error) {
    await discard(files, part);
    throw failed(file, error, t("Nothing was changed."));
  }
  try {
    await files.rename(part, file, { overwrite: true });
  } catch (error) {
    // The editor deletes what is there before it renames: when that fails, the part may be all that is left.
    const after = await statOf(files, file);
    const isUntouched =
      before !== undefined &&
      after?.mtime === before.mtime &&
      after.size === before.size;
    if (isUntouched) await discard(files, part);
    const there = (await statOf(files, part)) !== undefined;
    throw failed(
      file,
      error,
      isUntouched
        ? t("What was there before is still there.")
        : `${before === undefined ? "" : t("What was there before may be gone. ")}${there ? t("What should stand there is in {0}.", wordsOf(part)) : t("Look at {0} before you go on.", wordsOf(file))}`,
    );
  }
}

function failed(file: vscode.Uri, error: unknown, kept: string): CodeweftError {
  return new CodeweftError(
    "unwritable_output",
    t(
      "{0} cannot be written: {1}",
      wordsOf(file),
      error instanceof Error ? error.message : String(error),
    ),
    { kept, next: t("Choose another folder, or make room and try again.") },
  );
}

const wordsOf = (file: vscode.Uri): string =>
  file.scheme === "file" ? file.fsPath : file.toString(true);

/** Undefined for what is not there, or cannot be looked at. */
async function statOf(
  files: Files,
  file: vscode.Uri,
): Promise<vscode.FileStat | undefined> {
  try {
    return await files.stat(file);
  } catch {
    // Writing tells why.
    return undefined;
  }
}

async function discard(files: Files, part: vscode.Uri): Promise<void> {
  try {
    await files.delete(part);
  } catch {
    // It was never written.
  }
}
