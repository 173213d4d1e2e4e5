// Bytes to a checked, migrated connection: whose file it is, whether it is whole, and which schema it has.
import { CodeweftError } from "../errors.ts";
import {
  applicationId,
  headerBytes,
  magic,
  readHeader,
} from "./databaseHeader.ts";
import { migrate } from "./migrate.ts";
import { readableByName, schemaVersion } from "./migrations/steps.ts";
import { secondaryIndexes } from "./indexes.ts";
import { Connection } from "./sqlite.ts";
import type { Sqlite } from "./sqlite.ts";
import type { StoreOpening } from "./store.ts";

/** Bytes. Larger than SQLite's default: measured faster for bulk loads and for the export. */
const pageSize = 8192;

export interface OpenedConnection {
  readonly connection: Connection;
  /** A newer version wrote it: nothing can be changed, and this says what to do. */
  readonly newer: CodeweftError | undefined;
}

/**
 * Opens a database that exists, or creates an empty one. Without `trusted` everything is checked: header, size against
 * page count, `integrity_check`, `foreign_key_check`. One of a newer schema is opened for reading alone where it says that
 * this version understands it.
 * Throws CodeweftError database_damaged, database_foreign, database_newer or migration_failed; the bytes are not changed then.
 */
export function openConnection(
  sqlite: Sqlite,
  opening: StoreOpening,
): OpenedConnection {
  const name = opening.readFrom ?? opening.location ?? "The database";
  try {
    return open(sqlite, opening, name);
  } catch (error) {
    // What is wrong with a file of a newer version is for that version to judge, and to move aside.
    const found = readHeader(opening.bytes ?? new Uint8Array())?.userVersion;
    const isNewer = found !== undefined && found > schemaVersion;
    // A newer version leaves a sidecar that fits.
    if (isNewer && opening.changed !== true && isDamage(error))
      throw newerThan(found, name);
    throw error;
  }
}

function open(
  sqlite: Sqlite,
  opening: StoreOpening,
  name: string,
): OpenedConnection {
  const { bytes } = opening;
  if (bytes !== undefined)
    checkHeader(sqlite, bytes, name, opening.ours === true);
  if (opening.changed === true)
    throw damaged(
      name,
      "it is not the file that Codeweft saved: another program changed it, or the disk did",
    );
  const subject = { name };
  const connection = connect(sqlite, bytes, subject);
  try {
    if (bytes === undefined) create(connection);
    else if (opening.trusted !== true) checkContent(connection, name);
    const version = connection.number("PRAGMA user_version");
    if (version > schemaVersion) {
      const newer = newerThan(version, name);
      if (!isReadable(connection)) throw newer;
      checkTables(connection, name);
      connection.execute("PRAGMA query_only=on");
      subject.name = opening.location ?? name;
      return { connection, newer };
    }
    migrate(connection, undefined, name);
    checkTables(connection, name);
    for (const sql of Object.values(secondaryIndexes)) connection.execute(sql);
    subject.name = opening.location ?? name;
    return { connection, newer: undefined };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** `subject`: what errors call the database, now and later. */
function connect(
  sqlite: Sqlite,
  bytes: Uint8Array | undefined,
  subject: { readonly name: string },
): Connection {
  try {
    return new Connection(sqlite, new sqlite.Database(bytes), (error, sql) =>
      translate(error, sql, subject.name),
    );
  } catch (error) {
    if (error instanceof CodeweftError) throw error;
    throw damaged(subject.name, textOf(error));
  }
}

function create(connection: Connection): void {
  // Page size and auto-vacuum can be chosen only before the first table exists.
  connection.execute(
    `PRAGMA page_size=${pageSize}; PRAGMA auto_vacuum=incremental; PRAGMA application_id=${applicationId}`,
  );
}

function checkHeader(
  sqlite: Sqlite,
  bytes: Uint8Array,
  name: string,
  ours: boolean,
): void {
  const header = readHeader(bytes);
  if (header === undefined) {
    if (bytes.length === 0) throw damaged(name, "it is empty");
    if (ours || hasRestOfHeader(bytes))
      throw damaged(name, "it does not begin like an SQLite database");
    throw foreign(
      `${name} is not an SQLite database, and Codeweft did not write it.`,
    );
  }
  const { pages, pageSize: size } = header;
  if (header.applicationId !== applicationId) {
    if (ours && bitsApart(header.applicationId, applicationId) <= 8)
      throw damaged(name, "its signature is not as it was written");
    if (header.applicationId === 0 && hasNoTables(sqlite, bytes))
      throw damaged(name, "it is an empty database that nobody signed");
    throw foreign(
      `${name} is an SQLite database, but another program made it.`,
      { applicationId: header.applicationId },
    );
  }
  if (pages * size !== bytes.length)
    throw damaged(
      name,
      `it should have ${pages * size} bytes and has ${bytes.length}`,
    );
}

function isDamage(error: unknown): boolean {
  return error instanceof CodeweftError && error.code === "database_damaged";
}

function newerThan(found: number, name: string): CodeweftError {
  return new CodeweftError(
    "database_newer",
    `${name} was written by a newer Codeweft (schema ${found}; this one knows ${schemaVersion}).`,
    { kept: "It was not changed.", next: "Update the extension." },
    { found, known: schemaVersion },
  );
}

/** Whether what a newer version wrote means here what it means there, as it says itself. */
function isReadable(connection: Connection): boolean {
  const tables = connection.number(
    "SELECT count(*) FROM sqlite_schema WHERE name = 'meta'",
  );
  if (tables === 0) return false;
  const known = connection.value("SELECT value FROM meta WHERE name = ?", [
    readableByName,
  ]);
  return known !== undefined && Number(known) <= schemaVersion;
}

/** Our signature under a beginning that was overwritten, or the beginning of a header that was cut off. */
function hasRestOfHeader(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length >= headerBytes) return view.getUint32(68) === applicationId;
  return String.fromCharCode(...bytes).startsWith(magic);
}

/** Of 32. Another program's signature differs in about half of them, a damaged one in a few. */
function bitsApart(one: number, other: number): number {
  let count = 0;
  for (let left = (one ^ other) >>> 0; left !== 0; left >>>= 1)
    count += left & 1;
  return count;
}

function foreign(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): CodeweftError {
  return new CodeweftError(
    "database_foreign",
    message,
    {
      kept: "It was not changed.",
      next: "Choose another place for Codeweft's database, or move that file away.",
    },
    details,
  );
}

/** In doubt it is somebody's: what is damaged gets moved aside, and that must not happen to another program's file. */
function hasNoTables(sqlite: Sqlite, bytes: Uint8Array): boolean {
  const database = new sqlite.Database(bytes);
  try {
    const [found] = database.exec("SELECT count(*) FROM sqlite_schema");
    return found?.values[0]?.[0] === 0;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

function checkContent(connection: Connection, name: string): void {
  const verdict = connection
    .all("PRAGMA integrity_check(3)")
    .map((row) => String(row[0]));
  if (verdict.length !== 1 || verdict[0] !== "ok")
    throw damaged(name, verdict.join("; "));
  const orphans = connection.all("PRAGMA foreign_key_check");
  if (orphans.length > 0)
    throw damaged(
      name,
      `${orphans.length} rows point at rows that do not exist, the first in ${String(orphans[0]![0])}`,
    );
}

/** A signed file without the tables of its own schema version is what a save that went wrong leaves behind. */
function checkTables(connection: Connection, name: string): void {
  const tables = connection.number(
    "SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'file', 'symbol', 'edge', 'dependency')",
  );
  if (tables !== 5) throw damaged(name, "tables are missing");
}

function damaged(name: string, detail: string): CodeweftError {
  return new CodeweftError(
    "database_damaged",
    `${name} is damaged: ${detail}.`,
    {
      kept: "Your sources hold everything that it held.",
      next: "Ingest the workspace again to build a new one.",
    },
    { detail },
  );
}

function full(name: string, detail: string): CodeweftError {
  return new CodeweftError(
    "store_failed",
    `There is no room in memory for a larger graph (${name}: ${detail}).`,
    {
      kept: "What was committed before is kept, and the saved file is whole.",
      next: "Leave folders out with the setting codeweft.ingest.exclude, or with --exclude on the command line; then ingest again.",
    },
    { detail },
  );
}

/** SQLite's own words for a file that is not whole, whichever statement met it first. */
const damageWords =
  /malformed|not a database|disk image|corrupt|unsupported file format/i;

/** The same for one that cannot grow: it lives in memory, of which there is no more. */
const fullWords = /database or disk is full|out of memory|blob too big/i;

function translate(error: unknown, sql: string, name: string): Error {
  const text = textOf(error);
  if (damageWords.test(text)) return damaged(name, text);
  if (fullWords.test(text)) return full(name, text);
  return new CodeweftError(
    "internal",
    `${name} refused a statement: ${text}.`,
    {
      kept: "The transaction was rolled back; what was committed before stands.",
    },
    { sql: sql.slice(0, 400) },
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
