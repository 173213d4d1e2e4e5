// How large the circle is that one symbol or file is in: its strongly connected component, found without that of all others.
import { bodyNodes, passesFilter } from "./edgeFilter.ts";
import type { EdgeRule } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";

type Visit = (neighbour: number) => void;
type Neighbours = (node: number, visit: Visit) => void;

/** The symbol and those that it leads to and that lead back to it; 1: only itself. Anonymous functions are part of what contains them. */
export function symbolCircle(
  graph: Graph,
  node: number,
  rule: EdgeRule,
): number {
  const ofBody =
    (neighbours: Neighbours): Neighbours =>
    (at, visit) => {
      for (const part of bodyNodes(graph, at)) neighbours(part, visit);
    };
  const to = (part: number, visit: Visit): void => {
    const { first, end } = graph.outgoing(part);
    for (let edge = first; edge < end; edge++)
      if (passesFilter(graph, rule, edge))
        visit(graph.namedNode(graph.to(edge)));
  };
  const from = (part: number, visit: Visit): void => {
    for (const edge of graph.incoming(part))
      if (passesFilter(graph, rule, edge))
        visit(graph.namedNode(graph.from(edge)));
  };
  return circleSize(
    graph.nodeCount,
    graph.namedNode(node),
    ofBody(to),
    ofBody(from),
  );
}

/** The file and those that it depends on and that depend on it; 1: only itself. */
export function fileCircle(graph: Graph, file: number, rule: EdgeRule): number {
  return circleSize(
    graph.fileCount,
    file,
    (at, visit) => {
      forEachSymbol(graph, at, (node) => {
        const { first, end } = graph.outgoing(node);
        for (let edge = first; edge < end; edge++)
          if (passesFilter(graph, rule, edge))
            visit(graph.fileOf(graph.to(edge)));
      });
    },
    (at, visit) => {
      forEachSymbol(graph, at, (node) => {
        for (const edge of graph.incoming(node))
          if (passesFilter(graph, rule, edge))
            visit(graph.fileOf(graph.from(edge)));
      });
    },
  );
}

function forEachSymbol(
  graph: Graph,
  file: number,
  visit: (node: number) => void,
): void {
  const { first, end } = graph.symbolsOfFile(file);
  for (let node = first; node < end; node++) visit(node);
}

/** Forwards to everything, then backwards through nothing but that: linear in the edges of what the node leads to. */
function circleSize(
  count: number,
  start: number,
  forward: Neighbours,
  backward: Neighbours,
): number {
  const reached = new Uint8Array(count);
  const walk = (neighbours: Neighbours, from: number, mark: number): number => {
    const found = [start];
    reached[start] = mark;
    for (let next = 0; next < found.length; next++)
      neighbours(found[next]!, (neighbour) => {
        if (reached[neighbour] !== from) return;
        reached[neighbour] = mark;
        found.push(neighbour);
      });
    return found.length;
  };
  walk(forward, 0, 1);
  return walk(backward, 1, 2);
}
