// What an answer names, drawn by the graph page in a real browser, in all four kinds of themes, with pictures kept.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { answerGraph } from "../../webview/answerGraph.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { hub, shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "answer-graph");
const named = [
  "src/web/router.ts#registerRoutes",
  "src/web/checkoutController.ts#submitCheckout",
  "src/web/checkoutController.ts#retryCheckout",
  "src/orders/order.ts#Order.place",
  "src/orders/giftOrder.ts#GiftOrder.place",
  "src/stock/warehouse.ts#Warehouse.reserve",
  "src/payment/gateway.ts#PaymentGateway.charge",
];

describe("the graph of an answer in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;
  const graph = graphOf(shop);

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

  async function show(
    options: Partial<Parameters<typeof GraphPage.open>[1]> = {},
    names: readonly string[] = named,
  ): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
      width: 1200,
      height: 800,
      ...options,
    });
    await open.tell({
      type: "activate",
      activation: await answerGraph(options.graph ?? graph, names, 30),
      reason: "command",
    });
    const first = nodeOf(options.graph ?? graph, names[0] ?? "");
    const id = `s${String((options.graph ?? graph).id(first))}`;
    // What the page showed before is a picture, too.
    await open.page.waitForFunction(
      (wanted) => globalThis.codeweft.cy.getElementById(wanted).nonempty(),
      id,
    );
    // The drawing takes its look at the picture in a frame of its own, also without motion.
    await open.frames(3);
    return open;
  }

  const node = (name: string): string =>
    `s${String(graph.id(nodeOf(graph, name)))}`;

  for (const [theme, colors] of Object.entries(themes))
    for (const width of [320, 1200])
      it(`is drawn in the theme ${theme}, ${String(width)} px wide`, async () => {
        const page = await show({ theme: colors, width });
        const spot = await page.spot(node("src/web/router.ts#registerRoutes"));
        assert.ok(spot.x > 0 && spot.x < width);
        await page.page.screenshot({
          path: path.join(pictures, `${theme} ${String(width)}.png`),
        });
      });

  it("says how much it left out, and lists the places of an edge", async () => {
    const page = await show();
    await page.page.getByText("7 of 37 are drawn.").waitFor();
    const from = node("src/web/checkoutController.ts#submitCheckout");
    const to = node("src/orders/order.ts#Order.place");
    await page.click(`e${from}>${to}`);
    await page.until(
      ({ details }) => details?.type === "edge" && details.answer !== undefined,
    );
    await page.page.screenshot({ path: path.join(pictures, "evidence.png") });
  });

  it("opens what stands behind a symbol beside it", async () => {
    const page = await show();
    const anchor = node("src/stock/warehouse.ts#Warehouse.reserve");
    await page.click(anchor);
    await page.until(({ selection }) => selection.includes(anchor));
    const place = node("src/orders/order.ts#Order.place");
    await page.click(`hout:${place}`);
    await page.until(({ picture }) => (picture?.openings.length ?? 0) > 0);
    await page.page.screenshot({ path: path.join(pictures, "opened.png") });
  });

  it("draws 200 symbols", async () => {
    const wide = graphOf(hub(260, 40));
    const names = Array.from({ length: wide.symbolCount }, (_, at) => at)
      .filter((at) => wide.kind(at) !== "module")
      .slice(0, 200)
      // Keys end in the kind.
      .map((at) => wide.key(at).replace(/ \w+$/u, ""));
    const page = await show({ graph: wide, width: 1600 }, names);
    const state = await page.state();
    assert.equal(state.picture?.base.nodes.length, 200);
    await page.page.screenshot({ path: path.join(pictures, "many.png") });
  });
});
