// Paths as people and shells write them: with `./` before, a slash behind, or the separators of Windows.
import type { Graph } from "../graph/graph.ts";

/**
 * What it may mean, without `./` and slashes at the end; '' is the workspace. The names of files elsewhere may have backslashes.
 * A slash alone stays: it is the root of a machine, and no path within the workspace.
 */
export function pathReadings(written: string): readonly string[] {
  const readings = [written, written.replaceAll("\\", "/")].map((path) =>
    path.replace(/^\.(\/+|$)/u, "").replace(/(?<=[^/])\/+$/u, ""),
  );
  return [...new Set(readings)];
}

/** The path of the file that is meant, where the graph has one; else as it would be spelled there. */
export function readPath(graph: Graph, written: string): string {
  const readings = pathReadings(written);
  return (
    readings.find((path) => graph.fileOfPath(path) !== -1) ?? readings.at(-1)!
  );
}
