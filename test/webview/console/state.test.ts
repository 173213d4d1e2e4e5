// What the query console knows after what happened to it.
import assert from "node:assert/strict";
import {
  initialState,
  isOfAnother,
  memoryOf,
  reduce,
  resultOf,
} from "../../../webview/console/state.ts";
import type { ConsoleState, Event } from "../../../webview/console/state.ts";
import { failureWords, resultWords } from "../../../webview/console/words.ts";

const after = (state: ConsoleState, ...events: readonly Event[]) =>
  events.reduce(reduce, state);

const table = (...names: readonly string[]) => ({
  columns: ["name"],
  rows: names.map((name) => [name]),
  truncated: false,
});

const answered = (...names: readonly string[]): Event => ({
  type: "answered",
  table: table(...names),
  milliseconds: 12,
});

const run = (text: string, from = 0): Event => ({ type: "run", text, from });

describe("the query console", () => {
  it("runs a statement and keeps its rows while the next one runs and fails", () => {
    const done = after(initialState(undefined), run("SELECT 1"), answered("a"));
    assert.equal(done.run.kind, "done");
    const failed = after(done, run("SELEC"), {
      type: "failed",
      error: { code: "sql_failed", message: "no" },
    });
    assert.equal(failed.run.kind, "failed");
    assert.deepEqual(resultOf(failed)?.rows[0]?.cells, ["a"]);
  });

  it("runs nothing where nothing is written", () => {
    const state = initialState(undefined);
    assert.equal(after(state, run(" \n")), state);
  });

  it("drops an answer that comes after Cancel", () => {
    const state = after(
      initialState(undefined),
      run("SELECT 1"),
      { type: "cancel" },
      answered("late"),
    );
    assert.equal(state.run.kind, "cancelled");
    assert.equal(resultOf(state), undefined);
  });

  it("knows that what runs, and later its rows, are not of a statement that was put there since", () => {
    const edited = (text: string): Event => ({ type: "edited", text });
    const running = after(
      initialState(undefined),
      edited("SELECT 1"),
      run("SELECT 1"),
      edited("SELECT 2"),
      { type: "replaced" },
    );
    assert.equal(isOfAnother(running), true);
    const done = after(running, answered("a"));
    assert.equal(isOfAnother(done), true);
    // Undone, what was run stands there again.
    assert.equal(isOfAnother(after(done, edited("SELECT 1"))), false);
    assert.equal(isOfAnother(after(done, run("SELECT 2"))), false);
    // What a person types is their own doing.
    assert.equal(
      isOfAnother(after(initialState(undefined), run("a"), edited("b"))),
      false,
    );
  });

  it("takes cancellation by the host as an outcome, not as an error", () => {
    const state = after(initialState(undefined), run("SELECT 1"), {
      type: "failed",
      error: { code: "cancelled", message: "Cancelled" },
    });
    assert.equal(state.run.kind, "cancelled");
  });

  it("knows where the trouble stands also when only a part was run", () => {
    const failure: Event = {
      type: "failed",
      error: {
        code: "sql_failed",
        message: "no",
        details: { from: 7, to: 9 },
      },
    };
    const edited = after(initialState(undefined), {
      type: "edited",
      text: "SELECT 1;\nSELECT xx",
    });
    const at = (state: ConsoleState) =>
      state.run.kind === "failed" ? state.run.at : "not failed";
    assert.deepEqual(at(after(edited, run("SELECT xx", 10), failure)), {
      from: 17,
      to: 19,
    });
    // The text is another one meanwhile: the place in it means nothing.
    const changed = after(
      edited,
      run("SELECT xx", 10),
      { type: "edited", text: "" },
      failure,
    );
    assert.equal(at(changed), undefined);
  });

  it("keeps filter and sorting with the statement, and not with another one", () => {
    const filtered = after(
      initialState(undefined),
      run("SELECT name"),
      answered("a", "b"),
      { type: "rows", event: { type: "filter", text: "b" } },
    );
    assert.deepEqual(filtered.rows.shown, [1]);
    const again = after(filtered, run(" SELECT name "), answered("b", "c"));
    assert.deepEqual(again.rows.shown, [0]);
    const other = after(filtered, run("SELECT 2"), answered("b", "c"));
    assert.deepEqual(other.rows.shown, [0, 1]);
  });

  it("remembers the text, the limits and how rows were looked at, and nothing that is no memory", () => {
    const state = after(
      initialState(undefined),
      { type: "edited", text: "SELECT 1" },
      { type: "limit", rows: 100 },
      { type: "time", seconds: 30 },
      { type: "edited", text: "SELECT 2" },
    );
    const memory: unknown = JSON.parse(JSON.stringify(memoryOf(state)));
    const { text, limit, seconds } = initialState(memory);
    assert.deepEqual([text, limit, seconds], ["SELECT 2", 100, 30]);
    const wrong = initialState({ text: 1, limit: 7, seconds: "x", look: 3 });
    assert.deepEqual([wrong.text, wrong.limit, wrong.seconds], ["", 1_000, 5]);
  });

  it("says what came of a statement: how many rows, in which time, and whether there are more", () => {
    const done = { kind: "done", limit: 1_000, milliseconds: 12.4 } as const;
    assert.equal(
      resultWords({ ...done, rows: 1, truncated: false }),
      "1 row in 12 ms.",
    );
    assert.equal(
      resultWords({ ...done, rows: 0, truncated: false }),
      "No row fits (12 ms).",
    );
    assert.match(
      resultWords({
        ...done,
        rows: 1_000,
        truncated: true,
        milliseconds: 1_250,
      }),
      /^The first 1,000 rows in 1\.3 s; there are more\./,
    );
    const failure = {
      code: "timeout",
      message: "It was ended",
      kept: "Nothing was changed.",
      next: "Narrow it.",
    } as const;
    assert.equal(
      failureWords(failure, false),
      "It was ended. Nothing was changed. Narrow it.",
    );
    assert.match(
      failureWords({ code: "timeout", message: "Ended." }, true),
      /^Ended\. The rows below are those of the statement before\.$/,
    );
  });
});
