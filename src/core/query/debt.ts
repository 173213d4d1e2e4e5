// How many hours of work it would take to bring classes below the limits of their metrics.
import { z } from "zod";
import { chosenClasses, classFigures } from "./classFigures.ts";
import { toSymbolRef } from "./describe.ts";
import type {
  ClassNumbers,
  DebtAnswer,
  DebtSeverity,
} from "./metricResults.ts";
import {
  classParameter,
  resolutionsParameter,
  scopeParameter,
  topParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { checkOrder, thresholdParameters } from "./thresholds.ts";
import type { Thresholds } from "./thresholds.ts";

const severities: readonly DebtSeverity[] = ["high", "medium", "low", "none"];

export const debt = defineQuery({
  id: "debt",
  title: "What would it cost to clean up?",
  description:
    "Technical debt of classes in hours, by the method SQALE (Letouzey 2012: each violation has a cost of remediation): CBO, LCOM and WMC above their limits cost hours; the metrics are those of `coupling`. Severity is none, low, medium or high, by the hours. The most first.",
  parameters: z.object({
    symbol: classParameter,
    minimum: z
      .number()
      .min(0)
      .max(1_000_000)
      .default(1)
      .describe("Only classes with at least so many hours; totals are of all"),
    scope: scopeParameter,
    resolutions: resolutionsParameter,
    includeTests: z.boolean().default(false).describe("Count test code too"),
    top: topParameter(20),
    ...thresholdParameters.debt,
  }),
  positional: ["symbol"],
  counted: "classes",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    checkOrder(parameters, "lowHours", "mediumHours");
    const figures = classFigures(graph, parameters);
    const owed = chosenClasses(graph, figures, parameters).map((index) => ({
      index,
      ...owe(figures.numbers[index]!, parameters),
    }));
    const listed = owed
      .filter(({ hours }) => hours >= parameters.minimum)
      .sort((a, b) => b.hours - a.hours || a.index - b.index);
    const classes = listed
      .slice(0, parameters.top)
      .map(({ index, ...costs }) => ({
        symbol: toSymbolRef(graph, figures.nodes[index]!),
        ...costs,
      }));
    const data: DebtAnswer = {
      hours: sumOf(owed),
      counted: owed.length,
      severities: Object.fromEntries(
        severities.map((severity) => [
          severity,
          owed.filter((each) => each.severity === severity).length,
        ]),
      ) as DebtAnswer["severities"],
      classes,
    };
    return { data, total: listed.length, returned: classes.length };
  },
});

function owe(
  { cbo, lcom, wmc }: ClassNumbers,
  limits: Thresholds<"debt">,
): {
  readonly hours: number;
  readonly severity: DebtSeverity;
  readonly reasons: DebtAnswer["classes"][number]["reasons"];
} {
  const { maxCbo, cboHours, maxLcom, lcomHours, maxWmc, wmcHours } = limits;
  const reasons = (
    [
      { metric: "cbo", value: cbo, above: maxCbo, hours: cboHours },
      { metric: "lcom", value: lcom, above: maxLcom, hours: lcomHours },
      { metric: "wmc", value: wmc, above: maxWmc, hours: wmcHours },
    ] as const
  ).flatMap(({ metric, value, above, hours }) =>
    value > above && hours > 0 ? [{ metric, value, hours }] : [],
  );
  const hours = sumOf(reasons);
  return { hours, severity: severityOf(hours, limits), reasons };
}

function severityOf(
  hours: number,
  { lowHours, mediumHours }: Thresholds<"debt">,
): DebtSeverity {
  if (hours === 0) return "none";
  if (hours <= lowHours) return "low";
  return hours <= mediumHours ? "medium" : "high";
}

/** To hundredths: what people set in tenths adds up to tenths. */
function sumOf(parts: readonly { readonly hours: number }[]): number {
  const sum = parts.reduce((hours, each) => hours + each.hours, 0);
  return Math.round(sum * 100) / 100;
}
