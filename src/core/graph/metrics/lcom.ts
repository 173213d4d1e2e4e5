// Lack of cohesion in methods, the variant of Henderson-Sellers (LCOM-HS).
import { edgeKinds } from "../../model/edge.ts";
import { ClassSets, forEachUse } from "./classes.ts";
import type { Classes } from "./classes.ts";

const accessKinds = new Set(
  (["reads", "writes", "calls", "references"] as const).map((kind) =>
    edgeKinds.indexOf(kind),
  ),
);

/**
 * (m - s / a) / (m - 1) for m methods with a body, constructors and accessors among them, a fields of instances, and s pairs of
 * a method and a field that it reads, writes or calls itself. 0: every method uses every field; 1: every field is used by one
 * method alone. Fields that no method uses would give more than 1, which is cut off. 0 for a class with fewer than two methods
 * or without fields, where it says nothing.
 * Source: Henderson-Sellers, "Object-Oriented Metrics: Measures of Complexity", Prentice Hall, 1996.
 */
export function lcom(classes: Classes): Float64Array {
  const { graph, nodes, methods, fields, methodOf, ownerOf } = classes;
  const own = new ClassSets(nodes.length);
  fields.forEach((list, index) => {
    for (const field of list) own.add(index, field);
  });
  const pairs = new ClassSets(nodes.length);
  forEachUse(classes, (edge, owner, from, to) => {
    const method = methodOf[from]!;
    if (
      method !== -1 &&
      ownerOf[to] === owner &&
      own.has(owner, to) &&
      accessKinds.has(graph.columns.edgeKind[edge]!)
    )
      pairs.add(owner, method * graph.nodeCount + to);
  });
  return Float64Array.from(nodes, (_, index) => {
    const m = methods[index]!.length;
    const a = fields[index]!.length;
    return m < 2 || a === 0
      ? 0
      : Math.min(1, (m - pairs.size(index) / a) / (m - 1));
  });
}
