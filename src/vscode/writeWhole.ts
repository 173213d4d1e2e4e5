// Writes a file through the editor's file system so that it is there whole or as it was before.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";

/** Replaces what is there: whoever chose the file was asked. Throws unwritable_output. */
export async function writeWhole(
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<void> {
  const { fs } = vscode.workspace;
  const part = file.with({ path: `${file.path}.${String(Date.now())}.part` });
  try {
    await fs.writeFile(part, bytes);
    await fs.rename(part, file, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(part)).catch(() => {
      // It was never written, or is the new file by now.
    });
    throw new CodeweftError(
      "unwritable_output",
      `${file.scheme === "file" ? file.fsPath : file.toString(true)} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      {
        kept: "What was there before is still there.",
        next: "Choose another folder, or make room and try again.",
      },
    );
  }
}
