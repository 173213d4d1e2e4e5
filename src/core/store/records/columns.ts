// What a field of a record is in SQLite, and how it gets there and back.
import type { SqlValue } from "../sqlite.ts";

export interface Column<T> {
  readonly type: "TEXT" | "INTEGER" | "REAL";
  /** NULL stands for undefined. */
  readonly optional: boolean;
  toSql(this: void, value: T): SqlValue;
  fromSql(this: void, value: SqlValue): T;
}

const plain = <T extends SqlValue>(type: Column<T>["type"]): Column<T> => ({
  type,
  optional: false,
  toSql: (value) => value,
  fromSql: (value) => value as T,
});

export const text = plain<string>("TEXT");
export const integer = plain<number>("INTEGER");
export const real = plain<number>("REAL");

export const flag: Column<boolean> = {
  type: "INTEGER",
  optional: false,
  toSql: (value) => (value ? 1 : 0),
  fromSql: (value) => value !== 0,
};

/** A word of a closed list; the table's CHECK keeps others out. */
export function oneOf<W extends string>(): Column<W> {
  return { ...plain<W>("TEXT"), fromSql: (value) => value as W };
}

/** A number of a closed list; the table's CHECK keeps others out. */
export function oneOfNumbers<N extends number>(): Column<N> {
  return { ...plain<N>("INTEGER"), fromSql: (value) => value as N };
}

export function optional<T>(column: Column<T>): Column<T | undefined> {
  return {
    type: column.type,
    optional: true,
    toSql: (value) => (value === undefined ? null : column.toSql(value)),
    fromSql: (value) => (value === null ? undefined : column.fromSql(value)),
  };
}
