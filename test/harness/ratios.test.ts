// Which ratios of a benchmark count as worse than those that were kept.
import assert from "node:assert/strict";
import { compareRatios } from "../bench/ratios.ts";

describe("comparing ratios", () => {
  it("admits a tenth more, and tells what is worse and what is not in both", () => {
    const { lines, worse } = compareRatios(
      { ingest: 10, edit: 1, gone: 3 },
      { ingest: 10.9, edit: 1.2, new: 2 },
    );
    assert.equal(worse, true);
    assert.deepEqual(
      lines.map((line) => line.replaceAll(/\s+/g, " ")),
      [
        "ok ingest 10 before, 10.9 now (+9 %)",
        "worse edit 1 before, 1.2 now (+20 %)",
        "worse gone is not in both",
        "worse new is not in both",
      ],
    );
  });

  it("is content where all are as they were or better", () => {
    const { lines, worse } = compareRatios({ ingest: 10 }, { ingest: 8 });
    assert.equal(worse, false);
    assert.match(lines[0]!, /^ok .* 8 now \(-20 %\)$/);
  });
});
