// Reading the names of a zip archive, without a package that unpacks it.
import assert from "node:assert/strict";
import { readZipNames } from "./zip.mjs";

/** The central directory of an archive that holds empty files with these names. */
function directoryOf(names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(bytes.length, 28);
    return Buffer.concat([head, bytes]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  return Buffer.concat([...entries, end]);
}

describe("reading the names of a zip archive", () => {
  it("gives them in the archive's order, in any script", () => {
    const names = ["b.txt", "a/ä.txt", "日本.txt"];
    assert.deepEqual(readZipNames(directoryOf(names)), names);
  });

  it("gives none for an empty archive", () => {
    assert.deepEqual(readZipNames(directoryOf([])), []);
  });

  it("refuses other bytes, and a directory that is cut", () => {
    assert.throws(() => readZipNames(Buffer.from("not a zip")), /not a zip/);
    const damaged = directoryOf(["a.txt"]);
    damaged.writeUInt32LE(0, 0);
    assert.throws(() => readZipNames(damaged), /entry 0 .* damaged/);
  });
});
