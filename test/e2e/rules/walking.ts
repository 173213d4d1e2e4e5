// Rules 1 to 7: what is active, what the first picture is, where things stand, and what hands do.
import assert from "node:assert/strict";
import { bundlesLeft } from "../../../webview/state/picture.ts";
import { beatUsers, nameOf, nodeOf, nodesIn } from "./rulesWindow.ts";
import type { RulesWindow } from "./rulesWindow.ts";

export function rulesOfWalking(open: () => RulesWindow): void {
  it("rule 2: with no editor the first picture is the folders with counts, with one the neighbourhood of its symbol", async () => {
    const graph = open();
    const overview = await graph.until(
      "folders are drawn",
      ({ picture }) => picture !== undefined,
    );
    assert.equal(overview.picture?.center, undefined);
    const folders = nodesIn(overview).map(({ item }) => item);
    assert.ok(folders.length > 3);
    for (const item of folders)
      assert.ok(item.type === "folder" && item.folder.symbols > 0);
    const state = await graph.follow(
      "checkout.ts",
      "placeOrder(customer",
      "placeOrder",
    );
    assert.ok(nodesIn(state).every(({ distance }) => distance <= 1));
  });

  it("rule 1: graph, editor and lists follow the one active item, and back and forward go through all that were", async () => {
    const graph = open();
    const { person } = graph;
    await graph.follow("checkout.ts", "placeOrder(customer", "placeOrder");
    const before = await graph.state();
    await graph.doubleClick(await graph.node("bookByIsbn"));
    const after = await graph.untilAbout("bookByIsbn");
    assert.equal(after.visits.length, before.visit + 2);
    await person.tab("catalogue.ts").waitFor();
    await graph.seeRelations("bookByIsbn");
    await graph.frame.locator(".picture").focus();
    await graph.press("Alt+ArrowLeft");
    await graph.untilAbout("placeOrder");
    await graph.seeRelations("placeOrder");
    await graph.button(/^Forward/).click();
    await graph.untilAbout("bookByIsbn");
    await graph.button(/^Back/).click();
    await graph.untilAbout("placeOrder");
    await graph.frame.locator(".picture").focus();
    await graph.press("Alt+ArrowRight");
    await graph.untilAbout("bookByIsbn");
  });

  it("rule 3: of hundreds of neighbours at most about 200 are drawn, and bundles count the rest and open in pages", async () => {
    const graph = open();
    const state = await graph.search("beat");
    const { picture } = state;
    assert.ok(picture);
    const drawn = nodesIn(state);
    assert.ok(drawn.length <= 200, String(drawn.length));
    const bundle = bundlesLeft(picture).find(
      ({ anchor, side, kind }) =>
        anchor === picture.center && side === "in" && kind === "function",
    );
    assert.ok(bundle);
    const users = drawn.filter(
      (node) => nameOf(node)?.startsWith("user") === true,
    );
    assert.equal(users.length + bundle.count, beatUsers);
    assert.match(
      await graph.label(bundle.id),
      new RegExp(`${String(bundle.count)}.*function`),
    );
    await graph.reveal(bundle.id);
    await graph.click(bundle.id);
    const next = await graph.until(
      "a page of the bundle is open",
      (each) => each.picture?.openings.length === 1,
    );
    const added = next.picture?.openings[0]?.nodes.length ?? 0;
    assert.ok(added > 0 && added < bundle.count, String(added));
    assert.equal(
      bundlesLeft(next.picture!).find(({ id }) => id === bundle.id)?.count,
      bundle.count - added,
    );
  });

  it("rule 4: users stand left, what is used right, bases above, derived below; the same input gives the same picture", async () => {
    const graph = open();
    await graph.search("placeOrder");
    const cards = await graph.cards();
    const at = async (name: string) => cards[await graph.node(name)]!;
    const middle = await at("placeOrder");
    const user = nodesIn(await graph.state()).find(({ side }) => side === "in");
    assert.ok(user && cards[user.id]!.x < middle.x);
    assert.ok((await at("bookByIsbn")).x > middle.x);

    const family = await graph.search("Square");
    const tree = await graph.cards();
    const square = tree[family.picture!.center!]!;
    assert.ok(tree[await graph.node("Shape")]!.y < square.y);
    assert.ok(tree[await graph.node("Tile")]!.y > square.y);

    // Asked and laid out anew, in a page that remembers nothing of the first time.
    await graph.search("placeOrder");
    await graph.frame.locator(".picture").focus();
    await graph.press("l");
    await graph.until(
      "laid out anew",
      ({ announcement }) => announcement === "Laid out anew.",
    );
    assert.deepEqual(await graph.cards(), cards);
  });

  it("rule 5: what is opened sprouts beside its node, nothing else moves, and closing brings back what was", async () => {
    const graph = open();
    await graph.search("placeOrder");
    const anchor = await graph.node("bookByIsbn");
    const before = await graph.state();
    await graph.click(`hout:${anchor}`);
    const opened = await graph.until(
      "it is open",
      ({ picture }) => picture?.openings.length === 1,
    );
    const cards = opened.picture!.placement.cards;
    for (const [id, { x, y }] of Object.entries(
      before.picture!.placement.cards,
    ))
      assert.deepEqual({ x: cards[id]?.x, y: cards[id]?.y }, { x, y }, id);
    const fresh = opened.picture!.openings[0]!.nodes.filter(
      ({ id }) => nodeOf(before, id) === undefined,
    );
    assert.ok(fresh.length > 0);
    for (const { id } of fresh) {
      assert.ok(cards[id]!.x > cards[anchor]!.x, id);
      assert.ok(Math.abs(cards[id]!.y - cards[anchor]!.y) < 300, id);
    }
    await graph.click(`hout:${anchor}`);
    const closed = await graph.until(
      "it is closed",
      ({ picture }) => picture?.openings.length === 0,
    );
    assert.deepEqual(closed.picture?.placement, before.picture?.placement);
  });

  it("rule 6: a click selects and previews, Control adds, Escape takes back one layer, a drag begins at six pixels", async () => {
    const graph = open();
    const { mouse, keyboard } = graph.person.page;
    await graph.search("placeOrder");
    const id = await graph.node("bookByIsbn");
    await graph.click(id);
    await graph.until(
      "details are there",
      ({ details }) => details?.type === "node" && details.answer !== undefined,
    );
    await graph.person.page
      .locator(".tab.active")
      .filter({ hasText: "catalogue.ts" })
      .waitFor();
    assert.ok(await graph.frame.evaluate(() => document.hasFocus()));
    assert.equal(
      nameOf(
        nodeOf(await graph.state(), (await graph.state()).picture?.center),
      ),
      "placeOrder",
    );
    await keyboard.down("Control");
    await graph.click(await graph.node("placeOrder"));
    await keyboard.up("Control");
    await graph.until(
      "two are selected",
      ({ selection }) => selection.length === 2,
    );
    await keyboard.press("?");
    await graph.until(
      "the legend is open",
      ({ popover }) => popover === "legend",
    );
    await keyboard.press("Escape");
    const one = await graph.until(
      "only the legend is gone",
      ({ popover }) => popover === "none",
    );
    assert.equal(one.selection.length, 2);
    await keyboard.press("Escape");
    await graph.until(
      "nothing is selected",
      ({ selection }) => selection.length === 0,
    );

    const { x, y } = await graph.spot(id);
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 4, y + 2);
    await mouse.up();
    const clicked = await graph.until(
      "it was a click",
      ({ selection }) => selection.length === 1,
    );
    assert.equal(clicked.picture?.touched, false);
    await keyboard.press("Escape");
    await graph.until(
      "nothing is selected",
      ({ selection }) => selection.length === 0,
    );
    const again = await graph.spot(id);
    await mouse.move(again.x, again.y);
    await mouse.down();
    await mouse.move(again.x + 8, again.y + 4, { steps: 4 });
    await mouse.move(again.x + 30, again.y + 10, { steps: 4 });
    await mouse.up();
    await graph.until(
      "it was dragged",
      ({ picture }) => picture?.touched === true,
    );
    await graph.press("l");
  });

  it("rule 7: a click on a line lists its places with their source, which one click opens, and activates nothing", async () => {
    const graph = open();
    await graph.search("second");
    await graph.leave();
    const line = await graph.edge("second", "third");
    for (const away of [-6, 6]) {
      const { x, y } = await graph.spot(line);
      // The three of the chain stand in a row: the line is level.
      await graph.person.page.mouse.click(x, y + away);
      const hit = await graph.until(
        `it is hit ${String(away)} px beside`,
        ({ selection }) => selection.length > 0,
      );
      assert.deepEqual(hit.selection, [line]);
      await graph.press("Escape");
      await graph.until(
        "nothing is selected",
        ({ selection }) => selection.length === 0,
      );
    }
    await graph.click(line);
    const place = graph.frame.locator(".evidence .site").first();
    await place.waitFor();
    assert.match((await place.textContent()) ?? "", /chain\.ts:5\s*third\(\);/);
    const state = await graph.state();
    assert.equal(nameOf(nodeOf(state, state.picture?.center)), "second");
    await place.click();
    await graph.person.seeCursorAt(5);
  });
}
