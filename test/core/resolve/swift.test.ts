// What Swift's own rules lead to: modules, extensions, protocols, labels, members of the expected type, narrowing, closures.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project, each once; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return [...new Set(await callsOf(text))];
}

const manifest = `// file: Package.swift
import PackageDescription
let package = Package(
  name: "Shop",
  targets: [
    .target(name: "Shop", dependencies: ["Tools", .product(name: "Log", package: "log")]),
    .target(name: "Tools", path: "Lib/Tools"),
    .testTarget(name: "ShopTests", dependencies: ["Shop"]),
  ])
`;

describe("modules of Swift", () => {
  it("are targets, whose files see each other without an import", async () => {
    assert.deepEqual(
      await callsOf(`${manifest}// file: Sources/Shop/A.swift
import Tools
func go() { stay(); B().turn(); cut(); hidden() }
// file: Sources/Shop/deep/B.swift
func stay() { cut() }
struct B { func turn() {} }
// file: Lib/Tools/C.swift
public func cut() { stay() }
private func hidden() {}
// file: Tests/ShopTests/T.swift
@testable import Shop
func test() { go(); cut() }
`),
      [
        "Sources/Shop/A.swift:go -> Lib/Tools/C.swift:cut calls exact",
        "Sources/Shop/A.swift:go -> Sources/Shop/deep/B.swift:B constructs exact",
        "Sources/Shop/A.swift:go -> Sources/Shop/deep/B.swift:B.turn calls exact",
        "Sources/Shop/A.swift:go -> Sources/Shop/deep/B.swift:stay calls exact",
        "Tests/ShopTests/T.swift:test -> Sources/Shop/A.swift:go calls exact",
      ],
    );
  });

  it("are the folders beside an Xcode project", async () => {
    assert.deepEqual(
      await callsOf(`// file: ios/App.xcodeproj/project.pbxproj
// !$*UTF8*$!
// file: ios/App/Views/A.swift
func go() { stay() }
// file: ios/App/B.swift
func stay() {}
// file: ios/AppTests/T.swift
@testable import App
func test() { go() }
// file: ios/Other/O.swift
func other() { go() }
`),
      [
        "ios/App/Views/A.swift:go -> ios/App/B.swift:stay calls exact",
        "ios/AppTests/T.swift:test -> ios/App/Views/A.swift:go calls exact",
      ],
    );
  });

  it("of others are external, also where a project's function bears the name", async () => {
    const sources = await openSources(`${manifest}// file: Sources/Shop/A.swift
import Foundation
func go(session: URLSession) { session.dataTask(with: URL(string: "a")!).resume(); [1].first; print("a") }
struct Own { func resume() {}; func print() {} }
`);
    assert.deepEqual(
      sources
        .edges()
        .filter((line) => / (calls|constructs|imports) /.test(line))
        .filter((line) => line.startsWith("Sources")),
      [
        "Sources/Shop/A.swift: -> [Foundation]  imports external",
        "Sources/Shop/A.swift:go -> [Foundation] URL.init constructs external",
        "Sources/Shop/A.swift:go -> [Foundation] URLSession.dataTask calls external",
        "Sources/Shop/A.swift:go -> [Foundation] URLSessionTask.resume calls external",
        "Sources/Shop/A.swift:go -> [builtins] print calls external",
      ],
    );
  });
});

describe("extensions of Swift", () => {
  it("belong to the type, whether it is the project's or the library's", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.swift
struct Item { func sell() { show() } }
extension Item { func show() { sell() } ; struct Part { func fix() {} } }
extension Item.Part { func twice() { fix(); fix() } }
extension Array where Element == Item { func cheapest() -> Item? { first } }
extension String { func asItem() -> Item { Item() } }
func use(items: [Item]) { items.cheapest()?.show(); "a".asItem().sell(); Item.Part().twice() }
`),
      [
        "A.swift:Item.sell -> A.swift:Item.show calls exact",
        "A.swift:Item.show -> A.swift:Item.sell calls exact",
        "A.swift:Part.twice -> A.swift:Item.Part.fix calls exact",
        "A.swift:String.asItem -> A.swift:Item constructs exact",
        "A.swift:use -> A.swift:Array.cheapest calls exact",
        "A.swift:use -> A.swift:Item.Part constructs exact",
        "A.swift:use -> A.swift:Item.sell calls exact",
        "A.swift:use -> A.swift:Item.show calls exact",
        "A.swift:use -> A.swift:Part.twice calls exact",
        "A.swift:use -> A.swift:String.asItem calls exact",
      ],
    );
  });

  it("are seen in their module and where that is imported, private ones in their file", async () => {
    const sources = await openSources(`${manifest}// file: Sources/Shop/A.swift
func go() { "a".cut(); "a".keep() }
extension String { private func keep() {} }
// file: Sources/Shop/B.swift
import Tools
func come() { "a".cut(); "a".keep() }
// file: Lib/Tools/C.swift
extension String { public func cut() {} }
`);
    assert.deepEqual(
      sources
        .edges()
        .filter(
          (line) => line.startsWith("Sources") && line.includes(" calls "),
        ),
      [
        "Sources/Shop/A.swift:go -> Sources/Shop/A.swift:String.keep calls exact",
        "Sources/Shop/B.swift:come -> Lib/Tools/C.swift:String.cut calls exact",
      ],
    );
  });

  it("give conformances and defaults, and what a type has itself comes first", async () => {
    const text = `// file: A.swift
protocol Priced { var price: Int { get }; func total() -> Int; func label() }
extension Priced { func total() -> Int { label(); return price }; func twice() { total() } }
struct Item { var price = 1 }
extension Item: Priced { func label() {} }
class Base { func show() {}; init(a: Int) {} }
final class Special: Base, Priced { var price = 2; override func show() { super.show() }; func total() -> Int { 1 }; func label() {} }
func use(item: Item, special: Special, any: Priced) { item.total(); special.total(); any.total(); special.twice(); Special(a: 1).show() }
`;
    assert.deepEqual(
      await edgesOf(text, "extends", "implements", "overrides"),
      [
        "A.swift:Item -> A.swift:Priced implements exact",
        "A.swift:Item.label -> A.swift:Priced.label overrides exact",
        "A.swift:Item.price -> A.swift:Priced.price overrides exact",
        "A.swift:Priced.total -> A.swift:Priced.total overrides exact",
        "A.swift:Special -> A.swift:Base extends exact",
        "A.swift:Special -> A.swift:Priced implements exact",
        "A.swift:Special.label -> A.swift:Priced.label overrides exact",
        "A.swift:Special.price -> A.swift:Priced.price overrides exact",
        "A.swift:Special.show -> A.swift:Base.show overrides exact",
        "A.swift:Special.total -> A.swift:Priced.total overrides exact",
      ],
    );
    assert.deepEqual((await openSources(text)).callLines(), [
      "2 1",
      "2 1",
      "6 5",
      "7 1",
      "7 2",
      "7 2",
      "7 5",
      "7 6",
      "7 6",
    ]);
  });
});

describe("calls of Swift", () => {
  it("choose overloads by labels, their order, types, defaults and closures behind", async () => {
    const sources = await openSources(`// file: A.swift
func put(_ text: String) {}
func put(_ number: Int) {}
func put(text: String, times: Int = 1, done: () -> Void) {}
func put(at place: Int, _ rest: Int..., with text: String = "") {}
func put(with text: String, at place: Int) {}
func use(name: String) {
  put(name)
  put(1)
  put(text: name) { }
  put(at: 1, 2, 3, with: name)
  put(with: name, at: 1)
  put(text: name, times: 2, done: {})
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "7 1",
      "8 2",
      "9 3",
      "10 4",
      "11 5",
      "12 3",
    ]);
  });

  it("reach constructors, also delegated, inherited and in extensions", async () => {
    const sources = await openSources(`// file: A.swift
class Base {
  init(size: Int) {}
  convenience init() { self.init(size: 1) }
}
class Sub: Base {
  func go() {}
}
extension Sub {
  convenience init(name: String) { self.init(size: 2) }
}
struct Plain<T> { var value: T; func go() -> T { value } }
func use() {
  Sub().go()
  Sub(name: "a").go()
  Plain<Sub>(value: Sub.init()).go().go()
  let made: Sub = .init(name: "b")
  made.go()
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(
      [...new Set(sources.callLines())],
      [
        "3 2",
        "9 2",
        "13 3",
        "13 6",
        "14 6",
        "14 9",
        "15 3",
        "15 6",
        "15 11",
        "16 9",
        "17 6",
      ],
    );
  });

  it("of a type parameter's members reach its bound, and overloads differ by their types alone", async () => {
    const sources = await openSources(`// file: A.swift
protocol Named { static func of(_ text: String) -> Self
  init(text: String) }
struct Row {
  init<S: Sequence>(_ all: S) {}
  init(_ one: Row) {}
}
func use<T: Named>(_ kind: T.Type, row: Row) -> T {
  Row(row)
  Row([row])
  T(text: "a")
  return T.of("b")
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), ["8 5", "9 4", "10 2", "11 1"]);
  });

  it("and values that begin with a point belong to the type that is expected", async () => {
    const text = `// file: A.swift
enum Size { case small, big(Int); static let other = Size.small; static func make() -> Size { .small }; func grow() -> Size { .big(1) } }
struct Box { var size: Size = .small; init(size: Size) {} }
func take(_ size: Size, or other: Size = .small) -> Size? { .other }
func use(size: Size) {
  take(.big(2), or: .make())
  let box = Box(size: .make().grow())
  if size == .other { return }
  take(size == .small ? .small : .big(3))
  let all = [size]
  all.forEach { $0.grow() }
}
`;
    assert.deepEqual(await allCallsOf(text), [
      "A.swift:Size.grow -> A.swift:Size.big constructs exact",
      "A.swift:use -> A.swift:Box.init constructs exact",
      "A.swift:use -> A.swift:Size.big constructs exact",
      "A.swift:use -> A.swift:Size.grow calls exact",
      "A.swift:use -> A.swift:Size.make calls exact",
      "A.swift:use -> A.swift:take calls exact",
      "A.swift:use.(anonymous) -> A.swift:Size.grow calls exact",
    ]);
  });
});

describe("receivers of Swift", () => {
  it("are narrowed by casts and bindings of conditions", async () => {
    const sources = await openSources(`// file: A.swift
class One { func one() {} }
class Two { func two() {}; var next: Two? }
func use(given: Any, maybe: One?, two: Two) {
  if let one = maybe { one.one() }
  if let maybe { maybe.one() }
  if let one = given as? One, let next = two.next { one.one(); next.two() }
  guard let next = two.next?.next else { return }
  next.two()
  switch given { case let other as Two: other.two(); default: break }
  if given is One { given.one() }
  let cast = (given as! Two).next!; cast.two()
  while let step = two.next { step.two() }
  do {} catch let error as Problem { error.show() } catch { print(error) }
}
class Problem: Error { func show() {} }
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "4 1",
      "5 1",
      "6 1",
      "6 2",
      "8 2",
      "9 2",
      "10 1",
      "11 2",
      "12 2",
      "13 15",
    ]);
  });

  it("are followed through collections and closures by the library's types", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.swift
struct Item { func sell() -> Price { Price() }; let parts: [Part] }
struct Price: Comparable { func round() {} }
struct Part { func fix() {} }
struct Shelf: Sequence { func makeIterator() -> AnyIterator<Item> { AnyIterator { nil } } }
func every(of items: [Item], do work: (Item, Int) -> Void) {}
func use(items: [Item], named: [String: Item], shelf: Shelf) {
  items.map { $0.sell() }.sorted().first?.round()
  items.flatMap { $0.parts }.forEach { part in part.fix() }
  for (index, item) in items.enumerated() { item.sell() }
  for (name, item) in named { item.sell() }
  for item in shelf { item.sell() }
  named["a"]?.parts.last!.fix()
  every(of: items) { item, count in item.sell() }
  items.reduce(into: [Part]()) { all, item in all.append(contentsOf: item.parts) }.first?.fix()
}
`),
      [
        "A.swift:Item.sell -> A.swift:Price constructs exact",
        "A.swift:use -> A.swift:Item.sell calls exact",
        "A.swift:use -> A.swift:Part.fix calls exact",
        "A.swift:use -> A.swift:Price.round calls exact",
        "A.swift:use -> A.swift:every calls exact",
        "A.swift:use.(anonymous) -> A.swift:Item.sell calls exact",
        "A.swift:use.(anonymous) -> A.swift:Part.fix calls exact",
      ],
    );
  });

  it("have the associated types that they name", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.swift
protocol Store { associatedtype Entry; func load() -> Entry }
extension Store { func first() -> Entry { load() } }
struct Item { func sell() {} }
struct Items: Store { typealias Entry = Item; func load() -> Item { Item() } }
struct Boxes<Entry>: Store { func load() -> Entry { fatalError() } }
func use<S: Store>(items: Items, boxes: Boxes<Item>, store: S) { items.first().sell(); boxes.first().sell(); store.first() }
`),
      [
        "A.swift:Items.load -> A.swift:Item constructs exact",
        "A.swift:Store.first -> A.swift:Store.load calls exact",
        "A.swift:use -> A.swift:Item.sell calls exact",
        "A.swift:use -> A.swift:Store.first calls exact",
      ],
    );
  });
});
