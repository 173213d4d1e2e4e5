// How often each node is used: the number behind rankings.
import { defaultResolutions } from "../model/edge.ts";
import { toResolutionBits } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

/** A graph never changes, so its counts are counted once. */
const countsOfGraph = new WeakMap<Graph, Int32Array>();

/** Incoming edges of every node whose resolution is exact, inferred or name, whatever their kind. */
export function incomingCounts(graph: Graph): Int32Array {
  const known = countsOfGraph.get(graph);
  if (known !== undefined) return known;
  const counts = new Int32Array(graph.nodeCount);
  const bits = toResolutionBits(defaultResolutions);
  const { to, edgeResolution } = graph.columns;
  for (let edge = 0; edge < to.length; edge++)
    if (((bits >> edgeResolution[edge]!) & 1) === 1) counts[to[edge]!]!++;
  countsOfGraph.set(graph, counts);
  return counts;
}
