// Asks the real list of questions about a graph that is written as text; the database behind it is empty.
import assert from "node:assert/strict";
import type { Envelope } from "../../../src/core/query/envelope.ts";
import { CodeweftError } from "../../../src/core/errors.ts";
import type { ErrorCode } from "../../../src/core/errors.ts";
import type {
  DatabaseReads,
  FailureRow,
  FileStateRow,
  MetricRow,
  StorageFigures,
  ProblemRow,
  QueueFigures,
  RunFileRow,
  SkippedRow,
  TransitionRow,
  UnresolvedRow,
} from "../../../src/core/reads.ts";
import type { Git } from "../../../src/core/ports.ts";
import { ask } from "../../../src/core/query/ask.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { QueryContext } from "../../../src/core/query/query.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { graphOf } from "../graph/graphText.ts";

/** What the database of a test says, where a test wants it to say something. */
export interface TextDatabase {
  readonly unresolved?: readonly UnresolvedRow[];
  readonly problems?: readonly ProblemRow[];
  readonly failures?: readonly FailureRow[];
  readonly history?: readonly TransitionRow[];
  readonly queue?: QueueFigures;
  readonly metrics?: readonly MetricRow[];
  /** By the number of the run. */
  readonly runFiles?: Readonly<Record<number, readonly RunFileRow[]>>;
  readonly storage?: Partial<StorageFigures>;
  readonly disk?: QueryContext["disk"];
  readonly saving?: Partial<QueryContext["saving"]>;
  /** Knows of no change and no commit unless told; `null`: git is not asked. */
  readonly git?: Git | null;
  readonly skipped?: readonly SkippedRow[];
  readonly files?: readonly FileStateRow[];
  readonly counts?: Awaited<ReturnType<DatabaseReads["resolutionCounts"]>>;
  /** Hears which files the counts are asked of. */
  readonly onCount?: (paths: readonly string[] | undefined) => void;
}

export function contextOf(
  text: string | Graph,
  database: TextDatabase = {},
): QueryContext {
  return {
    graph: typeof text === "string" ? graphOf(text) : text,
    state: "ready",
    disk: database.disk ?? { paused: [], retries: {} },
    saving: {
      dirty: false,
      lastSave: undefined,
      writer: undefined,
      readOnly: false,
      ...database.saving,
    },
    ...(database.git === null
      ? {}
      : {
          git: database.git ?? {
            changes: () =>
              Promise.resolve({ from: undefined, to: undefined, files: [] }),
            log: () => Promise.resolve([]),
          },
        }),
    aborted: () => false,
    tokenizer: {
      encoding: "words",
      count: (words) => Promise.resolve(words.split(/\s+/u).length - 1),
    },
    sources: {
      lines: (path, from, to) =>
        path.startsWith("gone")
          ? Promise.reject(new Error("ENOENT"))
          : Promise.resolve({
              lines: Array.from(
                { length: to - from },
                (_, at) => `${path} line ${String(from + at + 1)}`,
              ),
              stale: path.startsWith("stale"),
            }),
    },
    sql: {
      run: ({ text: statement, limit }) =>
        Promise.resolve({
          columns: ["statement"],
          rows: [[statement]],
          truncated: limit === 1,
        }),
      dispose: () => Promise.resolve(),
    },
    reads: {
      failures: ({ limit, offset }) => {
        const rows = database.failures ?? [];
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      watchedFolders: () => Promise.resolve([]),
      watchPlan: () => Promise.resolve({ on: true, rules: [] }),
      history: ({ path, limit, offset }) => {
        const rows = (database.history ?? []).filter(
          (row) => path === undefined || row.path === path,
        );
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      queue: ({ limit, offset }) => {
        const { rows, ...figures } = database.queue ?? {
          total: 0,
          rows: [],
          levels: [],
          processing: 0,
          oldest: undefined,
          phases: [],
        };
        return Promise.resolve({
          ...figures,
          rows: rows.slice(offset, offset + limit),
        });
      },
      problems: ({ limit, offset }) => {
        const rows = database.problems ?? [];
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      unresolved: ({ paths, fromIds, kinds, reasons, limit, offset }) => {
        const rows = (database.unresolved ?? []).filter(
          ({ path, fromId, kind, reason }) =>
            paths?.includes(path) !== false &&
            fromIds?.includes(fromId) !== false &&
            kinds?.includes(kind) !== false &&
            reasons?.includes(reason) !== false,
        );
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      skipped: ({ limit, offset }) => {
        const rows = database.skipped ?? [];
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      unresolvedTexts: () =>
        Promise.resolve((database.unresolved ?? []).map(({ text }) => text)),
      fileStates: () => Promise.resolve(database.files ?? []),
      metrics: () => Promise.resolve(database.metrics ?? []),
      storage: () =>
        Promise.resolve({
          location: "/tmp/graph.db",
          bytes: 4096,
          pages: 1,
          freePages: 0,
          schemaVersion: 1,
          rows: { symbol: 0 },
          ...database.storage,
        }),
      runFiles: ({ run, limit, offset }) => {
        const rows = database.runFiles?.[run] ?? [];
        return Promise.resolve({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
        });
      },
      runs: (limit) =>
        Promise.resolve(
          Array.from({ length: Math.min(limit, 3) }, (_, at) => ({
            id: 3 - at,
            startedAt: Date.UTC(2026, 0, 3 - at),
            milliseconds: 5,
            outcome: "completed",
            files: 1,
            failed: 0,
          })),
        ),
      fileIdentity: () => Promise.resolve(undefined),
      doc: () => Promise.resolve("What it does."),
      resolutionCounts: (paths) => {
        database.onCount?.(paths);
        const folders = paths?.map((path) =>
          path.slice(0, Math.max(0, path.lastIndexOf("/"))),
        );
        return Promise.resolve(
          (database.counts ?? []).filter(
            ({ folder }) => folders?.includes(folder) !== false,
          ),
        );
      },
    },
  };
}

/** The whole envelope. */
export function askEnvelope(
  text: string | Graph,
  id: string,
  parameters: Readonly<Record<string, unknown>> = {},
  database: TextDatabase = {},
): Promise<Envelope<unknown>> {
  return ask(queries, contextOf(text, database), id, parameters);
}

/** The data alone, as the shape that the question promises. */
export async function askData<T>(
  text: string | Graph,
  id: string,
  parameters: Readonly<Record<string, unknown>> = {},
  database: TextDatabase = {},
): Promise<T> {
  return (await askEnvelope(text, id, parameters, database)).data as T;
}

/** The error that the question ends with; fails where there is none or its code is another one. */
export async function askError(
  text: string,
  code: ErrorCode,
  id: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<CodeweftError> {
  try {
    await askEnvelope(text, id, parameters);
  } catch (error) {
    assert.ok(error instanceof CodeweftError, String(error));
    assert.equal(error.code, code, error.message);
    return error;
  }
  throw new assert.AssertionError({ message: `"${id}" was answered` });
}
