// Sums of the daily figures: how files ended, how long that took, and where the time of ingests went.
import type { MetricRow } from "../reads.ts";
import type { Measure, ProcessingReport } from "./results.ts";

/** `rows` of any number of days, the latest day first. */
export function processingFigures(
  rows: readonly MetricRow[],
): ProcessingReport {
  const named = (name: string): readonly MetricRow[] =>
    rows.filter((row) => row.name === name);
  const states = measures(named("file")).sort((a, b) => b.count - a.count);
  const days = [...new Set(rows.map(({ day }) => day))].sort().reverse();
  return {
    ...sumOf(states),
    states,
    runs: measures(named("run")).sort((a, b) => b.count - a.count),
    phases: measures(named("phase")).sort((a, b) => b.total - a.total),
    days: days.map((day) => {
      const ofDay = measures(named("file").filter((row) => row.day === day));
      return {
        day,
        ...sumOf(ofDay),
        failed: countOf(ofDay, "failed"),
        runs: named("run")
          .filter((row) => row.day === day)
          .reduce((sum, { count }) => sum + count, 0),
      };
    }),
  };
}

function sumOf(
  states: readonly Measure[],
): Pick<
  ProcessingReport,
  "files" | "successRate" | "meanMilliseconds" | "totalMilliseconds"
> {
  const files = states.reduce((sum, { count }) => sum + count, 0);
  const total = states.reduce((sum, one) => sum + one.total, 0);
  const read = countOf(states, "parsed") + countOf(states, "degraded");
  const tried = read + countOf(states, "failed");
  return {
    files,
    // What is left out on purpose is neither.
    successRate: tried === 0 ? undefined : rounded(read / tried, 4),
    meanMilliseconds: files === 0 ? 0 : rounded(total / files, 2),
    totalMilliseconds: Math.round(total),
  };
}

function countOf(states: readonly Measure[], label: string): number {
  return states.find((one) => one.label === label)?.count ?? 0;
}

/** By label, the days added up. */
function measures(rows: readonly MetricRow[]): Measure[] {
  const byLabel = new Map<string, MetricRow>();
  for (const row of rows) {
    const sum = byLabel.get(row.label);
    byLabel.set(
      row.label,
      sum === undefined
        ? row
        : {
            ...sum,
            count: sum.count + row.count,
            sum: sum.sum + row.sum,
            least: Math.min(sum.least, row.least),
            most: Math.max(sum.most, row.most),
          },
    );
  }
  return [...byLabel.values()]
    .map(({ label, count, sum, least, most }) => ({
      label,
      count,
      total: Math.round(sum),
      mean: rounded(sum / count, 2),
      least: rounded(least, 2),
      most: rounded(most, 2),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
