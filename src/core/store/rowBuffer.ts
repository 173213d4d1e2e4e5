// Inserts many rows by few statements: sql.js spends more on a call than SQLite on a row.
import { insertRows } from "./statements.ts";
import type { RowShape } from "./statements.ts";
import type { Connection, SqlValue } from "./sqlite.ts";

/** Rows are written when the buffer is full and at `flush`; they arrive in the order of `add`. */
export class RowBuffer {
  private readonly width: number;
  private readonly full: number;
  private readonly manyRows: string;
  private readonly oneRow: string;
  /** Reused: a new array for each statement would be most of what the collector has to do in a bulk load. */
  private readonly values: SqlValue[];
  private length = 0;

  constructor(
    private readonly connection: Connection,
    shape: RowShape,
  ) {
    this.width = shape.columns.length;
    this.full = this.width * shape.rowsAtOnce;
    this.manyRows = insertRows(shape, shape.rowsAtOnce);
    this.oneRow = insertRows(shape, 1);
    this.values = new Array<SqlValue>(this.full).fill(null);
  }

  /** The next value of the row: one per column of the shape, in their order; the last one ends the row. */
  put(value: SqlValue): void {
    this.values[this.length++] = value;
    if (this.length < this.full) return;
    this.length = 0;
    this.connection.write(this.manyRows, this.values, this.full);
  }

  /** A whole row at once. */
  add(...row: SqlValue[]): void {
    for (let index = 0; index < row.length; index++) this.put(row[index]!);
  }

  flush(): void {
    const { length, width } = this;
    this.length = 0;
    for (let start = 0; start < length; start += width)
      this.connection.write(
        this.oneRow,
        start === 0 ? this.values : this.values.slice(start, start + width),
        width,
      );
  }

  /** Forgets rows that were not written, after a transaction was rolled back. */
  clear(): void {
    this.length = 0;
  }
}
