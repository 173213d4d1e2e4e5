// What a layout has to place: a card's words, the file and class it belongs to, and its order within them.
import { t } from "../../src/l10n.ts";
import type { SymbolKind, SymbolRef } from "../../src/protocol.ts";
import type { Bundle, PictureNode } from "../state/picture.ts";
import { visibleName } from "../drawing/text.ts";

export interface Entry {
  readonly id: string;
  /** The plain name. */
  readonly name: string;
  /** The file; undefined for what stands outside of files (bundles, folders). */
  readonly path: string | undefined;
  /** The type that it is a member of, wherever it is declared. */
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

/** Kinds whose names say little without that of their type. */
const members: ReadonlySet<SymbolKind> = new Set<SymbolKind>([
  "method",
  "constructor",
  "property",
  "field",
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
        item.folder.path === "" ? t("workspace") : item.folder.path,
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
    owner: ownerOf(symbol, container),
    line: symbol.startLine,
    tall: node.side === "center",
  };
}

/**
 * The container where it is a type, and else the type that the qualified name tells: Go's methods, C++'s and Lua's stand
 * outside of theirs.
 */
function ownerOf(
  { kind, name, qualifiedName, path }: SymbolRef,
  container: SymbolRef | undefined,
): Entry["owner"] {
  if (container !== undefined && classLike.has(container.kind))
    return { id: `s${container.id}`, name: visibleName(container.name) };
  if (!members.has(kind) || !qualifiedName.endsWith(`.${name}`))
    return undefined;
  const type = qualifiedName.slice(0, -name.length - 1);
  const plain = type.slice(type.lastIndexOf(".") + 1);
  return {
    id: container?.name === plain ? `s${container.id}` : `q${path}#${type}`,
    name: visibleName(plain),
  };
}

/** "+212 more methods". */
export function bundleLabel(bundle: Bundle): string {
  return t("+{0} more {1}", bundle.count, kindWords(bundle.kind, bundle.count));
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

const kinds: Readonly<
  Record<SymbolKind, readonly [one: string, many: string]>
> = {
  module: [t("module"), t("modules")],
  namespace: [t("namespace"), t("namespaces")],
  package: [t("package"), t("packages")],
  class: [t("class"), t("classes")],
  struct: [t("struct"), t("structs")],
  interface: [t("interface"), t("interfaces")],
  trait: [t("trait"), t("traits")],
  protocol: [t("protocol"), t("protocols")],
  enum: [t("enum"), t("enums")],
  enum_member: [t("enum member"), t("enum members")],
  union: [t("union"), t("unions")],
  type_alias: [t("type alias"), t("type aliases")],
  function: [t("function"), t("functions")],
  method: [t("method"), t("methods")],
  constructor: [t("constructor"), t("constructors")],
  property: [t("property"), t("properties")],
  field: [t("field"), t("fields")],
  variable: [t("variable"), t("variables")],
  constant: [t("constant"), t("constants")],
  macro: [t("macro"), t("macros")],
  impl: [t("impl"), t("impls")],
  test: [t("test"), t("tests")],
  route: [t("route"), t("routes")],
  external: [t("external"), t("external symbols")],
};

/** A symbol kind in words, in the number that `count` asks for. */
export function kindWords(kind: SymbolKind, count: number): string {
  return kinds[kind][count === 1 ? 0 : 1];
}
