// Answers the questions that need the database rather than the graph.
import { CodeweftError } from "../errors.ts";
import type { FileFacts } from "../model/facts.ts";
import type {
  DatabaseReads,
  FileStateRow,
  QueueFigures,
  QueueRow,
  ResolutionCount,
  RunRow,
  SkippedRow,
  StorageFigures,
  TransitionRow,
} from "../reads.ts";
import type { Session } from "./session.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { countRowsOf, countedTables, statements } from "./statements.ts";
import { readWatchPlan } from "./watchPlan.ts";

/** The last three are those of `Store`. The promises are settled at once: the port has them for other threads. */
export function createDatabaseReads(
  session: Session,
  location: string | undefined,
  readFacts: (fileId: number) => FileFacts | undefined,
  readRuns: (limit: number) => RunRow[],
): DatabaseReads {
  const { connection } = session;
  const answer = <T>(read: () => T): Promise<T> =>
    new Promise((resolve) => {
      session.flush();
      resolve(read());
    });
  return {
    problems: ({ limit, offset }) =>
      answer(() => ({
        total: connection.number(statements.countProblems),
        rows: connection
          .all(statements.readProblems, [limit, offset])
          .map(([category, path, line, column, message]) => ({
            category: category as string,
            path: (path ?? undefined) as string | undefined,
            line: (line ?? undefined) as number | undefined,
            column: (column ?? undefined) as number | undefined,
            message: message as string,
          })),
      })),
    unresolved: ({ limit, offset, ...only }) =>
      answer(() => {
        const filter = [
          toList(only.paths),
          toList(only.fromIds),
          toList(only.kinds),
          toList(only.reasons),
          toList(only.languages),
        ];
        return {
          total: connection.number(statements.countUnresolved, filter),
          rows: connection
            .all(statements.readUnresolved, [...filter, limit, offset])
            .map((row) => ({
              path: row[0] as string,
              line: row[1] as number,
              column: row[2] as number,
              text: row[3] as string,
              kind: row[4] as string,
              reason: row[5] as string,
              fromId: row[6] as number,
              candidates: JSON.parse(row[7] as string) as number[],
            })),
        };
      }),
    unresolvedTexts: () =>
      answer(() =>
        connection
          .all(statements.readUnresolvedTexts)
          .map(([text]) => text as string),
      ),
    skipped: ({ limit, offset }) =>
      answer(() => ({
        total: connection.number(statements.countIgnoredFiles),
        rows: connection
          .all(statements.readIgnoredFiles, [limit, offset])
          .map(([path, reason, detail]): SkippedRow => ({
            path: path as string,
            reason: reason as string,
            detail: detail as string,
          })),
      })),
    fileStates: () =>
      answer(() =>
        connection
          .all(statements.readFileStates)
          .map(([path, language, state]): FileStateRow => ({
            path: path as string,
            language: language as string,
            state: state as string,
          })),
      ),
    failures: (page) =>
      answer(() => {
        const { failedFile } = session.records;
        return { total: failedFile.count(), rows: failedFile.page(page) };
      }),
    watchedFolders: () =>
      answer(() =>
        session.records.watchFolder.page({ limit: Number.MAX_SAFE_INTEGER }),
      ),
    watchPlan: () => answer(() => readWatchPlan(session.records)),
    history: ({ path, steps, ...page }) =>
      answer(() => {
        if (!steps) return readDecided(connection, path, page);
        const { history } = session.records;
        const where = path === undefined ? {} : { path };
        return {
          total: history.count(where),
          rows: history
            .page({ ...page, where, descending: true })
            .map(
              ({ fromState, toState, at, milliseconds, message, ...row }) => ({
                path: row.path,
                fromState,
                toState,
                at,
                milliseconds,
                message,
              }),
            ),
        };
      }),
    queue: (page) => answer(() => readQueue(session, page)),
    metrics: () =>
      answer(() =>
        session.records.metric.page({
          limit: Number.MAX_SAFE_INTEGER,
          descending: true,
        }),
      ),
    storage: () => answer(() => readStorage(session, location)),
    runFiles: ({ run, limit, offset }) =>
      answer(() => ({
        total: connection.number(statements.countRunFiles, [run]),
        rows: connection
          .all(statements.readRunFiles, [run, limit, offset])
          .map(([path, state, milliseconds, message]) => ({
            path: path as string,
            state: state as string,
            milliseconds: milliseconds as number,
            message: (message ?? undefined) as string | undefined,
          })),
      })),
    runs: (limit) => answer(() => readRuns(limit)),
    fileIdentity: (path) =>
      answer(() => {
        const row = connection.row(statements.fileIdentity, [path]);
        if (row === undefined) return undefined;
        const [hash, size, mtime] = row as [string, number, number];
        return { hash, size, mtime };
      }),
    doc: (symbolId) =>
      answer(() => {
        const place = connection.row(statements.readDocPlace, [symbolId]);
        if (place === undefined)
          throw new CodeweftError(
            "not_found",
            `There is no symbol with the id ${symbolId}.`,
            { next: "Search for it by name." },
          );
        const [fileId, definition] = place as [number, number];
        const facts = readFacts(fileId);
        return facts?.names[facts.definition.doc[definition] ?? -1];
      }),
    resolutionCounts: (paths) =>
      answer(() =>
        sumByFolder(
          connection.all(statements.countResolutions, [toList(paths)]),
        ),
      ),
  };
}

/** Rows are path, language, resolution, reason, count; the result is ordered by the first four. */
function sumByFolder(
  rows: readonly (readonly SqlValue[])[],
): ResolutionCount[] {
  const sums = new Map<string, ResolutionCount & { count: number }>();
  for (const row of rows) {
    const [path, language, resolution, reason] = row as string[];
    const folder = path!.slice(0, Math.max(0, path!.lastIndexOf("/")));
    const key = JSON.stringify([folder, language, resolution, reason]);
    const sum = sums.get(key);
    const count = Number(row[4]);
    if (sum !== undefined) sum.count += count;
    else
      sums.set(key, {
        folder,
        language: language!,
        resolution: resolution!,
        reason: reason!,
        count,
      });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** As the statements take it: a JSON array, or null for no restriction. */
function toList(
  values: readonly (string | number)[] | undefined,
): string | null {
  return values === undefined ? null : JSON.stringify(values);
}

/** Only what was decided, and what it was before it began to wait. */
function readDecided(
  connection: Connection,
  path: string | undefined,
  page: { readonly limit: number; readonly offset: number },
): { total: number; rows: TransitionRow[] } {
  const chosen = path ?? null;
  return {
    total: connection.number(statements.countDecided, [chosen]),
    rows: connection
      .all(statements.readDecided, [chosen, page.limit, page.offset])
      .map((row) => ({
        path: row[0] as string,
        fromState: (row[1] ?? undefined) as string | undefined,
        toState: row[2] as string,
        at: row[3] as number,
        milliseconds: row[4] as number,
        message: (row[5] ?? undefined) as string | undefined,
      })),
  };
}

function readQueue(
  { connection, records }: Session,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): QueueFigures {
  const levels = connection
    .all(statements.countQueueLevels)
    .map(([level, count]) => ({
      level: level as number,
      count: count as number,
    }));
  return {
    total: records.queue.count(),
    rows: connection.all(statements.readQueue, [limit, offset]).map((row) => ({
      path: row[0] as string,
      level: row[1] as number,
      state: row[2] as QueueRow["state"],
      queuedAt: row[3] as number,
      notBefore: row[4] as number,
      attempts: row[5] as number,
      reason: row[6] as string,
    })),
    levels,
    processing: records.queue.count({ state: "processing" }),
    oldest: (connection.value(statements.oldestQueued) ?? undefined) as
      number | undefined,
    phases: connection
      .all(statements.readLastPhases)
      .map(([phase, milliseconds]) => ({
        phase: phase as string,
        milliseconds: milliseconds as number,
      })),
  };
}

function readStorage(
  { connection }: Session,
  location: string | undefined,
): StorageFigures {
  const pages = connection.number("PRAGMA page_count");
  return {
    location,
    bytes: pages * connection.number("PRAGMA page_size"),
    pages,
    freePages: connection.number("PRAGMA freelist_count"),
    schemaVersion: connection.number("PRAGMA user_version"),
    rows: Object.fromEntries(
      countedTables.map((table) => [
        table,
        connection.number(countRowsOf(table)),
      ]),
    ),
  };
}
