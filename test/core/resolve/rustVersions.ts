// Versions of the files of a Rust package, for what must not depend on the order of edits.

export const rustVersions: Readonly<Record<string, readonly string[]>> = {
  "rust/Cargo.toml": [
    `[package]\nname = "my-shop"\nedition = "2021"\n`,
    `[package]\nname = "shop"\nedition = "2021"\n[dependencies]\nmy_shop = "1"\n`,
  ],
  "rust/src/lib.rs": [
    `mod item;
mod macros;
pub use item::*;
pub trait Priced { type Money; fn price(&self) -> Self::Money; fn twice(&self) { self.price(); } }
pub fn go(i: &Item) { i.price().count(); i.twice(); i.inner.weigh(); shout!(i.weigh()); helper(); }`,
    `#[path = "other.rs"]
mod item;
use self::item::Item;
pub struct Money;
impl Money { pub fn count(&self) {} }
pub fn go(i: &Item) { i.weigh().weigh(); Item::new().weigh(); shout!(1); }`,
    `mod item { pub struct Item; impl Item { pub fn weigh(&self) {} } pub fn helper() { super::go(&Item); } }
pub fn go(i: &item::Item) { i.weigh(); item::helper(); }`,
  ],
  "rust/src/item.rs": [
    `use crate::Priced;
pub struct Item { pub inner: Box<Item> }
pub struct Money;
impl Money { pub fn count(&self) {} }
impl Priced for Item { type Money = Money; fn price(&self) -> Money { Money } }
pub fn helper() {}`,
    `pub enum Item { One(super::Money), Two { m: super::Money } }
impl Item { pub fn twice(&self) { match self { Item::One(m) => m.count(), Item::Two { m } => m.count() } } }`,
  ],
  "rust/src/other.rs": [
    `pub struct Item;
impl Item { pub fn weigh(&self) -> Self { Item } pub fn new() -> Self { Item } }`,
    `impl crate::Item { pub fn weigh(&self) -> Self { self.helper() } }`,
  ],
  "rust/src/macros.rs": [
    `macro_rules! shout { ($a:expr) => { $a } }
impl crate::Item { pub fn weigh(&self) {} }`,
    `pub fn shout() {}`,
  ],
  "rust/tests/all.rs": [
    `use my_shop::{go, Item};
fn check(i: &Item) { go(i); i.weigh(); my_shop::helper(); }`,
  ],
};
