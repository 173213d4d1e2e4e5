import Foundation
@testable import Tools

/// What is sold.
public protocol Priced: AnyObject {
//~ 17 protocol Priced [exported] // What is sold.
//~ 25 → Priced type :AnyObject
//~ 25 → Priced extend :AnyObject
    associatedtype Unit: Equatable
//~ 20 type_alias Unit in Priced [abstract internal] : :Equatable%1
//~ 26 → Unit type :Equatable%1
    var price: Int { get set }
//~ 9 property price in Priced [internal] : :Int%1
//~ 16 → Priced type :Int%1
    static func make(_ name: String, at price: Int) -> Self
//~ 17 method make in Priced [static internal bodiless] (name, price) : Self%3
//~ 24 parameter name in make label _ scope 3 : :String%3
//~ 41 parameter price in make label at scope 3 : :Int%3
//~ 30 → make type :String%3
//~ 48 → make type :Int%3
    func total(count: Int) -> Int
//~ 10 method total in Priced [internal bodiless] (count) : :Int%4
//~ 16 parameter count in total scope 4 : :Int%4
//~ 23 → total type :Int%4
//~ 31 → total type :Int%4
    init(name: String)
//~ 5 constructor init in Priced [internal bodiless] (name)
//~ 10 parameter name in init scope 5 : :String%5
//~ 16 → init type :String%5
}

extension Priced {
//~ 11 impl Priced [internal] attached :Priced
    func total(count: Int) -> Int { price * count }
//~ 10 method total in Priced [internal] (count) : :Int%7
//~ 16 parameter count in total scope 7 : :Int%7
//~ 23 → total type :Int%7
//~ 31 → total type :Int%7
//~ 37 → total read price%7
}

/// A colour.
public enum Color: String, CaseIterable {
//~ 13 enum Color [exported] // A colour.
//~ 20 → Color type :String
//~ 20 → Color extend :String
//~ 28 → Color type :CaseIterable
//~ 28 → Color extend :CaseIterable
    case red = "r", green
//~ 10 enum_member red in Color [internal] = String'r'
//~ 21 enum_member green in Color [internal]
    case mixed(Color, share: Int = 1)
//~ 10 enum_member mixed in Color [internal] (_, _)
//~ 16 parameter _ in mixed label _ : :Color%9
//~ 23 parameter _ in mixed label share : :Int%9 = Int'1'
//~ 16 → Color type :Color%9
//~ 30 → Color type :Int%9
    indirect case deep(inner: Color)
//~ 19 enum_member deep in Color [internal] (_)
//~ 24 parameter _ in deep label inner : :Color%9
//~ 31 → Color type :Color%9

    static let first = Color.red
//~ 16 property first in Color [static readonly internal] = Color%9.red
//~ 24 → Color read Color%9
//~ 30 → Color read Color%9.red
    var code: Int {
//~ 9 property code in Color [internal getter] : :Int%12
//~ 15 → code type :Int%12
        switch self {
        case .red: return 1
//~ 15 object red in code [implicit] scope 13
        case .mixed(let base, share: let share): return base.code + share
//~ 15 object mixed in code [implicit] scope 14 context assigned self%12
//~ 25 local base in code scope 14 = {mixed}.mixed[0]
//~ 42 local share in code scope 14
//~ 62 → code read base%14.code
        case let .deep(inner): return inner.code
//~ 19 object deep in code [implicit] scope 15 context assigned self%12
//~ 24 local inner in code scope 15 = {deep}.deep[0]
//~ 45 → code read inner%15.code
        default: return 0
        }
    }
}

@Observed
//~ 2 → Item decorate Observed
open class Item<Tag: Hashable>: Base<Tag>, Priced where Tag: Sendable {
//~ 12 class Item [exported] <Tag> @Observed
//~ 17 type_parameter Tag in Item scope 17 : :Sendable%17
//~ 22 → Item type :Hashable%17
//~ 33 → Item extend :Base
//~ 38 → Item type :Tag%17
//~ 44 → Item type :Priced
//~ 44 → Item extend :Priced
//~ 62 → Item type :Sendable%17
    public private(set) var price: Int = 0 {
//~ 29 property price in Item [exported setter] : :Int%18 = Int'0'
//~ 36 → price type :Int%18
        didSet { changed(from: oldValue) }
//~ 9 parameter oldValue in price scope 19 : :Int%18
//~ 18 → price call changed%18(from=oldValue%19)
    }
    @Wrapped var tags: [Tag] = [], byName: [String: Item]?
//~ 18 property tags in Item [internal] : :Tag%17[] = Array[] @Wrapped%17
//~ 36 property byName in Item [internal] : 'Dictionary<:String%17, :Item%17>'?
//~ 6 → tags decorate Wrapped%17
//~ 25 → Item type :Tag%17
//~ 45 → Item type :String%17
//~ 53 → Item type :Item%17
    fileprivate static let shared = Item(name: "x")
//~ 28 property shared in Item [static readonly private] = Item%17(name=String'x')
//~ 37 → Item call Item%17(name=String'x')
    lazy var label: String = { self.name.uppercased() }()
//~ 14 property label in Item [internal] : :String%17 = ƒ(anonymous)@41:30()
//~ 30 function (anonymous) in label [anonymous lexicalSelf] ($0, $1)
//~ 30 parameter $0 in (anonymous)@41:30 [optional implicit] scope 20
//~ 55 parameter $1 in (anonymous)@41:30 [optional implicit] scope 20
//~ 21 → Item type :String%17
//~ 30 → (anonymous)@41:30 call ƒ(anonymous)@41:30()
//~ 37 → (anonymous)@41:30 read self%20.name
//~ 42 → (anonymous)@41:30 call self%20.name.uppercased()
    let name: String, size: (width: Int, height: Int)
//~ 9 property name in Item [readonly internal] : :String%17
//~ 23 property size in Item [readonly internal] : [:Int%17, :Int%17]
//~ 15 → Item type :String%17
//~ 37 → Item type :Int%17
//~ 50 → Item type :Int%17
    var double: Int {
//~ 9 property double in Item [internal getter] : :Int%21
//~ 17 → double type :Int%21
        get { price * 2 }
//~ 15 → double read price%21
        set { price = newValue / 2 }
//~ 9 parameter newValue in double scope 23 : :Int%21
//~ 15 → double write price%21
    }

    public required convenience init(name: String) {
//~ 33 constructor init in Item [exported] (name)
//~ 38 parameter name in init scope 24 : :String%24
//~ 44 → init type :String%24
        self.init(name, price: 1)
//~ 9 → init call self%24(name%24, price=Int'1')
    }

    init?(_ name: String, price: Int...) throws {
//~ 5 constructor init in Item [internal] (name, price)
//~ 13 parameter name in init label _ scope 26 : :String%26
//~ 27 parameter price in init [variadic] scope 26 : :Int%26
//~ 19 → init type :String%26
//~ 34 → init type :Int%26
        super.init(tag: nil)
//~ 9 → init call super%26(tag=nil)
    }

    deinit { changed(from: 0) }
//~ 5 method deinit in Item [internal]
//~ 14 → deinit call changed%28(from=Int'0')

    subscript(index: Int, safe isSafe: Bool) -> Tag { tags[index] }
//~ 5 method subscript in Item [internal] (index, isSafe) : :Tag%30
//~ 15 parameter index in subscript label _ scope 30 : :Int%30
//~ 32 parameter isSafe in subscript label safe scope 30 : :Bool%30
//~ 22 → subscript type :Int%30
//~ 40 → subscript type :Bool%30
//~ 49 → subscript type :Tag%30
//~ 55 → subscript read tags%30

    override class func make() -> Item { Item(name: "y") }
//~ 25 method make in Item [static internal override] : :Item%31
//~ 35 → make type :Item%31
//~ 42 → make call Item%31(name=String'y')

    static func == (one: Item, other: Item) -> Bool { one.price == other.price }
//~ 17 method == in Item [static internal] (one, other) : :Bool%33
//~ 21 parameter one in == scope 33 : :Item%33
//~ 32 parameter other in == scope 33 : :Item%33
//~ 26 → == type :Item%33
//~ 39 → == type :Item%33
//~ 48 → == type :Bool%33
//~ 59 → == read one%33.price
//~ 74 → == read other%33.price

    private func changed(from old: Int) {}
//~ 18 method changed in Item [private] (old)
//~ 31 parameter old in changed label from scope 35 : :Int%35
//~ 36 → changed type :Int%35

    struct Part: Codable {
//~ 12 struct Part in Item [internal]
//~ 18 → Part type :Codable%17
//~ 18 → Part extend :Codable%17
        var item: Item<Tag>
//~ 13 property item in Part [internal] : :Item%36<:Tag%36>
//~ 19 → Part type :Item%36
//~ 24 → Part type :Tag%36
        typealias List = [Part]
//~ 19 type_alias List in Part [internal] : :Part%36[]
//~ 27 → List type :Part%36
    }
}

actor Till {
//~ 7 class Till [internal]
    private var items = [String: Item<Int>]()
//~ 17 property items in Till [private] = new 'Dictionary<:String%38, :Item%38<:Int%38>>'()
//~ 26 → Till type :String%38
//~ 34 → Till type :Item%38
//~ 39 → Till type :Int%38

    func add(_ item: Item<Int>, then done: @escaping (Item<Int>, Bool) async -> Void = { _, _ in }) async throws -> Bool {
//~ 10 method add in Till [async internal] (item, done) : :Bool%39
//~ 16 parameter item in add label _ scope 39 : :Item%39<:Int%39>
//~ 38 parameter done in add label then scope 39 : fn(_: :Item%39<:Int%39>, _: :Bool%39 → :Void%39) = ƒ(anonymous)@75:88
//~ 54 function_type - in add (_, _) : :Void%39
//~ 55 parameter _ in function_type@75:54 : :Item%39<:Int%39>
//~ 66 parameter _ in function_type@75:54 : :Bool%39
//~ 88 function (anonymous) in add [anonymous lexicalSelf] (_, _) context typed fn(_: :Item%39<:Int%39>, _: :Bool%39 → :Void%39)
//~ 90 parameter _ in (anonymous)@75:88 scope 41
//~ 93 parameter _ in (anonymous)@75:88 scope 41
//~ 22 → add type :Item%39
//~ 27 → add type :Int%39
//~ 55 → add type :Item%39
//~ 60 → add type :Int%39
//~ 66 → add type :Bool%39
//~ 81 → add type :Void%39
//~ 117 → add type :Bool%39
        items[item.name] = item
//~ 9 → add read items%39
//~ 20 → add read item%39.name
        try await done(item, true)
//~ 19 → add call done%39(item%39, Bool'true')
        return true
    }
}

extension Array: Sized where Element == Item<Int> {
//~ 11 impl Array [internal] attached :Array
//~ 18 → Array type :Sized
//~ 18 → Array extend :Sized
//~ 41 → Array type :Item%43
//~ 46 → Array type :Int%43
    var cheapest: Element? { self.min { $0.price < $1.price } }
//~ 9 property cheapest in Array [internal getter] : :Element%44?
//~ 39 function (anonymous) in cheapest [anonymous lexicalSelf] ($0, $1) context argument self%44.min(ƒ(anonymous)@83:39) #0
//~ 39 parameter $0 in (anonymous)@83:39 [optional implicit] scope 45
//~ 61 parameter $1 in (anonymous)@83:39 [optional implicit] scope 45
//~ 19 → cheapest type :Element%44
//~ 35 → cheapest call self%44.min(ƒ(anonymous)@83:39)
//~ 44 → (anonymous)@83:39 read $0%45.price
//~ 55 → (anonymous)@83:39 read $1%45.price
}

extension Shop.Shelf {
//~ 16 impl Shelf [internal] attached :Shop.Shelf
//~ 11 → Shelf read Shop
    mutating func clear<T>(_ kind: T.Type, by keep: some Priced) where T: Priced { items.removeAll() }
//~ 19 method clear in Shelf [internal] <T> (kind, keep)
//~ 25 type_parameter T in clear scope 47 : :Priced%47
//~ 30 parameter kind in clear label _ scope 47 : class of :T%47
//~ 47 parameter keep in clear label by scope 47 : :Priced%47
//~ 36 → clear type :T%47
//~ 36 → clear type :T%47
//~ 58 → clear type :Priced%47
//~ 75 → clear type :Priced%47
//~ 84 → clear read items%47
//~ 90 → clear call items%47.removeAll()
}

func use<T>(any: Any, items: [Item<Int>], _ rule: T?, by color: Color = .red) async throws -> Item<Int>? where T: Priced {
//~ 6 function use [async internal] <T> (any, items, rule, color) : :Item%49<:Int%49>?
//~ 10 type_parameter T in use scope 49 : :Priced%49
//~ 13 parameter any in use scope 49 : :Any%49
//~ 23 parameter items in use scope 49 : :Item%49<:Int%49>[]
//~ 45 parameter rule in use label _ scope 49 : :T%49?
//~ 58 parameter color in use label by scope 49 : :Color%49 = {object@90:73}.red
//~ 73 object - in use [implicit] context typed :Color%49
//~ 18 → use type :Any%49
//~ 31 → use type :Item%49
//~ 36 → use type :Int%49
//~ 51 → use type :T%49
//~ 65 → use type :Color%49
//~ 95 → use type :Item%49
//~ 100 → use type :Int%49
//~ 115 → use type :Priced%49
    if let item = any as? Item<Int>, item.price > 1 { item.total(count: 2) }
//~ 12 local item in use scope 52 = (any%49 as :Item%49<:Int%49>)
//~ 27 → use type :Item%49
//~ 32 → use type :Int%49
//~ 43 → use read item%52.price
//~ 60 → use call item%52.total(count=Int'2')
    guard let first = items.first, let rule else { return nil }
//~ 15 local first in use scope 54 = items%49.first
//~ 29 → use read items%49.first
    rule.total(count: 1)
//~ 10 → use call rule%49.total(count=Int'1')
    first.label.count
//~ 11 → use read first%54.label
//~ 17 → use read first%54.label.count
    for item in items where item.price > 0 { item.total(count: 3) }
//~ 9 local item in use scope 55 = each(items%49)
//~ 34 → use read item%55.price
//~ 51 → use call item%55.total(count=Int'3')
    for (index, other) in items.enumerated() { other.total(count: index) }
//~ 10 local index in use scope 56 = each(items%49.enumerated())[0]
//~ 17 local other in use scope 56 = each(items%49.enumerated())[1]
//~ 33 → use call items%49.enumerated()
//~ 54 → use call other%56.total(count=index%56)
    let names = items.map { $0.name }.filter { name in !name.isEmpty }
//~ 9 local names in use [readonly] scope 54 = items%49.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46)
//~ 27 function (anonymous) in use [anonymous lexicalSelf] ($0, $1) context argument items%49.map(ƒ(anonymous)@97:27) #0
//~ 27 parameter $0 in (anonymous)@97:27 [optional implicit] scope 57
//~ 37 parameter $1 in (anonymous)@97:27 [optional implicit] scope 57
//~ 46 function (anonymous) in use [anonymous lexicalSelf] (name) context argument items%49.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46) #0
//~ 48 parameter name in (anonymous)@97:46 scope 58
//~ 23 → use call items%49.map(ƒ(anonymous)@97:27)
//~ 32 → (anonymous)@97:27 read $0%57.name
//~ 39 → use call items%49.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46)
//~ 62 → (anonymous)@97:46 read name%58.isEmpty
    items.forEach { (item: Item<Int>) -> Void in item.total(count: 1) }
//~ 19 function (anonymous) in use [anonymous lexicalSelf] (item) : :Void%59 context argument items%49.forEach(ƒ(anonymous)@98:19) #0
//~ 22 parameter item in (anonymous)@98:19 scope 59 : :Item%59<:Int%59>
//~ 11 → use call items%49.forEach(ƒ(anonymous)@98:19)
//~ 28 → (anonymous)@98:19 type :Item%59
//~ 33 → (anonymous)@98:19 type :Int%59
//~ 42 → (anonymous)@98:19 type :Void%59
//~ 55 → (anonymous)@98:19 call item%59.total(count=Int'1')
    load(from: "a", retries: 2) { $0.total(count: 1) } failed: { error in print(error) }
//~ 33 function (anonymous) in use [anonymous lexicalSelf] ($0, $1) context argument load%49(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64) #2
//~ 33 parameter $0 in (anonymous)@99:33 [optional implicit] scope 60
//~ 54 parameter $1 in (anonymous)@99:33 [optional implicit] scope 60
//~ 64 function (anonymous) in use [anonymous lexicalSelf] (error) context argument load%49(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64) #3
//~ 66 parameter error in (anonymous)@99:64 scope 61
//~ 5 → use call load%49(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64)
//~ 38 → (anonymous)@99:33 call $0%60.total(count=Int'1')
//~ 75 → (anonymous)@99:64 call print%61(error%61)
    let made: Color = color == .red ? .mixed(.green, share: 2) : Color.deep(inner: .red)
//~ 9 local made in use [readonly] scope 54 : :Color%49 = ({object@100:39}.mixed({object@100:46}.green, share=Int'2') ∪ Color%49.deep(inner={object@100:84}.red))
//~ 32 object - in use [implicit]
//~ 39 object - in use [implicit] context typed :Color%49
//~ 46 object - in use [implicit] context argument {object@100:39}.mixed({object@100:46}.green, share=Int'2') #0
//~ 84 object - in use [implicit] context argument Color%49.deep(inner={object@100:84}.red) #0
//~ 15 → use type :Color%49
//~ 39 → use call {object@100:39}.mixed({object@100:46}.green, share=Int'2')
//~ 66 → use read Color%49
//~ 72 → use call Color%49.deep(inner={object@100:84}.red)
    let (one, two) = (items[0], items.last!)
//~ 10 local one in use scope 54 = tuple[items%49[], items%49.last][0]
//~ 15 local two in use scope 54 = tuple[items%49[], items%49.last][1]
//~ 39 → use read items%49.last
    one.total(count: 1); two?.total(count: 1)
//~ 9 → use call one%54.total(count=Int'1')
//~ 31 → use call two%54.total(count=Int'1')
    switch any {
    case let text as String: text.count
//~ 14 local text in use scope 62 : :String%49
//~ 22 → use type :String%49
//~ 35 → use read text%62.count
    case is Item<Int>: break
//~ 13 → use type :Item%49
//~ 18 → use type :Int%49
    case let item where items.isEmpty: print(item)
//~ 14 local item in use scope 64 = any%49
//~ 31 → use read items%49.isEmpty
//~ 40 → use call print%49(item%64)
    default: break
    }
    do { try Till().add(one) } catch let problem as Problem { problem.show() } catch { print(error) }
//~ 32 parameter error in use scope 68 : 'Error'
//~ 42 local problem in use scope 68 : :Problem%49
//~ 80 parameter error in use scope 69 : 'Error'
//~ 14 → use call Till%49()
//~ 21 → use call Till%49().add(one%54)
//~ 53 → use type :Problem%49
//~ 71 → use call problem%68.show()
//~ 88 → use call print%49(error%69)
    let parts = [Item<Int>.Part](), sizes = [String: Int]()
//~ 9 local parts in use [readonly] scope 54 = (Array[?.Part] as :?.Part[])
//~ 37 local sizes in use [readonly] scope 54 = (Dictionary[String%49 → Int%49] as 'Dictionary<:String%49, :Int%49>')
//~ 18 → use type :Item%49
//~ 23 → use type :Int%49
//~ 28 → use type :?.Part
//~ 46 → use type :String%49
//~ 54 → use type :Int%49
    let made2 = Item<Int>.init(name: "z")
//~ 9 local made2 in use [readonly] scope 54 = Item%49(name=String'z')
//~ 26 object - in use [implicit]
//~ 17 → use call Item%49(name=String'z')
//~ 22 → use read Int%49
    let work = { [weak first, names = names] in first?.total(count: names.count) }
//~ 9 function work in use [readonly lexicalSelf] scope 54 ($0, $1)
//~ 16 parameter $0 in work [optional implicit] scope 70
//~ 31 local names in work scope 71 = names%70
//~ 82 parameter $1 in work [optional implicit] scope 71
//~ 56 → work call first%70.total(count=names%71.count)
//~ 75 → work read names%71.count
    while let next = queue.next() { next.run(made) }
//~ 15 local next in use scope 73 = queue%49.next()
//~ 22 → use read queue%49
//~ 28 → use call queue%49.next()
//~ 42 → use call next%73.run(made%54)
    let path = \Item<Int>.name
//~ 9 local path in use [readonly] scope 54 = ?.name
//~ 22 → use type :Int%49
//~ 27 → use read ?.name
    first.price += 1
//~ 11 → use read first%54.price
//~ 11 → use write first%54.price
    return first.size.width > 1 ? first : made2
//~ 18 → use read first%54.size
//~ 23 → use read first%54.size.width
}

#if DEBUG
final class ShopTests: XCTestCase {
//~ 13 class ShopTests [internal]
//~ 24 → ShopTests type :XCTestCase
//~ 24 → ShopTests extend :XCTestCase
    #if os(Linux)
    func testLinux() {}
//~ 10 method testLinux in ShopTests [internal]
    #endif
    func testTotal() throws { XCTAssertEqual(shop.total, 1) }
//~ 10 method testTotal in ShopTests [internal]
//~ 31 → testTotal call XCTAssertEqual%76(shop%76.total, Int'1')
//~ 46 → testTotal read shop%76
//~ 51 → testTotal read shop%76.total
    @Test("adds") func adds() {}
//~ 24 method adds in ShopTests [internal test] @Test%74
//~ 6 → adds decorate Test%74
}
#endif

prefix operator +++
macro log(_ text: String) = #externalMacro(module: "Macros", type: "Log")
//~ 7 macro log [internal] (text)
//~ 13 parameter text in log label _ scope 79 : :String%79
//~ 19 → log type :String%79
//~ 30 → log call externalMacro%79(module=String'Macros', type=String'Log')
//~ bindings:
//~   assign price%21 ← (/ newValue%23, Int'2')
//~   assign items%39[] ← item%39
//~   assign first%54.price ← (+= first%54.price, Int'1')
//~   return total ← (* price%7, count%7)
//~   return code ← (? ∪ ? ∪ ? ∪ ?)
//~   return code ← Int'1'
//~   return code ← (+ base%14.code, share%14)
//~   return code ← inner%15.code
//~   return code ← Int'0'
//~   return (anonymous)@41:30 ← self%20.name.uppercased()
//~   return double ← (* price%21, Int'2')
//~   return subscript ← tags%30[]
//~   return make ← Item%31(name=String'y')
//~   return == ← Bool'one.price == other.price'
//~   return add ← Bool'true'
//~   return cheapest ← self%44.min(ƒ(anonymous)@83:39)
//~   return (anonymous)@83:39 ← Bool'$0.price < $1.price'
//~   return use ← nil
//~   return (anonymous)@97:27 ← $0%57.name
//~   return (anonymous)@97:46 ← name%58.isEmpty
//~   return (anonymous)@98:19 ← item%59.total(count=Int'1')
//~   return (anonymous)@99:33 ← $0%60.total(count=Int'1')
//~   return (anonymous)@99:64 ← print%61(error%61)
//~   return work ← first%70.total(count=names%71.count)
//~   return use ← (first%54 ∪ made2%54)
//~ imports:
//~   wildcard from 'Foundation' 1:8
//~   wildcard from 'Tools' 2:18
//~ heritage:
//~   Priced extends :AnyObject
//~   Color extends :String
//~   Color extends :CaseIterable
//~   Item extends :Base<:Tag%17>
//~   Item extends :Priced
//~   Part extends :Codable%17
//~   Array extends :Sized
//~   ShopTests extends :XCTestCase
