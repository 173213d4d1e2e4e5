// Questions about the structure of the whole graph, with answers computed by hand.
import assert from "node:assert/strict";
import type {
  Centrality,
  Component,
  Entropy,
  KCore,
} from "../../../src/core/query/structureResults.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

/** Two circles, one of three and one of two, joined by an edge; what leads out, and an anonymous function in a circle. */
const circles = `
  a.ts#f -> a.ts#g calls
  a.ts#g.()1 -> b.ts#h calls
  b.ts#h -> a.ts#f uses_type
  b.ts#h -> lib/c.ts#p calls
  lib/c.ts#p -> lib/c.ts#q calls
  lib/c.ts#q -> lib/c.ts#p reads
  lib/c.ts#q -> react!useState calls
  react.ts#alone -> react!useState calls
`;

const namesOf = ({ members }: Component): string[] =>
  members.map(({ name }) => name);

describe("components", () => {
  it("are the groups that lead to one another, the largest first", async () => {
    const found = await askData<Component[]>(circles, "components");
    assert.deepEqual(
      found.map((one) => [one.id, one.size, one.risk, namesOf(one)]),
      [
        [1, 3, "high", ["f", "g", "h"]],
        [2, 2, "medium", ["p", "q"]],
      ],
    );
  });

  it("list those alone on request, without anything external, page by page", async () => {
    const whole = await askEnvelope(circles, "components", { minimum: 1 });
    // Two circles, four files, and what stands alone.
    assert.equal(whole.total, 7);
    assert.equal(JSON.stringify(whole.data).includes("useState"), false);
    const second = await askEnvelope(circles, "components", {
      minimum: 1,
      limit: 1,
      offset: 1,
    });
    assert.deepEqual(second.data, (whole.data as Component[]).slice(1, 2));
    assert.equal(second.total, 7);
  });

  it("fall apart without the kinds that close them", async () => {
    const found = await askData<Component[]>(circles, "components", {
      kinds: ["calls"],
    });
    assert.deepEqual(found, []);
  });

  it("honour the scope and refuse one that is unknown", async () => {
    const [only, ...rest] = await askData<Component[]>(circles, "components", {
      scope: "lib",
    });
    assert.deepEqual([namesOf(only!), rest], [["p", "q"], []]);
    await askError(circles, "unknown_scope", "components", {
      scope: "nowhere",
    });
  });

  it("name the first members where there are many", async () => {
    const [first] = await askData<Component[]>(circles, "components", {
      members: 1,
    });
    assert.deepEqual([first?.size, namesOf(first!)], [3, ["f"]]);
  });
});

describe("kcore", () => {
  it("says how deep each symbol is, and counts all, whatever is left out", async () => {
    // Four that all use one another, and one that uses one of them.
    const four = ["a", "b", "c", "d"];
    const text = [
      ...four.flatMap((one) =>
        four
          .filter((other) => other !== one)
          .map((other) => `${one} -> ${other} calls`),
      ),
      "e -> a calls",
      "e -> react!useState calls",
    ].join("\n");
    const all = await askEnvelope(text, "kcore", { k: 1, limit: 2 });
    const { highest, layers, symbols } = all.data as KCore;
    assert.equal(highest, 3);
    // The file itself and e are outside.
    assert.deepEqual(layers, { core: 0, mid: 4, periphery: 2 });
    assert.deepEqual(
      symbols.map(({ symbol, coreness, layer }) => [
        symbol.name,
        coreness,
        layer,
      ]),
      [
        ["a", 3, "mid"],
        ["b", 3, "mid"],
      ],
    );
    assert.deepEqual([all.total, all.returned, all.truncated], [5, 2, true]);
    const told = await askData<KCore>(text, "kcore", {
      coreFrom: 3,
      midFrom: 1,
    });
    assert.deepEqual(told.layers, { core: 4, mid: 1, periphery: 1 });
  });
});

describe("centrality", () => {
  it("ranks by PageRank, without anything external, and its totals do not follow top", async () => {
    const answer = await askEnvelope(circles, "centrality", { top: 1 });
    const found = answer.data as Centrality;
    // p and q give each other what reaches them.
    assert.equal(found.symbols[0]?.symbol.name, "p");
    assert.equal(found.converged, true);
    // f, g, h, p, q, alone and four files.
    assert.deepEqual([found.nodes, found.edges], [10, 6]);
    assert.deepEqual([answer.total, answer.returned], [10, 1]);
    const all = await askData<Centrality>(circles, "centrality", { top: 100 });
    assert.equal(
      all.symbols.some(({ symbol }) => symbol.external),
      false,
    );
    const sum = all.symbols.reduce((total, { score }) => total + score, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9, String(sum));
  });

  it("ranks by betweenness, by hand", async () => {
    const { symbols, sources } = await askData<Centrality>(
      "a -> b calls\nb -> c calls\nc -> d calls\nx -> b calls",
      "centrality",
      { method: "betweenness", top: 3 },
    );
    // b: from a and x to c and d. c: from a, b and x to d.
    assert.deepEqual(
      symbols.map(({ symbol, score }) => [symbol.name, score]),
      [
        ["b", 4],
        ["c", 3],
        ["main.ts", 0],
      ],
    );
    assert.equal(sources, 6);
  });
});

describe("entropy", () => {
  const text = `
    class Cart
    Cart.add -> g calls
    Cart.add -> g reads
    Cart.add -> price reads
    Cart.sum.()1 -> Item uses_type
    Cart.add -> react!useState calls
  `;

  it("counts parallel edges of different kinds all, and what a class contains", async () => {
    const found = await askData<Entropy>(text, "entropy", { symbol: "Cart" });
    assert.deepEqual(found.kinds, { calls: 1, uses_type: 1, reads: 2 });
    assert.deepEqual([found.bits, found.level], [1.5, "high"]);
    const one = await askData<Entropy>(text, "entropy", { symbol: "Cart.add" });
    // One of three and two of three.
    assert.equal(one.bits.toFixed(6), "0.918296");
    assert.deepEqual([one.level, one.kinds], ["low", { calls: 1, reads: 2 }]);
  });

  it("of what uses nothing is nothing, and what leads out counts on request", async () => {
    const none = await askData<Entropy>(text, "entropy", { symbol: "price" });
    assert.deepEqual([none.bits, none.normalised, none.kinds], [0, 0, {}]);
    const more = await askData<Entropy>(text, "entropy", {
      symbol: "Cart.add",
      includeExternal: true,
    });
    assert.deepEqual([more.bits, more.level], [1, "moderate"]);
  });
});
