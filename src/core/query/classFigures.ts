// The metrics of classes of a graph, computed once for each revision, and what they add up to.
import { defaultResolutions, relationKinds } from "../model/edge.ts";
import type { Resolution } from "../model/edge.ts";
import { toKindBits, toResolutionBits } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { Kept } from "../graph/kept.ts";
import { findClasses } from "../graph/metrics/classes.ts";
import { classMetrics } from "../graph/metrics/list.ts";
import type { ClassMetric } from "../graph/metrics/list.ts";
import { getSymbol } from "./findSymbol.ts";
import type { ClassNumbers } from "./metricResults.ts";

import { admitNodes } from "./selection.ts";

export interface ClassFigures {
  /** In the order of the graph. */
  readonly nodes: readonly number[];
  /** By node of the graph: the position in `nodes` of the class to which it belongs, or -1. */
  readonly ownerOf: Int32Array;
  readonly numbers: readonly ClassNumbers[];
}

/** By the words of what was chosen. */
const known = new Kept<Graph, ClassFigures>(4);

/** Of all classes, whatever the scope of a question: what uses them from outside of it couples them as well. */
export function classFigures(
  graph: Graph,
  {
    resolutions = defaultResolutions,
    includeTests = true,
  }: {
    readonly resolutions?: readonly Resolution[];
    readonly includeTests?: boolean;
  } = {},
): ClassFigures {
  const bits = toResolutionBits(resolutions);
  const words = `${String(bits)} ${String(includeTests)}`;
  return known.get(graph, words, () =>
    computeFigures(graph, bits, includeTests),
  );
}

function computeFigures(
  graph: Graph,
  bits: number,
  includeTests: boolean,
): ClassFigures {
  const admits = admitNodes(graph, { scope: "", includeTests });
  const classes = findClasses(graph, {
    kinds: toKindBits(relationKinds),
    resolutions: bits,
    rollUp: false,
    ...(admits === undefined ? {} : { admits }),
  });
  const columns = Object.fromEntries(
    Object.entries(classMetrics).map(([name, compute]) => [
      name,
      compute(classes),
    ]),
  ) as Record<ClassMetric, Float64Array>;
  const { nodes, ownerOf } = classes;
  return {
    nodes,
    ownerOf,
    numbers: nodes.map((_, index) => ({
      cbo: columns.cbo[index]!,
      lcom: columns.lcom[index]!,
      rfc: columns.rfc[index]!,
      wmc: columns.wmc[index]!,
      dit: columns.dit[index]!,
      noc: columns.noc[index]!,
      methods: classes.methods[index]!.length,
      fields: classes.fields[index]!.length,
    })),
  };
}

/**
 * Positions of the classes that are asked about: those that a scope admits, or of a symbol the class that it is or belongs to,
 * else those that it contains. Throws unknown_scope and the errors of naming a symbol.
 */
export function chosenClasses(
  graph: Graph,
  { nodes, ownerOf }: ClassFigures,
  choice: {
    readonly symbol?: string | number | undefined;
    readonly scope: string;
  },
): readonly number[] {
  const admits = admitNodes(graph, { scope: choice.scope, includeTests: true });
  const inScope = Array.from(nodes.keys()).filter(
    (index) => admits?.has[nodes[index]!] !== 0,
  );
  if (choice.symbol === undefined) return inScope;
  const node = getSymbol(graph, choice.symbol);
  const own = ownerOf[node] ?? -1;
  if (own !== -1) return inScope.filter((index) => index === own);
  return inScope.filter((index) => {
    for (let at = nodes[index]!; at !== -1; at = graph.parent(at))
      if (at === node) return true;
    return false;
  });
}
