// Builds the next revision of the graph from the last one and what the indexer publishes.
import type { GraphPublication } from "../model/graph.ts";
import { symbolKinds } from "../model/symbol.ts";
import { countStarts, placeByStart } from "./countingSort.ts";
import { Graph, stringAt } from "./graph.ts";
import type { GraphFile } from "./graph.ts";
import { mergeSlices } from "./mergeSlices.ts";
import { placeEdges } from "./placeEdges.ts";
import { placeExternals } from "./placeExternals.ts";
import { placeSymbols } from "./placeSymbols.ts";

/**
 * The graph after `publication`. `previous` is left as it was: questions that still run on it are not disturbed.
 * Edges whose ends are not in the graph are left out: a publication that removes a file may come before the one that
 * derives the edges of its dependants again.
 */
export function applyPublication(
  previous: Graph | undefined,
  publication: GraphPublication,
): Graph {
  const files = mergeSlices(filesAfter(previous, publication));
  const symbols = placeSymbols(files);
  const placed = placeExternals(files, symbols.count);
  const { externals } = placed;
  const nodeCount = symbols.count + externals.length;

  const id = new Int32Array(nodeCount);
  id.set(symbols.id);
  const row = new Int32Array(nodeCount);
  row.set(symbols.row);
  const file = new Int32Array(nodeCount).fill(-1);
  file.set(symbols.file);
  const kind = new Uint8Array(nodeCount).fill(symbolKinds.indexOf("external"));
  kind.set(symbols.kind);
  const flags = new Int32Array(nodeCount);
  flags.set(symbols.flags);
  const parent = new Int32Array(nodeCount).fill(-1);
  parent.set(symbols.parent);
  externals.forEach((external, index) => {
    id[symbols.count + index] = -external.id;
    row[symbols.count + index] = index;
  });

  return new Graph({
    revision: publication.revision,
    capturedAt: publication.capturedAt,
    files,
    firstSymbol: symbols.firstSymbol,
    id,
    row,
    file,
    kind,
    flags,
    parent,
    nodeOfId: symbols.nodeOfId,
    externals,
    ...placeEdges(files, symbols, placed, nodeCount),
    ...buildChildren(parent, nodeCount),
  });
}

function filesAfter(
  previous: Graph | undefined,
  publication: GraphPublication,
): GraphFile[] {
  const files = new Map<number, GraphFile>();
  if (!publication.complete && previous !== undefined)
    for (const file of previous.columns.files) files.set(file.id, file);
  for (const id of publication.removedFiles) files.delete(id);
  const { slice } = publication;
  slice.files.id.forEach((id, row) => {
    files.set(id, {
      id,
      path: stringAt(slice.files.path, row),
      language: stringAt(slice.files.language, row),
      slice,
      row,
    });
  });
  return [...files.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.id - b.id,
  );
}

function buildChildren(
  parent: Int32Array,
  nodeCount: number,
): { firstChild: Uint32Array; children: Int32Array } {
  // Nodes without a parent are counted under one key behind all nodes, so that no branch stands in the loop.
  const keys = parent.map((node) => (node === -1 ? nodeCount : node));
  const starts = countStarts(keys, nodeCount + 1);
  const children = placeByStart(keys, starts);
  return {
    firstChild: starts.subarray(0, nodeCount + 1),
    children,
  };
}
