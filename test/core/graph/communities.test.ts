// Communities: against an independent library on random graphs, by hand on small ones.
import assert from "node:assert/strict";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import modularity from "graphology-metrics/graph/modularity.js";
import {
  modularityOf,
  splitUnconnected,
} from "../../../src/core/graph/communities.ts";
import type { Communities } from "../../../src/core/graph/communities.ts";
import { buildDigraph } from "../../../src/core/graph/digraph.ts";
import { propagateLabels } from "../../../src/core/graph/labelPropagation.ts";
import { findLeiden } from "../../../src/core/graph/leiden.ts";
import { aggregate, toUndirected } from "../../../src/core/graph/undirected.ts";
import type { Undirected } from "../../../src/core/graph/undirected.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { digraphOf } from "./randomDigraph.ts";

/** Groups of nodes that are joined more among themselves; from clear to hardly there. */
function planted(seed: number): Undirected {
  const random = randomFrom(seed);
  const nodes = 10 + Math.floor(random() * 120);
  const groups = 1 + Math.floor(random() * 8);
  const inside = 0.5 + random() * 0.5;
  const edges = Math.floor(nodes * (0.5 + random() * 4));
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    from[edge] = Math.floor(random() * nodes);
    let target = Math.floor(random() * nodes);
    if (random() < inside)
      target = Math.min(
        nodes - 1,
        target - (target % groups) + (from[edge]! % groups),
      );
    to[edge] = target;
  }
  const weight = Float64Array.from(
    { length: edges },
    () => 1 + Math.floor(random() * 3),
  );
  return toUndirected(buildDigraph(nodes, from, to, weight));
}

function toGraphology(graph: Undirected): UndirectedGraph {
  const other = new UndirectedGraph();
  for (let node = 0; node < graph.nodeCount; node++) other.addNode(node);
  for (let node = 0; node < graph.nodeCount; node++)
    for (let at = graph.first[node]!; at < graph.first[node + 1]!; at++)
      if (graph.neighbours[at]! > node)
        other.addEdge(node, graph.neighbours[at], { weight: graph.weight[at] });
  return other;
}

const groupsOf = ({ of }: Communities): string =>
  Array.from(of, (group) => String.fromCharCode(97 + group)).join("");

/** Two triangles, joined by one edge. */
const triangles = toUndirected(digraphOf(6, "a>b b>c c>a d>e e>f f>d c>d"));

describe("modularity", () => {
  it("is what graphology computes, at every resolution", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const graph = planted(seed);
      const random = randomFrom(seed + 1_000);
      const of = Int32Array.from({ length: graph.nodeCount }, () =>
        Math.floor(random() * 5),
      );
      const other = toGraphology(graph);
      if (other.size === 0) continue;
      for (const resolution of [0.5, 1, 2]) {
        const expected = modularity(other, {
          getNodeCommunity: (node) => of[Number(node)]!,
          resolution,
        });
        const found = modularityOf(graph, { of, count: 5 }, resolution);
        assert.ok(Math.abs(found - expected) < 1e-9, `seed ${seed}`);
        // The same as one node for each community.
        const nodes = aggregate(graph, of, 5);
        const alone = { of: Int32Array.of(0, 1, 2, 3, 4), count: 5 };
        assert.ok(
          Math.abs(modularityOf(nodes, alone, resolution) - found) < 1e-9,
          `seed ${seed}`,
        );
      }
    }
  });

  it("of two triangles that an edge joins, by hand", () => {
    // Of 7 edges 3 are in each; each has half of all ends: 2·(3/7 − 1/4).
    const found = modularityOf(
      triangles,
      { of: Int32Array.of(0, 0, 0, 1, 1, 1), count: 2 },
      1,
    );
    assert.ok(Math.abs(found - 5 / 14) < 1e-12, String(found));
  });
});

describe("Leiden", () => {
  it("finds communities that are no worse than Louvain's, and all connected", () => {
    let better = 0;
    let sum = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const graph = planted(seed);
      const other = toGraphology(graph);
      if (other.size === 0) continue;
      const found = findLeiden(graph, 1);
      assert.deepEqual(splitUnconnected(graph, found.of), found);
      const expected = louvain.detailed(other, {
        getEdgeWeight: "weight",
        rng: randomFrom(seed),
      }).modularity;
      const own = modularityOf(graph, found, 1);
      assert.ok(own > expected - 0.03, `seed ${seed}: ${own} and ${expected}`);
      if (own >= expected - 1e-9) better++;
      sum += own - expected;
    }
    // Both are heuristics: seldom the one, seldom the other finds a little more.
    assert.ok(better >= 80, String(better));
    assert.ok(sum / 120 > -0.001, String(sum / 120));
  });

  it("leaves no node that would add more in another community, or alone", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const graph = planted(seed);
      const { of, count } = findLeiden(graph, 1);
      const best = modularityOf(graph, { of, count }, 1);
      for (let node = 0; node < graph.nodeCount; node++)
        for (let group = 0; group <= count; group++) {
          const moved = of.slice();
          moved[node] = group;
          const other = modularityOf(graph, { of: moved, count: count + 1 }, 1);
          assert.ok(other <= best + 1e-9, `seed ${seed}, node ${node}`);
        }
    }
  });

  it("parts two triangles, joins them at low resolution and dissolves them at high", () => {
    assert.equal(groupsOf(findLeiden(triangles, 1)), "aaabbb");
    assert.equal(groupsOf(findLeiden(triangles, 0.1)), "aaaaaa");
    assert.equal(groupsOf(findLeiden(triangles, 10)), "abcdef");
  });

  it("leaves alone what nothing joins", () => {
    const none = toUndirected(
      buildDigraph(
        3,
        new Int32Array(0),
        new Int32Array(0),
        new Float64Array(0),
      ),
    );
    assert.equal(groupsOf(findLeiden(none, 1)), "abc");
    assert.equal(modularityOf(none, findLeiden(none, 1), 1), 0);
  });

  it("goes through a long chain", () => {
    const length = 200_000;
    const chain = toUndirected(
      buildDigraph(
        length,
        Int32Array.from({ length: length - 1 }, (_, at) => at),
        Int32Array.from({ length: length - 1 }, (_, at) => at + 1),
        new Float64Array(length - 1).fill(1),
      ),
    );
    const { count } = findLeiden(chain, 1);
    assert.ok(count > 100 && count < length / 100, String(count));
  });
});

describe("label propagation", () => {
  it("finds connected communities in which each node agrees with most weight at it", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const graph = planted(seed);
      const found = propagateLabels(graph);
      assert.deepEqual(splitUnconnected(graph, found.of), found);
      for (let node = 0; node < graph.nodeCount; node++) {
        const towards = new Map<number, number>();
        for (let at = graph.first[node]!; at < graph.first[node + 1]!; at++) {
          const group = found.of[graph.neighbours[at]!]!;
          towards.set(group, (towards.get(group) ?? 0) + graph.weight[at]!);
        }
        const own = towards.get(found.of[node]!) ?? 0;
        assert.ok(own >= Math.max(0, ...towards.values()), `seed ${seed}`);
      }
    }
  });

  it("parts two triangles that an edge joins", () => {
    assert.equal(groupsOf(propagateLabels(triangles)), "aaabbb");
  });
});
