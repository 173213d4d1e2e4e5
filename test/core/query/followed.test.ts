// Which changes a plan of watching lets through.
import assert from "node:assert/strict";
import type { WatchRule } from "../../../src/core/following.ts";
import {
  openPlan,
  planWords,
  type Changed,
} from "../../../src/core/query/followed.ts";

const whole = (path: string, more: Partial<WatchRule> = {}): WatchRule => ({
  path,
  patterns: [],
  recursive: true,
  debounce: undefined,
  ...more,
});

function passes(
  rules: readonly WatchRule[],
  path: string,
  what: Changed = "file",
): boolean {
  return openPlan({ on: true, rules })(path, what) !== undefined;
}

describe("a plan of what is followed", () => {
  it("lets everything through where nobody said anything, and nothing when it is off", () => {
    assert.equal(passes([], "src/a.ts"), true);
    const off = openPlan({ on: false, rules: [whole("src")] });
    assert.equal(off("src/a.ts", "either"), undefined);
  });

  it("knows a folder from one whose name only begins like it", () => {
    const rules = [whole("src/core")];
    assert.equal(passes(rules, "src/core/deep/a.ts"), true);
    assert.equal(passes(rules, "src/core"), true);
    assert.equal(passes(rules, "src/corelib/a.ts"), false);
    assert.equal(passes(rules, "src/a.ts"), false);
  });

  it("takes a pattern without a slash for a name at any depth, and one with for a path below the folder", () => {
    const rules = [whole("src", { patterns: ["*.ts", "gen/**/*.py"] })];
    assert.equal(passes(rules, "src/a/b/c.ts"), true);
    assert.equal(passes(rules, "src/gen/x/y.py"), true);
    assert.equal(passes(rules, "src/other/y.py"), false);
  });

  it("hears of folders in which, or around which, something is followed", () => {
    const rules = [whole("src/core", { patterns: ["*.ts"] })];
    assert.equal(passes(rules, "src/core/moved", "either"), true);
    assert.equal(passes(rules, "src", "either"), true);
    assert.equal(passes(rules, "docs", "either"), false);
    assert.equal(passes(rules, "src/core/new.js", "file"), false);
    assert.equal(passes(rules, "src/core/new", "folder"), true);
  });

  it("stays in the folder itself where it is not to go deeper", () => {
    const rules = [whole("", { recursive: false })];
    assert.equal(passes(rules, "main.ts"), true);
    assert.equal(passes(rules, "src/main.ts"), false);
    assert.equal(passes(rules, "src", "folder"), false);
    assert.equal(passes(rules, "Makefile", "either"), true);
  });

  it("asks the inner one of folders inside each other", () => {
    const rules = [whole(""), whole("src", { debounce: 5_000 })];
    const follow = openPlan({ on: true, rules });
    assert.deepEqual(follow("src/a.ts", "file"), { debounce: 5_000 });
    assert.deepEqual(follow("a.ts", "file"), { debounce: undefined });
  });

  it("says how long to wait, by the folder that fits, and all of it in words", () => {
    const plan = {
      on: true,
      rules: [
        whole("lib", { debounce: 2_000, patterns: ["*.js"] }),
        whole("", { recursive: false }),
      ],
    };
    assert.deepEqual(openPlan(plan)("lib/a.js", "file"), { debounce: 2_000 });
    assert.deepEqual(openPlan(plan)("a.js", "file"), { debounce: undefined });
    assert.equal(
      planWords(plan),
      "lib, only *.js, after 2000 ms without a change; the whole workspace, not the folders below",
    );
    assert.equal(planWords({ ...plan, on: false }), "nothing");
    assert.equal(planWords({ on: true, rules: [] }), "everything");
  });
});
