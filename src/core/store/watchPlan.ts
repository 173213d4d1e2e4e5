// What is to be followed, between its rows and the plan that hosts know.
import type { WatchPlan } from "../following.ts";
import type { StoreRecords } from "./store.ts";

type Records = Pick<StoreRecords, "systemState" | "watchRule">;

/** Absent, or anything but `off`: changes are followed. */
const switchName = "watching";

export function readWatchPlan({ systemState, watchRule }: Records): WatchPlan {
  return {
    on: systemState.read({ name: switchName })?.value !== "off",
    rules: watchRule
      .page({ limit: Number.MAX_SAFE_INTEGER })
      .map(({ patterns, ...rule }) => ({
        ...rule,
        patterns: JSON.parse(patterns) as string[],
      })),
  };
}

/** In a transaction. `now` is milliseconds since 1970. */
export function writeWatchPlan(
  { systemState, watchRule }: Records,
  { on, rules }: WatchPlan,
  now: number,
): void {
  systemState.upsert({
    name: switchName,
    value: on ? "on" : "off",
    changedAt: now,
  });
  watchRule.removeAll();
  watchRule.upsert(
    ...rules.map(({ patterns, ...rule }) => ({
      ...rule,
      patterns: JSON.stringify(patterns),
    })),
  );
}
