// Undo and redo: whatever a person did to a picture, it stands again exactly as it stood.
import assert from "node:assert/strict";
import type { Event } from "../../../webview/state/event.ts";
import type { State } from "../../../webview/state/state.ts";
import { TextProject } from "../../core/graph/graphText.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import { shop } from "../../e2e/page/sampleGraphs.ts";
import { PageStory } from "../pageStory.ts";

const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";
const reserve = "src/stock/warehouse.ts#Warehouse.reserve";

const made = ({ picture, removed, pins, filters, reach, inside }: State) => ({
  picture,
  removed,
  pins,
  filters,
  reach,
  inside,
});

async function drawn(): Promise<PageStory> {
  const story = new PageStory(shop);
  await story.activate(place);
  return story;
}

describe("undo", () => {
  const acts: Readonly<Record<string, (story: PageStory) => Event>> = {
    "taking out": () => ({ type: "remove" }),
    opening: (story) => ({
      type: "toggleOpening",
      anchor: story.node(reserve),
      side: "out",
    }),
    moving: (story) => ({
      type: "moved",
      cards: { [story.node(submit)]: { x: -900, y: 333 } },
    }),
    pinning: () => ({ type: "pin" }),
    filtering: () => ({ type: "filter", filters: { tests: false } }),
    "going deeper": () => ({ type: "reach", side: "in", by: 1 }),
  };

  for (const [name, act] of Object.entries(acts))
    it(`brings back what was before ${name}, and redo what was after it`, async () => {
      const story = await drawn();
      await story.do({
        type: "select",
        id: story.node(submit),
        additive: false,
      });
      const before = made(story.state);
      await story.do(act(story));
      const after = made(story.state);
      assert.notDeepEqual(after, before);
      await story.do({ type: "undo" });
      assert.deepEqual(made(story.state), before);
      assert.equal(story.state.announcement, "Undone.");
      await story.do({ type: "redo" });
      assert.deepEqual(made(story.state), after);
      await story.do({ type: "undo" });
      assert.deepEqual(made(story.state), before);
    });

  it("goes back step by step, also over closing, and to no step that there is not", async () => {
    const story = await drawn();
    const steps = [made(story.state)];
    const open: Event = {
      type: "toggleOpening",
      anchor: story.node(reserve),
      side: "out",
    };
    for (const event of [
      open,
      { type: "moved", cards: { [story.node(submit)]: { x: 1, y: 2 } } },
      open,
      { type: "layOut" },
    ] as const) {
      await story.do(event);
      steps.push(made(story.state));
    }
    for (const step of steps.slice(0, -1).reverse()) {
      await story.do({ type: "undo" });
      assert.deepEqual(made(story.state), step);
    }
    await story.do({ type: "undo" });
    assert.equal(story.state.announcement, "There is nothing to undo.");
    assert.deepEqual(made(story.state), steps[0]);
    for (const step of steps.slice(1)) {
      await story.do({ type: "redo" });
      assert.deepEqual(made(story.state), step);
    }
  });

  it("of a filter whose answer has not come takes the question back", async () => {
    const story = await drawn();
    const before = made(story.state);
    story.tell({ type: "filter", filters: { tests: false } });
    story.tell({ type: "undo" });
    assert.equal(story.open.size, 0);
    assert.deepEqual(made(story.state), before);
    assert.deepEqual(story.state.asking, []);
  });

  it("is of one picture and one revision: elsewhere it begins anew", async () => {
    const project = new TextProject();
    const first = applyPublication(undefined, project.publish(shop));
    const story = new PageStory(first);
    await story.activate(place);
    await story.do({ type: "layOut" });
    assert.equal(story.state.undo.length, 1);
    await story.activate(submit);
    assert.equal(story.state.undo.length, 0);
    await story.do({ type: "layOut" });
    assert.equal(story.state.undo.length, 1);
    const changed = project.publish(
      `${shop}\nsrc/new.ts#later -> ${submit} calls`,
    );
    await story.publish(applyPublication(first, changed));
    assert.equal(story.state.undo.length, 0);
    assert.equal(story.state.redo.length, 0);
  });

  it("counts nothing that is no act: selecting, hovering, looking at the table", async () => {
    const story = await drawn();
    await story.do({ type: "select", id: story.node(submit), additive: false });
    await story.do({ type: "toggleView" });
    await story.do({ type: "popover", which: "legend" });
    assert.deepEqual(story.state.undo, []);
  });
});
