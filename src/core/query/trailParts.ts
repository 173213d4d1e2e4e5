// What both kinds of trails share: their filter, and how their nodes and edges are described.
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { SymbolKind } from "../model/symbol.ts";
import { toSymbolRef } from "./describe.ts";
import type { SymbolRef } from "./results.ts";
import { openFilter } from "./selection.ts";
import type { FilterValues } from "./selection.ts";
import { containersOf } from "./symbol.ts";

export interface TrailParameters extends FilterValues {
  readonly direction: "in" | "out" | "both";
  readonly depth: number;
  readonly limit: number;
  readonly kinds: readonly EdgeKind[];
  readonly symbolKinds: readonly SymbolKind[];
  readonly members: boolean;
  readonly rollUp: boolean;
}

/** `passing` lets through only symbols of the chosen kinds, and the ends; `all` knows nothing of these kinds. */
export function openTrailFilters(
  graph: Graph,
  parameters: TrailParameters,
  ends: readonly number[],
): { readonly all: EdgeFilter; readonly passing: EdgeFilter } {
  const { kinds, rollUp, symbolKinds } = parameters;
  const all = openFilter(graph, parameters, kinds, rollUp);
  if (symbolKinds.length === 0) return { all, passing: all };
  const wanted = new Set(symbolKinds);
  const has = new Uint8Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++)
    if (wanted.has(graph.kind(node)) && all.admits?.has[node] !== 0)
      has[node] = 1;
  for (const end of ends) if (all.admits?.has[end] !== 0) has[end] = 1;
  const name = [all.admits?.name ?? "all", symbolKinds.join(), ends.join()];
  return { all, passing: { ...all, admits: { name: name.join("|"), has } } };
}

export function describeContainers(
  graph: Graph,
  shown: ReadonlySet<number>,
): SymbolRef[] {
  const containers = new Set<number>();
  for (const node of shown)
    for (const container of containersOf(graph, node))
      if (!shown.has(container)) containers.add(container);
  return [...containers]
    .sort((a, b) => a - b)
    .map((node) => toSymbolRef(graph, node));
}
