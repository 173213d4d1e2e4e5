// Reads symbols, edges and sites into the columns of a GraphSlice, in a few passes without an object per row.
import { CodeweftError } from "../errors.ts";
import type { GraphSlice } from "../model/graph.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { statements } from "./statements.ts";
import { toStringColumn } from "./stringColumn.ts";

/** See `Store.readGraph`. */
export function readGraph(
  connection: Connection,
  fileIds?: readonly number[],
): GraphSlice {
  const source = fileIds === undefined ? everything : chosen;
  const parameters: SqlValue[] =
    fileIds === undefined ? [] : [JSON.stringify(fileIds)];
  const files = connection.all(source.files, parameters);
  const fileRow = new Map(files.map((row, index) => [row[0], index]));
  const order = orderSymbols(connection, source.order, parameters, fileRow);
  const symbols = readSymbols(connection, source.symbols, parameters, order);
  const { edges, firstEdge, rank, externals } = readEdges(
    connection,
    source.edges,
    parameters,
    order,
    files.length,
  );
  const sites = readSites(
    connection,
    source.sites,
    parameters,
    edges.firstSite,
    rank,
  );
  return {
    files: {
      id: Int32Array.from(files, (row) => row[0] as number),
      path: toStringColumn(files.map((row) => row[1] as string)),
      language: toStringColumn(files.map((row) => row[2] as string)),
      firstSymbol: order.firstSymbol,
      firstEdge,
    },
    symbols,
    edges,
    sites,
    externals,
  };
}

const everything = {
  files: statements.readGraphFiles,
  order: statements.readSymbolOrder,
  symbols: statements.readGraphSymbols,
  edges: statements.readGraphEdges,
  sites: statements.readGraphSites,
};
const chosen = {
  files: statements.readChosenGraphFiles,
  order: statements.readChosenSymbolOrder,
  symbols: statements.readChosenGraphSymbols,
  edges: statements.readChosenGraphEdges,
  sites: statements.readChosenGraphSites,
};

/** Integers whose number is not known before; half the memory of an array of numbers. */
class GrowingInts {
  private values = new Int32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  taken(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Where each symbol goes in the columns: by file, then by definition row. */
interface SymbolOrder {
  readonly count: number;
  readonly lowestId: number;
  /** Position by id - lowestId; -1 for ids that are not in the slice. */
  readonly position: Int32Array;
  /** Row of the symbol's file by position. */
  readonly file: Int32Array;
  readonly firstSymbol: Uint32Array;
}

function orderSymbols(
  connection: Connection,
  sql: string,
  parameters: SqlValue[],
  fileRow: ReadonlyMap<SqlValue | undefined, number>,
): SymbolOrder {
  const ids = new GrowingInts();
  const files = new GrowingInts();
  const rows = new GrowingInts();
  let lowest = Infinity;
  let highest = -Infinity;
  connection.eachOfNumbers(sql, parameters, (column) => {
    const id = column(0);
    if (id < lowest) lowest = id;
    if (id > highest) highest = id;
    ids.push(id);
    files.push(fileRow.get(column(1))!);
    rows.push(column(2));
  });
  return placeSymbols(
    fileRow.size,
    ids.taken(),
    files.taken(),
    rows.taken(),
    lowest,
    highest,
  );
}

function placeSymbols(
  fileCount: number,
  ids: Int32Array,
  files: Int32Array,
  rows: Int32Array,
  lowest: number,
  highest: number,
): SymbolOrder {
  const count = ids.length;
  const firstSymbol = startsOf(files, fileCount);
  const next = firstSymbol.slice();
  const members = new Uint32Array(count);
  for (let index = 0; index < count; index++)
    members[next[files[index]!]!++] = index;
  const position = new Int32Array(count === 0 ? 0 : highest - lowest + 1).fill(
    -1,
  );
  const file = new Int32Array(count);
  for (let at = 0; at < fileCount; at++) {
    const part = members.subarray(firstSymbol[at], firstSymbol[at + 1]);
    // They mostly are in order already, and then sorting is one pass.
    part.sort((left, right) => rows[left]! - rows[right]!);
  }
  for (let at = 0; at < count; at++) {
    const index = members[at]!;
    position[ids[index]! - lowest] = at;
    file[at] = files[index]!;
  }
  return {
    count,
    lowestId: count === 0 ? 0 : lowest,
    position,
    file,
    firstSymbol,
  };
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

function readSymbols(
  connection: Connection,
  sql: string,
  parameters: SqlValue[],
  order: SymbolOrder,
): GraphSlice["symbols"] {
  const { count, position, lowestId } = order;
  const id = new Int32Array(count);
  const parent = new Int32Array(count);
  const kind = new Uint8Array(count);
  const flags = new Int32Array(count);
  const places = Array.from({ length: 6 }, () => new Int32Array(count));
  const [startLine, startColumn, endLine, endColumn, nameLine, nameColumn] =
    places as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
  const complexity = {
    cyclomatic: new Int32Array(count),
    cognitive: new Int32Array(count),
    nesting: new Int32Array(count),
    parameters: new Int32Array(count),
  };
  const localKey = new Array<string>(count);
  const name = new Array<string>(count);
  const qualifiedName = new Array<string>(count);
  const signature = new Array<string>(count);
  connection.each(sql, parameters, (row) => {
    const at = position[(row[0] as number) - lowestId]!;
    id[at] = row[0] as number;
    parent[at] = (row[1] ?? -1) as number;
    localKey[at] = row[2] as string;
    name[at] = row[3] as string;
    qualifiedName[at] = row[4] as string;
    signature[at] = (row[5] ?? "") as string;
    kind[at] = row[6] as number;
    flags[at] = row[7] as number;
    startLine[at] = row[8] as number;
    startColumn[at] = row[9] as number;
    endLine[at] = row[10] as number;
    endColumn[at] = row[11] as number;
    nameLine[at] = row[12] as number;
    nameColumn[at] = row[13] as number;
    if (row[14] === null) return;
    complexity.cyclomatic[at] = row[14] as number;
    complexity.cognitive[at] = row[15] as number;
    complexity.nesting[at] = row[16] as number;
    complexity.parameters[at] = row[17] as number;
  });
  return {
    id,
    localKey: toStringColumn(localKey),
    name: toStringColumn(name),
    qualifiedName: toStringColumn(qualifiedName),
    signature: toStringColumn(signature),
    kind,
    flags,
    parent,
    startLine,
    startColumn,
    endLine,
    endColumn,
    nameLine,
    nameColumn,
    ...complexity,
  };
}

interface ReadEdges {
  readonly edges: GraphSlice["edges"];
  readonly firstEdge: Uint32Array;
  /** Position in the columns by order of id: sites are read in that order. */
  readonly rank: Uint32Array;
  readonly externals: GraphSlice["externals"];
}

function readEdges(
  connection: Connection,
  sql: string,
  parameters: SqlValue[],
  order: SymbolOrder,
  fileCount: number,
): ReadEdges {
  const cells = new GrowingInts();
  const fileRows = new GrowingInts();
  const externalRow = new Map<number, number>();
  const width = 7;
  connection.eachOfNumbers(sql, parameters, (column) => {
    // No row has the id 0.
    const external = column(3);
    let to = column(2);
    if (external !== 0) {
      let at = externalRow.get(external);
      if (at === undefined) externalRow.set(external, (at = externalRow.size));
      to = -1 - at;
    }
    const from = column(1);
    cells.push(column(0));
    cells.push(from);
    cells.push(to);
    cells.push(column(4));
    cells.push(column(5));
    cells.push(column(6));
    cells.push(column(7));
    fileRows.push(order.file[order.position[from - order.lowestId]!]!);
  });
  const rows = cells.taken();
  const files = fileRows.taken();
  const count = files.length;
  const firstEdge = startsOf(files, fileCount);
  const next = firstEdge.slice();
  const rank = new Uint32Array(count);
  const edges = {
    id: new Int32Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    kind: new Uint8Array(count),
    resolution: new Uint8Array(count),
    typeOnly: new Uint8Array(count),
    firstSite: new Uint32Array(count + 1),
  };
  for (let index = 0; index < count; index++) {
    const at = next[files[index]!]!++;
    const cell = index * width;
    rank[index] = at;
    edges.id[at] = rows[cell]!;
    edges.from[at] = rows[cell + 1]!;
    edges.to[at] = rows[cell + 2]!;
    edges.kind[at] = rows[cell + 3]!;
    edges.resolution[at] = rows[cell + 4]!;
    edges.firstSite[at + 1] = rows[cell + 5]!;
    edges.typeOnly[at] = rows[cell + 6]!;
  }
  for (let at = 0; at < count; at++)
    edges.firstSite[at + 1]! += edges.firstSite[at]!;
  return {
    edges,
    firstEdge,
    rank,
    externals: readExternals(connection, externalRow),
  };
}

function readExternals(
  connection: Connection,
  rowOf: ReadonlyMap<number, number>,
): GraphSlice["externals"] {
  const id = new Int32Array(rowOf.size);
  const packages = new Array<string>(rowOf.size);
  const names = new Array<string>(rowOf.size);
  connection.each(
    statements.readChosenExternals,
    [JSON.stringify([...rowOf.keys()])],
    (row) => {
      const at = rowOf.get(row[0] as number)!;
      id[at] = row[0] as number;
      packages[at] = row[1] as string;
      names[at] = row[2] as string;
    },
  );
  return { id, package: toStringColumn(packages), name: toStringColumn(names) };
}

function readSites(
  connection: Connection,
  sql: string,
  parameters: SqlValue[],
  firstSite: Uint32Array,
  rank: Uint32Array,
): GraphSlice["sites"] {
  const count = firstSite.at(-1) ?? 0;
  const line = new Int32Array(count);
  const column = new Int32Array(count);
  const endLine = new Int32Array(count);
  const endColumn = new Int32Array(count);
  // Sites come in the order of edge ids; each edge says how many are its own.
  let edge = -1;
  let at = 0;
  let end = 0;
  let read = 0;
  connection.eachOfNumbers(sql, parameters, (value) => {
    while (at === end && edge < rank.length - 1) {
      const position = rank[++edge]!;
      at = firstSite[position]!;
      end = firstSite[position + 1]!;
    }
    line[at] = value(0);
    column[at] = value(1);
    endLine[at] = value(2);
    endColumn[at] = value(3);
    at++;
    read++;
  });
  if (read !== count)
    throw new CodeweftError(
      "database_damaged",
      `The database counts ${count} sites of edges and holds ${read}.`,
      { next: "Ingest the workspace again." },
    );
  return { line, column, endLine, endColumn };
}
