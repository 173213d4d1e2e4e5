// Folders of a large workspace as items of a quick pick, from which those are chosen that are not to be read.
import { plural } from "./ingestWords.ts";
import { plainLabel } from "./plainText.ts";
import type { FolderSize } from "./scopeSuggestions.ts";

export function folderItems(
  folders: readonly FolderSize[],
): { readonly label: string; readonly description: string; path: string }[] {
  return folders.map(({ path, files }) => ({
    label: plainLabel(path),
    description: plural(files, "source file"),
    path,
  }));
}
