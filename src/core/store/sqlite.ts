// SQLite itself: the one importer of sql.js. Loads it, opens connections with our pragmas, turns its errors into ours.
import initSqlJs from "sql.js";
import type { Database, SqlJsStatic, SqlValue, Statement } from "sql.js";
import { CodeweftError } from "../errors.ts";
import { RawStatement, toRawSqlite } from "./rawSqlite.ts";
import type { RawSqlite } from "./rawSqlite.ts";

export type { SqlValue };

/** SQLite, loaded once per thread. */
export interface Sqlite extends SqlJsStatic {
  readonly raw: RawSqlite;
}

/** `wasm` is the content of `sql-wasm.wasm`. */
export async function loadSqlite(wasm: Uint8Array): Promise<Sqlite> {
  const { instantiate, Memory } = webAssembly;
  let memory: Memory | undefined;
  const loaded = new Promise<SqlJsStatic>((resolve, reject) => {
    const config: {
      instantiateWasm: (
        imports: object,
        take: (instance: Instance) => void,
      ) => void;
      useOldExtensionFunctions: boolean;
    } = {
      // The one way to SQLite's memory, which sql.js keeps for itself.
      instantiateWasm: (imports, take) => {
        instantiate(wasm, imports).then(({ instance }) => {
          memory = Object.values(instance.exports).find(
            (each): each is Memory => each instanceof Memory,
          );
          take(instance);
        }, reject);
      },
      // The old functions hide SQLite's own ones of the same name and differ from them (`log`).
      useOldExtensionFunctions: false,
    };
    initSqlJs(config as Parameters<typeof initSqlJs>[0]).then(resolve, reject);
  });
  const sqlite: SqlJsStatic & Partial<Sqlite> = await loaded;
  // It is loaded once, however often it is asked for.
  if (sqlite.raw !== undefined) return sqlite as Sqlite;
  if (memory === undefined)
    throw new CodeweftError("internal", "SQLite's memory is out of reach.");
  return Object.assign(sqlite, { raw: toRawSqlite(sqlite, memory) });
}

/** What core uses of WebAssembly; its types belong to the DOM or to Node. */
interface Memory {
  readonly buffer: ArrayBuffer;
}
interface Instance {
  readonly exports: Readonly<Record<string, unknown>>;
}
const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Memory: new () => Memory;
    readonly instantiate: (
      bytes: Uint8Array,
      imports: object,
    ) => Promise<{ readonly instance: Instance }>;
  };
};

/** What every connection is set to. `read` is what SQLite must answer afterwards. */
const pragmas = [
  { name: "foreign_keys", value: "on", read: 1 },
  // The file lives in memory and reaches the disk as a whole: a journal on "disk" and syncs would protect nothing.
  { name: "journal_mode", value: "memory", read: "memory" },
  { name: "synchronous", value: "off", read: 0 },
  // Nobody else sees the file: there is no need to look for others' changes and journals at each transaction.
  { name: "locking_mode", value: "exclusive", read: "exclusive" },
  { name: "temp_store", value: "memory", read: 2 },
  // KiB. WebAssembly memory never shrinks, and four times as much was measured to save next to nothing.
  { name: "cache_size", value: "-32768", read: -32768 },
  // A database file made by somebody else must not make its views call functions with side effects.
  { name: "trusted_schema", value: "off", read: 0 },
] as const;

/** One connection. Every statement is prepared once and kept. */
export class Connection {
  private readonly prepared = new Map<string, Statement>();
  private readonly preparedRaw = new Map<string, RawStatement>();
  private open = true;

  constructor(
    private readonly sqlite: Sqlite,
    readonly database: Database,
    private readonly onError: (error: unknown, sql: string) => Error,
  ) {
    for (const { name, value } of pragmas)
      this.execute(`PRAGMA ${name}=${value}`);
    for (const { name, read } of pragmas)
      if (this.value(`PRAGMA ${name}`) !== read)
        throw new CodeweftError(
          "internal",
          `SQLite refused the setting ${name}.`,
        );
  }

  prepare(sql: string): Statement {
    if (!this.open)
      throw new CodeweftError("internal", "The database is closed.");
    let statement = this.prepared.get(sql);
    if (statement === undefined) {
      statement = this.guard(sql, () => this.database.prepare(sql));
      this.prepared.set(sql, statement);
    }
    return statement;
  }

  /** Any number of statements without parameters and without interest in rows. */
  execute(sql: string): void {
    this.guard(sql, () => this.database.exec(sql));
  }

  run(sql: string, parameters: SqlValue[] = []): void {
    const statement = this.prepare(sql);
    this.guard(sql, () => {
      try {
        statement.run(parameters);
      } finally {
        statement.reset();
      }
    });
  }

  /** Calls `take` with each row; the array is new each time. */
  each(
    sql: string,
    parameters: SqlValue[],
    take: (row: SqlValue[]) => void,
  ): void {
    const statement = this.prepare(sql);
    this.guard(sql, () => {
      try {
        statement.bind(parameters);
        while (statement.step()) take(statement.get());
      } finally {
        statement.reset();
      }
    });
  }

  /** As `run`, several times as fast where many values are bound; `count` of them, none of them bytes. */
  write(sql: string, values: readonly SqlValue[], count: number): void {
    this.guard(sql, () => {
      this.prepareRaw(sql).run(values, count);
    });
  }

  /** As `each` where all columns are numbers; `column` answers that of the row, 0 where it is NULL. */
  eachOfNumbers(
    sql: string,
    parameters: readonly SqlValue[],
    take: (column: (index: number) => number) => void,
  ): void {
    this.guard(sql, () => {
      this.prepareRaw(sql).each(parameters, take);
    });
  }

  all(sql: string, parameters: SqlValue[] = []): SqlValue[][] {
    const rows: SqlValue[][] = [];
    this.each(sql, parameters, (row) => rows.push(row));
    return rows;
  }

  row(sql: string, parameters: SqlValue[] = []): SqlValue[] | undefined {
    return this.all(sql, parameters)[0];
  }

  value(sql: string, parameters: SqlValue[] = []): SqlValue | undefined {
    return this.row(sql, parameters)?.[0];
  }

  number(sql: string, parameters: SqlValue[] = []): number {
    return Number(this.value(sql, parameters) ?? 0);
  }

  /** The whole database as a file. Not inside a transaction. Settings and statements survive it. */
  export(): Uint8Array {
    return this.guard("export", () => this.database.export());
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.prepared.clear();
    // SQLite closes nothing that statements still stand on.
    for (const statement of this.preparedRaw.values()) statement.finalize();
    this.preparedRaw.clear();
    this.database.close();
  }

  private prepareRaw(sql: string): RawStatement {
    if (!this.open)
      throw new CodeweftError("internal", "The database is closed.");
    let statement = this.preparedRaw.get(sql);
    if (statement === undefined) {
      statement = new RawStatement(this.sqlite.raw, this.database, sql);
      this.preparedRaw.set(sql, statement);
    }
    return statement;
  }

  private guard<T>(sql: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof CodeweftError ? error : this.onError(error, sql);
    }
  }
}
