// The list of problems as a text file that people open: one line per problem, places as editors write them.
import type { ProblemRow } from "../reads.ts";

/** `at`: milliseconds since 1970. */
export function formatProblems(
  rows: readonly ProblemRow[],
  at: number,
): string {
  const head = `Problems of the last ingestion, ${new Date(at).toISOString()}: ${rows.length}`;
  const lines = rows.map(({ path, line, column, category, message }) => {
    const place =
      path === undefined
        ? ""
        : line === undefined
          ? `${path}: `
          : `${path}:${line}:${column ?? 1}: `;
    return `${place}[${category}] ${message.replace(/\s*\n\s*/g, " ")}`;
  });
  return [head, ...lines, ""].join("\n");
}
