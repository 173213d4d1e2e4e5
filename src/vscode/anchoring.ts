// Finds the nodes of a saved view in the graph of today. Knows no editor.
import type { Engine } from "../core/engine.ts";
import { toErrorForm } from "../core/errors.ts";
import type { Anchor, SymbolDetail, SymbolRef } from "../protocol.ts";

export interface AnchorSource {
  /** All symbols of a file. Throws not_found for a file that is not in the graph. */
  readonly symbolsOf: (path: string) => Promise<readonly SymbolRef[]>;
  /** By a key or `path#name`. Throws not_found, and ambiguous_symbol. */
  readonly symbol: (wanted: string) => Promise<SymbolRef>;
}

/** From the engine's answers; files are asked for whole, with what has no name of its own. */
export function anchorSource(ask: Engine["ask"]): AnchorSource {
  return {
    symbolsOf: async (path) =>
      (await ask("symbols", { path, includeAnonymous: true, limit: 100_000 }))
        .data as readonly SymbolRef[],
    symbol: async (symbol) => {
      const parameters = { symbol, includeSource: false, includeDoc: false };
      return ((await ask("symbol", parameters)).data as SymbolDetail).symbol;
    },
  };
}

/**
 * The symbol of each anchor: that with its key, else the only one of its file with its qualified name; undefined for what is gone
 * and for folders. A plain name that is equal is another symbol. Files are asked for once, whatever number of anchors they hold.
 */
export async function findAnchors(
  anchors: readonly Anchor[],
  source: AnchorSource,
): Promise<readonly (SymbolRef | undefined)[]> {
  const files = new Map<string, Promise<readonly SymbolRef[] | undefined>>();
  const fileOf = (path: string): Promise<readonly SymbolRef[] | undefined> => {
    const known = files.get(path) ?? noneWhereGone(source.symbolsOf(path));
    files.set(path, known);
    return known;
  };
  const found: (SymbolRef | undefined)[] = [];
  for (const anchor of anchors)
    found.push(
      anchor.kind === "folder"
        ? undefined
        : ((await fileOf(anchor.name.split("#")[0] ?? "").then((symbols) =>
            findAmong(symbols ?? [], anchor),
          )) ?? (await findElsewhere(anchor, source))),
    );
  return found;
}

const nameOf = ({ path, qualifiedName }: SymbolRef): string =>
  `${path}#${qualifiedName}`;

function findAmong(
  symbols: readonly SymbolRef[],
  { key, name }: Anchor,
): SymbolRef | undefined {
  const ofKey = symbols.find((symbol) => symbol.key === key);
  if (ofKey !== undefined) return ofKey;
  const [only, ...others] = symbols.filter((each) => nameOf(each) === name);
  // Of several with the name none is known to be the one.
  return others.length === 0 ? only : undefined;
}

/** Packages have no file, and paths may have a `#`. */
async function findElsewhere(
  { key, name }: Anchor,
  { symbol }: AnchorSource,
): Promise<SymbolRef | undefined> {
  const ofKey = await noneWhereGone(symbol(key));
  if (ofKey?.key === key) return ofKey;
  const ofName = await noneWhereGone(symbol(name));
  return ofName !== undefined && nameOf(ofName) === name ? ofName : undefined;
}

async function noneWhereGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { code } = toErrorForm(error);
    // Of several with the name none is known to be the one.
    if (code === "not_found" || code === "ambiguous_symbol") return undefined;
    throw error;
  }
}
