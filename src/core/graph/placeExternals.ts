// Gives every external placeholder that an edge leads to its node, behind all symbols.
import type { GraphSlice } from "../model/graph.ts";
import { stringAt } from "./graph.ts";
import type { GraphColumns, GraphFile } from "./graph.ts";

type External = GraphColumns["externals"][number];

export interface PlacedExternals {
  /** By package and name; one for each database id, which slices share. */
  readonly externals: readonly External[];
  /** The node of each row of a slice's externals, -1 where no living file uses it. */
  readonly nodesOf: (slice: GraphSlice) => Int32Array;
}

/** `firstNode` is the node of the first external. */
export function placeExternals(
  files: readonly GraphFile[],
  firstNode: number,
): PlacedExternals {
  const found = new Map<number, External>();
  const used = markUsed(files);
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
  const nodes = new Map<GraphSlice, Int32Array>();
  for (const slice of used.keys())
    nodes.set(
      slice,
      slice.externals.id.map((id) => nodeOfExternal.get(id) ?? -1),
    );
  return {
    externals,
    nodesOf: (slice) => nodes.get(slice) ?? new Int32Array(0),
  };
}

/** Per slice: which of its externals the edges of living files lead to. */
function markUsed(
  files: readonly GraphFile[],
): ReadonlyMap<GraphSlice, Uint8Array> {
  const used = new Map<GraphSlice, Uint8Array>();
  for (const { slice, row } of files) {
    let marks = used.get(slice);
    if (marks === undefined)
      used.set(slice, (marks = new Uint8Array(slice.externals.id.length)));
    const { to } = slice.edges;
    const end = slice.files.firstEdge[row + 1] ?? 0;
    for (let at = slice.files.firstEdge[row] ?? 0; at < end; at++)
      if (to[at]! < 0) marks[-1 - to[at]!] = 1;
  }
  return used;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
