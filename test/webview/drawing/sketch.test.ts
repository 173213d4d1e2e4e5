// Sketches: what is painted of a picture, in which order, and what is left out.
import assert from "node:assert/strict";
import { elementsOf } from "../../../webview/drawing/elements.ts";
import { paletteOf } from "../../../webview/drawing/palette.ts";
import { paintSketch, sketchedAt } from "../../../webview/drawing/sketch.ts";
import type { Pencil } from "../../../webview/drawing/sketch.ts";
import { PageStory } from "../pageStory.ts";

const palette = paletteOf(() => undefined, false);

/** A pencil that notes what it is told. */
function notingPencil(): {
  readonly pencil: Pencil;
  readonly notes: readonly string[];
} {
  const notes: string[] = [];
  const pencil = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values: readonly unknown[]) => {
          notes.push([String(name), ...values.map(String)].join(" "));
        },
      set: () => true,
    },
  );
  return { pencil: pencil as Pencil, notes };
}

async function sketchOf(
  zoom: number,
  ways: Readonly<Record<string, readonly { x: number; y: number }[]>> = {},
): Promise<readonly string[]> {
  const story = new PageStory("a.ts#one -> b.ts#two calls");
  await story.activate("a.ts#one");
  const { pencil, notes } = notingPencil();
  paintSketch(
    pencil,
    elementsOf(story.state),
    ways,
    { palette, family: "sans-serif" },
    {
      camera: { zoom, x: 5, y: 7 },
      width: 300,
      height: 200,
      ratio: 2,
    },
  );
  return notes;
}

describe("a sketch", () => {
  it("stands where the camera is, on the theme's ground, with names over lines over boxes", async () => {
    const notes = await sketchOf(1);
    assert.deepEqual(notes.slice(0, 3), [
      "setTransform 2 0 0 2 0 0",
      "fillRect 0 0 300 200",
      "setTransform 2 0 0 2 10 14",
    ]);
    const at = (start: string): number =>
      notes.findIndex((note) => note.startsWith(start));
    assert.ok(at("fillText b.ts") < at("bezierCurveTo"), notes.join("\n"));
    assert.ok(at("bezierCurveTo") < at("fillText one"), notes.join("\n"));
  });

  it("leaves out names that nobody could read, and keeps the cards", async () => {
    const notes = await sketchOf(0.2);
    assert.ok(!notes.some((note) => note.startsWith("fillText")));
    assert.ok(notes.some((note) => note.startsWith("roundRect")));
  });

  it("knows which card is seen at a spot: the uppermost one, and no box", async () => {
    const story = new PageStory("a.ts#one -> b.ts#two calls");
    await story.activate("a.ts#one");
    const nodes = elementsOf(story.state).filter(
      (element) => element.type === "node",
    );
    const card = nodes.find(({ label }) => label === "two");
    assert.ok(card);
    const { x, y, width, height } = card.rect;
    const middle = { x: x + width / 2, y: y + height / 2 };
    assert.equal(sketchedAt(nodes, middle), card.id);
    const above = { ...card, id: "above" };
    assert.equal(sketchedAt([...nodes, above], middle), "above");
    const file = nodes.find(({ role }) => role === "file");
    assert.ok(file);
    const corner = { x: file.rect.x + 1, y: file.rect.y + 1 };
    assert.equal(sketchedAt(nodes, corner), undefined);
    assert.equal(sketchedAt(nodes, { x: -9_999, y: 0 }), undefined);
  });

  it("leads lines where the layout leads them", async () => {
    const story = new PageStory("a.ts#one -> b.ts#two calls");
    await story.activate("a.ts#one");
    const edge = elementsOf(story.state).find(({ type }) => type === "edge");
    assert.ok(edge);
    const notes = await sketchOf(1, { [edge.id]: [{ x: 3, y: 4 }] });
    assert.ok(notes.includes("lineTo 3 4"));
    assert.ok(!notes.some((note) => note.startsWith("bezierCurveTo")));
  });
});
