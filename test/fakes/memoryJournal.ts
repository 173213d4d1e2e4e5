// A journal in memory: what a real file would hold, and what was written to it.
import type { Journal, JournalEntry } from "../../src/core/snapshots.ts";

export class MemoryJournal implements Journal {
  entry: JournalEntry | undefined;
  readonly written: JournalEntry[] = [];
  broken = false;

  read(): Promise<JournalEntry | undefined> {
    return Promise.resolve(this.entry);
  }

  write(entry: JournalEntry): Promise<void> {
    if (this.broken)
      return Promise.reject(
        Object.assign(new Error("EIO: the disk is broken"), { code: "EIO" }),
      );
    this.entry = entry;
    this.written.push(entry);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.entry = undefined;
    return Promise.resolve();
  }
}
