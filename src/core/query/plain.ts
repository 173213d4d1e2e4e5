// From a result to data that is the same after a trip through JSON.

/** A copy without undefined members. Throws where something could not cross as JSON: that is a bug of who made it. */
export function toPlain(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean")
    return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new TypeError("a number that JSON lacks");
    return Object.is(value, -0) ? 0 : value;
  }
  if (Array.isArray(value))
    return value.map((item) => (item === undefined ? null : toPlain(item)));
  if (typeof value !== "object")
    throw new TypeError(`not JSON: ${typeof value}`);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (item !== undefined)
      Object.defineProperty(copy, key, {
        value: toPlain(item),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  return copy;
}
