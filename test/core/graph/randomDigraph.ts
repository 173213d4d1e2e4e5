// Random digraphs for comparing algorithms, and the same graph as an independent library has it.
import { DirectedGraph } from "graphology";
import type { AbstractGraph } from "graphology-types";
import { buildDigraph } from "../../../src/core/graph/digraph.ts";
import type { Digraph } from "../../../src/core/graph/digraph.ts";

/** Every pair that is drawn, loops and parallel ones included; weights from 1 to 3. */
export function randomDigraph(
  random: () => number,
  nodes: number,
  edges: number,
): Digraph {
  const draw = (): number => Math.floor(random() * nodes);
  return buildDigraph(
    nodes,
    Int32Array.from({ length: edges }, draw),
    Int32Array.from({ length: edges }, draw),
    Float64Array.from({ length: edges }, () => 1 + Math.floor(random() * 3)),
  );
}

/** `pairs` like "a>b b>c": nodes are letters, a is 0. */
export function digraphOf(nodes: number, pairs: string): Digraph {
  const edges = pairs.split(" ").map((pair) => pair.split(">"));
  const number = (letter: string | undefined): number =>
    (letter ?? "").charCodeAt(0) - "a".charCodeAt(0);
  return buildDigraph(
    nodes,
    Int32Array.from(edges, ([from]) => number(from)),
    Int32Array.from(edges, ([, to]) => number(to)),
    new Float64Array(edges.length).fill(1),
  );
}

/** Nodes have their numbers as names. Loops are left out, as they are in a digraph. */
export function toGraphology({ nodeCount, from, to }: Digraph): AbstractGraph {
  const graph = new DirectedGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(String(node));
  for (let edge = 0; edge < from.length; edge++)
    graph.addEdge(String(from[edge]), String(to[edge]));
  return graph;
}
