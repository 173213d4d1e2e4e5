// Reads and writes the records of one small table. The bulk tables have column writers instead, which are made for speed.
import type { Session } from "../session.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Column } from "./columns.ts";
import { columnName } from "./recordType.ts";
import type { Columns, RecordOf, RecordType } from "./recordType.ts";

export interface PageOptions<R> {
  /** Only records with these values. */
  readonly where?: Partial<R>;
  readonly limit: number;
  readonly offset?: number;
  /** By key, from the last to the first. */
  readonly descending?: boolean;
}

/** Writing needs an open transaction; whatever SQLite refuses is thrown as CodeweftError internal and undone with it. */
export class Repository<C extends Columns, K extends keyof C & string> {
  readonly #fields: readonly (keyof C & string)[];
  readonly #names: string;
  /** What a new record is given; a numbered table numbers by itself. */
  readonly #given: readonly (keyof C & string)[];
  readonly #insert: string;
  readonly #byKey: string;

  constructor(
    private readonly session: Session,
    readonly type: RecordType<C, K>,
  ) {
    this.#fields = Object.keys(type.columns);
    this.#names = this.#fields.map(columnName).join(", ");
    const keys: readonly string[] = type.numbered ? type.key : [];
    this.#given = this.#fields.filter((field) => !keys.includes(field));
    this.#insert = `INSERT INTO ${type.table} (${this.#given.map(columnName).join(", ")}) VALUES (${this.#given.map(() => "?").join(", ")})`;
    this.#byKey = type.key
      .map((field) => `${columnName(field)} = ?`)
      .join(" AND ");
  }

  /** Of a numbered table the key is left out. Throws when the key is taken. Returns the whole record. */
  create(record: Omit<RecordOf<C>, K> & Partial<RecordOf<C>>): RecordOf<C> {
    this.session.requireTransaction();
    const row = this.session.connection.row(
      `${this.#insert} RETURNING ${this.#names}`,
      this.#given.map((field) => this.#toSql(record, field)),
    );
    return this.#toRecord(row!);
  }

  /** `create` for those who do not need to know what became of it, which costs more than the row. */
  add(record: Omit<RecordOf<C>, K> & Partial<RecordOf<C>>): void {
    this.session.requireTransaction();
    this.session.connection.run(
      this.#insert,
      this.#given.map((field) => this.#toSql(record, field)),
    );
  }

  read(key: Pick<RecordOf<C>, K>): RecordOf<C> | undefined {
    const row = this.session.connection.row(
      `SELECT ${this.#names} FROM ${this.type.table} WHERE ${this.#byKey}`,
      this.#keyOf(key),
    );
    return row === undefined ? undefined : this.#toRecord(row);
  }

  /** False: there is none with this key. */
  replace(record: RecordOf<C>): boolean {
    const rest = this.#rest;
    if (rest.length === 0) return this.read(record) !== undefined;
    return this.#changes(
      `UPDATE ${this.type.table} SET ${rest.map((field) => `${columnName(field)} = ?`).join(", ")} WHERE ${this.#byKey}`,
      [
        ...rest.map((field) => this.#toSql(record, field)),
        ...this.#keyOf(record),
      ],
    );
  }

  /** False: there was none. */
  remove(key: Pick<RecordOf<C>, K>): boolean {
    return this.#changes(
      `DELETE FROM ${this.type.table} WHERE ${this.#byKey}`,
      this.#keyOf(key),
    );
  }

  /** Creates, or replaces what has the same key. */
  upsert(...records: readonly RecordOf<C>[]): void {
    this.session.requireTransaction();
    const rest = this.#rest.map(columnName);
    const update =
      rest.length === 0
        ? "NOTHING"
        : `UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(", ")}`;
    const keys = this.type.key.map(columnName).join(", ");
    for (const record of records)
      this.session.connection.run(
        `INSERT INTO ${this.type.table} (${this.#names}) VALUES (${this.#fields.map(() => "?").join(", ")}) ON CONFLICT (${keys}) DO ${update}`,
        this.#fields.map((field) => this.#toSql(record, field)),
      );
  }

  /** All of them or, when one throws, none. */
  batch(
    records: readonly (Omit<RecordOf<C>, K> & Partial<RecordOf<C>>)[],
  ): void {
    this.session.transaction(() => {
      for (const record of records) this.add(record);
    });
  }

  /** Everything of the table, or what has these values; how many went. */
  removeAll(where: Partial<RecordOf<C>> = {}): number {
    const chosen = this.#chosen(where);
    this.session.requireTransaction();
    const count = this.count(where);
    this.session.connection.run(
      `DELETE FROM ${this.type.table} ${chosen.sql}`,
      chosen.values,
    );
    return count;
  }

  /** Those below a bound, such as a time. How many went. */
  removeBelow(field: keyof C & string, bound: number): number {
    this.session.requireTransaction();
    const condition = `FROM ${this.type.table} WHERE ${columnName(field)} < ?`;
    const { connection } = this.session;
    const count = connection.number(`SELECT count(*) ${condition}`, [bound]);
    connection.run(`DELETE ${condition}`, [bound]);
    return count;
  }

  /** In order of the key. */
  page(options: PageOptions<RecordOf<C>>): RecordOf<C>[] {
    const { where = {}, limit, offset = 0, descending = false } = options;
    const chosen = this.#chosen(where);
    const order = this.type.key
      .map((field) => `${columnName(field)} ${descending ? "DESC" : "ASC"}`)
      .join(", ");
    return this.session.connection
      .all(
        `SELECT ${this.#names} FROM ${this.type.table} ${chosen.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
        [...chosen.values, limit, offset],
      )
      .map((row) => this.#toRecord(row));
  }

  count(where: Partial<RecordOf<C>> = {}): number {
    const chosen = this.#chosen(where);
    return this.session.connection.number(
      `SELECT count(*) FROM ${this.type.table} ${chosen.sql}`,
      chosen.values,
    );
  }

  get #rest(): (keyof C & string)[] {
    const keys = new Set<string>(this.type.key);
    return this.#fields.filter((field) => !keys.has(field));
  }

  #changes(sql: string, values: SqlValue[]): boolean {
    this.session.requireTransaction();
    return (
      this.session.connection.row(`${sql} RETURNING 1`, values) !== undefined
    );
  }

  #chosen(where: Partial<RecordOf<C>>): {
    readonly sql: string;
    readonly values: SqlValue[];
  } {
    const fields = this.#fields.filter((field) => Object.hasOwn(where, field));
    if (fields.length === 0) return { sql: "", values: [] };
    return {
      sql: `WHERE ${fields.map((field) => `${columnName(field)} IS ?`).join(" AND ")}`,
      values: fields.map((field) => this.#toSql(where, field)),
    };
  }

  #keyOf(key: Pick<RecordOf<C>, K>): SqlValue[] {
    return this.type.key.map((field) => this.#toSql(key, field));
  }

  #column(field: keyof C & string): Column<unknown> {
    return this.type.columns[field]!;
  }

  #toSql(record: object, field: keyof C & string): SqlValue {
    return this.#column(field).toSql(Reflect.get(record, field));
  }

  #toRecord(row: readonly SqlValue[]): RecordOf<C> {
    const record: Record<string, unknown> = {};
    this.#fields.forEach((field, index) => {
      record[field] = this.#column(field).fromSql(row[index]!);
    });
    return record as RecordOf<C>;
  }
}

/** The repository of a described table. */
export type RepositoryOf<T> =
  T extends RecordType<infer C, infer K> ? Repository<C, K> : never;
