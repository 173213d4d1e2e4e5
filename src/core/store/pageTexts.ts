// Texts that lie scattered in the pages of a file, as one StringColumn: they are decoded at once, not one by one.
import type { StringColumn } from "../model/graph.ts";
import { toStringColumn } from "./stringColumn.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A column of `count` texts, of which only the places are known; empty where none was noted. */
export class PageTexts {
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** Those of rows that fill more than their page, which stand together nowhere. */
  private readonly apart = new Map<number, Uint8Array>();

  /** `bytes`: the file. */
  constructor(
    private readonly bytes: Uint8Array,
    count: number,
  ) {
    this.starts = new Uint32Array(count);
    this.ends = new Uint32Array(count);
  }

  /** `bytes`: the file, or the parts of a row in one piece. */
  note(row: number, bytes: Uint8Array, start: number, end: number): void {
    if (bytes === this.bytes) {
      this.starts[row] = start;
      this.ends[row] = end;
    } else this.apart.set(row, bytes.subarray(start, end));
  }

  /** For texts of which there are few. */
  at(row: number): string {
    return decoder.decode(
      this.apart.get(row) ??
        this.bytes.subarray(this.starts[row], this.ends[row]),
    );
  }

  /** The texts of these rows in this order. */
  taken(rows: Uint32Array): StringColumn {
    const { bytes, starts, ends, apart } = this;
    const offsets = new Uint32Array(rows.length + 1);
    let total = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      total += ends[row]! - starts[row]!;
      if (apart.size > 0) total += apart.get(row)?.length ?? 0;
      offsets[index + 1] = total;
    }
    const joined = new Uint8Array(total);
    const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const target = new DataView(joined.buffer);
    let to = 0;
    let seen = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      const end = ends[row]!;
      let from = starts[row]!;
      // Most are short: a loop beats a call that copies.
      for (; from + 4 <= end; from += 4, to += 4) {
        const four = source.getInt32(from, true);
        target.setInt32(to, four, true);
        seen |= four;
      }
      for (; from < end; from++) seen |= joined[to++] = bytes[from]!;
      const other = apart.size > 0 ? apart.get(row) : undefined;
      if (other === undefined) continue;
      joined.set(other, to);
      to += other.length;
      for (const byte of other) seen |= byte;
    }
    const text = decoder.decode(joined);
    // In ASCII a byte is a letter.
    if ((seen & 0x80808080) === 0) return { text, offsets };
    return withLetters(text, joined, offsets);
  }
}

/** The same column with offsets in UTF-16 units instead of bytes. */
function withLetters(
  text: string,
  bytes: Uint8Array,
  offsets: Uint32Array,
): StringColumn {
  const units = new Uint32Array(offsets.length);
  let unit = 0;
  for (let index = 1; index < offsets.length; index++) {
    for (let at = offsets[index - 1]!; at < offsets[index]!; at++) {
      const byte = bytes[at]!;
      // One unit where a letter begins, a second one where it takes four bytes.
      if ((byte & 0xc0) !== 0x80) unit += byte < 0xf0 ? 1 : 2;
    }
    units[index] = unit;
  }
  if (unit === text.length) return { text, offsets: units };
  // Some are no UTF-8, for which the decoder puts signs of its own.
  const texts: string[] = [];
  for (let index = 1; index < offsets.length; index++)
    texts.push(
      decoder.decode(bytes.subarray(offsets[index - 1], offsets[index])),
    );
  return toStringColumn(texts);
}
