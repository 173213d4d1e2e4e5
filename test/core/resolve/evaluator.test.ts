// Values of nodes that depend on one another are the same, in whatever order they are asked for.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Evaluator,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Compute,
} from "../../../src/core/resolve/evaluator.ts";
import { Project } from "../../../src/core/resolve/project.ts";
import { TypeKind } from "../../../src/core/resolve/types.ts";
import { sharedExtractor } from "../extract/sourceAssets.ts";

/** What a node is made of; the numbers are nodes. */
interface Rule {
  readonly kind: "all" | "else" | "unless" | "choose";
  readonly reads: readonly [number, number, number];
  /** The type that the node adds, none below 0. */
  readonly own: number;
}

const count = 12;

const rule: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constantFrom("all", "else", "unless", "choose"),
  reads: fc.tuple(
    fc.nat({ max: count - 1 }),
    fc.nat({ max: count - 1 }),
    fc.nat({ max: count - 1 }),
  ),
  own: fc.integer({ min: -2, max: 3 }),
});

const rules = fc.array(rule, { minLength: count, maxLength: count });
const orders = fc.shuffledSubarray([...Array(count).keys()], {
  minLength: count,
});

/** The values of all nodes, which stand by turns in two files, when they are asked for in an order. */
async function valuesOf(
  all: readonly Rule[],
  order: readonly number[],
  maxNesting: number,
): Promise<readonly string[]> {
  const extractor = await sharedExtractor();
  const languages = [...extractor.registry.languages.values()].map(
    ({ language }) => [language.id, language] as const,
  );
  const project = new Project(new Map(languages), (path) => path);
  const text = [...Array(count).keys()].map((each) => `a${each};`).join(" ");
  const files = ["a.js", "b.js"].map((path, file) =>
    project.setFile(file, path, extractor.extract(path, "javascript", text)),
  );
  const typeOf = (own: number): number =>
    evaluator.types.of(
      TypeKind.external,
      project.names.intern("outside"),
      project.names.intern(`t${own}`),
    );
  const valueOf = (node: number): number =>
    evaluator.evaluate(files[node % 2]!, Math.floor(node / 2));
  const compute: Compute = (_, file, place) => {
    const { kind, reads, own } = all[place * 2 + files.indexOf(file)]!;
    const [first, second, third] = reads;
    const added = own < 0 ? noValue : evaluator.exactly(typeOf(own));
    const value = valueOf(first);
    const isNothing = setOf(value) === 0;
    switch (kind) {
      case "all":
        return evaluator.joined([added, value, valueOf(second)]);
      case "else":
        return isNothing ? evaluator.join(added, valueOf(second)) : value;
      case "unless":
        return isNothing ? unknownValue : withMarks(setOf(added), 1);
      case "choose":
        return evaluator.types.membersOf(setOf(value)).includes(typeOf(1))
          ? evaluator.join(added, valueOf(second))
          : valueOf(third);
    }
  };
  const evaluator = new Evaluator(project, compute, maxNesting);
  for (const node of order) valueOf(node);
  const { types } = evaluator;
  return [...Array(count).keys()].map((node) => {
    const value = valueOf(node);
    const members = types
      .membersOf(setOf(value))
      .map((type) => project.names.textOf(types.detail[type]!));
    return `${value & 3} ${members.sort().join(" ")}`;
  });
}

describe("values that depend on one another", () => {
  it("do not depend on which of them is asked for first, nor on how deep evaluation may nest", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        rules,
        orders,
        fc.constantFrom(2, 4, 300),
        async (all, order, maxNesting) => {
          assert.deepEqual(
            await valuesOf(all, order, maxNesting),
            await valuesOf(all, [...Array(count).keys()], 300),
          );
        },
      ),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
