// Links to symbols: an address that opens one in the editor, in code and in the graph. Knows no editor.
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { SavedView, SymbolDetail, SymbolRef } from "../protocol.ts";
import { toSavedView } from "./savedView.ts";

const symbolPath = "/symbol";
const viewPath = "/view";
/** Longer addresses are cut by some programs that hand them on. */
const longestLink = 7_000;
/** What links of earlier versions may have; a longer one was not copied here. */
const longestRead = 64_000;
const mostLinkedNodes = 300;
const mostLinkedOpenings = 50;
/** Symbols that one opening of a link asks for. */
const mostOpened = 200;

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
    encodeURIComponent(encodeURIComponent(wellFormed(text)));
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
  throw new CodeweftError(
    "invalid_parameters",
    t("This link names no symbol."),
    {
      kept: t("Nothing was opened."),
      next: t("“Codeweft: Copy Link to Symbol” makes links that work."),
    },
  );
}

/**
 * A link that brings the whole view along, so that it opens in every window that has the workspace. `isWhole`: with all its
 * places; a view of many nodes keeps its question, what was opened, taken out and pinned. Throws too_large where even that is
 * too long for an address.
 */
export function viewLink(
  scheme: string,
  name: string,
  view: SavedView,
): { readonly link: string; readonly isWhole: boolean } {
  const named = encodeURIComponent(encodeURIComponent(wellFormed(name)));
  const write = (one: SavedView): string =>
    `${scheme}://codeweft.codeweft${viewPath}?name=${named}&view=${toBase64(JSON.stringify(one))}`;
  const whole = write(view);
  if (whole.length <= longestLink) return { link: whole, isWhole: true };
  const link = write(withoutPlaces(view));
  if (link.length <= longestLink) return { link, isWhole: false };
  throw new CodeweftError(
    "too_large",
    t(
      "The view “{0}” has too much for a link: with all that was opened, taken out and pinned, the address would have {1} characters, and programs cut those of more than {2}.",
      name,
      link.length,
      longestLink,
    ),
    {
      kept: t("Nothing was copied."),
      next: t(
        "Take fewer symbols out of the picture, or pin fewer of them, save the view and try again.",
      ),
    },
  );
}

/** With the nodes alone that something is said of. */
function withoutPlaces(view: SavedView): SavedView {
  const named = [
    ...(view.center === null ? [] : [view.center]),
    ...view.openings.map(({ node }) => node),
    ...view.removed,
    ...view.pins,
  ];
  const kept = [...new Set(named)].sort((a, b) => a - b);
  const at = new Map(kept.map((node, index) => [node, index]));
  const moved = (node: number): number => at.get(node) ?? 0;
  return {
    ...view,
    nodes: kept.flatMap((node) => view.nodes[node] ?? []),
    center: view.center === null ? null : moved(view.center),
    openings: view.openings.map((one) => ({ ...one, node: moved(one.node) })),
    removed: view.removed.map(moved),
    pins: view.pins.map(moved),
    places: [],
  };
}

/** Undefined for links to something else. Throws invalid_parameters without repeating the link. */
export function viewOfLink(
  path: string,
  query: string,
): { readonly name: string; readonly view: SavedView } | undefined {
  if (path !== viewPath) return undefined;
  const valueOf = (word: string): string =>
    query
      .split("&")
      .find((part) => part.startsWith(`${word}=`))
      ?.slice(word.length + 1) ?? "";
  const written = valueOf("view");
  const view =
    written.length <= longestRead
      ? toSavedView(fromBase64(written))
      : undefined;
  // Whoever saved a view waited for its picture; whoever follows a link did not choose how much is asked.
  if (view !== undefined && view.nodes.length <= mostLinkedNodes)
    return {
      name: decoded(valueOf("name")).slice(0, 1_000) || "link",
      view: {
        ...view,
        openings: view.openings
          .slice(0, mostLinkedOpenings)
          .map((one) => ({ ...one, count: Math.min(one.count, mostOpened) })),
      },
    };
  throw new CodeweftError("invalid_parameters", t("This link holds no view."), {
    kept: t("Nothing was opened."),
    next: t("“Codeweft: Copy Link to View” makes links that work."),
  });
}

/** Half a character, which a name cut in the middle has, cannot stand in an address. */
const wellFormed = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\u{fffd}");

/** RFC 4648, section 5: letters that no address changes. */
function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Undefined for what is no JSON in base64. */
function fromBase64(text: string): unknown {
  try {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(bytes, (one) => one.charCodeAt(0)),
      ),
    ) as unknown;
  } catch {
    // Somebody cut or changed it: it is no view.
    return undefined;
  }
}

/**
 * What `ask` answers about the first of these symbols that there is. Throws not_found with the last of them, which says most to
 * a person, and every other error as it comes. What a question takes for `path#name` because only its plain name is equal is
 * another symbol.
 */
export async function findLinked(
  symbols: readonly string[],
  ask: (symbol: string) => Promise<SymbolDetail>,
): Promise<SymbolDetail> {
  for (const wanted of symbols)
    try {
      const found = await ask(wanted);
      const { key, path, qualifiedName } = found.symbol;
      if (
        !wanted.includes("#") ||
        wanted === key ||
        wanted.endsWith(`${path}#${qualifiedName}`)
      )
        return found;
    } catch (error) {
      if (toErrorForm(error).code !== "not_found") throw error;
    }
  throw new CodeweftError(
    "not_found",
    t(
      "This link leads to {0}, which is not in the graph of this workspace, or no longer.",
      symbols.at(-1) ?? "nothing",
    ),
    {
      kept: t("Nothing was opened."),
      next: t(
        "Open the workspace that the link is from and follow it again, or look for the name with “Codeweft: Search Symbol…”.",
      ),
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
