// The graph as GraphML (http://graphml.graphdrawing.org/specification.html), for Gephi, yEd, NetworkX and igraph.
import type { GraphAnswer, GraphEdge, GraphNode } from "../graphResults.ts";

type GraphmlType = "string" | "int" | "boolean";

interface Key<T> {
  readonly name: string;
  readonly type: GraphmlType;
  /** Undefined: the element has no such datum. */
  readonly read: (item: T) => string | number | boolean | undefined;
}

const nodeKeys: readonly Key<GraphNode>[] = [
  { name: "key", type: "string", read: ({ id }) => id },
  { name: "label", type: "string", read: ({ label }) => label },
  { name: "kind", type: "string", read: ({ kind }) => kind },
  { name: "path", type: "string", read: ({ path }) => path },
  { name: "line", type: "int", read: ({ line }) => line },
  { name: "language", type: "string", read: ({ language }) => language },
  { name: "symbols", type: "int", read: ({ symbols }) => symbols },
  { name: "container", type: "string", read: ({ container }) => container },
  { name: "test", type: "boolean", read: ({ test }) => test },
  { name: "external", type: "boolean", read: ({ external }) => external },
];

const edgeKeys: readonly Key<GraphEdge>[] = [
  { name: "weight", type: "int", read: ({ weight }) => weight },
  { name: "kinds", type: "string", read: ({ kinds }) => countsOf(kinds) },
  {
    name: "resolutions",
    type: "string",
    read: ({ resolutions }) => countsOf(resolutions),
  },
];

/** Line by line, without line breaks. */
export function* writeGraphml(
  { nodes, edges }: GraphAnswer,
  revision?: number,
): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';
  yield* writeKeys("node", nodeKeys);
  yield* writeKeys("edge", edgeKeys);
  if (revision !== undefined)
    yield* writeKeys("graph", [{ name: "revision", type: "int" }]);
  yield '  <graph id="codeweft" edgedefault="directed">';
  if (revision !== undefined)
    yield `    <data key="graph-revision">${String(revision)}</data>`;
  const names = new Map(nodes.map(({ id }, at) => [id, `n${String(at)}`]));
  for (const node of nodes)
    yield `    <node id="${names.get(node.id) ?? ""}">${dataOf("node", nodeKeys, node)}</node>`;
  for (const edge of edges)
    yield `    <edge source="${names.get(edge.from) ?? ""}" target="${names.get(edge.to) ?? ""}">${dataOf("edge", edgeKeys, edge)}</edge>`;
  yield "  </graph>";
  yield "</graphml>";
}

function* writeKeys(
  element: "node" | "edge" | "graph",
  keys: readonly { readonly name: string; readonly type: GraphmlType }[],
): Iterable<string> {
  for (const { name, type } of keys)
    yield `  <key id="${element}-${name}" for="${element}" attr.name="${name}" attr.type="${type}"/>`;
}

function dataOf<T>(
  element: "node" | "edge",
  keys: readonly Key<T>[],
  item: T,
): string {
  return keys
    .map(({ name, read }) => {
      const value = read(item);
      return value === undefined
        ? ""
        : `<data key="${element}-${name}">${escape(String(value))}</data>`;
    })
    .join("");
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name}:${String(count)}`)
    .join(" ");
}

/**
 * XML 1.0 has no way to write most control characters, halves of surrogate pairs, U+FFFE and U+FFFF: U+FFFD stands for them.
 * A carriage return is written as a reference, because a parser reads it as a line feed otherwise (XML 1.0, 2.11).
 */
function escape(text: string): string {
  return text
    .replace(
      /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu,
      "\uFFFD",
    )
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/\r/gu, "&#13;");
}
