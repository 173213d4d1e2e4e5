// Edges between what folders, files and symbols hold: what is in them, what is left out, and what they may not be.
import assert from "node:assert/strict";
import { askData } from "./askText.ts";

const text = `
  a/x.ts#f -> b/y.ts#Cart.add calls
  a/x.ts#f -> b/y.ts#help calls
  a/in/z.ts#g -> b/y.ts#Cart.add calls
  ab/w.ts#h -> b/y.ts#help calls
  class b/y.ts#Cart
  method b/y.ts#Cart.add
`;

async function ends(
  parameters: Record<string, unknown>,
): Promise<readonly string[]> {
  const answer = await askData<
    readonly { from: { name: string }; to: { name: string } }[]
  >(text, "edges", { kind: "calls", ...parameters });
  return answer.map(({ from, to }) => `${from.name} ${to.name}`).sort();
}

describe("edges between groups", () => {
  it("lead from and to what is in folders, files and symbols, without what is left out", async () => {
    assert.deepEqual(await ends({ fromWithin: ["a"] }), [
      "f add",
      "f help",
      "g add",
    ]);
    assert.deepEqual(await ends({ fromWithin: ["a"], fromExcept: ["a/in"] }), [
      "f add",
      "f help",
    ]);
    assert.deepEqual(await ends({ toWithin: ["b/y.ts#Cart"] }), [
      "f add",
      "g add",
    ]);
    assert.deepEqual(
      await ends({ fromWithin: [""], toExcept: ["b/y.ts#Cart"] }),
      ["f help", "h help"],
    );
    assert.deepEqual(await ends({ fromExcept: ["a", "ab/w.ts"] }), []);
  });

  it("are refused where an end is nothing", async () => {
    await assert.rejects(ends({ fromWithin: ["nowhere"] }), {
      code: "not_found",
    });
  });
});
