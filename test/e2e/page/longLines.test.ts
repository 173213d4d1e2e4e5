// Source lines in the page's panel that are longer than it: what they are shown for is in sight.
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const graph = graphOf(shop);
const id = (name: string): number => graph.id(nodeOf(graph, name));
const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";

describe("long source lines in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined)
      await endPage(page, this.currentTest, path.join(resultsFolder, "page"));
  });

  it("shows the place in a long line, whatever stands around it", async () => {
    const page = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
    });
    open = page;
    await page.activate(id(place));
    page.hold = new Promise(() => {
      // This test answers itself.
    });
    await page.click(`es${String(id(submit))}>s${String(id(place))}`);
    await page.until(({ details }) => details?.type === "edge");
    const asked = page.sentOf("ask").at(-1);
    assert.ok(asked);
    const before =
      "    const { modules, runMigrations, gateway } = await this.";
    const { data, ...envelope } = await askEnvelope(
      graph,
      asked.query,
      asked.parameters,
    );
    const lengthened = JSON.stringify(data, (name, value: unknown) =>
      name === "text"
        ? `${before}place({ customer, items: basket.items, paid: false })`
        : name === "column"
          ? before.length + 1
          : name === "endColumn"
            ? before.length + 6
            : value,
    );
    await page.tell({
      type: "answer",
      id: asked.id,
      envelope: { ...envelope, data: JSON.parse(lengthened) },
    });
    const mark = page.page.locator(".source mark").first();
    await mark.waitFor();
    assert.equal(await mark.textContent(), "place");
    const { shown, needed } = await mark.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const line = element.parentElement?.getBoundingClientRect();
      return {
        shown:
          Math.min(right, line?.right ?? 0) - Math.max(left, line?.left ?? 0),
        needed: element.scrollWidth,
      };
    });
    assert.ok(shown >= needed, `${String(shown)} of ${String(needed)}`);
  });
});
