// The codec of facts: lossless for anything, and loud about bytes that are not what was written.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  DamagedFacts,
  createTable,
  decodeFacts,
  encodeFacts,
} from "../../../src/core/model/factsCodec.ts";
import { factsSchema } from "../../../src/core/model/facts.ts";
import { factsArbitrary } from "./factsArbitrary.ts";

describe("facts codec", () => {
  it("gives back any facts unchanged", () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        assert.deepEqual(decodeFacts(encodeFacts(facts)), facts);
      }),
      { numRuns: 300 },
    );
  });

  it("gives equal bytes for equal facts", () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const again = decodeFacts(encodeFacts(facts));
        assert.deepEqual(encodeFacts(again), encodeFacts(facts));
      }),
      { numRuns: 50 },
    );
  });

  it("throws on every single flipped bit and every cut", () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(), fc.nat(7), (facts, at, bit) => {
        const bytes = encodeFacts(facts);
        const flipped = bytes.slice();
        flipped[at % bytes.length]! ^= 1 << bit;
        assert.throws(() => decodeFacts(flipped), DamagedFacts);
        const cut = bytes.subarray(0, at % bytes.length);
        assert.throws(() => decodeFacts(cut), DamagedFacts);
      }),
      { numRuns: 200 },
    );
  });

  it("throws on bytes of another version", () => {
    const [facts] = fc.sample(factsArbitrary, 1);
    const bytes = encodeFacts(facts!);
    bytes[3]! += 1;
    assert.throws(() => decodeFacts(bytes), /not facts of this version/);
  });

  it("decodes bytes that stand in the middle of a larger buffer", () => {
    const [facts] = fc.sample(factsArbitrary, 1);
    const bytes = encodeFacts(facts!);
    const larger = new Uint8Array(bytes.length + 20).fill(255);
    larger.set(bytes, 7);
    assert.deepEqual(decodeFacts(larger.subarray(7, 7 + bytes.length)), facts);
  });

  it("spends little on what is regular: constant columns, rising lines, ranges on one line", () => {
    const length = 10_000;
    const rows = Int32Array.from({ length }, (_, row) => row);
    const columns = factsSchema.reference.map((column) =>
      column === "from" || column === "role"
        ? new Int32Array(length).fill(7)
        : column === "line" || column === "endLine" || column === "expr"
          ? rows
          : rows.map((row) => (row * 31) % 100),
    );
    const [empty] = fc.sample(factsArbitrary, 1);
    const reference = createTable("reference", length, columns);
    const without = encodeFacts({
      ...empty!,
      reference: createTable(
        "reference",
        0,
        columns.map(() => new Int32Array(0)),
      ),
    });
    const bytes = encodeFacts({ ...empty!, reference });
    // line, expr and column: at most two bytes a row each; from, role, endLine and endColumn: a few bytes in all.
    const spent = bytes.length - without.length;
    assert.ok(spent < length * 5, `spent ${spent} bytes`);
  });
});
