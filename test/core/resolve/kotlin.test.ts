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

describe("overloads and receivers of Kotlin that nobody writes", () => {
  it("are members that extend the receiver of the function around", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
package shop
class Page { fun line() {} }
fun page(build: Page.() -> Unit) {}
open class Shop {
  fun show() { page { head("a"); line() } }
  fun again(text: StringBuilder) = page { apply { head("b") } }
  private fun Page.head(text: String) { foot() }
  private fun Page.foot() {}
  private fun String.foot() {}
}
`),
      [
        "A.kt:Shop.again -> A.kt:page calls exact",
        "A.kt:Shop.again.(anonymous).(anonymous) -> A.kt:Shop.head calls exact",
        "A.kt:Shop.head -> A.kt:Shop.foot calls exact",
        "A.kt:Shop.show -> A.kt:page calls exact",
        "A.kt:Shop.show.(anonymous) -> A.kt:Page.line calls exact",
        "A.kt:Shop.show.(anonymous) -> A.kt:Shop.head calls exact",
      ],
    );
  });

  it("come behind the variables of functions around", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.kt
package shop
class Page { fun title(text: String) {} }
fun page(build: Page.() -> Unit) {}
fun show(title: (String) -> Unit) { page { title("a") } }
`),
      ["A.kt:show -> A.kt:page calls exact"],
    );
  });

  it("leave constructors open between which an unknown argument decides", async () => {
    const text = `// file: A.kt
package shop
import lib.price
class Color(val r: Int, val g: Int, val a: Float = 1f) {
  constructor(r: Byte, g: Byte) : this(r + 1, g + 1)
}
fun unsure() = Color(price(), price())
fun sure(r: Int) = Color(r, r)
fun labelled(r: Int) = Color(r = r, g = 1)
`;
    assert.deepEqual(await callsOf(text), [
      "A.kt:Color.constructor -> A.kt:Color.constructor calls exact",
      "A.kt:labelled -> A.kt:Color.constructor constructs exact",
      "A.kt:sure -> A.kt:Color.constructor constructs exact",
    ]);
    assert.deepEqual((await openSources(text)).unresolved(), [
      "A.kt:6 several candidates Color()",
    ]);
  });

  it("are told apart by what may be null and by what is private elsewhere", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
package shop
open class Fault private constructor(val text: String? = null, val code: Int? = null) {
  constructor(text: String, hint: String? = null) : this(text, 1)
}
class Small : Fault("a")
// file: B.kt
package shop
fun fail() { throw Fault("b") }
`),
      [
        "A.kt:Fault.constructor -> A.kt:Fault.constructor calls exact",
        "A.kt:Small -> A.kt:Fault.constructor constructs exact",
        "B.kt:fail -> A.kt:Fault.constructor constructs exact",
      ],
    );
  });

  it("choose an extension where a property of that name takes other arguments", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.kt
package shop
class Price(val change: (Int) -> Int)
fun Price.change(twice: Boolean, by: (Int) -> Int) = Price(by)
fun Price.raise() = change(twice = true) { it + 1 }
fun Price.now() = change(1)
fun Price.twice() = change("a", 2)
`),
      [
        "A.kt:change -> A.kt:Price.constructor constructs exact",
        "A.kt:raise -> A.kt:change calls exact",
      ],
    );
  });

  it("find what is internal through a wildcard, and no extension for what a library gives", async () => {
    assert.deepEqual(
      await callsOf(`// file: one/A.kt
package one
class Text
internal fun make(): Text = Text()
fun Text.split(by: String) {}
// file: two/B.kt
package two
import one.*
import lib.Source
fun read(source: Source) { make().split("a"); source.name.split("b") }
`),
      [
        "one/A.kt:make -> one/A.kt:Text constructs exact",
        "two/B.kt:read -> one/A.kt:make calls exact",
        "two/B.kt:read -> one/A.kt:split calls exact",
      ],
    );
  });

  it("go outward where nothing nearer takes the arguments, and to what extends the very type", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
package shop
import kotlin.reflect.KClass
import lib.Mirror
class Writer { fun emit(text: String) {} }
fun write(build: Writer.() -> Unit) {}
class Spec(private val type: KClass<*>) {
  fun emit(writer: Writer) {}
  fun show() = write { emit(this) }
  fun named() = !isOpen() && !type.named().isEmpty()
  fun isOpen() = true
}
fun Class<*>.named() = ""
fun Mirror.named() = ""
fun KClass<*>.named() = ""
`),
      [
        "A.kt:Spec.named -> A.kt:Spec.isOpen calls exact",
        "A.kt:Spec.named -> A.kt:named calls exact",
        "A.kt:Spec.show -> A.kt:write calls exact",
        "A.kt:Spec.show.(anonymous) -> A.kt:Spec.emit calls exact",
      ],
    );
  });

  it("see a list that is spread in what takes the rest, and the body of a class behind its delegate", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.kt
package shop
interface Tags { fun tag(name: String) {} }
class Item(
  private val tags: Tags
) : Tags by tags {
  init { add() }
  fun add(vararg names: String) {}
  fun add(names: Iterable<String>) {}
  fun all(vararg names: String) = add(*names)
  companion object { fun make(tags: Tags) = Item(tags) }
}
fun use(tags: Tags) { Item.make(tags).add(listOf("a")) }
`),
      [
        "A.kt:Item -> A.kt:Item.add calls exact",
        "A.kt:Item.Companion.make -> A.kt:Item.constructor constructs exact",
        "A.kt:Item.all -> A.kt:Item.add calls exact",
        "A.kt:use -> A.kt:Item.Companion.make calls exact",
        "A.kt:use -> A.kt:Item.add calls inferred",
      ],
    );
  });
});
