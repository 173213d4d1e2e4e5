// A file that is read and hashed at the same time comes out as the file system and the hash alone have it.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAndHash } from "../../src/node/readAndHash.ts";
import { inScratch } from "./scratch.ts";

describe("reading and hashing a file", () => {
  for (const size of [0, 1, 1024 * 1024, 17 * 1024 * 1024 + 3])
    it(`gives all ${String(size)} bytes and their hash`, () =>
      inScratch(async (folder) => {
        const content = randomBytes(size);
        const found = await read(join(folder, "file"), content, size);
        assert.ok(content.equals(found.bytes));
        assert.equal(found.sha256, hashOf(content));
      }));

  it("ends where the file ends when it became shorter meanwhile", () =>
    inScratch(async (folder) => {
      const content = randomBytes(1000);
      const found = await read(join(folder, "file"), content, 5000);
      assert.ok(content.equals(found.bytes));
      assert.equal(found.sha256, hashOf(content));
    }));
});

async function read(location: string, content: Buffer, size: number) {
  await writeFile(location, content);
  const handle = await open(location, "r");
  try {
    return await readAndHash(handle, size);
  } finally {
    await handle.close();
  }
}

const hashOf = (bytes: Buffer): string =>
  createHash("sha256").update(bytes).digest("hex");
