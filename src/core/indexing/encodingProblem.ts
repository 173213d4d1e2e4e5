// Says in a file's facts that some of its bytes were no text: the file is degraded, and people are told where.
import type { FileFacts } from "../model/facts.ts";
import { problemKinds } from "../model/facts.ts";

/** `text` is the text as decoded; the first U+FFFD in it is the place. */
export function withEncodingProblem(facts: FileFacts, text: string): FileFacts {
  const before = text.slice(0, Math.max(0, text.indexOf("\ufffd")));
  const line = before.split("\n").length - 1;
  const column = before.length - (before.lastIndexOf("\n") + 1);
  const { problem } = facts;
  return {
    ...facts,
    degraded: true,
    names: [...facts.names, "bytes that are not UTF-8"],
    problem: {
      length: problem.length + 1,
      kind: appended(problem.kind, problemKinds.indexOf("encoding")),
      text: appended(problem.text, facts.names.length),
      line: appended(problem.line, line),
      column: appended(problem.column, column),
      endLine: appended(problem.endLine, line),
      endColumn: appended(problem.endColumn, column + 1),
    },
  };
}

function appended(column: Int32Array, value: number): Int32Array {
  const longer = new Int32Array(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}
