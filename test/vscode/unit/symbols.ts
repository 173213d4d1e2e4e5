// Small symbols and relations for the tests of native lists and hovers.
import type { Relation, Resolution, SymbolRef } from "../../../src/protocol.ts";
import type { EdgeKind } from "../../../src/protocol.ts";

export function symbol(parts: Partial<SymbolRef> = {}): SymbolRef {
  const name = parts.name ?? "total";
  return {
    id: 1,
    key: name,
    name,
    qualifiedName: name,
    kind: "function",
    path: "src/shop.ts",
    line: 3,
    column: 5,
    startLine: 3,
    endLine: 9,
    language: "typescript",
    signature: undefined,
    container: undefined,
    test: false,
    external: false,
    ...parts,
  };
}

export function relation(
  of: SymbolRef,
  parts: {
    readonly id?: number;
    readonly kind?: EdgeKind;
    readonly resolution?: Resolution;
    readonly depth?: number;
    readonly sites?: readonly {
      readonly path: string;
      readonly line: number;
      readonly column: number;
    }[];
  } = {},
): Relation {
  const sites = parts.sites ?? [{ path: "src/use.ts", line: 1, column: 1 }];
  return {
    symbol: of,
    edge: {
      id: parts.id ?? 1,
      from: 1,
      to: of.id,
      kind: parts.kind ?? "calls",
      resolution: parts.resolution ?? "exact",
      sites: sites.length,
    },
    depth: parts.depth ?? 1,
    parent: -1,
    sites: sites.map((site) => ({
      ...site,
      endLine: site.line,
      endColumn: site.column + 6,
    })),
  };
}
