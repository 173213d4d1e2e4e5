// Which nodes stand within folders, files and symbols, as pictures group them.
import type { Graph } from "../graph/graph.ts";
import { getSymbol } from "./findSymbol.ts";

/**
 * One byte a node: 1 for what is in one of these folders, files or symbols and in none of `except`. '' is the workspace. A folder
 * goes before a file, and both before symbols of that name. Throws as `getSymbol` does for what is none of them.
 */
export function nodesWithin(
  graph: Graph,
  within: readonly string[],
  except: readonly string[],
): Uint8Array {
  const has = new Uint8Array(graph.nodeCount);
  for (const each of within) fill(graph, has, each, 1);
  for (const each of except) fill(graph, has, each, 0);
  return has;
}

function fill(graph: Graph, has: Uint8Array, name: string, value: 0 | 1): void {
  const below = name === "" ? "" : `${name}/`;
  let isFolder = false;
  for (let file = 0; file < graph.fileCount; file++) {
    const path = graph.filePath(file);
    if (!path.startsWith(below) && path !== name) continue;
    isFolder = true;
    const { first, end } = graph.symbolsOfFile(file);
    has.fill(value, first, end);
  }
  // An empty workspace has nothing in it, too.
  if (isFolder || name === "") return;
  const pending = [getSymbol(graph, name)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    has[node] = value;
    pending.push(...graph.children(node));
  }
}
