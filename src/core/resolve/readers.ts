// Which file looked at which while it was resolved, and so who has to be resolved again when one changes. Files are slots.

export class Readers {
  private readonly lookedAt: (Set<number> | undefined)[] = [];
  private readonly readBy: (Set<number> | undefined)[] = [];

  /** Resolving `reader` looked at something of `slot`. */
  add(reader: number, slot: number): void {
    const known = (this.lookedAt[reader] ??= new Set());
    if (known.has(slot)) return;
    known.add(slot);
    (this.readBy[slot] ??= new Set()).add(reader);
  }

  /** Forgets what a file looked at, because it will be looked at again. */
  forget(reader: number): void {
    for (const slot of this.lookedAt[reader] ?? [])
      this.readBy[slot]?.delete(reader);
    this.lookedAt[reader] = undefined;
  }

  /** The files in `changed` and all that, directly or through others, looked at them. */
  affected(changed: Iterable<number>): Set<number> {
    const affected = new Set(changed);
    // A set may grow while it is walked: what is added is visited too.
    for (const slot of affected)
      for (const reader of this.readBy[slot] ?? []) affected.add(reader);
    return affected;
  }
}
