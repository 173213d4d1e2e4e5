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
//~ 16 parameter _ in mixed label _ : :Color%8
//~ 23 parameter _ in mixed label share : :Int%8 = Int'1'
//~ 16 → Color type :Color%8
//~ 30 → Color type :Int%8
    indirect case deep(inner: Color)
//~ 19 enum_member deep in Color [internal] (_)
//~ 24 parameter _ in deep label inner : :Color%8
//~ 31 → Color type :Color%8

    static let first = Color.red
//~ 16 property first in Color [static readonly internal] = Color%8.red
//~ 24 → Color read Color%8
//~ 30 → Color read Color%8.red
    var code: Int {
//~ 9 property code in Color [internal getter] : :Int%11
//~ 15 → code type :Int%11
        switch self {
        case .red: return 1
        case .mixed(let base, share: let share): return base.code + share
//~ 25 local base in code scope 13
//~ 42 local share in code scope 13
//~ 62 → code read base%13.code
        case let .deep(inner): return inner.code
//~ 24 local inner in code scope 14
//~ 45 → code read inner%14.code
        default: return 0
        }
    }
}

@Observed
//~ 2 → Item decorate Observed
open class Item<Tag: Hashable>: Base<Tag>, Priced where Tag: Sendable {
//~ 12 class Item [exported] <Tag> @Observed
//~ 17 type_parameter Tag in Item scope 16 : :Sendable%16
//~ 22 → Item type :Hashable%16
//~ 33 → Item extend :Base
//~ 38 → Item type :Tag%16
//~ 44 → Item type :Priced
//~ 44 → Item extend :Priced
//~ 62 → Item type :Sendable%16
    public private(set) var price: Int = 0 {
//~ 29 property price in Item [exported setter] : :Int%17 = Int'0'
//~ 36 → price type :Int%17
        didSet { changed(from: oldValue) }
//~ 9 parameter oldValue in price scope 18 : :Int%17
//~ 18 → price call changed%17(from=oldValue%18)
    }
    @Wrapped var tags: [Tag] = [], byName: [String: Item]?
//~ 18 property tags in Item [internal] : :Tag%16[] = Array[] @Wrapped%16
//~ 36 property byName in Item [internal] : 'Dictionary<:String%16, :Item%16>'?
//~ 6 → tags decorate Wrapped%16
//~ 25 → Item type :Tag%16
//~ 45 → Item type :String%16
//~ 53 → Item type :Item%16
    fileprivate static let shared = Item(name: "x")
//~ 28 property shared in Item [static readonly private] = Item%16(name=String'x')
//~ 37 → Item call Item%16(name=String'x')
    lazy var label: String = { self.name.uppercased() }()
//~ 14 property label in Item [internal] : :String%16 = ƒ(anonymous)@41:30()
//~ 30 function (anonymous) in label [anonymous lexicalSelf] ($0, $1)
//~ 30 parameter $0 in (anonymous)@41:30 [optional implicit] scope 19
//~ 55 parameter $1 in (anonymous)@41:30 [optional implicit] scope 19
//~ 21 → Item type :String%16
//~ 30 → (anonymous)@41:30 call ƒ(anonymous)@41:30()
//~ 37 → (anonymous)@41:30 read self%19.name
//~ 42 → (anonymous)@41:30 call self%19.name.uppercased()
    let name: String, size: (width: Int, height: Int)
//~ 9 property name in Item [readonly internal] : :String%16
//~ 23 property size in Item [readonly internal] : [:Int%16, :Int%16]
//~ 15 → Item type :String%16
//~ 37 → Item type :Int%16
//~ 50 → Item type :Int%16
    var double: Int {
//~ 9 property double in Item [internal getter] : :Int%20
//~ 17 → double type :Int%20
        get { price * 2 }
//~ 15 → double read price%20
        set { price = newValue / 2 }
//~ 9 parameter newValue in double scope 22 : :Int%20
//~ 15 → double write price%20
    }

    public required convenience init(name: String) {
//~ 33 constructor init in Item [exported] (name)
//~ 38 parameter name in init scope 23 : :String%23
//~ 44 → init type :String%23
        self.init(name, price: 1)
//~ 9 → init call self%23(name%23, price=Int'1')
    }

    init?(_ name: String, price: Int...) throws {
//~ 5 constructor init in Item [internal] (name, price)
//~ 13 parameter name in init label _ scope 24 : :String%24
//~ 27 parameter price in init [variadic] scope 24 : :Int%24
//~ 19 → init type :String%24
//~ 34 → init type :Int%24
        super.init(tag: nil)
//~ 9 → init call super%24(tag=nil)
    }

    deinit { changed(from: 0) }
//~ 5 method deinit in Item [internal]
//~ 14 → deinit call changed%25(from=Int'0')

    subscript(index: Int, safe isSafe: Bool) -> Tag { tags[index] }
//~ 5 method subscript in Item [internal] (index, isSafe) : :Tag%26
//~ 15 parameter index in subscript label _ scope 26 : :Int%26
//~ 32 parameter isSafe in subscript label safe scope 26 : :Bool%26
//~ 22 → subscript type :Int%26
//~ 40 → subscript type :Bool%26
//~ 49 → subscript type :Tag%26
//~ 55 → subscript read tags%26

    override class func make() -> Item { Item(name: "y") }
//~ 25 method make in Item [static internal override] : :Item%27
//~ 35 → make type :Item%27
//~ 42 → make call Item%27(name=String'y')

    static func == (one: Item, other: Item) -> Bool { one.price == other.price }
//~ 17 method == in Item [static internal] (one, other) : :Bool%28
//~ 21 parameter one in == scope 28 : :Item%28
//~ 32 parameter other in == scope 28 : :Item%28
//~ 26 → == type :Item%28
//~ 39 → == type :Item%28
//~ 48 → == type :Bool%28
//~ 59 → == read one%28.price
//~ 74 → == read other%28.price

    private func changed(from old: Int) {}
//~ 18 method changed in Item [private] (old)
//~ 31 parameter old in changed label from scope 29 : :Int%29
//~ 36 → changed type :Int%29

    struct Part: Codable {
//~ 12 struct Part in Item [internal]
//~ 18 → Part type :Codable%16
//~ 18 → Part extend :Codable%16
        var item: Item<Tag>
//~ 13 property item in Part [internal] : :Item%30<:Tag%30>
//~ 19 → Part type :Item%30
//~ 24 → Part type :Tag%30
        typealias List = [Part]
//~ 19 type_alias List in Part [internal] : :Part%30[]
//~ 27 → List type :Part%30
    }
}

actor Till {
//~ 7 class Till [internal]
    private var items = [String: Item<Int>]()
//~ 17 property items in Till [private] = new 'Dictionary<:String%32, :Item%32<:Int%32>>'()
//~ 26 → Till type :String%32
//~ 34 → Till type :Item%32
//~ 39 → Till type :Int%32

    func add(_ item: Item<Int>, then done: @escaping (Item<Int>, Bool) async -> Void = { _, _ in }) async throws -> Bool {
//~ 10 method add in Till [async internal] (item, done) : :Bool%33
//~ 16 parameter item in add label _ scope 33 : :Item%33<:Int%33>
//~ 38 parameter done in add label then scope 33 : fn(_: :Item%33<:Int%33>, _: :Bool%33 → :Void%33) = ƒ(anonymous)@75:88
//~ 54 function_type - in add (_, _) : :Void%33
//~ 55 parameter _ in function_type@75:54 : :Item%33<:Int%33>
//~ 66 parameter _ in function_type@75:54 : :Bool%33
//~ 88 function (anonymous) in add [anonymous lexicalSelf] (_, _) context typed fn(_: :Item%33<:Int%33>, _: :Bool%33 → :Void%33)
//~ 90 parameter _ in (anonymous)@75:88 scope 35
//~ 93 parameter _ in (anonymous)@75:88 scope 35
//~ 22 → add type :Item%33
//~ 27 → add type :Int%33
//~ 55 → add type :Item%33
//~ 60 → add type :Int%33
//~ 66 → add type :Bool%33
//~ 81 → add type :Void%33
//~ 117 → add type :Bool%33
        items[item.name] = item
//~ 9 → add read items%33
//~ 20 → add read item%33.name
        try await done(item, true)
//~ 19 → add call done%33(item%33, Bool'true')
        return true
    }
}

extension Array: Sized where Element == Item<Int> {
//~ 11 impl Array [internal] attached :Array
//~ 18 → Array type :Sized
//~ 18 → Array extend :Sized
//~ 41 → Array type :Item%36
//~ 46 → Array type :Int%36
    var cheapest: Element? { self.min { $0.price < $1.price } }
//~ 9 property cheapest in Array [internal getter] : :Element%37?
//~ 39 function (anonymous) in cheapest [anonymous lexicalSelf] ($0, $1) context argument self%37.min(ƒ(anonymous)@83:39) #0
//~ 39 parameter $0 in (anonymous)@83:39 [optional implicit] scope 38
//~ 61 parameter $1 in (anonymous)@83:39 [optional implicit] scope 38
//~ 19 → cheapest type :Element%37
//~ 35 → cheapest call self%37.min(ƒ(anonymous)@83:39)
//~ 44 → (anonymous)@83:39 read $0%38.price
//~ 55 → (anonymous)@83:39 read $1%38.price
}

extension Shop.Shelf {
//~ 16 impl Shelf [internal] attached :Shop.Shelf
//~ 11 → Shelf read Shop
    mutating func clear<T>(_ kind: T.Type, by keep: some Priced) where T: Priced { items.removeAll() }
//~ 19 method clear in Shelf [internal] <T> (kind, keep)
//~ 25 type_parameter T in clear scope 40 : :Priced%40
//~ 30 parameter kind in clear label _ scope 40 : :T%40.Type
//~ 47 parameter keep in clear label by scope 40 : :Priced%40
//~ 36 → clear read T%40
//~ 38 → clear type :T%40.Type
//~ 58 → clear type :Priced%40
//~ 75 → clear type :Priced%40
//~ 84 → clear read items%40
//~ 90 → clear call items%40.removeAll()
}

func use<T>(any: Any, items: [Item<Int>], _ rule: T?, by color: Color = .red) async throws -> Item<Int>? where T: Priced {
//~ 6 function use [async internal] <T> (any, items, rule, color) : :Item%41<:Int%41>?
//~ 10 type_parameter T in use scope 41 : :Priced%41
//~ 13 parameter any in use scope 41 : :Any%41
//~ 23 parameter items in use scope 41 : :Item%41<:Int%41>[]
//~ 45 parameter rule in use label _ scope 41 : :T%41?
//~ 58 parameter color in use label by scope 41 : :Color%41 = {object@90:73}.red
//~ 73 object - in use [implicit] context typed :Color%41
//~ 18 → use type :Any%41
//~ 31 → use type :Item%41
//~ 36 → use type :Int%41
//~ 51 → use type :T%41
//~ 65 → use type :Color%41
//~ 95 → use type :Item%41
//~ 100 → use type :Int%41
//~ 115 → use type :Priced%41
    if let item = any as? Item<Int>, item.price > 1 { item.total(count: 2) }
//~ 12 local item in use scope 43 = (any%41 as :Item%41<:Int%41>)
//~ 27 → use type :Item%41
//~ 32 → use type :Int%41
//~ 43 → use read item%43.price
//~ 60 → use call item%43.total(count=Int'2')
    guard let first = items.first, let rule else { return nil }
//~ 15 local first in use scope 45 = items%41.first
//~ 29 → use read items%41.first
    rule.total(count: 1)
//~ 10 → use call rule%41.total(count=Int'1')
    first.label.count
//~ 11 → use read first%45.label
//~ 17 → use read first%45.label.count
    for item in items where item.price > 0 { item.total(count: 3) }
//~ 9 local item in use scope 46 = each(items%41)
//~ 34 → use read item%46.price
//~ 51 → use call item%46.total(count=Int'3')
    for (index, other) in items.enumerated() { other.total(count: index) }
//~ 10 local index in use scope 47 = each(items%41.enumerated())[0]
//~ 17 local other in use scope 47 = each(items%41.enumerated())[1]
//~ 33 → use call items%41.enumerated()
//~ 54 → use call other%47.total(count=index%47)
    let names = items.map { $0.name }.filter { name in !name.isEmpty }
//~ 9 local names in use [readonly] scope 45 = items%41.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46)
//~ 27 function (anonymous) in use [anonymous lexicalSelf] ($0, $1) context argument items%41.map(ƒ(anonymous)@97:27) #0
//~ 27 parameter $0 in (anonymous)@97:27 [optional implicit] scope 48
//~ 37 parameter $1 in (anonymous)@97:27 [optional implicit] scope 48
//~ 46 function (anonymous) in use [anonymous lexicalSelf] (name) context argument items%41.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46) #0
//~ 48 parameter name in (anonymous)@97:46 scope 49
//~ 23 → use call items%41.map(ƒ(anonymous)@97:27)
//~ 32 → (anonymous)@97:27 read $0%48.name
//~ 39 → use call items%41.map(ƒ(anonymous)@97:27).filter(ƒ(anonymous)@97:46)
//~ 62 → (anonymous)@97:46 read name%49.isEmpty
    items.forEach { (item: Item<Int>) -> Void in item.total(count: 1) }
//~ 19 function (anonymous) in use [anonymous lexicalSelf] (item) : :Void%50 context argument items%41.forEach(ƒ(anonymous)@98:19) #0
//~ 22 parameter item in (anonymous)@98:19 scope 50 : :Item%50<:Int%50>
//~ 11 → use call items%41.forEach(ƒ(anonymous)@98:19)
//~ 28 → (anonymous)@98:19 type :Item%50
//~ 33 → (anonymous)@98:19 type :Int%50
//~ 42 → (anonymous)@98:19 type :Void%50
//~ 55 → (anonymous)@98:19 call item%50.total(count=Int'1')
    load(from: "a", retries: 2) { $0.total(count: 1) } failed: { error in print(error) }
//~ 33 function (anonymous) in use [anonymous lexicalSelf] ($0, $1) context argument load%41(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64) #2
//~ 33 parameter $0 in (anonymous)@99:33 [optional implicit] scope 51
//~ 54 parameter $1 in (anonymous)@99:33 [optional implicit] scope 51
//~ 64 function (anonymous) in use [anonymous lexicalSelf] (error) context argument load%41(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64) #3
//~ 66 parameter error in (anonymous)@99:64 scope 52
//~ 5 → use call load%41(from=String'a', retries=Int'2', ƒ(anonymous)@99:33, ƒ(anonymous)@99:64)
//~ 38 → (anonymous)@99:33 call $0%51.total(count=Int'1')
//~ 75 → (anonymous)@99:64 call print%52(error%52)
    let made: Color = color == .red ? .mixed(.green, share: 2) : Color.deep(inner: .red)
//~ 9 local made in use [readonly] scope 45 : :Color%41 = ({object@100:39}.mixed({object@100:46}.green, share=Int'2') ∪ Color%41.deep(inner={object@100:84}.red))
//~ 32 object - in use [implicit]
//~ 39 object - in use [implicit] context typed :Color%41
//~ 46 object - in use [implicit] context argument {object@100:39}.mixed({object@100:46}.green, share=Int'2') #0
//~ 84 object - in use [implicit] context argument Color%41.deep(inner={object@100:84}.red) #0
//~ 15 → use type :Color%41
//~ 39 → use call {object@100:39}.mixed({object@100:46}.green, share=Int'2')
//~ 66 → use read Color%41
//~ 72 → use call Color%41.deep(inner={object@100:84}.red)
    let (one, two) = (items[0], items.last!)
//~ 10 local one in use scope 45 = tuple[items%41[], items%41.last][0]
//~ 15 local two in use scope 45 = tuple[items%41[], items%41.last][1]
//~ 39 → use read items%41.last
    one.total(count: 1); two?.total(count: 1)
//~ 9 → use call one%45.total(count=Int'1')
//~ 31 → use call two%45.total(count=Int'1')
    switch any {
    case let text as String: text.count
//~ 14 local text in use scope 53 : :String%41
//~ 22 → use type :String%41
//~ 35 → use read text%53.count
    case is Item<Int>: break
//~ 13 → use type :Item%41
//~ 18 → use type :Int%41
    case let item where items.isEmpty: print(item)
//~ 14 local item in use scope 55 = any%41
//~ 31 → use read items%41.isEmpty
//~ 40 → use call print%41(item%55)
    default: break
    }
    do { try Till().add(one) } catch let problem as Problem { problem.show() } catch { print(error) }
//~ 32 parameter error in use scope 59
//~ 42 local problem in use scope 59 : :Problem%41
//~ 80 parameter error in use scope 60
//~ 14 → use call Till%41()
//~ 21 → use call Till%41().add(one%45)
//~ 53 → use type :Problem%41
//~ 71 → use call problem%59.show()
//~ 88 → use call print%41(error%60)
    let parts = [Item<Int>.Part](), sizes = [String: Int]()
//~ 9 local parts in use [readonly] scope 45 = (Array[?.Part] as :?.Part[])
//~ 37 local sizes in use [readonly] scope 45 = (Dictionary[String%41 → Int%41] as 'Dictionary<:String%41, :Int%41>')
//~ 18 → use type :Item%41
//~ 23 → use type :Int%41
//~ 28 → use type :?.Part
//~ 46 → use type :String%41
//~ 54 → use type :Int%41
    let made2 = Item<Int>.init(name: "z")
//~ 9 local made2 in use [readonly] scope 45 = Item%41(name=String'z')
//~ 26 object - in use [implicit]
//~ 17 → use call Item%41(name=String'z')
//~ 22 → use read Int%41
    let work = { [weak first, names = names] in first?.total(count: names.count) }
//~ 9 function work in use [readonly lexicalSelf] scope 45 ($0, $1)
//~ 16 parameter $0 in work [optional implicit] scope 61
//~ 31 local names in work scope 62 = names%61
//~ 82 parameter $1 in work [optional implicit] scope 62
//~ 56 → work call first%61.total(count=names%62.count)
//~ 75 → work read names%62.count
    while let next = queue.next() { next.run(made) }
//~ 15 local next in use scope 64 = queue%41.next()
//~ 22 → use read queue%41
//~ 28 → use call queue%41.next()
//~ 42 → use call next%64.run(made%45)
    let path = \Item<Int>.name
//~ 9 local path in use [readonly] scope 45 = ?.name
//~ 22 → use type :Int%41
//~ 27 → use read ?.name
    first.price += 1
//~ 11 → use read first%45.price
//~ 11 → use write first%45.price
    return first.size.width > 1 ? first : made2
//~ 18 → use read first%45.size
//~ 23 → use read first%45.size.width
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
//~ 31 → testTotal call XCTAssertEqual%67(shop%67.total, Int'1')
//~ 46 → testTotal read shop%67
//~ 51 → testTotal read shop%67.total
    @Test("adds") func adds() {}
//~ 24 method adds in ShopTests [internal test] @Test%65
//~ 6 → adds decorate Test%65
}
#endif

prefix operator +++
macro log(_ text: String) = #externalMacro(module: "Macros", type: "Log")
//~ 7 macro log [internal] (text)
//~ 13 parameter text in log label _ scope 69 : :String%69
//~ 19 → log type :String%69
//~ 30 → log call externalMacro%69(module=String'Macros', type=String'Log')
//~ bindings:
//~   assign price%20 ← (/ newValue%22, Int'2')
//~   assign items%33[] ← item%33
//~   assign first%45.price ← (+= first%45.price, Int'1')
//~   return total ← (* price%7, count%7)
//~   return code ← (? ∪ ? ∪ ? ∪ ?)
//~   return code ← Int'1'
//~   return code ← (+ base%13.code, share%13)
//~   return code ← inner%14.code
//~   return code ← Int'0'
//~   return (anonymous)@41:30 ← self%19.name.uppercased()
//~   return double ← (* price%20, Int'2')
//~   return subscript ← tags%26[]
//~   return make ← Item%27(name=String'y')
//~   return == ← Bool'one.price == other.price'
//~   return add ← Bool'true'
//~   return cheapest ← self%37.min(ƒ(anonymous)@83:39)
//~   return (anonymous)@83:39 ← Bool'$0.price < $1.price'
//~   return use ← nil
//~   return (anonymous)@97:27 ← $0%48.name
//~   return (anonymous)@97:46 ← name%49.isEmpty
//~   return (anonymous)@98:19 ← item%50.total(count=Int'1')
//~   return (anonymous)@99:33 ← $0%51.total(count=Int'1')
//~   return (anonymous)@99:64 ← print%52(error%52)
//~   return work ← first%61.total(count=names%62.count)
//~   return use ← (first%45 ∪ made2%45)
//~ imports:
//~   wildcard from 'Foundation' 1:8
//~   wildcard from 'Tools' 2:18
//~ heritage:
//~   Priced extends :AnyObject
//~   Color extends :String
//~   Color extends :CaseIterable
//~   Item extends :Base<:Tag%16>
//~   Item extends :Priced
//~   Part extends :Codable%16
//~   Array extends :Sized
//~   ShopTests extends :XCTestCase
