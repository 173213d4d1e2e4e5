// The places behind lines between folders, files and definitions of the overview: as many as the line says, in pages.
import assert from "node:assert/strict";
import { PageStory } from "../pageStory.ts";

const project = `
  src/web/page.ts#show -> src/core/cart.ts#Cart.add calls x2
  src/web/page.ts -> src/core/cart.ts imports
  class src/core/cart.ts#Cart
  method src/core/cart.ts#Cart.add
  src/core/cart.ts#Cart.add -> src/core/price.ts#total calls
  src/core/cart.ts#Cart.add -> src/core/cart.ts#help calls
  src/core/cart.ts#help.()1 -> src/core/price.ts#total calls x3
  src/core/cart.ts -> src/core/price.ts imports
  src/core/deep/tax.ts#tax -> src/core/price.ts#total calls name x4
  main.ts#main -> src/web/page.ts#show calls
  main.ts#main -> react!useState calls external
  tests/cart.test.ts#adds -> src/core/cart.ts#Cart.add calls
  test tests/cart.test.ts
`;

async function overviewOf(text: string): Promise<PageStory> {
  const story = new PageStory(text);
  await story.do({
    type: "activate",
    activation: { kind: "overview" },
    reason: "command",
  });
  return story;
}

const edgeDetails = ({ state }: PageStory) => {
  assert.ok(state.details?.type === "edge");
  return state.details;
};

const listed = (story: PageStory): number =>
  (edgeDetails(story).answer ?? []).reduce(
    (sum, { sites }) => sum + sites.length,
    0,
  );

/** Chooses each line that is drawn, and compares its number with the places that are listed. */
async function compareAll(story: PageStory): Promise<number> {
  const { edges } = story.picture.base;
  for (const { id, sites } of edges) {
    await story.do({ type: "select", id, additive: false });
    assert.equal(listed(story), sites, id);
  }
  return edges.length;
}

describe("the evidence of a line in the overview", () => {
  it("is as many places as the line says, whatever is open around it", async () => {
    const story = await overviewOf(project);
    assert.ok((await compareAll(story)) > 2);
    for (const path of ["src/core", "src/core/cart.ts", "src/web", "", "src"])
      await story.do({ type: "toggleInside", path });
    assert.ok((await compareAll(story)) > 4);
    for (const filters of [{ tests: false }, { certainOnly: true }]) {
      await story.do({ type: "filter", filters });
      assert.ok((await compareAll(story)) > 3);
    }
  });

  it("is told to who listens", async () => {
    const story = await overviewOf(project);
    const [edge] = story.picture.base.edges;
    assert.ok(edge);
    await story.do({ type: "select", id: edge.id, additive: false });
    assert.match(
      story.state.announcement,
      /^Line from \S+ to \S+ selected\.$/u,
    );
  });

  it("is that of folders beyond what may be drawn, too", async () => {
    const wide = Array.from(
      { length: 40 },
      (_, at) => `d${at + 10}/a.ts#f -> d${((at * 7) % 40) + 10}/a.ts#f calls`,
    ).join("\n");
    const story = await overviewOf(wide);
    const { settings } = story.state;
    await story.do({
      type: "settings",
      settings: { ...settings, maxNodes: 20 },
    });
    await story.do({ type: "toggleInside", path: "" });
    assert.ok(story.picture.base.nodes.length <= 20);
    assert.ok((await compareAll(story)) > 5);
  });

  it("comes in pages where there is much of it", async () => {
    const many = Array.from(
      { length: 250 },
      (_, at) => `a/x.ts#f${at} -> b/y.ts#g calls x2`,
    ).join("\n");
    const story = await overviewOf(many);
    const [edge] = story.picture.base.edges;
    assert.equal(edge?.sites, 500);
    await story.do({ type: "select", id: edge.id, additive: false });
    assert.deepEqual([listed(story), edgeDetails(story).total], [200, 250]);
    story.tell({ type: "moreEvidence" });
    // A second click before the answer brings no page twice.
    story.tell({ type: "moreEvidence" });
    await story.answer();
    assert.equal(listed(story), 400);
    await story.do({ type: "moreEvidence" });
    assert.equal(listed(story), 500);
    await story.do({ type: "moreEvidence" });
    assert.equal(listed(story), 500);
    assert.equal(
      new Set(edgeDetails(story).answer?.map(({ from }) => from.id)).size,
      250,
    );
  });
});
