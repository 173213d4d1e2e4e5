// Rules 13, 16, 17 and 19: keys, and what stays as it was while the index, the cursor or the window change.
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { nameOf, nodeOf } from "./rulesWindow.ts";
import type { RulesWindow } from "./rulesWindow.ts";

export function rulesOfStaying(open: () => RulesWindow): void {
  it("rule 13: everything goes by keys, the focus can be seen, and a live region says what became active", async () => {
    const graph = open();
    const { frame } = graph;
    await graph.search("placeOrder");
    await graph.search("second");
    const live = frame.locator("[aria-live=polite]");
    await live.filter({ hasText: "second is active" }).waitFor();
    await graph.press("ArrowRight");
    await graph.press("ArrowRight");
    await graph.until(
      "the keys stand on third",
      (state) => nameOf(nodeOf(state, state.selection[0])) === "third",
    );
    const ring = await frame.locator(".picture").evaluate((picture) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(picture);
      return `${outlineStyle} ${outlineWidth}`;
    });
    assert.doesNotMatch(ring, /^none| 0px$/u);
    await graph.press(" ");
    await graph.until("third is pinned", ({ pins }) => pins.length === 1);
    await graph.press(" ");
    await graph.until("nothing is pinned", ({ pins }) => pins.length === 0);
    await graph.press("Delete");
    await graph.until(
      "third is taken out",
      ({ removed }) => removed.length === 1,
    );
    await frame.locator('[data-reason="removed"]').click();
    await graph.until("third is back", ({ removed }) => removed.length === 0);
    await frame.locator(".picture").focus();
    await graph.press("t");
    await frame.locator(".table-view tbody tr").first().waitFor();
    await graph.press("t");
    await frame.locator(".picture").waitFor();
    await graph.press("l");
    await graph.until(
      "laid out anew",
      ({ announcement }) => announcement === "Laid out anew.",
    );
    await graph.press("?");
    await frame.getByRole("heading", { name: "Hands and keys" }).waitFor();
    await graph.press("Escape");
    await graph.press("ArrowRight");
    await graph.press("ArrowRight");
    await graph.press("Enter");
    await graph.untilAbout("third");
    await live.filter({ hasText: "third is active" }).waitFor();
    await graph.press("Escape");
  });

  it("rule 16: while the workspace is read the graph stays, with counts and a way to cancel, and at the end it is said what was left out", async () => {
    const graph = open();
    const { journey, person } = graph;
    await graph.search("beat");
    await graph.noteFooter();
    for (let file = 0; file < 26; file++)
      appendFileSync(
        path.join(journey.workspace, `src/rules/users/u${String(file)}.ts`),
        `\nexport function again${String(file)}(): void {\n  beat();\n}\n`,
      );
    await person.runCommand("Codeweft: Ingest Workspace");
    const said = await person.readNotification("Graph ready");
    assert.match(said, /\d+ skipped, \d+ failed/u);
    await person.page
      .locator(".notification-toast")
      .getByRole("button", { name: "Show Problems" })
      .first()
      .waitFor();
    await person.page.keyboard.press("Escape");
    const notes = await graph.readFooter();
    const busy = notes.filter(({ cancel }) => cancel);
    assert.notEqual(busy.length, 0, JSON.stringify(notes));
    assert.ok(notes.every(({ drawn }) => drawn));
    assert.ok(
      busy.some(({ words }) => /\d+ of \d+/u.test(words)),
      JSON.stringify(busy),
    );
  });

  it("rule 19: following is a toggle; it waits while the pointer is in the graph and while something is pinned", async () => {
    const graph = open();
    const { person } = graph;
    await graph.follow("checkout.ts", "amountDue(order", "amountDue");
    // The pointer rests in the graph while keys move the cursor.
    await graph.point(await graph.node("amountDue"));
    await graph.until(
      "the pointer is inside",
      ({ pointerInside }) => pointerInside,
    );
    await person.openFile("alone.ts");
    await graph.until("it waits", ({ waiting }) => waiting !== undefined);
    const held = await graph.state();
    assert.equal(nameOf(nodeOf(held, held.picture?.center)), "amountDue");
    await graph.leave();
    await graph.until(
      "it has followed",
      (state) => state.waiting === undefined && state.visit === held.visit + 1,
    );

    await graph.follow("checkout.ts", "amountDue(order", "amountDue");
    await graph.frame.locator(".picture").focus();
    await graph.press(" ");
    await graph.until("it is pinned", ({ pins }) => pins.length === 1);
    await person.clickWord("placeOrder(customer", "placeOrder");
    await graph.until("it waits", ({ waiting }) => waiting !== undefined);
    await graph.frame.locator(".picture").focus();
    await graph.press(" ");
    await graph.untilAbout("placeOrder");

    await graph.button("Follow the cursor").click();
    await graph.until(
      "it does not follow",
      ({ settings }) => !settings.followCursor,
    );
    await graph.leave();
    await person.clickWord("amountDue(order", "amountDue");
    // The editor has asked about the place meanwhile, which takes longer than following does.
    await person.readHover("amountDue(order", "amountDue", "Callers");
    const state = await graph.state();
    assert.equal(nameOf(nodeOf(state, state.picture?.center)), "placeOrder");
    await graph.button("Follow the cursor").click();
    await graph.until("it follows", ({ settings }) => settings.followCursor);
  });

  it("rule 17: places, pins, filters, zoom and history come back after a restart", async () => {
    const graph = open();
    const { journey, person } = graph;
    await graph.search("placeOrder");
    await graph.button("Zoom out").click();
    const id = await graph.node("bookByIsbn");
    const { x, y } = await graph.spot(id);
    const { mouse } = person.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 10, y + 10, { steps: 3 });
    await mouse.move(x + 40, y + 30, { steps: 3 });
    await mouse.up();
    await graph.until(
      "it was dragged",
      ({ picture }) => picture?.touched === true,
    );
    await graph.click(id);
    await graph.press(" ");
    await graph.button("Filters").click();
    await graph.press("Escape");
    const before = await graph.until("it is pinned", ({ pins }) =>
      pins.includes(id),
    );
    const zoom = await graph.zoom();
    await graph.leave();
    await journey.untilKept(`"pins":["${id}"]`);
    await journey.reopen(() => undefined);
    await person.openContainer("Codeweft");
    await graph.findFrame();
    const after = await graph.until(
      "the picture is back",
      ({ picture }) => picture !== undefined,
    );
    assert.equal(await graph.zoom(), zoom);
    assert.deepEqual(after.pins, before.pins);
    assert.deepEqual(after.filters, before.filters);
    assert.deepEqual(
      after.picture?.placement.cards[id],
      before.picture?.placement.cards[id],
    );
    assert.deepEqual(after.visits, before.visits);
    assert.equal(after.visit, before.visit);
    await graph.button(/^Back/).click();
    await graph.until(
      "it went back",
      ({ visit }) => visit === before.visit - 1,
    );
  });
}
