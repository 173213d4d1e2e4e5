// Response for a class.
import { edgeKinds } from "../../model/edge.ts";
import { ClassSets, forEachUse } from "./classes.ts";
import type { Classes } from "./classes.ts";

const calls = edgeKinds.indexOf("calls");
const constructs = edgeKinds.indexOf("constructs");

/**
 * How many different functions may run in response to a message: the class's own methods, and what they call or construct
 * directly, within the workspace.
 * Source: Chidamber and Kemerer, 1994 (see cbo.ts).
 */
export function rfc(classes: Classes): Float64Array {
  const { graph, nodes, methods, methodOf } = classes;
  const responses = new ClassSets(nodes.length);
  methods.forEach((list, index) => {
    for (const method of list) responses.add(index, method);
  });
  forEachUse(classes, (edge, owner, from, to) => {
    const kind = graph.columns.edgeKind[edge]!;
    if (methodOf[from] === -1 || (kind !== calls && kind !== constructs))
      return;
    // What stands inside of a method runs as a part of it.
    const inner = methodOf[to]!;
    responses.add(owner, inner === -1 ? to : inner);
  });
  return Float64Array.from(nodes, (_, index) => responses.size(index));
}
