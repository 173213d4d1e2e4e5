// From the shared filter parameters to the edges and nodes that a question walks over.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import { toKindBits, toResolutionBits } from "../graph/edgeFilter.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { isInScope, openScope } from "./scope.ts";

export interface FilterValues {
  readonly scope: string;
  readonly resolutions: readonly Resolution[];
  readonly includeTests: boolean;
  readonly includeExternal: boolean;
}

/** `includeExternal` adds the resolution `external`; naming that resolution is the same wish. */
export function withExternal(
  resolutions: readonly Resolution[],
  includeExternal: boolean,
): readonly Resolution[] {
  return includeExternal && !resolutions.includes("external")
    ? [...resolutions, "external"]
    : resolutions;
}

/** Throws unknown_scope. */
export function openFilter(
  graph: Graph,
  values: FilterValues,
  kinds: readonly EdgeKind[],
  rollUp: boolean,
): EdgeFilter {
  const admits = admitNodes(graph, values);
  return {
    kinds: toKindBits(kinds),
    resolutions: toResolutionBits(
      withExternal(values.resolutions, values.includeExternal),
    ),
    rollUp,
    ...(admits === undefined ? {} : { admits }),
  };
}

/** What counts where the whole graph is looked at: with roll-up, and without what leads out. Throws unknown_scope. */
export function openStructure(
  graph: Graph,
  values: Omit<FilterValues, "includeExternal"> & {
    readonly kinds: readonly EdgeKind[];
  },
): EdgeFilter {
  const inside = { ...values, includeExternal: false };
  return openFilter(graph, inside, values.kinds, true);
}

/** The rule of scope and tests; undefined where every node passes. Throws unknown_scope. */
export function admitNodes(
  graph: Graph,
  values: { readonly scope: string; readonly includeTests: boolean },
): ((node: number) => boolean) | undefined {
  const files = openScope(graph, values.scope);
  if (files === undefined && values.includeTests) return undefined;
  return (node) =>
    isInScope(graph, files, node) &&
    (values.includeTests || !graph.isTest(node));
}
