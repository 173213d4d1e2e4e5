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
});
