// Answers about the metrics of functions and classes.
import type { Envelope } from "../core/engine.ts";
import type {
  ComplexityAnswer,
  CouplingAnswer,
  DebtAnswer,
  HotspotsAnswer,
} from "../core/query/metricResults.ts";
import type { Thresholds } from "../core/query/thresholds.ts";
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

export function printCoupling(
  terminal: Terminal,
  { data, parameters, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const limit = (name: keyof Thresholds<"coupling">): string =>
    String(parameters[name]);
  const { grades, classes } = data as CouplingAnswer;
  if (total === 0) {
    print("There is no class.");
    return;
  }
  const counts = Object.entries(grades)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${String(count)} ${grade}`)
    .join(", ");
  print(colors.dim(`${formatCount(total, "type")}: ${counts}`));
  const mark = (
    each: CouplingAnswer["classes"][number],
    metric: "cbo" | "lcom" | "rfc" | "wmc",
    text: string,
  ): string =>
    (each.failures as readonly string[]).includes(metric)
      ? `${text}!`
      : (each.warnings as readonly string[]).includes(metric)
        ? `${text}?`
        : `${text} `;
  printTable(
    terminal,
    [
      { title: "grade", color: colors.bold },
      { title: "CBO ", right: true },
      { title: "LCOM ", right: true },
      { title: "RFC ", right: true },
      { title: "WMC ", right: true },
      { title: "DIT", right: true },
      { title: "NOC", right: true },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    classes.map((each) => [
      each.grade,
      mark(each, "cbo", String(each.cbo)),
      mark(each, "lcom", each.lcom.toFixed(2)),
      mark(each, "rfc", String(each.rfc)),
      mark(each, "wmc", String(each.wmc)),
      String(each.dit),
      String(each.noc),
      each.symbol.qualifiedName,
      placeOf(each.symbol),
    ]),
  );
  if (
    classes.some(
      ({ failures, warnings }) => failures.length + warnings.length > 0,
    )
  )
    print(
      colors.dim(
        `! fails: CBO above ${limit("maxCbo")}, LCOM above ${limit("maxLcom")}; ? warns: RFC above ${limit("maxRfc")}, WMC above ${limit("maxWmc")}`,
      ),
    );
}

export function printDebt(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const { hours, counted, severities, classes } = data as DebtAnswer;
  if (counted === 0) {
    print("There is no class.");
    return;
  }
  const { high, medium, low, none } = severities;
  print(
    `${formatCount(hours, "hour")} in ${formatCount(counted, "type")}: ${String(high)} high, ${String(medium)} medium, ${String(low)} low, ${String(none)} without`,
  );
  if (classes.length === 0) return;
  printTable(
    terminal,
    [
      { title: "hours", right: true },
      { title: "severity" },
      { title: "why" },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    classes.map(({ symbol, hours: owed, severity, reasons }) => [
      String(owed),
      severity,
      reasons
        .map(
          ({ metric, value }) =>
            `${metric.toUpperCase()} ${metric === "lcom" ? value.toFixed(2) : String(value)}`,
        )
        .join(", "),
      symbol.qualifiedName,
      placeOf(symbol),
    ]),
  );
}

const hotspotWords: Readonly<Record<HotspotsAnswer["by"], string>> = {
  coupling: "by coupling: what uses it + what it uses",
  complexity: "by complexity: cyclomatic × (what uses it + 1)",
  churn: "by churn: cyclomatic × commits that changed its file",
};

export function printHotspots(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { colors, print } = terminal;
  const { by, symbols } = data as HotspotsAnswer;
  if (symbols.length === 0) {
    print("Nothing stands out.");
    return;
  }
  print(colors.dim(hotspotWords[by]));
  printTable(
    terminal,
    [
      { title: by, right: true },
      { title: "used by", right: true },
      { title: "uses", right: true },
      { title: "cyclomatic", right: true },
      ...(by === "churn" ? [{ title: "commits", right: true }] : []),
      { title: "kind", color: colors.dim },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
    ],
    symbols.map(({ symbol, score, fanIn, fanOut, cyclomatic, commits }) => [
      String(score),
      String(fanIn),
      String(fanOut),
      cyclomatic === undefined ? "" : String(cyclomatic),
      ...(commits === undefined ? [] : [String(commits)]),
      symbol.kind,
      symbol.qualifiedName,
      placeOf(symbol),
    ]),
  );
}
