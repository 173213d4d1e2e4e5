// Puts symbols, edges and sites into the columns of a GraphSlice, in a few passes over columns of rows.
import { CodeweftError } from "../errors.ts";
import type { GraphSlice } from "../model/graph.ts";
import type { GraphRows } from "./graphRows.ts";
import { toStringColumn } from "./stringColumn.ts";

/** See `Store.readGraph`. */
export function readGraph(rows: GraphRows): GraphSlice {
  const files = rows.files();
  const fileRow = new Map(files.map(({ id }, index) => [id, index]));
  const { symbols, firstSymbol, fileOf } = readSymbols(rows, fileRow);
  const { edges, firstEdge, rank, externals } = readEdges(
    rows,
    fileOf,
    files.length,
  );
  return {
    files: {
      id: Int32Array.from(files, ({ id }) => id),
      path: toStringColumn(files.map(({ path }) => path)),
      language: toStringColumn(files.map(({ language }) => language)),
      firstSymbol,
      firstEdge,
    },
    symbols,
    edges,
    sites: readSites(rows, edges.firstSite, rank),
    externals,
  };
}

interface ReadSymbols {
  readonly symbols: GraphSlice["symbols"];
  readonly firstSymbol: Uint32Array;
  /** Row of the file of a symbol, by its id. */
  readonly fileOf: (id: number) => number;
}

function readSymbols(
  rows: GraphRows,
  fileRow: ReadonlyMap<number, number>,
): ReadSymbols {
  const { numbers, texts } = rows.symbols();
  const { id, file_id, definition_row, parent_id } = numbers;
  const files = file_id.map((file) => fileRow.get(file)!);
  const firstSymbol = startsOf(files, fileRow.size);
  const order = orderSymbols(files, definition_row, firstSymbol);
  return {
    firstSymbol,
    fileOf: filesById(id, files),
    symbols: {
      id: picked(id, order),
      ...texts(order),
      kind: Uint8Array.from(picked(numbers.kind, order)),
      flags: picked(numbers.flags, order),
      // NULL is 0, and no row has the id 0.
      parent: picked(parent_id, order).map((parent) => parent || -1),
      startLine: picked(numbers.start_line, order),
      startColumn: picked(numbers.start_column, order),
      endLine: picked(numbers.end_line, order),
      endColumn: picked(numbers.end_column, order),
      nameLine: picked(numbers.name_line, order),
      nameColumn: picked(numbers.name_column, order),
      cyclomatic: picked(numbers.cyclomatic, order),
      cognitive: picked(numbers.cognitive, order),
      nesting: picked(numbers.nesting, order),
      parameters: picked(numbers.parameters, order),
    },
  };
}

/** Rows by file, then by definition row. */
function orderSymbols(
  files: Int32Array,
  definitions: Int32Array,
  firstSymbol: Uint32Array,
): Uint32Array {
  const next = firstSymbol.slice();
  const order = new Uint32Array(files.length);
  for (let row = 0; row < files.length; row++)
    order[next[files[row]!]!++] = row;
  for (let file = 0; file + 1 < firstSymbol.length; file++) {
    const end = firstSymbol[file + 1]!;
    // They mostly are in order already.
    for (let at = firstSymbol[file]! + 1; at < end; at++)
      if (definitions[order[at]!]! < definitions[order[at - 1]!]!) {
        order
          .subarray(firstSymbol[file], end)
          .sort((left, right) => definitions[left]! - definitions[right]!);
        break;
      }
  }
  return order;
}

function filesById(ids: Int32Array, files: Int32Array): (id: number) => number {
  let lowest = ids[0] ?? 0;
  let highest = lowest;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (id < lowest) lowest = id;
    if (id > highest) highest = id;
  }
  const byId = new Int32Array(highest - lowest + 1);
  for (let row = 0; row < ids.length; row++)
    byId[ids[row]! - lowest] = files[row]!;
  return (id) => byId[id - lowest]!;
}

/** For values 0 … groups - 1: how many are smaller, for each group and one more. */
function startsOf(values: ArrayLike<number>, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < values.length; index++)
    starts[values[index]! + 1]!++;
  for (let group = 0; group < groups; group++)
    starts[group + 1]! += starts[group]!;
  return starts;
}

function picked(column: Int32Array, rows: Uint32Array): Int32Array {
  const values = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) values[at] = column[rows[at]!]!;
  return values;
}

interface ReadEdges {
  readonly edges: GraphSlice["edges"];
  readonly firstEdge: Uint32Array;
  /** Position in the columns by order of id: sites are read in that order. */
  readonly rank: Uint32Array;
  readonly externals: GraphSlice["externals"];
}

function readEdges(
  rows: GraphRows,
  fileOf: (id: number) => number,
  fileCount: number,
): ReadEdges {
  const found = rows.edges();
  const count = found.id.length;
  const files = found.from_id.map(fileOf);
  const firstEdge = startsOf(files, fileCount);
  const next = firstEdge.slice();
  const rank = new Uint32Array(count);
  const externalRow = new Map<number, number>();
  const edges = {
    id: new Int32Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    kind: new Uint8Array(count),
    resolution: new Uint8Array(count),
    typeOnly: new Uint8Array(count),
    firstSite: new Uint32Array(count + 1),
  };
  for (let row = 0; row < count; row++) {
    const external = found.external_id[row]!;
    let to = found.to_id[row]!;
    // No row has the id 0.
    if (external !== 0) {
      let at = externalRow.get(external);
      if (at === undefined) externalRow.set(external, (at = externalRow.size));
      to = -1 - at;
    }
    const at = next[files[row]!]!++;
    rank[row] = at;
    edges.id[at] = found.id[row]!;
    edges.from[at] = found.from_id[row]!;
    edges.to[at] = to;
    edges.kind[at] = found.kind[row]!;
    edges.resolution[at] = found.resolution[row]!;
    edges.typeOnly[at] = found.type_only[row]!;
    edges.firstSite[at + 1] = found.sites[row]!;
  }
  for (let at = 0; at < count; at++)
    edges.firstSite[at + 1]! += edges.firstSite[at]!;
  return {
    edges,
    firstEdge,
    rank,
    externals: readExternals(rows, externalRow),
  };
}

function readExternals(
  rows: GraphRows,
  rowOf: ReadonlyMap<number, number>,
): GraphSlice["externals"] {
  const id = new Int32Array(rowOf.size);
  const packages = new Array<string>(rowOf.size);
  const names = new Array<string>(rowOf.size);
  for (const external of rows.externals([...rowOf.keys()])) {
    const at = rowOf.get(external.id);
    if (at === undefined) continue;
    id[at] = external.id;
    packages[at] = external.package;
    names[at] = external.name;
  }
  return { id, package: toStringColumn(packages), name: toStringColumn(names) };
}

function readSites(
  rows: GraphRows,
  firstSite: Uint32Array,
  rank: Uint32Array,
): GraphSlice["sites"] {
  const found = rows.sites();
  const count = firstSite.at(-1) ?? 0;
  const read = found.line.length;
  if (read !== count)
    throw new CodeweftError(
      "database_damaged",
      `The database counts ${count} sites of edges and holds ${read}.`,
      { next: "Ingest the workspace again." },
    );
  // Sites come in the order of edge ids; each edge says how many are its own.
  const order = new Uint32Array(count);
  let row = 0;
  for (const edge of rank)
    for (let at = firstSite[edge]!; at < firstSite[edge + 1]!; at++)
      order[at] = row++;
  return {
    line: picked(found.line, order),
    column: picked(found.column, order),
    endLine: picked(found.end_line, order),
    endColumn: picked(found.end_column, order),
  };
}
