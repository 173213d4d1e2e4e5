// Reads a tree straight from WebAssembly memory, an order of magnitude faster than node by node through the API.
// The layouts are those of tree-sitter's C structures in 32-bit memory, as web-tree-sitter's exact version has them;
// a test compares every node with the public API, and every tree's size is checked when it is read.
import type { SyntaxTable } from "./syntaxTable.ts";
import { NodeFlag } from "./syntaxTable.ts";

/** Offsets in TSLanguage, in bytes. */
const language = {
  symbolCount: 4,
  aliasCount: 8,
  maxAliasLength: 36,
  fieldMapSlices: 64,
  fieldMapEntries: 68,
  symbolMetadata: 72,
  publicSymbols: 76,
  aliasSequences: 84,
} as const;

/** Offsets in SubtreeHeapData, in bytes. */
const heap = {
  paddingBytes: 4,
  paddingRows: 8,
  sizeBytes: 16,
  sizeRows: 20,
  childCount: 36,
  symbol: 40,
  flags: 44,
  productionId: 66,
} as const;
const subtreeSize = 8;
const bytesPerUnit = 2;

export interface Memory {
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
}

/** What is constant in a grammar. */
export interface GrammarLayout {
  readonly isVisible: Uint8Array;
  readonly isNamed: Uint8Array;
  readonly publicSymbol: Int32Array;
  /** Bit of a hidden symbol that is a supertype, or 0. */
  readonly supertypeBit: Int32Array;
  readonly maxAliasLength: number;
  readonly aliasSequences: number;
  readonly fieldMapSlices: number;
  readonly fieldMapEntries: number;
}

export function readLayout(memory: Memory, address: number): GrammarLayout {
  const word = (offset: number): number =>
    memory.words[(address + offset) >> 2]!;
  // Names that exist as aliases only come behind the symbols.
  const count = word(language.symbolCount) + word(language.aliasCount);
  const metadata = word(language.symbolMetadata);
  const symbols = word(language.publicSymbols);
  const isVisible = new Uint8Array(count);
  const isNamed = new Uint8Array(count);
  const publicSymbol = new Int32Array(count);
  const supertypeBit = new Int32Array(count);
  let nextBit = 1;
  for (let symbol = 0; symbol < count; symbol++) {
    isVisible[symbol] = memory.bytes[metadata + symbol * 3]!;
    isNamed[symbol] = memory.bytes[metadata + symbol * 3 + 1]!;
    publicSymbol[symbol] = unsigned16(memory, symbols + symbol * 2);
    if (memory.bytes[metadata + symbol * 3 + 2] === 1) {
      supertypeBit[symbol] = nextBit;
      nextBit <<= 1;
    }
  }
  return {
    isVisible,
    isNamed,
    publicSymbol,
    supertypeBit,
    maxAliasLength: unsigned16(memory, address + language.maxAliasLength),
    aliasSequences: word(language.aliasSequences),
    fieldMapSlices: word(language.fieldMapSlices),
    fieldMapEntries: word(language.fieldMapEntries),
  };
}

function unsigned16(memory: Memory, address: number): number {
  return memory.bytes[address]! | (memory.bytes[address + 1]! << 8);
}

/** Words of a frame on the stack: an open subtree and how far its children are read. */
const frameWords = 9;
const frame = {
  firstChild: 0,
  childCount: 1,
  nextChild: 2,
  structuralIndex: 3,
  productionId: 4,
  /** Row in the table, or -1 for hidden nodes. */
  node: 5,
  /** Field and supertypes that a hidden node hands on to what it stands for. */
  field: 6,
  supertypes: 7,
  endOffset: 8,
} as const;

/** Reads one tree after the other into the same table. */
export class TreeReader {
  private words: Int32Array = new Int32Array(0);
  private bytes: Uint8Array = new Uint8Array(0);
  private stack: Int32Array = new Int32Array(frameWords * 256);
  private depth = 0;
  private offset = 0;
  private row = 0;

  constructor(
    private readonly layout: GrammarLayout,
    private readonly table: SyntaxTable,
  ) {}

  /** Fills the table with the tree whose root subtree stands at `root`. */
  read(memory: Memory, root: number): void {
    this.words = memory.words;
    this.bytes = memory.bytes;
    this.depth = 0;
    this.offset = 0;
    this.row = 0;
    this.table.count = 0;
    this.open(root, 0, 0, 0);
    while (this.depth > 0) {
      const top = (this.depth - 1) * frameWords;
      const { stack } = this;
      const next = stack[top + frame.nextChild]!;
      if (next === stack[top + frame.childCount]) {
        const node = stack[top + frame.node]!;
        if (node !== -1) this.table.last[node] = this.table.count - 1;
        this.offset = stack[top + frame.endOffset]!;
        this.depth--;
        continue;
      }
      stack[top + frame.nextChild] = next + 1;
      this.openChild(top, stack[top + frame.firstChild]! + next * subtreeSize);
    }
  }

  private openChild(top: number, subtree: number): void {
    const { stack, layout } = this;
    const word = this.words[subtree >> 2]!;
    const isInline = (word & 1) !== 0;
    const isExtra = isInline
      ? (word & 8) !== 0
      : (this.bytes[word + heap.flags]! & 4) !== 0;
    if (isExtra) {
      this.open(subtree, 0, 0, 0);
      return;
    }
    const index = stack[top + frame.structuralIndex]!;
    stack[top + frame.structuralIndex] = index + 1;
    const production = stack[top + frame.productionId]!;
    const alias =
      production === 0 || index >= layout.maxAliasLength
        ? 0
        : this.unsigned16(
            layout.aliasSequences +
              (production * layout.maxAliasLength + index) * 2,
          );
    const isHidden = stack[top + frame.node] === -1;
    const field =
      this.fieldOf(production, index) ||
      (isHidden ? stack[top + frame.field]! : 0);
    this.open(
      subtree,
      alias,
      field,
      isHidden ? stack[top + frame.supertypes]! : 0,
    );
  }

  private fieldOf(production: number, index: number): number {
    const { layout } = this;
    const slice = layout.fieldMapSlices + production * 4;
    const length = this.unsigned16(slice + 2);
    let entry = layout.fieldMapEntries + this.unsigned16(slice) * 4;
    for (let i = 0; i < length; i++, entry += 4)
      if (this.bytes[entry + 2] === index && this.bytes[entry + 3] === 0)
        return this.unsigned16(entry);
    return 0;
  }

  private unsigned16(address: number): number {
    return this.bytes[address]! | (this.bytes[address + 1]! << 8);
  }

  private open(
    subtree: number,
    alias: number,
    field: number,
    supertypes: number,
  ): void {
    const { layout } = this;
    const word = this.words[subtree >> 2]!;
    if ((word & 1) !== 0) {
      const second = this.words[(subtree >> 2) + 1]!;
      this.offset += ((second >>> 16) & 0xff) / bytesPerUnit;
      this.row += (second >>> 8) & 0xf;
      const symbol = alias !== 0 ? alias : (word >>> 8) & 0xff;
      const start = this.offset;
      this.offset += (second >>> 24) / bytesPerUnit;
      if (alias === 0 && (word & 2) === 0) return;
      const node = this.add(symbol, field, supertypes, start);
      this.table.end[node] = this.offset;
      this.table.flags[node] =
        ((alias !== 0 ? layout.isNamed[alias]! : (word >>> 2) & 1) === 1
          ? NodeFlag.named
          : 0) |
        ((word & 8) !== 0 ? NodeFlag.extra : 0) |
        ((word & 32) !== 0 ? NodeFlag.missing : 0);
      return;
    }
    const { words, bytes } = this;
    const at = word >> 2;
    this.offset += words[at + (heap.paddingBytes >> 2)]! / bytesPerUnit;
    this.row += words[at + (heap.paddingRows >> 2)]!;
    const start = this.offset;
    const endOffset = start + words[at + (heap.sizeBytes >> 2)]! / bytesPerUnit;
    const childCount = words[at + (heap.childCount >> 2)]!;
    const flags = bytes[word + heap.flags]!;
    const own = this.unsigned16(word + heap.symbol);
    let node = -1;
    if (alias !== 0 || (flags & 1) !== 0) {
      node = this.add(alias !== 0 ? alias : own, field, supertypes, start);
      this.table.end[node] = endOffset;
      this.table.flags[node] =
        ((alias !== 0 ? layout.isNamed[alias]! : (flags >> 1) & 1) === 1
          ? NodeFlag.named
          : 0) |
        ((flags & 4) !== 0 ? NodeFlag.extra : 0) |
        ((bytes[word + heap.flags + 1]! & 2) !== 0 ? NodeFlag.missing : 0);
    }
    if (childCount === 0) {
      this.offset = endOffset;
      this.row += words[at + (heap.sizeRows >> 2)]!;
      return;
    }
    // The first child has the same padding before it as the whole, and is read with it.
    this.offset -= words[at + (heap.paddingBytes >> 2)]! / bytesPerUnit;
    this.row -= words[at + (heap.paddingRows >> 2)]!;
    this.push(
      word - childCount * subtreeSize,
      childCount,
      this.unsigned16(word + heap.productionId),
      node,
      field,
      node === -1 ? supertypes | (layout.supertypeBit[own] ?? 0) : 0,
      endOffset,
    );
  }

  private push(
    firstChild: number,
    childCount: number,
    productionId: number,
    node: number,
    field: number,
    supertypes: number,
    endOffset: number,
  ): void {
    const top = this.depth++ * frameWords;
    if (top + frameWords > this.stack.length) {
      const larger = new Int32Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    const { stack } = this;
    stack[top + frame.firstChild] = firstChild;
    stack[top + frame.childCount] = childCount;
    stack[top + frame.nextChild] = 0;
    stack[top + frame.structuralIndex] = 0;
    stack[top + frame.productionId] = productionId;
    stack[top + frame.node] = node;
    stack[top + frame.field] = field;
    stack[top + frame.supertypes] = supertypes;
    stack[top + frame.endOffset] = endOffset;
  }

  private add(
    symbol: number,
    field: number,
    supertypes: number,
    start: number,
  ): number {
    const { table } = this;
    table.reserve();
    const node = table.count++;
    table.symbol[node] = this.layout.publicSymbol[symbol] ?? symbol;
    table.field[node] = field;
    table.supertypes[node] = supertypes;
    table.start[node] = start;
    table.line[node] = this.row;
    table.last[node] = node;
    return node;
  }
}
