// How large the circle is that one symbol or file is in: its strongly connected component, found without that of all others.
import { findComponents } from "./components.ts";
import type { Components } from "./components.ts";
import type { Digraph } from "./digraph.ts";
import { bodyNodes, passesFilter } from "./edgeFilter.ts";
import type { EdgeRule } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { Kept } from "./kept.ts";
import { projectFiles, projectSymbols } from "./projection.ts";
import type { Projection } from "./projection.ts";

type Visit = (neighbour: number) => void;
type Neighbours = (node: number, visit: Visit) => void;

/** Edges that a walk passes at most: where there are more, all circles are looked for at once, and kept for the next one. */
const mostWalked = 50_000;

/** The symbol and those that it leads to and that lead back to it; 1: only itself. Anonymous functions are part of what contains them. */
export function symbolCircle(
  graph: Graph,
  node: number,
  rule: EdgeRule,
  most = mostWalked,
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
  return (
    walkUnlessLarge(graph, "symbol", rule, () =>
      circleSize(
        graph.nodeCount,
        graph.namedNode(node),
        ofBody(to),
        ofBody(from),
        most,
      ),
    ) ?? componentSize(projectSymbols(graph, { ...rule, rollUp: true }), node)
  );
}

/** The file and those that it depends on and that depend on it; 1: only itself. */
export function fileCircle(
  graph: Graph,
  file: number,
  rule: EdgeRule,
  most = mostWalked,
): number {
  const size = walkUnlessLarge(graph, "file", rule, () =>
    circleSize(
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
      most,
    ),
  );
  if (size !== undefined) return size;
  const projection = projectFiles(graph, { ...rule, rollUp: false }, "file");
  return componentSize(projection, graph.symbolsOfFile(file).first);
}

const components = new Kept<Digraph, Components>(1);

/** Where one walk passed too much, the next one would, too: all circles are known by then. */
const large = new Kept<Graph, Set<string>>(1);

function walkUnlessLarge(
  graph: Graph,
  of: string,
  rule: EdgeRule,
  walk: () => number | undefined,
): number | undefined {
  const known = large.get(graph, "", () => new Set());
  const key = `${of} ${String(rule.kinds)} ${String(rule.resolutions)} ${String(rule.runningOnly)}`;
  if (known.has(key)) return undefined;
  const size = walk();
  if (size === undefined) known.add(key);
  return size;
}

function componentSize({ digraph, groupOf }: Projection, node: number): number {
  const { of, sizes } = components.get(digraph, "", () =>
    findComponents(digraph),
  );
  return sizes[of[groupOf[node]!]!]!;
}

function forEachSymbol(
  graph: Graph,
  file: number,
  visit: (node: number) => void,
): void {
  const { first, end } = graph.symbolsOfFile(file);
  for (let node = first; node < end; node++) visit(node);
}

/**
 * Forwards to everything, then backwards through nothing but that: linear in the edges of what the node leads to. Undefined where
 * they are more than `most`.
 */
function circleSize(
  count: number,
  start: number,
  forward: Neighbours,
  backward: Neighbours,
  most: number,
): number | undefined {
  const reached = new Uint8Array(count);
  let passed = 0;
  const walk = (neighbours: Neighbours, from: number, mark: number): number => {
    const found = [start];
    reached[start] = mark;
    for (let next = 0; next < found.length && passed <= most; next++)
      neighbours(found[next]!, (neighbour) => {
        passed++;
        if (reached[neighbour] !== from) return;
        reached[neighbour] = mark;
        found.push(neighbour);
      });
    return found.length;
  };
  walk(forward, 0, 1);
  const size = walk(backward, 1, 2);
  return passed > most ? undefined : size;
}
