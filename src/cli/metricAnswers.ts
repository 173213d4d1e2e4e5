// Answers about the metrics of functions and classes.
import type { Envelope } from "../core/engine.ts";
import type { ComplexityAnswer } from "../core/query/metricResults.ts";
import { formatCount } from "./figures.ts";
import { placeOf } from "./symbolWords.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printComplexity(
  terminal: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const { by, mean, median, functions } = data as ComplexityAnswer;
  if (functions.length === 0) {
    print("There is no function with a body.");
    return;
  }
  print(
    colors.dim(
      `${formatCount(total, "function")}; ${by}: ${mean.toFixed(1)} on average, ${String(median)} in the middle, ${String(functions[0]?.[by] ?? 0)} at most`,
    ),
  );
  printTable(
    terminal,
    [
      { title: "cyclomatic", right: true },
      { title: "cognitive", right: true },
      { title: "nesting", right: true },
      { title: "params", right: true },
      { title: "lines", right: true },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    functions.map((each) => [
      String(each.cyclomatic),
      String(each.cognitive),
      String(each.nesting),
      String(each.parameters),
      String(each.lines),
      each.symbol.qualifiedName,
      placeOf(each.symbol),
    ]),
  );
}
