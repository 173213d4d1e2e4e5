// The words of the machine room's rows: failed files, queue, runs, history, health.
import assert from "node:assert/strict";
import type { FailedFile, Health, QueueReport } from "../../../src/protocol.ts";
import {
  emptyRow,
  failedRows,
  healthRows,
  historyPage,
  historyRows,
  queueRows,
  roomSections,
  runRows,
  sectionRows,
  unreadRow,
} from "../../../src/vscode/machineRoomRows.ts";
import type { RoomRow } from "../../../src/vscode/machineRoomRows.ts";

const now = Date.UTC(2026, 4, 2, 12);
const minutesAgo = (count: number): string =>
  new Date(now - count * 60_000).toISOString();

const told = (rows: readonly RoomRow[]): readonly string[] =>
  rows.map(({ label, description }) =>
    description === undefined ? label : `${label}: ${description}`,
  );

const idsOf = (rows: readonly RoomRow[]): readonly string[] =>
  rows.flatMap(({ id, children = [] }) => [id, ...idsOf(children)]);

describe("the rows of the machine room", () => {
  it("are in four parts, each of which says so where it is empty", () => {
    assert.deepEqual(told(sectionRows()), [
      "Failed Files",
      "Queue",
      "Runs and History",
      "Health",
    ]);
    assert.deepEqual(
      told(roomSections.slice(0, 3).map((section) => emptyRow(section))),
      [
        "Every source file could be read",
        "Nothing waits",
        "No ingestion is recorded",
      ],
    );
    const rows = [...sectionRows(), ...roomSections.map(emptyRow)];
    assert.equal(new Set(idsOf(rows)).size, 8);
  });

  const failed = (
    path: string,
    more: Partial<FailedFile> = {},
  ): FailedFile => ({
    path,
    attempts: 1,
    errorClass: "permanent",
    code: "unreadable_file",
    message: `${path} may not be read (EACCES).`,
    firstAt: minutesAgo(90),
    lastAt: minutesAgo(3),
    quarantined: false,
    ...more,
  });

  it("say that they could not be read, which is not the same as none", () => {
    const row = unreadRow("all", new Error("the engine is gone"));
    assert.deepEqual(told([row]), [
      "This could not be read: the engine is gone",
    ]);
    assert.equal(row.severity, "error");
    assert.equal(row.command, "codeweft.showLog");
  });

  it("list failed files by name, with attempts, folder and reason", () => {
    const rows = failedRows(
      [
        failed("src/deep/a.ts", { attempts: 5, quarantined: true }),
        failed("b.ts"),
      ],
      1_002,
      now,
    );
    assert.deepEqual(told(rows), [
      "a.ts: left alone · 5 attempts · src/deep",
      "b.ts: 1 attempt",
      "1,000 more",
    ]);
    assert.match(
      rows[0]?.tooltip ?? "",
      /EACCES[^]*last one 3 minutes ago\. It is left alone/,
    );
    assert.deepEqual(
      rows.map(({ path, failed: isFailed }) => [path, isFailed]),
      [
        ["src/deep/a.ts", true],
        ["b.ts", true],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(failedRows([], 0, now), []);
  });

  it("list the queue from the next file to the last, with its depth and bottleneck above", () => {
    const report: QueueReport = {
      depth: 3,
      processing: 1,
      levels: { urgent: 1, normal: 2 },
      oldest: minutesAgo(125),
      bottleneck: { step: "read", share: 0.615 },
      files: [
        {
          path: "src/a.ts",
          level: "urgent",
          state: "processing",
          queuedAt: minutesAgo(1),
          notBefore: undefined,
          attempts: 0,
          reason: "changed",
        },
        {
          path: "b.ts",
          level: "normal",
          state: "pending",
          queuedAt: minutesAgo(125),
          notBefore: minutesAgo(-5),
          attempts: 2,
          reason: "retry",
        },
      ],
    };
    const rows = queueRows(report, now);
    assert.equal(
      told(rows)[0],
      "3 files in the queue: 1 urgent, 2 normal, the oldest 2 hours ago",
    );
    assert.match(
      rows[0]?.tooltip ?? "",
      /1 file being read now\.\n.*: read \(61\.5 %\)/,
    );
    assert.equal(told(rows)[1], "a.ts: being read · src");
    assert.match(told(rows)[2] ?? "", /^b\.ts: retry · not before \d/);
    assert.match(
      rows[2]?.tooltip ?? "",
      /normal, queued 2 hours ago \(retry\), tried 2 times in vain/,
    );
    assert.equal(told(rows)[3], "1 more");
    assert.deepEqual(queueRows({ ...report, depth: 0, files: [] }, now), []);
  });

  it("list ingestions and what became of files, and are empty before the first", () => {
    const rows = historyRows(
      [
        {
          id: 7,
          startedAt: minutesAgo(2),
          milliseconds: 4_200,
          outcome: "degraded",
          files: 1_200,
          failed: 1,
        },
      ],
      [
        {
          path: "src/a.ts",
          fromState: "parsed",
          toState: "failed",
          at: minutesAgo(2),
          milliseconds: 5,
          message: "Gone.",
        },
        {
          path: "b.ts",
          fromState: undefined,
          toState: "parsed",
          at: minutesAgo(3),
          milliseconds: 5,
          message: undefined,
        },
      ],
      now,
    );
    assert.deepEqual(told(rows), [
      "Ingestions: 1",
      "Files: what became of them, the latest first",
    ]);
    assert.deepEqual(told(rows[0]?.children ?? []), [
      "2 minutes ago: degraded, 1,200 files, 1 failed, 4.2 s",
    ]);
    assert.equal(rows[0]?.children?.[0]?.run, 7);
    assert.deepEqual(told(rows[1]?.children ?? []), [
      "a.ts: parsed → failed · 2 minutes ago · src",
      "b.ts: parsed · 3 minutes ago",
    ]);
    assert.equal(new Set(idsOf(rows)).size, idsOf(rows).length);
    assert.deepEqual(historyRows([], [], now), []);
    assert.deepEqual(
      told(
        runRows(
          7,
          [
            {
              path: "src/a.ts",
              state: "failed",
              milliseconds: 0,
              message: "No.",
            },
          ],
          3,
        ),
      ),
      ["a.ts: failed · 0 ms · src", "2 more"],
    );
  });

  const health: Health = {
    state: "ready",
    revision: 3,
    files: 10,
    symbols: 2_000,
    edges: 1,
    database: {
      location: "/home/a/graph.db",
      bytes: 2_621_440,
      pages: 320,
      freePages: 80,
      schemaVersion: 4,
      rows: { symbol: 2_000, edge: 1, external: 0 },
    },
    lastSave: {
      revision: 3,
      at: minutesAgo(61),
      bytes: 2_621_440,
      milliseconds: 40,
    },
    unwritable: undefined,
    unsaved: true,
    writer: undefined,
    queue: { depth: 0, processing: 0 },
    processing: { files: 40, successRate: 0.975, meanMilliseconds: 12.34 },
    failed: { files: 1, leftAlone: 1 },
    disk: {
      paused: [],
      retries: {
        read: { recovered: 2, gaveUp: 0, waits: 3, waitedMilliseconds: 9 },
      },
    },
    problems: 0,
    skipped: 0,
    recommendations: [
      {
        text: "25 % of the database is free space: compact it.",
        action: "compact",
      },
    ],
  };

  it("begin with what to do, which runs its command, and go on with the figures", () => {
    const rows = healthRows(
      health,
      {
        state: "backing_off",
        errors: 3,
        since: 0,
        message: "The engine does not answer.",
        nextLook: undefined,
      },
      now,
    );
    assert.deepEqual(told(rows), [
      "25 % of the database is free space: compact it.",
      "Graph: 10 files, 2,000 symbols, 1 edge",
      "Database: 2.5 MB, 25.0 % free",
      "Last save: 1 hour ago, 2.5 MB in 40 ms; changed since",
      "Writer: this window",
      "Reading: 97.5 % with success, 12.3 ms a file",
      "Queue: 0 files",
      "Failed: 1 file, 1 left alone",
      "Changes of files: wait for a while",
      "Retries: read: 2 recovered, 0 given up",
    ]);
    assert.equal(rows[0]?.command, "codeweft.compactDatabase");
    assert.match(rows[0].tooltip ?? "", /Click: Compact Database$/);
    assert.deepEqual(told(rows[2]?.children ?? []), [
      "symbol: 2,000 rows",
      "edge: 1 row",
    ]);
    assert.equal(rows[8]?.severity, "warning");
    assert.equal(new Set(idsOf(rows)).size, idsOf(rows).length);
  });

  it("make a page of one file's history, whatever its messages hold", () => {
    const page = historyPage(
      "a.ts",
      [
        {
          path: "a.ts",
          fromState: undefined,
          toState: "failed",
          at: minutesAgo(1),
          milliseconds: 12,
          message: "a | b\nc",
        },
      ],
      3,
    );
    assert.match(page, /^# Codeweft: history of a\.ts\n/);
    assert.match(page, /\| {2}\| failed \| 12 ms \| a \\\| b c \|$/m);
    assert.match(page, /and 2 more/);
    assert.match(historyPage("b.ts", [], 0), /Nothing is recorded/);
  });
});
