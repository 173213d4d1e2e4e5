// When something that fails again and again is left alone, when it is probed, and how it comes back.
import assert from "node:assert/strict";
import type { ErrorForm } from "../../../src/core/errors.ts";
import { Breaker } from "../../../src/core/reliability/breaker.ts";
import { ManualClock } from "../../fakes/manualClock.ts";

const full: ErrorForm = { code: "disk_full", message: "No room." };

function openBreaker() {
  const clock = new ManualClock();
  const breaker = new Breaker(
    { failures: 3, probe: { first: 1_000, longest: 4_000 } },
    { clock, random: () => 0.999_999 },
  );
  return { clock, breaker };
}

describe("a breaker", () => {
  it("opens with the third failure in a row, and says so once", () => {
    const { breaker } = openBreaker();
    assert.deepEqual(
      [1, 2, 3, 4].map(() => breaker.failed(full)),
      [false, false, true, false],
    );
    assert.equal(breaker.open?.failures, 4);
    assert.equal(breaker.open.lastError, full);
  });

  it("counts anew after a success", () => {
    const { breaker } = openBreaker();
    breaker.failed(full);
    breaker.failed(full);
    assert.equal(breaker.succeeded(), false);
    breaker.failed(full);
    breaker.failed(full);
    assert.equal(breaker.open, undefined);
    assert.equal(breaker.mayTry, true);
  });

  it("lets one probe through when its time has come, and waits longer after each that fails", () => {
    const { clock, breaker } = openBreaker();
    for (let count = 0; count < 3; count++) breaker.failed(full);
    const waits: number[] = [];
    for (let probe = 0; probe < 4; probe++) {
      const wait = breaker.open?.wait ?? 0;
      waits.push(wait);
      clock.advance(wait - 1);
      assert.equal(breaker.mayTry, false);
      clock.advance(1);
      assert.equal(breaker.mayTry, true);
      breaker.failed(full);
    }
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 4_000]);
  });

  it("closes with the first success, whoever tried, and remembers since when it was open until then", () => {
    const { clock, breaker } = openBreaker();
    clock.advance(500);
    for (let count = 0; count < 3; count++) breaker.failed(full);
    clock.advance(1_000);
    breaker.failed(full);
    assert.equal(breaker.open?.since, 500);
    assert.equal(breaker.succeeded(), true);
    assert.equal(breaker.open, undefined);
    assert.equal(breaker.mayTry, true);
  });
});
