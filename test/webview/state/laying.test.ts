// Layouts that run elsewhere: what is drawn meanwhile, which answers count, and what a person's choice does.
import assert from "node:assert/strict";
import { layOut } from "../../../webview/layouts/layOut.ts";
import type { LayoutJob } from "../../../webview/layouts/layOut.ts";
import type { Placement } from "../../../webview/layouts/placement.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { shop } from "../../e2e/page/sampleGraphs.ts";
import { largeAnswer } from "../largeAnswer.ts";
import { PageStory } from "../pageStory.ts";

const place = "src/orders/order.ts#Order.place";

async function begin(): Promise<PageStory> {
  const story = new PageStory(shop);
  await story.activate(place);
  return story;
}

function jobOf(story: PageStory): LayoutJob {
  const { laying } = story.state;
  assert.ok(laying, "nothing is being laid out");
  return laying.job;
}

/** The layout's answer. */
function finish(story: PageStory, job = jobOf(story)): Placement {
  const placement = layOut(job);
  story.tell({ type: "laidOut", job, placement });
  return placement;
}

const answered = (story: PageStory, count: number): void =>
  story.tell({
    type: "activate",
    activation: largeAnswer(count),
    reason: "command",
  });

describe("a layout that runs elsewhere", () => {
  it("leaves what stands where it is until it is there, and then takes its place", async () => {
    const story = await begin();
    const before = story.picture.placement;
    story.tell({ type: "chooseLayout", layout: "organic" });
    assert.deepEqual(
      story.effects.map(({ type }) => type),
      ["layOut"],
    );
    assert.equal(story.picture.placement, before);
    assert.deepEqual(story.state.asking, ["layout"]);
    const placement = finish(story);
    assert.equal(story.picture.placement, placement);
    assert.deepEqual(story.state.asking, []);
    assert.deepEqual(story.effects, [{ type: "show", ids: [], fit: true }]);
  });

  it("is overtaken by a newer one: a late answer changes nothing", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "organic" });
    const late = jobOf(story);
    story.tell({ type: "chooseLayout", layout: "layered" });
    finish(story, late);
    assert.equal(story.picture.placement.arrangement, "columns");
    finish(story);
    assert.equal(story.picture.placement.arrangement, "layered");
  });

  it("ends when the person goes elsewhere", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "organic" });
    const late = jobOf(story);
    story.tell({ type: "chooseLayout", layout: undefined });
    assert.equal(story.state.laying, undefined);
    await story.activate("src/stock/warehouse.ts#Warehouse.reserve");
    const { placement } = story.picture;
    finish(story, late);
    assert.equal(story.picture.placement, placement);
  });

  it("does not keep the picture of another symbol waiting: that stands in columns meanwhile", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "layered" });
    finish(story);
    await story.activate("src/stock/warehouse.ts#Warehouse.reserve");
    const other = story.node("src/stock/warehouse.ts#Warehouse.reserve");
    assert.equal(story.picture.center, other);
    assert.equal(story.picture.placement.arrangement, "columns");
    assert.deepEqual(story.state.asking, ["layout"]);
    finish(story);
    assert.equal(story.picture.placement.arrangement, "layered");
  });

  it("is asked again when something was opened meanwhile", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "organic" });
    const first = jobOf(story);
    await story.do({
      type: "toggleOpening",
      anchor: story.node("src/stock/warehouse.ts#Warehouse.reserve"),
      side: "out",
    });
    const drawn = Object.keys(story.picture.placement.cards);
    finish(story, first);
    assert.deepEqual(Object.keys(story.picture.placement.cards), drawn);
    finish(story);
    assert.equal(story.picture.placement.arrangement, "organic");
    assert.equal(story.picture.openings.length, 1);
    for (const { id } of story.picture.openings[0]?.nodes ?? [])
      assert.ok(story.picture.placement.cards[id]);
  });

  it("that fails leaves the picture in columns and says so", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "organic" });
    story.tell({ type: "laidOut", job: jobOf(story), placement: undefined });
    assert.equal(story.picture.placement.arrangement, "columns");
    assert.match(story.state.announcement, /columns instead/);
  });
});

describe("the layout of an answer", () => {
  it("of few symbols is plain columns at once", async () => {
    const story = await begin();
    answered(story, 20);
    assert.equal(story.picture.base.nodes.length, 20);
    assert.equal(story.picture.placement.arrangement, "layers");
    assert.equal(story.state.laying, undefined);
  });

  it("of hundreds shows columns at once and its files a moment later", async () => {
    const story = await begin();
    answered(story, 200);
    assert.equal(story.picture.base.nodes.length, 200);
    assert.equal(story.picture.placement.arrangement, "layers");
    finish(story);
    assert.equal(story.picture.placement.arrangement, "layered");
  });

  it("of thousands leaves what was drawn until it is there, and grows by what is near", async () => {
    const story = await begin();
    const before = story.picture;
    answered(story, 1_000);
    assert.equal(story.picture, before);
    assert.deepEqual(story.state.asking, ["picture"]);
    finish(story);
    assert.equal(story.picture.base.nodes.length, 1_000);
    assert.equal(story.picture.placement.arrangement, "organic");
    assert.deepEqual(story.state.asking, []);
  });

  it("stays as it was laid out when the page changes its width", async () => {
    const story = await begin();
    answered(story, 200);
    const placement = finish(story);
    const { viewport } = story.state;
    story.tell({ type: "resized", viewport: { ...viewport, width: 700 } });
    assert.equal(story.picture.placement, placement);
  });

  it("keeps its lines led around files, but for those of a card that is moved", async () => {
    const story = await begin();
    answered(story, 200);
    const { ways = {} } = finish(story);
    const moved = story.picture.base.edges.find(({ id }) => ways[id])?.from;
    assert.ok(moved);
    story.tell({ type: "moved", cards: { [moved]: { x: 0, y: 0 } } });
    const left = Object.keys(story.picture.placement.ways ?? {});
    const gone = Object.keys(ways).filter((id) => !left.includes(id));
    assert.ok(gone.length > 0 && left.length > 0);
    for (const id of gone)
      assert.ok(id.startsWith(`e${moved}>`) || id.endsWith(`>${moved}`));
  });
});

describe("the choice of a layout", () => {
  it("holds for the pictures that follow", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "layered" });
    finish(story);
    await story.activate("src/stock/warehouse.ts#Warehouse.reserve");
    finish(story);
    assert.equal(story.picture.placement.arrangement, "layered");
  });

  it("comes back after a reload; one that no page knows is forgotten", async () => {
    const story = await begin();
    story.tell({ type: "chooseLayout", layout: "layered" });
    finish(story);
    const memory = structuredClone(toSaved(story.state, undefined));
    assert.equal(fromSaved(memory).state.layout, "layered");
    assert.equal(
      fromSaved({ ...memory, layout: "spiral" }).state.layout,
      undefined,
    );
  });
});
