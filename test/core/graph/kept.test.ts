// What is kept between questions: computed once, bounded, and never in the way of another answer.
import assert from "node:assert/strict";
import { Kept } from "../../../src/core/graph/kept.ts";
import { askEnvelope } from "../query/askText.ts";
import { graphOf } from "./graphText.ts";

describe("kept", () => {
  it("computes once for each owner and key", () => {
    const kept = new Kept<object, undefined>(2);
    const [one, other] = [{}, {}];
    let computed = 0;
    const compute = () => {
      computed++;
      return undefined;
    };
    kept.get(one, "a", compute);
    kept.get(one, "a", compute);
    assert.equal(computed, 1);
    kept.get(one, "b", compute);
    kept.get(other, "a", compute);
    assert.equal(computed, 3);
  });

  it("lets go of what was not asked for longest", () => {
    const kept = new Kept<object, string>(2);
    const owner = {};
    const asked: string[] = [];
    for (const key of ["a", "b", "a", "c", "a", "b"])
      kept.get(owner, key, () => {
        asked.push(key);
        return key;
      });
    assert.deepEqual(asked, ["a", "b", "c", "b"]);
  });

  it("does not keep failures", () => {
    const kept = new Kept<object, number>(1);
    const owner = {};
    assert.throws(() =>
      kept.get(owner, "a", () => {
        throw new Error("no such scope");
      }),
    );
    assert.equal(
      kept.get(owner, "a", () => 1),
      1,
    );
  });
});

describe("what questions keep of a revision", () => {
  const text = `
    a/one.ts#f -> a/one.ts#g calls
    a/one.ts#g -> b/two.ts#h calls name
    b/two.ts#h -> a/one.ts#f uses_type
    b/two.ts#h -> c/three.test.ts#t calls
    c/three.test.ts#t -> a/one.ts#g calls
    test c/three.test.ts
  `;
  const filters = [
    {},
    { scope: "a" },
    { scope: "b" },
    { includeTests: false },
    { resolutions: ["exact"] },
    { kinds: ["calls"] },
  ];
  const questions = [
    ["components", { minimum: 1 }],
    ["kcore", {}],
    ["centrality", {}],
    ["hotspots", {}],
    ["cycles", { level: "symbol", includeTypeOnly: false }],
    ["cycles", { level: "file" }],
    ["cycles", { level: "folder" }],
    ["clusters", { level: "file", minimum: 1 }],
    ["clusters", { level: "symbol", minimum: 1 }],
    ["instability", { level: "folder" }],
  ] as const;

  it("leaves every answer as it is for whoever asks first", async () => {
    const graph = graphOf(text);
    for (const more of [...filters, ...filters])
      for (const [id, own] of questions) {
        const parameters = { ...own, ...more };
        assert.deepEqual(
          await askEnvelope(graph, id, parameters),
          await askEnvelope(text, id, parameters),
          JSON.stringify({ id, parameters }),
        );
      }
  });
});
