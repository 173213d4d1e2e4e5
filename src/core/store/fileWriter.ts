// Writes what one file says about itself: its row, facts, symbols, imports and problems, whole or not at all.
import {
  importKinds,
  factsVersion,
  ImportFlag,
  problemKinds,
} from "../model/facts.ts";
import type { FileFacts } from "../model/facts.ts";
import { computeFileSymbols, symbolKey } from "../model/symbolKey.ts";
import type { FileSymbols } from "../model/symbolKey.ts";
import type { ErrorForm } from "../errors.ts";
import { matchSymbols } from "./matchSymbols.ts";
import type { SymbolTraits } from "./matchSymbols.ts";
import type { Session } from "./session.ts";
import { statements } from "./statements.ts";
import type { FileRecord, FileState, WrittenFile } from "./store.ts";

interface StoredSymbol extends SymbolTraits {
  readonly id: number;
}

/** See `Store.writeFile`. */
export function writeFile(
  session: Session,
  record: FileRecord,
  encoded: Uint8Array,
  facts: FileFacts,
): WrittenFile {
  session.requireTransaction();
  const { connection } = session;
  const known = findFileId(session, record.path);
  const fileId = known ?? session.sequences.take("file");
  if (known !== undefined) removeContent(session, fileId);
  writeRow(
    session,
    fileId,
    record,
    facts.degraded ? "degraded" : "parsed",
    facts.lineCount,
  );
  connection.run(statements.writeFacts, [fileId, factsVersion, encoded]);
  const symbols = computeFileSymbols(facts);
  const ids =
    known === undefined
      ? newIds(session, symbols.rows.length)
      : surviveOrVanish(session, fileId, record.path, symbols, facts);
  writeSymbols(session, fileId, symbols, facts, ids, known === undefined);
  writeImports(session, fileId, facts);
  writeProblems(session, fileId, facts);
  const symbolIds = new Int32Array(facts.definition.length).fill(-1);
  for (let index = 0; index < ids.length; index++)
    symbolIds[symbols.rows[index]!] = ids[index]!;
  return { fileId, symbolIds };
}

/** See `Store.writeFailedFile`. */
export function writeFailedFile(
  session: Session,
  record: FileRecord,
  error: ErrorForm,
): number {
  session.requireTransaction();
  const known = findFileId(session, record.path);
  const fileId = known ?? session.sequences.take("file");
  if (known !== undefined) removeEverythingOf(session, fileId);
  writeRow(session, fileId, record, "failed", 0, error);
  session.rows.problem.add(fileId, error.code, null, null, null, error.message);
  return fileId;
}

/** See `Store.removeFile`. */
export function removeFile(session: Session, fileId: number): void {
  session.requireTransaction();
  removeEverythingOf(session, fileId);
  session.connection.run(statements.removeFile, [fileId]);
}

function findFileId(session: Session, path: string): number | undefined {
  const row = session.connection.row(statements.findFileId, [path]);
  return row === undefined ? undefined : Number(row[0]);
}

function writeRow(
  session: Session,
  fileId: number,
  record: FileRecord,
  state: FileState,
  lineCount: number,
  error?: ErrorForm,
): void {
  session.connection.run(statements.writeFile, [
    fileId,
    record.path,
    record.language,
    state,
    record.hash,
    record.size,
    record.mtime,
    record.extractorVersion,
    record.extractedAt,
    record.extractMilliseconds,
    lineCount,
    error === undefined ? null : JSON.stringify(error),
  ]);
}

/** What is replaced whole whenever the file is. Symbols are not: they keep their ids. */
function removeContent(session: Session, fileId: number): void {
  session.flush();
  const { connection } = session;
  connection.run(statements.removeImports, [fileId]);
  connection.run(statements.removeFileProblems, [fileId]);
}

function removeEverythingOf(session: Session, fileId: number): void {
  removeContent(session, fileId);
  const { connection } = session;
  const path = connection.value(statements.pathOfFile, [fileId]) as string;
  for (const symbol of readSymbols(session, fileId))
    vanish(session, symbol, path);
  connection.run(statements.removeCandidatesOfFile, [fileId]);
  connection.run(statements.removeUnresolvedOfFile, [fileId]);
  connection.run(statements.removeFacts, [fileId]);
}

function readSymbols(session: Session, fileId: number): StoredSymbol[] {
  return session.connection
    .all(statements.readSymbolsToMatch, [fileId])
    .map((row) => ({
      id: row[0] as number,
      localKey: row[1] as string,
      name: row[2] as string,
      qualifiedName: row[3] as string,
      kind: row[4] as number,
      contentHash: row[5] as number,
      startLine: row[6] as number,
      flags: row[7] as number,
    }));
}

function newIds(session: Session, count: number): Int32Array {
  const first = session.sequences.take("symbol", count);
  return Int32Array.from({ length: count }, (_, index) => first + index);
}

/** Ids of the file's new symbols: those of the old ones that they are, else new ones. What is left of the old goes. */
function surviveOrVanish(
  session: Session,
  fileId: number,
  path: string,
  symbols: FileSymbols,
  facts: FileFacts,
): Int32Array {
  const before = readSymbols(session, fileId);
  const { definition, names } = facts;
  const now = Array.from(symbols.rows, (row, index) => ({
    localKey: symbols.localKeys[index]!,
    name: names[definition.name[row]!] ?? "",
    qualifiedName: symbols.qualifiedNames[index]!,
    kind: definition.kind[row]!,
    contentHash: definition.contentHash[row]!,
    startLine: definition.startLine[row]!,
    flags: definition.flags[row]!,
  }));
  const matches = matchSymbols(before, now);
  const survivors = new Set(matches);
  before.forEach((symbol, index) => {
    if (!survivors.has(index)) vanish(session, symbol, path);
  });
  return matches.map((old, index) => {
    if (old < 0) return session.sequences.take("symbol");
    const symbol = before[old]!;
    const { localKey } = now[index]!;
    if (symbol.localKey !== localKey) {
      // Two symbols may swap their keys; neither may meet the other's on the way.
      session.connection.run(statements.freeKey, [symbol.id]);
      recordMove(
        session,
        symbolKey(path, symbol.localKey),
        symbolKey(path, localKey),
      );
    }
    return symbol.id;
  });
}

function vanish(session: Session, symbol: StoredSymbol, path: string): void {
  const { connection } = session;
  const id = [symbol.id];
  connection.run(statements.markDependantsOfSymbol, id);
  connection.run(statements.removeSitesOfSymbol, id);
  connection.run(statements.removeEdgesFromSymbol, id);
  connection.run(statements.removeEdgesToSymbol, id);
  connection.run(statements.removeCandidatesOfSymbol, id);
  connection.run(statements.removeCandidatesFromSymbol, id);
  connection.run(statements.removeUnresolvedFromSymbol, id);
  connection.run(statements.removeSymbol, id);
  session.externalsMayBeUnused = true;
  session.vanished.push({ ...symbol, key: symbolKey(path, symbol.localKey) });
}

/** Old keys lead to where the symbol is now, however many moves lie between. */
export function recordMove(
  session: Session,
  oldKey: string,
  newKey: string,
): void {
  session.connection.run(statements.followMove, [oldKey, newKey]);
  session.connection.run(statements.writeMove, [oldKey, newKey]);
}

function writeSymbols(
  session: Session,
  fileId: number,
  symbols: FileSymbols,
  facts: FileFacts,
  ids: Int32Array,
  isNew: boolean,
): void {
  const { definition: d, complexity: c, names } = facts;
  const rows = isNew ? session.rows.newSymbol : session.rows.symbol;
  // Both follow the order of definitions.
  let measured = 0;
  for (let index = 0; index < ids.length; index++) {
    const row = symbols.rows[index]!;
    const parent = symbols.parents[index]!;
    rows.put(ids[index]!);
    rows.put(fileId);
    rows.put(row);
    rows.put(parent < 0 ? null : ids[parent]!);
    rows.put(symbols.localKeys[index]!);
    rows.put(names[d.name[row]!] ?? "");
    rows.put(symbols.qualifiedNames[index]!);
    rows.put(names[d.signature[row]!] ?? null);
    rows.put(d.kind[row]!);
    rows.put(d.flags[row]!);
    rows.put(d.contentHash[row]!);
    rows.put(d.startLine[row]!);
    rows.put(d.startColumn[row]!);
    rows.put(d.endLine[row]!);
    rows.put(d.endColumn[row]!);
    rows.put(d.nameLine[row]!);
    rows.put(d.nameColumn[row]!);
    while (measured < c.length && c.definition[measured]! < row) measured++;
    const has = measured < c.length && c.definition[measured] === row;
    rows.put(has ? c.cyclomatic[measured]! : null);
    rows.put(has ? c.cognitive[measured]! : null);
    rows.put(has ? c.nesting[measured]! : null);
    rows.put(has ? c.parameters[measured]! : null);
  }
}

function writeImports(
  session: Session,
  fileId: number,
  facts: FileFacts,
): void {
  const { import: imports, names } = facts;
  for (let row = 0; row < imports.length; row++)
    session.rows.import.add(
      fileId,
      row,
      importKinds[imports.kind[row]!] ?? "named",
      names[imports.module[row]!] ?? "",
      names[imports.imported[row]!] ?? null,
      names[imports.local[row]!] ?? null,
      imports.flags[row]! & ImportFlag.typeOnly ? 1 : 0,
      imports.line[row]!,
      imports.column[row]!,
      imports.endLine[row]!,
      imports.endColumn[row]!,
    );
}

function writeProblems(
  session: Session,
  fileId: number,
  facts: FileFacts,
): void {
  const { problem, names } = facts;
  for (let row = 0; row < problem.length; row++)
    session.rows.problem.add(
      fileId,
      problemKinds[problem.kind[row]!] ?? "internal",
      null,
      problem.line[row]!,
      problem.column[row]!,
      names[problem.text[row]!] ?? "",
    );
}
