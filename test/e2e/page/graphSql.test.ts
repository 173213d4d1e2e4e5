// Show SQL below the graph: the page hands over the question that its picture answers.
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

describe("Show SQL below the graph", function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: GraphPage | undefined;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    if (page !== undefined)
      await endPage(page, this.currentTest, path.join(resultsFolder, "page"));
  });

  it("hands over the question behind the picture", async () => {
    const graph = graphOf(shop);
    const id = graph.id(nodeOf(graph, "src/orders/order.ts#Order.place"));
    page = await GraphPage.open(browser, { graph, theme: themes.dark });
    await page.activate(id);
    await page.page.getByRole("button", { name: "Show SQL" }).click();
    const last = page.sent.findLast(({ type }) => type === "showSql");
    assert.ok(last?.type === "showSql");
    const asked = page.sent.findLast(
      (message) => message.type === "ask" && message.query === "neighbourhood",
    );
    assert.ok(asked?.type === "ask");
    assert.deepEqual(
      [last.query, last.parameters],
      [asked.query, asked.parameters],
    );
    assert.equal(last.parameters["symbol"], id);
  });
});
