// Health as a page of text, and problems as rows of a list.
import assert from "node:assert/strict";
import { healthText } from "../../../src/vscode/healthText.ts";
import type { HealthFacts } from "../../../src/vscode/healthText.ts";
import { problemGroups } from "../../../src/vscode/problemRows.ts";

const facts: HealthFacts = {
  health: {
    state: "ready",
    revision: 3,
    files: 10,
    symbols: 200,
    edges: 4_000,
    database: {
      location: "/home/a/graph.db",
      bytes: 2_621_440,
      pages: 640,
      freePages: 2,
      schemaVersion: 1,
      rows: { symbol: 200 },
    },
    problems: 2,
    skipped: 7,
    lastSave: undefined,
    unwritable: undefined,
    unsaved: false,
    writer: undefined,
    queue: { depth: 4, processing: 1 },
    processing: { files: 12, successRate: 0.75, meanMilliseconds: 3.25 },
    failed: { files: 3, leftAlone: 1 },
    disk: {
      paused: [],
      retries: {
        read: { recovered: 5, gaveUp: 1, waits: 9, waitedMilliseconds: 812.4 },
      },
    },
    recommendations: [
      { text: "2 problems were found while reading.", action: "problems" },
    ],
  },
  statistics: {
    files: 10,
    symbols: 200,
    edges: 4_000,
    filesByLanguage: { python: 2, typescript: 8 },
    symbolsByKind: { class: 50, enum_member: 150 },
    edgesByKind: { calls: 4_000, decorates: 0 },
    edgesByResolution: { exact: 4_000 },
    tests: { files: 0, symbols: 0 },
    database: { location: "/home/a/graph.db", bytes: 2_621_440 },
  },
  status: {
    state: "ready",
    revision: 3,
    files: 10,
    symbols: 200,
    edges: 4_000,
  },
  engine: undefined,
  watch: {
    state: "degraded",
    errors: 2,
    since: 0,
    message: "The disk is slow.",
    nextLook: undefined,
  },
};

describe("the health page", () => {
  const text = healthText(facts);

  it("says where the graph is kept and how large it is", () => {
    assert.match(text, /Database: \/home\/a\/graph\.db, 2\.5 MB/u);
    assert.match(text, /Last save: none yet/u);
    assert.match(text, /Problems: 2; left out on purpose: 7/u);
    assert.match(
      text,
      /Failed files: 3, 1 of them left alone; in the queue: 4/u,
    );
    assert.match(text, /12 files so far, 75\.0 % .* 3\.3 ms each/u);
    assert.match(text, /Written by: this window/u);
    assert.match(
      text,
      /may be seen late, 2 errors in a row — The disk is slow/u,
    );
    assert.match(text, /Retries of read: 5 recovered, 1 given up, 812 ms/u);
  });

  it("says what another window saved before, and that nobody here can write", () => {
    const elsewhere = healthText({
      ...facts,
      health: {
        ...facts.health,
        lastSave: {
          revision: 3,
          at: "2026-05-02T12:00:00.000Z",
          bytes: 2_621_440,
          milliseconds: undefined,
        },
        unwritable: "The disk is read-only.",
      },
    });
    assert.match(
      elsewhere,
      /Last save: revision 3, .*2026.*, 2\.5 MB, before this window was opened/u,
    );
    assert.match(
      elsewhere,
      /Written by: nobody here — The disk is read-only\./u,
    );
  });

  it("counts in tables, the largest first, without zeros", () => {
    assert.match(
      text,
      /\| files \| 10 \|\n\| --- \| ---: \|\n\| typescript \| 8 \|\n\| python \| 2 \|/u,
    );
    assert.match(text, /\| enum member \| 150 \|\n\| class \| 50 \|/u);
    assert.doesNotMatch(text, /decorates/u);
  });

  it("ends with what to do", () => {
    assert.match(
      text,
      /## What to do\n\n- 2 problems were found.*“Show Ingestion Problems”/u,
    );
    assert.match(
      healthText({
        ...facts,
        health: { ...facts.health, recommendations: [] },
      }),
      /- Nothing; all is well\./u,
    );
  });
});

describe("the list of problems", () => {
  it("is grouped by what happened; what was left out comes last", () => {
    const groups = problemGroups(
      [
        {
          category: "syntax_error",
          path: "b.ts",
          line: 4,
          column: 2,
          message: "unexpected }",
        },
        {
          category: "failed",
          path: undefined,
          line: undefined,
          column: undefined,
          message: "a grammar does not load",
        },
      ],
      [{ path: "big.js", reason: "too_large", detail: "50 MB" }],
    );
    assert.deepEqual(
      groups.map(({ heading, picks }) => [
        heading,
        ...picks.map(({ label, detail }) => `${label} ${detail}`),
      ]),
      [
        ["failed", "the whole workspace a grammar does not load"],
        ["syntax error", "b.ts:4 unexpected }"],
        ["left out: too large", "big.js 50 MB"],
      ],
    );
    assert.deepEqual(groups[1]?.picks[0]?.place, {
      path: "b.ts",
      line: 4,
      column: 2,
    });
    assert.equal(groups[0]?.picks[0]?.place, undefined);
  });
});
