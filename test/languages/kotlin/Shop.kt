package shop.items
//~ 9 package_clause shop.items

import shop.tools.Tax as Rate
import shop.tools.*
import kotlin.math.max

/** What is sold. */
interface Priced {
//~ 11 interface Priced [exported] // What is sold.
    val price: Int
//~ 9 property price in Priced [exported readonly] : :Int%1
//~ 16 → Priced type :Int%1
    fun total(count: Int = 1): Int
//~ 9 method total in Priced [exported bodiless] (count) : :Int%2
//~ 15 parameter count in total scope 2 : :Int%2 = Int'1'
//~ 22 → total type :Int%2
//~ 32 → total type :Int%2
}

enum class Color(val code: Int) : Priced {
//~ 12 enum Color [exported]
//~ 17 constructor constructor in Color [exported] (code)
//~ 22 parameter code in constructor [exported parameterProperty] : :Int%3
//~ 22 property code in Color [exported readonly parameterProperty] : :Int%3 = code
//~ 12 → (anonymous)@14:12 extend Color%3
//~ 28 → constructor type :Int%3
//~ 35 → Color implement :Priced
    RED(1) {
//~ 5 enum_member RED in Color [exported]
//~ 12 class (anonymous) in RED [anonymous]
//~ 5 → Color construct new Color%3(Int'1')
        override fun total(count: Int) = code
//~ 22 method total in (anonymous)@14:12 [exported override] (count)
//~ 28 parameter count in total scope 5 : :Int%5
//~ 35 → total type :Int%5
//~ 42 → total read code%5
    },
    GREEN(2);
//~ 5 enum_member GREEN in Color [exported]
//~ 5 → Color construct new Color%3(Int'2')

    override val price get() = code
//~ 18 property price in Color [exported getter override]
//~ 32 → price read code%6

    override fun total(count: Int): Int {
//~ 18 method total in Color [exported override] (count) : :Int%7
//~ 24 parameter count in total scope 7 : :Int%7
//~ 31 → total type :Int%7
//~ 37 → total type :Int%7
        return price * count
//~ 16 → total read price%7
    }
}

/** One item. */
data class Item(val name: String, private var stock: Int, color: Color = Color.RED) : Base<Item>(name), Priced by color {
//~ 12 class Item [exported] // One item.
//~ 16 constructor constructor in Item [exported] (name, stock, color)
//~ 21 parameter name in constructor [exported parameterProperty] : :String%9
//~ 21 property name in Item [exported readonly parameterProperty] : :String%9 = name
//~ 47 parameter stock in constructor [exported parameterProperty] : :Int%9
//~ 47 property stock in Item [exported private parameterProperty] : :Int%9 = stock
//~ 59 parameter color in constructor scope 9 : :Color%9 = Color%9.RED
//~ 27 → constructor type :String%9
//~ 54 → constructor type :Int%9
//~ 66 → constructor type :Color%9
//~ 74 → constructor read Color%9
//~ 80 → constructor read Color%9.RED
//~ 87 → Item construct new Base%9<:Item>(name%9)
//~ 87 → Item extend :Base
//~ 92 → Item type :Item
//~ 98 → Item read name%9
//~ 105 → Item implement :Priced
    private val colors: List<Color> = listOf(color)
//~ 17 property colors in Item [readonly private] : :List%9<:Color%9> = listOf%9(color%9)
//~ 25 → Item type :List%9
//~ 30 → Item type :Color%9
//~ 39 → Item call listOf%9(color%9)
    var note: String? = null
//~ 9 property note in Item [exported setter] : :String%10? = null
//~ 15 → note type :String%10
        private set
    override val price: Int
//~ 18 property price in Item [exported getter override] : :Int%11
//~ 25 → price type :Int%11
        get() = colors.first().code + stock
//~ 17 → price read colors%11
//~ 24 → price call colors%11.first()
//~ 32 → price read colors%11.first().code
//~ 39 → price read stock%11
    val tax by lazy { Rate(price) }
//~ 9 property tax in Item [exported readonly] = lazy%9(ƒ(anonymous)@33:21).getValue(?, ?)
//~ 21 function (anonymous) in tax [anonymous lexicalSelf] (it) context argument lazy%9(ƒ(anonymous)@33:21) #0
//~ 21 parameter it in (anonymous)@33:21 [optional implicit] scope 12
//~ 13 → Item call lazy%9(ƒ(anonymous)@33:21).getValue(?, ?)
//~ 16 → Item call lazy%9(ƒ(anonymous)@33:21)
//~ 23 → (anonymous)@33:21 call Rate%12(price%12)
//~ 28 → (anonymous)@33:21 read price%12

    init {
        check(stock)
//~ 9 → Item call check%9(stock%9)
//~ 15 → Item read stock%9
    }

    constructor(name: String) : this(name, 0)
//~ 5 constructor constructor in Item [exported] (name)
//~ 17 parameter name in constructor scope 15 : :String%15
//~ 23 → constructor type :String%15
//~ 33 → constructor call self%15(name%15, Int'0')

    override fun total(count: Int): Int = price * count
//~ 18 method total in Item [exported override] (count) : :Int%16
//~ 24 parameter count in total scope 16 : :Int%16
//~ 31 → total type :Int%16
//~ 37 → total type :Int%16
//~ 43 → total read price%16

    private fun check(stock: Int) {
//~ 17 method check in Item [private] (stock)
//~ 23 parameter stock in check scope 17 : :Int%17
//~ 30 → check type :Int%17
        require(stock >= 0) { "none of $name, ${note?.length}" }
//~ 29 function (anonymous) in check [anonymous lexicalSelf] (it) context argument require%17((>= stock%17, Int'0'), ƒ(anonymous)@44:29) #1
//~ 29 parameter it in (anonymous)@44:29 [optional implicit] scope 19
//~ 9 → check call require%17((>= stock%17, Int'0'), ƒ(anonymous)@44:29)
//~ 49 → (anonymous)@44:29 read note%19
//~ 55 → (anonymous)@44:29 read note%19.length
    }

    companion object {
//~ 5 class Companion in Item [exported singleton companion]
        const val LIMIT = 10
//~ 19 constant LIMIT in Companion [exported static readonly] = Int'10'

        @JvmStatic
//~ 10 → of decorate JvmStatic%20
        fun of(name: String, vararg more: Int) = Item(name, more.size)
//~ 13 method of in Companion [exported] (name, more) @JvmStatic%20
//~ 16 parameter name in of scope 21 : :String%21
//~ 37 parameter more in of [variadic] scope 21 : :Int%21
//~ 22 → of type :String%21
//~ 43 → of type :Int%21
//~ 50 → of call Item%21(name%21, more%21.size)
//~ 66 → of read more%21.size
    }
}

object Registry : Base<String>("x") {
//~ 8 class Registry [exported singleton]
//~ 19 → Registry construct new Base%22<:String>(String'x')
//~ 19 → Registry extend :Base
//~ 24 → Registry type :String
    private val all = mutableMapOf<String, Item>()
//~ 17 property all in Registry [readonly private] = mutableMapOf%22<:String%22, :Item%22>()
//~ 23 → Registry call mutableMapOf%22<:String%22, :Item%22>()
//~ 36 → Registry type :String%22
//~ 44 → Registry type :Item%22

    operator fun get(name: String): Item? = all[name]
//~ 18 method get in Registry [exported] (name) : :Item%23?
//~ 22 parameter name in get scope 23 : :String%23
//~ 28 → get type :String%23
//~ 37 → get type :Item%23
//~ 45 → get read all%23

    suspend fun add(item: Item, then: (Item) -> Unit = {}) {
//~ 17 method add in Registry [exported async] (item, then)
//~ 21 parameter item in add scope 24 : :Item%24
//~ 33 parameter then in add scope 24 : fn(_: :Item%24 → :Unit%24) = ƒ(anonymous)@60:56
//~ 39 function_type - in add (_) : :Unit%24
//~ 40 parameter _ in function_type@60:39 : :Item%24
//~ 56 function (anonymous) in add [anonymous lexicalSelf] (it) context typed fn(_: :Item%24 → :Unit%24)
//~ 56 parameter it in (anonymous)@60:56 [optional implicit] scope 26
//~ 27 → add type :Item%24
//~ 40 → add type :Item%24
//~ 49 → add type :Unit%24
        all[item.name] = item
//~ 9 → add read all%24
//~ 18 → add read item%24.name
        then(item)
//~ 9 → add call then%24(item%24)
    }
}

typealias Items = List<Item>
//~ 11 type_alias Items [exported] : :List<:Item>
//~ 19 → Items type :List
//~ 24 → Items type :Item

fun Items.cheapest(): Item? = minByOrNull { it.price }
//~ 11 function cheapest [exported] (this) : :Item%29?
//~ 5 parameter this in cheapest : :Items%29
//~ 43 function (anonymous) in cheapest [anonymous lexicalSelf] (it) context argument minByOrNull%29(ƒ(anonymous)@68:43) #0
//~ 43 parameter it in (anonymous)@68:43 [optional implicit] scope 30
//~ 5 → cheapest type :Items%29
//~ 23 → cheapest type :Item%29
//~ 31 → cheapest call minByOrNull%29(ƒ(anonymous)@68:43)
//~ 48 → (anonymous)@68:43 read it%30.price

val Item.label: String
//~ 10 variable label [exported getter] (this) : :String%31
//~ 5 parameter this in label : :Item%31
//~ 5 → label type :Item%31
//~ 17 → label type :String%31
    get() = "$name ${this.price}"
//~ 27 → label read self%31.price

fun build(block: Item.() -> Unit): Item = Item("x").apply(block)
//~ 5 function build [exported] (block) : :Item%32
//~ 11 parameter block in build scope 32 : fn(this: :Item%32 → :Unit%32)
//~ 18 function_type - in build (this) : :Unit%32
//~ 18 parameter this in function_type@73:18 : :Item%32
//~ 18 → build type :Item%32
//~ 29 → build type :Unit%32
//~ 36 → build type :Item%32
//~ 43 → build call Item%32(String'x')
//~ 53 → build call Item%32(String'x').apply(block%32)

fun use(any: Any, items: Items) {
//~ 5 function use [exported] (any, items)
//~ 9 parameter any in use scope 34 : :Any%34
//~ 19 parameter items in use scope 34 : :Items%34
//~ 14 → use type :Any%34
//~ 26 → use type :Items%34
    if (any is Item && any.price > 1) any.total(count = 2)
//~ 16 → use type :Item%34
//~ 28 → use read any%36.price
//~ 43 → use call any%37.total(count=Int'2')
    if (any !is Priced) return
//~ 17 → use type :Priced%34
    any.total()
//~ 9 → use call any%39.total()
    when (any) {
        is Item -> any.label
//~ 12 → use type :Item%34
//~ 24 → use read any%42.label
        else -> any.price
//~ 21 → use read any%39.price
    }
    for ((index, item) in items.withIndex()) item.total(index)
//~ 11 local index in use scope 44 = each(items%34.withIndex())[0]
//~ 18 local item in use scope 44 = each(items%34.withIndex())[1]
//~ 33 → use call items%34.withIndex()
//~ 51 → use call item%44.total(index%44)
    val (first, second) = items
//~ 10 local first in use scope 35 = items%34[0]
//~ 17 local second in use scope 35 = items%34[1]
    val sum = { a: Int, b: Int -> a + b }
//~ 9 local sum in use [readonly] scope 35 = ƒsum
//~ 9 function sum in use [lexicalSelf] (a, b)
//~ 17 parameter a in sum scope 45 : :Int%45
//~ 25 parameter b in sum scope 45 : :Int%45
//~ 20 → sum type :Int%45
//~ 28 → sum type :Int%45
    items.map { it.price }.forEach { price -> max(price, 1) }
//~ 15 function (anonymous) in use [anonymous lexicalSelf] (it) context argument items%34.map(ƒ(anonymous)@86:15) #0
//~ 15 parameter it in (anonymous)@86:15 [optional implicit] scope 46
//~ 36 function (anonymous) in use [anonymous lexicalSelf] (price) context argument items%34.map(ƒ(anonymous)@86:15).forEach(ƒ(anonymous)@86:36) #0
//~ 38 parameter price in (anonymous)@86:36 scope 47
//~ 11 → use call items%34.map(ƒ(anonymous)@86:15)
//~ 20 → (anonymous)@86:15 read it%46.price
//~ 28 → use call items%34.map(ƒ(anonymous)@86:15).forEach(ƒ(anonymous)@86:36)
//~ 47 → (anonymous)@86:36 call max%47(price%47, Int'1')
    build { check(1) }
//~ 11 function (anonymous) in use [anonymous lexicalSelf] (it) context argument build%34(ƒ(anonymous)@87:11) #0
//~ 11 parameter it in (anonymous)@87:11 [optional implicit] scope 48
//~ 5 → use call build%34(ƒ(anonymous)@87:11)
//~ 13 → (anonymous)@87:11 call check%48(Int'1')
    val made = object : Priced {
//~ 9 local made in use [readonly] scope 35 = ƒmade
//~ 9 class made in use [singleton]
//~ 25 → made implement :Priced%34
        override val price = 3
//~ 22 property price in made [exported readonly override] = Int'3'
        override fun total(count: Int) = price
//~ 22 method total in made [exported override] (count)
//~ 28 parameter count in total scope 50 : :Int%50
//~ 35 → total type :Int%50
//~ 42 → total read price%50
    }
    made.total() ?: run { return }
//~ 25 function (anonymous) in use [anonymous lexicalSelf] (it) context argument run%34(ƒ(anonymous)@92:25) #0
//~ 25 parameter it in (anonymous)@92:25 [optional implicit] scope 51
//~ 10 → use call made%35.total()
//~ 21 → use call run%34(ƒ(anonymous)@92:25)
    first.also(::println).let(Item::label)
//~ 11 → use call first%35.also(println%34)
//~ 18 → use read println%34
//~ 27 → use call first%35.also(println%34).let(Item%34.label)
//~ 31 → use read Item%34
//~ 37 → use reference Item%34.label
    Registry["a"]?.stock = 4
//~ 5 → use read Registry%34
//~ 20 → use write Registry%34[].stock
    mapOf<String, Int>("a" to 1)
//~ 5 → use call mapOf%34<:String%34, :Int%34>(String'a'.to(Int'1'))
//~ 11 → use type :String%34
//~ 19 → use type :Int%34
//~ 28 → use call String'a'.to(Int'1')
    listOf<Item>(first)
//~ 5 → use call listOf%34<:Item%34>(first%35)
//~ 12 → use type :Item%34
    try { first add second } catch (e: Exception) { throw IllegalStateException(e) }
//~ 37 local e in use scope 53 : :Exception%34
//~ 17 → use call first%35.add(second%35)
//~ 40 → use type :Exception%34
//~ 59 → use call IllegalStateException%34(e%53)
}
//~ bindings:
//~   assign all%24[] ← item%24
//~   assign Registry%34[].stock ← Int'4'
//~   return total ← code%5
//~   return price ← code%6
//~   return total ← (* price%7, count%7)
//~   return price ← (+ colors%11.first().code, stock%11)
//~   return (anonymous)@33:21 ← Rate%12(price%12)
//~   return total ← (* price%16, count%16)
//~   return (anonymous)@44:29 ← String'"none of $name, ${note?.length}"'
//~   return of ← Item%21(name%21, more%21.size)
//~   return get ← all%23[]
//~   return cheapest ← minByOrNull%29(ƒ(anonymous)@68:43)
//~   return (anonymous)@68:43 ← it%30.price
//~   return label ← String'"$name ${this.price}"'
//~   return build ← Item%32(String'x').apply(block%32)
//~   return sum ← (+ a%45, b%45)
//~   return (anonymous)@86:15 ← it%46.price
//~   return (anonymous)@86:36 ← max%47(price%47, Int'1')
//~   return (anonymous)@87:11 ← check%48(Int'1')
//~   return total ← price%50
//~   return (anonymous)@92:25 ← ?
//~ narrowings:
//~   in 36: any%36 is :Item%34
//~   in 37: any%37 is :Item%34
//~   in 38: any%38 is not :Priced%34
//~   in 39: any%39 is :Priced%34
//~   in 42: any%42 is :Item%34
//~ imports:
//~   named Tax as Rate from 'shop.tools' 3:8
//~   wildcard from 'shop.tools' 4:8
//~   named max as max from 'kotlin.math' 5:8
//~ heritage:
//~   Color implements :Priced
//~   (anonymous)@14:12 extends Color%3
//~   Item extends :Base<:Item>
//~   Item implements :Priced
//~   Registry extends :Base<:String>
//~   made implements :Priced%34
