// Sequences, collections and what they give to functions. Bodies are left out.

public protocol IteratorProtocol<Element> {
    associatedtype Element
    func next() -> Element?
}

public protocol Sequence<Element> {
    associatedtype Element
    func makeIterator() -> AnyIterator<Element>
    var underestimatedCount: Int { get }
    var lazy: LazySequence<Element> { get }
    func map<T>(_ transform: (Element) -> T) -> [T]
    func compactMap<T>(_ transform: (Element) -> T?) -> [T]
    func flatMap<T>(_ transform: (Element) -> [T]) -> [T]
    func filter(_ isIncluded: (Element) -> Bool) -> [Element]
    func forEach(_ body: (Element) -> Void)
    func reduce<R>(_ initial: R, _ next: (R, Element) -> R) -> R
    func reduce<R>(into initial: R, _ update: (inout R, Element) -> Void) -> R
    func enumerated() -> [(offset: Int, element: Element)]
    func sorted() -> [Element]
    func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]
    func reversed() -> [Element]
    func shuffled() -> [Element]
    func contains(_ element: Element) -> Bool
    func contains(where predicate: (Element) -> Bool) -> Bool
    func allSatisfy(_ predicate: (Element) -> Bool) -> Bool
    func first(where predicate: (Element) -> Bool) -> Element?
    func min() -> Element?
    func max() -> Element?
    func min(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?
    func max(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?
    func prefix(_ count: Int) -> ArraySlice<Element>
    func suffix(_ count: Int) -> ArraySlice<Element>
    func dropFirst(_ count: Int = 1) -> ArraySlice<Element>
    func dropLast(_ count: Int = 1) -> ArraySlice<Element>
    func prefix(while predicate: (Element) -> Bool) -> ArraySlice<Element>
    func drop(while predicate: (Element) -> Bool) -> ArraySlice<Element>
    func starts<S>(with other: S) -> Bool
    func elementsEqual<S>(_ other: S) -> Bool
    func elementsEqual<S>(_ other: S, by areEquivalent: (Element, Element) -> Bool) -> Bool
    func lexicographicallyPrecedes<S>(_ other: S) -> Bool
    func joined() -> [Element]
    func joined(separator: String = "") -> String
    func split(separator: Element, maxSplits: Int = 0, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>]
    func split(maxSplits: Int = 0, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) -> Bool) -> [ArraySlice<Element>]
    func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<Element>) -> R) -> R?
}

public struct AnyIterator<Element>: IteratorProtocol, Sequence {
    init(_ body: () -> Element?) {}
    func next() -> Element? {}
}
public struct AnySequence<Element>: Sequence {
    init<S>(_ base: S) {}
}
public struct LazySequence<Element>: Collection {
    func map<T>(_ transform: (Element) -> T) -> LazySequence<T> {}
    func compactMap<T>(_ transform: (Element) -> T?) -> LazySequence<T> {}
    func filter(_ isIncluded: (Element) -> Bool) -> LazySequence<Element> {}
    func flatMap<T>(_ transform: (Element) -> [T]) -> LazySequence<T> {}
    func reversed() -> LazySequence<Element> {}
}

public protocol Collection<Element>: Sequence {
    associatedtype Element
    associatedtype Index
    var count: Int { get }
    var isEmpty: Bool { get }
    var first: Element? { get }
    var startIndex: Index { get }
    var endIndex: Index { get }
    var indices: Range<Index> { get }
    func index(_ i: Index, offsetBy distance: Int) -> Index
    func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index?
    func index(after i: Index) -> Index
    func distance(from start: Index, to end: Index) -> Int
    func formIndex(after i: inout Index)
    func formIndex(before i: inout Index)
    func formIndex(_ i: inout Index, offsetBy distance: Int)
    func firstIndex(of element: Element) -> Index?
    func firstIndex(where predicate: (Element) -> Bool) -> Index?
    func randomElement() -> Element?
    func prefix(upTo end: Index) -> ArraySlice<Element>
    func prefix(through end: Index) -> ArraySlice<Element>
    func suffix(from start: Index) -> ArraySlice<Element>
    subscript(position: Index) -> Element { get }
}
public protocol BidirectionalCollection<Element>: Collection {
    associatedtype Element
    var last: Element? { get }
    func index(before i: Index) -> Index
    func last(where predicate: (Element) -> Bool) -> Element?
    func lastIndex(of element: Element) -> Index?
    func lastIndex(where predicate: (Element) -> Bool) -> Index?
    func popLast() -> Element?
    func removeLast() -> Element
}
public protocol RandomAccessCollection<Element>: BidirectionalCollection {
    associatedtype Element
}
public protocol MutableCollection<Element>: Collection {
    associatedtype Element
    func sort()
    func sort(by areInIncreasingOrder: (Element, Element) -> Bool)
    func reverse()
    func shuffle()
    func swapAt(_ i: Index, _ j: Index)
    func partition(by belongsInSecond: (Element) -> Bool) -> Index
    func withContiguousMutableStorageIfAvailable<R>(_ body: (inout UnsafeMutableBufferPointer<Element>) -> R) -> R?
}
public protocol RangeReplaceableCollection<Element>: Collection {
    associatedtype Element
    func append(_ newElement: Element)
    func append<S>(contentsOf newElements: S)
    func insert(_ newElement: Element, at i: Index)
    func insert<S>(contentsOf newElements: S, at i: Index)
    func remove(at i: Index) -> Element
    func removeFirst() -> Element
    func removeFirst(_ k: Int)
    func removeLast(_ k: Int)
    func removeAll(keepingCapacity: Bool = false)
    func removeAll(where shouldBeRemoved: (Element) -> Bool)
    func removeSubrange(_ bounds: Range<Index>)
    func replaceSubrange<C>(_ bounds: Range<Index>, with newElements: C)
    func reserveCapacity(_ n: Int)
}
public protocol SetAlgebra {
    func union(_ other: Self) -> Self
    func intersection(_ other: Self) -> Self
    func subtracting(_ other: Self) -> Self
    func symmetricDifference(_ other: Self) -> Self
    func formUnion(_ other: Self)
    func formIntersection(_ other: Self)
    func subtract(_ other: Self)
    func isSubset(of other: Self) -> Bool
    func isSuperset(of other: Self) -> Bool
    func isDisjoint(with other: Self) -> Bool
    func isStrictSubset(of other: Self) -> Bool
}
public protocol OptionSet: SetAlgebra {
    init(rawValue: Int)
    func contains(_ member: Self) -> Bool
    func insert(_ member: Self)
    func remove(_ member: Self) -> Self?
    var isEmpty: Bool { get }
}

public struct Array<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, Hashable {
    typealias Index = Int
    init() {}
    init<S>(_ elements: S) {}
    init(repeating repeatedValue: Element, count: Int) {}
    init(unsafeUninitializedCapacity: Int, initializingWith initializer: (inout UnsafeMutableBufferPointer<Element>, inout Int) -> Void) {}
    var capacity: Int { get }
    subscript(index: Int) -> Element { get }
    func withUnsafeBufferPointer<R>(_ body: (UnsafeBufferPointer<Element>) -> R) -> R {}
    func withUnsafeMutableBufferPointer<R>(_ body: (inout UnsafeMutableBufferPointer<Element>) -> R) -> R {}
}
public struct ContiguousArray<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    typealias Index = Int
    subscript(index: Int) -> Element { get }
}
public struct ArraySlice<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    typealias Index = Int
    subscript(index: Int) -> Element { get }
}
public struct CollectionOfOne<Element>: RandomAccessCollection {
    init(_ element: Element) {}
}
public struct EmptyCollection<Element>: RandomAccessCollection {}
public struct UnsafeBufferPointer<Element>: RandomAccessCollection {
    typealias Index = Int
    subscript(index: Int) -> Element { get }
    var baseAddress: UnsafePointer<Element>? { get }
}
public struct UnsafeMutableBufferPointer<Element>: RandomAccessCollection, MutableCollection {
    typealias Index = Int
    subscript(index: Int) -> Element { get }
    var baseAddress: UnsafeMutablePointer<Element>? { get }
}
public struct Range<Bound>: RandomAccessCollection {
    typealias Element = Bound
    typealias Index = Bound
    var lowerBound: Bound { get }
    var upperBound: Bound { get }
    func overlaps(_ other: Range<Bound>) -> Bool {}
    func clamped(to limits: Range<Bound>) -> Range<Bound> {}
    func relative<C>(to collection: C) -> Range<Bound> {}
}
public struct ClosedRange<Bound>: RandomAccessCollection {
    typealias Element = Bound
    typealias Index = Bound
    var lowerBound: Bound { get }
    var upperBound: Bound { get }
}
public struct PartialRangeFrom<Bound> {}
public struct PartialRangeUpTo<Bound> {}
public struct PartialRangeThrough<Bound> {}

public struct Set<Element>: Collection, SetAlgebra, Hashable {
    init() {}
    init<S>(_ elements: S) {}
    func contains(_ member: Element) -> Bool {}
    func insert(_ member: Element) -> (inserted: Bool, memberAfterInsert: Element) {}
    func update(with member: Element) -> Element? {}
    func remove(_ member: Element) -> Element? {}
    func removeAll(keepingCapacity: Bool = false) {}
    func filter(_ isIncluded: (Element) -> Bool) -> Set<Element> {}
    func union<S>(_ other: S) -> Set<Element> {}
    func intersection<S>(_ other: S) -> Set<Element> {}
    func subtracting<S>(_ other: S) -> Set<Element> {}
    func formUnion<S>(_ other: S) {}
    func subtract<S>(_ other: S) {}
    func isSubset<S>(of other: S) -> Bool {}
    func isSuperset<S>(of other: S) -> Bool {}
    func isDisjoint<S>(with other: S) -> Bool {}
    func popFirst() -> Element? {}
}
public struct Dictionary<Key, Value>: Collection, Hashable {
    typealias Element = (key: Key, value: Value)
    init() {}
    init<S>(uniqueKeysWithValues keysAndValues: S) {}
    init<S>(_ keysAndValues: S, uniquingKeysWith combine: (Value, Value) -> Value) {}
    init<S>(grouping values: S, by keyForValue: (S.Element) -> Key) {}
    init(minimumCapacity: Int) {}
    var keys: [Key] { get }
    var values: [Value] { get }
    subscript(key: Key) -> Value? { get }
    subscript(key: Key, default value: Value) -> Value { get }
    func mapValues<T>(_ transform: (Value) -> T) -> [Key: T] {}
    func compactMapValues<T>(_ transform: (Value) -> T?) -> [Key: T] {}
    func filter(_ isIncluded: (Element) -> Bool) -> [Key: Value] {}
    func removeValue(forKey key: Key) -> Value? {}
    func removeAll(keepingCapacity: Bool = false) {}
    func updateValue(_ value: Value, forKey key: Key) -> Value? {}
    func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value) {}
    func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value) -> [Key: Value] {}
    func popFirst() -> Element? {}
    func reserveCapacity(_ minimumCapacity: Int) {}
}
