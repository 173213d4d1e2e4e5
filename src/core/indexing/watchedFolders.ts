// What the host says of the folders that it follows, and what it is to follow, as rows that survive a restart.
import type { WatchPlan, WatchReport } from "../following.ts";
import type { WatchFolderRecord } from "../store/records/types.ts";
import { writeWatchPlan } from "../store/watchPlan.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Replaces what was said before. It is saved with the next change of the graph: by itself it is no reason to write the file
 * anew, as it is told again at every start. What may not be changed stays as it is.
 */
export function recordWatched(
  bench: Workbench,
  reports: readonly WatchReport[],
): void {
  const { isOpen, refused, readOnly } = bench;
  if (!isOpen || refused !== undefined || readOnly !== undefined) return;
  const { store, parts } = bench;
  const now = parts.clock.now();
  const { watchFolder } = store.records;
  const before = new Map(
    watchFolder
      .page({ limit: Number.MAX_SAFE_INTEGER })
      .map((row) => [row.path, row]),
  );
  const rows = reports.map((report): WatchFolderRecord => {
    const { path, state, ...rest } = report;
    const known = before.get(path);
    return {
      path,
      state,
      since: known?.since ?? now,
      changedAt: known?.state === state ? known.changedAt : now,
      ...rest,
    };
  });
  const present = new Set(reports.map(({ path }) => path));
  store.transaction(() => {
    for (const path of before.keys())
      if (!present.has(path)) watchFolder.remove({ path });
    watchFolder.upsert(...rows);
  });
}

/** Replaces what is to be followed; how many rows say so. */
export function planWatched(
  { store, parts }: Workbench,
  plan: WatchPlan,
): number {
  store.transaction(() => {
    writeWatchPlan(store.records, plan, parts.clock.now());
  });
  return 1 + plan.rules.length;
}
