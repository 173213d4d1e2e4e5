// Estimates how much source a workspace holds before anything is read, from the names that languages claim.
import * as vscode from "vscode";
import type { WorkspaceSize } from "./firstContactRule.ts";

/** Sizes are looked up for so many files, evenly spread, and scaled up. */
const sample = 400;

/** `extensions` as `.ts`; `limit` ends the count early, because only "more than that" matters then. */
export async function estimateSize(
  folders: readonly vscode.WorkspaceFolder[],
  extensions: readonly string[],
  limit: number,
): Promise<WorkspaceSize> {
  if (extensions.length === 0) return { files: 0, bytes: 0 };
  const names = extensions.map((extension) => extension.replace(/^\./u, ""));
  const pattern =
    names.length === 1 ? `**/*.${names[0] ?? ""}` : `**/*.{${names.join(",")}}`;
  const found: vscode.Uri[] = [];
  for (const folder of folders) {
    const left = limit + 1 - found.length;
    if (left <= 0) break;
    found.push(
      ...(await vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, pattern),
        "**/{node_modules,.git,.codeweft}/**",
        left,
      )),
    );
  }
  const step = Math.max(1, Math.floor(found.length / sample));
  const looked = found.filter((_, index) => index % step === 0);
  const sizes = await Promise.all(
    looked.map(async (uri) => {
      try {
        return (await vscode.workspace.fs.stat(uri)).size;
      } catch {
        // Gone between the search and now: it will not be read either.
        return 0;
      }
    }),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const bytes =
    looked.length === 0
      ? 0
      : Math.round((total / looked.length) * found.length);
  return { files: found.length, bytes };
}
