// Walks and shortest paths, against plain implementations on random graphs and on shapes that break recursion.
import assert from "node:assert/strict";
import fc from "fast-check";
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import {
  toKindBits,
  toResolutionBits,
} from "../../../src/core/graph/edgeFilter.ts";
import type { EdgeFilter } from "../../../src/core/graph/edgeFilter.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { findShortestPaths } from "../../../src/core/graph/shortestPath.ts";
import { walkGraph } from "../../../src/core/graph/walk.ts";
import { chainPublication } from "./largeGraphs.ts";
import { graphOf, nameOfNode, nodeOf } from "./graphText.ts";

const everything: EdgeFilter = {
  kinds: toKindBits(edgeKinds),
  resolutions: toResolutionBits(resolutions),
  rollUp: false,
};

const randomEdges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), {
  minLength: 1,
  maxLength: 40,
});

function toGraph(pairs: readonly (readonly [number, number])[]): Graph {
  return graphOf(
    [
      ...new Set(pairs.map(([a, b]) => `n${String(a)} -> n${String(b)} calls`)),
    ].join("\n"),
  );
}

/** All distances by repeated relaxation: slow, and obviously right. */
function plainDistances(
  pairs: readonly (readonly [number, number])[],
  start: number,
): Map<number, number> {
  const distances = new Map([[start, 0]]);
  for (let round = 0; round < 12; round++)
    for (const [a, b] of pairs) {
      const through = (distances.get(a) ?? Infinity) + 1;
      if (through < (distances.get(b) ?? Infinity)) distances.set(b, through);
    }
  return distances;
}

describe("walk", () => {
  it("reaches what a plain relaxation reaches, at the same distance, in both directions", () => {
    fc.assert(
      fc.property(randomEdges, (pairs) => {
        const graph = toGraph(pairs);
        const [start] = pairs[0]!;
        for (const direction of ["out", "in"] as const) {
          const wanted = plainDistances(
            direction === "out" ? pairs : pairs.map(([a, b]) => [b, a]),
            start,
          );
          const walk = walkGraph(
            graph,
            [nodeOf(graph, `n${String(start)}`)],
            direction,
            everything,
          );
          const found = new Map(
            [...walk.order].map((node) => [
              Number(graph.name(node).slice(1)),
              walk.distance[node],
            ]),
          );
          assert.deepEqual(
            new Map([...found].sort(([a], [b]) => a - b)),
            new Map([...wanted].sort(([a], [b]) => a - b)),
          );
        }
      }),
    );
  });

  it("stops at the depth that is asked for", () => {
    const graph = graphOf("a -> b calls\nb -> c calls\nc -> d calls");
    const walk = walkGraph(graph, [nodeOf(graph, "a")], "out", everything, {
      depth: 2,
    });
    assert.deepEqual(
      [...walk.order].map((node) => graph.name(node)),
      ["a", "b", "c"],
    );
  });

  it("follows a chain of a million symbols without overflowing the stack", () => {
    const graph = applyPublication(undefined, chainPublication(1_000_000));
    const walk = walkGraph(graph, [0], "out", everything);
    assert.equal(walk.order.length, 1_000_000);
    assert.equal(walk.distance[999_999], 999_999);
    const [path] = findShortestPaths(
      graph,
      [0],
      new Set([999_999]),
      everything,
      1,
    );
    assert.equal(path?.edges.length, 999_999);
  });

  it("counts what an anonymous function does as done by the named one around it", () => {
    const graph = graphOf("f.()1.()2 -> g calls\nrun -> f.()1 calls");
    const rolled = { ...everything, rollUp: true };
    const forwards = walkGraph(graph, [nodeOf(graph, "f")], "out", rolled);
    assert.deepEqual(
      [...forwards.order].map((node) => nameOfNode(graph, node)),
      ["f", "g"],
    );
    const backwards = walkGraph(graph, [nodeOf(graph, "g")], "in", rolled);
    assert.deepEqual(
      [...backwards.order].map((node) => nameOfNode(graph, node)),
      ["g", "f"],
    );
    // Arriving at the callback is not arriving at f, but from the callback the walk goes on.
    const through = walkGraph(graph, [nodeOf(graph, "run")], "out", rolled);
    assert.deepEqual(
      [...through.order].map((node) => nameOfNode(graph, node)),
      ["run", "f.()1", "g"],
    );
    const all = walkGraph(graph, [nodeOf(graph, "g")], "in", rolled, {
      everySource: true,
    });
    assert.ok([...all.order].includes(nodeOf(graph, "run")));
  });
});

describe("shortest paths", () => {
  /** All paths without loops, by depth-first search; only for tiny graphs. */
  function plainPaths(
    pairs: readonly (readonly [number, number])[],
    from: number,
    to: number,
  ): number[][] {
    const next = new Map<number, Set<number>>();
    for (const [a, b] of pairs) next.set(a, (next.get(a) ?? new Set()).add(b));
    const found: number[][] = [];
    const go = (path: number[]): void => {
      const last = path.at(-1)!;
      if (last === to) {
        found.push(path);
        return;
      }
      for (const node of next.get(last) ?? [])
        if (!path.includes(node)) go([...path, node]);
    };
    go([from]);
    return found;
  }

  it("are as short, as many and as different as the plain enumeration says", () => {
    const fewEdges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), {
      minLength: 1,
      maxLength: 18,
    });
    fc.assert(
      fc.property(
        fewEdges,
        fc.nat(6),
        fc.integer({ min: 1, max: 6 }),
        (pairs, to, count) => {
          const [from] = pairs[0]!;
          const known = new Set(pairs.flat());
          if (!known.has(to)) return;
          const graph = toGraph(pairs);
          const paths = findShortestPaths(
            graph,
            [nodeOf(graph, `n${String(from)}`)],
            new Set([nodeOf(graph, `n${String(to)}`)]),
            everything,
            count,
          );
          const wanted = plainPaths(pairs, from, to)
            .map((path) => path.length)
            .sort((a, b) => a - b)
            .slice(0, count);
          assert.deepEqual(
            paths.map(({ nodes }) => nodes.length),
            wanted,
          );
          assert.equal(
            new Set(paths.map(({ nodes }) => nodes.join())).size,
            paths.length,
          );
          for (const { nodes, edges } of paths)
            edges.forEach((edge, step) => {
              assert.equal(graph.from(edge), nodes[step]);
              assert.equal(graph.to(edge), nodes[step + 1]);
            });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are none where only the other direction is open", () => {
    const graph = graphOf("a -> b calls");
    assert.deepEqual(
      findShortestPaths(
        graph,
        [nodeOf(graph, "b")],
        new Set([nodeOf(graph, "a")]),
        everything,
        1,
      ),
      [],
    );
  });
});
