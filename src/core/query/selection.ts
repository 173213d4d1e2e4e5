// From the shared filter parameters to the edges and nodes that a question walks over.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import { toKindBits, toResolutionBits } from "../graph/edgeFilter.ts";
import type { EdgeFilter, NodeSet } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { Kept } from "../graph/kept.ts";
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

/** Scopes change from question to question; a byte a node each. */
const admitted = new Kept<Graph, NodeSet | undefined>(4);

/** What scope and tests let pass; undefined where that is every node. Throws unknown_scope. */
export function admitNodes(
  graph: Graph,
  {
    scope,
    includeTests,
  }: { readonly scope: string; readonly includeTests: boolean },
): NodeSet | undefined {
  const name = `${includeTests ? "all" : "no tests"} ${scope}`;
  return admitted.get(graph, name, () => {
    const files = openScope(graph, scope);
    if (files === undefined && includeTests) return undefined;
    const has = new Uint8Array(graph.nodeCount);
    for (let node = 0; node < graph.nodeCount; node++)
      if (
        isInScope(graph, files, node) &&
        (includeTests || !graph.isTest(node))
      )
        has[node] = 1;
    return { name, has };
  });
}
