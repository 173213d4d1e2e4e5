// The setting for thresholds: what package.json offers, and which parameters become of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { thresholdParameters } from "../../../src/core/query/thresholds.ts";
import { thresholdsOf } from "../../../src/vscode/thresholds.ts";

interface Property {
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, Property>>;
    };
  };
};

describe("the setting for thresholds", () => {
  it("offers every number that a question takes, with its limits and its default", () => {
    const offered =
      contributes.configuration.properties["codeweft.thresholds"]?.properties;
    const taken = Object.fromEntries(
      Object.entries(thresholdParameters).map(([id, shape]) => [
        id,
        z.toJSONSchema(z.object(shape), { io: "input" }).properties,
      ]),
    );
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(offered ?? {}).map(([id, { properties }]) => [
          id,
          properties,
        ]),
      ),
      taken,
    );
  });

  it("becomes the parameters of the question, without what is no limit", () => {
    const setting = {
      coupling: { maxCbo: 12, maxLcom: "much", maxWmc: -1, colour: 3 },
      debt: 7,
    };
    assert.deepEqual(thresholdsOf(setting, "coupling"), { maxCbo: 12 });
    for (const [value, question] of [
      [setting, "debt"],
      [setting, "callers"],
      [undefined, "coupling"],
      ["text", "coupling"],
    ] as const)
      assert.deepEqual(thresholdsOf(value, question), {});
  });
});
