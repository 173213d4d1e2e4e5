// Answers about the structure of the whole graph: groups, layers, rankings.
import type { Envelope } from "../core/engine.ts";
import type { SymbolRef } from "../core/query/results.ts";
import type {
  Centrality,
  Component,
  Entropy,
  AffectedSymbol,
  ImpactAnswer,
  KCore,
} from "../core/query/structureResults.ts";
import { formatCount } from "./figures.ts";
import { printGitChange } from "./gitAnswers.ts";
import { nameOf, placeOf } from "./symbolWords.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printImpact(
  terminal: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const { symbols, files, tests, testCount, surfaces, surfaceCount } =
    data as ImpactAnswer;
  const { git, changed } = data as ImpactAnswer;
  if (git !== undefined) printGitChange(terminal, git, changed);
  if (total === 0) {
    if (git === undefined || changed.length > 0)
      print(
        `Nothing notices a change of ${changed.length === 1 || git === undefined ? "it" : "them"}.`,
      );
    return;
  }
  print(
    `${formatCount(total, "symbol")} in ${formatCount(files.length, "file")} may notice, ${formatCount(testCount, "test")} among them`,
  );
  const list = (title: string, rows: readonly AffectedSymbol[]): void => {
    if (rows.length === 0) return;
    print(`\n${colors.dim(title)}`);
    printRanking(
      terminal,
      "steps",
      rows.map(({ symbol, hop }) => [symbol, String(hop)]),
    );
  };
  list("who notices", symbols);
  list(`tests to run (${String(testCount)})`, tests);
  list(`where it surfaces (${String(surfaceCount)})`, surfaces);
}

export function printComponents(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  for (const { id, size, risk, members } of data as readonly Component[]) {
    const words = `${formatCount(size, "symbol")}, risk ${risk}`;
    print(
      `${colors.bold(String(id))}  ${risk === "high" ? colors.yellow(words) : words}`,
    );
    for (const member of members)
      print(
        `   ${colors.dim(member.kind)} ${nameOf(member, colors)}  ${colors.cyan(placeOf(member))}`,
      );
    if (size > members.length)
      print(colors.dim(`   … ${String(size - members.length)} more`));
  }
}

export function printKCore(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { highest, layers, symbols } = data as KCore;
  const { core, mid, periphery } = layers;
  terminal.print(
    `highest coreness ${String(highest)}: ${String(core)} in the core, ${String(mid)} in between, ${String(periphery)} in the periphery`,
  );
  printRanking(
    terminal,
    "coreness",
    symbols.map(({ symbol, coreness, layer }) => [
      symbol,
      `${String(coreness)} ${layer}`,
    ]),
  );
}

export function printCentrality(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { method, symbols, nodes, edges, sources, rounds, converged } =
    data as Centrality;
  const how =
    sources !== undefined && sources < nodes
      ? `, estimated from ${String(sources)} symbols`
      : converged === false
        ? `, not at rest after ${String(rounds)} rounds`
        : "";
  terminal.print(
    terminal.colors.dim(
      `${method} of ${formatCount(nodes, "symbol")} and ${formatCount(edges, "edge")}${how}`,
    ),
  );
  printRanking(
    terminal,
    "score",
    symbols.map(({ symbol, score }) => [
      symbol,
      method === "pagerank" ? score.toFixed(6) : score.toFixed(1),
    ]),
  );
}

export function printEntropy(
  { print, colors }: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { symbol, bits, normalised, level, kinds } = data as Entropy;
  print(
    `${nameOf(symbol, colors)}  ${bits.toFixed(2)} bits (${level}; ${normalised.toFixed(2)} of the highest)`,
  );
  for (const [kind, count] of Object.entries(kinds))
    print(`  ${kind.replaceAll("_", " ")} ${String(count)}`);
}

function printRanking(
  { print, colors, width }: Terminal,
  title: string,
  rows: readonly (readonly [SymbolRef, string])[],
): void {
  if (rows.length === 0) return;
  print(
    formatTable(
      [
        { title, right: true },
        { title: "kind", color: colors.dim },
        { title: "name", color: colors.bold },
        { title: "place", color: colors.cyan, shrinks: true },
      ],
      rows.map(([symbol, value]) => [
        value,
        symbol.kind,
        symbol.qualifiedName,
        placeOf(symbol),
      ]),
      width,
      colors.dim,
    ).join("\n"),
  );
}
