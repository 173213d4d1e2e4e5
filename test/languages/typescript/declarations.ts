import fs = require("fs");
import { type Options, load as read } from "./options";

/** Says hello.
 * More than once. */
export function greet(name: string): string;
//~ 17 function greet [exported bodiless] (name) : 'string' // Says hello. More than once.
//~ 23 parameter name in greet scope 1 : 'string'
export function greet(name: string, ...more: string[]): string {
//~ 17 function greet [exported] (name, more) : 'string'
//~ 23 parameter name in greet scope 2 : 'string'
//~ 40 parameter more in greet [variadic] scope 2 : 'string'[]
  return read(name, (text) => text.trim());
//~ 21 function (anonymous) in greet [anonymous lexicalSelf] (text) context argument read(name%2, ƒ(anonymous)@8:21) #1
//~ 22 parameter text in (anonymous)@8:21 scope 3
//~ 10 → greet call read(name%2, ƒ(anonymous)@8:21)
//~ 36 → (anonymous)@8:21 call text%3.trim()
}
export const later: Handler = async (event) => {
//~ 14 function later [exported async readonly lexicalSelf] (event) context typed :Handler
//~ 38 parameter event in later scope 4
//~ 21 → later type :Handler
  const { target, detail: { id = 1, ...others } } = event;
//~ 11 local target in later [readonly] scope 4 = event%4.target
//~ 29 local id in later [readonly] scope 4 = (event%4.detail.id ∪ number'1')
//~ 40 local others in later [readonly] scope 4 = rest(event%4.detail without id)
  for await (const [key, value] of entries(others)) value.use(key);
//~ 21 local key in later scope 5 = await(each(entries(others%4)))[0]
//~ 26 local value in later scope 5 = await(each(entries(others%4)))[1]
//~ 36 → later call entries(others%4)
//~ 59 → later call value%5.use(key%5)
  return () => target.send(id);
//~ 10 function (anonymous) in later [anonymous lexicalSelf] context return
//~ 23 → (anonymous)@13:10 call target%4.send(id%4)
};
let counter = 1, unused;
//~ 5 variable counter = number'1'
//~ 18 variable unused
counter += 2;
//~ 1 → module read counter
//~ 1 → module write counter

@Component({ tag: "x-list" })
//~ 12 object - context argument Component({object@18:12}) #0
//~ 14 entry tag in object@18:12 = string'x-list'
//~ 2 → module call Component({object@18:12})
//~ 2 → List decorate Component({object@18:12})
export abstract class List<T extends Item = Item> extends Base<T> implements Iterable<T>, ns.Other {
//~ 23 class List [exported abstract] <T> @Component({object@18:12})
//~ 28 type_parameter T in List scope 7 : :Item = :Item
//~ 38 → List type :Item
//~ 45 → List type :Item
//~ 59 → List extend Base
//~ 64 → List type :T%7
//~ 78 → List implement :Iterable
//~ 87 → List type :T%7
//~ 91 → List read ns
//~ 94 → List implement :ns.Other
  static #shared = new Map<string, List<Item>>();
//~ 10 property #shared in List [static private] = new Map<'string', :List<:Item>>()
//~ 24 → List construct new Map<'string', :List<:Item>>()
//~ 36 → List type :List
//~ 41 → List type :Item
  private readonly store: Store = new Store();
//~ 20 property store in List [readonly private] : :Store = new Store()
//~ 27 → List type :Store
//~ 39 → List construct new Store()
  declare size: number;
//~ 11 property size in List : 'number'
  onPick = (item: T) => this.store.put(item);
//~ 3 method onPick in List [lexicalSelf] (item)
//~ 13 parameter item in onPick scope 8 : :T%7
//~ 19 → onPick type :T%7
//~ 30 → onPick read self%8.store
//~ 36 → onPick call self%8.store.put(item%8)
  constructor(protected readonly root: Element, options?: Options) {
//~ 3 constructor constructor in List (root, options)
//~ 34 parameter root in constructor [parameterProperty] scope 9 : :Element
//~ 34 property root in List [readonly protected parameterProperty] : :Element = root%9
//~ 49 parameter options in constructor [optional] scope 9 : :Options
//~ 40 → constructor type :Element
//~ 59 → constructor type :Options
    super(options);
//~ 5 → constructor call super%9(options%9)
    this.store.open(root);
//~ 10 → constructor read self%9.store
//~ 16 → constructor call self%9.store.open(root%9)
  }
  get first(): T | undefined { return this.at(0); }
//~ 7 property first in List [getter] : (:T%7 | 'undefined')
//~ 16 → first type :T%7
//~ 44 → first call self%10.at(number'0')
  set first(item) { this.store.put(item!); }
//~ 7 property first in List [setter] (item)
//~ 13 parameter item in first scope 11
//~ 26 → first read self%11.store
//~ 32 → first call self%11.store.put(item%11)
  abstract at(index: number): T | undefined;
//~ 12 method at in List [abstract bodiless] (index) : (:T%7 | 'undefined')
//~ 15 parameter index in at scope 12 : 'number'
//~ 31 → at type :T%7
  @Cached() async *walk(@Inject() from: T): AsyncGenerator<T> {
//~ 20 method walk in List [async generator] (from) : :AsyncGenerator<:T%7> @Cached()
//~ 35 parameter from in walk scope 13 : :T%7 @Inject()
//~ 4 → List call Cached()
//~ 4 → walk decorate Cached()
//~ 26 → walk call Inject()
//~ 26 → walk decorate Inject()
//~ 41 → walk type :T%7
//~ 45 → walk type :AsyncGenerator
//~ 60 → walk type :T%7
    yield from;
    yield* super.walk(from);
//~ 18 → walk call super%13.walk(from%13)
  }
  [Symbol.iterator]() { return this.store.values() as Iterator<T>; }
//~ 3 method [Symbol.iterator] in List [computed]
//~ 4 → [Symbol.iterator] read Symbol
//~ 11 → [Symbol.iterator] read Symbol.iterator
//~ 37 → [Symbol.iterator] read self%14.store
//~ 43 → [Symbol.iterator] call self%14.store.values()
//~ 55 → [Symbol.iterator] type :Iterator
//~ 64 → [Symbol.iterator] type :T%7
  static { List.#shared.clear(); }
//~ 3 function (anonymous) in List [static anonymous]
//~ 12 → (anonymous)@36:3 read List
//~ 17 → (anonymous)@36:3 read List.#shared
//~ 25 → (anonymous)@36:3 call List.#shared.clear()
}

interface Shape<K extends string> extends Named, Sized<K> {
//~ 11 interface Shape <K>
//~ 17 type_parameter K in Shape scope 16 : 'string'
//~ 43 → Shape extend :Named
//~ 50 → Shape extend :Sized
//~ 56 → Shape type :K%16
  (x: number): Shape<K>;
//~ 3 method (call) in Shape [bodiless] (x) : :Shape<:K%16>
//~ 4 parameter x in (call) scope 17 : 'number'
//~ 16 → (call) type :Shape
//~ 22 → (call) type :K%16
  new (x: number): this;
//~ 3 method (new) in Shape [bodiless] (x) : Self%18
//~ 8 parameter x in (new) scope 18 : 'number'
  readonly [key: string]: unknown;
//~ 3 property (index) in Shape : 'unknown'
  area(): number;
//~ 3 method area in Shape [bodiless] : 'number'
  scale?<U>(by: U): Shape<K>;
//~ 3 method scale in Shape [optional bodiless] <U> (by) : :Shape<:K%16>
//~ 10 type_parameter U in scale scope 20
//~ 13 parameter by in scale scope 20 : :U%20
//~ 17 → scale type :U%20
//~ 21 → scale type :Shape
//~ 27 → scale type :K%16
  kind: "round" | null;
//~ 3 property kind in Shape : ('string round' | 'null')
}
type Mapped<T> = { readonly [P in keyof T]?: T[P] };
//~ 6 type_alias Mapped <T> : {[keyof :T%21]: :T%21[:P%22]?}
//~ 13 type_parameter T in Mapped scope 21
//~ 18 object_type - in Mapped
//~ 20 property (index) in object_type@47:18 : :T%21[:P%22]?
//~ 30 type_parameter P in (index) scope 22 : keyof :T%21
//~ 41 → Mapped type :T%21
//~ 46 → Mapped type :T%21
//~ 48 → Mapped type :P%22
type Inner<T> = T extends Promise<infer U> ? Inner<U> : T;
//~ 6 type_alias Inner <T> : (:T%23 extends :Promise<:U%24> ? :Inner<:U%24> : :T%23)
//~ 12 type_parameter T in Inner scope 23
//~ 41 type_parameter U in Inner scope 24
//~ 17 → Inner type :T%23
//~ 27 → Inner type :Promise
//~ 46 → Inner type :Inner
//~ 52 → Inner type :U%24
//~ 57 → Inner type :T%23
type Pair = [first: Shape<"a">, ...rest: import("./more").More[]];
//~ 6 type_alias Pair : [:Shape<'string a'>, ...[]]
//~ 21 → Pair type :Shape
//~ 59 → Pair read module('./more' import 3).More
type Make = new (size: number) => Shape<string>;
//~ 6 type_alias Make : class of :Shape<'string'>
//~ 13 function_type - in Make (size) : :Shape<'string'>
//~ 18 parameter size in function_type@50:13 scope 27 : 'number'
//~ 35 → Make type :Shape
type Test = (x: unknown) => x is Pair;
//~ 6 type_alias Test : fn(x: 'unknown' → x is :Pair)
//~ 13 function_type - in Test (x) : x is :Pair
//~ 14 parameter x in function_type@51:13 scope 29 : 'unknown'
//~ 34 → Test type :Pair
enum Colour { Red = "r", ["Blue"] = "b" }
//~ 6 enum Colour
//~ 15 enum_member Red in Colour = string'r'
//~ 26 enum_member Blue in Colour = string'b'
declare module "plugin" {
//~ 16 namespace plugin
  export function setup(list: List<Item>): asserts list is Ready;
//~ 19 function setup in plugin [exported bodiless] scope 31 (list) : list is :Ready
//~ 25 parameter list in setup scope 32 : :List<:Item>
//~ 31 → setup type :List
//~ 36 → setup type :Item
//~ 60 → setup type :Ready
}
namespace Geometry { export const unit = make(); export class Point {} }
//~ 11 namespace Geometry
//~ 35 constant unit in Geometry [exported readonly] scope 33 = make()
//~ 63 class Point in Geometry [exported] scope 33
//~ 42 → Geometry call make()

const table = { greet, run() { return this.depth; }, depth: 1, "a-b": { c: () => 1 }, ...later } satisfies Table;
//~ 7 constant table [exported readonly] = {object@58:15 ...later}
//~ 15 object - in table context typed :Table
//~ 17 property greet in object@58:15 = greet
//~ 24 method run in object@58:15 context member {object@58:15 ...later} run
//~ 54 property depth in object@58:15 = number'1'
//~ 64 property a-b in object@58:15 = {object@58:71}
//~ 71 object - in a-b context member {object@58:15 ...later} a-b
//~ 73 method c in object@58:71 [lexicalSelf] context member {object@58:71} c
//~ 17 → module read greet
//~ 44 → run read self%35.depth
//~ 90 → module read later
//~ 108 → module type :Table
const Kind = class Named { twin() { return new Named(); } };
//~ 7 class Kind [exported readonly]
//~ 28 method twin in Kind
//~ 48 → twin construct new Named%37()
handlers.click = function (event) { event.stop(); };
//~ 10 function click attached handlers (event) context assigned handlers.click
//~ 28 parameter event in click scope 39
//~ 1 → module read handlers
//~ 10 → module write handlers.click
//~ 43 → click call event%39.stop()
let assigned; assigned = () => assigned();
//~ 5 variable assigned
//~ 15 function assigned [lexicalSelf] context assigned assigned
//~ 15 → module write assigned
//~ 32 → assigned call assigned()
export default function () { return typeof fs; }
//~ 16 function default [exported defaultExport]
//~ 44 → default read fs
export { table as lookup, Kind };
//~ 10 → module reference table
//~ 27 → module reference Kind
//~ bindings:
//~   assign counter ← (+= counter, number'2')
//~   assign assigned ← ƒassigned
//~   return greet ← read(name%2, ƒ(anonymous)@8:21)
//~   return (anonymous)@8:21 ← text%3.trim()
//~   return later ← ƒ(anonymous)@13:10
//~   return (anonymous)@13:10 ← target%4.send(id%4)
//~   return onPick ← self%8.store.put(item%8)
//~   return first ← self%10.at(number'0')
//~   yield walk ← from%13
//~   yieldAll walk ← super%13.walk(from%13)
//~   return [Symbol.iterator] ← (self%14.store.values() as :Iterator<:T%7>)
//~   return run ← self%35.depth
//~   return c ← number'1'
//~   return twin ← new Named%37()
//~   return assigned ← assigned()
//~   return default ← (typeof fs)
//~ imports:
//~   equals as fs from 'fs' 1:22
//~   named Options as Options from './options' [typeOnly] 2:15
//~   named load as read from './options' 2:24
//~   dynamic from './more' scope 25 49:50
//~ exports:
//~   named greet is greet
//~   named greet is greet
//~   named later is later
//~   named List is List
//~   default default is default
//~   named lookup = table
//~   named Kind = Kind
//~ heritage:
//~   List extends :Base<:T%7>
//~   List implements :Iterable<:T%7>
//~   List implements :ns.Other
//~   Shape extends :Named
//~   Shape extends :Sized<:K%16>
//~ problems:
//~   49:42 syntax Not understood: import("./more").More
