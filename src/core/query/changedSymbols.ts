// From what a person or a diff names as changed to symbols: symbols, files, and ranges of lines.
import { CodeweftError } from "../errors.ts";
import type { Graph } from "../graph/graph.ts";
import { findOnLine } from "../graph/locate.ts";
import { wholeOf } from "../graph/members.ts";
import { getSymbol } from "./findSymbol.ts";
import { readPath } from "./writtenPath.ts";

/**
 * All nodes that changed with what is named, in node order: `path:10-20` (1-based, both included) is every symbol that has a
 * line of its own there; everything else is a symbol with what it contains. Throws as `getSymbol` does, and invalid_parameters.
 */
export function getChanged(
  graph: Graph,
  changed: readonly (string | number)[],
): readonly number[] {
  const nodes = new Set<number>();
  for (const named of changed) {
    const onLines = findOnLines(graph, String(named).trim());
    const found = onLines ?? wholeOf(graph, getSymbol(graph, named));
    for (const node of found) nodes.add(node);
  }
  return [...nodes].sort((a, b) => a - b);
}

function findOnLines(
  graph: Graph,
  named: string,
): readonly number[] | undefined {
  const match = /^(.+):(\d+)-(\d+)$/u.exec(named);
  const file = graph.fileOfPath(readPath(graph, match?.[1] ?? ""));
  if (match === null || file === -1) return undefined;
  const first = Number(match[2]);
  const last = Number(match[3]);
  if (first < 1 || last < first)
    throw new CodeweftError(
      "invalid_parameters",
      `"${named}" is no range of lines: it has to lead from a line, the first of which is 1, to a later one.`,
      { next: `Write for example ${match[1] ?? ""}:1-10.` },
    );
  const module = graph.moduleOfFile(file);
  const end = module === -1 ? last : graph.range(module).endLine + 1;
  const nodes = new Set<number>();
  for (let line = first; line <= Math.min(last, end); line++) {
    const node = findOnLine(graph, file, line - 1);
    if (node !== -1) nodes.add(graph.namedNode(node));
  }
  return [...nodes];
}
