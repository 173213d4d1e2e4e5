// Keys of symbols: distinct for all, equal for what stayed the same.
import assert from "node:assert/strict";
import fc from "fast-check";
import { definitionKinds } from "../../../src/core/model/facts.ts";
import { DefinitionFlag } from "../../../src/core/model/symbol.ts";
import {
  computeFileSymbols,
  splitLocalKey,
  splitSymbolKey,
  symbolKey,
} from "../../../src/core/model/symbolKey.ts";
import { HandmadeFacts } from "./handmadeFacts.ts";

const keysOf = (path: string, facts: HandmadeFacts): readonly string[] =>
  computeFileSymbols(facts.build()).localKeys.map((each) =>
    symbolKey(path, each),
  );

function cart(shift: number, inserted = false): HandmadeFacts {
  const facts = new HandmadeFacts("cart.ts");
  if (inserted)
    facts.define({ kind: "function", name: "unrelated", signature: "()" });
  const cart = facts.define({ kind: "class", name: "Cart", line: 10 + shift });
  const add = facts.define({
    kind: "method",
    name: "add",
    container: cart,
    signature: "add(item: Item): void",
    line: 12 + shift,
  });
  facts.define({ kind: "local", name: "total", container: add });
  facts.define({ kind: "function", name: "inner", container: add });
  return facts;
}

describe("symbol keys", () => {
  it("name the path, the enclosing symbols, the name and the kind", () => {
    const symbols = computeFileSymbols(cart(0).build());
    assert.deepEqual(symbols.qualifiedNames, [
      "cart.ts",
      "Cart",
      "Cart.add",
      "Cart.add.inner",
    ]);
    assert.deepEqual([...symbols.parents], [-1, 0, 1, 2]);
    assert.deepEqual([...symbols.rows], [0, 1, 2, 4]);
    assert.deepEqual([...symbols.indexOfRow], [0, 1, 2, -1, 3]);
    const keys = keysOf("shop/cart.ts", cart(0));
    assert.match(keys[2]!, /^shop\/cart\.ts#Cart\.add method \w+$/);
    assert.equal(keys[0], "shop/cart.ts# module");
  });

  it("come apart into path and local key, whatever signs the path has", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a%#23 5/.]{1,12}$/),
        fc.stringMatching(/^[a#% ]{0,8}$/),
        (path, localKey) => {
          assert.deepEqual(splitSymbolKey(symbolKey(path, localKey)), {
            path,
            localKey,
          });
        },
      ),
    );
    assert.equal(splitSymbolKey("Cart.add"), undefined);
  });

  it("say the kind, the signature and the place among equal ones", () => {
    const method = keysOf("a.ts", cart(0))[2]!;
    const { signature } = splitLocalKey(method);
    assert.match(signature ?? "", /^[0-9a-z]+$/u);
    assert.deepEqual(splitLocalKey(`${method} ~3`), {
      kind: "method",
      signature,
      ordinal: 3,
    });
    for (const [key, kind] of [
      ["a.ts#Cart class", "class"],
      ["a.ts# module", "module"],
      ['a.ts#(it("adds a function up")@1) function', "function"],
    ] as const)
      assert.deepEqual(splitLocalKey(key), {
        kind,
        signature: undefined,
        ordinal: 1,
      });
  });

  it("survive shifted lines and an unrelated new symbol", () => {
    const before = keysOf("cart.ts", cart(0));
    assert.deepEqual(keysOf("cart.ts", cart(100)), before);
    const after = keysOf("cart.ts", cart(100, true));
    assert.deepEqual(
      after.filter((key) => !key.includes("unrelated")),
      before,
    );
  });

  it("tell overloads apart by their signatures and equal declarations by an ordinal", () => {
    const facts = new HandmadeFacts("a.ts");
    for (const signature of ["f(x: string)", "f(x: number)", "f(x: number)"])
      facts.define({ kind: "function", name: "f", signature });
    const keys = keysOf("a.ts", facts);
    assert.equal(new Set(keys).size, 4);
    assert.equal(keys[3], `${keys[2]!} ~2`);
  });

  it("do not change when the type of a variable changes", () => {
    const one = new HandmadeFacts("a.ts");
    one.define({ kind: "variable", name: "x", signature: "const x = 1" });
    const two = new HandmadeFacts("a.ts");
    two.define({ kind: "variable", name: "x", signature: "const x = 'b'" });
    assert.deepEqual(keysOf("a.ts", one), keysOf("a.ts", two));
  });

  const callbacks = (labels: readonly string[]): HandmadeFacts => {
    const facts = new HandmadeFacts("a.test.ts");
    for (const label of labels) {
      const text = facts.add("argument", {
        expr: facts.expr("literal", {
          name: facts.name("string"),
          extra: facts.name(label),
        }),
      });
      const callback = facts.add("argument", { expr: facts.expr("function") });
      facts.define({
        kind: "function",
        name: "(anonymous)",
        flags: DefinitionFlag.anonymous,
        contextKind: "argument",
        contextIndex: 1,
        context: facts.expr("call", {
          base: facts.path("it"),
          list: facts.list(text, callback),
        }),
      });
    }
    return facts;
  };

  it("know an anonymous function by the call that takes it, so that a new one before it changes nothing", () => {
    const before = keysOf("a.test.ts", callbacks(["adds", "removes"]));
    const after = keysOf(
      "a.test.ts",
      callbacks(["empties", "adds", "removes"]),
    );
    assert.equal(new Set(after).size, 4);
    assert.ok(before.every((key) => after.includes(key)));
  });

  it("tell anonymous functions in equal calls apart by an ordinal", () => {
    const keys = keysOf("a.test.ts", callbacks(["same", "same"]));
    assert.equal(new Set(keys).size, 3);
  });

  it("put the members of an object into the variable that holds it", () => {
    const facts = new HandmadeFacts("api.ts");
    const value = facts.expr("object", { extra: 2 });
    facts.define({ kind: "constant", name: "api", value });
    const object = facts.define({ kind: "object" });
    facts.define({ kind: "method", name: "get", container: object });
    const symbols = computeFileSymbols(facts.build());
    assert.deepEqual(symbols.qualifiedNames, ["api.ts", "api", "api.get"]);
    assert.deepEqual([...symbols.parents], [-1, 0, 1]);
  });

  it("keep the members of two local objects apart, whichever is declared first", () => {
    const build = (order: readonly string[]): HandmadeFacts => {
      const facts = new HandmadeFacts("a.ts");
      for (const name of order) {
        const row = facts.define({
          kind: "local",
          name,
          value: facts.expr("object", {
            extra: facts.define({ kind: "object" }),
          }),
        });
        facts.define({ kind: "method", name: "run", container: row - 1 });
      }
      return facts;
    };
    const there = keysOf("a.ts", build(["left", "right"]));
    const back = keysOf("a.ts", build(["right", "left"]));
    assert.equal(new Set(there).size, 3);
    assert.deepEqual([...there].sort(), [...back].sort());
  });

  it("are distinct for any names in any nesting, in any two files", () => {
    const hostile = fc.oneof(
      fc.constantFrom("a", "a.b", "a#b", "", " ~2", "a function ~2", "\0", "␀"),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    const definitions = fc.array(
      fc.record({
        name: hostile,
        kind: fc.constantFrom(...definitionKinds),
        container: fc.nat(20),
        anonymous: fc.boolean(),
        signature: hostile,
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(definitions, hostile, hostile, (rows, path, otherPath) => {
        const facts = new HandmadeFacts("x");
        for (const { anonymous, ...row } of rows)
          facts.define({
            ...row,
            flags: anonymous ? DefinitionFlag.anonymous : 0,
          });
        const keys = [
          ...keysOf(`${path}/x`, facts),
          ...keysOf(`${otherPath}/y`, facts),
        ];
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(!keys.some((key) => key.includes("\0")));
      }),
      { numRuns: 300 },
    );
  });

  it("come to an end where parameters stand in each other, as no source has it", () => {
    const facts = new HandmadeFacts("x");
    facts.define({ kind: "parameter", name: "a", container: 2 });
    facts.define({ kind: "parameter", name: "b", container: 1 });
    facts.define({ kind: "function", name: "f", container: 1 });
    assert.equal(keysOf("x", facts).length, 2);
  });

  it("stay short however deep functions stand inside one another", () => {
    const facts = new HandmadeFacts("deep.ts");
    for (let depth = 0; depth < 5000; depth++)
      facts.define({ kind: "function", name: "step", container: depth });
    const keys = keysOf("deep.ts", facts);
    assert.equal(new Set(keys).size, 5001);
    assert.ok(Math.max(...keys.map((key) => key.length)) < 500);
  });
});
