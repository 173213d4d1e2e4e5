// How many nodes a picture may have: what the setting's description says is what counts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { nodeLimit, toNodeLimit } from "../../../src/vscode/nodeLimit.ts";

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<
        Record<string, { default: number; minimum?: number; maximum?: number }>
      >;
    }[];
  };
}

describe("the setting codeweft.graph.maxNodes", () => {
  it("has the limits of package.json, and its description names them", () => {
    const read = (file: string): unknown =>
      JSON.parse(
        readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"),
      );
    const { contributes } = read("package.json") as Manifest;
    const setting = [contributes.configuration]
      .flat()
      .map(({ properties }) => properties["codeweft.graph.maxNodes"])
      .find((each) => each !== undefined);
    assert.deepEqual(
      [setting?.minimum, setting?.default, setting?.maximum],
      [nodeLimit.least, nodeLimit.usual, nodeLimit.most],
    );
    const words = read("package.nls.json") as Record<string, string>;
    assert.match(words["setting.graph.maxNodes"] ?? "", /20 to 1,000/u);
  });

  it("is kept within them, whatever a settings file says", () => {
    assert.deepEqual(
      [0, 1, 20, 333.4, 1_000, 5_000, Infinity, -1].map(toNodeLimit),
      [20, 20, 20, 333, 1_000, 1_000, 1_000, 20],
    );
    for (const none of [undefined, null, "500", Number.NaN, [1]])
      assert.equal(toNodeLimit(none), 200);
  });
});
