// What the answer to a question names, as the host hands it to a page.
import type { Graph } from "../../src/core/graph/graph.ts";
import type { AnswerGraph } from "../../src/protocol.ts";
import { toAnswerGraph } from "../../src/vscode/answerGraph.ts";
import { Questions } from "../../src/vscode/questions.ts";
import { askEnvelope } from "../core/query/askText.ts";

export async function askedGraph(
  graph: Graph | string,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<AnswerGraph> {
  const session = {
    ask: (question: string, given: Readonly<Record<string, unknown>>) =>
      askEnvelope(graph, question, given),
  };
  const resolutions = ["exact", "inferred", "name"] as const;
  const questions = new Questions(session, () => resolutions);
  const { data } = await askEnvelope(graph, id, parameters);
  return toAnswerGraph(
    {
      title: `${id}?`,
      data,
      folders: await questions.folders(),
      left: 0,
      old: false,
      source: { query: id, parameters },
    },
    { session, questions, resolutions, maxNodes: 200 },
  );
}
