// web-tree-sitter as this house uses it: one parse and one query per file, read in bulk from WebAssembly memory.
// Every tree, query and parser is created and freed in this file.
import { Language, Parser, Query } from "web-tree-sitter";
import { growInto } from "./intColumn.ts";

/** What emscripten's module has and web-tree-sitter's types do not show. Its heap views change when memory grows. */
interface Module {
  HEAP32: Int32Array;
  _free(address: number): void;
  _ts_init(): number;
  _ts_tree_root_node_wasm(tree: number): void;
  _ts_node_end_index_wasm(tree: number): number;
  _ts_node_descendant_count_wasm(tree: number): number;
  _ts_query_matches_wasm(query: number, tree: number, ...range: number[]): void;
}

/** web-tree-sitter keeps one module per process; so does this. */
let opened: Promise<Module> | undefined;

export async function openTreeSitter(wasm: Uint8Array): Promise<Module> {
  opened ??= (async () => {
    const module = { wasmBinary: wasm } as unknown as Module;
    await Parser.init(module);
    return module;
  })();
  return opened;
}

/** Trees and grammars that exist at this moment; tests watch them. */
export const alive = { trees: 0, grammars: 0 };

/** Words of a capture in memory: its index, then the node (id, start, row, column, one of tree-sitter's own). */
const captureWords = 6;
const nodeWords = 5;
const noLimit = 0xffffffff;

/** The matches of one file: `words` has, for each match, the pattern, the number of captures, then the captures. */
export interface Matches {
  readonly count: number;
  readonly words: Int32Array;
}

/** A parsed file. Valid only inside the callback of `Grammar.read`. */
export interface ParsedText {
  readonly hasError: boolean;
  readonly matches: Matches;
  /** The offset behind the node whose five words begin at `words[at]`, in UTF-16 units. */
  endOf(words: Int32Array, at: number): number;
  /** How many nodes it has, itself included: an outer node has more than an inner one with the same extent. */
  sizeOf(words: Int32Array, at: number): number;
}

export class Grammar {
  private readonly parser: Parser;
  private buffer: Int32Array = new Int32Array(1 << 16);

  private constructor(
    private readonly module: Module,
    private readonly language: Language,
    readonly query: Query,
  ) {
    this.parser = new Parser();
    this.parser.setLanguage(language);
    alive.grammars++;
  }

  /** Throws web-tree-sitter's errors: of the grammar's bytes, or of the query (`QueryError` with an index into its text). */
  static async load(
    module: Module,
    wasm: Uint8Array,
    query: string,
  ): Promise<Grammar> {
    const language = await Language.load(wasm);
    return new Grammar(module, language, new Query(language, query));
  }

  /** Parses, hands what was read to `use`, and frees it. */
  read<T>(text: string, use: (parsed: ParsedText) => T): T {
    const tree = this.parser.parse(text);
    if (tree === null) throw new Error("The parser stopped without a tree.");
    alive.trees++;
    try {
      const { module } = this;
      const address = (tree as unknown as readonly [number])[0];
      const transfer = module._ts_init() >> 2;
      const marshal = (words: Int32Array, at: number): void => {
        const heap = module.HEAP32;
        for (let i = 0; i < nodeWords; i++) heap[transfer + i] = words[at + i]!;
      };
      return use({
        hasError: tree.rootNode.hasError,
        matches: this.matches(address, transfer),
        endOf: (words, at) => {
          marshal(words, at);
          return module._ts_node_end_index_wasm(address);
        },
        sizeOf: (words, at) => {
          marshal(words, at);
          return module._ts_node_descendant_count_wasm(address);
        },
      });
    } finally {
      tree.delete();
      alive.trees--;
      this.parser.reset();
    }
  }

  private matches(tree: number, transfer: number): Matches {
    const { module } = this;
    module._ts_tree_root_node_wasm(tree);
    const query = (this.query as unknown as readonly [number])[0];
    const range = new Array<number>(12).fill(0);
    module._ts_query_matches_wasm(query, tree, ...range, noLimit, noLimit);
    const heap = module.HEAP32;
    const count = heap[transfer]!;
    const address = heap[transfer + 1]!;
    try {
      const start = address >> 2;
      let end = start;
      for (let i = 0; i < count; i++) end += 2 + captureWords * heap[end + 1]!;
      this.buffer = growInto(this.buffer, end - start);
      this.buffer.set(heap.subarray(start, end));
      return { count, words: this.buffer };
    } finally {
      module._free(address);
    }
  }

  dispose(): void {
    this.parser.delete();
    this.query.delete();
    alive.grammars--;
  }
}
