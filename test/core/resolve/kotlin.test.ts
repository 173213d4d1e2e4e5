// What Kotlin's own rules lead to: packages shared with Java, extensions, receivers, companions, lambdas, named arguments, operators.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("packages of Kotlin", () => {
  it("are what files say, and hold functions and properties beside types", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: one/A.kt
package shop
fun go() { stay(); B().turn(); limit.turn() }
// file: two/deep/B.kt
package shop
val limit = B()
fun stay() {}
class B { fun turn() {} }
`),
      [
        "one/A.kt:go -> two/deep/B.kt:B constructs exact",
        "one/A.kt:go -> two/deep/B.kt:B.turn calls exact",
        "one/A.kt:go -> two/deep/B.kt:stay calls exact",
        "two/deep/B.kt: -> two/deep/B.kt:B constructs exact",
      ],
    );
  });

  it("are shared with Java, both ways", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: shop/Till.java
package shop;
public class Till {
  public void pay(Item item) { item.price(); new Item("a"); }
  public static Till open() { return new Till(); }
}
// file: shop/Item.kt
package shop
class Item(val name: String) {
  fun price(): Int = 1
  fun buy() { Till.open().pay(this) }
}
// file: other/Use.kt
package other
import shop.Till
fun use(till: Till) { till.pay(shop.Item("b")) }
`),
      [
        "other/Use.kt:use -> shop/Item.kt:Item.constructor constructs exact",
        "other/Use.kt:use -> shop/Till.java:Till.pay calls exact",
        "shop/Item.kt:Item.buy -> shop/Till.java:Till.open calls exact",
        "shop/Item.kt:Item.buy -> shop/Till.java:Till.pay calls exact",
        "shop/Till.java:Till.open -> shop/Till.java:Till constructs exact",
        "shop/Till.java:Till.pay -> shop/Item.kt:Item.constructor constructs exact",
        "shop/Till.java:Till.pay -> shop/Item.kt:Item.price calls exact",
      ],
    );
  });

  it("give functions, members of objects and enum entries to imports, with aliases and wildcards", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a/Tools.kt
package tools
fun cut() {}
fun cut(depth: Int) {}
object Box { fun open() {} }
enum class Size { SMALL; fun grow() {} }
// file: b/Use.kt
package use
import tools.cut
import tools.Box.open as unpack
import tools.Size.SMALL
fun use() { cut(); cut(1); unpack(); SMALL.grow() }
// file: b/All.kt
package use.all
import tools.*
fun all() { cut(); Box.open() }
`),
      [
        "b/All.kt:all -> a/Tools.kt:Box.open calls exact",
        "b/All.kt:all -> a/Tools.kt:cut calls exact",
        "b/Use.kt:use -> a/Tools.kt:Box.open calls exact",
        "b/Use.kt:use -> a/Tools.kt:Size.grow calls exact",
        "b/Use.kt:use -> a/Tools.kt:cut calls exact",
        "b/Use.kt:use -> a/Tools.kt:cut calls exact",
      ],
    );
  });

  it("of libraries are external, also where a project's function bears the name", async () => {
    const sources = await openSources(`// file: A.kt
package a
import net.far.send
import net.far.Client
fun go(client: Client) { send(); client.close(); listOf(1).first() }
class Own { fun send() {}; fun close() {}; fun first() {} }
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" calls ")),
      [
        "A.kt:go -> [builtins] first calls external",
        "A.kt:go -> [builtins] listOf calls external",
        "A.kt:go -> [net.far] Client.close calls external",
        "A.kt:go -> [net.far] send calls external",
      ],
    );
  });
});

describe("extensions of Kotlin", () => {
  it("are found by import or package and by the type of their receiver", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a/Ext.kt
package ext
class One
class Two
fun One.show() { hide() }
fun Two.show() {}
fun One.hide() {}
// file: b/Use.kt
package use
import ext.One
import ext.Two
import ext.show
fun use(one: One, two: Two) { one.show(); two.show() }
`),
      [
        "a/Ext.kt:show -> a/Ext.kt:hide calls exact",
        "b/Use.kt:use -> a/Ext.kt:show calls exact",
        "b/Use.kt:use -> a/Ext.kt:show calls exact",
      ],
    );
  });

  it("give way to members, and the narrower receiver comes first", async () => {
    const sources = await openSources(`// file: A.kt
open class Base { fun own() {} }
class Special : Base()
fun Base.own() {}
fun Base.name() {}
fun Special.name() {}
fun use(special: Special) {
  special.own()
  special.name()
}
`);
    assert.deepEqual(sources.callLines(), ["2 1", "7 1", "8 5"]);
  });

  it("carry the type of a generic receiver on, through the library's functions too", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
class Item { fun sell(): Price = Price(); val parts = listOf(Part()) }
class Price { fun round() {} }
class Part { fun fix() {} }
fun <T> T.keep(): T = this
val Item.first: Part get() = parts.first()
fun use(items: List<Item>) {
  items.first().keep().sell().round()
  items.map { it.sell() }.forEach { price -> price.round() }
  items.flatMap { it.parts }.firstOrNull()?.fix()
  for ((index, item) in items.withIndex()) item.first.fix()
  items.groupBy { it.sell() }.forEach { (price, group) -> price.round(); group.first().sell() }
}
`).then((lines) => [...new Set(lines)]),
      [
        "A.kt:Item -> A.kt:Part constructs exact",
        "A.kt:Item.sell -> A.kt:Price constructs exact",
        "A.kt:use -> A.kt:Item.sell calls exact",
        "A.kt:use -> A.kt:Part.fix calls exact",
        "A.kt:use -> A.kt:Price.round calls exact",
        "A.kt:use -> A.kt:keep calls exact",
        "A.kt:use.(anonymous) -> A.kt:Item.sell calls exact",
        "A.kt:use.(anonymous) -> A.kt:Price.round calls exact",
      ],
    );
  });
});

describe("receivers of Kotlin", () => {
  it("of function literals bring their members into scope", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.kt
class Page { fun line() {}; fun head(build: Head.() -> Unit) { Head().build() } }
class Head { fun title() {} }
fun page(build: Page.() -> Unit): Page = Page().apply(build)
fun use() {
  page {
    line()
    head { title(); line() }
  }
  Page().apply { line() }.also { it.line() }
  with(Head()) { title() }
  Page().run { this.line() }
}
`).then((lines) => [...new Set(lines)]),
      [
        "A.kt:Page.head -> A.kt:Head constructs exact",
        "A.kt:page -> A.kt:Page constructs exact",
        "A.kt:use -> A.kt:Head constructs exact",
        "A.kt:use -> A.kt:Page constructs exact",
        "A.kt:use -> A.kt:page calls exact",
        "A.kt:use.(anonymous) -> A.kt:Head.title calls exact",
        "A.kt:use.(anonymous) -> A.kt:Page.head calls exact",
        "A.kt:use.(anonymous) -> A.kt:Page.line calls exact",
        "A.kt:use.(anonymous).(anonymous) -> A.kt:Head.title calls exact",
        "A.kt:use.(anonymous).(anonymous) -> A.kt:Page.line calls exact",
      ],
    );
  });

  it("may be the companion of a class, an object, or the class around", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
class Outer {
  fun top() {}
  inner class Inner { fun go() { top(); make(); this@Outer.top() } }
  companion object { fun make(): Outer = Outer() }
}
object Single { fun run() {} }
fun use() { Outer.make().top(); Single.run(); Outer.Companion.make() }
`).then((lines) => [...new Set(lines)]),
      [
        "A.kt:Outer.Companion.make -> A.kt:Outer constructs exact",
        "A.kt:Outer.Inner.go -> A.kt:Outer.Companion.make calls exact",
        "A.kt:Outer.Inner.go -> A.kt:Outer.top calls exact",
        "A.kt:use -> A.kt:Outer.Companion.make calls exact",
        "A.kt:use -> A.kt:Outer.top calls exact",
        "A.kt:use -> A.kt:Single.run calls exact",
      ],
    );
  });

  it("are narrowed by conditions", async () => {
    const sources = await openSources(`// file: A.kt
open class Base
class One : Base() { fun one() {} }
class Two : Base() { fun two() {} }
fun use(base: Base) {
  if (base is One && base.one() == Unit) base.one()
  when (base) {
    is Two -> base.two()
    else -> {}
  }
  if (base !is Two) return
  base.two()
}
`);
    assert.deepEqual(sources.callLines(), [
      "2 1",
      "3 1",
      "5 2",
      "5 2",
      "7 3",
      "11 3",
    ]);
  });
});

describe("calls of Kotlin", () => {
  it("choose overloads by types, names, defaults and the literal behind", async () => {
    const sources = await openSources(`// file: A.kt
fun put(text: String) {}
fun put(number: Int) {}
fun put(text: String, times: Int = 1, done: () -> Unit) {}
fun put(first: Int, second: Int = 2, third: Int = 3) {}
fun use() {
  put("a")
  put(1)
  put("a") { }
  put(first = 1, third = 2)
}
`);
    assert.deepEqual(sources.callLines(), ["6 1", "7 2", "8 3", "9 4"]);
  });

  it("reach constructors, the primary and others, with and without a word", async () => {
    const sources = await openSources(`// file: A.kt
open class Base(val size: Int)
class Item(
  val name: String) : Base(1) {
  constructor(
    number: Int) : this("a")
}
class Plain
typealias Thing = Item
fun use() {
  Item("a")
  Item(1)
  Plain()
  Thing("b")
}
`);
    assert.deepEqual(sources.callLines(), [
      "3 1",
      "5 2",
      "10 2",
      "11 4",
      "12 7",
      "13 2",
    ]);
  });

  it("of values run their member for it, or the function that they hold", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.kt
class Rule { operator fun invoke(count: Int) {} }
val rule = Rule()
val held = { count: Int -> other(count) }
fun other(count: Int) {}
fun use(given: (Int) -> Unit) { rule(1); held(2); given(3) }
`),
      [
        "A.kt: -> A.kt:Rule constructs exact",
        "A.kt:held.held -> A.kt:other calls exact",
        "A.kt:use -> A.kt:Rule.invoke calls exact",
        "A.kt:use -> A.kt:held.held calls exact",
      ],
    );
  });

  it("through a delegate reach what it gives", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
class Item { fun sell() {} }
class Shop { val item by lazy { Item() }; fun open() { item.sell() } }
`),
      [
        "A.kt:Shop.item.(anonymous) -> A.kt:Item constructs exact",
        "A.kt:Shop.open -> A.kt:Item.sell calls exact",
      ],
    );
  });

  it("with type arguments are told from comparisons", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
class Box<T>(val inside: T)
class Item { fun sell() {} }
fun <T> box(inside: T): Box<T> = Box<T>(inside)
fun use(item: Item) { box<Item>(item).inside.sell() }
`),
      [
        "A.kt:box -> A.kt:Box.constructor constructs exact",
        "A.kt:use -> A.kt:Item.sell calls exact",
        "A.kt:use -> A.kt:box calls exact",
      ],
    );
  });
});

describe("inheritance of Kotlin", () => {
  it("extends, implements and overrides, across languages", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: p/Shape.java
package p;
public interface Shape { int area(); }
// file: p/A.kt
package p
abstract class Base : Shape { abstract val name: String }
class Square(val side: Int) : Base() {
  override val name = "square"
  override fun area(): Int = side
}
class Wrapped(shape: Shape) : Shape by shape
`,
        "extends",
        "implements",
        "overrides",
      ),
      [
        "p/A.kt:Base -> p/Shape.java:Shape implements exact",
        "p/A.kt:Square -> p/A.kt:Base extends exact",
        "p/A.kt:Square.area -> p/Shape.java:Shape.area overrides exact",
        "p/A.kt:Square.name -> p/A.kt:Base.name overrides exact",
        "p/A.kt:Wrapped -> p/Shape.java:Shape implements exact",
      ],
    );
  });
});
