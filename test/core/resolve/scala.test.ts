// What Scala's own rules lead to: packages in packages, companions, calls by name alone, several lists of arguments, patterns.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project, each once; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return [...new Set(await callsOf(text))];
}

describe("packages of Scala", () => {
  it("see those in which their clauses put them, and name packages from there", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a/Outer.scala
package shop
class Outer { def stay(): Unit = () }
// file: a/Tools.scala
package shop.tools
class Saw { def cut(): Unit = () }
// file: b/Inner.scala
package shop
package inner
import tools.Saw
object Inner { def go(): Unit = { new Outer().stay(); new Saw().cut() } }
// file: c/Far.scala
package shop.inner
object Far { def go(): Unit = Inner.go() }
`),
      [
        "b/Inner.scala:Inner.go -> a/Outer.scala:Outer constructs exact",
        "b/Inner.scala:Inner.go -> a/Outer.scala:Outer.stay calls exact",
        "b/Inner.scala:Inner.go -> a/Tools.scala:Saw constructs exact",
        "b/Inner.scala:Inner.go -> a/Tools.scala:Saw.cut calls exact",
        "c/Far.scala:Far.go -> b/Inner.scala:Inner.go calls exact",
      ],
    );
  });

  it("may have a body, or an object of their own", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
package shop {
  class Item { def sell(): Unit = () }
  package deep { object Deep { def go(): Unit = new Item().sell() } }
}
// file: b.scala
package object tools { def cut(): Unit = () }
// file: c.scala
package use
import shop.deep.Deep
import tools._
object Use { def go(): Unit = { Deep.go(); cut() } }
`),
      [
        "a.scala:Deep.go -> a.scala:Item constructs exact",
        "a.scala:Deep.go -> a.scala:Item.sell calls exact",
        "c.scala:Use.go -> a.scala:Deep.go calls exact",
        "c.scala:Use.go -> b.scala:cut calls exact",
      ],
    );
  });

  it("are shared with Java and Kotlin", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: Till.java
package shop;
public class Till { public void pay(int sum) {} public static Till open() { return new Till(); } }
// file: Part.kt
package shop
class Part(val size: Int) { fun fix() {} }
// file: Use.scala
package shop
class Use { def go(): Unit = { Till.open().pay(1); new Part(2).fix() } }
`),
      [
        "Till.java:Till.open -> Till.java:Till constructs exact",
        "Use.scala:Use.go -> Part.kt:Part.constructor constructs exact",
        "Use.scala:Use.go -> Part.kt:Part.fix calls exact",
        "Use.scala:Use.go -> Till.java:Till.open calls exact",
        "Use.scala:Use.go -> Till.java:Till.pay calls exact",
      ],
    );
  });

  it("give selected, renamed and all names to imports, also of objects", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
package tools
object Box { def open(): Unit = (); def close(): Unit = () }
class Saw { def cut(): Unit = () }
class Axe { def chop(): Unit = () }
// file: b.scala
package use
import tools.{Saw => Blade, Axe}
import tools.Box._
object Use { def go(): Unit = { new Blade().cut(); new Axe().chop(); open(); close() } }
// file: c.scala
package three
import tools.Saw as Blade
import tools.Box.*
object Three:
  def go(): Unit =
    new Blade().cut()
    open()
`),
      [
        "b.scala:Use.go -> a.scala:Axe constructs exact",
        "b.scala:Use.go -> a.scala:Axe.chop calls exact",
        "b.scala:Use.go -> a.scala:Box.close calls exact",
        "b.scala:Use.go -> a.scala:Box.open calls exact",
        "b.scala:Use.go -> a.scala:Saw constructs exact",
        "b.scala:Use.go -> a.scala:Saw.cut calls exact",
        "c.scala:Three.go -> a.scala:Box.open calls exact",
        "c.scala:Three.go -> a.scala:Saw constructs exact",
        "c.scala:Three.go -> a.scala:Saw.cut calls exact",
      ],
    );
  });
});

describe("calls of Scala", () => {
  it("of a class's name mean its object's apply, else the class", async () => {
    const sources = await openSources(`// file: a.scala
case class Item(name: String)
object Item {
  def apply(count: Int): Item = new Item("x")
  def none: Item = Item("none")
}
case class Plain(size: Int)
object Use {
  def go(): Unit = {
    Item("a")
    Item(1)
    Plain(2)
    Item.none
  }
}
`);
    assert.deepEqual(sources.callLines(), [
      "3 1",
      "4 1",
      "9 1",
      "10 3",
      "11 6",
      "12 4",
    ]);
  });

  it("of an object that a path names from its package mean its apply, inherited too", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
package shop
abstract class Made { def apply(): Int = 1 }
object Item extends Made
class Item
// file: b.scala
package use
object Use { def go(): Int = shop.Item() }
`),
      ["b.scala:Use.go -> a.scala:Made.apply calls exact"],
    );
  });

  it("without arguments are made by the name alone", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
class Item { def price: Price = new Price; def parts: List[Price] = Nil }
class Price { def round: Int = 1; def to(other: Price): Int = 2 }
object Use {
  def go(item: Item): Unit = {
    item.price.round
    item.price to item.price
    item.parts.map(_.round)
    item.parts.head.round
  }
}
`),
      [
        "a.scala:Item.price -> a.scala:Price constructs exact",
        "a.scala:Use.go -> a.scala:Item.parts calls exact",
        "a.scala:Use.go -> a.scala:Item.price calls exact",
        "a.scala:Use.go -> a.scala:Price.round calls exact",
        "a.scala:Use.go -> a.scala:Price.to calls exact",
        "a.scala:Use.go.(anonymous) -> a.scala:Price.round calls exact",
      ],
    );
  });

  it("take several lists of arguments, and what the compiler hands over", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
class Item { def sell(): Unit = () }
class Rate
object Use {
  def each(items: List[Item])(f: Item => Unit)(implicit rate: Rate): Unit = items.foreach(f)
  def taxed(item: Item)(using rate: Rate): Item = item
  def go(items: List[Item])(implicit rate: Rate): Unit = {
    each(items) { item => item.sell() }
    taxed(items.head).sell()
    items.foldLeft(new Item)((one, other) => { one.sell(); other })
  }
}
`),
      [
        "a.scala:Use.go -> a.scala:Item constructs exact",
        "a.scala:Use.go -> a.scala:Item.sell calls exact",
        "a.scala:Use.go -> a.scala:Use.each calls exact",
        "a.scala:Use.go -> a.scala:Use.taxed calls exact",
        "a.scala:Use.go.(anonymous) -> a.scala:Item.sell calls exact",
      ],
    );
  });

  it("of what patterns and for comprehensions bind know its type", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
class Part { def fix(): Unit = () }
case class Item(part: Part, more: List[Part])
object Use {
  def go(any: Any, items: List[Item]): Unit = {
    any match {
      case Item(part, _) => part.fix()
      case part: Part => part.fix()
      case whole @ Item(_, _) => whole.part.fix()
    }
    for (item <- items; part <- item.more) part.fix()
    items.foreach { case Item(part, _) => part.fix() }
    val (one, other) = (new Part, 1)
    one.fix()
  }
}
`),
      [
        "a.scala:Use.go -> a.scala:Part constructs exact",
        "a.scala:Use.go -> a.scala:Part.fix calls exact",
        "a.scala:Use.go.(anonymous) -> a.scala:Part.fix calls exact",
      ],
    );
  });

  it("of extensions lead to them", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.scala
package shop
class Item
extension (item: Item)
  def sell(): Unit = item.note
  def note: Unit = ()
object Use:
  def go(item: Item): Unit = item.sell()
`),
      [
        "a.scala:Use.go -> a.scala:sell calls exact",
        "a.scala:sell -> a.scala:note calls exact",
      ],
    );
  });
});

describe("inheritance of Scala", () => {
  it("goes through classes and mixins, and values implement what takes nothing", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.scala
trait Named { def name: String }
trait Logged { def log(): Unit = () }
abstract class Base extends Named
class Item(val name: String) extends Base with Logged { override def log(): Unit = () }
`,
        "extends",
        "implements",
        "overrides",
      ),
      [
        "a.scala:Base -> a.scala:Named extends exact",
        "a.scala:Item -> a.scala:Base extends exact",
        "a.scala:Item -> a.scala:Logged implements exact",
        "a.scala:Item.log -> a.scala:Logged.log overrides exact",
        "a.scala:Item.name -> a.scala:Named.name overrides exact",
      ],
    );
  });
});

describe("a function of Scala that is called by its name, and its result with the arguments", () => {
  it("is called also where the result is one of the outside", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.scala
import out.Maker
object Util { def maker(using Int): Maker = ??? }
object A { def go(): Unit = Util.maker("x") }
`),
      ["A.scala:A.go -> A.scala:Util.maker calls exact"],
    );
  });
});

describe("objects of Scala", () => {
  it("are no types where a trait or class bears their name", async () => {
    const sources = await openSources(`// file: a.scala
trait Read { def reads(): Unit; def only(): Unit }
object Read {
  def reads(): Unit = ()
  def made: Read = null
}
object Use {
  def go(read: Read): Unit = {
    read.reads()
    Read.reads()
    Read.made.only()
  }
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), ["8 1", "9 3", "10 1", "10 4"]);
  });
});

describe("bodies and placeholders of Scala", () => {
  it("stand on the next line behind their sign, also below a comment", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.scala
package shop
class Till {
  def open(): Till
    = count(1)
  def count(by: Int): Till // by how much
    = new Till
}
`),
      [
        "A.scala:Till.count -> A.scala:Till constructs exact",
        "A.scala:Till.open -> A.scala:Till.count calls exact",
      ],
    );
  });

  it("are functions in braces and behind infix names, too", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.scala
package shop
class Item { def price: Int = 1; def parts: List[Item] = Nil }
object Sums {
  def all(items: List[Item]) = items map (_.price)
  def each(items: List[Item]) = items.map { _.price }
  def deep(items: List[Item]) = (items flatMap (_.parts)) map { _.price }
  def cheap(items: List[Item]) = items filter { _.price == 1 }
}
`),
      [
        "A.scala:Sums.all.(anonymous) -> A.scala:Item.price calls exact",
        "A.scala:Sums.cheap.(anonymous) -> A.scala:Item.price calls exact",
        "A.scala:Sums.deep.(anonymous) -> A.scala:Item.parts calls exact",
        "A.scala:Sums.deep.(anonymous) -> A.scala:Item.price calls exact",
        "A.scala:Sums.each.(anonymous) -> A.scala:Item.price calls exact",
      ],
    );
  });

  it("know a class of a trait from the object of its name", async () => {
    const sources = await openSources(`// file: A.scala
package shop
trait Faults {
  abstract class Fault(text: String)
  object Fault { def unapply(fault: Fault): Option[String] = None }
  class Small extends Fault("a")
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.ok(
      sources
        .edges()
        .some((edge) => /Small -> .*Fault.* extends exact/.test(edge)),
    );
  });

  it("an import that begins in a package around the own one is found there, unless the own one has the name", async () => {
    const text = `// file: xml/Utility.scala
package scala
package xml
object Utility { def text(): Int = 1; object Escapes { def pairs(): Int = 2 } }
object Near { def far(): Int = 3 }
// file: xml/dtd/Near.scala
package scala.xml.dtd
object Near { def close(): Int = 4 }
// file: xml/dtd/Decl.scala
package scala
package xml
package dtd
import Utility.text
import Utility.Escapes.pairs
import Near.close
class Decl { def run(): Int = text() + pairs() + close() }
`;
    const sources = await openSources(text);
    const read = (): string[] =>
      sources
        .edges()
        .filter((line) => / (calls|imports) exact/.test(line))
        .map((line) => line.replace("xml/dtd/Decl.scala:", ""));
    assert.deepEqual(read(), [
      " -> xml/Utility.scala: imports exact",
      " -> xml/dtd/Near.scala: imports exact",
      "Decl.run -> xml/Utility.scala:Utility.Escapes.pairs calls exact",
      "Decl.run -> xml/Utility.scala:Utility.text calls exact",
      "Decl.run -> xml/dtd/Near.scala:Near.close calls exact",
    ]);
    // The nearer package gets the name later.
    sources.set(
      "xml/dtd/Utility.scala",
      "package scala.xml.dtd\nobject Utility { def text(): Int = 5 }\n",
    );
    sources.resolve();
    assert.ok(
      read().includes(
        "Decl.run -> xml/dtd/Utility.scala:Utility.text calls exact",
      ),
    );
  });
});
