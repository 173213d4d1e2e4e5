// What Rust's own rules lead to: crates and modules, paths, implementations apart from types, traits, patterns, macros.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("crates and modules of Rust", () => {
  it("`mod` takes files in, paths begin with crate, self, super, a crate's name or what is known", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: Cargo.toml
[package]
name = "my-shop"
edition = "2021"
[dependencies]
tool-kit = { path = "kit" }
renamed = { package = "other-kit", version = "1" }
// file: kit/Cargo.toml
[package]
name = "tool-kit"
[lib]
path = "kit.rs"
// file: kit/kit.rs
pub fn help() {}
// file: src/lib.rs
mod stock;
#[path = "odd/place.rs"]
mod desk;
pub use stock::shelf::take as grab;
fn top() { stock::first(); self::desk::pay(); tool_kit::help(); renamed::x(); grab(); inner::deep::down(); }
mod inner {
    use super::top;
    pub mod deep { pub fn down() { super::up(); super::super::top(); crate::top(); } }
    fn up() { top(); self::deep::down(); }
}
// file: src/odd/place.rs
pub fn pay() { super::top(); }
// file: src/stock/mod.rs
pub mod shelf;
pub fn first() { shelf::take(); crate::stock::shelf::take() }
// file: src/stock/shelf.rs
use super::*;
use crate::{self as root, stock::{self, first as one}};
pub fn take() { first(); one(); stock::first(); root::grab(); super::super::grab(); }
// file: tests/all.rs
use my_shop::grab;
fn check() { grab(); my_shop::grab(); }
`),
      [
        "src/lib.rs:inner.deep.down -> src/lib.rs:inner.up calls exact",
        "src/lib.rs:inner.deep.down -> src/lib.rs:top calls exact",
        "src/lib.rs:inner.up -> src/lib.rs:inner.deep.down calls exact",
        "src/lib.rs:inner.up -> src/lib.rs:top calls exact",
        "src/lib.rs:top -> kit/kit.rs:help calls exact",
        "src/lib.rs:top -> src/lib.rs:inner.deep.down calls exact",
        "src/lib.rs:top -> src/odd/place.rs:pay calls exact",
        "src/lib.rs:top -> src/stock/mod.rs:first calls exact",
        "src/lib.rs:top -> src/stock/shelf.rs:take calls exact",
        "src/odd/place.rs:pay -> src/lib.rs:top calls exact",
        "src/stock/mod.rs:first -> src/stock/shelf.rs:take calls exact",
        "src/stock/shelf.rs:take -> src/stock/mod.rs:first calls exact",
        "src/stock/shelf.rs:take -> src/stock/shelf.rs:take calls exact",
        "tests/all.rs:check -> src/stock/shelf.rs:take calls exact",
      ],
    );
  });

  it("names around a module are not known in it, a function and a module may share a name", async () => {
    assert.deepEqual(
      await callsOf(`// file: src/lib.rs
mod find;
use find::find;
fn lost() {}
fn go() { find(); find::other(); }
mod inner { fn go() { lost(); } }
// file: src/find.rs
pub fn find() {}
pub fn other() {}
`),
      [
        "src/lib.rs:go -> src/find.rs:find calls exact",
        "src/lib.rs:go -> src/find.rs:other calls exact",
      ],
    );
  });
});

describe("imports of Rust", () => {
  const imports = (text: string): Promise<string[]> => edgesOf(text, "imports");

  it("lead to the file of the module that a path names, through modules, enumerations and what is handed on", async () => {
    assert.deepEqual(
      await imports(`// file: src/lib.rs
mod shop;
mod desk;
pub use shop::stock as store;
mod inner { pub struct Own; pub fn help() {} }
use self::inner::{help, Own};
// file: src/desk.rs
use crate::shop::stock::{Item, Size::{self, Small}};
use crate::store::shelf::{self, take};
use crate::{inner::Own, shop::Cart as Basket};
use super::shop::stock::Size::*;
// file: src/shop/mod.rs
pub mod stock;
pub use stock::Item;
pub struct Cart;
use std::fmt as words;
use self::words::Debug;
// file: src/shop/stock/mod.rs
pub mod shelf;
pub struct Item;
pub enum Size { Small, Large }
// file: src/shop/stock/shelf.rs
use super::super::Cart;
pub fn take() {}
`),
      [
        "src/desk.rs: -> src/lib.rs: imports exact",
        "src/desk.rs: -> src/shop/mod.rs: imports exact",
        "src/desk.rs: -> src/shop/stock/mod.rs: imports exact",
        "src/desk.rs: -> src/shop/stock/shelf.rs: imports exact",
        "src/lib.rs: -> src/desk.rs: imports exact",
        "src/lib.rs: -> src/shop/mod.rs: imports exact",
        "src/lib.rs: -> src/shop/stock/mod.rs: imports exact",
        "src/shop/mod.rs: -> [std]  imports external",
        "src/shop/mod.rs: -> src/shop/stock/mod.rs: imports exact",
        "src/shop/stock/mod.rs: -> src/shop/stock/shelf.rs: imports exact",
        "src/shop/stock/shelf.rs: -> src/shop/mod.rs: imports exact",
      ],
    );
  });

  it("of a module that nothing declares are listed as leading nowhere", async () => {
    const text = `// file: src/lib.rs
mod shop;
use shop::gone::Item;
// file: src/shop.rs
pub mod stock { pub struct Item; }
`;
    assert.deepEqual(await imports(text), [
      "src/lib.rs: -> src/shop.rs: imports exact",
    ]);
    assert.deepEqual((await openSources(text)).missingModules(), [
      "src/lib.rs:2:5 shop::gone",
    ]);
  });
});

describe("types of Rust", () => {
  it("implementations belong to their type from any file, fields and methods have names of their own", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: src/lib.rs
mod more;
pub struct Stack<T> { items: Vec<T>, len: usize }
pub struct Item;
impl Item { fn weigh(&self) {} }
impl<T> Stack<T> {
    pub fn new() -> Self { Self { items: Vec::new(), len: 0 } }
    fn len(&self) -> usize { self.len }
    fn top(&self) -> Option<&T> { self.items.last() }
}
fn go(s: &Stack<Item>) -> Option<u8> {
    s.len();
    s.top()?.weigh();
    s.more();
    for i in &s.items { i.weigh(); }
    s.items.iter().filter(|i| i.ok()).map(|i| i.next()).for_each(|n| n.weigh());
    let s = s.items.first().unwrap();
    s.weigh();
    let made: Stack<Item> = Stack::new();
    Stack::len(&made);
    let boxed = Box::new(Item);
    boxed.weigh();
    let shared = std::rc::Rc::new(std::cell::RefCell::new(Item));
    shared.borrow_mut().weigh();
    shared.clone().borrow().weigh();
    None
}
// file: src/more.rs
use crate::{Item, Stack};
impl<T> Stack<T> { pub fn more(&self) {} }
impl Item { pub fn ok(&self) -> bool { true } pub fn next(&self) -> Item { Item } }
`),
      [
        "src/lib.rs:go -> src/lib.rs:Item.weigh calls exact",
        "src/lib.rs:go -> src/lib.rs:Stack.len calls exact",
        "src/lib.rs:go -> src/lib.rs:Stack.new calls exact",
        "src/lib.rs:go -> src/lib.rs:Stack.top calls exact",
        "src/lib.rs:go -> src/more.rs:Stack.more calls exact",
        "src/lib.rs:go.(anonymous) -> src/lib.rs:Item.weigh calls exact",
        "src/lib.rs:go.(anonymous) -> src/more.rs:Item.next calls exact",
        "src/lib.rs:go.(anonymous) -> src/more.rs:Item.ok calls exact",
      ],
    );
  });

  it("traits give what implementations leave out; bounds, dyn and impl lead to the trait, associated types to what is said", async () => {
    const text = `// file: src/lib.rs
trait Named { fn name(&self) -> u8; fn shout(&self) { self.name(); } }
trait Priced: Named { type Money: Named; fn price(&self) -> Self::Money; fn make() -> Self; }
struct Coin;
impl Named for Coin { fn name(&self) -> u8 { 1 } }
struct Book;
impl Named for Book { fn name(&self) -> u8 { 2 } }
impl Priced for Book { type Money = Coin; fn price(&self) -> Coin { Coin } fn make() -> Self { Book } }
fn go<T: Priced, F>(t: T, d: &dyn Named, i: impl Named, f: F) where T: Named, F: Fn(u8) -> Book {
    t.price().name();
    t.shout();
    T::make().name();
    d.name();
    i.shout();
    Book.price().name();
    Book.shout();
    <Book as Priced>::make().name();
}
struct Walk;
impl Iterator for Walk { type Item = Coin; fn next(&mut self) -> Option<Self::Item> { None } }
fn walk(w: Walk) { for c in w { c.name(); } }
fn sum(w: impl Iterator<Item = Coin>) { w.map(|c| c.name()).count(); }
`;
    assert.deepEqual(await allCallsOf(text), [
      "src/lib.rs:Named.shout -> src/lib.rs:Named.name calls exact",
      "src/lib.rs:go -> src/lib.rs:Book.make calls exact",
      "src/lib.rs:go -> src/lib.rs:Book.name calls exact",
      "src/lib.rs:go -> src/lib.rs:Book.price calls exact",
      "src/lib.rs:go -> src/lib.rs:Coin.name calls exact",
      "src/lib.rs:go -> src/lib.rs:Named.name calls exact",
      "src/lib.rs:go -> src/lib.rs:Named.shout calls exact",
      "src/lib.rs:go -> src/lib.rs:Priced.make calls exact",
      "src/lib.rs:go -> src/lib.rs:Priced.price calls exact",
      "src/lib.rs:sum.(anonymous) -> src/lib.rs:Coin.name calls exact",
      "src/lib.rs:walk -> src/lib.rs:Coin.name calls exact",
    ]);
    assert.deepEqual(
      await edgesOf(text, "implements", "extends", "overrides"),
      [
        "src/lib.rs:Book -> src/lib.rs:Named implements exact",
        "src/lib.rs:Book -> src/lib.rs:Priced implements exact",
        "src/lib.rs:Book.make -> src/lib.rs:Priced.make overrides exact",
        "src/lib.rs:Book.name -> src/lib.rs:Named.name overrides exact",
        "src/lib.rs:Book.price -> src/lib.rs:Priced.price overrides exact",
        "src/lib.rs:Coin -> src/lib.rs:Named implements exact",
        "src/lib.rs:Coin.name -> src/lib.rs:Named.name overrides exact",
        "src/lib.rs:Priced -> src/lib.rs:Named extends exact",
        "src/lib.rs:Walk -> [builtins] Iterator implements external",
      ],
    );
  });

  it("patterns hand out what is inside, and hide what had their names", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: src/lib.rs
struct A; struct B; struct C;
impl A { fn a(&self) -> B { B } }
impl B { fn b(&self) -> C { C } }
impl C { fn c(&self) {} }
enum Kind { Plain(A, B), Full { c: C, inner: Box<Kind> }, None }
struct Pair<X, Y>(X, Y);
use Kind::*;
fn go(k: Kind, p: Pair<A, B>, o: Option<(A, C)>) {
    match k { Plain(a, b) => { a.a(); b.b(); } Kind::Full { c, inner: k } => { c.c(); go(*k, p, o); } _ => {} }
    let x = p.0;
    let x = x.a();
    let x = x.b();
    x.c();
    let Pair(left, right) = p;
    left.a(); right.b();
    if let Some((a, c)) = o { a.a(); c.c(); }
    let Some((o, _)) = o else { return };
    o.a();
    let f = |(a, b): (A, B)| { a.a(); b.b() };
    f((A, B)).c();
    let k = Kind::Plain(A, B);
    let Plain(a, ..) = k else { return };
    a.a();
}
`),
      [
        "src/lib.rs:go -> src/lib.rs:A.a calls exact",
        "src/lib.rs:go -> src/lib.rs:B.b calls exact",
        "src/lib.rs:go -> src/lib.rs:C.c calls exact",
        "src/lib.rs:go -> src/lib.rs:C.c calls inferred",
        "src/lib.rs:go -> src/lib.rs:Kind.Plain constructs exact",
        "src/lib.rs:go -> src/lib.rs:go calls exact",
        "src/lib.rs:go -> src/lib.rs:go.f calls exact",
        "src/lib.rs:go.f -> src/lib.rs:A.a calls exact",
        "src/lib.rs:go.f -> src/lib.rs:B.b calls exact",
      ],
    );
  });

  it("an implementation for what has a trait is not for what has it not, and one for pointers is not for what they point to", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: src/lib.rs
use std::sync::Arc;
trait Auto { fn size(&self) -> u8; }
struct Dfa;
impl Auto for Dfa { fn size(&self) -> u8 { 1 } }
struct Patterns;
impl Patterns { fn size(&self) -> u8 { 2 } }
impl<A: Auto> Auto for Arc<A> { fn size(&self) -> u8 { 3 } }
fn go(d: Arc<Dfa>, p: Arc<Patterns>) { d.size(); p.size(); }
trait Number { fn plain(&self) {} }
impl Number for u8 {}
trait Address { fn plain(&self) {} }
impl<T> Address for *const T {}
fn at(p: *const u8, n: u8) { p.plain(); n.plain(); }
`),
      [
        "src/lib.rs:at -> src/lib.rs:Address.plain calls exact",
        "src/lib.rs:at -> src/lib.rs:Number.plain calls exact",
        "src/lib.rs:go -> src/lib.rs:Arc.size calls exact",
        "src/lib.rs:go -> src/lib.rs:Patterns.size calls exact",
      ],
    );
  });

  it("what is declared and imported under one name, for different builds, is left open", async () => {
    const sources = await openSources(`// file: src/lib.rs
#[cfg(small)]
use std::sync::atomic::{AtomicUsize, Ordering};
#[cfg(not(small))]
struct AtomicUsize;
#[cfg(not(small))]
impl AtomicUsize { fn load(&self, order: u8) {} }
fn go(c: &AtomicUsize) { c.load(1); }
`);
    assert.deepEqual(sources.unresolved(), [
      "src/lib.rs:7 several candidates c.load()",
    ]);
  });

  it("a generic type that is imported for one build and declared for another is implemented where it is declared", async () => {
    const calls = await callsOf(`// file: Cargo.toml
[package]
name = "shop"
// file: src/lib.rs
mod other;
#[cfg(small)]
use crate::other::Crate;
#[cfg(not(small))]
pub struct Crate<T>(T);
pub trait Load { fn load(&self) {} }
impl<T> Load for Crate<T> {}
pub fn go(c: Crate<u8>) { c.load(); }
// file: src/other.rs
pub struct Crate<T>(T);
impl<T> Crate<T> { pub fn empty(&self) {} }
pub fn clear(c: Crate<u8>) { c.empty(); }
`);
    assert.deepEqual(calls, [
      "src/lib.rs:go -> src/lib.rs:Load.load calls exact",
      "src/other.rs:clear -> src/other.rs:Crate.empty calls exact",
    ]);
  });

  it("calls of several implementations of one trait are told apart by their arguments or left open", async () => {
    const text = `// file: src/lib.rs
struct A; struct B; struct M;
impl From<A> for M { fn from(a: A) -> M { M } }
impl From<B> for M { fn from(b: B) -> M { M } }
fn go(a: A, x: Unknown) { M::from(a); M::from(x); }
`;
    const sources = await openSources(text);
    assert.deepEqual(sources.unresolved(), [
      "src/lib.rs:4 several candidates M.from()",
    ]);
    const calls = sources.edges().filter((line) => line.includes(" calls "));
    assert.deepEqual(calls, [
      "src/lib.rs:go -> src/lib.rs:M.from calls inferred",
    ]);
  });
});

describe("macros of Rust", () => {
  it("are called from their crate's files, their arguments are read, never as certain unless the macro is known", async () => {
    assert.deepEqual(
      await callsOf(`// file: src/lib.rs
#[macro_use]
mod macros;
mod use_it;
fn twice(n: u8) -> u8 { n }
struct S;
impl S { fn m(&self) -> u8 { 1 } }
fn go(s: S) {
    assert_eq!(twice(1), s.m(), "{}", format!("{}", s.m()));
    let all = vec![S, S];
    all[0].m();
    shout!(twice(2));
    odd!(twice => s.m());
    crate::shout!(1);
}
// file: src/macros.rs
macro_rules! shout { ($a:expr) => { twice($a) } }
macro_rules! odd { ($($t:tt)*) => {} }
// file: src/use_it.rs
fn go() { shout!(1); let assert = 1; }
fn shout() {}
`),
      [
        "src/lib.rs:go -> src/lib.rs:S.m calls exact",
        "src/lib.rs:go -> src/lib.rs:twice calls exact",
        "src/lib.rs:go -> src/lib.rs:twice calls inferred",
        "src/lib.rs:go -> src/macros.rs:odd calls exact",
        "src/lib.rs:go -> src/macros.rs:shout calls exact",
        "src/use_it.rs:go -> src/macros.rs:shout calls exact",
      ],
    );
    const edges = await callsOf(`// file: src/lib.rs
macro_rules! shout { ($a:expr) => { $a } }
fn twice() {}
fn go() { shout!(twice()); }
`);
    assert.deepEqual(
      edges.filter((line) => line.includes("twice")),
      ["src/lib.rs:go -> src/lib.rs:twice calls inferred"],
    );
  });
});

describe("the library of Rust", () => {
  it("its calls never lead to functions of the project with the same names", async () => {
    const edges = await callsOf(`// file: src/lib.rs
use std::{fmt, io::{self, Read}, collections::HashMap};
struct Own;
impl Own { fn push(&self) {} fn insert(&self) {} fn read(&self) {} fn unwrap_or_default(&self) {} }
fn swap() {}
fn go(mut v: Vec<u8>, m: HashMap<u8, u8>, r: impl Read, f: &mut fmt::Formatter, x: outside::Thing) -> io::Result<()> {
    v.push(1);
    m.insert(1, 2);
    r.read();
    f.write_str("")?;
    std::mem::swap(a, b);
    x.push();
    x.read().unwrap_or_default();
    Ok(())
}
`);
    assert.deepEqual(edges, []);
  });
});

describe("a manifest of Rust", () => {
  it("that comes back changes where paths in the code lead, imports or not", async () => {
    const manifest = '[package]\nname = "shop"\nversion = "0.1.0"\n';
    const sources = await openSources(`// file: Cargo.toml
${manifest}// file: src/lib.rs
pub fn helper() {}
// file: tests/all.rs
fn check() { shop::helper(); }
`);
    const calls = () =>
      sources.edges().filter((line) => line.includes(" calls "));
    const before = calls();
    assert.deepEqual(before, [
      "tests/all.rs:check -> src/lib.rs:helper calls exact",
    ]);
    sources.remove("Cargo.toml");
    sources.resolve();
    assert.notDeepEqual(calls(), before);
    sources.set("Cargo.toml", manifest);
    sources.resolve();
    assert.deepEqual(calls(), before);
  });
});

describe("a parameter of Rust called this", () => {
  it("takes an argument like any other", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: src/lib.rs
struct Pen;
impl Pen { fn draw(&self) {} }
fn same<T>(this: T, times: usize) -> T { this }
fn go(pen: Pen) { same(pen, 1).draw(); }
`),
      [
        "src/lib.rs:go -> src/lib.rs:Pen.draw calls exact",
        "src/lib.rs:go -> src/lib.rs:same calls exact",
      ],
    );
  });
});
