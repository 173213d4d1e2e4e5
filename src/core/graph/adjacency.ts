// Turns a list of edges into sorted adjacency in both directions, by counting sort over typed arrays.

/** Edges in any order; equal positions of the arrays are one edge. `row` is carried along. */
export interface EdgeList {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly resolution: Uint8Array;
  readonly id: Int32Array;
  readonly row: Int32Array;
}

export interface Adjacency {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly edgeKind: Uint8Array;
  readonly edgeResolution: Uint8Array;
  readonly edgeId: Int32Array;
  readonly edgeRow: Int32Array;
  readonly firstOut: Uint32Array;
  readonly firstIn: Uint32Array;
  readonly incoming: Int32Array;
}

/** Sorts by source, target, kind, resolution. Time is linear but for the edges of a single node, which are compared. */
export function buildAdjacency(nodeCount: number, edges: EdgeList): Adjacency {
  const { count } = edges;
  const firstOut = countStarts(edges.from, count, nodeCount);
  const order = placeByStart(edges.from, count, firstOut);
  for (let node = 0; node < nodeCount; node++)
    sortRun(order, firstOut[node] ?? 0, firstOut[node + 1] ?? 0, edges);

  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const edgeKind = new Uint8Array(count);
  const edgeResolution = new Uint8Array(count);
  const edgeId = new Int32Array(count);
  const edgeRow = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) {
    const source = order[edge]!;
    from[edge] = edges.from[source]!;
    to[edge] = edges.to[source]!;
    edgeKind[edge] = edges.kind[source]!;
    edgeResolution[edge] = edges.resolution[source]!;
    edgeId[edge] = edges.id[source]!;
    edgeRow[edge] = edges.row[source]!;
  }
  const firstIn = countStarts(to, count, nodeCount);
  const incoming = placeByStart(to, count, firstIn);
  return {
    from,
    to,
    edgeKind,
    edgeResolution,
    edgeId,
    edgeRow,
    firstOut,
    firstIn,
    incoming,
  };
}

/** Where each key's run begins when `keys` are sorted; one more entry than there are keys. */
export function countStarts(
  keys: Int32Array,
  count: number,
  keyCount: number,
): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (let i = 0; i < count; i++) starts[keys[i]! + 1]!++;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/** The positions of `keys`, sorted by key; equal keys keep their order. */
export function placeByStart(
  keys: Int32Array,
  count: number,
  starts: Uint32Array,
): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[next[keys[i]!]!++] = i;
  return order;
}

function sortRun(
  order: Int32Array,
  first: number,
  end: number,
  edges: EdgeList,
): void {
  if (end - first < 2) return;
  if (end - first > 24) {
    order.subarray(first, end).sort((a, b) => compareEdges(edges, a, b));
    return;
  }
  for (let i = first + 1; i < end; i++) {
    const item = order[i]!;
    let at = i;
    while (at > first && compareEdges(edges, order[at - 1]!, item) > 0) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = item;
  }
}

function compareEdges(edges: EdgeList, a: number, b: number): number {
  return (
    edges.to[a]! - edges.to[b]! ||
    edges.kind[a]! - edges.kind[b]! ||
    edges.resolution[a]! - edges.resolution[b]!
  );
}
