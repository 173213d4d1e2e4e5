// The trees read from memory are those of the public API; every grammar works after every other.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Language, Parser, type Node } from "web-tree-sitter";
import {
  alive,
  Grammar,
  openTreeSitter,
} from "../../../src/core/extract/treeSitter.ts";
import {
  NodeFlag,
  type SyntaxTable,
} from "../../../src/core/extract/syntaxTable.ts";
import { sharedExtractor, sourceAssets } from "./sourceAssets.ts";

const root = join(import.meta.dirname, "../../..");

/** Sources with what is hard to read: other scripts, aliases, fields of hidden nodes, errors, inventions of the parser. */
const samples: Readonly<Record<string, readonly string[]>> = {
  typescript: [
    "\n\n  // 😀\n  export class Ä<T> extends B { private x?: number = 1; m(@P() a, ...r) { return `a${b}c`; } }\n",
    "namespace A.B { } const { a = 1, b: { c } } = f?.(x)!; type T = A extends infer U ? U : [a: B];",
    "function ((( { let x = ; if (a b) }} class {",
    "",
    "\r\nlet a = 1\r\nlet b = 2",
  ],
  tsx: ["const a = <A.B x={1} {...y}>text<b/>&amp;</A.B>;", "<a><b></a>"],
  javascript: [
    "label: for (;;) { a?.[0]; async () => {}; /re/g }\nx = {get a() {}, b}",
    "({[a]: 1, ...b})",
  ],
  python: [
    "def f(a, *b: int, **c) -> 'x':\n\tmatch a:\n\t\tcase A(b=1) as c: pass\n\n\n@d\nclass A(B, m=C): x: int = 1\n",
    "if x:\n  y = f'{a!r:>{b}}' 'c'\nelse\n  z(",
  ],
  c: [
    "#include <a.h>\n#if X\nint *(*f)(char), g[2] = { [1] = 2 };\n#else\nstruct { int a : 3; } s = { .a = 1 };\n#endif\n",
    'int f(a) char a; { return (b)(c) L"é"; }\nMACRO(x) struct {',
  ],
};

describe("trees", () => {
  for (const language of Object.keys(samples))
    it(`of ${language} are read from memory as the public API shows them`, async () => {
      const module = await openTreeSitter(
        await sourceAssets.read("web-tree-sitter.wasm"),
      );
      const wasm = await sourceAssets.read(
        `grammars/tree-sitter-${language}.wasm`,
      );
      const grammar = await Grammar.load(module, wasm);
      const parser = new Parser();
      try {
        const own = await Language.load(wasm);
        parser.setLanguage(own);
        for (const text of [
          ...samples[language]!,
          ...(await ownSources(language)),
        ]) {
          grammar.read(text);
          const tree = parser.parse(text)!;
          try {
            compare(tree.rootNode, grammar.table, own, text);
          } finally {
            tree.delete();
          }
        }
      } finally {
        parser.delete();
        grammar.dispose();
      }
    });

  it("are all given back, also when a file has nothing but errors", async () => {
    const extractor = await sharedExtractor();
    for (const { language } of extractor.registry.languages.values())
      extractor.extract("f", language.id, ")]}\u0000 '\"`".repeat(50));
    assert.equal(alive.trees, 0);
  });

  it("of every grammar can be read after those of every other", async () => {
    const extractor = await sharedExtractor();
    const ids = [...extractor.registry.languages.keys()];
    assert.ok(ids.length >= 4);
    const read = (id: string): number =>
      extractor.extract("f", id, "a = b(c)\n").reference.length;
    const alone = new Map(ids.map((id) => [id, read(id)]));
    for (const first of ids)
      for (const second of ids) {
        assert.equal(read(first), alone.get(first));
        assert.equal(read(second), alone.get(second));
      }
  });
});

/** Some sources of this project, for their size and variety. */
async function ownSources(language: string): Promise<string[]> {
  const folder =
    language === "typescript"
      ? "src/core/extract"
      : `src/languages/${language}`;
  const names = (await readdir(join(root, folder))).filter((name) =>
    /\.(ts|pyi?|go)$/.test(name),
  );
  return Promise.all(
    names
      .slice(0, 12)
      .map((name) => readFile(join(root, folder, name), "utf8")),
  );
}

function compare(
  node: Node,
  table: SyntaxTable,
  language: Language,
  text: string,
): void {
  const cursor = node.walk();
  let row = 0;
  const visit = (): void => {
    const own = row++;
    const { startPosition, currentNode } = cursor;
    const found = {
      symbol: table.symbol[own],
      field: language.fields[table.field[own]!] ?? null,
      start: table.start[own],
      end: table.end[own],
      line: table.line[own],
      named: (table.flags[own]! & NodeFlag.named) !== 0,
      extra: (table.flags[own]! & NodeFlag.extra) !== 0,
      missing: (table.flags[own]! & NodeFlag.missing) !== 0,
    };
    assert.deepEqual(
      found,
      {
        symbol: currentNode.typeId,
        field: cursor.currentFieldName,
        start: cursor.startIndex,
        end: cursor.endIndex,
        line: startPosition.row,
        named: currentNode.isNamed,
        extra: currentNode.isExtra,
        missing: currentNode.isMissing,
      },
      `${cursor.nodeType} at ${String(cursor.startIndex)} of ${text.slice(0, 60)}`,
    );
    if (cursor.gotoFirstChild()) {
      do visit();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    assert.equal(table.last[own], row - 1);
  };
  visit();
  cursor.delete();
  assert.equal(row, table.count);
}
