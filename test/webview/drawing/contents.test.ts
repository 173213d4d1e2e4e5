// What the drawing library holds after each step, against the library itself, without a page.
import assert from "node:assert/strict";
import cytoscape from "cytoscape";
import { Contents } from "../../../webview/drawing/contents.ts";
import type { Written } from "../../../webview/drawing/written.ts";

/** As a picture is drawn, by its names: `a` is a node, `a>b` a line; `a:far` has the class far. */
function written(text: string): ReadonlyMap<string, Written> {
  return new Map(
    text.split(" ").map((word): [string, Written] => {
      const [id = "", classes = ""] = word.split(":");
      const [source = "", target] = id.split(">");
      const definition =
        target === undefined
          ? {
              group: "nodes" as const,
              data: { id },
              classes,
              position: { x: 0, y: 0 },
            }
          : { group: "edges" as const, data: { id, source, target }, classes };
      return [id, { definition, text: JSON.stringify(definition) }];
    }),
  );
}

const many = Array.from({ length: 100 }, (_, at) => `n${String(at)}`);
const chain = [
  ...many,
  ...many.slice(1).map((to, at) => `n${String(at)}>${to}`),
];

describe("what the drawing library holds", () => {
  let cy: cytoscape.Core;
  let contents: Contents;

  beforeEach(() => {
    cy = cytoscape({ headless: true, styleEnabled: false });
    contents = new Contents(cy);
  });

  const held = (): string =>
    cy
      .elements()
      .map((each) => [each.id(), ...each.classes()].join(":"))
      .sort()
      .join(" ");
  const sorted = (text: string): string => text.split(" ").sort().join(" ");
  const all = (text: string): readonly string[] =>
    [...contents.stepsTo(written(text))].flat();

  it("becomes what is wanted, and tells what is new or otherwise", () => {
    assert.deepEqual(all("a>b a b c"), ["a", "b", "c", "a>b"]);
    const kept = cy.getElementById("a")[0];
    assert.deepEqual(all("a b:far d a>b d>b"), ["b", "d", "d>b"]);
    assert.equal(held(), sorted("a b:far d a>b d>b"));
    assert.equal(cy.getElementById("a")[0], kept);
  });

  it("counts what differs", () => {
    all("a b a>b");
    assert.equal(contents.differences(written("a b a>b")), 0);
    assert.equal(contents.differences(written("a:far c")), 4);
  });

  it("comes in steps of few", () => {
    const steps = [...contents.stepsTo(written(chain.join(" ")))];
    assert.ok(steps.length > 3);
    assert.ok(steps.every((step) => step.length <= 40));
    assert.equal(steps.flat().length, chain.length);
  });

  for (const left of [1, 2, 4])
    it(`goes on to something else where it was left after ${String(left)} steps, forth and back`, () => {
      const few = (text: string): void => {
        const steps = contents.stepsTo(written(text));
        for (let step = 0; step < left; step += 1) steps.next();
      };
      const whole = chain.join(" ");
      few(whole);
      few(many.slice(50).join(" "));
      few(whole);
      all("n1 n2:far n1>n2 x");
      assert.equal(held(), sorted("n1 n2:far n1>n2 x"));
      few(whole);
      all(whole);
      assert.equal(held(), sorted(whole));
    });
});
