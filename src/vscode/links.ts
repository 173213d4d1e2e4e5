// Links to symbols: an address that opens one in the editor, in code and in the graph. Knows no editor.
import { CodeweftError } from "../core/errors.ts";

const symbolPath = "/symbol";

/** `scheme`: that of the editor. The key stays the same as long as the symbol keeps its name and file. */
export function symbolLink(scheme: string, key: string): string {
  return `${scheme}://codeweft.codeweft${symbolPath}?key=${encodeURIComponent(key)}`;
}

/**
 * The symbol that a link names, in any of the ways in which questions take one: `key=` or `name=`. `path` and `query` are those of
 * the link, the query without `?`. Throws invalid_parameters: links come from anywhere.
 */
export function symbolOfLink(path: string, query: string): string {
  const given = new URLSearchParams(query);
  const symbol = given.get("key") ?? given.get("name") ?? "";
  if (path === symbolPath && symbol.trim() !== "") return symbol;
  throw new CodeweftError(
    "invalid_parameters",
    `This link names no symbol: ${path}${query === "" ? "" : `?${query}`}.`,
    {
      kept: "Nothing was opened.",
      next: "“Codeweft: Copy Link to Symbol” makes links that work.",
    },
  );
}
