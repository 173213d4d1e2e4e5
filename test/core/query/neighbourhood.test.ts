// The picture around a symbol: sides, distances, limits, and counts that are honest about what is not shown.
import assert from "node:assert/strict";
import type { Neighbourhood } from "../../../src/core/query/results.ts";
import { askData, askEnvelope } from "./askText.ts";

const chain =
  "a -> b calls\nb -> c calls\nc -> d calls\nd -> e calls\nb -> d reads x2";

/** `side distance name` per node. */
function nodesOf({ nodes }: Neighbourhood): string[] {
  return nodes.map(
    ({ side, distance, qualifiedName }) =>
      `${side} ${String(distance)} ${qualifiedName}`,
  );
}

/** Edges by the names of their ends. */
function edgesOf({ nodes, edges }: Neighbourhood): string[] {
  const names = new Map(
    nodes.map(({ id, qualifiedName }) => [id, qualifiedName]),
  );
  return edges.map(
    ({ from, to, kind, sites }) =>
      `${names.get(from) ?? "?"} -> ${names.get(to) ?? "?"} ${kind} x${String(sites)}`,
  );
}

describe("neighbourhood", () => {
  it("puts users in, what is used out, and all edges between what it shows", async () => {
    const found = await askData<Neighbourhood>(chain, "neighbourhood", {
      symbol: "c",
    });
    assert.deepEqual(nodesOf(found), ["center 0 c", "in 1 b", "out 1 d"]);
    assert.deepEqual(edgesOf(found), [
      "b -> c calls x1",
      "b -> d reads x2",
      "c -> d calls x1",
    ]);
  });

  it("goes as many steps to each side as asked", async () => {
    const found = await askData<Neighbourhood>(chain, "neighbourhood", {
      symbol: "c",
      in: 2,
      out: 0,
    });
    assert.deepEqual(nodesOf(found), ["center 0 c", "in 1 b", "in 2 a"]);
  });

  it("says what stands behind each symbol at the edge of the picture", async () => {
    const found = await askData<Neighbourhood>(chain, "neighbourhood", {
      symbol: "c",
    });
    const names = new Map(found.nodes.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      found.bundles.map(
        ({ anchor, side, kind, count }) =>
          `${names.get(anchor) ?? "?"} ${side} ${kind} ${String(count)}`,
      ),
      ["b in function 1", "d out function 1"],
    );
  });

  it("calls a symbol that uses the center and is used by it both", async () => {
    const found = await askData<Neighbourhood>(
      "a -> b calls\nb -> a calls",
      "neighbourhood",
      { symbol: "a" },
    );
    assert.deepEqual(nodesOf(found), ["center 0 a", "both 1 b"]);
  });

  it("keeps the most used symbols of each side when there are too many, and counts the rest", async () => {
    const many = [
      ...Array.from(
        { length: 30 },
        (_, at) => `user${String(at).padStart(2, "0")} -> hub calls`,
      ),
      ...Array.from(
        { length: 10 },
        (_, at) => `hub -> used${String(at)} calls`,
      ),
      "other -> user29 calls",
      "class Kind\nhub -> Kind constructs",
    ].join("\n");
    const envelope = await askEnvelope(many, "neighbourhood", {
      symbol: "hub",
      limit: 7,
    });
    const found = envelope.data as Neighbourhood;
    assert.deepEqual(nodesOf(found), [
      "center 0 hub",
      "in 1 user00",
      "in 1 user01",
      "in 1 user29",
      "out 1 used0",
      "out 1 used1",
      "out 1 used2",
    ]);
    assert.deepEqual(
      [envelope.total, envelope.returned, envelope.truncated],
      [42, 7, true],
    );
    const hub = found.bundles.filter(({ anchor }) => anchor === found.center);
    assert.deepEqual(
      hub.map(({ side, kind, count }) => [side, kind, count]),
      [
        ["in", "function", 27],
        ["out", "class", 1],
        ["out", "function", 7],
      ],
    );
  });

  it("counts what each filter hides, every neighbour once", async () => {
    const text = `
      a -> c calls
      b -> c calls name
      c -> react!useState calls
      test t.test.ts
      t.test.ts#check -> c calls
      d -> c uses_type
    `;
    const found = await askData<Neighbourhood>(text, "neighbourhood", {
      symbol: "c",
      resolutions: ["exact"],
      kinds: ["calls"],
      includeTests: false,
    });
    assert.deepEqual(nodesOf(found), ["center 0 c", "in 1 a"]);
    assert.deepEqual(found.hidden, {
      tests: 1,
      external: 1,
      resolution: 1,
      kind: 1,
    });
    const open = await askData<Neighbourhood>(text, "neighbourhood", {
      symbol: "c",
      includeExternal: true,
    });
    assert.deepEqual(open.hidden, {
      tests: 0,
      external: 0,
      resolution: 0,
      kind: 0,
    });
    assert.equal(open.nodes.length, 6);
  });

  it("draws a class with its members as one, and names the containers of what it shows", async () => {
    const text = `
      class shop.ts#Cart
      shop.ts#Cart.add -> shop.ts#Cart.total calls
      shop.ts#Cart.add -> price.ts#Price.of calls
      class price.ts#Price
      main -> shop.ts#Cart.total calls
      main -> shop.ts#Cart.add calls x2
    `;
    const found = await askData<Neighbourhood>(text, "neighbourhood", {
      symbol: "Cart",
    });
    assert.deepEqual(nodesOf(found), [
      "center 0 Cart",
      "in 1 main",
      "out 1 Price.of",
    ]);
    assert.deepEqual(edgesOf(found), [
      "main -> Cart calls x3",
      "Cart -> Price.of calls x1",
    ]);
    assert.equal(found.edges[0]?.ids?.length, 2);
    assert.deepEqual(
      found.containers.map(({ qualifiedName }) => qualifiedName),
      ["main.ts", "price.ts", "Price", "shop.ts"],
    );
  });

  it("rolls anonymous functions up on the side of who uses", async () => {
    const found = await askData<Neighbourhood>(
      "f.()1 -> g calls\nf -> h calls",
      "neighbourhood",
      { symbol: "g" },
    );
    assert.deepEqual(nodesOf(found), ["center 0 g", "in 1 f"]);
    assert.deepEqual(edgesOf(found), ["f -> g calls x1"]);
  });

  it("leaves out what a picture shows already, lists the edges with it, and counts what is left", async () => {
    const whole = await askData<Neighbourhood>(chain, "neighbourhood", {
      symbol: "b",
      out: 2,
    });
    const idOf = (name: string) =>
      whole.nodes.find(({ qualifiedName }) => qualifiedName === name)?.id;
    const page = await askData<Neighbourhood>(chain, "neighbourhood", {
      symbol: "c",
      in: 0,
      drawn: [idOf("b"), idOf("a"), 999_999],
    });
    assert.deepEqual(nodesOf(page), ["center 0 c", "out 1 d"]);
    assert.ok(
      page.edges.some(({ from, to }) => from === idOf("b") && to === idOf("d")),
      "the edge from what is drawn to what is new",
    );
    assert.deepEqual(
      page.bundles.filter(({ anchor }) => anchor === idOf("c")),
      [],
    );
    assert.equal(
      page.bundles.find(
        ({ anchor, side }) => anchor === idOf("d") && side === "out",
      )?.count,
      1,
    );
  });

  it("lists only symbols of the wanted kinds and counts the others", async () => {
    const text = `
      class shop.ts#Cart
      f -> shop.ts#Cart constructs
      f -> g calls
    `;
    const page = await askData<Neighbourhood>(text, "neighbourhood", {
      symbol: "f",
      symbolKinds: ["class"],
    });
    assert.deepEqual(nodesOf(page), ["center 0 f", "out 1 Cart"]);
    assert.deepEqual(
      page.bundles
        .filter(({ anchor }) => anchor === page.center)
        .map(({ side, kind, count }) => [side, kind, count]),
      [["out", "function", 1]],
    );
  });
});
