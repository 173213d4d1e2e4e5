// The same picture as matrix and as tree: order, circles, ways, and which form comes back.
import assert from "node:assert/strict";
import { circlesOf, strongComponents } from "../../../webview/state/circles.ts";
import { matrixOf } from "../../../webview/state/matrix.ts";
import type { Matrix } from "../../../webview/state/matrix.ts";
import { outlineOf } from "../../../webview/state/outline.ts";
import type { Branch } from "../../../webview/state/outline.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { PageStory } from "../pageStory.ts";

/** a uses b, c and d; b, c and d use each other in a circle, of which one place leads back; all use e. */
const circle = `
  a/a.ts#a -> b/b.ts#b calls
  a/a.ts#a -> d/d.ts#d calls x2
  b/b.ts#b -> c/c.ts#c calls x9
  c/c.ts#c -> d/d.ts#d calls x8
  d/d.ts#d -> b/b.ts#b calls
  d/d.ts#d -> e/e.ts#e calls inferred
  c/c.ts#c -> c/c.ts#c calls
`;

async function overviewOf(text: string): Promise<PageStory> {
  const story = new PageStory(text);
  await story.do({
    type: "activate",
    activation: { kind: "overview" },
    reason: "command",
  });
  return story;
}

const pathsOf = ({ nodes }: Matrix): readonly string[] =>
  nodes.map(({ item }) =>
    item.type === "folder" ? item.folder.path : item.symbol.name,
  );

describe("circles among what is drawn", () => {
  const links = (text: string): { from: string; to: string }[] =>
    text.split(" ").map((pair) => ({
      from: pair.charAt(0),
      to: pair.charAt(1),
    }));

  it("are groups in which everything leads to everything else, what is used first", () => {
    assert.deepEqual(
      strongComponents([..."abcde"], links("ab bc cb cd de ed bz")),
      [["d", "e"], ["b", "c"], ["a"]],
    );
  });

  it("are numbered in the order of the nodes, without what stands alone", () => {
    assert.deepEqual(
      [...circlesOf([..."abcdef"], links("ab ba cd ef fe cc"))],
      [
        ["a", 1],
        ["b", 1],
        ["e", 2],
        ["f", 2],
      ],
    );
  });

  it("are found along a chain of 100,000 without running out of stack", () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => String(at));
    const chain = ids.slice(1).map((to, at) => ({ from: String(at), to }));
    assert.equal(strongComponents(ids, chain).length, ids.length);
  });
});

describe("the picture as a matrix", () => {
  it("has what is used before what uses it, and a circle as a block with as little as can be above the diagonal", async () => {
    const matrix = matrixOf((await overviewOf(circle)).picture, []);
    assert.deepEqual(pathsOf(matrix), ["e", "d", "c", "b", "a"]);
    assert.deepEqual(matrix.blocks, [{ first: 1, size: 3 }]);
    const above = matrix.cells.flatMap((cells, row) =>
      [...cells].filter(([column]) => column > row).map(([, edge]) => edge),
    );
    assert.deepEqual(
      above.map(({ from, to, sites }) => [from, to, sites]),
      [["d:d", "d:b", 1]],
    );
  });

  it("has the same cells as the picture has lines, and leaves out what was taken out", async () => {
    const story = new PageStory(circle);
    await story.activate("d/d.ts#d");
    const { picture } = story;
    const matrix = matrixOf(picture, []);
    const cells = matrix.cells.flatMap((row) => [...row.values()]);
    assert.equal(cells.length, picture.base.edges.length);
    assert.equal(
      cells.find(({ to }) => to === story.node("e/e.ts#e"))?.resolution,
      "inferred",
    );
    const less = matrixOf(picture, [story.node("b/b.ts#b")]);
    assert.deepEqual([...pathsOf(less)].sort(), ["a", "c", "d", "e"]);
    assert.deepEqual(less.blocks, []);
  });

  it("orders a circle of 2,000 in which much leads back", async () => {
    const { picture } = await overviewOf("a/x.ts#x -> b/y.ts#y calls");
    const [node] = picture.base.nodes;
    const [edge] = picture.base.edges;
    assert.ok(node !== undefined && edge !== undefined);
    const ids = Array.from({ length: 2_000 }, (_, at) => `d:${String(at)}`);
    const edges = ids.flatMap((from, at) =>
      [1, 7, 131].map((step) => {
        const to = ids[(at + step) % ids.length] ?? "";
        return { ...edge, id: `e${from}>${to}`, from, to };
      }),
    );
    const nodes = ids.map((id) => ({ ...node, id }));
    const large = { ...picture, base: { ...picture.base, nodes, edges } };
    const begun = performance.now();
    assert.deepEqual(matrixOf(large, []).blocks, [{ first: 0, size: 2_000 }]);
    assert.ok(performance.now() - begun < 500);
  });

  it("orders 500 nodes of one circle in less than a second", async () => {
    const lines = Array.from(
      { length: 500 },
      (_, at) =>
        `f${String(at)}/x.ts#x -> f${String((at + 1) % 500)}/x.ts#x calls`,
    );
    const story = await overviewOf(lines.join("\n"));
    const { settings } = story.state;
    await story.do({
      type: "settings",
      settings: { ...settings, maxNodes: 500 },
    });
    const begun = performance.now();
    assert.deepEqual(matrixOf(story.picture, []).blocks, [
      { first: 0, size: 500 },
    ]);
    assert.ok(performance.now() - begun < 1_000);
  });
});

/** Labels, indented, with all ways opened. */
function written(branches: readonly Branch[], indent = ""): string {
  return branches
    .map(
      (branch) =>
        `${indent}${branch.label}${branch.again ? " again" : ""}\n${written(branch.children(), `${indent}  `)}`,
    )
    .join("");
}

describe("the picture as a tree", () => {
  it("leads from the active item to who uses it and what it uses, and does not go round in circles", async () => {
    const story = new PageStory(circle);
    await story.activate("d/d.ts#d");
    const [root] = outlineOf(story.picture, []);
    assert.equal(root?.label, "d");
    assert.equal(
      written(root.children()),
      [
        "Used by",
        "  a",
        "  c",
        "    b",
        "      a",
        "      d again",
        "Uses",
        "  b",
        "    c",
        "      d again",
        "  e",
        "",
      ].join("\n"),
    );
  });

  it("ends in what is not drawn yet, which opens the next page", async () => {
    const users = Array.from(
      { length: 9 },
      (_, at) => `u${String(at)}.ts#user${String(at)} -> m.ts#m calls`,
    );
    const story = new PageStory(users.join("\n"));
    await story.do({
      type: "settings",
      settings: { ...story.state.settings, maxNodes: 5 },
    });
    await story.activate("m.ts#m");
    const last = outlineOf(story.picture, [])[0]
      ?.children()[0]
      ?.children()
      .at(-1);
    assert.equal(last?.label, "+5 more functions");
    await story.do({ type: "openBundle", id: last.bundle ?? "" });
    assert.equal(story.picture.openings.length, 1);
  });

  it("holds folders in folders where nothing is active", async () => {
    const { picture } = await overviewOf(
      circle.replaceAll("b/b.ts", "a/b/b.ts"),
    );
    assert.equal(written(outlineOf(picture, [])), "a\n  b\nc\nd\ne\n");
  });
});

describe("the form of the picture", () => {
  it("is chosen, comes back after a reload, and leads back to the graph with Escape", async () => {
    const story = await overviewOf(circle);
    story.tell({ type: "view", which: "matrix" });
    const { state } = fromSaved(
      JSON.parse(JSON.stringify(toSaved(story.state, undefined))),
    );
    assert.equal(state.view, "matrix");
    story.tell({ type: "toggleView" });
    assert.equal(story.state.view, "table");
    story.tell({ type: "toggleView" });
    assert.equal(story.state.view, "graph");
    story.tell({ type: "view", which: "tree" });
    story.tell({ type: "escape" });
    assert.equal(story.state.view, "graph");
  });

  it("says what it is now, and nothing of what was selected in the one before", async () => {
    const story = await overviewOf(circle);
    const id = story.state.picture!.base.nodes[0]!.id;
    story.tell({ type: "select", id, additive: false });
    assert.match(story.state.announcement, /^Folder \w selected\.$/);
    story.tell({ type: "view", which: "matrix" });
    assert.equal(story.state.announcement, "Shown as a matrix.");
    story.tell({ type: "toggleView" });
    assert.equal(story.state.announcement, "Shown as a table.");
    // The first takes the selection back.
    story.tell({ type: "escape" });
    story.tell({ type: "escape" });
    assert.equal(story.state.announcement, "Shown as a graph.");
  });

  it("is the graph where a memory names one that is not known", () => {
    const saved = { ...toSaved(new PageStory(circle).state, undefined) };
    assert.equal(fromSaved({ ...saved, view: "cube" }).state.view, "graph");
  });

  it("begins anew where a memory has visits that are none, or those of an older version", async () => {
    const story = new PageStory(circle);
    await story.do({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    const saved = toSaved(story.state, undefined);
    assert.equal(fromSaved(saved).state.visits.length, 1);
    const old = { kind: "answer", title: "x", nodes: [], edges: [] };
    for (const wrong of [
      { visits: [null], visit: 0 },
      { visits: [{ label: "x", activation: old }], visit: 0 },
      { visit: -5.5 },
      { picture: { ...saved.picture, titles: undefined } },
      { version: saved.version - 1 },
    ])
      assert.equal(
        fromSaved({ ...saved, ...wrong }).state.visits.length,
        0,
        JSON.stringify(wrong),
      );
  });
});
