// What an answer names as a graph: symbols with the edges between them, files and folders with the answer's own.
import assert from "node:assert/strict";
import { toErrorForm } from "../../../src/core/errors.ts";
import type { CodeweftError } from "../../../src/core/errors.ts";
import type { AnswerGraph } from "../../../src/protocol.ts";
import { pathsOf, toAnswerGraph } from "../../../src/vscode/answerGraph.ts";
import {
  answerOfItem,
  answerRows,
  drawableRow,
} from "../../../src/vscode/answerRows.ts";
import type { AnswerRow } from "../../../src/vscode/answerRows.ts";
import { actionsFor } from "../../../src/vscode/errorWords.ts";
import { Questions } from "../../../src/vscode/questions.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import type { TextDatabase } from "../../core/query/askText.ts";
import { askedGraph } from "../../webview/askedGraph.ts";
import { symbol } from "./symbols.ts";

const shop = `
  class shop/cart.ts#Cart
  method shop/cart.ts#Cart.add
  shop/cart.ts#Cart.add -> shop/price.ts#total calls x2
  shop/price.ts#total -> shop/cart.ts#Cart.add calls
  main.ts#main -> shop/cart.ts#Cart.add calls
  main.ts#main -> react!render calls
`;

async function graphOfAnswer(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  maxNodes = 200,
  database: TextDatabase = {},
  asked: string[] = [],
  now = shop,
): Promise<AnswerGraph> {
  const session = {
    ask: (question: string, given: Readonly<Record<string, unknown>>) => {
      asked.push(question);
      return askEnvelope(now, question, given);
    },
  };
  const resolutions = ["exact" as const];
  const questions = new Questions(session, () => resolutions);
  return toAnswerGraph(
    {
      title: `${id}?`,
      data: (await askEnvelope(shop, id, parameters, database)).data,
      folders: await questions.folders(),
      left: 3,
      old: now !== shop,
      source: { query: id, parameters },
    },
    {
      session,
      questions,
      resolutions,
      maxNodes,
    },
  );
}

/** Names of nodes, then each line as `from > to`. */
function drawn({ nodes, edges, links }: AnswerGraph): readonly string[] {
  const names = new Map<number | string, string>(
    nodes.map((node) =>
      "id" in node ? [node.id, node.name] : [node.path, `${node.path}/`],
    ),
  );
  return [
    ...names.values(),
    ...[...edges, ...links].map(
      ({ from, to }) => `${names.get(from) ?? "?"} > ${names.get(to) ?? "?"}`,
    ),
  ];
}

describe("the graph of an answer", () => {
  it("has a path with its edges", async () => {
    const graph = await graphOfAnswer("path", { from: "main", to: "total" });
    assert.deepEqual(drawn(graph), [
      "main",
      "add",
      "total",
      "main > add",
      "add > total",
      "total > add",
    ]);
    assert.equal(graph.title, "path?");
    assert.ok(graph.edges.every(({ id }) => typeof id === "number"));
  });

  it("has what notices a change, what changes first", async () => {
    const graph = await graphOfAnswer("impact", { changed: ["total"] });
    assert.deepEqual(drawn(graph).slice(0, 3), ["total", "add", "main"]);
    assert.ok(drawn(graph).includes("add > total"));
  });

  it("puts what a change reaches into columns, users left: tests, who might notice, who will, what changes", async () => {
    const { stages, nodes } = await askedGraph(
      `${shop}
        test t/cart.test.ts
        t/cart.test.ts#adds -> shop/cart.ts#Cart.add calls
        guess.ts#guess -> shop/price.ts#total calls name
      `,
      "impact",
      { changed: ["total"] },
    );
    const names = new Map(
      nodes.flatMap((node) => ("id" in node ? [[node.id, node.name]] : [])),
    );
    assert.deepEqual(
      stages.map(({ title, nodes: ids }) => [
        title,
        ids.map((id) => names.get(Number(id))),
      ]),
      [
        ["Tests to run", ["adds"]],
        ["Might notice", ["guess", "main"]],
        ["Will notice", ["add"]],
        ["Changed", ["total"]],
      ],
    );
  });

  it("says of each step of a path what it is and in which line, and what of a circle is to be cut", async () => {
    const way = await graphOfAnswer("path", { from: "main", to: "total" });
    assert.deepEqual(
      way.notes.map(({ mark, text }) => [mark, text.replace(/\d+/u, "N")]),
      [
        ["step", "calls · line N"],
        ["step", "calls · line N"],
      ],
    );
    assert.equal(way.stages.length, 3);
    const { nodes, notes } = await graphOfAnswer("cycles", {});
    const [cart, price] = nodes.map((node) => ("id" in node ? node.id : ""));
    assert.deepEqual(notes, [
      { from: price, to: cart, mark: "cut", text: "cut · 1 place" },
    ]);
  });

  it("has a column for each part, with its number and the folder where most of it is", async () => {
    const { stages, nodes } = await graphOfAnswer("clusters", {
      level: "file",
    });
    const { stages: ofSymbols } = await graphOfAnswer("clusters", {});
    assert.deepEqual(
      stages.map(({ title, nodes: ids }) => [title, ids.length]),
      [["#1 · shop", nodes.length]],
    );
    assert.match(ofSymbols[0]?.title ?? "", /^#1 · shop$/u);
  });

  it("can be that of one item of the answer", () => {
    const data = { level: "file", cycles: ["a", "b"], selfRecursive: ["c"] };
    assert.deepEqual(answerOfItem(data, "/cycles/1"), {
      level: "file",
      cycles: ["b"],
    });
    assert.deepEqual(answerOfItem(["a", "b"], "/1"), ["b"]);
    // A row within an item, and what is no item, stands for all of it.
    assert.equal(answerOfItem(data, "/cycles/1/members/0"), data);
    assert.equal(answerOfItem(data, "/level"), data);
  });

  it("is offered for rows that name several, circles and paths, and for no others", async () => {
    const rowsOf = async (id: string, parameters: object) => {
      const { data } = await askEnvelope(shop, id, { ...parameters });
      return answerRows(data).flatMap((row) => [row, ...(row.children ?? [])]);
    };
    const drawable = (rows: readonly AnswerRow[]) =>
      rows.filter((row) => drawableRow(row)).map(({ id }) => id);
    assert.deepEqual(drawable(await rowsOf("cycles", {})), ["/cycles/0"]);
    assert.deepEqual(
      drawable(await rowsOf("path", { from: "main", to: "total" })),
      ["/paths/0"],
    );
    assert.deepEqual(drawable(await rowsOf("symbols", {})), []);
  });

  it("has a neighbourhood without what merely contains it", async () => {
    const graph = await graphOfAnswer("neighbourhood", { symbol: "Cart.add" });
    assert.ok(!drawn(graph).includes("Cart"));
    assert.ok(drawn(graph).includes("main > add"));
  });

  it("has external symbols that the answer names, with their edges", async () => {
    const graph = await graphOfAnswer("callees", {
      symbol: "main",
      includeExternal: true,
      resolutions: ["exact", "external"],
    });
    assert.ok(drawn(graph).includes("render"));
  });

  it("has cycles of files and of folders by the answer's own edges, files as their symbols", async () => {
    const files = await graphOfAnswer("cycles", {});
    assert.deepEqual(drawn(files), [
      "cart.ts",
      "price.ts",
      "cart.ts > price.ts",
      "price.ts > cart.ts",
    ]);
    assert.equal(files.links[0]?.sites, 2);
    const folders = await graphOfAnswer("overview", {});
    assert.deepEqual(drawn(folders), ["/", "shop/", "/ > shop/"]);
  });

  it("has as many as a picture may have, and says how many are left, those included that were not asked for", async () => {
    const graph = await graphOfAnswer("symbols", {}, 2);
    assert.equal(graph.nodes.length, 2);
    assert.equal(graph.left, 7 - 2 + 3);
  });

  it("looks all files up by one question, and draws those of the graph, however many others stand before them", async () => {
    const skipped = ["gone/a.ts", "gone/b.ts", "main.ts"].map((path) => ({
      path,
      reason: "large",
      detail: "",
    }));
    const asked: string[] = [];
    const graph = await graphOfAnswer("skipped", {}, 1, { skipped }, asked);
    assert.deepEqual(drawn(graph), ["main.ts"]);
    assert.equal(graph.left, 3);
    assert.deepEqual(asked, ["folders", "symbols", "graph"]);
  });

  it("says that the graph has changed where the first symbol of an old answer is gone, and offers to ask again", async () => {
    const draw = (now: string) =>
      graphOfAnswer("path", { from: "main", to: "total" }, 200, {}, [], now);
    await assert.rejects(draw("file main.ts"), (error: CodeweftError) => {
      assert.match(error.message, /graph has changed since “path\?”/u);
      assert.deepEqual(actionsFor(toErrorForm(error), true), ["askAgain"]);
      return true;
    });
    assert.equal((await draw(`${shop} file new.ts`)).nodes.length, 3);
  });

  it("says what to do where an answer names nothing that can be drawn", async () => {
    await assert.rejects(graphOfAnswer("statistics", {}), {
      code: "not_found",
      message: /statistics\?.*names no symbols/u,
    });
  });

  it("joins what several steps say of the same two paths", () => {
    const step = { from: { path: "a" }, to: "b", siteCount: 3 };
    assert.deepEqual(pathsOf({ steps: [step, step], path: "c" }), {
      paths: ["c", "a", "b"],
      links: [{ from: "a", to: "b", sites: 3, kinds: [], resolution: "exact" }],
    });
    const other = { ...step, kind: "imports", siteCount: 1 };
    assert.deepEqual(
      pathsOf([step, other, step]).links.map(({ sites }) => sites),
      [4],
    );
    assert.deepEqual(pathsOf([symbol()]).links, []);
  });
});
