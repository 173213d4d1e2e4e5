// Folders that appeared are looked at again, because the file system may not tell of what happens deeper in them.
import assert from "node:assert/strict";
import { FreshFolders } from "../../../src/vscode/freshFolders.ts";

const second = 1_000;

/** Folders whose clock only `pass` moves; a look takes `cost` and finds what `finds` says. */
function openFolders() {
  let now = 0;
  let timer: { at: number; callback: () => void } | undefined;
  const looks: { at: number; paths: readonly string[] }[] = [];
  const script = { finds: false, cost: 0 };
  const folders = new FreshFolders({
    schedule: (callback, milliseconds) => {
      const own = { at: now + milliseconds, callback };
      timer = own;
      return () => {
        if (timer === own) timer = undefined;
      };
    },
    now: () => now,
    look: (paths) => {
      looks.push({ at: now, paths });
      now += script.cost;
      return Promise.resolve(script.finds);
    },
  });
  return {
    folders,
    looks,
    script,
    seconds: () => looks.map(({ at }) => at / second),
    pass: async (milliseconds: number) => {
      const end = now + milliseconds;
      while (timer !== undefined && timer.at <= end) {
        const due = timer;
        timer = undefined;
        now = due.at;
        due.callback();
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = end;
    },
  };
}

describe("folders that appeared", () => {
  it("are looked at after 5 s, then less and less often, at least once a minute", async () => {
    const { folders, seconds, pass } = openFolders();
    folders.add(["src/new"]);
    await pass(200 * second);
    assert.deepEqual(seconds(), [5, 15, 35, 75, 135, 195]);
  });

  it("are looked at often again when something was found in them", async () => {
    const { folders, script, seconds, pass } = openFolders();
    folders.add(["src/new"]);
    await pass(74 * second);
    script.finds = true;
    await pass(12 * second);
    assert.deepEqual(seconds(), [5, 15, 35, 75, 80, 85]);
  });

  it("stand for what is below them, and many for the whole workspace", async () => {
    const { folders, looks, pass } = openFolders();
    folders.add(["a/b", "c", "a-b"]);
    folders.add(["a", "c/d/e"]);
    await pass(5 * second);
    assert.deepEqual(looks.at(-1)?.paths, ["a", "a-b", "c"]);
    folders.add(Array.from({ length: 300 }, (_, at) => `many/${String(at)}`));
    assert.deepEqual(folders.paths, [""]);
  });

  it("do not take more than a two-hundredth of the time", async () => {
    const { folders, script, seconds, pass } = openFolders();
    folders.add([""]);
    script.cost = 2 * second;
    script.finds = true;
    await pass(900 * second);
    assert.deepEqual(seconds(), [5, 407, 809]);
  });

  it("are forgotten when everything is watched anew", async () => {
    const { folders, looks, pass } = openFolders();
    folders.add(["a"]);
    folders.clear();
    await pass(600 * second);
    assert.deepEqual(looks, []);
  });
});
