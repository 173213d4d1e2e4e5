// What belongs to a symbol when it is looked at as a whole: a class with its members, a file with all that is in it.
import type { Graph } from "./graph.ts";
import { callableKinds } from "../model/symbol.ts";

/** The node and, unless it is callable, everything inside it; in node order. */
export function wholeOf(graph: Graph, node: number): readonly number[] {
  if (graph.isExternal(node) || callableKinds.has(graph.kind(node)))
    return [node];
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++)
    nodes.push(...graph.children(nodes[next]!));
  return nodes.sort((a, b) => a - b);
}

/** The node and, for what can be constructed, the constructors that it declares: a call of either is a call of it. */
export function callableParts(graph: Graph, node: number): readonly number[] {
  if (graph.isExternal(node) || callableKinds.has(graph.kind(node)))
    return [node];
  const parts = [node];
  if (graph.parent(node) !== -1)
    for (const child of graph.children(node))
      if (graph.kind(child) === "constructor") parts.push(child);
  return parts;
}
