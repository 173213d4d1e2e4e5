// Which file looked at which while it was resolved, and so who has to be resolved again when one changes. Files are slots;
// negative numbers are places of packages (see packages.ts), which also remember lookups that found nothing.

/** A power of two. */
const recentPlaces = 4096;

export class Readers {
  // Most looks repeat one of a moment ago. By a mix of both numbers: the reader, and what it looked at.
  private readonly recentReaders = new Int32Array(recentPlaces).fill(-1);
  private readonly recentReads = new Int32Array(recentPlaces);
  private readonly lookedAt: (Set<number> | undefined)[] = [];
  private readonly readBy: (Set<number> | undefined)[] = [];
  private readonly placeReadBy: (Set<number> | undefined)[] = [];

  /** Resolving `reader` looked at something of `read`. */
  add(reader: number, read: number): void {
    const place = (Math.imul(reader, 0x9e3779b1) ^ read) & (recentPlaces - 1);
    if (
      this.recentReaders[place] === reader &&
      this.recentReads[place] === read
    )
      return;
    this.recentReaders[place] = reader;
    this.recentReads[place] = read;
    const known = (this.lookedAt[reader] ??= new Set());
    if (known.has(read)) return;
    known.add(read);
    if (read >= 0) (this.readBy[read] ??= new Set()).add(reader);
    else (this.placeReadBy[-1 - read] ??= new Set()).add(reader);
  }

  private readersOf(read: number): ReadonlySet<number> | undefined {
    return read >= 0 ? this.readBy[read] : this.placeReadBy[-1 - read];
  }

  /** Forgets what a file looked at, because it will be looked at again. */
  forget(reader: number): void {
    this.recentReaders.fill(-1);
    for (const read of this.lookedAt[reader] ?? [])
      if (read >= 0) this.readBy[read]?.delete(reader);
      else this.placeReadBy[-1 - read]?.delete(reader);
    this.lookedAt[reader] = undefined;
  }

  /** The files in `changed` and all that, directly or through others, looked at something in it. */
  affected(changed: Iterable<number>): Set<number> {
    const affected = new Set(changed);
    // A set may grow while it is walked: what is added is visited too.
    for (const read of affected)
      for (const reader of this.readersOf(read) ?? []) affected.add(reader);
    for (const read of affected) if (read < 0) affected.delete(read);
    return affected;
  }
}
