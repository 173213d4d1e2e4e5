// The graph as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).
import type { GraphAnswer, GraphEdge } from "../graphResults.ts";

/** What Mermaid draws unless whoever embeds it raises its limits `maxEdges` and `maxTextSize`; text in UTF-16 units. */
export const mermaidLimits = { edges: 500, text: 50_000 } as const;

/** What to tell of a graph that Mermaid does not draw by itself; undefined where it does. `size`: of its text, in UTF-16 units. */
export function beyondMermaid(
  { edges }: GraphAnswer,
  size: number,
): string | undefined {
  const { edges: mostEdges, text } = mermaidLimits;
  if (edges.length <= mostEdges && size <= text) return undefined;
  const count = (number: number): string => number.toLocaleString("en-US");
  return `Mermaid draws at most ${count(mostEdges)} edges and ${count(text)} characters unless its maxEdges and maxTextSize are raised; these are ${count(edges.length)} and ${count(size)}.`;
}

/** Line by line, without line breaks. Dotted edges are known by name only or are one of several candidates. */
export function* writeMermaid(
  { level, nodes, edges }: GraphAnswer,
  revision?: number,
): Iterable<string> {
  yield "flowchart LR";
  if (revision !== undefined)
    yield `  %% Codeweft, index revision ${String(revision)}`;
  const names = new Map(nodes.map(({ id }, at) => [id, `n${String(at)}`]));
  for (const { id, label, external } of nodes) {
    const [open, close] = external ? ["([", "])"] : ["[", "]"];
    yield `  ${names.get(id) ?? ""}${open}"${escape(label)}"${close}`;
  }
  for (const edge of edges) {
    const words =
      level === "symbol"
        ? kindWords(edge)
        : edge.weight > 1
          ? String(edge.weight)
          : "";
    const arrow = isUncertain(edge) ? "-.->" : "-->";
    const label = words === "" ? "" : `|"${escape(words)}"|`;
    yield `  ${names.get(edge.from) ?? ""} ${arrow}${label} ${names.get(edge.to) ?? ""}`;
  }
}

function kindWords({ kinds }: GraphEdge): string {
  return Object.keys(kinds)
    .map((kind) => kind.replaceAll("_", " "))
    .join(", ");
}

function isUncertain({ resolutions: { exact, inferred } }: GraphEdge): boolean {
  return exact === undefined && inferred === undefined;
}

/**
 * Entity codes as Mermaid documents them: `#` and the code point in decimal. Everything but letters, figures and a few harmless
 * marks is written so, and what would begin a list of Markdown, which labels may hold.
 */
function escape(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[^\p{L}\p{M}\p{N}\uFFFD _/.:,()-]/gu, toCode)
    .replace(/^(\s*\d+)([.)])/u, (_, figures: string, mark: string) =>
      figures.concat(toCode(mark)),
    )
    .replace(/^\s*-/u, toCode);
}

function toCode(mark: string): string {
  return [...mark]
    .map((one) => (one === " " ? one : `#${String(one.codePointAt(0))};`))
    .join("");
}
