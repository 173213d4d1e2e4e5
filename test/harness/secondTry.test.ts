// What failed in a real editor is run once more in CI, and says so: what fails twice fails.
import assert from "node:assert/strict";
import { withSecondTry } from "./secondTry.mjs";

const passed = (title: string, file: string) => ({
  title,
  file,
  milliseconds: 1,
});
const failed = (title: string, file: string, error = "Error: late") => ({
  ...passed(title, file),
  error,
});

describe("the second try of tests in a real editor", () => {
  it("is not made where all passed, nor at a desk", async () => {
    const never = () => assert.fail("it ran again");
    const green = [passed("walks", "a.ts")];
    assert.deepEqual(await withSecondTry(() => green, never, true), green);
    const red = [failed("walks", "a.ts")];
    assert.deepEqual(await withSecondTry(() => red, never, false), red);
    await assert.rejects(
      withSecondTry(() => assert.fail("no editor"), never, false),
      /no editor/,
    );
  });

  it("runs the files that failed whole, and keeps the first error of what passed then", async () => {
    const asked: string[][] = [];
    const tests = await withSecondTry(
      () => [
        passed("walks", "a.ts"),
        failed("jumps", "b.ts"),
        failed('"before all" hook', "b.ts", "Error: no window"),
        failed("stays", "c.ts"),
      ],
      (files) => {
        asked.push([...files]);
        return [
          passed("jumps", "b.ts"),
          passed("rests", "b.ts"),
          failed("stays", "c.ts", "Error: gone"),
        ];
      },
      true,
    );
    assert.deepEqual(asked, [["b.ts", "c.ts"]]);
    assert.deepEqual(tests, [
      passed("walks", "a.ts"),
      { ...passed("jumps", "b.ts"), flaked: "Error: late" },
      passed("rests", "b.ts"),
      failed("stays", "c.ts", "Error: gone"),
      {
        title: '"before all" hook',
        milliseconds: 0,
        flaked: "Error: no window",
      },
    ]);
  });

  it("runs all where the first run did not come to its end, and ends with what the second ends with", async () => {
    let runs = 0;
    const [test, whole] = await withSecondTry(
      () => assert.fail("the editor went away"),
      (files) => {
        runs++;
        assert.deepEqual(files, []);
        return [passed("walks", "a.ts")];
      },
      true,
    );
    assert.equal(runs, 1);
    assert.deepEqual(test, passed("walks", "a.ts"));
    assert.match(String(whole?.flaked), /the editor went away/);
    const fail = () => assert.fail("it went away again");
    await assert.rejects(withSecondTry(fail, fail, true), /again/);
  });
});
