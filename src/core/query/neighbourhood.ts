// What is around one symbol or file: the picture that the explorer draws.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import { symbolKinds } from "../model/symbol.ts";
import { walkGraph } from "../graph/walk.ts";
import { wholeOf } from "../graph/members.ts";
import { toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import { chooseNearest } from "./neighbourhoodChoice.ts";
import {
  countBundles,
  countHidden,
  edgesBetween,
} from "./neighbourhoodEdges.ts";
import {
  filterParameters,
  kindsParameter,
  rollUpParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { Neighbourhood } from "./results.ts";
import { openFilter } from "./selection.ts";
import { describeContainers } from "./trailParts.ts";

const steps = z.int().min(0).max(10).default(1);

export const neighbourhood = defineQuery({
  id: "neighbourhood",
  title: "What is around this?",
  description:
    "The symbols that use a symbol or file and those that it uses, up to some steps on either side, with all edges between them and honest counts of what was left out.",
  parameters: z.object({
    symbol: symbolParameter,
    in: steps.describe("Steps towards what uses it"),
    out: steps.describe("Steps towards what it uses"),
    limit: z
      .int()
      .min(1)
      .max(5_000)
      .default(200)
      .describe("At most so many symbols, the one in the middle included"),
    kinds: kindsParameter(relationKinds),
    members: z
      .boolean()
      .default(true)
      .describe(
        "Look at a class, namespace or file as a whole, with what it contains",
      ),
    rollUp: rollUpParameter,
    drawn: z
      .array(z.int())
      .default([])
      .describe(
        "Ids of symbols that a picture shows already: they are not listed again, but edges with them are, and no bundle counts them",
      ),
    symbolKinds: z
      .array(z.enum(symbolKinds))
      .default([])
      .describe("List only symbols of these kinds; empty is every kind"),
    ...filterParameters,
  }),
  positional: ["symbol"],
  counted: "nodes",
  needs: "graph",
  example: { symbol: "main" },
  run: ({ graph }, parameters) => {
    const center = getSymbol(graph, parameters.symbol);
    const filter = openFilter(
      graph,
      parameters,
      parameters.kinds,
      parameters.rollUp,
    );
    const whole = parameters.members ? wholeOf(graph, center) : [center];
    const incoming = walkGraph(graph, whole, "in", filter, {
      depth: parameters.in,
    });
    const outgoing = walkGraph(graph, whole, "out", filter, {
      depth: parameters.out,
    });
    const drawn = new Set(
      parameters.drawn
        .map((id) => graph.nodeOfId(id))
        .filter((node) => node !== -1),
    );
    const listed = new Set(parameters.symbolKinds);
    const { nodes, total } = chooseNearest(
      graph,
      center,
      whole,
      incoming,
      outgoing,
      parameters.limit,
      (node) =>
        !drawn.has(node) && (listed.size === 0 || listed.has(graph.kind(node))),
    );
    const picture = {
      graph,
      filter,
      center,
      whole: new Set(whole),
      shown: new Set([...nodes.map(({ node }) => node), ...drawn]),
      includeTests: parameters.includeTests,
    };
    const expanded = nodes
      .map(({ node }) => node)
      .filter(
        (node) =>
          node === center ||
          within(incoming.distance[node], parameters.in) ||
          within(outgoing.distance[node], parameters.out),
      );
    const data: Neighbourhood = {
      center: graph.id(center),
      nodes: nodes.map(({ node, side, distance }) => ({
        ...toSymbolRef(graph, node),
        side,
        distance,
      })),
      edges: edgesBetween(picture),
      containers: describeContainers(graph, picture.shown),
      bundles: countBundles(
        picture,
        new Map([[picture.center, picture.whole]]),
      ),
      hidden: countHidden(picture, expanded),
    };
    return { data, total, returned: nodes.length };
  },
});

/** Reached with at least one step left, so its own neighbours were looked at. */
function within(distance: number | undefined, depth: number): boolean {
  return distance !== undefined && distance !== -1 && distance < depth;
}
