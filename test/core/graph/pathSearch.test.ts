// The search from both ends, against a breadth-first walk from one: it has to come to the very same path.
import assert from "node:assert/strict";
import fc from "fast-check";
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import {
  forEachOutgoing,
  toKindBits,
  toResolutionBits,
} from "../../../src/core/graph/edgeFilter.ts";
import type { EdgeFilter } from "../../../src/core/graph/edgeFilter.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { PathSearch } from "../../../src/core/graph/pathSearch.ts";
import type { Forbids, GraphPath } from "../../../src/core/graph/pathSearch.ts";
import { graphOf } from "./graphText.ts";

/** The first path of a walk that goes from node to node in the order in which it came to them. */
function plainPath(
  graph: Graph,
  starts: readonly number[],
  goals: ReadonlySet<number>,
  filter: EdgeFilter,
  forbids: Forbids,
): GraphPath | undefined {
  const ways = new Map<number, GraphPath>(
    starts.map((node) => [node, { nodes: [node], edges: [] }]),
  );
  for (const [node, { nodes, edges }] of ways) {
    if (goals.has(node)) return { nodes, edges };
    forEachOutgoing(graph, node, filter, (edge, target) => {
      if (!ways.has(target) && !forbids(node, target))
        ways.set(target, {
          nodes: [...nodes, target],
          edges: [...edges, edge],
        });
    });
  }
  return undefined;
}

/** Some are anonymous functions within others, or within one another. */
const names = [..."abcdefgh", "a.()1", "a.()1.()2", "b.()1", "c.()1", "d.()1"];
const nameArbitrary = fc.constantFrom(...names);
const edgeArbitrary = fc.tuple(
  nameArbitrary,
  nameArbitrary,
  fc.constantFrom("calls", "uses_type"),
  fc.constantFrom("exact", "name"),
);
const nodes = fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 });

describe("a search from both ends", () => {
  it("finds the path at which a walk from the starts arrives first, whatever is let through", () => {
    fc.assert(
      fc.property(
        fc.array(edgeArbitrary, { minLength: 5, maxLength: 30 }),
        fc.array(fc.tuple(nodes, nodes), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 })),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 }),
        (edges, asked, rollUp, allKinds, admitted, forbidden) => {
          const graph = graphOf(
            edges
              .map(([a, b, ...how]) => `${a} -> ${b} ${how.join(" ")}`)
              .join("\n"),
          );
          const count = graph.nodeCount;
          const filter: EdgeFilter = {
            kinds: toKindBits(allKinds ? edgeKinds : ["calls"]),
            resolutions: toResolutionBits(resolutions),
            rollUp,
            ...(admitted === null
              ? {}
              : {
                  admits: {
                    name: "drawn",
                    has: Uint8Array.from({ length: count }, (_, node) =>
                      admitted[node] === true ? 1 : 0,
                    ),
                  },
                }),
          };
          const closed = new Set(
            forbidden.map(([a, b]) => `${a % count} ${b % count}`),
          );
          const forbids: Forbids = (a, b) => closed.has(`${a} ${b}`);
          // One search after the other: what one leaves behind must not lead the next astray.
          const search = new PathSearch(graph, filter);
          for (const [from, to] of asked) {
            const starts = [...new Set(from.map((node) => node % count))];
            const goals = new Set(to.map((node) => node % count));
            assert.deepEqual(
              search.find(starts, goals, forbids),
              plainPath(graph, starts, goals, filter, forbids),
            );
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
