// Marks and saved views on the graph page, in a real browser.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { SavedView } from "../../../src/protocol.ts";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");
const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";

describe("marks and views of the graph page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;
  const graph = graphOf(shop);
  const id = (name: string): number => graph.id(nodeOf(graph, name));
  const node = (name: string): string => `s${String(id(name))}`;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  async function show(theme = themes.dark): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      graph,
      theme,
      width: 1200,
      height: 800,
    });
    await open.activate(id(place));
    return open;
  }

  for (const [name, theme] of Object.entries(themes))
    it(`stars what has a bookmark and shows its note, in ${name}`, async () => {
      const page = await show(theme);
      const key = graph.key(nodeOf(graph, submit));
      await page.tell({
        type: "bookmarks",
        bookmarks: [{ key, note: "too slow <b>since May</b>" }],
      });
      await page.until(({ bookmarks }) => bookmarks.length === 1);
      await page.click(node(submit));
      const panel = page.page.locator(".details");
      await panel
        .getByText("★ too slow <b>since May</b>")
        .waitFor({ state: "visible" });
      await page.frames(3);
      await page.page.screenshot({
        path: path.join(pictures, `bookmark ${name}.png`),
      });
      const stars = await page.page.evaluate(
        () => globalThis.codeweft.cy.nodes(".mark").length,
      );
      assert.equal(stars, 1);
      await panel.getByRole("button", { name: "Edit note…" }).click();
      assert.deepEqual(page.sentOf("bookmark"), [
        { type: "bookmark", symbol: id(submit) },
      ]);
    });

  it("Ctrl+Z takes back what was done to the picture, and with Shift does it again", async () => {
    const page = await show();
    await page.click(node(submit));
    await page.page.keyboard.press("Delete");
    await page.until(({ removed }) => removed.length === 1);
    await page.page.keyboard.press("Control+z");
    await page.until(({ removed }) => removed.length === 0);
    await page.spot(node(submit));
    await page.page.keyboard.press("Control+Shift+Z");
    await page.until(({ removed }) => removed.length === 1);
    await page.page.keyboard.press("/");
    await page.page.keyboard.type("stock");
    await page.page.keyboard.press("Control+z");
    // In the search field the keys belong to its text.
    const { removed } = await page.until(({ search }) => search !== undefined);
    assert.equal(removed.length, 1);
  });

  it("a view that was handed out is drawn again at the same spots", async () => {
    const page = await show();
    const from = await page.spot(node(submit));
    await page.page.mouse.move(from.x, from.y);
    await page.page.mouse.down();
    await page.page.mouse.move(from.x + 40, from.y + 90, { steps: 5 });
    await page.page.mouse.up();
    await page.until(({ picture }) => picture?.touched === true);
    await page.tell({ type: "export", id: 1, form: "view", look: "theme" });
    let view: SavedView | undefined;
    await page.until(() => true);
    for (let frame = 0; frame < 100 && view === undefined; frame++) {
      await page.frames(1);
      const picture = page.sentOf("exported")[0]?.picture;
      if (picture?.form === "view") view = picture.view;
    }
    assert.ok(view, "a view is handed out");
    const spots = (await page.state()).picture?.placement.cards;
    await page.activate(id(submit));
    const ids = view.nodes.map(({ key }) => {
      const at = graph.nodeOfKey(key);
      return at === -1 ? null : `s${String(graph.id(at))}`;
    });
    await page.tell({ type: "openView", name: "mine", view, ids });
    const state = await page.until(
      ({ restoring, visits, visit }) =>
        restoring === undefined && visits[visit]?.view === "mine",
    );
    assert.deepEqual(state.picture?.placement.cards, spots);
    assert.deepEqual(page.complaints, []);
  });
});
