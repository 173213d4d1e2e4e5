// Opens a store: joins the connection, the writers and the readers to the contract in `store.ts`.
import { CodeweftError } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import { factsVersion } from "../model/facts.ts";
import type { FileFacts } from "../model/facts.ts";
import { DamagedFacts, decodeFacts } from "../model/factsCodec.ts";
import type { GraphSlice } from "../model/graph.ts";
import type { ResolvedFile } from "../model/resolved.ts";
import type { WorkspaceRoot } from "../ports.ts";
import type { DatabaseReads, RunRow, SkippedRow } from "../reads.ts";
import { readContentDigests, readFileContent } from "./content.ts";
import type { ContentDigest, FileContent } from "./content.ts";
import { createDatabaseReads } from "./databaseReads.ts";
import { computeDigest } from "./digest.ts";
import { replaceEdges } from "./edgeWriter.ts";
import type { SymbolIdOf } from "./edgeWriter.ts";
import { removeFile, writeFailedFile, writeFile } from "./fileWriter.ts";
import { readGraph } from "./graphReader.ts";
import { selectGraphRows } from "./graphRows.ts";
import { dropIndex, secondaryIndexes } from "./indexes.ts";
import { openConnection } from "./openConnection.ts";
import { QueueTable } from "./queueTable.ts";
import type { Departure } from "./queueTable.ts";
import { recordMoves } from "./recordMoves.ts";
import type { QueuedFileRecord, QueueLevel } from "./records/types.ts";
import { Session } from "./session.ts";
import type { Sqlite, SqlValue } from "./sqlite.ts";
import { statements } from "./statements.ts";
import type {
  FileRecord,
  FileState,
  FinishedRun,
  ProblemRecord,
  RunFile,
  Store,
  StoreCounts,
  StoredFile,
  StoreOpening,
  StoreRecords,
  WrittenFile,
} from "./store.ts";
import {
  compact,
  giveFreePagesBack,
  readSize,
  removeOldRows,
} from "./upkeep.ts";
import type { DatabaseSize, RemovedRows } from "./upkeep.ts";

/** Throws CodeweftError database_damaged, database_foreign or database_newer; see `openConnection`. */
export function openStore(sqlite: Sqlite, opening: StoreOpening = {}): Store {
  const { connection, newer } = openConnection(sqlite, opening);
  return new SqlStore(new Session(connection), opening.location, newer);
}

class SqlStore implements Store {
  readonly reads: DatabaseReads;
  private readonly queue: QueueTable;

  constructor(
    private readonly session: Session,
    private readonly location: string | undefined,
    readonly newer: CodeweftError | undefined,
  ) {
    this.queue = new QueueTable(session);
    this.reads = createDatabaseReads(
      session,
      location,
      (fileId) => this.readFacts(fileId),
      (limit) => this.readRuns(limit),
    );
  }

  get records(): StoreRecords {
    return this.session.records;
  }

  transaction<T>(work: () => T): T {
    return this.session.transaction(work);
  }

  // ── facts ──

  writeFile(
    record: FileRecord,
    encoded: Uint8Array,
    facts: FileFacts,
  ): WrittenFile {
    return writeFile(this.session, record, encoded, facts);
  }

  touchFile(
    fileId: number,
    seen: Pick<FileRecord, "size" | "mtime" | "extractedAt">,
  ): void {
    this.write(statements.touchFile, [
      seen.size,
      seen.mtime,
      seen.extractedAt,
      fileId,
    ]);
  }

  writeFailedFile(record: FileRecord, error: ErrorForm): number {
    return writeFailedFile(this.session, record, error);
  }

  removeFile(fileId: number): void {
    removeFile(this.session, fileId);
  }

  recordMoves(): void {
    recordMoves(this.session);
  }

  // ── derived rows ──

  replaceEdges(resolved: ResolvedFile, symbolIdOf: SymbolIdOf): void {
    replaceEdges(this.session, resolved, symbolIdOf);
  }

  // ── bookkeeping ──

  replaceRoots(roots: readonly WorkspaceRoot[]): void {
    const { root } = this.session.records;
    root.removeAll();
    root.batch(roots.map(({ name, location }) => ({ name, location })));
  }

  replaceProblems(problems: readonly ProblemRecord[]): void {
    this.write(statements.removeProblemsWithoutFile);
    for (const { category, path, line, column, message } of problems)
      this.session.rows.problem.add(
        null,
        category,
        path ?? null,
        line ?? null,
        column ?? null,
        message,
      );
  }

  replaceIgnoredFiles(rows: readonly SkippedRow[]): void {
    this.write(statements.removeIgnoredFiles);
    for (const { path, reason, detail } of rows)
      this.session.rows.ignoredFile.add(path, reason, detail);
  }

  startRun(startedAt: number): number {
    return this.session.records.run.create({
      startedAt,
      finishedAt: undefined,
      milliseconds: undefined,
      outcome: "running",
      files: 0,
      failed: 0,
    }).id;
  }

  writeRunFile(run: number, file: RunFile): void {
    this.session.records.runFile.upsert({
      runId: run,
      path: file.path,
      state: file.state,
      milliseconds: file.milliseconds,
      message: file.message,
    });
  }

  finishRun(run: number, result: FinishedRun): void {
    const { run: runs } = this.session.records;
    const known = runs.read({ id: run });
    if (known !== undefined) runs.replace({ ...known, ...result });
  }

  forgetBefore(time: number): number {
    const { history, run } = this.session.records;
    this.write(statements.removeRunFilesBefore, [time]);
    return history.removeBelow("at", time) + run.removeBelow("startedAt", time);
  }

  writeMeta(name: string, value: string): void {
    this.session.records.meta.upsert({ name, value });
  }

  readMeta(name: string): string | undefined {
    return this.session.records.meta.read({ name })?.value;
  }

  advanceRevision(committedAt: number): number {
    const { session } = this;
    session.requireTransaction();
    if (session.externalsMayBeUnused) {
      session.flush();
      session.connection.run(statements.removeUnusedExternals);
      session.externals.clear();
      session.externalsMayBeUnused = false;
    }
    const revision = this.revision + 1;
    this.writeMeta("revision", String(revision));
    this.writeMeta("committed_at", String(committedAt));
    return revision;
  }

  get revision(): number {
    return Number(this.readMeta("revision") ?? 0);
  }

  get committedAt(): number {
    return Number(this.readMeta("committed_at") ?? 0);
  }

  // ── the queue ──

  queueFiles(
    files: readonly QueuedFileRecord[],
    at: number,
    message?: string,
  ): void {
    this.queue.put(files, at, message);
  }

  beginFiles(paths: readonly string[], at: number): void {
    this.queue.begin(paths, at);
  }

  putBackFiles(at: number): void {
    this.queue.putBack(at);
  }

  raiseFiles(paths: readonly string[], level: QueueLevel): void {
    this.queue.raise(paths, level);
  }

  unqueueFile(path: string): QueuedFileRecord["state"] | undefined {
    return this.queue.take(path);
  }

  leaveQueue(paths: readonly string[], at: number, departure: Departure): void {
    this.queue.leave(paths, at, departure);
  }

  nextQueuePosition(): number {
    return this.queue.nextPosition();
  }

  // ── readers ──

  readFiles(): StoredFile[] {
    return this.session.connection
      .all(statements.readFiles, [factsVersion])
      .map(toStoredFile);
  }

  findFile(path: string): StoredFile | undefined {
    const row = this.session.connection.row(statements.findFile, [
      factsVersion,
      path,
    ]);
    return row === undefined ? undefined : toStoredFile(row);
  }

  readEncodedFacts(fileId: number): Uint8Array | undefined {
    return this.session.connection.value(statements.readFacts, [
      fileId,
      factsVersion,
    ]) as Uint8Array | undefined;
  }

  readFacts(fileId: number): FileFacts | undefined {
    const { connection } = this.session;
    const bytes = this.readEncodedFacts(fileId);
    if (bytes === undefined) return undefined;
    try {
      return decodeFacts(bytes);
    } catch (error) {
      if (!(error instanceof DamagedFacts)) throw error;
      const path = String(
        connection.value(statements.pathOfFile, [fileId]) ?? fileId,
      );
      throw new CodeweftError(
        "database_damaged",
        `The stored facts of ${path} are damaged: ${error.message}`,
        {
          kept: "The file itself is untouched.",
          next: "Ingest the workspace again.",
        },
        { path },
      );
    }
  }

  readSymbolIds(fileId: number): Int32Array {
    this.session.flush();
    const rows = this.session.connection.all(statements.readSymbolIds, [
      fileId,
    ]) as number[][];
    const length = rows.reduce((most, row) => Math.max(most, row[0]! + 1), 0);
    const ids = new Int32Array(length).fill(-1);
    for (const [definition, id] of rows) ids[definition!] = id!;
    return ids;
  }

  readGraph(fileIds?: readonly number[]): GraphSlice {
    this.session.flush();
    return readGraph(selectGraphRows(this.session.connection, fileIds));
  }

  readRoots(): WorkspaceRoot[] {
    return this.session.records.root
      .page({ limit: Number.MAX_SAFE_INTEGER })
      .map(({ name, location }) => ({ name, location }));
  }

  readRuns(limit: number): RunRow[] {
    return this.session.records.run
      .page({ limit, descending: true })
      .map(({ id, startedAt, milliseconds, outcome, files, failed }) => ({
        id,
        startedAt,
        milliseconds: milliseconds ?? 0,
        outcome,
        files,
        failed,
      }));
  }

  counts(): StoreCounts {
    const { connection } = this.session;
    this.session.flush();
    return {
      files: connection.number(statements.countFiles),
      symbols: connection.number(statements.countSymbols),
      edges: connection.number(statements.countEdges),
      sites: connection.number(statements.countSites),
    };
  }

  digest(): string {
    this.session.flush();
    return computeDigest(this.session.connection);
  }

  // ── maintenance ──

  contentDigests(): ReadonlyMap<string, ContentDigest> {
    this.session.flush();
    return readContentDigests(this.session.connection);
  }

  fileContent(path: string): FileContent {
    this.session.flush();
    return readFileContent(this.session.connection, path);
  }

  size(): DatabaseSize {
    return readSize(this.session);
  }

  removeOldRows(time: number): RemovedRows {
    return removeOldRows(this.session, time);
  }

  giveFreePagesBack(): void {
    this.requireNoTransaction("Free pages cannot be given back");
    giveFreePagesBack(this.session);
  }

  compact(): void {
    this.requireNoTransaction("The database cannot be compacted");
    compact(this.session);
  }

  // ── the whole ──

  startBulkLoad(): void {
    const { session } = this;
    this.requireNoTransaction("A bulk load cannot start");
    // With rows in place, every replaced file would be searched for without an index.
    if (session.isBulkLoading || this.counts().symbols > 0) return;
    for (const name of Object.keys(secondaryIndexes))
      session.connection.execute(dropIndex(name));
    session.connection.execute("PRAGMA foreign_keys=off");
    session.startBulkLoad();
  }

  finishBulkLoad(): void {
    const { session } = this;
    if (!session.isBulkLoading) return;
    this.requireNoTransaction("A bulk load cannot end");
    for (const sql of Object.values(secondaryIndexes))
      session.connection.execute(sql);
    session.connection.execute("PRAGMA foreign_keys=on");
    session.finishBulkLoad();
    const orphans = session.connection.all("PRAGMA foreign_key_check");
    if (orphans.length > 0)
      throw new CodeweftError(
        "internal",
        `After the bulk load ${orphans.length} rows of ${String(orphans[0]![0])} and others point at rows that do not exist.`,
        { next: "Ingest the workspace again, and report this." },
      );
  }

  exportBytes(): Uint8Array {
    this.requireNoTransaction("The database cannot be exported");
    return this.session.connection.export();
  }

  close(): void {
    this.session.connection.close();
  }

  private write(sql: string, parameters: SqlValue[] = []): void {
    this.session.requireTransaction();
    this.session.connection.run(sql, parameters);
  }

  private requireNoTransaction(what: string): void {
    if (this.session.isInTransaction)
      throw new CodeweftError(
        "internal",
        `${what} while a transaction is open${this.location === undefined ? "" : ` (${this.location})`}.`,
      );
  }
}

function toStoredFile(row: readonly SqlValue[]): StoredFile {
  return {
    id: row[0] as number,
    path: row[1] as string,
    language: row[2] as string,
    state: row[3] as FileState,
    hash: row[4] as string,
    size: row[5] as number,
    mtime: row[6] as number,
    extractorVersion: row[7] as string,
    extractedAt: row[8] as number,
    extractMilliseconds: row[9] as number,
    resolved: row[10] === 1,
    error:
      row[11] === null
        ? undefined
        : (JSON.parse(row[11] as string) as ErrorForm),
    hasFacts: row[12] === 1,
  };
}
