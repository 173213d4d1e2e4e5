// What stands in the Problems panel: what is wanted, at the places that somebody mends.
import assert from "node:assert/strict";
import { findFindings } from "../../../src/vscode/findings.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import type { Envelope } from "../../../src/core/engine.ts";

const text = `
  a.ts#f -> b.ts#g calls
  b.ts#g -> a.ts#f calls
  b.ts#g -> c.ts#T uses_type exact typeOnly
  c.ts#T -> b.ts#g uses_type exact typeOnly
`;
const nothing = { failures: false, cycles: false, debt: false };

/** Figures of a class that owes twelve hours. */
const debt = {
  classes: [
    {
      symbol: { path: "shop.ts", line: 4, column: 14, name: "Shop" },
      hours: 12,
      severity: "high",
      reasons: [
        { metric: "cbo", value: 14, hours: 4 },
        { metric: "lcom", value: 0.875, hours: 8 },
      ],
    },
  ],
};

function answering(data: unknown) {
  return (): Promise<Envelope<unknown>> =>
    Promise.resolve({ data } as Envelope<unknown>);
}

describe("findings for the Problems panel", () => {
  it("ask only what is wanted", async () => {
    const asked: string[] = [];
    const ask = (question: string, parameters: object) => {
      asked.push(question);
      return question === "failed"
        ? answering([])()
        : askEnvelope(text, question, { ...parameters });
    };
    assert.deepEqual(await findFindings(nothing, ask), []);
    assert.deepEqual(asked, []);
    await findFindings({ failures: true, cycles: true, debt: true }, ask);
    assert.deepEqual(asked, ["failed", "cycles", "debt"]);
  });

  it("stand at each line that closes a circle, with the others beside it, and not where only types do", async () => {
    const found = await findFindings(
      { ...nothing, cycles: true },
      (id, given) => askEnvelope(text, id, given),
    );
    assert.deepEqual(
      found.map(({ place, message, related }) => [
        place.path,
        message,
        related.map(({ place: other, words }) => [other.path, words]),
      ]),
      [
        [
          "a.ts",
          "Circle of 2 files: this leads to b.ts, and from there back (a.ts → b.ts → a.ts).",
          [["b.ts", "leads to a.ts"]],
        ],
        [
          "b.ts",
          "Circle of 2 files: this leads to a.ts, and from there back (a.ts → b.ts → a.ts).",
          [["a.ts", "leads to b.ts"]],
        ],
      ],
    );
  });

  it("stand at the name of a class in debt, with the reasons", async () => {
    const [found] = await findFindings(
      { ...nothing, debt: true },
      answering(debt),
    );
    assert.equal(
      found?.message,
      "Debt of 12 hours, high (CBO 14: 4 h, LCOM 0.88: 8 h).",
    );
    assert.deepEqual(found.place, {
      path: "shop.ts",
      line: 4,
      column: 14,
      endLine: 4,
      endColumn: 18,
    });
  });

  it("stand at the head of a file that could not be read, as warnings", async () => {
    const [found] = await findFindings(
      { ...nothing, failures: true },
      answering([{ path: "x.ts", message: "It is not UTF-8." }]),
    );
    assert.equal(found?.severity, "warning");
    assert.equal(
      found.message,
      "Codeweft could not read this file: It is not UTF-8.",
    );
    assert.deepEqual(found.place, { path: "x.ts", line: 1, column: 1 });
  });
});
