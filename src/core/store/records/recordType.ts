// A small table described once: its name, its columns, its key. Everything else follows from that.
import type { Column } from "./columns.ts";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The record that has these columns. */
export type RecordOf<C extends Columns> = {
  readonly [N in keyof C]: C[N] extends Column<infer T> ? T : never;
};

export interface RecordType<C extends Columns, K extends keyof C & string> {
  readonly table: string;
  /** Names in the program; the table has them in lower case with underscores. */
  readonly columns: C;
  readonly key: readonly K[];
  /** The key is one number that SQLite gives; numbers are never used again. */
  readonly numbered: boolean;
}

/** `table` must have been made by a migration; a test compares the two. */
export function recordType<C extends Columns, K extends keyof C & string>(
  table: string,
  columns: C,
  key: readonly K[],
  options: { readonly numbered?: boolean } = {},
): RecordType<C, K> {
  return { table, columns, key, numbered: options.numbered ?? false };
}

/** `queuedAt` → `queued_at`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
