// Keeps a database small: old and orphaned rows go, free pages are given back, or everything is written anew.
import { CodeweftError } from "../errors.ts";
import type { Session } from "./session.ts";
import { statements } from "./statements.ts";

/** Bytes. */
export interface DatabaseSize {
  readonly total: number;
  /** Of these, pages that hold nothing. */
  readonly free: number;
}

export interface RemovedRows {
  readonly runs: number;
  readonly history: number;
  /** Of days. */
  readonly figures: number;
  readonly orphans: number;
}

/** What points at rows that are gone; each step leaves work for the next ones only. */
const orphans = [
  statements.removeOrphanFacts,
  statements.removeOrphanImports,
  statements.removeOrphanProblems,
  statements.removeOrphanSymbols,
  statements.removeOrphanEdges,
  statements.removeOrphanSites,
  statements.removeOrphanUnresolved,
  statements.removeOrphanCandidates,
  statements.removeUnusedExternals,
  statements.removeOrphanRunFiles,
  statements.removeOrphanFailures,
] as const;

export function readSize({ connection }: Session): DatabaseSize {
  const pageSize = connection.number("PRAGMA page_size");
  return {
    total: connection.number("PRAGMA page_count") * pageSize,
    free: connection.number("PRAGMA freelist_count") * pageSize,
  };
}

/** Rows of runs, history and daily figures from before `time`, in milliseconds since 1970, and rows that nothing leads to. In a transaction. */
export function removeOldRows(session: Session, time: number): RemovedRows {
  session.requireTransaction();
  session.flush();
  const { connection, records } = session;
  connection.run(statements.removeRunFilesBefore, [time]);
  const history = records.history.removeBelow("at", time);
  const runs = records.run.removeBelow("startedAt", time);
  connection.run(statements.removeMetricsBefore, [
    new Date(time).toISOString().slice(0, 10),
  ]);
  const figures = connection.database.getRowsModified();
  let count = 0;
  for (const sql of orphans) {
    connection.run(sql);
    count += connection.database.getRowsModified();
  }
  session.externals.clear();
  return { runs, history, figures, orphans: count };
}

/** Cuts free pages off the end. Outside of transactions. */
export function giveFreePagesBack({ connection }: Session): void {
  connection.execute("PRAGMA incremental_vacuum");
}

/** Writes every page anew, in order. Outside of transactions; throws CodeweftError internal, and nothing is changed then. */
export function compact({ connection }: Session): void {
  const rows = () =>
    [statements.countFiles, statements.countSymbols, statements.countEdges].map(
      (sql) => connection.number(sql),
    );
  const before = rows();
  connection.execute("VACUUM");
  const after = rows();
  if (before.some((count, at) => count !== after[at]))
    throw new CodeweftError(
      "internal",
      `Compacting the database changed its rows (${before.join(", ")} files, symbols and edges became ${after.join(", ")}).`,
      {
        kept: "The saved file is as it was.",
        next: "Reload the database, and report this.",
      },
    );
}
