// What JavaScript sources resolve to: functions that flow through containers, promises, generators, prototypes and members of functions.
import assert from "node:assert/strict";
import { callsOf } from "./sources.ts";

/** Calls of the functions `one`, `two`, …; who calls them comes first. */
async function calls(text: string): Promise<string[]> {
  const lines = await callsOf(`// file: a.js\n${text}`);
  return lines
    .filter((line) => / -> a\.js:(\w+\.)?(one|two|three)\b/.test(line))
    .map((line) => line.replaceAll("a.js:", ""));
}

describe("resolving JavaScript", () => {
  it("knows what is put into arrays, sets and maps that a name or a member holds", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function three() {}
const list = [];
list.push(one);
for (const each of list) each();
const first = new Set();
first.add(two);
first.forEach((each) => each());
class Bus {
  constructor() { this.byName = new Map(); }
  on(name) { this.byName.set(name, three); }
  emit(name) { this.byName.get(name)(); }
}
const slots = [];
slots[0] = one;
function last() { slots.pop()(); }
`),
      [
        " -> one calls inferred",
        "(anonymous) -> two calls inferred",
        "Bus.emit -> three calls inferred",
        "last -> one calls inferred",
      ],
    );
  });

  it("takes what is asked of a container for no part of it, and what is written of its type for all of it", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.ts
class Item { run() {} }
class Other { run() {} }
const list = [new Item()];
list.includes(new Other());
list[0].run();
const declared = new Set<Item>();
declared.add(new Other());
for (const each of declared) each.run();
`).then((lines) => lines.filter((line) => line.includes("run"))),
      ["a.ts: -> a.ts:Item.run calls exact"],
    );
  });

  it("reads functions out of iterators, generators and rows of tables", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function* each() { yield one; }
function a() { for (const value of each()) value(); }
function b() { each().next().value(); }
function c() { for (const [name, run] of new Map([["x", one], ["y", two]])) { run(); name(); } }
function d() { for (const value of new Set([two])) value(); }
`),
      [
        "a -> one calls inferred",
        "b -> one calls inferred",
        "c -> one calls exact",
        "c -> two calls exact",
        "d -> two calls exact",
      ],
    );
  });

  it("knows what a promise is resolved with", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
const later = new Promise((resolve) => { resolve(one); });
later.then((value) => value());
async function wait() { const value = await new Promise((done) => done(two)); value(); }
`),
      ["(anonymous) -> one calls exact", "wait -> two calls exact"],
    );
  });

  it("hands spread arguments and those of super on", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function both(first, second) { first(); second(); }
const list = [one];
both(...list, two);
class Base { constructor(run) { run(); } }
class Child extends Base { constructor() { super(two); } }
`),
      [
        "Base.constructor -> two calls inferred",
        "both -> one calls inferred",
        "both -> two calls inferred",
      ],
    );
  });

  it("follows call, apply and bind to the function, and a member of that name to the member", async () => {
    assert.deepEqual(
      await calls(`
function one(run) { run(); }
function two() {}
function three() {}
function a() { one.call(null, two); }
function b() { one.apply(null, [three]); }
function c() { const bound = two.bind(null); bound(); }
class Phone { call() { one(); } }
function d() { new Phone().call(); }
`),
      [
        "Phone.call -> one calls exact",
        "a -> one calls exact",
        "b -> one calls exact",
        "c -> two calls exact",
        "one -> three calls inferred",
        "one -> two calls inferred",
      ],
    );
  });

  it("finds members that are assigned through the name of their object, function or prototype", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function three() {}
const handlers = {};
handlers.close = one;
function a() { handlers.close(); }
class Shop {}
Shop.prototype.open = two;
function b() { new Shop().open(); }
function Old() {}
Old.prototype = { three };
function New() {}
New.prototype = Object.create(Old.prototype);
function c() { new New().three(); }
const child = { __proto__: { one } };
function d() { child.one(); }
`),
      [
        "a -> one calls inferred",
        "b -> two calls inferred",
        "c -> three calls exact",
        "d -> one calls exact",
      ],
    );
  });

  it("calls any member of a table that is asked for a key", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
const table = { one, two() {} };
function run(key) { table[key](); }
`),
      ["run -> one calls inferred", "run -> table.two calls inferred"],
    );
  });

  it("reads what generators hand on and return", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function three() {}
function* inner() { yield one; return two; }
function* outer() { yield* inner(); yield* [three]; }
function a() { for (const value of outer()) value(); }
function b() { inner().next().value(); }
async function* later() { yield one; return two; }
async function c() { for await (const value of later()) value(); }
`),
      [
        "a -> one calls inferred",
        "a -> three calls inferred",
        "b -> one calls inferred",
        "b -> two calls inferred",
        "c -> one calls inferred",
      ],
    );
  });

  it("knows what a promise is rejected with", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
new Promise((resolve, reject) => { resolve(one); reject(two); }).then((value) => value()).finally(() => {}).catch((reason) => reason());
async function wait() { const value = await Promise.all([new Promise((resolve, reject) => { reject(two); resolve(one); })]); value[0](); }
`),
      [
        "(anonymous) -> one calls exact",
        "(anonymous) -> two calls exact",
        "wait -> one calls exact",
      ],
    );
  });

  it("gives members that are assigned in a static block to the class", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
class Shop {
  static { this.open = one; this.two(); }
  static two() {}
}
class Branch extends Shop { static { super.two(); } }
function a() { Branch.open(); }
`),
      [
        "Branch.(anonymous) -> Shop.two calls exact",
        "Shop.(anonymous) -> Shop.two calls exact",
        "a -> one calls exact",
      ],
    );
  });

  it("hands what is passed on from parameter to parameter, to setters, and to functions that the library calls", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function three() {}
function outer(run) { middle(run || two); }
function middle(run) { inner(run); }
function inner(run) { run(); }
outer(one);
function call(each) { each(); }
[three].forEach(call);
class Shop { set opener(run) { run(); } }
function a() { new Shop().opener = one; }
`),
      [
        "Shop.opener -> one calls inferred",
        "call -> three calls inferred",
        "inner -> one calls inferred",
        "inner -> two calls inferred",
      ],
    );
  });

  it("follows lists that are flattened, reduced and taken apart", async () => {
    assert.deepEqual(
      await calls(`
function one() {}
function two() {}
function a() { for (const each of [one, [two]].flat()) each(); }
function b() { [one].reduce((before) => before)(); }
function c() { const [first] = new Set([two]); first(); }
`),
      [
        "a -> one calls exact",
        "a -> two calls exact",
        "b -> one calls exact",
        "c -> two calls exact",
      ],
    );
  });

  it("makes a global of a name that nothing declares where something is assigned to it", async () => {
    assert.deepEqual(
      await calls(`
run = function one() {};
run();
class Shop { two() {} }
shop = new Shop();
function a() { shop.two(); missing(); }
`),
      [" -> one calls inferred", "a -> Shop.two calls inferred"],
    );
  });

  it("re-exports and imports what is called default", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.js
export default function one() {}
function two() {}
export { two as default2 };
// file: b.js
export { default as renamed } from "./a.js";
// file: c.js
import { renamed } from "./b.js";
import { default as again, default2 } from "./a.js";
function run() { renamed(); }
function rerun() { again(); default2(); }
`),
      [
        "c.js:rerun -> a.js:one calls exact",
        "c.js:rerun -> a.js:two calls exact",
        "c.js:run -> a.js:one calls exact",
      ],
    );
  });

  it("takes a function for the receiver of what is assigned to its members", async () => {
    assert.deepEqual(
      await calls(`
function Shop() { this.two = () => {}; }
Shop.one = function one() {};
Shop.open = function open() { this.one(); };
Shop.prototype.close = function close() { this.two(); };
`),
      ["close -> Shop.two calls exact", "open -> one calls exact"],
    );
  });
});
