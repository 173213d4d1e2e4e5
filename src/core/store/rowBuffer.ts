// Inserts many rows by few statements: sql.js spends more on a call than SQLite on a row.
import { insertRows } from "./statements.ts";
import type { RowShape } from "./statements.ts";
import type { Connection, SqlValue } from "./sqlite.ts";

/** Rows are written when the buffer is full and at `flush`; they arrive in the order of `add`. */
export class RowBuffer {
  private values: SqlValue[] = [];
  private readonly full: number;
  private readonly manyRows: string;
  private readonly oneRow: string;

  constructor(
    private readonly connection: Connection,
    private readonly shape: RowShape,
  ) {
    this.full = shape.columns.length * shape.rowsAtOnce;
    this.manyRows = insertRows(shape, shape.rowsAtOnce);
    this.oneRow = insertRows(shape, 1);
  }

  /** One value per column of the shape. */
  add(...row: SqlValue[]): void {
    for (let index = 0; index < row.length; index++)
      this.values.push(row[index]!);
    if (this.values.length < this.full) return;
    const values = this.values;
    this.values = [];
    this.connection.run(this.manyRows, values);
  }

  flush(): void {
    const values = this.values;
    this.values = [];
    const width = this.shape.columns.length;
    for (let start = 0; start < values.length; start += width)
      this.connection.run(this.oneRow, values.slice(start, start + width));
  }

  /** Forgets rows that were not written, after a transaction was rolled back. */
  clear(): void {
    this.values = [];
  }
}
