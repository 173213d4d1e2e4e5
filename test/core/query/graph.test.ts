// The graph as nodes and weighted edges, computed by hand.
import assert from "node:assert/strict";
import type { GraphAnswer } from "../../../src/core/query/graphResults.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

const shop = `
  a/x.ts#f -> a/x.ts#g calls x2
  a/x.ts#f.()1 -> b/y.ts#h calls x3
  a/x.ts#f -> b/y.ts#h calls name
  a/x.ts#g -> b/y.ts#h reads inferred
  b/y.ts#h -> b/y.ts#h calls
  b/y.ts#h -> react!render calls external x2
  class b/y.ts#K
  test t/z.test.ts
  t/z.test.ts#checks -> a/x.ts#f calls
`;

const edgesOf = ({ edges }: GraphAnswer) =>
  edges.map(({ from, to, weight, kinds, resolutions }) => [
    from,
    to,
    weight,
    kinds,
    resolutions,
  ]);

describe("graph", () => {
  it("adds up the places of all edges between two files, by kind and certainty, and leaves out what stays within one", async () => {
    const found = await askData<GraphAnswer>(shop, "graph");
    assert.deepEqual(
      found.nodes.map(({ id, kind, symbols, test }) => [
        id,
        kind,
        symbols,
        test,
      ]),
      [
        // The file itself, f, its anonymous function and g.
        ["a/x.ts", "file", 4, false],
        ["b/y.ts", "file", 3, false],
        ["t/z.test.ts", "file", 2, true],
      ],
    );
    assert.deepEqual(edgesOf(found), [
      [
        "a/x.ts",
        "b/y.ts",
        5,
        { calls: 4, reads: 1 },
        { exact: 3, inferred: 1, name: 1 },
      ],
      ["t/z.test.ts", "a/x.ts", 1, { calls: 1 }, { exact: 1 }],
    ]);
  });

  it("joins folders, and packages outside where they are wanted", async () => {
    const found = await askData<GraphAnswer>(shop, "graph", {
      level: "folder",
      includeExternal: true,
      includeTests: false,
    });
    assert.deepEqual(
      found.nodes.map(({ id, kind, label }) => [id, kind, label]),
      [
        ["a", "folder", "a"],
        ["b", "folder", "b"],
        ["external:react", "package", "react"],
      ],
    );
    assert.deepEqual(
      edgesOf(found).map(([from, to, weight]) => [from, to, weight]),
      [
        ["a", "b", 5],
        ["b", "external:react", 2],
      ],
    );
  });

  it("keeps symbols apart, with recursion, rolling up what has no name", async () => {
    const found = await askData<GraphAnswer>(shop, "graph", {
      level: "symbol",
      isolated: false,
      includeTests: false,
    });
    const names = new Map(found.nodes.map(({ id, label }) => [id, label]));
    assert.deepEqual(
      found.edges.map(({ from, to, weight }) => [
        names.get(from),
        names.get(to),
        weight,
      ]),
      [
        ["f", "g", 2],
        ["f", "h", 4],
        ["g", "h", 1],
        ["h", "h", 1],
      ],
    );
    assert.deepEqual(
      found.nodes.map(({ label }) => label),
      ["f", "g", "h"],
    );
    const apart = await askData<GraphAnswer>(shop, "graph", {
      level: "symbol",
      rollUp: false,
      scope: "a",
    });
    assert.equal(
      apart.nodes.some(({ label }) => label.includes("()")),
      true,
    );
  });

  it("has what contains what where that is asked for", async () => {
    const found = await askData<GraphAnswer>(
      "class a.ts#K\na.ts#K.m -> a.ts#K.n calls",
      "graph",
      { level: "symbol", kinds: ["contains"] },
    );
    const labels = new Map(found.nodes.map(({ id, label }) => [id, label]));
    assert.deepEqual(
      found.edges.map(({ from, to, kinds }) => [
        labels.get(from),
        labels.get(to),
        kinds,
      ]),
      [
        ["a.ts", "K", { contains: 1 }],
        ["K", "K.m", { contains: 1 }],
        ["K", "K.n", { contains: 1 }],
      ],
    );
    const byLabel = new Map(found.nodes.map((node) => [node.label, node]));
    assert.equal(byLabel.get("K.m")?.container, byLabel.get("K")?.id);
  });

  it("gives the first nodes with the edges between them, and says how many there are", async () => {
    const first = await askEnvelope(shop, "graph", { limit: 1 });
    const { nodes, edges } = first.data as GraphAnswer;
    assert.deepEqual(
      [nodes.length, edges.length, first.total, first.truncated],
      [1, 0, 3, true],
    );
  });

  it("gives the nodes that are named with the edges between them, and counts these alone", async () => {
    const named = await askEnvelope(shop, "graph", {
      nodes: ["t/z.test.ts", "a/x.ts", "gone.ts"],
    });
    const { nodes, edges } = named.data as GraphAnswer;
    assert.deepEqual(
      [nodes.map(({ id }) => id), edges.length, named.total],
      [["a/x.ts", "t/z.test.ts"], 1, 2],
    );
    assert.deepEqual((named.data as GraphAnswer).unknown, ["gone.ts"]);
    const folders = await askData<GraphAnswer>(
      "x.ts#f -> a/y.ts#g calls",
      "graph",
      {
        level: "folder",
        nodes: [".", "a"],
      },
    );
    assert.deepEqual(
      folders.edges.map(({ from, to }) => [from, to]),
      [[".", "a"]],
    );
  });

  it("refuses nodes of which none is known, and names the nearest", async () => {
    const { advice, details } = await askError(shop, "not_found", "graph", {
      nodes: ["a/xs.ts", "gone"],
    });
    assert.equal(advice.next, "Did you mean a/x.ts?");
    assert.deepEqual(details, {
      nodes: ["a/xs.ts", "gone"],
      suggestions: ["a/x.ts"],
    });
    // A test is none where tests are left out.
    await askError(shop, "not_found", "graph", {
      nodes: ["t/z.test.ts"],
      includeTests: false,
    });
  });

  it("is empty for an empty graph, and refuses an unknown scope", async () => {
    const none = await askEnvelope("", "graph");
    assert.deepEqual(
      [none.data, none.total],
      [{ level: "file", nodes: [], edges: [] }, 0],
    );
    await askError(shop, "unknown_scope", "graph", { scope: "nowhere" });
  });
});
