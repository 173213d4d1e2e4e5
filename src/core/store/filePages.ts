// Reads tables straight from the pages of an SQLite file (https://www.sqlite.org/fileformat2.html), column by column, without SQLite.
import { columnOrder } from "./columnOrder.ts";
import { PageTexts } from "./pageTexts.ts";

/** Thrown where the bytes are not what the format promises, or use a part of it that is not read here. */
export class UnreadPages extends Error {
  override readonly name = "UnreadPages";
}

/** Kinds of b-tree pages. */
const indexInterior = 2;
const tableInterior = 5;
const indexLeaf = 10;
const tableLeaf = 13;

const fileHeader = 100;
const utf8 = 1;

/** Bytes of a value by its serial type, for the types below 12. */
const sizes = Uint8Array.of(0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0);
const firstBlob = 12;
const firstText = 13;

/** Where the value of a column goes: the number of a column of numbers, one of texts from here on, or nowhere. */
const firstTextSlot = 64;
const nowhere = 127;

interface Table {
  readonly root: number;
  /** Where the value of a column stands in a record, by its name. */
  readonly columns: ReadonlyMap<string, number>;
  /** The column that is the row's number and stands in no record. */
  readonly rowid: number;
}

/** Rows in the order of the table's primary key. */
export interface PageColumns {
  readonly count: number;
  /** Integers of up to 32 bits, in the order in which they were asked for; 0 for NULL and for everything else. */
  readonly numbers: readonly Int32Array[];
  readonly texts: readonly PageTexts[];
}

/** Over the bytes of a whole file. Throws UnreadPages or RangeError, here or later, and always ends, whatever the bytes say. */
export class FilePages {
  private readonly view: DataView;
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly tables = new Map<string, Table>();
  /** Pages of the present walk. */
  private seen = 0;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < fileHeader) throw new UnreadPages("It has no header.");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const size = this.view.getUint16(16);
    this.pageSize = size === 1 ? 65536 : size;
    this.usable = this.pageSize - bytes[20]!;
    if (bytes[18] !== 1 || bytes[19] !== 1)
      throw new UnreadPages("It may have a log beside it.");
    if (this.view.getUint32(56) !== utf8)
      throw new UnreadPages("Its texts are not UTF-8.");
    if (this.usable < 480 || bytes.length % this.pageSize !== 0)
      throw new UnreadPages("Its pages have no whole number.");
    this.readTables();
  }

  /** Columns by their names. */
  read(
    name: string,
    numbers: readonly string[],
    texts: readonly string[] = [],
  ): PageColumns {
    const table = this.tables.get(name);
    if (table === undefined) throw new UnreadPages(`It has no table ${name}.`);
    const placeOf = (column: string): number => {
      const place = table.columns.get(column);
      if (place === undefined)
        throw new UnreadPages(`${name} has no column ${column}.`);
      return place;
    };
    return this.readPlaces(
      table.root,
      numbers.map(placeOf),
      texts.map(placeOf),
      table.rowid,
    );
  }

  private readTables(): void {
    const { count, numbers, texts } = this.readPlaces(1, [3], [0, 1, 4], -1);
    const [type, name, sql] = texts as [PageTexts, PageTexts, PageTexts];
    for (let row = 0; row < count; row++) {
      if (type.at(row) !== "table") continue;
      const { columns, rowid } = columnOrder(sql.at(row));
      this.tables.set(name.at(row), {
        root: numbers[0]![row]!,
        columns: new Map(columns.map((column, place) => [column, place])),
        rowid,
      });
    }
  }

  private readPlaces(
    root: number,
    numberPlaces: readonly number[],
    textPlaces: readonly number[],
    rowid: number,
  ): PageColumns {
    const { bytes } = this;
    this.seen = 0;
    const count = this.countRows(root);
    // A row takes at least its size, its header and its place in the page.
    if (count * 4 > bytes.length)
      throw new UnreadPages("It has too many rows.");
    const numbers = numberPlaces.map(() => new Int32Array(count));
    const texts = textPlaces.map(() => new PageTexts(bytes, count));
    const width = Math.max(...numberPlaces, ...textPlaces) + 1;
    const slots = new Uint8Array(width).fill(nowhere);
    numberPlaces.forEach((place, slot) => {
      if (place !== rowid) slots[place] = slot;
    });
    textPlaces.forEach((place, slot) => {
      slots[place] = firstTextSlot + slot;
    });
    const rowids = numbers[numberPlaces.indexOf(rowid)];
    const taken: Taken = { slots, numbers, texts, rowids };
    this.seen = 0;
    this.walk(root, 0, taken);
    return { count, numbers, texts };
  }

  /** How many rows there are below a page. */
  private countRows(page: number): number {
    const { head, kind, count, pointers, start } = this.look(page);
    if (kind === tableLeaf || kind === indexLeaf) return count;
    let rows = kind === indexInterior ? count : 0;
    for (let index = 0; index < count; index++) {
      const cell = start + this.view.getUint16(pointers + 2 * index);
      rows += this.countRows(this.view.getUint32(cell));
    }
    return rows + this.countRows(this.view.getUint32(head + 8));
  }

  private look(page: number): Page {
    const { bytes, pageSize } = this;
    const start = (page - 1) * pageSize;
    if (page < 1 || start >= bytes.length)
      throw new UnreadPages(`It has no page ${page}.`);
    // Pages that lead back to themselves would be walked for ever.
    if (++this.seen * pageSize > bytes.length)
      throw new UnreadPages("Its pages stand in circles.");
    const head = page === 1 ? fileHeader : start;
    const kind = bytes[head]!;
    const isInterior = kind === tableInterior || kind === indexInterior;
    if (!isInterior && kind !== tableLeaf && kind !== indexLeaf)
      throw new UnreadPages(`Page ${page} belongs to no table.`);
    const count = this.view.getUint16(head + 3);
    const pointers = head + (isInterior ? 12 : 8);
    if (pointers + 2 * count > start + pageSize)
      throw new UnreadPages(`Page ${page} holds too much.`);
    return { start, head, kind, count, pointers };
  }

  /** Answers the number of the row behind the last one of this page and all below it. */
  private walk(page: number, first: number, taken: Taken): number {
    const { view } = this;
    const { start, head, kind, count, pointers } = this.look(page);
    let row = first;
    if (kind === tableLeaf || kind === indexLeaf) {
      for (let index = 0; index < count; index++)
        this.readCell(
          start + view.getUint16(pointers + 2 * index),
          kind === tableLeaf,
          row++,
          taken,
        );
      return row;
    }
    for (let index = 0; index < count; index++) {
      const cell = start + view.getUint16(pointers + 2 * index);
      row = this.walk(view.getUint32(cell), row, taken);
      // The cells between the pages of a table are numbers alone; those of an index are rows themselves.
      if (kind === indexInterior) this.readCell(cell + 4, false, row++, taken);
    }
    return this.walk(view.getUint32(head + 8), row, taken);
  }

  private readCell(
    cell: number,
    isTable: boolean,
    row: number,
    taken: Taken,
  ): void {
    const { bytes, usable } = this;
    let at = cell;
    let size = bytes[at++]!;
    if (size > 127) {
      size &= 127;
      let byte: number;
      do {
        byte = bytes[at++]!;
        size = size * 128 + (byte & 127);
      } while (byte > 127);
    }
    if (isTable) {
      let rowid = 0;
      let byte: number;
      do {
        byte = bytes[at++]!;
        rowid = rowid * 128 + (byte & 127);
      } while (byte > 127);
      if (taken.rowids !== undefined) taken.rowids[row] = rowid;
    }
    const most = isTable
      ? usable - 35
      : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (size <= most) {
      if (!(at + size <= bytes.length))
        throw new UnreadPages("A row leaves the file.");
      readRecord(bytes, at, size, row, taken);
    } else readRecord(this.gather(at, size, most), 0, size, row, taken);
  }

  /** A record that goes on in other pages, in one piece. */
  private gather(at: number, size: number, most: number): Uint8Array {
    const { bytes, view, usable, pageSize } = this;
    if (!(size <= bytes.length))
      throw new UnreadPages("A row is larger than the file.");
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const kept = least + ((size - least) % (usable - 4));
    let part = kept <= most ? kept : least;
    const whole = new Uint8Array(size);
    whole.set(bytes.subarray(at, at + part));
    let page = view.getUint32(at + part);
    for (let filled = part; filled < size; filled += part) {
      const start = (page - 1) * pageSize;
      if (page < 1 || start >= bytes.length)
        throw new UnreadPages(`It has no page ${page}.`);
      part = Math.min(usable - 4, size - filled);
      whole.set(bytes.subarray(start + 4, start + 4 + part), filled);
      page = view.getUint32(start);
    }
    return whole;
  }
}

interface Page {
  readonly start: number;
  readonly head: number;
  readonly kind: number;
  readonly count: number;
  readonly pointers: number;
}

interface Taken {
  /** By the place of a column in its record. */
  readonly slots: Uint8Array;
  readonly numbers: readonly Int32Array[];
  readonly texts: readonly PageTexts[];
  readonly rowids: Int32Array | undefined;
}

/** A record that ends early was written before its last columns came: they stay 0 and empty. */
function readRecord(
  bytes: Uint8Array,
  start: number,
  size: number,
  row: number,
  { slots, numbers, texts }: Taken,
): void {
  let at = start;
  let header = bytes[at++]!;
  if (header > 127) header = (header & 127) * 128 + bytes[at++]!;
  const body = start + header;
  let place = body;
  for (let column = 0; column < slots.length && at < body; column++) {
    let type = bytes[at++]!;
    if (type > 127) {
      let byte: number;
      type &= 127;
      do {
        byte = bytes[at++]!;
        type = type * 128 + (byte & 127);
      } while (byte > 127);
    }
    const length = type < firstBlob ? sizes[type]! : (type - firstBlob) >>> 1;
    const slot = slots[column]!;
    if (slot < firstTextSlot) {
      if (type > 0 && type < 5) {
        let value = (bytes[place]! << 24) >> 24;
        for (let next = 1; next < length; next++)
          value = (value << 8) | bytes[place + next]!;
        numbers[slot]![row] = value;
      } else if (type === 9) numbers[slot]![row] = 1;
    } else if (slot !== nowhere && type >= firstText && type % 2 === 1)
      texts[slot - firstTextSlot]!.note(row, bytes, place, place + length);
    place += length;
  }
  if (place > start + size) throw new UnreadPages("A row is cut off.");
}
