// Figures of the machine room by the day: how files ended and how long that took, what runs came to, and where their time went.
import type { MetricRecord } from "../store/records/types.ts";
import type { Store } from "../store/store.ts";
import type { Workbench } from "./workbench.ts";
import type { Settled } from "./writing.ts";

/** One value of a figure. */
export interface Measured {
  /** `file` by the state in which it ended, `run` by its outcome, `phase` by its name: milliseconds each. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
}

/** Adds to the figures of the day, in UTC. In a transaction. */
export function addMetrics(
  { records: { metric } }: Store,
  now: number,
  measured: Iterable<Measured>,
): void {
  const day = new Date(now).toISOString().slice(0, 10);
  const sums = new Map<string, MetricRecord>();
  for (const { name, label, value } of measured) {
    const id = `${name} ${label}`;
    const sum = sums.get(id) ??
      metric.read({ day, name, label }) ?? {
        day,
        name,
        label,
        count: 0,
        sum: 0,
        least: value,
        most: value,
      };
    sums.set(id, {
      ...sum,
      count: sum.count + 1,
      sum: sum.sum + value,
      least: Math.min(sum.least, value),
      most: Math.max(sum.most, value),
    });
  }
  metric.upsert(...sums.values());
}

/** What a run adds. In a transaction. `recorded`: its outcome and its phases count too. */
export function addRunMetrics(
  { store, parts }: Workbench,
  settled: readonly Settled[],
  recorded:
    | {
        readonly outcome: string;
        readonly elapsed: number;
        readonly phases: Readonly<Record<string, number>>;
      }
    | undefined,
): void {
  const files = settled
    .filter(({ state }) => state !== "unchanged")
    .map(({ state, milliseconds }) => ({
      name: "file",
      label: state,
      value: milliseconds,
    }));
  const run =
    recorded === undefined
      ? []
      : [
          { name: "run", label: recorded.outcome, value: recorded.elapsed },
          ...Object.entries(recorded.phases).map(([label, value]) => ({
            name: "phase",
            label,
            value,
          })),
        ];
  addMetrics(store, parts.clock.now(), [...files, ...run]);
}
