// Rows of a table by a key that several of them may share.

const noRows: readonly number[] = [];
const noKey = -Infinity;
const noKeys = new Float64Array(0);
const noLists: (number[] | undefined)[] = [];

/** Rows of one key stay in source order. Keys are whole numbers below 2^53, as those of `rowNameKey`. */
export class RowIndex {
  // A Map would keep an object for each key beyond 2^31, and call out of compiled code to hash it at each lookup.
  // Open addressing: half of the places at least are free, their number is a power of two.
  private keys = noKeys;
  private lists = noLists;
  private size = 0;

  add(key: number, row: number): void {
    if (2 * this.size >= this.keys.length) this.grow();
    const place = this.placeOf(key);
    const known = this.lists[place];
    if (known !== undefined) {
      known.push(row);
      return;
    }
    this.keys[place] = key;
    this.lists[place] = [row];
    this.size++;
  }

  get(key: number): readonly number[] {
    if (this.size === 0) return noRows;
    return this.lists[this.placeOf(key)] ?? noRows;
  }

  /** Where the key stands, or would stand. */
  private placeOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    // Both halves of the number: rows stand above names.
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ (key / 0x4000000);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (keys[place] !== key && keys[place] !== noKey)
      place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, lists } = this;
    this.keys = new Float64Array(Math.max(8, 2 * keys.length)).fill(noKey);
    this.lists = new Array<number[] | undefined>(this.keys.length).fill(
      undefined,
    );
    for (let old = 0; old < keys.length; old++) {
      if (lists[old] === undefined) continue;
      const place = this.placeOf(keys[old]!);
      this.keys[place] = keys[old]!;
      this.lists[place] = lists[old];
    }
  }
}
