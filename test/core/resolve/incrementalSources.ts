// Files in several variants, of every language that there is: what the tests of incremental resolution edit at random.
import { rustVersions } from "./rustVersions.ts";

/** Alternative texts of a few files that lean on each other in every way that resolution knows. */
export const variants: Readonly<Record<string, readonly string[]>> = {
  "src/model.ts": [
    `export class User { name = "u"; save() { return this; } rename(n: string) { this.name = n; } }
export function make() { return new User(); }`,
    `// a comment moves everything
export class User { name = "u"; private x = 1; save() { return this; } }
export function make() { const local = 1; return new User(); }`,
    `export class Base { save() {} }
export class User extends Base { rename() {} }
export const make = () => new Base();`,
    `export interface User { save(): void }
export declare function make(): User;`,
  ],
  "src/index.ts": [
    `export * from "./model.ts";`,
    `export { make as create, User } from "./model.ts";`,
    `export * from "./model.ts"; export * from "./extra.ts";`,
  ],
  "src/extra.ts": [
    `export function extra(cb) { cb(1); return cb; }
export function make() { return { save() {} }; }`,
    `import { User } from "./model.ts";
export function extra(cb) { const made = { run() { cb(2); } }; made.run(); return made; }
export class Special { specialMethod() {} }`,
  ],
  "src/use.ts": [
    `import { make, User } from "./index.ts";
import { extra } from "./extra.ts";
function go(u: User, x) { u.save(); make().save(); x.save(); x.specialMethod(); }
go(make(), make()); extra(() => go);`,
    `import * as all from "./index.ts";
function go(x) { x.specialMethod(); return x; }
go(all.make()).save(); all.create().rename("a"); new all.User().rename();`,
    `import { make } from "./index.ts";
const kept = make(); export function helper() { kept.save(); }`,
  ],
  "src/other.ts": [
    `import { extra } from "./extra";
import { helper } from "./use";
helper(); extra(helper); function lonely(y) { y.specialMethod(); } lonely(null);`,
    `export class Other { specialMethod() {} } const o = new Other(); o.specialMethod();`,
  ],
  "src/model/index.ts": [`export class User { shadow() {} }`],
  "lib/app.js": [
    `const { tool, Kit } = require("./tool"); tool(1); new Kit().open(); function each(f) { f(); } each(tool);`,
    `const all = require("./tool"); all.tool(); module.exports = all;`,
    `const { tools, tool } = require("./tool"); for (const each of tools) each(); tools.kept(); tool.call(null, () => tool); module.exports = { tools };`,
  ],
  "lib/tool.js": [
    `function tool(x) { return x; } class Kit { open() { this.state = tool; this.state(); } } module.exports = { tool, Kit };`,
    `exports.tool = function (x) { return { open() {} }; }; exports.Kit = class { open() {} };`,
    `function tool(x) { x(); } const tools = []; function put(x) { tools.push(x); } put(tool); tools.kept = tool; module.exports = { tool, tools };`,
    `function tool(x) { x(); } const tools = []; function put(x) { tools.unshift(() => x); tools[0] = tool; } tools.kept = put; module.exports = { tool, tools };`,
  ],
  "lib/circle.js": [
    `import { Part } from "./part.js";
export class Circle { part = new Part().circle(this).part; turn() { return this.part.turn(); } stop() { return this.turn().stop(); } }`,
    `import { Part } from "./part.js";
export class Circle { part; set(part) { this.part = part || new Part(); return this.part.circle(this); } turn() { return this.part; } stop() {} }`,
    `export class Circle { part = { turn() { return new Circle(); } }; turn() { return this.part.turn(); } stop() {} }`,
  ],
  "lib/part.js": [
    `import { Circle } from "./circle.js";
export class Part { circle(c) { return c ? new Circle() : this.other(); } other() { return this.circle(1).turn(); } turn() { return this.other(); } }`,
    `import { Circle } from "./circle.js";
let last = new Circle(); last = last.turn(); last.stop();
export class Part { circle() { return last; } turn() { return last.part; } }`,
  ],
  "tsconfig.json": [
    `{ "compilerOptions": { "paths": { "~/*": ["src/*"] } } }`,
    `{}`,
  ],
  "py/shop/__init__.py": [
    "from .models import *\nfrom . import tools\n",
    "from .models import Item\n__all__ = ['Item']\n",
  ],
  "py/shop/models.py": [
    "class Base:\n    def keep(self, other): other.keep(self)\nclass Item(Base):\n    def __init__(self, part): self.part = part\n    def run(self): self.part.keep(1)\n",
    "__all__ = ['Item']\nclass Item:\n    def keep(self, other): return self\ndef spare(): return Item()\n",
    "import shop.tools\nclass Item:\n    def run(self): return shop.tools.use(self)\n",
  ],
  "py/shop/tools.py": [
    "from shop import Item\ndef use(x):\n    Item(Item(None)).run()\n    return x\n",
    "import shop.models as m\ndef use(x):\n    m.Item(x).keep(x)\n    m.spare().keep(1)\n    return m\n",
  ],
  "py/main.py": [
    "from shop import *\nimport shop\nshop.tools.use(Item(1)).run()\n",
    "from shop import extra\nextra.more()\n",
  ],
  "py/shop/extra.py": ["def more(): ...\n"],
  ...rustVersions,
  "go.mod": ["module example.com/m\n", "module example.com/other\n"],
  "go/shop/item.go": [
    `package shop
type Item struct { price; kind Kind }
func New() *Item { i := &Item{}; i.Sell(); return i }`,
    `package shop
type price int
type Item struct { next *Item }
func (i Item) Sell() { i.next.Sell(); tax(i.cost()) }`,
    `package store
func New() int { return helper() }`,
  ],
  "go/shop/sell.go": [
    `package shop
type price struct{}
func (p price) cost() int { return tax(1) }
func (i *Item) Sell() { i.cost(); Spare().Sell() }`,
    `package shop
func Spare() *Item { return New() }
func New() *Item { return Spare() }`,
  ],
  "go/shop/tax_linux.go": [
    `package shop
func tax(n int) int { return n }`,
    `package shop
type Seller interface { Sell() }
func Spare() Seller { return nil }
func tax(n int) int { return n }`,
  ],
  "go/shop/tax_windows.go": [
    `package shop
func tax(n int) int { return n + 1 }`,
    `package shop
func cost() { tax(1) }`,
  ],
  "go/main.go": [
    `package main
import "example.com/m/go/shop"
func main() { shop.New().Sell(); for _, s := range all { s.Sell() } }
var all []shop.Seller`,
    `package main
import . "example.com/m/go/shop"
func main() { New().Sell(); Spare().Sell() }`,
    `package main
import other "example.com/other/go/shop"
type worker struct{ *other.Item }
func (w worker) Sell() { w.Item.Sell() }
func main() { worker{}.cost(); other.New() }`,
  ],
  "c/include/store.h": [
    `#include "item.h"
struct store { item *first; int (*visit)(item *each); };
int store_count(struct store *in);
extern int opened;`,
    `#include "item.h"
typedef struct store store;
static inline int store_count(store *in) { return 0; }`,
    `int store_count(void);`,
  ],
  "c/include/item.h": [
    `#include "store.h"
typedef struct item item;
struct item { item *next; int price; };`,
    `typedef struct { int price; } item;
#define opened 1`,
  ],
  "c/store.c": [
    `#include "store.h"
int opened = 0;
static int visit(item *each) { return each->price; }
int store_count(struct store *in) { in->visit = visit; return in->first->next->price; }`,
    `#include <store.h>
struct store { int left; };
int opened = 0;`,
  ],
  "c/other.c": [
    `int store_count(struct store *in) { return in->left; }
static int visit(int n) { return n; }`,
    `#include "store.h"
static int other(item *each) { return each->price; }
struct store kept = { .visit = other };`,
  ],
  "c/main.c": [
    `#include "store.h"
int main(void) { struct store s = { 0 }; opened = store_count(&s); return s.visit(s.first); }`,
    `int main(void) { return store_count(0) + opened; }`,
  ],
  "cpp/shelf.h": [
    `#include "thing.h"
namespace shop { class Shelf : public Thing { public: Shelf(int n); int size() const; Thing* first(); void put(int n = 1); struct Inner; }; int rate(int n); }`,
    `namespace shop { class Thing; class Shelf { public: int size(); void put(const Thing& t); void put(int n); Thing* first(); }; }
using shop::Shelf;`,
    `struct Shelf { int size; };`,
  ],
  "cpp/thing.h": [
    `namespace shop { struct Thing { virtual int size() const = 0; void touch(); enum Kind { kOne, kTwo }; Kind kind; }; }`,
    `namespace shop { inline namespace v2 { class Thing { public: void touch() {} int rate(int n); }; } namespace deep { int rate(int n); } }`,
  ],
  "cpp/shelf.cc": [
    `#include "shelf.h"
namespace shop {
struct Shelf::Inner { void run() { stop(); } void stop(); };
void Shelf::Inner::stop() {}
Shelf::Shelf(int n) { put(); Inner inner; inner.run(); }
int Shelf::size() const { return rate(1) + kOne; }
void Shelf::put(int n) { first()->touch(); }
int rate(int n) { return n; } }`,
    `#include "shelf.h"
namespace shop { static int rate(int n) { return n; } void Thing::touch() {} void Shelf::put(int n) { rate(n); } int Shelf::size() { return 1; } }
int shop::deep::rate(int n) { return n; }`,
  ],
  "cpp/main.cc": [
    `#include "shelf.h"
using namespace shop;
int main() { Shelf s(1); s.put(); s.first()->touch(); return rate(s.size()) + Shelf::kTwo; }`,
    `#include "shelf.h"
namespace d = shop::deep;
int main() { auto s = new shop::Shelf(2); s->put(1); return d::rate(s->size()); }`,
  ],
  "java/shop/Item.java": [
    `package shop;
public class Item extends Base { Price price; void sell() { price.pay(1); keep(); new Price(this).pay("a"); } }`,
    `package shop;
import shop.tools.*;
import static shop.tools.Tax.add;
public class Item implements Runnable { public void run() { add(1); Tax.add("a"); new Price(null).item().run(); } }`,
    `package store;
class Item { void keep() {} }`,
  ],
  "java/shop/Price.java": [
    `package shop;
record Price(Item item) { void pay(int n) { item().sell(); } void pay(String s) { Tax.add(s); } }`,
    `package shop;
import java.util.List;
class Price { List<Item> items; Price(Item i) {} Price(int n) {} void pay(Object o) { items.forEach(i -> i.keep()); } }`,
  ],
  "java/other/Base.java": [
    `package shop;
class Base { void keep() {} void sell() {} static class Tax { static void add(String s) {} } }`,
    `package shop;
abstract class Base { abstract void sell(); void keep(int n) { sell(); } }
class Tax { static void add(int n) {} }`,
  ],
  "java/tools/Tax.java": [
    `package shop.tools;
public class Tax { public static void add(int n) {} public static void add(String s) { shop.Item i = null; i.sell(); } }`,
    `package shop.tools;
public interface Tax { static void add(Object o) {} }`,
  ],
  "lib/store.rb": [
    `require "store/item"
module Store
  def self.open = Item.new.sell
  class Base
    def keep = yield(self)
  end
end`,
    `module Store
  extend Tools
  class Item; attr_reader :part; end
  TAX = 1
end
def helper = Store.open`,
    `class Store
  def self.open = new
end`,
  ],
  "lib/store/item.rb": [
    `module Store
  class Item < Base
    include Tools
    def initialize = @part = Part.new
    def sell
      tax
      @part.pay(self)
      keep { |each| each.sell }
    end
  end
end`,
    `class Store::Item
  def sell = part.pay(TAX)
  def part = super
end`,
    `module Store
  module Tools
    def open = helper
  end
end`,
  ],
  "lib/store/tools.rb": [
    `module Store
  module Tools
    def tax = helper
  end
  class Part
    def pay(item) = item.keep
  end
end
def helper = nil`,
    `class Part
  def pay(item) = item.sell
end
module Tools
  def open = nil
end`,
  ],
  "bin/main.rb": [
    `Store.open
Store::Item.new.sell
helper`,
    `require_relative "../lib/store"
require "core"
Tax.rate
"c".sell
item = Store::Item.new
item.part.pay(item)
Store::Tools`,
  ],
  // Types of the language that are opened again, and a gem beside the one of "lib".
  "gem/lib/core.rb": [
    `class String
  def sell = "x".strip
  def strip = Store.open
end`,
    `class String
  include Store::Tools
end
class Object
  def sold = helper
end`,
    `class Array
  def first = Store::Item
end`,
  ],
  "gem/lib/tax/rate.rb": [
    `require "store/item"
module Tax
  Item = Store::Item
  def self.rate = Item.new.sell
  def self.text = "a".sell.strip
  def self.all = [1].first.new.sold
end`,
    `class Rate < Library::Rate
  include Store::Tools
  def run = "b".tax
end`,
  ],
  "kotlin/Shop.kt": [
    `package shop
class Shop(val first: Price) : Base() { fun open() { keep(); first.pay(1); make().open(); first.show() }
  companion object { fun make() = Shop(limit) } }
fun page(build: Shop.() -> Unit) = Shop(limit).apply(build)`,
    `package shop
import shop.tools.*
interface Shop { val first: Price get() = limit }
fun Shop.open() { Tax.add(1); first.show() }
fun page(build: Shop.(Int) -> Unit) {}`,
    `package store
object Shop { fun open() {} }`,
  ],
  "kotlin/Use.kt": [
    `package use
import shop.Shop
import shop.page
import shop.show
fun use(shop: Shop) { shop.open(); page { open(); first.show() }; Shop.make().first.pay("a") }`,
    `package shop
val limit = Price(null)
fun Price.show() { pay(1) }
fun String.show() {}
fun use(given: Any) { if (given is Shop) given.open(); page { limit.show() } }`,
  ],
  "kotlin/Limit.kt": [
    `package shop
val limit: Price = Price(Item())
fun Price.show() { item() }`,
    `package shop
val limit = "a"
fun Any.show() {}
fun show() {}`,
  ],
  "swift/Package.swift": [
    `let package = Package(targets: [.target(name: "Shop", path: "Shop"), .target(name: "Tools", path: "Tools")])`,
    `let package = Package(targets: [.target(name: "Shop", path: ".")])`,
  ],
  "swift/Shop/Shop.swift": [
    `import Tools
struct Shop: Sold { var first: Price; func open() { keep(); first.pay(1); Shop.make().open(); first.show() }
  static func make() -> Shop { .init(first: limit) } }
extension Price { func show() { pay(2) } }`,
    `protocol Shop { associatedtype Kind; var first: Kind { get } }
extension Shop { func open() { first.show() } }`,
    `import Tools
enum Shop { case first(Price), empty; func keep() -> Shop { .first(limit) } }`,
  ],
  "swift/Shop/Use.swift": [
    `func use(shop: Shop, all: [Shop]) { shop.open(); all.first?.first.show(); all.map { $0.first }.forEach { $0.pay(1) } }
let limit = Price()`,
    `import Tools
class Use: Shop { typealias Kind = Price; func use(given: Any) { if let shop = given as? Shop { shop.keep() }; open() } }
let limit: Price = .free`,
  ],
  "swift/Tools/Price.swift": [
    `public struct Price { public init() {}; public func pay(_ n: Int) {}; static let free = Price() }
public protocol Sold {}
extension Sold { public func keep() {} }`,
    `public class Price { public func pay(_ n: Int, twice: Bool = false) {} }
extension String { func show() {} }`,
  ],
  "lua/shop.lua": [
    `local part = require "lua.part"
local Shop = setmetatable({}, { __index = part })
Shop.__index = Shop
function Shop.new() local self = setmetatable({}, Shop); self.part = part.make(); return self end
function Shop:open() self.part:go(); self:keep(); shared() end
return Shop`,
    `local Shop = { limit = 1 }
function Shop.new() return Shop end
function Shop:keep() shared() end
function shared() end
return Shop`,
  ],
  "lua/part.lua": [
    `local Part = {}
Part.__index = Part
function Part.make() return setmetatable({}, Part) end
function Part:go() return self end
function Part:keep() end
return Part`,
    `return { make = function() return require("lua.shop").new() end, go = 1 }`,
  ],
  "lua/main.lua": [
    `local shop = require("lua.shop").new()
shop:open()
shop:keep()
function shared() shop.part:go() end`,
    `shared()
require "lua.part".make():open()`,
  ],
  "sh/main.sh": [
    `source ./lib.sh
main() { log "$LEVEL"; helper; }
main`,
    `. "$(dirname "$0")/lib/more.sh"
log() { helper; }
trap log EXIT`,
  ],
  "sh/lib.sh": [
    `LEVEL=1
log() { echo "$1" "$LEVEL"; }
source "$DIR/lib/more.sh"`,
    `helper() { log; }
other() { LEVEL=2; local log=1; }`,
  ],
  "sh/lib/more.sh": [`helper() { log; }`, `LEVEL=3; main`],
  "php/Item.php": [
    `<?php
namespace Shop; use Shop\\Tools\\Tax; class Item extends Base { use Timed; private Part $part; function sell() { $this->part->pay(); $this->tick(); Tax::add(); help(); } }`,
    `<?php
namespace Shop; class Item { function sell() { new Part(); \\Shop\\Tools\\help(); } }
namespace Shop\\Tools; class Tax { static function add() { help(); } }`,
    `<?php
class Item {}`,
  ],
  "php/Base.php": [
    `<?php
namespace Shop { abstract class Base { function tick() {} function pay() {} } trait Timed { function tick() { self::pay(); } } }
namespace { function help() {} }`,
    `<?php
namespace Shop; trait Timed { function sell() {} } function help() { (new Item)->sell(); }`,
  ],
  "php/Part.php": [
    `<?php
namespace Shop; class Part extends Item { function pay(Item $i = null) { $i->sell(); parent::sell(); } }`,
    `<?php
namespace Shop\\Tools; class Tax { public static function add() {} } function help() {}
namespace Shop; class Part {}`,
  ],
  "cs/Shop.csproj": [
    `<Project><ImplicitUsings>enable</ImplicitUsings></Project>`,
    `<Project></Project>`,
  ],
  "cs/Usings.cs": [`global using Shop.Tools;`, `using Shop.Tools;`],
  "cs/Cart.cs": [
    `namespace Shop;
public partial class Cart : Base { Price price; void Run() { price.Pay(1); Keep(); price.Twice(); new Price<int>(); Fill(); } }`,
    `namespace Shop { using Shop.Tools; namespace Inner { class Cart { void Run() { new Price().Twice(); Keep(1); } } } }`,
    `namespace Other; class Cart {}`,
  ],
  "cs/Part.cs": [
    `namespace Shop { partial class Cart { void Fill() { Keep(); Run(); } } class Price { public void Pay(int n) {} } class Price<T> {} }`,
    `namespace Shop; class Price { public Price() {} public void Pay(object o) {} }`,
  ],
  "cs/Base.cs": [
    `namespace Shop { class Base { protected void Keep() {} } }`,
    `class Base { protected void Keep() {} protected void Keep(int n) {} }`,
  ],
  "cs/Tools.cs": [
    `namespace Shop.Tools; static class More { public static int Twice(this Price p) { return 2; } }`,
    `namespace Shop.Tools; static class More { public static int Twice(this object p) { return 2; } }`,
    `namespace Shop; static class More { public static int Twice(Price p) { return 2; } }`,
  ],
  "scala/Shop.scala": [
    `package shop
package deep
class Store(val first: Price) extends Base { def open: Store = this; def sale(): Unit = { keep(); first.pay(1); Store.make.open } }
object Store { def make: Store = new Store(null); def apply(n: Int): Store = make }`,
    `package shop.deep
trait Store { def open: Int = 1 }
object Store`,
  ],
  "scala/Use.scala": [
    `package use
import shop.deep.{Store => S, _}
object Use { def go(s: S): Unit = { s.open.sale(); S(1).first.pay("a"); help(s) } }`,
    `package shop
package object deep { def help(n: Any): Unit = Use.go(n) }
object Use { def go(n: Any): Unit = { deep.Store.make.open; Tax.add(1) } }`,
  ],
  "src/aliased.ts": [
    `import { make } from "~/model"; make().save();`,
    `import { make } from "~/index"; make();`,
  ],
};
