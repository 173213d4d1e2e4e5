// Columns of 32-bit integers that grow.

/** A buffer of at least `length` cells: the given one, or a larger one (its content is not kept). */
export function growInto(buffer: Int32Array, length: number): Int32Array {
  return buffer.length >= length
    ? buffer
    : new Int32Array(Math.max(length, buffer.length * 2));
}

/** An array of integers with `push`, kept in one typed array. */
export class IntColumn {
  data: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  /** The cells in use; a view that the next `push` may leave behind. */
  toArray(): Int32Array {
    return this.data.slice(0, this.length);
  }
}

const noKeys = new Int32Array(2);
const noValues = Int32Array.of(-1);
const firstMask = 63;

/** From pairs of integers to integers: open addressing, at most half full. Values are not negative. */
export class PairMap {
  // One slot that is never taken, until there is something to hold: most maps of most files stay empty.
  private keys: Int32Array = noKeys;
  private values: Int32Array = noValues;
  private mask = 0;
  private used = 0;

  private slot(a: number, b: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.mask;
    const { keys, values } = this;
    while (
      values[slot] !== -1 &&
      (keys[slot * 2] !== a || keys[slot * 2 + 1] !== b)
    )
      slot = (slot + 1) & this.mask;
    return slot;
  }

  /** -1 where there is none. */
  get(a: number, b: number): number {
    return this.values[this.slot(a, b)]!;
  }

  set(a: number, b: number, value: number): void {
    if (this.mask === 0) this.grow();
    const slot = this.slot(a, b);
    if (this.values[slot] === -1) this.used++;
    this.keys[slot * 2] = a;
    this.keys[slot * 2 + 1] = b;
    this.values[slot] = value;
    if (this.used * 2 > this.mask) this.grow();
  }

  private grow(): void {
    const { keys, values } = this;
    this.mask = Math.max(firstMask, this.mask * 2 + 1);
    this.keys = new Int32Array((this.mask + 1) * 2);
    this.values = new Int32Array(this.mask + 1).fill(-1);
    for (let i = 0; i < values.length; i++)
      if (values[i] !== -1) {
        const slot = this.slot(keys[i * 2]!, keys[i * 2 + 1]!);
        this.keys[slot * 2] = keys[i * 2]!;
        this.keys[slot * 2 + 1] = keys[i * 2 + 1]!;
        this.values[slot] = values[i]!;
      }
  }
}

/** Columns with a cell for every node of a file; the memory is used again for the next file. */
export class NodeColumns {
  private readonly columns: Int32Array[] = [];

  /** The column `index`, all of its first `count` cells set; there may be more. It is good until it is taken again. */
  take(index: number, count: number, value: number): Int32Array {
    const column = growInto(this.columns[index] ?? new Int32Array(0), count);
    this.columns[index] = column;
    return column.fill(value, 0, count);
  }
}
