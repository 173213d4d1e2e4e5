// The treemap: areas as values, nothing on anything else, nothing outside, boxes around their parts.
import assert from "node:assert/strict";
import { intersects } from "../../../webview/layouts/placement.ts";
import { layoutTreemap } from "../../../webview/layouts/treemap.ts";
import type { TreemapItem } from "../../../webview/layouts/treemap.ts";

const room = { x: 10, y: 20, width: 600, height: 400 };
const items = (...values: readonly number[]): readonly TreemapItem[] =>
  values.map((value, at) => ({ id: String(at), value }));

describe("the treemap", () => {
  it("fills the room with areas that are as the values", () => {
    // The example of Bruls, Huizing and van Wijk.
    const tiles = layoutTreemap(items(6, 6, 4, 3, 2, 2, 1), {
      ...room,
      x: 0,
      y: 0,
    });
    assert.deepEqual(
      tiles.map(({ id, width, height }) => [id, Math.round(width * height)]),
      [6, 6, 4, 3, 2, 2, 1].map((value, at) => [String(at), value * 10_000]),
    );
    assert.deepEqual(
      tiles.slice(0, 2).map(({ x, y, width, height }) => [x, y, width, height]),
      [
        [0, 0, 300, 200],
        [0, 200, 300, 200],
      ],
    );
  });

  it("puts no tile on another and none outside, whatever the values", () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647);
    for (let round = 0; round < 50; round += 1) {
      const values = Array.from(
        { length: 1 + (next() % 60) },
        () => 1 + (next() % 10 ** (1 + (next() % 6))),
      );
      const tiles = layoutTreemap(items(...values), room);
      assert.equal(tiles.length, values.length);
      for (const a of tiles) {
        assert.ok(a.x >= room.x - 0.01 && a.y >= room.y - 0.01);
        assert.ok(a.x + a.width <= room.x + room.width + 0.01);
        assert.ok(a.y + a.height <= room.y + room.height + 0.01);
        for (const b of tiles)
          assert.ok(a === b || !intersects(a, b, -0.01), `${a.id} on ${b.id}`);
      }
    }
  });

  it("puts the parts of a box into it, below its title, and nothing where there is no room", () => {
    const [box, ...parts] = layoutTreemap(
      [{ id: "box", value: 5, parts: items(3, 2) }],
      room,
    );
    assert.deepEqual([box?.id, box?.isBox, parts.length], ["box", true, 2]);
    assert.ok(parts.every(({ y }) => y >= room.y + 18));
    assert.deepEqual(layoutTreemap(items(1), { ...room, width: 0 }), []);
    assert.deepEqual(layoutTreemap([], room), []);
  });
});
