// Where things stand: meaning of the sides, no overlaps, the same picture for the same input, and speed.
import assert from "node:assert/strict";
import { intersects } from "../../../webview/layouts/placement.ts";
import type {
  PlacedCard,
  Placement,
} from "../../../webview/layouts/placement.ts";
import { placeWhole } from "../../../webview/layouts/place.ts";
import { bundlesLeft } from "../../../webview/state/picture.ts";
import type { Picture } from "../../../webview/state/picture.ts";
import { hub, shop } from "../../e2e/page/sampleGraphs.ts";
import { PageStory } from "../pageStory.ts";

const place = "src/orders/order.ts#Order.place";

/** Cards never overlap, boxes only their own contents, and every card stands within its box. */
function assertOrderly(placement: Placement): void {
  const cards = Object.entries(placement.cards);
  for (const [index, [id, card]] of cards.entries())
    for (const [other, otherCard] of cards.slice(index + 1))
      assert.ok(!intersects(card, otherCard, 0), `${id} and ${other} overlap`);
  const files = placement.groups.filter(({ type }) => type === "file");
  for (const [index, file] of files.entries())
    for (const other of [...files.slice(index + 1), ...placement.captions])
      assert.ok(
        !intersects(file, other, 0),
        `${file.id} and ${other.id} overlap`,
      );
  const groups = new Map(placement.groups.map((group) => [group.id, group]));
  for (const [id, card] of cards) {
    const group = groups.get(card.group ?? "");
    if (group === undefined) continue;
    assert.ok(
      card.x >= group.x &&
        card.y >= group.y &&
        card.x + card.width <= group.x + group.width &&
        card.y + card.height <= group.y + group.height,
      `${id} stands outside of ${group.id}`,
    );
  }
}

const middleX = (card: PlacedCard): number => card.x + card.width / 2;

function cardOf(picture: Picture, id: string): PlacedCard {
  const card = picture.placement.cards[id];
  assert.ok(card, `${id} has no place`);
  return card;
}

describe("the focus layout", () => {
  for (const width of [300, 480, 700, 1200, 1900])
    for (const [name, text, active] of [
      ["the shop", shop, place],
      ["a class", shop, "src/orders/order.ts#Order"],
      ["a hub", hub(170, 60), "core/log.ts#log"],
    ] as const)
      it(`overlaps nothing in ${name} at ${String(width)} pixels, deeper and opened too`, async () => {
        const story = new PageStory(text, width);
        await story.activate(active);
        assertOrderly(story.picture.placement);
        await story.do({ type: "deeper" });
        assertOrderly(story.picture.placement);
        for (const { anchor, side } of bundlesLeft(story.picture).slice(0, 4))
          await story.do({ type: "toggleOpening", anchor, side });
        assertOrderly(story.picture.placement);
        await story.do({ type: "layOut" });
        assertOrderly(story.picture.placement);
      });

  it("puts users left, what is used right, bases above and derived below", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const card = (name: string) => cardOf(story.picture, story.node(name));
    const center = card(place);
    const user = card("src/web/checkoutController.ts#submitCheckout");
    const used = card("src/config/limits.ts#MAX_ITEMS_PER_ORDER");
    assert.ok(user.x + user.width < center.x);
    assert.ok(used.x > center.x + center.width);
    const base = card("src/orders/baseOrder.ts#BaseOrder.place");
    const derived = card("src/orders/giftOrder.ts#GiftOrder.place");
    assert.ok(base.y + base.height < center.y);
    assert.ok(derived.y > center.y + center.height);
  });

  it("leads a line from a user to what is used past the center, whose card would hide it, and no other line", async () => {
    const story = new PageStory(`
      a.ts#user -> c.ts#center calls
      c.ts#center -> e.ts#used calls
      a.ts#user -> e.ts#used calls
    `);
    await story.activate("c.ts#center");
    const { placement } = story.picture;
    const { ways = {} } = placement;
    const [from, to] = [story.node("a.ts#user"), story.node("e.ts#used")];
    assert.deepEqual(Object.keys(ways), [`e${from}>${to}`]);
    const center = placement.groups.find(
      ({ id }) => id === cardOf(story.picture, story.node("c.ts#center")).group,
    );
    assert.ok(center);
    const [left, right, ...others] = Object.values(ways)[0] ?? [];
    assert.deepEqual(others, []);
    assert.ok(left && right && left.y === right.y);
    assert.ok(left.x <= center.x && right.x >= center.x + center.width);
    assert.ok(left.y < center.y || left.y > center.y + center.height);
  });

  it("stands farther steps farther out", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    await story.do({ type: "deeper" });
    const card = (name: string) => cardOf(story.picture, story.node(name));
    assert.ok(
      middleX(card("src/web/router.ts#registerRoutes")) <
        middleX(card("src/web/checkoutController.ts#submitCheckout")),
    );
    assert.ok(
      middleX(card("src/stock/ledger.ts#record")) >
        middleX(card("src/stock/warehouse.ts#Warehouse.reserve")),
    );
  });

  it("keeps left and right on a narrow page, in one column that is as wide as the page", async () => {
    const story = new PageStory(shop, 300);
    await story.activate(place);
    const { placement } = story.picture;
    assert.equal(placement.arrangement, "cascade");
    const card = (name: string) => cardOf(story.picture, story.node(name));
    const center = card(place);
    const user = card("src/web/checkoutController.ts#submitCheckout");
    const used = card("src/util/log.ts#logInfo");
    assert.ok(user.y < center.y && user.x < center.x);
    assert.ok(
      used.y > center.y && used.x + used.width > center.x + center.width,
    );
    const rects = [...Object.values(placement.cards), ...placement.groups];
    const left = Math.min(...rects.map(({ x }) => x));
    const right = Math.max(...rects.map((rect) => rect.x + rect.width));
    assert.ok(right - left <= 300);
  });

  it("draws members of one class within a box of the class, within the box of the file", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const { groups, cards } = story.picture.placement;
    const reserve =
      cards[story.node("src/stock/warehouse.ts#Warehouse.reserve")];
    const box = groups.find(({ id }) => id === reserve?.group);
    assert.equal(box?.title, "Warehouse");
    assert.equal(reserve?.label, "reserve");
    assert.equal(
      groups.find(({ id }) => id === box.parent)?.title,
      "src/stock/warehouse.ts",
    );
    const alone = cards[story.node("src/orders/status.ts#OrderStatus.Placed")];
    assert.equal(alone?.label, "OrderStatus.Placed");
  });

  it("gives the same picture for the same input, in whatever order it comes", async () => {
    const story = new PageStory(hub(120, 40));
    await story.activate("core/log.ts#log");
    const { picture } = story;
    const shuffled: Picture = {
      ...picture,
      base: {
        ...picture.base,
        nodes: [
          ...picture.base.nodes.slice(0, 1),
          ...picture.base.nodes.slice(1).reverse(),
        ],
        edges: picture.base.edges.toReversed(),
        containers: picture.base.containers.toReversed(),
      },
    };
    const { viewport } = story.state;
    assert.deepEqual(
      placeWhole(shuffled, viewport).cards,
      placeWhole(picture, viewport).cards,
    );
  });

  it("lets new nodes sprout on their side, near the node that they come from", async () => {
    const story = new PageStory(shop);
    await story.activate(place);
    const reserve = "src/stock/warehouse.ts#Warehouse.reserve";
    await story.do({
      type: "toggleOpening",
      anchor: story.node(reserve),
      side: "out",
    });
    const from = cardOf(story.picture, story.node(reserve));
    const grown = cardOf(
      story.picture,
      story.node("src/stock/ledger.ts#record"),
    );
    assert.ok(grown.x > from.x + from.width);
    assert.ok(grown.x - from.x - from.width < 200);
    assert.ok(Math.abs(grown.y - from.y) < 200);
  });

  it("puts folders left of what they use", async () => {
    const story = new PageStory(hub(60, 20));
    await story.do({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    assertOrderly(story.picture.placement);
    const core = cardOf(story.picture, "d:core");
    const lib = cardOf(story.picture, "d:lib");
    assert.ok(core.x + core.width < lib.x);
  });
});
