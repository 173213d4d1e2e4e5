package shop
//~ 9 package_clause shop
package items
//~ 9 package_clause items

import shop.tools.{Tax => Rate, Box, _}
import scala.collection.mutable
import java.util.UUID

/** What is sold. */
trait Priced {
//~ 7 trait Priced [exported] // What is sold.
  def price: Int
//~ 7 method price in Priced [exported abstract bodiless] : :Int%2
//~ 14 → price type :Int%2
  def total(count: Int = 1): Int
//~ 7 method total in Priced [exported abstract bodiless] (count) : :Int%3
//~ 13 parameter count in total scope 3 : :Int%3 = Int'1'
//~ 20 → total type :Int%3
//~ 30 → total type :Int%3
}

sealed abstract class Base[T](val key: T) extends Priced
//~ 23 class Base [exported abstract] <T> (key)
//~ 28 type_parameter T in Base scope 4
//~ 35 parameter key in Base [exported parameterProperty] : :T%4
//~ 35 property key in Base [exported parameterProperty] : :T%4 = key
//~ 40 → Base type :T%4
//~ 51 → Base extend :Priced

/** One item. */
case class Item(name: String, private val stock: Int)(implicit rate: Rate) extends Base[String](name) with Ordered[Item] {
//~ 12 class Item [exported] (name, stock, rate) // One item.
//~ 17 parameter name in Item [exported parameterProperty] : :String%5
//~ 17 property name in Item [exported readonly parameterProperty] : :String%5 = name
//~ 43 parameter stock in Item [exported parameterProperty] : :Int%5
//~ 43 property stock in Item [exported readonly parameterProperty] : :Int%5 = stock
//~ 64 parameter rate in Item [exported parameterProperty] : :Rate%5
//~ 64 property rate in Item [exported readonly parameterProperty] : :Rate%5 = rate
//~ 23 → Item type :String%5
//~ 50 → Item type :Int%5
//~ 70 → Item type :Rate%5
//~ 84 → Item construct new Base%5(name%5)
//~ 84 → Item extend :Base
//~ 89 → Item type :String
//~ 97 → Item read name%5
//~ 108 → Item implement :Ordered
//~ 116 → Item type :Item
  private val colors: List[Color] = List(Color.Red)
//~ 15 property colors in Item [readonly private] : :List%5<:Color%5> = List%5(Color%5.Red)
//~ 23 → Item type :List%5
//~ 28 → Item type :Color%5
//~ 37 → Item call List%5(Color%5.Red)
//~ 42 → Item read Color%5
//~ 48 → Item read Color%5.Red
  lazy val tax = rate.of(price)
//~ 12 property tax in Item [exported readonly] = rate%5.of(price%5)
//~ 18 → Item read rate%5
//~ 23 → Item call rate%5.of(price%5)
//~ 26 → Item read price%5
  var note: Option[String] = None
//~ 7 property note in Item [exported] : :Option%5<:String%5> = None%5
//~ 13 → Item type :Option%5
//~ 20 → Item type :String%5
//~ 30 → Item read None%5

  def this(name: String) = this(name, 0)
//~ 7 constructor this in Item [exported] (name)
//~ 12 parameter name in this scope 6 : :String%6
//~ 18 → this type :String%6
//~ 28 → this call self%6(name%6, Int'0')

  override def price: Int = colors.head.code + stock
//~ 16 method price in Item [exported override] : :Int%7
//~ 23 → price type :Int%7
//~ 29 → price read colors%7
//~ 36 → price read colors%7.head
//~ 41 → price read colors%7.head.code
//~ 46 → price call colors%7.head.code.+(stock%7)
//~ 48 → price read stock%7

  override def total(count: Int): Int = price * count
//~ 16 method total in Item [exported override] (count) : :Int%8
//~ 22 parameter count in total scope 8 : :Int%8
//~ 29 → total type :Int%8
//~ 35 → total type :Int%8
//~ 41 → total read price%8
//~ 47 → total call price%8.*(count%8)

  def compare(other: Item): Int = {
//~ 7 method compare in Item [exported] (other) : :Int%9
//~ 15 parameter other in compare scope 9 : :Item%9
//~ 22 → compare type :Item%9
//~ 29 → compare type :Int%9
    val mine = price
//~ 9 local mine in compare [readonly] scope 9 = price%9
//~ 16 → compare read price%9
    if (mine > other.price) 1 else Item.rank(other)
//~ 14 → compare call mine%9.>(other%9.price)
//~ 22 → compare read other%9.price
//~ 36 → compare read Item%9
//~ 41 → compare call Item%9.rank(other%9)
  }
}

object Item {
//~ 8 class Item [exported singleton]
  val Limit = 10
//~ 7 property Limit in Item [exported readonly] = Int'10'
  def rank(item: Item): Int = item match {
//~ 7 method rank in Item [exported] (item) : :Int%11
//~ 12 parameter item in rank scope 11 : :Item%11
//~ 42 function (anonymous) in rank [anonymous lexicalSelf] ({)
//~ 42 parameter { in (anonymous)@36:42 scope 12
//~ 18 → rank type :Item%11
//~ 25 → rank type :Int%11
    case Item(name, stock) if stock > 1 => name.length
//~ 15 local name in (anonymous)@36:42 scope 13 = (? as :Item%12)[0]
//~ 21 local stock in (anonymous)@36:42 scope 13 = (? as :Item%12)[1]
//~ 10 → (anonymous)@36:42 type :Item%12
//~ 37 → (anonymous)@36:42 call stock%13.>(Int'1')
//~ 49 → (anonymous)@36:42 read name%13.length
    case other: Item => other.total()
//~ 10 local other in (anonymous)@36:42 scope 14 : :Item%12
//~ 17 → (anonymous)@36:42 type :Item%12
//~ 31 → (anonymous)@36:42 call other%14.total()
    case _ => 0
//~ 10 → (anonymous)@36:42 read _%12
  }
  def apply(count: Int): Item = new Item("x", count)
//~ 7 method apply in Item [exported] (count) : :Item%16
//~ 13 parameter count in apply scope 16 : :Int%16
//~ 20 → apply type :Int%16
//~ 26 → apply type :Item%16
//~ 37 → apply construct new Item%16(String'"x"', count%16)
}

enum Color(val code: Int):
//~ 6 enum Color [exported] (code)
//~ 16 parameter code in Color [exported parameterProperty] : :Int%17
//~ 16 property code in Color [exported parameterProperty] : :Int%17 = code
//~ 6 → Mixed extend Color%17
//~ 22 → Color type :Int%17
  case Red extends Color(1)
//~ 8 enum_member Red in Color [exported]
//~ 20 → Color construct new Color%17(Int'1')
//~ 20 → Red extend :Color%17
  case Mixed(parts: List[Color]) extends Color(2)
//~ 8 class Mixed in Color [exported] (parts)
//~ 14 parameter parts in Mixed [exported parameterProperty] : :List%18<:Color%18>
//~ 14 property parts in Mixed [exported readonly parameterProperty] : :List%18<:Color%18> = parts
//~ 21 → Mixed type :List%18
//~ 26 → Mixed type :Color%18
//~ 42 → Mixed construct new Color%18(Int'2')
//~ 42 → Mixed extend :Color%17
  def twice: Int = code * 2
//~ 7 method twice in Color [exported] : :Int%19
//~ 14 → twice type :Int%19
//~ 20 → twice read code%19
//~ 25 → twice call code%19.*(Int'2')

object Registry extends Base[String]("all") {
//~ 8 class Registry [exported singleton]
//~ 25 → Registry construct new Base%20(String'"all"')
//~ 25 → Registry extend :Base
//~ 30 → Registry type :String
  private val all = mutable.Map.empty[String, Item]
//~ 15 property all in Registry [readonly private] = mutable%20.Map.empty
//~ 21 → Registry read mutable%20
//~ 29 → Registry read mutable%20.Map
//~ 33 → Registry read mutable%20.Map.empty
//~ 39 → Registry type :String%20
//~ 47 → Registry type :Item%20
  def get(name: String): Option[Item] = all.get(name)
//~ 7 method get in Registry [exported] (name) : :Option%21<:Item%21>
//~ 11 parameter name in get scope 21 : :String%21
//~ 17 → get type :String%21
//~ 26 → get type :Option%21
//~ 33 → get type :Item%21
//~ 41 → get read all%21
//~ 45 → get call all%21.get(name%21)
  def each(f: Item => Unit)(using rate: Rate): Unit = all.values.foreach(f)
//~ 7 method each in Registry [exported] (f, rate) : :Unit%22
//~ 12 parameter f in each scope 22 : fn(_: :Item%22 → :Unit%22)
//~ 15 function_type - in each (_) : :Unit%22
//~ 15 parameter _ in function_type@52:15 : :Item%22
//~ 35 parameter rate in each [optional labelOnly] scope 22 : :Rate%22
//~ 15 → each type :Item%22
//~ 23 → each type :Unit%22
//~ 41 → each type :Rate%22
//~ 48 → each type :Unit%22
//~ 55 → each read all%22
//~ 59 → each read all%22.values
//~ 66 → each call all%22.values.foreach(f%22)
  def add(item: Item): Unit = { all(item.name) = item; all += (item.name -> item) }
//~ 7 method add in Registry [exported] (item) : :Unit%24
//~ 11 parameter item in add scope 24 : :Item%24
//~ 17 → add type :Item%24
//~ 24 → add type :Unit%24
//~ 33 → add call all%24(item%24.name)
//~ 42 → add read item%24.name
//~ 56 → add read all%24
//~ 60 → add call all%24.+=(item%24.name.->(item%24))
//~ 69 → add read item%24.name
//~ 74 → add call item%24.name.->(item%24)
}

extension (item: Item)
//~ 12 local item scope 25 : :Item
//~ 18 → module type :Item
  def label: String = s"${item.name} $item"
//~ 7 function label [exported] (this) : :String%26
//~ 3 parameter this in label : :Item
//~ 14 → label type :String%26
//~ 32 → label read item%26.name
  def shout(times: Int): String = item.label * times
//~ 7 function shout [exported] (this, times) : :String%28
//~ 3 parameter this in shout : :Item
//~ 13 parameter times in shout scope 28 : :Int%28
//~ 20 → shout type :Int%28
//~ 26 → shout type :String%28
//~ 40 → shout read item%28.label
//~ 46 → shout call item%28.label.*(times%28)

package inner {
//~ 9 package_clause inner
  class Deep
//~ 9 class Deep [exported] scope 29
}

object Use {
//~ 8 class Use [exported singleton]
  def use(items: List[Item], any: Any): Unit = {
//~ 7 method use in Use [exported] (items, any) : :Unit%32
//~ 11 parameter items in use scope 32 : :List%32<:Item%32>
//~ 30 parameter any in use scope 32 : :Any%32
//~ 18 → use type :List%32
//~ 23 → use type :Item%32
//~ 35 → use type :Any%32
//~ 41 → use type :Unit%32
    items.map(_.price).sum
//~ 14 function (anonymous) in use [anonymous lexicalSelf] (_) = _%33.price context argument items%32.map(ƒ(anonymous)@66:14) #0
//~ 15 parameter _ in (anonymous)@66:14 scope 33
//~ 11 → use call items%32.map(ƒ(anonymous)@66:14)
//~ 17 → (anonymous)@66:14 read _%33.price
//~ 24 → use read items%32.map(ƒ(anonymous)@66:14).sum
    items.map(_.total(2)).foreach(x => println(x))
//~ 14 function (anonymous) in use [anonymous lexicalSelf] (_) = _%34.total(Int'2') context argument items%32.map(ƒ(anonymous)@67:14) #0
//~ 15 parameter _ in (anonymous)@67:14 scope 34
//~ 35 function (anonymous) in use [anonymous lexicalSelf] (x) context argument items%32.map(ƒ(anonymous)@67:14).foreach(ƒ(anonymous)@67:35) #0
//~ 35 parameter x in (anonymous)@67:35 scope 35
//~ 11 → use call items%32.map(ƒ(anonymous)@67:14)
//~ 17 → (anonymous)@67:14 call _%34.total(Int'2')
//~ 27 → use call items%32.map(ƒ(anonymous)@67:14).foreach(ƒ(anonymous)@67:35)
//~ 40 → (anonymous)@67:35 call println%35(x%35)
    items.map { case Item(n, s) => n }
//~ 15 function (anonymous) in use [anonymous lexicalSelf] ({) context argument items%32.map(ƒ(anonymous)@68:15) #0
//~ 15 parameter { in (anonymous)@68:15 scope 36
//~ 27 local n in (anonymous)@68:15 scope 37 = (? as :Item%36)[0]
//~ 30 local s in (anonymous)@68:15 scope 37 = (? as :Item%36)[1]
//~ 11 → use call items%32.map(ƒ(anonymous)@68:15)
//~ 22 → (anonymous)@68:15 type :Item%36
    for { item <- items; color <- item.colors if color.code > 1 } yield color.twice
//~ 11 local item in use scope 38 = each(items%32)
//~ 26 local color in use scope 38 = each(item%38.colors)
//~ 40 → use read item%38.colors
//~ 56 → use read color%38.code
//~ 61 → use call color%38.code.>(Int'1')
//~ 79 → use read color%38.twice
    items.foldLeft(0)((sum, item) => sum + item.price)
//~ 23 function (anonymous) in use [anonymous lexicalSelf] (sum, item) context argument items%32.foldLeft(Int'0')(ƒ(anonymous)@70:23) #0
//~ 24 parameter sum in (anonymous)@70:23 scope 39
//~ 29 parameter item in (anonymous)@70:23 scope 39
//~ 5 → use call items%32.foldLeft(Int'0')(ƒ(anonymous)@70:23)
//~ 11 → use call items%32.foldLeft(Int'0')
//~ 42 → (anonymous)@70:23 call sum%39.+(item%39.price)
//~ 49 → (anonymous)@70:23 read item%39.price
    val (first, second) = (items.head, items.last)
//~ 10 local first in use scope 32 = tuple[items%32.head, items%32.last][0]
//~ 17 local second in use scope 32 = tuple[items%32.head, items%32.last][1]
//~ 34 → use read items%32.head
//~ 46 → use read items%32.last
    first.total(); second label
//~ 11 → use call first%32.total()
//~ 27 → use read second%32.label
    Registry.each { item => item.total() }
//~ 21 function (anonymous) in use [anonymous lexicalSelf] (item) context argument Registry%32.each(ƒ(anonymous)@73:21) #0
//~ 21 parameter item in (anonymous)@73:21 scope 41
//~ 5 → use read Registry%32
//~ 14 → use call Registry%32.each(ƒ(anonymous)@73:21)
//~ 34 → (anonymous)@73:21 call item%41.total()
    Registry.get("a").map(_.price).getOrElse(0)
//~ 26 function (anonymous) in use [anonymous lexicalSelf] (_) = _%42.price context argument Registry%32.get(String'"a"').map(ƒ(anonymous)@74:26) #0
//~ 27 parameter _ in (anonymous)@74:26 scope 42
//~ 5 → use read Registry%32
//~ 14 → use call Registry%32.get(String'"a"')
//~ 23 → use call Registry%32.get(String'"a"').map(ƒ(anonymous)@74:26)
//~ 29 → (anonymous)@74:26 read _%42.price
//~ 36 → use call Registry%32.get(String'"a"').map(ƒ(anonymous)@74:26).getOrElse(Int'0')
    val made = new Priced { def price = 1; def total(count: Int) = 2 }
//~ 9 local made in use [readonly] scope 32 = new Priced%43()
//~ 16 class (anonymous) in use [anonymous]
//~ 33 method price in (anonymous)@75:16 [exported]
//~ 48 method total in (anonymous)@75:16 [exported] (count)
//~ 54 parameter count in total scope 45 : :Int%45
//~ 20 → (anonymous)@75:16 construct new Priced%43()
//~ 20 → (anonymous)@75:16 extend :Priced%32
//~ 61 → total type :Int%45
    made.total(count = 2)
//~ 10 → use call made%32.total(count=Int'2')
    Item("a", 1); Item(3); new Item("b")
//~ 5 → use call Item%32(String'"a"', Int'1')
//~ 19 → use call Item%32(Int'3')
//~ 32 → use construct new Item%32(String'"b"')
    any match {
//~ 15 function (anonymous) in use [anonymous lexicalSelf] ({)
//~ 15 parameter { in (anonymous)@78:15 scope 46
      case i: Item => i.label
//~ 12 local i in (anonymous)@78:15 scope 47 : :Item%46
//~ 15 → (anonymous)@78:15 type :Item%46
//~ 25 → (anonymous)@78:15 read i%47.label
      case Some(x) => x
//~ 17 local x in (anonymous)@78:15 scope 48 = (? as :Some%46)[0]
//~ 12 → (anonymous)@78:15 type :Some%46
    }
    items.map { case Item(n, _) => n }
//~ 15 function (anonymous) in use [anonymous lexicalSelf] ({) context argument items%32.map(ƒ(anonymous)@82:15) #0
//~ 15 parameter { in (anonymous)@82:15 scope 49
//~ 27 local n in (anonymous)@82:15 scope 50 = (? as :Item%49)[0]
//~ 30 local _ in (anonymous)@82:15 scope 50 = (? as :Item%49)[1]
//~ 11 → use call items%32.map(ƒ(anonymous)@82:15)
//~ 22 → (anonymous)@82:15 type :Item%49
    items.sortBy(i => i.price).collect { case i if i.price > 1 => i.total() }
//~ 18 function (anonymous) in use [anonymous lexicalSelf] (i) context argument items%32.sortBy(ƒ(anonymous)@83:18) #0
//~ 18 parameter i in (anonymous)@83:18 scope 51
//~ 40 function (anonymous) in use [anonymous lexicalSelf] ({) context argument items%32.sortBy(ƒ(anonymous)@83:18).collect(ƒ(anonymous)@83:40) #0
//~ 40 parameter { in (anonymous)@83:40 scope 52
//~ 47 local i in (anonymous)@83:40 scope 53 = {%52
//~ 11 → use call items%32.sortBy(ƒ(anonymous)@83:18)
//~ 25 → (anonymous)@83:18 read i%51.price
//~ 32 → use call items%32.sortBy(ƒ(anonymous)@83:18).collect(ƒ(anonymous)@83:40)
//~ 54 → (anonymous)@83:40 read i%53.price
//~ 60 → (anonymous)@83:40 call i%53.price.>(Int'1')
//~ 69 → (anonymous)@83:40 call i%53.total()
  }
}

class Sums {
//~ 7 class Sums [exported]
  def prices(all: List[Item]): List[Int]
//~ 7 method prices in Sums [exported] (all) : :List%55<:Int%55>
//~ 14 parameter all in prices scope 55 : :List%55<:Item%55>
//~ 19 → prices type :List%55
//~ 24 → prices type :Item%55
//~ 32 → prices type :List%55
//~ 37 → prices type :Int%55
    = all map (_.price)
//~ 15 function (anonymous) in prices [anonymous lexicalSelf] (_) = _%56.price context argument all%55.map(ƒ(anonymous)@89:15) #0
//~ 16 parameter _ in (anonymous)@89:15 scope 56
//~ 11 → prices call all%55.map(ƒ(anonymous)@89:15)
//~ 18 → (anonymous)@89:15 read _%56.price
  def named(all: List[Item]) = all filter { _.name == "" }
//~ 7 method named in Sums [exported] (all)
//~ 13 parameter all in named scope 57 : :List%57<:Item%57>
//~ 43 function (anonymous) in named [anonymous lexicalSelf] (_) = (== ) context argument all%57.filter(ƒ(anonymous)@90:43) #0
//~ 45 parameter _ in (anonymous)@90:43 scope 58
//~ 18 → named type :List%57
//~ 23 → named type :Item%57
//~ 36 → named call all%57.filter(ƒ(anonymous)@90:43)
//~ 47 → (anonymous)@90:43 read _%58.name
}
//~ bindings:
//~   assign all%24(item%24.name) ← item%24
//~   return this ← self%6(name%6, Int'0')
//~   return price ← colors%7.head.code.+(stock%7)
//~   return total ← price%8.*(count%8)
//~   return compare ← (Int'1' ∪ Item%9.rank(other%9))
//~   return rank ← (name%13.length ∪ other%14.total() ∪ Int'0')
//~   return (anonymous)@36:42 ← name%13.length
//~   return (anonymous)@36:42 ← other%14.total()
//~   return (anonymous)@36:42 ← Int'0'
//~   return apply ← new Item%16(String'"x"', count%16)
//~   return twice ← code%19.*(Int'2')
//~   return get ← all%21.get(name%21)
//~   return each ← all%22.values.foreach(f%22)
//~   return add ← all%24.+=(item%24.name.->(item%24))
//~   return label ← String's"${item.name} $item"'
//~   return shout ← item%28.label.*(times%28)
//~   return use ← items%32.sortBy(ƒ(anonymous)@83:18).collect(ƒ(anonymous)@83:40)
//~   return (anonymous)@66:14 ← _%33.price
//~   return (anonymous)@67:14 ← _%34.total(Int'2')
//~   return (anonymous)@67:35 ← println%35(x%35)
//~   return (anonymous)@68:15 ← n%37
//~   return (anonymous)@70:23 ← sum%39.+(item%39.price)
//~   return (anonymous)@73:21 ← item%41.total()
//~   return (anonymous)@74:26 ← _%42.price
//~   return price ← Int'1'
//~   return total ← Int'2'
//~   return (anonymous)@78:15 ← i%47.label
//~   return (anonymous)@78:15 ← x%48
//~   return (anonymous)@82:15 ← n%50
//~   return (anonymous)@83:18 ← i%51.price
//~   return (anonymous)@83:40 ← i%53.total()
//~   return prices ← all%55.map(ƒ(anonymous)@89:15)
//~   return (anonymous)@89:15 ← _%56.price
//~   return named ← all%57.filter(ƒ(anonymous)@90:43)
//~   return (anonymous)@90:43 ← (== )
//~ imports:
//~   named Tax as Rate from 'shop.tools' 4:20
//~   named Box as Box from 'shop.tools' 4:33
//~   wildcard from 'shop.tools' 4:8
//~   named mutable as mutable from 'scala.collection' 5:8
//~   named UUID as UUID from 'java.util' 6:8
//~ heritage:
//~   Base extends :Priced
//~   Item extends :Base<:String>
//~   Item implements :Ordered<:Item>
//~   Red extends :Color%17
//~   Mixed extends Color%17
//~   Mixed extends :Color%17
//~   Registry extends :Base<:String>
//~   (anonymous)@75:16 extends :Priced%32
