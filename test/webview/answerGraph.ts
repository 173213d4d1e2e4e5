// An answer that names symbols of a graph, as the host hands it to a page.
import { toSymbolRef } from "../../src/core/query/describe.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import type { AnswerGraph, Neighbourhood } from "../../src/protocol.ts";
import { nodeOf } from "../core/graph/graphText.ts";
import { askEnvelope } from "../core/query/askText.ts";

export async function answerGraph(
  graph: Graph,
  names: readonly string[],
  left = 0,
): Promise<AnswerGraph> {
  const nodes = names.map((name) => toSymbolRef(graph, nodeOf(graph, name)));
  const { data } = await askEnvelope(graph, "neighbourhood", {
    symbol: nodes[0]?.id,
    in: 0,
    out: 0,
    members: false,
    drawn: nodes.map(({ id }) => id),
  });
  const { edges, containers, bundles } = data as Neighbourhood;
  return {
    kind: "answer",
    title: "Which?",
    nodes,
    edges,
    links: [],
    containers,
    bundles,
    stages: [],
    notes: [],
    left,
    source: { query: "symbols", parameters: {} },
  };
}
