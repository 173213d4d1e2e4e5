// Health and the figures of processing: what is counted, and what is recommended when.
import assert from "node:assert/strict";
import type { MetricRow } from "../../../src/core/reads.ts";
import type {
  Health,
  ProcessingReport,
} from "../../../src/core/query/results.ts";
import { askData } from "./askText.ts";
import type { TextDatabase } from "./askText.ts";

const graph = "a.ts#f -> b.ts#g calls";

const metric = (
  day: string,
  name: string,
  label: string,
  ...[count, sum, least, most]: readonly [number, number, number, number]
): MetricRow => ({ day, name, label, count, sum, least, most });

const metrics: readonly MetricRow[] = [
  metric("2026-03-02", "file", "parsed", 6, 60, 2, 30),
  metric("2026-03-02", "file", "failed", 2, 0, 0, 0),
  metric("2026-03-02", "run", "degraded", 1, 900, 900, 900),
  metric("2026-03-02", "phase", "extract", 1, 500, 500, 500),
  metric("2026-03-01", "file", "parsed", 2, 40, 10, 30),
  metric("2026-03-01", "file", "degraded", 1, 50, 50, 50),
  metric("2026-03-01", "file", "skipped", 1, 0, 0, 0),
  metric("2026-03-01", "run", "completed", 2, 300, 100, 200),
  metric("2026-03-01", "phase", "extract", 2, 100, 40, 60),
  metric("2026-03-01", "phase", "save", 2, 700, 300, 400),
];

describe("processing", () => {
  it("adds the days up by state, outcome and phase, and shows each day", async () => {
    const found = await askData<ProcessingReport>(
      graph,
      "processing",
      {},
      {
        metrics,
      },
    );
    assert.deepEqual(found, {
      files: 12,
      // Eight parsed and one degraded, of eleven that were tried.
      successRate: 0.8182,
      meanMilliseconds: 12.5,
      totalMilliseconds: 150,
      states: [
        {
          label: "parsed",
          count: 8,
          total: 100,
          mean: 12.5,
          least: 2,
          most: 30,
        },
        { label: "failed", count: 2, total: 0, mean: 0, least: 0, most: 0 },
        {
          label: "degraded",
          count: 1,
          total: 50,
          mean: 50,
          least: 50,
          most: 50,
        },
        { label: "skipped", count: 1, total: 0, mean: 0, least: 0, most: 0 },
      ],
      runs: [
        {
          label: "completed",
          count: 2,
          total: 300,
          mean: 150,
          least: 100,
          most: 200,
        },
        {
          label: "degraded",
          count: 1,
          total: 900,
          mean: 900,
          least: 900,
          most: 900,
        },
      ],
      phases: [
        {
          label: "save",
          count: 2,
          total: 700,
          mean: 350,
          least: 300,
          most: 400,
        },
        {
          label: "extract",
          count: 3,
          total: 600,
          mean: 200,
          least: 40,
          most: 500,
        },
      ],
      days: [
        {
          day: "2026-03-02",
          files: 8,
          failed: 2,
          successRate: 0.75,
          meanMilliseconds: 7.5,
          totalMilliseconds: 60,
          runs: 1,
        },
        {
          day: "2026-03-01",
          files: 4,
          failed: 0,
          successRate: 1,
          meanMilliseconds: 22.5,
          totalMilliseconds: 90,
          runs: 2,
        },
      ],
    });
  });

  it("looks back as many days as it is asked to, and says so when there is nothing", async () => {
    const one = await askData<ProcessingReport>(
      graph,
      "processing",
      { days: 1 },
      { metrics },
    );
    assert.deepEqual([one.files, one.days.length], [8, 1]);
    const none = await askData<ProcessingReport>(graph, "processing");
    assert.deepEqual(
      [none.files, none.successRate, none.days],
      [0, undefined, []],
    );
  });
});

describe("health", () => {
  const recommended = async (
    database: TextDatabase,
    text = graph,
  ): Promise<readonly string[]> => {
    const { recommendations } = await askData<Health>(
      text,
      "health",
      {},
      database,
    );
    return recommendations.map(
      ({ action, text: words }) => `${action}: ${words}`,
    );
  };

  it("has nothing to recommend where all is well", async () => {
    assert.deepEqual(await recommended({ metrics: metrics.slice(4, 6) }), []);
  });

  it("says who writes, what was saved when, what waits, what fails and what retrying did", async () => {
    const found = await askData<Health>(
      graph,
      "health",
      {},
      {
        metrics,
        saving: {
          dirty: true,
          lastSave: {
            location: "/tmp/graph.db",
            identity: { revision: 4, size: 8_192, sha256: "", savedAt: 0 },
            milliseconds: 12.4,
          },
          writer: { pid: 7, host: "desk", program: "VS Code", since: 0 },
        },
        queue: {
          total: 5,
          rows: [],
          levels: [],
          processing: 2,
          oldest: 0,
          phases: [],
        },
        disk: {
          paused: [],
          retries: {
            read: { recovered: 1, gaveUp: 0, waits: 2, waitedMilliseconds: 30 },
          },
        },
      },
    );
    assert.deepEqual(found.lastSave, {
      revision: 4,
      at: "1970-01-01T00:00:00.000Z",
      bytes: 8_192,
      milliseconds: 12,
    });
    assert.equal(found.unsaved, true);
    assert.deepEqual(found.writer, {
      program: "VS Code",
      host: "desk",
      pid: 7,
      since: "1970-01-01T00:00:00.000Z",
    });
    assert.deepEqual(found.queue, { depth: 5, processing: 2 });
    assert.deepEqual(found.processing, {
      files: 12,
      successRate: 0.8182,
      meanMilliseconds: 12.5,
    });
    assert.equal(found.disk.retries["read"]?.recovered, 1);
    assert.deepEqual(
      found.recommendations.map(({ action }) => action),
      ["unlock", "problems", "pending"],
    );
  });

  it("recommends what does something about each thing that is wrong, the most urgent first", async () => {
    const failure = (path: string, quarantined: boolean) =>
      ({
        path,
        attempts: 5,
        errorClass: "permanent",
        code: "unreadable_file",
        message: "",
        firstAt: 0,
        lastAt: 0,
        quarantined,
      }) as const;
    assert.deepEqual(
      await recommended({
        disk: {
          paused: [
            {
              work: "saving",
              failures: 3,
              lastError: { code: "disk_full", message: "Full." },
              since: 0,
              probeAt: 9,
            },
          ],
          retries: {},
        },
        failures: [failure("a.ts", true), failure("b.ts", false)],
        problems: [
          { category: "syntax", path: "a.ts", line: 1, column: 1, message: "" },
        ],
        storage: { bytes: 8_000_000, pages: 1_000, freePages: 400 },
      }),
      [
        "resume: Saving is paused after 3 failures in a row (Full.): mend the cause, then resume.",
        "failed: 2 files could not be read, 1 of them is left alone until it changes: look why, then retry or exclude.",
        "problems: 1 problem was found while reading: look at it.",
        "compact: 40 % of the database is free space: compact it.",
      ],
    );
    // A small database may be as empty as it likes.
    assert.deepEqual(
      await recommended({
        storage: { bytes: 80_000, pages: 10, freePages: 9 },
      }),
      [],
    );
  });
});

describe("run", () => {
  const file = (path: string) => ({
    path,
    state: "parsed",
    milliseconds: 1,
    message: undefined,
  });
  const runFiles = { 3: [file("a.ts"), file("b.ts")], 2: [file("c.ts")] };
  const paths = async (parameters: Readonly<Record<string, unknown>>) =>
    (
      await askData<readonly { readonly path: string }[]>(
        graph,
        "run",
        parameters,
        { runFiles },
      )
    ).map(({ path }) => path);

  it("lists the files of the latest ingest, or of the one that is named", async () => {
    assert.deepEqual(await paths({}), ["a.ts", "b.ts"]);
    assert.deepEqual(await paths({ run: 2 }), ["c.ts"]);
    assert.deepEqual(await paths({ run: 9 }), []);
    assert.deepEqual(await paths({ limit: 1, offset: 1 }), ["b.ts"]);
  });
});
