// What the language itself supplies: numbers, texts, errors, tasks and plain functions. Bodies are left out.

/// What every value has. Of an optional value, `map` and `flatMap` are asked of what it holds.
public struct AnyValue {
    func map<U>(_ transform: (Self) -> U) -> U? {}
    func flatMap<U>(_ transform: (Self) -> U?) -> U? {}
    var hashValue: Int { get }
    func hash(into hasher: inout Hasher) {}
    var description: String { get }
    var debugDescription: String { get }
}

public struct Tuple<Element> {}
public struct Hasher {
    init() {}
    func combine<H>(_ value: H) {}
    func finalize() -> Int {}
}

public protocol Equatable {}
public protocol Hashable: Equatable {}
public protocol Comparable: Equatable {}
public protocol Identifiable {
    associatedtype ID
    var id: ID { get }
}
public protocol Sendable {}
public protocol Copyable {}
public protocol Encodable {
    func encode(to encoder: Encoder)
}
public protocol Decodable {
    init(from decoder: Decoder)
}
public typealias Codable = Encodable & Decodable
public protocol Encoder {
    var codingPath: [CodingKey] { get }
    var userInfo: [CodingUserInfoKey: Any] { get }
    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key>
    func unkeyedContainer() -> UnkeyedEncodingContainer
    func singleValueContainer() -> SingleValueEncodingContainer
}
public protocol Decoder {
    var codingPath: [CodingKey] { get }
    var userInfo: [CodingUserInfoKey: Any] { get }
    func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key>
    func unkeyedContainer() -> UnkeyedDecodingContainer
    func singleValueContainer() -> SingleValueDecodingContainer
}
public struct CodingUserInfoKey {
    init?(rawValue: String) {}
}
public protocol CodingKey {
    var stringValue: String { get }
    var intValue: Int? { get }
    init?(stringValue: String)
    init?(intValue: Int)
}
public struct KeyedEncodingContainer<Key> {
    func encode<T>(_ value: T, forKey key: Key) {}
    func encodeIfPresent<T>(_ value: T?, forKey key: Key) {}
    func encodeNil(forKey key: Key) {}
    func nestedContainer<Nested>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {}
    func nestedUnkeyedContainer(forKey key: Key) -> UnkeyedEncodingContainer {}
}
public struct KeyedDecodingContainer<Key> {
    var allKeys: [Key] { get }
    func contains(_ key: Key) -> Bool {}
    func decode<T>(_ type: T.Type, forKey key: Key) -> T {}
    func decodeIfPresent<T>(_ type: T.Type, forKey key: Key) -> T? {}
    func decodeNil(forKey key: Key) -> Bool {}
    func nestedContainer<Nested>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedDecodingContainer<Nested> {}
    func nestedUnkeyedContainer(forKey key: Key) -> UnkeyedDecodingContainer {}
}
public protocol UnkeyedEncodingContainer {
    func encode<T>(_ value: T)
    func encodeNil()
}
public protocol UnkeyedDecodingContainer {
    var count: Int? { get }
    var isAtEnd: Bool { get }
    func decode<T>(_ type: T.Type) -> T
    func decodeIfPresent<T>(_ type: T.Type) -> T?
}
public protocol SingleValueEncodingContainer {
    func encode<T>(_ value: T)
    func encodeNil()
}
public protocol SingleValueDecodingContainer {
    func decode<T>(_ type: T.Type) -> T
    func decodeNil() -> Bool
}
public enum EncodingError: Error {
    case invalidValue(Any, Context)
    struct Context {
        init(codingPath: [CodingKey], debugDescription: String, underlyingError: Error? = nil) {}
    }
}
public enum DecodingError: Error {
    case typeMismatch(Any.Type, Context)
    case valueNotFound(Any.Type, Context)
    case keyNotFound(CodingKey, Context)
    case dataCorrupted(Context)
    struct Context {
        init(codingPath: [CodingKey], debugDescription: String, underlyingError: Error? = nil) {}
    }
}

public protocol RawRepresentable {
    associatedtype RawValue
    var rawValue: RawValue { get }
    init?(rawValue: RawValue)
}
public protocol CaseIterable {
    static var allCases: [Self] { get }
}
public protocol CustomStringConvertible {
    var description: String { get }
}
public protocol CustomDebugStringConvertible {
    var debugDescription: String { get }
}
public protocol LosslessStringConvertible: CustomStringConvertible {
    init?(_ description: String)
}
public protocol TextOutputStream {
    func write(_ string: String)
}
public protocol ExpressibleByIntegerLiteral {}
public protocol ExpressibleByFloatLiteral {}
public protocol ExpressibleByBooleanLiteral {}
public protocol ExpressibleByStringLiteral {}
public protocol ExpressibleByUnicodeScalarLiteral {}
public protocol ExpressibleByExtendedGraphemeClusterLiteral {}
public protocol ExpressibleByStringInterpolation: ExpressibleByStringLiteral {}
public protocol ExpressibleByArrayLiteral {}
public protocol ExpressibleByDictionaryLiteral {}
public protocol ExpressibleByNilLiteral {}
public protocol AdditiveArithmetic: Equatable {
    static var zero: Self { get }
}
public protocol Numeric: AdditiveArithmetic, Comparable {}
public protocol SignedNumeric: Numeric {
    func negate()
}
public protocol BinaryInteger: Numeric, Hashable {
    var bitWidth: Int { get }
    var trailingZeroBitCount: Int { get }
    var magnitude: Self { get }
    func isMultiple(of other: Self) -> Bool
    func quotientAndRemainder(dividingBy rhs: Self) -> (quotient: Self, remainder: Self)
    func signum() -> Self
    func advanced(by n: Int) -> Self
    func distance(to other: Self) -> Int
}
public protocol FixedWidthInteger: BinaryInteger {
    static var max: Self { get }
    static var min: Self { get }
    static var bitWidth: Int { get }
    static func random(in range: Range<Self>) -> Self
    var nonzeroBitCount: Int { get }
    var leadingZeroBitCount: Int { get }
    var byteSwapped: Self { get }
    var bigEndian: Self { get }
    var littleEndian: Self { get }
    func addingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
    func subtractingReportingOverflow(_ rhs: Self) -> (partialValue: Self, overflow: Bool)
    func multipliedReportingOverflow(by rhs: Self) -> (partialValue: Self, overflow: Bool)
}
public protocol SignedInteger: BinaryInteger {}
public protocol UnsignedInteger: BinaryInteger {}
public protocol FloatingPoint: SignedNumeric, Hashable {
    static var pi: Self { get }
    static var infinity: Self { get }
    static var nan: Self { get }
    static var greatestFiniteMagnitude: Self { get }
    static var leastNormalMagnitude: Self { get }
    static var ulpOfOne: Self { get }
    var isNaN: Bool { get }
    var isInfinite: Bool { get }
    var isFinite: Bool { get }
    var isZero: Bool { get }
    var magnitude: Self { get }
    func rounded() -> Self
    func rounded(_ rule: FloatingPointRoundingRule) -> Self
    func round()
    func squareRoot() -> Self
    func truncatingRemainder(dividingBy other: Self) -> Self
}
public enum FloatingPointRoundingRule {
    case up, down, towardZero, awayFromZero, toNearestOrEven, toNearestOrAwayFromZero
}
public protocol BinaryFloatingPoint: FloatingPoint {}

public struct Int: FixedWidthInteger, SignedInteger {
    init<T>(_ value: T) {}
    init<T>(_ text: T, radix: Int = 10) {}
    init<T>(clamping value: T) {}
    init<T>(truncatingIfNeeded value: T) {}
    init<T>(exactly value: T) {}
    init<T>(bitPattern value: T) {}
}
public struct Int8: FixedWidthInteger, SignedInteger {}
public struct Int16: FixedWidthInteger, SignedInteger {}
public struct Int32: FixedWidthInteger, SignedInteger {}
public struct Int64: FixedWidthInteger, SignedInteger {}
public struct UInt: FixedWidthInteger, UnsignedInteger {}
public struct UInt8: FixedWidthInteger, UnsignedInteger {}
public struct UInt16: FixedWidthInteger, UnsignedInteger {}
public struct UInt32: FixedWidthInteger, UnsignedInteger {}
public struct UInt64: FixedWidthInteger, UnsignedInteger {}
public struct Double: BinaryFloatingPoint {}
public struct Float: BinaryFloatingPoint {}
public struct CGFloat: BinaryFloatingPoint {}
public struct Bool: Hashable {
    func toggle() {}
    static func random() -> Bool {}
}

public struct Unicode {
    struct Scalar: Hashable, Comparable {
        var value: UInt32 { get }
        var isASCII: Bool { get }
    }
}
public struct Character: Hashable, Comparable {
    init(_ text: String) {}
    var isLetter: Bool { get }
    var isNumber: Bool { get }
    var isWhitespace: Bool { get }
    var isNewline: Bool { get }
    var isUppercase: Bool { get }
    var isLowercase: Bool { get }
    var isPunctuation: Bool { get }
    var isHexDigit: Bool { get }
    var isASCII: Bool { get }
    var asciiValue: UInt8? { get }
    var unicodeScalars: [Unicode.Scalar] { get }
    var utf8: [UInt8] { get }
    func uppercased() -> String {}
    func lowercased() -> String {}
}
public protocol StringProtocol: BidirectionalCollection, Hashable, Comparable {
    func uppercased() -> String
    func lowercased() -> String
    func hasPrefix(_ prefix: String) -> Bool
    func hasSuffix(_ suffix: String) -> Bool
    var utf8: [UInt8] { get }
    var utf16: [UInt16] { get }
    var unicodeScalars: [Unicode.Scalar] { get }
}
public struct String: StringProtocol, RangeReplaceableCollection, TextOutputStream {
    typealias Element = Character
    struct Index: Hashable, Comparable {}
    init() {}
    init<T>(_ value: T) {}
    init<T>(describing subject: T) {}
    init<T>(reflecting subject: T) {}
    init(repeating text: String, count: Int) {}
    init<T>(decoding bytes: T, as encoding: Any) {}
    init<T>(_ value: T, radix: Int, uppercase: Bool = false) {}
    init(cString: Any) {}
    init(format: String, _ arguments: Any...) {}
    init?(data: Data, encoding: Encoding) {}
    init?<T>(bytes: T, encoding: Encoding) {}
    init(contentsOf url: URL, encoding: Encoding = .utf8) {}
    init(contentsOfFile path: String, encoding: Encoding = .utf8) {}
    struct Encoding: Hashable {
        static let utf8: Encoding
        static let utf16: Encoding
        static let ascii: Encoding
        static let isoLatin1: Encoding
    }
    var unicodeScalars: [Unicode.Scalar] { get }
    func write(_ string: String) {}
    func index(_ i: Index, offsetBy distance: Int) -> Index {}
    func index(after i: Index) -> Index {}
    func index(before i: Index) -> Index {}
    func append(_ other: String) {}
    func trimmingCharacters(in set: CharacterSet) -> String {}
    func components(separatedBy separator: String) -> [String] {}
    func components(separatedBy separator: CharacterSet) -> [String] {}
    func replacingOccurrences(of target: String, with replacement: String, options: Any = 0, range: Any? = nil) -> String {}
    func data(using encoding: Encoding, allowLossyConversion: Bool = false) -> Data? {}
    func range(of text: String, options: Any = 0, range: Any? = nil) -> Range<Index>? {}
    func addingPercentEncoding(withAllowedCharacters allowed: CharacterSet) -> String? {}
    var removingPercentEncoding: String? { get }
    func padding(toLength length: Int, withPad pad: String, startingAt index: Int) -> String {}
    func write(to url: URL, atomically: Bool, encoding: Encoding) {}
    func write(toFile path: String, atomically: Bool, encoding: Encoding) {}
    func caseInsensitiveCompare(_ other: String) -> ComparisonResult {}
    func localizedCaseInsensitiveContains(_ other: String) -> Bool {}
    func contains(_ other: String) -> Bool {}
    var capitalized: String { get }
    var isEmpty: Bool { get }
    var lowercased: String { get }
    var uppercased: String { get }
    func enumerateLines(invoking body: (String, inout Bool) -> Void) {}
    func split(separator: Character, maxSplits: Int = 0, omittingEmptySubsequences: Bool = true) -> [Substring] {}
    func split(maxSplits: Int = 0, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) -> Bool) -> [Substring] {}
}
public struct Substring: StringProtocol, RangeReplaceableCollection {
    typealias Element = Character
    func trimmingCharacters(in set: CharacterSet) -> String {}
    func split(separator: Character, maxSplits: Int = 0, omittingEmptySubsequences: Bool = true) -> [Substring] {}
}
public struct StaticString {}
public struct Regex<Output> {}

public protocol Error: Sendable {
    var localizedDescription: String { get }
}
public enum Result<Success, Failure> {
    case success(Success)
    case failure(Failure)
    init(catching body: () -> Success) {}
    func get() -> Success {}
    func map<New>(_ transform: (Success) -> New) -> Result<New, Failure> {}
    func mapError<New>(_ transform: (Failure) -> New) -> Result<Success, New> {}
    func flatMap<New>(_ transform: (Success) -> Result<New, Failure>) -> Result<New, Failure> {}
    func flatMapError<New>(_ transform: (Failure) -> Result<Success, New>) -> Result<Success, New> {}
}
public struct Mirror {
    init(reflecting subject: Any) {}
    var children: [(label: String?, value: Any)] { get }
    var superclassMirror: Mirror? { get }
}
public struct ObjectIdentifier: Hashable {
    init(_ object: AnyObject) {}
}
public class AnyKeyPath {}
public class KeyPath<Root, Value>: AnyKeyPath {}
public class WritableKeyPath<Root, Value>: KeyPath<Root, Value> {}
public struct UnsafePointer<Pointee> {
    var pointee: Pointee { get }
    func advanced(by n: Int) -> UnsafePointer<Pointee> {}
}
public struct UnsafeMutablePointer<Pointee> {
    static func allocate(capacity count: Int) -> UnsafeMutablePointer<Pointee> {}
    var pointee: Pointee { get }
    func initialize(to value: Pointee) {}
    func deinitialize(count: Int) -> UnsafeMutableRawPointer {}
    func deallocate() {}
    func advanced(by n: Int) -> UnsafeMutablePointer<Pointee> {}
    func move() -> Pointee {}
}
public struct UnsafeRawPointer {}
public struct UnsafeMutableRawPointer {}

public protocol Actor {}
public protocol GlobalActor {}
public class MainActor {
    static func run<T>(body: () -> T) async -> T {}
}
public struct Task<Success, Failure> {
    init(priority: TaskPriority? = nil, operation: () async -> Success) {}
    static func detached(priority: TaskPriority? = nil, operation: () async -> Success) -> Task<Success, Failure> {}
    static func sleep(nanoseconds: UInt64) async {}
    static func sleep(for duration: Duration) async {}
    static func yield() async {}
    static func checkCancellation() {}
    static var isCancelled: Bool { get }
    var isCancelled: Bool { get }
    var value: Success { get }
    var result: Result<Success, Failure> { get }
    func cancel() {}
}
public struct TaskPriority {}
public struct Duration {
    static func seconds(_ count: Double) -> Duration {}
    static func milliseconds(_ count: Double) -> Duration {}
}
public struct CancellationError: Error {
    init() {}
}
public struct TaskGroup<Child> {
    func addTask(priority: TaskPriority? = nil, operation: () async -> Child) {}
    func next() async -> Child? {}
    func waitForAll() async {}
    func cancelAll() {}
}
public struct CheckedContinuation<T, E> {
    func resume(returning value: T) {}
    func resume(throwing error: E) {}
    func resume(with result: Result<T, E>) {}
    func resume() {}
}
public protocol AsyncIteratorProtocol {
    associatedtype Element
    func next() async -> Element?
}
public protocol AsyncSequence<Element> {
    associatedtype Element
    func map<T>(_ transform: (Element) async -> T) -> AsyncStream<T>
    func compactMap<T>(_ transform: (Element) async -> T?) -> AsyncStream<T>
    func filter(_ isIncluded: (Element) async -> Bool) -> AsyncStream<Element>
    func reduce<R>(_ initial: R, _ next: (R, Element) async -> R) async -> R
    func first(where predicate: (Element) async -> Bool) async -> Element?
}
public struct AsyncStream<Element>: AsyncSequence, AsyncIteratorProtocol {
    init(_ elementType: Any = 0, bufferingPolicy: Any = 0, _ build: (Continuation) -> Void) {}
    struct Continuation {
        func yield(_ value: Element) {}
        func finish() {}
        var onTermination: (() -> Void)?
    }
    func next() async -> Element? {}
}
public struct AsyncThrowingStream<Element, Failure>: AsyncSequence, AsyncIteratorProtocol {
    init(_ elementType: Any = 0, bufferingPolicy: Any = 0, _ build: (Continuation) -> Void) {}
    struct Continuation {
        func yield(_ value: Element) {}
        func finish(throwing error: Failure? = nil) {}
    }
    func next() async -> Element? {}
}

public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {}
public func print<Target>(_ items: Any..., separator: String = " ", terminator: String = "\n", to output: inout Target) {}
public func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\n") {}
public func dump<T>(_ value: T) -> T {}
public func readLine(strippingNewline: Bool = true) -> String? {}
public func fatalError(_ message: String = "", file: StaticString = #file, line: UInt = #line) -> Never {}
public func precondition(_ condition: Bool, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func preconditionFailure(_ message: String = "", file: StaticString = #file, line: UInt = #line) -> Never {}
public func assert(_ condition: Bool, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func assertionFailure(_ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func min<T>(_ x: T, _ y: T, _ rest: T...) -> T {}
public func max<T>(_ x: T, _ y: T, _ rest: T...) -> T {}
public func abs<T>(_ x: T) -> T {}
public func swap<T>(_ a: inout T, _ b: inout T) {}
public func zip<A, B>(_ first: A, _ second: B) -> [(A.Element, B.Element)] {}
public func stride<T>(from start: T, to end: T, by step: T) -> [T] {}
public func stride<T>(from start: T, through end: T, by step: T) -> [T] {}
public func sequence<T>(first: T, next: (T) -> T?) -> [T] {}
public func repeatElement<T>(_ element: T, count n: Int) -> [T] {}
public func type<T>(of value: T) -> Any {}
public func withUnsafePointer<T, R>(to value: T, _ body: (UnsafePointer<T>) -> R) -> R {}
public func withUnsafeMutablePointer<T, R>(to value: inout T, _ body: (UnsafeMutablePointer<T>) -> R) -> R {}
public func withExtendedLifetime<T, R>(_ value: T, _ body: () -> R) -> R {}
public func unsafeBitCast<T, U>(_ value: T, to type: U.Type) -> U {}
public func unsafeDowncast<T>(_ value: AnyObject, to type: T.Type) -> T {}
public func isKnownUniquelyReferenced<T>(_ object: inout T) -> Bool {}
public func numericCast<T, U>(_ x: T) -> U {}
public func withCheckedContinuation<T>(isolation: Any = 0, function: String = "", _ body: (CheckedContinuation<T, Never>) -> Void) async -> T {}
public func withCheckedThrowingContinuation<T>(isolation: Any = 0, function: String = "", _ body: (CheckedContinuation<T, Error>) -> Void) async -> T {}
public func withTaskCancellationHandler<T>(operation: () async -> T, onCancel handler: () -> Void) async -> T {}
public func withTaskGroup<Child, T>(of type: Child.Type, returning: Any = 0, body: (TaskGroup<Child>) async -> T) async -> T {}
public func withThrowingTaskGroup<Child, T>(of type: Child.Type, returning: Any = 0, body: (TaskGroup<Child>) async -> T) async -> T {}
