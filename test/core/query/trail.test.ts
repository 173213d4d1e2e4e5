// Trails: all the shortest ways to a target, everything around without one, and what is said where there is no way.
import assert from "node:assert/strict";
import type { TrailAnswer } from "../../../src/core/query/trailResults.ts";
import { askData } from "./askText.ts";

const text = `
  class Shop
  a -> b calls
  a -> c calls
  b -> d calls
  c -> d calls
  d -> e calls
  a -> x uses_type
  x -> e calls name
  Shop.sell -> a calls
  Shop.buy -> a calls
`;

const trailOf = (
  parameters: Readonly<Record<string, unknown>>,
  source = text,
): Promise<TrailAnswer> =>
  askData<TrailAnswer>(source, "trail", { from: "a", ...parameters });

/** Names by column. */
function columnsOf({ nodes }: TrailAnswer): string[] {
  const columns: string[][] = [];
  for (const { column, qualifiedName } of nodes)
    (columns[column] ??= []).push(qualifiedName);
  return columns.map((names) => names.sort().join(" "));
}

describe("trail", () => {
  it("has all the shortest ways in columns, with the first place of each step", async () => {
    const trail = await trailOf({ to: "e", resolutions: ["exact"] });
    assert.deepEqual(columnsOf(trail), ["a", "b c", "d", "e"]);
    assert.equal(trail.steps, 3);
    assert.equal(trail.ways, 2);
    assert.equal(trail.shownWays, 2);
    const nameOf = (id: number) =>
      trail.nodes.find((node) => node.id === id)?.name ?? "";
    assert.deepEqual(
      trail.edges.map(
        ({ from, to, site }) =>
          `${nameOf(from)} ${nameOf(to)} ${site?.text ?? ""}`,
      ),
      [
        "a b main.ts line 13",
        "a c main.ts line 13",
        "b d main.ts line 16",
        "c d main.ts line 19",
        "d e main.ts line 22",
      ],
    );
  });

  it("says how many ways there was no room for, and keeps one whole", async () => {
    const trail = await trailOf({ to: "e", resolutions: ["exact"], limit: 2 });
    assert.deepEqual(columnsOf(trail), ["a", "b", "d", "e"]);
    assert.equal(trail.ways, 2);
    assert.equal(trail.shownWays, 1);
  });

  it("tries both sides and puts who uses on the left", async () => {
    const trail = await trailOf({ from: "e", to: "a", resolutions: ["exact"] });
    assert.equal(trail.direction, "in");
    assert.deepEqual(columnsOf(trail), ["a", "b c", "d", "e"]);
    assert.deepEqual(
      trail.nodes.map(({ side, distance }) => `${side} ${String(distance)}`),
      ["center 0", "in 1", "in 2", "in 2", "in 3"],
    );
  });

  it("tells of the ways on the other side", async () => {
    const circle = `${text}\n e -> a calls`;
    const { direction, steps, back } = await trailOf({ to: "e" }, circle);
    assert.deepEqual(
      { direction, steps, back },
      { direction: "in", steps: 1, back: { steps: 2, ways: 1 } },
    );
  });

  it("counts no member of its ends as something that is not drawn", async () => {
    const source = `
      class Shop
      a -> b calls
      b -> Shop.sell calls
      Shop.sell -> bill calls
    `;
    const { nodes, bundles } = await trailOf({ to: "Shop" }, source);
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      bundles.map(
        ({ anchor, side, count }) =>
          `${names.get(anchor) ?? ""} ${side} ${String(count)}`,
      ),
      ["Shop out 1"],
    );
  });

  it("takes a class as a whole", async () => {
    const trail = await trailOf({ from: "Shop", to: "b" });
    assert.deepEqual(columnsOf(trail), ["Shop", "a", "b"]);
    assert.equal(trail.ways, 1);
    assert.equal(trail.edges[0]?.sites, 2);
  });

  for (const [by, given, steps] of [
    ["depth", { depth: 2, resolutions: ["exact"] }, 3],
    ["kinds", { kinds: ["writes"] }, undefined],
    ["symbolKinds", { symbolKinds: ["class"] }, undefined],
    ["resolutions", { kinds: ["uses_type", "calls"], resolutions: ["name"] }],
    ["direction", { direction: "in" }, undefined],
  ] as const)
    it(`says that what stopped it is: ${by}`, async () => {
      const trail = await trailOf({ to: "e", ...given });
      assert.deepEqual(columnsOf(trail).sort(), ["a", "e"]);
      assert.equal(trail.ways, 0);
      const stop = trail.stoppedBy.find((each) => each.by === by);
      assert.ok(stop !== undefined, JSON.stringify(trail.stoppedBy));
      assert.equal(stop.steps, steps);
    });

  it("without a target has what is around up to the depth, and counts what is one step farther", async () => {
    const trail = await trailOf({
      depth: 1,
      resolutions: ["exact"],
      direction: "out",
    });
    assert.deepEqual(columnsOf(trail), ["a", "b c x"]);
    assert.equal(trail.deeper, 1);
    assert.deepEqual(columnsOf(await trailOf({ depth: 1 })), [
      "Shop.buy Shop.sell",
      "a",
      "b c x",
    ]);
  });

  it("passes only the chosen kinds of symbols, and counts the others", async () => {
    const source = `${text}\n class K\n a -> K constructs\n K -> k calls`;
    const trail = await trailOf(
      { depth: 3, direction: "out", symbolKinds: ["class"] },
      source,
    );
    assert.deepEqual(columnsOf(trail), ["a", "K"]);
    // b, c, x, and Shop's two methods before it; k behind K.
    assert.equal(trail.hidden.symbolKind, 6);
  });
});
