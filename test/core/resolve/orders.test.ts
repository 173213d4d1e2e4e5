// The same sources give the same edges, whichever file is resolved first, all at once or bit by bit.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Sources } from "./sources.ts";

const root = join(import.meta.dirname, "../../languages");

/** The annotated sources of all languages, as one workspace. */
const annotated = readdirSync(root).flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(join(root, folder, name), "utf8"),
  })),
);

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Files are resolved in the order in which they arrive; a group of them is resolved before the next one arrives. */
async function digestOf(
  ...groups: readonly (readonly Text[])[]
): Promise<readonly string[]> {
  const sources = await Sources.open();
  for (const group of groups) {
    for (const { path, text } of group) sources.set(path, text);
    sources.resolve();
  }
  return sources.digest();
}

describe("the order of files", () => {
  it("has no say in what the annotated sources of all languages give", async function () {
    this.timeout(120_000);
    const expected = await digestOf(annotated);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(annotated, { minLength: annotated.length }),
        fc.integer({ min: 0, max: annotated.length }),
        async (order, at) => {
          assert.deepEqual(
            await digestOf(order.slice(0, at), order.slice(at)),
            expected,
          );
        },
      ),
      { numRuns: 4, seed: 20261122 },
    );
  });
});
