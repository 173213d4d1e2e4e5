// Who notices a change is the same whether it is walked to or read off the condensed graph.
import assert from "node:assert/strict";
import {
  toKindBits,
  toResolutionBits,
} from "../../../src/core/graph/edgeFilter.ts";
import { findImpact } from "../../../src/core/graph/impact.ts";
import { findReach } from "../../../src/core/graph/reach.ts";
import { relationKinds } from "../../../src/core/model/edge.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { graphOf } from "./graphText.ts";

const filters = [
  {
    kinds: toKindBits(relationKinds),
    resolutions: toResolutionBits(["exact", "inferred", "name"]),
    rollUp: true,
  },
  {
    kinds: toKindBits(["calls", "overrides"]),
    resolutions: toResolutionBits(["exact"]),
    rollUp: false,
  },
  {
    kinds: toKindBits(["calls", "imports"]),
    resolutions: toResolutionBits(["exact", "name"]),
    rollUp: true,
    runningOnly: true,
  },
];

/** Symbols of four files, some nameless, with edges that lead anywhere. */
function randomText(random: () => number): string {
  const draw = (count: number): number => Math.floor(random() * count);
  const symbol = (): string => {
    if (random() < 0.05) return `${"abcd"[draw(4)]!}.ts`;
    const nameless = random() < 0.25 ? ".()1" : "";
    return `${"abcd"[draw(4)]!}.ts#f${String(draw(4))}${nameless}`;
  };
  const kinds = [
    "calls",
    "calls",
    "calls",
    "uses_type",
    "overrides",
    "imports",
  ];
  const rest = ["", "", " name", " exact typeOnly"];
  return Array.from(
    { length: 6 + draw(30) },
    () => `${symbol()} -> ${symbol()} ${kinds[draw(6)]!}${rest[draw(4)]!}`,
  ).join("\n");
}

describe("reach", () => {
  it("crosses dispatch, and imports in the first step alone", () => {
    const graph = graphOf(`
      b.ts#Dog.speak -> a.ts#Pet.speak overrides
      c.ts#call -> a.ts#Pet.speak calls
      c.ts -> a.ts#Pet.speak imports
      d.ts#far -> c.ts#call calls
      d.ts -> c.ts#call imports
    `);
    const names = (nodes: readonly number[]): readonly string[] =>
      nodes.map((node) => graph.key(node)).sort();
    const changed = [...Array(graph.symbolCount).keys()].filter(
      (node) => graph.qualifiedName(node) === "Dog.speak",
    );
    assert.deepEqual(
      names(findReach(graph, changed, filters[0]!, 0)),
      names(findImpact(graph, changed, filters[0]!, Infinity).order),
    );
    assert.equal(findReach(graph, changed, filters[0]!, 0).length, 3);
  });

  it("agrees with the walk, for every change of every random graph", () => {
    const random = randomFrom(20261123);
    let found = 0;
    for (let round = 0; round < 300; round++) {
      const graph = graphOf(randomText(random));
      const has = new Uint8Array(graph.nodeCount).map(() =>
        random() < 0.8 ? 1 : 0,
      );
      const some = { ...filters[0]!, admits: { name: "some", has } };
      for (const filter of [...filters, some])
        for (let node = 0; node < graph.symbolCount; node++) {
          const changed =
            random() < 0.5
              ? [node]
              : [...new Set([node, Math.floor(random() * graph.symbolCount)])];
          const walked = findImpact(graph, changed, filter, Infinity).order;
          const read = findReach(graph, changed, filter, 0);
          const sorted = (nodes: readonly number[]): readonly number[] =>
            nodes.toSorted((a, b) => a - b);
          assert.deepEqual(sorted(read), sorted(walked));
          found += walked.length;
        }
    }
    assert.ok(found > 20_000, String(found));
  });

  it("walks until it was long a few times, and gives the same then", () => {
    const ring = Array.from(
      { length: 2500 },
      (_, at) => `f${String(at)} -> f${String((at + 1) % 2500)} calls`,
    ).join("\n");
    const graph = graphOf(ring);
    for (let time = 0; time < 8; time++)
      assert.equal(findReach(graph, [1], filters[0]!).length, 2499);
  });
});
