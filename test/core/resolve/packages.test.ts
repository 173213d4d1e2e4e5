// Packages of several files: siblings see each other, members stand in other files, and edits reach who looked, also in vain.
import assert from "node:assert/strict";
import { computeFileSymbols } from "../../../src/core/model/symbolKey.ts";
import { sharedExtractor } from "../extract/sourceAssets.ts";
import { callsOf, edgesOf, openSources, Sources } from "./sources.ts";

async function fresh(state: ReadonlyMap<string, string>): Promise<string[]> {
  const sources = await Sources.open();
  for (const [path, text] of state) sources.set(path, text);
  return sources.resolve().digest();
}

/** Does each edit and compares with resolving everything anew; gives the calls after the last. */
async function afterEdits(
  start: Readonly<Record<string, string>>,
  edits: readonly (readonly [path: string, text: string | undefined])[],
): Promise<string[]> {
  const state = new Map(Object.entries(start));
  const sources = await Sources.open();
  for (const [path, text] of state) sources.set(path, text);
  sources.resolve();
  for (const [path, text] of edits) {
    if (text === undefined) {
      state.delete(path);
      sources.remove(path);
    } else {
      state.set(path, text);
      sources.set(path, text);
    }
    assert.deepEqual(sources.resolve().digest(), await fresh(state), path);
  }
  return sources.edges().filter((line) => line.includes(" calls "));
}

describe("packages of several files", () => {
  it("their files see each other's names without an import, other packages' files do not", async () => {
    assert.deepEqual(
      await callsOf(`// file: go.mod
module m
// file: a.go
package a
func start() { helper(); foreign() }
// file: b.go
package a
func helper() {}
// file: c/c.go
package c
func foreign() {}
`),
      ["a.go:start -> b.go:helper calls exact"],
    );
  });

  it("an import leads to names of all their files, and to the file that bears the package's name", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: go.mod
module example.com/m
// file: main.go
package main
import "example.com/m/shop"
func main() { shop.Sell(shop.New()) }
// file: shop/a.go
package shop
func New() *Item { return nil }
// file: shop/shop.go
package shop
type Item struct{}
func Sell(item *Item) {}
`,
        "calls",
        "imports",
      ),
      [
        "main.go: -> shop/shop.go: imports exact",
        "main.go:main -> shop/a.go:New calls exact",
        "main.go:main -> shop/shop.go:Sell calls exact",
      ],
    );
  });

  it("members attached in other files are found through values, promotion included", async () => {
    assert.deepEqual(
      await callsOf(`// file: type.go
package a
type Outer struct { Inner }
type Inner struct{}
// file: methods.go
package a
func (i *Inner) deep() { i.deeper() }
func (i Inner) deeper() {}
// file: use.go
package a
func use(o *Outer) { o.deep(); o.Inner.deeper() }
`),
      [
        "methods.go:deep -> methods.go:deeper calls exact",
        "use.go:use -> methods.go:deep calls exact",
        "use.go:use -> methods.go:deeper calls exact",
      ],
    );
  });

  it("members attached to a type bear its name, through a pointer too", async () => {
    const extractor = await sharedExtractor();
    const facts = extractor.extract(
      "m.go",
      "go",
      "package a\nfunc (s *Store) Put() {}\nfunc (s Stack[T]) Pop() {}\n",
    );
    assert.deepEqual(computeFileSymbols(facts).qualifiedNames.slice(1), [
      "Store.Put",
      "Stack.Pop",
    ]);
  });

  it("variants for different systems are one group: a file of one system calls its own", async () => {
    assert.deepEqual(
      await callsOf(`// file: open.go
package a
func Open() { open() }
// file: open_linux.go
package a
func open() {}
// file: open_windows.go
package a
func open() {}
// file: more_windows.go
package a
func more() { open() }
`),
      [
        "more_windows.go:more -> open_windows.go:open calls exact",
        "open.go:Open -> open_linux.go:open calls exact",
        "open.go:Open -> open_windows.go:open calls exact",
      ],
    );
  });

  it("a type in variants has what is attached to it for the same system", async () => {
    assert.deepEqual(
      await callsOf(`// file: t.go
package a
type T struct{}
func use(t T) { t.m() }
// file: t_plan9.go
package a
type T struct{}
// file: m_plan9.go
package a
func (t T) m() {}
func own(t T) { t.m() }
// file: m.go
package a
func (t T) m() {}
`),
      [
        "m_plan9.go:own -> m_plan9.go:m calls exact",
        "t.go:use -> m.go:m calls exact",
      ],
    );
  });

  it("a new sibling that declares a name which was missing reaches who looked for it", async () => {
    assert.deepEqual(
      await afterEdits(
        {
          "go.mod": "module m",
          "a/a.go": "package a\nfunc start() { helper() }",
          "b/b.go": 'package b\nimport "m/a"\nfunc go_() { a.Late() }',
        },
        [
          ["a/late.go", "package a\nfunc helper() {}\nfunc Late() {}"],
          ["a/note.go", "package a\n// nothing"],
        ],
      ),
      [
        "a/a.go:start -> a/late.go:helper calls exact",
        "b/b.go:go_ -> a/late.go:Late calls exact",
      ],
    );
  });

  it("a sibling that goes, moves to another package or stops declaring takes its names along", async () => {
    const start = {
      "a.go": "package a\nfunc start() { one(); two(); three() }",
      "one.go": "package a\nfunc one() {}",
      "two.go": "package a\nfunc two() {}",
      "three.go": "package a\nfunc three() {}",
    };
    assert.deepEqual(
      await afterEdits(start, [
        ["one.go", undefined],
        ["two.go", "package other\nfunc two() {}"],
        ["three.go", "package a\nfunc four() {}"],
      ]),
      [
        "a.go:start -> [global] one calls external",
        "a.go:start -> [global] three calls external",
        "a.go:start -> [global] two calls external",
      ],
    );
  });

  it("two files that declare the same name are both reached until one goes", async () => {
    const start = {
      "a.go": "package a\nfunc start() { twice() }",
      "one.go": "package a\nfunc twice() {}",
    };
    const both = await afterEdits(start, [
      ["two.go", "package a\nfunc twice() {}"],
    ]);
    assert.deepEqual(both, [
      "a.go:start -> one.go:twice calls exact",
      "a.go:start -> two.go:twice calls exact",
    ]);
    assert.deepEqual(
      await afterEdits(start, [
        ["two.go", "package a\nfunc twice() {}"],
        ["one.go", undefined],
      ]),
      ["a.go:start -> two.go:twice calls exact"],
    );
  });

  it("a method that comes or goes in another file reaches who calls it through a value", async () => {
    assert.deepEqual(
      await afterEdits(
        {
          "type.go": "package a\ntype T struct{}",
          "use.go": "package a\nfunc use(t T) { t.late(); t.gone() }",
          "gone.go": "package a\nfunc (t T) gone() {}",
        },
        [
          ["late.go", "package a\nfunc (t *T) late() {}"],
          ["gone.go", "package a"],
          ["type.go", "package a\n\n// moved\ntype T struct{ x int }"],
        ],
      ),
      ["use.go:use -> late.go:late calls exact"],
    );
  });

  it("an edit that changes no name of the package leaves its other files alone", async () => {
    const sources = await openSources(`// file: a.go
package a
func start() { helper() }
// file: b.go
package a
func helper() {}
func spare() {}
// file: c.go
package a
func other() { start() }
`);
    sources.set(
      "b.go",
      "package a\nfunc helper() { spare() }\nfunc spare() {}",
    );
    assert.deepEqual(sources.resolve().renewed, ["b.go"]);
    // A new name that nobody looked for concerns nobody either.
    sources.set("d.go", "package a\nfunc fresh() {}");
    assert.deepEqual(sources.resolve().renewed, ["d.go"]);
  });
});
