// Algorithms over the whole graph: against an independent library on random graphs, by hand on small ones, and in depth.
import assert from "node:assert/strict";
import { stronglyConnectedComponents } from "graphology-components";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { findBetweenness } from "../../../src/core/graph/betweenness.ts";
import { findComponents } from "../../../src/core/graph/components.ts";
import { findCoreness } from "../../../src/core/graph/coreness.ts";
import { buildDigraph } from "../../../src/core/graph/digraph.ts";
import type { Digraph } from "../../../src/core/graph/digraph.ts";
import { entropyOf } from "../../../src/core/graph/entropy.ts";
import { rankPages } from "../../../src/core/graph/pageRank.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { digraphOf, randomDigraph, toGraphology } from "./randomDigraph.ts";

const usual = { damping: 0.85, rounds: 100, tolerance: 1e-6 };

/** From nearly no edges to many. */
function* randomDigraphs(): Generator<{ digraph: Digraph; words: string }> {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const nodes = 1 + Math.floor(random() * 40);
    const edges = Math.floor(random() * random() * nodes * 6);
    yield {
      digraph: randomDigraph(random, nodes, edges),
      words: `seed ${seed}: ${nodes} nodes, ${edges} edges`,
    };
  }
}

function closeTo(
  found: number,
  expected: number,
  words: string,
  tolerance = 1e-9,
): void {
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${words}: ${found} is not ${expected}`,
  );
}

/** A chain of so many nodes, and with `closed` a circle. */
function chain(length: number, closed: boolean): Digraph {
  const edges = closed ? length : length - 1;
  return buildDigraph(
    length,
    Int32Array.from({ length: edges }, (_, at) => at),
    Int32Array.from({ length: edges }, (_, at) => (at + 1) % length),
    new Float64Array(edges).fill(1),
  );
}

describe("a digraph", () => {
  it("has one edge for each pair, with the weights added up, and loops apart", () => {
    const digraph = buildDigraph(
      4,
      Int32Array.of(2, 0, 2, 1, 0, 3),
      Int32Array.of(0, 1, 0, 1, 2, 3),
      Float64Array.of(5, 1, 2, 9, 4, 1),
    );
    assert.deepEqual([...digraph.from], [0, 0, 2]);
    assert.deepEqual([...digraph.to], [1, 2, 0]);
    assert.deepEqual([...digraph.weight], [1, 4, 7]);
    assert.deepEqual([...digraph.firstOut], [0, 2, 2, 3, 3]);
    assert.deepEqual([...digraph.firstIn], [0, 1, 2, 3, 3]);
    assert.deepEqual([...digraph.incoming], [2, 0, 1]);
    assert.deepEqual([...digraph.loops], [0, 1, 0, 1]);
  });
});

describe("strongly connected components", () => {
  it("are those that graphology finds", () => {
    for (const { digraph, words } of randomDigraphs()) {
      const found = findComponents(digraph);
      const groups = new Map<number, string[]>();
      found.of.forEach((component, node) => {
        groups.set(component, [...(groups.get(component) ?? []), String(node)]);
      });
      const expected = stronglyConnectedComponents(toGraphology(digraph));
      const sorted = (all: Iterable<readonly string[]>): string[] =>
        [...all].map((one) => [...one].sort().join(" ")).sort();
      assert.deepEqual(sorted(groups.values()), sorted(expected), words);
      for (const [component, members] of groups)
        assert.equal(found.sizes[component], members.length, words);
      // What is led to comes first.
      digraph.from.forEach((from, edge) => {
        assert.ok(found.of[digraph.to[edge]!]! <= found.of[from]!, words);
      });
    }
  });

  it("of a million nodes in a chain are a million, and one when it is closed", () => {
    assert.equal(findComponents(chain(1_000_000, false)).count, 1_000_000);
    assert.deepEqual([...findComponents(chain(1_000_000, true)).sizes], [1e6]);
  });
});

describe("coreness", () => {
  /** By the definition: for each k, take away what has fewer than k neighbours until nothing more goes. */
  function byDefinition({ nodeCount, from, to }: Digraph): number[] {
    const neighbours = Array.from(
      { length: nodeCount },
      () => new Set<number>(),
    );
    from.forEach((source, edge) => {
      neighbours[source]!.add(to[edge]!);
      neighbours[to[edge]!]!.add(source);
    });
    const coreness = new Array<number>(nodeCount).fill(0);
    for (let k = 1; k < nodeCount; k++) {
      const left = new Set(coreness.keys());
      for (let before = -1; before !== left.size;) {
        before = left.size;
        for (const node of left) {
          const own = [...neighbours[node]!].filter((one) => left.has(one));
          if (own.length < k) left.delete(node);
        }
      }
      for (const node of left) coreness[node] = k;
    }
    return coreness;
  }

  it("is what its definition says", () => {
    for (const { digraph, words } of randomDigraphs())
      assert.deepEqual(
        [...findCoreness(digraph)],
        byDefinition(digraph),
        words,
      );
  });

  it("of four that are all joined is 3, of what hangs on them 1, of one alone 0", () => {
    const digraph = digraphOf(6, "a>b a>c a>d b>c b>d c>d d>c e>a");
    assert.deepEqual([...findCoreness(digraph)], [3, 3, 3, 3, 1, 0]);
  });
});

describe("PageRank", () => {
  it("is what graphology computes", () => {
    for (const { digraph, words } of randomDigraphs()) {
      const expected = pagerank(toGraphology(digraph), {
        alpha: 0.85,
        maxIterations: 1_000,
        tolerance: 1e-12,
        getEdgeWeight: null,
      });
      const { score, converged } = rankPages(digraph, {
        ...usual,
        rounds: 1_000,
        tolerance: 1e-12,
      });
      assert.equal(converged, true, words);
      score.forEach((value, node) => {
        closeTo(value, expected[String(node)]!, `${words}, node ${node}`, 1e-9);
      });
      closeTo(
        score.reduce((sum, one) => sum + one, 0),
        1,
        words,
      );
    }
  });

  it("of two that lead to a third, by hand", () => {
    // c: all of a and b and the shared rest r of c: a = b = 0.15/3 + 0.85·c/3, c = a + 0.85·(a + b), a + b + c = 1.
    const { score } = rankPages(digraphOf(3, "a>c b>c"), {
      ...usual,
      tolerance: 1e-12,
    });
    closeTo(score[0]!, 1 / 4.7, "a");
    closeTo(score[1]!, 1 / 4.7, "b");
    closeTo(score[2]!, 2.7 / 4.7, "c");
  });

  it("says when it has not come to rest, and of nothing is nothing", () => {
    const digraph = digraphOf(3, "a>b b>c");
    const { rounds, converged } = rankPages(digraph, { ...usual, rounds: 2 });
    assert.deepEqual([rounds, converged], [2, false]);
    const empty = new Int32Array(0);
    const none = buildDigraph(0, empty, empty, new Float64Array(0));
    assert.deepEqual([...rankPages(none, usual).score], []);
  });
});

describe("betweenness", () => {
  const all = { most: 1_000, least: 50, work: Infinity };

  it("is what graphology computes", () => {
    for (const { digraph, words } of randomDigraphs()) {
      const expected = betweennessCentrality(toGraphology(digraph), {
        normalized: false,
        getEdgeWeight: null,
      });
      const { score, sources } = findBetweenness(digraph, all);
      assert.equal(sources, digraph.nodeCount);
      score.forEach((value, node) => {
        closeTo(value, expected[String(node)]!, `${words}, node ${node}`);
      });
    }
  });

  it("in the middle of a chain of five, by hand", () => {
    const { score } = findBetweenness(digraphOf(5, "a>b b>c c>d d>e"), all);
    assert.deepEqual([...score], [0, 3, 4, 3, 0]);
  });

  it("is estimated from a part, and puts the same ones first", () => {
    const random = randomFrom(7);
    // A star of stars: the middle stands on nearly every way.
    const from: number[] = [];
    const to: number[] = [];
    const join = (a: number, b: number): void => {
      from.push(a, b);
      to.push(b, a);
    };
    for (let hub = 1; hub <= 20; hub++) join(0, hub);
    for (let leaf = 21; leaf < 1_000; leaf++)
      join(1 + Math.floor(random() * 20), leaf);
    const digraph = buildDigraph(
      1_000,
      Int32Array.from(from),
      Int32Array.from(to),
      new Float64Array(from.length).fill(1),
    );
    const exact = findBetweenness(digraph, all);
    const estimate = findBetweenness(digraph, { ...all, most: 100 });
    assert.equal(estimate.sources, 100);
    closeTo(estimate.score[0]!, exact.score[0]!, "the middle", 0.1);
    assert.equal(Math.max(...estimate.score), estimate.score[0]);
    // A walk from any node passes every edge: two of them are as much as may be passed.
    const work = 2 * digraph.to.length;
    const bounded = findBetweenness(digraph, { most: 100, least: 1, work });
    assert.equal(bounded.sources, 2);
    const least = findBetweenness(digraph, { most: 100, least: 60, work });
    assert.equal(least.sources, 60);
    closeTo(least.score[0]!, exact.score[0]!, "the middle", 0.1);
  });
});

describe("entropy", () => {
  it("by hand: one kind 0, two equal ones 1, halves and quarters 1.5", () => {
    assert.deepEqual(entropyOf([]), { bits: 0, normalised: 0 });
    assert.deepEqual(entropyOf([7, 0]), { bits: 0, normalised: 0 });
    assert.deepEqual(entropyOf([3, 3]), { bits: 1, normalised: 1 });
    const { bits, normalised } = entropyOf([2, 1, 1]);
    assert.equal(bits, 1.5);
    closeTo(normalised, 1.5 / Math.log2(3), "of three kinds");
  });
});
