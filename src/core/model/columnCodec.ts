// Int32 columns as bytes: zig-zag varints of the cheapest of four residuals. Knows nothing about facts.

/** Thrown by every reader here when bytes do not decode; callers say whose bytes they were. */
export class DamagedBytes extends Error {
  override readonly name = "DamagedBytes";
}

// How a value is predicted; the residual is what gets stored.
const plain = 0; // the value itself
const delta = 1; // from the row before: positions, rising row numbers
const rowRelative = 2; // from its own row number, -1 kept as zero: references to rows nearby
const twoBack = 3; // from the column two to the left: end line from start line, end column from start column
// Set in the mode byte when all residuals (but the first of `delta`) are zero: one value stands for the column.
const allZero = 4;

/** Bytes of a varint by the leading zeros of its value. */
const varintBytes = Uint8Array.from({ length: 33 }, (_, zeros) =>
  Math.max(1, Math.ceil((32 - zeros) / 7)),
);

/** Grows as it is written. `ensure` once, then any number of unchecked writes within what was ensured. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(64, capacity));
  }

  ensure(extra: number): void {
    const needed = this.length + extra;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  writeUnsigned(value: number): void {
    this.ensure(5);
    this.length = putVarint(this.bytes, this.length, value >>> 0);
  }
}

/** Reads in the order of writing; every read past the end throws DamagedBytes. */
export class ByteReader {
  offset = 0;

  constructor(readonly bytes: Uint8Array) {}

  readUnsigned(): number {
    let shift = 0;
    let value = 0;
    for (;;) {
      const byte = this.bytes[this.offset++];
      if (byte === undefined || shift > 28)
        throw new DamagedBytes("A number is cut off.");
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  take(length: number): Uint8Array {
    const end = this.offset + length;
    if (end > this.bytes.length) throw new DamagedBytes("A text is cut off.");
    const taken = this.bytes.subarray(this.offset, end);
    this.offset = end;
    return taken;
  }
}

function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  while (rest >>> 0 > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** `earlier` is the column two to the left, where the table has one. */
export function encodeColumn(
  writer: ByteWriter,
  column: Int32Array,
  earlier: Int32Array | undefined,
): void {
  const length = column.length;
  if (length === 0) return;
  const mode = cheapestMode(column, earlier);
  writer.ensure(1 + 5 * length);
  const bytes = writer.bytes;
  let at = writer.length;
  bytes[at++] = mode;
  if (mode & allZero) {
    if (mode === (delta | allZero)) at = putVarint(bytes, at, fold(column[0]!));
  } else if (mode === plain) {
    for (let row = 0; row < length; row++) {
      const value = column[row]!;
      const residual = (value << 1) ^ (value >> 31);
      // One byte is by far the most frequent case.
      if (residual >>> 0 < 128) bytes[at++] = residual;
      else at = putVarint(bytes, at, residual);
    }
  } else if (mode === delta) {
    let previous = 0;
    for (let row = 0; row < length; row++) {
      const value = column[row]!;
      const step = (value - previous) | 0;
      previous = value;
      const residual = (step << 1) ^ (step >> 31);
      if (residual >>> 0 < 128) bytes[at++] = residual;
      else at = putVarint(bytes, at, residual);
    }
  } else if (mode === rowRelative) {
    for (let row = 0; row < length; row++) {
      const value = column[row]!;
      const step = row - value;
      const residual = value === -1 ? 0 : ((step << 1) ^ (step >> 31)) + 1;
      if (residual >>> 0 < 128) bytes[at++] = residual;
      else at = putVarint(bytes, at, residual);
    }
  } else {
    for (let row = 0; row < length; row++) {
      const step = (column[row]! - earlier![row]!) | 0;
      const residual = (step << 1) ^ (step >> 31);
      if (residual >>> 0 < 128) bytes[at++] = residual;
      else at = putVarint(bytes, at, residual);
    }
  }
  writer.length = at;
}

function fold(value: number): number {
  return (value << 1) ^ (value >> 31);
}

function cheapestMode(
  column: Int32Array,
  earlier: Int32Array | undefined,
): number {
  const length = column.length;
  let plainBytes = 0;
  let deltaBytes = 0;
  let rowBytes = 0;
  let previous = column[0]!;
  let changes = 0;
  let least = 0;
  for (let row = 0; row < length; row++) {
    const value = column[row]!;
    if (value < least) least = value;
    plainBytes += varintBytes[Math.clz32((value << 1) ^ (value >> 31))]!;
    const step = (value - previous) | 0;
    previous = value;
    changes |= step;
    deltaBytes += varintBytes[Math.clz32((step << 1) ^ (step >> 31))]!;
    const distance = (row - value) | 0;
    rowBytes +=
      value === -1
        ? 1
        : varintBytes[Math.clz32(((distance << 1) ^ (distance >> 31)) + 1)]!;
  }
  if (changes === 0) return delta | allZero;
  let mode = plain;
  let best = plainBytes;
  if (deltaBytes < best) {
    mode = delta;
    best = deltaBytes;
  }
  // Below -1 the distance could leave the range of a 32-bit residual.
  if (least >= -1 && rowBytes < best) {
    mode = rowRelative;
    best = rowBytes;
  }
  if (earlier !== undefined) {
    let pairBytes = 0;
    let differences = 0;
    for (let row = 0; row < length; row++) {
      const step = (column[row]! - earlier[row]!) | 0;
      differences |= step;
      pairBytes += varintBytes[Math.clz32((step << 1) ^ (step >> 31))]!;
    }
    if (differences === 0) return twoBack | allZero;
    if (pairBytes < best) mode = twoBack;
  }
  return mode;
}

/** Fills `column`. `earlier` as in `encodeColumn`. */
export function decodeColumn(
  reader: ByteReader,
  column: Int32Array,
  earlier: Int32Array | undefined,
): void {
  const length = column.length;
  if (length === 0) return;
  const mode = reader.readUnsigned();
  if (mode === (delta | allZero)) {
    const value = reader.readUnsigned();
    column.fill((value >>> 1) ^ -(value & 1));
    return;
  }
  if (mode === (twoBack | allZero) && earlier !== undefined) {
    column.set(earlier);
    return;
  }
  if (mode > twoBack || (mode === twoBack && earlier === undefined))
    throw new DamagedBytes("A column has an unknown form.");
  readResiduals(reader, column);
  if (mode === delta) {
    let value = 0;
    for (let row = 0; row < length; row++) {
      const residual = column[row]!;
      value = (value + ((residual >>> 1) ^ -(residual & 1))) | 0;
      column[row] = value;
    }
  } else if (mode === rowRelative) {
    for (let row = 0; row < length; row++) {
      const residual = column[row]! - 1;
      column[row] =
        residual === -1 ? -1 : row - ((residual >>> 1) ^ -(residual & 1));
    }
  } else if (mode === twoBack) {
    for (let row = 0; row < length; row++) {
      const residual = column[row]!;
      column[row] = earlier![row]! + ((residual >>> 1) ^ -(residual & 1));
    }
  } else {
    for (let row = 0; row < length; row++) {
      const residual = column[row]!;
      column[row] = (residual >>> 1) ^ -(residual & 1);
    }
  }
}

function readResiduals(reader: ByteReader, column: Int32Array): void {
  const bytes = reader.bytes;
  const length = column.length;
  let at = reader.offset;
  if (at + length > bytes.length)
    throw new DamagedBytes("A column is cut off.");
  for (let row = 0; row < length; row++) {
    let byte = bytes[at++]!;
    if (byte < 128) {
      column[row] = byte;
      continue;
    }
    let value = byte & 127;
    let shift = 7;
    do {
      // Past the end this reads undefined, which ends the number; the check below the loop tells.
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && shift < 35);
    column[row] = value;
  }
  if (at > bytes.length) throw new DamagedBytes("A column is cut off.");
  reader.offset = at;
}
