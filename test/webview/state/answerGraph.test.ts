// What an answer names as a picture of its own: drawn as it came, walked like every other, left by a command alone.
import assert from "node:assert/strict";
import { drawnGraph } from "../../../webview/state/drawnGraph.ts";
import { matrixOf } from "../../../webview/state/matrix.ts";
import { edgesOf } from "../../../webview/state/picture.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { answerGraph } from "../answerGraph.ts";
import { drawnNames, PageStory } from "../pageStory.ts";

const chain = `
  a.ts#one -> b.ts#two calls x3
  b.ts#two -> c.ts#three calls
  c.ts#three -> d.ts#four calls
  a.ts#other -> b.ts#two calls name
`;

async function storyOf(...names: readonly string[]): Promise<PageStory> {
  const story = new PageStory(chain);
  await story.activate("d.ts#four");
  await story.do({
    type: "activate",
    activation: await answerGraph(graphOf(chain), names, 5),
    reason: "command",
  });
  return story;
}

describe("an answer on the graph page", () => {
  it("is drawn as it came, without a question, and says how much it left out", async () => {
    const story = await storyOf("a.ts#one", "b.ts#two");
    assert.deepEqual(drawnNames(story.picture), ["one", "two"]);
    assert.equal(story.picture.center, undefined);
    assert.equal(edgesOf(story.picture).length, 1);
    assert.equal(story.state.announcement, "Which? 2 of 7 are drawn.");
  });

  it("opens what stands behind its symbols, and comes back as it was left", async () => {
    const story = await storyOf("a.ts#one", "b.ts#two");
    const anchor = story.node("b.ts#two");
    await story.do({ type: "toggleOpening", anchor, side: "out" });
    assert.deepEqual(drawnNames(story.picture), ["one", "three", "two"]);
    await story.do({ type: "goTo", id: anchor });
    assert.equal(story.picture.center, anchor);
    await story.do({ type: "travel", by: -1 });
    assert.deepEqual(drawnNames(story.picture), ["one", "three", "two"]);
    // The tab is called after it again.
    assert.deepEqual(story.sent.at(-1), { type: "returned", label: "Which?" });
  });

  it("stays while the cursor moves and the graph changes, and goes for a command", async () => {
    const story = await storyOf("a.ts#one", "b.ts#two");
    await story.activate("c.ts#three", "cursor");
    await story.publish(graphOf(chain));
    assert.deepEqual(drawnNames(story.picture), ["one", "two"]);
    assert.deepEqual(story.state.asking, []);
    await story.activate("c.ts#three");
    assert.equal(story.picture.center, story.node("c.ts#three"));
  });

  it("hides uncertain edges as every picture does", async () => {
    const story = await storyOf("a.ts#other", "b.ts#two");
    assert.equal(edgesOf(story.picture).length, 1);
    await story.do({ type: "filter", filters: { certainOnly: true } });
    assert.equal(edgesOf(story.picture).length, 0);
  });

  it("draws folders with what leads from one to the other", async () => {
    const story = new PageStory(chain);
    await story.do({
      type: "activate",
      activation: {
        ...(await answerGraph(graphOf(chain), ["a.ts#one"])),
        nodes: [{ path: "src" }, { path: "lib" }],
        edges: [],
        bundles: [],
        links: [
          { from: "src", to: "lib", sites: 4, kinds: [], resolution: "exact" },
        ],
      },
      reason: "command",
    });
    const [line] = edgesOf(story.picture);
    assert.deepEqual(
      { from: line?.from, to: line?.to, sites: line?.sites },
      { from: "d:src", to: "d:lib", sites: 4 },
    );
    const { cards } = story.picture.placement;
    assert.equal(cards["d:src"]?.label, "src");
    assert.ok((cards["d:src"]?.x ?? 0) < (cards["d:lib"]?.x ?? 0));
  });

  it("comes back after a restart of the window", async () => {
    const story = await storyOf("a.ts#one", "b.ts#two");
    const memory: unknown = structuredClone(toSaved(story.state, undefined));
    const again = new PageStory(chain, 1200, fromSaved(memory).state);
    assert.deepEqual(drawnNames(again.picture), ["one", "two"]);
    await again.do({ type: "travel", by: -1 });
    await again.do({ type: "travel", by: 1 });
    assert.deepEqual(drawnNames(again.picture), ["one", "two"]);
  });

  it("is without the lines to cut in its other forms, after a way back and after a reload too", async () => {
    const graph = graphOf(chain);
    const answer = await answerGraph(graph, ["a.ts#one", "b.ts#two"]);
    const story = new PageStory(graph);
    const one = story.idOf("a.ts#one");
    const to = story.idOf("b.ts#two");
    const note = { from: one, to, mark: "cut", text: "" } as const;
    await story.do({
      type: "activate",
      activation: { ...answer, notes: [note] },
      reason: "command",
    });
    const lines = ({ state, picture }: PageStory): readonly number[] => [
      drawnGraph(state)?.graph.edges.length ?? -1,
      matrixOf(picture, [], state.withoutCuts).cells.filter(
        ({ size }) => size > 0,
      ).length,
    ];
    assert.deepEqual(lines(story), [1, 1]);
    story.tell({ type: "toggleCuts" });
    assert.deepEqual(lines(story), [0, 0]);
    story.tell({ type: "select", id: `s${one}`, additive: false });
    story.tell({ type: "remove" });
    const { removed } = story.state;
    assert.equal(removed.length, 1);
    await story.activate("d.ts#four");
    assert.deepEqual(
      [story.state.removed, story.state.withoutCuts],
      [[], false],
    );
    await story.do({ type: "travel", by: -1 });
    assert.deepEqual(
      [story.state.removed, story.state.withoutCuts],
      [removed, true],
    );
    const saved: unknown = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    );
    assert.equal(fromSaved(saved).state.withoutCuts, true);
  });
});
