// A syntax tree as columns: every visible node in the order of the text, an outer one before what it contains.
import { growInto } from "./intColumn.ts";

/** `flags` of a node. */
export const NodeFlag = { named: 1, extra: 2, missing: 4 } as const;

/** The symbol of nodes that did not parse, in every grammar. */
export const errorSymbol = 0xffff;

/** Offsets are in UTF-16 units. The columns are used again for the next file. */
export class SyntaxTable {
  count = 0;
  /** Public symbol of the grammar. */
  symbol: Int32Array = new Int32Array(0);
  /** Field of the parent in which it stands, or 0. */
  field: Int32Array = new Int32Array(0);
  start: Int32Array = new Int32Array(0);
  end: Int32Array = new Int32Array(0);
  /** Zero-based line of the start. */
  line: Int32Array = new Int32Array(0);
  /** The last node inside it; itself where there is none. The next sibling, if there is one, follows. */
  last: Int32Array = new Int32Array(0);
  /** NodeFlag bits. */
  flags: Int32Array = new Int32Array(0);
  /** Bits of the supertypes (`expression`) by which it stands where it stands; see `Grammar.supertypes`. */
  supertypes: Int32Array = new Int32Array(0);

  /** Makes room for one node more than there are. */
  reserve(): void {
    if (this.count < this.symbol.length) return;
    const length = Math.max(1024, this.symbol.length * 2);
    const grow = (old: Int32Array): Int32Array => {
      const larger = growInto(old, length);
      larger.set(old);
      return larger;
    };
    this.symbol = grow(this.symbol);
    this.field = grow(this.field);
    this.start = grow(this.start);
    this.end = grow(this.end);
    this.line = grow(this.line);
    this.last = grow(this.last);
    this.flags = grow(this.flags);
    this.supertypes = grow(this.supertypes);
  }
}
