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
 * The symbol of each anchor: that with its key, else the only one with its name; undefined for what is gone and for folders.
 * Files are asked for once, whatever number of anchors they hold.
 */
export async function findAnchors(
  anchors: readonly Anchor[],
  source: AnchorSource,
): Promise<readonly (SymbolRef | undefined)[]> {
  const files = new Map<string, Promise<ReadonlyMap<string, SymbolRef>>>();
  const fileOf = (path: string): Promise<ReadonlyMap<string, SymbolRef>> => {
    const known =
      files.get(path) ??
      noneWhereGone(source.symbolsOf(path)).then(
        (symbols) => new Map(symbols?.map((symbol) => [symbol.key, symbol])),
      );
    files.set(path, known);
    return known;
  };
  const found: (SymbolRef | undefined)[] = [];
  for (const { kind, key, name } of anchors)
    found.push(
      kind === "folder"
        ? undefined
        : ((await fileOf(name.split("#")[0] ?? "")).get(key) ??
            (await noneWhereGone(source.symbol(key))) ??
            (await noneWhereGone(source.symbol(name)))),
    );
  return found;
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
