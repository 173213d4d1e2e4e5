// Words on lines that cross: each on its own line, none on another's.
import assert from "node:assert/strict";
import { placeWords } from "../../../webview/drawing/lineWords.ts";
import type { WordedLine } from "../../../webview/drawing/lineWords.ts";
import type { Route } from "../../../webview/drawing/route.ts";
import {
  commonLetters,
  smallTextSize,
  textWidth,
} from "../../../webview/drawing/text.ts";
import { middleOf } from "../../../webview/drawing/svgLines.ts";

const label = "calls · line 12";
const width = textWidth(label, smallTextSize, commonLetters);

function corners(from: number, to: number): Route {
  return {
    shape: "corners",
    points: [
      { x: 0, y: from },
      { x: 200, y: to },
    ],
  };
}

function curve(from: number, to: number): Route {
  const at = (x: number, y: number) => ({ x, y });
  return {
    shape: "curve",
    points: [at(0, from), at(100, from), at(100, to), at(200, to)],
  };
}

/** Where the words of each line stand. */
function spots(lines: readonly WordedLine[]) {
  const shifts = placeWords(lines);
  return lines.map(({ id, route }) => {
    const { x, y } = middleOf(route.points, route.shape).at;
    const shift = shifts.get(id) ?? { x: 0, y: 0 };
    assert.ok(shift !== "crowded", id);
    return { x: x + shift.x, y: y + shift.y };
  });
}

describe("words on lines", () => {
  it("stay in the middle where they are alone", () => {
    const lines = [
      { id: "a", label, route: corners(0, 0) },
      { id: "b", label, route: corners(40, 40) },
      { id: "c", label: "", route: corners(40, 42) },
    ];
    assert.equal(placeWords(lines).size, 0);
  });

  for (const [name, make] of [
    ["straight", corners],
    ["curved", curve],
  ] as const)
    it(`of ${name} lines that cross stand apart, whatever the order of the lines`, () => {
      const lines = [
        { id: "a", label, route: make(0, 120) },
        { id: "b", label, route: make(120, 0) },
        { id: "c", label, route: make(60, 60) },
      ];
      const placed = spots(lines);
      for (const [at, one] of placed.entries())
        for (const other of placed.slice(at + 1))
          assert.ok(
            Math.abs(one.y - other.y) >= 12 ||
              Math.abs(one.x - other.x) >= width,
            JSON.stringify(placed),
          );
      assert.deepEqual(spots(lines.toReversed()).reverse(), placed);
    });

  it("leave free a line that runs back close beside theirs", () => {
    const there = { id: "a", label, route: corners(0, 0) };
    const back = { id: "b", label: "cut", route: corners(5, 5) };
    const shifts = placeWords([{ ...back, back: there.route }]);
    const shift = shifts.get("b");
    assert.ok(shift !== undefined && shift !== "crowded");
    // Their upper edge is on the line above or below it.
    assert.ok(shift.y + 5 - (smallTextSize * 1.2) / 2 >= 0, String(shift.y));
    const far = { ...back, route: corners(40, 40), back: there.route };
    assert.equal(placeWords([far]).size, 0);
    const steep = { ...back, route: corners(5, 105), back: corners(0, 100) };
    assert.equal(placeWords([steep]).size, 0);
  });

  it("are left to who points at the line where there is no room", () => {
    const lines = Array.from({ length: 300 }, (_, at) => ({
      id: String(at),
      label,
      route: corners(0, 1),
    }));
    const crowded = [...placeWords(lines).values()].filter(
      (place) => place === "crowded",
    );
    assert.ok(crowded.length >= 297, String(crowded.length));
  });
});
