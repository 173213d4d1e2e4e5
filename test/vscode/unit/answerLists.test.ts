// Answers as lists with columns, for tables: any question's, with what a row names and where it leads.
import assert from "node:assert/strict";
import { describeParameters } from "../../../src/core/query/describeParameters.ts";
import { queries } from "../../../src/core/query/list.ts";
import { answerLists, mainList } from "../../../src/vscode/answerLists.ts";
import { missing } from "../../../src/vscode/questionForm.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { relation, symbol } from "./symbols.ts";

const shop = `
  class shop/cart.ts#Cart
  shop/cart.ts#Cart.add -> shop/price.ts#total calls x2
  shop/price.ts#total -> shop/cart.ts#Cart.add calls
  main.ts#main -> shop/cart.ts#Cart constructs
  main.ts#main -> shop/cart.ts#Cart.add calls
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

describe("lists of an answer", () => {
  it("are there for every question, each row as wide as the columns, which have different names", async () => {
    for (const query of queries) {
      const help = {
        kind: "question" as const,
        ...query,
        parameters: describeParameters(query),
      };
      const given = missing(help, {}).map(({ name }) => [
        name,
        name === "text"
          ? query.id === "sql"
            ? "SELECT 1 AS one"
            : "car"
          : known[name],
      ]);
      const { data, total } = await askEnvelope(
        shop,
        query.id,
        Object.fromEntries(given) as Record<string, unknown>,
      );
      const lists = answerLists(data);
      if (total > 0) assert.notEqual(lists.length, 0, query.id);
      for (const { name, columns, rows } of lists) {
        assert.equal(new Set(columns).size, columns.length, query.id);
        for (const { cells } of rows) {
          assert.equal(cells.length, columns.length, `${query.id} ${name}`);
          assert.doesNotMatch(cells.join("\n"), /\[object|undefined|NaN/u);
        }
      }
    }
  });

  it("have what a row names, its figures, and the first names of what stands below it", () => {
    const [list] = answerLists([
      {
        symbol: symbol({ qualifiedName: "Cart.total", kind: "method" }),
        score: 0.25,
        kinds: { calls: 2, reads: 1 },
        members: [symbol(), symbol({ id: 2 })],
      },
    ]);
    assert.deepEqual(list, {
      name: "answer",
      columns: ["name", "kind", "place", "score", "kinds of edges", "members"],
      rows: [
        {
          cells: [
            "Cart.total",
            "method",
            "src/shop.ts:3",
            0.25,
            "calls 2, reads 1",
            "total, total",
          ],
          place: {
            path: "src/shop.ts",
            line: 3,
            column: 5,
            endLine: 3,
            endColumn: 10,
          },
        },
      ],
    });
  });

  it("name the members of a group, and lead to the first of them that can be opened", () => {
    const outside = symbol({ id: 9, qualifiedName: "print", external: true });
    const members = [outside, ...[1, 2, 3, 4, 5].map((id) => symbol({ id }))];
    const [symbols] = answerLists([
      { id: 1, members, sites: [{ path: "a.ts", line: 4, column: 1 }] },
    ]);
    assert.deepEqual(symbols?.rows[0]?.cells, [
      1,
      "print, total, total, total, total and 1 more",
      1,
    ]);
    assert.equal(symbols.rows[0].place?.path, "src/shop.ts");

    const [levels] = answerLists([
      { id: 1, members: [{ path: "src" }, { path: "src/a.ts" }] },
    ]);
    assert.deepEqual(levels?.rows[0]?.cells, [1, "src, src/a.ts"]);
    assert.deepEqual(levels.rows[0].place, {
      path: "src/a.ts",
      line: 1,
      column: 1,
    });
  });

  it("have what an answer says of a symbol beside what it is", () => {
    const [list] = answerLists([{ ...symbol(), side: "in", distance: 2 }]);
    assert.deepEqual(list?.columns, [
      "name",
      "kind",
      "place",
      "side",
      "distance",
    ]);
  });

  it("say of an edge what it is, and lead to the first of its ends that can be opened", () => {
    const [list] = answerLists([relation(symbol({ name: "total" }))]);
    assert.deepEqual(list?.columns, [
      "name",
      "kind",
      "place",
      "edge",
      "certainty",
      "places",
      "depth",
    ]);
    assert.equal(list?.rows[0]?.place?.path, "src/shop.ts");
  });

  it("name ids by the symbols that the answer names, and places by path and line", () => {
    const [, steps] = answerLists({
      symbols: [symbol({ id: 1, name: "a" }), symbol({ id: 2, name: "b" })],
      steps: [
        {
          from: 1,
          to: 2,
          site: { path: "a.ts", line: 7, column: 2, text: "  b();" },
        },
      ],
    });
    assert.deepEqual(steps?.columns, [
      "from",
      "from place",
      "to",
      "to place",
      "place",
      "source text",
    ]);
    assert.deepEqual(steps?.rows[0], {
      cells: ["a", "src/shop.ts:3", "b", "src/shop.ts:3", "a.ts:7", "b();"],
      place: { path: "a.ts", line: 7, column: 2 },
    });
  });

  it("have counts by name as rows of their own, and single figures in the last list", () => {
    assert.deepEqual(
      answerLists({ files: 2, filesByLanguage: { go: 1, lua: 1 } }),
      [
        {
          name: "files by language",
          columns: ["name", "number"],
          rows: [{ cells: ["go", 1] }, { cells: ["lua", 1] }],
        },
        {
          name: "figures",
          columns: ["figure", "value"],
          rows: [{ cells: ["files", 2] }],
        },
      ],
    );
  });

  it("have the table of SQL as it is; a row that says path and line leads there", () => {
    assert.deepEqual(
      answerLists({
        columns: ["name", "path", "name_line", "name"],
        rows: [
          ["a", "a.ts", 4, null],
          ["b", null, 1, "c"],
        ],
        truncated: false,
      }),
      [
        {
          name: "rows",
          columns: ["name", "path", "name_line", "name"],
          rows: [
            {
              cells: ["a", "a.ts", 4, null],
              place: { path: "a.ts", line: 4, column: 1 },
            },
            { cells: ["b", null, 1, "c"] },
          ],
        },
      ],
    );
  });

  it("say of the edges of a part which stay within and which lead out", () => {
    const [clusters] = answerLists([
      { id: 1, size: 3, internal: 4, external: 2 },
    ]);
    assert.deepEqual(clusters?.columns.slice(-2), [
      "edges within",
      "edges leading out",
    ]);
  });

  it("are counts after lists, so that as many counts as items are not what the question is about", () => {
    const lists = answerLists({ grades: { A: 1, F: 0 }, classes: [3, 4] });
    assert.deepEqual(
      lists.map(({ name }) => name),
      ["classes", "classes by grade"],
    );
    assert.equal(mainList(lists, { counted: "classes" }), 0);
  });

  it("know which of them the question is about: the one that is counted, else the figures", async () => {
    const about = async (id: string, parameters: object) => {
      const envelope = await askEnvelope(shop, id, { ...parameters });
      const lists = answerLists(envelope.data);
      return lists[mainList(lists, envelope)]?.name;
    };
    // One symbol changes and one notices: as many rows in both lists.
    assert.equal(await about("impact", { changed: ["main"] }), "figures");
    assert.equal(await about("impact", { changed: ["Cart"] }), "symbols");
    assert.equal(await about("cycles", {}), "circles");
    assert.equal(await about("symbol", { symbol: "Cart.add" }), "figures");
    assert.equal(await about("symbols", {}), "answer");
    assert.equal(mainList([], {}), 0);
  });
});
