// Keeps the number of slices and of dead rows small after many small updates, without copying the big slice each time.
import type { GraphSlice, StringColumn } from "../model/graph.ts";
import { stringAt } from "./graph.ts";
import type { GraphFile } from "./graph.ts";

/** Above this many slices all but the largest are copied into one. */
const mostSlices = 32;

/**
 * The same files over fewer slices. Nothing is copied while slices are few and mostly alive; a slice of whose symbols
 * and edges less than half are alive is copied with the small ones, so that replaced rows do not pile up.
 */
export function mergeSlices(files: readonly GraphFile[]): readonly GraphFile[] {
  const alive = new Map<GraphSlice, number>();
  for (const { slice, row } of files)
    alive.set(slice, (alive.get(slice) ?? 0) + rowsOfFile(slice, row));
  let largest: GraphSlice | undefined;
  let wasteful = false;
  for (const [slice, rows] of alive) {
    if (largest === undefined || rows > (alive.get(largest) ?? 0))
      largest = slice;
    const all = slice.symbols.id.length + slice.edges.id.length;
    // Small slices are not worth a copy of their own: they go with the others when there are many.
    if (all > 10_000 && rows * 2 < all) wasteful = true;
  }
  if (alive.size <= mostSlices && !wasteful) return files;
  const kept = wasteful ? undefined : largest;
  const moved = files.filter(({ slice }) => slice !== kept);
  const merged = copyFiles(moved);
  let next = 0;
  return files.map((file) =>
    file.slice === kept ? file : { ...file, slice: merged, row: next++ },
  );
}

function rowsOfFile(slice: GraphSlice, row: number): number {
  const { firstSymbol, firstEdge } = slice.files;
  return (
    firstSymbol[row + 1]! -
    firstSymbol[row]! +
    (firstEdge[row + 1]! - firstEdge[row]!)
  );
}

/** One slice with exactly these files, in this order. */
function copyFiles(files: readonly GraphFile[]): GraphSlice {
  const symbolRows = files.map(({ slice, row }) => ({
    slice,
    first: slice.files.firstSymbol[row]!,
    end: slice.files.firstSymbol[row + 1]!,
  }));
  const edgeRows = files.map(({ slice, row }) => ({
    slice,
    first: slice.files.firstEdge[row]!,
    end: slice.files.firstEdge[row + 1]!,
  }));
  const siteRows = edgeRows.map(({ slice, first, end }) => ({
    slice,
    first: slice.edges.firstSite[first] ?? 0,
    end: slice.edges.firstSite[end] ?? 0,
  }));
  const externals = copyExternals(files);
  const to = copyNumbers(edgeRows, Int32Array, ({ edges }) => edges.to);
  let at = 0;
  for (const { slice, first, end } of edgeRows)
    for (let row = first; row < end; row++, at++)
      if (to[at]! < 0)
        to[at] = -1 - externals.rowOfId.get(slice.externals.id[-1 - to[at]!]!)!;
  const symbolText = (
    column: "localKey" | "name" | "qualifiedName" | "signature",
  ): StringColumn => copyText(symbolRows, ({ symbols }) => symbols[column]);
  const symbolNumber = (
    column:
      | "id"
      | "flags"
      | "parent"
      | "startLine"
      | "startColumn"
      | "endLine"
      | "endColumn"
      | "nameLine"
      | "nameColumn"
      | "cyclomatic"
      | "cognitive"
      | "nesting"
      | "parameters",
  ): Int32Array =>
    copyNumbers(symbolRows, Int32Array, ({ symbols }) => symbols[column]);
  const siteNumber = (
    column: "line" | "column" | "endLine" | "endColumn",
  ): Int32Array =>
    copyNumbers(siteRows, Int32Array, ({ sites }) => sites[column]);
  return {
    files: {
      id: Int32Array.from(files, ({ id }) => id),
      path: toColumn(files.map(({ path }) => path)),
      language: toColumn(files.map(({ language }) => language)),
      firstSymbol: startsOf(symbolRows),
      firstEdge: startsOf(edgeRows),
    },
    symbols: {
      id: symbolNumber("id"),
      localKey: symbolText("localKey"),
      name: symbolText("name"),
      qualifiedName: symbolText("qualifiedName"),
      signature: symbolText("signature"),
      kind: copyNumbers(symbolRows, Uint8Array, ({ symbols }) => symbols.kind),
      flags: symbolNumber("flags"),
      parent: symbolNumber("parent"),
      startLine: symbolNumber("startLine"),
      startColumn: symbolNumber("startColumn"),
      endLine: symbolNumber("endLine"),
      endColumn: symbolNumber("endColumn"),
      nameLine: symbolNumber("nameLine"),
      nameColumn: symbolNumber("nameColumn"),
      cyclomatic: symbolNumber("cyclomatic"),
      cognitive: symbolNumber("cognitive"),
      nesting: symbolNumber("nesting"),
      parameters: symbolNumber("parameters"),
    },
    edges: {
      id: copyNumbers(edgeRows, Int32Array, ({ edges }) => edges.id),
      from: copyNumbers(edgeRows, Int32Array, ({ edges }) => edges.from),
      to,
      kind: copyNumbers(edgeRows, Uint8Array, ({ edges }) => edges.kind),
      resolution: copyNumbers(
        edgeRows,
        Uint8Array,
        ({ edges }) => edges.resolution,
      ),
      typeOnly: copyNumbers(
        edgeRows,
        Uint8Array,
        ({ edges }) => edges.typeOnly,
      ),
      firstSite: copyStarts(edgeRows),
    },
    sites: {
      line: siteNumber("line"),
      column: siteNumber("column"),
      endLine: siteNumber("endLine"),
      endColumn: siteNumber("endColumn"),
    },
    externals: externals.table,
  };
}

interface Rows {
  readonly slice: GraphSlice;
  readonly first: number;
  readonly end: number;
}

function startsOf(runs: readonly Rows[]): Uint32Array {
  const starts = new Uint32Array(runs.length + 1);
  runs.forEach(({ first, end }, index) => {
    starts[index + 1] = starts[index]! + end - first;
  });
  return starts;
}

function copyNumbers<T extends Int32Array | Uint8Array>(
  runs: readonly Rows[],
  make: new (length: number) => T,
  column: (slice: GraphSlice) => T,
): T {
  const starts = startsOf(runs);
  const copy = new make(starts[runs.length] ?? 0);
  runs.forEach(({ slice, first, end }, index) => {
    copy.set(column(slice).subarray(first, end), starts[index]);
  });
  return copy;
}

/** First sites of the edges, counted anew; one more entry than edges. */
function copyStarts(runs: readonly Rows[]): Uint32Array {
  const count = startsOf(runs)[runs.length] ?? 0;
  const copy = new Uint32Array(count + 1);
  let at = 0;
  for (const { slice, first, end } of runs)
    for (let row = first; row < end; row++, at++)
      copy[at + 1] =
        copy[at]! +
        slice.edges.firstSite[row + 1]! -
        slice.edges.firstSite[row]!;
  return copy;
}

function copyText(
  runs: readonly Rows[],
  column: (slice: GraphSlice) => StringColumn,
): StringColumn {
  const count = startsOf(runs)[runs.length] ?? 0;
  const offsets = new Uint32Array(count + 1);
  const parts: string[] = [];
  let at = 0;
  for (const { slice, first, end } of runs) {
    const { text, offsets: old } = column(slice);
    parts.push(text.slice(old[first], old[end]));
    for (let row = first; row < end; row++, at++)
      offsets[at + 1] = offsets[at]! + old[row + 1]! - old[row]!;
  }
  return { text: parts.join(""), offsets };
}

function toColumn(strings: readonly string[]): StringColumn {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((string, index) => {
    offsets[index + 1] = offsets[index]! + string.length;
  });
  return { text: strings.join(""), offsets };
}

function copyExternals(files: readonly GraphFile[]): {
  readonly table: GraphSlice["externals"];
  readonly rowOfId: ReadonlyMap<number, number>;
} {
  const rowOfId = new Map<number, number>();
  const packages: string[] = [];
  const names: string[] = [];
  for (const slice of new Set(files.map((file) => file.slice)))
    slice.externals.id.forEach((id, row) => {
      if (rowOfId.has(id)) return;
      rowOfId.set(id, packages.length);
      packages.push(stringAt(slice.externals.package, row));
      names.push(stringAt(slice.externals.name, row));
    });
  return {
    table: {
      id: Int32Array.from(rowOfId.keys()),
      package: toColumn(packages),
      name: toColumn(names),
    },
    rowOfId,
  };
}
