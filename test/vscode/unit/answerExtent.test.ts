// What of a large answer is drawn: parts share the room, large circles stand by their shortest way around.
import assert from "node:assert/strict";
import { drawnExtent } from "../../../src/vscode/answerExtent.ts";

const paths = (count: number, name: string): readonly { path: string }[] =>
  Array.from({ length: count }, (_, at) => ({ path: `${name}${String(at)}` }));

const step = (from: string, to: string) => ({
  from: { path: from },
  to: { path: to },
});

function circle(size: number, name: string) {
  return {
    size,
    members: paths(Math.min(size, 50), name),
    shortest: {
      steps: [step(`${name}8`, `${name}9`), step(`${name}9`, `${name}8`)],
    },
    cut: {
      steps: [step(`${name}9`, `${name}8`), step(`${name}0`, `${name}1`)],
    },
  };
}

interface Groups {
  readonly [name: string]: readonly {
    readonly members: readonly { readonly path: string }[];
    readonly cut?: { readonly steps: readonly unknown[] };
  }[];
}

describe("what is drawn of a large answer", () => {
  it("has members of every part, small parts leaving their room to the others", () => {
    const clusters = [
      { size: 300, members: paths(100, "a") },
      { size: 40, members: paths(40, "b") },
      { size: 2, members: paths(2, "c") },
    ];
    const { data, left } = drawnExtent({ clusters }, 20);
    assert.deepEqual(
      (data as Groups)["clusters"]?.map(({ members }) => members.length),
      [9, 9, 2],
    );
    assert.equal(left, 342 - 20);
  });

  it("has all of circles that can be seen through", () => {
    const answer = { cycles: [circle(40, "a"), circle(20, "b")] };
    assert.deepEqual(drawnExtent(answer, 200), { data: answer, left: 0 });
  });

  it("has the shortest way around a circle of many among many, what to cut on it, and small circles whole", () => {
    const small = circle(12, "b");
    const { data, left } = drawnExtent(
      { cycles: [circle(403, "a"), small] },
      200,
    );
    const [large, whole] = (data as Groups)["cycles"] ?? [];
    assert.deepEqual(large?.members, [{ path: "a8" }, { path: "a9" }]);
    assert.deepEqual(large?.cut?.steps, [step("a9", "a8")]);
    assert.equal(whole, small);
    assert.equal(left, 401);
  });

  it("has all of what is neither", () => {
    assert.deepEqual(drawnExtent([1], 1), { data: [1], left: 0 });
    assert.deepEqual(drawnExtent({ files: [] }, 1), {
      data: { files: [] },
      left: 0,
    });
  });
});
