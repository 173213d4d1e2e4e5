// Gathers the edges of all files as pairs of nodes, with the external placeholders that they lead to.
import type { GraphSlice } from "../model/graph.ts";
import type { EdgeList } from "./adjacency.ts";
import { stringAt } from "./graph.ts";
import type { GraphColumns, GraphFile } from "./graph.ts";
import type { PlacedSymbols } from "./placeSymbols.ts";

type External = GraphColumns["externals"][number];

/** Edges in file order; the external at index i of `externals` is the node behind all symbols plus i. */
export function collectEdges(
  files: readonly GraphFile[],
  placed: PlacedSymbols,
): EdgeList & { readonly externals: readonly External[] } {
  const { capacity, used } = markExternals(files);
  const { externals, nodeOfRow } = placeExternals(used, placed.count);
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  const kind = new Uint8Array(capacity);
  const resolution = new Uint8Array(capacity);
  const id = new Int32Array(capacity);
  const row = new Int32Array(capacity);
  const { nodeOfId } = placed;
  let count = 0;
  for (const { slice, row: fileRow } of files) {
    const { edges } = slice;
    const externalNodes = nodeOfRow.get(slice)!;
    const end = slice.files.firstEdge[fileRow + 1] ?? 0;
    for (let at = slice.files.firstEdge[fileRow] ?? 0; at < end; at++) {
      const toId = edges.to[at]!;
      const source = nodeOfId[edges.from[at]!] ?? -1;
      const target =
        (toId < 0 ? externalNodes[-1 - toId] : nodeOfId[toId]) ?? -1;
      if (source === -1 || target === -1) continue;
      from[count] = source;
      to[count] = target;
      kind[count] = edges.kind[at]!;
      resolution[count] = edges.resolution[at]!;
      id[count] = edges.id[at]!;
      row[count] = at;
      count++;
    }
  }
  return { count, from, to, kind, resolution, id, row, externals };
}

/** How many edges there are at most, and per slice which of its externals its living files use. */
function markExternals(files: readonly GraphFile[]): {
  readonly capacity: number;
  readonly used: ReadonlyMap<GraphSlice, Uint8Array>;
} {
  const used = new Map<GraphSlice, Uint8Array>();
  let capacity = 0;
  for (const { slice, row } of files) {
    let marks = used.get(slice);
    if (marks === undefined)
      used.set(slice, (marks = new Uint8Array(slice.externals.id.length)));
    const { to } = slice.edges;
    const first = slice.files.firstEdge[row] ?? 0;
    const end = slice.files.firstEdge[row + 1] ?? 0;
    capacity += end - first;
    for (let at = first; at < end; at++)
      if (to[at]! < 0) marks[-1 - to[at]!] = 1;
  }
  return { capacity, used };
}

/** One placeholder per database id, by package and name; slices share them. */
function placeExternals(
  used: ReadonlyMap<GraphSlice, Uint8Array>,
  firstNode: number,
): {
  readonly externals: readonly External[];
  readonly nodeOfRow: ReadonlyMap<GraphSlice, Int32Array>;
} {
  const found = new Map<number, External>();
  for (const [slice, marks] of used)
    marks.forEach((mark, row) => {
      const id = slice.externals.id[row] ?? 0;
      if (mark === 1 && !found.has(id))
        found.set(id, {
          id,
          package: stringAt(slice.externals.package, row),
          name: stringAt(slice.externals.name, row),
        });
    });
  const externals = [...found.values()].sort(
    (a, b) =>
      compareText(a.package, b.package) ||
      compareText(a.name, b.name) ||
      a.id - b.id,
  );
  const nodeOfExternal = new Map(
    externals.map(({ id }, index) => [id, firstNode + index]),
  );
  const nodeOfRow = new Map<GraphSlice, Int32Array>();
  for (const slice of used.keys())
    nodeOfRow.set(
      slice,
      slice.externals.id.map((id) => nodeOfExternal.get(id) ?? -1),
    );
  return { externals, nodeOfRow };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
