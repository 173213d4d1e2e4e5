// The rows that a graph is made of, and how SQLite finds them; `graphPages` finds those of a saved file without it.
import type { GraphSlice, StringColumn } from "../model/graph.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { graphColumns, statements } from "./statements.ts";
import { toStringColumn } from "./stringColumn.ts";

type Columns = typeof graphColumns;

/** A number for each row, 0 for NULL, by the names of the columns. */
export type NumberColumns<K extends keyof Columns> = {
  readonly [N in Columns[K][number]]: Int32Array;
};

export interface GraphFileRow {
  readonly id: number;
  readonly path: string;
  readonly language: string;
}

export interface GraphExternalRow {
  readonly id: number;
  readonly package: string;
  readonly name: string;
}

type SymbolTexts = Pick<
  GraphSlice["symbols"],
  "localKey" | "name" | "qualifiedName" | "signature"
>;

export interface SymbolRows {
  readonly numbers: NumberColumns<"symbols">;
  /** Those of these rows, in this order. */
  readonly texts: (rows: Uint32Array) => SymbolTexts;
}

/** All rows of the database, or those of some files. Asked for once each, in this order. */
export interface GraphRows {
  /** By path, as bytes. */
  files(): readonly GraphFileRow[];
  /** In any order. */
  symbols(): SymbolRows;
  /** By id. */
  edges(): NumberColumns<"edges">;
  /** By edge and place. */
  sites(): NumberColumns<"sites">;
  /** At least those. */
  externals(ids: readonly number[]): readonly GraphExternalRow[];
}

const everything = {
  files: statements.readGraphFiles,
  symbols: statements.readGraphSymbols,
  symbolTexts: statements.readGraphTexts,
  edges: statements.readGraphEdges,
  sites: statements.readGraphSites,
};
const chosen = {
  files: statements.readChosenGraphFiles,
  symbols: statements.readChosenGraphSymbols,
  symbolTexts: statements.readChosenGraphTexts,
  edges: statements.readChosenGraphEdges,
  sites: statements.readChosenGraphSites,
};

/** Through SQLite: everything, or these files. */
export function selectGraphRows(
  connection: Connection,
  fileIds?: readonly number[],
): GraphRows {
  const source = fileIds === undefined ? everything : chosen;
  const parameters: SqlValue[] =
    fileIds === undefined ? [] : [JSON.stringify(fileIds)];
  const numbers = <K extends "symbols" | "edges" | "sites">(
    what: K,
  ): NumberColumns<K> => {
    const columns = graphColumns[what].map(() => new GrowingInts());
    connection.eachOfNumbers(source[what], parameters, (column) => {
      for (let index = 0; index < columns.length; index++)
        columns[index]!.push(column(index));
    });
    return named(
      what,
      columns.map((column) => column.taken()),
    );
  };
  return {
    files: () =>
      connection.all(source.files, parameters).map((row) => ({
        id: row[0] as number,
        path: row[1] as string,
        language: row[2] as string,
      })),
    symbols: () => ({
      numbers: numbers("symbols"),
      texts: (order) => {
        const columns = graphColumns.symbolTexts.map(() => [] as string[]);
        connection.each(source.symbolTexts, parameters, (row) => {
          for (let index = 0; index < columns.length; index++)
            columns[index]!.push((row[index] ?? "") as string);
        });
        return symbolTexts(
          columns.map((texts) =>
            toStringColumn(Array.from(order, (row) => texts[row]!)),
          ),
        );
      },
    }),
    edges: () => numbers("edges"),
    sites: () => numbers("sites"),
    externals: (ids) =>
      connection
        .all(statements.readChosenExternals, [JSON.stringify(ids)])
        .map((row) => ({
          id: row[0] as number,
          package: row[1] as string,
          name: row[2] as string,
        })),
  };
}

/** Columns in the order of `graphColumns`. */
export function named<K extends keyof Columns>(
  what: K,
  columns: readonly Int32Array[],
): NumberColumns<K> {
  return Object.fromEntries(
    graphColumns[what].map((name, index) => [name, columns[index]]),
  ) as NumberColumns<K>;
}

/** In the order of `graphColumns.symbolTexts`. */
export function symbolTexts(columns: readonly StringColumn[]): SymbolTexts {
  const [localKey, name, qualifiedName, signature] = columns as [
    StringColumn,
    StringColumn,
    StringColumn,
    StringColumn,
  ];
  return { localKey, name, qualifiedName, signature };
}

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
