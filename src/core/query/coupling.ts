// How classes hang together, inside and with others, and what grade that is.
import { z } from "zod";
import { chosenClasses, classFigures } from "./classFigures.ts";
import { toSymbolRef } from "./describe.ts";
import type {
  ClassNumbers,
  CouplingAnswer,
  CouplingGrade,
} from "./metricResults.ts";
import {
  classParameter,
  includeTestsParameter,
  resolutionsParameter,
  scopeParameter,
  topParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { thresholdParameters } from "./thresholds.ts";
import type { Thresholds } from "./thresholds.ts";

const grades: readonly CouplingGrade[] = ["A", "B", "C", "D", "F"];

export const coupling = defineQuery({
  id: "coupling",
  title: "How do classes hang together?",
  description:
    "Metrics of classes by Chidamber and Kemerer (1994): CBO, other classes that one uses or is used by; RFC, own methods and what they call directly; WMC, the sum of the cyclomatic complexities of the methods; DIT, depth of inheritance within the workspace; NOC, direct subclasses. LCOM is that of Henderson-Sellers (1996), from 0 to 1. CBO and LCOM above their limits fail, RFC and WMC above theirs warn. Grade A: neither; B: one warning; C: two; D: one failure; F: two. The worst first.",
  parameters: z.object({
    symbol: classParameter,
    scope: scopeParameter,
    resolutions: resolutionsParameter,
    includeTests: includeTestsParameter,
    top: topParameter(20),
    ...thresholdParameters.coupling,
  }),
  positional: ["symbol"],
  counted: "classes",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const figures = classFigures(graph, parameters);
    const judged = chosenClasses(graph, figures, parameters).map((index) => ({
      index,
      ...judge(figures.numbers[index]!, parameters),
    }));
    judged.sort(
      (a, b) =>
        grades.indexOf(b.grade) - grades.indexOf(a.grade) ||
        figures.numbers[b.index]!.cbo - figures.numbers[a.index]!.cbo ||
        a.index - b.index,
    );
    const classes = judged
      .slice(0, parameters.top)
      .map(({ index, ...verdict }) => ({
        symbol: toSymbolRef(graph, figures.nodes[index]!),
        ...figures.numbers[index]!,
        ...verdict,
      }));
    const data: CouplingAnswer = {
      grades: Object.fromEntries(
        grades.map((grade) => [
          grade,
          judged.filter((each) => each.grade === grade).length,
        ]),
      ) as CouplingAnswer["grades"],
      classes,
    };
    return { data, total: judged.length, returned: classes.length };
  },
});

export function judge(
  { cbo, lcom, rfc, wmc }: ClassNumbers,
  limits: Thresholds<"coupling">,
): {
  readonly grade: CouplingGrade;
  readonly failures: readonly ("cbo" | "lcom")[];
  readonly warnings: readonly ("rfc" | "wmc")[];
} {
  const failures = [
    ...(cbo > limits.maxCbo ? (["cbo"] as const) : []),
    ...(lcom > limits.maxLcom ? (["lcom"] as const) : []),
  ];
  const warnings = [
    ...(rfc > limits.maxRfc ? (["rfc"] as const) : []),
    ...(wmc > limits.maxWmc ? (["wmc"] as const) : []),
  ];
  const grade =
    failures.length > 0
      ? failures.length > 1
        ? "F"
        : "D"
      : (["A", "B", "C"] as const)[warnings.length]!;
  return { grade, failures, warnings };
}
