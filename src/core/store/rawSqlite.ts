// SQLite's C interface below the classes of sql.js: values go straight into its memory, and numbers come straight out of it.
import type { Database, SqlJsStatic, SqlValue } from "sql.js";

/** Functions of SQLite as sql.js hands them out. Pointers are numbers; most answers are result codes. */
interface Functions {
  readonly _malloc: (bytes: number) => number;
  readonly _free: (pointer: number) => void;
  readonly _sqlite3_prepare_v2: (
    database: number,
    sql: number,
    bytes: number,
    statement: number,
    rest: number,
  ) => number;
  readonly _sqlite3_finalize: (statement: number) => number;
  readonly _sqlite3_step: (statement: number) => number;
  readonly _sqlite3_reset: (statement: number) => number;
  readonly _sqlite3_clear_bindings: (statement: number) => number;
  readonly _sqlite3_bind_int: (
    statement: number,
    at: number,
    value: number,
  ) => number;
  readonly _sqlite3_bind_double: (
    statement: number,
    at: number,
    value: number,
  ) => number;
  readonly _sqlite3_bind_text: (
    statement: number,
    at: number,
    text: number,
    bytes: number,
    release: number,
  ) => number;
  readonly _sqlite3_column_double: (
    statement: number,
    column: number,
  ) => number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** SQLite as loaded, together with the memory that its pointers lead into. */
export interface RawSqlite {
  readonly functions: Functions;
  readonly memory: Memory;
}

export function toRawSqlite(sqlite: SqlJsStatic, memory: Memory): RawSqlite {
  return { functions: sqlite as SqlJsStatic & Functions, memory };
}

/** What sql.js keeps of its database, and how it turns a result code into an error. */
interface RawDatabase {
  readonly db: number;
  handleError(code: number): void;
}

const done = 101;
const row = 100;
/** Bytes of text that a statement has room for, at first and between two runs. */
const leastTaken = 64 * 1024;
const mostKept = 1024 * 1024;
/** The text stands where it is until the statement has run. */
const isStatic = 0;

/** One prepared statement. What it does is what the same statement does through sql.js. */
export class RawStatement {
  readonly #database: RawDatabase;
  readonly #statement: number;
  /** Where the texts of one run stand. */
  #texts = 0;
  #capacity = 0;
  #bytes: Uint8Array;

  private readonly functions: Functions;
  private readonly memory: Memory;

  constructor(
    { functions, memory }: RawSqlite,
    database: Database,
    sql: string,
  ) {
    this.functions = functions;
    this.memory = memory;
    this.#database = database as unknown as RawDatabase;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#statement = this.#prepare(sql);
  }

  /** Runs it with the first `count` values, one per parameter. Texts, numbers and null alone. Throws what SQLite says. */
  run(values: readonly SqlValue[], count: number): void {
    try {
      this.#bind(values, count);
      const code = this.functions._sqlite3_step(this.#statement);
      if (code !== done) this.#database.handleError(code);
    } finally {
      this.#end();
    }
  }

  /** Calls `take` for each row of the answer; `column` answers a number of the row, 0 for NULL. */
  each(
    values: readonly SqlValue[],
    take: (column: (index: number) => number) => void,
  ): void {
    const { _sqlite3_column_double, _sqlite3_step } = this.functions;
    const statement = this.#statement;
    const column = (index: number): number =>
      _sqlite3_column_double(statement, index);
    try {
      this.#bind(values, values.length);
      for (;;) {
        const code = _sqlite3_step(statement);
        if (code === done) return;
        if (code !== row) this.#database.handleError(code);
        take(column);
      }
    } finally {
      this.#end();
    }
  }

  finalize(): void {
    this.functions._sqlite3_finalize(this.#statement);
    this.#giveBack();
  }

  #prepare(sql: string): number {
    const { functions } = this;
    // The text, its end, and behind both the place for the answer.
    const room = sql.length * 3 + 16;
    this.#reserve(room);
    const bytes = this.#write(sql, this.#texts);
    this.#bytes[this.#texts + bytes] = 0;
    const answer = (this.#texts + bytes + 8) & ~7;
    const code = functions._sqlite3_prepare_v2(
      this.#database.db,
      this.#texts,
      bytes,
      answer,
      0,
    );
    if (code !== 0) this.#database.handleError(code);
    return new DataView(this.memory.buffer).getInt32(answer, true);
  }

  #bind(values: readonly SqlValue[], count: number): void {
    const { functions } = this;
    const statement = this.#statement;
    let units = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index];
      if (typeof value === "string") units += value.length;
    }
    this.#reserve(units * 3);
    let text = this.#texts;
    for (let index = 0; index < count; index++) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      let code: number;
      if (typeof value === "string") {
        const bytes = this.#write(value, text);
        code = functions._sqlite3_bind_text(
          statement,
          index + 1,
          text,
          bytes,
          isStatic,
        );
        text += bytes;
      } else if (typeof value === "number")
        code =
          value === (value | 0)
            ? functions._sqlite3_bind_int(statement, index + 1, value)
            : functions._sqlite3_bind_double(statement, index + 1, value);
      else throw new Error("Bytes are not written in bulk.");
      if (code !== 0) this.#database.handleError(code);
    }
    // Binding takes no memory; if it did, the last texts would have gone nowhere.
    if (this.#bytes.buffer !== this.memory.buffer)
      throw new Error("SQLite's memory moved while a statement was filled.");
  }

  /** Nothing stays bound: what is not given the next time is NULL. The room for one very long text is given back. */
  #end(): void {
    const { functions } = this;
    functions._sqlite3_reset(this.#statement);
    functions._sqlite3_clear_bindings(this.#statement);
    if (this.#capacity > mostKept) this.#giveBack();
  }

  #giveBack(): void {
    this.functions._free(this.#texts);
    this.#texts = 0;
    this.#capacity = 0;
  }

  /** Room for as many bytes of text; what stood there is gone. SQLite's memory may have moved since the last time. */
  #reserve(bytes: number): void {
    const { functions } = this;
    // A pointer of an empty text must not be null: that would be NULL.
    if (this.#capacity <= bytes) {
      this.#giveBack();
      const capacity = Math.max(leastTaken, bytes + 1);
      this.#texts = functions._malloc(capacity);
      if (this.#texts === 0) throw new Error("out of memory");
      this.#capacity = capacity;
    }
    if (this.#bytes.buffer !== this.memory.buffer)
      this.#bytes = new Uint8Array(this.memory.buffer);
  }

  /**
   * UTF-8; answers the number of bytes. A lone surrogate is written as sql.js writes it, so that what is bound one by one
   * finds it again. Most texts are plain ASCII, for which a call of the encoder costs more than the text.
   */
  #write(text: string, at: number): number {
    const bytes = this.#bytes;
    let end = at;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        bytes[end++] = unit;
        continue;
      }
      const point = text.codePointAt(index)!;
      if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
        else {
          bytes[end++] = 0xf0 | (point >> 18);
          bytes[end++] = 0x80 | ((point >> 12) & 63);
          index++;
        }
        bytes[end++] = 0x80 | ((point >> 6) & 63);
      }
      bytes[end++] = 0x80 | (point & 63);
    }
    return end - at;
  }
}
