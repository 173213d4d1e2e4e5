// How symbols and edges are called and drawn in the editor's native lists: headings, icons, places.
import type {
  EdgeKind,
  Resolution,
  SymbolKind,
  SymbolRef,
} from "../protocol.ts";

/** `out`: what a symbol uses. `in`: who uses it. */
export type Direction = "out" | "in";

const headings: Readonly<Record<EdgeKind, readonly [string, string]>> = {
  calls: ["calls", "called by"],
  constructs: ["constructs", "constructed by"],
  extends: ["extends", "extended by"],
  implements: ["implements", "implemented by"],
  overrides: ["overrides", "overridden by"],
  uses_type: ["uses type", "type used by"],
  reads: ["reads", "read by"],
  writes: ["writes", "written by"],
  decorates: ["decorated with", "decorates"],
  references: ["refers to", "referred to by"],
  imports: ["imports", "imported by"],
  re_exports: ["re-exports", "re-exported by"],
  contains: ["contains", "contained in"],
};

/** The order in which lists show the kinds: behaviour first, structure last. */
export const kindOrder = Object.keys(headings) as readonly EdgeKind[];

export function headingOf(kind: EdgeKind, direction: Direction): string {
  return headings[kind][direction === "out" ? 0 : 1];
}

/** Names of the editor's own icons. */
const icons: Readonly<Record<SymbolKind, string>> = {
  module: "symbol-file",
  namespace: "symbol-namespace",
  package: "symbol-package",
  class: "symbol-class",
  struct: "symbol-struct",
  interface: "symbol-interface",
  trait: "symbol-interface",
  protocol: "symbol-interface",
  enum: "symbol-enum",
  enum_member: "symbol-enum-member",
  union: "symbol-struct",
  type_alias: "symbol-type-parameter",
  function: "symbol-function",
  method: "symbol-method",
  constructor: "symbol-constructor",
  property: "symbol-property",
  field: "symbol-field",
  variable: "symbol-variable",
  constant: "symbol-constant",
  macro: "symbol-operator",
  impl: "symbol-class",
  test: "beaker",
  route: "symbol-event",
  external: "package",
};

export function iconOf(kind: SymbolKind): string {
  return icons[kind];
}

export function kindWords(kind: SymbolKind): string {
  return kind === "module" ? "file" : kind.replaceAll("_", " ");
}

/** What to add behind a name so that nobody takes a guess for a fact. */
export function certaintyWords(resolution: Resolution): string | undefined {
  switch (resolution) {
    case "exact":
      return undefined;
    case "inferred":
      return "inferred";
    case "name":
      return "by name only";
    case "ambiguous":
      return "one of several";
    case "external":
      return "outside the workspace";
    case "unresolved":
      return "unresolved";
  }
}

/** `Class.method` without the name itself: what stands before it. */
export function containerWords(symbol: SymbolRef): string {
  const { name, qualifiedName } = symbol;
  if (!qualifiedName.endsWith(name)) return "";
  return qualifiedName
    .slice(0, qualifiedName.length - name.length)
    .replace(/[.:#/]+$/u, "");
}

/** `src/shop/cart.ts:12`, or the package's name for what stands outside. */
export function placeWords(symbol: SymbolRef): string {
  return symbol.external
    ? symbol.path
    : `${symbol.path}:${String(symbol.line)}`;
}
