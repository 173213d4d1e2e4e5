// Where the camera stands when a picture is first seen: something that can be read is in sight.
import assert from "node:assert/strict";
import {
  firstCamera,
  nearestToMiddle,
  revealedCamera,
  seenWhole,
  wholeCamera,
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

describe("all of a picture", () => {
  const small = { x: 10, y: 10, width: 100, height: 30 };

  it("is not enlarged where it is small, and as small as it has to be where it is large", () => {
    assert.deepEqual(wholeCamera(small, view), { zoom: 1, x: 140, y: 125 });
    const large = { x: 0, y: 0, width: 3_720, height: 300 };
    assert.equal(wholeCamera(large, view).zoom, 0.1);
  });

  it("is in sight from end to end or is not", () => {
    const seen = (x: number, y: number): unknown =>
      seenWhole(small, { zoom: 2, x, y }, view);
    assert.deepEqual(seen(0, 0), { across: true, down: true });
    assert.deepEqual(seen(-21, 0), { across: false, down: true });
    assert.deepEqual(seen(0, 221), { across: true, down: false });
  });
});

describe("a card that is to be seen", () => {
  it("comes into sight with the least movement, at its beginning where it is too large", () => {
    const camera = { zoom: 1, x: 0, y: 0 };
    assert.deepEqual(revealedCamera(camera, card(100, 100), view), camera);
    const { x, y } = revealedCamera(camera, card(380, -40), view);
    assert.deepEqual([x, y], [-94, 54]);
    const wide = { x: 0, y: 100, width: 500, height: 30 };
    assert.equal(revealedCamera(camera, wide, view).x, 14);
  });
});
