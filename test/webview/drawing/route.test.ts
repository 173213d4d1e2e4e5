// The way of lines: which side they leave and reach, and that the renderer's numbers give the points back.
import assert from "node:assert/strict";
import { relativePoints, route } from "../../../webview/drawing/route.ts";
import type { RouteEnd } from "../../../webview/drawing/route.ts";
import type { Zone } from "../../../webview/layouts/placement.ts";

function end(x: number, y: number, zone: Zone, level = 1): RouteEnd {
  const card = { x, y, width: 100, height: 26 };
  return {
    card,
    box: { x: x - 7, y: y - 22, width: 114, height: 55 },
    zone,
    level,
    part: 0,
  };
}

const center = end(0, 0, "center", 0);

describe("the way of a line", () => {
  it("leaves users on the right and reaches the center on the left", () => {
    const { shape, points } = route(end(-250, 60, "in"), center);
    assert.equal(shape, "curve");
    assert.deepEqual(points[0], { x: -150, y: 73 });
    assert.deepEqual(points.at(-1), { x: 0, y: 13 });
  });

  it("comes back at another height than it goes", () => {
    const used = end(250, 60, "out");
    const there = route(center, used).points;
    const back = route(used, center).points;
    assert.notEqual(there[0]?.y, back.at(-1)?.y);
  });

  it("runs beside cards that stand above each other, users right and used ones left", () => {
    const user = route(end(-14, -200, "in"), center).points;
    assert.ok(user.slice(1, -1).every(({ x }) => x > 107));
    const used = route(center, end(14, 200, "out")).points;
    assert.ok(used.slice(1, -1).every(({ x }) => x < -7));
  });

  it("runs down on the right and back on the left in a column of the overview, the longer the farther out", () => {
    const [first, second, third, last] = [0, 46, 92, 230].map((y) =>
      end(0, y, "both", 0),
    ) as [RouteEnd, RouteEnd, RouteEnd, RouteEnd];
    const out = (from: RouteEnd, to: RouteEnd): number =>
      route(from, to).points[1]?.x ?? 0;
    assert.ok(out(first, second) > 107 && out(second, first) < -7);
    assert.ok(out(first, second) < out(first, third));
    assert.ok(out(first, third) < out(first, last));
    // The page has so much room beside the only column.
    assert.ok(out(first, last) <= 107 + 34);
  });

  it("reaches a stack behind another one without crossing the nearer one", () => {
    const far: RouteEnd = {
      ...end(-500, 40, "in"),
      part: 1,
      span: { top: -150, bottom: 150 },
    };
    const nearer = { left: -260, right: -140 };
    const { points } = route(far, center);
    for (let index = 1; index < points.length; index += 1) {
      const [a, b] = [points[index - 1]!, points[index]!];
      const crosses =
        Math.min(a.x, b.x) < nearer.right &&
        Math.max(a.x, b.x) > nearer.left &&
        Math.min(a.y, b.y) < 150 &&
        Math.max(a.y, b.y) > -150;
      assert.ok(!crosses, `piece ${String(index)} crosses the nearer stack`);
    }
    assert.deepEqual(points.at(-1), { x: 0, y: 13 });
  });

  it("is a loop from a card to itself", () => {
    assert.deepEqual(route(center, center), { shape: "loop", points: [] });
  });

  it("can be told as shares and distances, and back", () => {
    const { points } = route(end(-14, -200, "in"), center);
    const { weights, distances } = relativePoints(points);
    const [start, last] = [points[0]!, points.at(-1)!];
    const dx = last.x - start.x;
    const dy = last.y - start.y;
    const length = Math.hypot(dx, dy);
    weights.forEach((weight, index) => {
      const point = points[index + 1]!;
      assert.ok(
        Math.abs(
          start.x + weight * dx - (dy / length) * distances[index]! - point.x,
        ) < 1e-6,
      );
      assert.ok(
        Math.abs(
          start.y + weight * dy + (dx / length) * distances[index]! - point.y,
        ) < 1e-6,
      );
    });
  });
});
