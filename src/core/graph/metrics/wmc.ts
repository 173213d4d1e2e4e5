// Weighted methods per class.
import type { Classes } from "./classes.ts";

/**
 * The sum of the cyclomatic complexities of the methods that have a body. The decisions of functions inside of a method count
 * for it.
 * Source: Chidamber and Kemerer, 1994 (see cbo.ts), weighted by McCabe, 1976.
 */
export function wmc({
  graph,
  nodes,
  ownerOf,
  methodOf,
}: Classes): Float64Array {
  const weight = new Float64Array(nodes.length);
  for (let node = 0; node < graph.symbolCount; node++) {
    if (methodOf[node] === -1) continue;
    const cyclomatic = graph.complexity(node)?.cyclomatic ?? 1;
    weight[ownerOf[node]!]! +=
      methodOf[node] === node ? cyclomatic : cyclomatic - 1;
  }
  return weight;
}
