// Shortest paths by number of edges; the same graph always gives the same paths in the same order.
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { PathSearch } from "./pathSearch.ts";
import type { GraphPath } from "./pathSearch.ts";

/**
 * The `count` shortest paths without loops from any of `starts` to any of `goals`, shortest first: Yen's algorithm
 * (Management Science 17, 1971) over breadth-first searches. Paths that differ only in parallel edges are one path.
 */
export function findShortestPaths(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  count: number,
): readonly GraphPath[] {
  const search = new PathSearch(graph, filter);
  const first = search.find(starts, goals);
  if (first === undefined) return [];
  const found = [first];
  const candidates: GraphPath[] = [];
  const seen = new Set([toText(first)]);
  while (found.length < count) {
    const last = found[found.length - 1]!;
    for (let spur = 0; spur < last.edges.length; spur++)
      for (const path of findDeviations(search, starts, goals, found, spur)) {
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
  search: PathSearch,
  starts: readonly number[],
  goals: ReadonlySet<number>,
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
  const tail = search.find(
    [spurNode],
    goals,
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
    const other = search.find(others, goals);
    if (other !== undefined) paths.push(other);
  }
  return paths;
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
