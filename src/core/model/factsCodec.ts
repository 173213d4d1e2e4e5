// FileFacts as compact bytes and back: the form in which facts cross threads and rest in the database.
//
// Layout: "CWF", version (1 byte), checksum (4 bytes, little endian, of all that follows), flags, line count,
// name texts laid end to end with their lengths (the language first), the length of every table, the lists,
// then every column in the order of `factsSchema`.
import {
  ByteReader,
  ByteWriter,
  DamagedBytes,
  decodeColumn,
  encodeColumn,
} from "./columnCodec.ts";
import { factsSchema, factsVersion } from "./facts.ts";
import type { FactsTable, FactsTableName, FileFacts } from "./facts.ts";

const magic = [0x43, 0x57, 0x46] as const;
const headerBytes = 8;
const degradedFlag = 1;
const utf16Flag = 2;
/** 1 GiB of cells: more than any file can have, so that a damaged length cannot exhaust memory. */
const maxCells = 1 << 28;

const tableNames = Object.keys(factsSchema) as FactsTableName[];

/** Thrown by `decodeFacts` when bytes are cut off, changed, or of another version of the facts. */
export class DamagedFacts extends Error {
  override readonly name = "DamagedFacts";
}

/** Whether `decodeFacts` would find bytes of the present version here; reads the header alone. */
export function isCurrentFacts(bytes: Uint8Array): boolean {
  return (
    bytes.length > headerBytes &&
    magic.every((byte, index) => bytes[index] === byte) &&
    bytes[3] === factsVersion
  );
}

/** Equal facts give equal bytes. */
export function encodeFacts(facts: FileFacts): Uint8Array {
  let cells = facts.lists.length;
  for (const name of tableNames)
    cells += facts[name].length * factsSchema[name].length;
  const texts = [facts.language, ...facts.names];
  const joined = texts.join("");
  const writer = new ByteWriter(
    headerBytes + cells * 2 + joined.length * 2 + texts.length * 2,
  );
  writer.length = headerBytes;
  // A lone surrogate (a doc comment cut inside an emoji) has no UTF-8 form; such a file keeps UTF-16.
  const isUtf16 = loneSurrogate.test(joined);
  writer.writeUnsigned(
    (facts.degraded ? degradedFlag : 0) | (isUtf16 ? utf16Flag : 0),
  );
  writer.writeUnsigned(facts.lineCount);
  writer.writeUnsigned(texts.length);
  for (const text of texts) writer.writeUnsigned(text.length);
  writeText(writer, joined, isUtf16);
  for (const name of tableNames) writer.writeUnsigned(facts[name].length);
  writer.writeUnsigned(facts.lists.length);
  encodeColumn(writer, facts.lists, undefined);
  for (const name of tableNames) {
    const columns = columnsOf(facts[name]);
    const names = factsSchema[name];
    for (let index = 0; index < names.length; index++)
      encodeColumn(
        writer,
        columns[names[index]!]!,
        index < 2 ? undefined : columns[names[index - 2]!],
      );
  }
  const bytes = writer.bytes.slice(0, writer.length);
  bytes.set(magic);
  bytes[3] = factsVersion;
  new DataView(bytes.buffer).setUint32(4, checksum(bytes), true);
  return bytes;
}

/**
 * The inverse of `encodeFacts`. All columns of the result that hold something are views of one buffer.
 * Throws DamagedFacts; it never returns facts that differ from those encoded.
 */
export function decodeFacts(bytes: Uint8Array): FileFacts {
  if (!isCurrentFacts(bytes))
    throw new DamagedFacts("These bytes are not facts of this version.");
  const stored = new DataView(
    bytes.buffer,
    bytes.byteOffset,
    bytes.byteLength,
  ).getUint32(4, true);
  if (stored !== checksum(bytes))
    throw new DamagedFacts("These facts were damaged: their checksum differs.");
  try {
    return decodeBody(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof DamagedBytes) throw new DamagedFacts(error.message);
    throw error;
  }
}

function decodeBody(reader: ByteReader): FileFacts {
  reader.offset = headerBytes;
  const flags = reader.readUnsigned();
  const lineCount = reader.readUnsigned();
  const [language, ...names] = readTexts(reader, (flags & utf16Flag) !== 0);
  if (language === undefined)
    throw new DamagedBytes("The language is missing.");
  const lengths = tableNames.map(() => reader.readUnsigned());
  const listLength = reader.readUnsigned();
  let cells = listLength;
  tableNames.forEach((name, index) => {
    cells += lengths[index]! * factsSchema[name].length;
  });
  if (cells > maxCells) throw new DamagedBytes("A table is impossibly long.");
  const buffer = new Int32Array(cells);
  let start = 0;
  const take = (length: number): Int32Array =>
    buffer.subarray(start, (start += length));
  const lists = take(listLength);
  decodeColumn(reader, lists, undefined);
  const tables: Partial<Record<FactsTableName, unknown>> = {};
  tableNames.forEach((name, index) => {
    if (lengths[index] === 0) {
      tables[name] = emptyTables[name];
      return;
    }
    const columns = factsSchema[name].map(() => take(lengths[index]!));
    columns.forEach((column, at) =>
      decodeColumn(reader, column, columns[at - 2]),
    );
    tables[name] = createTable(name, lengths[index]!, columns);
  });
  if (reader.offset !== reader.bytes.length)
    throw new DamagedBytes("There are bytes behind the last column.");
  return {
    language,
    lineCount,
    degraded: (flags & degradedFlag) !== 0,
    names,
    lists,
    ...(tables as { [T in FactsTableName]: FactsTable<T> }),
  };
}

// Objects that grow by computed keys become dictionaries in V8 after a dozen keys, and every later access to a column
// pays for it. A spread of a parsed object keeps the shape.
type TableShape = Record<string, Int32Array | number | null>;
const tableShapes = Object.fromEntries(
  tableNames.map((name) => [
    name,
    JSON.parse(
      JSON.stringify(
        Object.fromEntries([
          ["length", 0],
          ...factsSchema[name].map((column) => [column, null] as const),
        ]),
      ),
    ) as TableShape,
  ]),
) as Record<FactsTableName, TableShape>;

/** A table over `columns`, which stand in the order of the schema and are all `length` long. */
export function createTable<T extends FactsTableName>(
  name: T,
  length: number,
  columns: readonly Int32Array[],
): FactsTable<T> {
  const table: TableShape = { ...tableShapes[name] };
  table["length"] = length;
  const names = factsSchema[name];
  for (let index = 0; index < names.length; index++)
    table[names[index]!] = columns[index]!;
  return table as unknown as FactsTable<T>;
}

/** A third of all tables are empty, and their columns would be objects as large as others. */
const noCells = new Int32Array(0);
const emptyTables = Object.fromEntries(
  tableNames.map((name) => [
    name,
    createTable(
      name,
      0,
      factsSchema[name].map(() => noCells),
    ),
  ]),
);

function columnsOf(table: object): Readonly<Record<string, Int32Array>> {
  return table as Readonly<Record<string, Int32Array>>;
}

// ── texts ──

const loneSurrogate = /\p{Surrogate}/u;
const encoder = new TextEncoder();
// A name may begin with U+FEFF; a decoder that takes it for a byte-order mark would lose it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function writeText(writer: ByteWriter, text: string, isUtf16: boolean): void {
  if (isUtf16) {
    writer.writeUnsigned(text.length * 2);
    writer.ensure(text.length * 2);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      writer.bytes[writer.length++] = unit & 255;
      writer.bytes[writer.length++] = unit >> 8;
    }
    return;
  }
  const bytes = encoder.encode(text);
  writer.writeUnsigned(bytes.length);
  writer.ensure(bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

function readTexts(reader: ByteReader, isUtf16: boolean): string[] {
  const count = reader.readUnsigned();
  if (count > reader.bytes.length)
    throw new DamagedBytes("The names are cut off.");
  const lengths = new Uint32Array(count);
  for (let index = 0; index < count; index++)
    lengths[index] = reader.readUnsigned();
  const bytes = reader.take(reader.readUnsigned());
  const joined = isUtf16 ? fromUtf16(bytes) : decoder.decode(bytes);
  const texts: string[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const end = start + lengths[index]!;
    texts.push(joined.slice(start, end));
    start = end;
  }
  if (start !== joined.length)
    throw new DamagedBytes("The names do not fill their text.");
  return texts;
}

function fromUtf16(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 8192) {
    const units: number[] = [];
    const end = Math.min(at + 8192, bytes.length - 1);
    for (let index = at; index < end; index += 2)
      units.push(bytes[index]! | (bytes[index + 1]! << 8));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** FNV-1a, 32 bits, of everything behind the header. */
function checksum(bytes: Uint8Array): number {
  // A number above 2^31 would make V8 give up the integer arithmetic of this loop, file after file.
  let hash = 0x811c9dc5 | 0;
  for (let index = headerBytes; index < bytes.length; index++)
    hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash >>> 0;
}
