// How nodes of the picture are called in lists, headings and titles. Pure.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import { kindWords } from "../layouts/entries.ts";
import type { Item } from "./picture.ts";

/** The plain name; of a folder its path. */
export function shortName(item: Item): string {
  return visibleName(
    item.type === "symbol"
      ? item.symbol.name
      : item.folder.path || t("workspace"),
  );
}

/** With the types that it stands in. */
export function fullName(item: Item): string {
  return item.type === "symbol"
    ? visibleName(item.symbol.qualifiedName || item.symbol.name)
    : shortName(item);
}

/** "method", "file", "folder". */
export function kindOfName(item: Item): string {
  if (item.type === "folder") return t("folder");
  return item.symbol.kind === "module"
    ? t("file")
    : kindWords(item.symbol.kind, 1);
}

/** Where it stands: file and line, the file alone outside of the workspace; nothing for folders. */
export function placeWords(item: Item): string {
  if (item.type === "folder") return "";
  const { path, external, line } = item.symbol;
  return `${visibleName(path)}${external ? "" : `:${line}`}`;
}
