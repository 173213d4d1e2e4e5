// The table page without a page: which rows are shown in which order, what is copied, what stays when another answer comes.
import assert from "node:assert/strict";
import type { AnswerList, AnswerTable } from "../../../src/protocol.ts";
import { arrange } from "../../../webview/answer/arrange.ts";
import { toCsv, toJson } from "../../../webview/answer/copies.ts";
import {
  initialState,
  listOf,
  lookOf,
  reduce,
} from "../../../webview/answer/state.ts";
import type { Event, TableState } from "../../../webview/answer/state.ts";
import { toPageMessage } from "../../../webview/channel/messages.ts";

const list: AnswerList = {
  name: "symbols",
  columns: ["name", "place", "score"],
  rows: [
    { cells: ["open", "a.ts:10", 2] },
    { cells: ["Close", "a.ts:9", null] },
    { cells: ["shut", "b.ts:1", 11] },
    { cells: ["lock", "b.ts:2", 2] },
  ],
};
const table: AnswerTable = {
  asked: "which",
  title: "Which?",
  description: "",
  lists: [{ name: "files", columns: ["path"], rows: [] }, list],
  main: 1,
  left: 0,
  old: false,
};

function after(...events: readonly Event[]): TableState {
  return events.reduce(reduce, initialState(undefined));
}

describe("rows of a table", () => {
  it("are those that have every word, whatever its case, and none across two cells", () => {
    assert.deepEqual(arrange(list, "A.TS  lo", undefined), [1]);
    assert.deepEqual(arrange(list, "open a", undefined), [0]);
    assert.deepEqual(arrange(list, "opena", undefined), []);
    assert.deepEqual(arrange(list, " ", undefined), [0, 1, 2, 3]);
  });

  it("are sorted by number and by text with its numbers; those without a value last both ways, equal ones as they came", () => {
    const by = (column: number, descending: boolean) =>
      arrange(list, "", { column, descending });
    assert.deepEqual(by(2, false), [0, 3, 2, 1]);
    assert.deepEqual(by(2, true), [2, 0, 3, 1]);
    assert.deepEqual(by(1, false), [1, 0, 2, 3]);
    assert.deepEqual(by(0, false), [1, 3, 0, 2]);
  });

  it("go up, down and back to the answer's order", () => {
    const sort: Event = { type: "sort", column: 2 };
    const told: Event = { type: "table", table };
    assert.deepEqual(after(told, sort).shown, [0, 3, 2, 1]);
    assert.deepEqual(after(told, sort, sort).shown, [2, 0, 3, 1]);
    assert.deepEqual(after(told, sort, sort, sort).shown, [0, 1, 2, 3]);
  });

  it("are copied as CSV with quotes where they are needed, in the order of the table", () => {
    const odd: AnswerList = {
      name: "odd",
      columns: ["a", 'b "c"'],
      rows: [{ cells: ["x,y", null] }, { cells: ["two\nlines", 0.5] }],
    };
    assert.equal(
      toCsv(odd, [1, 0]),
      'a,"b ""c"""\r\n"two\nlines",0.5\r\n"x,y",\r\n',
    );
  });

  it("are copied as CSV in which no text is run by a spreadsheet; numbers, and JSON, stay as they are", () => {
    const formulas: AnswerList = {
      name: "formulas",
      columns: ["=name", "value"],
      rows: ["=1+1", "+x", "-x", "@x", "\t=x", "\r=x", "a=b", '=A("x")'].map(
        (text) => ({ cells: [text, -2] }),
      ),
    };
    assert.deepEqual(toCsv(formulas, [0, 1, 2, 3, 4, 5, 6, 7]).split("\r\n"), [
      "'=name,value",
      "'=1+1,-2",
      "'+x,-2",
      "'-x,-2",
      "'@x,-2",
      "'\t=x,-2",
      '"\'\r=x",-2',
      "a=b,-2",
      '"\'=A(""x"")",-2',
      "",
    ]);
    assert.equal(
      (JSON.parse(toJson(formulas, [0])) as Record<string, unknown>[])[0]?.[
        "=name"
      ],
      "=1+1",
    );
  });

  it("are copied as JSON with a record each; a name that comes twice loses nothing", () => {
    const twice: AnswerList = {
      name: "twice",
      columns: ["id", "id", "name"],
      rows: [{ cells: [1, 2, null] }],
    };
    assert.deepEqual(JSON.parse(toJson(twice, [0])), [{ id: 1, "id 2": 2 }]);
  });
});

describe("the state of the table page", () => {
  it("begins with the list that the question is about", () => {
    assert.equal(listOf(after({ type: "table", table }))?.name, "symbols");
  });

  it("keeps how a person looks while more of the same answer comes, and forgets it for another question", () => {
    const looked = after(
      { type: "table", table },
      { type: "filter", text: "s" },
      { type: "sort", column: 0 },
      { type: "stand", row: 2 },
    );
    assert.deepEqual(looked.shown, [1, 3, 0, 2]);
    const more = reduce(looked, { type: "table", table: { ...table } });
    assert.deepEqual(lookOf(more), lookOf(looked));
    const other = reduce(looked, {
      type: "table",
      table: { ...table, asked: "the same question of another folder" },
    });
    assert.deepEqual(
      { shown: other.shown, filter: other.filter, sorting: other.sorting },
      { shown: [0, 1, 2, 3], filter: "", sorting: undefined },
    );
  });

  it("sorts by the same column where the same answer has it elsewhere, and by none where it is gone", () => {
    const looked = after({ type: "table", table }, { type: "sort", column: 2 });
    const withColumns = (columns: readonly string[]) =>
      reduce(looked, {
        type: "table",
        table: {
          ...table,
          lists: [
            {
              ...list,
              columns,
              rows: list.rows.map(({ cells: [name, place, score] }) => ({
                cells: [score ?? null, name ?? null, place ?? null],
              })),
            },
          ],
          main: 0,
        },
      });
    const moved = withColumns(["score", "name", "place"]);
    assert.equal(moved.sorting?.column, 0);
    assert.deepEqual(moved.shown, looked.shown);
    const gone = withColumns(["points", "name", "place"]);
    assert.equal(gone.sorting, undefined);
    assert.deepEqual(gone.shown, [0, 1, 2, 3]);
  });

  it("becomes old without rows that are told, arranged or drawn again, and not before there is an answer", () => {
    const looked = after(
      { type: "table", table },
      { type: "sort", column: 2 },
      { type: "stand", row: 2 },
    );
    const old = reduce(looked, { type: "outdated" });
    assert.equal(old.table?.old, true);
    assert.deepEqual(lookOf(old), lookOf(looked));
    assert.equal(old.shown, looked.shown);
    assert.equal(listOf(old), listOf(looked));
    assert.equal(old.active, 2);
    assert.equal(after({ type: "outdated" }).table, undefined);
    assert.deepEqual(toPageMessage({ type: "outdated" }), { type: "outdated" });
  });

  it("takes what was typed before the first answer was there for it", () => {
    const state = after(
      { type: "filter", text: "lock" },
      { type: "table", table },
    );
    assert.deepEqual(state.shown, [3]);
  });

  it("comes back from what the page remembers, and from nonsense as new", () => {
    const looked = after({ type: "table", table }, { type: "sort", column: 2 });
    const again = reduce(initialState(structuredClone(lookOf(looked))), {
      type: "table",
      table,
    });
    assert.deepEqual(again.shown, looked.shown);
    for (const memory of [
      7,
      { asked: 1 },
      { asked: "", filter: "x", sorting: 3 },
      { asked: "", filter: "x", sorting: { column: 0, descending: true } },
    ])
      assert.equal(initialState(memory).filter, "");
  });

  it("sorts by no column that another list does not have", () => {
    const state = after(
      { type: "table", table },
      { type: "sort", column: 2 },
      { type: "list", name: "files" },
    );
    assert.equal(state.sorting, undefined);
    const fewer = reduce(
      after({ type: "table", table }, { type: "sort", column: 2 }),
      {
        type: "table",
        table: { ...table, main: 0, lists: [table.lists[0]!] },
      },
    );
    assert.equal(fewer.sorting, undefined);
  });

  it("stands on a row that is there", () => {
    const told: Event = { type: "table", table };
    assert.equal(after(told, { type: "stand", row: 99 }).active, 3);
    assert.equal(after(told, { type: "stand", row: -1 }).active, 0);
    assert.equal(
      after(told, { type: "stand", row: 3 }, { type: "filter", text: "zzz" })
        .active,
      0,
    );
  });
});

describe("the message with a table", () => {
  it("is taken when every row is as wide as the columns, and not otherwise", () => {
    assert.ok(toPageMessage({ type: "table", table }));
    assert.ok(toPageMessage({ type: "table", table: undefined }));
    const narrow = { ...list, rows: [{ cells: ["open"] }] };
    assert.equal(
      toPageMessage({ type: "table", table: { ...table, lists: [narrow] } }),
      undefined,
    );
  });
});
