// Answers as rows of a tree, and what a question needs to be asked.
import assert from "node:assert/strict";
import { describeParameters } from "../../../src/core/query/describeParameters.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { QueryHelp } from "../../../src/core/query/results.ts";
import { answerRows, symbolOfRow } from "../../../src/vscode/answerRows.ts";
import type { AnswerRow } from "../../../src/vscode/answerRows.ts";
import {
  askForMore,
  checkText,
  formOf,
  missing,
  toSubject,
  valuesInWords,
} from "../../../src/vscode/questionForm.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { symbol } from "./symbols.ts";

const shop = `
  class shop/cart.ts#Cart
  shop/cart.ts#Cart.add -> shop/price.ts#total calls x2
  shop/price.ts#total -> shop/cart.ts#Cart.add calls
  main.ts#main -> shop/cart.ts#Cart constructs
  main.ts#main -> shop/cart.ts#Cart.add calls
  main.ts#main -> react!render calls
  test tests/cart.test.ts
  tests/cart.test.ts#checks -> shop/cart.ts#Cart.add calls
`;

const known: Readonly<Record<string, unknown>> = {
  symbol: "Cart.add",
  symbols: ["Cart.add"],
  focus: ["Cart.add"],
  changed: ["Cart.add"],
  from: "main",
  to: "total",
  path: "main.ts",
  line: 1,
  column: 1,
};

function helpOf(id: string): QueryHelp {
  const query = queries.find((each) => each.id === id);
  assert.ok(query);
  return { kind: "question", ...query, parameters: describeParameters(query) };
}

function all(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return rows.flatMap((row) => [row, ...all(row.children ?? [])]);
}

/** Label and description of each row, with two spaces for each level. */
function drawn(rows: readonly AnswerRow[], indent = ""): readonly string[] {
  return rows.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === undefined ? "" : ` | ${description}`}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

describe("rows of an answer", () => {
  it("are there for every question, each with words and an identity of its own", async () => {
    for (const query of queries) {
      const help = helpOf(query.id);
      const needed = missing(help, {}).map(({ name }) => [
        name,
        name === "text"
          ? query.id === "sql"
            ? "SELECT 1"
            : "car"
          : known[name],
      ]);
      const { data, total } = await askEnvelope(
        shop,
        query.id,
        Object.fromEntries(needed) as Record<string, unknown>,
      );
      const rows = all(answerRows(data));
      if (total > 0) assert.notEqual(rows.length, 0, query.id);
      for (const { label, id } of rows)
        assert.notEqual(label, "", `${query.id} ${id}`);
      assert.equal(
        new Set(rows.map(({ id }) => id)).size,
        rows.length,
        query.id,
      );
      for (const { label, description } of rows)
        assert.doesNotMatch(
          `${label} ${description ?? ""}`,
          /\[object|undefined|NaN|\{"/u,
          query.id,
        );
    }
  });

  it("open no folder, also where its name has a dot", () => {
    const [folder, file] = answerRows(
      [{ path: "src/api.v2" }, { path: "src/api.v2/list.ts" }],
      { folders: new Set(["", "src", "src/api.v2"]) },
    );
    assert.deepEqual([folder?.icon, folder?.place], ["folder", undefined]);
    assert.deepEqual(
      [file?.icon, file?.place?.path],
      ["file", "src/api.v2/list.ts"],
    );
  });

  it("name a symbol with its figures, open its definition, and lead to the graph", () => {
    const [row] = answerRows([
      {
        symbol: symbol({ id: 7, qualifiedName: "Cart.total" }),
        coreness: 3,
        layer: "mid",
      },
    ]);
    assert.deepEqual(drawn([row!]), [
      "total | Cart · src/shop.ts:3 · depth in the graph 3 · middle",
    ]);
    assert.deepEqual(row?.place, {
      path: "src/shop.ts",
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 10,
    });
    assert.equal(symbolOfRow(row), 7);
  });

  it("do not lead to what stands outside of the workspace", () => {
    const [row] = answerRows([
      symbol({ id: -2, external: true, path: "react" }),
    ]);
    assert.equal(row?.place, undefined);
    assert.equal(symbolOfRow(row), undefined);
  });

  it("follow the tree that a list in depth-first order is", () => {
    const item = (name: string, parent: number) => ({
      symbol: symbol({ name, qualifiedName: name }),
      depth: parent + 2,
      parent,
      sites: [],
    });
    assert.deepEqual(
      drawn(
        answerRows([item("a", -1), item("b", 0), item("c", 1), item("d", -1)]),
      ),
      [
        "a | src/shop.ts:3",
        "  b | src/shop.ts:3",
        "    c | src/shop.ts:3",
        "d | src/shop.ts:3",
      ],
    );
  });

  it("show counts, short lists in one row, long ones below, and places by their source", () => {
    assert.deepEqual(
      drawn(
        answerRows({
          filesByLanguage: { go: 2 },
          share: 1 / 3,
          names: ["a", "b"],
          none: [],
          sites: [
            {
              path: "a.go",
              line: 4,
              column: 2,
              endLine: 4,
              endColumn: 5,
              text: "  f(x)",
            },
          ],
        }),
      ),
      [
        "files by language",
        "  go | 2",
        "places | 1",
        "  f(x) | a.go:4",
        "share | 0.3333",
        "names | a, b",
        "none | none",
      ],
    );
  });

  it("show the rows of a statement with the names of their columns in the tooltip", () => {
    const [row] = answerRows({
      columns: ["kind", "n"],
      rows: [["class", 2]],
      truncated: false,
    });
    assert.deepEqual(drawn([row!]), ["class | 2"]);
    assert.equal(row?.tooltip, "kind: class\nn: 2");
  });

  it("say that nothing was found instead of being none", () => {
    assert.deepEqual(
      answerRows([], { total: 0 }).map(({ label }) => label),
      ["Nothing was found."],
    );
  });

  it("count a list once, and name a group by its first members", () => {
    assert.deepEqual(
      drawn(
        answerRows({
          tests: [symbol()],
          testCount: 1,
          cycles: [{ id: 1, members: ["a.ts", "b.ts", "c.ts"] }],
        }),
      ),
      [
        "tests | 1",
        "  total | src/shop.ts:3",
        "circles | 1",
        "  #1 | a.ts, b.ts, …",
        "    members | 3",
        "      a.ts",
        "      b.ts",
        "      c.ts",
      ],
    );
  });

  it("say how many are left, as a row that asks for them", () => {
    const row = answerRows([symbol()], { left: 41, total: 42 }).at(-1);
    assert.equal(row?.label, "41 more…");
    assert.equal(row.more, true);
  });
});

describe("a question's form", () => {
  it("asks only for what has no default", () => {
    assert.deepEqual(
      missing(helpOf("path"), { from: 1 }).map(({ name }) => name),
      ["to"],
    );
    assert.deepEqual(missing(helpOf("kcore"), {}), []);
  });

  it("has a way to give every parameter of every question", () => {
    const forms = new Map(
      queries.flatMap((query) =>
        describeParameters(query).map((parameter) => [
          `${query.id}.${parameter.name}`,
          formOf(parameter),
        ]),
      ),
    );
    assert.equal(forms.get("impact.changed"), "symbols");
    assert.equal(forms.get("callers.symbol"), "symbol");
    assert.equal(forms.get("kcore.scope"), "folder");
    assert.equal(forms.get("kcore.kinds"), "choices");
    assert.equal(forms.get("centrality.method"), "choice");
    assert.equal(forms.get("centrality.damping"), "number");
    assert.equal(forms.get("kcore.includeTests"), "switch");
    assert.equal(forms.get("sql.parameters"), "texts");
    assert.equal(forms.get("sql.text"), "text");
  });

  it("tells what was chosen otherwise than by default, symbols by their names", () => {
    assert.equal(
      valuesInWords(
        helpOf("impact"),
        { changed: [7], hops: 3, includeTests: false, scope: "src" },
        new Map([[7, "total"]]),
      ),
      "total, src, with tests: no",
    );
  });

  it("asks for four times as many, by whatever bounds the list", () => {
    assert.deepEqual(askForMore(helpOf("kcore"), { limit: 50 }), {
      limit: 200,
    });
    assert.deepEqual(askForMore(helpOf("centrality"), { top: 20 }), {
      top: 80,
    });
    assert.equal(askForMore(helpOf("health"), {}), undefined);
  });

  it("knows what asks for more of the same from another statement of SQL and from another folder", async () => {
    const subjectOf = async (
      id: string,
      given: Readonly<Record<string, unknown>>,
    ) => toSubject(id, (await askEnvelope(shop, id, given)).parameters);
    const one = await subjectOf("sql", { text: "SELECT 1" });
    assert.equal(await subjectOf("sql", { text: "SELECT 1", limit: 7 }), one);
    assert.notEqual(await subjectOf("sql", { text: "SELECT 2" }), one);
    const cart = await subjectOf("centrality", { scope: "shop" });
    assert.equal(
      await subjectOf("centrality", { scope: "shop", top: 3 }),
      cart,
    );
    assert.notEqual(await subjectOf("centrality", {}), cart);
    assert.notEqual(await subjectOf("kcore", { scope: "shop" }), cart);
  });

  it("tells a number from what is none", () => {
    const [parameter] = helpOf("kcore").parameters.filter(
      ({ name }) => name === "limit",
    );
    assert.ok(parameter);
    assert.equal(checkText(parameter, "12"), undefined);
    assert.equal(checkText(parameter, "1.5"), "Write a whole number.");
    assert.equal(checkText(parameter, "many"), "Write a number.");
    assert.equal(checkText(parameter, " "), "Write a number.");
  });
});
