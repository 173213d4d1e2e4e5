// How symbols and edges are called and drawn in the editor's native lists: headings, icons, places.
import { t } from "../l10n.ts";
import type {
  EdgeKind,
  Resolution,
  SymbolKind,
  SymbolRef,
} from "../protocol.ts";

/** `out`: what a symbol uses. `in`: who uses it. */
export type Direction = "out" | "in";

const headings: Readonly<Record<EdgeKind, readonly [string, string]>> = {
  calls: [t("calls"), t("called by")],
  constructs: [t("constructs"), t("constructed by")],
  extends: [t("extends"), t("extended by")],
  implements: [t("implements"), t("implemented by")],
  overrides: [t("overrides"), t("overridden by")],
  uses_type: [t("uses type"), t("type used by")],
  reads: [t("reads"), t("read by")],
  writes: [t("writes"), t("written by")],
  decorates: [t("decorated with"), t("decorates")],
  references: [t("refers to"), t("referred to by")],
  imports: [t("imports"), t("imported by")],
  re_exports: [t("re-exports"), t("re-exported by")],
  contains: [t("contains"), t("contained in")],
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

const kinds: Readonly<Record<SymbolKind, string>> = {
  module: t("file"),
  namespace: t("namespace"),
  package: t("package"),
  class: t("class"),
  struct: t("struct"),
  interface: t("interface"),
  trait: t("trait"),
  protocol: t("protocol"),
  enum: t("enum"),
  enum_member: t("enum member"),
  union: t("union"),
  type_alias: t("type alias"),
  function: t("function"),
  method: t("method"),
  constructor: t("constructor"),
  property: t("property"),
  field: t("field"),
  variable: t("variable"),
  constant: t("constant"),
  macro: t("macro"),
  impl: t("impl"),
  test: t("test"),
  route: t("route"),
  external: t("external"),
};

export function isSymbolKind(name: string): name is SymbolKind {
  return Object.hasOwn(kinds, name);
}

export function kindWords(kind: SymbolKind): string {
  return kinds[kind];
}

/** What to add behind a name so that nobody takes a guess for a fact. */
export function certaintyWords(resolution: Resolution): string | undefined {
  switch (resolution) {
    case "exact":
      return undefined;
    case "inferred":
      return t("inferred");
    case "name":
      return t("by name only");
    case "ambiguous":
      return t("one of several");
    case "external":
      return t("outside the workspace");
    case "unresolved":
      return t("unresolved");
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
