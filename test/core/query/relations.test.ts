// Callers, callees, dependencies, dependents and references on graphs small enough to know the answer by heart.
import assert from "node:assert/strict";
import type { References, Relation } from "../../../src/core/query/results.ts";
import { askData, askEnvelope } from "./askText.ts";

/** `  name kind resolution xN` per item, indented by depth. */
async function treeOf(
  text: string,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const items = await askData<Relation[]>(text, id, parameters);
  return items.map(
    ({ symbol, edge, depth }) =>
      `${"  ".repeat(depth - 1)}${symbol.qualifiedName} ${edge.kind} ${edge.resolution} x${String(edge.sites)}`,
  );
}

describe("callers and callees", () => {
  const text = `
    a -> b calls x3
    a -> c calls name
    b -> c calls
    c -> d calls inferred
    d -> b calls
    e -> c uses_type
  `;

  it("list direct calls with their certainty and number of places", async () => {
    assert.deepEqual(await treeOf(text, "callees", { symbol: "a" }), [
      "b calls exact x3",
      "c calls name x1",
    ]);
    assert.deepEqual(await treeOf(text, "callers", { symbol: "c" }), [
      "a calls name x1",
      "b calls exact x1",
    ]);
  });

  it("give an empty answer, not an error, where nobody calls", async () => {
    const { data, total, truncated } = await askEnvelope(text, "callers", {
      symbol: "e",
    });
    assert.deepEqual(
      { data, total, truncated },
      { data: [], total: 0, truncated: false },
    );
  });

  it("grow a tree that ends in circles and opens every symbol once", async () => {
    assert.deepEqual(await treeOf(text, "callers", { symbol: "b", depth: 9 }), [
      "a calls exact x3",
      "d calls exact x1",
      "  c calls inferred x1",
      "    a calls name x1",
      "    b calls exact x1",
    ]);
    const items = await askData<Relation[]>(text, "callers", {
      symbol: "b",
      depth: 9,
    });
    assert.deepEqual(
      items.map(({ parent }) => parent),
      [-1, -1, 1, 2, 2],
    );
  });

  it("use only the resolutions that are asked for", async () => {
    assert.deepEqual(
      await treeOf(text, "callers", { symbol: "c", resolutions: ["exact"] }),
      ["b calls exact x1"],
    );
  });

  it("show the named function around an anonymous one, with the edges that it stands for", async () => {
    const nested =
      "f.()1 -> g calls x2\nf.()2.()1 -> g calls\nf -> g calls\nh -> g calls";
    assert.deepEqual(await treeOf(nested, "callers", { symbol: "g" }), [
      "f calls exact x4",
      "h calls exact x1",
    ]);
    const [merged, plain] = await askData<Relation[]>(nested, "callers", {
      symbol: "g",
    });
    assert.equal(merged?.edge.ids?.length, 3);
    assert.equal(plain?.edge.ids, undefined);
    assert.deepEqual(await treeOf(nested, "callees", { symbol: "f" }), [
      "g calls exact x4",
    ]);
    assert.equal(
      (await treeOf(nested, "callers", { symbol: "g", rollUp: false })).length,
      4,
    );
  });

  it("count a construction through the class's own constructor as one of the class", async () => {
    const shop = `
      class Cart
      constructor Cart.constructor
      main -> Cart.constructor constructs
      other -> Cart.add calls
    `;
    assert.deepEqual(await treeOf(shop, "callers", { symbol: "Cart" }), [
      "main constructs exact x1",
    ]);
  });

  it("leave out tests and what is out of scope when told to", async () => {
    const text2 =
      "test t.test.ts\nt.test.ts#check -> g calls\nlib/a.ts#f -> g calls\nlib/b.ts#f2 -> g calls";
    const names = async (parameters: Record<string, unknown>) =>
      (
        await askData<Relation[]>(text2, "callers", {
          symbol: "g",
          ...parameters,
        })
      ).map(({ symbol }) => symbol.name);
    assert.deepEqual(await names({}), ["f", "f2", "check"]);
    assert.deepEqual(await names({ includeTests: false }), ["f", "f2"]);
    assert.deepEqual(await names({ scope: "lib/b.ts" }), ["f2"]);
  });

  it("show what leads out of the workspace only on request", async () => {
    const text2 = "f -> react!useState calls\nf -> g calls";
    assert.deepEqual(await treeOf(text2, "callees", { symbol: "f" }), [
      "g calls exact x1",
    ]);
    assert.deepEqual(
      await treeOf(text2, "callees", { symbol: "f", includeExternal: true }),
      ["g calls exact x1", "useState calls external x1"],
    );
  });

  it("page through long lists without losing or repeating an item", async () => {
    const many = Array.from(
      { length: 25 },
      (_, at) => `f${String(at).padStart(2, "0")} -> g calls`,
    ).join("\n");
    const all: string[] = [];
    for (let offset = 0; offset < 25; offset += 10) {
      const envelope = await askEnvelope(many, "callers", {
        symbol: "g",
        limit: 10,
        offset,
      });
      assert.equal(envelope.total, 25);
      all.push(
        ...(envelope.data as Relation[]).map(({ symbol }) => symbol.name),
      );
    }
    assert.deepEqual(
      all,
      Array.from({ length: 25 }, (_, at) => `f${String(at).padStart(2, "0")}`),
    );
  });

  it("carry the source line of each place, and say when it may be another one", async () => {
    const text2 =
      "a.ts#f -> g calls x3\nstale.ts#s -> g calls\ngone.ts#z -> g calls";
    const [a, z, s] = await askData<Relation[]>(text2, "callers", {
      symbol: "g",
      maxSites: 2,
    });
    assert.deepEqual(a?.sites, [
      {
        path: "a.ts",
        line: 4,
        column: 5,
        endLine: 4,
        endColumn: 10,
        text: "a.ts line 4",
      },
      {
        path: "a.ts",
        line: 4,
        column: 15,
        endLine: 4,
        endColumn: 20,
        text: "a.ts line 4",
      },
    ]);
    assert.equal(a.edge.sites, 3);
    assert.equal(s?.sites[0]?.stale, true);
    assert.equal(z?.sites[0]?.text, undefined);
    const [bare] = await askData<Relation[]>(text2, "callers", {
      symbol: "g",
      sourceLines: false,
    });
    assert.equal(bare?.sites[0]?.text, undefined);
  });
});

describe("dependencies and dependents", () => {
  const text = `
    class shop.ts#Cart
    shop.ts#Cart -> base.ts#Base extends
    shop.ts#Cart.add -> shop.ts#Cart.total calls
    shop.ts#Cart.add -> price.ts#priceOf calls
    shop.ts#Cart.total -> price.ts#priceOf calls x2
    shop.ts -> price.ts imports
    main.ts#main -> shop.ts#Cart.add calls
    main.ts -> shop.ts imports
  `;

  it("look at a class with its members and leave out what they do among themselves", async () => {
    assert.deepEqual(await treeOf(text, "dependencies", { symbol: "Cart" }), [
      "Base extends exact x1",
      "priceOf calls exact x3",
    ]);
    assert.deepEqual(
      await treeOf(text, "dependencies", { symbol: "Cart", members: false }),
      ["Base extends exact x1"],
    );
    assert.deepEqual(await treeOf(text, "dependents", { symbol: "Cart" }), [
      "main calls exact x1",
    ]);
  });

  it("look at a file with all that is in it", async () => {
    assert.deepEqual(
      await treeOf(text, "dependencies", { symbol: "shop.ts" }),
      [
        "Base extends exact x1",
        "price.ts imports exact x1",
        "priceOf calls exact x3",
      ],
    );
    assert.deepEqual(await treeOf(text, "dependents", { symbol: "shop.ts" }), [
      "main.ts imports exact x1",
      "main calls exact x1",
    ]);
  });

  it("list only the kinds of edges and symbols that are asked for", async () => {
    assert.deepEqual(
      await treeOf(text, "dependencies", {
        symbol: "shop.ts",
        kinds: ["imports", "extends"],
      }),
      ["Base extends exact x1", "price.ts imports exact x1"],
    );
    assert.deepEqual(
      await treeOf(text, "dependencies", {
        symbol: "shop.ts",
        symbolKinds: ["module"],
      }),
      ["price.ts imports exact x1"],
    );
  });

  it("keep a function's call of itself", async () => {
    assert.deepEqual(
      await treeOf("f -> f calls", "dependencies", { symbol: "f" }),
      ["f calls exact x1"],
    );
  });
});

describe("references", () => {
  const text = "f -> count reads x2\nf.()1 -> count writes\ng -> count calls";

  it("list every place in order and count reads and writes apart", async () => {
    const found = await askData<References>(text, "references", {
      symbol: "count",
    });
    assert.deepEqual(found.byKind, { calls: 1, reads: 2, writes: 1 });
    assert.deepEqual([found.reads, found.writes], [2, 1]);
    assert.deepEqual(
      found.occurrences.map(
        ({ kind, from, site }) => `${kind} ${from.name} ${String(site.line)}`,
      ),
      ["reads f 4", "reads f 4", "writes f 6", "calls g 13"],
    );
  });

  it("list only one role when asked", async () => {
    const { data, total } = await askEnvelope(text, "references", {
      symbol: "count",
      role: "write",
    });
    assert.equal(total, 1);
    assert.deepEqual((data as References).byKind, { writes: 1 });
  });
});
