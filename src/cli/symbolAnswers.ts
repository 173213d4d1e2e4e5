// Answers that list symbols: search, symbols, one symbol, callers and their kin, references.
import type { Envelope } from "../core/engine.ts";
import type {
  References,
  Relation,
  SearchHit,
  SymbolAt,
  SymbolDetail,
  SymbolRef,
} from "../core/query/results.ts";
import { formatCount } from "./figures.ts";
import { edgeWords, nameOf, placeOf, siteLine } from "./symbolWords.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printSearch(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const hits = data as readonly SearchHit[];
  const { colors, width } = terminal;
  const lines = formatTable(
    [
      { title: "kind", color: colors.dim },
      { title: "name", color: colors.bold },
      { title: "uses", right: true },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    hits.map(({ symbol, fanIn }) => [
      symbol.kind,
      symbol.qualifiedName,
      String(fanIn),
      placeOf(symbol),
    ]),
    width,
    colors.dim,
  );
  terminal.print(lines.join("\n"));
}

export function printSymbols(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printSymbolTable(terminal, data as readonly SymbolRef[]);
}

function printSymbolTable(
  terminal: Terminal,
  symbols: readonly SymbolRef[],
): void {
  const { colors, width } = terminal;
  const lines = formatTable(
    [
      { title: "kind", color: colors.dim },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    symbols.map((symbol) => [
      symbol.kind,
      symbol.qualifiedName,
      placeOf(symbol),
    ]),
    width,
    colors.dim,
  );
  terminal.print(lines.join("\n"));
}

export function printSymbol(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const detail = data as SymbolDetail;
  const { print, colors } = terminal;
  const { symbol } = detail;
  print(
    `${colors.dim(symbol.kind)} ${nameOf(symbol, colors)}  ${colors.cyan(placeOf(symbol))}`,
  );
  if (symbol.signature !== undefined) print(symbol.signature);
  if (detail.doc !== undefined) print(`\n${detail.doc}`);
  const { complexity, metrics } = detail;
  if (metrics !== undefined)
    print(
      `${colors.dim("metrics")}  CBO ${String(metrics.cbo)}, LCOM ${metrics.lcom.toFixed(2)}, RFC ${String(metrics.rfc)}, WMC ${String(metrics.wmc)}, DIT ${String(metrics.dit)}, NOC ${String(metrics.noc)}; grade ${detail.grade ?? ""}`,
    );
  if (complexity !== undefined)
    print(
      `${colors.dim("complexity")}  cyclomatic ${String(complexity.cyclomatic)}, cognitive ${String(complexity.cognitive)}, nesting ${String(complexity.nesting)}, parameters ${String(complexity.parameters)}, lines ${String(complexity.lines)}`,
    );
  const list = (title: string, symbols: readonly SymbolRef[]): void => {
    if (symbols.length === 0) return;
    print(`\n${colors.dim(title)}`);
    printSymbolTable(terminal, symbols);
  };
  list("bases", detail.bases);
  list("derived", detail.derived);
  list("members", detail.members);
  const counts = (edges: Readonly<Record<string, number>>): string =>
    Object.entries(edges)
      .map(([kind, count]) => `${kind.replaceAll("_", " ")} ${String(count)}`)
      .join(", ");
  if (Object.keys(detail.incoming).length > 0)
    print(`\n${colors.dim("used by")}  ${counts(detail.incoming)}`);
  if (Object.keys(detail.outgoing).length > 0)
    print(`${colors.dim("uses")}     ${counts(detail.outgoing)}`);
  const { impact, circle } = detail;
  if (impact !== undefined && impact.symbols > 0)
    print(
      `${colors.dim("impact")}   ${formatCount(impact.symbols, "symbol")} in ${formatCount(impact.files, "file")} may notice a change, ${String(impact.tests)} of them in tests`,
    );
  const circles = [
    ...((circle?.symbols ?? 1) > 1
      ? [`one of ${String(circle?.symbols)} symbols`]
      : []),
    ...((circle?.files ?? 1) > 1
      ? [`its file one of ${String(circle?.files)} files`]
      : []),
  ];
  if (circles.length > 0)
    print(
      `${colors.dim("circle")}   ${circles.join(", ")} that lead to one another`,
    );
  if (detail.source !== undefined) {
    print(
      `\n${colors.dim(detail.stale ? "source (changed since it was indexed)" : "source")}`,
    );
    print(detail.source);
  }
}

export function printSymbolAt(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const found = data as SymbolAt;
  const words = {
    name: "the name of",
    use: "a use of",
    inside: "inside",
    nothing: "nothing in particular, in",
  };
  terminal.print(terminal.colors.dim(words[found.on]));
  const symbols =
    found.symbols.length > 0
      ? found.symbols
      : found.enclosing === undefined
        ? []
        : [found.enclosing];
  printSymbolTable(terminal, symbols);
}

/** A tree: each symbol with its edge, and under it the places. */
export function printRelations(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  for (const { symbol, edge, depth, sites } of data as readonly Relation[]) {
    const indent = "  ".repeat(depth - 1);
    print(
      `${indent}${colors.dim(symbol.kind)} ${nameOf(symbol, colors)}  ${colors.cyan(placeOf(symbol))}  ${colors.dim(edgeWords(edge))}`,
    );
    for (const site of sites) print(siteLine(site, `${indent}    `, terminal));
    if (edge.sites > sites.length && sites.length > 0)
      print(
        colors.dim(
          `${indent}    … ${String(edge.sites - sites.length)} more places`,
        ),
      );
  }
}

export function printReferences(
  terminal: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const found = data as References;
  if (found.occurrences.length === 0) {
    print(
      colors.dim(
        total > 0
          ? `Nothing behind the first ${String(total)}.`
          : `${found.symbol.qualifiedName} is not used.`,
      ),
    );
    return;
  }
  const counts = Object.entries(found.byKind)
    .map(([kind, count]) => `${kind.replaceAll("_", " ")} ${String(count)}`)
    .join(", ");
  print(`${nameOf(found.symbol, colors)}  ${colors.dim(counts)}`);
  for (const { kind, resolution, from, site } of found.occurrences) {
    const words = edgeWords({
      id: 0,
      from: 0,
      to: 0,
      kind,
      resolution,
      sites: 1,
    });
    print(
      `${siteLine(site, "  ", terminal)}  ${colors.dim(`${words} in ${from.qualifiedName}`)}`,
    );
  }
}
