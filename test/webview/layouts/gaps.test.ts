// Lines of the overview that pass a column go through its gaps, and only those that would hide behind something.
import assert from "node:assert/strict";
import { waysThroughGaps } from "../../../webview/layouts/gaps.ts";
import type { PlacedCard } from "../../../webview/layouts/placement.ts";

const card = (column: number, y: number): PlacedCard => ({
  x: column * 200,
  y,
  width: 120,
  height: 32,
  label: "",
  group: undefined,
  zone: "both",
  level: column,
  part: 0,
});

const left = card(0, 100);
const right = card(2, 100);
const lower = card(2, 300);
const columns = (middle: readonly PlacedCard[]) => [
  [left],
  middle,
  [right, lower],
];
const end = (placed: PlacedCard) => ({ card: placed, column: placed.level });

describe("lines of the overview", () => {
  it("go through the nearest gap of a column in which something stands in their way, there and back", () => {
    const middle = [card(1, 54), card(1, 100), card(1, 146)];
    const ways = waysThroughGaps(columns(middle), [
      { id: "there", from: end(left), to: end(right) },
      { id: "back", from: end(right), to: end(left) },
    ]);
    assert.deepEqual(ways, {
      there: [
        { x: 200, y: 93 },
        { x: 320, y: 93 },
      ],
      back: [
        { x: 320, y: 139 },
        { x: 200, y: 139 },
      ],
    });
  });

  it("go below a column that ends before their height", () => {
    const ways = waysThroughGaps(columns([card(1, 190)]), [
      { id: "down", from: end(left), to: end(lower) },
    ]);
    assert.deepEqual(ways["down"], [
      { x: 200, y: 231 },
      { x: 320, y: 231 },
    ]);
  });

  it("go straight where nothing hides them", () => {
    const ways = waysThroughGaps(columns([card(1, 400)]), [
      { id: "free", from: end(left), to: end(right) },
      { id: "beside", from: end(left), to: end(card(1, 400)) },
    ]);
    assert.deepEqual(ways, {});
  });
});
