// Incremental equals clean: whatever is edited, the edges are those of resolving everything at once.
import assert from "node:assert/strict";
import fc from "fast-check";
import { variants } from "./incrementalSources.ts";
import { openSources, Sources, splitSources } from "./sources.ts";

const paths = Object.keys(variants);

interface Edit {
  readonly path: string;
  /** -1 removes the file. */
  readonly variant: number;
  readonly resolves: boolean;
}

const edits = fc.array(
  fc
    .record({
      path: fc.constantFrom(...paths),
      pick: fc.integer({ min: -1, max: 3 }),
      resolves: fc.boolean(),
    })
    .map(({ path, pick, resolves }): Edit => ({
      path,
      variant: pick < 0 ? -1 : pick % variants[path]!.length,
      resolves,
    })),
  { minLength: 1, maxLength: 14 },
);

async function clean(
  state: ReadonlyMap<string, string>,
  order: readonly string[],
): Promise<readonly string[]> {
  const sources = await Sources.open();
  for (const path of order) sources.set(path, state.get(path)!);
  return sources.resolve().digest();
}

describe("incremental resolution", () => {
  it("gives after any sequence of edits what resolving everything at once gives", async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const sources = await Sources.open();
        const state = new Map<string, string>();
        for (const path of paths) {
          state.set(path, variants[path]![0]!);
          sources.set(path, state.get(path)!);
        }
        sources.resolve();
        for (const { path, variant, resolves } of sequence) {
          if (variant < 0) {
            state.delete(path);
            sources.remove(path);
          } else {
            state.set(path, variants[path]![variant]!);
            sources.set(path, state.get(path)!);
          }
          if (resolves) sources.resolve();
        }
        sources.resolve();
        assert.deepEqual(
          sources.digest(),
          await clean(state, [...state.keys()]),
        );
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });

  it("finds again what was gone between two texts of a file", async () => {
    const sources = await Sources.open();
    const text = "export class Item { sell() {} }";
    sources.set("src/a.ts", text);
    const user = 'import { made } from "./b"; made.sell();';
    sources.set(
      "src/b.ts",
      'import { Item } from "./a"; export const made = new Item();',
    );
    sources.set("src/c.ts", user);
    const before = sources.resolve().digest();
    sources.set("src/a.ts", "export const gone = 1;");
    sources.set("src/a.ts", text);
    sources.set("src/c.ts", user);
    assert.deepEqual(sources.resolve().digest(), before);
  });

  it("does not depend on the order in which files arrive", async function () {
    this.timeout(60_000);
    const state = new Map(paths.map((path) => [path, variants[path]![0]!]));
    const expected = await clean(state, paths);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(paths, { minLength: paths.length }),
        async (order) => {
          assert.deepEqual(await clean(state, order), expected);
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it("goes on where an abandoned run stopped", async () => {
    const text = paths
      .map((path) => `// file: ${path}\n${variants[path]![0]!}\n`)
      .join("");
    const expected = (await openSources(text)).digest();
    const sources = await Sources.open();
    for (const [path, source] of splitSources(text)) sources.set(path, source);
    for (let abandoned = 0; abandoned < 3; abandoned++) {
      const steps = sources.resolver.resolve();
      steps.next();
      steps.return();
    }
    assert.deepEqual(sources.resolve().digest(), expected);
  });

  it("finds what others know of a file that was another one for a moment, between two resolutions", async () => {
    const price = `package shop
type price struct{}
func (p price) cost() int { return 1 }
`;
    const text = `// file: shop/item.go
package shop
type Item struct { price }
// file: shop/price.go
${price}// file: shop/sell.go
package shop
func sell(i *Item) { i.cost() }
`;
    const sources = await openSources(text);
    const expected = sources.digest();
    sources.set("shop/price.go", "package shop\n");
    sources.set("shop/price.go", price);
    sources.set(
      "shop/sell.go",
      "package shop\nfunc sell(i *Item) { i.cost() }\n",
    );
    assert.deepEqual(sources.resolve().digest(), expected);
  });

  it("resolves one file again after an edit that no other file can observe", async () => {
    const sources = await openSources(`// file: a.ts
export function f() { return 1; }
// file: b.ts
import { f } from "./a.ts";
f();
`);
    sources.set(
      "a.ts",
      "// moved\nexport function f() { g(); return 1; }\nfunction g() {}",
    );
    assert.deepEqual(sources.resolve().renewed, ["a.ts"]);
    assert.ok(sources.edges().includes("b.ts: -> a.ts:f calls exact"));
  });

  it("resolves the readers again when something else is put into what they see", async () => {
    const sources = await openSources(`// file: a.js
export function one() {}
export function two() {}
// file: list.js
import { one, two } from "./a.js";
export const list = [];
export const later = new Promise((resolve) => { resolve(one); });
export const table = {};
function fill() { list.push(one); table.run = one; }
// file: b.js
import { list, later, table } from "./list.js";
for (const each of list) each();
later.then((each) => each());
table.run();
`);
    const calls = (): readonly string[] =>
      sources.edges().filter((line) => /^b.js.* calls inferred/.test(line));
    assert.deepEqual(calls(), ["b.js: -> a.js:one calls inferred"]);
    sources.set(
      "list.js",
      `import { one, two } from "./a.js";
export const list = [];
export const later = new Promise((resolve) => { resolve(two); });
export const table = {};
function fill() { list.push(two); table.run = two; }
`,
    );
    sources.resolve();
    assert.ok(sources.renewed.includes("b.js"));
    assert.deepEqual(
      sources
        .edges()
        .filter((line) => /^b\.js.* -> a\.js:\w+ calls/.test(line)),
      [
        "b.js: -> a.js:two calls inferred",
        "b.js:(anonymous) -> a.js:two calls exact",
      ],
    );
  });

  it("resolves the readers again when what they see has changed", async () => {
    const sources = await openSources(`// file: a.ts
export function f() { return 1; }
// file: b.ts
import { f } from "./a.ts";
f();
// file: c.ts
export const c = 1;
`);
    sources.set("a.ts", "export function h() { return 1; }");
    sources.resolve();
    assert.deepEqual(sources.renewed.sort(), ["a.ts", "b.ts"]);
    assert.deepEqual(
      sources.edges().filter((line) => line.startsWith("b.ts:")),
      ["b.ts: -> a.ts: imports exact"],
    );
  });

  it("resolves again every caller of a method that a base gets, also those after the first that missed it", async () => {
    const sources = await openSources(`// file: shop/Base.java
package shop;
public class Base {}
// file: shop/Item.java
package shop;
public class Item extends Base {}
// file: shop/One.java
package shop;
class One { void go(Item item) { item.sell(1); } }
// file: shop/Two.java
package shop;
class Two { void go(Item item) { item.sell(2); } }
`);
    const calls = (): readonly string[] =>
      sources.edges().filter((line) => line.includes(" calls "));
    assert.deepEqual(calls(), []);
    sources.set(
      "shop/Base.java",
      "package shop; public class Base { public void sell(int count) {} }",
    );
    sources.resolve();
    assert.deepEqual(calls(), [
      "shop/One.java:One.go -> shop/Base.java:Base.sell calls exact",
      "shop/Two.java:Two.go -> shop/Base.java:Base.sell calls exact",
    ]);
  });

  it("finds the first method that another file of a package attaches to a type", async () => {
    const sources = await openSources(`// file: go.mod
module example.org/shop
// file: item.go
package shop
type Item struct{}
// file: use.go
package shop
func Use(item Item) { item.Sell() }
`);
    const calls = (): readonly string[] =>
      sources.edges().filter((line) => line.includes(" calls "));
    assert.deepEqual(calls(), []);
    sources.set("sell.go", "package shop\nfunc (item Item) Sell() {}");
    sources.resolve();
    assert.deepEqual(calls(), ["use.go:Use -> sell.go:Sell calls exact"]);
    sources.set("more.go", "package shop\nfunc (item Item) Buy() {}");
    sources.remove("sell.go");
    sources.resolve();
    assert.deepEqual(calls(), []);
  });
});
