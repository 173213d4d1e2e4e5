// Lays the edges of all files out as adjacency in both directions. File by file, so that each step stays in the cache.
import { countStarts, placeByStart } from "./countingSort.ts";
import type { GraphColumns, GraphFile } from "./graph.ts";
import type { PlacedExternals } from "./placeExternals.ts";
import type { PlacedSymbols } from "./placeSymbols.ts";

type Adjacency = Pick<
  GraphColumns,
  | "from"
  | "to"
  | "edgeKind"
  | "edgeResolution"
  | "edgeId"
  | "edgeRow"
  | "firstOut"
  | "firstIn"
  | "incoming"
>;

/** Runs up to this length are sorted by insertion; most symbols have a handful of edges. */
const shortRun = 32;

/**
 * Edges by source, target, kind and resolution. The symbols of a file are neighbours among the nodes, and an edge
 * belongs to the file of its source: so laying out each file's edges by itself lays them all out.
 */
export function placeEdges(
  files: readonly GraphFile[],
  symbols: PlacedSymbols,
  externals: PlacedExternals,
  nodeCount: number,
): Adjacency {
  const capacity = files.reduce((sum, file) => sum + edgesOf(file), 0);
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  const edgeKind = new Uint8Array(capacity);
  const edgeResolution = new Uint8Array(capacity);
  const edgeId = new Int32Array(capacity);
  const edgeRow = new Int32Array(capacity);
  const firstOut = new Uint32Array(nodeCount + 1);
  const next = new Uint32Array(nodeCount);
  const largest = files.reduce(
    (most, file) => Math.max(most, edgesOf(file)),
    0,
  );
  const sources = new Int32Array(largest);
  const targets = new Int32Array(largest);
  const { nodeOfId, firstSymbol } = symbols;
  let count = 0;
  for (let file = 0; file < files.length; file++) {
    const { slice, row } = files[file]!;
    const { from: fromIds, to: toIds, kind, resolution, id } = slice.edges;
    const externalNodes = externals.nodesOf(slice);
    const firstRow = slice.files.firstEdge[row]!;
    const length = edgesOf(files[file]!);
    const firstNode = firstSymbol[file]!;
    const endNode = firstSymbol[file + 1]!;
    for (let at = 0; at < length; at++) {
      const toId = toIds[firstRow + at]!;
      const source = nodeOfId[fromIds[firstRow + at]!] ?? -1;
      const target =
        (toId < 0 ? externalNodes[-1 - toId] : nodeOfId[toId]) ?? -1;
      sources[at] = target === -1 ? -1 : source;
      targets[at] = target;
      if (source !== -1 && target !== -1) firstOut[source + 1]!++;
    }
    for (let node = firstNode; node < endNode; node++) {
      next[node] = count;
      count += firstOut[node + 1]!;
      firstOut[node + 1] = count;
    }
    for (let at = 0; at < length; at++) {
      const source = sources[at]!;
      if (source === -1) continue;
      const place = next[source]!++;
      to[place] = targets[at]!;
      edgeRow[place] = firstRow + at;
    }
    for (let node = firstNode; node < endNode; node++) {
      const first = firstOut[node]!;
      const end = firstOut[node + 1]!;
      sortRun(first, end, to, edgeRow, kind, resolution);
      for (let edge = first; edge < end; edge++) {
        const at = edgeRow[edge]!;
        from[edge] = node;
        edgeKind[edge] = kind[at]!;
        edgeResolution[edge] = resolution[at]!;
        edgeId[edge] = id[at]!;
      }
    }
  }
  firstOut.fill(count, symbols.count);
  const ends = to.subarray(0, count);
  const firstIn = countStarts(ends, nodeCount);
  return {
    from: from.subarray(0, count),
    to: ends,
    edgeKind: edgeKind.subarray(0, count),
    edgeResolution: edgeResolution.subarray(0, count),
    edgeId: edgeId.subarray(0, count),
    edgeRow: edgeRow.subarray(0, count),
    firstOut,
    firstIn,
    incoming: placeByStart(ends, firstIn),
  };
}

function edgesOf({ slice, row }: GraphFile): number {
  return slice.files.firstEdge[row + 1]! - slice.files.firstEdge[row]!;
}

/** Sorts the edges of one source by target, kind and resolution; `rows` index `kind` and `resolution`. */
function sortRun(
  first: number,
  end: number,
  to: Int32Array,
  rows: Int32Array,
  kind: Uint8Array,
  resolution: Uint8Array,
): void {
  if (end - first > shortRun) {
    const targets = to.slice(first, end);
    const old = rows.slice(first, end);
    Int32Array.from(targets, (_, at) => at)
      .sort(
        (a, b) =>
          targets[a]! - targets[b]! ||
          kind[old[a]!]! - kind[old[b]!]! ||
          resolution[old[a]!]! - resolution[old[b]!]!,
      )
      .forEach((from, at) => {
        to[first + at] = targets[from]!;
        rows[first + at] = old[from]!;
      });
    return;
  }
  for (let edge = first + 1; edge < end; edge++) {
    const target = to[edge]!;
    const row = rows[edge]!;
    let place = edge;
    while (
      place > first &&
      (to[place - 1]! > target ||
        (to[place - 1] === target &&
          (kind[rows[place - 1]!]! - kind[row]! ||
            resolution[rows[place - 1]!]! - resolution[row]!) > 0))
    ) {
      to[place] = to[place - 1]!;
      rows[place] = rows[place - 1]!;
      place--;
    }
    to[place] = target;
    rows[place] = row;
  }
}
