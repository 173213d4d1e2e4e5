// What all writers of one open database share: its connection, its numbers, and what must be forgotten on a rollback.
import { CodeweftError } from "../errors.ts";
import { Repository } from "./records/repository.ts";
import {
  failedFileRecord,
  historyRecord,
  metaRecord,
  metricRecord,
  queuedFileRecord,
  rootRecord,
  runFileRecord,
  runRecord,
  systemStateRecord,
  watchFolderRecord,
  watchRuleRecord,
} from "./records/types.ts";
import { RowBuffer } from "./rowBuffer.ts";
import { Sequences } from "./sequences.ts";
import type { Connection } from "./sqlite.ts";
import { rowShapes } from "./statements.ts";

/** A symbol that went since moves were last recorded. */
export interface VanishedSymbol {
  readonly key: string;
  readonly name: string;
  readonly kind: number;
  readonly contentHash: number;
}

export class Session {
  readonly sequences: Sequences;
  /** The small tables. */
  readonly records;
  readonly rows: { readonly [S in keyof typeof rowShapes]: RowBuffer };
  /** Ids of externals by package and name, as far as they were met. */
  readonly externals = new Map<string, number>();
  readonly vanished: VanishedSymbol[] = [];
  /** Symbols from this number on are new since moves were last recorded. */
  firstNewSymbol: number;
  /** Edges to the outside went: some placeholder may be without use now. */
  externalsMayBeUnused = false;
  /** Secondary indexes are dropped; what has no rows yet is not looked for. */
  isBulkLoading = false;
  /** Open transactions: the outermost and the savepoints within. */
  private depth = 0;
  /** Files whose edges were written in this bulk load. */
  private readonly bulkLoaded = new Set<number>();

  constructor(readonly connection: Connection) {
    this.records = {
      meta: new Repository(this, metaRecord),
      root: new Repository(this, rootRecord),
      run: new Repository(this, runRecord),
      runFile: new Repository(this, runFileRecord),
      history: new Repository(this, historyRecord),
      failedFile: new Repository(this, failedFileRecord),
      queue: new Repository(this, queuedFileRecord),
      systemState: new Repository(this, systemStateRecord),
      watchFolder: new Repository(this, watchFolderRecord),
      watchRule: new Repository(this, watchRuleRecord),
      metric: new Repository(this, metricRecord),
    };
    this.sequences = new Sequences(connection);
    this.firstNewSymbol = this.sequences.peek("symbol");
    this.rows = Object.fromEntries(
      Object.entries(rowShapes).map(([name, shape]) => [
        name,
        new RowBuffer(connection, shape),
      ]),
    ) as { [S in keyof typeof rowShapes]: RowBuffer };
  }

  get isInTransaction(): boolean {
    return this.depth > 0;
  }

  /**
   * Commits, or undoes everything when `work` throws. Within another one it is a savepoint: what it did is undone alone, and
   * the outer one decides about the rest. Nothing is exported inside.
   */
  transaction<T>(work: () => T): T {
    return this.depth === 0 ? this.outermost(work) : this.savepoint(work);
  }

  private outermost<T>(work: () => T): T {
    const forget = this.remember();
    this.connection.execute("BEGIN IMMEDIATE");
    this.depth = 1;
    try {
      const result = work();
      this.flush();
      this.sequences.write();
      this.connection.execute("COMMIT");
      this.sequences.committed();
      return result;
    } catch (error) {
      this.rollBack();
      this.sequences.rolledBack();
      forget();
      throw error;
    } finally {
      this.depth = 0;
    }
  }

  private savepoint<T>(work: () => T): T {
    // What came before must not be undone with it, nor be written after it.
    this.flush();
    const forget = this.remember();
    const name = `level${this.depth++}`;
    this.connection.execute(`SAVEPOINT ${name}`);
    try {
      const result = work();
      this.flush();
      this.connection.execute(`RELEASE ${name}`);
      return result;
    } catch (error) {
      // Numbers that were taken stay taken: the outer transaction may have used later ones.
      this.connection.execute(`ROLLBACK TO ${name}; RELEASE ${name}`);
      forget();
      throw error;
    } finally {
      this.depth--;
    }
  }

  /** What to do with the memory of this session when what comes now is undone. */
  private remember(): () => void {
    const vanished = this.vanished.length;
    const { firstNewSymbol, externalsMayBeUnused } = this;
    return () => {
      for (const buffer of Object.values(this.rows)) buffer.clear();
      this.externals.clear();
      this.vanished.length = Math.min(vanished, this.vanished.length);
      this.firstNewSymbol = firstNewSymbol;
      this.externalsMayBeUnused = externalsMayBeUnused;
    };
  }

  private rollBack(): void {
    try {
      this.connection.execute("ROLLBACK");
    } catch {
      // After some errors (no memory left) SQLite has rolled back by itself; the first error is the one to tell.
    }
  }

  /** Writers call it first: rows outside of a transaction could be saved by half. */
  requireTransaction(): void {
    if (this.depth === 0)
      throw new CodeweftError(
        "internal",
        "The database was to be changed outside of a transaction.",
      );
  }

  /** In a bulk load a file without edges is not searched for old ones: there is no index to search by. */
  isNewInBulk(fileId: number): boolean {
    return this.isBulkLoading && !this.bulkLoaded.has(fileId);
  }

  edgesWritten(fileId: number): void {
    if (this.isBulkLoading) this.bulkLoaded.add(fileId);
  }

  startBulkLoad(): void {
    this.isBulkLoading = true;
    this.bulkLoaded.clear();
  }

  finishBulkLoad(): void {
    this.isBulkLoading = false;
    this.bulkLoaded.clear();
  }

  /** Writes what the buffers hold, parents before children. */
  flush(): void {
    const { rows } = this;
    rows.symbol.flush();
    rows.newSymbol.flush();
    rows.import.flush();
    rows.edge.flush();
    rows.edgeSite.flush();
    rows.unresolved.flush();
    rows.candidate.flush();
    rows.problem.flush();
    rows.ignoredFile.flush();
    rows.queuedFile.flush();
  }
}
