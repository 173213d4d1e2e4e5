// What is drawn for a state: classes that carry meaning, handles with honest counts, lines by their sites and certainty.
import assert from "node:assert/strict";
import {
  elementsOf,
  handleTarget,
  lineWidth,
} from "../../../webview/drawing/elements.ts";
import type {
  DrawnEdge,
  DrawnNode,
} from "../../../webview/drawing/elements.ts";
import { hostile, shop } from "../../e2e/page/sampleGraphs.ts";
import { PageStory } from "../pageStory.ts";

const place = "src/orders/order.ts#Order.place";

function nodeOf(story: PageStory, id: string): DrawnNode {
  const found = elementsOf(story.state).find(
    (element) => element.type === "node" && element.id === id,
  );
  assert.ok(found?.type === "node", `${id} is not drawn`);
  return found;
}

function edgeOf(story: PageStory, from: string, to: string): DrawnEdge {
  const id = `e${story.node(from)}>${story.node(to)}`;
  const found = elementsOf(story.state).find((element) => element.id === id);
  assert.ok(found?.type === "edge", `${id} is not drawn`);
  return found;
}

describe("the elements of a picture", () => {
  it("are the same for the same state", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    assert.deepEqual(elementsOf(story.state), elementsOf(story.state));
    assert.deepEqual(elementsOf({ ...story.state, picture: undefined }), []);
  });

  it("mark the active node, tests and what is outside", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    await story.do({ type: "filter", filters: { external: true } });
    assert.deepEqual(nodeOf(story, story.node(place)).classes, ["active"]);
    assert.deepEqual(
      nodeOf(story, story.node("tests/order.test.ts#placesAnOrder")).classes,
      ["test"],
    );
    const external = elementsOf(story.state).find(
      (element) => element.type === "node" && element.icon === "external",
    );
    assert.ok(external?.classes.includes("external"));
  });

  it("tell users from used ones, certainty and inheritance by the class of the line", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    assert.deepEqual(
      edgeOf(story, "src/admin/console.ts#replayOrder", place).classes,
      ["incoming", "r-name"],
    );
    assert.deepEqual(
      edgeOf(story, place, "src/orders/order.ts#Order.total").classes,
      ["outgoing", "r-exact"],
    );
    assert.deepEqual(
      edgeOf(story, "src/orders/giftOrder.ts#GiftOrder.place", place).classes,
      ["incoming", "inherits", "r-exact"],
    );
    assert.deepEqual(
      edgeOf(
        story,
        "src/web/checkoutController.ts#retryCheckout",
        "src/web/checkoutController.ts#submitCheckout",
      ).classes,
      ["aside", "r-exact"],
    );
  });

  it("draw more places thicker, by the logarithm, and inferred lines thinner", () => {
    const steps = [1, 10, 100].map((sites) => lineWidth(sites, "exact"));
    assert.ok(steps[0]! < steps[1]! && steps[1]! < steps[2]!);
    assert.ok(Math.abs(steps[2]! - steps[1]! - (steps[1]! - steps[0]!)) < 0.05);
    assert.ok(lineWidth(1_000_000, "exact") <= 5);
    assert.ok(lineWidth(3, "inferred") < lineWidth(3, "exact"));
  });

  it("join all relationships between two nodes into one line", async () => {
    const story = new PageStory(`
      a.ts#f -> b.ts#g calls x2
      a.ts#f -> b.ts#g references name x3
    `);
    await story.activate("a.ts#f");
    const edges = elementsOf(story.state).filter(({ type }) => type === "edge");
    assert.equal(edges.length, 1);
    assert.deepEqual(edges[0]?.classes, ["outgoing", "r-exact"]);
    assert.equal(
      edges[0]?.type === "edge" && edges[0].width,
      lineWidth(5, "exact"),
    );
  });

  it("give a node a handle with the number that stands behind it", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const reserve = story.node("src/stock/warehouse.ts#Warehouse.reserve");
    const handle = nodeOf(story, `hout:${reserve}`);
    assert.equal(handle.label, "+1");
    assert.deepEqual(handleTarget(handle.id), {
      anchor: reserve,
      side: "out",
    });
    await story.do({ type: "toggleOpening", anchor: reserve, side: "out" });
    assert.equal(nodeOf(story, `hout:${reserve}`).label, "−");
  });

  it("leave out what was taken out, with its lines and its empty box", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const id = story.node("src/admin/console.ts#replayOrder");
    const count = elementsOf(story.state).length;
    story.tell({ type: "select", id, additive: false });
    story.tell({ type: "remove" });
    assert.equal(elementsOf(story.state).length, count - 3);
  });

  it("show hostile names as text that can be seen", async () => {
    const story = new PageStory(hostile);
    await story.activate("target");
    const labels = elementsOf(story.state).flatMap((element) =>
      element.type === "node" && element.role === "card" ? [element.label] : [],
    );
    assert.equal(labels.length, 12);
    for (const label of labels)
      assert.doesNotMatch(label, /[\u0000-\u001f\u200b-\u200f\u202a-\u202e]/u);
    assert.ok(labels.includes("__proto__"));
    assert.ok(labels.includes("a\ufffdgnp"));
  });
});
