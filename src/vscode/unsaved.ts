// Lines that are changed in an editor and not on the disk yet: they count where a question is about the working tree.
import * as vscode from "vscode";
import { changedLines } from "./changedLines.ts";
import type { Values } from "./questionForm.ts";
import type { Questions } from "./questions.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

export interface UnsavedParts {
  readonly paths: WorkspacePaths;
  readonly questions: Pick<Questions, "fileSymbol">;
}

/**
 * What is asked, with ranges of lines of the files on the disk, which are those that the graph knows, added to what has changed.
 * The same where the question is not about the working tree, or nothing is unsaved.
 */
export async function withUnsaved(
  question: string,
  given: Values,
  { paths, questions }: UnsavedParts,
): Promise<Values> {
  const { git: range, changed = [] } = given;
  // A range with dots ends at a commit.
  if (
    question !== "impact" ||
    typeof range !== "string" ||
    range.includes("..")
  )
    return given;
  const lines: string[] = [];
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    const path = paths.toPath(document.uri);
    // What the graph does not know can break nothing.
    if (path === undefined || (await questions.fileSymbol(path)) === undefined)
      continue;
    for (const [first, last] of changedLines(
      await savedLines(document.uri),
      splitLines(document.getText()),
    ))
      lines.push(`${path}:${String(first)}-${String(last)}`);
  }
  return lines.length === 0 || !Array.isArray(changed)
    ? given
    : { ...given, changed: [...(changed as readonly unknown[]), ...lines] };
}

/** None where the file is gone: all of it is new then. */
async function savedLines(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return splitLines(await vscode.workspace.decode(bytes, { uri }));
  } catch {
    return [];
  }
}

function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}
