// Pictures as SVG: what stands on lines is written, too.
import assert from "node:assert/strict";
import { elementsOf } from "../../../webview/drawing/elements.ts";
import { paletteOf } from "../../../webview/drawing/palette.ts";
import { svgOf } from "../../../webview/drawing/svg.ts";
import { middleOf } from "../../../webview/drawing/svgLines.ts";
import { drawnTitle } from "../../../webview/state/drawnGraph.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { answerGraph } from "../answerGraph.ts";
import { PageStory } from "../pageStory.ts";

const circle = `
  a.ts#one -> b.ts#two calls
  b.ts#two -> a.ts#one calls
`;

const palette = paletteOf(() => undefined, false);

function svgText({ state, picture }: PageStory): string {
  return svgOf(
    elementsOf(state),
    picture.placement,
    { palette, family: "sans-serif" },
    { title: "x", revision: 1, tooltip: () => undefined },
  ).text;
}

describe("a picture as SVG", () => {
  it("has the words on a line and the diamond of circles", async () => {
    const story = new PageStory(circle);
    const answer = await answerGraph(graphOf(circle), ["a.ts#one", "b.ts#two"]);
    const [from, to] = answer.nodes.map((node) => ("id" in node ? node.id : 0));
    assert.ok(from !== undefined && to !== undefined);
    await story.do({
      type: "activate",
      activation: {
        ...answer,
        notes: [{ from, to, mark: "cut", text: "cut <1>" }],
      },
      reason: "command",
    });
    const text = svgText(story);
    assert.match(text, />cut &lt;1&gt;<\/text>/u);
    const diamonds = text.match(/<path d="M[^"LZ]+(?:L[^"LZ]+){3}Z"/gu) ?? [];
    assert.equal(diamonds.length, 2);
  });

  it("writes in the middle of each kind of line", () => {
    const points = (...xs: readonly number[]) => xs.map((x) => ({ x, y: 0 }));
    const at = (shape: "corners" | "curve", ...xs: readonly number[]) =>
      middleOf(points(...xs), shape).at.x;
    assert.equal(at("curve", 0, 10), 5);
    assert.equal(at("curve", 0, 2, 10), 3.5);
    assert.equal(at("corners", 0, 2, 10), 2);
    assert.equal(at("corners", 0, 2, 6, 10), 4);
  });

  it("is called after what is drawn while another picture is asked for", async () => {
    const story = new PageStory(circle);
    await story.activate("a.ts#one");
    assert.equal(drawnTitle(story.state), "one");
    story.tell({
      type: "activate",
      activation: { kind: "symbol", id: story.idOf("b.ts#two") },
      reason: "command",
    });
    assert.equal(drawnTitle(story.state), "one");
    await story.answer();
    assert.equal(drawnTitle(story.state), "two");
  });
});
