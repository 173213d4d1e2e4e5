// How well the workspace is followed: degraded, backing off, disabled, and the way back from each.
import assert from "node:assert/strict";
import { WatchHealth } from "../../../src/vscode/watchHealth.ts";
import type { WatchState } from "../../../src/vscode/watchHealth.ts";

const second = 1_000;

/** A workspace whose clock only `pass` moves. */
function openWatch() {
  let now = 0;
  const timers = new Set<{ at: number; callback: () => void }>();
  const looks: number[] = [];
  let holds = 0;
  const health = new WatchHealth({
    schedule: (callback, milliseconds) => {
      const timer = { at: now + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => now,
    compareAll: () => looks.push(now),
    hold: () => {
      holds++;
      return () => {
        holds--;
      };
    },
  });
  const states: WatchState[] = [];
  health.onDidChange(({ state }) => {
    if (state !== states.at(-1)) states.push(state);
  });
  return {
    health,
    states,
    looks,
    held: () => holds > 0,
    pass: (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        timers.delete(next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}

describe("following the workspace", () => {
  it("is degraded after an error or two: changes come on, and everything is compared soon", () => {
    const { health, looks, held, pass } = openWatch();
    health.failed("The disk does not answer.");
    assert.equal(health.figures.state, "degraded");
    assert.equal(health.figures.message, "The disk does not answer.");
    pass(5 * second);
    assert.equal(looks.length, 1);
    health.failed("The disk does not answer.");
    assert.equal(health.figures.state, "degraded");
    assert.equal(held(), false);
  });

  it("backs off after three errors in a row: changes wait, each time longer, and every look lets them through", () => {
    const { health, states, looks, held, pass } = openWatch();
    for (let count = 0; count < 3; count++) health.failed("no");
    assert.deepEqual(states, ["degraded", "backing_off"]);
    const waits: number[] = [];
    for (let count = 0; count < 3; count++) {
      assert.equal(held(), true);
      const wait = health.figures.nextLook! - (looks.at(-1) ?? 0);
      waits.push(wait);
      pass(wait);
      assert.equal(looks.length, count + 1);
      assert.equal(held(), false);
      health.failed("no");
    }
    assert.deepEqual(waits, [15 * second, 30 * second, 60 * second]);
  });

  it("is disabled after seven, looks once in half an hour, and is well again when that works", () => {
    const { health, states, looks, held, pass } = openWatch();
    for (let count = 0; count < 7; count++) health.failed("no");
    assert.equal(health.figures.state, "disabled");
    pass(1_799 * second);
    assert.equal(looks.length, 0);
    pass(second);
    assert.equal(looks.length, 1);
    health.worked(true);
    assert.deepEqual(
      [health.figures.state, health.figures.errors, held()],
      ["watching", 0, false],
    );
    assert.deepEqual(states, [
      "degraded",
      "backing_off",
      "disabled",
      "watching",
    ]);
    pass(7_200 * second);
    assert.equal(looks.length, 1);
  });

  it("is well again at once when a person says so", () => {
    const { health, held } = openWatch();
    for (let count = 0; count < 9; count++) health.failed("no");
    health.restart();
    assert.equal(health.figures.state, "watching");
    assert.equal(held(), false);
  });

  it("compares everything now and then when saved files bring no event, seldom where nothing is found, until one comes", () => {
    const { health, looks, pass } = openWatch();
    health.savedFile();
    pass(10 * second);
    assert.equal(health.figures.state, "watching");
    health.savedFile();
    pass(10 * second);
    assert.equal(health.figures.state, "degraded");
    assert.match(health.figures.message ?? "", /does not tell of changes/u);
    const began = 20 * second;
    for (let count = 0; count < 3; count++) {
      pass(health.figures.nextLook! - (looks.at(-1) ?? began));
      health.worked(false);
    }
    assert.deepEqual(
      looks.map((at) => (at - began) / second),
      [30, 90, 210],
    );
    // Something was found: it is looked at more often again.
    pass(health.figures.nextLook! - looks.at(-1)!);
    health.worked(true);
    assert.equal(health.figures.nextLook! - looks.at(-1)!, 30 * second);
    const before = looks.length;
    health.heardEvent();
    assert.equal(health.figures.state, "watching");
    assert.equal(looks.length, before + 1);
    pass(3_600 * second);
    assert.equal(looks.length, before + 1);
  });

  it("does not suspect a file system that is a little slow", () => {
    const { health, pass } = openWatch();
    for (let count = 0; count < 5; count++) {
      health.savedFile();
      pass(9 * second);
      health.heardEvent();
      pass(60 * second);
    }
    assert.equal(health.figures.state, "watching");
  });

  it("plans the next look also when there was no engine to look with", () => {
    const { health, looks, pass } = openWatch();
    for (let count = 0; count < 2; count++) {
      health.savedFile();
      pass(10 * second);
    }
    pass(30 * second);
    assert.equal(looks.length, 1);
    health.waited();
    pass(600 * second);
    assert.equal(looks.length, 2);
  });

  it("is off when a person wants that: nothing waits, nothing is planned, whatever ends meanwhile", () => {
    const { health, states, looks, held, pass } = openWatch();
    for (let count = 0; count < 3; count++) health.failed("no");
    assert.equal(held(), true);
    health.switchOff("Somebody said so.");
    assert.match(health.figures.message ?? "", /Somebody said so/u);
    // Of a batch that was on its way.
    health.failed("no");
    health.worked(true);
    assert.deepEqual(
      [health.figures.state, health.figures.nextLook, held()],
      ["off", undefined, false],
    );
    pass(7_200 * second);
    assert.deepEqual(looks, []);
    health.restart();
    assert.deepEqual(states, ["degraded", "backing_off", "off", "watching"]);
  });
});
