// A list kept for a workspace: what stays of others' entries, where it ends, and which names it proposes.
import assert from "node:assert/strict";
import { CodeweftError } from "../../../src/core/errors.ts";
import { freeName, KeptList } from "../../../src/vscode/keptList.ts";

const read = (entry: unknown): string | undefined =>
  typeof entry === "string" ? entry : undefined;

function listOf(content: unknown, most = { entries: 3, bytes: 1_000 }) {
  const values = new Map([["list", content]]);
  const memory = {
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
  const list = new KeptList(memory, {
    key: "list",
    words: "words",
    most,
    read,
  });
  return { list, content: () => values.get("list") };
}

describe("a list kept for a workspace", () => {
  it("leaves entries of a newer version as they are", async () => {
    const newer = { version: 2, of: ["whom", null] };
    const { list, content } = listOf([null, "a", newer, 3]);
    assert.deepEqual(list.all, ["a"]);
    await list.write(["b"]);
    assert.deepEqual(content(), ["b", null, newer, 3]);
    await list.write([]);
    assert.deepEqual(content(), [null, newer, 3]);
  });

  it("leaves fields of a newer version in the entries that it does not change", async () => {
    const memory = new Map<string, unknown>([
      ["list", [{ name: "a", colour: "red" }, { name: "b" }]],
    ]);
    const list = new KeptList(
      {
        get: (key) => memory.get(key),
        update: (key, value) => {
          memory.set(key, value);
          return Promise.resolve();
        },
      },
      {
        key: "list",
        words: "words",
        most: { entries: 3, bytes: 1_000 },
        read: (entry) => ({ name: (entry as { readonly name: string }).name }),
      },
    );
    const [first, second] = list.all;
    await list.write([{ name: "new" }, second!, first!]);
    assert.deepEqual(memory.get("list"), [
      { name: "new" },
      { name: "b" },
      { name: "a", colour: "red" },
    ]);
  });

  it("keeps also what is no list", async () => {
    const { list, content } = listOf({ all: ["a"] });
    assert.deepEqual(list.all, []);
    await list.write(["b"]);
    assert.deepEqual(content(), ["b", { all: ["a"] }]);
    await list.clear();
    assert.equal(content(), undefined);
  });

  it("says that it is full, keeps what was there, and may always shrink", async () => {
    const { list, content } = listOf(["a", "b", "c", "d", "e"]);
    const isFull = (error: unknown): boolean =>
      error instanceof CodeweftError &&
      error.code === "too_large" &&
      /words/u.test(error.advice.kept ?? "") &&
      /Delete/u.test(error.advice.next ?? "");
    await assert.rejects(list.write(["a", "b", "c", "d", "e", "f"]), isFull);
    assert.deepEqual(content(), ["a", "b", "c", "d", "e"]);
    await list.write(["a", "b", "c", "d"]);
    assert.equal(list.all.length, 4);

    const bytes = listOf(["äöü"], { entries: 9, bytes: 10 });
    await assert.rejects(bytes.list.write(["äöü", "a"]), isFull);
    await bytes.list.write(["äöx"]);
    assert.deepEqual(bytes.list.all, ["äöx"]);
  });

  it("proposes a name that is free", () => {
    const taken = new Set(["total", "total 2", "part 7"]);
    const free = (name: string): string =>
      freeName(name, (each) => taken.has(each));
    assert.deepEqual(["other", "total", "total 2", "part 7"].map(free), [
      "other",
      "total 3",
      "total 3",
      "part 2",
    ]);
  });
});
