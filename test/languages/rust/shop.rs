#![allow(dead_code)]
//! A shop that sells things.

extern crate alloc as heap;

mod stock;
#[path = "cash/desk.rs"]
//~ 3 → module read path
pub mod desk;

use crate::stock::Shelf;
use std::{
    collections::HashMap as Map,
    fmt::{self, Display, Formatter},
    io::*,
};
pub use self::orders::{Order, Status::*};
use super::shared as common;

/// What can be priced.
///
/// It is asked often.
pub trait Priced: Named + Clone {
//~ 11 trait Priced [exported] // What can be priced.
//~ 19 → Priced extend :Named
//~ 27 → Priced extend :Clone
    /// What the price is told in.
    type Money: Display;
//~ 10 type_alias Money in Priced [exported abstract] : (:Display) // What the price is told in.
//~ 17 → Money type :Display
    const RATE: u32;
//~ 11 property RATE in Priced [readonly private] : 'u32'

    fn price(&self) -> Self::Money;
//~ 8 method price in Priced [exported bodiless] : :Self%3.Money
//~ 15 parameter self in price scope 3
//~ 30 → price type :Self%3.Money
    fn total(&self, count: u32) -> Option<Self::Money> {
//~ 8 method total in Priced [exported] (count) : :Option<:Self%4.Money>
//~ 15 parameter self in total scope 4
//~ 21 parameter count in total scope 4 : 'u32'
//~ 36 → total type :Option
//~ 49 → total type :Self%4.Money
        let _ = count;
        Some(self.price())
//~ 9 → total call Some(self%4.price())
//~ 19 → total call self%4.price()
    }
}

/// One item.
#[derive(Debug, Clone)]
//~ 3 → Item decorate derive
#[allow(unused)]
//~ 3 → Item decorate allow
pub struct Item<'a, T: Named = Label, const N: usize> where T: Clone {
//~ 12 struct Item [exported] <T> @derive @allow // One item.
//~ 21 type_parameter T in Item scope 5 : ((:Named) & (:Clone)) = :Label
//~ 24 → Item type :Named
//~ 32 → Item type :Label
//~ 61 → Item type :T%5
//~ 64 → Item type :Clone
    /// What is on it.
    pub label: T,
//~ 9 field label in Item [exported] : :T%5 // What is on it.
//~ 16 → Item type :T%5
    shelf: &'a Shelf,
//~ 5 field shelf in Item [private] : *:Shelf
//~ 16 → Item type :Shelf
    pub(crate) codes: [u8; N],
//~ 16 field codes in Item [internal] : 'u8'[]
//~ 28 → Item read N
}

pub struct Pair<A, B>(pub A, B);
//~ 12 struct Pair [exported] <A, B> (_, _)
//~ 17 type_parameter A in Pair scope 6
//~ 20 type_parameter B in Pair scope 6
//~ 27 parameter _ in Pair : :A%6
//~ 30 parameter _ in Pair : :B%6
//~ 27 → Pair type :A%6
//~ 30 → Pair type :B%6
struct Empty;
//~ 8 struct Empty [private]
union Bits { whole: u32, part: f32 }
//~ 7 union Bits [private]
//~ 14 field whole in Bits [private] : 'u32'
//~ 26 field part in Bits [private] : 'f32'

/// What an order is.
#[derive(PartialEq)]
//~ 3 → Kind decorate derive
pub enum Kind {
//~ 10 enum Kind [exported] @derive // What an order is.
    Plain,
//~ 5 enum_member Plain in Kind [exported]
    Gift(Label, u32),
//~ 5 enum_member Gift in Kind [exported] (_, _)
//~ 10 parameter _ in Gift : :Label
//~ 17 parameter _ in Gift : 'u32'
//~ 10 → Kind type :Label
    Parcel { weight: u32 },
//~ 5 enum_member Parcel in Kind [exported]
//~ 14 field weight in Parcel [exported] : 'u32'
    Last = 4,
//~ 5 enum_member Last in Kind [exported] = integer'4'
}

pub type Found<T> = Result<T, Problem>;
//~ 10 type_alias Found [exported] <T> : :Result<:T%14, :Problem>
//~ 16 type_parameter T in Found scope 14
//~ 21 → Found type :Result
//~ 28 → Found type :T%14
//~ 31 → Found type :Problem
pub const LIMIT: usize = limit(3);
//~ 11 constant LIMIT [exported readonly] : 'usize' = limit(integer'3')
//~ 26 → module call limit(integer'3')
static mut COUNT: u32 = 0;
//~ 12 variable COUNT [static private] : 'u32' = integer'0'

/// Doubles.
macro_rules! double {
//~ 14 macro double [private] // Doubles.
    ($value:expr) => { $value + $value };
}

impl<'a, T: Named> Item<'a, T> where T: Clone {
//~ 20 impl Item [private] attached :Item<:T%15> <T>
//~ 10 type_parameter T in Item scope 15 : ((:Named) & (:Clone))
//~ 13 → Item type :Named
//~ 29 → Item type :T%15
//~ 38 → Item type :T%15
//~ 41 → Item type :Clone
    const NONE: u32 = 0;
//~ 11 property NONE in Item [readonly private] attached :Item<:T%15> : 'u32' = integer'0'

    /// Makes one.
    pub fn new(label: T, shelf: &'a Shelf) -> Self {
//~ 12 method new in Item [exported static] attached :Item<:T%15> (label, shelf) : Self%16 // Makes one.
//~ 16 parameter label in new scope 16 : :T%15
//~ 26 parameter shelf in new scope 16 : *:Shelf
//~ 23 → new type :T%15
//~ 37 → new type :Shelf
        Self { label, shelf, codes: [0; 4] }
    }

    fn rename(&mut self, (first, second): (T, u32)) -> &mut Self {
//~ 8 method rename in Item [private] attached :Item<:T%15> ((0)) : *Self%17
//~ 20 parameter self in rename scope 17
//~ 26 parameter (0) in rename [anonymous] scope 17 : [:T%15, 'u32']
//~ 27 local first in rename [pattern] scope 17
//~ 34 local second in rename [pattern] scope 17
//~ 44 → rename type :T%15
        self.label = first;
//~ 14 → rename write self%17.label
        self.shelf.count += second;
//~ 14 → rename read self%17.shelf
//~ 20 → rename read self%17.shelf.count
//~ 20 → rename write self%17.shelf.count
        self
    }
}

impl<T> fmt::Display for Pair<T, u8> {
//~ 26 impl Pair [private] attached :Pair<:T%18, 'u8'> <T>
//~ 6 type_parameter T in Pair scope 18
//~ 9 → Pair type :fmt
//~ 14 → Pair implement ::fmt.Display
//~ 31 → Pair type :T%18
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
//~ 8 method fmt in Pair [exported] attached :Pair<:T%18, 'u8'> (f) : ::fmt.Result
//~ 13 parameter self in fmt scope 19
//~ 19 parameter f in fmt scope 19 : *:Formatter
//~ 27 → fmt type :Formatter
//~ 45 → fmt type :fmt
//~ 50 → fmt type ::fmt.Result
        f.write_str("pair")?;
//~ 11 → fmt call f%19.write_str(str'pair')
        self.0.name();
//~ 16 → fmt call self%19[0].name()
        Self::helper::<u8>(1);
//~ 15 → fmt call Self%19.helper<'u8'>(integer'1')
        <T as Named>::name(&self.0)
//~ 10 → fmt type :T%18
//~ 15 → fmt type :Named
//~ 23 → fmt call :T%18.name(self%19[0])
    }
}

async fn load<R, F>(reader: R, then: F, named: &dyn Named, other: impl Fn(u8) -> Label) -> impl Iterator<Item = Label>
//~ 10 function load [async private] <R, F> (reader, then, named, other) : :Iterator<!>
//~ 15 type_parameter R in load scope 20 : (:Read & :Named)
//~ 18 type_parameter F in load scope 20 : (fn(_: :Label → 'u8'))
//~ 21 parameter reader in load scope 20 : :R%20
//~ 32 parameter then in load scope 20 : :F%20
//~ 41 parameter named in load scope 20 : *:Named
//~ 60 parameter other in load scope 20 : fn(_: 'u8' → :Label)
//~ 72 function_type - in load (_) : :Label
//~ 75 parameter _ in function_type@90:72 : 'u8'
//~ 29 → load type :R%20
//~ 38 → load type :F%20
//~ 53 → load type :Named
//~ 72 → load type :Fn
//~ 82 → load type :Label
//~ 97 → load type :Iterator
//~ 113 → load type :Label
where
    R: Read + Named,
//~ 5 → load type :R%20
//~ 8 → load type :Read
//~ 15 → load type :Named
    F: FnMut(Label) -> u8,
//~ 8 function_type - in load (_) : 'u8'
//~ 14 parameter _ in function_type@93:8 : :Label
//~ 5 → load type :F%20
//~ 8 → load type :FnMut
//~ 14 → load type :Label
{
    let line = reader.line().await?;
//~ 9 local line in load scope 23 = each(reader%20.line())
//~ 23 → load call reader%20.line()
    let line = line.trim();
//~ 9 local line in load scope 24 = line%23.trim()
//~ 21 → load call line%23.trim()
    let Some(found) = line.find(1) else { return Vec::new() };
//~ 14 local found in load scope 25 = (line%24.find(integer'1') as :Some)[0]
//~ 9 → load type :Some
//~ 28 → load call line%24.find(integer'1')
//~ 50 → load type :Vec
//~ 55 → load call :Vec.new()
    if let Some(Kind::Gift(label, ref count)) = found.kind && label.ok(count) {
//~ 28 local label in load scope 28 = ((found%25.kind as :Some)[0] as ::Kind.Gift)[0]
//~ 39 local count in load scope 28 = ((found%25.kind as :Some)[0] as ::Kind.Gift)[1]
//~ 12 → load type :Some
//~ 17 → load type :Kind
//~ 23 → load type ::Kind.Gift
//~ 55 → load read found%25.kind
//~ 69 → load call label%28.ok(count%28)
        label.use_it();
//~ 15 → load call label%28.use_it()
    } else if let Kind::Parcel { weight, .. } = found {
//~ 34 local weight in load scope 31 = (found%25 as ::Kind.Parcel).weight
//~ 19 → load type :Kind
//~ 25 → load type ::Kind.Parcel
        weight.weigh();
//~ 16 → load call weight%31.weigh()
    }
    match found {
        Kind::Plain | Kind::Last => None,
//~ 9 → load type :Kind
//~ 15 → load read :Kind.Plain
//~ 23 → load type :Kind
//~ 29 → load read :Kind.Last
//~ 37 → load read None
        Kind::Parcel { weight: heavy } if heavy > 2 => heavy.carry(),
//~ 32 local heavy in load scope 34 = (found%25 as ::Kind.Parcel).weight
//~ 9 → load type :Kind
//~ 15 → load type ::Kind.Parcel
//~ 62 → load call heavy%34.carry()
        other @ Kind::Gift(..) => other.open(),
//~ 9 local other in load scope 35 = found%25
//~ 17 → load type :Kind
//~ 23 → load read :Kind.Gift
//~ 41 → load call other%35.open()
        LIMIT => 3,
//~ 9 → load read LIMIT
        _ => found.rest(),
//~ 20 → load call found%25.rest()
    };
    for (index, mut each) in named.all().enumerate() {
//~ 10 local index in load scope 39 = each(named%20.all().enumerate())[0]
//~ 21 local each in load scope 39 = each(named%20.all().enumerate())[1]
//~ 36 → load call named%20.all()
//~ 42 → load call named%20.all().enumerate()
        each.seen(index);
//~ 14 → load call each%39.seen(index%39)
    }
    while let Some(top) = named.pop() {
//~ 20 local top in load scope 42 = (named%20.pop() as :Some)[0]
//~ 15 → load type :Some
//~ 33 → load call named%20.pop()
        top.drop_it();
//~ 13 → load call top%42.drop_it()
    }
    let add = |a, b: Label| a.join(b);
//~ 9 function add in load [lexicalSelf] scope 44 (a, b)
//~ 16 parameter a in add scope 45
//~ 19 parameter b in add scope 45 : :Label
//~ 22 → add type :Label
//~ 31 → add call a%45.join(b%45)
    let pair = (1, "two");
//~ 9 local pair in load scope 46 = tuple[integer'1', str'two']
    pair.1.len();
//~ 12 → load call pair%46[1].len()
    let [head, .., tail] = named.list();
//~ 10 local head in load scope 47 = named%20.list()[0]
//~ 20 local tail in load scope 47 = named%20.list()[2]
//~ 34 → load call named%20.list()
    let Pair(left, right) = Pair(head, tail);
//~ 14 local left in load scope 48 = (Pair(head%47, tail%47) as :Pair)[0]
//~ 20 local right in load scope 48 = (Pair(head%47, tail%47) as :Pair)[1]
//~ 9 → load type :Pair
//~ 29 → load call Pair(head%47, tail%47)
    double!(left);
//~ 5 → load call double!(left%48)
    shapes::draw!(right);
//~ 5 → load type :shapes
//~ 13 → load call :shapes.draw!(right%48)
    then(add(1, other(2) as Label));
//~ 5 → load call then%20(add%44(integer'1', (other%20(integer'2') as :Label)))
//~ 10 → load call add%44(integer'1', (other%20(integer'2') as :Label))
//~ 17 → load call other%20(integer'2')
//~ 29 → load type :Label
    common::run(|x| x.go());
//~ 17 function (anonymous) in load [anonymous lexicalSelf] (x) context argument :common.run(ƒ(anonymous)@124:17) #0
//~ 18 parameter x in (anonymous)@124:17 scope 49
//~ 5 → load type :common
//~ 13 → load call :common.run(ƒ(anonymous)@124:17)
//~ 23 → (anonymous)@124:17 call x%49.go()
    heap::boxed::Box::<Label>::new(crate::stock::first());
//~ 5 → load type :heap
//~ 11 → load type ::heap.boxed
//~ 18 → load type :::heap.boxed.Box
//~ 24 → load type :Label
//~ 32 → load call :::heap.boxed.Box<:Label>.new(::crate.stock.first())
//~ 36 → load type :crate
//~ 43 → load type ::crate.stock
//~ 50 → load call ::crate.stock.first()
    *named.slot = 3;
//~ 12 → load write named%20.slot
    &named.items[1..2];
//~ 12 → load read named%20.items
    Vec::from([1, 2])
//~ 5 → load type :Vec
//~ 10 → load call :Vec.from(array[integer'1', integer'2'])
}

mod orders {
//~ 5 namespace orders [private]
    use super::*;

    pub struct Order { pub kind: Kind }
//~ 16 struct Order in orders [exported] scope 50
//~ 28 field kind in Order [exported] : :Kind%50
//~ 34 → Order type :Kind%50

    pub enum Status { Open, Closed }
//~ 14 enum Status in orders [exported] scope 50
//~ 23 enum_member Open in Status [exported]
//~ 29 enum_member Closed in Status [exported]

    mod inner {
//~ 9 namespace inner in orders [private] scope 50
        pub fn deep() -> super::Order {
//~ 16 function deep in inner [exported] scope 55 : ::super%55.Order
//~ 26 → deep type :super%55
//~ 33 → deep type ::super%55.Order
            super::super::limit(2);
//~ 13 → deep type :super%55
//~ 20 → deep type ::super%55.super
//~ 27 → deep call ::super%55.super.limit(integer'2')
            self::deeper()
//~ 13 → deep type :self%55
//~ 19 → deep call :self%55.deeper()
        }
        fn deeper() -> super::Order { Order }
//~ 12 function deeper in inner [private] scope 55 : ::super%55.Order
//~ 24 → deeper type :super%55
//~ 31 → deeper type ::super%55.Order
//~ 39 → deeper read Order%55
    }
}

extern "C" {
    fn outside(a: u8) -> u8;
//~ 8 function outside [private bodiless] (a) : 'u8'
//~ 16 parameter a in outside scope 58 : 'u8'
}

#[cfg(test)]
//~ 3 → tests decorate cfg
mod tests {
//~ 5 namespace tests [private test] @cfg
    use super::*;

    #[test]
//~ 7 → sells decorate test%59
    fn sells() {
//~ 8 function sells in tests [private test] scope 59 @test%59
        let item = Item::new(Label, Shelf::default());
//~ 13 local item in sells scope 61 = :Item%59.new(Label%59, :Shelf%59.default())
//~ 20 → sells type :Item%59
//~ 26 → sells call :Item%59.new(Label%59, :Shelf%59.default())
//~ 30 → sells read Label%59
//~ 37 → sells type :Shelf%59
//~ 44 → sells call :Shelf%59.default()
        item.rename((Label, 1)).label.name();
//~ 14 → sells call item%61.rename(tuple[Label%59, integer'1'])
//~ 22 → sells read Label%59
//~ 33 → sells read item%61.rename(tuple[Label%59, integer'1']).label
//~ 39 → sells call item%61.rename(tuple[Label%59, integer'1']).label.name()
    }
}
//~ bindings:
//~   assign first ← (0)%17[0]
//~   assign second ← (0)%17[1]
//~   assign self%17.label ← first%17
//~   assign self%17.shelf.count ← (+= self%17.shelf.count, second%17)
//~   assign named%20.slot ← integer'3'
//~   return total ← Some(self%4.price())
//~   return new ← new Self%16()
//~   return rename ← self%17
//~   return fmt ← :T%18.name(self%19[0])
//~   return load ← :Vec.from(array[integer'1', integer'2'])
//~   return load ← :Vec.new()
//~   return add ← a%45.join(b%45)
//~   return (anonymous)@124:17 ← x%49.go()
//~   return deep ← :self%55.deeper()
//~   return deeper ← Order%55
//~   return sells ← ?
//~ imports:
//~   namespace as heap from '::alloc' 4:14
//~   namespace as stock from 'mod stock' 6:5
//~   namespace as desk from 'mod cash/desk.rs::desk' 7:11
//~   named Shelf as Shelf from 'crate::stock' 10:19
//~   named HashMap as Map from 'std::collections' 12:18
//~   namespace as fmt from 'std::fmt' 11:5
//~   named Display as Display from 'std::fmt' 13:17
//~   named Formatter as Formatter from 'std::fmt' 13:26
//~   wildcard from 'std::io' 11:5
//~   named Order as Order from 'self::orders' 16:24
//~   wildcard from 'self::orders::Status' 16:9
//~   named shared as common from 'super' 17:12
//~   wildcard from 'super' scope 50 132:9
//~   wildcard from 'super' scope 59 153:9
//~ heritage:
//~   Priced extends :Named
//~   Priced extends :Clone
//~   Pair implements ::fmt.Display
