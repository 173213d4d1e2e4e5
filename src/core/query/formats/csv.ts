// The edges of the graph as CSV (RFC 4180), for spreadsheets and data frames. A node that nothing joins has no row.
import type { GraphAnswer } from "../graphResults.ts";

/** Row by row, without line breaks. Each end with its place, so that no second table is needed. */
export function* writeCsv(
  { nodes, edges }: GraphAnswer,
  revision?: number,
): Iterable<string> {
  // CSV knows no comments: the revision is a column, the last one.
  const origin = revision === undefined ? [] : [String(revision)];
  const known = new Map(nodes.map((node) => [node.id, node]));
  yield row([
    "source",
    "target",
    "weight",
    "kinds",
    "resolutions",
    ...["source", "target"].flatMap((end) =>
      ["label", "kind", "path", "line"].map((name) => `${end}_${name}`),
    ),
    ...origin.map(() => "revision"),
  ]);
  for (const { from, to, weight, kinds, resolutions } of edges)
    yield row([
      from,
      to,
      String(weight),
      countsOf(kinds),
      countsOf(resolutions),
      ...[from, to].flatMap((id) => {
        const node = known.get(id);
        return [
          node?.label ?? "",
          node?.kind ?? "",
          node?.path ?? "",
          node?.line === undefined ? "" : String(node.line),
        ];
      }),
      ...origin,
    ]);
}

function row(cells: readonly string[]): string {
  return cells.map(quote).join(",");
}

/**
 * Text that a spreadsheet would run, since it begins with =, +, -, @, a tab or a carriage return, gets an apostrophe in front
 * (OWASP, CSV injection): names and paths come from foreign code.
 */
function quote(given: string): string {
  const text = /^[=+\-@\t\r]/u.test(given) ? `'${given}` : given;
  return /[",\r\n]|^\s|\s$/u.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name}:${String(count)}`)
    .join(" ");
}
