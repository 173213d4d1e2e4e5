// The coverage page without a browser: rows and words from answers, and what it asks when.
import assert from "node:assert/strict";
import {
  fileFolderRows,
  fileLanguageRows,
  fileReasonRows,
  listItem,
  referenceFolderRows,
  referenceLanguageRows,
} from "../../../webview/coverage/rows.ts";
import {
  fromSaved,
  listLength,
  reduce,
  startState,
  toSaved,
} from "../../../webview/coverage/state.ts";
import type {
  CoverageState,
  Effect,
  Event,
} from "../../../webview/coverage/state.ts";
import { explainReason, percent } from "../../../webview/coverage/words.ts";
import { skipReasons } from "../../../src/core/ports.ts";
import type {
  CoverageReport,
  PageStatus,
  ResolutionReport,
} from "../../../src/protocol.ts";

const counts = (parsed: number, degraded: number, failed = 0) => ({
  total: parsed + degraded + failed + 2,
  eligible: parsed + degraded + failed,
  parsed,
  degraded,
  failed,
  waiting: 0,
  skipped: 0,
});

const coverage: CoverageReport = {
  ...counts(8, 1, 1),
  byLanguage: [
    { language: "go", ...counts(6, 0) },
    { language: "python", ...counts(2, 1, 1) },
  ],
  byFolder: [
    { path: "src/a", ...counts(2, 1, 1) },
    { path: "src", ...counts(6, 0) },
  ],
  reasons: [
    { kind: "problem", reason: "syntax", count: 3, byRule: false },
    { kind: "skipped", reason: "too_large", count: 1, byRule: false },
  ],
};

const resolution: ResolutionReport = {
  references: 100,
  byResolution: {},
  byLanguage: {
    go: { exact: 90, unresolved: 10 },
    lua: { exact: 5, name: 4, ambiguous: 1 },
    c: { exact: 10 },
  },
  byFolder: [
    {
      path: "src/[id]",
      references: 4,
      uncertain: 1,
      byResolution: { exact: 3, unresolved: 1 },
    },
    {
      path: "src",
      references: 4,
      uncertain: 1,
      byResolution: { exact: 3, name: 1 },
    },
  ],
  reasons: [],
};

describe("the rows of the coverage page", () => {
  it("open the folders below, and list what is broken in them", () => {
    const [below, here] = fileFolderRows(coverage, "src");
    assert.deepEqual(
      [below?.name, below?.opens, below?.doubtful, below?.list?.count],
      ["a", "src/a", 2, 2],
    );
    assert.deepEqual(below?.list?.ask.parameters, { scope: "src/a" });
    assert.deepEqual(
      [here?.name, here?.opens, here?.list],
      ["files directly here", undefined, undefined],
    );
  });

  it("list what is broken in a language, in the folder that is looked at", () => {
    const [go, python] = fileLanguageRows(coverage, "src");
    assert.deepEqual([go?.name, go?.list], ["Go", undefined]);
    assert.deepEqual(python?.list, {
      count: 2,
      ask: {
        query: "problems",
        parameters: { scope: "src", languages: ["python"] },
        title: "Problems of Python in src",
      },
    });
  });

  it("put the least certain language first", () => {
    const rows = referenceLanguageRows(resolution, "src");
    assert.deepEqual(
      rows.map(({ name, total, doubtful, list }) => [
        name,
        total,
        doubtful,
        list?.count,
      ]),
      [
        ["Lua", 10, 5, 1],
        ["Go", 100, 10, 10],
        ["C", 10, 0, undefined],
      ],
    );
    assert.deepEqual(rows[0]?.list?.ask.parameters, {
      scope: "src",
      languages: ["lua"],
    });
  });

  it("list the files directly in a folder by a glob, whatever the folder is called", () => {
    const scopeOf = (scope: string): unknown =>
      referenceFolderRows(resolution, scope).find(
        ({ name }) => name === "files directly here",
      )?.list?.ask.parameters["scope"];
    assert.equal(scopeOf("src/[id]"), "src/[[]id]/*");
    assert.equal(scopeOf("src"), undefined);
  });

  it("lead from a reason to the list of it", () => {
    assert.deepEqual(
      fileReasonRows(coverage, "src").map(({ ask }) => ask),
      [
        {
          query: "problems",
          parameters: { scope: "src", categories: ["syntax"] },
          title: "syntax errors in src",
        },
        {
          query: "skipped",
          parameters: { scope: "src", reasons: ["too_large"] },
          title: "Left out, too large in src",
        },
      ],
    );
  });

  it("name the candidates of what is ambiguous, and open only files", () => {
    const item = listItem({
      path: "a.ts",
      line: 3,
      column: 9,
      text: "x.y()",
      kind: "uses_type",
      reason: "several candidates",
      from: undefined,
      candidates: [],
    });
    assert.deepEqual(item, {
      title: "x.y()",
      place: "a.ts:3",
      details: "uses as a type · several definitions fit",
      opens: { path: "a.ts", line: 3, column: 9 },
    });
    const opens = (reason: string): unknown =>
      listItem({ path: "a", reason, detail: "" }).opens;
    assert.equal(opens("ignored"), undefined);
    assert.deepEqual(opens("binary"), { path: "a", line: 1, column: 1 });
  });

  it("explain every reason for which files are left out", () => {
    for (const reason of skipReasons)
      assert.notEqual(explainReason(reason), "");
  });

  it("never round up to all or down to nothing", () => {
    assert.deepEqual(
      [
        [0, 0],
        [0, 9],
        [9, 9],
        [1, 3],
        [1, 100_000],
        [99_999, 100_000],
      ].map(([part, whole]) => percent(part ?? 0, whole ?? 0)),
      ["0 %", "0 %", "100 %", "33.3 %", "< 0.1 %", "> 99.9 %"],
    );
  });
});

const status = (change: Partial<PageStatus>): Event => ({
  type: "status",
  status: {
    state: "ready",
    revision: 1,
    files: 3,
    symbols: 9,
    edges: 9,
    ...change,
  },
});
const answer = (
  slot: "files" | "references" | "list",
  data: unknown,
  total = 0,
): Event => ({
  type: "answered",
  slot,
  envelope: {
    query: "",
    parameters: {},
    revision: 1,
    captured: "",
    data,
    total,
    returned: 0,
    truncated: false,
    estimatedTokens: 1,
    tokens: 0,
  } as Extract<Event, { type: "answered" }>["envelope"],
});

/** The last state and all that was asked on the way. */
function play(
  events: readonly Event[],
  from: CoverageState = startState,
): { state: CoverageState; asked: string[] } {
  const asked: string[] = [];
  let state = from;
  for (const event of events) {
    const step = reduce(state, event);
    state = step.state;
    asked.push(...step.effects.flatMap(words));
  }
  return { state, asked };
}

const words = (effect: Effect): string[] =>
  effect.type === "ask"
    ? [
        `${effect.query} ${["scope", "depth", "offset"]
          .filter((name) => name in effect.parameters)
          .map((name) => String(effect.parameters[name]))
          .join(" ")}`.trim(),
      ]
    : [];

const list: Event = {
  type: "openList",
  ask: { query: "problems", parameters: { scope: "src" }, title: "Problems" },
};

describe("the state of the coverage page", () => {
  it("asks when there is something to count, and again at another revision", () => {
    assert.deepEqual(play([status({ state: "empty", files: 0 })]).asked, []);
    const both = ["coverage  1", "resolution  1"];
    assert.deepEqual(play([status({}), status({})]).asked, both);
    assert.deepEqual(play([status({}), status({ revision: 2 })]).asked, [
      ...both,
      ...both,
    ]);
  });

  it("waits for the end of an ingestion, but not for the end of the first one", () => {
    const busy = status({ state: "indexing", revision: 2 });
    assert.equal(play([status({}), busy]).asked.length, 2);
    assert.equal(play([busy]).asked.length, 2);
    assert.equal(play([busy, status({ revision: 3 })]).asked.length, 4);
  });

  it("counts one level below the folder that it looks at, and keeps the old counts until then", () => {
    const { state, asked } = play([
      status({}),
      answer("files", coverage),
      { type: "goTo", scope: "src/a" },
    ]);
    assert.deepEqual(asked.slice(2), [
      "coverage src/a 3",
      "resolution src/a 3",
    ]);
    assert.deepEqual(
      [state.files.scope, state.files.waiting, state.files.data],
      ["", true, coverage],
    );
    const after = play([answer("files", coverage)], state).state;
    assert.deepEqual(
      [after.files.scope, after.files.waiting],
      ["src/a", false],
    );
  });

  it("reads a list by pages, once each", () => {
    const page = Array.from({ length: listLength }, () => ({}));
    const { state, asked } = play([
      list,
      answer("list", page, 150),
      { type: "more" },
      { type: "more" },
      answer("list", page.slice(0, 50), 150),
    ]);
    assert.deepEqual(asked, ["problems src 0", "problems src 100"]);
    assert.deepEqual(
      [state.list?.rows.length, state.list?.total, state.list?.waiting],
      [150, 150, false],
    );
  });

  it("closes the list when it goes elsewhere, and reads it anew at another revision", () => {
    const { state } = play([status({}), list]);
    assert.equal(
      play([{ type: "goTo", scope: "" }], state).state.list,
      undefined,
    );
    assert.ok(
      play([status({ revision: 4 })], state).asked.includes("problems src 0"),
    );
    assert.equal(play([{ type: "closeList" }], state).state.list, undefined);
    // Its answer may come all the same.
    const closed = play([{ type: "closeList" }, answer("list", [{}])], state);
    assert.equal(closed.state.list, undefined);
  });

  it("says where what failed, and leaves the other section alone", () => {
    const error = { code: "timeout", message: "Too slow." } as const;
    const { state } = play([
      status({}),
      answer("references", resolution),
      { type: "askFailed", slot: "files", error },
      list,
      { type: "askFailed", slot: "list", error },
    ]);
    assert.equal(state.files.failure, error);
    assert.equal(state.references.data, resolution);
    assert.equal(state.list?.failure, error);
    assert.equal(play([{ type: "again" }], state).asked.length, 2);
  });

  it("remembers its folder, and nothing that is none", () => {
    const { state } = play([{ type: "goTo", scope: "src" }]);
    assert.equal(fromSaved(toSaved(state)).scope, "src");
    for (const memory of [undefined, null, 7, {}, { scope: 3 }])
      assert.deepEqual(fromSaved(memory), startState);
  });
});
