// Questions about the metrics of functions and classes, with answers computed by hand.
import assert from "node:assert/strict";
import type { ComplexityAnswer } from "../../../src/core/query/metricResults.ts";
import type { SymbolDetail } from "../../../src/core/query/results.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

const functions = `
  class shop/cart.ts#Cart
  method shop/cart.ts#Cart.add 5 9 3 2
  function shop/cart.ts#Cart.add.()1 2 1 1 0
  method shop/cart.ts#Cart.sum 2 1 1 0
  function main.ts#main 5 0 0 4
  function main.ts#declared
  test tests/cart.test.ts
  function tests/cart.test.ts#checks 9 20 4 1
`;

const named = ({ functions: rows }: ComplexityAnswer): string[] =>
  rows.map(({ symbol }) => symbol.qualifiedName);

describe("complexity", () => {
  it("ranks functions with a body, equal ones in path order", async () => {
    const answer = await askEnvelope(functions, "complexity", { top: 2 });
    const data = answer.data as ComplexityAnswer;
    assert.deepEqual(
      data.functions.map(({ symbol: { name }, ...numbers }) => [name, numbers]),
      [
        [
          "checks",
          { cyclomatic: 9, cognitive: 20, nesting: 4, parameters: 1, lines: 3 },
        ],
        [
          "main",
          { cyclomatic: 5, cognitive: 0, nesting: 0, parameters: 4, lines: 3 },
        ],
      ],
    );
    // 9, 5, 5, 2, 2.
    assert.deepEqual([data.mean, data.median], [4.6, 5]);
    assert.deepEqual([answer.total, answer.returned], [5, 2]);
  });

  it("ranks by another metric", async () => {
    const by = async (metric: string) =>
      named(
        await askData<ComplexityAnswer>(functions, "complexity", {
          by: metric,
          top: 1,
        }),
      );
    assert.deepEqual(await by("cognitive"), ["checks"]);
    assert.deepEqual(await by("parameters"), ["main"]);
    // A head, its uses and its end, and those of the nameless one inside.
    assert.deepEqual(await by("lines"), ["Cart.add"]);
  });

  it("is that of what a class holds, at any depth, without tests where they are not wanted", async () => {
    const cart = await askData<ComplexityAnswer>(functions, "complexity", {
      symbol: "Cart",
    });
    assert.deepEqual(named(cart), ["Cart.add", "Cart.add.()1", "Cart.sum"]);
    // 5, 2, 2.
    assert.deepEqual([cart.mean, cart.median], [3, 2]);
    const without = await askEnvelope(functions, "complexity", {
      includeTests: false,
    });
    assert.equal(without.total, 4);
  });

  it("of nothing is an empty answer, and an unknown scope an error", async () => {
    const data = await askData<ComplexityAnswer>(functions, "complexity", {
      symbol: "declared",
    });
    assert.deepEqual(data, {
      by: "cyclomatic",
      mean: 0,
      median: 0,
      functions: [],
    });
    await askError(functions, "unknown_scope", "complexity", {
      scope: "nowhere",
    });
  });

  it("stands beside what else is known of a symbol", async () => {
    const about = async (symbol: string) =>
      (await askData<SymbolDetail>(functions, "symbol", { symbol })).complexity;
    assert.deepEqual(await about("Cart.sum"), {
      cyclomatic: 2,
      cognitive: 1,
      nesting: 1,
      parameters: 0,
      lines: 3,
    });
    assert.equal(await about("declared"), undefined);
  });
});
