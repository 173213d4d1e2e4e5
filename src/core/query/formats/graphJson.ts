// The graph as node-link JSON, as NetworkX (`node_link_graph(data, edges="edges")`) and D3 read it.
import type { GraphAnswer } from "../graphResults.ts";

/** Line by line, without line breaks: one node or edge on each, so that two exports can be compared by line. */
export function* writeJson(
  { level, nodes, edges }: GraphAnswer,
  revision?: number,
): Iterable<string> {
  yield `{"directed":true,"multigraph":false,"graph":${JSON.stringify({ level, revision })},"nodes":[`;
  yield* list(nodes);
  yield '],"edges":[';
  yield* list(
    edges.map(({ from, to, ...rest }) => ({
      source: from,
      target: to,
      ...rest,
    })),
  );
  yield "]}";
}

function* list(items: readonly object[]): Iterable<string> {
  for (const [at, item] of items.entries())
    yield `${JSON.stringify(item)}${at === items.length - 1 ? "" : ","}`;
}
