// Saved views: a picture comes back as it was left, and over a changed index with what is still there.
import assert from "node:assert/strict";
import type { Graph } from "../../../src/core/graph/graph.ts";
import type { SavedView } from "../../../src/protocol.ts";
import { toSavedView as checkView } from "../../../src/vscode/savedView.ts";
import { toSavedView } from "../../../webview/state/savedView.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { hub, shop } from "../../e2e/page/sampleGraphs.ts";
import { drawnNames, PageStory } from "../pageStory.ts";

const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";
const reserve = "src/stock/warehouse.ts#Warehouse.reserve";

function saved(story: PageStory): SavedView {
  const view = toSavedView(story.state);
  assert.ok(view, "there is nothing to save");
  // As it goes through the wire and the editor's memory.
  const kept = checkView(JSON.parse(JSON.stringify(view)));
  assert.deepEqual(kept, view);
  return view;
}

/** As the host finds them: by key. */
function idsOf(view: SavedView, graph: Graph): (string | null)[] {
  return view.nodes.map(({ kind, key }) => {
    if (kind === "folder") return `d:${key}`;
    const node = graph.nodeOfKey(key);
    return node === -1 ? null : `s${String(graph.id(node))}`;
  });
}

async function opened(
  view: SavedView,
  text: string,
  story = new PageStory(text),
): Promise<PageStory> {
  const ids = idsOf(view, graphOf(text));
  await story.do({ type: "openView", name: "mine", view, ids });
  assert.equal(story.state.restoring, undefined);
  return story;
}

/** A picture with everything that a person can do to one. */
async function arranged(): Promise<PageStory> {
  const story = new PageStory(shop);
  await story.activate(place);
  await story.do({ type: "reach", side: "in", by: 1 });
  await story.do({ type: "filter", filters: { tests: false } });
  await story.do({
    type: "toggleOpening",
    anchor: story.node(reserve),
    side: "out",
  });
  await story.do({
    type: "moved",
    cards: { [story.node(submit)]: { x: -900, y: 333 } },
  });
  await story.do({
    type: "select",
    id: story.node("src/config/limits.ts#MAX_ITEMS_PER_ORDER"),
    additive: false,
  });
  await story.do({ type: "remove" });
  await story.do({ type: "stand", id: story.node(reserve) });
  await story.do({ type: "pin" });
  return story;
}

describe("a saved view", () => {
  it("comes back as it was left: depth, filters, openings, places, pins, what was taken out", async () => {
    const before = await arranged();
    const view = saved(before);
    const after = await opened(view, shop);
    const { picture, removed, pins, reach, filters } = before.state;
    assert.deepEqual(drawnNames(after.picture), drawnNames(before.picture));
    assert.deepEqual(after.picture.placement.cards, picture?.placement.cards);
    assert.deepEqual(after.picture.placement.groups, picture?.placement.groups);
    assert.deepEqual(after.state.removed, removed);
    assert.deepEqual(after.state.pins, pins);
    assert.deepEqual(after.state.reach, reach);
    assert.deepEqual(after.state.filters, filters);
    assert.equal(after.state.announcement, "View mine is open.");
    assert.deepEqual(saved(after), view);
  });

  it("comes back over another picture of the same symbol, and with back from where it was opened", async () => {
    const view = saved(await arranged());
    const story = new PageStory(shop);
    await story.activate(submit);
    await story.activate(place);
    await opened(view, shop, story);
    assert.equal(story.state.visits.length, 2);
    assert.deepEqual(saved(story), view);
    await story.do({ type: "travel", by: -1 });
    assert.equal(story.picture.center, story.node(submit));
  });

  it("brings back pages of bundles, with as many nodes", async () => {
    const text = hub(120, 5);
    const before = new PageStory(text, 700);
    await before.activate("core/log.ts#log");
    const bundle = before.picture.base.bundles.find(
      ({ anchor, side }) => anchor === before.picture.center && side === "in",
    );
    assert.ok(bundle);
    await before.do({ type: "openBundle", id: bundle.id });
    await before.do({ type: "openBundle", id: bundle.id });
    assert.ok(before.picture.openings.length >= 2);
    const after = await opened(saved(before), text, new PageStory(text, 700));
    assert.deepEqual(drawnNames(after.picture), drawnNames(before.picture));
    assert.deepEqual(
      after.picture.placement.cards,
      before.picture.placement.cards,
    );
  });

  it("shows what is still there, says how much is gone, and gives what is new a free place", async () => {
    const before = await arranged();
    const view = saved(before);
    const changed = `${shop
      .split("\n")
      .filter((line) => !line.includes("retryCheckout"))
      .join("\n")}\nsrc/new/caller.ts#later -> ${place} calls`;
    const after = await opened(view, changed);
    const names = drawnNames(after.picture);
    assert.ok(!names.includes("retryCheckout"));
    assert.ok(names.includes("later"));
    assert.match(
      after.state.announcement,
      /^View mine is open; 1 of its \d+ nodes is gone\.$/u,
    );
    const { cards } = after.picture.placement;
    const old = before.picture.placement.cards;
    const moved = cards[after.node(submit)];
    assert.deepEqual([moved?.x, moved?.y], [-900, 333]);
    for (const name of [
      place,
      reserve,
      "src/jobs/nightly.ts#placeSubscriptions",
    ]) {
      const [is, was] = [cards[after.node(name)], old[before.node(name)]];
      assert.deepEqual([is?.x, is?.y], [was?.x, was?.y], name);
    }
    const fresh = cards[after.node("src/new/caller.ts#later")];
    assert.ok(fresh);
    for (const [id, card] of Object.entries(cards))
      if (id !== after.node("src/new/caller.ts#later"))
        assert.ok(
          card.x >= fresh.x + fresh.width ||
            fresh.x >= card.x + card.width ||
            card.y >= fresh.y + fresh.height ||
            fresh.y >= card.y + card.height,
          `${id} stands on it`,
        );
  });

  it("of the folders comes back, too", async () => {
    const before = new PageStory(shop);
    await before.do({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    await before.do({ type: "inside", id: "d:src/orders", open: true });
    assert.ok(drawnNames(before.picture).length > 8);
    await before.do({ type: "moved", cards: { "d:src/web": { x: 7, y: 9 } } });
    const after = await opened(saved(before), shop);
    assert.deepEqual(drawnNames(after.picture), drawnNames(before.picture));
    assert.deepEqual(
      after.picture.placement.cards,
      before.picture.placement.cards,
    );
  });

  it("is not left for the cursor, only for what the person does", async () => {
    const story = await opened(saved(await arranged()), shop);
    await story.do({ type: "stand", id: story.node(reserve) });
    await story.do({ type: "pin" });
    assert.deepEqual(story.state.pins, []);
    await story.activate(submit, "cursor");
    assert.equal(story.picture.center, story.node(place));
    await story.do({ type: "goTo", id: story.node(submit) });
    assert.equal(story.picture.center, story.node(submit));
    await story.activate(place, "cursor");
    assert.equal(story.picture.center, story.node(place));
  });

  it("that is on its way ends when the person goes elsewhere", async () => {
    const view = saved(await arranged());
    const story = new PageStory(shop);
    const ids = idsOf(view, graphOf(shop));
    story.tell({ type: "openView", name: "mine", view, ids });
    assert.ok(story.state.restoring);
    await story.activate(submit);
    assert.equal(story.state.restoring, undefined);
    assert.deepEqual(story.state.removed, []);
    assert.equal(story.picture.center, story.node(submit));
  });

  it("cannot be made of an answer, or of nothing", () => {
    assert.equal(toSavedView(new PageStory(shop).state), undefined);
  });
});

describe("bookmarks on the page", () => {
  it("mark the symbols that have one, and ask the host for another", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const view = saved(story);
    const key = view.nodes.find(({ name }) => name === submit)?.key ?? "";
    await story.do({
      type: "bookmarks",
      bookmarks: [{ key, note: "slow" }],
    });
    assert.deepEqual(story.state.bookmarks, [{ key, note: "slow" }]);
    await story.do({ type: "bookmark", symbol: story.idOf(submit) });
    assert.deepEqual(story.sent.at(-1), {
      type: "bookmark",
      symbol: story.idOf(submit),
    });
  });
});
