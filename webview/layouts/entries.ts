// What a layout has to place: a card's words, the file and class it belongs to, and its order within them.
import type { SymbolKind, SymbolRef } from "../../src/protocol.ts";
import type { Bundle, PictureNode } from "../state/picture.ts";
import { visibleName } from "../drawing/text.ts";

export interface Entry {
  readonly id: string;
  /** The plain name. */
  readonly name: string;
  /** The file; undefined for what stands outside of files (bundles, folders). */
  readonly path: string | undefined;
  /** The class-like symbol that contains it. */
  readonly owner: { readonly id: string; readonly name: string } | undefined;
  readonly line: number;
  readonly tall: boolean;
}

const classLike: ReadonlySet<SymbolKind> = new Set<SymbolKind>([
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "union",
  "impl",
]);

export function symbolsById(
  nodes: readonly PictureNode[],
  containers: readonly SymbolRef[],
): ReadonlyMap<number, SymbolRef> {
  const symbols = new Map(containers.map((symbol) => [symbol.id, symbol]));
  for (const { item } of nodes)
    if (item.type === "symbol") symbols.set(item.symbol.id, item.symbol);
  return symbols;
}

export function entryOf(
  node: PictureNode,
  symbols: ReadonlyMap<number, SymbolRef>,
): Entry {
  const { item } = node;
  if (item.type === "folder")
    return {
      id: node.id,
      name: visibleName(
        item.folder.path === "" ? "workspace" : item.folder.path,
      ),
      path: undefined,
      owner: undefined,
      line: 0,
      tall: true,
    };
  const { symbol } = item;
  const container =
    symbol.container === undefined ? undefined : symbols.get(symbol.container);
  return {
    id: node.id,
    name: visibleName(symbol.name),
    path: symbol.path,
    owner:
      container !== undefined && classLike.has(container.kind)
        ? { id: `s${container.id}`, name: visibleName(container.name) }
        : undefined,
    line: symbol.startLine,
    tall: node.side === "center",
  };
}

/** "+212 more methods". */
export function bundleLabel(bundle: Bundle): string {
  return `+${bundle.count} more ${kindWords(bundle.kind, bundle.count)}`;
}

export function bundleEntry(bundle: Bundle): Entry {
  return {
    id: bundle.id,
    name: bundleLabel(bundle),
    path: undefined,
    owner: undefined,
    line: 0,
    tall: false,
  };
}

/** A symbol kind in words, in the number that `count` asks for. */
export function kindWords(kind: SymbolKind, count: number): string {
  const word = kind.replace("_", " ");
  if (count === 1) return word;
  if (kind === "property") return "properties";
  if (kind === "class") return "classes";
  if (kind === "type_alias") return "type aliases";
  return kind === "external" ? "external symbols" : `${word}s`;
}
