// The most used types of Foundation, Dispatch and XCTest. Bodies are left out.

public typealias TimeInterval = Double

public class NSObject: Hashable {
    init() {}
    func isEqual(_ object: Any?) -> Bool {}
    func copy() -> Any {}
    func value(forKey key: String) -> Any? {}
    func setValue(_ value: Any?, forKey key: String) {}
    func perform(_ selector: Selector, with object: Any? = nil) {}
    func addObserver(_ observer: NSObject, forKeyPath path: String, options: Any = 0, context: Any? = nil) {}
}
public protocol NSObjectProtocol {}
public protocol NSCopying {
    func copy(with zone: Any?) -> Any
}
public struct Selector {}
public class NSError: NSObject, Error {
    init(domain: String, code: Int, userInfo: [String: Any]? = nil) {}
    var domain: String { get }
    var code: Int { get }
    var userInfo: [String: Any] { get }
    var localizedDescription: String { get }
}
public protocol LocalizedError: Error {
    var errorDescription: String? { get }
    var failureReason: String? { get }
    var recoverySuggestion: String? { get }
}
public struct URLError: Error {
    init(_ code: Code) {}
    struct Code: Hashable {}
    var code: Code { get }
}
public enum ComparisonResult {
    case orderedAscending, orderedSame, orderedDescending
}
public struct Data: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, Hashable {
    typealias Element = UInt8
    typealias Index = Int
    init() {}
    init<S>(_ elements: S) {}
    init(count: Int) {}
    init(capacity: Int) {}
    init(repeating value: UInt8, count: Int) {}
    init(contentsOf url: URL, options: Any = 0) {}
    init?(base64Encoded text: String, options: Any = 0) {}
    init(bytes: Any, count: Int) {}
    subscript(index: Int) -> UInt8 { get }
    func base64EncodedString(options: Any = 0) -> String {}
    func base64EncodedData(options: Any = 0) -> Data {}
    func write(to url: URL, options: Any = 0) {}
    func subdata(in range: Range<Int>) -> Data {}
    func range(of data: Data, options: Any = 0, in range: Any? = nil) -> Range<Int>? {}
    func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {}
    func append(_ other: Data) {}
    func append(_ bytes: Any, count: Int) {}
}
public struct UnsafeRawBufferPointer {}
public struct Date: Hashable, Comparable {
    init() {}
    init(timeIntervalSinceNow interval: TimeInterval) {}
    init(timeIntervalSince1970 interval: TimeInterval) {}
    init(timeIntervalSinceReferenceDate interval: TimeInterval) {}
    init(timeInterval interval: TimeInterval, since date: Date) {}
    static var now: Date { get }
    static let distantPast: Date
    static let distantFuture: Date
    var timeIntervalSinceNow: TimeInterval { get }
    var timeIntervalSince1970: TimeInterval { get }
    var timeIntervalSinceReferenceDate: TimeInterval { get }
    func timeIntervalSince(_ date: Date) -> TimeInterval {}
    func addingTimeInterval(_ interval: TimeInterval) -> Date {}
    func compare(_ other: Date) -> ComparisonResult {}
}
public struct UUID: Hashable {
    init() {}
    init?(uuidString: String) {}
    var uuidString: String { get }
}
public struct URL: Hashable {
    init?(string: String) {}
    init?(string: String, relativeTo url: URL?) {}
    init(fileURLWithPath path: String) {}
    init(fileURLWithPath path: String, isDirectory: Bool) {}
    init(filePath path: String) {}
    var absoluteString: String { get }
    var absoluteURL: URL { get }
    var path: String { get }
    var host: String? { get }
    var scheme: String? { get }
    var port: Int? { get }
    var query: String? { get }
    var fragment: String? { get }
    var user: String? { get }
    var password: String? { get }
    var lastPathComponent: String { get }
    var pathExtension: String { get }
    var pathComponents: [String] { get }
    var isFileURL: Bool { get }
    var baseURL: URL? { get }
    var standardizedFileURL: URL { get }
    func appendingPathComponent(_ component: String) -> URL {}
    func appendingPathComponent(_ component: String, isDirectory: Bool) -> URL {}
    func appendingPathExtension(_ pathExtension: String) -> URL {}
    func deletingLastPathComponent() -> URL {}
    func deletingPathExtension() -> URL {}
    func appending(path: String) -> URL {}
    func resourceValues(forKeys keys: Any) -> Any {}
    func setResourceValues(_ values: Any) {}
}
public struct URLComponents: Hashable {
    init() {}
    init?(string: String) {}
    init?(url: URL, resolvingAgainstBaseURL: Bool) {}
    var url: URL? { get }
    var string: String? { get }
    var host: String?
    var path: String
    var scheme: String?
    var port: Int?
    var query: String?
    var percentEncodedQuery: String?
    var queryItems: [URLQueryItem]?
}
public struct URLQueryItem: Hashable {
    init(name: String, value: String?) {}
    var name: String
    var value: String?
}
public struct URLRequest: Hashable {
    init(url: URL, cachePolicy: CachePolicy = .useProtocolCachePolicy, timeoutInterval: TimeInterval = 60) {}
    enum CachePolicy {
        case useProtocolCachePolicy, reloadIgnoringLocalCacheData, reloadIgnoringCacheData, returnCacheDataElseLoad, returnCacheDataDontLoad
    }
    var url: URL?
    var httpMethod: String?
    var httpBody: Data?
    var httpBodyStream: InputStream?
    var allHTTPHeaderFields: [String: String]?
    var timeoutInterval: TimeInterval
    var cachePolicy: CachePolicy
    func value(forHTTPHeaderField field: String) -> String? {}
    func setValue(_ value: String?, forHTTPHeaderField field: String) {}
    func addValue(_ value: String, forHTTPHeaderField field: String) {}
}
public class URLResponse: NSObject {
    init(url: URL, mimeType: String?, expectedContentLength: Int, textEncodingName: String?) {}
    var url: URL? { get }
    var mimeType: String? { get }
    var expectedContentLength: Int64 { get }
    var suggestedFilename: String? { get }
}
public class HTTPURLResponse: URLResponse {
    init?(url: URL, statusCode: Int, httpVersion: String?, headerFields: [String: String]?) {}
    var statusCode: Int { get }
    var allHeaderFields: [AnyHashable: Any] { get }
    func value(forHTTPHeaderField field: String) -> String? {}
    static func localizedString(forStatusCode code: Int) -> String {}
}
public struct AnyHashable: Hashable {
    init<H>(_ base: H) {}
    var base: Any { get }
}
public class URLSession: NSObject {
    static var shared: URLSession { get }
    init(configuration: URLSessionConfiguration) {}
    init(configuration: URLSessionConfiguration, delegate: URLSessionDelegate?, delegateQueue: OperationQueue?) {}
    var configuration: URLSessionConfiguration { get }
    var delegate: URLSessionDelegate? { get }
    var delegateQueue: OperationQueue { get }
    var sessionDescription: String?
    func dataTask(with request: URLRequest) -> URLSessionDataTask {}
    func dataTask(with url: URL) -> URLSessionDataTask {}
    func dataTask(with request: URLRequest, completionHandler: (Data?, URLResponse?, Error?) -> Void) -> URLSessionDataTask {}
    func dataTask(with url: URL, completionHandler: (Data?, URLResponse?, Error?) -> Void) -> URLSessionDataTask {}
    func uploadTask(with request: URLRequest, from data: Data) -> URLSessionUploadTask {}
    func uploadTask(with request: URLRequest, fromFile url: URL) -> URLSessionUploadTask {}
    func downloadTask(with request: URLRequest) -> URLSessionDownloadTask {}
    func downloadTask(withResumeData data: Data) -> URLSessionDownloadTask {}
    func data(for request: URLRequest, delegate: URLSessionTaskDelegate? = nil) async -> (Data, URLResponse) {}
    func data(from url: URL, delegate: URLSessionTaskDelegate? = nil) async -> (Data, URLResponse) {}
    func invalidateAndCancel() {}
    func finishTasksAndInvalidate() {}
    enum ResponseDisposition {
        case cancel, allow, becomeDownload, becomeStream
    }
    enum AuthChallengeDisposition {
        case useCredential, performDefaultHandling, cancelAuthenticationChallenge, rejectProtectionSpace
    }
}
public class URLSessionConfiguration: NSObject {
    static var `default`: URLSessionConfiguration { get }
    static var ephemeral: URLSessionConfiguration { get }
    static func background(withIdentifier identifier: String) -> URLSessionConfiguration {}
    var httpAdditionalHeaders: [AnyHashable: Any]?
    var timeoutIntervalForRequest: TimeInterval
    var timeoutIntervalForResource: TimeInterval
    var requestCachePolicy: URLRequest.CachePolicy
    var urlCache: URLCache?
    var protocolClasses: [Any]?
}
public class URLCache: NSObject {
    init(memoryCapacity: Int, diskCapacity: Int, diskPath: String? = nil) {}
    static var shared: URLCache
    func removeAllCachedResponses() {}
    func cachedResponse(for request: URLRequest) -> CachedURLResponse? {}
    func storeCachedResponse(_ response: CachedURLResponse, for request: URLRequest) {}
}
public class CachedURLResponse: NSObject {
    init(response: URLResponse, data: Data, userInfo: [AnyHashable: Any]? = nil, storagePolicy: Any = 0) {}
    var response: URLResponse { get }
    var data: Data { get }
}
public class URLSessionTask: NSObject {
    var taskIdentifier: Int { get }
    var originalRequest: URLRequest? { get }
    var currentRequest: URLRequest? { get }
    var response: URLResponse? { get }
    var error: Error? { get }
    var state: State { get }
    var progress: Progress { get }
    var priority: Float
    var taskDescription: String?
    var countOfBytesReceived: Int64 { get }
    var countOfBytesExpectedToReceive: Int64 { get }
    func resume() {}
    func cancel() {}
    func suspend() {}
    enum State {
        case running, suspended, canceling, completed
    }
}
public class URLSessionDataTask: URLSessionTask {}
public class URLSessionUploadTask: URLSessionDataTask {}
public class URLSessionDownloadTask: URLSessionTask {
    func cancel(byProducingResumeData handler: (Data?) -> Void) {}
}
public class URLSessionTaskMetrics: NSObject {}
public protocol URLSessionDelegate {}
public protocol URLSessionTaskDelegate: URLSessionDelegate {}
public protocol URLSessionDataDelegate: URLSessionTaskDelegate {}
public protocol URLSessionDownloadDelegate: URLSessionTaskDelegate {}
public class URLAuthenticationChallenge: NSObject {
    var protectionSpace: URLProtectionSpace { get }
    var proposedCredential: URLCredential? { get }
    var previousFailureCount: Int { get }
}
public class URLProtectionSpace: NSObject {
    var host: String { get }
    var authenticationMethod: String { get }
}
public class URLCredential: NSObject {
    init(user: String, password: String, persistence: Any) {}
}
public class URLProtocol: NSObject {}
public class Progress: NSObject {
    init(totalUnitCount: Int64) {}
    var totalUnitCount: Int64
    var completedUnitCount: Int64
    var fractionCompleted: Double { get }
    func cancel() {}
}
public class InputStream: NSObject {
    init(data: Data) {}
    init?(url: URL) {}
    func open() {}
    func close() {}
    func read(_ buffer: Any, maxLength: Int) -> Int {}
    var hasBytesAvailable: Bool { get }
    var streamError: Error? { get }
}
public class OutputStream: NSObject {
    init?(url: URL, append: Bool) {}
    func open() {}
    func close() {}
    func write(_ buffer: Any, maxLength: Int) -> Int {}
}
public class JSONDecoder {
    init() {}
    var keyDecodingStrategy: Any
    var dateDecodingStrategy: Any
    func decode<T>(_ type: T.Type, from data: Data) -> T {}
}
public class JSONEncoder {
    init() {}
    var outputFormatting: Any
    var dateEncodingStrategy: Any
    func encode<T>(_ value: T) -> Data {}
}
public class PropertyListDecoder {
    init() {}
    func decode<T>(_ type: T.Type, from data: Data) -> T {}
}
public class PropertyListEncoder {
    init() {}
    func encode<T>(_ value: T) -> Data {}
}
public class JSONSerialization: NSObject {
    static func jsonObject(with data: Data, options: Any = 0) -> Any {}
    static func data(withJSONObject object: Any, options: Any = 0) -> Data {}
    static func isValidJSONObject(_ object: Any) -> Bool {}
}
public class FileManager: NSObject {
    static var `default`: FileManager { get }
    init() {}
    var temporaryDirectory: URL { get }
    var currentDirectoryPath: String { get }
    var homeDirectoryForCurrentUser: URL { get }
    func fileExists(atPath path: String) -> Bool {}
    func fileExists(atPath path: String, isDirectory: Any) -> Bool {}
    func isExecutableFile(atPath path: String) -> Bool {}
    func removeItem(at url: URL) {}
    func removeItem(atPath path: String) {}
    func moveItem(at url: URL, to other: URL) {}
    func copyItem(at url: URL, to other: URL) {}
    func contents(atPath path: String) -> Data? {}
    func createFile(atPath path: String, contents: Data?, attributes: Any? = nil) -> Bool {}
    func createDirectory(at url: URL, withIntermediateDirectories: Bool, attributes: Any? = nil) {}
    func createDirectory(atPath path: String, withIntermediateDirectories: Bool, attributes: Any? = nil) {}
    func contentsOfDirectory(atPath path: String) -> [String] {}
    func contentsOfDirectory(at url: URL, includingPropertiesForKeys keys: Any?, options: Any = 0) -> [URL] {}
    func attributesOfItem(atPath path: String) -> [FileAttributeKey: Any] {}
    func setAttributes(_ attributes: [FileAttributeKey: Any], ofItemAtPath path: String) {}
    func urls(for directory: Any, in mask: Any) -> [URL] {}
    func enumerator(at url: URL, includingPropertiesForKeys keys: Any?, options: Any = 0, errorHandler: Any? = nil) -> DirectoryEnumerator? {}
    class DirectoryEnumerator: Sequence {
        typealias Element = Any
    }
}
public struct FileAttributeKey: Hashable {}
public class FileHandle: NSObject {
    static var standardOutput: FileHandle { get }
    static var standardError: FileHandle { get }
    static var standardInput: FileHandle { get }
    func write(_ data: Data) {}
    func readDataToEndOfFile() -> Data {}
    func closeFile() {}
    func close() {}
}
public class Bundle: NSObject {
    static var main: Bundle { get }
    init(for type: Any) {}
    var bundleIdentifier: String? { get }
    var bundleURL: URL { get }
    var infoDictionary: [String: Any]? { get }
    func url(forResource name: String?, withExtension ext: String?) -> URL? {}
    func path(forResource name: String?, ofType ext: String?) -> String? {}
    func object(forInfoDictionaryKey key: String) -> Any? {}
}
public class ProcessInfo: NSObject {
    static var processInfo: ProcessInfo { get }
    var environment: [String: String] { get }
    var arguments: [String] { get }
    var processorCount: Int { get }
    var operatingSystemVersion: OperatingSystemVersion { get }
    var operatingSystemVersionString: String { get }
    var processName: String { get }
    var systemUptime: TimeInterval { get }
}
public struct OperatingSystemVersion {
    var majorVersion: Int
    var minorVersion: Int
    var patchVersion: Int
}
public class Process: NSObject {
    init() {}
    var executableURL: URL?
    var arguments: [String]?
    var standardOutput: Any?
    var standardError: Any?
    var terminationStatus: Int32 { get }
    func run() {}
    func waitUntilExit() {}
    func terminate() {}
}
public class Pipe: NSObject {
    init() {}
    var fileHandleForReading: FileHandle { get }
    var fileHandleForWriting: FileHandle { get }
}
public class NotificationCenter: NSObject {
    static var `default`: NotificationCenter { get }
    func post(name: Notification.Name, object: Any?) {}
    func post(name: Notification.Name, object: Any?, userInfo: [AnyHashable: Any]?) {}
    func post(_ notification: Notification) {}
    func addObserver(_ observer: Any, selector: Selector, name: Notification.Name?, object: Any?) {}
    func addObserver(forName name: Notification.Name?, object: Any?, queue: OperationQueue?, using block: (Notification) -> Void) -> NSObject {}
    func removeObserver(_ observer: Any) {}
    func removeObserver(_ observer: Any, name: Notification.Name?, object: Any?) {}
}
public struct Notification {
    init(name: Name, object: Any? = nil, userInfo: [AnyHashable: Any]? = nil) {}
    struct Name: Hashable {
        init(_ rawValue: String) {}
        init(rawValue: String) {}
    }
    var name: Name
    var object: Any?
    var userInfo: [AnyHashable: Any]?
}
public class UserDefaults: NSObject {
    static var standard: UserDefaults { get }
    init?(suiteName: String?) {}
    func set(_ value: Any?, forKey key: String) {}
    func string(forKey key: String) -> String? {}
    func bool(forKey key: String) -> Bool {}
    func integer(forKey key: String) -> Int {}
    func data(forKey key: String) -> Data? {}
    func object(forKey key: String) -> Any? {}
    func removeObject(forKey key: String) {}
}
public class NSLock: NSObject {
    init() {}
    func lock() {}
    func unlock() {}
    func `try`() -> Bool {}
    func withLock<R>(_ body: () -> R) -> R {}
}
public class NSRecursiveLock: NSLock {}
public class NSCache<Key, Object>: NSObject {
    init() {}
    var countLimit: Int
    var totalCostLimit: Int
    func object(forKey key: Key) -> Object? {}
    func setObject(_ object: Object, forKey key: Key) {}
    func setObject(_ object: Object, forKey key: Key, cost: Int) {}
    func removeObject(forKey key: Key) {}
    func removeAllObjects() {}
}
public class NSString: NSObject {
    init(string: String) {}
    var length: Int { get }
}
public class NSNumber: NSObject {
    init(value: Any) {}
    var intValue: Int { get }
    var doubleValue: Double { get }
    var boolValue: Bool { get }
}
public class NSRegularExpression: NSObject {
    init(pattern: String, options: Any = 0) {}
    func firstMatch(in text: String, options: Any = 0, range: Any) -> Any? {}
    func matches(in text: String, options: Any = 0, range: Any) -> [Any] {}
}
public struct CharacterSet: Hashable {
    init(charactersIn text: String) {}
    static var whitespaces: CharacterSet { get }
    static var newlines: CharacterSet { get }
    static var whitespacesAndNewlines: CharacterSet { get }
    static var alphanumerics: CharacterSet { get }
    static var letters: CharacterSet { get }
    static var decimalDigits: CharacterSet { get }
    static var urlQueryAllowed: CharacterSet { get }
    static var urlPathAllowed: CharacterSet { get }
    static var urlHostAllowed: CharacterSet { get }
    var inverted: CharacterSet { get }
    func contains(_ member: Unicode.Scalar) -> Bool {}
    func insert(charactersIn text: String) {}
    func remove(charactersIn text: String) {}
    func union(_ other: CharacterSet) -> CharacterSet {}
    func subtracting(_ other: CharacterSet) -> CharacterSet {}
}
public class Formatter: NSObject {}
public class DateFormatter: Formatter {
    init() {}
    var dateFormat: String
    var locale: Locale
    var timeZone: TimeZone
    func string(from date: Date) -> String {}
    func date(from string: String) -> Date? {}
}
public class ISO8601DateFormatter: Formatter {
    init() {}
    func string(from date: Date) -> String {}
    func date(from string: String) -> Date? {}
}
public class NumberFormatter: Formatter {
    init() {}
    func string(from number: NSNumber) -> String? {}
}
public struct Locale: Hashable {
    init(identifier: String) {}
    static var current: Locale { get }
    var identifier: String { get }
}
public struct TimeZone: Hashable {
    init?(identifier: String) {}
    init?(secondsFromGMT seconds: Int) {}
    init?(abbreviation: String) {}
    static var current: TimeZone { get }
}
public struct Calendar: Hashable {
    init(identifier: Any) {}
    static var current: Calendar { get }
    func date(byAdding component: Any, value: Int, to date: Date) -> Date? {}
    func dateComponents(_ components: Any, from date: Date) -> DateComponents {}
    func startOfDay(for date: Date) -> Date {}
}
public struct DateComponents: Hashable {
    init() {}
    var year: Int?
    var month: Int?
    var day: Int?
}
public class Thread: NSObject {
    static var isMainThread: Bool { get }
    static var current: Thread { get }
    static func sleep(forTimeInterval interval: TimeInterval) {}
}
public class Timer: NSObject {
    static func scheduledTimer(withTimeInterval interval: TimeInterval, repeats: Bool, block: (Timer) -> Void) -> Timer {}
    func invalidate() {}
    func fire() {}
}
public class RunLoop: NSObject {
    static var main: RunLoop { get }
    static var current: RunLoop { get }
    func run() {}
    func run(until date: Date) {}
}
public class Operation: NSObject {
    func start() {}
    func main() {}
    func cancel() {}
    var isCancelled: Bool { get }
}
public class BlockOperation: Operation {
    init(block: () -> Void) {}
}
public class OperationQueue: NSObject {
    init() {}
    static var main: OperationQueue { get }
    static var current: OperationQueue? { get }
    var underlyingQueue: DispatchQueue?
    var maxConcurrentOperationCount: Int
    var name: String?
    var isSuspended: Bool
    func addOperation(_ operation: Operation) {}
    func addOperation(_ block: () -> Void) {}
    func cancelAllOperations() {}
    func waitUntilAllOperationsAreFinished() {}
}
public class DispatchQueue {
    init(label: String, qos: Any = 0, attributes: Any = 0, autoreleaseFrequency: Any = 0, target: DispatchQueue? = nil) {}
    static var main: DispatchQueue { get }
    static func global(qos: Any = 0) -> DispatchQueue {}
    static func concurrentPerform(iterations: Int, execute work: (Int) -> Void) {}
    var label: String { get }
    func async(group: DispatchGroup? = nil, qos: Any = 0, flags: Any = 0, execute work: () -> Void) {}
    func async(execute item: DispatchWorkItem) {}
    func sync<T>(flags: Any = 0, execute work: () -> T) -> T {}
    func asyncAfter(deadline: DispatchTime, qos: Any = 0, flags: Any = 0, execute work: () -> Void) {}
    func setSpecific<T>(key: T, value: Any) {}
}
public struct DispatchTime: Comparable {
    static func now() -> DispatchTime {}
    var uptimeNanoseconds: UInt64 { get }
}
public class DispatchWorkItem {
    init(qos: Any = 0, flags: Any = 0, block: () -> Void) {}
    func cancel() {}
    func perform() {}
    func wait() {}
}
public class DispatchGroup {
    init() {}
    func enter() {}
    func leave() {}
    func wait() {}
    func wait(timeout: DispatchTime) -> Any {}
    func notify(qos: Any = 0, flags: Any = 0, queue: DispatchQueue, execute work: () -> Void) {}
}
public class DispatchSemaphore {
    init(value: Int) {}
    func wait() {}
    func wait(timeout: DispatchTime) -> Any {}
    func signal() -> Int {}
}
public func autoreleasepool<R>(invoking body: () -> R) -> R {}
public func NSLog(_ format: String, _ arguments: Any...) {}
public func exit(_ code: Int32) -> Never {}
public func sqrt<T>(_ x: T) -> T {}
public func pow<T>(_ x: T, _ y: T) -> T {}
public func floor<T>(_ x: T) -> T {}
public func ceil<T>(_ x: T) -> T {}
public func round<T>(_ x: T) -> T {}
