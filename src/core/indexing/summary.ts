// What is told at the end of an ingest and of a change that was followed.
import type { IngestSummary, UpdateSummary } from "../ports.ts";
import type { RunResult } from "./run.ts";
import type { SaveOutcome } from "./saver.ts";
import type { Workbench } from "./workbench.ts";

/** Figures of the run, and of the whole index as it is after it. */
export function summarise(
  bench: Workbench,
  result: RunResult,
  saved: SaveOutcome,
): IngestSummary {
  const counts = bench.store.counts();
  const states = [...bench.files.values()].map(({ state }) => state);
  const failed = states.filter((state) => state === "failed").length;
  const degraded = states.filter((state) => state === "degraded").length;
  return {
    outcome: result.cancelled
      ? "cancelled"
      : result.paused !== undefined
        ? "paused"
        : failed > 0
          ? "degraded"
          : "completed",
    ...(result.paused === undefined ? {} : { readError: result.paused }),
    revision: bench.store.revision,
    files: counts.files,
    symbols: counts.symbols,
    edges: counts.edges,
    extracted: result.extracted,
    unchanged: result.unchanged,
    removed: result.removed,
    skipped: [...bench.skipped.values()].filter(
      ({ reason }) => reason !== "ignored" && reason !== "unsupported",
    ).length,
    failed,
    degraded,
    pending: bench.store.records.queue.count(),
    bytes: result.bytes,
    milliseconds: Math.round(result.stopwatch.elapsed),
    phases: result.stopwatch.phases,
    saved: saved.report,
    saveError: saved.error,
  };
}

export function summariseUpdate(
  { store }: Workbench,
  { extracted, removed, resolved, stopwatch }: RunResult,
): UpdateSummary {
  return {
    revision: store.revision,
    changed: extracted,
    removed,
    resolved,
    milliseconds: Math.round(stopwatch.elapsed),
  };
}

export function nothingChanged({ store }: Workbench): UpdateSummary {
  const { revision } = store;
  return { revision, changed: 0, removed: 0, resolved: 0, milliseconds: 0 };
}
