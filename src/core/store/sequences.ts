// The numbers that rows get. They only rise, across deletions and across sessions, so that an id never means two things.
import type { Connection } from "./sqlite.ts";
import { statements } from "./statements.ts";

const names = ["file", "symbol", "edge", "external", "unresolved"] as const;
export type SequenceName = (typeof names)[number];

export class Sequences {
  private readonly next = new Map<SequenceName, number>();
  private saved = new Map<SequenceName, number>();

  constructor(private readonly connection: Connection) {
    for (const name of names)
      this.next.set(
        name,
        Number(connection.value(statements.readMeta, [key(name)]) ?? 1),
      );
    this.saved = new Map(this.next);
  }

  /** The first of `count` consecutive new numbers. */
  take(name: SequenceName, count = 1): number {
    const first = this.next.get(name)!;
    this.next.set(name, first + count);
    return first;
  }

  peek(name: SequenceName): number {
    return this.next.get(name)!;
  }

  /** Before a commit: what was taken must be in the same commit as the rows. */
  write(): void {
    for (const name of names) {
      const value = this.next.get(name)!;
      if (value !== this.saved.get(name))
        this.connection.run(statements.writeMeta, [key(name), String(value)]);
    }
  }

  committed(): void {
    this.saved = new Map(this.next);
  }

  /** After a rollback: nobody has seen the numbers taken since the last commit. */
  rolledBack(): void {
    for (const [name, value] of this.saved) this.next.set(name, value);
  }
}

function key(name: SequenceName): string {
  return `next_${name}_id`;
}
