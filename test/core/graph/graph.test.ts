// A published graph: its order, its lookups, and how it takes up the next publication.
import assert from "node:assert/strict";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { graphOf, nameOfNode, nodeOf, TextProject } from "./graphText.ts";

/** Every edge as text, in the order of the graph. */
function edgesOf(graph: Graph): string[] {
  return Array.from(
    { length: graph.edgeCount },
    (_, edge) =>
      `${nameOfNode(graph, graph.from(edge))} -> ${nameOfNode(graph, graph.to(edge))} ${graph.edgeKind(edge)} ${graph.edgeResolution(edge)} x${String(graph.siteCount(edge))}`,
  );
}

describe("graph", () => {
  it("holds symbols by path and place and edges by source and target", () => {
    const graph = graphOf(`
      b.ts#g -> a.ts#f calls x2
      a.ts#f -> b.ts#g calls name
      a.ts#f -> b.ts#Cart.add calls
      a.ts#f -> react!useState calls
    `);
    assert.deepEqual(
      Array.from({ length: graph.nodeCount }, (_, node) =>
        nameOfNode(graph, node),
      ),
      [
        "a.ts#a.ts",
        "a.ts#f",
        "b.ts#b.ts",
        "b.ts#g",
        "b.ts#Cart",
        "b.ts#Cart.add",
        "react!useState",
      ],
    );
    assert.deepEqual(edgesOf(graph), [
      "a.ts#f -> b.ts#g calls name x1",
      "a.ts#f -> b.ts#Cart.add calls exact x1",
      "a.ts#f -> react!useState calls external x1",
      "b.ts#g -> a.ts#f calls exact x2",
    ]);
  });

  it("says which edges nothing runs on account of, also after many updates", () => {
    const text = `
      interface b.ts#Shape
      class b.ts#Base
      a.ts -> b.ts imports exact typeOnly
      a.ts#Circle -> b.ts#Shape implements
      a.ts#Circle -> b.ts#Base extends
      a.ts#f -> b.ts#Shape uses_type
      a.ts#f -> b.ts#g calls
    `;
    const project = new TextProject();
    let graph = applyPublication(undefined, project.publish(text));
    for (let update = 0; update < 40; update++)
      graph = applyPublication(
        graph,
        project.publish(`x${String(update)}.ts#f -> y.ts#g calls\n${text}`, [
          `x${String(update)}.ts`,
        ]),
      );
    const typeOnly = Array.from({ length: graph.edgeCount }, (_, edge) => edge)
      .filter((edge) => graph.isTypeOnly(edge))
      .map((edge) => graph.edgeKind(edge));
    assert.deepEqual(typeOnly, ["imports", "implements", "uses_type"]);
  });

  it("finds nodes by id, files by path, and children by container", () => {
    const graph = graphOf(
      "f -> b.ts#Cart.add calls\nb.ts#Cart.remove -> f calls",
    );
    const add = nodeOf(graph, "b.ts#Cart.add");
    assert.equal(graph.nodeOfId(graph.id(add)), add);
    assert.equal(graph.nodeOfId(999), -1);
    assert.equal(graph.fileOfPath("b.ts"), 0);
    assert.equal(graph.fileOfPath("c.ts"), -1);
    const cart = nodeOf(graph, "b.ts#Cart");
    assert.equal(graph.parent(add), cart);
    assert.deepEqual(
      [...graph.children(cart)].map((node) => graph.name(node)),
      ["add", "remove"],
    );
    assert.equal(graph.moduleOfFile(0), nodeOf(graph, "b.ts"));
  });

  it("gives external placeholders the negative of their ids and their package as path", () => {
    const graph = graphOf(
      "f -> react!useState calls\ng -> react!useState calls",
    );
    const external = nodeOf(graph, "react!useState");
    assert.equal(graph.id(external), -1);
    assert.equal(graph.nodeOfId(-1), external);
    assert.equal(graph.path(external), "react");
    assert.deepEqual(
      [...graph.incoming(external)].map((edge) => graph.name(graph.from(edge))),
      ["f", "g"],
    );
  });

  it("counts what is in test code as test code", () => {
    const graph = graphOf(
      "test cart.test.ts\ncart.test.ts#checks.()1 -> f calls",
    );
    assert.equal(graph.isTest(nodeOf(graph, "cart.test.ts#checks.()1")), true);
    assert.equal(graph.isTest(nodeOf(graph, "f")), false);
  });

  it("replaces the files of a publication and keeps the others", () => {
    const project = new TextProject();
    const before = applyPublication(
      undefined,
      project.publish("a.ts#f -> b.ts#g calls\nb.ts#g -> c.ts#h calls"),
    );
    const after = applyPublication(
      before,
      project.publish(
        "a.ts#f -> b.ts#g calls\nb.ts#extra -> c.ts#h calls\nb.ts#g -> b.ts#extra calls",
        ["b.ts"],
      ),
    );
    assert.deepEqual(edgesOf(after), [
      "a.ts#f -> b.ts#g calls exact x1",
      "b.ts#g -> b.ts#extra calls exact x1",
      "b.ts#extra -> c.ts#h calls exact x1",
    ]);
    assert.equal(
      after.id(nodeOf(after, "b.ts#g")),
      before.id(nodeOf(before, "b.ts#g")),
    );
    // The older revision still answers questions that began on it.
    assert.deepEqual(edgesOf(before), [
      "a.ts#f -> b.ts#g calls exact x1",
      "b.ts#g -> c.ts#h calls exact x1",
    ]);
  });

  it("drops edges to symbols that are gone until they are published again", () => {
    const project = new TextProject();
    const before = applyPublication(
      undefined,
      project.publish("a.ts#f -> b.ts#g calls\na.ts#f -> c.ts#h calls"),
    );
    const after = applyPublication(before, project.publish("", [], ["b.ts"]));
    assert.equal(after.fileCount, 2);
    assert.deepEqual(edgesOf(after), ["a.ts#f -> c.ts#h calls exact x1"]);
  });

  it("forgets everything at a complete publication", () => {
    const project = new TextProject();
    const before = applyPublication(
      undefined,
      project.publish("a.ts#f -> b.ts#g calls"),
    );
    const after = applyPublication(
      before,
      project.publish("c.ts#f -> c.ts#g calls"),
    );
    assert.deepEqual(edgesOf(after), ["c.ts#f -> c.ts#g calls exact x1"]);
  });

  it("is the same after many small updates as after one publication of everything", () => {
    const project = new TextProject();
    const text = (round: number): string =>
      Array.from({ length: 60 }, (_, file) => {
        const path = `f${String(file).padStart(2, "0")}.ts`;
        const next = `f${String((file + 1) % 60).padStart(2, "0")}.ts`;
        const extra =
          file <= round ? `\n${path}#extra -> react!use calls x2` : "";
        return `${path}#run -> ${next}#run calls${extra}`;
      }).join("\n");
    let graph = applyPublication(undefined, project.publish(text(-1)));
    for (let round = 0; round < 60; round++)
      graph = applyPublication(
        graph,
        project.publish(text(round), [`f${String(round).padStart(2, "0")}.ts`]),
      );
    const clean = applyPublication(undefined, project.publish(text(59)));
    assert.deepEqual(edgesOf(graph), edgesOf(clean));
    const sitesOf = (one: Graph) =>
      Array.from({ length: one.edgeCount }, (_, edge) => one.sites(edge));
    assert.deepEqual(sitesOf(graph), sitesOf(clean));
    const slices = new Set(graph.columns.files.map(({ slice }) => slice));
    assert.ok(slices.size <= 33, `${String(slices.size)} slices are kept`);
  });
});
