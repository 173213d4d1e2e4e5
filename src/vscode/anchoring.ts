// Finds what was kept of symbols, in saved views and bookmarks, in the graph of today. Knows no editor.
import type { Engine } from "../core/engine.ts";
import { toErrorForm } from "../core/errors.ts";
import { findHeir } from "../core/query/formerKey.ts";
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

export interface FoundSymbol {
  readonly symbol: SymbolRef;
  /** False: the key is gone, and this one has the name. It may be another overload. */
  readonly isSure: boolean;
}

/**
 * The symbol of each anchor: that with its key, else of those of its file with its qualified name the likeliest that no other
 * anchor has the key of; undefined for what is gone and for folders. A plain name that is equal is another symbol. Files are asked
 * for once, whatever number of anchors they hold. `others`: keys of symbols that are known to be others.
 */
export async function findAnchors(
  anchors: readonly Anchor[],
  source: AnchorSource,
  others: readonly string[] = [],
): Promise<readonly (FoundSymbol | undefined)[]> {
  const files = new Map<string, Promise<readonly SymbolRef[] | undefined>>();
  const fileOf = (path: string): Promise<readonly SymbolRef[] | undefined> => {
    const known = files.get(path) ?? noneWhereGone(source.symbolsOf(path));
    files.set(path, known);
    return known;
  };
  const keys = new Set([...anchors.map(({ key }) => key), ...others]);
  const found: (FoundSymbol | undefined)[] = [];
  for (const anchor of anchors)
    found.push(
      anchor.kind === "folder"
        ? undefined
        : ((await fileOf(anchor.name.split("#")[0] ?? "").then((symbols) =>
            findAmong(symbols ?? [], anchor, keys),
          )) ?? (await findElsewhere(anchor, source, keys))),
    );
  return found;
}

const nameOf = ({ path, qualifiedName }: SymbolRef): string =>
  `${path}#${qualifiedName}`;

function findAmong(
  symbols: readonly SymbolRef[],
  { key, name }: Anchor,
  taken: ReadonlySet<string>,
): FoundSymbol | undefined {
  const ofKey = symbols.find((symbol) => symbol.key === key);
  if (ofKey !== undefined) return { symbol: ofKey, isSure: true };
  const ofName = symbols.filter(
    (each) => nameOf(each) === name && !taken.has(each.key),
  );
  const heir = findHeir(
    key,
    ofName.map((symbol) => symbol.key),
  );
  const symbol = heir === undefined ? undefined : ofName[heir];
  return symbol && { symbol, isSure: false };
}

/** Packages have no file, and paths may have a `#`. */
async function findElsewhere(
  { key, name }: Anchor,
  { symbol }: AnchorSource,
  taken: ReadonlySet<string>,
): Promise<FoundSymbol | undefined> {
  const ofKey = await noneWhereGone(symbol(key));
  if (ofKey?.key === key) return { symbol: ofKey, isSure: true };
  const ofName = await noneWhereGone(symbol(name));
  return ofName !== undefined &&
    nameOf(ofName) === name &&
    !taken.has(ofName.key)
    ? { symbol: ofName, isSure: false }
    : undefined;
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
