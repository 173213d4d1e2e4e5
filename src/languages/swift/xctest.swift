// What tests are written with. Bodies are left out.

public class XCTestCase {
    init() {}
    var name: String { get }
    var continueAfterFailure: Bool
    func setUp() {}
    func setUpWithError() {}
    func tearDown() {}
    func tearDownWithError() {}
    static func setUp() {}
    static func tearDown() {}
    func expectation(description: String) -> XCTestExpectation {}
    func expectation(forNotification name: Any, object: Any?, handler: Any? = nil) -> XCTestExpectation {}
    func wait(for expectations: [XCTestExpectation], timeout seconds: Double, enforceOrder: Bool = false) {}
    func waitForExpectations(timeout: Double, handler: ((Error?) -> Void)? = nil) {}
    func fulfillment(of expectations: [XCTestExpectation], timeout seconds: Double = 0, enforceOrder: Bool = false) async {}
    func addTeardownBlock(_ block: () -> Void) {}
    func measure(_ block: () -> Void) {}
    func executionTimeAllowance() {}
}
public class XCTestExpectation {
    init(description: String) {}
    var expectedFulfillmentCount: Int
    var isInverted: Bool
    var assertForOverFulfill: Bool
    func fulfill() {}
}
public func XCTAssert(_ expression: Bool, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertTrue(_ expression: Bool, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertFalse(_ expression: Bool, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertNil(_ expression: Any?, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertNotNil(_ expression: Any?, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertEqual<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertEqual<T>(_ one: T, _ other: T, accuracy: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertNotEqual<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertGreaterThan<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertGreaterThanOrEqual<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertLessThan<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertLessThanOrEqual<T>(_ one: T, _ other: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertIdentical(_ one: AnyObject?, _ other: AnyObject?, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTAssertThrowsError<T>(_ expression: T, _ message: String = "", file: StaticString = #file, line: UInt = #line, _ handler: (Error) -> Void = { _ in }) {}
public func XCTAssertNoThrow<T>(_ expression: T, _ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTFail(_ message: String = "", file: StaticString = #file, line: UInt = #line) {}
public func XCTUnwrap<T>(_ expression: T?, _ message: String = "", file: StaticString = #file, line: UInt = #line) -> T {}
public func XCTSkipIf(_ expression: Bool, _ message: String = "") {}
