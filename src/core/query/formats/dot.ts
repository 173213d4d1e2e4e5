// The graph in the DOT language of Graphviz (https://graphviz.org/doc/info/lang.html).
import type { GraphAnswer, GraphEdge } from "../graphResults.ts";

/** Line by line, without line breaks. Dashed edges are known by name only, dotted ones are one of several candidates. */
export function* writeDot(
  { nodes, edges }: GraphAnswer,
  revision?: number,
): Iterable<string> {
  yield "digraph codeweft {";
  yield "  rankdir=LR;";
  yield '  node [shape=box, fontname="sans-serif"];';
  if (revision !== undefined)
    yield `  // Codeweft, index revision ${String(revision)}`;
  const names = new Map(nodes.map(({ id }, at) => [id, `n${String(at)}`]));
  for (const node of nodes) {
    const place =
      node.line === undefined ? node.path : `${node.path}:${String(node.line)}`;
    const style = node.external ? ", style=dashed" : "";
    yield `  ${names.get(node.id) ?? ""} [label=${quote(node.label)}, tooltip=${quote(`${node.kind} ${place}`)}${style}];`;
  }
  for (const edge of edges)
    yield `  ${names.get(edge.from) ?? ""} -> ${names.get(edge.to) ?? ""} [weight=${String(edge.weight)}, tooltip=${quote(kindWords(edge))}${styleOf(edge)}];`;
  yield "}";
}

function kindWords({ kinds }: GraphEdge): string {
  return Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${String(count)}`)
    .join(", ");
}

function styleOf({ resolutions }: GraphEdge): string {
  const { exact, inferred, name } = resolutions;
  if (exact !== undefined || inferred !== undefined) return "";
  return name === undefined ? ", style=dotted" : ", style=dashed";
}

/**
 * An escString: a backslash begins an escape (`\n`, but also `\N`, the node's name), so each is doubled. Graphviz reads
 * HTML entities also here: an ampersand that would begin one is written as one.
 */
function quote(text: string): string {
  const escaped = text
    .replace(/\\/gu, "\\\\")
    .replace(/"/gu, '\\"')
    .replace(/&(?=#?\w+;)/gu, "&amp;")
    .replace(/\r\n?|\n/gu, "\\n")
    .replace(/\p{Cc}|\p{Cs}/gu, "\uFFFD");
  return `"${escaped}"`;
}
