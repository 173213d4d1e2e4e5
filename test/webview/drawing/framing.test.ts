// Where the camera stands when a picture is first seen: something that can be read is in sight.
import assert from "node:assert/strict";
import {
  firstCamera,
  nearestToMiddle,
} from "../../../webview/drawing/framing.ts";
import type { Rect } from "../../../webview/layouts/placement.ts";

const view = { width: 400, height: 300 };
const card = (x: number, y: number): Rect => ({ x, y, width: 100, height: 30 });

describe("the first look at a picture", () => {
  it("is at a card where all of it would be too small, and its middle is empty", () => {
    const bounds = { x: 0, y: 0, width: 4_000, height: 3_000 };
    const near = card(1_200, 900);
    const middle = nearestToMiddle(
      [card(0, 0), near, card(3_900, 2_970)],
      bounds,
    );
    assert.equal(middle, near);
    const { zoom, x, y } = firstCamera(bounds, view, near, false, 0.8);
    assert.equal(zoom, 0.8);
    assert.equal((near.x + near.width / 2) * zoom + x, view.width / 2);
    assert.equal((near.y + near.height / 2) * zoom + y, view.height / 2);
  });

  it("is at all of it where that fits", () => {
    const { zoom, x, y } = firstCamera(
      { x: 0, y: 0, width: 300, height: 200 },
      view,
      card(0, 0),
      false,
      0.8,
    );
    assert.deepEqual([zoom, x, y], [1, 50, 50]);
  });

  it("knows no card where there is none", () => {
    assert.equal(nearestToMiddle([], card(0, 0)), undefined);
  });
});
