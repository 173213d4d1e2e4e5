// The setting `codeweft.thresholds`: limits that are set otherwise, as parameters of the questions that have them.
import { thresholdParameters } from "../core/query/thresholds.ts";

/** For one question. What the setting names wrongly, or sets to what is no limit, counts as not set. */
export function thresholdsOf(
  setting: unknown,
  question: string,
): Readonly<Record<string, unknown>> {
  // A symbol bears the grade that `coupling` gives it.
  const group = question === "symbol" ? "coupling" : question;
  const known = Object.entries(thresholdParameters).find(
    ([id]) => id === group,
  )?.[1];
  const set = field(setting, group);
  return Object.fromEntries(
    Object.entries(known ?? {}).flatMap(([name, shape]) => {
      const value = field(set, name);
      return value !== undefined && shape.safeParse(value).success
        ? [[name, value]]
        : [];
    }),
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
