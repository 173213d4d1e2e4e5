// How relations become rows of native lists.
import assert from "node:assert/strict";
import { relationGroups } from "../../../src/vscode/relationRows.ts";
import { relation, symbol } from "./symbols.ts";

describe("relations as rows", () => {
  it("are grouped by kind in one order, inside by place, whatever order they come in", () => {
    const relations = [
      relation(symbol({ name: "T" }), { id: 5, kind: "uses_type" }),
      relation(symbol({ name: "late", line: 40 }), { id: 1 }),
      relation(symbol({ name: "early", line: 2 }), { id: 2 }),
      relation(symbol({ name: "first", path: "src/a.ts" }), { id: 3 }),
      relation(symbol({ name: "New" }), { id: 4, kind: "constructs" }),
    ];
    const shape = (all: typeof relations) =>
      relationGroups(all, "out").map(({ heading, rows }) => [
        heading,
        ...rows.map((row) => row.relation.symbol.name),
      ]);
    const expected = [
      ["calls", "first", "early", "late"],
      ["constructs", "New"],
      ["uses type", "T"],
    ];
    assert.deepEqual(shape(relations), expected);
    assert.deepEqual(shape(relations.reverse()), expected);
  });

  it("leave out what is further than one hop", () => {
    assert.deepEqual(
      relationGroups([relation(symbol(), { depth: 2 })], "in"),
      [],
    );
  });

  it("lead from a user to the definition of what it uses, and to the use on wish", () => {
    const [group] = relationGroups([relation(symbol())], "out");
    const [row] = group?.rows ?? [];
    assert.equal(row?.target?.path, "src/shop.ts");
    assert.equal(row?.target?.line, 3);
    assert.equal(row?.other?.path, "src/use.ts");
  });

  it("lead from what is used to the exact place of the use", () => {
    const [group] = relationGroups(
      [
        relation(symbol(), {
          sites: [
            { path: "src/use.ts", line: 12, column: 7 },
            { path: "src/use.ts", line: 20, column: 7 },
          ],
        }),
      ],
      "in",
    );
    const [row] = group?.rows ?? [];
    assert.deepEqual(row?.target, {
      path: "src/use.ts",
      line: 12,
      column: 7,
      endLine: 12,
      endColumn: 13,
    });
    assert.equal(row?.other?.path, "src/shop.ts");
    assert.match(row?.description ?? "", /2 places/u);
    assert.equal(group?.heading, "called by");
  });

  it("lead to the use where the definition is outside the workspace", () => {
    const outside = symbol({ external: true, kind: "external", path: "rxjs" });
    const [group] = relationGroups([relation(outside)], "out");
    assert.equal(group?.rows[0]?.target?.path, "src/use.ts");
  });

  it("say when a relation is less than certain", () => {
    const words = (["exact", "inferred", "name"] as const).map(
      (resolution) =>
        relationGroups([relation(symbol(), { resolution })], "out")[0]?.rows[0]
          ?.description,
    );
    assert.deepEqual(words, [
      "src/shop.ts:3",
      "src/shop.ts:3 · inferred",
      "src/shop.ts:3 · by name only",
    ]);
  });

  it("name the class of a method", () => {
    const method = symbol({ name: "add", qualifiedName: "Cart.add" });
    const [group] = relationGroups([relation(method)], "out");
    assert.equal(group?.rows[0]?.description, "Cart · src/shop.ts:3");
  });
});
