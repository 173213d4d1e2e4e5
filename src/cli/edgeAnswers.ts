// Answers made of edges: edges with their evidence, paths, and what is around a symbol.
import type { Envelope } from "../core/engine.ts";
import type { EdgeDetail, Neighbourhood } from "../core/query/results.ts";
import type { PathAnswer } from "../core/query/pathResults.ts";
import type { TrailAnswer } from "../core/query/trailResults.ts";
import { formatCount } from "./figures.ts";
import { edgeWords, nameOf, placeOf, siteLine } from "./symbolWords.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printEdges(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  for (const { edge, from, to, sites } of data as readonly EdgeDetail[]) {
    print(
      `${nameOf(from, colors)} → ${nameOf(to, colors)}  ${colors.cyan(placeOf(to))}  ${colors.dim(edgeWords(edge))}`,
    );
    for (const site of sites) print(siteLine(site, "    ", terminal));
  }
}

export function printPath(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const answer = data as PathAnswer;
  answer.paths.forEach(({ symbols, edges }, index) => {
    if (index > 0) print("");
    symbols.forEach((symbol, step) => {
      print(
        `${colors.dim(symbol.kind)} ${nameOf(symbol, colors)}  ${colors.cyan(placeOf(symbol))}`,
      );
      const next = edges[step];
      if (next === undefined) return;
      print(`  ${colors.dim(`↓ ${edgeWords(next.edge)}`)}`);
      for (const site of next.sites) print(siteLine(site, "    ", terminal));
    });
  });
  if (answer.paths.length > 0) return;
  print("There is no path.");
  print(
    colors.dim(
      `The first side reaches ${String(answer.reachedFrom)} symbols, the second is reached by ${String(answer.reachedTo)}.`,
    ),
  );
  for (const { text } of answer.stoppedBy) print(`  ${text}`);
}

export function printNeighbourhood(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors, width } = terminal;
  const found = data as Neighbourhood;
  const sides = {
    center: "",
    in: "← uses it",
    out: "→ is used",
    both: "↔ both",
  };
  const lines = formatTable(
    [
      { title: "side", color: colors.dim },
      { title: "steps", right: true, color: colors.dim },
      { title: "kind", color: colors.dim },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    found.nodes.map((node) => [
      sides[node.side],
      String(node.distance),
      node.kind,
      node.qualifiedName,
      placeOf(node),
    ]),
    width,
    colors.dim,
  );
  print(lines.join("\n"));
  print(colors.dim(`${String(found.edges.length)} edges between them`));
  const behind = found.bundles
    .filter(({ anchor }) => anchor === found.center)
    .map(
      ({ side, kind, count }) =>
        `+${String(count)} ${kind} ${side === "in" ? "using it" : "used"}`,
    );
  if (behind.length > 0) print(colors.dim(`not shown: ${behind.join(", ")}`));
  const hidden = Object.entries(found.hidden)
    .filter(([, count]) => count > 0)
    .map(([filter, count]) => `${filter} ${String(count)}`);
  if (hidden.length > 0)
    print(colors.dim(`hidden by filters: ${hidden.join(", ")}`));
}

/** By columns, from left to right; below each symbol the lines that lead on from it. */
export function printTrail(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const trail = data as TrailAnswer;
  const names = new Map(trail.nodes.map((node) => [node.id, node]));
  if (trail.ways === 0 && trail.target !== null && trail.nodes.length > 1) {
    print("There is no way.");
    print(
      colors.dim(
        `The one end leads to ${formatCount(trail.reachedFrom, "symbol")}, the other is reached from ${formatCount(trail.reachedTo, "symbol")}.`,
      ),
    );
    for (const { text } of trail.stoppedBy) print(`  ${text}`);
    return;
  }
  if (trail.target === trail.center) {
    print("The trail begins at its target: name another one.");
    return;
  }
  const inColumns = [...trail.nodes].sort((a, b) => a.column - b.column);
  for (const node of inColumns) {
    print(
      `${colors.dim(`${String(node.column).padStart(2)} ${node.kind}`)} ${nameOf(node, colors)}  ${colors.cyan(placeOf(node))}`,
    );
    for (const edge of trail.edges.filter(({ from }) => from === node.id)) {
      const to = names.get(edge.to);
      if (to === undefined) continue;
      print(`     → ${nameOf(to, colors)}  ${colors.dim(edgeWords(edge))}`);
      if (edge.site !== undefined)
        print(siteLine(edge.site, "       ", terminal));
    }
  }
  print(colors.dim(waysOf(trail)));
}

function waysOf(trail: TrailAnswer): string {
  const { target, ways, shownWays, steps, deeper, back } = trail;
  if (target === null)
    return deeper === 0
      ? "Nothing is farther away."
      : `${formatCount(deeper, "symbol")} one step farther away.`;
  const all = `${formatCount(ways, "shortest way")} of ${formatCount(steps, "step")}`;
  const more =
    shownWays < ways ? `; ${String(ways - shownWays)} more are not shown` : "";
  const other =
    back === null
      ? ""
      : `; the other way round ${String(back.ways)} of ${formatCount(back.steps, "step")}`;
  return `${all}${more}${other}`;
}
