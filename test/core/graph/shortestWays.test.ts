// All shortest ways at once, against an enumeration that follows every walk one by one.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  forEachOutgoing,
  toKindBits,
  toResolutionBits,
} from "../../../src/core/graph/edgeFilter.ts";
import type { EdgeFilter } from "../../../src/core/graph/edgeFilter.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { findShortestWays } from "../../../src/core/graph/shortestWays.ts";
import { relationKinds, resolutions } from "../../../src/core/model/edge.ts";
import { graphOf, nodeOf } from "./graphText.ts";

const everything: EdgeFilter = {
  kinds: toKindBits(relationKinds),
  resolutions: toResolutionBits(resolutions),
  rollUp: true,
};

/** What stands between the ends of each shortest way, one step longer after the other. */
function enumerate(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  depth: number,
): readonly string[] | undefined {
  let walks: readonly (readonly number[])[] = starts.map((start) => [start]);
  for (let steps = 1; steps <= depth; steps++) {
    const longer = walks.flatMap((walk) => {
      const found: number[][] = [];
      forEachOutgoing(graph, walk.at(-1)!, filter, (_, other) => {
        if (!starts.includes(other)) found.push([...walk, other]);
      });
      return found;
    });
    const there = longer.filter((walk) => goals.has(walk.at(-1)!));
    if (there.length > 0)
      return [...new Set(there.map((walk) => walk.slice(1, -1).join(" ")))];
    walks = [
      ...new Map(
        longer.map((walk) => [walk.slice(1).join(" "), walk]),
      ).values(),
    ];
  }
  return undefined;
}

const names = [..."abcdefgh", "a.()1", "a.()1.()2", "b.()1", "c.()1"];
const edgeArbitrary = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom(...names),
);

describe("all shortest ways", () => {
  it("are those that an enumeration of all walks finds", () => {
    fc.assert(
      fc.property(
        fc.array(edgeArbitrary, { minLength: 4, maxLength: 24 }),
        fc.uniqueArray(fc.nat(16), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (edges, ends, split, depth, rollUp) => {
          const graph = graphOf(
            edges.map(([a, b]) => `${a} -> ${b} calls`).join("\n"),
          );
          const nodes = [...new Set(ends.map((end) => end % graph.nodeCount))];
          const starts = nodes.slice(0, split);
          const goals = new Set(nodes.slice(split));
          const filter = { ...everything, rollUp };
          const found = findShortestWays(graph, starts, goals, filter, depth);
          const all = enumerate(graph, starts, goals, filter, depth);
          assert.equal(found === undefined, all === undefined);
          if (found === undefined || all === undefined) return;
          assert.equal(found.count, all.length);
          assert.deepEqual(
            found.layers.flat().sort((a, b) => a - b),
            [
              ...new Set(
                all.flatMap((way) =>
                  way === "" ? [] : way.split(" ").map(Number),
                ),
              ),
            ].sort((a, b) => a - b),
          );
          for (const node of found.layers.flat()) {
            const way = found.wayThrough(node);
            assert.ok(way.includes(node));
            assert.ok(all.includes(way.join(" ")));
            assert.ok(found.countWithin(new Set(way)) >= 1);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("are counted, not listed: sixty diamonds in a row are 2^60 ways, told as 2^53 − 1 or more", () => {
    const lines = Array.from({ length: 60 }, (_, at) => {
      const [from, to] = [`n${String(at)}`, `n${String(at + 1)}`];
      return ["l", "r"]
        .map(
          (side) =>
            `${from} -> ${side}${String(at)} calls\n${side}${String(at)} -> ${to} calls`,
        )
        .join("\n");
    });
    const graph = graphOf(lines.join("\n"));
    const starts = [nodeOf(graph, "n0")];
    const goals = new Set([nodeOf(graph, "n60")]);
    const ways = findShortestWays(graph, starts, goals, everything, 1_000);
    assert.equal(ways?.steps, 120);
    assert.equal(ways.count, Number.MAX_SAFE_INTEGER);
    assert.equal(ways.layers.flat().length, 60 * 2 + 59);
  });
});
