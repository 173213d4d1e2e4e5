// What TypeScript sources resolve to: access paths, types, generics, callbacks, inheritance.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Who calls in the initialiser of a field, the field or its class, is for the extractor to say. */
function withoutInitialisers(lines: readonly string[]): string[] {
  return lines.filter(
    (line) => !/^a\.ts:(Car|Car\.engine|Node|Node\.next) -> /.test(line),
  );
}

describe("resolving TypeScript", () => {
  it("follows this, fields, parameters and declared return types", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Engine { start() { return this.warm(); } warm() {} }
class Car {
  engine = new Engine();
  constructor(private readonly spare: Engine) {}
  drive(other: Engine) { this.engine.start(); this.spare.warm(); other.warm(); }
}
function build(): Car { return new Car(new Engine()); }
build().engine.start();
`).then(withoutInitialisers),
      [
        "a.ts: -> a.ts:Engine.start calls exact",
        "a.ts: -> a.ts:build calls exact",
        "a.ts:Car.drive -> a.ts:Engine.start calls exact",
        "a.ts:Car.drive -> a.ts:Engine.warm calls exact",
        "a.ts:Engine.start -> a.ts:Engine.warm calls exact",
        "a.ts:build -> a.ts:Car.constructor constructs exact",
        "a.ts:build -> a.ts:Engine constructs exact",
      ],
    );
  });

  it("takes returned values where no return type is declared", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Item { use() {} }
const make = () => new Item();
function pass() { return make(); }
pass().use();
`),
      [
        "a.ts: -> a.ts:Item.use calls inferred",
        "a.ts: -> a.ts:pass calls exact",
        "a.ts:make -> a.ts:Item constructs exact",
        "a.ts:pass -> a.ts:make calls exact",
      ],
    );
  });

  it("replaces type parameters through classes, calls and callbacks", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Item { use() {} }
class Box<T> { constructor(readonly value: T) {} get(): T { return this.value; } map<U>(f: (value: T) => U): Box<U> { return new Box(f(this.value)); } }
class ItemBox extends Box<Item> {}
declare const items: Item[];
declare const later: Promise<Item>;
new Box(new Item()).map((item) => [item]).get().forEach((item) => item.use());
new ItemBox(new Item()).get().use();
items.filter((item) => item).map((item) => ({ item })).find(() => true)!.item.use();
new Map<string, Item>().get("a")?.use();
async function wait() { (await later).use(); for (const item of items) item.use(); }
later.then((item) => item).then((item) => item.use());
`).then((lines) => lines.filter((line) => line.includes("Item.use"))),
      [
        "a.ts: -> a.ts:Item.use calls exact",
        "a.ts:(anonymous) -> a.ts:Item.use calls exact",
        "a.ts:(anonymous) -> a.ts:Item.use calls exact",
        "a.ts:wait -> a.ts:Item.use calls exact",
      ],
    );
  });

  it("gives functions and objects the types that their place expects", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Request { body() {} }
interface Handlers { get(request: Request): void; post: (request: Request) => void }
function route(handlers: Handlers, done: (request: Request) => void) {}
const table: Handlers = { get(request) { request.body(); }, post: (request) => request.body() };
route({ get: (request) => request.body(), post(request) {} }, (request) => request.body());
`).then((lines) => lines.filter((line) => line.includes("Request.body"))),
      [
        "a.ts:(anonymous) -> a.ts:Request.body calls exact",
        "a.ts:get -> a.ts:Request.body calls exact",
        "a.ts:table.get -> a.ts:Request.body calls exact",
        "a.ts:table.post -> a.ts:Request.body calls exact",
      ],
    );
  });

  it("leads a call through an interface to the interface, and says who overrides it", async () => {
    const text = `// file: a.ts
interface Shape { area(): number }
abstract class Base implements Shape { abstract area(): number; describe() { return this.area(); } }
class Circle extends Base { area() { return 1; } }
function measure(shape: Shape, base: Base) { shape.area(); base.area(); new Circle().describe(); }
`;
    assert.deepEqual(await callsOf(text), [
      "a.ts:Base.describe -> a.ts:Base.area calls exact",
      "a.ts:measure -> a.ts:Base.area calls exact",
      "a.ts:measure -> a.ts:Base.describe calls exact",
      "a.ts:measure -> a.ts:Circle constructs exact",
      "a.ts:measure -> a.ts:Shape.area calls exact",
    ]);
    assert.deepEqual(
      await edgesOf(text, "overrides", "extends", "implements"),
      [
        "a.ts:Base -> a.ts:Shape implements exact",
        "a.ts:Base.area -> a.ts:Shape.area overrides exact",
        "a.ts:Circle -> a.ts:Base extends exact",
        "a.ts:Circle.area -> a.ts:Base.area overrides exact",
      ],
    );
  });

  it("narrows by instanceof and leaves the rest of a union apart", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Cat { meow() {} speak() {} }
class Dog { bark() {} speak() {} }
function talk(pet: Cat | Dog) {
  if (pet instanceof Cat) pet.meow(); else pet.bark();
  pet.speak();
}
`),
      [
        "a.ts:talk -> a.ts:Cat.meow calls exact",
        "a.ts:talk -> a.ts:Cat.speak calls exact",
        "a.ts:talk -> a.ts:Dog.bark calls exact",
        "a.ts:talk -> a.ts:Dog.speak calls exact",
      ],
    );
  });

  it("narrows by type predicates, to both sides", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Item { use() {} }
function isItem(x: unknown): x is Item { return true; }
function inside(x: unknown) { if (isItem(x)) x.use(); }
function after(x: unknown) { if (!isItem(x)) return; x.use(); }
function other(x: unknown, y: unknown) { if (isItem(y)) (x as any).use; }
`).then((lines) => lines.filter((line) => line.includes("Item.use"))),
      [
        "a.ts:after -> a.ts:Item.use calls exact",
        "a.ts:inside -> a.ts:Item.use calls exact",
      ],
    );
  });

  it("takes elements out of records, tuples, iterators and promises", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Item { use() {} }
declare const table: Record<string, Item>;
async function* later() { yield new Item(); }
function values() { Object.values(table)[0]!.use(); }
function entries() { for (const [, item] of Object.entries(table)) item.use(); }
async function stream() { for await (const item of later()) item.use(); }
async function all() { (await Promise.all([1].map(async () => new Item())))[0]!.use(); }
function parts({ first: [item] }: { first: Item[] }) { item!.use(); }
`).then((lines) =>
        lines
          .filter((line) => line.includes("Item.use"))
          .map((line) => line.split(" ")[0]),
      ),
      ["a.ts:all", "a.ts:entries", "a.ts:parts", "a.ts:stream", "a.ts:values"],
    );
  });

  it("knows overloads as one function and chooses results by the arguments", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Text { trim() {} }
class Count { add() {} }
function read(key: string): Text;
function read(key: number): Count;
function read(key: string | number): Text | Count { return typeof key === "string" ? new Text() : new Count(); }
read("a").trim();
read(1).add();
`).then((lines) => lines.filter((line) => line.startsWith("a.ts: ->"))),
      [
        "a.ts: -> a.ts:Count.add calls exact",
        "a.ts: -> a.ts:Text.trim calls exact",
        "a.ts: -> a.ts:read calls exact",
      ],
    );
  });

  it("never binds a library's call to a function of the project with the same name", async () => {
    const text = `// file: a.ts
import { save, Store } from "library";
import external from "other";
export class Repository { save() {} map() {} then() {} trimmed() {} }
save();
new Store().save();
external.client().save();
[1].map((n) => n);
Promise.resolve(1).then(() => 2);
"text".trimmed();
unknownGlobal.save();
`;
    assert.deepEqual(await callsOf(text), []);
    assert.ok(
      (await edgesOf(text, "calls")).includes(
        "a.ts: -> [library] save calls external",
      ),
    );
  });

  it("leaves what a library's function returns to the library, also by its type alone", async () => {
    const sources = await openSources(`// file: a.ts
import colours from "library";
type Colours = ReturnType<typeof colours.create>;
class Paint { dim() {} }
export function run({ set }: { set: Colours }) { set.dim("x"); }
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" calls ")),
      ["a.ts:run -> [library] default.create.dim calls external"],
    );
  });

  it("matches by name only where nothing is known and one member bears the name", async () => {
    const sources = await openSources(`// file: a.ts
class Invoice { settleAll(a: number) {} shared() {} }
class Order { shared() {} }
function run(x: any) { x.settleAll(1); x.settleAll(1, 2, 3); x.shared(); x.toString(); }
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes("calls")),
      ["a.ts:run -> a.ts:Invoice.settleAll calls name"],
    );
    assert.ok(
      sources.unresolved().includes("a.ts:3 several candidates x.shared()"),
    );
  });

  it("keeps shadowed names apart", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
import { go } from "./b.ts";
function outer(go: () => void) { go(); { const go = () => 1; go(); } }
go();
// file: b.ts
export function go() {}
`),
      [
        "a.ts: -> b.ts:go calls exact",
        "a.ts:outer -> a.ts:outer.go calls exact",
      ],
    );
  });

  it("leads calls of a parameter to the functions that were passed for it", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
function each(action: (n: number) => void) { action(1); }
function print() {}
each(print);
`),
      [
        "a.ts: -> a.ts:each calls exact",
        "a.ts:each -> a.ts:print calls inferred",
      ],
    );
  });

  it("reads mixins, namespaces, enums and static members", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Base { base() {} static create() { return new this(); } }
function Named(Parent: typeof Base) { return class extends Parent { named() {} }; }
class Mixed extends Named(Base) { run() { this.named(); this.base(); } }
namespace Tools { export function help() {} export namespace Deep { export const more = () => 1; } }
enum Color { Red }
function paint(color: Color) { Tools.help(); Tools.Deep.more(); Base.create().base(); }
`).then((lines) =>
        lines.filter((line) => /run|paint/.test(line.split(" ")[0]!)),
      ),
      [
        "a.ts:Mixed.run -> a.ts:Base.base calls exact",
        "a.ts:Mixed.run -> a.ts:Named.(anonymous).named calls exact",
        "a.ts:paint -> a.ts:Base.base calls inferred",
        "a.ts:paint -> a.ts:Base.create calls exact",
        "a.ts:paint -> a.ts:Tools.Deep.more calls exact",
        "a.ts:paint -> a.ts:Tools.help calls exact",
      ],
    );
  });

  it("tells reads, writes, references, types and decorators apart", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.ts
function logged(target: unknown) {}
let count = 0;
@logged class Kept { value = 1; bump() { this.value = count; count = this.value; return later; } }
function later(kept: Kept) {}
`,
        "reads",
        "writes",
        "references",
        "uses_type",
        "decorates",
      ),
      [
        "a.ts:Kept -> a.ts:logged decorates exact",
        "a.ts:Kept.bump -> a.ts:Kept.value reads exact",
        "a.ts:Kept.bump -> a.ts:Kept.value writes exact",
        "a.ts:Kept.bump -> a.ts:count reads exact",
        "a.ts:Kept.bump -> a.ts:count writes exact",
        "a.ts:Kept.bump -> a.ts:later references exact",
        "a.ts:later -> a.ts:Kept uses_type exact",
      ],
    );
  });

  it("gives up on nothing that is cyclic", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Node { next = find(); walk() { return this.next.walk(); } }
function find() { return other() ?? new Node(); }
function other() { return Math.random() > 1 ? find() : undefined; }
let spread = { run() {} }; spread = { ...spread }; spread.run();
`).then(withoutInitialisers),
      [
        "a.ts: -> a.ts:spread.run calls exact",
        "a.ts:Node.walk -> a.ts:Node.walk calls inferred",
        "a.ts:find -> a.ts:Node constructs exact",
        "a.ts:find -> a.ts:other calls exact",
        "a.ts:other -> a.ts:find calls exact",
      ],
    );
  });

  it("is not sure of a function whose name is assigned to", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.js
function other() {}
let changed = function () {};
changed = other;
changed();
let kept = () => {};
kept();
// file: b.py
def made(): return 1
def wrapped(inner): return inner
made = wrapped(made)
def kept(): return made()
kept()
`),
      [
        "a.js: -> a.js:changed calls inferred",
        "a.js: -> a.js:kept calls exact",
        "a.js: -> a.js:other calls inferred",
        "b.py: -> b.py:kept calls exact",
        "b.py: -> b.py:wrapped calls exact",
        "b.py:kept -> b.py:made calls inferred",
      ],
    );
  });
});
