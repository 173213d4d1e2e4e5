// Circles and what to cut to end them: against all orders of a few nodes, and in depth.
import assert from "node:assert/strict";
import { findComponents } from "../../../src/core/graph/components.ts";
import { buildDigraph } from "../../../src/core/graph/digraph.ts";
import type { Digraph } from "../../../src/core/graph/digraph.ts";
import { findFeedbackArcs } from "../../../src/core/graph/feedbackArcs.ts";
import { findShortestCycle } from "../../../src/core/graph/shortestCycle.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { digraphOf, randomDigraph } from "./randomDigraph.ts";

function without(digraph: Digraph, cut: readonly number[]): Digraph {
  const gone = new Set(cut);
  const kept = Array.from(digraph.to.keys()).filter((edge) => !gone.has(edge));
  return buildDigraph(
    digraph.nodeCount,
    Int32Array.from(kept, (edge) => digraph.from[edge]!),
    Int32Array.from(kept, (edge) => digraph.to[edge]!),
    Float64Array.from(kept, (edge) => digraph.weight[edge]!),
  );
}

const isAcyclic = (digraph: Digraph): boolean =>
  findComponents(digraph).count === digraph.nodeCount;

/** The least weight that leads backwards in any order of the nodes. */
function leastBackwards({ nodeCount, from, to, weight }: Digraph): number {
  let least = Infinity;
  const place = (order: readonly number[]): void => {
    if (order.length < nodeCount) {
      for (let node = 0; node < nodeCount; node++)
        if (!order.includes(node)) place([...order, node]);
      return;
    }
    let cost = 0;
    for (let edge = 0; edge < to.length; edge++)
      if (order.indexOf(from[edge]!) > order.indexOf(to[edge]!))
        cost += weight[edge]!;
    least = Math.min(least, cost);
  };
  place([]);
  return least;
}

/** Edges of a shortest circle, by all distances; Infinity where there is none. */
function girthOf({ nodeCount, from, to }: Digraph): number {
  const far = Array.from({ length: nodeCount }, () =>
    new Array<number>(nodeCount).fill(Infinity),
  );
  from.forEach((source, edge) => (far[source]![to[edge]!] = 1));
  for (let via = 0; via < nodeCount; via++)
    for (let a = 0; a < nodeCount; a++)
      for (let b = 0; b < nodeCount; b++)
        far[a]![b] = Math.min(far[a]![b]!, far[a]![via]! + far[via]![b]!);
  return Math.min(...far.map((row, node) => row[node]!));
}

function circle(length: number): Digraph {
  return buildDigraph(
    length,
    Int32Array.from({ length }, (_, at) => at),
    Int32Array.from({ length }, (_, at) => (at + 1) % length),
    new Float64Array(length).fill(1),
  );
}

describe("a shortest cycle", () => {
  it("is a circle, and none is shorter", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const nodes = 2 + Math.floor(random() * 14);
      const digraph = randomDigraph(random, nodes, Math.floor(random() * 30));
      const found = findShortestCycle(digraph);
      const girth = girthOf(digraph);
      assert.equal(found?.edges.length ?? Infinity, girth, `seed ${seed}`);
      if (found === undefined) continue;
      assert.equal(found.proven, true);
      found.edges.forEach((edge, at) => {
        const next = found.edges[(at + 1) % found.edges.length]!;
        assert.equal(digraph.to[edge], digraph.from[next], `seed ${seed}`);
      });
      const sources = found.edges.map((edge) => digraph.from[edge]!);
      assert.equal(sources[0], Math.min(...sources), `seed ${seed}`);
    }
  });

  it("of a million nodes in one circle has a million edges", () => {
    const found = findShortestCycle(circle(1_000_000));
    assert.deepEqual([found?.edges.length, found?.proven], [1_000_000, true]);
  });

  it("says when the search was ended early", () => {
    // A circle of six before one of three.
    const digraph = digraphOf(9, "a>b b>c c>d d>e e>f f>a f>g g>h h>i i>g");
    assert.deepEqual(
      [
        findShortestCycle(digraph)?.edges.length,
        findShortestCycle(digraph, 1)?.proven,
      ],
      [3, false],
    );
  });
});

describe("feedback arcs", () => {
  it("of few nodes weigh as little as in the best of all orders", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const nodes = 2 + Math.floor(random() * 5);
      const digraph = randomDigraph(random, nodes, Math.floor(random() * 25));
      const found = findFeedbackArcs(digraph);
      assert.ok(isAcyclic(without(digraph, found.edges)), `seed ${seed}`);
      const least = leastBackwards(digraph);
      assert.deepEqual(
        [found.weight, found.atLeast],
        [least, least],
        `seed ${seed}`,
      );
    }
  });

  it("of many nodes end all circles, and none of them is needless", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed);
      const nodes = 20 + Math.floor(random() * 60);
      const edges = Math.floor(nodes * (1 + random() * 4));
      const digraph = randomDigraph(random, nodes, edges);
      const found = findFeedbackArcs(digraph);
      const words = `seed ${seed}`;
      assert.ok(isAcyclic(without(digraph, found.edges)), words);
      assert.ok(found.atLeast <= found.weight, words);
      for (const edge of found.edges) {
        const rest = found.edges.filter((other) => other !== edge);
        assert.equal(isAcyclic(without(digraph, rest)), false, words);
      }
    }
  });

  it("of what is too large for care still end all circles", () => {
    const digraph = randomDigraph(randomFrom(3), 8_000, 40_000);
    const { edges } = findFeedbackArcs(digraph);
    assert.ok(isAcyclic(without(digraph, edges)));
    assert.ok(edges.length < digraph.to.length / 3, String(edges.length));
  });

  it("take the lighter of two edges, by hand, and one of a circle of a million", () => {
    const two = buildDigraph(
      2,
      Int32Array.of(0, 1),
      Int32Array.of(1, 0),
      Float64Array.of(5, 2),
    );
    assert.deepEqual(findFeedbackArcs(two), {
      edges: [1],
      weight: 2,
      atLeast: 2,
    });
    assert.equal(findFeedbackArcs(circle(1_000_000)).edges.length, 1);
    // Three circles share b>c, which weighs less than what else would end them.
    assert.deepEqual(
      findFeedbackArcs(digraphOf(5, "a>b b>c c>a c>d d>b c>e e>b")).edges,
      [1],
    );
  });
});
