// web-tree-sitter as this house uses it: one parse per file, the tree read in bulk from WebAssembly memory.
// Every tree and parser is created and freed in this file.
import { Language, Parser } from "web-tree-sitter";
import type { GrammarNames } from "./matcher.ts";
import { readLayout, TreeReader, type GrammarLayout } from "./readTree.ts";
import { errorSymbol, SyntaxTable } from "./syntaxTable.ts";

/** What emscripten's module has and web-tree-sitter's types do not show. Its heap views change when memory grows. */
export interface TreeSitterModule {
  readonly HEAP32: Int32Array;
  readonly HEAPU8: Uint8Array;
}

/** web-tree-sitter keeps one module per process; so does this. */
let opened: Promise<TreeSitterModule> | undefined;

export async function openTreeSitter(
  wasm: Uint8Array,
): Promise<TreeSitterModule> {
  opened ??= (async () => {
    const module = { wasmBinary: wasm } as unknown as TreeSitterModule;
    await Parser.init(module);
    return module;
  })();
  return opened;
}

/** Trees and grammars that exist at this moment; tests watch them. */
export const alive = { trees: 0, grammars: 0 };

const symbolNames = 56;

export class Grammar {
  private readonly parser: Parser;
  private readonly layout: GrammarLayout;
  private readonly reader: TreeReader;
  /** The tree of the text that was read last. */
  readonly table = new SyntaxTable();
  readonly names: GrammarNames;

  private constructor(
    private readonly module: TreeSitterModule,
    private readonly language: Language,
  ) {
    this.parser = new Parser();
    this.parser.setLanguage(language);
    this.layout = readLayout(this.memory(), addressOf(language));
    this.reader = new TreeReader(this.layout, this.table);
    this.names = this.collectNames();
    alive.grammars++;
  }

  /** Throws web-tree-sitter's errors when the bytes are no grammar that it can run. */
  static async load(
    module: TreeSitterModule,
    wasm: Uint8Array,
  ): Promise<Grammar> {
    return new Grammar(module, await Language.load(wasm));
  }

  /** Parses and fills `table`. True when some of the text did not parse. */
  read(text: string): boolean {
    const tree = this.parser.parse(text);
    if (tree === null) throw new Error("The parser stopped without a tree.");
    alive.trees++;
    try {
      const root = tree.rootNode;
      this.reader.read(this.memory(), addressOf(tree));
      if (this.table.count !== root.descendantCount)
        throw new Error(
          `The tree was misread: ${String(this.table.count)} nodes instead of ${String(root.descendantCount)}.`,
        );
      return root.hasError;
    } finally {
      tree.delete();
      alive.trees--;
      this.parser.reset();
    }
  }

  dispose(): void {
    this.parser.delete();
    alive.grammars--;
  }

  private memory(): { words: Int32Array; bytes: Uint8Array } {
    return { words: this.module.HEAP32, bytes: this.module.HEAPU8 };
  }

  private collectNames(): GrammarNames {
    const { words, bytes } = this.memory();
    const { layout } = this;
    const decoder = new TextDecoder();
    const named = new Map<string, Set<number>>([
      ["ERROR", new Set([errorSymbol])],
    ]);
    const tokens = new Map<string, Set<number>>();
    const supertypes = new Map<string, number>();
    const names = words[(addressOf(this.language) + symbolNames) >> 2]!;
    layout.publicSymbol.forEach((publicSymbol, symbol) => {
      const begin = words[(names >> 2) + symbol]!;
      const name = decoder.decode(bytes.slice(begin, bytes.indexOf(0, begin)));
      const bit = layout.supertypeBit[symbol]!;
      if (bit !== 0) supertypes.set(name, bit);
      else if (layout.isVisible[symbol] === 1) {
        const map = layout.isNamed[symbol] === 1 ? named : tokens;
        const known = map.get(name);
        if (known === undefined) map.set(name, new Set([publicSymbol]));
        else known.add(publicSymbol);
      }
    });
    const fields = this.language.fields;
    return {
      symbols: (name, isNamed) => [
        ...((isNamed ? named : tokens).get(name) ?? []),
      ],
      supertype: (name) => supertypes.get(name) ?? 0,
      field: (name) => Math.max(0, fields.indexOf(name)),
    };
  }
}

/** Where web-tree-sitter's objects keep the address of what they stand for. */
function addressOf(object: object): number {
  return (object as { readonly 0: number })[0];
}
