// Links to symbols: an address that opens one in the editor, in code and in the graph. Knows no editor.
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import type { SymbolRef } from "../protocol.ts";

const symbolPath = "/symbol";

/**
 * `scheme`: that of the editor. The key leads to this very declaration; the name beside it, `path#qualifiedName`, still leads to
 * the symbol when its key is another one, as after a change of its parameters. Both are percent-encoded twice: the editor
 * decodes the whole query once before it is taken apart, so that a `&` or `%` of a path would be one of the link.
 */
export function symbolLink(
  scheme: string,
  { key, path, qualifiedName }: SymbolRef,
): string {
  const encoded = (text: string): string =>
    encodeURIComponent(encodeURIComponent(text));
  return `${scheme}://codeweft.codeweft${symbolPath}?key=${encoded(key)}&name=${encoded(`${path}#${qualifiedName}`)}`;
}

/**
 * The symbol that a link names, in the ways in which questions take one: its `key=`, then its `name=`; one of them is enough.
 * `path` and `query` are those of the link as `vscode.Uri` has them: without `?`, decoded once. Throws invalid_parameters
 * without repeating the link: links come from anywhere.
 */
export function symbolsOfLink(path: string, query: string): readonly string[] {
  const parts = query.split("&");
  const symbols = ["key=", "name="]
    .map((word) => parts.find((part) => part.startsWith(word)) ?? word)
    .map((part) => decoded(part.slice(part.indexOf("=") + 1)).trim())
    .filter((symbol) => symbol !== "");
  if (path === symbolPath && symbols.length > 0) return symbols;
  throw new CodeweftError("invalid_parameters", "This link names no symbol.", {
    kept: "Nothing was opened.",
    next: "“Codeweft: Copy Link to Symbol” makes links that work.",
  });
}

/**
 * What `ask` answers about the first of these symbols that there is. Throws not_found with the last of them, which says most to
 * a person, and every other error as it comes.
 */
export async function findLinked<T>(
  symbols: readonly string[],
  ask: (symbol: string) => Promise<T>,
): Promise<T> {
  for (const symbol of symbols)
    try {
      return await ask(symbol);
    } catch (error) {
      if (toErrorForm(error).code !== "not_found") throw error;
    }
  throw new CodeweftError(
    "not_found",
    `This link leads to ${symbols.at(-1) ?? "nothing"}, which is not in the graph of this workspace, or no longer.`,
    {
      kept: "Nothing was opened.",
      next: "Open the workspace that the link is from and follow it again, or look for the name with “Codeweft: Search Symbol…”.",
    },
  );
}

/** A link that somebody wrote by hand is encoded once, so that its text may be no encoded one: it stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
