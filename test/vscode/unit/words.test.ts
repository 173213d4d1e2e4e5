// The sentences that a person reads: errors, progress, the end of an ingestion, the status bar, the first question.
import assert from "node:assert/strict";
import type { IngestSummary } from "../../../src/core/ports.ts";
import type { PageStatus } from "../../../src/protocol.ts";
import { actionsFor, errorWords } from "../../../src/vscode/errorWords.ts";
import {
  countLimit,
  firstContact,
  questionWords,
  quietLimit,
  quietVirtualLimit,
  virtualQuestionWords,
} from "../../../src/vscode/firstContactRule.ts";
import {
  duration,
  number,
  percentDone,
  progressLine,
  shorten,
  summaryWords,
} from "../../../src/vscode/ingestWords.ts";
import { uniqueRootNames } from "../../../src/vscode/rootNames.ts";
import { statusWords } from "../../../src/vscode/statusWords.ts";
import type { StatusDetails } from "../../../src/vscode/statusWords.ts";

const summary: IngestSummary = {
  outcome: "completed",
  revision: 1,
  files: 1_204,
  symbols: 18_340,
  edges: 40_112,
  extracted: 1_204,
  unchanged: 0,
  removed: 0,
  skipped: 12,
  failed: 0,
  degraded: 0,
  pending: 0,
  bytes: 1,
  milliseconds: 8_240,
  phases: {},
  saved: undefined,
  saveError: undefined,
};

const status: PageStatus = {
  state: "ready",
  revision: 3,
  files: 10,
  symbols: 200,
  edges: 1,
};

const calm: StatusDetails = {
  started: true,
  unsaved: "no",
  writer: undefined,
  readOnly: undefined,
  stale: false,
  restricted: false,
  virtual: false,
  inMemory: false,
  paused: [],
  watch: { state: "watching", message: undefined, nextLook: undefined },
};

describe("an error", () => {
  it("says what happened, what was kept and what to do next, as sentences", () => {
    assert.equal(
      errorWords({
        code: "disk_full",
        message: "The disk is full, graph.db was not written",
        kept: "The old file is untouched",
        next: "Free some space, then retry",
      }),
      "The disk is full, graph.db was not written. The old file is untouched. Free some space, then retry.",
    );
  });

  it("offers buttons that help, and Retry only where something can be repeated", () => {
    const error = { code: "save_failed", message: "" } as const;
    assert.deepEqual(actionsFor(error, true), ["retry", "showLog"]);
    assert.deepEqual(actionsFor(error, false), ["showLog"]);
    assert.deepEqual(actionsFor({ code: "no_workspace", message: "" }, true), [
      "openFolder",
    ]);
    assert.deepEqual(actionsFor({ code: "cancelled", message: "" }, true), []);
  });
});

describe("an ingestion", () => {
  it("ends with files, symbols, edges, time and what was skipped", () => {
    assert.equal(
      summaryWords(summary),
      "Graph ready: 1,204 files, 18,340 symbols and 40,112 edges in 8.2 s. Files: 12 skipped, 0 failed.",
    );
  });

  it("counts what failed and what was read in part", () => {
    assert.match(
      summaryWords({ ...summary, skipped: 0, failed: 2, degraded: 1 }),
      /Files: 0 skipped, 2 failed, 1 with syntax errors, read in part\.$/u,
    );
  });

  it("says after a cancellation what was kept and how to go on", () => {
    const text = summaryWords({ ...summary, outcome: "cancelled" });
    assert.match(text, /cancelled after 8\.2 s/u);
    assert.match(text, /kept/u);
    assert.match(text, /Run “Ingest Workspace”/u);
  });

  it("says that reading is paused, why, and that it goes on", () => {
    const text = summaryWords({
      ...summary,
      outcome: "paused",
      readError: { code: "unreadable_file", message: "a.ts: EIO." },
    });
    assert.match(
      text,
      /paused: the disk refused.*a\.ts: EIO\..*kept.*by itself/u,
    );
  });

  it("does not praise an empty folder", () => {
    const text = summaryWords({ ...summary, files: 0, symbols: 0, edges: 0 });
    assert.match(text, /^No source files/u);
  });

  it("says stage, n of m and the current file", () => {
    assert.equal(
      progressLine({
        stage: "extract",
        done: 1_200,
        total: 2_310,
        current: "src/app.ts",
      }),
      "Reading files: 1,200 of 2,310 · src/app.ts",
    );
    assert.equal(progressLine({ stage: "save", done: 0, total: 0 }), "Saving");
  });

  it("never goes back while its stages follow each other", () => {
    const steps = (["scan", "extract", "resolve", "save"] as const).flatMap(
      (stage) =>
        [0, 1, 2].map((done) => percentDone({ stage, done, total: 2 })),
    );
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    assert.equal(steps[0], 0);
    assert.equal(steps.at(-1), 100);
  });

  it("counts in groups of three", () => {
    assert.deepEqual([0, 12, 999, 1_000, 40_112, 1_234_567].map(number), [
      "0",
      "12",
      "999",
      "1,000",
      "40,112",
      "1,234,567",
    ]);
  });

  it("shortens long paths in the middle and tells times in fitting units", () => {
    assert.equal(shorten("abcdefghij", 7), "ab…ghij");
    assert.equal(shorten("abc", 7), "abc");
    assert.deepEqual([340, 8_240, 125_000].map(duration), [
      "340 ms",
      "8.2 s",
      "2 min 5 s",
    ]);
  });
});

describe("the status bar", () => {
  const text = (
    overrides: Partial<PageStatus>,
    details: Partial<StatusDetails> = {},
  ) => statusWords({ ...status, ...overrides }, { ...calm, ...details });

  it("says fresh, indexing n of m, stale and stopped apart", () => {
    assert.match(text({}).tooltip, /fresh/u);
    assert.equal(
      text({
        state: "indexing",
        progress: { stage: "extract", done: 3, total: 1_500 },
      }).text,
      "$(sync~spin) Codeweft 3/1,500",
    );
    assert.match(text({}, { stale: true }).tooltip, /being caught up/u);
    const stopped = text({ state: "stopped", message: "It died." });
    assert.equal(stopped.severity, "warning");
    assert.match(stopped.tooltip, /It died\./u);
  });

  it("says that saving waits, or fails and is tried again", () => {
    assert.match(text({}, { unsaved: "soon" }).tooltip, /saved in a moment/u);
    const failing = text({}, { unsaved: "failing" });
    assert.equal(failing.severity, "warning");
    assert.match(failing.tooltip, /could not be saved; it is tried again/u);
  });

  it("says what is paused because the disk fails, until when, and what resumes it", () => {
    const since = new Date(2026, 0, 2, 14, 0).getTime();
    const pause = {
      work: "saving",
      failures: 3,
      lastError: { code: "disk_full", message: "No room." },
      since,
      probeAt: since + 5 * 60_000,
    } as const;
    for (const state of ["ready", "empty"] as const) {
      const paused = text({ state }, { paused: [pause], unsaved: "failing" });
      assert.equal(paused.severity, "warning");
      assert.match(
        paused.tooltip,
        /saving is paused after 3 failed saves; the graph is whole in memory\. The last one: No room\. It is tried again by itself at 14:05; “Resume” tries now\./u,
      );
    }
  });

  it("says how well changes are followed, when the next look is, and what helps", () => {
    const nextLook = new Date(2026, 0, 2, 14, 5).getTime();
    const message = "The file system does not tell of changes.";
    const degraded = text(
      {},
      { watch: { state: "degraded", message, nextLook } },
    );
    assert.equal(degraded.severity, "none");
    assert.match(
      degraded.tooltip,
      /may be seen late\. The file system does not tell of changes\. The whole workspace is compared at 14:05\./u,
    );
    const waiting = text(
      {},
      {
        watch: { state: "backing_off", message: "No.", nextLook },
        stale: true,
      },
    );
    assert.equal(waiting.severity, "warning");
    assert.match(waiting.tooltip, /changes of files wait; “Resume”/u);
  });

  it("says that following is paused, as what a person wanted, and how it goes on", () => {
    const { text: shown, ...off } = text(
      {},
      {
        watch: {
          state: "off",
          message: "The setting codeweft.watch.enabled is off.",
          nextLook: undefined,
        },
      },
    );
    assert.equal(shown, "$(eye-closed) Codeweft paused");
    assert.equal(off.severity, "none");
    assert.match(
      off.tooltip,
      /is paused; the graph may be older than the files\.\n10 files.*\n.*“Toggle Watching” follows them again\. The setting codeweft\.watch\.enabled is off\./u,
    );
  });

  it("says that the old graph is shown while a new one is read", () => {
    assert.match(
      text({ state: "indexing" }).tooltip,
      /you see the graph of before: 10 files, 200 symbols, 1 edge\./u,
    );
  });

  it("says when a restricted workspace is not obeyed", () => {
    assert.match(
      text({}, { restricted: true }).tooltip,
      /\nRestricted mode: git is not asked/u,
    );
  });

  it("says what a virtual workspace has not, and whether the graph is kept", () => {
    const { tooltip, limits } = text({}, { virtual: true });
    assert.match(tooltip, /\nVirtual workspace: files are read through/u);
    assert.equal(limits.includes("in memory"), false);
    assert.match(
      text({}, { virtual: true, inMemory: true }).limits,
      /kept in memory and read anew/u,
    );
    assert.equal(text({}, { inMemory: true }).limits, "");
  });
});

describe("the first look at a workspace", () => {
  const small = { files: 300, bytes: 3_000_000 };

  it("reads a small one by itself unless the setting says otherwise", () => {
    assert.equal(firstContact("auto", small), "ingest");
    assert.equal(firstContact("ask", small), "ask");
    assert.equal(firstContact("never", small), "nothing");
  });

  it("asks above 20,000 files and above 300 MB", () => {
    const { files, bytes } = quietLimit;
    assert.equal(firstContact("auto", { files, bytes }), "ingest");
    assert.equal(firstContact("auto", { files: files + 1, bytes: 1 }), "ask");
    assert.equal(firstContact("auto", { files: 1, bytes: bytes + 1 }), "ask");
  });

  it("asks earlier where files come through the editor", () => {
    const limit = quietVirtualLimit;
    assert.equal(firstContact("auto", limit, limit), "ingest");
    const more = { ...limit, files: limit.files + 1 };
    assert.equal(firstContact("auto", more, limit), "ask");
    assert.match(virtualQuestionWords(more), /Its more than 1,000 source/u);
  });

  it("leaves a folder without sources alone", () => {
    assert.equal(firstContact("auto", { files: 0, bytes: 0 }), "nothing");
  });

  it("asks with an estimate of time, and of memory and where most is in a large one", () => {
    assert.match(
      questionWords({ ...small, folders: [{ path: "src", files: 300 }] }),
      /300 source files .*less than a minute, once; nothing leaves this machine\.$/u,
    );
    const folders = [
      { path: "third_party", files: 21_000 },
      { path: "lib/generated", files: 3_000 },
    ];
    const large = { files: 30_000, bytes: 400_000_000, folders };
    assert.match(
      questionWords(large),
      /30,000 source files \(about 381 MB\) takes about 6 minutes, .*about 13 GB of memory.*in third_party \(21,000\), lib\/generated \(3,000\)\.$/u,
    );
    assert.match(
      questionWords({ ...large, files: countLimit + 1 }),
      /more than 40,000 source files takes more than 6 minutes/u,
    );
  });
});

describe("names of several folders", () => {
  it("become unique and hold no slash", () => {
    assert.deepEqual(uniqueRootNames(["a", "b", "a", "a", "x/y", ""]), [
      "a",
      "b",
      "a (2)",
      "a (3)",
      "x-y",
      "folder",
    ]);
  });
});
