// Compares an answer with what was worked out by hand: it holds what is written there, and may hold more.
import assert from "node:assert/strict";

/**
 * Lists have the same length, objects the fields that are expected, numbers are equal to nine digits, patterns match. A symbol is
 * written as its qualified name. Throws AssertionError with the place.
 */
export function assertHolds(
  actual: unknown,
  expected: unknown,
  place: string,
): void {
  if (expected instanceof RegExp) assert.match(String(actual), expected, place);
  else if (typeof expected === "string")
    assert.equal(
      isSymbol(actual) ? actual.qualifiedName : actual,
      expected,
      place,
    );
  else if (typeof expected === "number") {
    assert.equal(typeof actual, "number", place);
    const apart = Math.abs((actual as number) - expected);
    assert.ok(
      apart <= 1e-9 * Math.abs(expected),
      `${place}: ${String(actual)} instead of ${String(expected)}`,
    );
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${place} is no list`);
    assert.equal(
      actual.length,
      expected.length,
      `${place} has ${String(actual.length)} items: ${JSON.stringify(actual)}`,
    );
    expected.forEach((item, at) => {
      assertHolds(actual[at], item, `${place}[${String(at)}]`);
    });
  } else if (typeof expected === "object" && expected !== null) {
    assert.ok(
      typeof actual === "object" && actual !== null,
      `${place} is ${String(actual)}`,
    );
    const fields = Object.entries(expected);
    // `{}` is what has nothing, not what has anything.
    if (fields.length === 0) assert.deepEqual(actual, {}, place);
    for (const [name, value] of fields)
      assertHolds(
        (actual as Readonly<Record<string, unknown>>)[name],
        value,
        `${place}.${name}`,
      );
  } else assert.equal(actual, expected, place);
}

function isSymbol(value: unknown): value is { readonly qualifiedName: string } {
  return (
    typeof value === "object" && value !== null && "qualifiedName" in value
  );
}
