// Finds a number by three others. A Map would want a text for a key, which costs more to make than the search.

const perEntry = 4;
/** No value is kept where one would stand. */
const free = -1;

/** Keys are whole numbers of 32 bits, values whole numbers from 0 on. */
export class TripleIndex {
  // Open addressing: half of the places at least are free, their number is a power of two.
  private entries = new Int32Array(0);
  private places = 0;
  private size = 0;

  find(a: number, b: number, c: number): number | undefined {
    if (this.size === 0) return undefined;
    const value = this.entries[this.placeOf(a, b, c) + 3]!;
    return value === free ? undefined : value;
  }

  /** A key that is not known yet. */
  add(a: number, b: number, c: number, value: number): void {
    if (2 * this.size >= this.places) this.grow();
    this.put(a, b, c, value);
    this.size++;
  }

  private put(a: number, b: number, c: number, value: number): void {
    const { entries } = this;
    const place = this.placeOf(a, b, c);
    entries[place] = a;
    entries[place + 1] = b;
    entries[place + 2] = c;
    entries[place + 3] = value;
  }

  /** Where the key stands, or would stand. */
  private placeOf(a: number, b: number, c: number): number {
    const { entries } = this;
    const mask = this.places - 1;
    let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    mixed =
      Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
    let at = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const place = at * perEntry;
      if (entries[place + 3] === free) return place;
      if (
        entries[place] === a &&
        entries[place + 1] === b &&
        entries[place + 2] === c
      )
        return place;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.entries;
    this.places = Math.max(8, 2 * this.places);
    this.entries = new Int32Array(perEntry * this.places).fill(free);
    for (let place = 0; place < old.length; place += perEntry)
      if (old[place + 3] !== free)
        this.put(
          old[place]!,
          old[place + 1]!,
          old[place + 2]!,
          old[place + 3]!,
        );
  }
}
