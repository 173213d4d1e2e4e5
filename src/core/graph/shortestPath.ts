// Shortest paths by number of edges; the same graph always gives the same paths in the same order.
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { walkGraph } from "./walk.ts";

export interface GraphPath {
  /** One more than edges. */
  readonly nodes: readonly number[];
  /** The edge of each step. With roll-up its source may be an anonymous function inside the step's node. */
  readonly edges: readonly number[];
}

/**
 * The `count` shortest paths without loops from any of `starts` to any of `goals`, shortest first: Yen's algorithm
 * (Management Science 17, 1971) over breadth-first walks. Paths that differ only in parallel edges are one path.
 */
export function findShortestPaths(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  count: number,
): readonly GraphPath[] {
  const first = findPath(graph, starts, goals, filter);
  if (first === undefined) return [];
  const found = [first];
  const candidates: GraphPath[] = [];
  const seen = new Set([toText(first)]);
  while (found.length < count) {
    const last = found[found.length - 1]!;
    for (let spur = 0; spur < last.edges.length; spur++)
      for (const path of findDeviations(
        graph,
        starts,
        goals,
        filter,
        found,
        spur,
      )) {
        if (seen.has(toText(path))) continue;
        seen.add(toText(path));
        candidates.push(path);
      }
    candidates.sort(comparePaths);
    const next = candidates.shift();
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** A shortest path that shares exactly the first `spur` steps with the latest one and then leaves every known path. */
function findDeviations(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  found: readonly GraphPath[],
  spur: number,
): readonly GraphPath[] {
  const last = found[found.length - 1]!;
  const root = last.nodes.slice(0, spur + 1);
  const taken = new Set<number>();
  for (const path of found)
    if (root.every((node, index) => path.nodes[index] === node))
      taken.add(path.nodes[spur + 1]!);
  const closed = new Set(root.slice(0, -1));
  const spurNode = root[spur]!;
  const tail = findPath(
    graph,
    [spurNode],
    goals,
    filter,
    (from, to) => closed.has(to) || (from === spurNode && taken.has(to)),
  );
  const paths: GraphPath[] = [];
  if (tail !== undefined)
    paths.push({
      nodes: [...root.slice(0, -1), ...tail.nodes],
      edges: [...last.edges.slice(0, spur), ...tail.edges],
    });
  if (spur === 0 && starts.length > 1) {
    const used = new Set(found.map(({ nodes }) => nodes[0]!));
    const others = starts.filter((node) => !used.has(node));
    const other = findPath(graph, others, goals, filter);
    if (other !== undefined) paths.push(other);
  }
  return paths;
}

function findPath(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  forbids?: (from: number, to: number) => boolean,
): GraphPath | undefined {
  const walk = walkGraph(graph, starts, "out", filter, {
    isGoal: (node) => goals.has(node),
    ...(forbids === undefined ? {} : { forbids }),
  });
  const goal = walk.order.find((node) => goals.has(node));
  if (goal === undefined) return undefined;
  const nodes = [goal];
  const edges: number[] = [];
  for (let at = goal; walk.before[at] !== -1; at = walk.before[at]!) {
    edges.push(walk.edge[at]!);
    nodes.push(walk.before[at]!);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse() };
}

function comparePaths(a: GraphPath, b: GraphPath): number {
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length;
  for (let at = 0; at < a.nodes.length; at++)
    if (a.nodes[at] !== b.nodes[at]) return a.nodes[at]! - b.nodes[at]!;
  return 0;
}

function toText(path: GraphPath): string {
  return path.nodes.join(" ");
}
